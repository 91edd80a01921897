//! What an organization is: its profile and its channels, and which conditions they make true.

use super::Profile;
use crate::questionnaire::{ChannelClause, ChannelCount, ChannelIndex, Condition, FactClause, Questionnaire, Truth};

/// The profile and the inventory of channels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The facts that are known.
    pub profile: Profile,
    /// The channels that the organization has, in the order of the catalogue.
    pub channels: Vec<ChannelIndex>,
    /// The channels that alone count in the continuity questions; two or more of the inventory.
    pub main_channels: Option<Vec<ChannelIndex>>,
}

impl Facts {
    /// Whether a condition on facts holds.
    #[must_use]
    pub fn evaluate(&self, questionnaire: &Questionnaire, condition: &Condition<FactClause>) -> Truth {
        condition.evaluate(&|clause| self.clause_holds(questionnaire, clause))
    }

    /// Whether one clause on facts holds.
    #[must_use]
    pub fn clause_holds(&self, questionnaire: &Questionnaire, clause: &FactClause) -> Truth {
        match clause {
            FactClause::Profile { fact, any_of } => match self.profile.get(fact) {
                Some(values) => any_of.iter().any(|option| values.contains(option)).into(),
                None => Truth::Unknown,
            },
            FactClause::Channels(clause) => self.inventory_matches(questionnaire, clause).into(),
        }
    }

    /// The channels that count in the continuity questions.
    #[must_use]
    pub fn continuity_channels(&self) -> &[ChannelIndex] {
        self.main_channels.as_deref().unwrap_or(&self.channels)
    }

    fn inventory_matches(&self, questionnaire: &Questionnaire, clause: &ChannelClause) -> bool {
        let has = |channel: &ChannelIndex| self.channels.contains(channel);
        clause.any.as_ref().is_none_or(|channels| channels.iter().any(has))
            && clause.all.as_ref().is_none_or(|channels| channels.iter().all(has))
            && clause.none.as_ref().is_none_or(|channels| !channels.iter().any(has))
            && clause.count.as_ref().is_none_or(|count| self.counts(questionnaire, count))
    }

    fn counts(&self, questionnaire: &Questionnaire, count: &ChannelCount) -> bool {
        let chosen = self.channels.iter().filter(|&channel| {
            let definition = &questionnaire.channels[channel.0];
            count.of.as_ref().is_none_or(|of| of.contains(channel))
                && count.kind.is_none_or(|kind| definition.kind == Some(kind))
                && count.serves.is_none_or(|stage| definition.serves.contains(&stage))
        });
        chosen.count() >= count.at_least
    }
}
