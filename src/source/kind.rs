//! Telling questionnaires, answers files and brands apart by the keys that only one of them has.

use super::{Node, Value};

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A questionnaire: it has `levels`, or `dimensions` and no `answers`.
    Questionnaire,
    /// Answers: it has `answers`, or names its `questionnaire`.
    Answers,
    /// A brand: it has some of a brand's keys, and `format` or several of them.
    Brand,
    /// Nothing at all.
    Nothing,
    /// None of them.
    Other,
}

/// The keys of a brand that no other file has at its top, and `name`.
const OF_BRANDS: [&str; 7] = ["name", "logo", "logo_dark", "colors", "fonts", "footer", "confidentiality"];

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
        Value::Mapping(_) => {
            let of_brands = OF_BRANDS.iter().filter(|name| has(name)).count();
            if of_brands > 1 || (of_brands == 1 && has("format")) { Kind::Brand } else { Kind::Other }
        }
        _ => Kind::Other,
    }
}
