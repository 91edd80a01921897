//! The questionnaire: a maturity model, checked and valid by construction.
//!
//! References between its parts (levels, questions, channels …) are indices into its own catalogues, so a
//! [`Questionnaire`] that exists can be scored without looking anything up that might be missing.

pub mod builtin;
mod condition;
mod index;
mod question;
mod read;
pub mod starter;
mod words;

use indexmap::IndexMap;

use crate::text::{Id, Language, Text};

pub use condition::{
    AnswerTest, ChannelClause, ChannelCount, Condition, FactClause, FindingClause, LevelTest, StrengthTest, Truth,
};
pub use index::{ChannelIndex, DimensionIndex, FactIndex, LevelIndex, QuestionIndex, RoleIndex, StageIndex};
pub use question::{
    Choice, ChoiceOption, Continuity, End, Gate, Item, Kind, Need, NumberScale, PassageStep, Question, RatingScale,
    Requirement, Step, Strength, YesNo,
};
pub use read::read;
pub use words::{ClauseInWords, condition_in_words, gate_in_words, strength_in_words, strength_title};

/// A maturity model: levels, dimensions with their questions, and what surrounds them.
#[derive(Debug, Clone)]
pub struct Questionnaire {
    /// Identifies the model; answers files name it.
    pub id: Id,
    /// Its version; answers pin the major part.
    pub version: semver::Version,
    /// The languages of its texts, the default first. Never empty.
    pub languages: Vec<Language>,
    /// What it measures, as a report's title.
    pub title: Text,
    /// What it is for.
    pub description: Option<Text>,
    /// The unit of every `effort`, such as person-days.
    pub effort_unit: Option<Text>,
    /// SHA-256 of the file, in hexadecimal: which questionnaire exactly gave a result.
    pub sha256: String,
    /// The levels, lowest first; two or more.
    pub levels: IndexMap<Id, Level>,
    /// How many levels the overall level may be above the weakest dimension's.
    pub max_lag: Option<usize>,
    /// Facts that by themselves make a level, highest level first.
    pub floors: Vec<Floor>,
    /// Who may be best placed to answer.
    pub roles: IndexMap<Id, Role>,
    /// Unscored facts about the organization, asked first.
    pub profile: IndexMap<Id, Fact>,
    /// The stages of the customer's journey, in order.
    pub stages: IndexMap<Id, Text>,
    /// The channels that an organization may have.
    pub channels: IndexMap<Id, Channel>,
    /// Other cuts of the same questions.
    pub views: IndexMap<Id, View>,
    /// The dimensions, each with one question or more.
    pub dimensions: IndexMap<Id, Dimension>,
    /// Every question, dimension by dimension.
    pub questions: IndexMap<Id, Question>,
    /// Combinations of answers worth saying.
    pub findings: IndexMap<Id, Finding>,
    /// Texts that a report prints.
    pub sections: IndexMap<Id, Section>,
    /// Terms explained.
    pub glossary: IndexMap<Id, GlossaryEntry>,
}

/// One level of maturity.
#[derive(Debug, Clone)]
pub struct Level {
    /// Its name.
    pub title: Text,
    /// What the level looks like from the customer's side.
    pub summary: Option<Text>,
    /// The score from which the level can be attained, 0 to 100; rising strictly from 0 at the lowest level.
    pub threshold: f64,
    /// Where the definition comes from.
    pub references: Vec<String>,
}

/// A fact that by itself makes a level: where `when` is true, the overall level is at least `level`.
#[derive(Debug, Clone)]
pub struct Floor {
    /// The level that is made; never the lowest.
    pub level: LevelIndex,
    /// What makes it.
    pub when: Condition<FactClause>,
}

/// Somebody who may be best placed to answer.
#[derive(Debug, Clone)]
pub struct Role {
    /// The words that a report prints.
    pub title: Text,
}

/// An unscored fact about the organization.
#[derive(Debug, Clone)]
pub struct Fact {
    /// The question to ask.
    pub text: Text,
    /// How to understand it.
    pub help: Option<Text>,
    /// Whether several options may hold together.
    pub multiple: bool,
    /// What may be answered; never empty.
    pub options: IndexMap<Id, Text>,
}

/// A channel of the catalogue.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Its nature, where the questionnaire says it.
    pub kind: Option<ChannelKind>,
    /// Its name.
    pub title: Text,
    /// The stages of the journey that can take place there.
    pub serves: Vec<StageIndex>,
}

/// The nature of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ChannelKind {
    /// A place or a thing: a store, a catalogue.
    Physical,
    /// A screen: a website, an app.
    Digital,
    /// A person: a call centre, a field seller.
    Human,
}

