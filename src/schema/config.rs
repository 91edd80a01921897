//! The shape of `palier.toml`.
#![expect(dead_code, reason = "the types are there for their schemas: the reader walks a tree")]

use schemars::JsonSchema;

use super::text::OneOrSeveral;

/// The settings of a project: `palier.toml`, in its folder or above within the repository. What `palier` is told on its
/// command line goes before them; paths are relative to the file.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "palier settings")]
pub(super) struct ConfigFile {
    /// What `palier score` would otherwise be told on its command line, by the names of its options.
    score: Option<ScoreTable>,
}

/// What `palier score` would otherwise be told on its command line.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "settings of palier score", rename_all = "kebab-case")]
struct ScoreTable {
    /// The questionnaire: a name, or a path. Default: the one that the answers name.
    questionnaire: Option<String>,
    /// The language of messages and results. Default: the system’s; for results the file’s.
    lang: Option<Lang>,
    /// The format of the results. Default: by the output’s extension, else a table.
    format: Option<Format>,
    /// The level to aim at, overall (`omni`) or for a dimension (`people=multi`), or a list of them.
    target: Option<OneOrSeveral<String>>,
    /// The level to attain, overall (`cross`) or for a dimension (`people=multi`), or a list of them.
    fail_under: Option<OneOrSeveral<String>>,
    /// Whether `fail-under` looks at the level of what is known, not at the confirmed one. Default: false.
    provisional: Option<bool>,
    /// The most of what counts that may be unknown, in percent.
    #[schemars(range(min = 0, max = 100))]
    max_unknown: Option<f64>,
    /// The most of the questions that may be said not to apply, in percent.
    #[schemars(range(min = 0, max = 100))]
    max_not_applicable: Option<f64>,
    /// Findings that may not be raised.
    fail_on: Option<FailOn>,
    /// Earlier results that no business may be below, as `palier score --format json` wrote them: a path.
    baseline: Option<String>,
    /// Points that a score may fall by against the baseline. Default: 0.
    #[schemars(range(min = 0, max = 100))]
    tolerance: Option<f64>,
    /// Whether it is a failure that a business is in the baseline alone, or in these files alone. Default: false.
    fail_missing: Option<bool>,
    /// How many documents to work on at once. Default: as many as there are processor cores.
    #[schemars(range(min = 1, max = 65535))]
    jobs: Option<u16>,
}

/// A language of palier’s.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum Lang {
    /// English.
    En,
    /// French.
    Fr,
}

/// A format of results.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum Format {
    /// For people at a terminal.
    Table,
    /// An array of assessments.
    Json,
    /// One flat record a line.
    Ndjson,
    /// One flat record a row.
    Csv,
    /// A table for a pull request.
    Markdown,
    /// Test cases for Jenkins and GitLab.
    Junit,
    /// SARIF 2.1.0, which code scanning services and editors read.
    Sarif,
    /// Workflow commands, which GitHub shows beside the line in question.
    Github,
}

/// A severity of findings.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum FailOn {
    /// Warnings, and what is critical.
    Warning,
    /// What is critical.
    Critical,
}
