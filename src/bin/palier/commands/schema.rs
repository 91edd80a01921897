//! `palier schema`: JSON Schemas of the files and of the results.

use std::path::Path;

use anyhow::Result;
use palier::schema;

use crate::args::{AnswersSchemaArgs, SchemaArgs, SchemaCommand};
use crate::exit::Exit;
use crate::io::{Sink, Terminal};
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

fn write(args: &SchemaArgs, schema: &serde_json::Value) -> Result<Exit> {
    let text = schema::in_text(schema);
    Sink::of(args.output.as_deref()).write_with(|output| Ok(output.write_all(text.as_bytes())?))?;
    Ok(Exit::Done)
}
