//! The arguments of `palier interview`.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(crate) struct InterviewArgs {
    #[arg(value_name = "ANSWERS.yaml")]
    pub(crate) path: PathBuf,
    #[arg(short, long, value_name = "NAME-OR-PATH")]
    pub(crate) questionnaire: Option<String>,
    #[arg(long)]
    pub(crate) core: bool,
    #[arg(long, value_name = "ROLE")]
    pub(crate) role: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) dimension: Vec<String>,
    #[arg(long)]
    pub(crate) quick: bool,
    #[arg(long)]
    pub(crate) review: bool,
    #[arg(long, conflicts_with_all = ["quick", "review"])]
    pub(crate) blank: bool,
    #[arg(long)]
    pub(crate) plain: bool,
}
