//! Gates of the user's: what results must attain, or CI fails.

mod baseline;
mod mark;
mod percent;

use crate::assessment::Figures;
use crate::findings;
use crate::problem::Problem;
use crate::questionnaire::{LevelIndex, Severity};
use crate::scoring::Evaluation;
use crate::text::{Id, Message};

pub use baseline::{Baseline, Compared, Met, gone, missing};
pub use mark::{Mark, target};
pub use percent::{Percent, Tolerance};

/// How near its limit a figure counts as being there.
const SLACK: f64 = 1e-9;

/// A gate that a result doesn't meet.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// The gate.
    pub gate: Gate,
    /// What of the business the gate looked at.
    pub about: About,
    /// What is missing, in words that name neither the gate nor the file.
    pub message: Message,
}

impl Failure {
    /// The failure in words, the gate named.
    #[must_use]
    pub fn told(&self) -> Message {
        Message::new("gate-told").with("gate", self.gate.id()).with("failure", self.message.clone())
    }
}

/// A gate, by the option that sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gate {
    /// A level to attain.
    FailUnder,
    /// The most that may be unknown.
    MaxUnknown,
    /// The most that may be said not to apply.
    MaxNotApplicable,
    /// Findings that may not be raised.
    FailOn,
    /// Earlier results that may not be fallen below.
    Baseline,
    /// Businesses that may not be missing on either side of a baseline.
    FailMissing,
}

impl Gate {
    /// Every gate, in the order in which failures are told.
    pub const ALL: [Self; 6] =
        [Self::FailUnder, Self::MaxUnknown, Self::MaxNotApplicable, Self::FailOn, Self::Baseline, Self::FailMissing];

    /// The option’s name without its dashes, stable between versions: `fail-under`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::FailUnder => "fail-under",
            Self::MaxUnknown => "max-unknown",
            Self::MaxNotApplicable => "max-not-applicable",
            Self::FailOn => "fail-on",
            Self::Baseline => "baseline",
            Self::FailMissing => "fail-missing",
        }
    }
}

/// What of a business a gate looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// The business as a whole.
    Business,
    /// One of its dimensions.
    Dimension(Id),
    /// A finding that was raised of it.
    Finding(Id),
    /// A business of the baseline, by its `organization.id`, that none of the results is of. Such a failure belongs to no
    /// document: it is known at the end.
    Gone(String),
}

/// Which of the levels of a result gates look at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Looks {
    /// The confirmed level: a file full of unknown answers can't pass.
    #[default]
    AtConfirmed,
    /// The level of what is known.
    AtLevel,
}

/// From which severity on findings fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailOn {
    /// Warnings, and what is critical.
    Warning,
    /// What is critical.
    Critical,
}

impl FailOn {
    fn includes(self, severity: Severity) -> bool {
        match severity {
            Severity::Critical => true,
            Severity::Warning => self == Self::Warning,
            Severity::Info | Severity::Strength => false,
        }
    }
}

/// The gates that look at one result by itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gates {
    /// Levels to attain.
    pub fail_under: Vec<Mark>,
    /// Which levels are looked at.
    pub looks: Looks,
    /// The most of what counts that may be unknown.
    pub max_unknown: Option<Percent>,
    /// The most of the questions asked that may be said not to apply.
    pub max_not_applicable: Option<Percent>,
    /// Findings that may not be raised.
    pub fail_on: Option<FailOn>,
}

impl Gates {
    /// The gates that a result doesn't meet, in the order of [`Gate::ALL`]; empty where all hold.
    ///
    /// A result without a score meets none. A dimension that doesn't apply to the business holds.
    ///
    /// # Errors
    /// One problem, where the questionnaire has no such dimension or level.
    pub fn failures(&self, figures: &Figures) -> Result<Vec<Failure>, Problem> {
        let mut failures = Vec::new();
        for mark in &self.fail_under {
            failures.extend(self.under(mark, figures)?);
        }
        let unknown = self.max_unknown.map(|most| (Gate::MaxUnknown, most, unknown(figures)));
        let inapplicable = self.max_not_applicable.map(|most| (Gate::MaxNotApplicable, most, not_applicable(figures)));
        for (gate, most, share) in unknown.into_iter().chain(inapplicable) {
            failures.extend(above(gate, most, share, figures));
        }
        if let Some(fail_on) = self.fail_on {
            failures.extend(raised(fail_on, figures));
        }
        Ok(failures)
    }

