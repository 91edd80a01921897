//! Reading the answer to a continuity question: for each starting channel, where customers can carry on.

use crate::answers::{Facts, Passages};
use crate::problem::{Code, Place, Problem};
use crate::questionnaire::{ChannelIndex, Continuity};
use crate::source::{self, Node, Value};
use crate::text::Message;

use super::Reader;

impl Reader<'_> {
    pub(super) fn passages(&mut self, continuity: &Continuity, node: &Node, facts: &Facts) -> Option<Passages> {
        let mut passages = Passages::new();
        for (key, row) in source::mapping(node, &mut self.problems)? {
            if key.name.starts_with("x-") {
                continue;
            }
            let channels = self.questionnaire.channels.keys();
            let what = (Code::UnknownChannel, "problem-unknown-channel");
            let Some(from) = source::lookup(&key.name, key.place, channels, what, &mut self.problems) else { continue };
            self.row(continuity, ChannelIndex(from), key.place, row, facts, &mut passages);
        }
        Some(passages)
    }

    fn row(
        &mut self,
        continuity: &Continuity,
        from: ChannelIndex,
        from_place: Place,
        row: &Node,
        facts: &Facts,
        passages: &mut Passages,
    ) {
        match &row.value {
            // A row left empty isn't answered yet.
            Value::Null => self.unknown_row(from, from_place, facts, passages),
            Value::Text(word) if word == "unknown" => self.unknown_row(from, from_place, facts, passages),
            Value::List(items) => {
                let full = continuity.strengths.values().last().map(|strength| strength.value);
                for item in items {
                    let Some(to) = self.channel(item) else { continue };
                    let counts = self.counts(continuity, (from, to), item.place, facts);
                    if counts && passages.insert((from, to), full).is_some() {
                        self.duplicate(item);
                    }
                }
            }
            Value::Mapping(entries) => {
                source::mapping(row, &mut self.problems);
                for (key, value) in entries.iter().filter(|(key, _)| !key.name.starts_with("x-")) {
                    let channels = self.questionnaire.channels.keys();
                    let what = (Code::UnknownChannel, "problem-unknown-channel");
                    let to = source::lookup(&key.name, key.place, channels, what, &mut self.problems).map(ChannelIndex);
                    let strength = self.strength(continuity, value);
                    let (Some(to), Ok(strength)) = (to, strength) else { continue };
                    if self.counts(continuity, (from, to), key.place, facts) {
                        passages.insert((from, to), strength);
                    }
                }
            }
            _ => source::wrong_type(row, "type-passages", &mut self.problems),
        }
    }

    fn unknown_row(&mut self, from: ChannelIndex, place: Place, facts: &Facts, passages: &mut Passages) {
        if !facts.continuity_channels().contains(&from) {
            self.not_counted(place);
        }
        let all = (0..self.questionnaire.channels.len()).map(ChannelIndex);
        passages.extend(all.filter(|to| *to != from).map(|to| ((from, to), None)));
    }

    /// The strength of a passage, `None` where it is unknown.
    fn strength(&mut self, continuity: &Continuity, node: &Node) -> Result<Option<f64>, Reported> {
        if node.is_null() || node.as_text() == Some("unknown") {
            return Ok(None);
        }
        let what = (Code::UnknownStrength, "problem-unknown-strength");
        let place = self.word(node, continuity.strengths.keys(), what).ok_or(Reported)?;
        Ok(continuity.strengths.get_index(place).map(|(_, strength)| strength.value))
    }

    /// Whether a passage can stand there at all; one that is kept without counting is a warning.
    fn counts(
        &mut self,
        continuity: &Continuity,
        (from, to): (ChannelIndex, ChannelIndex),
        place: Place,
        facts: &Facts,
    ) -> bool {
        if from == to {
            let problem = Problem::error(Code::InvalidValue, Message::new("problem-channel-to-itself"));
            self.problems.push(problem.with_help(Message::new("help-channel-to-itself")).at(place));
            return false;
        }
        let channel = |index: ChannelIndex| (index, &self.questionnaire.channels[index.0]);
        let held = [from, to].iter().all(|end| facts.continuity_channels().contains(end));
        if !held || !continuity.is_eligible(channel(from), channel(to)) {
            self.not_counted(place);
        }
        true
    }

    pub(super) fn not_counted(&mut self, place: Place) {
        let problem = Problem::warning(Code::PassageNotCounted, Message::new("problem-passage-not-counted"));
        self.problems.push(problem.with_help(Message::new("help-passage-not-counted")).at(place));
    }
}

/// The problem has been reported.
struct Reported;
