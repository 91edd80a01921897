//! `palier interview --blank`: an answers file to be filled in by hand.

use std::path::Path;

use anyhow::Result;
use palier::interview::{Scope, blank_file};
use palier::questionnaire::Questionnaire;
use palier::schema;
use palier::text::Message;
use unicode_width::UnicodeWidthStr as _;

use crate::args::InterviewArgs;
use crate::exit::Exit;
use crate::io::{self, Sink, Terminal, quoted};

/// Writes a new file with the questions of a scope; one that exists is left alone.
pub(super) fn write(
    args: &InterviewArgs,
    scope: &Scope,
    questionnaire: &Questionnaire,
    terminal: &Terminal,
) -> Result<Exit> {
    let file = args.path.display().to_string();
    let sink = Sink::of(Some(&args.path));
    if sink != Sink::StandardOutput && args.path.exists() {
        let command = format!("palier interview {}", quoted(&file));
        let message = Message::new("interview-blank-exists").with("file", file).with("command", command);
        terminal.complain(&message);
        return Ok(Exit::Unable);
    }
    let mut text = blank_file(questionnaire, scope, io::today(), terminal.locale);
    if sink != Sink::StandardOutput {
        text.insert_str(0, &schema::modeline(&super::schema_file(questionnaire)));
    }
    sink.write_with(|output| Ok(output.write_all(text.as_bytes())?))?;
    if sink != Sink::StandardOutput {
        let schema = super::write_schema(questionnaire, &args.path, terminal);
        let count = scope.questions(questionnaire).len();
        terminal.note(&Message::new("interview-blank-written").with("file", file.as_str()).with("count", count));
        let (path, option) = (quoted(&file), args.questionnaire.as_deref().map(|name| format!(" -q {}", quoted(name))));
        let option = option.unwrap_or_default();
        let commands = commands(&[
            (format!("check {path}{option}"), "interview-by-hand-check"),
            (format!("score {path}{option}"), "interview-by-hand-score"),
            (format!("interview {path}{option}"), "interview-blank-ask"),
        ]);
        for command in &commands {
            terminal.note(command);
        }
        if let Some(schema) = schema {
            let schema = schema.display().to_string();
            terminal.note(&Message::new("schema-written").with("file", schema));
        }
    }
    Ok(Exit::Done)
}

/// There is nobody to ask: what to do instead.
pub(super) fn instead(path: &Path, terminal: &Terminal) {
    terminal.complain(&Message::new("interview-no-terminal"));
    let file = quoted(&path.display().to_string());
    let mut steps = Vec::new();
    if !path.exists() {
        steps.push((format!("interview {file} --blank"), "interview-by-hand-blank"));
    }
    steps.push((format!("check {file}"), "interview-by-hand-check"));
    steps.push((format!("score {file}"), "interview-by-hand-score"));
    for command in &commands(&steps) {
        terminal.complain(command);
    }
}

/// Commands with what each does, in two columns.
fn commands(steps: &[(String, &'static str)]) -> Vec<Message> {
    let widest = steps.iter().map(|(words, _)| words.width()).max().unwrap_or_default();
    let command = |(words, what): &(String, &'static str)| {
        let padding = " ".repeat(widest - words.width());
        Message::new("interview-by-hand")
            .with("command", format!("palier {words}{padding}"))
            .with("what", Message::new(*what))
    };
    steps.iter().map(command).collect()
}
