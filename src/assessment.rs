//! The assessment: everything palier says of one answers file.
//!
//! This is the one documented result: `score --format json` prints it and the report's templates receive it.
//! Scores are unrounded, from 0 to 100; a figure that doesn't exist is `null`. Levels, dimensions, questions and
//! channels are named by their ids; lists are in the questionnaire's order unless they say otherwise.

mod build;
#[cfg(test)]
mod tests;
mod words;

use serde::Serialize;

use crate::problem::ReportedProblem;
use crate::questionnaire::{ChannelKind, Severity};
use crate::text::{Id, Language};

pub use build::{Subject, assess};

/// The version of this structure.
pub const FORMAT: u32 = 1;

/// Everything palier says of one answers file.
#[derive(Debug, Clone, Serialize)]
pub struct Assessment {
    /// The version of this structure: 1.
    pub format: u32,
    /// The answers file as it was named; documents after the first are `file#2`.
    pub file: String,
    /// Always `ok`; a file that can't be scored stands as `invalid` instead.
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
    /// Who answered, by role.
    pub respondents: Vec<RespondentSummary>,
    /// The facts of the profile.
    pub profile: Vec<FactSummary>,
    /// The channels of the organization.
    pub channels: Vec<ChannelSummary>,
    /// The result as a whole.
    pub overall: Overall,
    /// The dimensions with at least one applicable question.
    pub dimensions: Vec<DimensionResult>,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It could.
    Ok,
    /// It has errors.
    Invalid,
}

/// The questionnaire that was answered.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionnaireSummary {
    /// Its id.
    pub id: Id,
    /// Its full version.
    pub version: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// What it measures.
    pub title: String,
    /// What it is for.
    pub description: Option<String>,
    /// The unit of every effort.
    pub effort_unit: Option<String>,
    /// The levels, lowest first.
    pub levels: Vec<LevelSummary>,
    /// How many levels the overall level may be above the weakest dimension's.
    pub max_lag: Option<usize>,
}

/// A level of the questionnaire.
#[derive(Debug, Clone, Serialize)]
pub struct LevelSummary {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// What it looks like from the customer's side.
    pub summary: Option<String>,
    /// The score from which it can be attained.
    pub threshold: f64,
    /// What an answer at this level is worth.
    pub anchor: f64,
}

/// Whom the answers are about.
#[derive(Debug, Clone, Serialize)]
pub struct OrganizationSummary {
    /// Identifies the business; its name where the file gives no id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its trade.
    pub sector: Option<String>,
    /// Where it is.
    pub country: Option<String>,
    /// The group that it belongs to.
    pub group: Option<String>,
    /// The brand.
    pub brand: Option<String>,
    /// The unit.
    pub unit: Option<String>,
}

/// Somebody who answered, without their name.
#[derive(Debug, Clone, Serialize)]
pub struct RespondentSummary {
    /// Their role, as the questionnaire titles it; `null` where the file gives none.
    pub role: Option<String>,
}

/// A fact of the profile.
#[derive(Debug, Clone, Serialize)]
pub struct FactSummary {
    /// Its id.
    pub id: Id,
    /// The question that was asked.
    pub text: String,
    /// Ids of the options that hold; empty where unknown.
    pub values: Vec<Id>,
    /// The same, in words.
    pub answers: Vec<String>,
}

/// A channel of the organization.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelSummary {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// Its nature; `null` where the questionnaire doesn't say.
    pub kind: Option<ChannelKind>,
    /// Whether it counts in the continuity questions.
    pub main: bool,
}

/// A figure that is a score with its range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ScoreRange {
    /// The score over what is known; `null` with nothing known.
    pub score: Option<f64>,
    /// With every unknown answer at its least; `null` with nothing applicable.
    pub low: Option<f64>,
    /// With every unknown answer at its best.
    pub high: Option<f64>,
}

/// The levels that go with a score and its range, by id.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LevelRange {
    /// The level attained by what is known.
    pub level: Option<Id>,
    /// The level attained whatever the unknown answers are.
    pub confirmed: Option<Id>,
    /// The level attained if all of them turn out best.
    pub possible: Option<Id>,
}

/// The result as a whole.
#[derive(Debug, Clone, Serialize)]
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Requirement {
    /// This level or higher.
    Level(Id),
    /// This score or higher.
    Score(f64),
}

/// The result of one dimension.
#[derive(Debug, Clone, Serialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, Serialize)]
pub struct QuestionResult {
    /// Its id.
    pub id: Id,
    /// The question.
    pub text: String,
    /// How to understand it.
    pub help: Option<String>,
    /// Its type, as in the questionnaire.
    #[serde(rename = "type")]
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

/// What customers live between the channels, by one continuity question.
#[derive(Debug, Clone, Serialize)]
pub struct ContinuityResult {
    /// The question.
    pub question: Id,
    /// What it asks.
    pub text: String,
    /// The channels concerned.
    pub channels: Vec<Id>,
    /// Every eligible pair, and the listed pairs that don't count.
    pub passages: Vec<PassageResult>,
    /// Groups of channels with no passage between them; empty where the answer is unknown.
    pub silos: Vec<Vec<Id>>,
    /// Channels that customers can't leave.
    pub dead_ends: Vec<Id>,
    /// Passages with no way back.
    pub one_way: Vec<PassageEnds>,
    /// Mean strength of the known pairs, 0 to 1; `null` with none known or only one channel.
    pub density: Option<f64>,
}

/// One passage.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PassageResult {
    /// Where it begins.
    pub from: Id,
    /// Where it leads.
    pub to: Id,
    /// 0 (none) to 1 (full); `null` where unknown.
    pub strength: Option<f64>,
    /// The strength's name; of the strongest that it reaches.
    pub title: String,
    /// Whether it counts in the score.
    pub counts: bool,
}

/// The ends of a passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PassageEnds {
    /// Where it begins.
    pub from: Id,
    /// Where it leads.
    pub to: Id,
}

/// The result of a view.
#[derive(Debug, Clone, Serialize)]
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
#[derive(Debug, Clone, Serialize)]
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

/// The next step on one question: what to do, what it costs, what it brings.
#[derive(Debug, Clone, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize)]
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

/// Something that somebody said.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuoteSummary {
    /// Their words.
    pub text: String,
    /// The role of whoever said it, as the questionnaire titles it.
    pub role: Option<String>,
    /// What it is about.
    pub dimension: Option<Id>,
}

/// A text that the questionnaire wants printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectionSummary {
    /// Its id.
    pub id: Id,
    /// Its heading.
    pub title: String,
    /// Its words.
    pub text: String,
    /// Where it comes from.
    pub references: Vec<String>,
}

/// A term explained.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GlossarySummary {
    /// Its id.
    pub id: Id,
    /// The term.
    pub term: String,
    /// Its explanation.
    pub text: String,
}
