//! The conversation: subject after subject, whatever the user does at each.

use std::collections::BTreeMap;
use std::io;

use crate::answers::Answer;
use crate::text::Locale;

use super::action::Action;
use super::ask::{Asked, Asking};
use super::changes::Questions;
use super::dialogue::{Dialogue, Draft, Stop};
use super::overview;
use super::page::Words;
use super::parts::Parts;
use super::prompt::Prompt;
use super::record::{Record, Remark, Row};
use super::session::Session;
use super::subject::Subject;
use super::{Ending, Failure};

/// An interview that goes on.
pub(super) struct Conversation<'s, 'q, P: ?Sized> {
    pub(super) session: &'s mut Session<'q>,
    pub(super) prompt: &'s mut P,
    pub(super) locale: &'s mut Locale,
    pub(super) save: &'s mut dyn FnMut(&str) -> io::Result<()>,
    pub(super) parts: Parts,
    /// What was entered and not confirmed.
    pub(super) drafts: BTreeMap<Subject, Draft>,
    /// What was asked before.
    pub(super) before: Option<Subject>,
    /// Whether the user went to a question from the list at the end.
    pub(super) looks_back: bool,
}

/// How the interview ended; `None` while it goes on.
type Turn = Result<Option<Ending>, Failure>;

impl<P: Prompt + ?Sized> Conversation<'_, '_, P> {
    pub(super) fn run(mut self) -> Result<Ending, Failure> {
        self.prompt.speak(*self.locale);
        loop {
            let turn = match self.session.next() {
                Some(subject) => self.put(subject),
                None => self.look_back(),
            };
            if let Some(ending) = turn? {
                return Ok(ending);
            }
        }
    }

    fn words(&self) -> Words<'_> {
        Words { questionnaire: self.session.questionnaire(), locale: *self.locale }
    }

    /// Puts a subject to the user.
    fn put(&mut self, subject: Subject) -> Turn {
        let words = Words { questionnaire: self.session.questionnaire(), locale: *self.locale };
        let standing = self.parts.enter(self.session, words, self.prompt, subject).map_err(Failure::Prompt)?;
        let mut draft = self.drafts.remove(&subject);
        let goes_on = goes_on(self.before.replace(subject), subject);
        let dialogue = Dialogue { words, prompt: &mut *self.prompt, draft: &mut draft };
        let said = Asking { session: &*self.session, subject, words, dialogue, standing, goes_on }.record();
        let step = match said {
            Ok(record) => {
                self.keep(subject, &record)?;
                // With words beside it, a question is asked again.
                if matches!(record, Record::Remark(..)) { Action::Return } else { Action::Keep }
            }
            Err(Stop::Act(action)) => action,
            Err(Stop::Interrupted) => return Ok(Some(Ending::Interrupted)),
            Err(Stop::Failed(error)) => return Err(Failure::Prompt(error)),
        };
        if matches!(step, Action::Return | Action::Back | Action::GoTo | Action::Language) {
            self.drafts.extend(draft.map(|draft| (subject, draft)));
        }
        match step {
            Action::Return => self.session.go_to(subject),
            Action::Back => self.session.go_back(subject),
            Action::Leave => return Ok(Some(Ending::Left)),
            Action::Language => {
                self.speak_other_language();
                self.session.go_to(subject);
            }
            Action::GoTo => {
                let words = Words { questionnaire: self.session.questionnaire(), locale: *self.locale };
                match overview::choose(self.session, words, self.prompt, subject) {
                    Ok(chosen) => self.session.go_to(chosen.unwrap_or(subject)),
                    Err(stop) => return self.stopped(stop),
                }
            }
            _ => self.session.leave(subject),
        }
        Ok(None)
    }

    /// With everything asked: to finish, or to any question again.
    fn look_back(&mut self) -> Turn {
        let words = Words { questionnaire: self.session.questionnaire(), locale: *self.locale };
        let here = self.session.following().filter(|_| self.looks_back);
        self.before = None;
        match overview::at_end(self.session, words, self.prompt, here) {
            Ok(Some(subject)) => {
                self.looks_back = true;
                self.session.go_to(subject);
                Ok(None)
            }
            Ok(None) => Ok(Some(Ending::Complete)),
            Err(stop) => self.stopped(stop),
        }
    }

    fn stopped(&mut self, stop: Stop) -> Turn {
        match stop {
            Stop::Interrupted => Ok(Some(Ending::Interrupted)),
            Stop::Failed(error) => Err(Failure::Prompt(error)),
            Stop::Act(Action::Finish) => Ok(Some(Ending::Complete)),
            Stop::Act(Action::Leave) => Ok(Some(Ending::Left)),
            Stop::Act(action) => {
                if action == Action::Language {
                    self.speak_other_language();
                }
                Ok(None)
            }
        }
    }

    fn speak_other_language(&mut self) {
        let place = Locale::ALL.iter().position(|locale| locale == self.locale).unwrap_or(0);
        *self.locale = Locale::ALL[(place + 1) % Locale::ALL.len()];
        self.prompt.speak(*self.locale);
    }

    /// Keeps what was said and has it saved; says what it changes for the questions.
    fn keep(&mut self, subject: Subject, record: &Record) -> Result<(), Failure> {
        let decides = matches!(record, Record::Fact(..) | Record::Channels(_) | Record::MainChannels(_));
        // Said for the first time, there is nothing that it changes.
        let before = (decides && self.session.is_asked(subject)).then(|| Questions::of(self.session));
        self.session.record(record)?;
        (self.save)(self.session.text()).map_err(Failure::Save)?;
        let lines = before.map(|before| before.compared(self.session, self.words())).unwrap_or_default();
        if lines.is_empty() { Ok(()) } else { self.prompt.show(&lines).map_err(Failure::Prompt) }
    }
}

/// Whether a row of passages follows another one of the same question.
fn goes_on(before: Option<Subject>, subject: Subject) -> bool {
    match (before, subject) {
        (Some(Subject::Passages(before, from)), Subject::Passages(question, to)) => before == question && from != to,
        _ => false,
    }
}

impl<P: Prompt + ?Sized> Asking<'_, '_, P> {
    /// Asks; actions that say something are turned into what they say.
    fn record(&mut self) -> Asked {
        let action = match self.ask() {
            Err(Stop::Act(action)) => action,
            other => return other,
        };
        let question = self.subject.question();
        match (action, self.subject, question) {
            (Action::Unknown, Subject::Fact(fact), _) => Ok(Record::Fact(fact, None)),
            (Action::Unknown, Subject::Passages(question, from), _) => {
                Ok(Record::Passages(question, from, Row::Unknown))
            }
            (Action::Unknown, _, Some(question)) => Ok(Record::Answer(question, Answer::Unknown)),
            (Action::AllUnknown, _, Some(question)) => Ok(self.rest_unknown(question)),
            (Action::NotApplicable, _, Some(question)) => self.reason(question),
            (Action::Note, _, Some(question)) => self.remark(question, Remark::Note),
            (Action::Evidence, _, Some(question)) => self.remark(question, Remark::Evidence),
            (Action::Private, _, Some(question)) => self.remark(question, Remark::Private),
            _ => Err(Stop::Act(action)),
        }
    }
}
