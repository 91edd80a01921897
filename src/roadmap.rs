//! The roadmap: which steps to take so that a level is attained at the least effort, or so that an effort attains the most;
//! in which order; and how far that rests on the estimates.
//!
//! A plan starts from the low end of the range, every unknown answer at its least. It is found by [`crate::solver`],
//! exactly, and scored by [`crate::scoring`] before anybody sees it. `plan --format json` prints it. As in the assessment,
//! scores are unrounded, from 0 to 100, a figure that doesn't exist is `null`, levels, dimensions, questions and channels are
//! named by their ids, texts are in the language of the results, and lists are in the questionnaire's order unless they say
//! otherwise.

mod build;
mod figure;
mod model;
mod obstacles;
mod sensitivity;
mod solve;
mod step;
mod taken;
mod telling;
#[cfg(test)]
mod tests;
mod waves;
mod words;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::{
    NeedResult, OrganizationSummary, PassageEnds, QuestionnaireSummary, Requirement, UnknownAnswer,
};
use crate::problem::ReportedProblem;
use crate::solver::TooLarge;
use crate::text::{Id, Language};

pub use build::{Goal, Request, plan};
pub use solve::Patience;
pub use telling::{Column, Detail, Grid, Part, Row, Topic, rows, tell, tell_of};

/// The version of this structure.
pub const FORMAT: u32 = 1;

/// Why there is no plan where there should be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// Efforts, weights or scores have too many digits to be told exactly.
    #[error("the figures have too many digits to be told exactly")]
    TooLarge,
    /// A plan doesn't do what it should when it is scored: a fault of palier's.
    #[error("a plan doesn't attain what it should")]
    Unsound,
}

impl From<TooLarge> for PlanError {
    fn from(_: TooLarge) -> Self {
        Self::TooLarge
    }
}

/// A plan, with what it rests on.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Roadmap {
    /// The version of this structure: 1.
    #[schemars(extend("const" = 1))]
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
    /// The levels to attain, overall and by dimension; empty with a budget.
    pub target: TargetLevels,
    /// The effort that the plan may cost; `null` with a target.
    pub budget: Option<f64>,
    /// The most effort that a wave may cost; `null` for one wave.
    pub capacity: Option<f64>,
    /// Where the plan begins: the score and the level with every unknown answer at its least.
    pub start: Attained,
    /// Whether no plan is better under these estimates: with a target none costs less, with a budget none attains a higher level, or the
    /// same with a higher score. `false` too where there is no plan.
    pub optimal: bool,
    /// Whether equal plans were compared too, so that every run gives this one.
    pub settled: bool,
    /// What the plan costs, in the questionnaire's unit; `null` where no set of steps does what is asked.
    pub effort: Option<f64>,
    /// With a target: no plan costs less than this; it is the effort where that is proven least. `null` without a plan and with
    /// a budget.
    pub bound: Option<f64>,
    /// The steps, in the order in which to take them.
    pub steps: Vec<PlannedStep>,
    /// Where the plan ends; `null` without a plan.
    pub result: Option<Attained>,
    /// What is done together, one after the other.
    pub waves: Vec<Wave>,
    /// The least effort for each level above today's.
    pub frontier: Vec<Rung>,
    /// What stands in the way where no set of steps does what is asked; else `null`.
    pub unattainable: Option<Unattainable>,
    /// The unknown answers, to be verified first: those that the plan rests on, then those that could change the score most.
    pub verify: Vec<Verify>,
    /// The steps that the plan leaves aside, and why.
    pub aside: Vec<AsideStep>,
    /// What other efforts would make of the plan; empty without a plan.
    pub sensitivity: Vec<Variation>,
    /// What the plan takes for granted, in sentences.
    pub assumptions: Vec<String>,
    /// What is odd in the answers file, though it can be scored.
    pub warnings: Vec<ReportedProblem>,
}

impl Roadmap {
    /// Whether every case of `sensitivity` was looked into to the end: only then is it known which steps stay.
    #[must_use]
    pub fn is_tried_to_the_end(&self) -> bool {
        self.sensitivity.iter().all(|case| case.optimal)
    }
}

/// The levels to attain.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TargetLevels {
    /// Overall; `null` where only dimensions have a target.
    pub overall: Option<Id>,
    /// By dimension, those that have a target of their own.
    pub dimensions: BTreeMap<Id, Id>,
}

/// A score and a level, every unknown answer at its least.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Attained {
    /// The overall score; `null` with nothing applicable.
    pub score: Option<f64>,
    /// The overall level.
    pub level: Option<Id>,
}

