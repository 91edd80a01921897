//! The explanation: why a business is at its level and not at the next, what a change would make of it, and what is
//! the least that would lift it.
//!
//! `explain --format json` prints it. As in the assessment, scores are unrounded, from 0 to 100, a figure that doesn't
//! exist is `null`, levels, dimensions, questions and channels are named by their ids, texts are in the language of the
//! results, and lists are in the questionnaire's order unless they say otherwise.

mod build;
mod ladder;
mod least;
mod lift;
mod subject;
#[cfg(test)]
mod tests;
mod what_if;

use serde::Serialize;

use crate::assessment::{
    Blocker, ContinuityResult, LevelRange, NextStep, OrganizationSummary, QuestionResult, QuestionStatus,
    QuestionnaireSummary, Requirement, ScoreRange, UnknownAnswer,
};
use crate::problem::ReportedProblem;
use crate::text::{Id, Language};

pub use build::explain;
pub use least::{Bound, LeastAnswer, NamedItem};
pub use subject::About;
pub use what_if::{AnswerState, ChangedAnswer, DimensionChange, StandingSummary, WhatIf};

/// The version of this structure.
pub const FORMAT: u32 = 1;

/// Why a business, a dimension or an answer stands where it stands.
#[derive(Debug, Clone, Serialize)]
pub struct Explanation {
    /// The version of this structure: 1.
    pub format: u32,
    /// The answers file as it was named; a document after the first is `file#2`.
    pub file: String,
    /// The version of palier that computed it.
    pub palier: String,
    /// The date of the answers, ISO 8601.
    pub date: String,
    /// The language of the texts below.
    pub language: Language,
    /// The questionnaire that was answered.
    pub questionnaire: QuestionnaireSummary,
    /// Whom the answers are about.
    pub organization: OrganizationSummary,
    /// With `--what-if`, what the supposed answers change. Everything else is then explained as it would be with them.
    pub what_if: Option<WhatIf>,
    /// What is explained.
    pub explains: Explained,
    /// What is odd in the answers file or in the supposed answers, though they can be scored.
    pub warnings: Vec<ReportedProblem>,
}

/// What is explained: the whole, a dimension or a question.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Explained {
    /// The whole.
    Overall(Box<OverallExplanation>),
    /// A dimension.
    Dimension(Box<DimensionExplanation>),
    /// A question.
    Question(Box<QuestionExplanation>),
}

/// Why the business is at its level.
#[derive(Debug, Clone, Serialize)]
pub struct OverallExplanation {
    /// The score and its range.
    #[serde(flatten)]
    pub score: ScoreRange,
    /// The levels attained.
    #[serde(flatten)]
    pub level: LevelRange,
    /// Where a floor gives the level: the lower level that the answers by themselves attain.
    pub level_without_floor: Option<Id>,
    /// Why not the next level; `null` at the top, and without a score.
    pub next: Option<NextLevel>,
    /// The unknown answers that could change the overall score, most weighty first.
    pub unknown: Vec<UnknownAnswer>,
}

/// What separates from the first level that isn't attained.
#[derive(Debug, Clone, Serialize)]
pub struct NextLevel {
    /// The level.
    pub level: Id,
    /// The score from which it can be attained.
    pub threshold: f64,
    /// Points missing to it; `null` where the score suffices.
    pub short: Option<f64>,
    /// The must-haves that aren't met, for this level or a lower one.
    pub gates: Vec<GateExplanation>,
    /// The dimensions that lag too far behind; empty for a dimension.
    pub lagging: Vec<LagExplanation>,
    /// A smallest set of answers that, improved, would reach it.
    pub lift: Lift,
}

/// A must-have: a level isn't attained unless an answer is good enough.
#[derive(Debug, Clone, Serialize)]
pub struct GateExplanation {
    /// The question.
    pub question: Id,
    /// Its words.
    pub text: String,
    /// What became of it.
    pub status: QuestionStatus,
    /// The answer today, in words, one line each; empty where unknown.
    pub answer: Vec<String>,
    /// The answer's score.
    pub score: Option<f64>,
    /// The level that the must-have holds back.
    pub level: Id,
    /// What the answer must reach: a level's id, or a score.
    pub needs: Requirement,
    /// Whether it does. One on a question that isn't applicable holds nothing back.
    pub met: bool,
    /// The least answer that does; `null` where it is met, and where no answer can.
    pub least: Option<LeastAnswer>,
}

/// A dimension that lags too far behind.
#[derive(Debug, Clone, Serialize)]
pub struct LagExplanation {
    /// The dimension.
    pub dimension: Id,
    /// Its name.
    pub title: String,
    /// Its level today.
    pub level: Id,
    /// The level that it must reach.
    pub needs: Id,
    /// Its score today.
    pub score: f64,
    /// Points missing to the threshold of that level; `null` where the score suffices.
    pub short: Option<f64>,
    /// The must-haves on its questions that hold it back.
    pub gates: Vec<GateExplanation>,
}

