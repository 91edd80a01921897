//! Reading what a plan must respect.

use std::collections::BTreeMap;

use crate::answers::RoadmapWishes;
use crate::problem::{Code, Problem};
use crate::questionnaire::{Kind, LevelIndex, QuestionIndex};
use crate::source::{self, Fields, Node};
use crate::text::{Id, Message};

use super::Reader;

/// Efforts and factors above this would lose their sums to rounding.
const MOST: f64 = 1e9;

impl Reader<'_> {
    pub(super) fn roadmap(&mut self, node: &Node) -> RoadmapWishes {
        let Some(fields) = Fields::of(node, &mut self.problems) else { return RoadmapWishes::default() };
        let efforts = fields.optional("efforts").map(|node| self.efforts(node)).unwrap_or_default();
        let effort_factor = fields.optional("effort_factor").and_then(|node| {
            source::number_in(node, "allowed-above-0", |factor| factor > 0.0 && factor <= MOST, &mut self.problems)
        });
        let exclude = self.several(&fields, "exclude", |reader, node| {
            let name = source::string(node, &mut reader.problems)?;
            reader.question(&name, node.place)
        });
        let include = self.several(&fields, "include", |reader, node| reader.included(node, &exclude));
        fields.finish(&mut self.problems);
        RoadmapWishes { efforts, effort_factor, exclude, include }
    }

    fn efforts(&mut self, node: &Node) -> BTreeMap<QuestionIndex, BTreeMap<Id, f64>> {
        let mut efforts: BTreeMap<QuestionIndex, BTreeMap<Id, f64>> = BTreeMap::new();
        for (key, by_answer) in source::mapping(node, &mut self.problems).unwrap_or_default() {
            if key.name.starts_with("x-") {
                continue;
            }
            let Some(question) = self.question(&key.name, key.place) else { continue };
            let names = answers_with_effort(&self.questionnaire.question(question).kind);
            for (key, effort) in source::mapping(by_answer, &mut self.problems).unwrap_or_default() {
                if key.name.starts_with("x-") {
                    continue;
                }
                let what = (Code::UnknownOption, "problem-unknown-option");
                let place = source::lookup(&key.name, key.place, names.iter(), what, &mut self.problems);
                let allowed = |effort: f64| (0.0..=MOST).contains(&effort);
                let effort = source::number_in(effort, "allowed-at-least-0", allowed, &mut self.problems);
                if let Some((place, effort)) = place.zip(effort) {
                    efforts.entry(question).or_default().insert(names[place].clone(), effort);
                }
            }
        }
        efforts
    }

    fn included(&mut self, node: &Node, exclude: &[QuestionIndex]) -> Option<(QuestionIndex, LevelIndex)> {
        let fields = Fields::of(node, &mut self.problems)?;
        let question_node = fields.required("question", &mut self.problems);
        let question = question_node.and_then(|node| {
            let name = source::string(node, &mut self.problems)?;
            self.question(&name, node.place)
        });
        let at_least = fields.required("at_least", &mut self.problems).and_then(|node| self.level(node));
        fields.finish(&mut self.problems);
        if let Some((question, node)) = question.zip(question_node)
            && exclude.contains(&question)
        {
            let message =
                Message::new("problem-excluded-and-included").with("name", self.questionnaire.question_id(question));
            let problem = Problem::error(Code::ExcludedAndIncluded, message);
            self.problems.push(problem.with_help(Message::new("help-excluded-and-included")).at(node.place));
        }
        if let Some((question, node)) = question.zip(question_node)
            && !has_steps(&self.questionnaire.question(question).kind)
        {
            let message =
                Message::new("problem-included-without-steps").with("name", self.questionnaire.question_id(question));
            let problem = Problem::error(Code::IncludedWithoutSteps, message);
            self.problems.push(problem.with_help(Message::new("help-included-without-steps")).at(node.place));
        }
        question.zip(at_least)
    }
}

/// The answers of a question that an effort may be given for.
fn answers_with_effort(kind: &Kind) -> Vec<Id> {
    let words = |words: &[&str]| words.iter().filter_map(|word| Id::new(word)).collect();
    match kind {
        Kind::Choice(choice) => choice.options.keys().cloned().collect(),
        Kind::Checklist(items) => items.keys().cloned().collect(),
        Kind::YesNo(_) => words(&["yes", "no"]),
        Kind::Continuity(_) => words(&["passage"]),
        Kind::Rating(_) | Kind::Number(_) | Kind::Text => Vec::new(),
    }
}

/// Whether a plan can do something about a question: of a figure it says only what it is.
fn has_steps(kind: &Kind) -> bool {
    match kind {
        Kind::Choice(_) | Kind::Checklist(_) | Kind::YesNo(_) | Kind::Continuity(_) => true,
        Kind::Rating(_) | Kind::Number(_) | Kind::Text => false,
    }
}
