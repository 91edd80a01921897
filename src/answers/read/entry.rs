//! Reading what the file says to one question: short form or long form, by the question's type.

use crate::answers::{Answer, Entry, Facts};
use crate::problem::{Code, Place, Problem};
use crate::questionnaire::{Item, Kind, Question, QuestionIndex, Truth};
use crate::source::{self, Fields, Key, Node, Value};
use crate::text::{Id, Message};

use super::Reader;

/// The fields of the long form; no channel can be called so.
const LONG_FORM: [&str; 4] = ["answer", "note", "evidence", "private"];

impl Reader<'_> {
    pub(super) fn entry(&mut self, question: QuestionIndex, key: &Key, node: &Node, facts: &Facts) -> Option<Entry> {
        let definition = self.questionnaire.question(question);
        let entry = if is_long_form(node, &definition.kind) {
            self.long_form(definition, node, facts)?
        } else {
            Entry { answer: self.answer(definition, node, facts), ..Entry::default() }
        };
        match &entry.answer {
            Some(Answer::NotApplicable) => {
                let place = node.get("answer").unwrap_or(node).place;
                self.check_not_applicable(definition, &entry, place);
            }
            Some(answer) if *answer != Answer::Unknown => self.warn_of_hidden(definition, key, facts),
            _ => {}
        }
        Some(entry)
    }

    fn long_form(&mut self, question: &Question, node: &Node, facts: &Facts) -> Option<Entry> {
        let fields = Fields::of(node, &mut self.problems)?;
        let answer = fields.optional("answer").and_then(|node| self.answer(question, node, facts));
        let entry = Entry {
            answer,
            note: self.text(&fields, "note"),
            evidence: self.text(&fields, "evidence"),
            has_private: self.text(&fields, "private").is_some(),
        };
        fields.finish(&mut self.problems);
        Some(entry)
    }

    /// The answer; `None` where there is none yet, or where it is a problem.
    fn answer(&mut self, question: &Question, node: &Node, facts: &Facts) -> Option<Answer> {
        match (&node.value, node.as_text()) {
            (Value::Null, _) => return None,
            (_, Some(text)) if text.trim().is_empty() => return None,
            (_, Some("unknown")) => return Some(Answer::Unknown),
            (_, Some("not-applicable")) => return Some(Answer::NotApplicable),
            _ => {}
        }
        match &question.kind {
            Kind::Choice(choice) => {
                let what = (Code::UnknownOption, "problem-unknown-option");
                let words = choice.options.iter().map(|(id, option)| (id, &option.text));
                self.worded(node, words, what).map(Answer::Option)
            }
            Kind::Checklist(items) => self.items(items, node, facts).map(Answer::Items),
            Kind::YesNo(_) => self.yes_or_no(node).map(Answer::YesNo),
            Kind::Rating(scale) => {
                let value = self.figure(node)?;
                if (scale.min..=scale.max).contains(&value) {
                    return Some(Answer::Number(value));
                }
                let message = Message::new("problem-out-of-range").with("value", value);
                let help = Message::new("help-rating-range").with("min", scale.min).with("max", scale.max);
                self.problems.push(Problem::error(Code::OutOfRange, message).with_help(help).at(node.place));
                None
            }
            Kind::Number(_) => self.figure(node).map(Answer::Number),
            Kind::Continuity(continuity) => self.passages(continuity, node, facts).map(Answer::Passages),
            Kind::Text => source::string(node, &mut self.problems).map(Answer::Text),
        }
    }

    /// A figure; where words stand in its place, perhaps nobody knows it.
    fn figure(&mut self, node: &Node) -> Option<f64> {
        let value = source::number(node, &mut self.problems);
        self.problems.help_at(node.place, Message::new("help-form").with("field", "figure"));
        value
    }

    fn yes_or_no(&mut self, node: &Node) -> Option<bool> {
        match (&node.value, node.as_text()) {
            (Value::Boolean(value), _) => return Some(*value),
            (_, Some("yes")) => return Some(true),
            (_, Some("no")) => return Some(false),
            _ => {}
        }
        let word = source::string(node, &mut self.problems)?;
        let help = match word.to_lowercase().as_str() {
            "oui" | "y" | "vrai" => Message::new("help-did-you-mean").with("name", "yes"),
            "non" | "n" | "faux" => Message::new("help-did-you-mean").with("name", "no"),
            _ => Message::new("help-there-are").with("names", "yes, no, unknown"),
        };
        let problem = Problem::error(Code::UnknownOption, Message::new("problem-unknown-option").with("name", word));
        self.problems.push(problem.with_help(help).at(node.place));
        None
    }

    fn items(&mut self, items: &indexmap::IndexMap<Id, Item>, node: &Node, facts: &Facts) -> Option<Vec<usize>> {
        let mut ticked = Vec::new();
        for item in source::list(node, &mut self.problems)? {
            let what = (Code::UnknownItem, "problem-unknown-item");
            let Some(index) = self.word(item, items.keys(), what) else { continue };
            if ticked.contains(&index) {
                self.duplicate(item);
                continue;
            }
            let when = items[index].when.as_ref();
            if when.is_some_and(|when| facts.evaluate(self.questionnaire, when) == Truth::False) {
                self.hidden(item.as_text().unwrap_or_default(), "problem-hidden-item", item.place);
            }
            ticked.push(index);
        }
        ticked.sort_unstable();
        Some(ticked)
    }

    fn check_not_applicable(&mut self, question: &Question, entry: &Entry, place: Place) {
        if !question.accepts_not_applicable {
            let problem = Problem::error(Code::NotApplicableRefused, Message::new("problem-not-applicable-refused"));
            self.problems.push(problem.with_help(Message::new("help-not-applicable-refused")).at(place));
        } else if entry.note.is_none() {
            let problem = Problem::error(Code::MissingNote, Message::new("problem-missing-note"));
            self.problems.push(problem.with_help(Message::new("help-missing-note")).at(place));
        }
    }

    fn warn_of_hidden(&mut self, question: &Question, key: &Key, facts: &Facts) {
        let when = question.when.as_ref();
        if when.is_some_and(|when| facts.evaluate(self.questionnaire, when) == Truth::False) {
            self.hidden(&key.name, "problem-hidden-answer", key.place);
        }
    }

    fn hidden(&mut self, name: &str, words: &'static str, place: Place) {
        let problem = Problem::warning(Code::HiddenAnswer, Message::new(words).with("name", name));
        self.problems.push(problem.with_help(Message::new("help-hidden-answer")).at(place));
    }
}

/// A mapping is the long form, but for continuity questions, whose short form is one too.
fn is_long_form(node: &Node, kind: &Kind) -> bool {
    let Value::Mapping(entries) = &node.value else { return false };
    match kind {
        Kind::Continuity(_) => entries.iter().any(|(key, _)| LONG_FORM.contains(&key.name.as_str())),
        _ => true,
    }
}
