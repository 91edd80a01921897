//! `palier score`: scores answers files, one or many, and holds the user's gates against the results.

mod gate;

use std::io::Write;

use anyhow::Result;
use palier::assessment::{Subject, assess};
use palier::export::{self, Invalid, Scored};
use palier::gates;
use palier::problem::Problem;
use palier::text::{Locale, Message};

use crate::args::{ScoreArgs, ScoreFormat};
use crate::batch::{self, Item};
use crate::exit::Exit;
use crate::inputs;
use crate::io::{self, Failure, Sink, Terminal};
use crate::library::Library;
use crate::{problems, table};
use gate::Bar;

pub(crate) fn run(args: &ScoreArgs, terminal: &Terminal) -> Result<Exit> {
    let library = Library::default();
    let inputs = inputs::expand(&args.paths);
    let sink = Sink::of(args.output.as_deref());
    inputs::refuse_overwriting(&inputs, &sink)?;
    inputs::refuse_overwriting_any(args.baseline.as_deref(), &sink)?;
    let format = format(args)?;
    let Some(bar) = Bar::set(args, terminal) else { return Ok(Exit::Unable) };
    let mut scoring =
        Scoring { args, bar, terminal, exit: Exit::Done, failures: Vec::new(), documents: 0, format, columns_of: None };
    let to_terminal = sink == Sink::StandardOutput;
    sink.write_with(|output| {
        let mut output = Output::new(format, terminal, to_terminal, output);
        batch::read_answers(&inputs, args.questionnaire.as_deref(), &library, |item| match scoring.score(item) {
            Some(scored) => Ok(output.write(&scored)?),
            None => Ok(()),
        })?;
        library.refuse_overwriting(&sink)?;
        Ok(output.finish()?)
    })?;
    let baseline = args.baseline.as_deref().map(|path| path.display().to_string());
    let gone = scoring.bar.end(terminal);
    scoring.fail(&baseline.unwrap_or_default(), &gone, terminal.locale);
    for failure in &scoring.failures {
        crate::io::complain(failure);
    }
    if scoring.documents == 0 {
        terminal.complain(&Message::new("batch-nothing"));
        return Ok(Exit::Unable);
    }
    Ok(scoring.exit)
}

/// The format asked for, else the one of the output's extension, else a table.
fn format(args: &ScoreArgs) -> Result<ScoreFormat> {
    match (args.format, args.output.as_deref().and_then(io::extension).as_deref()) {
        (Some(format), _) => Ok(format),
        (None, None | Some("txt")) => Ok(ScoreFormat::Table),
        (None, Some("csv")) => Ok(ScoreFormat::Csv),
        (None, Some("json")) => Ok(ScoreFormat::Json),
        (None, Some("ndjson" | "jsonl")) => Ok(ScoreFormat::Ndjson),
        (None, Some(extension)) => {
            Err(Failure::of(Message::new("score-unknown-extension").with("extension", extension)).into())
        }
    }
}

/// What goes on over a batch.
struct Scoring<'a> {
    args: &'a ScoreArgs,
    bar: Bar,
    terminal: &'a Terminal,
    exit: Exit,
    failures: Vec<String>,
    documents: usize,
    format: ScoreFormat,
    /// The questionnaire whose dimensions are the columns of CSV.
    columns_of: Option<String>,
}

impl Scoring<'_> {
    /// What became of a document; `None` for a file that was passed over.
    fn score(&mut self, item: Item) -> Option<Scored> {
        problems::show_item(&item, self.terminal);
        let locale = self.terminal.locale;
        let (document, mut problems) = match item {
            Item::PassedOver(_) => return None,
            Item::Invalid { document, problems, .. } => (document, problems),
            Item::Answers { document, answers, questionnaire, problems } => {
                self.documents += 1;
                let language =
                    self.terminal.result_language(answers.language.as_ref(), questionnaire.default_language());
                let warnings = problems::reported(&problems, &document, language.locale());
                let assessed = gates::target(&self.args.target, &questionnaire)
                    .map_err(|problem| problems::of_option("--target", problem))
                    .and_then(|target| {
                        let subject = Subject { file: document.name(), language, target, warnings };
                        let assessment = assess(&questionnaire, &answers, &subject);
                        let failures = self.bar.hold(&assessment, &questionnaire)?;
                        Ok((assessment, failures))
                    });
                match assessed {
                    Ok((assessment, failures)) => {
                        self.hold_to_one_questionnaire(&assessment.file, questionnaire.id.as_str());
                        self.fail(&assessment.file, &failures, locale);
                        return Some(Scored::Ok { assessment: Box::new(assessment), questionnaire, failures });
                    }
                    Err(problem) => {
                        self.documents -= 1;
                        problems::show(std::slice::from_ref(&problem), &document, self.terminal);
                        (document, vec![problem])
                    }
                }
            }
        };
        self.documents += 1;
        self.exit = Exit::Unable;
        problems.retain(Problem::is_error);
        Some(Scored::Invalid(Invalid::new(document.name(), problems::reported(&problems, &document, locale))))
    }

    /// The columns of CSV are one questionnaire's: answers to another stand there as invalid, and are told of.
    fn hold_to_one_questionnaire(&mut self, file: &str, id: &str) {
        if self.format != ScoreFormat::Csv {
            return;
        }
        let first = self.columns_of.get_or_insert_with(|| id.to_owned());
        if first != id {
            let why = Message::new("export-other-questionnaire").with("id", id).with("first", first.as_str());
            let message = Message::new("option-at-fault").with("option", file).with("fault", why);
            self.terminal.complain(&Message::new("program-error").with("cause", message));
            self.exit = Exit::Unable;
        }
    }

    fn fail(&mut self, file: &str, failures: &[gates::Failure], locale: Locale) {
        for failure in failures {
            let message = Message::new("gate-failed").with("file", file).with("failure", failure.told());
            self.failures.push(message.in_locale(locale));
            self.exit = self.exit.max(Exit::Failed);
        }
    }
}

/// Where results go: tables for people, or data.
enum Output<'o> {
    Table { terminal: &'o Terminal, colour: bool, output: &'o mut dyn Write, all: Vec<Scored> },
    Export(export::Writer<&'o mut dyn Write>),
}

impl<'o> Output<'o> {
    fn new(format: ScoreFormat, terminal: &'o Terminal, to_terminal: bool, output: &'o mut dyn Write) -> Self {
        match format {
            ScoreFormat::Table => {
                let colour = terminal.colours_results() && to_terminal;
                Self::Table { terminal, colour, output, all: Vec::new() }
            }
            ScoreFormat::Json => Self::Export(export::Format::Json.writer(output)),
            ScoreFormat::Ndjson => Self::Export(export::Format::Ndjson.writer(output)),
            ScoreFormat::Csv => Self::Export(export::Format::Csv.writer(output)),
        }
    }

    fn write(&mut self, scored: &Scored) -> std::io::Result<()> {
        match self {
            // One file is shown whole, several as an overview: that is known at the end.
            Self::Table { all, .. } => {
                all.push(scored.clone());
                Ok(())
            }
            Self::Export(writer) => writer.write(scored),
        }
    }

    fn finish(self) -> std::io::Result<()> {
        match self {
            Self::Table { terminal, colour, output, all } => {
                output.write_all(table::render(&all, terminal, colour).as_bytes())
            }
            Self::Export(writer) => writer.finish(),
        }
    }
}
