//! `palier questionnaire new`: a questionnaire to begin with.

use anyhow::Result;
use palier::questionnaire::starter::starter;
use palier::schema;
use palier::text::{Id, Locale, Message};

use crate::args::NewArgs;
use crate::commands::schema::write_beside;
use crate::exit::Exit;
use crate::inputs;
use crate::io::{self, Failure, Sink, Terminal};

/// The id of a questionnaire whose file's name gives none.
const DEFAULT_ID: &str = "my-questionnaire";

/// The schema that the first line names for editors, beside the questionnaire.
const SCHEMA: &str = "questionnaire.schema.json";

pub(crate) fn run(args: &NewArgs, terminal: &Terminal) -> Result<Exit> {
    let sink = Sink::of(Some(&args.path));
    let is_yaml = io::extension(&args.path).is_some_and(|extension| matches!(extension.as_str(), "yaml" | "yml"));
    if matches!(sink, Sink::File(_)) && !is_yaml {
        return Err(Failure::of(Message::new("new-writes-yaml")).into());
    }
    let id = id(args)?;
    if args.title.as_ref().is_some_and(|title| title.trim().is_empty()) {
        return Err(Failure::of(Message::new("new-blank-title")).into());
    }
    let mut languages: Vec<Locale> = Vec::new();
    for language in args.languages.iter().map(|language| Locale::from(*language)) {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    if languages.is_empty() {
        languages.push(terminal.locale);
    }
    inputs::refuse_existing(&sink, args.force)?;
    let starter = starter(&id, args.title.as_deref(), &languages, terminal.locale);
    // On standard output there is no folder that a schema could stand in.
    let text = if sink == Sink::StandardOutput { starter } else { schema::modeline(SCHEMA) + &starter };
    sink.write_with(|output| Ok(output.write_all(text.as_bytes())?))?;
    if let Sink::File(path) = sink {
        let file = path.display().to_string();
        terminal.note(&Message::new("show-written").with("file", file.as_str()));
        if let Some(path) = write_beside(path.with_file_name(SCHEMA), terminal, schema::questionnaire) {
            terminal.note(&Message::new("interview-schema-written").with("file", path.display().to_string()));
        }
        terminal.note(&Message::new("new-next"));
        let page = path.with_extension("html").display().to_string();
        for command in [
            format!("palier check {}", io::quoted(&file)),
            format!("palier questionnaire show {} -o {}", io::quoted(&file), io::quoted(&page)),
            format!(
                "palier interview {} -q {}",
                Message::new("new-answers").in_locale(terminal.locale),
                io::quoted(&file)
            ),
        ] {
            terminal.note(&Message::new("interview-command").with("command", command));
        }
    }
    Ok(Exit::Done)
}

/// The id asked for, else what the file's name makes of one.
fn id(args: &NewArgs) -> Result<Id, Failure> {
    let Some(given) = &args.id else {
        let stem = args.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let id = Id::suggestion(&stem).or_else(|| Id::new(DEFAULT_ID));
        return Ok(id.expect("the default is an id"));
    };
    Id::new(given).ok_or_else(|| {
        let message = match Id::suggestion(given) {
            Some(nearest) => Message::new("new-bad-id-nearest").with("nearest", &nearest),
            None => Message::new("new-bad-id"),
        };
        Failure::of(message.with("id", given.as_str()))
    })
}
