//! How a condition comes out in one combination of values.

use std::collections::BTreeMap;

use super::space::Subject;
use super::{Chance, Chances, question_of};
use crate::answers::Facts;
use crate::questionnaire::{AnswerTest, Condition, FindingClause, Kind, LevelIndex, QuestionIndex, Truth};
use crate::scoring::{Score, level_of};

/// One combination: of each subject, which of its values.
pub(super) struct Case<'a> {
    pub(super) values: &'a BTreeMap<Subject, usize>,
    pub(super) facts: Facts,
    /// Whether answers to questions that aren't asked are left out.
    pub(super) asked_only: bool,
}

impl Chances<'_> {
    pub(super) fn in_case(&self, condition: &Condition<FindingClause>, case: &Case<'_>) -> Chance {
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
        if case.asked_only && question_of(clause).is_some_and(|question| !self.is_asked(question, &case.facts)) {
            return Chance::NEITHER;
        }
        match clause {
            FindingClause::Fact(clause) => match case.facts.clause_holds(self.questionnaire, clause) {
                Truth::True => true.into(),
                Truth::False => false.into(),
                Truth::Unknown => Chance::NEITHER,
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

    fn is_asked(&self, question: QuestionIndex, facts: &Facts) -> bool {
        let when = self.questionnaire.question(question).when.as_ref();
        when.is_none_or(|when| facts.evaluate(self.questionnaire, when) != Truth::False)
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
