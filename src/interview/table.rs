//! A continuity question in the file: a row for each starting channel, asked and kept one by one.

use crate::answers::edit::Content;
use crate::answers::write::text;
use crate::questionnaire::{ChannelIndex, Continuity, Kind, QuestionIndex, Questionnaire};
use crate::source::{Node, Value};

use super::entry::{Entry, as_content};
use super::record::{Edit, Row, set};
use super::subject::{Reading, pairs};

/// The answer to a continuity question, a row for each starting channel.
///
/// A row, or a passage in a row, that is left empty hasn't been asked yet, and counts as unknown.
pub(super) struct Table<'r> {
    pub(super) questionnaire: &'r Questionnaire,
    pub(super) reading: &'r Reading,
    pub(super) question: QuestionIndex,
    pub(super) continuity: &'r Continuity,
}

impl<'r> Table<'r> {
    /// The answer to a question in a file; `None` where it isn't one of passages.
    pub(super) fn of(
        questionnaire: &'r Questionnaire,
        reading: Option<&'r Reading>,
        question: QuestionIndex,
    ) -> Option<Self> {
        let Kind::Continuity(continuity) = &questionnaire.question(question).kind else { return None };
        Some(Self { questionnaire, reading: reading?, question, continuity })
    }

    /// Whether a row has been asked. One that a file leaves out altogether has no passages.
    pub(super) fn is_asked(&self, from: ChannelIndex) -> bool {
        let entry = self.entry();
        let Some(answer) = entry.written_answer() else { return false };
        match answer.get(self.id(from)).map(|row| &row.value) {
            Some(Value::Null) => false,
            Some(Value::Mapping(passages)) => {
                let asked: Vec<_> = self.ends(from).into_iter().map(|to| self.id(to)).collect();
                !passages.iter().any(|(to, strength)| strength.is_null() && asked.contains(&to.name.as_str()))
            }
            _ => true,
        }
    }

    /// The strengths of a row so far, one for each channel where a customer might carry on, by their places in the
    /// question's list; the lowest where nobody was asked, `None` where nobody knew.
    pub(super) fn strengths(&self, from: ChannelIndex) -> Vec<(ChannelIndex, Option<usize>)> {
        let answer = self.entry().written_answer();
        let row = self.rows().and_then(|rows| rows.get(self.id(from)));
        let says_unknown = |node: Option<&Node>| node.and_then(Node::as_text) == Some("unknown");
        let written = self.written_passages(from);
        let strength = |to: ChannelIndex| {
            if says_unknown(answer) || says_unknown(row) {
                return None;
            }
            match written.iter().find(|(id, _)| id == self.id(to)) {
                Some((_, Content::Text(word))) if word == "unknown" => None,
                Some((_, Content::Text(word))) => self.continuity.strengths.get_index_of(word.as_str()).or(Some(0)),
                _ => Some(0),
            }
        };
        self.ends(from).into_iter().map(|to| (to, strength(to))).collect()
    }

    /// Keeps one row. In a new answer the others are left empty until they are asked.
    pub(super) fn row(&self, from: ChannelIndex, row: &Row) -> Edit {
        let entry = self.entry();
        let content = self.row_content(from, row);
        if self.rows().is_some() {
            let mut path = entry.answer_path();
            path.push(self.id(from));
            return set(&path, content);
        }
        let mut channels: Vec<_> = self.pairs().into_iter().map(|(from, _)| from).collect();
        channels.dedup();
        let row = |channel: ChannelIndex| {
            (self.id(channel).to_owned(), if channel == from { content.clone() } else { Content::Empty })
        };
        entry.answer(Content::Map(channels.into_iter().map(row).collect()))
    }

    /// Leaves passages to be asked that come up as channels do. Between two channels that have their rows already, they
    /// have been asked: the channels were there before.
    pub(super) fn reopen(&self, new: &[(ChannelIndex, ChannelIndex)]) -> Vec<Edit> {
        let has_row = |channel| self.rows().is_some_and(|rows| rows.get(self.id(channel)).is_some());
        let new: Vec<_> = new.iter().copied().filter(|(from, to)| !(has_row(*from) && has_row(*to))).collect();
        let mut edits = Vec::new();
        for ends in new.chunk_by(|one, next| one.0 == next.0) {
            let Some((from, _)) = ends.first() else { continue };
            let written = match self.rows().and_then(|rows| rows.get(self.id(*from))).map(|row| &row.value) {
                Some(Value::List(_) | Value::Mapping(_)) => self.written_passages(*from),
                // Left out: no passage so far.
                None => Vec::new(),
                // Unknown or empty already.
                Some(_) => continue,
            };
            let new = ends.iter().map(|(_, to)| (self.id(*to).to_owned(), Content::Empty));
            let mut path = self.entry().answer_path();
            path.push(self.id(*from));
            edits.push(set(&path, Content::Map(written.into_iter().chain(new).collect())));
        }
        edits
    }

    fn entry(&self) -> Entry<'r> {
        Entry::of(self.questionnaire, Some(self.reading), self.question)
    }

    /// The answer as it was written, where it has rows.
    fn rows(&self) -> Option<&'r Node> {
        self.entry().written_answer().filter(|node| matches!(&node.value, Value::Mapping(rows) if !rows.is_empty()))
    }

    /// The passages of a row as they were written, each with its strength.
    fn written_passages(&self, from: ChannelIndex) -> Vec<(String, Content)> {
        let row = self.rows().and_then(|rows| rows.get(self.id(from)));
        match row.map(|row| &row.value) {
            Some(Value::List(ends)) => {
                let ends = ends.iter().filter_map(Node::as_text);
                ends.map(|to| (to.to_owned(), text(self.full()))).collect()
            }
            Some(Value::Mapping(ends)) => {
                ends.iter().map(|(to, node)| (to.name.to_string(), as_content(node))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A row: a list where every passage is full. Passages that aren't asked about are kept as they were.
    fn row_content(&self, from: ChannelIndex, row: &Row) -> Content {
        let Row::Open(open) = row else { return text("unknown") };
        let asked: Vec<_> = self.ends(from).into_iter().map(|to| self.id(to)).collect();
        let strength = |place: Option<usize>| match place {
            Some(place) => self.continuity.strengths.get_index(place).map(|(id, _)| text(id.as_str())),
            None => Some(text("unknown")),
        };
        let mut passages: Vec<_> =
            open.iter().filter_map(|(to, place)| Some((self.id(*to).to_owned(), strength(*place)?))).collect();
        let kept = self.written_passages(from).into_iter().filter(|(to, _)| !asked.contains(&to.as_str()));
        passages.extend(kept);
        let full = text(self.full());
        if passages.iter().all(|(_, strength)| *strength == full) {
            return Content::List(passages.into_iter().map(|(to, _)| Content::Text(to)).collect());
        }
        Content::Map(passages)
    }

    fn pairs(&self) -> Vec<(ChannelIndex, ChannelIndex)> {
        pairs(self.questionnaire, &self.reading.answers.facts, self.question, self.continuity)
    }

    /// Where a customer who starts on a channel might carry on.
    fn ends(&self, from: ChannelIndex) -> Vec<ChannelIndex> {
        self.pairs().into_iter().filter(|(start, _)| *start == from).map(|(_, to)| to).collect()
    }

    fn id(&self, channel: ChannelIndex) -> &'r str {
        self.questionnaire.channel_id(channel).as_str()
    }

    fn full(&self) -> &'r str {
        self.continuity.strengths.last().map_or("full", |(id, _)| id.as_str())
    }
}
