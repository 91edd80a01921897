//! The assessment: everything palier says of one answers file.
//!
//! This is the one documented result: `score --format json` prints it and the report's templates receive it.
//! Scores are unrounded, from 0 to 100; a figure that doesn't exist is `null`. Levels, dimensions, questions and
//! channels are named by their ids; lists are in the questionnaire's order unless they say otherwise.

mod ahead;
mod beside;
mod build;
mod figures;
mod passage;
mod summary;
#[cfg(test)]
mod tests;
mod words;

use schemars::JsonSchema;
use serde::Serialize;

use crate::problem::ReportedProblem;
use crate::questionnaire::Severity;
use crate::text::{Id, Language};

pub use ahead::{NeedResult, NextStep, UnknownAnswer};
pub use beside::{Benchmark, DimensionSpread, EarlierDimension, EarlierResult, Position, Spread};
pub use build::{Subject, assess};
pub(crate) use build::{level_range, named_blocker, named_requirement, question_result, score_range};
pub use figures::Figures;
pub use passage::{ContinuityResult, PassageEnds, PassageResult};
pub use summary::{
    ChannelSummary, FactSummary, GlossarySummary, LevelSummary, OrganizationSummary, QuestionnaireSummary,
    QuoteSummary, RespondentSummary, SectionSummary,
};
pub(crate) use words::Words;

/// The version of this structure.
pub const FORMAT: u32 = 1;

/// Everything palier says of one answers file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Assessment {
    /// The version of this structure: 1.
    #[schemars(extend("const" = 1))]
    pub format: u32,
    /// The answers file as it was named; documents after the first are `file#2`.
    pub file: String,
    /// Always `ok`; a file that can't be scored stands as `invalid` instead.
    #[schemars(extend("const" = "ok"))]
    pub status: Status,
    /// The version of palier that computed it.
    pub palier: String,
    /// The date of the answers, ISO 8601.
    pub date: String,
    /// The language of the texts below.
    pub language: Language,
    /// The questionnaire that was answered.
    pub questionnaire: QuestionnaireSummary,
    /// SHA-256 of the answers document, in hexadecimal.
    pub answers_sha256: String,
    /// Whom the answers are about.
    pub organization: OrganizationSummary,
    /// Who answered: their roles, and their names on request.
    pub respondents: Vec<RespondentSummary>,
    /// The facts of the profile.
    pub profile: Vec<FactSummary>,
    /// The channels of the organization.
    pub channels: Vec<ChannelSummary>,
    /// The result as a whole.
    pub overall: Overall,
    /// The dimensions with at least one applicable question.
    pub dimensions: Vec<DimensionResult>,
    /// The business's own result at an earlier date, where one is given: `report --baseline`.
    pub earlier: Option<EarlierResult>,
    /// The results of other businesses, where they are given: `report --benchmark`.
    pub benchmark: Option<Benchmark>,
    /// The continuity questions that apply.
    pub continuity: Vec<ContinuityResult>,
    /// Other cuts of the same questions.
    pub views: Vec<ViewResult>,
    /// The findings raised, most pressing first, then in questionnaire order.
    pub findings: Vec<FindingResult>,
    /// Ids of the dimensions with a gap, most rewarding first.
    pub gaps: Vec<Id>,
    /// For each question below its target, the next step; most gain first.
    pub steps: Vec<NextStep>,
    /// The unknown answers that could change the overall score, most weighty first.
    pub unknown: Vec<UnknownAnswer>,
    /// What people said.
    pub quotes: Vec<QuoteSummary>,
    /// Texts that the questionnaire wants printed.
    pub sections: Vec<SectionSummary>,
    /// Terms explained.
    pub glossary: Vec<GlossarySummary>,
    /// What is odd in the answers file, though it can be scored.
    pub warnings: Vec<ReportedProblem>,
}

/// Whether a file could be scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(inline)]
pub enum Status {
    /// It could.
    Ok,
    /// It has errors.
    Invalid,
}

/// A figure that is a score with its range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct ScoreRange {
    /// The score over what is known; `null` with nothing known.
    pub score: Option<f64>,
    /// With every unknown answer at its least; `null` with nothing applicable.
    pub low: Option<f64>,
    /// With every unknown answer at its best.
    pub high: Option<f64>,
}

/// The levels that go with a score and its range, by id.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LevelRange {
    /// The level attained by what is known.
    pub level: Option<Id>,
    /// The level attained whatever the unknown answers are.
    pub confirmed: Option<Id>,
    /// The level attained if all of them turn out best.
    pub possible: Option<Id>,
}

