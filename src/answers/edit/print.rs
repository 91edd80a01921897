//! How a new value is printed: in the style of the place where it goes, and quoted only where it must be.

use std::fmt::Write as _;

use super::Content;
use super::tree::{self, Node, Value};

/// A printed value.
#[derive(Debug)]
pub(super) struct Printed {
    /// What stands on the key's line: a value, the header of a block of text, or nothing.
    pub(super) head: String,
    /// The whole lines below it.
    pub(super) lines: String,
}

impl From<String> for Printed {
    fn from(head: String) -> Self {
        Self { head, lines: String::new() }
    }
}

/// The habits of the file that is written to.
pub(super) struct Printer {
    line_end: &'static str,
    /// How many spaces its mappings are indented by.
    step: usize,
    /// Whether it is JSON, where all text is in double quotes.
    json: bool,
    /// Whether text of several lines goes into a `|` block.
    blocks_of_text: bool,
}

/// Words that are no text in YAML 1.1, which other programs still read; those of YAML 1.2 the parser knows.
const RESERVED: [&str; 6] = ["yes", "no", "on", "off", "y", "n"];

impl Printer {
    /// Takes the habits of a text from its tree.
    pub(super) fn new(text: &str, root: &Node) -> Self {
        let nested = match &root.value {
            Value::Map(entries) => entries.iter().find_map(|(_, value)| match &value.value {
                Value::Map(inner) if value.is_block() => inner.first(),
                _ => None,
            }),
            _ => None,
        };
        let step = nested.and_then(|(key, _)| {
            let line = text.get(..key.span.start)?.rsplit('\n').next()?;
            Some(line.len()).filter(|&step| step > 0 && line.trim_matches(' ').is_empty())
        });
        Self {
            line_end: line_end(text),
            step: step.unwrap_or(2),
            json: text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']),
            blocks_of_text: true,
        }
    }

    /// The same habits, but text of several lines is quoted.
    pub(super) fn without_blocks_of_text(&self) -> Self {
        Self { blocks_of_text: false, ..*self }
    }

    /// The content under the keys of `rest`, as the value of a key that is indented by `indent`.
    pub(super) fn value(&self, in_flow: bool, indent: usize, rest: &[&str], content: &Content) -> Printed {
        match rest {
            _ if in_flow => self.flow(rest, content).into(),
            [key, rest @ ..] => {
                Printed { head: String::new(), lines: self.block_entry(indent + self.step, key, rest, content) }
            }
            [] => self.block(indent, content, false),
        }
    }

    /// The lines of an entry whose value is the content under the keys of `rest`.
    pub(super) fn block_entry(&self, indent: usize, key: &str, rest: &[&str], content: &Content) -> String {
        self.entry_lines(indent, key, &self.value(false, indent, rest, content))
    }

    /// An entry for a mapping in braces.
    pub(super) fn flow_entry(&self, key: &str, rest: &[&str], content: &Content) -> String {
        format!("{}: {}", self.scalar(key, true), self.flow(rest, content))
    }

    fn entry_lines(&self, indent: usize, key: &str, Printed { head, lines }: &Printed) -> String {
        let space = if head.is_empty() { "" } else { " " };
        format!("{:indent$}{}:{space}{head}{}{lines}", "", self.scalar(key, true), self.line_end)
    }

    /// A value outside of brackets; `nested` where it stands inside another value that is written.
    fn block(&self, indent: usize, content: &Content, nested: bool) -> Printed {
        match content {
            Content::Map(entries) if !(entries.is_empty() || nested && fits_in_braces(entries)) => {
                let indent = indent + self.step;
                let lines =
                    entries.iter().map(|(key, value)| self.entry_lines(indent, key, &self.block(indent, value, true)));
                Printed { head: String::new(), lines: lines.collect() }
            }
            Content::Text(text) if self.blocks_of_text && is_block_text(text) => {
                self.block_text(indent + self.step, text)
            }
            Content::Text(text) => self.scalar(text, false).into(),
            Content::Empty if !self.json => String::new().into(),
            _ => self.flow(&[], content).into(),
        }
    }

    fn block_text(&self, indent: usize, text: &str) -> Printed {
        let head = if text.ends_with('\n') { "|" } else { "|-" };
        let lines = text.lines().map(|line| {
            let indent = if line.is_empty() { 0 } else { indent };
            format!("{:indent$}{line}{}", "", self.line_end)
        });
        Printed { head: head.to_owned(), lines: lines.collect() }
    }

    fn flow(&self, rest: &[&str], content: &Content) -> String {
        if let [key, rest @ ..] = rest {
            return format!("{{{}}}", self.flow_entry(key, rest, content));
        }
        match content {
            Content::Text(text) => self.scalar(text, true),
            Content::Number(number) => (number + 0.0).to_string(),
            Content::Empty => "null".to_owned(),
            Content::List(items) => {
                let items: Vec<_> = items.iter().map(|item| self.flow(&[], item)).collect();
                format!("[{}]", items.join(", "))
            }
            Content::Map(entries) => {
                let entries: Vec<_> = entries.iter().map(|(key, value)| self.flow_entry(key, &[], value)).collect();
                format!("{{{}}}", entries.join(", "))
            }
        }
    }

    fn scalar(&self, text: &str, in_flow: bool) -> String {
        if !self.json && reads_plain(text, in_flow) { text.to_owned() } else { quoted(text) }
    }
}

/// The line ends of a text: those of its first line.
pub(super) fn line_end(text: &str) -> &'static str {
    match text.split_once('\n') {
        Some((first, _)) if first.ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// Whether the entries of an inner mapping may stand on one line.
fn fits_in_braces(entries: &[(String, Content)]) -> bool {
    entries.iter().all(|(_, value)| match value {
        Content::Text(text) => !text.contains('\n'),
        Content::Number(_) | Content::Empty => true,
        Content::List(_) | Content::Map(_) => false,
    })
}

/// Whether the text has several lines that a `|` block can hold as they are, without an indentation indicator or `|+`.
fn is_block_text(text: &str) -> bool {
    text.contains('\n')
        && !text.starts_with(['\n', ' ', '\t'])
        && !text.ends_with("\n\n")
        && text.lines().all(|line| line.is_empty() || !line.trim().is_empty())
        && text.chars().all(|character| matches!(character, '\n' | '\t') || is_printed_plainly(character))
}

/// Whether the text may go without quotes: it begins with a letter, and the parser gives back the very same.
fn reads_plain(text: &str, in_flow: bool) -> bool {
    let plain = text.starts_with(char::is_alphabetic)
        && text.chars().all(is_printed_plainly)
        && !RESERVED.iter().any(|word| text.eq_ignore_ascii_case(word));
    let sample = if in_flow { format!("[{text}]") } else { format!("k: {text}") };
    plain
        && tree::parse(&sample).is_ok_and(|node| {
            let read = match &node.value {
                Value::List(items) => items.first().filter(|_| items.len() == 1),
                Value::Map(entries) => entries.first().map(|(_, value)| value),
                _ => None,
            };
            read.is_some_and(|node| matches!(&node.value, Value::Text(read) if read == text))
        })
}

/// Neither a control nor a line break nor invisible to a reader of the file.
fn is_printed_plainly(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// The text in double quotes, as YAML and JSON both read it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            character if is_printed_plainly(character) => quoted.push(character),
            // All of the others lie in the first plane, so four digits do. Writing to a string does not fail.
            character => _ = write!(quoted, "\\u{:04x}", u32::from(character)),
        }
    }
    quoted.push('"');
    quoted
}
