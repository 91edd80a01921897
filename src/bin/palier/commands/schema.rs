//! `palier schema`: JSON Schemas of the files and of the results.

use std::path::{Path, PathBuf};

use anyhow::Result;
use palier::schema;
use serde_json::Value;

use crate::args::{AnswersSchemaArgs, SchemaArgs, SchemaCommand};
use crate::exit::{self, Exit};
use crate::io::{self, Sink, Terminal};
use crate::library::Library;
use crate::problems;

pub(crate) fn run(command: &SchemaCommand, terminal: &Terminal) -> Result<Exit> {
    match command {
        SchemaCommand::Questionnaire(args) => write(args, &schema::questionnaire()),
        SchemaCommand::Answers(args) => match args.questionnaire.as_deref() {
            Some(name) => answers_to(name, args, terminal),
            None => write(&args.schema, &schema::answers()),
        },
        SchemaCommand::Assessment(args) => write(args, &schema::assessment()),
        SchemaCommand::Plan(args) => write(args, &schema::plan()),
        SchemaCommand::Brand(args) => write(args, &schema::brand()),
    }
}

/// The schema of the answers to one questionnaire.
fn answers_to(name: &str, args: &AnswersSchemaArgs, terminal: &Terminal) -> Result<Exit> {
    let library = Library::default();
    let shelved = match library.named(name, Path::new(".")) {
        Ok(shelved) => shelved,
        Err(problem) => {
            let problem = problems::of_option("--questionnaire", problem);
            problems::show(&[problem], &palier::source::Document::whole(name, ""), terminal);
            return Ok(Exit::Unable);
        }
    };
    let Some(questionnaire) = &shelved.checked.value else {
        problems::show(&shelved.checked.problems, &shelved.document, terminal);
        return Ok(Exit::Unable);
    };
    library.refuse_overwriting(&Sink::of(args.schema.output.as_deref()))?;
    let language = terminal.result_language(None, questionnaire.default_language());
    write(&args.schema, &schema::answers_to(questionnaire, &language))
}

fn write(args: &SchemaArgs, schema: &Value) -> Result<Exit> {
    let text = schema::in_text(schema);
    Sink::of(args.output.as_deref()).write(&text)?;
    Ok(Exit::Done)
}

/// Writes the schema that a new file names for editors, where there is no file of that name; the path, where it was
/// written. An editor that finds none only lacks its help: that stops nothing.
pub(super) fn write_beside(path: PathBuf, terminal: &Terminal, schema: impl Fn() -> Value) -> Option<PathBuf> {
    if io::is_there(&path) {
        return None;
    }
    let text = schema::in_text(&schema());
    match Sink::File(path.clone()).write(&text) {
        Ok(()) => Some(path),
        Err(error) => {
            terminal.say(&exit::in_words(&error, terminal.locale));
            None
        }
    }
}
