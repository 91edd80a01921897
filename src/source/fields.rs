//! Reading typed values out of the tree, every fault becoming a problem at its place.

use std::cell::RefCell;

use super::{Key, Node, Value};
use crate::problem::{Code, Place, Problem, Problems};
use crate::text::{Id, Message};

/// The fields of a mapping: what is asked for is known, what is left over at the end is a problem.
#[derive(Debug)]
pub struct Fields<'n> {
    entries: &'n [(Key, Node)],
    place: Place,
    asked: RefCell<Vec<&'static str>>,
    /// Fields that must be there and aren't, as they were reported.
    missing: RefCell<Vec<(&'static str, Problem)>>,
}

impl<'n> Fields<'n> {
    /// The fields of a node. A node that is no mapping, and keys that stand twice, are problems.
    pub fn of(node: &'n Node, problems: &mut Problems) -> Option<Self> {
        let entries = mapping(node, problems)?;
        Some(Self { entries, place: node.place, asked: RefCell::default(), missing: RefCell::default() })
    }

    /// Where the mapping begins.
    #[must_use]
    pub fn place(&self) -> Place {
        self.entries.first().map_or(self.place, |(key, _)| key.place)
    }

    /// The value of a field; `None` where it is absent or empty.
    pub fn optional(&self, name: &'static str) -> Option<&'n Node> {
        self.entry(name).map(|(_, node)| node).filter(|node| !node.is_blank())
    }

    /// The key and the value of a field, even an empty value.
    pub fn entry(&self, name: &'static str) -> Option<&'n (Key, Node)> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&name) {
            asked.push(name);
        }
        self.entries.iter().find(|(key, _)| key.name == name)
    }

    /// Whether a field is absent and another key looks like its name misspelt, so that what depends on the field can't
    /// be judged. [`Fields::finish`] reports the misspelt key.
    pub fn is_misspelt(&self, name: &str) -> bool {
        self.entries.iter().all(|(key, _)| key.name != name)
            && self.entries.iter().any(|(key, _)| nearest_name(&key.name, [name]).is_some())
    }

