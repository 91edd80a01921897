//! Where results go: tables for people, or data.

use std::io::{self, Write};

use anyhow::Result;
use palier::export::{self, Scored, Settings};
use palier::gates::{Failure, Gate};
use palier::text::Message;

use crate::args::{ScoreArgs, ScoreFormat};
use crate::io::{Failure as Refusal, Terminal};
use crate::table;

/// The format asked for, else the one of the output's extension, else CSV for a spreadsheet, else a table.
pub(super) fn format(args: &ScoreArgs) -> Result<ScoreFormat> {
    let extension = args.output.as_deref().and_then(crate::io::extension);
    let format = match (args.format, extension.as_deref()) {
        (Some(format), _) => format,
        (None, None) if args.excel => ScoreFormat::Csv,
        (None, None | Some("txt")) => ScoreFormat::Table,
        (None, Some("csv")) => ScoreFormat::Csv,
        (None, Some("json")) => ScoreFormat::Json,
        (None, Some("ndjson" | "jsonl")) => ScoreFormat::Ndjson,
        (None, Some("md")) => ScoreFormat::Markdown,
        (None, Some("xml")) => ScoreFormat::Junit,
        (None, Some("sarif")) => ScoreFormat::Sarif,
        (None, Some(extension)) => {
            return Err(Refusal::of(Message::new("score-unknown-extension").with("extension", extension)).into());
        }
    };
    if args.excel && format != ScoreFormat::Csv {
        return Err(Refusal::of(Message::new("score-excel-is-csv")).into());
    }
    Ok(format)
}

/// Whether results come to the user's screen while others are still worked on.
pub(super) fn streams_to(format: ScoreFormat, to_standard_output: bool) -> bool {
    to_standard_output
        && matches!(
            format,
            ScoreFormat::Json | ScoreFormat::Ndjson | ScoreFormat::Csv | ScoreFormat::Junit | ScoreFormat::Github
        )
}

/// Where results go.
pub(super) enum Output<'o> {
    Table { terminal: &'o Terminal, colour: bool, output: &'o mut dyn Write, results: table::Results },
    Export(Box<export::Writer<&'o mut dyn Write>>),
}

impl<'o> Output<'o> {
    pub(super) fn new(
        format: ScoreFormat,
        excel: bool,
        gates: Vec<Gate>,
        terminal: &'o Terminal,
        to_standard_output: bool,
        output: &'o mut dyn Write,
    ) -> Self {
        let format = match format {
            ScoreFormat::Table => {
                let colour = terminal.colours_results() && to_standard_output;
                return Self::Table { terminal, colour, output, results: table::Results::default() };
            }
            ScoreFormat::Json => export::Format::Json,
            ScoreFormat::Ndjson => export::Format::Ndjson,
            ScoreFormat::Csv if excel => export::Format::ExcelCsv,
            ScoreFormat::Csv => export::Format::Csv,
            ScoreFormat::Markdown => export::Format::Markdown,
            ScoreFormat::Junit => export::Format::Junit,
            ScoreFormat::Sarif => export::Format::Sarif,
            ScoreFormat::Github => export::Format::Github,
        };
        Self::Export(Box::new(format.writer(output, Settings { locale: terminal.locale, gates })))
    }

    pub(super) fn write(&mut self, scored: Scored) -> io::Result<()> {
        match self {
            Self::Table { results, .. } => {
                results.add(scored);
                Ok(())
            }
            Self::Export(writer) => writer.write(&scored),
        }
    }

    /// Gives what was written to whoever waits for it.
    pub(super) fn pass_on(&mut self) -> io::Result<()> {
        match self {
            Self::Table { .. } => Ok(()),
            Self::Export(writer) => writer.flush(),
        }
    }

    /// Ends the output; `gone` are the failures that belong to no document.
    pub(super) fn finish(self, gone: &[Failure]) -> io::Result<()> {
        match self {
            Self::Table { terminal, colour, output, results } => results.write(output, terminal, colour),
            Self::Export(writer) => writer.finish(gone),
        }
    }
}
