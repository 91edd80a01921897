//! The shape of a question: what every type has, and what each adds.
#![expect(dead_code, reason = "the types are there for their schemas: the reader walks a tree")]

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::condition::FactCondition;
use super::text::{ById, Effort, Factor, Mark, OneOrSeveral, Score, Share, Text};
use crate::text::Id;

/// A question of a dimension.
#[derive(JsonSchema)]
#[schemars(title = "question", deny_unknown_fields, transform = by_type)]
pub(super) struct Question {
    /// Its id, unique in the whole questionnaire; answers files name it.
    id: Id,
    /// The type of its answers. Default: choice.
    #[schemars(extend("default" = "choice"))]
    r#type: Option<QuestionType>,
    /// The question itself.
    text: Text,
    /// How to understand it.
    help: Option<Text>,
    /// What to ask to see, so that the answer rests on something.
    evidence: Option<Text>,
    /// Where it comes from.
    references: Option<Vec<String>>,
    /// Its weight in the dimension, above 0. Default: 1.
    weight: Option<Factor>,
    /// Who is best placed to answer: ids of the questionnaire's roles.
    roles: Option<Vec<Id>>,
    /// The tags that views gather by.
    tags: Option<Vec<Id>>,
    /// Whether `not-applicable` is accepted as an answer. Default: true.
    #[schemars(extend("default" = true))]
    not_applicable: Option<bool>,
    /// Where the question applies: a condition on the profile and the channels. Default: everywhere.
    when: Option<FactCondition>,
    /// Must-haves: by level, what this answer must reach for an organization to attain it: a level, or a score, as in
    /// `omni: cross` or `omni: 90`. Not for the lowest level.
    gates: Option<ById<Requirement>>,
    /// Whether it belongs to the short track. Default: false.
    #[schemars(extend("default" = false))]
    core: Option<bool>,
    /// The answers to choose from, lowest first, each by `level` or by `score`.
    #[schemars(length(min = 1))]
    options: Option<Vec<ChoiceOption>>,
    /// What may be ticked. The score is the share of the ticked items' weights.
    #[schemars(length(min = 1))]
    items: Option<Vec<Item>>,
    /// The lowest mark. Default: 1.
    #[schemars(extend("default" = 1))]
    min: Option<Mark>,
    /// The highest mark. Default: 5.
    #[schemars(extend("default" = 5))]
    max: Option<Mark>,
    /// Whether the lowest mark, or "no", is the best answer. Default: false.
    #[schemars(extend("default" = false))]
    reverse: Option<bool>,
    /// What is counted: %, days, orders a month.
    unit: Option<Text>,
    /// What figures are worth: two or more pairs [value, score], values rising, scores all rising or all falling.
    #[schemars(length(min = 2))]
    points: Option<Vec<Point>>,
    /// Whether scores between two points are interpolated; else each point holds up to the next. Default: false.
    #[schemars(extend("default" = false))]
    interpolate: Option<bool>,
    /// The stages where the journey begins. Default: any.
    from: Option<OneOrSeveral<Id>>,
    /// The stages where it carries on. Default: any.
    to: Option<OneOrSeveral<Id>>,
    /// How good a passage may be, values rising from 0 to 1. Default: none 0, partial 0.5, full 1.
    #[schemars(length(min = 2))]
    strengths: Option<Vec<Strength>>,
    /// Passages that cost otherwise; the first that fits counts.
    passages: Option<Vec<PassageStep>>,
    /// What to do to get to the better answer.
    action: Option<Text>,
    /// What that costs, in the questionnaire's `effort_unit`; for continuity, what one full passage costs. Without it, a
    /// roadmap doesn't offer the step.
    effort: Option<Effort>,
    /// What must be in place first: levels of other questions.
    needs: Option<Vec<Need>>,
}

/// The type of a question.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum QuestionType {
    /// One of several `options`, lowest first; this is the default.
    Choice,
    /// Any of several `items`; the score is the share of their weights.
    Checklist,
    /// Yes or no, 100 or 0; with `reverse`, no is the good answer.
    YesNo,
    /// A mark from `min` to `max`, 1 to 5 by default.
    Rating,
    /// A measured figure in a `unit`, with the `points` that say what figures are worth.
    Number,
    /// Where customers can carry on from channel to channel.
    Continuity,
    /// Free text, not scored.
    Text,
}

/// One option of a choice.
#[derive(JsonSchema)]
#[schemars(title = "option", deny_unknown_fields, transform = by_level_or_score)]
struct ChoiceOption {
    /// Its id, which answers name. Default: that of its level.
    id: Option<Id>,
    /// The level that it stands for; its score is the level's anchor (0, 33.3, 66.7, 100 for four levels).
    level: Option<Id>,
    /// Its score, 0 to 100, where it stands for no level.
    score: Option<Score>,
    /// What is true of the organization.
    text: Option<Text>,
    /// What to do to get here from the option before.
    action: Option<Text>,
    /// What that costs, in the questionnaire's `effort_unit`.
    effort: Option<Effort>,
    /// What must be in place first: levels of other questions.
    needs: Option<Vec<Need>>,
}

