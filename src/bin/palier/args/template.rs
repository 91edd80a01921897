//! The arguments of `palier template`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(crate) enum TemplateCommand {
    List,
    Export(TemplateExportArgs),
}

#[derive(Debug, Args)]
pub(crate) struct TemplateExportArgs {
    #[arg(value_name = "NAME")]
    pub(crate) names: Vec<String>,
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
}