impl ChannelKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Physical, Self::Digital, Self::Human];

    /// The word of the file format.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Physical => "physical",
            Self::Digital => "digital",
            Self::Human => "human",
        }
    }
}

/// Another cut of the questions: those that carry a tag, whatever their dimension.
#[derive(Debug, Clone)]
pub struct View {
    /// Its name.
    pub title: Text,
    /// What it shows.
    pub summary: Option<Text>,
    /// The questions that carry its tag, in the questionnaire's order; none where the tag is misspelt.
    pub questions: Vec<QuestionIndex>,
}

/// A dimension of maturity: a weighted group of questions.
#[derive(Debug, Clone)]
pub struct Dimension {
    /// Its name.
    pub title: Text,
    /// What it asks about.
    pub summary: Option<Text>,
    /// Its weight in the overall score; above 0.
    pub weight: f64,
    /// Where the definition comes from.
    pub references: Vec<String>,
    /// Its questions: a range of [`Questionnaire::questions`], never empty.
    pub questions: std::ops::Range<usize>,
}

/// A combination of answers worth saying.
#[derive(Debug, Clone)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// Where it is raised.
    pub when: Condition<FindingClause>,
    /// The finding in a few words.
    pub title: Text,
    /// What it means.
    pub text: Text,
    /// What to do about it.
    pub advice: Option<Text>,
    /// Where it comes from.
    pub references: Vec<String>,
}

/// How much a finding matters; the order is the order in which reports print them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// To be dealt with first.
    Critical,
    /// To be dealt with.
    Warning,
    /// Good to know.
    Info,
    /// Something done well.
    Strength,
}

impl Severity {
    /// Every severity, most pressing first.
    pub const ALL: [Self; 4] = [Self::Critical, Self::Warning, Self::Info, Self::Strength];

    /// The word of the file format.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::Warning => "warning",
            Self::Info => "info",
            Self::Strength => "strength",
        }
    }
}

/// A text that a report prints: method, benefits, cautions.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its heading.
    pub title: Text,
    /// Its words.
    pub text: Text,
    /// Where it comes from.
    pub references: Vec<String>,
}

/// A term explained.
#[derive(Debug, Clone)]
pub struct GlossaryEntry {
    /// The term.
    pub term: Text,
    /// Its explanation.
    pub text: Text,
    /// Where it comes from.
    pub references: Vec<String>,
}

impl Questionnaire {
    /// The first language: that of texts asked for in a language that there is none of.
    #[must_use]
    pub fn default_language(&self) -> &Language {
        &self.languages[0]
    }

    /// The highest level.
    #[must_use]
    pub fn top_level(&self) -> LevelIndex {
        LevelIndex(self.levels.len() - 1)
    }

    /// The id of a level.
    #[must_use]
    pub fn level_id(&self, level: LevelIndex) -> &Id {
        let (id, _) = self.levels.get_index(level.0).expect("level indices come from this questionnaire");
        id
    }

    /// The score from which a level can be attained.
    #[must_use]
    pub fn threshold(&self, level: LevelIndex) -> f64 {
        self.levels[level.0].threshold
    }

    /// What an answer "at this level" is worth: 0 at the lowest level, 100 at the highest, evenly between.
    #[must_use]
    pub fn anchor(&self, level: LevelIndex) -> f64 {
        100.0 * level.0 as f64 / (self.levels.len() - 1) as f64
    }

    /// A question by its index.
    #[must_use]
    pub fn question(&self, question: QuestionIndex) -> &Question {
        &self.questions[question.0]
    }

    /// The id of a question.
    #[must_use]
    pub fn question_id(&self, question: QuestionIndex) -> &Id {
        let (id, _) = self.questions.get_index(question.0).expect("question indices come from this questionnaire");
        id
    }

    /// The id of a dimension.
    #[must_use]
    pub fn dimension_id(&self, dimension: DimensionIndex) -> &Id {
        let (id, _) = self.dimensions.get_index(dimension.0).expect("dimension indices come from this questionnaire");
        id
    }

    /// The id of a channel.
    #[must_use]
    pub fn channel_id(&self, channel: ChannelIndex) -> &Id {
        let (id, _) = self.channels.get_index(channel.0).expect("channel indices come from this questionnaire");
        id
    }

    /// Every question's index, dimension by dimension.
    pub fn question_indices(&self) -> impl DoubleEndedIterator<Item = QuestionIndex> + use<> {
        (0..self.questions.len()).map(QuestionIndex)
    }

    /// The indices of a dimension's questions.
    pub fn questions_of(&self, dimension: DimensionIndex) -> impl DoubleEndedIterator<Item = QuestionIndex> + use<> {
        self.dimensions[dimension.0].questions.clone().map(QuestionIndex)
    }
}
