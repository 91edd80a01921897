//! `palier explain --code`: what a problem code means, with an example; `--codes`: all of them.

use std::io::Write;

use anyhow::Result;
use clap::builder::styling::{AnsiColor, Style};
use palier::problem::{Code, Excerpt, Files, ProblemSeverity};
use palier::source::nearest;
use palier::text::{Locale, Message};

use crate::exit::Exit;
use crate::io::{Sink, Terminal, columns, complain};
use crate::prompt::wrap;

/// The widest that prose is set: longer lines are hard to read.
const WIDEST: usize = 100;

/// Says what a code means.
pub(crate) fn explain(id: &str, terminal: &Terminal) -> Result<Exit> {
    let Some(code) = Code::of_id(id.trim()) else {
        unknown(id, terminal);
        return Ok(Exit::Unable);
    };
    let page = Page::new(terminal);
    Sink::StandardOutput.write_with(|output| page.code(output, code))?;
    Ok(Exit::Done)
}

/// Lists the codes, each with what it stands for.
pub(crate) fn list(terminal: &Terminal) -> Result<Exit> {
    let page = Page::new(terminal);
    Sink::StandardOutput.write_with(|output| page.codes(output))?;
    terminal.note(&Message::new("explain-codes-more"));
    Ok(Exit::Done)
}

fn unknown(id: &str, terminal: &Terminal) {
    let fault = Message::new("explain-code-unknown").with("code", id);
    terminal.complain(&Message::new("program-error").with("cause", fault));
    let nearest = nearest(id, Code::ALL.iter().map(|code| code.id()));
    for help in nearest.into_iter().chain([Message::new("explain-code-list")]) {
        complain(&format!("  {}", help.in_locale(terminal.locale)));
    }
}

/// How the words are set.
struct Page {
    locale: Locale,
    colour: bool,
    width: usize,
}

impl Page {
    fn new(terminal: &Terminal) -> Self {
        Self { locale: terminal.locale, colour: terminal.colours_results(), width: columns().min(WIDEST) }
    }

    fn code(&self, output: &mut dyn Write, code: Code) -> Result<()> {
        let (word, kind, colour) = match code.severity() {
            ProblemSeverity::Error => ("word-error", "explain-code-error", AnsiColor::Red),
            ProblemSeverity::Warning => ("word-warning", "explain-code-warning", AnsiColor::Yellow),
        };
        let title = format!("{}[{}]", self.word(word), code.id());
        let summary = self.say(&code.summary());
        writeln!(output, "{}: {summary}\n", self.styled(&title, colour.on_default().bold()))?;
        self.paragraph(output, &self.say(&code.meaning()))?;
        let files = Message::new(format!("explain-code-{}", code.files().key()));
        self.paragraph(output, &format!("{} {}", self.word(kind), self.say(&files)))?;
        let Some(example) = code.example() else {
            return Ok(writeln!(output, "{}", self.word("explain-code-no-example"))?);
        };
        let (broken, mended) = example.excerpts();
        self.excerpt(output, "explain-code-broken", &broken, ('-', AnsiColor::Red))?;
        writeln!(output)?;
        self.excerpt(output, "explain-code-mended", &mended, ('+', AnsiColor::Green))
    }

    /// The lines that matter under their heading, with `mark` before those that differ.
    fn excerpt(
        &self,
        output: &mut dyn Write,
        heading: &'static str,
        excerpt: &Excerpt,
        (mark, colour): (char, AnsiColor),
    ) -> Result<()> {
        writeln!(output, "{}", self.styled(&self.word(heading), Style::new().bold()))?;
        for (place, stretch) in excerpt.stretches.iter().enumerate() {
            if place > 0 {
                writeln!(output, "       …")?;
            }
            for line in stretch {
                let text = format!("{} {:>4} | {}", if line.differs { mark } else { ' ' }, line.number, line.visible());
                let style = if line.differs { colour.on_default() } else { Style::new() };
                writeln!(output, "{}", self.styled(text.trim_end(), style))?;
            }
        }
        if excerpt.goes_on {
            writeln!(output, "       …")?;
        }
        Ok(())
    }

    fn codes(&self, output: &mut dyn Write) -> Result<()> {
        let longest = Code::ALL.iter().map(|code| code.id().len()).max().unwrap_or_default();
        for (place, files) in Files::ALL.into_iter().enumerate() {
            let heading = self.say(&Message::new(format!("explain-codes-{}", files.key())));
            let gap = if place > 0 { "\n" } else { "" };
            writeln!(output, "{gap}{}", self.styled(&heading, Style::new().bold()))?;
            for code in Code::ALL.iter().filter(|code| code.files() == files) {
                let summary = match code.severity() {
                    ProblemSeverity::Error => self.say(&code.summary()),
                    ProblemSeverity::Warning => {
                        format!("{} ({})", self.say(&code.summary()), self.word("word-warning"))
                    }
                };
                self.row(output, code.id(), &summary, longest + 4)?;
            }
        }
        Ok(())
    }

    /// An id with its words beside it, or below it where the terminal is narrow.
    fn row(&self, output: &mut dyn Write, id: &str, words: &str, indent: usize) -> Result<()> {
        let beside = self.width >= indent + 30;
        let indent = if beside { indent } else { 6 };
        let first = if beside { format!("{:<indent$}", format!("  {id}")) } else { format!("  {id}\n      ") };
        let lines = wrap(words, self.width - indent, 0);
        writeln!(output, "{first}{}", lines.join(&format!("\n{}", " ".repeat(indent))))?;
        Ok(())
    }

    fn paragraph(&self, output: &mut dyn Write, text: &str) -> Result<()> {
        Ok(writeln!(output, "{}\n", wrap(text, self.width, 0).join("\n"))?)
    }

    fn styled(&self, text: &str, style: Style) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    fn say(&self, message: &Message) -> String {
        message.in_locale(self.locale)
    }

    fn word(&self, key: &'static str) -> String {
        self.say(&Message::new(key))
    }
}
