//! From text to the tree of values; the one place that knows the YAML crate.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::options::{AliasLimits, DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy};
use serde_yaml::{Location, Options, Spanned};

use super::{Document, Key, MAX_DEPTH, Node, Value, syntax, usual};
use crate::problem::{Code, Place, Problem};
use crate::text::Message;

/// The most values that one document may have; the flagship questionnaire has some 10,000.
pub(super) const MAX_VALUES: usize = 250_000;

/// The most values that aliases may repeat.
pub(super) const MAX_REPEATED_VALUES: usize = 20_000;

/// Reads a document into a tree of values.
///
/// # Errors
/// One problem, where the text is no YAML: what is wrong at which place. Duplicate keys are not looked for here.
pub fn parse(document: &Document) -> Result<Node, Problem> {
    usual::parse(document).map_or_else(|| parse_any(document), Ok)
}

/// As [`parse`], by the parser that knows all of YAML.
pub(super) fn parse_any(document: &Document) -> Result<Node, Problem> {
    if let Some(place) = control_character(&document.text) {
        return Err(Problem::error(Code::ControlCharacter, Message::new("problem-control-character"))
            .with_help(Message::new("help-control-character"))
            .at(shifted(place, document)));
    }
    let parsed: Result<Tree, _> = serde_yaml::from_str_with_options(&document.text, options());
    match parsed {
        Ok(Tree(mut node)) => {
            shift(&mut node, document.first_line - 1);
            Ok(node)
        }
        Err(error) => Err(syntax::problem(&error, document)),
    }
}

fn options() -> Options {
    let mut options = Options::default();
    options.strict_booleans = true;
    options.leading_zero_numbers_as_strings = true;
    options.underscored_numbers_as_strings = true;
    options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    options.merge_keys = MergeKeyPolicy::AsOrdinary;
    options.non_finite_float_policy = NonFiniteFloatPolicy::AsString;
    options.with_snippet = false;
    let mut aliases = AliasLimits::default();
    aliases.max_total_replayed_events = MAX_REPEATED_VALUES;
    options.alias_limits = aliases;
    if let Some(budget) = &mut options.budget {
        budget.max_depth = MAX_DEPTH;
        budget.max_nodes = MAX_VALUES;
    }
    options
}

/// YAML allows no control characters but tab and line ends; the parser's own message for them has no usable place.
fn control_character(text: &str) -> Option<Place> {
    let offset = text.find(|character: char| {
        (character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{85}')) || character == '\u{fffe}'
    })?;
    let before = &text[..offset];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Some(Place { line, column, offset, length: text[offset..].chars().next().map_or(1, char::len_utf8) })
}

fn shifted(mut place: Place, document: &Document) -> Place {
    place.line += document.first_line - 1;
    place
}

fn shift(node: &mut Node, lines: usize) {
    node.place.line += lines;
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(|item| shift(item, lines)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                key.place.line += lines;
                shift(value, lines);
            }
        }
        _ => {}
    }
}

pub(super) fn place(location: Location) -> Place {
    let span = location.span();
    let as_usize = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    Place {
        line: as_usize(location.line()),
        column: as_usize(location.column()),
        offset: span.byte_offset().map_or(0, as_usize),
        length: span.byte_len().map_or(0, as_usize),
    }
}

/// The tree as the parser fills it.
struct Tree(Node);

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<TreeValue>::deserialize(deserializer)?;
        Ok(Self(Node { value: spanned.value.0, place: place(spanned.referenced) }))
    }
}

struct TreeValue(Value);

impl<'de> Deserialize<'de> for TreeValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor).map(Self)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.into()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Tree(item)) = access.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some((key, Tree(value))) = access.next_entry::<Spanned<String>, Tree>()? {
            entries.push((Key { name: key.value.into(), place: place(key.referenced) }, value));
        }
        Ok(Value::Mapping(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_text(text: &str) -> Result<Node, Problem> {
        parse(&Document::whole("test.yaml", text))
    }

    #[test]
    fn words_like_no_stay_text_and_values_keep_their_place() {
        let tree = parse_text("country: NO\nlist: [yes, 1_000, 012, 1.5]\n").expect("valid");
        assert_eq!(tree.get("country").and_then(Node::as_text), Some("NO"));
        let list = tree.get("list").expect("there");
        let Value::List(items) = &list.value else { panic!("a list") };
        let values: Vec<_> = items.iter().map(|item| item.value.clone()).collect();
        let text = |text: &str| Value::Text(text.into());
        assert_eq!(values, [text("yes"), text("1_000"), text("012"), Value::Number(1.5)]);
        assert_eq!((items[3].place.line, items[3].place.column, items[3].place.length), (2, 25, 3));
    }

    #[test]
    fn json_is_read_with_tabs_and_surrogate_pairs() {
        let tree = parse_text("{\n\t\"a\": \"\\ud83d\\ude00 \\/\"\n}").expect("valid");
        assert_eq!(tree.get("a").and_then(Node::as_text), Some("😀 /"));
    }

    #[test]
    fn hostile_input_is_a_problem_at_a_place() {
        let nested = "[".repeat(100_000);
        let bomb = (b'b'..b'k').fold(String::from("a: &a [x, x, x, x, x, x, x, x, x]\n"), |mut text, name| {
            use fmt::Write as _;
            let (name, before) = (char::from(name), char::from(name - 1));
            let _ = writeln!(text, "{name}: &{name} [{}]", vec![format!("*{before}"); 9].join(", "));
            text
        });
        for (text, code) in [
            (nested.as_str(), Code::TooDeep),
            (&"- ".repeat(100_000), Code::TooDeep),
            (&"{a: ".repeat(100_000), Code::TooDeep),
            (&bomb, Code::TooManyValues),
            ("a:\n\tb: 1", Code::Tab),
            ("a: b: c", Code::Syntax),
            ("a: *nowhere", Code::Syntax),
            ("? [a, b]\n: 1", Code::BadKey),
            ("a: \u{1b}[31m", Code::ControlCharacter),
            ("a: \"open", Code::Syntax),
        ] {
            let problem = parse_text(text).expect_err("hostile");
            assert_eq!(problem.code, code, "{problem:?}");
            assert!(problem.place.is_some_and(|place| place.line >= 1 && place.column >= 1), "{problem:?}");
        }
    }

    #[test]
    fn a_document_further_down_keeps_the_lines_of_its_file() {
        let document = Document { file: "f".into(), number: 2, text: "a: 1\nb: [\n".into(), first_line: 11 };
        let problem = parse(&document).expect_err("an open list");
        assert!(problem.place.expect("has one").line >= 12, "{problem:?}");
    }
}
