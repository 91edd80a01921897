//! A line of text in the terminal, wrapped between words as it is typed.

use std::io;

use crossterm::event::KeyCode;
use palier::interview::Field;
use palier::text::{Locale, Message};
use tui_input::{Input as Text, InputRequest};
use unicode_width::UnicodeWidthStr as _;

use super::layout::wrapped_at;
use super::list::{letters, scrolled};
use super::screen::{Input, Screen, Size};
use super::sheet::{Folded, Sheet};
use super::style::Paint;

/// What came of it.
pub(super) enum Outcome {
    Given,
    Menu,
    Interrupted,
}

/// A line that is asked for.
pub(super) struct Writing<'a> {
    pub(super) locale: Locale,
    pub(super) paint: Paint,
    field: &'a Field,
    text: Text,
    complaint: Option<String>,
}

/// Stands before the text.
const MARK: &str = "› ";

impl<'a> Writing<'a> {
    pub(super) fn new(field: &'a Field, locale: Locale, paint: Paint) -> Self {
        Self { locale, paint, field, text: Text::new(on_one_line(&field.initial)), complaint: None }
    }

    /// The text with its line ends.
    pub(super) fn text(&self) -> String {
        on_its_lines(self.text.value())
    }

    /// Puts the field to somebody.
    pub(super) fn put(&mut self, screen: &mut Screen) -> io::Result<Outcome> {
        let mut help = None;
        loop {
            if let Some(from) = help {
                let (lines, from) = self.sheet().help(from);
                help = Some(from);
                screen.draw(&lines, None)?;
            } else {
                self.draw(screen)?;
            }
            let Some(input) = screen.input()? else { continue };
            if let Some(from) = help {
                help = scrolled(from, &input);
                continue;
            }
            match input {
                Input::Control(KeyCode::Char('c')) => return Ok(Outcome::Interrupted),
                Input::Key(KeyCode::Esc) => return screen.wipe().map(|()| Outcome::Menu),
                Input::Key(KeyCode::F(1)) => help = Some(0),
                Input::Key(KeyCode::Enter) => {
                    self.complaint = self.field.complaint(&self.text());
                    if self.complaint.is_none() {
                        return screen.wipe().map(|()| Outcome::Given);
                    }
                }
                input => self.edit(&input),
            }
        }
    }

    fn edit(&mut self, input: &Input) {
        self.complaint = None;
        let request = match input {
            Input::Letter(letter) => InputRequest::InsertChar(*letter),
            Input::Paste(text) => {
                for letter in on_one_line(&on_its_lines(text)).chars() {
                    self.text.handle(InputRequest::InsertChar(letter));
                }
                return;
            }
            Input::Key(code) => match code {
                KeyCode::Backspace => InputRequest::DeletePrevChar,
                KeyCode::Delete => InputRequest::DeleteNextChar,
                KeyCode::Left => InputRequest::GoToPrevChar,
                KeyCode::Right => InputRequest::GoToNextChar,
                KeyCode::Home | KeyCode::Up => InputRequest::GoToStart,
                KeyCode::End | KeyCode::Down => InputRequest::GoToEnd,
                _ => return,
            },
            Input::Control(code) => match code {
                KeyCode::Left | KeyCode::Char('b') => InputRequest::GoToPrevWord,
                KeyCode::Right | KeyCode::Char('f') => InputRequest::GoToNextWord,
                KeyCode::Char('a') => InputRequest::GoToStart,
                KeyCode::Char('e') => InputRequest::GoToEnd,
                KeyCode::Char('u') => InputRequest::DeleteLine,
                KeyCode::Char('k') => InputRequest::DeleteTillEnd,
                KeyCode::Char('w') | KeyCode::Backspace => InputRequest::DeletePrevWord,
                KeyCode::Char('d') | KeyCode::Delete => InputRequest::DeleteNextChar,
                _ => return,
            },
        };
        self.text.handle(request);
    }

    fn draw(&self, screen: &mut Screen) -> io::Result<()> {
        let sheet = self.sheet();
        let width = sheet.size.width.saturating_sub(MARK.width());
        let (lines, cursor) = wrapped_at(self.text.value(), self.text.cursor(), width);
        let body = |free: usize| {
            let first = (cursor.0 + 1).saturating_sub(free);
            let mark = |place| if place == 0 { MARK } else { "  " };
            let lines = lines.iter().enumerate().map(|(place, line)| format!("{}{line}", mark(place)));
            lines.skip(first).take(free).collect()
        };
        let drawing = sheet.draw(lines.len(), false, body, |folded, letters| self.keys(folded, letters));
        let line = (drawing.body + cursor.0).min(drawing.lines.len().saturating_sub(1));
        screen.draw(&drawing.lines, Some((line, cursor.1 + MARK.width())))
    }

    fn sheet(&self) -> Sheet<'a> {
        let (size, paint, locale) = (Size::now(), self.paint, self.locale);
        let (above, message) = (&self.field.above, self.field.message.clone());
        Sheet { size, paint, locale, above, is_terse: false, message, complaint: self.complaint.clone() }
    }

    /// The keys, in words.
    fn keys(&self, folded: Folded, has_room: bool) -> Vec<String> {
        let say = |key: &'static str| Message::new(key).in_locale(self.locale);
        let mut keys = vec![say("interview-hint-answer")];
        keys.extend(folded.0.then(|| say("interview-hint-field-help")));
        if self.field.actions.is_empty() {
            keys.push(say("interview-hint-esc-return"));
        } else if !has_room {
            keys.push(say("interview-hint-esc"));
        } else {
            let mut letters = letters(&self.field.actions, self.locale);
            let first = letters.next().unwrap_or_default();
            keys.push(format!("{} {first}", say("interview-hint-esc-then")));
            keys.extend(letters);
        }
        keys
    }
}

/// Stands for a line end in a field, which has one line.
const LINE_END: char = '↵';

fn on_one_line(text: &str) -> String {
    text.trim_end().replace('\n', &format!("{LINE_END}"))
}

/// The text of a field with its line ends, without what else a paste may have brought along.
pub(super) fn on_its_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', LINE_END], "\n").replace('\t', " ");
    text.chars().filter(|character| *character == '\n' || !character.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_lines_are_edited_as_one_and_come_back_as_they_were() {
        let text = "Seen twice.\nIn May.";
        assert_eq!(on_one_line(text), "Seen twice.↵In May.");
        assert_eq!(on_its_lines(&on_one_line(text)), text);
        assert_eq!(on_its_lines("a\u{1b}[2Jb\tc\r\nd"), "a[2Jb c\nd");
    }
}
