//! Telling a questionnaire from an answers file by the keys that only one of them has.

use super::{Node, Value};

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A questionnaire: it has `levels`, or `dimensions` and no `answers`.
    Questionnaire,
    /// Answers: it has `answers`, or names its `questionnaire`.
    Answers,
    /// Nothing at all.
    Nothing,
    /// Neither.
    Other,
}

/// What a document is, by its keys.
#[must_use]
pub fn kind(tree: &Node) -> Kind {
    let has = |name: &str| tree.get(name).is_some();
    match &tree.value {
        Value::Null => Kind::Nothing,
        // An assessment has dimensions too, and says how it went.
        Value::Mapping(_) if has("status") => Kind::Other,
        Value::Mapping(_) if has("levels") || (has("dimensions") && !has("answers")) => Kind::Questionnaire,
        Value::Mapping(_) if has("answers") || has("questionnaire") => Kind::Answers,
        _ => Kind::Other,
    }
}
