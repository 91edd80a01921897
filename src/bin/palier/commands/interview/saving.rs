//! Saving the answers file: after every change, and never over what somebody else has written meanwhile.

use std::io;
use std::path::{Path, PathBuf};

use palier::text::Message;

use crate::exit;
use crate::io::{Terminal, read_if_there, replace_file};

/// Saves an answers file.
pub(super) struct Saving<'a> {
    path: &'a Path,
    terminal: &'a Terminal,
    /// What stands in the file as far as we know; `None` where there is none.
    saved: Option<String>,
}

impl<'a> Saving<'a> {
    pub(super) fn new(path: &'a Path, saved: Option<String>, terminal: &'a Terminal) -> Self {
        Self { path, terminal, saved }
    }

    /// Saves the text. A file that somebody else has changed is left to them: the text goes into another one beside it.
    /// A file that is gone is written again.
    pub(super) fn save(&mut self, text: &str) -> io::Result<()> {
        match read_if_there(self.path) {
            Ok(there) if there.is_none() || there == self.saved => {}
            Ok(_) => return Err(self.save_aside(text)),
            // It was text when we read it.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::FileTooLarge) => {
                return Err(self.save_aside(text));
            }
            Err(error) => return Err(error),
        }
        self.write(self.path, text)?;
        self.saved = Some(text.to_owned());
        Ok(())
    }

    /// Saves the text in a new file beside; says where, as the reason why the interview can't go on.
    fn save_aside(&self, text: &str) -> io::Error {
        let aside = free_name_beside(self.path);
        let said = |key: &'static str| Message::new(key).with("file", self.path.display().to_string());
        let message = match self.write(&aside, text) {
            Ok(()) => said("interview-changed-aside").with("aside", aside.display().to_string()),
            Err(error) => said("interview-changed-lost").with("cause", error.to_string()),
        };
        io::Error::other(message.in_locale(self.terminal.locale))
    }

    fn write(&self, path: &Path, text: &str) -> io::Result<()> {
        replace_file(path, |output| Ok(output.write_all(text.as_bytes())?))
            .map_err(|error| io::Error::other(exit::in_words(&error, self.terminal.locale)))
    }
}

/// `answers.interview.yaml` beside `answers.yaml`, or the first of `answers.interview-2.yaml` and so on that is free.
fn free_name_beside(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().map_or_else(|| "yaml".into(), |extension| extension.to_string_lossy());
    let named = |number: usize| {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        path.with_file_name(format!("{stem}.interview{number}.{extension}"))
    };
    let mut number = 1;
    while named(number).exists() {
        number += 1;
    }
    named(number)
}
