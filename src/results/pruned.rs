//! From JSON to trees that hold only what is looked at, each value with its place: an entry of a file of results may be
//! a hundred times as large as what comparisons need of it.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::io::{self, BufRead, Read};

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::Unreadable;
use crate::problem::{Code, Place, Problem};
use crate::source::{Key, Node, Value};
use crate::text::Message;

/// What is kept of a value.
enum Kept {
    /// All of a plain value; of another, only what kind it is.
    Plain,
    /// These members, and the names of all others.
    Members(&'static [(&'static str, Kept)]),
    /// Of every entry, this.
    Entries(&'static Kept),
}

const SCORE: &[(&str, Kept)] = &[("score", Kept::Plain), ("level", Kept::Plain), ("confirmed", Kept::Plain)];

const DIMENSION: Kept =
    Kept::Members(&[("id", Kept::Plain), ("score", Kept::Plain), ("level", Kept::Plain), ("confirmed", Kept::Plain)]);

/// Of an assessment.
const ENTRY: Kept = Kept::Members(&[
    ("format", Kept::Plain),
    ("file", Kept::Plain),
    ("status", Kept::Plain),
    ("date", Kept::Plain),
    ("questionnaire", Kept::Members(&[("id", Kept::Plain), ("version", Kept::Plain)])),
    ("organization", Kept::Members(&[("id", Kept::Plain), ("name", Kept::Plain)])),
    ("overall", Kept::Members(SCORE)),
    ("dimensions", Kept::Entries(&DIMENSION)),
]);

/// Of the text nothing is kept that a place could lie in.
const NOWHERE: usize = usize::MAX;

/// Reads entries one by one, those of an array and those that stand alone.
pub(super) fn read(mut reader: impl BufRead, take: impl FnMut(Node) -> Result<(), Problem>) -> Result<(), Unreadable> {
    if let Some(problem) = not_json(reader.fill_buf().map_err(Unreadable::Failed)?) {
        return Err(problem.into());
    }
    let position = Position::default();
    let reading = Reading { position: &position, take: RefCell::new(take), problem: RefCell::new(None) };
    let mut json = serde_json::Deserializer::from_reader(Counted { reader, position: &position });
    loop {
        let read = Entries(&reading).deserialize(&mut json);
        if let Err(error) = read {
            return Err(reading.problem.take().map_or_else(|| of_json(error), Unreadable::from));
        }
        // An error here is something more to read, or comes again there.
        if json.end().is_ok() {
            return Ok(());
        }
    }
}

/// A file that isn't JSON from its first character on is of another kind: which, its first lines may tell.
fn not_json(beginning: &[u8]) -> Option<Problem> {
    let beginning = beginning.strip_prefix(b"\xef\xbb\xbf").unwrap_or(beginning);
    let text = String::from_utf8_lossy(beginning);
    let place = Place { line: 1, column: 1, offset: NOWHERE, length: 0 };
    match text.trim_start().chars().next() {
        None => {
            let help = Message::new("help-results");
            Some(Problem::error(Code::Empty, Message::new("problem-results-empty")).with_help(help))
        }
        Some('[' | '{') => None,
        Some(_) => {
            let has = |keys: &[&str]| text.lines().any(|line| keys.iter().any(|key| line.starts_with(key)));
            let (key, help) = if has(&["levels:", "dimensions:"]) {
                ("problem-results-questionnaire", "help-results")
            } else if has(&["questionnaire:", "organization:", "answers:"]) {
                ("problem-results-answers", "help-results-answers")
            } else {
                ("problem-not-results", "help-results")
            };
            Some(Problem::error(Code::NotOurs, Message::new(key)).with_help(Message::new(help)).at(place))
        }
    }
}

/// What the parser can't go on from.
fn of_json(error: serde_json::Error) -> Unreadable {
    if error.is_io() {
        return Unreadable::Failed(error.into());
    }
    let (line, column) = (error.line().max(1), error.column().max(1));
    let place = Place { line, column, offset: NOWHERE, length: 0 };
    let key = if error.is_eof() { "problem-results-cut-off" } else { "problem-results-syntax" };
    Problem::error(Code::Syntax, Message::new(key)).with_help(Message::new("help-results")).at(place).into()
}

/// What reading goes by.
struct Reading<'r, F> {
    position: &'r Position,
    take: RefCell<F>,
    /// What `take` found wrong: the parser's own errors hold no more than text.
    problem: RefCell<Option<Problem>>,
}

/// Where the reader is.
#[derive(Debug, Default)]
struct Position {
    line: Cell<usize>,
    column: Cell<usize>,
    offset: Cell<usize>,
    last: Cell<u8>,
    /// Where the value begins that is awaited, and the one that has come.
    awaited: Cell<bool>,
    begun: Cell<Option<Place>>,
}

impl Position {
    fn advance(&self, byte: u8) {
        self.offset.set(self.offset.get() + 1);
        if byte == b'\n' {
            self.line.set(self.line.get() + 1);
            self.column.set(0);
        } else if !(0x80..0xc0).contains(&byte) {
            // Columns count characters, and these bytes go on with one.
            self.column.set(self.column.get() + 1);
        }
        if !byte.is_ascii_whitespace() {
            self.last.set(byte);
            if self.awaited.take() {
                self.begun.set(Some(self.place()));
            }
        }
    }

