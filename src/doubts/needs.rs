//! Needs that no answer, or no step, can meet, and needs that wait for each other.

use std::collections::BTreeMap;

use super::{Doubts, sources};
use crate::problem::Code;
use crate::questionnaire::{Kind, LevelIndex, Need, QuestionIndex, Questionnaire, Step};
use crate::scoring::{Score, level_of};
use crate::source::Node;
use crate::text::{Id, Message};

/// A step: the question and the place of the option, item or passages that it leads to (0 for the good answer of a
/// yes-no question).
type StepIndex = (QuestionIndex, usize);

/// The most cycles that are told of one questionnaire.
const MOST_CYCLES: usize = 20;

impl<'q> Doubts<'q> {
    pub(super) fn needs(&mut self) {
        for index in self.questionnaire.question_indices() {
            for (place, step) in steps(&self.questionnaire.question(index).kind) {
                for (number, need) in step.needs.iter().enumerate() {
                    // A question that no answer has a score of never applies, or says so itself.
                    let Some(best) = self.reach.highest(need.question) else { continue };
                    let (message, help) = if level_of(self.questionnaire, best) < need.at_least {
                        ("problem-need-out-of-reach", "help-need-out-of-reach")
                    } else if need.at_least > LevelIndex(0) && !has_steps(self.questionnaire, need.question) {
                        ("problem-need-without-step", "help-need-without-step")
                    } else {
                        continue;
                    };
                    let message = Message::new(message)
                        .with("question", self.questionnaire.question_id(need.question))
                        .with("level", self.questionnaire.level_id(need.at_least));
                    let node = self.need((index, place), number);
                    self.doubt(Code::NeedOutOfReach, message, help, node);
                }
            }
        }
    }

    /// Steps that wait for each other: those that are left once every step that waits for none of them is taken away.
    pub(super) fn cycles(&mut self) {
        let mut waits = self.waits();
        for _ in 0..MOST_CYCLES {
            without_ends(&mut waits);
            let Some(cycle) = walk(&waits) else { return };
            for step in &cycle {
                waits.remove(step);
            }
            let mut questions: Vec<_> = cycle.iter().map(|(question, _)| *question).collect();
            questions.dedup();
            if !self.may_meet(questions.iter().copied()) {
                continue;
            }
            // The first need of the cycle in the order of the file.
            let followers = cycle.iter().cycle().skip(1);
            let named =
                cycle.iter().zip(followers).filter_map(|(step, next)| Some((*step, self.number(*step, *next)?)));
            let Some((step, number)) = named.min() else { continue };
            questions.extend(
                questions.first().copied().filter(|first| questions.len() < 2 || questions.last() != Some(first)),
            );
            let names: Vec<_> =
                questions.iter().map(|it| self.questionnaire.question_id(*it)).map(Id::as_str).collect();
            let message = Message::new("problem-need-cycle").with("cycle", names.join(" → "));
            let node = self.need(step, number);
            self.doubt(Code::NeedCycle, message, "help-need-cycle", node);
        }
    }

    /// For each step, those that must come before it whatever else is chosen: of a choice or a yes-no question there is
    /// one way to reach a level, of a checklist there may be several.
    fn waits(&self) -> BTreeMap<StepIndex, Vec<StepIndex>> {
        let mut waits: BTreeMap<StepIndex, Vec<StepIndex>> = BTreeMap::new();
        for index in self.questionnaire.question_indices() {
            let kind = &self.questionnaire.question(index).kind;
            if !matches!(kind, Kind::Choice(_) | Kind::YesNo(_)) {
                continue;
            }
            let is_choice = matches!(kind, Kind::Choice(_));
            for (place, step) in steps(kind).into_iter().filter(|(place, _)| !is_choice || *place > 0) {
                let before = (is_choice && place > 1).then(|| (index, place - 1));
                let needed = step.needs.iter().filter_map(|need| self.step_to(need));
                waits.insert((index, place), before.into_iter().chain(needed).collect());
            }
        }
        waits
    }

