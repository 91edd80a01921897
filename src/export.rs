//! Results, and problems, as data for machines: one enum, one file a format.

mod annotation;
mod csv;
mod flat;
mod github;
mod json;
mod junit;
mod key;
mod lines;
mod markdown;
mod ndjson;
pub mod plan;
mod problems;
mod rollup;
mod sarif;

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use annotation::Annotation;

use crate::assessment::{Assessment, Figures, Status};
use crate::gates::{About, Failure, Gate};
use crate::problem::ReportedProblem;
use crate::text::{Id, Language, Locale};

pub use key::{KeyEntry, key};
pub use lines::Lines;
pub use problems::{ProblemFormat, ProblemWriter};
pub(crate) use rollup::RolledUp;
pub use rollup::RollupFormat;

/// What became of one answers document.
#[derive(Debug, Clone)]
pub enum Scored {
    /// It was scored.
    Ok {
        /// The result.
        figures: Box<Figures>,
        /// The gates that it doesn't meet.
        failures: Vec<Failure>,
        /// Where the document's answers stand, for the formats that point at them.
        lines: Lines,
    },
    /// It has errors.
    Invalid(Invalid),
}

/// A document that couldn't be scored.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Invalid {
    /// The file as it was named; documents after the first are `file#2`.
    pub file: String,
    /// Always `invalid`.
    #[schemars(extend("const" = "invalid"))]
    pub status: Status,
    /// What is wrong with it.
    pub problems: Vec<ReportedProblem>,
}

impl Invalid {
    /// A document with these problems.
    #[must_use]
    pub fn new(file: String, problems: Vec<ReportedProblem>) -> Self {
        Self { file, status: Status::Invalid, problems }
    }

    /// The first problem in one line, and how many more there are.
    #[must_use]
    pub fn in_one_line(&self) -> String {
        let errors: Vec<_> = self.problems.iter().filter(|problem| problem.is_error()).collect();
        let Some(first) = errors.first() else { return String::new() };
        let place = match (first.line, first.column) {
            (Some(line), Some(column)) => format!("{line}:{column}: "),
            _ => String::new(),
        };
        let more = if errors.len() > 1 { format!(" (+{})", errors.len() - 1) } else { String::new() };
        format!("{place}{} [{}]{more}", first.message, first.code)
    }
}

/// A gate that a result doesn't meet, as results carry it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FailedGate {
    /// The gate, by its option without dashes: `fail-under`.
    pub gate: &'static str,
    /// The dimension that it looked at; `null` for the whole.
    pub dimension: Option<Id>,
    /// The finding that it looked at.
    pub finding: Option<Id>,
    /// What is missing.
    pub message: String,
}

impl FailedGate {
    fn of(failure: &Failure, language: &Language) -> Self {
        let (dimension, finding) = match &failure.about {
            About::Dimension(id) => (Some(id.clone()), None),
            About::Finding(id) => (None, Some(id.clone())),
            About::Business | About::Gone(_) => (None, None),
        };
        Self { gate: failure.gate.id(), dimension, finding, message: failure.message.in_locale(language.locale()) }
    }
}

/// A result with the gates that it doesn't meet.
#[derive(Debug, Serialize)]
struct Held<'a> {
    #[serde(flatten)]
    assessment: &'a Assessment,
    gates: Vec<FailedGate>,
}

/// A format of results for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// An array of assessments.
    Json,
    /// One flat record a line.
    Ndjson,
    /// One flat record a row.
    Csv,
    /// The same, as a French Excel opens it: semicolons, decimal commas, a byte order mark.
    ExcelCsv,
    /// A table for a pull request.
    Markdown,
    /// Test cases for Jenkins and GitLab.
    Junit,
    /// SARIF 2.1.0, which code scanning services and editors read.
    Sarif,
    /// Workflow commands, which GitHub shows beside the line in question.
    Github,
}

/// What writers of results have to know.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The locale of what isn't in the language of a document.
    pub locale: Locale,
    /// The gates that results are held to.
    pub gates: Vec<Gate>,
    /// The file of the baseline.
    pub baseline: Option<String>,
}

