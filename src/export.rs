//! Results, and problems, as data for machines: one enum, one file a format.

mod csv;
mod flat;
mod github;
mod json;
mod ndjson;
pub mod plan;
mod problems;
mod sarif;

use std::io::{self, Write};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::{Assessment, Status};
use crate::problem::ReportedProblem;
use crate::questionnaire::Questionnaire;

pub use problems::{ProblemFormat, ProblemWriter};

/// What became of one answers document.
#[derive(Debug, Clone)]
pub enum Scored {
    /// It was scored.
    Ok {
        /// The result.
        assessment: Box<Assessment>,
        /// The questionnaire that scored it.
        questionnaire: Arc<Questionnaire>,
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

/// A format of results for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// An array of assessments.
    Json,
    /// One flat record a line.
    Ndjson,
    /// One flat record a row.
    Csv,
}

impl Format {
    /// A writer of this format: results go in one by one and out in the same order.
    #[must_use]
    pub fn writer<W: Write>(self, output: W) -> Writer<W> {
        match self {
            Self::Json => Writer::Json(json::JsonWriter::new(output)),
            Self::Ndjson => Writer::Ndjson(ndjson::NdjsonWriter::new(output)),
            Self::Csv => Writer::Csv(Box::new(csv::CsvWriter::new(output))),
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
}

impl<W: Write> Writer<W> {
    /// Writes one result.
    ///
    /// # Errors
    /// Where the output can't be written.
    pub fn write(&mut self, scored: &Scored) -> io::Result<()> {
        match self {
            Self::Json(writer) => match scored {
                Scored::Ok { assessment, .. } => writer.write(assessment),
                Scored::Invalid(invalid) => writer.write(invalid),
            },
            Self::Ndjson(writer) => writer.write(scored),
            Self::Csv(writer) => writer.write(scored),
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
        }
    }

    /// Ends the output.
    ///
    /// # Errors
    /// Where the output can't be written.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Self::Json(writer) => writer.finish(),
            Self::Ndjson(writer) => writer.finish(),
            Self::Csv(writer) => writer.finish(),
        }
    }
}
