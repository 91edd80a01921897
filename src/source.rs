//! The text of a YAML or JSON file as a tree of values, each with its place.
//!
//! A typed reader would stop at the first fault; the tree lets validation walk on and collect every problem. JSON is
//! read as the YAML that it is. Size, depth, aliases and the number of values are limited, so that hostile input ends in
//! a problem within a fraction of a second.

mod cause;
mod documents;
mod fields;
mod kind;
mod names;
mod syntax;
mod toml;
mod tree;
mod typed;
mod usual;

use sha2::{Digest, Sha256};
use smol_str::SmolStr;

use crate::problem::Place;

pub use documents::{Documents, Style, whole};
pub use fields::Fields;
pub use kind::{Kind, kind};
pub use names::nearest;
pub use toml::parse_toml;
pub use tree::parse;
pub use typed::{boolean, identifier, list, mapping, number, number_in, string};

pub(crate) use fields::{cut_off, is_format_1};
pub(crate) use names::{LISTED, listed, lookup, nearest_or_list};
pub(crate) use typed::wrong_type;

/// The most bytes that one document may have.
pub const MAX_DOCUMENT_BYTES: usize = 8 << 20;

/// The most levels that values may be nested; the formats need some 15, and reading recurses.
pub const MAX_DEPTH: usize = 32;

/// One document of a file: most files have one, a stream has several.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file as the user named it; `-` is standard input.
    pub file: String,
    /// Which document of the file, counted from 1.
    pub number: usize,
    /// The text.
    pub text: String,
    /// The line of the file on which the text begins, counted from 1.
    pub first_line: usize,
}

impl Document {
    /// The only document of a file.
    #[must_use]
    pub fn whole(file: impl Into<String>, text: impl Into<String>) -> Self {
        Self { file: file.into(), number: 1, text: text.into(), first_line: 1 }
    }

    /// The name in results: the file, and from the second document on its number, as in `answers.yaml#2`.
    #[must_use]
    pub fn name(&self) -> String {
        if self.number == 1 { self.file.clone() } else { format!("{}#{}", self.file, self.number) }
    }

    /// SHA-256 of the text, in hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> String {
        use std::fmt::Write as _;
        Sha256::digest(self.text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it stands.
    pub place: Place,
}

/// A value as YAML 1.2 and JSON know them; `yes`, `no`, `on` and `off` are text.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing: an empty value, `~` or `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A finite number.
    Number(f64),
    /// Text.
    Text(SmolStr),
    /// A list.
    List(Vec<Node>),
    /// Keys with their values, in the order of the file; a key may occur twice.
    Mapping(Vec<(Key, Node)>),
}

/// A key of a mapping and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The key.
    pub name: SmolStr,
    /// Where it stands.
    pub place: Place,
}

impl Node {
    /// Whether there is nothing.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.value == Value::Null
    }

    /// Whether nothing is said: an empty value, or blank text, as forms and exports leave it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The text, where it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a key, where this is a mapping that has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node> {
        match &self.value {
            Value::Mapping(entries) => entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node),
            _ => None,
        }
    }
}
