//! Continuity: from which channel customers can carry on to which, as a map of passages.

use super::{KnownScore, Outcome, Score};
use crate::answers::Answer;
use crate::questionnaire::{ChannelIndex, Continuity, LevelIndex, QuestionIndex, Questionnaire};

/// The passages that a continuity question asks about, with what is known of them.
#[derive(Debug, Clone, PartialEq)]
pub struct PassageMap {
    /// The question.
    pub question: QuestionIndex,
    /// The channels concerned, in the order of the catalogue; never empty.
    pub channels: Vec<ChannelIndex>,
    /// The eligible pairs, by where they begin and then by where they lead; empty with one channel only.
    pub passages: Vec<Passage>,
}

/// An ordered pair of channels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Passage {
    /// Where it begins.
    pub from: ChannelIndex,
    /// Where it leads.
    pub to: ChannelIndex,
    /// From 0 (none) to 1 (full); `None` where nobody knows.
    pub strength: Option<f64>,
}

impl Passage {
    /// Whether it is known that customers can take it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.strength.is_some_and(|strength| strength > 0.0)
    }

    /// Whether it is known that customers can't take it.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.strength.is_some_and(|strength| strength <= 0.0)
    }
}

impl PassageMap {
    /// The map of a continuity question between these channels; `None` where there is nothing to ask about: no channel
    /// concerned, or several and no eligible pair.
    #[must_use]
    pub fn draw(
        questionnaire: &Questionnaire,
        inventory: &[ChannelIndex],
        question: QuestionIndex,
        continuity: &Continuity,
        answer: Option<&Answer>,
    ) -> Option<Self> {
        let begins = |channel: ChannelIndex| continuity.can_begin_at(&questionnaire.channels[channel.0]);
        let leads = |channel: ChannelIndex| continuity.can_lead_to(&questionnaire.channels[channel.0]);
        let mut channels: Vec<_> =
            inventory.iter().copied().filter(|&channel| begins(channel) || leads(channel)).collect();
        // Passages and components are found by this order.
        channels.sort_unstable();
        let strength = |from, to| match answer {
            Some(Answer::Passages(listed)) => listed.get(&(from, to)).copied().unwrap_or(Some(0.0)),
            _ => None,
        };
        let mut passages = Vec::with_capacity(channels.len() * channels.len().saturating_sub(1));
        for &from in channels.iter().filter(|&&channel| begins(channel)) {
            for &to in channels.iter().filter(|&&channel| channel != from && leads(channel)) {
                passages.push(Passage { from, to, strength: strength(from, to) });
            }
        }
        let asks = channels.len() == 1 || !passages.is_empty();
        asks.then_some(Self { question, channels, passages })
    }

