//! The world: files, standard streams, the environment. Nothing else in the program touches them.
#![allow(clippy::disallowed_methods, reason = "this is where files and the environment are touched")]

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use palier::problem::Renderer;
use palier::source::MAX_DOCUMENT_BYTES;
use palier::text::{Language, Locale, Message};

use crate::args::{Colour, Common};

/// What the process was started with.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) arguments: Vec<OsString>,
    /// The locale of the user's system.
    pub(crate) locale: Locale,
    no_color: bool,
    ci: bool,
}

impl World {
    pub(crate) fn of_process() -> Self {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        Self {
            arguments: std::env::args_os().collect(),
            locale: sys_locale::get_locale().map_or(Locale::En, |tag| Locale::nearest(&tag)),
            no_color: set("NO_COLOR"),
            ci: set("CI"),
        }
    }

    /// How the user is to be spoken to, the common options considered.
    pub(crate) fn terminal(&self, common: &Common) -> Terminal {
        let locale_asked = common.lang.map(Locale::from);
        let colour = |is_terminal: bool| match common.color {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => is_terminal && !self.no_color && !self.ci,
        };
        Terminal {
            locale: locale_asked.unwrap_or(self.locale),
            locale_asked,
            colour_out: colour(io::stdout().is_terminal()),
            colour_err: colour(io::stderr().is_terminal()),
            // The prompts stand on standard error.
            is_interactive: io::stdin().is_terminal() && io::stderr().is_terminal() && !self.ci,
            shows_client_words: io::stderr().is_terminal() && !self.ci,
            shows_client_words_out: io::stdout().is_terminal() && !self.ci,
            quiet: common.quiet,
        }
    }

    /// Prints to standard output; there is nobody to tell where that fails.
    pub(crate) fn print(&self, text: &str) {
        let _ = io::stdout().write_all(text.as_bytes());
    }

    /// Prints to standard error; there is nobody to tell where that fails.
    pub(crate) fn print_error(&self, text: &str) {
        let _ = io::stderr().write_all(text.as_bytes());
    }
}

/// How the user is spoken to: language, colours, quiet or not.
#[derive(Debug, Clone)]
pub(crate) struct Terminal {
    /// The locale of messages and prompts.
    pub(crate) locale: Locale,
    /// The locale that `--lang` names, which results and reports follow too.
    pub(crate) locale_asked: Option<Locale>,
    pub(crate) colour_out: bool,
    colour_err: bool,
    /// Whether somebody can be asked.
    pub(crate) is_interactive: bool,
    shows_client_words: bool,
    shows_client_words_out: bool,
    quiet: bool,
}

impl Terminal {
    /// The language of results: `--lang`, else the file's, else the questionnaire's first.
    pub(crate) fn result_language(&self, of_file: Option<&Language>, default: &Language) -> Language {
        self.locale_asked.map(Language::from).or_else(|| of_file.cloned()).unwrap_or_else(|| default.clone())
    }

    /// Draws problems as this user should see them.
    pub(crate) fn renderer(&self) -> Renderer {
        Renderer::new(self.locale, self.colour_err, self.width(), self.shows_client_words)
    }

    /// Draws problems that are a command's result, on standard output.
    pub(crate) fn result_renderer(&self) -> Renderer {
        Renderer::new(self.locale, self.colour_out, self.width(), self.shows_client_words_out)
    }

    /// How many columns text may take.
    pub(crate) fn width(&self) -> usize {
        let width = crossterm_width();
        width.unwrap_or(100).clamp(40, 160)
    }

    /// How many columns and lines the terminal has.
    #[expect(clippy::unused_self, reason = "the size is the terminal's")]
    pub(crate) fn size(&self) -> (usize, usize) {
        terminal_size::terminal_size_of(io::stderr())
            .map_or((80, 24), |(width, height)| (usize::from(width.0), usize::from(height.0)))
    }

    /// Whether prompts are coloured.
    pub(crate) fn colours_prompts(&self) -> bool {
        self.colour_err
    }

