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
    /// How its business stands to the baseline; `None` without one.
    pub(super) standing: Option<Standing>,
}

/// How a business stands to a baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is there.
    Known,
    /// It isn't, and others with its questionnaire are.
    New,
    /// It isn't, and nor is anything with its questionnaire.
    Foreign,
}

/// The businesses met, in the order of the inputs; none where there is no baseline, and they need not be told apart.
#[derive(Debug, Default)]
pub(super) struct Roll {
    met: Met,
    /// Those that the baseline doesn't have: the first few, how many, and of how many it doesn't even have the questionnaire.
    new: Vec<String>,
    new_count: usize,
    foreign: usize,
    /// How many it has.
    known: usize,
}

impl Roll {
    /// Takes note of the business of a result.
    ///
    /// # Errors
    /// One problem, where it has been met already.
    pub(super) fn meet(&mut self, figures: &Figures, standing: Option<Standing>) -> Result<(), Problem> {
        let Some(standing) = standing else { return Ok(()) };
        self.met.meet(figures)?;
        match standing {
            Standing::Known => self.known += 1,
            Standing::New | Standing::Foreign => {
                self.foreign += usize::from(standing == Standing::Foreign);
                self.new_count += 1;
                if self.new.len() < MOST_NAMED {
                    self.new.push(figures.answers.organization.business().to_owned());
                }
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

    /// How a result stands to the gates.
    ///
    /// # Errors
    /// One problem, where a gate doesn't fit the questionnaire, or the result can't be compared.
    pub(super) fn hold(&self, figures: &Figures) -> Result<Held, Problem> {
        let mut failures =
            self.gates.failures(figures).map_err(|problem| problems::of_option("--fail-under", problem))?;
        let Some(against) = &self.against else { return Ok(Held { failures, standing: None }) };
        let compared = against
            .baseline
            .compare(figures, self.gates.looks, against.tolerance)
            .map_err(|problem| problems::of_option("--baseline", problem))?;
        let standing = match compared {
            Compared::Known(fallen) => {
                failures.extend(fallen);
                Standing::Known
            }
            Compared::New => {
                failures.extend(against.fail_missing.then(gates::missing));
                if against.baseline.knows(&figures.questionnaire) { Standing::New } else { Standing::Foreign }
            }
        };
        Ok(Held { failures, standing: Some(standing) })
    }

    /// Whether the baseline could be one of these results. Where it has none of them, and nothing with their questionnaire
    /// either, that is told: a gate that looks at nothing holds nothing.
    pub(super) fn could_compare(&self, roll: &Roll, terminal: &Terminal) -> bool {
        let Some(against) = &self.against else { return true };
        let is_of_another = roll.known == 0 && roll.foreign > 0 && roll.foreign == roll.new_count;
        if is_of_another && !against.baseline.is_empty() {
            let file = against.path.display().to_string();
            terminal.complain(&Message::new("baseline-of-another").with("file", file));
            return false;
        }
        true
    }

    /// What is known at the end: the businesses that are missing on either side are told of, or the failures given of those
    /// that are gone.
    pub(super) fn gone(&self, roll: &Roll, terminal: &Terminal) -> Vec<Failure> {
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
