//! The interview: which question comes next, what is said to it, and the answers file that grows by it.
//!
//! There is no terminal here: whoever asks implements [`Prompt`]. A [`Session`] holds the answers file and knows what
//! comes next; [`run`] goes from subject to subject and has the file saved after each answer.

mod ask;
mod entry;
mod number;
mod page;
mod progress;
mod prompt;
mod record;
mod session;
mod subject;
mod table;
#[cfg(test)]
mod tests;

use std::io;

use crate::answers::Answer;
use crate::questionnaire::DimensionIndex;
use crate::text::Locale;

pub use progress::Progress;
pub use prompt::{Action, Expects, Field, Line, List, Prompt, Reply, Row as OptionRow};
pub use record::{Note, Record, Row};
pub use session::{RecordError, Session};
pub use subject::{OrganizationField, Subject};

use ask::{Asking, Outcome};
use page::Words;

/// How an interview ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Everything has been asked or skipped.
    Complete,
    /// The user left; what was answered is saved.
    Left,
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

/// What somebody had entered when they opened the menu.
#[derive(Debug, Clone, PartialEq)]
enum Draft {
    Ticks(Vec<usize>),
    Text(String),
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
        let mut asking = Asking { session, subject, words, prompt, draft: &mut draft };
        let mut outcome = asking.ask().map_err(Failure::Prompt)?;
        if let (Outcome::Act(action), Some(question)) = (&outcome, subject.question()) {
            outcome = match action {
                Action::Note => asking.note(question).map_err(Failure::Prompt)?,
                Action::NotApplicable => asking.reason(question).map_err(Failure::Prompt)?,
                _ => outcome,
            };
        }
        let is_note = matches!(outcome, Outcome::Record(Record::Note(..)));
        let stays = is_note || outcome == Outcome::Act(Action::Return);
        match decided(subject, outcome) {
            Decision::Record(record) => {
                session.record(&record)?;
                save(session.text()).map_err(Failure::Save)?;
            }
            Decision::Back => session.go_back(subject),
            Decision::Skip => session.skip(subject),
            Decision::Stay => {}
            Decision::Leave => return Ok(Ending::Left),
        }
        if stays {
            session.stay_at(subject);
        } else {
            draft = None;
        }
    }
    Ok(Ending::Complete)
}

/// What to do about an outcome.
enum Decision {
    Record(Record),
    Back,
    Skip,
    Stay,
    Leave,
}

fn decided(subject: Subject, outcome: Outcome) -> Decision {
    let action = match outcome {
        Outcome::Record(record) => return Decision::Record(record),
        Outcome::Act(action) => action,
    };
    match (action, subject) {
        (Action::Unknown, Subject::Fact(fact)) => Decision::Record(Record::Fact(fact, None)),
        (Action::Unknown, Subject::Question(question)) | (Action::AllUnknown, Subject::Passages(question, _)) => {
            Decision::Record(Record::Answer(question, Answer::Unknown))
        }
        (Action::Unknown, Subject::Passages(question, from)) => {
            Decision::Record(Record::Passages(question, from, Row::Unknown))
        }
        (Action::Back, _) => Decision::Back,
        (Action::Skip | Action::Keep, _) => Decision::Skip,
        (Action::Leave, _) => Decision::Leave,
        (Action::Return | Action::Note | Action::NotApplicable | Action::Unknown | Action::AllUnknown, _) => {
            Decision::Stay
        }
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
            lines.push(Line::Aside(session.progress().line(words)));
        }
        if lines.is_empty() { Ok(()) } else { prompt.show(&lines) }
    }
}
