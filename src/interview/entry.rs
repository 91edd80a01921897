//! What stands in the file under a question: in short form the answer alone, in long form with notes beside it.

use crate::answers::edit::Content;
use crate::answers::write::text;
use crate::questionnaire::{QuestionIndex, Questionnaire};
use crate::source::{Node, Value};

use super::record::{Edit, Remark, remove, set};
use super::subject::Reading;

/// What stands in the file under a question.
pub(super) struct Entry<'r> {
    id: &'r str,
    node: Option<&'r Node>,
}

/// The keys of an entry in its long form.
const LONG_FORM: [&str; 4] = ["answer", "note", "evidence", "private"];

impl<'r> Entry<'r> {
    pub(super) fn of(questionnaire: &'r Questionnaire, reading: Option<&'r Reading>, question: QuestionIndex) -> Self {
        let id = questionnaire.question_id(question).as_str();
        Self { id, node: reading.and_then(|reading| reading.entry(questionnaire, question)) }
    }

    /// The keys, where the entry is in its long form.
    fn keys(&self) -> Option<Vec<&'r str>> {
        let Value::Mapping(entries) = &self.node?.value else { return None };
        let keys: Vec<_> = entries.iter().map(|(key, _)| key.name.as_str()).collect();
        keys.iter().any(|key| LONG_FORM.contains(key) || key.starts_with("x-")).then_some(keys)
    }

    fn is_long(&self) -> bool {
        self.keys().is_some()
    }

    /// The answer as it was written.
    pub(super) fn written_answer(&self) -> Option<&'r Node> {
        let node = if self.is_long() { self.node?.get("answer")? } else { self.node? };
        (!node.is_null()).then_some(node)
    }

    fn path<'a>(&'a self, key: &'a str) -> [&'a str; 3] {
        ["answers", self.id, key]
    }

    /// Where the answer stands.
    pub(super) fn answer_path(&self) -> Vec<&'r str> {
        if self.is_long() { vec!["answers", self.id, "answer"] } else { vec!["answers", self.id] }
    }

    /// Another answer; what stands beside it stays.
    pub(super) fn answer(&self, content: Content) -> Edit {
        set(&self.answer_path(), content)
    }

    pub(super) fn not_applicable(&self, reason: &str) -> Vec<Edit> {
        let answer = text("not-applicable");
        if self.is_long() {
            return vec![self.answer(answer), set(&self.path("note"), text(reason))];
        }
        let fields = vec![("answer".to_owned(), answer), ("note".to_owned(), text(reason))];
        vec![set(&["answers", self.id], Content::Map(fields))]
    }

    /// What is written beside the answer.
    pub(super) fn written_remark(&self, remark: Remark) -> Option<&'r str> {
        self.keys()?;
        self.node?.get(remark.id())?.as_text().filter(|words| !words.trim().is_empty())
    }

    /// What is to be written beside the answer; nothing where it is empty.
    pub(super) fn remark(&self, remark: Remark, words: &str) -> Option<Edit> {
        let key = remark.id();
        match (self.keys(), words.is_empty()) {
            (Some(keys), true) if keys == [key] => Some(remove(&["answers", self.id])),
            (Some(keys), true) => keys.contains(&key).then(|| remove(&self.path(key))),
            (Some(_), false) => Some(set(&self.path(key), text(words))),
            (None, true) => None,
            (None, false) => {
                let answer = self.written_answer().map(|answer| ("answer".to_owned(), as_content(answer)));
                let fields = answer.into_iter().chain([(key.to_owned(), text(words))]);
                Some(set(&["answers", self.id], Content::Map(fields.collect())))
            }
        }
    }
}

/// A value of the file, to be written elsewhere in it. Booleans are answers to yes-no questions.
pub(super) fn as_content(node: &Node) -> Content {
    match &node.value {
        Value::Null => Content::Empty,
        Value::Boolean(yes) => text(if *yes { "yes" } else { "no" }),
        Value::Number(number) => Content::Number(*number),
        Value::Text(words) => text(words.as_str()),
        Value::List(items) => Content::List(items.iter().map(as_content).collect()),
        Value::Mapping(entries) => {
            Content::Map(entries.iter().map(|(key, value)| (key.name.to_string(), as_content(value))).collect())
        }
    }
}
