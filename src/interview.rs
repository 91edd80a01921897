//! The interview: which question comes next, what is said to it, and the answers file that grows by it.
//!
//! There is no terminal here: whoever asks implements [`Prompt`]. A [`Session`] holds the answers file and knows what
//! comes next; [`run`] goes from subject to subject and has the file saved after each answer.

mod account;
mod action;
mod agenda;
mod ask;
mod blank;
mod brief;
mod changes;
mod conversation;
mod dialogue;
mod entry;
mod number;
mod overview;
mod page;
mod parts;
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

use std::collections::BTreeMap;
use std::io;

use crate::text::Locale;

pub use action::Action;
pub use blank::blank_file;
pub use progress::Progress;
pub use prompt::{Expects, Field, Grade, Grid, Line, List, Prompt, Reply, Row as OptionRow};
pub use record::{Record, Remark, Row};
pub use scope::Scope;
pub use session::{RecordError, Session};
pub use subject::{OrganizationField, Subject};

use conversation::Conversation;
use parts::Parts;

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
/// after each change; `locale` is the language spoken, which the user may change on the way.
///
/// # Errors
/// Where the terminal fails, or the file can't be edited or saved.
pub fn run<P: Prompt + ?Sized>(
    session: &mut Session<'_>,
    prompt: &mut P,
    locale: &mut Locale,
    save: &mut dyn FnMut(&str) -> io::Result<()>,
) -> Result<Ending, Failure> {
    let (parts, drafts) = (Parts::default(), BTreeMap::new());
    Conversation { session, prompt, locale, save, parts, drafts, before: None, looks_back: false }.run()
}
