//! Doubts about a questionnaire that is well-formed: what can be scored, and can't have been meant.
//!
//! A doubt is a warning, and it is certain: each follows from one clause, one question, one dimension, or from what can
//! be answered at all, and where deciding would take too long nothing is said. Left out on purpose, because it may well
//! be meant: figures whose scores fall (the points say so themselves), a rating without `reverse` (nothing tells which
//! end is better), a gate that every answer meets (an unknown answer doesn't), and an item that counts wherever its
//! question is asked.

mod chances;
mod conditions;
mod levels;
mod needs;
mod passages;
mod reach;
mod sources;
#[cfg(test)]
mod tests;
mod words;

use crate::problem::{Code, Problem, Problems};
use crate::questionnaire::Questionnaire;
use crate::source::Node;
use crate::text::Message;
use chances::Chances;
use reach::Reach;
use sources::Sources;

/// What is doubtful in a questionnaire, in the order of its file; `tree` is what the questionnaire was read from.
#[must_use]
pub fn doubts(questionnaire: &Questionnaire, tree: &Node) -> Vec<Problem> {
    let reach = Reach::of(questionnaire);
    let mut doubts = Doubts {
        questionnaire,
        sources: Sources::of(tree),
        chances: Chances::new(questionnaire, &reach),
        reach: &reach,
        problems: Problems::default(),
    };
    doubts.levels();
    doubts.gates();
    doubts.single_options();
    doubts.needs();
    doubts.cycles();
    doubts.passages();
    doubts.conditions();
    doubts.same_words();
    doubts.same_answers();
    doubts.problems.in_file_order()
}

/// What looking for doubts needs everywhere, and those found so far.
struct Doubts<'q> {
    questionnaire: &'q Questionnaire,
    sources: Sources<'q>,
    reach: &'q Reach,
    chances: Chances<'q>,
    problems: Problems,
}

impl Doubts<'_> {
    /// Adds a doubt about a value of the file.
    fn doubt(&mut self, code: Code, message: Message, help: &'static str, node: Option<&Node>) {
        let problem = Problem::warning(code, message).with_help(Message::new(help));
        self.problems.push(match node {
            Some(node) => problem.at(node.place),
            None => problem,
        });
    }
}
