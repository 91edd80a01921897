//! Plans, worked by hand and held against every set of steps there is.

mod enumeration;
mod rules;

use super::solve::Patience;
use super::{Goal, PlannedStep, Request, Roadmap, plan};
use crate::answers::{Answers, Target};
use crate::assessment::Subject;
use crate::questionnaire::{LevelIndex, Questionnaire};

pub(super) const PATIENCE: Patience<'static> = Patience { nodes: 100_000, is_late: &|| false };

pub(super) fn towards(overall: usize) -> Target {
    Target { overall: Some(LevelIndex(overall)), ..Target::default() }
}

pub(super) fn planned(questionnaire: &Questionnaire, answers: &Answers, target: Target, goal: Goal) -> Roadmap {
    let request = Request { goal, capacity: None, patience: PATIENCE, jobs: 2 };
    made(questionnaire, answers, target, request)
}

pub(super) fn made(questionnaire: &Questionnaire, answers: &Answers, target: Target, request: Request<'_>) -> Roadmap {
    let language = "en".parse().expect("a tag");
    let subject = Subject { file: "a.yaml".into(), language, target, warnings: Vec::new() };
    plan(questionnaire, answers, &subject, request).expect("the figures are short and the plan is sound")
}

/// The steps in their order: the question, and where each leads.
pub(super) fn named(roadmap: &Roadmap) -> Vec<String> {
    let ends = |step: &PlannedStep| match (&step.item, &step.passage, &step.to) {
        (Some(item), ..) => item.to_string(),
        (None, Some(passage), _) => format!("{}-{}", passage.from, passage.to),
        (None, None, to) => to.as_ref().map(ToString::to_string).unwrap_or_default(),
    };
    roadmap.steps.iter().map(|step| format!("{}:{}", step.question, ends(step))).collect()
}
