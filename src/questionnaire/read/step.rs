//! Reading what a step takes: action, effort, needs.

use super::{MOST, Reader};
use crate::problem::Code;
use crate::questionnaire::{Need, Step};
use crate::source::{self, Fields, Node};
use crate::text::Message;

impl Reader {
    pub(super) fn step(&mut self, fields: &Fields<'_>) -> Step {
        Step {
            action: self.optional(fields, "action", Self::text),
            effort: self.effort(fields),
            needs: self.optional(fields, "needs", Self::needs).unwrap_or_default(),
        }
    }

    pub(super) fn effort(&mut self, fields: &Fields<'_>) -> Option<f64> {
        self.optional(fields, "effort", |reader, node| {
            source::number_in(node, "allowed-at-least-0", |effort| (0.0..=MOST).contains(&effort), &mut reader.problems)
        })
    }

    fn needs(&mut self, node: &Node) -> Option<Vec<Need>> {
        let items = source::list(node, &mut self.problems)?;
        let mut needs = Vec::new();
        for item in items {
            let Some(fields) = self.fields(item, "needs") else { continue };
            let question = self.required(&fields, "question", |reader, node| {
                let question = reader.question_reference(node)?;
                if reader.names.questions[question.0].kind == Some("text") {
                    reader
                        .error(Code::ConditionMismatch, Message::new("problem-condition-on-text"), node.place)
                        .help(Message::new("help-condition-on-text"));
                }
                Some(question)
            });
            let at_least = self.required(&fields, "at_least", Self::level);
            fields.finish(&mut self.problems);
            needs.extend(question.zip(at_least).map(|(question, at_least)| Need { question, at_least }));
        }
        Some(needs)
    }
}
