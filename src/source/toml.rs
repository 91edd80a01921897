//! From TOML to the tree of values; the one place that knows the TOML crate.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Document, Key, Node, Value};
use crate::problem::{Code, Place, Problem};
use crate::text::Message;

/// Reads a document of TOML into a tree of values. Dates are text.
///
/// # Errors
/// One problem, where the text is no TOML.
pub fn parse_toml(document: &Document) -> Result<Node, Problem> {
    let text = document.text.as_str();
    match DeTable::parse(text) {
        Ok(table) => {
            let place = place(text, table.span());
            Ok(Node { value: mapping(text, table.into_inner()), place })
        }
        Err(error) => {
            let place = place(text, error.span().unwrap_or_default());
            let problem = Problem::error(Code::Syntax, Message::new("problem-toml"));
            Err(problem.with_help(Message::new("help-toml")).at(place))
        }
    }
}

fn mapping(text: &str, table: DeTable<'_>) -> Value {
    let entry = |(key, value): (Spanned<_>, Spanned<DeValue<'_>>)| {
        let key_place = place(text, key.span());
        let name: std::borrow::Cow<'_, str> = key.into_inner();
        (Key { name: name.into(), place: key_place }, node(text, value))
    };
    Value::Mapping(table.into_iter().map(entry).collect())
}

fn node(text: &str, value: Spanned<DeValue<'_>>) -> Node {
    let place = place(text, value.span());
    let number = |figure: &str, otherwise: &str| match figure.replace('_', "").parse::<f64>() {
        Ok(number) if number.is_finite() => Value::Number(number),
        _ => Value::Text(otherwise.into()),
    };
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into()),
        DeValue::Boolean(value) => Value::Boolean(value),
        DeValue::Integer(it) if it.radix() == 10 => number(it.as_str(), it.as_str()),
        DeValue::Integer(it) => Value::Text(it.as_str().into()),
        DeValue::Float(it) => number(it.as_str(), it.as_str()),
        DeValue::Datetime(date) => Value::Text(date.to_string().into()),
        DeValue::Array(entries) => Value::List(entries.into_iter().map(|entry| node(text, entry)).collect()),
        DeValue::Table(table) => mapping(text, table),
    };
    Node { value, place }
}

fn place(text: &str, span: Range<usize>) -> Place {
    let offset = (0..=span.start.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        offset,
        length: span.end.min(text.len()).saturating_sub(offset),
    }
}