    /// The value of a field that must be there.
    pub fn required(&self, name: &'static str, problems: &mut Problems) -> Option<&'n Node> {
        let found = self.optional(name);
        if found.is_none() {
            let empty = self.entries.iter().find(|(key, _)| key.name == name);
            let (help, place) = match empty {
                Some((key, _)) => ("help-empty-field", key.place),
                None => ("help-missing-field", self.place()),
            };
            let problem = Problem::error(Code::MissingField, Message::new("problem-missing-field").with("field", name))
                .with_help(Message::new(help).with("field", name))
                .at(place);
            if empty.is_none() {
                self.missing.borrow_mut().push((name, problem.clone()));
            }
            problems.push(problem);
        }
        found
    }

    /// Ends the reading: fields that weren't asked for are problems, but for those that begin with `x-`. A field that
    /// is missing because its name is misspelt is one problem, not two.
    pub fn finish(self, problems: &mut Problems) {
        let asked = self.asked.into_inner();
        let missing = self.missing.into_inner();
        let is_absent = |name: &&str| self.entries.iter().all(|(key, _)| key.name != **name);
        let absent: Vec<_> = asked.iter().copied().filter(is_absent).collect();
        for (key, value) in self.entries {
            if asked.contains(&key.name.as_str()) || key.name.starts_with("x-") || problems.is_full() {
                continue;
            }
            let best = nearest_name(&key.name, absent.iter().copied())
                .or_else(|| nearest_name(&key.name, asked.iter().copied()));
            if let Some((_, problem)) = missing.iter().find(|(name, _)| best == Some(*name)) {
                problems.withdraw(problem);
            }
            let help = match (cut_off(&key.name).filter(|_| value.is_null()), best) {
                (Some(help), _) => help,
                (None, Some(name)) => did_you_mean(name),
                (None, None) => Message::new("help-known-fields").with("names", listed(asked.iter().copied())),
            };
            problems.push(
                Problem::error(
                    Code::UnknownField,
                    Message::new("problem-unknown-field").with("field", key.name.as_str()),
                )
                .with_help(help)
                .at(key.place),
            );
        }
    }
}

/// What to do about a key without a value that no key is likely to be: within `{…}`, text after a comma is a key of its
/// own, and so is `en:text`, its colon without a space.
pub(crate) fn cut_off(key: &str) -> Option<Message> {
    let colon = key.split_once(':').filter(|(name, text)| !name.contains(' ') && !text.is_empty());
    match colon {
        Some((name, text)) if Id::new(name).is_some() && !text.starts_with("//") => {
            Some(Message::new("help-space-after-colon").with("key", name).with("value", text))
        }
        _ if key.contains(' ') || key.contains(|it: char| !it.is_ascii()) => Some(Message::new("help-comma-in-text")),
        _ => None,
    }
}

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

/// "Did you mean …?" with the nearest of the valid names, where one is near.
pub fn nearest<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Option<Message> {
    nearest_name(given, names).map(did_you_mean)
}

fn did_you_mean(name: &str) -> Message {
    Message::new("help-did-you-mean").with("name", name)
}

fn nearest_name<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const MOST: usize = 4;
    let length = given.chars().count();
    let distance = |name: &str| strsim::osa_distance(&given.to_lowercase(), name);
    let near = |name: &str| {
        let longer = length.max(name.chars().count());
        // Lengths are compared first: a text of megabytes may stand where a name should.
        longer - length.min(name.chars().count()) <= MOST && distance(name) <= (longer / 3).clamp(1, MOST)
    };
    names.into_iter().filter(|name| near(name)).min_by_key(|name| distance(name))
}

/// The help for a name that isn't there: the nearest, else what there is.
pub(crate) fn nearest_or_list<'a>(given: &str, names: impl IntoIterator<Item = &'a str> + Clone) -> Message {
    nearest(given, names.clone()).unwrap_or_else(|| match listed(names) {
        names if names.is_empty() => Message::new("help-there-are-none"),
        names => Message::new("help-there-are").with("names", names),
    })
}

/// The place of a name among those that may stand there; a name that is none of them is a problem.
pub(crate) fn lookup<'a>(
    name: &str,
    place: Place,
    names: impl Iterator<Item = &'a Id> + Clone,
    (code, key): (Code, &'static str),
    problems: &mut Problems,
) -> Option<usize> {
    let found = names.clone().position(|id| id.as_str() == name);
    if found.is_none() && !problems.is_full() {
        let help = nearest_or_list(name, names.map(Id::as_str));
        problems.push(Problem::error(code, Message::new(key).with("name", name)).with_help(help).at(place));
    }
    found
}

/// Whether a document is of the format that this version reads; what isn't is a problem.
pub(crate) fn is_format_1(tree: &Node, problems: &mut Problems) -> bool {
    if tree.is_null() {
        problems.push(Problem::error(Code::Empty, Message::new("problem-empty")).at(tree.place));
        return false;
    }
    let Some(fields) = Fields::of(tree, problems) else { return false };
    match fields.required("format", problems) {
        Some(Node { value: Value::Number(1.0), .. }) | None => true,
        Some(node) => {
            problems.push(
                Problem::error(Code::UnknownFormat, Message::new("problem-unknown-format"))
                    .with_help(Message::new("help-unknown-format"))
                    .at(node.place),
            );
            false
        }
    }
}

/// How many names are listed in a row.
pub(crate) const LISTED: usize = 30;

/// Names in a row, cut where they are many.
pub(crate) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter();
    let mut listed = names.by_ref().take(LISTED).collect::<Vec<_>>().join(", ");
    if names.next().is_some() {
        listed.push_str(", …");
    }
    listed
}
