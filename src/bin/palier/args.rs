//! The command line, a file a command. Its help texts are words like all others: see `help.rs`.

mod check;
mod explain;
mod interview;
mod plan;
mod questionnaire;
mod redact;
mod report;
mod schema;
mod score;
mod template;

use clap::{Args, Parser, Subcommand, ValueEnum};
use palier::text::Locale;

pub(crate) use check::{CheckArgs, CheckFormat};
pub(crate) use explain::{ExplainArgs, ExplainFormat};
pub(crate) use interview::InterviewArgs;
pub(crate) use plan::{PlanArgs, PlanFormat};
pub(crate) use questionnaire::{
    ExportArgs, ListArgs, ListFormat, NewArgs, QuestionnaireArgs, QuestionnaireCommand, ShowArgs, ShowFormat,
};
pub(crate) use redact::{Kept, RedactArgs};
pub(crate) use report::{ReportArgs, ReportFormat};
pub(crate) use schema::{AnswersSchemaArgs, SchemaArgs, SchemaCommand};
pub(crate) use score::{FailOn, ScoreArgs, ScoreFormat};
pub(crate) use template::{TemplateCommand, TemplateExportArgs};

#[derive(Debug, Parser)]
#[command(name = "palier", version, arg_required_else_help = true, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) common: Common,
}

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Common {
    #[arg(long, global = true, value_enum, display_order = 100)]
    pub(crate) lang: Option<Lang>,
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, display_order = 101)]
    pub(crate) color: Colour,
    #[arg(long, global = true, display_order = 102)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    Fr,
    En,
}

impl From<Lang> for Locale {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::Fr,
            Lang::En => Self::En,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Interview(InterviewArgs),
    Score(ScoreArgs),
    Report(ReportArgs),
    Redact(RedactArgs),
    Check(CheckArgs),
    Explain(ExplainArgs),
    Plan(PlanArgs),
    #[command(arg_required_else_help = true)]
    Questionnaire(QuestionnaireArgs),
    #[command(subcommand, arg_required_else_help = true)]
    Schema(SchemaCommand),
    #[command(subcommand, arg_required_else_help = true)]
    Template(TemplateCommand),
}
