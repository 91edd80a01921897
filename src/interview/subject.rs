//! What is asked, in which order, and what has been asked already.

use crate::answers::{Answer, Answers, Facts};
use crate::questionnaire::{ChannelIndex, Continuity, FactIndex, Kind, QuestionIndex, Questionnaire};
use crate::scoring::{Outcome, PassageMap, Scores};
use crate::source::{Node, Value};

use super::table::Table;

/// With more channels than this, the interview asks which ones are the main ones.
const MANY_CHANNELS: usize = 5;

/// One thing to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Whom the answers are about.
    Organization(OrganizationField),
    /// Who answers.
    Respondent,
    /// The language of results and reports.
    Language,
    /// A fact of the profile.
    Fact(FactIndex),
    /// The inventory of channels.
    Channels,
    /// Which channels alone count in the continuity questions.
    MainChannels,
    /// A question.
    Question(QuestionIndex),
    /// A continuity question, from one starting channel.
    Passages(QuestionIndex, ChannelIndex),
}

impl Subject {
    /// The question that it belongs to.
    #[must_use]
    pub fn question(self) -> Option<QuestionIndex> {
        match self {
            Self::Question(question) | Self::Passages(question, _) => Some(question),
            _ => None,
        }
    }
}

/// What is asked about the organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrganizationField {
    /// Its name, without which there is no file.
    Name,
    /// Its trade.
    Sector,
    /// Where it is.
    Country,
}

impl OrganizationField {
    /// Every field, in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::Name, Self::Sector, Self::Country];

    /// The key of the file format.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Sector => "sector",
            Self::Country => "country",
        }
    }
}

/// An answers file as it stands: its tree, what it says, and what that comes to.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    pub(super) tree: Node,
    pub(super) answers: Answers,
    pub(super) scores: Scores,
}

impl Reading {
    /// What stands under these keys, where it is more than nothing.
    pub(super) fn node(&self, path: &[&str]) -> Option<&Node> {
        path.iter().try_fold(&self.tree, |node, key| node.get(key)).filter(|node| !node.is_null())
    }

    /// The entry of a question, as it was written.
    pub(super) fn entry(&self, questionnaire: &Questionnaire, question: QuestionIndex) -> Option<&Node> {
        self.node(&["answers", questionnaire.question_id(question).as_str()])
    }
}

/// Everything that applies, in the order in which it is asked.
pub(super) fn subjects(questionnaire: &Questionnaire, reading: Option<&Reading>) -> Vec<Subject> {
    let mut subjects: Vec<_> = OrganizationField::ALL.map(Subject::Organization).into();
    subjects.push(Subject::Respondent);
    if questionnaire.languages.len() > 1 {
        subjects.push(Subject::Language);
    }
    subjects.extend((0..questionnaire.profile.len()).map(|fact| Subject::Fact(FactIndex(fact))));
    if !questionnaire.channels.is_empty() {
        subjects.push(Subject::Channels);
    }
    let Some(reading) = reading else { return subjects };
    let continuity = questionnaire.questions.values().any(|question| matches!(question.kind, Kind::Continuity(_)));
    if continuity && reading.answers.facts.channels.len() > MANY_CHANNELS {
        subjects.push(Subject::MainChannels);
    }
    for question in questionnaire.question_indices() {
        subjects.extend(subjects_of(questionnaire, reading, question));
    }
    subjects
}

/// What a question asks of this organization: nothing where it doesn't apply.
fn subjects_of(questionnaire: &Questionnaire, reading: &Reading, question: QuestionIndex) -> Vec<Subject> {
    let answer = reading.answers.entry(question).answer.as_ref();
    if reading.scores.outcome(question) == Outcome::Hidden {
        return Vec::new();
    }
    let Kind::Continuity(continuity) = &questionnaire.question(question).kind else {
        return vec![Subject::Question(question)];
    };
    let pairs = pairs(questionnaire, &reading.answers.facts, question, continuity);
    let mut rows: Vec<_> = pairs.into_iter().map(|(from, _)| Subject::Passages(question, from)).collect();
    rows.dedup();
    if matches!(answer, Some(Answer::Unknown | Answer::NotApplicable)) {
        rows.truncate(1);
    }
    rows
}

/// Whether a subject has been asked, as far as the file says; an explicit `unknown` says so.
pub(super) fn is_asked(questionnaire: &Questionnaire, reading: Option<&Reading>, subject: Subject) -> bool {
    let Some(reading) = reading else { return false };
    let has = |path: &[&str]| reading.node(path).is_some();
    match subject {
        Subject::Organization(field) => has(&["organization", field.id()]) || is_opened(questionnaire, reading),
        Subject::Respondent => has(&["respondents"]) || is_opened(questionnaire, reading),
        Subject::Language => has(&["language"]) || is_opened(questionnaire, reading),
        Subject::Fact(fact) => {
            questionnaire.profile.get_index(fact.0).is_some_and(|(id, _)| has(&["profile", id.as_str()]))
        }
        Subject::Channels => has(&["channels"]),
        Subject::MainChannels => has(&["main_channels"]) || has_entries(reading, "answers"),
        Subject::Question(question) => reading.answers.entry(question).answer.is_some(),
        Subject::Passages(question, from) => match &questionnaire.question(question).kind {
            Kind::Continuity(continuity) => {
                let table = Table { questionnaire, reading, question, continuity };
                reading.answers.entry(question).answer.is_some() && table.is_asked(from)
            }
            _ => false,
        },
    }
}

/// Whether the interview has come past its opening, whose parts are optional and asked only once.
fn is_opened(questionnaire: &Questionnaire, reading: &Reading) -> bool {
    // Where there is a choice of languages, it closes the opening.
    let has_language = questionnaire.languages.len() > 1 && reading.node(&["language"]).is_some();
    has_language
        || reading.node(&["channels"]).is_some()
        || ["profile", "answers"].iter().any(|field| has_entries(reading, field))
}

fn has_entries(reading: &Reading, field: &str) -> bool {
    matches!(reading.node(&[field]).map(|node| &node.value), Some(Value::Mapping(entries)) if !entries.is_empty())
}

/// The passages that a continuity question asks about, by where they begin and then by where they lead.
pub(super) fn pairs(
    questionnaire: &Questionnaire,
    facts: &Facts,
    question: QuestionIndex,
    continuity: &Continuity,
) -> Vec<(ChannelIndex, ChannelIndex)> {
    PassageMap::draw(questionnaire, facts.continuity_channels(), question, continuity, None)
        .map(|map| map.passages.iter().map(|passage| (passage.from, passage.to)).collect())
        .unwrap_or_default()
}
