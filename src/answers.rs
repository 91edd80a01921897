//! The answers file: what one organization answered on one date, checked against its questionnaire.

pub mod edit;
mod facts;
mod read;
pub(crate) mod write;

use std::collections::BTreeMap;

use crate::questionnaire::{ChannelIndex, DimensionIndex, FactIndex, LevelIndex, QuestionIndex};
use crate::text::{Id, Language};

pub use facts::Facts;
pub use read::{Pin, QuestionnaireReference, missing_reference, questionnaire_reference, read, suppose};

/// What an organization answered, valid for the questionnaire it was read with.
#[derive(Debug, Clone)]
pub struct Answers {
    /// Whom the answers are about.
    pub organization: Organization,
    /// Who answered.
    pub respondents: Vec<Respondent>,
    /// When.
    pub date: jiff::civil::Date,
    /// The language of the results, where the file names one.
    pub language: Option<Language>,
    /// The profile and the channels.
    pub facts: Facts,
    /// The target levels that the file sets.
    pub target: Target,
    /// The consultant's own words.
    pub commentary: Commentary,
    /// What people said.
    pub quotes: Vec<Quote>,
    /// What a plan must respect.
    pub roadmap: RoadmapWishes,
    /// The answers, one entry a question of the questionnaire, in its order.
    pub entries: Vec<Entry>,
    /// SHA-256 of the document, in hexadecimal: which answers exactly gave a result.
    pub sha256: String,
}

impl Answers {
    /// What the file says to a question.
    #[must_use]
    pub fn entry(&self, question: QuestionIndex) -> &Entry {
        &self.entries[question.0]
    }
}

/// Whom the answers are about. All but the name is optional; free text to group a portfolio by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Organization {
    /// Identifies the business from one file to the next.
    pub id: Option<String>,
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
    /// The unit: a shop, a region.
    pub unit: Option<String>,
}

impl Organization {
    /// What identifies the business: its id, or its name where the file gives none.
    #[must_use]
    pub fn business(&self) -> &str {
        self.id.as_deref().unwrap_or(&self.name)
    }
}

/// Somebody who answered. Reports print roles, and names only on request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Respondent {
    /// Their name.
    pub name: Option<String>,
    /// Their role: an id of the questionnaire's roles, free words where it declares none.
    pub role: Option<String>,
}

/// The levels aimed at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Target {
    /// Overall; also the target of the gaps of dimensions that have none of their own.
    pub overall: Option<LevelIndex>,
    /// By dimension.
    pub dimensions: BTreeMap<DimensionIndex, LevelIndex>,
}

impl Target {
    /// This target, yielding part by part to `stronger`.
    #[must_use]
    pub fn overridden_by(&self, stronger: &Self) -> Self {
        let mut dimensions = self.dimensions.clone();
        dimensions.extend(&stronger.dimensions);
        Self { overall: stronger.overall.or(self.overall), dimensions }
    }
}

/// The consultant's own words, printed in the report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Commentary {
    /// About the whole.
    pub overall: Option<String>,
    /// About a dimension.
    pub dimensions: BTreeMap<DimensionIndex, String>,
}

/// Something that somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Their words.
    pub text: String,
    /// The role of whoever said it: an id of the questionnaire's roles, free words where it declares none.
    pub role: Option<String>,
    /// What it is about.
    pub dimension: Option<DimensionIndex>,
}

/// What a plan must respect.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoadmapWishes {
    /// This client's own estimates, by question and by option, item, `yes`, `no` or `passage`.
    pub efforts: BTreeMap<QuestionIndex, BTreeMap<Id, f64>>,
    /// What all other efforts are multiplied by; above 0. `None` is 1.
    pub effort_factor: Option<f64>,
    /// Questions that the plan leaves alone.
    pub exclude: Vec<QuestionIndex>,
    /// Levels decided already: in the plan whatever they cost.
    pub include: Vec<(QuestionIndex, LevelIndex)>,
}

/// What the file says to one question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entry {
    /// The answer; `None` where nobody was asked yet, which counts as unknown.
    pub answer: Option<Answer>,
    /// Printed in the report.
    pub note: Option<String>,
    /// What was seen.
    pub evidence: Option<String>,
    /// Whether the entry has a `private` note; its words never leave the file.
    pub has_private: bool,
}

/// An answer, of the type that its question takes.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Asked; nobody knew.
    Unknown,
    /// The question makes no sense here; the note says why.
    NotApplicable,
    /// An option of a choice, by its place.
    Option(usize),
    /// The ticked items of a checklist, by their places, in the order of the questionnaire; may be empty.
    Items(Vec<usize>),
    /// Yes or no.
    YesNo(bool),
    /// A mark or a figure.
    Number(f64),
    /// The passages of a continuity question.
    Passages(Passages),
    /// Free text.
    Text(String),
}

/// The passages that an answer lists: from one channel to another, a strength from 0 to 1, or `None` for unknown.
/// A pair that isn't listed has no passage.
pub type Passages = BTreeMap<(ChannelIndex, ChannelIndex), Option<f64>>;

/// The profile of an organization: what it answered to each fact.
///
/// By fact, the places of the options that hold; `None` where the fact is missing or unknown.
pub type Profile = BTreeMap<FactIndex, Vec<usize>>;
