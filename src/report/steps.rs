//! The next steps as a report lists them: one entry a question, the passages between channels taken together.

use std::cmp::Ordering;
use std::sync::Arc;

use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use tera::{Kwargs, State, TeraResult, Value};

use super::extras::{Extra, FUNCTION, Registered};
use crate::assessment::{Assessment, NeedResult, NextStep};
use crate::text::Id;

/// What to do about one question.
#[derive(Serialize, JsonSchema)]
struct Entry<'a> {
    /// The question.
    question: &'a Id,
    /// Its words.
    text: &'a str,
    /// Its dimension.
    dimension: &'a Id,
    /// Where it stands, in words.
    from: Option<&'a str>,
    /// Where the step leads, in words.
    to: &'a str,
    /// The answer that it leads to, where the step's own words don't say it: a yes says nothing.
    result: Option<&'a str>,
    /// What to do.
    action: Option<&'a str>,
    /// What it costs, of all its passages together; `null` where one of them has none.
    effort: Option<f64>,
    /// What it needs that isn't there yet.
    needs: Vec<&'a NeedResult>,
    /// Overall points that it adds, of all its passages together: each adds its own.
    gain: f64,
    /// Who is best placed to take it on.
    roles: &'a [String],
    /// The passages to open, by the channel that they begin at and what opens them; empty for other steps.
    routes: Vec<Route<'a>>,
    /// How many passages that is.
    passages: usize,
    /// What the order of those to start with goes by.
    #[serde(skip)]
    gain_per_effort: f64,
}

/// Passages from one channel that take the same.
#[derive(Serialize, JsonSchema, PartialEq)]
struct Route<'a> {
    /// The channel that they begin at.
    from: &'a Id,
    /// The channels that they lead to.
    to: Vec<&'a Id>,
    /// What to do.
    action: Option<&'a str>,
}

/// `steps_by_question()`.
pub(super) const EXTRAS: &[Registered<Arc<Assessment>>] = &[Registered {
    extra: Extra {
        name: "steps_by_question",
        arguments: &[("quick", "`true` for those to start with alone, the best gain per effort first")],
        about: "the next steps, one entry a question, the passages between channels taken together; most gain first.",
        example: "{{ steps_by_question(quick=true) | length }}",
        writes: "",
        gives: Some(SchemaGenerator::subschema_for::<Vec<Entry<'_>>>),
        ..FUNCTION
    },
    register: |tera, name, of| {
        let of = Arc::clone(of);
        tera.register_function(name, move |arguments: Kwargs, _: &State| -> TeraResult<Value> {
            let quick = arguments.get("quick")?.unwrap_or(false);
            Ok(Value::from_serializable(&entries(&of, quick)))
        });
    },
}];

fn entries(assessment: &Assessment, quick: bool) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for step in assessment.steps.iter().filter(|step| step.quick_win || !quick) {
        let together = entries.iter_mut().find(|entry| {
            step.passage.is_some()
                && entry.passages > 0
                && *entry.question == step.question
                && entry.needs == missing(step)
        });
        match together {
            Some(entry) => entry.join(step),
            None => entries.push(Entry::of(step, is_yes_no(assessment, &step.question))),
        }
    }
    // Sorting is stable: what is equal stays in the assessment's order.
    let falling = |one: f64, other: f64| other.partial_cmp(&one).unwrap_or(Ordering::Equal);
    if quick {
        entries.sort_by(|one, other| falling(one.gain_per_effort, other.gain_per_effort));
    } else {
        entries.sort_by(|one, other| falling(one.gain, other.gain));
    }
    entries
}

impl<'a> Entry<'a> {
    fn of(step: &'a NextStep, yes_no: bool) -> Self {
        let mut entry = Self {
            question: &step.question,
            text: &step.text,
            dimension: &step.dimension,
            from: step.from.as_deref(),
            to: &step.to,
            result: Some(step.to.as_str()).filter(|to| {
                step.passage.is_none() && step.action.as_deref().is_some_and(|action| action != *to) && !yes_no
            }),
            action: step.action.as_deref(),
            effort: step.effort,
            needs: missing(step),
            gain: step.gain,
            roles: &step.roles,
            routes: Vec::new(),
            passages: 0,
            gain_per_effort: gain_per_effort(step),
        };
        entry.route(step);
        entry
    }

    fn join(&mut self, step: &'a NextStep) {
        self.effort = self.effort.zip(step.effort).map(|(sum, effort)| sum + effort);
        self.gain += step.gain;
        self.gain_per_effort = self.gain_per_effort.max(gain_per_effort(step));
        self.route(step);
    }

    fn route(&mut self, step: &'a NextStep) {
        let Some(passage) = &step.passage else { return };
        self.passages += 1;
        let action = step.action.as_deref();
        match self.routes.iter_mut().find(|route| *route.from == passage.from && route.action == action) {
            Some(route) => route.to.push(&passage.to),
            None => self.routes.push(Route { from: &passage.from, to: vec![&passage.to], action }),
        }
    }
}

fn missing(step: &NextStep) -> Vec<&NeedResult> {
    step.needs.iter().filter(|need| !need.met).collect()
}

fn is_yes_no(assessment: &Assessment, question: &Id) -> bool {
    let mut questions = assessment.dimensions.iter().flat_map(|dimension| &dimension.questions);
    questions.any(|it| it.id == *question && it.kind == "yes-no")
}

/// A step that costs nothing comes before all others; one whose cost nobody knows, after.
fn gain_per_effort(step: &NextStep) -> f64 {
    step.gain_per_effort.unwrap_or(if step.effort.is_some() { f64::INFINITY } else { 0.0 })
}
