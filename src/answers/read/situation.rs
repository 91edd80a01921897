//! Reading the profile and the channels.

use crate::answers::{Facts, Profile};
use crate::problem::{Code, Place, Problem};
use crate::questionnaire::{ChannelIndex, Condition, FactClause, FactIndex, Kind};
use crate::source::{self, Fields, Node, Value};
use crate::text::Message;

use super::Reader;

impl Reader<'_> {
    pub(super) fn facts(&mut self, fields: &Fields<'_>) -> Facts {
        let profile = self.profile(fields);
        let channels_node = fields.optional("channels");
        if channels_node.is_none() && !self.questionnaire.channels.is_empty() {
            let problem = Problem::warning(Code::NoChannels, Message::new("problem-no-channels"));
            self.problems.push(problem.with_help(Message::new("help-no-channels")).at(fields.place()));
        }
        let listed = channels_node.map(|node| self.channels(node)).unwrap_or_default();
        let channels: Vec<_> = listed.into_iter().map(|(channel, _)| channel).collect();
        let main_channels = fields.optional("main_channels").map(|node| self.main_channels(node, &channels));
        let mut facts = Facts { profile, channels, main_channels };
        facts.channels.sort_unstable();
        facts
    }

    fn profile(&mut self, fields: &Fields<'_>) -> Profile {
        let mut profile = Profile::new();
        let mut place = fields.place();
        if let Some((key, node)) = fields.entry("profile").filter(|(_, node)| !node.is_null()) {
            place = key.place;
            for (key, value) in source::mapping(node, &mut self.problems).unwrap_or_default() {
                if key.name.starts_with("x-") {
                    continue;
                }
                let facts = self.questionnaire.profile.keys();
                let what = (Code::UnknownFact, "problem-unknown-fact");
                let Some(fact) = source::lookup(&key.name, key.place, facts, what, &mut self.problems) else {
                    continue;
                };
                if let Some(values) = self.fact_values(fact, value) {
                    profile.insert(FactIndex(fact), values);
                }
            }
        }
        self.missing_facts(&profile, place);
        profile
    }

    /// The options that hold; `None` where nobody knows.
    fn fact_values(&mut self, fact: usize, node: &Node) -> Option<Vec<usize>> {
        if node.is_null() || node.as_text() == Some("unknown") {
            return None;
        }
        let definition = &self.questionnaire.profile[fact];
        let what = (Code::UnknownOption, "problem-unknown-option");
        match &node.value {
            Value::List(items) if definition.multiple => {
                let mut values = Vec::new();
                for item in items {
                    let Some(option) = self.word(item, definition.options.keys(), what) else { continue };
                    if values.contains(&option) {
                        self.duplicate(item);
                    } else {
                        values.push(option);
                    }
                }
                values.sort_unstable();
                Some(values)
            }
            Value::Boolean(value) => {
                // `true` for an option called yes: YAML 1.1 habits die hard.
                let word = if *value { "yes" } else { "no" };
                let option = definition.options.get_index_of(word);
                if option.is_none() {
                    source::wrong_type(node, "type-text", &mut self.problems);
                }
                option.map(|option| vec![option])
            }
            _ => self.word(node, definition.options.keys(), what).map(|option| vec![option]),
        }
    }

    /// A fact that conditions ask for and nobody gave: what depends on it is taken to apply.
    fn missing_facts(&mut self, profile: &Profile, place: Place) {
        if profile.len() == self.questionnaire.profile.len() {
            return;
        }
        let mut asked = vec![false; self.questionnaire.profile.len()];
        let mut ask = |condition: &Condition<FactClause>| {
            for clause in condition.clauses() {
                if let FactClause::Profile { fact, .. } = clause {
                    asked[fact.0] = true;
                }
            }
        };
        for question in self.questionnaire.questions.values() {
            question.when.iter().for_each(&mut ask);
            if let Kind::Checklist(items) = &question.kind {
                items.values().filter_map(|item| item.when.as_ref()).for_each(&mut ask);
            }
        }
        self.questionnaire.floors.iter().for_each(|floor| ask(&floor.when));
        for (index, (id, fact)) in self.questionnaire.profile.iter().enumerate() {
            if asked[index] && !profile.contains_key(&FactIndex(index)) {
                let message = Message::new("problem-missing-fact").with("fact", id).with("text", &fact.text);
                let problem = Problem::warning(Code::MissingFact, message);
                let options = source::listed(fact.options.keys().map(crate::text::Id::as_str));
                self.problems.push(problem.with_help(Message::new("help-there-are").with("names", options)).at(place));
            }
        }
    }

    /// Channels of the catalogue, none twice, each with where it stands.
    fn channels(&mut self, node: &Node) -> Vec<(ChannelIndex, Place)> {
        let mut channels: Vec<(ChannelIndex, Place)> = Vec::new();
        for item in source::list(node, &mut self.problems).unwrap_or_default() {
            let Some(channel) = self.channel(item) else { continue };
            if channels.iter().any(|(before, _)| *before == channel) {
                self.duplicate(item);
            } else {
                channels.push((channel, item.place));
            }
        }
        channels
    }

    fn main_channels(&mut self, node: &Node, inventory: &[ChannelIndex]) -> Vec<ChannelIndex> {
        let listed = self.channels(node);
        if let Value::List(items) = &node.value
            && items.len() < 2
        {
            let problem = Problem::error(Code::TooFew, Message::new("problem-too-few-main-channels"));
            self.problems.push(problem.with_help(Message::new("help-too-few-main-channels")).at(node.place));
        }
        for (channel, place) in &listed {
            if !inventory.contains(channel) {
                let message =
                    Message::new("problem-channel-not-held").with("channel", self.questionnaire.channel_id(*channel));
                let problem = Problem::error(Code::ChannelNotHeld, message);
                self.problems.push(problem.with_help(Message::new("help-channel-not-held")).at(*place));
            }
        }
        let mut channels: Vec<_> = listed.into_iter().map(|(channel, _)| channel).collect();
        channels.sort_unstable();
        channels
    }

    pub(super) fn channel(&mut self, node: &Node) -> Option<ChannelIndex> {
        let what = (Code::UnknownChannel, "problem-unknown-channel");
        self.word(node, self.questionnaire.channels.keys(), what).map(ChannelIndex)
    }
}
