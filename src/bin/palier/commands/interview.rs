//! `palier interview`: asks, and keeps an answers file up to date.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::Result;
use palier::answers::{missing_reference, questionnaire_reference};
use palier::interview::{self, Ending, Failure, Line, Prompt, RecordError, Session};
use palier::problem::Problem;
use palier::questionnaire::{Questionnaire, builtin};
use palier::schema;
use palier::source::{self, Document};
use palier::text::{Language, Message};

use crate::args::InterviewArgs;
use crate::batch;
use crate::exit::{self, Exit};
use crate::io::{self, Terminal};
use crate::library::{self, Library, Shelved};
use crate::problems;
use crate::prompt::{Asker, Plain};

pub(crate) fn run(args: &InterviewArgs, terminal: &Terminal) -> Result<Exit> {
    if !terminal.is_interactive {
        terminal.complain(&Message::new("interview-no-terminal"));
        return Ok(Exit::Unable);
    }
    if args.path.extension().is_some_and(|extension| ["json", "ndjson", "jsonl"].iter().any(|it| extension == *it)) {
        terminal.complain(&Message::new("interview-writes-yaml"));
        return Ok(Exit::Unable);
    }
    let file = args.path.display().to_string();
    let folder = args.path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        terminal.complain(&Message::new("interview-no-folder").with("folder", folder.display().to_string()));
        return Ok(Exit::Unable);
    }
    let text = match io::read_if_there(&args.path) {
        Ok(text) => text,
        Err(error) => {
            let problem = library::unreadable(&args.path, &error);
            problems::show(&[problem], &Document::whole(file, ""), terminal);
            return Ok(Exit::Unable);
        }
    };
    // An empty file is one to begin.
    let begins = text.as_ref().is_none_or(|text| text.trim().is_empty());
    let document = Document::whole(file.as_str(), text.clone().unwrap_or_default());
    let shelved = match questionnaire(args, (!begins).then_some(&document)) {
        Ok(shelved) => shelved,
        Err(problem) => {
            problems::show(&[problem], &document, terminal);
            return Ok(Exit::Unable);
        }
    };
    let Some(questionnaire) = shelved.checked.value.as_ref().map(Rc::clone) else {
        problems::show(&shelved.checked.problems, &shelved.document, terminal);
        return Ok(Exit::Unable);
    };
    let session = if begins {
        let schema = schema_file(&questionnaire);
        Ok(Session::begin(&questionnaire, file.as_str(), io::today(), terminal.locale)
            .with_first_line(&schema::modeline(&schema)))
    } else {
        Session::resume(&questionnaire, file.as_str(), document.text.as_str())
    };
    match session {
        Ok(session) => converse(session, args, text, begins, terminal),
        Err(problems) => {
            problems::show(&problems, &document, terminal);
            Ok(Exit::Unable)
        }
    }
}

/// The questionnaire that `--questionnaire` or the file names, else the first that is built in.
fn questionnaire(args: &InterviewArgs, document: Option<&Document>) -> Result<Rc<Shelved>, Problem> {
    let library = Library::default();
    let folder = args.path.parent().unwrap_or(Path::new("."));
    if let Some(name) = &args.questionnaire {
        return library.named(name, folder);
    }
    if let Some(document) = document {
        let tree = source::parse(document)?;
        if source::kind(&tree) == source::Kind::Questionnaire {
            return Err(batch::is_questionnaire(document, &tree));
        }
        if let Some(reference) = questionnaire_reference(&tree)? {
            return library.referred(&reference, folder);
        }
        return Err(missing_reference(&tree));
    }
    library.named(builtin::ALL[0].id, folder)
}

/// The name of the schema that a new answers file names for editors. It stands beside the file.
fn schema_file(questionnaire: &Questionnaire) -> String {
    format!("{}.schema.json", questionnaire.id)
}

/// Writes the schema beside a new answers file, in the words that the questions were asked in.
fn write_schema(questionnaire: &Questionnaire, answers: &Path, terminal: &Terminal) -> Option<PathBuf> {
    let path = answers.with_file_name(schema_file(questionnaire));
    super::schema::write_beside(path, terminal, || schema::answers_to(questionnaire, &Language::from(terminal.locale)))
}

