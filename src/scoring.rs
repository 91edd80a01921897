//! Scores and levels: pure functions from a questionnaire and answers to figures, named by the questionnaire's indices.
//!
//! The only code that knows points. Nothing is rounded here, and nothing is put into words.

mod continuity;
mod evaluation;
mod gap;
mod level;
mod points;
mod question;
#[cfg(test)]
pub(crate) mod sample;
mod step;
#[cfg(test)]
pub(crate) mod tests;
mod uncertainty;

use crate::answers::{Answer, Answers};
use crate::questionnaire::{ChannelIndex, DimensionIndex, LevelIndex, QuestionIndex, Questionnaire};

pub(crate) use continuity::full_strength;
pub use continuity::{Passage, PassageMap};
pub use evaluation::{Evaluation, Standing};
pub use gap::{Gap, Gaps, gaps};
pub use level::{Blocker, gate_is_met, level_of, need_is_met};
pub(crate) use level::{Floors, blockers_of_dimension};
pub use points::{Reading, Score, TOLERANCE, rank};
pub(crate) use question::item_applies;
pub use question::{KnownScore, Outcome};
pub(crate) use step::{Costs, passage_step, quick_wins, share_of_dimension, share_of_overall, yes_no_key};
pub use step::{Move, NextStep, next_steps};
pub use uncertainty::{Uncertainty, uncertainties};

/// Every figure of one answers file.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// The result as a whole.
    pub overall: Evaluation,
    /// The level that a floor gives by itself, where one holds and there is a score to lift.
    pub floor: Option<LevelIndex>,
    /// One a dimension, in the questionnaire's order.
    pub dimensions: Vec<Evaluation>,
    /// One a question, in the questionnaire's order.
    pub outcomes: Vec<Outcome>,
    /// The continuity questions that apply, in the questionnaire's order.
    pub continuity: Vec<PassageMap>,
    /// One a view, in the questionnaire's order; `None` where none of its questions is known.
    pub views: Vec<Option<Standing>>,
}

impl Scores {
    /// What became of a question.
    #[must_use]
    pub fn outcome(&self, question: QuestionIndex) -> Outcome {
        self.outcomes[question.0]
    }

    /// The result of a dimension.
    #[must_use]
    pub fn dimension(&self, dimension: DimensionIndex) -> &Evaluation {
        &self.dimensions[dimension.0]
    }

    /// The passages of a continuity question, where it applies.
    #[must_use]
    pub fn passages(&self, question: QuestionIndex) -> Option<&PassageMap> {
        self.continuity.iter().find(|map| map.question == question)
    }
}

/// Scores answers by the questionnaire that they were read with.
#[must_use]
pub fn score(questionnaire: &Questionnaire, answers: &Answers) -> Scores {
    score_between(questionnaire, answers, answers.facts.continuity_channels())
}

/// Scores answers with all channels counting in the continuity questions, `main_channels` or not.
#[must_use]
pub fn score_over_all_channels(questionnaire: &Questionnaire, answers: &Answers) -> Scores {
    score_between(questionnaire, answers, &answers.facts.channels)
}

/// What would become of a question with another answer.
pub(crate) fn outcome_with(
    questionnaire: &Questionnaire,
    answers: &Answers,
    question: QuestionIndex,
    answer: &Answer,
) -> Outcome {
    question::outcome(questionnaire, &answers.facts, answers.facts.continuity_channels(), question, Some(answer)).0
}

fn score_between(questionnaire: &Questionnaire, answers: &Answers, channels: &[ChannelIndex]) -> Scores {
    let mut outcomes = Vec::with_capacity(questionnaire.questions.len());
    let mut continuity = Vec::new();
    for index in questionnaire.question_indices() {
        let answer = answers.entries.get(index.0).and_then(|entry| entry.answer.as_ref());
        let (outcome, map) = question::outcome(questionnaire, &answers.facts, channels, index, answer);
        outcomes.push(outcome);
        continuity.extend(map);
    }
    let floors = Floors::of(questionnaire, &answers.facts);
    let dimensions: Vec<_> = (0..questionnaire.dimensions.len())
        .map(|dimension| evaluate_dimension(questionnaire, &outcomes, DimensionIndex(dimension)))
        .collect();
    let overall = evaluate_overall(questionnaire, &outcomes, &dimensions, floors);
    let floor = floors.certain.filter(|_| overall.known.is_some());
    let views = evaluation::views(questionnaire, &outcomes);
    Scores { overall, floor, dimensions, outcomes, continuity, views }
}

/// What the outcomes of a dimension come to.
pub(crate) fn evaluate_dimension(
    questionnaire: &Questionnaire,
    outcomes: &[Outcome],
    dimension: DimensionIndex,
) -> Evaluation {
    Evaluation::of_dimension(questionnaire, outcomes, dimension)
}

/// What outcomes come to as a whole, given what they come to by dimension.
pub(crate) fn evaluate_overall(
    questionnaire: &Questionnaire,
    outcomes: &[Outcome],
    dimensions: &[Evaluation],
    floors: Floors,
) -> Evaluation {
    Evaluation::overall(questionnaire, outcomes, dimensions, floors)
}