    /// Prints what belongs to a question, quiet or not.
    #[expect(clippy::unused_self, reason = "speaking is the terminal's")]
    pub(crate) fn tell(&self, text: &str) -> io::Result<()> {
        writeln!(io::stderr(), "{text}")
    }

    /// Says something on standard error, unless the user wants quiet.
    pub(crate) fn say(&self, text: &str) {
        if !self.quiet {
            let _ = writeln!(io::stderr(), "{text}");
        }
    }

    /// Says something on standard error, unless the user wants quiet.
    pub(crate) fn note(&self, message: &Message) {
        self.say(&message.in_locale(self.locale));
    }

    /// Says on standard error what went wrong.
    pub(crate) fn complain(&self, message: &Message) {
        self.complain_text(&message.in_locale(self.locale));
    }

    /// Says on standard error what went wrong.
    #[expect(clippy::unused_self, reason = "speaking is the terminal's")]
    pub(crate) fn complain_text(&self, text: &str) {
        let _ = writeln!(io::stderr(), "{text}");
    }
}

fn crossterm_width() -> Option<usize> {
    let (width, _) = terminal_size::terminal_size()?;
    Some(usize::from(width.0))
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

    /// Writes a result: a file is written whole or not at all.
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

/// Something in the world went wrong, in no language yet.
#[derive(Debug)]
pub(crate) struct Failure {
    message: Message,
    source: Option<io::Error>,
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

/// Replaces a file by what `write` writes, at once: readers see the old file or the new one, never a part.
pub(crate) fn replace_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let failed = |error: anyhow::Error| match error.downcast::<io::Error>() {
        Ok(error) => cannot_write(path, error).into(),
        Err(other) => other,
    };
    // A link stays a link: what it points to is replaced.
    let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    match std::fs::metadata(&target) {
        Ok(metadata) if metadata.is_dir() => {
            return Err(cannot_write(path, io::ErrorKind::IsADirectory.into()).into());
        }
        // A device or a pipe is written to: putting a file in its place is what nobody means.
        Ok(metadata) if !metadata.is_file() => write_through(&target, write),
        Ok(metadata) => write_aside(&target, Some(metadata.permissions()), write),
        Err(_) => write_aside(&target, None, write),
    }
    .map_err(failed)
}

fn write_through(target: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let mut output = BufWriter::new(File::options().write(true).open(target)?);
    write(&mut output)?;
    Ok(output.flush()?)
}

fn write_aside(
    target: &Path,
    permissions: Option<std::fs::Permissions>,
    write: impl FnOnce(&mut dyn Write) -> Result<()>,
) -> Result<()> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".palier-");
    #[cfg(unix)]
    let permissions = permissions.or_else(|| {
        use std::os::unix::fs::PermissionsExt as _;
        // What a new file gets; the system takes the user's mask away.
        Some(std::fs::Permissions::from_mode(0o666))
    });
    if let Some(permissions) = permissions {
        builder.permissions(permissions);
    }
    let mut file = builder.tempfile_in(folder)?;
    let mut output = BufWriter::new(file.as_file_mut());
    write(&mut output)?;
    output.flush()?;
    drop(output);
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| error.error)?;
    Ok(())
}

fn cannot_write(path: &Path, error: io::Error) -> Failure {
    let message = Message::new("error-writing").with("file", path.display().to_string());
    if error.kind() == io::ErrorKind::NotFound {
        // The file itself is made: what isn't there is its folder.
        return Failure { message: message.with("cause", Message::new("cause-no-folder")), source: Some(error) };
    }
    Failure::new(message, error)
}

/// The standard input, line by line.
pub(crate) fn standard_input() -> Box<dyn BufRead> {
    Box::new(BufReader::new(io::stdin()))
}

/// A file, line by line. A folder can't be opened.
pub(crate) fn open(path: &Path) -> io::Result<Box<dyn BufRead>> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
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

/// Words of a file as they may stand in a terminal: control characters and direction marks are left out.
pub(crate) fn printable(text: &str) -> String {
    let acts = |character: char| matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .map(|character| {
            if character.is_whitespace() && character != '\u{a0}' && character != '\u{202f}' { ' ' } else { character }
        })
        .filter(|character| !character.is_control() && !acts(*character))
        .collect()
}
