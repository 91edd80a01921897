//! What is recorded, as edits of the answers file.

use std::collections::BTreeSet;

use crate::answers::edit::{Content, Document, EditError};
use crate::answers::write::{self, text};
use crate::answers::{Answer, Facts};
use crate::questionnaire::{ChannelIndex, FactIndex, Kind, QuestionIndex, Questionnaire};
use crate::text::Language;

use super::entry::Entry;
use super::subject::{OrganizationField, Reading, pairs};
use super::table::Table;

/// Something said in the interview, to be kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// About the organization.
    Organization(OrganizationField, String),
    /// Who answers; at least one of the two.
    Respondent {
        /// Their name.
        name: Option<String>,
        /// Their role, as the file gives it.
        role: Option<String>,
    },
    /// The language of results and reports.
    Language(Language),
    /// The options of a fact that hold; `None` where nobody knows.
    Fact(FactIndex, Option<Vec<usize>>),
    /// The inventory of channels.
    Channels(Vec<ChannelIndex>),
    /// The channels that alone count in the continuity questions; `None`: all do.
    MainChannels(Option<Vec<ChannelIndex>>),
    /// An answer, but to a continuity question none of [`Answer::Passages`], which come row by row.
    Answer(QuestionIndex, Answer),
    /// "Not applicable", and why.
    NotApplicable(QuestionIndex, String),
    /// From one starting channel, where customers can carry on.
    Passages(QuestionIndex, ChannelIndex, Row),
    /// From these starting channels, nobody knows.
    RowsUnknown(QuestionIndex, Vec<ChannelIndex>),
    /// What is written beside the answer to a question; blank words take it away.
    Remark(QuestionIndex, Remark, String),
}

/// From one starting channel, where customers can carry on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Nobody knows.
    Unknown,
    /// To these channels, each with the place of its strength in the question's list, `None` where nobody knows; to the
    /// others not at all.
    Open(Vec<(ChannelIndex, Option<usize>)>),
}

/// What may be written beside an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// A note, which the report prints.
    Note,
    /// What was seen.
    Evidence,
    /// Words that never leave the file.
    Private,
}

impl Remark {
    /// The key of the file format.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Evidence => "evidence",
            Self::Private => "private",
        }
    }
}

/// A change to the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edit {
    Set(Vec<String>, Content),
    Remove(Vec<String>),
}

impl Edit {
    pub(super) fn apply(&self, document: &mut Document) -> Result<(), EditError> {
        let (Self::Set(path, _) | Self::Remove(path)) = self;
        let path: Vec<_> = path.iter().map(String::as_str).collect();
        match self {
            Self::Set(_, content) => document.set(&path, content),
            Self::Remove(_) => document.remove(&path),
        }
    }
}

impl Record {
    /// The changes that keep it, in a file that reads as it does now; `None` before there is one.
    pub(super) fn edits(&self, questionnaire: &Questionnaire, reading: Option<&Reading>) -> Vec<Edit> {
        match self {
            Self::Organization(field, value) => vec![set(&["organization", field.id()], text(value))],
            Self::Respondent { name, role } => {
                let fields = [("name", name), ("role", role)];
                let fields =
                    fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), text(value.as_ref()?))));
                vec![set(&["respondents"], Content::List(vec![Content::Map(fields.collect())]))]
            }
            Self::Language(language) => vec![set(&["language"], text(language.tag()))],
            Self::Fact(fact, values) => fact_edit(questionnaire, *fact, values.as_deref()).into_iter().collect(),
            Self::Channels(channels) => channel_edits(questionnaire, reading, channels),
            Self::MainChannels(channels) => main_channel_edits(questionnaire, reading, channels.as_deref()),
            Self::Answer(question, answer) => {
                let answer = write::answer(questionnaire, *question, answer);
                vec![Entry::of(questionnaire, reading, *question).answer(answer)]
            }
            Self::NotApplicable(question, reason) => {
                Entry::of(questionnaire, reading, *question).not_applicable(reason)
            }
            Self::Passages(question, from, row) => {
                let table = Table::of(questionnaire, reading, *question);
                table.map(|table| table.row(*from, row)).into_iter().collect()
            }
            Self::RowsUnknown(question, rows) => {
                let table = Table::of(questionnaire, reading, *question);
                let row = |table: &Table<'_>, from: &ChannelIndex| table.row(*from, &Row::Unknown);
                table.map(|table| rows.iter().map(|from| row(&table, from)).collect()).unwrap_or_default()
            }
            Self::Remark(question, remark, words) => {
                Entry::of(questionnaire, reading, *question).remark(*remark, words.trim()).into_iter().collect()
            }
        }
    }
}

