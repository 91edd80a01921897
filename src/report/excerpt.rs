//! What a report says first: the strengths and the priorities, three of each.

use std::sync::Arc;

use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use tera::{Kwargs, State, Value};

use super::extras::{Extra, FUNCTION, Registered};
use crate::assessment::{Assessment, DimensionResult};
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

/// `strengths()` and `priorities()`.
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
];

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
