//! Whether a condition can come out true, and whether it can come out false.
//!
//! What a condition looks at (facts, the inventory of channels, answers, levels, passages) is tried out in every
//! combination, each taken to be independent of the others. So more is thought possible than may be, never less: what
//! comes out impossible is. Unknown answers need no trying: they only make true and false unknown.

use std::collections::BTreeMap;

use super::reach::Reach;
use crate::answers::Facts;
use crate::questionnaire::{
    AnswerTest, ChannelClause, ChannelIndex, Condition, DimensionIndex, FactClause, FactIndex, FindingClause, Kind,
    LevelIndex, QuestionIndex, Questionnaire,
};
use crate::scoring::{Score, level_of};

/// What can become of a condition; neither, of one on what nobody can know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chance {
    /// It can be true.
    pub(super) can_hold: bool,
    /// It can be false.
    pub(super) can_fail: bool,
}

impl Chance {
    const OPEN: Self = Self { can_hold: true, can_fail: true };
    const NEITHER: Self = Self { can_hold: false, can_fail: false };

    fn and(self, other: Self) -> Self {
        Self { can_hold: self.can_hold && other.can_hold, can_fail: self.can_fail || other.can_fail }
    }

    fn not(self) -> Self {
        Self { can_hold: self.can_fail, can_fail: self.can_hold }
    }

    fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }
}

impl From<bool> for Chance {
    fn from(holds: bool) -> Self {
        Self { can_hold: holds, can_fail: !holds }
    }
}

/// Finds out chances, as long as it doesn't take too long.
pub(super) struct Chances<'q> {
    questionnaire: &'q Questionnaire,
    reach: &'q Reach,
    /// How many comparisons may still be made; with none left, everything is thought possible.
    left: usize,
}

/// How many comparisons one questionnaire may cost, and one condition of it: well under a second.
const MOST: usize = 50_000_000;
const MOST_EACH: usize = 1_000_000;

/// The most options of a fact with several values whose combinations are tried.
const MOST_COMBINED: usize = 8;

/// What a clause looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Fact(FactIndex),
    /// How many there are of the channels that no clause tells apart.
    Alike(usize),
    Question(QuestionIndex),
    Dimension(DimensionIndex),
    Overall,
    Passage(QuestionIndex, ChannelIndex, ChannelIndex),
}

/// One combination: of each subject, which of its values.
struct Case<'a> {
    values: &'a BTreeMap<Subject, usize>,
    facts: Facts,
}

