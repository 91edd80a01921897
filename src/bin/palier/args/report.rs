//! The arguments of `palier report`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use palier::gates::Mark;

use super::plan::{amount, amount_above_0};

#[derive(Debug, Args)]
pub(crate) struct ReportArgs {
    #[arg(required = true, value_name = "ANSWERS.yaml")]
    pub(crate) paths: Vec<String>,
    #[arg(short, long, value_name = "NAME-OR-PATH")]
    pub(crate) questionnaire: Option<String>,
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<ReportFormat>,
    #[arg(long, value_name = "[DIMENSION=]LEVEL")]
    pub(crate) target: Vec<Mark>,
    #[arg(long, value_name = "NAME-OR-FILE")]
    pub(crate) template: Option<String>,
    #[arg(long, value_name = "DIR")]
    pub(crate) templates: Option<PathBuf>,
    #[arg(long, value_name = "BRAND.yaml")]
    pub(crate) brand: Option<PathBuf>,
    #[arg(long)]
    pub(crate) names: bool,
    #[arg(long)]
    pub(crate) plan: bool,
    #[arg(long, value_name = "EFFORT", requires = "plan", value_parser = amount)]
    pub(crate) budget: Option<f64>,
    #[arg(long, value_name = "EFFORT", requires = "plan", value_parser = amount_above_0)]
    pub(crate) capacity: Option<f64>,
    #[arg(long, value_name = "RESULTS.json")]
    pub(crate) baseline: Option<PathBuf>,
    #[arg(long, value_name = "RESULTS.json")]
    pub(crate) benchmark: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Html,
    Markdown,
}
