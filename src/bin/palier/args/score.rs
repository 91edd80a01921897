//! The arguments of `palier score`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use palier::gates::Mark;
use palier::rollup::Field;

#[derive(Debug, Clone, Args)]
pub(crate) struct ScoreArgs {
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<String>,
    #[arg(short, long, value_name = "NAME-OR-PATH")]
    pub(crate) questionnaire: Option<String>,
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<ScoreFormat>,
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_enum, value_name = "FIELD")]
    pub(crate) by: Option<By>,
    #[arg(long, value_name = "[DIMENSION=]LEVEL")]
    pub(crate) target: Vec<Mark>,
    #[arg(long, value_name = "[DIMENSION=]LEVEL")]
    pub(crate) fail_under: Vec<Mark>,
    #[arg(long)]
    pub(crate) excel: bool,
    #[arg(long)]
    pub(crate) provisional: bool,
    #[arg(long, value_name = "PERCENT", allow_negative_numbers = true)]
    pub(crate) max_unknown: Option<String>,
    #[arg(long, value_name = "PERCENT", allow_negative_numbers = true)]
    pub(crate) max_not_applicable: Option<String>,
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub(crate) fail_on: Option<FailOn>,
    #[arg(long, value_name = "RESULTS.json")]
    pub(crate) baseline: Option<PathBuf>,
    #[arg(long, value_name = "POINTS", allow_negative_numbers = true)]
    pub(crate) tolerance: Option<String>,
    #[arg(long)]
    pub(crate) fail_missing: bool,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

/// What `palier score` takes businesses together by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    Group,
    Brand,
    Unit,
    Sector,
    Country,
}

impl From<By> for Field {
    fn from(by: By) -> Self {
        match by {
            By::Group => Self::Group,
            By::Brand => Self::Brand,
            By::Unit => Self::Unit,
            By::Sector => Self::Sector,
            By::Country => Self::Country,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Warning,
    Critical,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScoreFormat {
    Table,
    Json,
    Ndjson,
    Csv,
    Markdown,
    Junit,
    Sarif,
    Github,
}