    fn place(&self) -> Place {
        Place { line: self.line.get() + 1, column: self.column.get().max(1), offset: self.offset.get(), length: 0 }
    }

    /// Where the quotes around a key began that has just been read.
    fn before(&self, key: &str) -> Place {
        let place = self.place();
        let column = place.column.saturating_sub(key.chars().count() + 1).max(1);
        Place { column, offset: place.offset.saturating_sub(key.len() + 1), ..place }
    }

    /// A value begins: at what has been read where the parser looked ahead, else at the next character.
    fn begin(&self) {
        if matches!(self.last.get(), 0 | b':') {
            self.awaited.set(true);
            self.begun.set(None);
        } else {
            self.awaited.set(false);
            self.begun.set(Some(self.place()));
        }
    }

    /// Where the value began that is being read.
    fn begun(&self) -> Place {
        self.begun.get().unwrap_or_else(|| self.place())
    }
}

/// A reader that knows where it is. The parser takes it byte by byte.
struct Counted<'p, R> {
    reader: R,
    position: &'p Position,
}

impl<R: BufRead> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let Some(first) = into.first_mut() else { return Ok(0) };
        loop {
            let buffer = self.reader.fill_buf()?;
            let Some(byte) = buffer.first().copied() else { return Ok(0) };
            let mark = self.position.offset.get() == 0 && buffer.starts_with(b"\xef\xbb\xbf");
            self.reader.consume(if mark { 3 } else { 1 });
            if !mark {
                self.position.advance(byte);
                *first = byte;
                return Ok(1);
            }
        }
    }
}

/// The entries of a value: those of an array, or itself.
struct Entries<'r, F>(&'r Reading<'r, F>);

impl<'de, F: FnMut(Node) -> Result<(), Problem>> DeserializeSeed<'de> for Entries<'_, F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.position.begin();
        deserializer.deserialize_any(self)
    }
}

impl<F: FnMut(Node) -> Result<(), Problem>> Entries<'_, F> {
    fn take<E: serde::de::Error>(&self, tree: Node) -> Result<(), E> {
        let taken = (self.0.take.borrow_mut())(tree);
        taken.map_err(|problem| {
            self.0.problem.replace(Some(problem));
            E::custom("a problem")
        })
    }
}

impl<'de, F: FnMut(Node) -> Result<(), Problem>> Visitor<'de> for Entries<'_, F> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("results")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        while let Some(tree) = access.next_element_seed(Prune { kept: &ENTRY, position: self.0.position })? {
            self.take(tree)?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let place = self.0.position.begun();
        let value = Prune { kept: &ENTRY, position: self.0.position }.visit_map(access)?;
        self.take(Node { value, place })
    }
}

/// Reads a value, and keeps of it what is asked for.
#[derive(Clone, Copy)]
struct Prune<'r> {
    kept: &'static Kept,
    position: &'r Position,
}

impl<'de> DeserializeSeed<'de> for Prune<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.position.begin();
        // The place is asked for within, before the values of this one begin.
        let place = Cell::new(None);
        let value = deserializer.deserialize_any(Placed { of: self, place: &place })?;
        Ok(Node { value, place: place.take().unwrap_or_else(|| self.position.begun()) })
    }
}

/// Notes where a value began as soon as it is known what it is.
struct Placed<'p, 'r> {
    of: Prune<'r>,
    place: &'p Cell<Option<Place>>,
}

impl Placed<'_, '_> {
    fn note(&self) {
        self.place.set(Some(self.of.position.begun()));
    }
}

impl<'de> Visitor<'de> for Placed<'_, '_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        self.note();
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        self.note();
        Ok(Value::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        self.note();
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        self.note();
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        self.note();
        Ok(Value::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        self.note();
        Ok(Value::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Value, A::Error> {
        self.note();
        self.of.visit_seq(access)
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Value, A::Error> {
        self.note();
        self.of.visit_map(access)
    }
}

impl Prune<'_> {
    fn visit_seq<'de, A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        match self.kept {
            Kept::Entries(kept) => {
                while let Some(entry) = access.next_element_seed(Self { kept, ..self })? {
                    if entries.len() >= MOST {
                        return Err(A::Error::custom("too many entries"));
                    }
                    entries.push(entry);
                }
            }
            Kept::Plain | Kept::Members(_) => while access.next_element::<IgnoredAny>()?.is_some() {},
        }
        Ok(Value::List(entries))
    }

    fn visit_map<'de, A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let members: &[_] = match self.kept {
            Kept::Members(members) => members,
            Kept::Plain | Kept::Entries(_) => &[],
        };
        let mut entries = Vec::new();
        while let Some(name) = access.next_key::<String>()? {
            let place = self.position.before(&name);
            let kept = members.iter().find(|(member, _)| *member == name).map(|(_, kept)| kept);
            let node = if let Some(kept) = kept {
                access.next_value_seed(Self { kept, ..self })?
            } else {
                access.next_value::<IgnoredAny>()?;
                Node { value: Value::Null, place }
            };
            if entries.len() >= MOST {
                return Err(A::Error::custom("too many members"));
            }
            entries.push((Key { name: name.into(), place }, node));
        }
        Ok(Value::Mapping(entries))
    }
}

/// The most members of an object, and the most dimensions of an entry, that are looked at.
const MOST: usize = 10_000;