pub(super) fn set(path: &[&str], content: Content) -> Edit {
    Edit::Set(path.iter().map(|key| (*key).to_owned()).collect(), content)
}

pub(super) fn remove(path: &[&str]) -> Edit {
    Edit::Remove(path.iter().map(|key| (*key).to_owned()).collect())
}

fn fact_edit(questionnaire: &Questionnaire, fact: FactIndex, values: Option<&[usize]>) -> Option<Edit> {
    let (id, _) = questionnaire.profile.get_index(fact.0)?;
    Some(set(&["profile", id.as_str()], write::fact(questionnaire, fact, values)?))
}

/// The inventory, without what no longer fits: main channels that the organization doesn't have.
fn channel_edits(questionnaire: &Questionnaire, reading: Option<&Reading>, channels: &[ChannelIndex]) -> Vec<Edit> {
    let mut edits = vec![set(&["channels"], write::channels(questionnaire, channels))];
    let Some(reading) = reading else { return edits };
    let mut facts = Facts { channels: channels.to_vec(), ..reading.answers.facts.clone() };
    if let Some(main) = &mut facts.main_channels {
        main.retain(|channel| channels.contains(channel));
        if main.len() < 2 {
            facts.main_channels = None;
        }
    }
    if facts.main_channels != reading.answers.facts.main_channels {
        edits.push(match &facts.main_channels {
            Some(main) => set(&["main_channels"], write::channels(questionnaire, main)),
            None => remove(&["main_channels"]),
        });
    }
    edits.extend(reopened_rows(questionnaire, reading, &facts));
    edits
}

fn main_channel_edits(
    questionnaire: &Questionnaire,
    reading: Option<&Reading>,
    channels: Option<&[ChannelIndex]>,
) -> Vec<Edit> {
    let Some(reading) = reading else { return Vec::new() };
    let mut edits = match channels {
        Some(channels) => vec![set(&["main_channels"], write::channels(questionnaire, channels))],
        None if reading.node(&["main_channels"]).is_some() => vec![remove(&["main_channels"])],
        None => Vec::new(),
    };
    let facts = Facts { main_channels: channels.map(<[_]>::to_vec), ..reading.answers.facts.clone() };
    edits.extend(reopened_rows(questionnaire, reading, &facts));
    edits
}

/// Where the channels change, pairs come up that nobody was asked about; unlisted, they would count as closed. So they are
/// asked.
fn reopened_rows(questionnaire: &Questionnaire, reading: &Reading, facts: &Facts) -> Vec<Edit> {
    let mut edits = Vec::new();
    for question in questionnaire.question_indices() {
        let Kind::Continuity(continuity) = &questionnaire.question(question).kind else { continue };
        let Some(Answer::Passages(listed)) = &reading.answers.entry(question).answer else { continue };
        let pairs = |facts| -> BTreeSet<_> { pairs(questionnaire, facts, question, continuity).into_iter().collect() };
        let (before, after) = (pairs(&reading.answers.facts), pairs(facts));
        let new: Vec<_> = after.difference(&before).copied().filter(|pair| !listed.contains_key(pair)).collect();
        edits.extend(Table { questionnaire, reading, question, continuity }.reopen(&new));
    }
    edits
}
