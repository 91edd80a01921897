//! The arguments of `palier explain`.

use std::path::PathBuf;

use clap::{ArgGroup, Args, ValueEnum};
use palier::gates::Mark;

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("what").required(true))]
pub(crate) struct ExplainArgs {
    #[arg(value_name = "ANSWERS.yaml", group = "what")]
    pub(crate) path: Option<String>,
    #[arg(value_name = "QUESTION|DIMENSION", requires = "path")]
    pub(crate) topic: Option<String>,
    #[arg(long, value_name = "QUESTION=ANSWER", requires = "path")]
    pub(crate) what_if: Vec<String>,
    #[arg(short, long, value_name = "NAME-OR-PATH", requires = "path")]
    pub(crate) questionnaire: Option<String>,
    #[arg(long, value_name = "[DIMENSION=]LEVEL", requires = "path")]
    pub(crate) target: Vec<Mark>,
    #[arg(short, long, value_enum, requires = "path")]
    pub(crate) format: Option<ExplainFormat>,
    #[arg(short, long, value_name = "PATH", requires = "path")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "CODE", group = "what")]
    pub(crate) code: Option<String>,
    #[arg(long, group = "what")]
    pub(crate) codes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExplainFormat {
    Text,
    Json,
}
