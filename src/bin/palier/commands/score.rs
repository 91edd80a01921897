//! `palier score`: scores answers files, one or many, and holds the user's gates against the results.

use std::io::Write;

use anyhow::Result;
use palier::answers::Answers;
use palier::assessment::{Assessment, Subject, assess};
use palier::export::{self, Invalid, Scored};
use palier::gates::{self, Looks};
use palier::problem::Problem;
use palier::questionnaire::Questionnaire;
use palier::source::Document;
use palier::text::{Locale, Message};

use crate::args::{ScoreArgs, ScoreFormat};
use crate::batch::{self, Item, Jobs, Next};
use crate::exit::Exit;
use crate::inputs;
use crate::io::{self, Failure, Remark, Sink, Terminal};
use crate::library::Library;
use crate::{problems, table};

pub(crate) fn run(args: &ScoreArgs, terminal: &Terminal) -> Result<Exit> {
    let library = Library::default();
    let inputs = inputs::expand(&args.paths);
    let sink = Sink::of(args.output.as_deref());
    inputs::refuse_overwriting(&inputs, &sink)?;
    let format = format(args)?;
    let mut batch = Batch { terminal, exit: Exit::Done, failures: Vec::new(), documents: 0, format, columns_of: None };
    let to_terminal = sink == Sink::StandardOutput;
    let work = |read| score(batch::read_item(read, args.questionnaire.as_deref(), &library), args, terminal);
    sink.write_with(|output| {
        let mut output = Output::new(format, terminal, to_terminal, output);
        batch::each(inputs, Jobs::of(args.jobs), work, |next| match next {
            Next::Result(outcome) => match batch.take(outcome) {
                Some(scored) => Ok(output.write(scored)?),
                None => Ok(()),
            },
            Next::NotYet => Ok(output.pass_on()?),
        })?;
        library.refuse_overwriting(&sink)?;
        Ok(output.finish()?)
    })?;
    for failure in &batch.failures {
        crate::io::complain(failure);
    }
    if batch.documents == 0 {
        terminal.complain(&Message::new("batch-nothing"));
        return Ok(Exit::Unable);
    }
    Ok(batch.exit)
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

/// What became of a document.
struct Outcome {
    /// To be said on standard error.
    remarks: Vec<Remark>,
    /// The result; `None` for a file that was passed over.
    scored: Option<Scored>,
    /// The gates that it doesn't meet.
    failures: Vec<Message>,
}

/// Scores a document.
fn score(item: Item, args: &ScoreArgs, terminal: &Terminal) -> Outcome {
    let mut remarks = problems::item_in_words(&item, terminal);
    let (document, mut problems) = match item {
        Item::PassedOver(_) => return Outcome { remarks, scored: None, failures: Vec::new() },
        Item::Invalid { document, problems, .. } => (document, problems),
        Item::Answers { document, answers, questionnaire, problems } => {
            match assessment(args, terminal, &document, &answers, &questionnaire, &problems) {
                Ok((assessment, failures)) => {
                    let scored = Scored::Ok { assessment: Box::new(assessment), questionnaire };
                    return Outcome { remarks, scored: Some(scored), failures };
                }
                Err(problem) => {
                    remarks.extend(problems::in_words(std::slice::from_ref(&problem), &document, terminal));
                    (document, vec![problem])
                }
            }
        }
    };
    problems.retain(Problem::is_error);
    let invalid = Invalid::new(document.name(), problems::reported(&problems, &document, terminal.locale));
    Outcome { remarks, scored: Some(Scored::Invalid(invalid)), failures: Vec::new() }
}

/// The result of answers, and the gates that it doesn't meet.
///
/// # Errors
/// A problem, where an option doesn't fit their questionnaire.
fn assessment(
    args: &ScoreArgs,
    terminal: &Terminal,
    document: &Document,
    answers: &Answers,
    questionnaire: &Questionnaire,
    problems: &[Problem],
) -> Result<(Assessment, Vec<Message>), Problem> {
    let of_option = problems::of_option;
    let language = terminal.result_language(answers.language.as_ref(), questionnaire.default_language());
    let warnings = problems::reported(problems, document, language.locale());
    let target = gates::target(&args.target, questionnaire).map_err(|problem| of_option("--target", problem))?;
    let subject = Subject { file: document.name(), language, target, warnings };
    let assessment = assess(questionnaire, answers, &subject);
    let looks = if args.provisional { Looks::AtLevel } else { Looks::AtConfirmed };
    let failures = gates::failures(&args.fail_under, looks, &assessment, questionnaire)
        .map_err(|problem| of_option("--fail-under", problem))?;
    Ok((assessment, failures))
}

/// What goes on over a batch.
struct Batch<'a> {
    terminal: &'a Terminal,
    exit: Exit,
    failures: Vec<String>,
    documents: usize,
    format: ScoreFormat,
    /// The questionnaire whose dimensions are the columns of CSV.
    columns_of: Option<String>,
}

impl Batch<'_> {
    /// Tells and counts what became of a document, and gives the result.
    fn take(&mut self, outcome: Outcome) -> Option<Scored> {
        self.terminal.pass_on(&outcome.remarks);
        let scored = outcome.scored?;
        self.documents += 1;
        match &scored {
            Scored::Ok { assessment, questionnaire } => {
                self.hold_to_one_questionnaire(&assessment.file, questionnaire.id.as_str());
                self.fail(&assessment.file, &outcome.failures, self.terminal.locale);
            }
            Scored::Invalid(_) => self.exit = Exit::Unable,
        }
        Some(scored)
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

    fn fail(&mut self, file: &str, failures: &[Message], locale: Locale) {
        for failure in failures {
            let message = Message::new("gate-failed").with("file", file).with("failure", failure.clone());
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

    fn write(&mut self, scored: Scored) -> std::io::Result<()> {
        match self {
            // One file is shown whole, several as an overview: that is known at the end.
            Self::Table { all, .. } => {
                all.push(scored);
                Ok(())
            }
            Self::Export(writer) => writer.write(&scored),
        }
    }

    /// Gives what was written to whoever waits for it.
    fn pass_on(&mut self) -> std::io::Result<()> {
        match self {
            Self::Table { .. } => Ok(()),
            Self::Export(writer) => writer.flush(),
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
