//! The fields of a mapping, every fault becoming a problem at its place.

use std::cell::RefCell;

use super::names::{did_you_mean, listed, nearest_name};
use super::typed::mapping;
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
