//! The arguments of `palier schema`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What a schema is of.
#[derive(Debug, Subcommand)]
pub(crate) enum SchemaCommand {
    Questionnaire(SchemaArgs),
    Answers(AnswersSchemaArgs),
    Assessment(SchemaArgs),
    Plan(SchemaArgs),
    Rollup(SchemaArgs),
    Brand(SchemaArgs),
    Config(SchemaArgs),
}

#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct AnswersSchemaArgs {
    #[arg(short, long, value_name = "NAME-OR-PATH")]
    pub(crate) questionnaire: Option<String>,
    #[command(flatten)]
    pub(crate) schema: SchemaArgs,
}
