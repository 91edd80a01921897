//! What an id stands for: filters that turn ids of levels, dimensions, channels and questions into their words.

use std::collections::BTreeMap;

use tera::{Kwargs, State, Tera, Value};

use super::figures::or_dash;
use crate::assessment::Assessment;

/// Registers `level_title`, `dimension_title`, `channel_title`, `question_text`, `question`, which gives all of it,
/// `level_rank`, by which levels compare, and `unless_code`, for a country.
pub(super) fn register(tera: &mut Tera, assessment: &Assessment) {
    let levels = assessment.questionnaire.levels.iter().map(|level| (level.id.to_string(), level.title.clone()));
    words(tera, "level_title", levels.collect());
    // An id that is no level, or none at all, is below every level.
    let ranks: Vec<String> = assessment.questionnaire.levels.iter().map(|level| level.id.to_string()).collect();
    tera.register_filter("level_rank", move |id: &Value, _: Kwargs, _: &State| {
        id.as_str().and_then(|id| ranks.iter().position(|level| level == id)).map_or(0, |place| place + 1)
    });
    // The code of a country says little to a reader.
    tera.register_filter("unless_code", |country: &Value, _: Kwargs, _: &State| match country.as_str() {
        Some(code) if code.len() == 2 && code.chars().all(|c| c.is_ascii_alphabetic()) => Value::none(),
        _ => country.clone(),
    });
    let dimensions = assessment.dimensions.iter().map(|dimension| (dimension.id.to_string(), dimension.title.clone()));
    words(tera, "dimension_title", dimensions.collect());
    let channels = assessment.channels.iter().map(|channel| (channel.id.to_string(), channel.title.clone()));
    words(tera, "channel_title", channels.collect());
    let questions = || assessment.dimensions.iter().flat_map(|dimension| &dimension.questions);
    words(
        tera,
        "question_text",
        questions().map(|question| (question.id.to_string(), question.text.clone())).collect(),
    );
    let results: BTreeMap<String, Value> =
        questions().map(|question| (question.id.to_string(), Value::from_serializable(question))).collect();
    tera.register_filter("question", move |id: &Value, _: Kwargs, _: &State| {
        id.as_str().and_then(|id| results.get(id)).cloned().unwrap_or_else(Value::none)
    });
}

/// A filter from ids to words; an id without words stands for itself.
fn words(tera: &mut Tera, name: &'static str, words: BTreeMap<String, String>) {
    tera.register_filter(name, move |id: &Value, _: Kwargs, _: &State| {
        or_dash(id, |id| {
            let id = id.to_string();
            Ok(words.get(&id).cloned().unwrap_or(id))
        })
    });
}
