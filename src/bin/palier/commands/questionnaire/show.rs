//! `palier questionnaire show`: a questionnaire for reading.

use std::path::Path;

use anyhow::Result;
use palier::outline::{Edition, Outline, Selection};
use palier::problem::Problem;
use palier::report::{self, Format};
use palier::source::Document;
use palier::text::Message;

use crate::args::{ShowArgs, ShowFormat};
use crate::exit::Exit;
use crate::io::{self, Failure, Sink, Terminal};
use crate::library::Library;
use crate::{problems, reading};

pub(crate) fn run(args: &ShowArgs, terminal: &Terminal) -> Result<Exit> {
    let format = format(args)?;
    let library = Library::default();
    let nowhere = Document::whole(args.name.as_str(), "");
    let shelved = match library.named(&args.name, Path::new("")) {
        Ok(shelved) => shelved,
        Err(problem) => return Ok(unable(&[problem], &nowhere, terminal)),
    };
    let Some(questionnaire) = &shelved.checked.value else {
        return Ok(unable(&super::list::problems_of(&shelved), &shelved.document, terminal));
    };
    let edition = match (args.blank, args.with_scoring) {
        (true, _) => Edition::Form,
        (_, true) => Edition::Author,
        _ => Edition::Reader,
    };
    let selection = Selection {
        language: terminal.result_language(None, questionnaire.default_language()),
        edition,
        dimensions: args.dimension.clone(),
        roles: args.role.clone(),
    };
    let outline = match Outline::of(questionnaire, &selection) {
        Ok(outline) => outline,
        Err(problem) => return Ok(unable(&[problem], &nowhere, terminal)),
    };
    let sink = Sink::of(args.output.as_deref());
    library.refuse_overwriting(&sink)?;
    let text = match format {
        ShowFormat::Text => reading::render(&outline, sink == Sink::StandardOutput && terminal.colours_results()),
        ShowFormat::Markdown => report::questionnaire::render(&outline, Format::Markdown),
        ShowFormat::Html => report::questionnaire::render(&outline, Format::Html),
    };
    sink.write_with(|output| Ok(output.write_all(text.as_bytes())?))?;
    if let Sink::File(path) = sink {
        terminal.note(&Message::new("show-written").with("file", path.display().to_string()));
    }
    Ok(Exit::Done)
}

fn unable(problems: &[Problem], document: &Document, terminal: &Terminal) -> Exit {
    problems::show(problems, document, terminal);
    Exit::Unable
}

/// The format asked for, else the one of the output's extension, else text.
fn format(args: &ShowArgs) -> Result<ShowFormat> {
    match (args.format, args.output.as_deref().and_then(io::extension).as_deref()) {
        (Some(format), _) => Ok(format),
        (None, None | Some("txt")) => Ok(ShowFormat::Text),
        (None, Some("html" | "htm")) => Ok(ShowFormat::Html),
        (None, Some("md" | "markdown")) => Ok(ShowFormat::Markdown),
        (None, Some(extension)) => {
            Err(Failure::of(Message::new("show-unknown-extension").with("extension", extension)).into())
        }
    }
}
