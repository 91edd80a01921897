//! Problems: what is wrong with a user's file, where, and what to do about it.

mod code;
mod example;
mod render;

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::Document;
use crate::text::{Locale, Message};

pub use code::{Code, Files};
pub use example::{Example, Excerpt, ExcerptLine};
pub use render::Renderer;

/// Something wrong, or odd, in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// What kind of problem; stable between versions.
    pub code: Code,
    /// Whether the file can still be used.
    pub severity: ProblemSeverity,
    /// What is wrong.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
    /// Where; `None` where the file as a whole is meant.
    pub place: Option<Place>,
}

/// Whether a file with the problem can still be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ProblemSeverity {
    /// It can't.
    Error,
    /// It can.
    Warning,
}

/// A place in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// The column, counted from 1 in characters.
    pub column: usize,
    /// Where it begins in the document's text, in bytes.
    pub offset: usize,
    /// How long it is, in bytes; 0 where that isn't known.
    pub length: usize,
}

impl Place {
    /// The first character of a document.
    #[must_use]
    pub fn start_of(document: &Document) -> Self {
        Self { line: document.first_line, column: 1, offset: 0, length: 0 }
    }
}

impl Problem {
    /// A problem that keeps the file from being used.
    #[must_use]
    pub fn error(code: Code, message: Message) -> Self {
        Self { code, severity: ProblemSeverity::Error, message, help: None, place: None }
    }

    /// Something odd that doesn't keep the file from being used.
    #[must_use]
    pub fn warning(code: Code, message: Message) -> Self {
        Self { code, severity: ProblemSeverity::Warning, message, help: None, place: None }
    }

    /// With what to do about it.
    #[must_use]
    pub fn with_help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// With where it is.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Whether it keeps the file from being used.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == ProblemSeverity::Error
    }

    /// The problem in words, as results and `check --format json` give it.
    #[must_use]
    pub fn reported(&self, file: &str, locale: Locale) -> ReportedProblem {
        ReportedProblem {
            file: file.to_owned(),
            line: self.place.map(|place| place.line),
            column: self.place.map(|place| place.column),
            severity: self.severity,
            code: self.code.id(),
            message: self.message.in_locale(locale),
            help: self.help.as_ref().map(|help| help.in_locale(locale)),
        }
    }
}

/// A problem in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportedProblem {
    /// The file.
    pub file: String,
    /// The line, counted from 1; `null` where the file as a whole is meant.
    pub line: Option<usize>,
    /// The column, counted from 1 in characters.
    pub column: Option<usize>,
    /// `error` or `warning`.
    pub severity: ProblemSeverity,
    /// What kind of problem; stable between versions.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl ReportedProblem {
    /// Whether it keeps the file from being used.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == ProblemSeverity::Error
    }
}

/// The problems of a file, as they are found: errors and warnings up to a number of each.
#[derive(Debug, Clone, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// The most errors, and the most warnings, that are kept of one file: a reader gains nothing from more.
    pub const MOST: usize = 1000;

    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        if !self.is_full_of(problem.severity) {
            self.0.push(problem);
        }
    }

    /// Whether more errors would be left out: what makes them costly to describe need not be looked for.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.is_full_of(ProblemSeverity::Error)
    }

    /// Errors and warnings are counted apart, so that no number of warnings hides that there are errors.
    fn is_full_of(&self, severity: ProblemSeverity) -> bool {
        self.0.len() >= Self::MOST && self.0.iter().filter(|kept| kept.severity == severity).count() >= Self::MOST
    }

    /// Takes one back that another problem turned out to be the cause of.
    pub fn withdraw(&mut self, problem: &Problem) {
        self.0.retain(|kept| kept != problem);
    }

    /// Whether one of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(Problem::is_error)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in the order of the file.
    #[must_use]
    pub fn in_file_order(mut self) -> Vec<Problem> {
        self.0.sort_by_key(|problem| problem.place.map(|place| (place.line, place.column)));
        self.0
    }
}

/// What a file was read into, with everything that was noticed.
#[derive(Debug, Clone)]
pub struct Checked<T> {
    /// The value; `None` exactly where one of the problems is an error.
    pub value: Option<T>,
    /// The problems, in the order of the file.
    pub problems: Vec<Problem>,
}

impl<T> Checked<T> {
    /// A value that counts only where none of the problems is an error.
    #[must_use]
    pub fn new(value: Option<T>, problems: Problems) -> Self {
        let value = value.filter(|_| !problems.has_errors());
        Self { value, problems: problems.in_file_order() }
    }

    /// Nothing but one error.
    #[must_use]
    pub fn failed(problem: Problem) -> Self {
        Self { value: None, problems: vec![problem] }
    }
}
