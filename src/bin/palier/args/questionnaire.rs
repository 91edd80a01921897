//! The arguments of `palier questionnaire` and of what it does.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::Lang;

#[derive(Debug, Args)]
pub(crate) struct QuestionnaireArgs {
    #[command(subcommand)]
    pub(crate) command: QuestionnaireCommand,
}

/// What can be done with questionnaires themselves.
#[derive(Debug, Subcommand)]
pub(crate) enum QuestionnaireCommand {
    List(ListArgs),
    Show(ShowArgs),
    Export(ExportArgs),
    New(NewArgs),
}

#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    #[arg(short, long, value_enum, default_value_t = ListFormat::Table)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    Table,
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    #[arg(value_name = "NAME-OR-PATH")]
    pub(crate) name: String,
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<ShowFormat>,
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    pub(crate) dimension: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) role: Vec<String>,
    #[arg(long, conflicts_with = "with_scoring")]
    pub(crate) blank: bool,
    #[arg(long)]
    pub(crate) with_scoring: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShowFormat {
    Text,
    Markdown,
    Html,
}

#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    #[arg(value_name = "QUESTIONNAIRE.yaml")]
    pub(crate) path: PathBuf,
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    #[arg(long, value_name = "LANGUAGES", value_delimiter = ',', value_enum)]
    pub(crate) languages: Vec<Lang>,
    #[arg(long)]
    pub(crate) force: bool,
}