impl Format {
    /// A writer of this format: results go in one by one and out in the same order.
    #[must_use]
    pub fn writer<W: Write>(self, output: W, settings: Settings) -> Writer<W> {
        let Settings { locale, gates, baseline } = settings;
        match self {
            Self::Json => Writer::Json(json::JsonWriter::new(output)),
            Self::Ndjson => Writer::Ndjson(ndjson::NdjsonWriter::new(output)),
            Self::Csv => Writer::Csv(Box::new(csv::CsvWriter::new(output, csv::Dialect::Common))),
            Self::ExcelCsv => Writer::Csv(Box::new(csv::CsvWriter::new(output, csv::Dialect::Excel))),
            Self::Markdown => Writer::Markdown(markdown::MarkdownWriter::new(output, locale)),
            Self::Junit => Writer::Junit(junit::JunitWriter::new(output, locale, gates)),
            Self::Sarif => Writer::Sarif(sarif::SarifWriter::new(output, locale), baseline),
            Self::Github => Writer::Github(github::GithubWriter::new(output), locale),
        }
    }
}

/// Writes results as they come.
#[derive(Debug)]
pub enum Writer<W: Write> {
    /// An array of assessments.
    Json(json::JsonWriter<W>),
    /// One flat record a line.
    Ndjson(ndjson::NdjsonWriter<W>),
    /// One flat record a row.
    Csv(Box<csv::CsvWriter<W>>),
    /// A table, written at the end: what fails comes first.
    Markdown(markdown::MarkdownWriter<W>),
    /// Test cases.
    Junit(junit::JunitWriter<W>),
    /// Annotations; the rules that they are instances of stand at the end. With the file of the baseline, if there is one.
    Sarif(sarif::SarifWriter<W>, Option<String>),
    /// Annotations.
    Github(github::GithubWriter<W>, Locale),
}

impl<W: Write> Writer<W> {
    /// Writes one result.
    ///
    /// # Errors
    /// Where the output can't be written.
    pub fn write(&mut self, scored: &Scored) -> io::Result<()> {
        match self {
            Self::Json(writer) => match scored {
                Scored::Ok { figures, failures, .. } => {
                    let assessment = figures.assessment();
                    let gates = failures.iter().map(|failure| FailedGate::of(failure, &assessment.language)).collect();
                    writer.write(&Held { assessment, gates })
                }
                Scored::Invalid(invalid) => writer.write(invalid),
            },
            Self::Ndjson(writer) => writer.write(scored),
            Self::Csv(writer) => writer.write(scored),
            Self::Markdown(writer) => {
                writer.add(scored);
                Ok(())
            }
            Self::Junit(writer) => writer.write(scored),
            Self::Sarif(writer, _) => {
                annotation::of(scored, writer.locale).iter().try_for_each(|annotation| writer.write(annotation))
            }
            Self::Github(writer, locale) => {
                annotation::of(scored, *locale).iter().try_for_each(|annotation| writer.write(annotation))
            }
        }
    }

    /// Hands on what has been written so far.
    ///
    /// # Errors
    /// Where the output can't be written.
    pub fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Json(writer) => writer.flush(),
            Self::Ndjson(writer) => writer.flush(),
            Self::Csv(writer) => writer.flush(),
            Self::Junit(writer) => writer.flush(),
            Self::Sarif(writer, _) => writer.flush(),
            Self::Github(writer, _) => writer.flush(),
            Self::Markdown(_) => Ok(()),
        }
    }

    /// Ends the output. `gone` are failures that belong to no document; records, of which each belongs to one, don't tell
    /// them.
    ///
    /// # Errors
    /// Where the output can't be written.
    pub fn finish(self, gone: &[Failure]) -> io::Result<()> {
        match self {
            Self::Json(writer) => writer.finish(),
            Self::Ndjson(writer) => writer.finish(),
            Self::Csv(writer) => writer.finish(),
            Self::Markdown(writer) => writer.finish(gone),
            Self::Junit(writer) => writer.finish(gone),
            Self::Sarif(mut writer, baseline) => {
                for failure in gone {
                    // GitHub takes no log with a result that stands nowhere.
                    let annotation = annotation::of_gone(failure, writer.locale);
                    writer.write(&Annotation { file: baseline.clone(), ..annotation })?;
                }
                writer.finish()
            }
            Self::Github(mut writer, locale) => {
                gone.iter().try_for_each(|failure| writer.write(&annotation::of_gone(failure, locale)))?;
                writer.finish()
            }
        }
    }
}