/// One item of a checklist.
#[derive(JsonSchema)]
#[schemars(title = "item", deny_unknown_fields)]
struct Item {
    /// Its id, which answers name.
    id: Id,
    /// What is true of the organization where it is ticked.
    text: Option<Text>,
    /// Its share in the score, above 0. Default: 1.
    weight: Option<Factor>,
    /// Where it applies: a condition on the profile and the channels. Default: everywhere.
    when: Option<FactCondition>,
    /// What to do to get it.
    action: Option<Text>,
    /// What that costs, in the questionnaire's `effort_unit`.
    effort: Option<Effort>,
    /// What must be in place first: levels of other questions.
    needs: Option<Vec<Need>>,
}

/// How good a passage is.
#[derive(JsonSchema)]
#[schemars(title = "strength", deny_unknown_fields)]
struct Strength {
    /// Its id, which answers name.
    id: Id,
    /// What it is worth: 0 for the first, 1 for the last.
    value: Share,
    /// Its name.
    title: Option<Text>,
}

/// What it takes to open certain passages.
#[derive(JsonSchema)]
#[schemars(title = "passages", deny_unknown_fields)]
struct PassageStep {
    /// Where they begin: a channel, or physical, digital or human. Default: anywhere.
    from: Option<Id>,
    /// Where they lead: a channel, or physical, digital or human. Default: anywhere.
    to: Option<Id>,
    /// What to do to open one.
    action: Option<Text>,
    /// What one costs, in the questionnaire's `effort_unit`.
    effort: Option<Effort>,
    /// What must be in place first: levels of other questions.
    needs: Option<Vec<Need>>,
}

/// A prerequisite of a step.
#[derive(JsonSchema)]
#[schemars(title = "need", deny_unknown_fields)]
struct Need {
    /// The other question.
    question: Id,
    /// The least level of its score.
    at_least: Id,
}

/// A value and its score.
struct Point;

impl JsonSchema for Point {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Point".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let score = generator.subschema_for::<Score>();
        json_schema!({
            "description": "A pair [value, score], the score from 0 to 100.",
            "type": "array",
            "items": [{"type": "number"}, score],
            "minItems": 2,
            "additionalItems": false,
        })
    }
}

/// What an answer must reach.
struct Requirement;

impl JsonSchema for Requirement {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Requirement".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (level, score) = (generator.subschema_for::<Id>(), generator.subschema_for::<Score>());
        json_schema!({"description": "What the answer must reach: a level, or a score from 0 to 100.", "anyOf": [level, score]})
    }
}

/// What a type of question adds to what all have, and what of that must be there.
const OF_TYPES: [(&str, &[&str], &[&str]); 7] = [
    ("choice", &["options"], &["options"]),
    ("checklist", &["items"], &["items"]),
    ("yes-no", &["reverse", "action", "effort", "needs"], &[]),
    ("rating", &["min", "max", "reverse"], &[]),
    ("number", &["unit", "points", "interpolate"], &["unit", "points"]),
    ("continuity", &["from", "to", "strengths", "effort", "passages"], &[]),
    ("text", &[], &[]),
];

/// A question as a choice between its types: an editor then offers the fields of the type alone, and calls the others not
/// allowed instead of offering every field and explaining a heap of alternatives.
fn by_type(schema: &mut Schema) {
    let object = schema.ensure_object();
    let Some(Value::Object(all)) = object.remove("properties") else { return };
    object.remove("additionalProperties");
    let of_types: Vec<&str> = OF_TYPES.iter().flat_map(|(_, own, _)| own.iter().copied()).collect();
    let alternatives = OF_TYPES.iter().map(|(name, own, required)| {
        let fields = |field: &str| !of_types.contains(&field) || own.contains(&field);
        let mut then = only(&all, fields);
        then["title"] = format!("question ({name})").into();
        then["required"] = json!(required);
        let given = json!({"properties": {"type": {"const": name}}, "required": ["type"]});
        // A question that doesn't say its type is a choice.
        let given = if *name == "choice" { json!({"anyOf": [given, {"not": {"required": ["type"]}}]}) } else { given };
        json!({"if": given, "then": then})
    });
    let alternatives: Vec<_> = alternatives.collect();
    object.insert("allOf".to_owned(), alternatives.into());
    // What stands here is what an editor writes of a new question, and what it knows where the type is misspelt.
    let start: Map<_, _> =
        ["id", "type", "text"].iter().filter_map(|name| all.get_key_value(*name)).map(cloned).collect();
    object.insert("properties".to_owned(), start.into());
}

/// An option has a level, or a score and then an id.
fn by_level_or_score(schema: &mut Schema) {
    let either = json!({"anyOf": [{"required": ["level"]}, {"required": ["score"]}]});
    let rules = json!([
        {"if": {"required": ["level"]}, "then": {"properties": {"score": false}}},
        {"if": {"required": ["score"], "not": {"required": ["level"]}}, "then": {"required": ["id"]}},
        {"if": {"not": either}, "then": {"required": ["level"]}},
    ]);
    schema.insert("allOf".to_owned(), rules);
}

/// An object that has some of these properties and no others.
pub(super) fn only(all: &Map<String, Value>, fields: impl Fn(&str) -> bool) -> Value {
    let properties: Map<_, _> = all.iter().filter(|(name, _)| fields(name)).map(cloned).collect();
    json!({"properties": properties, "additionalProperties": false})
}

fn cloned((name, value): (&String, &Value)) -> (String, Value) {
    (name.clone(), value.clone())
}
