//! The shape of an answers file, to whatever questionnaire.
#![expect(dead_code, reason = "the types are there for their schemas: the reader walks a tree")]

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::text::{ById, Effort, Factor, Format1};
use crate::text::{Id, Language};

/// What one organization answered on one date. `palier schema answers --questionnaire NAME` gives a schema that knows the
/// questions.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "palier answers")]
pub(super) struct AnswersFile {
    /// The version of the file format: 1.
    format: Format1,
    /// The questionnaire that was answered, with its version: omnichannel@1.
    #[schemars(
        regex(pattern = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(@\d+(\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?)?)?$"),
        extend("errorMessage" = "A questionnaire is named by its id and its version: omnichannel@1.")
    )]
    questionnaire: Option<String>,
    /// Whom the answers are about.
    organization: Organization,
    /// Who answered. Reports print their roles, and names only on request.
    respondents: Option<Vec<Respondent>>,
    /// When: year, month and day, as in 2026-11-20.
    #[schemars(
        regex(pattern = r"^\d{4}-\d{2}-\d{2}$"),
        extend("errorMessage" = "A date is year, month and day: 2026-11-20.", "format" = "date")
    )]
    date: String,
    /// The language of the results. Default: the questionnaire's first.
    language: Option<Language>,
    /// What is true of the organization, fact by fact; not scored, but it decides which questions apply.
    profile: Option<ById<FactAnswer>>,
    /// The channels that the organization has.
    #[schemars(extend("uniqueItems" = true))]
    channels: Option<Vec<Id>>,
    /// The channels that count in the continuity questions; the others are shown. Two or more. Default: all.
    #[schemars(length(min = 2), extend("uniqueItems" = true))]
    main_channels: Option<Vec<Id>>,
    /// The level aimed at; or levels by dimension, with `overall`. Default: the highest.
    target: Option<Target>,
    /// Your own words for the report, by dimension, and `overall`.
    commentary: Option<ById<Option<String>>>,
    /// What people said, printed in the report.
    quotes: Option<Vec<Quote>>,
    /// What the roadmap must respect.
    roadmap: Option<Roadmap>,
    /// The answers by question: an answer (`cross`, `yes`, `[coupons]`, 4, `unknown`), or a mapping with `answer`, `note`,
    /// `evidence` and `private`. One left empty isn't answered yet.
    answers: Answers,
}

/// Whom the answers are about.
#[derive(JsonSchema)]
#[schemars(title = "organization", deny_unknown_fields)]
struct Organization {
    /// Identifies the business from one file to the next. Default: its name.
    id: Option<String>,
    /// Its name.
    name: String,
    /// Its trade; free text, to group a portfolio by.
    sector: Option<String>,
    /// Where it is; free text.
    country: Option<String>,
    /// The group that it belongs to; free text.
    group: Option<String>,
    /// The brand; free text.
    brand: Option<String>,
    /// The unit, such as a shop or a region; free text.
    unit: Option<String>,
}

/// Somebody who answered.
#[derive(JsonSchema)]
#[schemars(title = "respondent", deny_unknown_fields)]
struct Respondent {
    /// Their name, which reports print only on request.
    name: Option<String>,
    /// Their role: an id of the questionnaire's roles; free words where it has none.
    role: Option<String>,
}

/// Something that somebody said.
#[derive(JsonSchema)]
#[schemars(title = "quote", deny_unknown_fields)]
struct Quote {
    /// Their words.
    text: String,
    /// The role of whoever said it: an id of the questionnaire's roles; free words where it has none.
    role: Option<String>,
    /// The dimension that it is about.
    dimension: Option<Id>,
}

/// What the roadmap must respect.
#[derive(JsonSchema)]
#[schemars(title = "roadmap", deny_unknown_fields)]
struct Roadmap {
    /// This client's own estimates, by question and by option, item, `yes`, `no` or `passage`, in the questionnaire's unit.
    efforts: Option<ById<ById<Effort>>>,
    /// What all the other efforts are multiplied by, above 0. Default: 1.
    effort_factor: Option<Factor>,
    /// Questions that the plan leaves alone.
    exclude: Option<Vec<Id>>,
    /// Levels decided already: in the plan whatever they cost.
    include: Option<Vec<Included>>,
}

/// A level decided already.
#[derive(JsonSchema)]
#[schemars(title = "level decided already", deny_unknown_fields)]
struct Included {
    /// The question.
    question: Id,
    /// The level that its answer must get to.
    at_least: Id,
}

/// The long form of an answer.
#[derive(JsonSchema)]
#[schemars(title = "answer with notes", deny_unknown_fields)]
struct LongForm {
    /// The answer, as in the short form; also `not-applicable`, with a note that says why.
    answer: Option<serde_json::Value>,
    /// Printed in the report.
    note: Option<String>,
    /// What was seen, printed in the report.
    evidence: Option<String>,
    /// For yourself: never printed, exported or consolidated.
    private: Option<String>,
}

/// An option, `unknown`, or several options where the fact takes several.
struct FactAnswer;

impl JsonSchema for FactAnswer {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "FactAnswer".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An option of the fact, or unknown; a list where several may hold.",
            "type": ["string", "array", "null"],
            "items": {"type": "string"},
        })
    }
}

/// A level, or levels by dimension.
struct Target;

impl JsonSchema for Target {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Target".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (level, by_dimension) = (generator.subschema_for::<Id>(), generator.subschema_for::<ById<Option<Id>>>());
        json_schema!({"anyOf": [level, by_dimension]})
    }
}

/// The answers by question.
struct Answers;

impl JsonSchema for Answers {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Answers".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let long_form = generator.subschema_for::<LongForm>();
        let mut schema = json_schema!({
            "type": ["object", "null"],
            "propertyNames": {"title": "question", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},
            "additionalProperties": {
                "anyOf": [
                    {"type": ["string", "number", "boolean", "null"]},
                    {"type": "array", "items": {"type": "string"}},
                    long_form,
                    {
                        "description": "For a continuity question: for each starting channel, where the customer can carry on.",
                        "type": "object",
                        "propertyNames": {"title": "channel", "not": {"enum": ["answer", "note", "evidence", "private"]}},
                        "additionalProperties": {"type": ["string", "array", "object", "null"]},
                    },
                ],
            },
        });
        super::tidy::allow_own_keys(schema.ensure_object());
        schema
    }
}