/// A step of the plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct PlannedStep {
    /// The question.
    pub question: Id,
    /// The item of a checklist that is put in place; `null` for other steps.
    pub item: Option<Id>,
    /// The passage that is opened, of a continuity question; `null` for other steps.
    pub passage: Option<PassageEnds>,
    /// Where it begins: an option, `yes` or `no`, the strength of a passage. `null` for an item, and for a passage that is unknown.
    pub from: Option<Id>,
    /// Where it leads; `null` for an item.
    pub to: Option<Id>,
    /// What it costs, in the questionnaire's unit.
    pub effort: f64,
    /// The wave that it belongs to, counted from 1.
    pub wave: usize,
    /// The question in words.
    pub text: String,
    /// Its dimension.
    pub dimension: Id,
    /// Where it begins, in words.
    pub from_text: Option<String>,
    /// Where it leads, in words.
    pub to_text: String,
    /// What to do.
    pub action: Option<String>,
    /// Overall points that it adds when its turn comes.
    pub gain: f64,
    /// What must be in place first, and whether it is today.
    pub needs: Vec<NeedResult>,
    /// Who is best placed to take it on, as the questionnaire titles them.
    pub roles: Vec<String>,
    /// Whether it can be taken at once and is among the best of the plan by gain per effort.
    pub quick_win: bool,
    /// Whether the answer is unknown today, so that the step may be in place already.
    pub verify: bool,
    /// Whether it is decided already, for its own sake or for what it makes possible.
    pub decided: bool,
    /// Whether it is part of the plan in every case of `sensitivity`.
    pub steady: bool,
}

/// Steps that are carried out together.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Wave {
    /// What its steps cost.
    pub effort: f64,
    /// What it and the waves before it cost.
    pub total: f64,
    /// The score once it is done.
    pub score: Option<f64>,
    /// The level once it is done.
    pub level: Option<Id>,
}

/// The least effort for a level.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Rung {
    /// The level.
    pub level: Id,
    /// The least effort known; `null` where no set of steps attains it.
    pub effort: Option<f64>,
    /// Whether it is proven that no plan costs less; of a level that can't be attained, that none exists.
    pub optimal: bool,
    /// No plan costs less than this.
    pub bound: Option<f64>,
    /// The score with that plan.
    pub score: Option<f64>,
    /// How many steps it has.
    pub steps: usize,
}

/// Why no set of steps does what is asked.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Unattainable {
    /// The score and the level with every step that can be taken; with a budget that what is decided exceeds, today's.
    pub attainable: Attained,
    /// What would still stand in the way.
    pub obstacles: Vec<Obstacle>,
    /// The questions that could rise further and aren't offered, with why.
    pub withheld: Vec<Withheld>,
}

/// What stands in the way, with every step taken that can be.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Obstacle {
    /// No scored question applies.
    Nothing,
    /// A score is short of a threshold.
    Score {
        /// Whose; `null` is the whole.
        dimension: Option<Id>,
        /// The level whose threshold it is short of.
        level: Id,
        /// By so many points, above 0.
        short: f64,
    },
    /// A must-have isn't met.
    Gate {
        /// The question.
        question: Id,
        /// What its answer must reach.
        needs: Requirement,
        /// The level that it holds back.
        level: Id,
        /// Why no step leads there.
        why: Reason,
    },
    /// What is decided already can't be carried out.
    Decided {
        /// The question.
        question: Id,
        /// The level that it is to be at.
        level: Id,
        /// Why no step leads there.
        why: Reason,
    },
    /// What is decided already costs more than the budget.
    Budget {
        /// What it costs.
        effort: f64,
    },
}

/// A question that could rise further, with why it isn't offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Withheld {
    /// The question.
    pub question: Id,
    /// Its words.
    pub text: String,
    /// Its dimension.
    pub dimension: Id,
    /// Why.
    pub why: Reason,
}

/// Why a step isn't taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The answers file leaves its question alone.
    Excluded,
    /// Nobody has estimated its effort.
    NoEffort,
    /// It needs what no step leads to.
    Needs,
    /// The question has a figure for an answer: it is what it is.
    Measured,
    /// What is asked can be had for less without it.
    Spared,
    /// It is beyond the budget, or others do more for it.
    Budget,
}

impl Reason {
    /// The word of the JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Excluded => "excluded",
            Self::NoEffort => "no-effort",
            Self::Needs => "needs",
            Self::Measured => "measured",
            Self::Spared => "spared",
            Self::Budget => "budget",
        }
    }
}

/// An unknown answer.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Verify {
    /// The answer.
    #[serde(flatten)]
    pub answer: UnknownAnswer,
    /// The effort that the plan spends on it and that may be spared.
    pub effort: f64,
    /// Whether the plan has steps on it.
    pub in_plan: bool,
}

/// A step that the plan leaves aside.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AsideStep {
    /// The question.
    pub question: Id,
    /// The item of a checklist; `null` for other steps.
    pub item: Option<Id>,
    /// The passage; `null` for other steps.
    pub passage: Option<PassageEnds>,
    /// Where it begins.
    pub from: Option<Id>,
    /// Where it leads.
    pub to: Option<Id>,
    /// The question in words.
    pub text: String,
    /// Where it leads, in words.
    pub to_text: String,
    /// What it costs; `null` where nobody has estimated it.
    pub effort: Option<f64>,
    /// Overall points that it would add.
    pub gain: f64,
    /// Why it is left aside.
    pub why: Reason,
}

/// What the best plan would be if efforts were otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Variation {
    /// Whose efforts are changed; `null` is everybody's.
    pub dimension: Option<Id>,
    /// What they are multiplied by.
    pub factor: f64,
    /// What this plan would cost.
    pub effort_of_plan: f64,
    /// What the best plan would then cost; `null` where there would be none, and where it was too late to look for it.
    pub effort: Option<f64>,
    /// Where it would end.
    pub result: Option<Attained>,
    /// Whether that is proven.
    pub optimal: bool,
    /// How many steps it would have that this plan doesn't.
    pub added: usize,
    /// How many steps of this plan it wouldn't have.
    pub dropped: usize,
}
