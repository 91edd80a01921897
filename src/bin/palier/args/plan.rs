//! The arguments of `palier plan`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use palier::gates::Mark;

#[derive(Debug, Args)]
pub(crate) struct PlanArgs {
    #[arg(value_name = "ANSWERS.yaml")]
    pub(crate) path: String,
    #[arg(short, long, value_name = "NAME-OR-PATH")]
    pub(crate) questionnaire: Option<String>,
    #[arg(long, value_name = "[DIMENSION=]LEVEL")]
    pub(crate) target: Vec<Mark>,
    #[arg(long, value_name = "EFFORT", conflicts_with = "target", value_parser = amount)]
    pub(crate) budget: Option<f64>,
    #[arg(long, value_name = "EFFORT", value_parser = amount_above_0)]
    pub(crate) capacity: Option<f64>,
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<PlanFormat>,
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "SECONDS", value_parser = amount_above_0)]
    pub(crate) time_limit: Option<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PlanFormat {
    Table,
    Json,
    Markdown,
    Csv,
}

/// The most that an amount may be: sums of more would lose their digits.
const MOST: f64 = 1e9;

/// An amount of effort or of time.
pub(super) fn amount(text: &str) -> Result<f64, String> {
    let amount = text.parse::<f64>().ok().filter(|amount| (0.0..=MOST).contains(amount));
    amount.ok_or_else(|| format!("not a number from 0 to {MOST}"))
}

pub(super) fn amount_above_0(text: &str) -> Result<f64, String> {
    amount(text).ok().filter(|amount| *amount > 0.0).ok_or_else(|| format!("not a number above 0, to {MOST}"))
}