    /// Whether there is only one channel, so that nothing is asked and the score is 0.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.channels.len() == 1
    }

    /// Whether the answer is known: at least one pair is, or there is only one channel.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.is_single() || self.known().next().is_some()
    }

    /// The passage of a pair, where it is eligible.
    #[must_use]
    pub fn passage(&self, from: ChannelIndex, to: ChannelIndex) -> Option<&Passage> {
        let place = self.passages.binary_search_by_key(&(from, to), |passage| (passage.from, passage.to)).ok()?;
        self.passages.get(place)
    }

    /// The passages that are known.
    pub fn known(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(|passage| passage.strength.is_some())
    }

    /// The mean strength of the known pairs, 0 to 1; `None` with none known.
    #[must_use]
    pub fn density(&self) -> Option<f64> {
        mean(self.passages.iter().filter_map(|passage| passage.strength))
    }

    /// The groups of channels with no known passage between them; none where the answer is unknown.
    #[must_use]
    pub fn silos(&self) -> Vec<Vec<ChannelIndex>> {
        if self.is_known() { self.components(Passage::is_open) } else { Vec::new() }
    }

    /// How many groups there would be if every unknown passage were open; `None` where the answer is unknown.
    #[must_use]
    pub fn fewest_silos(&self) -> Option<usize> {
        self.is_known().then(|| self.components(|passage| !passage.is_closed()).len())
    }

    /// The channels that customers can't leave: among the known pairs out of them, and there is one, none is open.
    #[must_use]
    pub fn dead_ends(&self) -> Vec<ChannelIndex> {
        let ways_out = self.passages.chunk_by(|one, other| one.from == other.from);
        let is_dead_end = |ways: &&[Passage]| ways.iter().any(Passage::is_closed) && !ways.iter().any(Passage::is_open);
        ways_out.filter(is_dead_end).filter_map(|ways| ways.first()).map(|passage| passage.from).collect()
    }

    /// The open passages whose way back is eligible and known to be closed.
    #[must_use]
    pub fn one_way(&self) -> Vec<Passage> {
        let has_no_way_back =
            |passage: &Passage| self.passage(passage.to, passage.from).is_some_and(Passage::is_closed);
        self.passages.iter().filter(|passage| passage.is_open() && has_no_way_back(passage)).copied().collect()
    }

    /// What becomes of the question, which was not said not to apply.
    pub(super) fn outcome(&self, questionnaire: &Questionnaire, continuity: &Continuity) -> Outcome {
        if self.is_single() {
            return Score::LEAST.into();
        }
        let Some(density) = self.density() else { return Outcome::Unknown };
        let with_unknown_at = |strength: f64| {
            mean(self.passages.iter().map(|passage| passage.strength.unwrap_or(strength))).unwrap_or(density)
        };
        let worth = |density| worth(questionnaire, density);
        let score = worth(density);
        Outcome::Answered(Some(KnownScore {
            score,
            low: worth(with_unknown_at(0.0)).min(score),
            high: worth(with_unknown_at(full_strength(continuity))).max(score),
        }))
    }

    /// The connected components, every pair that `links` taken as an undirected link; each in the order of the channels,
    /// and they by their first channel.
    fn components(&self, links: impl Fn(&Passage) -> bool) -> Vec<Vec<ChannelIndex>> {
        // By channel, the place of the first channel of its component.
        let mut firsts: Vec<usize> = (0..self.channels.len()).collect();
        for passage in self.passages.iter().filter(|passage| links(passage)) {
            let (from, to) = (firsts[self.place(passage.from)], firsts[self.place(passage.to)]);
            if from != to {
                let (kept, merged) = (from.min(to), from.max(to));
                firsts.iter_mut().filter(|first| **first == merged).for_each(|first| *first = kept);
            }
        }
        let members = |first: usize| {
            let channels = self.channels.iter().zip(&firsts);
            channels.filter(|&(_, of)| *of == first).map(|(channel, _)| *channel).collect::<Vec<_>>()
        };
        (0..self.channels.len()).map(members).filter(|component| !component.is_empty()).collect()
    }

    /// The place of a channel among those concerned; the ends of passages are.
    fn place(&self, channel: ChannelIndex) -> usize {
        self.channels.partition_point(|other| *other < channel)
    }
}

/// The points that a full passage everywhere adds to no passage at all: from the anchor of level 1 (with two levels,
/// from 0) to 100.
pub(super) fn span(questionnaire: &Questionnaire) -> f64 {
    100.0 - base(questionnaire)
}

/// The highest strength of a question.
pub(crate) fn full_strength(continuity: &Continuity) -> f64 {
    continuity.strengths.last().map_or(1.0, |(_, strength)| strength.value)
}

fn base(questionnaire: &Questionnaire) -> f64 {
    if questionnaire.levels.len() > 2 { questionnaire.anchor(LevelIndex(1)) } else { 0.0 }
}

fn worth(questionnaire: &Questionnaire, density: f64) -> Score {
    Score::new(base(questionnaire) + span(questionnaire) * density)
}

fn mean(figures: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0_usize);
    for figure in figures {
        sum += figure;
        count += 1;
    }
    (count > 0).then(|| sum / count as f64)
}
