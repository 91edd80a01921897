//! Reading single values and lists of entries, whatever they mean.

use indexmap::IndexMap;

use super::{MOST, Reader};
use crate::problem::{Code, Place, Problem, Problems};
use crate::questionnaire::ChannelKind;
use crate::source::{self, Fields, Node, Value};
use crate::text::{Id, Message};

impl Reader {
    pub(super) fn weight(&mut self, fields: &Fields<'_>) -> Option<f64> {
        match fields.optional("weight") {
            Some(node) => {
                source::number_in(node, "allowed-above-0", |weight| weight > 0.0 && weight <= MOST, &mut self.problems)
            }
            None => Some(1.0),
        }
    }

    pub(super) fn flag(&mut self, fields: &Fields<'_>, name: &'static str, default: bool) -> bool {
        let node = fields.optional(name);
        node.and_then(|node| source::boolean(node, &mut self.problems)).unwrap_or(default)
    }

    pub(super) fn identifier(&mut self, node: &Node) -> Option<Id> {
        source::identifier(node, &mut self.problems)
    }

    pub(super) fn channel_kind(&mut self, node: &Node) -> Option<ChannelKind> {
        self.word(node, &ChannelKind::ALL.map(|kind| (kind.id(), kind)))
    }

    /// One of a few words.
    pub(super) fn word<T: Copy>(&mut self, node: &Node, words: &[(&'static str, T)]) -> Option<T> {
        let text = source::string(node, &mut self.problems)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let help = source::nearest_or_list(&text, words.iter().map(|(word, _)| *word));
            self.error(Code::UnknownWord, Message::new("problem-unknown-word").with("word", text.as_str()), node.place)
                .help(help);
        }
        found
    }

    /// The value of a field that must be there.
    pub(super) fn required<T>(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        read: impl FnOnce(&mut Self, &Node) -> Option<T>,
    ) -> Option<T> {
        let node = fields.required(name, &mut self.problems)?;
        let value = read(self, node);
        self.say_form(node, name);
        value
    }

    /// The value of a field that may be there.
    pub(super) fn optional<T>(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        read: impl FnOnce(&mut Self, &Node) -> Option<T>,
    ) -> Option<T> {
        let node = fields.optional(name)?;
        let value = read(self, node);
        self.say_form(node, name);
        value
    }

    /// The fields of a value of this form; what isn't one is told how it is written.
    pub(super) fn fields<'n>(&mut self, node: &'n Node, form: &'static str) -> Option<Fields<'n>> {
        let fields = Fields::of(node, &mut self.problems);
        self.say_form(node, form);
        fields
    }

    /// How the value of a field is written, where its type was wrong.
    pub(super) fn say_form(&mut self, node: &Node, form: &'static str) {
        if FORMS.contains(&form) {
            self.problems.help_at(node.place, Message::new("help-form").with("field", form));
        }
    }

    /// A list that isn't empty.
    pub(super) fn filled_list<'n>(&mut self, node: &'n Node) -> Option<&'n [Node]> {
        let items = source::list(node, &mut self.problems)?;
        if items.is_empty() {
            self.error(Code::TooFew, Message::new("problem-empty-list"), node.place)
                .help(Message::new("help-empty-list"));
            return None;
        }
        Some(items)
    }

    /// Whether a list is longer than any that makes sense, which is an error: what is compared entry by entry, or pair
    /// by pair, would take for ever.
    pub(super) fn too_many(&mut self, items: &[Node], place: Place) -> bool {
        if items.len() > MOST_ENTRIES {
            self.error(Code::TooManyValues, Message::new("problem-too-many-entries").with("most", MOST_ENTRIES), place)
                .help(Message::new("help-too-many-entries"));
        }
        items.len() > MOST_ENTRIES
    }

    /// A list of mappings, each with an id of its own; empty where the field is absent.
    pub(super) fn collection<T>(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        reserved: &[&str],
        mut read: impl FnMut(&mut Self, &Fields<'_>, &Id) -> Option<T>,
    ) -> IndexMap<Id, T> {
        let mut collection = IndexMap::new();
        let Some(node) = fields.optional(name) else { return collection };
        let Some(items) = source::list(node, &mut self.problems) else { return collection };
        if CATALOGUES.contains(&name) && self.too_many(items, node.place) {
            return collection;
        }
        for item in items {
            let Some(entry) = Fields::of(item, &mut self.problems) else { continue };
            let id = self.required(&entry, "id", Self::identifier);
            if let (Some(id), Some(node)) = (&id, entry.optional("id")) {
                if reserved.contains(&id.as_str()) {
                    self.error(Code::ReservedId, Message::new("problem-reserved-id").with("id", id), node.place)
                        .help(Message::new("help-reserved-id"));
                }
                if collection.contains_key(id) {
                    self.error(Code::DuplicateId, Message::new("problem-duplicate-id").with("id", id), node.place)
                        .help(Message::new("help-duplicate-id"));
                }
            }
            // An entry without a good id is read all the same, for its other problems.
            let named = id.clone().or_else(|| Id::new("unnamed"));
            let value = named.and_then(|id| read(self, &entry, &id));
            entry.finish(&mut self.problems);
            if let (Some(id), Some(value)) = (id, value) {
                collection.entry(id).or_insert(value);
            }
        }
        collection
    }

    /// As [`Reader::collection`], where the field must be there and have an entry.
    pub(super) fn required_collection<T>(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        read: impl FnMut(&mut Self, &Fields<'_>, &Id) -> Option<T>,
    ) -> Option<IndexMap<Id, T>> {
        fields.required(name, &mut self.problems)?;
        self.filled_collection(fields, name, read)
    }

    /// As [`Reader::collection`], where the list must have an entry if it is there.
    pub(super) fn filled_collection<T>(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        read: impl FnMut(&mut Self, &Fields<'_>, &Id) -> Option<T>,
    ) -> Option<IndexMap<Id, T>> {
        if let Some(node) = fields.optional(name) {
            self.filled_list(node)?;
        }
        Some(self.collection(fields, name, &[], read))
    }

    pub(super) fn duplicate_entry(&mut self, node: &Node) {
        let entry = node.as_text().unwrap_or_default();
        self.error(Code::DuplicateEntry, Message::new("problem-duplicate-entry").with("entry", entry), node.place)
            .help(Message::new("help-duplicate-entry"));
    }

    /// Adds an error when the value is dropped, so that a help line can be said with it.
    pub(super) fn error(&mut self, code: Code, message: Message, place: Place) -> Added<'_> {
        Added { problems: &mut self.problems, problem: Some(Problem::error(code, message).at(place)) }
    }
}

/// An error about to be added.
pub(super) struct Added<'r> {
    problems: &'r mut Problems,
    problem: Option<Problem>,
}

impl Added<'_> {
    pub(super) fn help(mut self, help: Message) {
        self.problem = self.problem.take().map(|problem| problem.with_help(help));
    }
}

impl Drop for Added<'_> {
    fn drop(&mut self) {
        if let Some(problem) = self.problem.take() {
            self.problems.push(problem);
        }
    }
}

/// The fields whose form is worth an example; `help-form` has one of each.
const FORMS: [&str; 9] = ["channels", "floor", "gates", "is", "needs", "overall", "points", "scoring", "when"];

/// The collections whose entries are compared with each other; their length is limited.
const CATALOGUES: [&str; 2] = ["stages", "channels"];

/// The most levels, languages, stages and channels that a questionnaire may have.
pub(super) const MOST_ENTRIES: usize = 200;

/// The items of a list, or the one value that stands in its place.
pub(super) fn one_or_several(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(items) => items,
        _ => std::slice::from_ref(node),
    }
}