/// A smallest set of answers that, improved, lift the level to the next.
///
/// Known answers may change, and unknown ones on which a must-have for the level rests, since an unknown answer meets
/// none; every other unknown answer stays unknown. Among all sets of answers that, improved, reach the level, none has
/// fewer than this one; where several have as few, it is the one of the largest gains. In the questionnaire's order, each
/// answer is no better than it must be with the others as they stand. Rescoring with these very answers
/// attains the level.
#[derive(Debug, Clone, Serialize)]
pub struct Lift {
    /// Whether there is such a set.
    pub possible: bool,
    /// The answers to improve; empty where no set lifts the level.
    pub answers: Vec<Improvement>,
    /// The score with them; where there is no set, with every answer that may change at its best.
    pub score: Option<f64>,
    /// The level with them.
    pub level: Option<Id>,
    /// Where there is no set: what would still hold back, with every answer that may change at its best.
    pub obstacles: Vec<Blocker>,
}

/// An answer to improve.
#[derive(Debug, Clone, Serialize)]
pub struct Improvement {
    /// The question.
    pub question: Id,
    /// Its words.
    pub text: String,
    /// Its dimension.
    pub dimension: Id,
    /// `answered`, or `unknown` where it has to be found out first.
    pub status: QuestionStatus,
    /// Whether a must-have rests on it, so that no other answer can stand in for it.
    pub required: bool,
    /// The answer today, in words, one line each; empty where unknown.
    pub from: Vec<String>,
    /// The answer's score today.
    pub score: Option<f64>,
    /// The least answer that suffices with the others.
    pub least: LeastAnswer,
    /// The answer in the command line's spelling, for `--what-if`: one value an option.
    pub what_if: Vec<String>,
}

/// Why a dimension is at its level.
#[derive(Debug, Clone, Serialize)]
pub struct DimensionExplanation {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// What it asks about.
    pub summary: Option<String>,
    /// Its weight.
    pub weight: f64,
    /// Its share of the overall score, 0 to 1; `null` without a score.
    pub share: Option<f64>,
    /// The score and its range.
    #[serde(flatten)]
    pub score: ScoreRange,
    /// The levels attained.
    #[serde(flatten)]
    pub level: LevelRange,
    /// The worked sum: its scored questions, the unknown ones and those that don't apply included.
    pub sum: Vec<Term>,
    /// The weights of the known questions, added up.
    pub weights: f64,
    /// Weight times score of the known questions, added up: the score is this, divided by `weights`.
    pub products: f64,
    /// Why not the next level; `null` at the top, and without a score.
    pub next: Option<NextLevel>,
    /// Its unknown answers that could change the overall score, most weighty first.
    pub unknown: Vec<UnknownAnswer>,
}

/// A question in the worked sum of its dimension.
#[derive(Debug, Clone, Serialize)]
pub struct Term {
    /// The question.
    pub question: Id,
    /// Its words.
    pub text: String,
    /// What became of it: only `answered` counts.
    pub status: QuestionStatus,
    /// Its weight.
    pub weight: f64,
    /// Its score, where it is known.
    pub score: Option<f64>,
    /// Weight times score.
    pub product: Option<f64>,
}

/// What an answer is, weighs, asks and could bring.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionExplanation {
    /// The question and its answer, as the assessment gives them.
    #[serde(flatten)]
    pub result: QuestionResult,
    /// Its dimension.
    pub dimension: Id,
    /// The dimension's name.
    pub dimension_title: String,
    /// The condition under which it is asked, in words, as what follows "if"; `null` where everybody is asked.
    pub condition: Option<String>,
    /// Whether the condition is true; `null` without one, and where a fact that it looks at is unknown.
    pub condition_holds: Option<bool>,
    /// Its share of the dimension's score, 0 to 1, the unknown questions left out; of an unknown one, the share that it
    /// would have. `null` where it doesn't count.
    pub share_of_dimension: Option<f64>,
    /// Its share of the overall score, likewise.
    pub share_of_overall: Option<f64>,
    /// What the answer at its worst would make of the overall result; of an unknown answer only.
    pub at_worst: Option<Outlook>,
    /// What the answer at its best would make of it; `null` where it is there already, or can't get better.
    pub at_best: Option<Outlook>,
    /// The must-haves that rest on it, met or not.
    pub gates: Vec<GateExplanation>,
    /// What to do next; empty where it is at its target.
    pub steps: Vec<NextStep>,
    /// The passages of a continuity question that applies.
    pub continuity: Option<ContinuityResult>,
}

/// What one answer would make of the overall result, the others being as they are.
#[derive(Debug, Clone, Serialize)]
pub struct Outlook {
    /// The overall score then.
    pub score: Option<f64>,
    /// The overall level then.
    pub level: Option<Id>,
    /// Overall points more than today; less than 0 where it is lower. `null` where there is no score today.
    pub gain: Option<f64>,
}
