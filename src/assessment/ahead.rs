//! What to do next, and what to find out.

use schemars::JsonSchema;
use serde::Serialize;

use super::PassageEnds;
use crate::text::Id;

/// The next step on one question: what to do, what it costs, what it brings.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NextStep {
    /// The question.
    pub question: Id,
    /// Its words.
    pub text: String,
    /// Its dimension.
    pub dimension: Id,
    /// Where it stands: an option, in words.
    pub from: Option<String>,
    /// Where the step leads: an option, an item, the good answer, in words.
    pub to: String,
    /// The option's or item's id.
    pub to_id: Option<Id>,
    /// The passage that the step opens, for continuity questions.
    pub passage: Option<PassageEnds>,
    /// What to do.
    pub action: Option<String>,
    /// What it costs, in the questionnaire's unit.
    pub effort: Option<f64>,
    /// What must be in place first.
    pub needs: Vec<NeedResult>,
    /// Overall points that the step adds by itself, other answers being as they are.
    pub gain: f64,
    /// Points of gain per unit of effort; `null` without an effort or with an effort of 0.
    pub gain_per_effort: Option<f64>,
    /// Whether it can be taken at once (nothing it needs is missing) and is among the best by gain per effort.
    pub quick_win: bool,
    /// Who is best placed to take it on, as the questionnaire titles them.
    pub roles: Vec<String>,
}

/// A prerequisite of a step.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct NeedResult {
    /// The other question.
    pub question: Id,
    /// Its words.
    pub text: String,
    /// The level that it must be at.
    pub at_least: Id,
    /// Whether it is in place already.
    pub met: bool,
}

/// An unknown answer.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct UnknownAnswer {
    /// The question.
    pub question: Id,
    /// Its words.
    pub text: String,
    /// Its dimension.
    pub dimension: Id,
    /// The width that it gives to the range of the overall score, in points.
    pub weight: f64,
    /// Who is best placed to answer, as the questionnaire titles them.
    pub roles: Vec<String>,
}
