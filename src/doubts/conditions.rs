//! Conditions that are never true, or never false.

use super::chances::as_findings_have_it;
use super::{Doubts, sources};
use crate::problem::Code;
use crate::questionnaire::{Condition, FactClause, FindingClause, Kind};
use crate::source::Node;
use crate::text::Message;

impl Doubts<'_> {
    /// Every condition of the questionnaire.
    pub(super) fn conditions(&mut self) {
        let questionnaire = self.questionnaire;
        for floor in &questionnaire.floors {
            let node = self.sources.floor(questionnaire.level_id(floor.level).as_str());
            self.facts_condition(Some(&floor.when), node);
        }
        for index in questionnaire.question_indices() {
            let question = questionnaire.question(index);
            let node = self.sources.question(index);
            self.facts_condition(question.when.as_ref(), node.and_then(|node| node.get("when")));
            if let Kind::Checklist(items) = &question.kind {
                for (item, node) in items.values().zip(sources::entries(node, "items")) {
                    self.item_condition(question.when.as_ref(), item.when.as_ref(), node.get("when"));
                }
            }
        }
        for (place, finding) in questionnaire.findings.values().enumerate() {
            let Some(node) = self.sources.finding(place) else { continue };
            if !self.condition(&finding.when, node) && !self.chances.of_finding(&finding.when).can_hold {
                let message = Message::new("problem-never-true-not-asked");
                self.doubt(Code::NeverTrue, message, "help-never-true-not-asked", Some(node));
            }
        }
    }

    /// Says whether something was told.
    fn facts_condition(&mut self, condition: Option<&Condition<FactClause>>, node: Option<&Node>) -> bool {
        condition.zip(node).is_some_and(|(condition, node)| self.condition(&as_findings_have_it(condition), node))
    }

    /// An item counts where its question is asked: the two conditions must be able to hold together.
    fn item_condition(
        &mut self,
        of_question: Option<&Condition<FactClause>>,
        of_item: Option<&Condition<FactClause>>,
        node: Option<&Node>,
    ) {
        if self.facts_condition(of_item, node) {
            return;
        }
        let Some((question, item)) = of_question.zip(of_item) else { return };
        // A question that is never asked is told of itself.
        let together = Condition::All(vec![question.clone(), item.clone()]);
        if self.chances.of_facts(question).can_hold && !self.chances.of_facts(&together).can_hold {
            let message = Message::new("problem-never-true-where-asked");
            self.doubt(Code::NeverTrue, message, "help-never-true-where-asked", node);
        }
    }

    /// Looks for the smallest part that is to blame; what holds it isn't spoken of again. Says whether there was one.
    fn condition(&mut self, condition: &Condition<FindingClause>, node: &Node) -> bool {
        let mut parts = |parts: &[Condition<FindingClause>], name| {
            let nodes = sources::entries(Some(node), name);
            parts.iter().zip(nodes).fold(false, |found, (part, node)| self.condition(part, node) || found)
        };
        let within = match condition {
            Condition::All(all) => parts(all, "all"),
            Condition::Any(any) => parts(any, "any"),
            Condition::Not(part) => node.get("not").is_some_and(|node| self.condition(part, node)),
            Condition::Clause(_) => false,
        };
        if within {
            return true;
        }
        let chance = self.chances.of(condition);
        if !chance.can_hold {
            let (message, help) = self.never_true(condition);
            self.doubt(Code::NeverTrue, message, help, Some(node));
        } else if !chance.can_fail {
            self.doubt(Code::NeverFalse, Message::new("problem-never-false"), "help-never-false", Some(node));
        }
        !(chance.can_hold && chance.can_fail)
    }

    /// In what words to say that a condition is never true.
    fn never_true(&self, condition: &Condition<FindingClause>) -> (Message, &'static str) {
        let Condition::Clause(clause) = condition else {
            return (Message::new("problem-never-true-together"), "help-never-true-together");
        };
        if let FindingClause::Fact(FactClause::Channels(channels)) = clause
            && let Some(count) = &channels.count
        {
            let there_are = self.chances.counted(channels);
            if there_are < count.at_least {
                let message = Message::new("problem-never-so-many-channels");
                return (message.with("at-least", count.at_least).with("count", there_are), "help-never-true");
            }
        }
        (Message::new("problem-never-true"), "help-never-true")
    }
}
