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
        let lines = [("interview-now-asked", come), ("interview-gone", open), ("interview-gone-kept", answered)];
        let said = lines.into_iter().filter(|(_, subjects)| !subjects.is_empty()).map(|(key, subjects)| {
            let names: Vec<_> = subjects.into_iter().map(|subject| words.subject(*subject)).collect();
            let message = Message::new(key).with("count", names.len()).with("questions", names.join(" · "));
            Line::Aside(message.in_locale(words.locale))
        });
        said.collect()
    }
}
