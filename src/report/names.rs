//! What an id stands for: filters that turn ids of levels, dimensions, channels and questions into their words.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::SchemaGenerator;
use tera::{Kwargs, State, Tera, Value};

use super::extras::{Extra, FILTER, Registered};
use super::figures::or_dash;
use crate::assessment::{Assessment, QuestionResult};
use crate::text::Id;

/// The filters from ids to what they stand for.
pub(super) const EXTRAS: &[Registered<Arc<Assessment>>] = &[
    Registered {
        extra: Extra {
            name: "level_title",
            about: "the name of a level, by its id; a dash for `null`.",
            example: "{{ \"cross\" | level_title }}",
            writes: "cross",
            ..FILTER
        },
        register: |tera, name, of| {
            words(tera, name, of.questionnaire.levels.iter().map(|level| (&level.id, &level.title)));
        },
    },
    Registered {
        extra: Extra {
            name: "level_rank",
            about: "the place of a level, by its id: 1 for the lowest, 0 for `null`. Levels compare by it.",
            example: "{{ overall.target | level_rank }}",
            writes: "4",
            ..FILTER
        },
        register: |tera, name, of| level_rank(tera, name, of),
    },
    Registered {
        extra: Extra {
            name: "dimension_title",
            about: "the name of a dimension, by its id.",
            example: "{{ gaps[0] | dimension_title }}",
            writes: "",
            ..FILTER
        },
        register: |tera, name, of| {
            words(tera, name, of.dimensions.iter().map(|dimension| (&dimension.id, &dimension.title)));
        },
    },
    Registered {
        extra: Extra {
            name: "channel_title",
            about: "the name of a channel, by its id.",
            example: "{{ channels[0].id | channel_title }}",
            writes: "store",
            ..FILTER
        },
        register: |tera, name, of| {
            words(tera, name, of.channels.iter().map(|channel| (&channel.id, &channel.title)));
        },
    },
    Registered {
        extra: Extra {
            name: "question_text",
            about: "the words of a question, by its id.",
            example: "{{ steps[0].question | question_text }}",
            writes: "",
            ..FILTER
        },
        register: |tera, name, of| {
            words(tera, name, questions(of).map(|question| (&question.id, &question.text)));
        },
    },
    Registered {
        extra: Extra {
            name: "question",
            about: "a question with its result, by its id; `null` for none.",
            example: "{% set it = steps[0].question | question %}{{ it.status }}",
            writes: "answered",
            gives: Some(SchemaGenerator::subschema_for::<QuestionResult>),
            ..FILTER
        },
        register: |tera, name, of| question(tera, name, of),
    },
    Registered {
        extra: Extra {
            name: "unless_code",
            about: "the name of a country, and `null` for a code of two letters, which says little to a reader.",
            example: "{{ \"FR\" | unless_code | dash }}",
            writes: "—",
            ..FILTER
        },
        register: |tera, name, _| unless_code(tera, name),
    },
];

fn questions(assessment: &Assessment) -> impl Iterator<Item = &QuestionResult> {
    assessment.dimensions.iter().flat_map(|dimension| &dimension.questions)
}

fn level_rank(tera: &mut Tera, name: &'static str, assessment: &Assessment) {
    // An id that is no level, or none at all, is below every level.
    let ranks: Vec<String> = assessment.questionnaire.levels.iter().map(|level| level.id.to_string()).collect();
    tera.register_filter(name, move |id: &Value, _: Kwargs, _: &State| {
        id.as_str().and_then(|id| ranks.iter().position(|level| level == id)).map_or(0, |place| place + 1)
    });
}

fn question(tera: &mut Tera, name: &'static str, assessment: &Assessment) {
    let results: BTreeMap<String, Value> =
        questions(assessment).map(|question| (question.id.to_string(), Value::from_serializable(question))).collect();
    tera.register_filter(name, move |id: &Value, _: Kwargs, _: &State| {
        id.as_str().and_then(|id| results.get(id)).cloned().unwrap_or_else(Value::none)
    });
}

fn unless_code(tera: &mut Tera, name: &'static str) {
    tera.register_filter(name, move |country: &Value, _: Kwargs, _: &State| match country.as_str() {
        Some(code) if code.len() == 2 && code.chars().all(|c| c.is_ascii_alphabetic()) => Value::none(),
        _ => country.clone(),
    });
}

/// A filter from ids to words; an id without words stands for itself.
fn words<'a>(tera: &mut Tera, name: &'static str, words: impl Iterator<Item = (&'a Id, &'a String)>) {
    let words: BTreeMap<String, String> = words.map(|(id, words)| (id.to_string(), words.clone())).collect();
    tera.register_filter(name, move |id: &Value, _: Kwargs, _: &State| {
        or_dash(id, |id| {
            let id = id.to_string();
            Ok(words.get(&id).cloned().unwrap_or(id))
        })
    });
}
