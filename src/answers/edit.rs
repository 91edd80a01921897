//! Changes one value of an answers file and leaves every other byte of the text as its author wrote it.
//!
//! The parser says where each value stands; the new value is spliced into the text there, and the result is read again
//! and compared with the tree that was meant. A change that can't be made so is refused: no edit corrupts a file.

mod layout;
mod print;
#[cfg(test)]
mod tests;
mod tree;

use crate::text::Message;
use layout::Layout;
use print::Printer;
use tree::{Node, Value};

/// A value to be written.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Text, quoted where it would otherwise read back as something else; several lines become a `|` block.
    Text(String),
    /// A finite number, printed as short as it can be: `7`, `7.5`.
    Number(f64),
    /// A list, printed in flow style: `[a, b]`.
    List(Vec<Content>),
    /// Nothing: a key without a value, `null` in brackets and in JSON.
    Empty,
    /// Keys with their values, in this order: on lines of their own, or as `{a: full, b: partial}` where the mapping
    /// stands inside another and holds nothing but scalars.
    Map(Vec<(String, Content)>),
}

/// Why a document could not be read or changed. Paths are printed with dots between their keys.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EditError {
    /// The text is no YAML, has duplicate keys or is beyond the limits of reading: the parser's words, with the line.
    #[error("the file can't be read as YAML: {0}")]
    Syntax(String),
    /// The text holds more than one document.
    #[error("the file holds several documents; only a file with one can be changed")]
    SeveralDocuments,
    /// What stands at this path (the whole document where it is empty) is no mapping.
    #[error("`{0}` is no mapping, so nothing can be set or removed inside it")]
    NotAMapping(String),
    /// What stands at this path is an alias (`*name`) of a value elsewhere, which the change would have to reach.
    #[error("`{0}` is an alias; change the value that it refers to, or write it out here")]
    Alias(String),
    /// What stands at this path bears or holds an anchor (`&name`) used elsewhere, which the change would reach too.
    #[error("`{0}` is used elsewhere in the file through its anchor; write the value out there first")]
    Anchor(String),
    /// A number to be written is infinite or not a number.
    #[error("{0} is not a finite number")]
    NotFinite(String),
    /// The path has no key.
    #[error("a path needs at least one key")]
    EmptyPath,
    /// The text is laid out so that the change would not read back as it was meant.
    #[error("`{0}` is laid out in a way that can't be changed safely; change it by hand")]
    Layout(String),
}

impl EditError {
    /// Why, in no language yet.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Syntax(said) => Message::new("edit-syntax").with("detail", said.as_str()),
            Self::SeveralDocuments => Message::new("edit-several-documents"),
            Self::NotAMapping(path) => Message::new("edit-not-a-mapping").with("path", path.as_str()),
            Self::Alias(path) => Message::new("edit-alias").with("path", path.as_str()),
            Self::Anchor(path) => Message::new("edit-anchor").with("path", path.as_str()),
            Self::NotFinite(number) => Message::new("edit-not-finite").with("number", number.as_str()),
            Self::EmptyPath => Message::new("edit-empty-path"),
            Self::Layout(path) => Message::new("edit-layout").with("path", path.as_str()),
        }
    }
}

/// The text of a YAML file with one document, whose root is a mapping or nothing.
///
/// Invariant: the text always reads as the tree that the edits made so far were meant to give; an edit that fails leaves
/// it as it was. Bytes outside the value edited are never touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    text: String,
}

impl Document {
    /// Takes the text of a file.
    ///
    /// # Errors
    /// [`EditError::Syntax`], [`EditError::SeveralDocuments`], or [`EditError::NotAMapping`] with an empty path.
    pub fn parse(text: &str) -> Result<Self, EditError> {
        match tree::parse(text)?.value {
            Value::Map(_) | Value::Null => Ok(Self { text: text.to_owned() }),
            _ => Err(EditError::NotAMapping(String::new())),
        }
    }

    /// Sets the value at `path`, a key a level, and creates the mappings on the way that are missing or empty.
    ///
    /// Comments, order, quoting and layout outside the old value survive, and so does a comment on the key's line. A
    /// new key goes after the last one of its mapping, in that mapping's style; a file in JSON stays JSON.
    ///
    /// # Errors
    /// Any [`EditError`]; the document is then as it was.
    pub fn set(&mut self, path: &[&str], content: &Content) -> Result<(), EditError> {
        let root = tree::parse(&self.text)?;
        let meant = root.with(path, Node::of(content)?);
        let way = way(&root, path)?;
        if path.is_empty() {
            return Err(EditError::EmptyPath);
        }
        let printer = Printer::new(&self.text, &root);
        // A block of text takes in the blank lines and comments that happen to stand below the key; quotes do not.
        let text = [&printer, &printer.without_blocks_of_text()]
            .into_iter()
            .filter_map(|printer| self.with_content(&root, &way, &path[way.len()..], content, printer))
            .find(|text| reads_as(text, &meant));
        self.accept(path, text)
    }

