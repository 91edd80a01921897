//! Values of the types that the formats know, read out of the tree; what is of another type is a problem at its place.

use super::{Key, Node, Value};
use crate::problem::{Code, Problem, Problems};
use crate::text::{Id, Message};

/// The entries of a mapping; keys that stand twice are problems, and each is given.
pub fn mapping<'n>(node: &'n Node, problems: &mut Problems) -> Option<&'n [(Key, Node)]> {
    let Value::Mapping(entries) = &node.value else {
        wrong_type(node, "type-mapping", problems);
        return None;
    };
    if has_unique_keys(entries) {
        return Some(entries);
    }
    let mut names = std::collections::BTreeMap::new();
    for (key, _) in entries {
        if let Some(first) = names.insert(key.name.as_str(), key.place) {
            problems.push(
                Problem::error(
                    Code::DuplicateKey,
                    Message::new("problem-duplicate-key")
                        .with("key", key.name.as_str())
                        .with("line", first.line.to_string()),
                )
                .with_help(Message::new("help-duplicate-key").with("key", key.name.as_str()))
                .at(key.place),
            );
        }
    }
    Some(entries)
}

fn has_unique_keys(entries: &[(Key, Node)]) -> bool {
    let mut names: Vec<&str> = entries.iter().map(|(key, _)| key.name.as_str()).collect();
    // By length first, which is compared faster than letters.
    names.sort_unstable_by(|one, other| one.len().cmp(&other.len()).then_with(|| one.cmp(other)));
    names.windows(2).all(|pair| pair[0] != pair[1])
}

/// The entries of a list.
pub fn list<'n>(node: &'n Node, problems: &mut Problems) -> Option<&'n [Node]> {
    if let Value::List(items) = &node.value {
        Some(items)
    } else {
        wrong_type(node, "type-list", problems);
        None
    }
}

/// A text; `None`, with a problem, for another type or for blank text.
pub fn string(node: &Node, problems: &mut Problems) -> Option<String> {
    match &node.value {
        Value::Text(text) if text.trim().is_empty() => {
            problems.push(
                Problem::error(Code::InvalidValue, Message::new("problem-blank-text"))
                    .with_help(Message::new("help-blank-text"))
                    .at(node.place),
            );
            None
        }
        Value::Text(text) => Some(text.trim_end().to_owned()),
        Value::Boolean(_) | Value::Number(_) => {
            problems.push(
                Problem::error(Code::WrongType, expected("type-text", node))
                    .with_help(Message::new("help-quote-text"))
                    .at(node.place),
            );
            None
        }
        _ => {
            wrong_type(node, "type-text", problems);
            None
        }
    }
}

/// `true` or `false`.
pub fn boolean(node: &Node, problems: &mut Problems) -> Option<bool> {
    if let Value::Boolean(value) = node.value {
        Some(value)
    } else {
        problems.push(
            Problem::error(Code::WrongType, expected("type-boolean", node))
                .with_help(Message::new("help-boolean"))
                .at(node.place),
        );
        None
    }
}

/// A finite number.
pub fn number(node: &Node, problems: &mut Problems) -> Option<f64> {
    if let Value::Number(value) = node.value {
        return Some(value);
    }
    let problem = Problem::error(Code::WrongType, expected("type-number", node)).at(node.place);
    let comma = node.as_text().filter(|text| text.contains(',') && text.replace(',', ".").parse::<f64>().is_ok());
    let not_finite = node.as_text().filter(|text| {
        matches!(text.trim_start_matches(['+', '-']), ".nan" | ".NaN" | ".NAN" | ".inf" | ".Inf" | ".INF")
    });
    problems.push(match (comma, not_finite, node.as_text()) {
        (Some(text), _, _) => {
            problem.with_help(Message::new("help-decimal-point").with("number", text.replace(',', ".")))
        }
        (_, Some(_), _) => problem.with_help(Message::new("help-finite")),
        (_, _, Some(text)) if text.parse::<f64>().is_ok() => problem.with_help(Message::new("help-unquote-number")),
        (_, _, Some(text)) => match leading_number(text) {
            Some(number) => problem.with_help(Message::new("help-number-alone").with("number", number)),
            None => problem,
        },
        _ => problem,
    });
    None
}

/// The figure of `85 %` or `22,5 litres`, as it is to be written.
fn leading_number(text: &str) -> Option<String> {
    let end = text.find(|it: char| !it.is_ascii_digit() && !matches!(it, '.' | ',' | '-')).unwrap_or(text.len());
    let number = text[..end].trim_end_matches(['.', ',']).replace(',', ".");
    let unit = text[end..].trim();
    let is_unit = unit.chars().count() <= 20 && !unit.contains(|it: char| it.is_ascii_digit() || "/-:".contains(it));
    (is_unit && number.len() <= 20 && number.parse::<f64>().is_ok()).then_some(number)
}

/// A number that passes a test; `allowed` is the key of the words for what does.
pub fn number_in(
    node: &Node,
    allowed: &'static str,
    passes: impl Fn(f64) -> bool,
    problems: &mut Problems,
) -> Option<f64> {
    let value = number(node, problems)?;
    if passes(value) {
        return Some(value);
    }
    problems.push(
        Problem::error(Code::OutOfRange, Message::new("problem-out-of-range").with("value", value.to_string()))
            .with_help(Message::new(allowed))
            .at(node.place),
    );
    None
}

/// Words that can't be identifiers, since they mean something of their own.
const RESERVED: [&str; 5] = ["unknown", "not-applicable", "true", "false", "null"];

/// An identifier that a file defines.
pub fn identifier(node: &Node, problems: &mut Problems) -> Option<Id> {
    if matches!(node.value, Value::Boolean(_) | Value::Null) {
        let word = Message::new("problem-reserved-id").with(
            "id",
            match node.value {
                Value::Boolean(true) => "true",
                Value::Boolean(false) => "false",
                _ => "null",
            },
        );
        problems
            .push(Problem::error(Code::ReservedId, word).with_help(Message::new("help-reserved-id")).at(node.place));
        return None;
    }
    let text = string(node, problems)?;
    if RESERVED.contains(&text.as_str()) {
        problems.push(
            Problem::error(Code::ReservedId, Message::new("problem-reserved-id").with("id", text))
                .with_help(Message::new("help-reserved-id"))
                .at(node.place),
        );
        return None;
    }
    let id = Id::new(&text);
    if id.is_none() {
        let help = match Id::suggestion(&text) {
            Some(id) => Message::new("help-did-you-mean").with("name", &id),
            None => Message::new("help-id"),
        };
        problems.push(
            Problem::error(Code::InvalidId, Message::new("problem-invalid-id").with("id", text))
                .with_help(help)
                .at(node.place),
        );
    }
    id
}

/// A value of another type than the field takes.
pub(crate) fn wrong_type(node: &Node, type_key: &'static str, problems: &mut Problems) {
    let problem = Problem::error(Code::WrongType, expected(type_key, node)).at(node.place);
    problems.push(match node.as_text().filter(|text| type_key == "type-list" && text.chars().count() <= 40) {
        Some(text) => problem.with_help(Message::new("help-list").with("entry", text.trim())),
        None => problem,
    });
}

fn expected(type_key: &'static str, node: &Node) -> Message {
    let found = match &node.value {
        Value::Null => "found-nothing",
        Value::Boolean(_) => "found-boolean",
        Value::Number(_) => "found-number",
        Value::Text(_) => "found-text",
        Value::List(_) => "found-list",
        Value::Mapping(_) => "found-mapping",
    };
    Message::new("problem-wrong-type").with("expected", Message::new(type_key)).with("found", Message::new(found))
}
