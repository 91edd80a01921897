//! The shape of a questionnaire file.
#![expect(dead_code, reason = "the types are there for their schemas: the reader walks a tree")]

use schemars::JsonSchema;

use super::condition::{FactCondition, FindingCondition};
use super::question::Question;
use super::text::{ById, CountFrom0, Factor, Format1, OneOrSeveral, Score, Text};
use crate::questionnaire::{ChannelKind, Severity};
use crate::text::{Id, Language};

/// A maturity model for palier: levels, dimensions with their questions, and what surrounds them.
/// `palier check FILE` says what a schema can't: whether references lead somewhere, whether scores rise.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "palier questionnaire")]
pub(super) struct Questionnaire {
    /// The version of the file format: 1.
    format: Format1,
    /// Identifies the model; answers files name it, as in `questionnaire: omnichannel@1`.
    id: Id,
    /// The version of the model, as in 1.0.0. Answers pin its first number: raise it when old answers no longer fit.
    #[schemars(
        regex(pattern = r"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$"),
        extend("errorMessage" = "A version has three numbers: 1.0.0.")
    )]
    version: String,
    /// The languages of the texts, as in [fr, en]; the first is the default.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    languages: Vec<Language>,
    /// What the model measures; the title of its reports.
    title: Text,
    /// What the model is for, in a paragraph.
    description: Option<Text>,
    /// The unit of every `effort`, such as person-days.
    effort_unit: Option<Text>,
    /// The levels of maturity, lowest first; two or more.
    #[schemars(length(min = 2))]
    levels: Vec<Level>,
    /// Rules by which the overall level is found, beside the score.
    scoring: Option<Scoring>,
    /// Who may be best placed to answer; questions and answers files refer to them.
    roles: Option<Vec<Role>>,
    /// Facts about the organization, asked first and not scored; conditions look at them.
    profile: Option<Vec<Fact>>,
    /// The stages of the customer's journey, in order.
    stages: Option<Vec<Stage>>,
    /// The catalogue of channels that an organization may have.
    channels: Option<Vec<Channel>>,
    /// The dimensions of maturity with their questions.
    #[schemars(length(min = 1))]
    dimensions: Vec<Dimension>,
    /// Other cuts of the same questions: each gathers those with a tag, and scores them.
    views: Option<Vec<View>>,
    /// Combinations of answers worth saying in a report.
    findings: Option<Vec<Finding>>,
    /// Texts that a report prints as they are: the method, benefits, cautions.
    sections: Option<Vec<Section>>,
    /// Terms that a report explains.
    glossary: Option<Vec<GlossaryEntry>>,
}

/// One level of maturity.
#[derive(JsonSchema)]
#[schemars(title = "level", deny_unknown_fields)]
struct Level {
    /// Its id; options, gates and targets refer to it.
    id: Id,
    /// Its name.
    title: Text,
    /// What the level looks like from the customer's side.
    summary: Option<Text>,
    /// The score from which the level is attained, 0 to 100, rising from level to level, 0 for the first.
    /// Default: equal bands (0, 25, 50, 75 for four levels).
    min_score: Option<Score>,
    /// Where the definition comes from.
    references: Option<Vec<String>>,
}

/// Rules by which the overall level is found, beside the score.
#[derive(JsonSchema)]
#[schemars(title = "scoring", deny_unknown_fields)]
struct Scoring {
    /// How many levels the overall level may be above that of the weakest dimension, 0 or more. Default: no limit.
    max_lag: Option<CountFrom0>,
    /// By level: facts that make an organization be at that level at least, whatever its score, as in
    /// `multi: {channels: {serves: buy, at_least: 2}}`. Not for the lowest level.
    floor: Option<ById<FactCondition>>,
}

/// Somebody who may be best placed to answer.
#[derive(JsonSchema)]
#[schemars(title = "role", deny_unknown_fields)]
struct Role {
    /// Its id; questions, respondents and quotes refer to it.
    id: Id,
    /// The words that a report prints.
    title: Option<Text>,
}

