//! What is typed in a line: a text, or a yes. The question stands above, in words that aren't broken; the line is
//! inquire's.

use std::cell::RefCell;
use std::io;
use std::rc::Rc;

use inquire::autocompletion::{Autocomplete, Replacement};
use inquire::ui::{Color, RenderConfig, StyleSheet, Styled};
use inquire::validator::Validation;
use inquire::{Confirm, CustomUserError, InquireError, Text};
use palier::interview::{Field, Line, List};
use palier::text::{Locale, Message};

use super::layout::{folded, join, wrap};
use super::list::letters;
use super::screen::Size;
use super::sheet::lines_of;
use super::style::{Paint, Style};

/// What came of it.
pub(super) enum Outcome<T> {
    Given(T),
    /// Esc, with what had been typed.
    Left(String),
    Interrupted,
}

/// Asks for a text. Nothing of it stays on the screen but what the user broke off.
pub(super) fn write(field: &Field, locale: Locale, paint: Paint) -> io::Result<Outcome<String>> {
    let above = Above::print(&field.above, &field.message, locale, paint)?;
    let typed = Typed::default();
    let initial = on_one_line(&field.initial);
    let keys = above.fit(&keys(field, locale));
    let complaint = |text: &str| {
        let complaint = field.complaint(&on_its_lines(text)).map(|words| above.wrap(&words));
        Ok::<_, CustomUserError>(complaint.map_or(Validation::Valid, |words| Validation::Invalid(words.into())))
    };
    let answer = Text::new("")
        .with_initial_value(&initial)
        .with_help_message(&keys)
        .with_validator(complaint)
        .with_autocomplete(typed.clone())
        .with_formatter(&|_| String::new())
        .with_render_config(look(paint))
        .prompt();
    let outcome = outcome(answer, || on_its_lines(&typed.0.borrow()))?;
    above.wipe(&outcome)?;
    Ok(match outcome {
        Outcome::Given(text) => Outcome::Given(on_its_lines(&text)),
        other => other,
    })
}

/// Asks whether the option of a list holds; Enter alone says that it doesn't.
pub(super) fn confirm(list: &List, locale: Locale, paint: Paint) -> io::Result<Outcome<bool>> {
    let say = |key: &'static str| Message::new(key).in_locale(locale);
    let (yes, no) = (say("interview-letter-yes"), say("interview-letter-no"));
    let above = Above::print(&list.above, &list.message, locale, paint)?;
    let words = list.options.first().map_or("", |row| row.short());
    let holds = Message::new("interview-hint-yes").with("letter", yes.as_str()).with("words", words);
    let keys = above.fit(&[holds.in_locale(locale), say("interview-hint-enter-return")]);
    let is_either = |typed: &str, letter: &str, word: &'static str| {
        let typed = folded(typed.trim());
        typed == letter || typed == folded(&say(word))
    };
    let parser = |typed: &str| match typed {
        typed if is_either(typed, &yes, "interview-yes") => Ok(true),
        typed if is_either(typed, &no, "interview-no") => Ok(false),
        _ => Err(()),
    };
    let complaint = Message::new("interview-complaint-yes").with("letter", yes.as_str()).in_locale(locale);
    let answer = Confirm::new("")
        .with_default(false)
        .with_default_value_formatter(&|_| format!("{yes}/{}", no.to_uppercase()))
        .with_parser(&parser)
        .with_error_message(&above.wrap(&complaint))
        .with_help_message(&keys)
        .with_formatter(&|_| String::new())
        .with_render_config(look(paint))
        .prompt();
    let outcome = outcome(answer, String::new)?;
    above.wipe(&outcome)?;
    Ok(outcome)
}

fn outcome<T>(answer: Result<T, InquireError>, typed: impl Fn() -> String) -> io::Result<Outcome<T>> {
    match answer {
        Ok(answer) => Ok(Outcome::Given(answer)),
        Err(InquireError::OperationCanceled) => Ok(Outcome::Left(typed())),
        Err(InquireError::OperationInterrupted) => Ok(Outcome::Interrupted),
        Err(InquireError::IO(error)) => Err(error),
        Err(error) => Err(io::Error::other(error.to_string())),
    }
}

/// What stands above a line that is typed in.
struct Above {
    size: Size,
    height: usize,
    paint: Paint,
}

impl Above {
    fn print(above: &[Line], message: &str, locale: Locale, paint: Paint) -> io::Result<Self> {
        let size = Size::now();
        let mut lines: Vec<_> = above.iter().flat_map(|line| lines_of(line, size.width, locale, paint)).collect();
        if !message.is_empty() {
            lines.extend(wrap(message, size.width, 0));
        }
        crate::io::tell(&lines.join("\n"))?;
        Ok(Self { size, height: lines.len(), paint })
    }

    /// Takes away the question and the line, which is all that is left of it when it has been answered.
    fn wipe<T>(&self, outcome: &Outcome<T>) -> io::Result<()> {
        if matches!(outcome, Outcome::Interrupted) {
            return Ok(());
        }
        // In a terminal that got another size, nobody knows where the lines went.
        let to_top =
            if Size::now() == self.size { format!("\u{1b}[{}A\r", self.height + 1) } else { "\u{1b}[H".to_owned() };
        crate::io::draw(&format!("{to_top}\u{1b}[J"))
    }

    fn wrap(&self, words: &str) -> String {
        wrap(words, self.size.width.saturating_sub(2), 0).join("\n")
    }

    /// The keys, which come in brackets.
    fn fit(&self, keys: &[String]) -> String {
        self.paint.lines(Style::Quiet, join(keys, self.size.width.saturating_sub(2))).join("\n")
    }
}

/// Remembers what is typed, for when the line is left without being confirmed.
#[derive(Debug, Clone, Default)]
struct Typed(Rc<RefCell<String>>);

impl Autocomplete for Typed {
    fn get_suggestions(&mut self, input: &str) -> Result<Vec<String>, CustomUserError> {
        self.0.replace(input.to_owned());
        Ok(Vec::new())
    }

    fn get_completion(&mut self, _: &str, _: Option<String>) -> Result<Replacement, CustomUserError> {
        Ok(Replacement::None)
    }
}

/// The line as the lists look.
fn look(paint: Paint) -> RenderConfig<'static> {
    let mut look = RenderConfig::empty();
    look.prompt_prefix = Styled::new("›");
    look.answered_prompt_prefix = look.prompt_prefix;
    look.canceled_prompt_indicator = Styled::new("");
    look.error_message.prefix = Styled::new("!");
    if paint.colours {
        look.error_message.prefix = look.error_message.prefix.with_fg(Color::DarkRed);
        look.error_message.message = StyleSheet::new().with_fg(Color::DarkRed);
    }
    look
}

/// The keys, in words.
fn keys(field: &Field, locale: Locale) -> Vec<String> {
    let say = |key: &'static str| Message::new(key).in_locale(locale);
    let mut keys = vec![say("interview-hint-answer")];
    if field.actions.is_empty() {
        keys.push(say("interview-hint-esc-return"));
    } else {
        let mut letters = letters(&field.actions, locale);
        keys.push(format!("{} {}", say("interview-hint-esc-then"), letters.next().unwrap_or_default()));
        keys.extend(letters);
    }
    keys
}

/// Stands for a line end in a line.
const LINE_END: char = '↵';

pub(super) fn on_one_line(text: &str) -> String {
    on_its_lines(text).trim_end().replace('\n', &LINE_END.to_string())
}

/// A text with its line ends, without what else a paste may have brought along.
fn on_its_lines(text: &str) -> String {
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
