//! Phrases of an explanation: an answer as it is, the least that it must be, an improvement.

use palier::assessment::{PassageEnds, QuestionStatus};
use palier::explanation::{Bound, Improvement, LeastAnswer, NamedItem};
use palier::text::{Id, Message, inline};

use super::Narration;

/// The most passages that are named.
const MOST_PASSAGES: usize = 4;

impl Narration<'_> {
    /// The answer of today: `today “Some”`.
    pub(super) fn now(&self, question: &Id, status: QuestionStatus, answer: &[String]) -> String {
        match status {
            QuestionStatus::Unknown => self.word("explain-now-unknown"),
            _ => self.say(&Message::new("explain-now").with("answer", self.answer(question, answer))),
        }
    }

    /// An answer in words; the words of options are quoted.
    pub(super) fn answer(&self, question: &Id, answer: &[String]) -> String {
        let is_quoted = self.names.is_quoted(question);
        let lines = answer.iter().map(|line| inline(line));
        let lines: Vec<_> = lines.map(|line| if is_quoted { self.quoted(&line) } else { within(&line) }).collect();
        if lines.is_empty() { self.word("explain-nothing") } else { lines.join(", ") }
    }

    fn quoted(&self, text: &str) -> String {
        self.say(&Message::new("explain-quoted").with("text", text))
    }

    /// What an answer must be: `at least “Some”`.
    pub(super) fn least(&self, least: &LeastAnswer) -> String {
        match least {
            LeastAnswer::Option { text, .. } => {
                self.say(&Message::new("explain-least-option").with("text", inline(text)))
            }
            LeastAnswer::YesNo { text, .. } => self.quoted(text),
            LeastAnswer::Number { bound, text, .. } => {
                let key = match bound {
                    Bound::AtLeast => "explain-least-number",
                    Bound::AtMost => "explain-most-number",
                    Bound::Below => "explain-below-number",
                };
                self.say(&Message::new(key).with("text", inline(text)))
            }
            LeastAnswer::Items { count: 0, .. } => self.word("explain-nothing-more"),
            LeastAnswer::Items { count, items, any, open, .. } => {
                let is_choice = *any && *count < open.len();
                let names = |items: &[NamedItem]| {
                    let names: Vec<_> = items.iter().map(|item| self.quoted(&inline(&item.text))).collect();
                    names.join(", ")
                };
                let message = Message::new("explain-least-items").with("any", if is_choice { "yes" } else { "no" });
                let message = message.with("items", names(if is_choice { open } else { items }));
                self.say(&message.with("count", *count))
            }
            LeastAnswer::Passages { count: 0, .. } => self.word("explain-no-passage-more"),
            LeastAnswer::Passages { count, passages, open, .. } => {
                let named = passages.len() <= MOST_PASSAGES;
                let names: Vec<_> = passages.iter().map(|ends| self.passage(ends)).collect();
                let message = Message::new("explain-least-passages").with("count", *count).with("open", *open);
                let message = message.with("named", if named { "yes" } else { "no" });
                self.say(&message.with("passages", names.join(", ")))
            }
        }
    }

    pub(super) fn passage(&self, ends: &PassageEnds) -> String {
        let message = Message::new("answer-passage").with("from", self.names.channel(&ends.from));
        self.say(&message.with("to", self.names.channel(&ends.to)))
    }

    /// An answer to improve: from what to what.
    pub(super) fn improvement(&self, it: &Improvement) -> String {
        let to = self.least(&it.least);
        let adds = matches!(it.least, LeastAnswer::Items { .. } | LeastAnswer::Passages { .. });
        let message = match it.status {
            QuestionStatus::Unknown => Message::new("explain-find-out").with("least", to),
            _ if adds => {
                let now = self.now(&it.question, it.status, &it.from);
                Message::new("explain-needed").with("now", now).with("least", to)
            }
            _ => Message::new("explain-from-to").with("from", self.answer(&it.question, &it.from)).with("to", to),
        };
        self.say(&message.with("question", inline(&it.text)).with("id", &it.question))
    }
}

/// Palier's own words as they stand within a sentence: with a small letter first.
fn within(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
