//! Whether a condition can come out true, and whether it can come out false.
//!
//! What a condition looks at (facts, the inventory of channels, answers, levels, passages) is tried out in every
//! combination, each taken to be independent of the others. So more is thought possible than may be, never less: what
//! comes out impossible is. Unknown answers need no trying: they only make true and false unknown.

mod case;
mod space;

use std::collections::BTreeMap;

use super::reach::Reach;
use crate::questionnaire::{Condition, FactClause, FindingClause, QuestionIndex, Questionnaire};
use case::Case;
use space::{Subject, channels_of};

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

impl<'q> Chances<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire, reach: &'q Reach) -> Self {
        Self { questionnaire, reach, left: MOST }
    }

    pub(super) fn of_facts(&mut self, condition: &Condition<FactClause>) -> Chance {
        self.of(&as_findings_have_it(condition))
    }

    /// Every combination where they are few enough; else each clause by itself.
    pub(super) fn of(&mut self, condition: &Condition<FindingClause>) -> Chance {
        if let Some(chance) = self.tried(condition, false) {
            return chance;
        }
        match condition {
            Condition::All(parts) => parts.iter().fold(Chance::from(true), |chance, part| chance.and(self.of(part))),
            Condition::Any(parts) => parts.iter().fold(Chance::from(false), |chance, part| chance.or(self.of(part))),
            Condition::Not(part) => self.of(part).not(),
            Condition::Clause(_) => Chance::OPEN,
        }
    }

    /// What can become of a finding, answers to questions that aren't asked being left out: they leave it unknown.
    pub(super) fn of_finding(&mut self, condition: &Condition<FindingClause>) -> Chance {
        self.tried(condition, true).unwrap_or(Chance::OPEN)
    }

    fn tried(&mut self, condition: &Condition<FindingClause>, asked_only: bool) -> Option<Chance> {
        let mut clauses = condition.clauses();
        let conditions: Vec<_> = if asked_only { self.conditions_of_questions(&clauses) } else { Vec::new() };
        clauses.extend(conditions.iter().flat_map(Condition::clauses));
        let channel_clauses: Vec<_> = clauses.iter().filter_map(|clause| channels_of(clause)).collect();
        let each = clauses.iter().map(|clause| self.cost(clause)).fold(0_usize, usize::saturating_add);
        self.spend(each)?;
        let alike = self.alike(&channel_clauses);
        let mut sizes: BTreeMap<Subject, usize> = BTreeMap::new();
        for clause in clauses {
            if let Some(subject) = self.subject(clause) {
                // Where nobody knows a fact, questions are asked that no known value would bring together.
                let unknown = usize::from(asked_only && matches!(subject, Subject::Fact(_)));
                sizes.insert(subject, self.values(subject)? + unknown);
            }
        }
        sizes.extend(alike.iter().enumerate().map(|(class, channels)| (Subject::Alike(class), channels.len() + 1)));
        let combinations = sizes.values().try_fold(1_usize, |product, size| product.checked_mul(*size))?;
        self.spend(combinations.checked_mul(each.max(1))?)?;
        let mut chance = Chance::NEITHER;
        let mut values: BTreeMap<Subject, usize> = sizes.keys().map(|subject| (*subject, 0)).collect();
        for _ in 0..combinations {
            let case = Case { facts: self.facts(&values, &alike), values: &values, asked_only };
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

    /// Where the questions that clauses look at are asked.
    fn conditions_of_questions(&self, clauses: &[&FindingClause]) -> Vec<Condition<FindingClause>> {
        let asked = clauses.iter().filter_map(|clause| question_of(clause));
        asked
            .filter_map(|question| self.questionnaire.question(question).when.as_ref().map(as_findings_have_it))
            .collect()
    }

    fn spend(&mut self, comparisons: usize) -> Option<()> {
        if comparisons > MOST_EACH {
            return None;
        }
        self.left = self.left.checked_sub(comparisons)?;
        Some(())
    }
}

/// The question that a clause is about.
fn question_of(clause: &FindingClause) -> Option<QuestionIndex> {
    match clause {
        FindingClause::Answer { question, .. } | FindingClause::Passage { question, .. } => Some(*question),
        FindingClause::Silos { question, .. } => *question,
        FindingClause::Fact(_) | FindingClause::Dimension { .. } | FindingClause::Overall(_) => None,
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
