//! How the user is spoken to.

use std::io::{self, Write as _};

use palier::problem::Renderer;
use palier::text::{Language, Locale, Message};

use super::keyboard;
use crate::wrap::{prose_width, wrap};

/// How the user is spoken to: language, colours, quiet or not.
#[derive(Debug, Clone)]
pub(crate) struct Terminal {
    /// The locale of messages and prompts.
    pub(crate) locale: Locale,
    /// The locale that `--lang` names, which results and reports follow too.
    pub(crate) locale_asked: Option<Locale>,
    /// Where results go.
    pub(super) out: Stream,
    /// Where everything else goes.
    pub(super) err: Stream,
    /// Whether somebody can be asked.
    pub(crate) is_interactive: bool,
    /// Whether the terminal can do no more than print, as `TERM=dumb` says.
    pub(crate) only_prints: bool,
    pub(super) quiet: bool,
}

/// How text may look on a standard stream.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stream {
    /// Whether somebody reads it as it comes.
    pub(super) is_terminal: bool,
    /// Whether it may be coloured.
    pub(super) colour: bool,
    /// Whether it may show what the client said: the user's own screen may, a log may not.
    pub(super) shows_client_words: bool,
}

/// Something to say on standard error, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Remark {
    pub(crate) text: String,
    /// Whether it is said even to a user who wants quiet.
    pub(crate) is_error: bool,
}

impl Terminal {
    /// The same, in a language that the user changed to, or stayed with.
    pub(crate) fn speaking(&self, locale: Locale) -> Self {
        let locale_asked = if locale == self.locale { self.locale_asked } else { Some(locale) };
        Self { locale, locale_asked, ..self.clone() }
    }

    /// The language of results: `--lang`, else the file's, else the questionnaire's first.
    pub(crate) fn result_language(&self, of_file: Option<&Language>, default: &Language) -> Language {
        self.locale_asked.map(Language::from).or_else(|| of_file.cloned()).unwrap_or_else(|| default.clone())
    }

    /// Draws problems as this user should see them.
    pub(crate) fn renderer(&self) -> Renderer {
        self.renderer_on(self.err)
    }

    /// Draws problems that are a command's result, on standard output.
    pub(crate) fn result_renderer(&self) -> Renderer {
        self.renderer_on(self.out)
    }

    fn renderer_on(&self, stream: Stream) -> Renderer {
        Renderer::new(self.locale, stream.colour, columns(), stream.shows_client_words)
    }

    /// Whether results go to somebody's screen, not to a file or a program.
    pub(crate) fn results_are_read(&self) -> bool {
        self.out.is_terminal
    }

    /// Whether somebody sees how far a batch has come: not in a log, nor where results come to the same screen.
    pub(crate) fn shows_progress(&self, results_stream: bool) -> bool {
        let mixes = results_stream && self.out.is_terminal;
        self.err.is_terminal && self.err.shows_client_words && !self.quiet && !self.only_prints && !mixes
    }

    /// Whether results are coloured.
    pub(crate) fn colours_results(&self) -> bool {
        self.out.colour
    }

    /// Whether prompts are coloured.
    pub(crate) fn colours_prompts(&self) -> bool {
        self.err.colour
    }

    /// Says what has been put into words before.
    pub(crate) fn pass_on(&self, remarks: &[Remark]) {
        for remark in remarks {
            if remark.is_error { complain(&remark.text) } else { self.say(&remark.text) }
        }
    }

    /// Says something on standard error, unless the user wants quiet.
    pub(crate) fn say(&self, text: &str) {
        if !self.quiet {
            let _ = tell(text);
        }
    }

    /// Says something on standard error, unless the user wants quiet.
    pub(crate) fn note(&self, message: &Message) {
        self.say(&message.in_locale(self.locale));
    }

    /// Says something on standard error, unless the user wants quiet; on their screen wrapped between words.
    pub(crate) fn note_at_length(&self, message: &Message) {
        let text = message.in_locale(self.locale);
        if self.err.is_terminal {
            self.say(&wrap(&text, prose_width(), 0).join("\n"));
        } else {
            self.say(&text);
        }
    }

    /// Says on standard error what went wrong.
    pub(crate) fn complain(&self, message: &Message) {
        complain(&message.in_locale(self.locale));
    }
}

/// Says on standard error what went wrong.
pub(crate) fn complain(text: &str) {
    let _ = tell(text);
}

/// Prints what belongs to a question, quiet or not.
pub(crate) fn tell(text: &str) -> io::Result<()> {
    if keyboard::is_taken() {
        return draw(&format!("{}\r\n", text.replace('\n', "\r\n")));
    }
    writeln!(io::stderr(), "{text}")
}

/// Draws on the terminal of the prompts.
pub(crate) fn draw(text: &str) -> io::Result<()> {
    let mut terminal = io::stderr().lock();
    terminal.write_all(text.as_bytes())?;
    terminal.flush()
}

/// How many columns a table or a message may take.
pub(crate) fn columns() -> usize {
    terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0)).clamp(40, 160)
}

/// How many columns and lines the terminal of the prompts has.
pub(crate) fn size() -> (usize, usize) {
    terminal_size::terminal_size_of(io::stderr())
        .map_or((80, 24), |(width, height)| (usize::from(width.0), usize::from(height.0)))
}
