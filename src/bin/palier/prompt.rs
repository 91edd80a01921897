//! The interview's prompts in the terminal.
//!
//! Each prompt is drawn with the keys at its foot; answered, it shrinks to the question and the answer, so that what
//! scrolls by is the record of the interview. Lists are our own: they take letters for actions and space for grades, keep
//! what was ticked when a menu is opened, and are drawn anew when the terminal changes its size. Lines are inquire's.

mod layout;
mod line;
mod list;
mod picker;
mod plain;
mod screen;
mod sheet;
mod style;

use std::io;

use palier::interview::{Action, Field, Grade, Grid, Line, List, Prompt, Reply};
use palier::text::{Locale, Message};

use crate::io::Terminal;
use layout::wrap;
use list::{Listing, Outcome};
use screen::{Screen, Size};
use sheet::lines_of;
use style::Paint;

pub(crate) use plain::Plain;

/// Asks in the terminal.
pub(crate) struct Asker {
    locale: Locale,
    paint: Paint,
}

impl Asker {
    pub(crate) fn new(terminal: &Terminal) -> Self {
        let paint = Paint { colours: terminal.colours_prompts() };
        // What draws by itself is to heed what we were told, and not the environment.
        crossterm::style::force_color_output(paint.colours);
        Self { locale: terminal.locale, paint }
    }

    /// Prints what was asked and what was answered: the question, or else the message.
    fn record(&self, above: &[Line], message: &str, answer: &str) -> io::Result<()> {
        let width = Size::now().width;
        let question = above.iter().find(|line| matches!(line, Line::Question(_)));
        let mut lines = question.map(|line| lines_of(line, width, self.locale, self.paint)).unwrap_or_default();
        let answer = format!("{message} → {answer}");
        let answer = Message::new("interview-plain").with("text", answer.trim_start()).in_locale(self.locale);
        lines.extend(wrap(&answer, width, 2));
        crate::io::tell(&lines.join("\n"))
    }

    /// The message, where the question above doesn't say it all.
    fn message<'l>(above: &[Line], message: &'l str) -> &'l str {
        if above.iter().any(|line| matches!(line, Line::Question(_))) { "" } else { message }
    }

    fn none(&self) -> String {
        Message::new("interview-brief-none").in_locale(self.locale)
    }
}

impl Prompt for Asker {
    fn speak(&mut self, locale: Locale) {
        self.locale = locale;
    }

    fn show(&mut self, lines: &[Line]) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        let width = Size::now().width;
        let headed = lines.iter().any(|line| matches!(line, Line::Heading(_)));
        let lines = lines.iter().flat_map(|line| lines_of(line, width, self.locale, self.paint));
        // A part of the interview is set apart from the one before.
        let lines: Vec<_> = headed.then(String::new).into_iter().chain(lines).collect();
        crate::io::tell(&lines.join("\n"))
    }

    fn choose(&mut self, list: &List) -> io::Result<Reply<usize>> {
        let mut listing = Listing::to_choose(list, self.locale, self.paint);
        let outcome = listing.put(&mut Screen::open()?)?;
        let reply = list::chosen(&listing, list, &outcome);
        if let Reply::Given(row) = &reply
            && !list.is_searched
            && let Some(row) = list.options.get(*row)
        {
            let title = row.title.iter().map(String::as_str);
            let words: Vec<_> = title.chain([row.text.as_str()]).collect();
            self.record(&list.above, Self::message(&list.above, &list.message), &words.join(" · "))?;
        }
        Ok(reply)
    }

    fn confirm(&mut self, list: &List) -> io::Result<Reply<usize>> {
        Ok(match line::confirm(list, self.locale, self.paint)? {
            line::Outcome::Given(true) => {
                let words = list.options.first().map_or("", |row| row.short());
                self.record(&list.above, "", words)?;
                Reply::Given(0)
            }
            line::Outcome::Given(false) | line::Outcome::Left(_) => Reply::Act(Action::Return, None),
            line::Outcome::Interrupted => Reply::Interrupted,
        })
    }

    fn tick(&mut self, list: &List) -> io::Result<Reply<Vec<usize>>> {
        let mut listing = Listing::to_tick(list, self.locale, self.paint);
        let outcome = listing.put(&mut Screen::open()?)?;
        let ticked = listing.ticked();
        if matches!(outcome, Outcome::Given) && !ticked.is_empty() {
            let names: Vec<_> = ticked.iter().filter_map(|row| Some(list.options.get(*row)?.short())).collect();
            self.record(&list.above, Self::message(&list.above, &list.message), &names.join(", "))?;
        }
        Ok(reply(&outcome, ticked))
    }

    fn grade(&mut self, grid: &Grid) -> io::Result<Reply<Vec<Grade>>> {
        let mut listing = Listing::to_grade(grid, self.locale, self.paint);
        let outcome = listing.put(&mut Screen::open()?)?;
        let graded = listing.graded();
        if matches!(outcome, Outcome::Given) && graded.iter().any(|grade| *grade != Some(0)) {
            let above: &[Line] = if grid.goes_on { &[] } else { &grid.above };
            self.record(above, &grid.message, &in_words(grid, &graded, self.locale))?;
        }
        Ok(reply(&outcome, graded))
    }

    fn write(&mut self, field: &Field) -> io::Result<Reply<String>> {
        Ok(match line::write(field, self.locale, self.paint)? {
            line::Outcome::Given(text) => {
                let said = if text.trim().is_empty() { self.none() } else { text.clone() };
                // What is written beside an answer needs no question: it comes again.
                let above: &[Line] = if field.actions.is_empty() { &[] } else { &field.above };
                self.record(above, Self::message(above, &field.message), &said)?;
                Reply::Given(text)
            }
            line::Outcome::Left(text) => Reply::Menu(Some(text)),
            line::Outcome::Interrupted => Reply::Interrupted,
        })
    }
}

fn reply<T>(outcome: &Outcome, entered: T) -> Reply<T> {
    match outcome {
        Outcome::Given => Reply::Given(entered),
        Outcome::Act(action) => Reply::Act(*action, Some(entered)),
        Outcome::Menu => Reply::Menu(Some(entered)),
        Outcome::Interrupted => Reply::Interrupted,
    }
}

/// The rows of a grid that have more than the lowest grade; what is less than the highest says so.
fn in_words(grid: &Grid, grades: &[Grade], locale: Locale) -> String {
    let full = grid.grades.len() - 1;
    let name = |grade: Grade| grade.and_then(|grade| grid.grades.get(grade)).unwrap_or(&grid.unknown).as_str();
    let rows = grid.rows.iter().zip(grades).filter(|(_, grade)| **grade != Some(0));
    let words = rows.map(|(row, grade)| {
        if *grade == Some(full) {
            return row.short().to_owned();
        }
        let message = Message::new("interview-brief-passage").with("channel", row.short());
        message.with("strength", name(*grade)).in_locale(locale)
    });
    words.collect::<Vec<_>>().join(", ")
}
