//! `palier score`: scores answers files, one or many, and holds the user's gates against the results.

mod gate;
mod outcome;
mod output;

use std::collections::BTreeSet;

use anyhow::Result;
use palier::export::Scored;
use palier::gates::Failure;
use palier::problem::Problem;
use palier::source::Document;
use palier::text::Message;

use crate::args::{ScoreArgs, ScoreFormat};
use crate::batch::{self, Jobs, Next, Read};
use crate::exit::Exit;
use crate::inputs;
use crate::io::{Sink, Terminal};
use crate::library::Library;
use crate::progress::Progress;
use crate::{problems, settings};
use gate::{Bar, Roll};
use outcome::{Misfit, Outcome, invalid};
use output::Output;

pub(crate) fn run(args: &ScoreArgs, terminal: &Terminal) -> Result<Exit> {
    let Some(settings) = settings::find(args.config.as_deref(), terminal)? else { return Ok(Exit::Unable) };
    let (args, terminal) = (&settings.completing(args), &settings.speaking(terminal));
    let library = Library::default();
    let inputs = inputs::expand(&args.paths);
    let sink = Sink::of(args.output.as_deref());
    inputs::refuse_overwriting(&inputs, &sink)?;
    inputs::refuse_overwriting_any(args.baseline.as_deref().into_iter().chain(settings.path.as_deref()), &sink)?;
    let format = output::format(args)?;
    let Some(bar) = Bar::set(args, terminal)? else { return Ok(Exit::Unable) };
    let to_terminal = sink == Sink::StandardOutput;
    let mut batch = Batch {
        terminal,
        format,
        is_flat: format == ScoreFormat::Csv && args.by.is_none(),
        progress: Progress::of(inputs.len(), output::streams_to(args, format, to_terminal), terminal),
        exit: Exit::Done,
        failures: Vec::new(),
        documents: 0,
        passed_over: 0,
        invalid: 0,
        failing: 0,
        misfits: BTreeSet::new(),
        misfits_untold: 0,
        columns_of: None,
        roll: Roll::default(),
    };
    let work = |read: Read| {
        let input = read.input;
        let item = batch::read_item(read, args.questionnaire.as_deref(), &library);
        outcome::of((input, item), &args.target, &bar, format, terminal)
    };
    sink.write_with(|output| {
        let mut output = Output::new(args, format, bar.set_gates(), terminal, to_terminal, output);
        batch::each(inputs, Jobs::of(args.jobs), work, |next| match next {
            Next::Result(outcome) => match batch.take(outcome) {
                Some(scored) => Ok(output.write(scored)?),
                None => Ok(()),
            },
            Next::NotYet => Ok(output.pass_on()?),
        })?;
        library.refuse_overwriting(&sink)?;
        batch.progress.clear();
        let gone = bar.gone(&batch.roll, terminal);
        let baseline = args.baseline.as_deref().map(|path| path.display().to_string());
        batch.fail(&baseline.unwrap_or_default(), &gone);
        Ok(output.finish(&gone)?)
    })?;
    batch.sum_up();
    if !bar.could_compare(&batch.roll, terminal) {
        batch.exit = Exit::Unable;
    }
    // A part of a stream may well be empty: it has no record, and nothing is wrong. Anything else is a wrong path.
    let may_be_empty = format == ScoreFormat::Ndjson && batch.passed_over == 0;
    if batch.documents == 0 && !may_be_empty {
        terminal.complain(&batch::nothing(&args.paths));
        return Ok(Exit::Unable);
    }
    Ok(batch.exit)
}

/// What goes on over a batch.
struct Batch<'a> {
    terminal: &'a Terminal,
    format: ScoreFormat,
    /// Whether all results share the columns of one questionnaire.
    is_flat: bool,
    progress: Progress,
    exit: Exit,
    /// The gates that aren't met, where they are told below a table.
    failures: Vec<String>,
    documents: usize,
    /// The files of folders that are plainly something else.
    passed_over: usize,
    invalid: usize,
    /// The documents that don't meet every gate.
    failing: usize,
    /// The options that don't fit a questionnaire, in words: of each, that is told once.
    misfits: BTreeSet<String>,
    misfits_untold: usize,
    /// The questionnaire whose dimensions are the columns of CSV.
    columns_of: Option<String>,
    /// The businesses met, where there is a baseline.
    roll: Roll,
}

impl Batch<'_> {
    /// Tells and counts what became of a document, and gives the result.
    fn take(&mut self, outcome: Outcome) -> Option<Scored> {
        let Outcome { input, remarks, misfit, scored, standing } = outcome;
        self.progress.past(|| self.terminal.pass_on(&remarks));
        if let Some(misfit) = misfit {
            self.tell_once(misfit);
        }
        let mut scored = scored;
        if let Some(Scored::Ok { figures, .. }) = &scored
            && let Err(problem) = self.roll.meet(figures, standing)
        {
            scored = Some(self.refuse(&figures.subject.file, problem));
        }
        self.documents += usize::from(scored.is_some());
        match &scored {
            Some(Scored::Ok { figures, failures, .. }) => {
                let file = &figures.subject.file;
                self.failing += usize::from(!failures.is_empty());
                self.hold_to_one_questionnaire(file, figures.questionnaire.id.as_str());
                self.fail(file, failures);
            }
            Some(Scored::Invalid(_)) => {
                self.invalid += 1;
                self.exit = Exit::Unable;
            }
            None => self.passed_over += 1,
        }
        self.progress.show(input, self.invalid);
        scored
    }

    /// A misspelt gate is one mistake, however many documents it keeps from being scored.
    fn tell_once(&mut self, misfit: Misfit) {
        if self.misfits.insert(misfit.words) {
            self.progress.past(|| self.terminal.pass_on(&misfit.remarks));
        } else {
            self.misfits_untold += 1;
        }
    }

    /// Tells at the end what scrolled by, or is in no result.
    fn sum_up(&self) {
        for failure in &self.failures {
            crate::io::complain(failure);
        }
        if self.misfits_untold > 0 {
            self.terminal.complain(&Message::new("score-misfits").with("count", self.misfits_untold));
        }
        // Tables say so themselves.
        let has_summary = matches!(self.format, ScoreFormat::Table | ScoreFormat::Markdown);
        if self.documents > 1 && self.invalid + self.failing > 0 && !has_summary {
            let message = Message::new("score-summary").with("scored", self.documents - self.invalid);
            self.terminal.note(&message.with("failing", self.failing).with("invalid", self.invalid));
        }
    }

    /// Tells why a result can't count, and gives what stands for it.
    fn refuse(&self, file: &str, problem: Problem) -> Scored {
        let (problem, document) = (problems::of_option("--baseline", problem), Document::whole(file, ""));
        let problems = vec![problem];
        self.progress.past(|| problems::show(&problems, &document, self.terminal));
        invalid(&document, problems, self.terminal)
    }

    /// The columns of CSV are one questionnaire's: answers to another stand there as invalid, and are told of.
    fn hold_to_one_questionnaire(&mut self, file: &str, id: &str) {
        if !self.is_flat {
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
}
