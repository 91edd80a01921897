//! `palier interview`: asks, and keeps an answers file up to date.

mod blank;
mod farewell;
mod saving;
mod scope;

use std::path::{Path, PathBuf};
use std::sync::Arc;

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
use crate::exit::Exit;
use crate::io::{self, Keyboard, Lock, Locking, Terminal};
use crate::library::{self, Library, Shelved};
use crate::problems;
use crate::prompt::{Asker, Plain};
use saving::Saving;

pub(crate) fn run(args: &InterviewArgs, terminal: &Terminal) -> Result<Exit> {
    if !terminal.is_interactive && !args.blank {
        blank::instead(&args.path, terminal);
        return Ok(Exit::Unable);
    }
    if args.path.extension().is_some_and(|extension| ["json", "ndjson", "jsonl"].iter().any(|it| extension == *it)) {
        terminal.complain(&Message::new("interview-writes-yaml"));
        return Ok(Exit::Unable);
    }
    let folder = args.path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        terminal.complain(&Message::new("interview-no-folder").with("folder", folder.display().to_string()));
        return Ok(Exit::Unable);
    }
    if args.blank {
        return write_blank(args, terminal);
    }
    // Held to the end: what is read now is what the interview goes on from.
    match lock(args, terminal) {
        Ok(lock) => {
            io::watch(lock.as_ref());
            begin_or_resume(args, terminal)
        }
        Err(exit) => Ok(exit),
    }
}

/// Keeps a second interview off the file; where files can't be locked, the interview does without. What stands in its
/// way is told.
fn lock(args: &InterviewArgs, terminal: &Terminal) -> std::result::Result<Option<Lock>, Exit> {
    let file = args.path.display().to_string();
    match io::lock(&args.path) {
        Ok(Locking::Held(lock)) => Ok(Some(lock)),
        Ok(Locking::Taken) => {
            terminal.complain(&Message::new("interview-locked").with("file", file));
            Err(Exit::Unable)
        }
        Ok(Locking::Unsupported) => {
            terminal.note(&Message::new("interview-no-lock").with("file", file));
            Ok(None)
        }
        Err(error) => {
            let folder = args.path.parent().filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new(".")).display().to_string();
            let message = Message::new("interview-cannot-write").with("folder", folder);
            terminal.complain(&message.with("cause", io::cause(&error)));
            Err(Exit::Unable)
        }
    }
}

fn write_blank(args: &InterviewArgs, terminal: &Terminal) -> Result<Exit> {
    let shelved = match questionnaire(args, None) {
        Ok(shelved) => shelved,
        Err(problem) => {
            problems::show(&[problem], &Document::whole(args.path.display().to_string(), ""), terminal);
            return Ok(Exit::Unable);
        }
    };
    let Some(questionnaire) = &shelved.checked.value else {
        problems::show(&shelved.checked.problems, &shelved.document, terminal);
        return Ok(Exit::Unable);
    };
    match scope::scope(args, questionnaire, terminal) {
        Some(scope) => blank::write(args, &scope, questionnaire, terminal),
        None => Ok(Exit::Unable),
    }
}

fn begin_or_resume(args: &InterviewArgs, terminal: &Terminal) -> Result<Exit> {
    let file = args.path.display().to_string();
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
    let Some(questionnaire) = shelved.checked.value.as_ref().map(Arc::clone) else {
        problems::show(&shelved.checked.problems, &shelved.document, terminal);
        return Ok(Exit::Unable);
    };
    let Some(scope) = scope::scope(args, &questionnaire, terminal) else { return Ok(Exit::Unable) };
    let session = if begins {
        let schema = schema_file(&questionnaire);
        Ok(Session::begin(&questionnaire, file.as_str(), io::today(), terminal.locale)
            .with_first_line(&schema::modeline(&schema)))
    } else {
        Session::resume(&questionnaire, file.as_str(), document.text.as_str())
    };
    match session {
        Ok(session) => converse(session.within(scope), args, text, begins, terminal),
        Err(problems) => {
            problems::show(&problems, &document, terminal);
            Ok(Exit::Unable)
        }
    }
}

/// The questionnaire that `--questionnaire` or the file names, else the first that is built in.
fn questionnaire(args: &InterviewArgs, document: Option<&Document>) -> Result<Arc<Shelved>, Problem> {
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
    saved: Option<String>,
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
    let keyboard = (!is_plain).then(Keyboard::take).transpose()?;
    let mut asker: Box<dyn Prompt> =
        if is_plain { Box::new(Plain::new(terminal)) } else { Box::new(Asker::new(terminal)) };
    asker.show(&[Line::Aside(greeting.with("file", file.as_str()).in_locale(terminal.locale))])?;
    asker.show(&session.announcement(terminal.locale))?;
    let questionnaire = session.questionnaire();
    let mut saving = Saving::new(path, saved, terminal);
    let (mut lacks_schema, mut schema) = (begins, None);
    let mut save = |text: &str| {
        saving.save(text)?;
        if std::mem::take(&mut lacks_schema) {
            schema = write_schema(questionnaire, path, terminal);
        }
        Ok(())
    };
    let mut locale = terminal.locale;
    let ending = interview::run(&mut session, asker.as_mut(), &mut locale, &mut save);
    drop(keyboard);
    // In the language that was spoken last.
    let terminal = &terminal.speaking(locale);
    match ending {
        Ok(ending) => {
            farewell::say_goodbye(&session, ending, args, terminal, asker.as_mut())?;
            if let Some(schema) = schema {
                let schema = schema.display().to_string();
                terminal.note_at_length(&Message::new("schema-written").with("file", schema));
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
