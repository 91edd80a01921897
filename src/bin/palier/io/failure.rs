//! What goes wrong in the world, in words.

use std::io;

use palier::source::MAX_DOCUMENT_BYTES;
use palier::text::{Locale, Message};

/// Something in the world went wrong, in no language yet.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(super) message: Message,
    pub(super) source: Option<io::Error>,
}

impl Failure {
    /// A failure whose message tells the cause.
    pub(crate) fn new(message: Message, source: io::Error) -> Self {
        Self { message: message.with("cause", cause(&source)), source: Some(source) }
    }

    /// A failure that the program sees itself.
    pub(crate) fn of(message: Message) -> Self {
        Self { message, source: None }
    }

    /// What happened and why.
    pub(crate) fn message(&self) -> &Message {
        &self.message
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.message.in_locale(Locale::En))
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|error| error as _)
    }
}

/// Why the system refused, in words.
pub(crate) fn cause(error: &io::Error) -> Message {
    use io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => Message::new("cause-not-found"),
        ErrorKind::PermissionDenied => Message::new("cause-permission"),
        ErrorKind::IsADirectory => Message::new("cause-folder"),
        ErrorKind::NotADirectory => Message::new("cause-not-a-folder"),
        ErrorKind::ReadOnlyFilesystem => Message::new("cause-read-only"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Message::new("cause-full"),
        ErrorKind::InvalidFilename => Message::new("cause-name"),
        ErrorKind::InvalidData => Message::new("cause-not-utf8"),
        ErrorKind::FileTooLarge => Message::new("cause-too-large").with("most", MAX_DOCUMENT_BYTES >> 20),
        _ => Message::new("cause-other").with("cause", error.to_string()),
    }
}
