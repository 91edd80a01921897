//! Earlier results that no business may fall below.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::{About, Failure, Gate, Looks, Tolerance, attained};
use crate::assessment::Figures;
use crate::problem::{Code, Problem};
use crate::questionnaire::{LevelIndex, Questionnaire};
use crate::results::Recorded;
use crate::scoring::Score;
use crate::text::{Beside, Message};

/// So little may a score fall by whatever the tolerance: sums taken in another order differ as much.
const SLACK: f64 = 1e-6;

/// The earlier results of many businesses: of each, no more than what gates look at.
#[derive(Debug, Clone, Default)]
pub struct Baseline {
    businesses: BTreeMap<Box<str>, Earlier>,
    /// What they were scored with: id and major version.
    questionnaires: BTreeSet<(Arc<str>, u64)>,
    /// Texts that many businesses share.
    texts: BTreeMap<String, Arc<str>>,
}

/// What a business may not fall below.
#[derive(Debug, Clone)]
struct Earlier {
    date: Date,
    questionnaire: Arc<str>,
    major: u64,
    score: Option<f64>,
    level: Option<Arc<str>>,
    confirmed: Option<Arc<str>>,
}

/// How a result stands to a baseline.
#[derive(Debug, Clone, PartialEq)]
pub enum Compared {
    /// The baseline doesn't have the business.
    New,
    /// The business fell below its earlier result in so many ways; in none, it holds.
    Known(Vec<Failure>),
}

impl Baseline {
    /// Adds the earlier result of a business.
    ///
    /// # Errors
    /// One problem, at the place of its id, where the business is there already.
    pub fn add(&mut self, recorded: &Recorded) -> Result<(), Problem> {
        let earlier = Earlier {
            date: recorded.date,
            questionnaire: self.shared(recorded.questionnaire.as_str()),
            major: recorded.version.major,
            score: recorded.overall.score,
            level: recorded.overall.level.as_ref().map(|level| self.shared(level.as_str())),
            confirmed: recorded.overall.confirmed.as_ref().map(|level| self.shared(level.as_str())),
        };
        match self.businesses.entry(recorded.business.as_str().into()) {
            Entry::Vacant(vacant) => {
                self.questionnaires.insert((Arc::clone(&earlier.questionnaire), earlier.major));
                vacant.insert(earlier);
                Ok(())
            }
            Entry::Occupied(_) => Err(recorded.twice()),
        }
    }

    fn shared(&mut self, text: &str) -> Arc<str> {
        if let Some(shared) = self.texts.get(text) {
            return Arc::clone(shared);
        }
        let shared: Arc<str> = text.into();
        self.texts.insert(text.to_owned(), Arc::clone(&shared));
        shared
    }

    /// Whether it has no result.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.businesses.is_empty()
    }

    /// Whether it has a result with this questionnaire, of the same major version.
    #[must_use]
    pub fn knows(&self, questionnaire: &Questionnaire) -> bool {
        self.questionnaires
            .iter()
            .any(|(id, major)| **id == *questionnaire.id.as_str() && *major == questionnaire.version.major)
    }

    /// The businesses of the baseline that aren't among these, in the order of their ids.
    pub fn without<'b>(&'b self, met: &'b Met) -> impl Iterator<Item = &'b str> {
        self.businesses.keys().map(AsRef::as_ref).filter(|business| !met.0.contains_key(*business))
    }

    /// Whether a business fell below its earlier result: its level, the one that gates look at, or its score, by more than
    /// the tolerance.
    ///
    /// # Errors
    /// One problem, where the earlier result is one to another questionnaire, or to another major version.
    pub fn compare(&self, figures: &Figures, looks: Looks, tolerance: Tolerance) -> Result<Compared, Problem> {
        let questionnaire = &figures.questionnaire;
        let business = figures.answers.organization.business();
        let Some(earlier) = self.businesses.get(business) else { return Ok(Compared::New) };
        if *earlier.questionnaire != *questionnaire.id.as_str() || earlier.major != questionnaire.version.major {
            let earlier = (&*earlier.questionnaire, earlier.major);
            return Err(crate::results::of_another(earlier, (questionnaire.id.as_str(), questionnaire.version.major)));
        }
        let failure = |message: Message| Failure { gate: Gate::Baseline, about: About::Business, message };
        let fell = earlier.level(looks, questionnaire)?.and_then(|level| level_fell(level, figures, looks));
        let lost = earlier.score.and_then(|score| score_fell(score, figures, tolerance));
        let messages = fell.into_iter().chain(lost);
        let told =
            messages.map(|message| message.with("what", Message::new("gate-overall")).with("date", earlier.date));
        Ok(Compared::Known(told.map(failure).collect()))
    }
}

