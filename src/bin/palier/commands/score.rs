//! `palier score`: scores answers files, one or many, and holds the user's gates against the results.

mod gate;
mod outcome;
mod output;

use anyhow::Result;
use palier::export::Scored;
use palier::gates::{Failure, Looks};
use palier::text::Message;

use crate::args::{ScoreArgs, ScoreFormat};
use crate::batch::{self, Jobs, Next, Read};
use crate::exit::Exit;
use crate::inputs;
use crate::io::{Sink, Terminal};
use crate::library::Library;
use crate::problems;
use crate::progress::Progress;
use gate::{Against, Bar};
use outcome::{Outcome, invalid};
use output::Output;

pub(crate) fn run(args: &ScoreArgs, terminal: &Terminal) -> Result<Exit> {
    let library = Library::default();
    let inputs = inputs::expand(&args.paths);
    let sink = Sink::of(args.output.as_deref());
    inputs::refuse_overwriting(&inputs, &sink)?;
    inputs::refuse_overwriting_any(args.baseline.as_deref(), &sink)?;
    let format = output::format(args)?;
    let Some(bar) = Bar::set(args, terminal) else { return Ok(Exit::Unable) };
    let set_gates = bar.set_gates();
    let Bar { gates, against } = bar;
    let to_terminal = sink == Sink::StandardOutput;
    let progress = Progress::of(inputs.len(), output::streams_to(format, to_terminal), terminal);
    let mut batch = Batch::new(terminal, format, against, gates.looks, progress);
    let work = |read: Read| {
        let input = read.input;
        let item = batch::read_item(read, args.questionnaire.as_deref(), &library);
        outcome::of((input, item), &args.target, &gates, format, terminal)
    };
    sink.write_with(|output| {
        let mut output = Output::new(format, args.excel, set_gates, terminal, to_terminal, output);
        batch::each(inputs, Jobs::of(args.jobs), work, |next| match next {
            Next::Result(outcome) => match batch.take(outcome) {
                Some(scored) => Ok(output.write(scored)?),
                None => Ok(()),
            },
            Next::NotYet => Ok(output.pass_on()?),
        })?;
        library.refuse_overwriting(&sink)?;
        let gone = batch.end();
        Ok(output.finish(&gone)?)
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

/// What goes on over a batch.
struct Batch<'a> {
    terminal: &'a Terminal,
    format: ScoreFormat,
    against: Option<Against>,
    looks: Looks,
    progress: Progress,
    exit: Exit,
    /// The gates that aren't met, where they are told below a table.
    failures: Vec<String>,
    documents: usize,
    invalid: usize,
    /// The questionnaire whose dimensions are the columns of CSV.
    columns_of: Option<String>,
}

impl<'a> Batch<'a> {
    fn new(
        terminal: &'a Terminal,
        format: ScoreFormat,
        against: Option<Against>,
        looks: Looks,
        progress: Progress,
    ) -> Self {
        let (exit, failures) = (Exit::Done, Vec::new());
        Self { terminal, format, against, looks, progress, exit, failures, documents: 0, invalid: 0, columns_of: None }
    }

    /// Tells and counts what became of a document, and gives the result.
    fn take(&mut self, outcome: Outcome) -> Option<Scored> {
        let Outcome { input, document, mut remarks, scored } = outcome;
        let scored = scored.map(|scored| match self.compared(scored) {
            Ok(scored) => scored,
            Err(problem) => {
                let problem = problems::of_option("--baseline", *problem);
                remarks.extend(problems::in_words(std::slice::from_ref(&problem), &document, self.terminal));
                invalid(&document, vec![problem], self.terminal)
            }
        });
        self.progress.past(|| self.terminal.pass_on(&remarks));
        let result = scored.inspect(|scored| {
            self.documents += 1;
            match scored {
                Scored::Ok { assessment, questionnaire, failures, .. } => {
                    self.hold_to_one_questionnaire(&assessment.file, questionnaire.id.as_str());
                    self.fail(&assessment.file, failures);
                }
                Scored::Invalid(_) => {
                    self.invalid += 1;
                    self.exit = Exit::Unable;
                }
            }
        });
        self.progress.show(input, self.invalid);
        result
    }

    /// The result, held to the earlier one.
    fn compared(&mut self, mut scored: Scored) -> Result<Scored, Box<palier::problem::Problem>> {
        if let (Some(against), Scored::Ok { assessment, questionnaire, failures, .. }) =
            (&mut self.against, &mut scored)
        {
            failures.extend(against.compare(assessment, questionnaire, self.looks)?);
        }
        Ok(scored)
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
            self.progress.past(|| self.terminal.complain(&Message::new("program-error").with("cause", message)));
            self.exit = Exit::Unable;
        }
    }

    /// Below a table, what is missing is read best; where results stream, it comes as they do and nothing is kept.
    fn fail(&mut self, file: &str, failures: &[Failure]) {
        for failure in failures {
            let message = Message::new("gate-failed").with("file", file).with("failure", failure.told());
            let words = message.in_locale(self.terminal.locale);
            self.exit = self.exit.max(Exit::Failed);
            match self.format {
                ScoreFormat::Table => self.failures.push(words),
                _ => self.progress.past(|| crate::io::complain(&words)),
            }
        }
    }

    /// Tells what is known at the end, and gives the gates that no document alone doesn't meet.
    fn end(&mut self) -> Vec<Failure> {
        self.progress.clear();
        let Some(against) = &self.against else { return Vec::new() };
        let (gone, baseline) = (against.end(self.terminal), against.file());
        self.fail(&baseline, &gone);
        gone
    }
}
