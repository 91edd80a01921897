//! The world: files, standard streams, the environment. Nothing else in the program touches them.
#![allow(clippy::disallowed_methods, reason = "this is where files and the environment are touched")]

mod failure;
mod folder;
mod interrupt;
mod keyboard;
mod lock;
mod replace;
mod shell;
mod terminal;
mod watch;

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read as _, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use palier::source::MAX_DOCUMENT_BYTES;
use palier::text::{Locale, Message};

use crate::args::{Colour, Common};

pub(crate) use failure::{Failure, cause};
pub(crate) use folder::{file_in, is_in_use, make_folder, read_beginning, read_template};
pub(crate) use keyboard::Keyboard;
pub(crate) use lock::{Lock, Locking, lock};
pub(crate) use replace::replace_file;
pub(crate) use shell::quoted;
use terminal::Stream;
pub(crate) use terminal::{Remark, Terminal, columns, complain, draw, size, tell};
pub(crate) use watch::watch;

/// What the process was started with.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) arguments: Vec<OsString>,
    /// The locale of the user's system.
    pub(crate) locale: Locale,
    no_color: bool,
    only_prints: bool,
    ci: bool,
}

impl World {
    pub(crate) fn of_process() -> Self {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        Self {
            arguments: std::env::args_os().collect(),
            locale: sys_locale::get_locale().map_or(Locale::En, |tag| Locale::nearest(&tag)),
            no_color: set("NO_COLOR"),
            only_prints: std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb"),
            ci: set("CI"),
        }
    }

    /// How the user is to be spoken to, the common options considered.
    pub(crate) fn terminal(&self, common: &Common) -> Terminal {
        let locale_asked = common.lang.map(Locale::from);
        let colour = |is_terminal: bool| match common.color {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => is_terminal && !self.no_color && !self.only_prints && !self.ci,
        };
        let stream = |is_terminal| Stream {
            is_terminal,
            colour: colour(is_terminal),
            shows_client_words: is_terminal && !self.ci,
        };
        Terminal {
            locale: locale_asked.unwrap_or(self.locale),
            locale_asked,
            out: stream(io::stdout().is_terminal()),
            err: stream(io::stderr().is_terminal()),
            // The prompts stand on standard error.
            is_interactive: io::stdin().is_terminal() && io::stderr().is_terminal() && !self.ci,
            only_prints: self.only_prints,
            quiet: common.quiet,
        }
    }
}

/// Prints to standard output; there is nobody to tell where that fails.
pub(crate) fn print(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}

/// Where a result goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Sink {
    StandardOutput,
    File(PathBuf),
}

impl Sink {
    /// What `--output` names; without it, and with `-`, standard output.
    pub(crate) fn of(output: Option<&Path>) -> Self {
        match output {
            Some(path) if path != Path::new("-") => Self::File(path.to_owned()),
            _ => Self::StandardOutput,
        }
    }

    /// Writes a text.
    pub(crate) fn write(&self, text: &str) -> Result<()> {
        self.write_with(|output| Ok(output.write_all(text.as_bytes())?))
    }

    /// Writes a text, and says so in the words of `key` where it went to a file.
    pub(crate) fn write_and_tell(&self, text: &str, key: &'static str, terminal: &Terminal) -> Result<()> {
        self.write(text)?;
        if let Self::File(path) = self {
            terminal.note(&Message::new(key).with("file", path.display().to_string()));
        }
        Ok(())
    }

    /// Writes a result bit by bit: a file is written whole or not at all.
    pub(crate) fn write_with(&self, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
        match self {
            Self::StandardOutput => {
                let mut output = BufWriter::new(io::stdout().lock());
                let written = write(&mut output).and_then(|()| Ok(output.flush()?));
                written.map_err(|error| match error.downcast::<io::Error>() {
                    Ok(error) => Failure::new(Message::new("error-writing-output"), error).into(),
                    Err(other) => other,
                })
            }
            Self::File(path) => replace_file(path, write),
        }
    }
}

/// The standard input, line by line.
pub(crate) fn standard_input() -> Box<dyn BufRead> {
    Box::new(BufReader::new(io::stdin()))
}

/// A line that somebody types; `None` where nothing more comes.
pub(crate) fn read_line() -> io::Result<Option<String>> {
    let mut line = String::new();
    Ok((io::stdin().read_line(&mut line)? > 0).then_some(line))
}

/// A file, line by line. A folder can't be opened.
pub(crate) fn open(path: &Path) -> io::Result<Box<dyn BufRead>> {
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
    }
    if metadata.is_file() {
        // As long as it is now: a log of this very run, in a folder that it reads, would grow for ever.
        return Ok(Box::new(BufReader::new(file.take(metadata.len()))));
    }
    Ok(Box::new(BufReader::new(file)))
}

/// The whole text of a file that may not be there.
pub(crate) fn read_if_there(path: &Path) -> io::Result<Option<String>> {
    if std::fs::metadata(path).is_ok_and(|metadata| metadata.len() > MAX_DOCUMENT_BYTES as u64) {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether there is something of that name, even if it can't be read.
pub(crate) fn is_there(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}

/// The extension of a file, in lower case.
pub(crate) fn extension(path: &Path) -> Option<String> {
    path.extension().map(|extension| extension.to_string_lossy().to_lowercase())
}

/// How many threads can run at once.
pub(crate) fn cores() -> u16 {
    std::thread::available_parallelism().map_or(1, |cores| u16::try_from(cores.get()).unwrap_or(u16::MAX))
}

/// Whether so many seconds have gone by since now; never without a number.
pub(crate) fn alarm(seconds: Option<f64>) -> impl Fn() -> bool + Sync {
    let limit = seconds.and_then(|seconds| std::time::Duration::try_from_secs_f64(seconds).ok());
    let begun = std::time::Instant::now();
    move || limit.is_some_and(|limit| begun.elapsed() >= limit)
}

/// The current folder.
pub(crate) fn current_folder() -> Result<PathBuf> {
    Ok(std::env::current_dir()?)
}

/// Today's date, for an interview that begins.
pub(crate) fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

/// Whether the error is that the reader of our output has gone.
pub(crate) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let of_io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let of_json = cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        of_io.or(of_json) == Some(io::ErrorKind::BrokenPipe)
    })
}