/// The result as a whole.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Overall {
    /// The score and its range.
    #[serde(flatten)]
    pub score: ScoreRange,
    /// The levels attained.
    #[serde(flatten)]
    pub level: LevelRange,
    /// Known weight over applicable weight, 0 to 1.
    pub coverage: Option<f64>,
    /// The level aimed at.
    pub target: Id,
    /// Points missing to the target's threshold, 0 or more.
    pub gap: Option<f64>,
    /// Levels missing to the target.
    pub level_gap: Option<usize>,
    /// The first level not attained; `null` at the top.
    pub next_level: Option<Id>,
    /// What holds it back from `next_level`.
    pub blockers: Vec<Blocker>,
    /// The level that a floor gives by itself, where one holds.
    pub floor: Option<Id>,
    /// How many questions the scores rest on.
    pub counts: Counts,
    /// With `main_channels`: the score over all channels, for comparison.
    pub score_all_channels: Option<f64>,
    /// The consultant's own words.
    pub commentary: Option<String>,
}

/// How many questions, by outcome. Text questions aren't counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    /// Answered with something known.
    pub answered: usize,
    /// Asked or not, and unknown.
    pub unknown: usize,
    /// Answered "not applicable".
    pub not_applicable: usize,
    /// Not asked, since their condition is false.
    pub hidden: usize,
}

/// A reason why a level isn't attained.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Blocker {
    /// The score is short of the threshold.
    Score {
        /// By so many points, above 0.
        short: f64,
    },
    /// An answer isn't good enough.
    Gate {
        /// The question.
        question: Id,
        /// What its answer must reach: a level's id, or a score.
        needs: Requirement,
        /// The level that the gate holds back.
        level: Id,
    },
    /// A dimension lags too far behind.
    Lag {
        /// The dimension.
        dimension: Id,
        /// Its level now.
        level: Id,
    },
}

/// What an answer must reach.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Requirement {
    /// This level or higher.
    Level(Id),
    /// This score or higher.
    Score(f64),
}

/// The result of one dimension.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DimensionResult {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// What it asks about.
    pub summary: Option<String>,
    /// Its weight.
    pub weight: f64,
    /// The score and its range.
    #[serde(flatten)]
    pub score: ScoreRange,
    /// The levels attained.
    #[serde(flatten)]
    pub level: LevelRange,
    /// Known weight over applicable weight, 0 to 1.
    pub coverage: Option<f64>,
    /// The level aimed at: its own target, else the overall one.
    pub target: Id,
    /// Points missing to the target's threshold, 0 or more.
    pub gap: Option<f64>,
    /// Levels missing to the target.
    pub level_gap: Option<usize>,
    /// Overall points that closing the gap adds.
    pub priority: Option<f64>,
    /// The first level not attained; `null` at the top.
    pub next_level: Option<Id>,
    /// What holds it back from `next_level`.
    pub blockers: Vec<Blocker>,
    /// The consultant's own words.
    pub commentary: Option<String>,
    /// Its questions, the hidden ones included.
    pub questions: Vec<QuestionResult>,
}

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionStatus {
    /// It has an answer that counts.
    Answered,
    /// It applies and nobody knows.
    Unknown,
    /// It was said not to apply.
    NotApplicable,
    /// Its condition is false: it isn't asked.
    Hidden,
}

/// The result of one question.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct QuestionResult {
    /// Its id.
    pub id: Id,
    /// The question.
    pub text: String,
    /// How to understand it.
    pub help: Option<String>,
    /// Its type, as in the questionnaire.
    #[serde(rename = "type")]
    #[schemars(extend("enum" = crate::questionnaire::Kind::IDS))]
    pub kind: &'static str,
    /// Its weight in the dimension.
    pub weight: f64,
    /// What became of it.
    pub status: QuestionStatus,
    /// Its score, where it is answered and scored.
    pub score: Option<f64>,
    /// The level of that score.
    pub level: Option<Id>,
    /// The answer in words, one line each: the option, the ticked items, the figure with its unit, the text.
    pub answer: Vec<String>,
    /// The items of a checklist that aren't ticked, in words.
    pub missing: Vec<String>,
    /// The client's note.
    pub note: Option<String>,
    /// What was seen.
    pub evidence: Option<String>,
    /// Who is best placed to answer, as the questionnaire titles them.
    pub roles: Vec<String>,
}

/// The result of a view.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ViewResult {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// What it shows.
    pub summary: Option<String>,
    /// The weighted mean of its known questions; `null` with none.
    pub score: Option<f64>,
    /// The level of that score.
    pub level: Option<Id>,
}

/// A finding that was raised.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FindingResult {
    /// Its id.
    pub id: Id,
    /// How much it matters.
    pub severity: Severity,
    /// The finding in a few words.
    pub title: String,
    /// What it means.
    pub text: String,
    /// What to do about it.
    pub advice: Option<String>,
}
