//! Problems as data: one enum, one file a format.

use std::io::{self, Write};

use super::github::GithubWriter;
use super::json::JsonWriter;
use super::sarif::SarifWriter;
use crate::problem::ReportedProblem;
use crate::text::Locale;

/// A format of problems for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemFormat {
    /// An array of problems.
    Json,
    /// Workflow commands, which GitHub shows beside the line in question.
    Github,
    /// SARIF 2.1.0, which code scanning services and editors read.
    Sarif,
}

impl ProblemFormat {
    /// A writer of this format: problems go in one by one and out in the same order. `locale` is the one that they are
    /// worded in.
    #[must_use]
    pub fn writer<W: Write>(self, output: W, locale: Locale) -> ProblemWriter<W> {
        match self {
            Self::Json => ProblemWriter::Json(JsonWriter::new(output)),
            Self::Github => ProblemWriter::Github(GithubWriter::new(output)),
            Self::Sarif => ProblemWriter::Sarif(SarifWriter::new(output, locale)),
        }
    }
}

/// Writes problems as they come.
#[derive(Debug)]
pub enum ProblemWriter<W: Write> {
    /// An array of problems.
    Json(JsonWriter<W>),
    /// Workflow commands.
    Github(GithubWriter<W>),
    /// SARIF.
    Sarif(SarifWriter<W>),
}

impl<W: Write> ProblemWriter<W> {
    /// Writes one problem.
    ///
    /// # Errors
    /// Where the output can't be written.
    pub fn write(&mut self, problem: ReportedProblem) -> io::Result<()> {
        match self {
            Self::Json(writer) => writer.write(&problem),
            Self::Github(writer) => writer.write(&problem.into()),
            Self::Sarif(writer) => writer.write(&problem.into()),
        }
    }

    /// Ends the output.
    ///
    /// # Errors
    /// Where the output can't be written.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Self::Json(writer) => writer.finish(),
            Self::Github(writer) => writer.finish(),
            Self::Sarif(writer) => writer.finish(),
        }
    }
}