impl Earlier {
    /// The level that gates look at.
    fn level(&self, looks: Looks, questionnaire: &Questionnaire) -> Result<Option<LevelIndex>, Problem> {
        let name = match looks {
            // Without a score there is nothing confirmed either.
            Looks::AtConfirmed => self.level.as_ref().and(self.confirmed.as_ref()),
            Looks::AtLevel => self.level.as_ref(),
        };
        let index = |name: &Arc<str>| {
            let index = questionnaire.levels.get_index_of(&**name);
            index.map(LevelIndex).ok_or_else(|| crate::results::unknown_level(name, questionnaire))
        };
        name.map(index).transpose()
    }
}

fn level_fell(earlier: LevelIndex, figures: &Figures, looks: Looks) -> Option<Message> {
    let title = |level: LevelIndex| &figures.questionnaire.levels[level.0].title;
    match attained(&figures.scores.overall, looks) {
        Some(level) if level >= earlier => None,
        Some(level) => {
            Some(Message::new("gate-level-fell").with("earlier", title(earlier)).with("level", title(level)))
        }
        None => Some(Message::new("gate-level-lost").with("earlier", title(earlier))),
    }
}

fn score_fell(earlier: f64, figures: &Figures, tolerance: Tolerance) -> Option<Message> {
    let thresholds: Vec<f64> = figures.questionnaire.levels.values().map(|level| level.threshold).collect();
    let written = |value, other| Beside { value, other, thresholds: thresholds.clone() };
    match figures.scores.overall.score().map(Score::points) {
        Some(score) if score >= earlier - tolerance.points() - SLACK => None,
        Some(score) => {
            let message = Message::new("gate-score-fell").with("earlier", written(earlier, score));
            Some(message.with("score", written(score, earlier)))
        }
        None => Some(Message::new("gate-score-lost").with("earlier", written(earlier, earlier))),
    }
}

/// The businesses met so far, each with the file that its result is of.
#[derive(Debug, Clone, Default)]
pub struct Met(BTreeMap<Box<str>, Box<str>>);

impl Met {
    /// Takes note of a business.
    ///
    /// # Errors
    /// One problem, where it has been met in another file.
    pub fn meet(&mut self, figures: &Figures) -> Result<(), Problem> {
        let business = figures.answers.organization.business();
        match self.0.entry(business.into()) {
            Entry::Vacant(vacant) => {
                vacant.insert(figures.subject.file.as_str().into());
                Ok(())
            }
            Entry::Occupied(first) => {
                let message = Message::new("problem-business-met").with("id", business).with("file", &**first.get());
                Err(Problem::error(Code::DuplicateBusiness, message).with_help(Message::new("help-business-met")))
            }
        }
    }
}

/// The failure of a business that the baseline doesn’t have, where none may be missing.
#[must_use]
pub fn missing() -> Failure {
    Failure { gate: Gate::FailMissing, about: About::Business, message: Message::new("gate-new") }
}

/// The failure of a business of the baseline that no result is of, where none may be missing.
#[must_use]
pub fn gone(business: &str) -> Failure {
    let message = Message::new("gate-gone").with("business", business);
    Failure { gate: Gate::FailMissing, about: About::Gone(business.to_owned()), message }
}

#[cfg(test)]
mod tests;
