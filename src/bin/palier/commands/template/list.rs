//! `palier template list`: what is built in, and the files that it consists of.

use anyhow::Result;
use palier::report::{BUILT_IN, BuiltIn, Format, INDEX};
use palier::text::{Locale, Message};

use crate::exit::Exit;
use crate::io::{Sink, Terminal, columns};

pub(crate) fn run(terminal: &Terminal) -> Result<Exit> {
    let parts: Vec<String> = BUILT_IN.iter().chain(&INDEX).map(|template| entry(template, terminal.locale)).collect();
    let text = parts.join("\n");
    Sink::StandardOutput.write(&text)?;
    terminal.note(&Message::new("template-list-after"));
    Ok(Exit::Done)
}

/// A template: its name, its format, what it is for, its files.
fn entry(template: &BuiltIn, locale: Locale) -> String {
    let format = match template.format {
        Format::Html => "HTML",
        Format::Markdown => "Markdown",
    };
    let purpose = Message::new(format!("template-{}", template.name)).in_locale(locale);
    let files = template.files.iter().map(|(name, _)| *name);
    format!("{} ({format})\n  {purpose}\n{}", template.name, in_lines(files))
}

/// Names in indented lines that fit the terminal.
fn in_lines<'n>(names: impl Iterator<Item = &'n str>) -> String {
    const INDENT: &str = "    ";
    let mut lines: Vec<String> = Vec::new();
    for name in names {
        match lines.last_mut().filter(|line| line.len() + 1 + name.len() <= columns()) {
            Some(line) => line.extend([" ", name]),
            None => lines.push(format!("{INDENT}{name}")),
        }
    }
    lines.join("\n") + "\n"
}