    fn under(&self, mark: &Mark, figures: &Figures) -> Result<Option<Failure>, Problem> {
        let (questionnaire, scores) = (&figures.questionnaire, &figures.scores);
        let (dimension, least) = mark.resolve(questionnaire)?;
        let (evaluation, what, about) = match dimension {
            None => (&scores.overall, Message::new("gate-overall"), About::Business),
            Some(dimension) => {
                let (id, definition) =
                    questionnaire.dimensions.get_index(dimension.0).expect("resolved in this questionnaire");
                let evaluation = scores.dimension(dimension);
                if !evaluation.applies() {
                    return Ok(None);
                }
                let what = Message::new("gate-dimension").with("dimension", &definition.title);
                (evaluation, what, About::Dimension(id.clone()))
            }
        };
        let attained = attained(evaluation, self.looks);
        if attained.is_some_and(|level| level >= least) {
            return Ok(None);
        }
        let key = match (attained, self.looks) {
            (None, _) => "gate-without-score",
            (Some(_), Looks::AtConfirmed) => "gate-confirmed-under",
            (Some(_), Looks::AtLevel) => "gate-level-under",
        };
        let title = |level: LevelIndex| &questionnaire.levels[level.0].title;
        let message = Message::new(key).with("what", what).with("least", title(least));
        let message = match attained {
            Some(level) => message.with("level", title(level)),
            None => message,
        };
        Ok(Some(Failure { gate: Gate::FailUnder, about, message }))
    }
}

/// The level that gates look at.
fn attained(evaluation: &Evaluation, looks: Looks) -> Option<LevelIndex> {
    // Without a score there is nothing confirmed either, whatever the low end of the range attains.
    let level = evaluation.level()?;
    match looks {
        Looks::AtConfirmed => evaluation.confirmed(),
        Looks::AtLevel => Some(level),
    }
}

/// The share of what counts that is unknown, in percent; `None` where nothing applies.
#[must_use]
pub fn unknown(figures: &Figures) -> Option<f64> {
    figures.scores.overall.coverage.map(|coverage| 100.0 * (1.0 - coverage))
}

/// The share of the questions asked that were said not to apply, in percent and by their number; `None` with none asked.
#[must_use]
pub fn not_applicable(figures: &Figures) -> Option<f64> {
    let counts = figures.counts();
    let asked = counts.answered + counts.unknown + counts.not_applicable;
    (asked > 0).then(|| 100.0 * counts.not_applicable as f64 / asked as f64)
}

fn has_score(figures: &Figures) -> bool {
    figures.scores.overall.known.is_some()
}

/// A failure where a share is above its limit, or nothing is known that it could be a share of.
fn above(gate: Gate, most: Percent, share: Option<f64>, figures: &Figures) -> Option<Failure> {
    let share = share.filter(|share| *share > most.value() + SLACK || has_score(figures));
    let message = match share {
        Some(share) if share > most.value() + SLACK => {
            let key = if gate == Gate::MaxUnknown { "gate-unknown-above" } else { "gate-not-applicable-above" };
            let (share, most) = percent::apart(share, most);
            Message::new(key).with("share", share).with("most", most)
        }
        Some(_) => return None,
        None => Message::new("gate-no-score"),
    };
    Some(Failure { gate, about: About::Business, message })
}

/// The findings raised that fail.
fn raised(fail_on: FailOn, figures: &Figures) -> Vec<Failure> {
    if !has_score(figures) {
        let message = Message::new("gate-no-score");
        return vec![Failure { gate: Gate::FailOn, about: About::Business, message }];
    }
    let raised = findings::raised(&figures.questionnaire, &figures.answers, &figures.scores);
    let found = raised.into_iter().filter_map(|place| figures.questionnaire.findings.get_index(place));
    found
        .filter(|(_, finding)| fail_on.includes(finding.severity))
        .map(|(id, finding)| Failure {
            gate: Gate::FailOn,
            about: About::Finding(id.clone()),
            message: Message::new("gate-finding")
                .with("severity", Message::new(format!("severity-{}", finding.severity.id())))
                .with("finding", finding.title.in_language(&figures.subject.language)),
        })
        .collect()
}
