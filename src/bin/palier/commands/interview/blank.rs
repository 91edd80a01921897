//! `palier interview --blank`: an answers file to be filled in by hand.

use std::path::Path;

use anyhow::Result;
use palier::interview::{Scope, blank_file};
use palier::questionnaire::Questionnaire;
use palier::text::Message;

use crate::args::InterviewArgs;
use crate::exit::Exit;
use crate::io::{self, Sink, Terminal};
use crate::shell::quoted;

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
    let text = blank_file(questionnaire, scope, io::today(), terminal.locale);
    sink.write_with(|output| Ok(output.write_all(text.as_bytes())?))?;
    if sink != Sink::StandardOutput {
        let count = scope.questions(questionnaire).len();
        terminal.note(&Message::new("interview-blank-written").with("file", file.as_str()).with("count", count));
        let option = args.questionnaire.as_deref().map(|name| format!(" -q {}", quoted(name))).unwrap_or_default();
        for (name, what) in [
            ("check", "interview-by-hand-check"),
            ("score", "interview-by-hand-score"),
            ("interview", "interview-blank-ask"),
        ] {
            by_hand(&format!("{name} {}{option}", quoted(&file)), what, terminal);
        }
    }
    Ok(Exit::Done)
}

/// There is nobody to ask: what to do instead.
pub(super) fn instead(path: &Path, terminal: &Terminal) {
    terminal.complain(&Message::new("interview-no-terminal"));
    let file = quoted(&path.display().to_string());
    let command = |name: &str, what| terminal.complain(&by_hand_message(&format!("{name} {file}"), what));
    if !path.exists() {
        command("interview --blank", "interview-by-hand-blank");
    }
    command("check", "interview-by-hand-check");
    command("score", "interview-by-hand-score");
}

fn by_hand(words: &str, what: &'static str, terminal: &Terminal) {
    terminal.note(&by_hand_message(words, what));
}

fn by_hand_message(words: &str, what: &'static str) -> Message {
    Message::new("interview-by-hand").with("command", format!("palier {words}")).with("what", Message::new(what))
}
