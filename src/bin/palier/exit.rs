//! How a run went, as the shell is told.

use std::process::ExitCode;

use palier::text::{Locale, Message};

use crate::io::{self, Failure, Terminal, is_closed_pipe};

/// How a run went; a worse outcome wins over a better one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Done: 0.
    Done,
    /// A gate of the user's isn't met, or `check` found errors: 1.
    Failed,
    /// It could not do the work: 2.
    Unable,
    /// Stopped by Ctrl-C: 130.
    Interrupted,
}

impl Exit {
    pub(crate) fn code(self) -> ExitCode {
        ExitCode::from(self.status())
    }

    /// The number that the shell sees.
    pub(crate) fn status(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Unable => 2,
            Self::Interrupted => 130,
        }
    }
}

/// Tells of an error of the world. A reader that closed the pipe has what it wanted: no error.
pub(crate) fn report(error: &anyhow::Error, terminal: &Terminal) -> Exit {
    if is_closed_pipe(error) {
        return Exit::Done;
    }
    terminal.complain(&Message::new("program-error").with("cause", in_words(error, terminal.locale)));
    Exit::Unable
}

/// An error of the world with its causes, in the user's language as far as the words are ours.
pub(crate) fn in_words(error: &anyhow::Error, locale: Locale) -> String {
    let mut causes = Vec::new();
    for cause in error.chain() {
        if let Some(failure) = cause.downcast_ref::<Failure>() {
            causes.push(failure.message().in_locale(locale));
            break;
        }
        if let Some(error) = cause.downcast_ref::<std::io::Error>() {
            causes.push(Message::new("error-input-output").with("cause", io::cause(error)).in_locale(locale));
            break;
        }
        causes.push(cause.to_string());
    }
    causes.join(": ")
}