/// A fact about the organization.
#[derive(JsonSchema)]
#[schemars(title = "fact", deny_unknown_fields)]
struct Fact {
    /// Its id; conditions refer to it with `profile:`.
    id: Id,
    /// The question to ask.
    text: Option<Text>,
    /// How to understand it.
    help: Option<Text>,
    /// Whether several options may hold together; the answer is then a list. Default: false.
    #[schemars(extend("default" = false))]
    multiple: Option<bool>,
    /// What may be answered.
    options: Vec<FactOption>,
}

/// One of the answers to a fact.
#[derive(JsonSchema)]
#[schemars(title = "option of a fact", deny_unknown_fields)]
struct FactOption {
    /// Its id; answers and conditions name it.
    id: Id,
    /// What is true of the organization.
    text: Option<Text>,
}

/// A stage of the customer's journey.
#[derive(JsonSchema)]
#[schemars(title = "stage", deny_unknown_fields)]
struct Stage {
    /// Its id; channels and continuity questions refer to it.
    id: Id,
    /// Its name.
    title: Option<Text>,
}

/// A channel of the catalogue.
#[derive(JsonSchema)]
#[schemars(title = "channel", deny_unknown_fields)]
struct Channel {
    /// Its id. Words of the format (answer, note, evidence, private, physical, digital, human) can't be used.
    id: Id,
    /// Its nature.
    kind: Option<ChannelKind>,
    /// Its name.
    title: Option<Text>,
    /// The stages of the journey that can take place there. Default: all of them.
    serves: Option<OneOrSeveral<Id>>,
}

/// A dimension of maturity: a weighted group of questions.
#[derive(JsonSchema)]
#[schemars(title = "dimension", deny_unknown_fields)]
struct Dimension {
    /// Its id; `overall` is taken.
    id: Id,
    /// Its name.
    title: Text,
    /// What it asks about.
    summary: Option<Text>,
    /// Its weight in the overall score, above 0. Default: 1.
    weight: Option<Factor>,
    /// Where the definition comes from.
    references: Option<Vec<String>>,
    /// Its questions.
    #[schemars(length(min = 1))]
    questions: Vec<Question>,
}

/// Another cut of the questions.
#[derive(JsonSchema)]
#[schemars(title = "view", deny_unknown_fields)]
struct View {
    /// Its id.
    id: Id,
    /// Its name.
    title: Option<Text>,
    /// What it shows.
    summary: Option<Text>,
    /// The tag of its questions.
    tag: Id,
}

/// A combination of answers worth saying.
#[derive(JsonSchema)]
#[schemars(title = "finding", deny_unknown_fields)]
struct Finding {
    /// Its id.
    id: Id,
    /// How much it matters; reports print the most pressing first.
    severity: Severity,
    /// Where it is raised: only where the condition is certainly true.
    when: FindingCondition,
    /// The finding in a few words.
    title: Option<Text>,
    /// What it means.
    text: Option<Text>,
    /// What to do about it.
    advice: Option<Text>,
    /// Where it comes from.
    references: Option<Vec<String>>,
}

/// A text that a report prints.
#[derive(JsonSchema)]
#[schemars(title = "section", deny_unknown_fields)]
struct Section {
    /// Its id.
    id: Id,
    /// Its heading.
    title: Option<Text>,
    /// Its words.
    text: Option<Text>,
    /// Where it comes from.
    references: Option<Vec<String>>,
}

/// A term explained.
#[derive(JsonSchema)]
#[schemars(title = "glossary entry", deny_unknown_fields)]
struct GlossaryEntry {
    /// Its id.
    id: Id,
    /// The term.
    term: Option<Text>,
    /// Its explanation.
    text: Option<Text>,
    /// Where it comes from.
    references: Option<Vec<String>>,
}
