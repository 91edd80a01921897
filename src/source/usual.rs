//! The tree of a document of the usual shape, read line by line: many times faster than a parser of all of YAML.
//!
//! Answers files and questionnaires nearly always are block mappings and lists of scalars, with lists and mappings in
//! brackets that hold scalars; or they are JSON. What is surely that is read here, with the same result as the full
//! parser's; whatever else there is, mistakes above all, is handed over to it, so that every message comes from one place.

mod scalar;
#[cfg(test)]
mod tests;

use super::{Document, Key, Node, Value};
use crate::problem::Place;

/// The most levels that are read here; the full parser knows what is too deep.
const DEEPEST: usize = 20;

/// The most values that are read here; the full parser knows what is too many.
const MOST_VALUES: usize = 100_000;

/// The longest key that is read here, in bytes.
const LONGEST_KEY: usize = 200;

/// The tree of a document; `None` where that isn't sure.
pub(super) fn parse(document: &Document) -> Option<Node> {
    let text = document.text.as_str();
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        line: document.first_line,
        line_start: 0,
        counted: (0, 1),
        values: 0,
        is_json: text.starts_with('{'),
    };
    if !reader.bytes_are_usual() {
        return None;
    }
    let tree = if reader.is_json {
        let object = reader.in_brackets(1)?;
        reader.go_to_content()?;
        object
    } else {
        reader.go_to_content()?;
        if reader.is_at_end() || reader.column() != 0 || reader.begins_entry() {
            return None;
        }
        reader.mapping(0, 1)?
    };
    reader.is_at_end().then_some(tree)
}

/// Where the reading is, and what it needs to tell places.
struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// The next byte to be read.
    at: usize,
    /// Its line, counted from 1.
    line: usize,
    /// Where the line begins.
    line_start: usize,
    /// A byte of the line and its column in characters: places are asked for from left to right.
    counted: (usize, usize),
    /// Values read so far.
    values: usize,
    /// Whether the document is one object in brackets.
    is_json: bool,
}

