//! Findings: combinations of facts, answers and results worth saying, raised only where they are certain.

use crate::answers::{Answer, Answers};
use crate::questionnaire::{AnswerTest, Condition, FindingClause, Kind, QuestionIndex, Questionnaire, Truth};
use crate::scoring::{Outcome, Reading, Scores, item_applies, level_of};

/// The findings that hold for some answers, by their places in the questionnaire: most pressing first, then in the
/// questionnaire's order.
#[must_use]
pub fn raised(questionnaire: &Questionnaire, answers: &Answers, scores: &Scores) -> Vec<usize> {
    let evidence = Evidence { questionnaire, answers, scores };
    let mut raised: Vec<_> = questionnaire
        .findings
        .values()
        .enumerate()
        .filter(|(_, finding)| evidence.supports(&finding.when) == Truth::True)
        .map(|(place, finding)| (finding.severity, place))
        .collect();
    raised.sort_unstable();
    raised.into_iter().map(|(_, place)| place).collect()
}

/// What findings may look at.
struct Evidence<'a> {
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
    scores: &'a Scores,
}

impl Evidence<'_> {
    fn supports(&self, condition: &Condition<FindingClause>) -> Truth {
        condition.evaluate(&|clause| self.clause_holds(clause))
    }

    fn clause_holds(&self, clause: &FindingClause) -> Truth {
        match clause {
            FindingClause::Fact(clause) => self.answers.facts.clause_holds(self.questionnaire, clause),
            FindingClause::Answer { question, test } => self.answer_passes(*question, *test),
            FindingClause::Dimension { dimension, test } => {
                known(self.scores.dimension(*dimension).level().map(|level| test.passes(level)))
            }
            FindingClause::Overall(test) => known(self.scores.overall.level().map(|level| test.passes(level))),
            FindingClause::Passage { question, from, to, test } => {
                let passage = self.scores.passages(*question).and_then(|map| map.passage(*from, *to));
                known(passage.and_then(|passage| passage.strength).map(|strength| test.passes(strength)))
            }
            FindingClause::Silos { question: Some(question), at_least } => self.has_silos(*question, *at_least),
            FindingClause::Silos { question: None, at_least } => {
                // Questions that don't apply have no say, unless none does.
                let applicable = self.scores.continuity.iter().map(|map| self.has_silos(map.question, *at_least));
                applicable.reduce(Truth::or).unwrap_or(Truth::Unknown)
            }
        }
    }

    fn answer_passes(&self, question: QuestionIndex, test: AnswerTest) -> Truth {
        let outcome = self.scores.outcome(question);
        if !matches!(outcome, Outcome::Answered(_)) {
            return Truth::Unknown;
        }
        let answer = self.answers.entry(question).answer.as_ref();
        known(match (test, answer) {
            (AnswerTest::Level(test), _) => {
                let score = outcome.score_at(Reading::Known);
                score.map(|score| test.passes(level_of(self.questionnaire, score)))
            }
            (AnswerTest::Option(wanted), Some(Answer::Option(option))) => Some(*option == wanted),
            (AnswerTest::YesNo(wanted), Some(Answer::YesNo(yes))) => Some(*yes == wanted),
            (AnswerTest::Item(item), Some(Answer::Items(ticked))) => {
                self.counts(question, item).then(|| ticked.contains(&item))
            }
            _ => None,
        })
    }

    /// Whether an item of a checklist applies.
    fn counts(&self, question: QuestionIndex, item: usize) -> bool {
        let Kind::Checklist(items) = &self.questionnaire.question(question).kind else { return false };
        items.get_index(item).is_some_and(|(_, item)| item_applies(self.questionnaire, &self.answers.facts, item))
    }

    /// True only where opening every unknown passage would leave as many silos.
    fn has_silos(&self, question: QuestionIndex, at_least: usize) -> Truth {
        let Some(map) = self.scores.passages(question) else { return Truth::Unknown };
        match map.fewest_silos() {
            None => Truth::Unknown,
            Some(fewest) if fewest >= at_least => Truth::True,
            Some(_) if map.silos().len() < at_least => Truth::False,
            Some(_) => Truth::Unknown,
        }
    }
}

fn known(holds: Option<bool>) -> Truth {
    holds.map_or(Truth::Unknown, Truth::from)
}
