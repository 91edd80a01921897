//! The arguments of `palier redact`.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub(crate) struct RedactArgs {
    #[arg(required = true, value_name = "ANSWERS.yaml")]
    pub(crate) paths: Vec<String>,
    #[arg(short, long, value_name = "NAME-OR-PATH")]
    pub(crate) questionnaire: Option<String>,
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) name: Option<String>,
    // What portfolios are grouped by says little of a single business.
    #[arg(long, value_name = "WHAT", value_enum, value_delimiter = ',', default_values_t = [Kept::Sector, Kept::Country])]
    pub(crate) keep: Vec<Kept>,
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
}

/// What a redacted file may keep of the client's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kept {
    None,
    Sector,
    Country,
    Group,
    Brand,
    Unit,
    Roadmap,
}