    fn with_content(
        &self,
        root: &Node,
        way: &[Entry<'_>],
        rest: &[&str],
        content: &Content,
        printer: &Printer,
    ) -> Option<String> {
        let layout = Layout::new(&self.text);
        match (way.last(), rest) {
            (Some(entry), rest) if rest.is_empty() || entry.value.is_vacant() => {
                layout.replace(entry, &printer.value(entry.in_flow, layout.indent(entry.key), rest, content))
            }
            (parent, [key, rest @ ..]) => {
                let mapping = parent.map_or(root, |entry| entry.value);
                if mapping.is_flow() {
                    layout.append_flow(mapping, &printer.flow_entry(key, rest, content))
                } else {
                    layout.append_lines(mapping, &printer.block_entry(layout.entry_indent(mapping), key, rest, content))
                }
            }
            (_, []) => None,
        }
    }

    /// Removes the key at `path` with its value; its not being there is fine. The comments above it stay.
    ///
    /// A mapping that loses its last key becomes `{}`.
    ///
    /// # Errors
    /// Any [`EditError`] but [`EditError::NotFinite`]; the document is then as it was.
    pub fn remove(&mut self, path: &[&str]) -> Result<(), EditError> {
        let root = tree::parse(&self.text)?;
        let way = match way(&root, path) {
            Err(EditError::NotAMapping(_)) => return Ok(()),
            way => way?,
        };
        let Some((name, parents)) = path.split_last() else { return Err(EditError::EmptyPath) };
        let Some(entry) = way.get(parents.len()) else { return Ok(()) };
        let parent = parents.len().checked_sub(1).and_then(|index| way.get(index));
        let mapping = parent.map_or(&root, |parent| parent.value).without(name);
        let layout = Layout::new(&self.text);
        let text = match parent {
            Some(parent) if mapping.is_vacant() => layout.replace(parent, &"{}".to_owned().into()),
            _ if entry.in_flow => layout.remove_flow(parent.map_or(&root, |parent| parent.value), entry),
            _ => layout.remove_lines(entry, if mapping.is_vacant() { "{}" } else { "" }),
        };
        let meant = root.with(parents, mapping);
        self.accept(path, text.filter(|text| reads_as(text, &meant)))
    }

    /// The text as it stands.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes the edited text, where there is one that reads as it was meant.
    fn accept(&mut self, path: &[&str], text: Option<String>) -> Result<(), EditError> {
        self.text = text.ok_or_else(|| EditError::Layout(path.join(".")))?;
        Ok(())
    }
}

fn reads_as(text: &str, meant: &Node) -> bool {
    tree::parse(text).is_ok_and(|tree| tree == *meant)
}

/// An entry of a mapping.
#[derive(Debug, Clone, Copy)]
struct Entry<'t> {
    key: &'t Node,
    value: &'t Node,
    /// Whether the mapping is written in braces.
    in_flow: bool,
}

/// The entries that the path leads through, as far as they exist; changing the last one changes nothing else.
fn way<'t>(root: &'t Node, path: &[&str]) -> Result<Vec<Entry<'t>>, EditError> {
    let mut way = Vec::new();
    let mut mapping = root;
    for (depth, name) in path.iter().enumerate() {
        let here = || path[..depth].join(".");
        if mapping.origin.is_some() {
            return Err(EditError::Alias(here()));
        }
        if root.aliases_into(&(mapping.span.start..mapping.span.start + 1)) {
            return Err(EditError::Anchor(here()));
        }
        let entries = match &mapping.value {
            Value::Map(entries) => entries,
            Value::Null => break,
            _ => return Err(EditError::NotAMapping(here())),
        };
        let Some((key, value)) = mapping.position(name).and_then(|index| entries.get(index)) else { break };
        way.push(Entry { key, value, in_flow: mapping.is_flow() });
        mapping = value;
    }
    match way.last() {
        Some(last)
            if way.len() == path.len() && last.value.origin.is_none() && root.aliases_into(&last.value.extent()) =>
        {
            Err(EditError::Anchor(path.join(".")))
        }
        _ => Ok(way),
    }
}
