//! How far an interview has come, and where the organization stands by then.

use std::collections::BTreeMap;

use crate::answers::Answer;
use crate::questionnaire::{DimensionIndex, LevelIndex, QuestionIndex, Questionnaire};
use crate::scoring::Outcome;
use crate::text::Message;

use super::session::Session;

/// How far an interview has come, in questions; the opening, the profile and the channels aren't counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions that apply.
    pub applicable: usize,
    /// Those of them that have been asked.
    pub asked: usize,
    /// Those asked to which nobody knew the answer.
    pub unknown: usize,
    /// The level by what is known; `None` with nothing known.
    pub level: Option<LevelIndex>,
    /// The lowest and the highest level that the open questions leave possible.
    pub range: Option<(LevelIndex, LevelIndex)>,
}

impl Progress {
    pub(super) fn of(session: &Session<'_>) -> Self {
        let questions = asked_or_not(session);
        let Some(scores) = session.scores() else { return Self::default() };
        let asked = || questions.iter().filter(|(_, asked)| **asked).map(|(question, _)| *question);
        let is_unknown = |question: &QuestionIndex| {
            let answer = session.answers().and_then(|answers| answers.entry(*question).answer.as_ref());
            answer == Some(&Answer::Unknown) || scores.outcome(*question) == Outcome::Unknown
        };
        Self {
            applicable: questions.len(),
            asked: asked().count(),
            unknown: asked().filter(is_unknown).count(),
            level: scores.overall.level(),
            range: scores.overall.confirmed().zip(scores.overall.possible()),
        }
    }

    /// How many questions of a dimension have been asked, and how many apply.
    pub(super) fn of_dimension(session: &Session<'_>, dimension: DimensionIndex) -> (usize, usize) {
        let is_here = |question: QuestionIndex| session.questionnaire().question(question).dimension == dimension;
        let questions = asked_or_not(session).into_iter().filter(|(question, _)| is_here(*question));
        questions.fold((0, 0), |(asked, all), (_, is_asked)| (asked + usize::from(is_asked), all + 1))
    }

    /// Questions that haven't been asked.
    #[must_use]
    pub fn open(&self) -> usize {
        self.applicable - self.asked
    }

    /// The progress in words: how many questions, the level so far, and the range where it is still open.
    #[must_use]
    pub fn message(&self, questionnaire: &Questionnaire) -> Message {
        let counts = Message::new("interview-progress").with("asked", self.asked).with("applicable", self.applicable);
        let title = |level: LevelIndex| &questionnaire.levels[level.0].title;
        match (self.level, self.range) {
            (Some(level), Some((low, high))) if low != high => Message::new("interview-progress-range")
                .with("level", title(level))
                .with("low", title(low))
                .with("high", title(high))
                .with("counts", counts),
            (Some(level), _) => {
                Message::new("interview-progress-level").with("level", title(level)).with("counts", counts)
            }
            (None, _) => counts,
        }
    }
}

/// The questions that apply, and whether each has been asked, from every channel where it is asked channel by channel.
fn asked_or_not(session: &Session<'_>) -> BTreeMap<QuestionIndex, bool> {
    let mut questions = BTreeMap::new();
    for subject in session.subjects() {
        if let Some(question) = subject.question() {
            let asked = session.is_asked(subject);
            questions.entry(question).and_modify(|all| *all &= asked).or_insert(asked);
        }
    }
    questions
}
