//! The gates of a run: from the command line, over every result, to what is known at the end.

use std::path::PathBuf;

use palier::assessment::Assessment;
use palier::gates::{self, Baseline, Compared, Failure, Gate, Gates, Looks, Met, Percent, Tolerance};
use palier::problem::Problem;
use palier::questionnaire::Questionnaire;
use palier::text::Message;

use crate::args::{FailOn, ScoreArgs};
use crate::io::Terminal;
use crate::{problems, recorded};

/// The most businesses that a note names.
const MOST_NAMED: usize = 10;

/// The gates that a run holds its results to.
#[derive(Debug)]
pub(super) struct Bar {
    /// Those that look at one result by itself.
    pub(super) gates: Gates,
    /// Earlier results, to which results are held in their order.
    pub(super) against: Option<Against>,
}

/// Earlier results, and how far the present ones have been held to them.
#[derive(Debug)]
pub(super) struct Against {
    path: PathBuf,
    baseline: Baseline,
    tolerance: Tolerance,
    fail_missing: bool,
    met: Met,
    /// Businesses that the baseline doesn't have: the first few, and how many.
    new: Vec<String>,
    new_count: usize,
}

impl Bar {
    /// The gates that the command line sets. What is wrong with it, or with the baseline, is told; `None` then.
    pub(super) fn set(args: &ScoreArgs, terminal: &Terminal) -> Option<Self> {
        let set = gates(args).and_then(|gates| Ok((gates, tolerance(args)?)));
        let (gates, tolerance) = match set {
            Ok(set) => set,
            Err(problem) => {
                problems::tell_of_option(&problem, terminal);
                return None;
            }
        };
        let against = match &args.baseline {
            None => None,
            Some(path) => {
                let mut baseline = Baseline::default();
                recorded::read("--baseline", path, terminal, |recorded| baseline.add(&recorded))?;
                Some(Against {
                    path: path.clone(),
                    baseline,
                    tolerance,
                    fail_missing: args.fail_missing,
                    met: Met::default(),
                    new: Vec::new(),
                    new_count: 0,
                })
            }
        };
        Some(Self { gates, against })
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
}

impl Against {
    /// The file of the earlier results.
    pub(super) fn file(&self) -> String {
        self.path.display().to_string()
    }

    /// What is known at the end: the businesses that are missing on either side are told of, and the failures given of
    /// those that are gone.
    pub(super) fn end(&self, terminal: &Terminal) -> Vec<Failure> {
        let note = |key: &'static str, names: &[String], count: usize| {
            if count > 0 {
                let mut names = names.join(", ");
                if count > MOST_NAMED {
                    names.push_str(", …");
                }
                let message = Message::new(key).with("file", self.path.display().to_string());
                terminal.note(&message.with("count", count).with("names", names));
            }
        };
        if self.fail_missing {
            return self.baseline.without(&self.met).map(gates::gone).collect();
        }
        note("baseline-new", &self.new, self.new_count);
        let gone = || self.baseline.without(&self.met);
        let named: Vec<String> = gone().take(MOST_NAMED).map(str::to_owned).collect();
        note("baseline-gone", &named, gone().count());
        Vec::new()
    }

    /// The ways in which a result fell below the earlier one.
    ///
    /// # Errors
    /// One problem, where the result can't be compared.
    pub(super) fn compare(
        &mut self,
        assessment: &Assessment,
        questionnaire: &Questionnaire,
        looks: Looks,
    ) -> Result<Vec<Failure>, Problem> {
        self.met.meet(assessment)?;
        match self.baseline.compare(assessment, questionnaire, looks, self.tolerance)? {
            Compared::Known(failures) => Ok(failures),
            Compared::New if self.fail_missing => Ok(vec![gates::missing()]),
            Compared::New => {
                self.new_count += 1;
                if self.new.len() < MOST_NAMED {
                    self.new.push(assessment.organization.id.clone());
                }
                Ok(Vec::new())
            }
        }
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
