//! The gates of a run: from the command line, over every result, to what is known at the end.

use std::path::PathBuf;

use palier::assessment::Figures;
use palier::gates::{self, Baseline, Compared, Failure, Gate, Gates, Looks, Met, Percent, Tolerance};
use palier::problem::Problem;
use palier::text::Message;

use crate::args::{FailOn, ScoreArgs};
use crate::io::{self, Terminal};
use crate::{problems, recorded};

/// The most businesses that a note names.
const MOST_NAMED: usize = 10;

/// The gates that a run holds its results to.
#[derive(Debug)]
pub(super) struct Bar {
    gates: Gates,
    against: Option<Against>,
}

/// Earlier results that results are held to.
#[derive(Debug)]
struct Against {
    path: PathBuf,
    baseline: Baseline,
    tolerance: Tolerance,
    fail_missing: bool,
}

/// How a result stands to the gates.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// The gates that it doesn't meet.
    pub(super) failures: Vec<Failure>,
    /// Whether its business is one that the baseline doesn't have.
    pub(super) is_new: bool,
}

/// The businesses met, in the order of the inputs.
#[derive(Debug, Default)]
pub(super) struct Roll {
    /// Whether there is a baseline: without one, businesses need not be told apart.
    is_kept: bool,
    met: Met,
    /// Those that the baseline doesn't have: the first few, and how many.
    new: Vec<String>,
    new_count: usize,
}

impl Roll {
    /// Takes note of the business of a result.
    ///
    /// # Errors
    /// One problem, where it has been met already.
    pub(super) fn meet(&mut self, figures: &Figures, is_new: bool) -> Result<(), Problem> {
        if !self.is_kept {
            return Ok(());
        }
        self.met.meet(figures)?;
        if is_new {
            self.new_count += 1;
            if self.new.len() < MOST_NAMED {
                self.new.push(figures.answers.organization.business().to_owned());
            }
        }
        Ok(())
    }
}

impl Bar {
    /// The gates that the command line sets. What is wrong with it, or with the baseline, is told; `None` then.
    pub(super) fn set(args: &ScoreArgs, terminal: &Terminal) -> Result<Option<Self>, io::Failure> {
        let set = gates(args).and_then(|gates| Ok((gates, tolerance(args)?)));
        let (gates, tolerance) = match set {
            Ok(set) => set,
            Err(problem) => {
                problems::tell_of_option(&problem, terminal);
                return Ok(None);
            }
        };
        let Some(path) = args.baseline.clone() else {
            let alone = [(args.tolerance.is_some(), "--tolerance"), (args.fail_missing, "--fail-missing")];
            return match alone.into_iter().find(|(is_set, _)| *is_set) {
                Some((_, option)) => {
                    Err(io::Failure::of(Message::new("score-without-baseline").with("option", option)))
                }
                None => Ok(Some(Self { gates, against: None })),
            };
        };
        let mut baseline = Baseline::default();
        let read = recorded::read("--baseline", &path, terminal, |recorded| baseline.add(&recorded));
        let against = Against { path, baseline, tolerance, fail_missing: args.fail_missing };
        Ok(read.map(|()| Self { gates, against: Some(against) }))
    }

    /// The gates that are set.
    pub(super) fn set_gates(&self) -> Vec<Gate> {
        let is_set = |gate: &Gate| match gate {
            Gate::FailUnder => !self.gates.fail_under.is_empty(),
            Gate::MaxUnknown => self.gates.max_unknown.is_some(),
            Gate::MaxNotApplicable => self.gates.max_not_applicable.is_some(),
            Gate::FailOn => self.gates.fail_on.is_some(),
            Gate::Baseline => self.against.is_some(),
            Gate::FailMissing => self.against.as_ref().is_some_and(|against| against.fail_missing),
        };
        Gate::ALL.into_iter().filter(is_set).collect()
    }

    /// A roll for the businesses that will be met.
    pub(super) fn roll(&self) -> Roll {
        Roll { is_kept: self.against.is_some(), ..Roll::default() }
    }

    /// How a result stands to the gates.
    ///
    /// # Errors
    /// One problem, where a gate doesn't fit the questionnaire, or the result can't be compared.
    pub(super) fn hold(&self, figures: &Figures) -> Result<Held, Problem> {
        let mut failures =
            self.gates.failures(figures).map_err(|problem| problems::of_option("--fail-under", problem))?;
        let Some(against) = &self.against else { return Ok(Held { failures, is_new: false }) };
        let compared = against
            .baseline
            .compare(figures, self.gates.looks, against.tolerance)
            .map_err(|problem| problems::of_option("--baseline", problem))?;
        let is_new = compared == Compared::New;
        match compared {
            Compared::Known(fallen) => failures.extend(fallen),
            Compared::New if against.fail_missing => failures.push(gates::missing()),
            Compared::New => {}
        }
        Ok(Held { failures, is_new })
    }

    /// What is known at the end: the businesses that are missing on either side are told of, or the failures given of those
    /// that are gone.
    pub(super) fn end(&self, roll: &Roll, terminal: &Terminal) -> Vec<Failure> {
        let Some(against) = &self.against else { return Vec::new() };
        if against.fail_missing {
            return against.baseline.without(&roll.met).map(gates::gone).collect();
        }
        let note = |key: &'static str, names: &[String], count: usize| {
            if count > 0 {
                let rest = if count > names.len() { ", …" } else { "" };
                let message = Message::new(key).with("file", against.path.display().to_string());
                terminal.note(&message.with("count", count).with("names", names.join(", ") + rest));
            }
        };
        note("baseline-new", &roll.new, roll.new_count);
        let gone = || against.baseline.without(&roll.met);
        let named: Vec<String> = gone().take(MOST_NAMED).map(str::to_owned).collect();
        note("baseline-gone", &named, gone().count());
        Vec::new()
    }
}

/// The gates that look at one result by itself.
fn gates(args: &ScoreArgs) -> Result<Gates, Problem> {
    Ok(Gates {
        fail_under: args.fail_under.clone(),
        looks: if args.provisional { Looks::AtLevel } else { Looks::AtConfirmed },
        max_unknown: percent("--max-unknown", args.max_unknown.as_deref())?,
        max_not_applicable: percent("--max-not-applicable", args.max_not_applicable.as_deref())?,
        fail_on: args.fail_on.map(|severity| match severity {
            FailOn::Warning => gates::FailOn::Warning,
            FailOn::Critical => gates::FailOn::Critical,
        }),
    })
}

fn percent(option: &'static str, text: Option<&str>) -> Result<Option<Percent>, Problem> {
    text.map(|text| Percent::read(text).map_err(|problem| problems::of_option(option, problem))).transpose()
}

fn tolerance(args: &ScoreArgs) -> Result<Tolerance, Problem> {
    let read = args.tolerance.as_deref().map(Tolerance::read);
    read.unwrap_or_else(|| Ok(Tolerance::default())).map_err(|problem| problems::of_option("--tolerance", problem))
}
