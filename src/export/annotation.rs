//! What is worth an annotation at a line of a file: problems, gates that aren't met, findings.

use super::{Invalid, Lines, Scored};
use crate::assessment::{Assessment, Blocker, FindingResult};
use crate::gates::{About, Failure, Gate};
use crate::problem::{ProblemSeverity, ReportedProblem};
use crate::questionnaire::{FindingClause, Questionnaire, Severity};
use crate::text::{Id, Locale, inline};

/// Something to be shown at a line of a file.
#[derive(Debug, Clone)]
pub(super) struct Annotation {
    /// The file; `None` where it belongs to none.
    pub(super) file: Option<String>,
    pub(super) line: Option<usize>,
    pub(super) column: Option<usize>,
    pub(super) severity: ProblemSeverity,
    pub(super) rule: RuleId,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

/// What an annotation is an instance of.
#[derive(Debug, Clone)]
pub(super) enum RuleId {
    /// A kind of problem, by its code.
    Problem(&'static str),
    /// A gate.
    Gate(Gate),
    /// A finding of a questionnaire.
    Finding(Box<FindingResult>),
}

impl RuleId {
    /// The name, the same in every language.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Problem(code) => (*code).to_owned(),
            Self::Gate(gate) => format!("gate-{}", gate.id()),
            Self::Finding(finding) => format!("finding-{}", finding.id),
        }
    }
}

impl From<ReportedProblem> for Annotation {
    fn from(problem: ReportedProblem) -> Self {
        Self {
            // Standard input is no file that an annotation could stand in.
            file: Some(problem.file).filter(|file| file != "-"),
            line: problem.line,
            column: problem.column,
            severity: problem.severity,
            rule: RuleId::Problem(problem.code),
            message: problem.message,
            help: problem.help,
        }
    }
}

/// The annotations of a document: the problems of an invalid one; of another, the gates that it doesn't meet and the
/// critical findings and warnings raised of it, each at the answer it comes from where there is one.
pub(super) fn of(scored: &Scored, locale: Locale) -> Vec<Annotation> {
    match scored {
        Scored::Invalid(Invalid { problems, .. }) => problems.iter().cloned().map(Annotation::from).collect(),
        Scored::Ok { figures, failures, lines } => {
            let (assessment, questionnaire) = (figures.assessment(), &figures.questionnaire);
            let failed = failures.iter().map(|failure| of_failure(failure, assessment, questionnaire, lines, locale));
            let is_failed = |finding: &&FindingResult| {
                failures.iter().any(|failure| failure.about == About::Finding(finding.id.clone()))
            };
            let findings = assessment.findings.iter().filter(|finding| !is_failed(finding));
            let raised = findings.filter_map(|finding| of_finding(finding, questionnaire, lines));
            failed.chain(raised).collect()
        }
    }
}

/// What is known at the end of a batch, and belongs to no document.
pub(super) fn of_gone(failure: &Failure, locale: Locale) -> Annotation {
    Annotation {
        file: None,
        line: None,
        column: None,
        severity: ProblemSeverity::Error,
        rule: RuleId::Gate(failure.gate),
        message: failure.told().in_locale(locale),
        help: None,
    }
}

fn of_failure(
    failure: &Failure,
    assessment: &Assessment,
    questionnaire: &Questionnaire,
    lines: &Lines,
    locale: Locale,
) -> Annotation {
    let question = match &failure.about {
        About::Business => required(&assessment.overall.blockers),
        About::Dimension(id) => {
            let dimension = assessment.dimensions.iter().find(|dimension| dimension.id == *id);
            dimension.and_then(|dimension| required(&dimension.blockers))
        }
        About::Finding(id) => asked_by(id, questionnaire, lines),
        About::Gone(_) => None,
    };
    let line = question.and_then(|question| lines.of_answer(question)).or(lines.first);
    let name = inline(&assessment.organization.name);
    let message = format!("{name}: {}", failure.told().in_locale(locale));
    Annotation { file: lines.file.clone(), line, message, ..of_gone(failure, locale) }
}

/// The question of the first must-have that isn't met.
fn required(blockers: &[Blocker]) -> Option<&Id> {
    blockers.iter().find_map(|blocker| match blocker {
        Blocker::Gate { question, .. } => Some(question),
        _ => None,
    })
}

fn of_finding(finding: &FindingResult, questionnaire: &Questionnaire, lines: &Lines) -> Option<Annotation> {
    let severity = match finding.severity {
        Severity::Critical => ProblemSeverity::Error,
        Severity::Warning => ProblemSeverity::Warning,
        Severity::Info | Severity::Strength => return None,
    };
    let question = asked_by(&finding.id, questionnaire, lines);
    Some(Annotation {
        file: lines.file.clone(),
        line: question.and_then(|question| lines.of_answer(question)).or(lines.first),
        column: None,
        severity,
        rule: RuleId::Finding(Box::new(finding.clone())),
        message: finding.title.clone(),
        help: finding.advice.clone(),
    })
}

/// The first question that a finding looks at and the document answers.
fn asked_by<'q>(finding: &Id, questionnaire: &'q Questionnaire, lines: &Lines) -> Option<&'q Id> {
    let finding = questionnaire.findings.get(finding)?;
    finding.when.clauses().into_iter().find_map(|clause| {
        let index = match clause {
            FindingClause::Answer { question, .. } | FindingClause::Passage { question, .. } => *question,
            FindingClause::Silos { question, .. } => (*question)?,
            FindingClause::Fact(_) | FindingClause::Dimension { .. } | FindingClause::Overall(_) => return None,
        };
        let (id, _) = questionnaire.questions.get_index(index.0)?;
        lines.of_answer(id).map(|_| id)
    })
}
