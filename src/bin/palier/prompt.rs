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

use palier::interview::{Action, Expects, Field, Grade, Grid, Line, List, Prompt, Reply};
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
    /// What was asked last, menus aside: its question, and the words that come with it.
    asked: (Vec<Line>, String),
}

impl Asker {
    pub(crate) fn new(terminal: &Terminal) -> Self {
        let paint = Paint { colours: terminal.colours_prompts() };
        // What draws by itself is to heed what we were told, and not the environment.
        crossterm::style::force_color_output(paint.colours);
        Self { locale: terminal.locale, paint, asked: (Vec::new(), String::new()) }
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

    /// Keeps in mind what is asked, for the record.
    fn ask(&mut self, above: &[Line], message: &str) {
        self.asked = (above.to_vec(), message.to_owned());
    }

    /// The record of an action that says something of the question, taken at it or in the menu.
    fn record_action<T>(&self, reply: &Reply<T>) -> io::Result<()> {
        match reply {
            Reply::Act(action @ (Action::Unknown | Action::AllUnknown), _) => {
                let (above, message) = &self.asked;
                self.record(above, message, &action.word().in_locale(self.locale))
            }
            _ => Ok(()),
        }
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
        if !list.options.is_empty() {
            self.ask(&list.above, Self::message(&list.above, &list.message));
        }
        let mut listing = Listing::to_choose(list, self.locale, self.paint);
        let outcome = listing.put(&mut Screen::open()?)?;
        let reply = list::chosen(&listing, list, &outcome);
        self.record_action(&reply)?;
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
        self.ask(&list.above, Self::message(&list.above, &list.message));
        let mut listing = Listing::to_tick(list, self.locale, self.paint);
        let outcome = listing.put(&mut Screen::open()?)?;
        let ticked = listing.ticked();
        if matches!(outcome, Outcome::Given) && !ticked.is_empty() {
            let names: Vec<_> = ticked.iter().filter_map(|row| Some(list.options.get(*row)?.short())).collect();
            self.record(&list.above, Self::message(&list.above, &list.message), &names.join(", "))?;
        }
        let reply = reply(&outcome, ticked);
        self.record_action(&reply)?;
        Ok(reply)
    }

    fn grade(&mut self, grid: &Grid) -> io::Result<Reply<Vec<Grade>>> {
        let above: &[Line] = if grid.goes_on { &[] } else { &grid.above };
        self.ask(above, &grid.message);
        let mut listing = Listing::to_grade(grid, self.locale, self.paint);
        let outcome = listing.put(&mut Screen::open()?)?;
        let graded = listing.graded();
        if matches!(outcome, Outcome::Given) && graded.iter().any(|grade| *grade != Some(0)) {
            self.record(above, &grid.message, &in_words(grid, &graded, self.locale))?;
        }
        let reply = reply(&outcome, graded);
        self.record_action(&reply)?;
        Ok(reply)
    }

    fn write(&mut self, field: &Field) -> io::Result<Reply<String>> {
        if !field.actions.is_empty() {
            self.ask(&field.above, Self::message(&field.above, &field.message));
        }
        Ok(match line::write(field, self.locale, self.paint)? {
            line::Outcome::Given(text) => {
                // What is written beside an answer stands with the question, which comes again; the private remark doesn't.
                let is_beside = field.actions.is_empty() && field.expects == Expects::Anything;
                if !is_beside {
                    let said = if text.trim().is_empty() { self.none() } else { line::on_one_line(&text) };
                    // Why a question doesn't apply is no answer to it.
                    let message = if field.actions.is_empty() {
                        &field.message
                    } else {
                        Self::message(&field.above, &field.message)
                    };
                    self.record(&field.above, message, &said)?;
                }
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
