//! `palier questionnaire list`: what is built in, and what is found from here.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use comfy_table::Cell;
use palier::problem::{Code, Problem};
use palier::questionnaire::{Questionnaire, builtin};
use palier::source::{self, Document, Kind};
use palier::text::{Language, Message, inline};
use serde::Serialize;

use crate::args::{ListArgs, ListFormat};
use crate::exit::Exit;
use crate::io::{Sink, Terminal};
use crate::library::{Library, Shelved};
use crate::{problems, table};

/// A questionnaire as the list shows it.
#[derive(Serialize)]
struct Entry {
    id: String,
    version: String,
    title: String,
    languages: Vec<Language>,
    dimensions: usize,
    questions: usize,
    levels: usize,
    /// The file; `null` for one that is built in.
    file: Option<String>,
    /// Whether its name means this one, and no other that is found first.
    used: bool,
}

pub(crate) fn run(args: &ListArgs, terminal: &Terminal) -> Result<Exit> {
    let library = Library::default();
    // Questionnaires of several languages stand in one table: it is in the user's. Data don't depend on who reads them.
    let language = |questionnaire: &Questionnaire| match args.format {
        ListFormat::Table => terminal.locale.into(),
        ListFormat::Json => terminal.result_language(None, questionnaire.default_language()),
    };
    let mut entries = Vec::new();
    for path in Library::files(Path::new("")) {
        match library.at(&path) {
            Ok(shelved) => match &shelved.checked.value {
                Some(questionnaire) => {
                    let file = Some(path.display().to_string());
                    entries.push(entry(&shelved, questionnaire, file, &library, &language(questionnaire)));
                }
                None => problems::show(&problems_of(&shelved), &shelved.document, terminal),
            },
            Err(problem) => {
                problems::show(&[problem], &Document::whole(path.display().to_string(), ""), terminal);
            }
        }
    }
    for built_in in builtin::ALL {
        let shelved = library.built_in(*built_in);
        if let Some(questionnaire) = &shelved.checked.value {
            entries.push(entry(&shelved, questionnaire, None, &library, &language(questionnaire)));
        }
    }
    Sink::StandardOutput.write_with(|output| {
        match args.format {
            ListFormat::Table => writeln!(output, "{}", drawn(&entries, terminal))?,
            ListFormat::Json => writeln!(output, "{}", serde_json::to_string_pretty(&entries)?)?,
        }
        Ok(())
    })?;
    Ok(Exit::Done)
}

/// Why a file can't be read as a questionnaire: its errors, or that it is something else.
pub(super) fn problems_of(shelved: &Shelved) -> Vec<Problem> {
    if let Ok(tree) = source::parse(&shelved.document)
        && source::kind(&tree) != Kind::Questionnaire
    {
        let problem = Problem::error(Code::NotOurs, Message::new("show-not-a-questionnaire"));
        return vec![problem.with_help(Message::new("show-not-a-questionnaire-help")).at(tree.place)];
    }
    shelved.checked.problems.iter().filter(|problem| problem.is_error()).cloned().collect()
}

fn entry(
    shelved: &Arc<Shelved>,
    questionnaire: &Questionnaire,
    file: Option<String>,
    library: &Library,
    language: &Language,
) -> Entry {
    let used = library.named(questionnaire.id.as_str(), Path::new("")).is_ok_and(|used| Arc::ptr_eq(&used, shelved));
    Entry {
        id: questionnaire.id.to_string(),
        version: questionnaire.version.to_string(),
        title: questionnaire.title.in_language(language).to_owned(),
        languages: questionnaire.languages.clone(),
        dimensions: questionnaire.dimensions.len(),
        questions: questionnaire.questions.len(),
        levels: questionnaire.levels.len(),
        file,
        used,
    }
}

fn drawn(entries: &[Entry], terminal: &Terminal) -> String {
    let word = |key: &'static str| Message::new(key).in_locale(terminal.locale);
    let headings = ["list-id", "list-version", "list-title", "list-languages", "list-size", "list-from"].map(word);
    let mut table = table::with_headings(headings.into_iter(), terminal.colours_results());
    table.add_rows(entries.iter().map(|entry| {
        let languages: Vec<_> = entry.languages.iter().map(Language::tag).collect();
        let from = entry.file.clone().unwrap_or_else(|| word("list-built-in"));
        let from =
            if entry.used { from } else { Message::new("list-hidden").with("from", from).in_locale(terminal.locale) };
        vec![
            Cell::new(&entry.id),
            Cell::new(&entry.version),
            Cell::new(inline(&entry.title)),
            Cell::new(languages.join(", ")),
            Cell::new(format!("{} · {} · {}", entry.dimensions, entry.questions, entry.levels)),
            Cell::new(inline(&from)),
        ]
    }));
    table::text_of(&table)
}
