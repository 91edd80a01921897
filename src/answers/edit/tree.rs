//! The tree of a YAML text: each value with the bytes where it stands.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::options::{MergeKeyPolicy, NonFiniteFloatPolicy};
use serde_yaml::{Location, Options, Spanned};

use super::{Content, EditError};

/// A value and its place. Two nodes are equal where their values are, wherever they stand.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) value: Value,
    /// The bytes: all of a scalar or an alias, the bracket that opens a flow collection, the start of a block one.
    pub(super) span: Range<usize>,
    /// Of an alias, and of all that stands in one: where the value itself stands.
    pub(super) origin: Option<usize>,
}

/// A value as YAML 1.2 knows it. A merge key (`<<`) is a key like any other.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Null,
    Boolean(bool),
    /// As Rust prints it: no size of number loses a digit, and `7` equals `7.0`.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

/// Reads a text with one document.
pub(super) fn parse(text: &str) -> Result<Node, EditError> {
    let mut options = Options::default();
    options.strict_booleans = true;
    options.leading_zero_numbers_as_strings = true;
    options.underscored_numbers_as_strings = true;
    options.merge_keys = MergeKeyPolicy::AsOrdinary;
    options.non_finite_float_policy = NonFiniteFloatPolicy::PassThrough;
    options.with_snippet = false;
    match serde_yaml::from_str_with_options::<Spanned<Value>>(text, options) {
        Ok(root) => Ok(root.into()),
        Err(serde_yaml::Error::MultipleDocuments { .. }) => Err(EditError::SeveralDocuments),
        Err(error) => Err(EditError::Syntax(error.to_string())),
    }
}

impl Node {
    /// A node that stands nowhere yet.
    fn new(value: Value) -> Self {
        Self { value, span: 0..0, origin: None }
    }

    /// The place of a key's entry in a mapping.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        match &self.value {
            Value::Map(entries) => {
                entries.iter().position(|(key, _)| matches!(&key.value, Value::Text(text) if text == name))
            }
            _ => None,
        }
    }

    /// Whether this is a collection written in brackets here.
    pub(super) fn is_flow(&self) -> bool {
        matches!(self.value, Value::List(_) | Value::Map(_)) && self.origin.is_none() && !self.span.is_empty()
    }

    /// Whether this is a collection written on lines of its own here.
    pub(super) fn is_block(&self) -> bool {
        matches!(self.value, Value::List(_) | Value::Map(_)) && self.origin.is_none() && self.span.is_empty()
    }

    /// The tree with another value at the path; nothing on the way counts as an empty mapping.
    pub(super) fn with(&self, path: &[&str], new: Node) -> Node {
        let Some((&name, rest)) = path.split_first() else { return new };
        let mut entries = match &self.value {
            Value::Map(entries) => entries.clone(),
            _ => Vec::new(),
        };
        if let Some(index) = self.position(name) {
            entries[index].1 = entries[index].1.with(rest, new);
        } else {
            let key = Node::new(Value::Text(name.to_owned()));
            entries.push((key, Node::new(Value::Null).with(rest, new)));
        }
        Node::new(Value::Map(entries))
    }

    /// The mapping without a key.
    pub(super) fn without(&self, name: &str) -> Node {
        let mut mapping = self.clone();
        if let (Value::Map(entries), Some(index)) = (&mut mapping.value, self.position(name)) {
            entries.remove(index);
        }
        mapping
    }

    /// Whether there is nothing here, or a mapping with nothing in it.
    pub(super) fn is_vacant(&self) -> bool {
        match &self.value {
            Value::Null => self.origin.is_none(),
            Value::Map(entries) => entries.is_empty() && self.origin.is_none(),
            _ => false,
        }
    }

    /// The bytes from the start of the value to the last that the parser named: a closing bracket isn't among them.
    pub(super) fn extent(&self) -> Range<usize> {
        let last = match &self.value {
            Value::List(items) => items.last(),
            Value::Map(entries) => entries.last().map(|(_, value)| value),
            _ => None,
        };
        let end =
            if self.origin.is_some() { self.span.end } else { last.map_or(self.span.end, |node| node.extent().end) };
        self.span.start..end.max(self.span.start + 1)
    }

    /// Whether an alias outside these bytes refers to a value inside them.
    pub(super) fn aliases_into(&self, bytes: &Range<usize>) -> bool {
        if let Some(origin) = self.origin {
            return bytes.contains(&origin) && !bytes.contains(&self.span.start);
        }
        match &self.value {
            Value::List(items) => items.iter().any(|item| item.aliases_into(bytes)),
            Value::Map(entries) => {
                entries.iter().any(|(key, value)| key.aliases_into(bytes) || value.aliases_into(bytes))
            }
            _ => false,
        }
    }

    /// The node that a content is to be read back as.
    pub(super) fn of(content: &Content) -> Result<Self, EditError> {
        let value = match content {
            Content::Text(text) => Value::Text(text.clone()),
            // Adding zero makes the negative zero the one that is printed and read.
            Content::Number(number) if number.is_finite() => Value::Number((number + 0.0).to_string()),
            Content::Number(number) => return Err(EditError::NotFinite(number.to_string())),
            Content::Empty => Value::Null,
            Content::List(items) => Value::List(items.iter().map(Self::of).collect::<Result<_, _>>()?),
            Content::Map(entries) => Value::Map(
                entries
                    .iter()
                    .map(|(key, value)| Ok((Self::new(Value::Text(key.clone())), Self::of(value)?)))
                    .collect::<Result<_, _>>()?,
            ),
        };
        Ok(Self::new(value))
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl From<Spanned<Value>> for Node {
    fn from(spanned: Spanned<Value>) -> Self {
        let alias = spanned.referenced != spanned.defined;
        let origin = alias.then(|| bytes(spanned.defined).start);
        Self { value: spanned.value, span: bytes(spanned.referenced), origin }
    }
}

/// The bytes of a place; none at the start of the text where the parser knows of none, as in an empty text.
fn bytes(location: Location) -> Range<usize> {
    let span = location.span();
    let number = |number: Option<u64>| number.and_then(|number| usize::try_from(number).ok()).unwrap_or(0);
    let start = number(span.byte_offset());
    start..start + number(span.byte_len())
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Value::deserialize(deserializer)
    }

    fn visit_bool<E>(self, boolean: bool) -> Result<Value, E> {
        Ok(Value::Boolean(boolean))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_i128<E>(self, number: i128) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_u128<E>(self, number: u128) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element::<Spanned<Value>>()? {
            list.push(item.into());
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut mapping = Vec::new();
        while let Some((key, value)) = entries.next_entry::<Spanned<Value>, Spanned<Value>>()? {
            mapping.push((key.into(), value.into()));
        }
        Ok(Value::Map(mapping))
    }
}
