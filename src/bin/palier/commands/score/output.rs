//! Where results go: tables for people, or data.

use std::io::{self, Write};

use anyhow::Result;
use clap::ValueEnum as _;
use palier::export::{self, RollupFormat, Scored, Settings};
use palier::gates::{Failure, Gate};
use palier::rollup::Rollup;
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
    let is_of_single_files = matches!(format, ScoreFormat::Junit | ScoreFormat::Sarif | ScoreFormat::Github);
    if args.by.is_some() && is_of_single_files {
        let name = format.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
        return Err(Refusal::of(Message::new("score-by-format").with("format", name)).into());
    }
    Ok(format)
}

/// Whether results come to the user's screen while others are still worked on.
pub(super) fn streams_to(args: &ScoreArgs, format: ScoreFormat, to_standard_output: bool) -> bool {
    let comes_at_the_end = args.by.is_some() || matches!(format, ScoreFormat::Table | ScoreFormat::Markdown);
    to_standard_output && !comes_at_the_end
}

/// Where results go.
pub(super) enum Output<'o> {
    Table {
        terminal: &'o Terminal,
        colour: bool,
        output: &'o mut dyn Write,
        results: table::Results,
    },
    Export(Box<export::Writer<&'o mut dyn Write>>),
    /// Groups, in a format or as tables.
    Groups {
        terminal: &'o Terminal,
        colour: bool,
        output: &'o mut dyn Write,
        rollup: Rollup,
        format: Option<RollupFormat>,
    },
}

impl<'o> Output<'o> {
    pub(super) fn new(
        args: &ScoreArgs,
        format: ScoreFormat,
        gates: Vec<Gate>,
        terminal: &'o Terminal,
        to_standard_output: bool,
        output: &'o mut dyn Write,
    ) -> Self {
        let colour = terminal.colours_results() && to_standard_output;
        if let Some(by) = args.by {
            let format = rollup_format(format, args.excel);
            return Self::Groups { terminal, colour, output, rollup: Rollup::by(by.into()), format };
        }
        let format = match format {
            ScoreFormat::Table => {
                return Self::Table { terminal, colour, output, results: table::Results::default() };
            }
            ScoreFormat::Json => export::Format::Json,
            ScoreFormat::Ndjson => export::Format::Ndjson,
            ScoreFormat::Csv if args.excel => export::Format::ExcelCsv,
            ScoreFormat::Csv => export::Format::Csv,
            ScoreFormat::Markdown => export::Format::Markdown,
            ScoreFormat::Junit => export::Format::Junit,
            ScoreFormat::Sarif => export::Format::Sarif,
            ScoreFormat::Github => export::Format::Github,
        };
        let baseline = args.baseline.as_deref().map(|path| path.display().to_string());
        Self::Export(Box::new(format.writer(output, Settings { locale: terminal.locale, gates, baseline })))
    }

    pub(super) fn write(&mut self, scored: Scored) -> io::Result<()> {
        match self {
            Self::Table { results, .. } => {
                results.add(scored);
                Ok(())
            }
            Self::Export(writer) => writer.write(&scored),
            Self::Groups { rollup, .. } => {
                match &scored {
                    Scored::Ok { figures, failures, .. } => {
                        rollup.add(figures.assessment(), &figures.questionnaire, !failures.is_empty());
                    }
                    Scored::Invalid(_) => rollup.invalid += 1,
                }
                Ok(())
            }
        }
    }

    /// Gives what was written to whoever waits for it.
    pub(super) fn pass_on(&mut self) -> io::Result<()> {
        match self {
            Self::Table { .. } | Self::Groups { .. } => Ok(()),
            Self::Export(writer) => writer.flush(),
        }
    }

    /// Ends the output; `gone` are the failures that belong to no document.
    pub(super) fn finish(self, gone: &[Failure]) -> io::Result<()> {
        match self {
            Self::Table { terminal, colour, output, results } => results.write(output, terminal, colour),
            Self::Export(writer) => writer.finish(gone),
            Self::Groups { terminal, output, rollup, format: Some(format), .. } => {
                format.write(&rollup, gone, terminal.locale, output)
            }
            Self::Groups { terminal, colour, output, rollup, format: None } => {
                table::write_groups(&rollup, output, terminal.locale, colour)
            }
        }
    }
}

/// The format of groups; `None` for tables, and for what [`format`] refuses to groups.
fn rollup_format(format: ScoreFormat, excel: bool) -> Option<RollupFormat> {
    match format {
        ScoreFormat::Json => Some(RollupFormat::Json),
        ScoreFormat::Ndjson => Some(RollupFormat::Ndjson),
        ScoreFormat::Csv if excel => Some(RollupFormat::ExcelCsv),
        ScoreFormat::Csv => Some(RollupFormat::Csv),
        ScoreFormat::Markdown => Some(RollupFormat::Markdown),
        ScoreFormat::Table | ScoreFormat::Junit | ScoreFormat::Sarif | ScoreFormat::Github => None,
    }
}
