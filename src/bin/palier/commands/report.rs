//! `palier report`: one answers file into a document for the client.

use std::path::PathBuf;

use anyhow::Result;
use palier::assessment::{Subject, assess};
use palier::gates;
use palier::report::{self, Fault, Format};
use palier::text::Message;

use crate::args::{ReportArgs, ReportFormat};
use crate::batch::{self, Item};
use crate::brand;
use crate::comparison;
use crate::exit::Exit;
use crate::inputs;
use crate::io::{self, Failure, Sink, Terminal};
use crate::library::Library;
use crate::problems;
use crate::templates;

pub(crate) fn run(args: &ReportArgs, terminal: &Terminal) -> Result<Exit> {
    if args.output.is_none() && terminal.results_are_read() {
        // A page of markup in the terminal is no report.
        terminal.complain(&Message::new("report-needs-output").with("file", args.path.as_str()));
        return Ok(Exit::Unable);
    }
    let inputs = inputs::expand(std::slice::from_ref(&args.path));
    let sink = Sink::of(args.output.as_deref());
    inputs::refuse_overwriting(&inputs, &sink)?;
    inputs::refuse_overwriting_any(args.baseline.as_deref().into_iter().chain(args.benchmark.as_deref()), &sink)?;
    let mut found = match templates::find(args.template.as_deref(), args.templates.as_deref(), format(args)?) {
        Ok(found) => found,
        Err(fault) => {
            show(std::slice::from_ref(&*fault), terminal);
            return Ok(Exit::Unable);
        }
    };
    inputs::refuse_overwriting_any(found.files.iter().map(PathBuf::as_path), &sink)?;
    if let Some(folder) = args.templates.as_deref().filter(|_| found.overrides_nothing) {
        let names = report::files(found.templates.format).map(|(name, _)| name).collect::<Vec<_>>().join(", ");
        let message = Message::new("report-overrides-nothing").with("folder", folder.display().to_string());
        terminal.note(&message.with("names", names));
    }
    if let Some(path) = &args.brand {
        let Some(it) = brand::find(path, terminal) else { return Ok(Exit::Unable) };
        inputs::refuse_overwriting_any(it.files.iter().map(PathBuf::as_path), &sink)?;
        found.templates.brand = Some(it.brand);
    }
    let library = Library::default();
    let item = batch::read_only(inputs, args.questionnaire.as_deref(), &library, "report-one-at-a-time", terminal);
    let Some(Item::Answers { document, answers, questionnaire, problems }) = item else { return Ok(Exit::Unable) };
    let target = match gates::target(&args.target, &questionnaire) {
        Ok(target) => target,
        Err(problem) => {
            problems::show(&[problems::of_option("--target", problem)], &document, terminal);
            return Ok(Exit::Unable);
        }
    };
    let language = terminal.result_language(answers.language.as_ref(), questionnaire.default_language());
    let warnings = problems::reported(&problems, &document, language.locale());
    let file = without_folders(&document.name());
    let mut assessment = assess(&questionnaire, &answers, &Subject { file, language, target, warnings });
    if args.names {
        assessment = assessment.with_names(&answers);
    }
    let beside = (args.baseline.as_deref(), args.benchmark.as_deref());
    if comparison::add(&mut assessment, &questionnaire, beside, terminal).is_none() {
        return Ok(Exit::Unable);
    }
    let text = match report::render_with(&assessment, &found.templates) {
        Ok(text) => text,
        Err(faults) => {
            show(&faults, terminal);
            return Ok(Exit::Unable);
        }
    };
    library.refuse_overwriting(&sink)?;
    sink.write_and_tell(&text, "report-written", terminal)?;
    Ok(Exit::Done)
}

/// The format asked for, else the one of the output's extension, else the one that the template's name tells, else HTML.
fn format(args: &ReportArgs) -> Result<Format> {
    let asked = args.format.map(|format| match format {
        ReportFormat::Html => Format::Html,
        ReportFormat::Markdown => Format::Markdown,
    });
    let extension = args.output.as_deref().and_then(io::extension);
    let by_template = args.template.as_deref().filter(|it| templates::is_file(it)).and_then(templates::format_by_name);
    let format = asked.or_else(|| extension.as_deref().and_then(Format::of_extension)).or(by_template);
    match (format, extension) {
        (Some(format), _) => Ok(format),
        (None, None) => Ok(Format::Html),
        (None, Some(extension)) => {
            Err(Failure::of(Message::new("report-unknown-extension").with("extension", extension)).into())
        }
    }
}

/// Shows what is wrong with the templates.
fn show(faults: &[Fault], terminal: &Terminal) {
    for fault in faults.iter().take(problems::MOST_SHOWN) {
        problems::show(std::slice::from_ref(&fault.problem), &fault.document, terminal);
    }
    if faults.len() > problems::MOST_SHOWN {
        terminal.note(&Message::new("report-more-faults"));
    }
}

/// The file's own name: no path of this machine in a client's document.
fn without_folders(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned()
}