impl<'q> Chances<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire, reach: &'q Reach) -> Self {
        Self { questionnaire, reach, left: MOST }
    }

    pub(super) fn of_facts(&mut self, condition: &Condition<FactClause>) -> Chance {
        self.of(&as_findings_have_it(condition))
    }

    /// Every combination where they are few enough; else each clause by itself.
    pub(super) fn of(&mut self, condition: &Condition<FindingClause>) -> Chance {
        if let Some(chance) = self.tried(condition) {
            return chance;
        }
        match condition {
            Condition::All(parts) => parts.iter().fold(Chance::from(true), |chance, part| chance.and(self.of(part))),
            Condition::Any(parts) => parts.iter().fold(Chance::from(false), |chance, part| chance.or(self.of(part))),
            Condition::Not(part) => self.of(part).not(),
            Condition::Clause(_) => Chance::OPEN,
        }
    }

    fn tried(&mut self, condition: &Condition<FindingClause>) -> Option<Chance> {
        let clauses = condition.clauses();
        let channel_clauses: Vec<_> = clauses.iter().filter_map(|clause| channels_of(clause)).collect();
        let each = clauses.iter().map(|clause| self.cost(clause)).fold(0_usize, usize::saturating_add);
        self.spend(each)?;
        let alike = self.alike(&channel_clauses);
        let mut sizes: BTreeMap<Subject, usize> = BTreeMap::new();
        for clause in clauses {
            if let Some(subject) = self.subject(clause) {
                sizes.insert(subject, self.values(subject)?);
            }
        }
        sizes.extend(alike.iter().enumerate().map(|(class, channels)| (Subject::Alike(class), channels.len() + 1)));
        let combinations = sizes.values().try_fold(1_usize, |product, size| product.checked_mul(*size))?;
        self.spend(combinations.checked_mul(each.max(1))?)?;
        let mut chance = Chance::NEITHER;
        let mut values: BTreeMap<Subject, usize> = sizes.keys().map(|subject| (*subject, 0)).collect();
        for _ in 0..combinations {
            let case = Case { facts: self.facts(&values, &alike), values: &values };
            let found = self.in_case(condition, &case);
            chance.can_hold |= found.can_hold;
            chance.can_fail |= found.can_fail;
            if chance == Chance::OPEN {
                break;
            }
            // As an odometer counts.
            for (subject, value) in &mut values {
                *value = (*value + 1) % sizes[subject];
                if *value != 0 {
                    break;
                }
            }
        }
        Some(chance)
    }

    fn spend(&mut self, comparisons: usize) -> Option<()> {
        if comparisons > MOST_EACH {
            return None;
        }
        self.left = self.left.checked_sub(comparisons)?;
        Some(())
    }

    /// How many comparisons it takes to try a clause once.
    fn cost(&self, clause: &FindingClause) -> usize {
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
    fn alike(&self, clauses: &[&ChannelClause]) -> Vec<Vec<ChannelIndex>> {
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
    pub(super) fn counted(&self, clause: &ChannelClause) -> usize {
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
    fn subject(&self, clause: &FindingClause) -> Option<Subject> {
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
    fn values(&self, subject: Subject) -> Option<usize> {
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
    fn facts(&self, values: &BTreeMap<Subject, usize>, alike: &[Vec<ChannelIndex>]) -> Facts {
        let mut facts = Facts::default();
        for (subject, value) in values {
            match subject {
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

    fn in_case(&self, condition: &Condition<FindingClause>, case: &Case<'_>) -> Chance {
        match condition {
            Condition::All(parts) => {
                parts.iter().fold(Chance::from(true), |chance, part| chance.and(self.in_case(part, case)))
            }
            Condition::Any(parts) => {
                parts.iter().fold(Chance::from(false), |chance, part| chance.or(self.in_case(part, case)))
            }
            Condition::Not(part) => self.in_case(part, case).not(),
            Condition::Clause(clause) => self.clause_in_case(clause, case),
        }
    }

    fn clause_in_case(&self, clause: &FindingClause, case: &Case<'_>) -> Chance {
        let value = |subject: Subject| case.values.get(&subject).copied();
        let of = |holds: Option<bool>| holds.map_or(Chance::NEITHER, Chance::from);
        match clause {
            FindingClause::Fact(clause) => match case.facts.clause_holds(self.questionnaire, clause) {
                crate::questionnaire::Truth::True => true.into(),
                crate::questionnaire::Truth::False => false.into(),
                crate::questionnaire::Truth::Unknown => Chance::NEITHER,
            },
            FindingClause::Answer { test: AnswerTest::Item(_), .. } => Chance::OPEN,
            FindingClause::Answer { question, test } => {
                of(value(Subject::Question(*question)).map(|value| self.passes(*question, *test, value)))
            }
            FindingClause::Dimension { dimension, test } => {
                of(value(Subject::Dimension(*dimension)).map(|level| test.passes(LevelIndex(level))))
            }
            FindingClause::Overall(test) => of(value(Subject::Overall).map(|level| test.passes(LevelIndex(level)))),
            FindingClause::Passage { question, from, to, test } => {
                let Kind::Continuity(continuity) = &self.questionnaire.question(*question).kind else {
                    return Chance::NEITHER;
                };
                let strength = value(Subject::Passage(*question, *from, *to));
                of(strength.map(|strength| test.passes(continuity.strengths[strength].value)))
            }
            FindingClause::Silos { question: Some(question), at_least } => self.silos(*question, *at_least),
            FindingClause::Silos { question: None, at_least } => {
                let each = self.questionnaire.question_indices();
                let continuity = each.filter(|it| matches!(self.questionnaire.question(*it).kind, Kind::Continuity(_)));
                continuity.fold(Chance::from(false), |chance, question| chance.or(self.silos(question, *at_least)))
            }
        }
    }

    fn passes(&self, question: QuestionIndex, test: AnswerTest, value: usize) -> bool {
        match (test, &self.questionnaire.question(question).kind) {
            (AnswerTest::Option(option), _) => option == value,
            (AnswerTest::YesNo(yes), _) => usize::from(yes) == value,
            (AnswerTest::Level(test), Kind::Choice(choice)) => {
                test.passes(level_of(self.questionnaire, Score::new(choice.options[value].score)))
            }
            (AnswerTest::Level(test), Kind::YesNo(yes_no)) => {
                let score = if (value == 1) == yes_no.reverse { Score::LEAST } else { Score::BEST };
                test.passes(level_of(self.questionnaire, score))
            }
            (AnswerTest::Level(test), _) => test.passes(self.reach.levels(question)[value]),
            (AnswerTest::Item(_), _) => true,
        }
    }

    /// There is one silo wherever there is a channel, and at most one a channel.
    fn silos(&self, question: QuestionIndex, at_least: usize) -> Chance {
        let most = self.reach.channels(question);
        Chance { can_hold: most >= at_least, can_fail: most > 0 && at_least > 1 }
    }
}

/// The tests on channels of a clause.
fn channels_of(clause: &FindingClause) -> Option<&ChannelClause> {
    match clause {
        FindingClause::Fact(FactClause::Channels(channels)) => Some(channels),
        _ => None,
    }
}

/// A condition on facts, as a finding would have it.
pub(super) fn as_findings_have_it(condition: &Condition<FactClause>) -> Condition<FindingClause> {
    let all = |parts: &[Condition<FactClause>]| parts.iter().map(as_findings_have_it).collect();
    match condition {
        Condition::All(parts) => Condition::All(all(parts)),
        Condition::Any(parts) => Condition::Any(all(parts)),
        Condition::Not(part) => Condition::Not(Box::new(as_findings_have_it(part))),
        Condition::Clause(clause) => Condition::Clause(FindingClause::Fact(clause.clone())),
    }
}