    /// The step that a need asks for, where there is exactly one and the answer isn't good enough without it.
    fn step_to(&self, need: &Need) -> Option<StepIndex> {
        let reaches = |score: f64| level_of(self.questionnaire, Score::new(score)) >= need.at_least;
        match &self.questionnaire.question(need.question).kind {
            Kind::Choice(choice) => {
                let place = choice.options.values().position(|option| reaches(option.score))?;
                (place > 0).then_some((need.question, place))
            }
            Kind::YesNo(_) => (need.at_least > LevelIndex(0)).then_some((need.question, 0)),
            _ => None,
        }
    }

    /// The number of the need of a step that asks for another.
    fn number(&self, step: StepIndex, other: StepIndex) -> Option<usize> {
        let steps = steps(&self.questionnaire.question(step.0).kind);
        let (_, of) = steps.into_iter().find(|(place, _)| *place == step.1)?;
        of.needs.iter().position(|need| self.step_to(need) == Some(other))
    }

    /// Where a need of a step stands.
    fn need(&self, (question, place): StepIndex, number: usize) -> Option<&'q Node> {
        let node = self.sources.question(question)?;
        let list = match &self.questionnaire.question(question).kind {
            Kind::Choice(_) => "options",
            Kind::Checklist(_) => "items",
            Kind::Continuity(_) => "passages",
            _ => return sources::entries(Some(node), "needs").get(number),
        };
        sources::entries(sources::entries(Some(node), list).get(place), "needs").get(number)
    }
}

/// Whether a plan can improve a question: a rating and a figure are what they are.
fn has_steps(questionnaire: &Questionnaire, question: QuestionIndex) -> bool {
    !matches!(questionnaire.question(question).kind, Kind::Rating(_) | Kind::Number(_) | Kind::Text)
}

/// The steps of a question, each with the place of what it leads to.
fn steps(kind: &Kind) -> Vec<(usize, &Step)> {
    match kind {
        Kind::Choice(choice) => choice.options.values().map(|option| &option.step).enumerate().collect(),
        Kind::Checklist(items) => items.values().map(|item| &item.step).enumerate().collect(),
        Kind::YesNo(yes_no) => vec![(0, &yes_no.step)],
        Kind::Continuity(continuity) => continuity.passages.iter().map(|entry| &entry.step).enumerate().collect(),
        Kind::Rating(_) | Kind::Number(_) | Kind::Text => Vec::new(),
    }
}

/// Takes away the steps that wait for none of the others, until there is no such step.
fn without_ends(waits: &mut BTreeMap<StepIndex, Vec<StepIndex>>) {
    let mut awaited: BTreeMap<StepIndex, Vec<StepIndex>> = BTreeMap::new();
    let mut left: BTreeMap<StepIndex, usize> = BTreeMap::new();
    for (step, others) in waits.iter() {
        let others: Vec<_> = others.iter().filter(|other| waits.contains_key(*other)).collect();
        left.insert(*step, others.len());
        for other in others {
            awaited.entry(*other).or_default().push(*step);
        }
    }
    let mut ends: Vec<_> = left.iter().filter(|(_, count)| **count == 0).map(|(step, _)| *step).collect();
    while let Some(end) = ends.pop() {
        waits.remove(&end);
        for step in awaited.remove(&end).unwrap_or_default() {
            if let Some(count) = left.get_mut(&step) {
                *count -= 1;
                if *count == 0 {
                    ends.push(step);
                }
            }
        }
    }
}

/// A cycle among steps of which each waits for another, from its first step on.
fn walk(waits: &BTreeMap<StepIndex, Vec<StepIndex>>) -> Option<Vec<StepIndex>> {
    let mut path: Vec<StepIndex> = Vec::new();
    let mut seen: BTreeMap<StepIndex, usize> = BTreeMap::new();
    let mut step = *waits.keys().next()?;
    loop {
        if let Some(first) = seen.insert(step, path.len()) {
            let mut cycle = path.split_off(first);
            let least = cycle.iter().enumerate().min_by_key(|(_, step)| **step).map_or(0, |(place, _)| place);
            cycle.rotate_left(least);
            return Some(cycle);
        }
        path.push(step);
        step = *waits.get(&step)?.iter().find(|other| waits.contains_key(*other))?;
    }
}
