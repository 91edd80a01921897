//! What a change of the profile or of the channels does to the questions: which come, and which go.

use std::collections::BTreeSet;

use crate::text::Message;

use super::page::Words;
use super::prompt::Line;
use super::session::Session;
use super::subject::Subject;

/// The questions that apply, with the channels where their passages begin.
pub(super) struct Questions(BTreeSet<Subject>);

impl Questions {
    pub(super) fn of(session: &Session<'_>) -> Self {
        Self(session.subjects().into_iter().filter(|subject| subject.question().is_some()).collect())
    }

    /// Says what has come and gone since. The answers to what has gone stay in the file.
    pub(super) fn compared(&self, session: &Session<'_>, words: Words<'_>) -> Vec<Line> {
        let now = Self::of(session);
        let is_answered = |subject: &&Subject| {
            let entry = session.answers().zip(subject.question());
            entry.is_some_and(|(answers, question)| answers.entry(question).answer.is_some())
        };
        let (answered, open): (Vec<_>, Vec<_>) = self.0.difference(&now.0).partition(is_answered);
        let come: Vec<_> = now.0.difference(&self.0).collect();
        let lines =
            [("interview-now-asked", "+", come), ("interview-gone", "−", open), ("interview-gone-kept", "−", answered)];
        let lines = lines.into_iter().filter(|(_, _, subjects)| !subjects.is_empty());
        lines.flat_map(|(key, sign, subjects)| said(key, sign, &subjects, words)).collect()
    }
}

/// A part of the changes, of which the first few are named.
fn said(key: &'static str, sign: &str, subjects: &[&Subject], words: Words<'_>) -> Vec<Line> {
    let header = Message::new(key).with("count", subjects.len()).in_locale(words.locale);
    let names = subjects.iter().take(NAMED).map(|subject| format!("{sign} {}", brief(&words.subject(**subject))));
    let rest = subjects.len().saturating_sub(NAMED);
    let rest = (rest > 0).then(|| Message::new("interview-and-more").with("count", rest).in_locale(words.locale));
    std::iter::once(Line::Question(header)).chain(names.chain(rest).map(Line::Aside)).collect()
}

/// So many questions are named; of more, the list in which one goes to any of them tells.
const NAMED: usize = 5;

/// The beginning of a question.
fn brief(question: &str) -> String {
    const LONG: usize = 70;
    if question.chars().count() <= LONG {
        return question.to_owned();
    }
    let beginning: String = question.chars().take(LONG).collect();
    let words = beginning.rsplit_once(' ').map_or(beginning.as_str(), |(words, _)| words);
    format!("{words}…")
}