impl Reader<'_> {
    /// Whether there is nothing that ends a line, or is blank, in ways of its own: tabs, carriage returns, control
    /// characters, the separators of Unicode, byte order marks.
    fn bytes_are_usual(&self) -> bool {
        // Without a way out in between, so that many bytes are looked at in one step.
        let is_control = |byte: &u8| (*byte < b' ' && *byte != b'\n') || *byte == 0x7f;
        if self.bytes.iter().fold(false, |found, byte| found | is_control(byte)) {
            return false;
        }
        memchr::memchr3_iter(0xc2, 0xe2, 0xef, self.bytes).all(|at| {
            !matches!(
                self.bytes[at..],
                [0xc2, 0x80..=0x9f, ..]
                    | [0xe2, 0x80, 0xa8 | 0xa9, ..]
                    | [0xef, 0xbb, 0xbf, ..]
                    | [0xef, 0xbf, 0xbe | 0xbf, ..]
            )
        })
    }

    fn is_at_end(&self) -> bool {
        self.at == self.bytes.len()
    }

    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// How far the next byte stands from the beginning of its line; for what begins a line, its indentation.
    fn column(&self) -> usize {
        self.at - self.line_start
    }

    /// Whether an entry of a block list begins here.
    fn begins_entry(&self) -> bool {
        self.byte() == Some(b'-') && matches!(self.bytes.get(self.at + 1), None | Some(b' ' | b'\n'))
    }

    fn skip_spaces(&mut self) {
        while self.byte() == Some(b' ') {
            self.at += 1;
        }
    }

    fn skip_line_end(&mut self) {
        self.at += 1;
        self.line += 1;
        self.line_start = self.at;
    }

    /// Where the line ends, before its line break.
    fn line_end(&self) -> usize {
        memchr::memchr(b'\n', &self.bytes[self.at..]).map_or(self.bytes.len(), |length| self.at + length)
    }

    /// From the rest of a line, which must be blank or a comment, to what comes next on a line below, or to the end.
    fn go_to_content(&mut self) -> Option<()> {
        loop {
            let is_after_space =
                self.at == self.line_start || self.bytes[self.at - 1] == b' ' || self.byte() == Some(b' ');
            self.skip_spaces();
            match self.byte() {
                Some(b'\n') => self.skip_line_end(),
                Some(b'#') if is_after_space => self.at = self.line_end(),
                // Content on the line that was to end.
                Some(_) if self.text[self.line_start..self.at].bytes().any(|byte| byte != b' ') => return None,
                _ => return Some(()),
            }
        }
    }

    fn place(&mut self, offset: usize, length: usize) -> Place {
        if self.counted.0 < self.line_start || self.counted.0 > offset {
            self.counted = (self.line_start, 1);
        }
        let between = &self.bytes[self.counted.0..offset];
        let column = self.counted.1 + between.iter().filter(|byte| (**byte & 0xc0) != 0x80).count();
        self.counted = (offset, column);
        Place { line: self.line, column, offset, length }
    }

    fn node(&mut self, value: Value, place: Place) -> Option<Node> {
        self.values += 1;
        (self.values <= MOST_VALUES).then_some(Node { value, place })
    }

    /// The block mapping that begins here, its keys at a column.
    fn mapping(&mut self, column: usize, depth: usize) -> Option<Node> {
        if depth > DEEPEST {
            return None;
        }
        let place = self.place(self.at, 0);
        let mut entries = Vec::new();
        loop {
            let key = self.key()?;
            let value = self.value_of_key(column, depth)?;
            entries.push((key, value));
            if self.is_at_end() || self.column() < column {
                break;
            }
            if self.column() > column || self.begins_entry() {
                return None;
            }
        }
        self.node(Value::Mapping(entries), place)
    }

    /// A key and its colon.
    fn key(&mut self) -> Option<Key> {
        let end = self.end_of_key()?;
        let name = &self.text[self.at..end];
        let place = self.place(self.at, name.len());
        self.at = end + 1;
        Some(Key { name: name.into(), place })
    }

    /// A key in quotes and its colon, as JSON has it.
    fn quoted_key(&mut self) -> Option<Key> {
        let (text, place) = self.quoted()?;
        self.skip_spaces();
        if place.length > LONGEST_KEY || self.byte() != Some(b':') {
            return None;
        }
        self.at += 1;
        Some(Key { name: text.into(), place })
    }

    /// Where the name of a key ends that begins here: at a colon that a space or the end of the line follows.
    fn end_of_key(&self) -> Option<usize> {
        let rest = &self.bytes[self.at..];
        let is_of_name = |byte: &u8| matches!(byte, b'a'..=b'z' | b'-' | b'A'..=b'Z' | b'0'..=b'9' | b'_');
        let length = rest.iter().position(|byte| !is_of_name(byte))?;
        let begins_with_letter = rest.first().is_some_and(u8::is_ascii_alphabetic);
        let is_null = rest[..length].eq_ignore_ascii_case(b"null");
        let ends = rest[length] == b':' && matches!(rest.get(length + 1), None | Some(b' ' | b'\n'));
        (begins_with_letter && !is_null && ends && length < LONGEST_KEY).then_some(self.at + length)
    }

    /// The value of a key of a block mapping, on its line or below; then on to what comes next.
    fn value_of_key(&mut self, column: usize, depth: usize) -> Option<Node> {
        let after_colon = self.at;
        self.skip_spaces();
        let is_nothing = match self.byte() {
            None | Some(b'\n') => true,
            Some(byte) => byte == b'#' && self.at > after_colon,
        };
        if !is_nothing {
            return self.value_on_line(column, depth);
        }
        let nothing = self.place(after_colon - 1, 0);
        self.go_to_content()?;
        if self.is_at_end() || self.column() < column || (self.column() == column && !self.begins_entry()) {
            return self.node(Value::Null, nothing);
        }
        if self.begins_entry() {
            self.list(self.column(), column, depth + 1)
        } else {
            self.mapping(self.column(), depth + 1)
        }
    }

    /// The block list that begins here, its dashes at a column.
    fn list(&mut self, column: usize, column_of_key: usize, depth: usize) -> Option<Node> {
        if depth > DEEPEST {
            return None;
        }
        let mut place = self.place(self.at, 0);
        let mut items = Vec::new();
        loop {
            self.at += 1;
            self.skip_spaces();
            if matches!(self.byte(), None | Some(b'\n' | b'#')) || self.begins_entry() {
                return None;
            }
            if items.is_empty() && column == column_of_key {
                // The full parser gives the place of its first entry to a list that isn't indented.
                place = self.place(self.at, 0);
            }
            let item = match self.end_of_key() {
                Some(_) => self.mapping(self.column(), depth + 1)?,
                None => self.value_on_line(column, depth)?,
            };
            items.push(item);
            if self.is_at_end() || self.column() < column {
                break;
            }
            if self.column() > column {
                return None;
            }
            if !self.begins_entry() {
                // The next key, where the list isn't indented.
                if column == column_of_key {
                    break;
                }
                return None;
            }
        }
        self.node(Value::List(items), place)
    }

    /// A value that begins within a line of what is indented to a column; then on to what comes next.
    fn value_on_line(&mut self, column: usize, depth: usize) -> Option<Node> {
        if matches!(self.byte(), Some(b'|' | b'>')) {
            return self.block_text(column);
        }
        let value = match self.byte()? {
            b'[' | b'{' => self.in_brackets(depth + 1)?,
            b'"' | b'\'' => self.quoted_value()?,
            _ => self.plain(false)?,
        };
        self.go_to_content()?;
        // What is indented further would go on with the value.
        (self.is_at_end() || self.column() <= column).then_some(value)
    }

    /// A list or mapping in brackets.
    fn in_brackets(&mut self, depth: usize) -> Option<Node> {
        if depth > DEEPEST {
            return None;
        }
        let is_list = self.byte() == Some(b'[');
        let place = self.place(self.at, 1);
        self.at += 1;
        let (mut items, mut entries) = (Vec::new(), Vec::new());
        self.go_on_in_brackets()?;
        while !matches!(self.byte()?, b']' | b'}') {
            let key = match (is_list, self.byte()?) {
                (true, _) => None,
                (false, b'"') => Some(self.quoted_key()?),
                (false, _) => Some(self.key()?),
            };
            self.go_on_in_brackets()?;
            let value = match self.byte()? {
                b'[' | b'{' => self.in_brackets(depth + 1)?,
                b'"' | b'\'' => self.quoted_value()?,
                _ => self.plain(true)?,
            };
            match key {
                Some(key) => entries.push((key, value)),
                None => items.push(value),
            }
            self.go_on_in_brackets()?;
            if self.byte()? == b',' {
                self.at += 1;
                self.go_on_in_brackets()?;
            } else if !matches!(self.byte()?, b']' | b'}') {
                return None;
            }
        }
        if (self.byte()? == b']') != is_list {
            return None;
        }
        self.at += 1;
        self.node(if is_list { Value::List(items) } else { Value::Mapping(entries) }, place)
    }

    /// On to what comes next within brackets, on this line or below.
    fn go_on_in_brackets(&mut self) -> Option<()> {
        loop {
            self.skip_spaces();
            match self.byte()? {
                b'\n' => self.skip_line_end(),
                b'#' => return None,
                // At the edge of the page, a document may end, and what belongs to a key must be indented.
                b'-' | b'.' if self.column() == 0 => return None,
                _ if self.column() == 0 && !self.is_json => return None,
                _ => return Some(()),
            }
        }
    }
}
