//! What a report says first: what customers live beside what is in place, three strengths, three priorities.

use std::sync::Arc;

use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use tera::{Kwargs, State, Value};

use super::extras::{Extra, FUNCTION, Registered};
use crate::assessment::{Assessment, DimensionResult, ScoreRange};
use crate::questionnaire::Severity;
use crate::text::Id;

/// How many of each.
const MOST: usize = 3;

/// A strength: a finding, else a dimension.
#[derive(Serialize, JsonSchema)]
struct Strength<'a> {
    /// The finding's or the dimension's name.
    title: &'a str,
    /// What the finding says.
    text: Option<&'a str>,
    /// The dimension's score.
    score: Option<f64>,
    /// The dimension's level.
    level: Option<&'a Id>,
}

/// What customers live, and what is in place behind it.
#[derive(Serialize, JsonSchema)]
struct Sides {
    /// The dimensions that ask where customers can carry on, together; a score of `null` with none known.
    lived: ScoreRange,
    /// The other dimensions, together.
    in_place: ScoreRange,
}

/// `strengths()`, `priorities()` and `sides()`.
pub(super) const EXTRAS: &[Registered<Arc<Assessment>>] = &[
    Registered {
        extra: Extra {
            name: "strengths",
            about: "up to three strengths: those found, then the dimensions that stand highest.",
            example: "{% for strength in strengths() %}{{ strength.title }};{% endfor %}",
            writes: "",
            gives: Some(SchemaGenerator::subschema_for::<Vec<Strength<'_>>>),
            ..FUNCTION
        },
        register: |tera, name, of| {
            let of = Arc::clone(of);
            tera.register_function(name, move |_: Kwargs, _: &State| Value::from_serializable(&strengths(&of)));
        },
    },
    Registered {
        extra: Extra {
            name: "priorities",
            about: "up to three dimensions: those whose gaps are most rewarding to close.",
            example: "{% for dimension in priorities() %}{{ dimension.title }};{% endfor %}",
            writes: "",
            gives: Some(SchemaGenerator::subschema_for::<Vec<DimensionResult>>),
            ..FUNCTION
        },
        register: |tera, name, of| {
            let of = Arc::clone(of);
            tera.register_function(name, move |_: Kwargs, _: &State| Value::from_serializable(&priorities(&of)));
        },
    },
    Registered {
        extra: Extra {
            name: "sides",
            about: "the scores of what customers live and of what is in place behind it, each with its range; `null` \
                    where the questionnaire doesn’t ask about both.",
            example: "{% set it = sides() %}{{ it.lived.score | score }}",
            writes: "75.0",
            gives: Some(SchemaGenerator::subschema_for::<Option<Sides>>),
            ..FUNCTION
        },
        register: |tera, name, of| {
            let of = Arc::clone(of);
            tera.register_function(name, move |_: Kwargs, _: &State| {
                sides(&of).map_or_else(Value::none, |sides| Value::from_serializable(&sides))
            });
        },
    },
];

/// Both sides, where there are two.
fn sides(assessment: &Assessment) -> Option<Sides> {
    let asks = |dimension: &&DimensionResult| {
        let asked = |id: &Id| assessment.continuity.iter().any(|result| result.question == *id);
        dimension.questions.iter().any(|question| asked(&question.id))
    };
    let (lived, in_place): (Vec<_>, Vec<_>) = assessment.dimensions.iter().partition(asks);
    let both = !lived.is_empty() && !in_place.is_empty();
    both.then(|| Sides { lived: together(&lived), in_place: together(&in_place) })
}

/// The means of dimensions by their weights, as of the whole: the score over those that have one, the range over all.
fn together(dimensions: &[&DimensionResult]) -> ScoreRange {
    let mean = |of: fn(&ScoreRange) -> Option<f64>| {
        let known: Vec<(f64, f64)> = dimensions.iter().filter_map(|it| Some((it.weight, of(&it.score)?))).collect();
        let weights: f64 = known.iter().map(|(weight, _)| weight).sum();
        (weights > 0.0).then(|| known.iter().map(|(weight, score)| weight * score).sum::<f64>() / weights)
    };
    ScoreRange { score: mean(|it| it.score), low: mean(|it| it.low), high: mean(|it| it.high) }
}

/// The strengths found, then the highest dimensions; one at the lowest level, or a priority, is none.
fn strengths(assessment: &Assessment) -> Vec<Strength<'_>> {
    let found = assessment
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Strength)
        .map(|finding| Strength { title: &finding.title, text: Some(&finding.text), score: None, level: None });
    let lowest = assessment.questionnaire.levels.first().map(|level| &level.id);
    let priorities = priorities(assessment);
    let mut dimensions: Vec<&DimensionResult> = assessment
        .dimensions
        .iter()
        .filter(|dimension| dimension.level.level.is_some() && dimension.level.level.as_ref() != lowest)
        .filter(|dimension| priorities.iter().all(|priority| priority.id != dimension.id))
        .collect();
    let score = |dimension: &DimensionResult| dimension.score.score.unwrap_or_default();
    dimensions.sort_by(|one, other| score(other).total_cmp(&score(one)));
    let highest = dimensions.into_iter().map(|dimension| Strength {
        title: &dimension.title,
        text: None,
        score: dimension.score.score,
        level: dimension.level.level.as_ref(),
    });
    found.chain(highest).take(MOST).collect()
}

/// The dimensions with the most rewarding gaps.
fn priorities(assessment: &Assessment) -> Vec<&DimensionResult> {
    let named = |id: &Id| assessment.dimensions.iter().find(|dimension| dimension.id == *id);
    assessment.gaps.iter().filter_map(named).take(MOST).collect()
}
