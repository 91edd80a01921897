//! What is said at the end: where the answers are, where the organization stands, and what can be done next.

use std::io;
use std::path::Path;

use palier::interview::{Ending, Prompt, Session};
use palier::text::{Language, Message};

use crate::args::InterviewArgs;
use crate::io::{Terminal, quoted};

/// Says goodbye.
pub(super) fn say_goodbye(
    session: &Session<'_>,
    ending: Ending,
    args: &InterviewArgs,
    terminal: &Terminal,
    prompt: &mut dyn Prompt,
) -> io::Result<()> {
    let Some(answers) = session.answers() else {
        terminal.note_at_length(&Message::new("interview-nothing-saved"));
        return Ok(());
    };
    prompt.show(&session.conclusion(terminal.locale))?;
    terminal.say("");
    let progress = session.progress();
    let file = args.path.display().to_string();
    let complete = ending == Ending::Complete;
    let is_all = complete && session.left_out().is_empty() && !session.scope().quick;
    let ended = if is_all { "interview-complete" } else { "interview-left" };
    terminal.note_at_length(&Message::new(ended).with("file", file.as_str()));
    if progress.unknown > 0 {
        terminal.note_at_length(&Message::new("interview-unknown").with("count", progress.unknown));
    }
    let skipped = session.skipped();
    if complete && skipped > 0 {
        terminal.note_at_length(&Message::new("interview-skipped").with("count", skipped));
    }
    // A command is one line, to be copied.
    let command = |words: String| terminal.note(&Message::new("interview-command").with("command", words));
    // What was given to this command is needed by the next one too.
    let mut options = String::new();
    if let Some(name) = &args.questionnaire {
        options = format!(" -q {}", quoted(name));
    }
    let path = quoted(&file);
    let spoken = terminal.locale_asked.map(|locale| format!(" --lang {}", locale.tag())).unwrap_or_default();
    if !complete || progress.open() > 0 {
        terminal.note_at_length(&Message::new("interview-to-go-on"));
        let scope = if complete { String::new() } else { scope_options(args) };
        command(format!("palier interview {path}{scope}{options}{spoken}"));
    }
    if complete && progress.unknown > 0 && !args.review {
        terminal.note_at_length(&Message::new("interview-to-review"));
        command(format!("palier interview {path} --review{options}{spoken}"));
    }
    terminal.note_at_length(&Message::new("interview-to-report"));
    let report = quoted(&report_path(&args.path));
    // Without a language of its own, the report would come in the questionnaire's first.
    let mine = Language::from(terminal.locale);
    let languages = &session.questionnaire().languages;
    let foreign = answers.language.is_none() && languages.contains(&mine) && languages.first() != Some(&mine);
    let lang = if foreign { format!(" --lang {}", terminal.locale.tag()) } else { String::new() };
    command(format!("palier report {path} -o {report}{options}{lang}"));
    if complete {
        terminal.note_at_length(&Message::new("interview-to-correct").with("file", file));
    }
    Ok(())
}

fn report_path(answers: &Path) -> String {
    answers.with_extension("html").display().to_string()
}

/// The options that narrow an interview, as they were given.
fn scope_options(args: &InterviewArgs) -> String {
    let mut options = String::new();
    for (flag, set) in [("--core", args.core), ("--quick", args.quick), ("--review", args.review)] {
        if set {
            options = format!("{options} {flag}");
        }
    }
    for (option, names) in [("--role", &args.role), ("--dimension", &args.dimension)] {
        for name in names {
            options = format!("{options} {option} {}", quoted(name));
        }
    }
    options
}
