//! What a condition looks at, the values that this can have, and the facts of one combination of them.

use std::collections::BTreeMap;

use super::Chances;
use crate::answers::Facts;
use crate::questionnaire::{
    AnswerTest, ChannelClause, ChannelIndex, DimensionIndex, FactClause, FactIndex, FindingClause, Kind, QuestionIndex,
};
use crate::scoring::level_of;

/// The most options of a fact with several values whose combinations are tried.
const MOST_COMBINED: usize = 8;

/// What a clause looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Fact(FactIndex),
    /// How many there are of the channels that no clause tells apart.
    Alike(usize),
    Question(QuestionIndex),
    Dimension(DimensionIndex),
    Overall,
    Passage(QuestionIndex, ChannelIndex, ChannelIndex),
}

impl Chances<'_> {
    /// How many comparisons it takes to try a clause once.
    pub(super) fn cost(&self, clause: &FindingClause) -> usize {
        if let FindingClause::Silos { question: None, .. } = clause {
            return self.questionnaire.questions.len();
        }
        let Some(clause) = channels_of(clause) else { return 1 };
        let of = clause.count.as_ref().and_then(|count| count.of.as_ref());
        let lists = [clause.any.as_ref(), clause.all.as_ref(), clause.none.as_ref(), of];
        let listed: usize = lists.into_iter().flatten().map(Vec::len).sum();
        (1 + self.questionnaire.channels.len()).saturating_mul(1 + listed)
    }

    /// The channels in groups that no clause tells apart, so that only their number counts.
    pub(super) fn alike(&self, clauses: &[&ChannelClause]) -> Vec<Vec<ChannelIndex>> {
        if clauses.is_empty() {
            return Vec::new();
        }
        let mut groups: BTreeMap<Vec<[bool; 4]>, Vec<ChannelIndex>> = BTreeMap::new();
        for channel in (0..self.questionnaire.channels.len()).map(ChannelIndex) {
            let lists = |list: &Option<Vec<ChannelIndex>>| list.as_ref().is_some_and(|list| list.contains(&channel));
            let marks = clauses.iter().map(|clause| {
                [lists(&clause.any), lists(&clause.all), lists(&clause.none), self.is_counted(clause, channel)]
            });
            groups.entry(marks.collect()).or_default().push(channel);
        }
        groups.into_values().collect()
    }

    /// How many channels of the catalogue a clause counts at most.
    pub(in crate::doubts) fn counted(&self, clause: &ChannelClause) -> usize {
        (0..self.questionnaire.channels.len()).filter(|place| self.is_counted(clause, ChannelIndex(*place))).count()
    }

    fn is_counted(&self, clause: &ChannelClause, channel: ChannelIndex) -> bool {
        let definition = &self.questionnaire.channels[channel.0];
        clause.count.as_ref().is_some_and(|count| {
            count.of.as_ref().is_none_or(|of| of.contains(&channel))
                && count.kind.is_none_or(|kind| definition.kind == Some(kind))
                && count.serves.is_none_or(|stage| definition.serves.contains(&stage))
        })
    }

    /// What a clause looks at, where that is tried out.
    pub(super) fn subject(&self, clause: &FindingClause) -> Option<Subject> {
        let subject = match clause {
            FindingClause::Fact(FactClause::Profile { fact, .. }) => Subject::Fact(*fact),
            FindingClause::Answer { test: AnswerTest::Item(_), .. }
            | FindingClause::Fact(FactClause::Channels(_))
            | FindingClause::Silos { .. } => return None,
            FindingClause::Answer { question, .. } => Subject::Question(*question),
            FindingClause::Dimension { dimension, .. } => Subject::Dimension(*dimension),
            FindingClause::Overall(_) => Subject::Overall,
            FindingClause::Passage { question, from, to, .. } => Subject::Passage(*question, *from, *to),
        };
        // What has no value at all makes its clauses unknown, and keeps nothing else from being tried.
        (self.values(subject) != Some(0)).then_some(subject)
    }

    /// How many values a subject can have; `None` where they are too many to try.
    pub(super) fn values(&self, subject: Subject) -> Option<usize> {
        Some(match subject {
            Subject::Fact(fact) => {
                let fact = &self.questionnaire.profile[fact.0];
                match fact.options.len() {
                    options if !fact.multiple => options,
                    options if options <= MOST_COMBINED => 1 << options,
                    _ => return None,
                }
            }
            Subject::Alike(_) => return None,
            Subject::Question(question) => match &self.questionnaire.question(question).kind {
                Kind::Choice(choice) => choice.options.len(),
                Kind::YesNo(_) => 2,
                _ => self.reach.levels(question).len(),
            },
            Subject::Dimension(dimension) => {
                let best = self.reach.of_dimension(self.questionnaire, dimension);
                best.map_or(0, |best| level_of(self.questionnaire, best).0 + 1)
            }
            Subject::Overall => self.questionnaire.levels.len(),
            Subject::Passage(question, from, to) => match &self.questionnaire.question(question).kind {
                Kind::Continuity(continuity) => {
                    let channel = |channel: ChannelIndex| (channel, &self.questionnaire.channels[channel.0]);
                    let counts = continuity.is_eligible(channel(from), channel(to));
                    if counts { continuity.strengths.len() } else { 0 }
                }
                _ => 0,
            },
        })
    }

    /// The facts of a combination.
    pub(super) fn facts(&self, values: &BTreeMap<Subject, usize>, alike: &[Vec<ChannelIndex>]) -> Facts {
        let mut facts = Facts::default();
        for (subject, value) in values {
            match subject {
                // One value more than there are: nobody knows.
                Subject::Fact(_) if self.values(*subject) == Some(*value) => {}
                Subject::Fact(fact) => {
                    let definition = &self.questionnaire.profile[fact.0];
                    let holding = |option: &usize| {
                        if definition.multiple { value >> option & 1 == 1 } else { option == value }
                    };
                    facts.profile.insert(*fact, (0..definition.options.len()).filter(holding).collect());
                }
                Subject::Alike(class) => facts.channels.extend(alike[*class].iter().take(*value)),
                _ => {}
            }
        }
        facts
    }
}

/// The tests on channels of a clause.
pub(super) fn channels_of(clause: &FindingClause) -> Option<&ChannelClause> {
    match clause {
        FindingClause::Fact(FactClause::Channels(channels)) => Some(channels),
        _ => None,
    }
}
