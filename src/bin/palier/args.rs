//! The command line. Its help texts are words like all others: see `help.rs`.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use palier::gates::Mark;
use palier::rollup::Field;
use palier::text::Locale;

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
    #[arg(long, value_name = "PERCENT")]
    pub(crate) max_unknown: Option<String>,
    #[arg(long, value_name = "PERCENT")]
    pub(crate) max_not_applicable: Option<String>,
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub(crate) fail_on: Option<FailOn>,
    #[arg(long, value_name = "RESULTS.json")]
    pub(crate) baseline: Option<PathBuf>,
    #[arg(long, value_name = "POINTS")]
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Html,
    Markdown,
}

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
fn amount(text: &str) -> Result<f64, String> {
    let amount = text.parse::<f64>().ok().filter(|amount| (0.0..=MOST).contains(amount));
    amount.ok_or_else(|| format!("not a number from 0 to {MOST}"))
}

fn amount_above_0(text: &str) -> Result<f64, String> {
    amount(text).ok().filter(|amount| *amount > 0.0).ok_or_else(|| format!("not a number above 0, to {MOST}"))
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<String>,
    #[arg(short, long, value_name = "NAME-OR-PATH")]
    pub(crate) questionnaire: Option<String>,
    #[arg(short, long, value_enum, default_value_t = CheckFormat::Text)]
    pub(crate) format: CheckFormat,
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    Text,
    Json,
    Github,
    Sarif,
}

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
