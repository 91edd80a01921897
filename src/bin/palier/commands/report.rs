//! `palier report`: answers files into documents for the client, one by itself or many into a folder.

mod files;
mod many;

use std::path::{Path, PathBuf};

use anyhow::Result;
use palier::answers::Answers;
use palier::assessment::{Subject, assess};
use palier::gates;
use palier::questionnaire::Questionnaire;
use palier::report::{self, Fault, Format, Planned, Printer, Templates};
use palier::text::Message;

use super::plan;
use crate::args::{ReportArgs, ReportFormat};
use crate::batch::{self, Item};
use crate::brand;
use crate::comparison;
use crate::exit::Exit;
use crate::inputs::{self, Input};
use crate::io::{self, Failure, Sink, Terminal};
use crate::library::Library;
use crate::problems;
use crate::templates;

pub(crate) fn run(args: &ReportArgs, terminal: &Terminal) -> Result<Exit> {
    if args.output.is_none() && terminal.results_are_read() {
        // A page of markup in the terminal is no report.
        let several = !matches!(&args.paths[..], [path] if !Path::new(path).is_dir());
        let key = if several { "report-needs-folder" } else { "report-needs-output" };
        terminal.complain(&Message::new(key).with("file", args.paths.join(" ")));
        return Ok(Exit::Unable);
    }
    let inputs = inputs::expand(&args.paths);
    let folder = args.output.as_deref().filter(|output| is_folder(output, &inputs));
    let format = format(args, folder.is_some())?;
    let Some(prepared) = prepare(args, format, terminal) else { return Ok(Exit::Unable) };
    match folder {
        Some(folder) => many::run(args, inputs, folder, &prepared, terminal),
        None => one(args, inputs, &prepared, terminal),
    }
}

/// Whether the output is a folder for many reports: it is one, its name ends as one’s, or it has no extension and there is
/// more than one document.
fn is_folder(output: &Path, inputs: &[Input]) -> bool {
    if output == Path::new("-") {
        return false;
    }
    if output.is_dir() || output.as_os_str().as_encoded_bytes().ends_with(b"/") {
        return true;
    }
    io::extension(output).is_none()
        && match inputs {
            [Input::Stdin] => false,
            [Input::File { named: true, .. }] => batch::documents(inputs.to_vec()).nth(1).is_some(),
            _ => true,
        }
}

/// What reports are written with, whatever they are about.
struct Preparation {
    /// Of a report.
    templates: Templates,
    /// Of the index of many.
    index: Templates,
    /// The files that were named besides the answers: none of them is written over.
    files: Vec<PathBuf>,
}

/// Reads the templates and the brand; what is wrong with them is told, and `None` then.
fn prepare(args: &ReportArgs, format: Format, terminal: &Terminal) -> Option<Preparation> {
    let found = match templates::find(args.template.as_deref(), args.templates.as_deref(), format) {
        Ok(found) => found,
        Err(fault) => {
            show(std::slice::from_ref(&*fault), terminal);
            return None;
        }
    };
    if let Some(folder) = args.templates.as_deref().filter(|_| found.overrides_nothing) {
        let names = report::files(format).map(|(name, _)| name).collect::<Vec<_>>().join(", ");
        let message = Message::new("report-overrides-nothing").with("folder", folder.display().to_string());
        terminal.note(&message.with("names", names));
    }
    let mut prepared = Preparation { templates: found.templates, index: found.index, files: found.files };
    prepared.files.extend(args.baseline.iter().chain(&args.benchmark).cloned());
    if let Some(path) = &args.brand {
        let found = brand::find(path, terminal)?;
        prepared.files.extend(found.files);
        prepared.index.brand = Some(found.brand.clone());
        prepared.templates.brand = Some(found.brand);
    }
    Some(prepared)
}

/// Writes the report of the only answers file.
fn one(args: &ReportArgs, inputs: Vec<Input>, prepared: &Preparation, terminal: &Terminal) -> Result<Exit> {
    let sink = Sink::of(args.output.as_deref());
    inputs::refuse_overwriting(&inputs, &sink)?;
    inputs::refuse_overwriting_any(prepared.files.iter().map(PathBuf::as_path), &sink)?;
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
    let subject = Subject { file, language, target, warnings };
    let mut assessment = assess(&questionnaire, &answers, &subject);
    if args.names {
        assessment = assessment.with_names(&answers);
    }
    let beside = (args.baseline.as_deref(), args.benchmark.as_deref());
    if comparison::add(&mut assessment, &questionnaire, beside, terminal).is_none() {
        return Ok(Exit::Unable);
    }
    let (planned, refusal) = planned(args, &questionnaire, &answers, &subject);
    let printed = Printer::new(&prepared.templates).print_with(&assessment, planned.as_ref());
    let text = match printed {
        Ok(text) => text,
        Err(faults) => {
            show(&faults, terminal);
            return Ok(Exit::Unable);
        }
    };
    library.refuse_overwriting(&sink)?;
    if let Some(refusal) = refusal {
        terminal.note(&refusal);
    }
    sink.write_and_tell(&text, "report-written", terminal)?;
    Ok(Exit::Done)
}

/// The plan that the report is to have, and what the user is told where there is none.
fn planned(
    args: &ReportArgs,
    questionnaire: &Questionnaire,
    answers: &Answers,
    subject: &Subject,
) -> (Option<Planned>, Option<Message>) {
    if !args.plan {
        return (None, None);
    }
    let roadmap = plan::of_report(args, questionnaire, answers, subject);
    let refusal = roadmap.as_ref().err().map(|error| {
        Message::new("report-no-plan").with("file", subject.file.as_str()).with("why", plan::refusal(*error))
    });
    (Some(Planned::of(roadmap, questionnaire, &subject.language)), refusal)
}

/// The format asked for, else the one of the output's extension, else the one that the template's name tells, else HTML.
fn format(args: &ReportArgs, into_folder: bool) -> Result<Format> {
    let asked = args.format.map(|format| match format {
        ReportFormat::Html => Format::Html,
        ReportFormat::Markdown => Format::Markdown,
    });
    let extension = args.output.as_deref().filter(|_| !into_folder).and_then(io::extension);
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