/// Interviews the user. `saved` is what stands in the file, where there is one.
fn converse(
    mut session: Session<'_>,
    args: &InterviewArgs,
    mut saved: Option<String>,
    begins: bool,
    terminal: &Terminal,
) -> Result<Exit> {
    let path = args.path.as_path();
    let file = path.display().to_string();
    let is_plain = args.plain || terminal.only_prints;
    let greeting = match session.answers() {
        Some(_) => {
            Message::new("interview-resumed").with("progress", session.progress().message(session.questionnaire()))
        }
        None if is_plain => Message::new("interview-begun-plain"),
        None => Message::new("interview-begun"),
    };
    let mut asker: Box<dyn Prompt> =
        if is_plain { Box::new(Plain::new(terminal)) } else { Box::new(Asker::new(terminal)) };
    asker.show(&[Line::Aside(greeting.with("file", file.as_str()).in_locale(terminal.locale))])?;
    let questionnaire = session.questionnaire();
    let (mut lacks_schema, mut schema) = (begins, None);
    let mut save = |text: &str| {
        // Somebody who edits the file meanwhile must not lose what they write.
        if io::read_if_there(path)? != saved {
            let message = Message::new("interview-changed-meanwhile").in_locale(terminal.locale);
            return Err(std::io::Error::other(message));
        }
        io::replace_file(path, |output| Ok(output.write_all(text.as_bytes())?))
            .map_err(|error| std::io::Error::other(exit::in_words(&error, terminal.locale)))?;
        saved = Some(text.to_owned());
        if std::mem::take(&mut lacks_schema) {
            schema = write_schema(questionnaire, path, terminal);
        }
        Ok(())
    };
    let mut locale = terminal.locale;
    let ending = interview::run(&mut session, asker.as_mut(), &mut locale, &mut save);
    // In the language that was spoken last.
    let terminal = &terminal.speaking(locale);
    match ending {
        Ok(ending) => {
            say_goodbye(&session, ending, path, args, terminal);
            if let Some(schema) = schema {
                let schema = schema.display().to_string();
                terminal.note(&Message::new("interview-schema-written").with("file", schema));
            }
            Ok(if ending == Ending::Interrupted { Exit::Interrupted } else { Exit::Done })
        }
        Err(failure) => {
            say_why(&failure, &session, &file, terminal);
            Ok(Exit::Unable)
        }
    }
}

/// Why the interview can't go on. The file is as it was after the last answer saved.
fn say_why(failure: &Failure, session: &Session<'_>, file: &str, terminal: &Terminal) {
    let (key, cause) = match failure {
        Failure::Prompt(error) => ("interview-cannot-ask", error.to_string()),
        Failure::Save(error) => ("interview-cannot-save", error.to_string()),
        Failure::Record(RecordError::Edit(error)) => {
            ("interview-cannot-edit", error.message().in_locale(terminal.locale))
        }
        Failure::Record(RecordError::Invalid(problems)) => {
            problems::show(problems, &Document::whole(file, session.text()), terminal);
            terminal.complain(&Message::new("interview-broken-off").with("file", file));
            return;
        }
    };
    let why = Message::new(key).with("cause", cause).in_locale(terminal.locale);
    terminal.complain(&Message::new("program-error").with("cause", why));
    terminal.complain(&Message::new("interview-broken-off").with("file", file));
}

/// Where the answers are, what is open, and what can be done next.
fn say_goodbye(session: &Session<'_>, ending: Ending, path: &Path, args: &InterviewArgs, terminal: &Terminal) {
    if session.answers().is_none() {
        terminal.note(&Message::new("interview-nothing-saved"));
        return;
    }
    let progress = session.progress();
    let file = path.display().to_string();
    // What was given to this command is needed by the next one too.
    let option = args.questionnaire.as_deref().map(|name| format!(" -q {}", io::quoted(name))).unwrap_or_default();
    let command = |words: String| terminal.note(&Message::new("interview-command").with("command", words + &option));
    terminal.say("");
    let complete = ending == Ending::Complete;
    let ended = if complete { "interview-complete" } else { "interview-left" };
    terminal.note(&Message::new(ended).with("file", file.as_str()));
    terminal.note(&progress.message(session.questionnaire()));
    if progress.unknown > 0 {
        terminal.note(&Message::new("interview-unknown").with("count", progress.unknown));
    }
    if complete && progress.open() > 0 {
        terminal.note(&Message::new("interview-skipped").with("count", progress.open()));
    }
    if !complete || progress.open() > 0 {
        terminal.note(&Message::new("interview-to-go-on"));
        command(format!("palier interview {}", io::quoted(&file)));
    }
    if complete {
        terminal.note(&Message::new("interview-to-report"));
        let report = path.with_extension("html").display().to_string();
        command(format!("palier report {} -o {}", io::quoted(&file), io::quoted(&report)));
        terminal.note(&Message::new("interview-to-correct").with("file", file));
    }
}
