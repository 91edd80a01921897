//! What was read: the questionnaire, the organization and what surrounds the answers, in words.

use schemars::JsonSchema;
use serde::Serialize;

use super::Assessment;
use crate::answers::Answers;
use crate::questionnaire::ChannelKind;
use crate::text::Id;

/// The questionnaire that was answered.
#[derive(Debug, Clone, Serialize, JsonSchema)]
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
#[derive(Debug, Clone, Serialize, JsonSchema)]
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
#[derive(Debug, Clone, Serialize, JsonSchema)]
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

/// Somebody who answered.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RespondentSummary {
    /// Their name, in a report written with `--names`; `null` everywhere else.
    pub name: Option<String>,
    /// Their role, as the questionnaire titles it; `null` where the file gives none.
    pub role: Option<String>,
}

/// A fact of the profile.
#[derive(Debug, Clone, Serialize, JsonSchema)]
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
#[derive(Debug, Clone, Serialize, JsonSchema)]
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

/// Something that somebody said.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct QuoteSummary {
    /// Their words.
    pub text: String,
    /// The role of whoever said it, as the questionnaire titles it.
    pub role: Option<String>,
    /// What it is about.
    pub dimension: Option<Id>,
}

/// A text that the questionnaire wants printed.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GlossarySummary {
    /// Its id.
    pub id: Id,
    /// The term.
    pub term: String,
    /// Its explanation.
    pub text: String,
}

impl Assessment {
    /// The same with the names of those who answered, which stay in the answers file unless a report is asked for them.
    #[must_use]
    pub fn with_names(mut self, answers: &Answers) -> Self {
        for (summary, respondent) in self.respondents.iter_mut().zip(&answers.respondents) {
            summary.name.clone_from(&respondent.name);
        }
        self
    }
}
