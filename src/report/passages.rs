//! The passages between channels as a table: from the rows to the columns.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use tera::{Kwargs, State, TeraResult, Value};

use super::extras::{Extra, FUNCTION, Registered};
use crate::assessment::{Assessment, ContinuityResult, PassageResult, QuestionStatus};
use crate::text::Id;

/// The passages of one question: the channels that have any, and what leads from each to each.
#[derive(Serialize, JsonSchema)]
struct Matrix<'a> {
    /// The channels of the columns.
    to: Vec<&'a Id>,
    /// A row for each channel that a passage may begin at.
    rows: Vec<Row<'a>>,
    /// How many passages may count.
    eligible: usize,
    /// How many of them are open, if only partly.
    open: usize,
    /// How many of them are fully open.
    full: usize,
    /// Of how many of them nobody knows.
    unknown: usize,
    /// How many were listed that don't count.
    aside: usize,
}

/// A row of the table.
#[derive(Serialize, JsonSchema)]
struct Row<'a> {
    /// The channel that the passages begin at.
    from: &'a Id,
    /// What leads to each channel of the columns, in their order.
    cells: Vec<Cell<'a>>,
}

/// What leads from one channel to another.
#[derive(Serialize, JsonSchema)]
struct Cell<'a> {
    /// The channel that it leads to.
    to: &'a Id,
    /// `full`, `partial`, `none`, `unknown`, or `no` where no passage counts.
    state: &'static str,
    /// The strength's name; `null` where it is unknown or no passage counts.
    title: Option<&'a str>,
}

/// `passages()` and `partly_unknown()`.
pub(super) const EXTRAS: &[Registered<Arc<Assessment>>] = &[
    Registered {
        extra: Extra {
            name: "passages",
            arguments: &[("question", "the id of a continuity question")],
            about: "the passages of a continuity question as a table; `null` for any other question.",
            example: "{% set it = passages(question=continuity[0].question) %}{{ it.eligible }}",
            writes: "",
            gives: Some(SchemaGenerator::subschema_for::<Option<Matrix<'_>>>),
            ..FUNCTION
        },
        register: |tera, name, of| {
            let of = Arc::clone(of);
            tera.register_function(name, move |arguments: Kwargs, _: &State| -> TeraResult<Value> {
                let question: String = arguments.must_get("question")?;
                let result = of.continuity.iter().find(|result| result.question.as_str() == question);
                Ok(result.map_or_else(Value::none, |result| Value::from_serializable(&matrix(result))))
            });
        },
    },
    Registered {
        extra: Extra {
            name: "partly_unknown",
            about: "of how many known answers some passages are unknown.",
            example: "{{ partly_unknown() }}",
            writes: "",
            ..FUNCTION
        },
        register: |tera, name, of| {
            let partly = partly_unknown(of);
            tera.register_function(name, move |_: Kwargs, _: &State| partly);
        },
    },
];

fn partly_unknown(assessment: &Assessment) -> usize {
    let is_answered = |result: &&ContinuityResult| {
        let mut questions = assessment.dimensions.iter().flat_map(|dimension| &dimension.questions);
        questions.any(|question| question.id == result.question && question.status == QuestionStatus::Answered)
    };
    let lacks = |result: &&ContinuityResult| result.passages.iter().any(|it| it.counts && it.strength.is_none());
    assessment.continuity.iter().filter(is_answered).filter(lacks).count()
}

fn matrix(result: &ContinuityResult) -> Matrix<'_> {
    let counted: BTreeMap<(&Id, &Id), &PassageResult> = result
        .passages
        .iter()
        .filter(|passage| passage.counts)
        .map(|passage| ((&passage.from, &passage.to), passage))
        .collect();
    let begins = |channel: &&Id| counted.keys().any(|(from, _)| from == channel);
    let ends = |channel: &&Id| counted.keys().any(|(_, to)| to == channel);
    let to: Vec<&Id> = result.channels.iter().filter(ends).collect();
    let rows = result
        .channels
        .iter()
        .filter(begins)
        .map(|from| Row { from, cells: to.iter().map(|to| cell(to, counted.get(&(from, *to)).copied())).collect() });
    let rows = rows.collect();
    let how_many = |state| counted.values().filter(|passage| state_of(passage) == state).count();
    Matrix {
        rows,
        eligible: counted.len(),
        open: how_many("partial") + how_many("full"),
        full: how_many("full"),
        unknown: how_many("unknown"),
        aside: result.passages.len() - counted.len(),
        to,
    }
}

fn cell<'a>(to: &'a Id, passage: Option<&'a PassageResult>) -> Cell<'a> {
    match passage {
        None => Cell { to, state: "no", title: None },
        Some(passage) => {
            let title = passage.strength.map(|_| passage.title.as_str());
            Cell { to, state: state_of(passage), title }
        }
    }
}

fn state_of(passage: &PassageResult) -> &'static str {
    match passage.strength {
        None => "unknown",
        Some(strength) if strength >= 1.0 => "full",
        Some(strength) if strength > 0.0 => "partial",
        Some(_) => "none",
    }
}
