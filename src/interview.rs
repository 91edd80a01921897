//! The interview: which question comes next, what is said to it, and the answers file that grows by it.
//!
//! There is no terminal here: whoever asks implements [`Prompt`]. A [`Session`] holds the answers file and knows what
//! comes next; [`run`] goes from subject to subject and has the file saved after each answer.

mod account;
mod agenda;
mod ask;
mod blank;
mod dialogue;
mod entry;
mod number;
mod page;
mod progress;
mod prompt;
mod question;
mod quick;
mod record;
mod scope;
mod session;
mod subject;
mod table;
#[cfg(test)]
mod tests;

use std::io;

use crate::answers::Answer;
use crate::questionnaire::DimensionIndex;
use crate::text::Locale;

pub use blank::blank_file;
pub use progress::Progress;
pub use prompt::{Action, Expects, Field, Line, List, Prompt, Reply, Row as OptionRow};
pub use record::{Note, Record, Row};
pub use scope::Scope;
pub use session::{RecordError, Session};
pub use subject::{OrganizationField, Subject};

use ask::Asking;
use dialogue::{Dialogue, Stop};
use page::Words;

/// How an interview ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Everything has been asked or skipped.
    Complete,
    /// The user left; what was answered is saved.
    Left,
    /// The user broke off; what was answered is saved.
    Interrupted,
}

/// What breaks an interview off; all that was saved before stays saved.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Nobody can be asked.
    #[error("the terminal can’t be used")]
    Prompt(#[source] io::Error),
    /// The file can't be written.
    #[error("the answers can’t be saved")]
    Save(#[source] io::Error),
    /// The file can't be edited.
    #[error(transparent)]
    Record(#[from] RecordError),
}

/// Interviews somebody until there is nothing left to ask or they leave. `save` is given the text of the answers file
/// after each change.
///
/// # Errors
/// Where the terminal fails, or the file can't be edited or saved.
pub fn run<P: Prompt>(
    session: &mut Session<'_>,
    prompt: &mut P,
    locale: Locale,
    save: &mut dyn FnMut(&str) -> io::Result<()>,
) -> Result<Ending, Failure> {
    let words = Words { questionnaire: session.questionnaire(), locale };
    let mut parts = Parts::default();
    let mut draft = None;
    while let Some(subject) = session.next() {
        parts.enter(session, words, prompt, subject).map_err(Failure::Prompt)?;
        let dialogue = Dialogue { words, prompt, draft: &mut draft };
        let step = match asked(&mut Asking { session, subject, words, dialogue }) {
            Ok(record) => {
                session.record(&record)?;
                save(session.text()).map_err(Failure::Save)?;
                // With its note, a question is asked again.
                if matches!(record, Record::Note(..)) { Action::Return } else { Action::Keep }
            }
            Err(Stop::Act(action)) => action,
            Err(Stop::Interrupted) => return Ok(Ending::Interrupted),
            Err(Stop::Failed(error)) => return Err(Failure::Prompt(error)),
        };
        match step {
            Action::Return => {
                session.stay_at(subject);
                continue;
            }
            Action::Back => session.go_back(subject),
            Action::Leave => return Ok(Ending::Left),
            _ => session.leave(subject),
        }
        draft = None;
    }
    Ok(Ending::Complete)
}

/// Asks a subject; actions that say something are turned into what they say.
fn asked<P: Prompt>(asking: &mut Asking<'_, '_, P>) -> Result<Record, Stop> {
    let action = match asking.ask() {
        Err(Stop::Act(action)) => action,
        other => return other,
    };
    match (action, asking.subject) {
        (Action::Unknown, Subject::Fact(fact)) => Ok(Record::Fact(fact, None)),
        (Action::Unknown, Subject::Question(question)) | (Action::AllUnknown, Subject::Passages(question, _)) => {
            Ok(Record::Answer(question, Answer::Unknown))
        }
        (Action::Unknown, Subject::Passages(question, from)) => Ok(Record::Passages(question, from, Row::Unknown)),
        (Action::Note, Subject::Question(question) | Subject::Passages(question, _)) => asking.note(question),
        (Action::NotApplicable, Subject::Question(question) | Subject::Passages(question, _)) => {
            asking.reason(question)
        }
        _ => Err(Stop::Act(action)),
    }
}

/// The parts of an interview, announced where one begins.
#[derive(Debug, Default)]
struct Parts {
    entered: Option<Part>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Opening,
    Profile,
    Channels,
    Dimension(DimensionIndex),
}

impl Parts {
    /// Announces the part of a subject, where it is another one than before, and how far the interview has come.
    fn enter<P: Prompt>(
        &mut self,
        session: &Session<'_>,
        words: Words<'_>,
        prompt: &mut P,
        subject: Subject,
    ) -> io::Result<()> {
        let questionnaire = session.questionnaire();
        let part = match subject {
            Subject::Organization(_) | Subject::Respondent | Subject::Language => Part::Opening,
            Subject::Fact(_) => Part::Profile,
            Subject::Channels | Subject::MainChannels => Part::Channels,
            Subject::Question(question) | Subject::Passages(question, _) => {
                Part::Dimension(questionnaire.question(question).dimension)
            }
        };
        let mut lines = Vec::new();
        if self.entered != Some(part) {
            match part {
                Part::Opening => lines.push(Line::Heading(words.say("interview-part-opening"))),
                Part::Profile => lines.push(Line::Heading(words.say("interview-part-profile"))),
                Part::Channels => lines.push(Line::Heading(words.say("interview-part-channels"))),
                Part::Dimension(dimension) => {
                    let definition = &questionnaire.dimensions[dimension.0];
                    lines.push(Line::Heading(words.text(&definition.title)));
                    lines.extend(definition.summary.as_ref().map(|summary| Line::Aside(words.text(summary))));
                }
            }
            self.entered = Some(part);
        }
        if subject.question().is_some() {
            lines.push(Line::Aside(session.progress().message(questionnaire).in_locale(words.locale)));
        }
        if lines.is_empty() { Ok(()) } else { prompt.show(&lines) }
    }
}
