//! What an interview of some scope has still to ask, and in which order.

use std::collections::BTreeSet;

use crate::answers::Answer;
use crate::questionnaire::{Kind, QuestionIndex};
use crate::scoring::Outcome;

use super::quick;
use super::scope::Scope;
use super::session::Session;
use super::subject::Subject;

/// The scope of an interview, and what has been gone through in this sitting.
#[derive(Debug, Clone, Default)]
pub(super) struct Agenda {
    scope: Scope,
    /// What was unknown and has been asked again.
    reviewed: BTreeSet<Subject>,
    /// What has been asked, in the order in which it was.
    trail: Vec<Subject>,
}

impl Agenda {
    /// Notes that the interview has gone on from a subject.
    pub(super) fn pass(&mut self, subject: Subject) {
        self.reviewed.insert(subject);
        if !self.trail.contains(&subject) {
            self.trail.push(subject);
        }
    }
}

impl Session<'_> {
    /// The same interview, asking only what is in a scope.
    #[must_use]
    pub fn within(mut self, scope: Scope) -> Self {
        self.agenda = Agenda { scope, ..Agenda::default() };
        self
    }

    /// What the interview asks.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.agenda.scope
    }

    /// The questions that the interview has still to ask, in the questionnaire's order.
    #[must_use]
    pub fn due(&self) -> Vec<QuestionIndex> {
        self.questions_with(|subject| self.is_due(subject))
    }

    /// The questions that apply and have no answer, and that the scope leaves out, in the questionnaire's order.
    #[must_use]
    pub fn left_out(&self) -> Vec<QuestionIndex> {
        let mut open = self.open();
        open.retain(|question| !self.includes(*question));
        open
    }

    /// How many questions of the scope have been left open in this sitting.
    #[must_use]
    pub fn skipped(&self) -> usize {
        let skipped = self.questions_with(|subject| !self.is_asked(subject) && self.is_skipped(subject));
        skipped.into_iter().filter(|question| self.includes(*question)).count()
    }

    /// The questions that apply, in the questionnaire's order.
    pub(super) fn applicable(&self) -> Vec<QuestionIndex> {
        self.questions_with(|_| true)
    }

    /// The questions that apply and haven't been asked, wholly or in part, in the questionnaire's order.
    pub(super) fn open(&self) -> Vec<QuestionIndex> {
        self.questions_with(|subject| !self.is_asked(subject))
    }

    fn questions_with(&self, holds: impl Fn(Subject) -> bool) -> Vec<QuestionIndex> {
        let subjects = self.subjects().into_iter().filter(|subject| holds(*subject));
        let mut questions: Vec<_> = subjects.filter_map(Subject::question).collect();
        questions.dedup();
        questions
    }

    /// Whether the level is what it is whatever the questions without an answer would say.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.scores().is_some_and(quick::is_certain)
    }

    /// The first of these subjects that the interview has still to ask, in its own order.
    pub(super) fn first_due(&self, subjects: &[Subject]) -> Option<Subject> {
        let mut due = subjects.iter().copied().filter(|subject| self.is_due(*subject));
        if !self.agenda.scope.quick {
            return due.next();
        }
        let due: Vec<_> = due.collect();
        let before_the_questions = due.iter().find(|subject| subject.question().is_none());
        if before_the_questions.is_some() || self.is_certain() {
            return before_the_questions.copied();
        }
        let of = |question| due.iter().copied().find(|subject| subject.question() == Some(question));
        // A question with several rows is asked to its end.
        let begun = match self.agenda.trail.last() {
            Some(Subject::Passages(question, _)) => of(*question),
            _ => None,
        };
        begun.or_else(|| {
            let mut candidates: Vec<_> = due.iter().filter_map(|subject| subject.question()).collect();
            candidates.dedup();
            let (answers, scores) = self.answers().zip(self.scores())?;
            let next = quick::most_telling(self.questionnaire(), &answers.facts, scores, &candidates)?;
            of(next)
        })
    }

    /// The subject to go back to from this one: the one before in the order in which they are asked, asked already or not.
    pub(super) fn previous(&self, subjects: &[Subject], subject: Subject) -> Option<Subject> {
        let place = subjects.iter().position(|other| *other == subject)?;
        let belongs = |other: &Subject| other.question().is_none_or(|question| self.includes(question));
        if !self.agenda.scope.quick || subject.question().is_none() {
            return subjects[..place].iter().copied().rfind(belongs);
        }
        let trail = &self.agenda.trail;
        let here = trail.iter().position(|other| *other == subject).unwrap_or(trail.len());
        let asked = trail[..here].iter().copied().rfind(|other| subjects.contains(other));
        asked.or_else(|| subjects.iter().copied().rfind(|other| other.question().is_none()))
    }

    /// Whether a subject is still to be asked.
    fn is_due(&self, subject: Subject) -> bool {
        let belongs = match subject {
            Subject::Question(question) | Subject::Passages(question, _) => self.includes(question),
            // They are asked for the continuity questions' sake.
            Subject::MainChannels => self
                .agenda
                .scope
                .questions(self.questionnaire())
                .into_iter()
                .any(|question| matches!(self.questionnaire().question(question).kind, Kind::Continuity(_))),
            _ => true,
        };
        let again = || self.agenda.scope.review && !self.agenda.reviewed.contains(&subject) && self.is_unknown(subject);
        belongs && !self.is_skipped(subject) && (!self.is_asked(subject) || again())
    }

    fn includes(&self, question: QuestionIndex) -> bool {
        self.agenda.scope.includes(self.questionnaire(), question)
    }

    /// Whether a subject has been asked and nobody knew, wholly or in part.
    fn is_unknown(&self, subject: Subject) -> bool {
        let Some((answers, scores)) = self.answers().zip(self.scores()) else { return false };
        match subject {
            Subject::Fact(fact) => self.is_asked(subject) && !answers.facts.profile.contains_key(&fact),
            Subject::Question(question) => {
                answers.entry(question).answer == Some(Answer::Unknown)
                    || scores.outcome(question) == Outcome::Unknown && self.is_asked(subject)
            }
            Subject::Passages(question, from) => scores.passages(question).is_some_and(|map| {
                map.passages.iter().any(|passage| passage.from == from && passage.strength.is_none())
            }),
            _ => false,
        }
    }
}
