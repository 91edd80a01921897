//! Results read back: as much of what `score --format json` wrote as comparing with it takes.
//!
//! A file of results may hold many businesses and be large: they are read one after the other, and nothing of the file
//! is kept. What a comparison doesn't need may be missing or of a later version; what it does need is checked.

mod check;
mod pruned;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::io::{self, BufRead};

use jiff::civil::Date;
use semver::Version;

use crate::problem::{Code, Place, Problem};
use crate::questionnaire::Questionnaire;
use crate::text::{Id, Message};

/// The result of a business as it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// The answers file that was scored.
    pub file: String,
    /// Identifies the business: its `organization.id`.
    pub business: String,
    /// Its name.
    pub name: String,
    /// The date of the answers.
    pub date: Date,
    /// The questionnaire that was answered.
    pub questionnaire: Id,
    /// Its version.
    pub version: Version,
    /// The result as a whole.
    pub overall: RecordedScore,
    /// The dimensions that applied, by id.
    pub dimensions: Vec<(Id, RecordedScore)>,
    /// Where the file identifies the business.
    pub place: Place,
}

/// A score and the levels that went with it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RecordedScore {
    /// From 0 to 100; `None` with nothing known.
    pub score: Option<f64>,
    /// The level attained by what was known.
    pub level: Option<Id>,
    /// The level attained whatever the unknown answers were.
    pub confirmed: Option<Id>,
}

/// What keeps results from being read.
#[derive(Debug)]
pub enum Unreadable {
    /// What is wrong with them.
    Problem(Box<Problem>),
    /// The file failed.
    Failed(io::Error),
}

impl Recorded {
    /// That the business is there already.
    #[must_use]
    pub(crate) fn twice(&self) -> Problem {
        let message = Message::new("problem-business-twice").with("id", self.business.as_str());
        let help = Message::new("help-business-twice");
        Problem::error(Code::DuplicateBusiness, message).with_help(help).at(self.place)
    }
}

/// That results are those of another questionnaire, or of another major version: they can't be compared.
pub(crate) fn of_another((earlier, earlier_major): (&str, u64), (id, major): (&str, u64)) -> Problem {
    let message = Message::new("problem-results-other-questionnaire")
        .with("earlier", format!("{earlier}@{earlier_major}"))
        .with("now", format!("{id}@{major}"));
    Problem::error(Code::NotComparable, message).with_help(Message::new("help-results-other-questionnaire"))
}

/// That results know a level that the questionnaire doesn't have: they can't be compared.
pub(crate) fn unknown_level(level: &str, questionnaire: &Questionnaire) -> Problem {
    let message = Message::new("problem-results-level").with("level", level).with("id", &questionnaire.id);
    Problem::error(Code::NotComparable, message).with_help(Message::new("help-results-other-questionnaire"))
}

impl From<Problem> for Unreadable {
    fn from(problem: Problem) -> Self {
        Self::Problem(Box::new(problem))
    }
}

/// Reads the results of a file, and gives each to `each`; an array of them, one alone, or several one after the other.
/// Gives how many entries were passed over, being of files that couldn't be scored.
///
/// # Errors
/// The first problem of the file or of `each`, with its place, or the failure of the reader.
pub fn read(reader: impl BufRead, each: impl FnMut(Recorded) -> Result<(), Problem>) -> Result<usize, Unreadable> {
    let take = RefCell::new(Taking { each, invalid: 0 });
    pruned::read(reader, |tree| {
        let mut taking = take.borrow_mut();
        let Some(recorded) = check::entry(&tree)? else {
            taking.invalid += 1;
            return Ok(());
        };
        (taking.each)(recorded)
    })?;
    Ok(take.into_inner().invalid)
}

struct Taking<F> {
    each: F,
    /// Entries passed over.
    invalid: usize,
}
