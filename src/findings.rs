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
                let is_continuity =
                    |index: &QuestionIndex| matches!(self.questionnaire.question(*index).kind, Kind::Continuity(_));
                let each = self.questionnaire.question_indices().filter(is_continuity);
                // One that doesn't apply leaves open what it would have shown, as a clause on it alone does.
                each.map(|question| self.has_silos(question, *at_least)).fold(Truth::False, Truth::or)
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
        let Some(fewest) = map.fewest_silos() else { return Truth::Unknown };
        if fewest >= at_least {
            Truth::True
        } else if map.silos().len() < at_least {
            Truth::False
        } else {
            Truth::Unknown
        }
    }
}

fn known(holds: Option<bool>) -> Truth {
    holds.map_or(Truth::Unknown, Truth::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample::read;
    use crate::scoring::score;

    const HEAD: &str = "
format: 1
id: sample
version: 1.0.0
languages: [en]
title: Sample
levels: [{id: low, title: Low}, {id: middle, title: Middle}, {id: high, title: High}]
profile: [{id: trade, text: Trade, options: [{id: goods, text: Goods}, {id: service, text: Service}]}]
channels:
  - {id: store, kind: physical, title: Store}
  - {id: shop, kind: digital, title: Shop}
  - {id: app, kind: digital, title: App}
dimensions:
  - id: one
    title: One
    questions:
      - {id: choice, text: Choice, options: [{level: low, text: L}, {level: middle, text: M}, {level: high, text: H}]}
      - {id: ticks, text: Ticks, type: checklist, items: [{id: a, text: A}, {id: b, text: B, when: {channels: {any: [app]}}}]}
      - {id: good, text: Good, type: yes-no}
      - {id: asked, text: Asked, type: rating, when: {profile: trade, is: goods}}
  - {id: two, title: Two, questions: [{id: links, text: Links, type: continuity}]}
  - {id: three, title: Three, questions: [{id: returns, text: Returns, type: continuity, when: {profile: trade, is: goods}}]}
findings:
";

    /// Whether a condition makes a finding, and whether its opposite does: `None` where neither.
    fn holds(condition: &str, answers: &str) -> Option<bool> {
        let finding =
            |id: &str, when: &str| format!("  - {{id: {id}, severity: info, when: {when}, title: T, text: T}}\n");
        let questionnaire =
            format!("{HEAD}{}{}", finding("it-is", condition), finding("it-is-not", &format!("{{not: {condition}}}")));
        let answers =
            format!("format: 1\nquestionnaire: sample@1\norganization: {{name: X}}\ndate: 2026-11-20\n{answers}");
        let (questionnaire, answers) = read(&questionnaire, &answers);
        match raised(&questionnaire, &answers, &score(&questionnaire, &answers))[..] {
            [] => None,
            [place] => Some(place == 0),
            _ => panic!("a condition and its opposite both hold"),
        }
    }

    const KNOWN: &str = "profile: {trade: service}
channels: [store, shop]
answers: {choice: middle, ticks: [a], good: no, links: {store: {shop: partial}}}
";

    #[test]
    fn clauses_on_answers_look_at_the_answer_or_at_the_level_of_its_score() {
        for (condition, expected) in [
            ("{question: choice, at_least: middle}", Some(true)),
            ("{question: choice, below: middle}", Some(false)),
            ("{question: choice, at_least: low, below: high}", Some(true)),
            ("{question: choice, is: middle}", Some(true)),
            ("{question: choice, is: high}", Some(false)),
            ("{question: good, is: \"no\"}", Some(true)),
            ("{question: good, at_least: middle}", Some(false)),
            ("{question: ticks, includes: a}", Some(true)),
            ("{question: ticks, at_least: high}", Some(true)),
            ("{question: ticks, includes: b}", None),
            ("{question: asked, below: high}", None),
            ("{profile: trade, is: service}", Some(true)),
            ("{channels: {kind: digital}}", Some(true)),
        ] {
            assert_eq!(holds(condition, KNOWN), expected, "{condition}");
        }
        for condition in
            ["{question: choice, is: middle}", "{question: ticks, includes: a}", "{question: good, is: \"no\"}"]
        {
            assert_eq!(holds(condition, "channels: [store]\nanswers: {choice: unknown}\n"), None, "{condition}");
        }
    }

    #[test]
    fn clauses_on_results_look_at_attained_levels_and_are_unknown_without_a_score() {
        for (condition, expected) in [
            ("{dimension: one, at_least: middle}", Some(true)),
            ("{dimension: two, below: high}", Some(true)),
            ("{dimension: three, below: high}", None),
            ("{overall: {below: high}}", Some(true)),
        ] {
            assert_eq!(holds(condition, KNOWN), expected, "{condition}");
        }
        assert_eq!(holds("{overall: {at_least: low}}", "channels: [store, shop]\nanswers: {}\n"), None);
    }

    #[test]
    fn clauses_on_passages_compare_strengths_of_eligible_pairs() {
        let passage = |from, to, test| {
            let condition = format!("{{passage: {{question: links, from: {from}, to: {to}, {test}}}}}");
            holds(&condition, KNOWN)
        };
        assert_eq!(passage("store", "shop", "at_least: partial"), Some(true));
        assert_eq!(passage("store", "shop", "at_least: full"), Some(false));
        assert_eq!(passage("shop", "store", "below: partial"), Some(true), "what isn't listed is closed");
        assert_eq!(passage("store", "app", "below: full"), None, "there is no app");
    }

    #[test]
    fn silos_are_certain_only_where_opening_the_unknown_passages_would_leave_them() {
        let with = |links: &str| {
            format!("channels: [store, shop, app]\nprofile: {{trade: service}}\nanswers: {{links: {links}}}\n")
        };
        let at_least = |count: usize| format!("{{silos: {{question: links, at_least: {count}}}}}");
        for (links, count, expected) in [
            ("{store: [shop]}", 2, Some(true)),
            ("{store: [shop]}", 3, Some(false)),
            ("{store: {shop: full, app: unknown}}", 2, None),
            ("{store: {shop: unknown}}", 2, Some(true)),
            ("{store: {shop: unknown}}", 3, None),
            ("unknown", 2, None),
        ] {
            assert_eq!(holds(&at_least(count), &with(links)), expected, "{links} {count}");
        }
        let any = "{silos: {at_least: 2}}";
        assert_eq!(holds(any, &with("{store: [shop]}")), Some(true));
        assert_eq!(holds(any, &with("{store: [shop, app]}")), None, "the question that isn't asked leaves it open");
        let both = "channels: [store, shop]\nprofile: {trade: goods}\nanswers: {links: {store: [shop]}, returns: {shop: [store]}}\n";
        assert_eq!(holds(any, both), Some(false));
    }

    #[test]
    fn findings_come_by_severity_then_in_the_order_of_the_questionnaire() {
        let always = "{channels: {none: [app]}}";
        let severities = ["strength", "info", "critical", "warning", "critical"];
        let list: Vec<_> = severities
            .iter()
            .enumerate()
            .map(|(place, severity)| {
                format!("  - {{id: f-{place}, severity: {severity}, when: {always}, title: T, text: T}}\n")
            })
            .collect();
        let answers =
            format!("format: 1\nquestionnaire: sample@1\norganization: {{name: X}}\ndate: 2026-11-20\n{KNOWN}");
        let (questionnaire, answers) = read(&format!("{HEAD}{}", list.concat()), &answers);
        assert_eq!(raised(&questionnaire, &answers, &score(&questionnaire, &answers)), [2, 4, 3, 1, 0]);
    }
}
