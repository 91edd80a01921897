//! The shape of conditions.
#![expect(dead_code, reason = "the types are there for their schemas: the reader walks a tree")]

use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

use super::question::only;
use super::text::{CountFrom1, OneOrSeveral};
use crate::questionnaire::ChannelKind;
use crate::text::Id;

/// A condition on the profile and the channels. It has one form; combine several with `all`, `any` and `not`.
#[derive(JsonSchema)]
#[schemars(title = "condition", deny_unknown_fields, transform = by_form_of_facts)]
pub(super) struct FactCondition {
    /// All of these conditions hold.
    #[schemars(length(min = 1))]
    all: Option<Vec<FactCondition>>,
    /// At least one of these conditions holds.
    #[schemars(length(min = 1))]
    any: Option<Vec<FactCondition>>,
    /// This condition doesn't hold.
    not: Option<Box<FactCondition>>,
    /// A fact of the profile, with `is` or `in`.
    profile: Option<Id>,
    /// The fact is this option; where it takes several, this one is among them.
    is: Option<Id>,
    /// The fact is one of these options.
    #[schemars(length(min = 1))]
    r#in: Option<Vec<Id>>,
    /// Which channels there are, as in `{any: [store, app]}` or `{serves: buy, at_least: 2}`.
    channels: Option<ChannelTest>,
}

/// A condition of a finding, on the profile, the channels, answers and results. It has one form; combine several with
/// `all`, `any` and `not`.
#[derive(JsonSchema)]
#[schemars(title = "condition", deny_unknown_fields, transform = by_form)]
pub(super) struct FindingCondition {
    /// All of these conditions hold.
    #[schemars(length(min = 1))]
    all: Option<Vec<FindingCondition>>,
    /// At least one of these conditions holds.
    #[schemars(length(min = 1))]
    any: Option<Vec<FindingCondition>>,
    /// This condition doesn't hold.
    not: Option<Box<FindingCondition>>,
    /// A fact of the profile, with `is` or `in`.
    profile: Option<Id>,
    /// Which channels there are, as in `{any: [store, app]}` or `{serves: buy, at_least: 2}`.
    channels: Option<ChannelTest>,
    /// A question, with `at_least` or `below` (the level of its score), `is` (an option, yes or no) or `includes` (an
    /// item of a checklist).
    question: Option<Id>,
    /// A dimension, with `at_least` or `below` (the level that it attains).
    dimension: Option<Id>,
    /// The overall level attained.
    overall: Option<LevelTest>,
    /// One passage of a continuity question.
    passage: Option<PassageTest>,
    /// Groups of channels with no passage between them.
    silos: Option<SilosTest>,
    /// This level or a higher one.
    at_least: Option<Id>,
    /// A lower level than this one.
    below: Option<Id>,
    /// Exactly this: an option of the fact or of the question; yes or no.
    is: Option<OptionOrYesNo>,
    /// The fact is one of these options.
    #[schemars(length(min = 1))]
    r#in: Option<Vec<Id>>,
    /// This item of the checklist is ticked.
    includes: Option<Id>,
}

/// What the channels of the organization must be like; all that is given must hold.
#[derive(JsonSchema)]
#[schemars(title = "test of channels", deny_unknown_fields, extend("minProperties" = 1))]
struct ChannelTest {
    /// At least one of these channels.
    any: Option<OneOrSeveral<Id>>,
    /// All of these channels.
    all: Option<OneOrSeveral<Id>>,
    /// None of these channels.
    none: Option<OneOrSeveral<Id>>,
    /// Count among these channels. Default: among all.
    of: Option<OneOrSeveral<Id>>,
    /// Count channels of this kind.
    kind: Option<ChannelKind>,
    /// Count channels that serve this stage.
    serves: Option<Id>,
    /// At least so many of the channels that `of`, `kind` and `serves` choose together. Default: 1.
    at_least: Option<CountFrom1>,
}

/// What a level must be like.
#[derive(JsonSchema)]
#[schemars(title = "test of a level", deny_unknown_fields, extend("anyOf" = [{"required": ["at_least"]}, {"required": ["below"]}]))]
struct LevelTest {
    /// This level or a higher one.
    at_least: Option<Id>,
    /// A lower level than this one.
    below: Option<Id>,
}

/// What a passage must be like.
#[derive(JsonSchema)]
#[schemars(title = "test of a passage", deny_unknown_fields, extend("anyOf" = [{"required": ["at_least"]}, {"required": ["below"]}]))]
struct PassageTest {
    /// The continuity question.
    question: Id,
    /// The channel where the passage begins.
    from: Id,
    /// The channel where it leads.
    to: Id,
    /// This strength or more, as in partial.
    at_least: Option<Id>,
    /// Less than this strength, as in full.
    below: Option<Id>,
}

/// How many groups of channels have no passage between them.
#[derive(JsonSchema)]
#[schemars(title = "test of silos", deny_unknown_fields)]
struct SilosTest {
    /// The continuity question. Default: any of them.
    question: Option<Id>,
    /// At least so many.
    at_least: CountFrom1,
}

/// An option of a fact or of a choice; yes or no.
struct OptionOrYesNo;

impl JsonSchema for OptionOrYesNo {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "OptionOrYesNo".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> Schema {
        let option = generator.subschema_for::<Id>();
        schemars::json_schema!({"anyOf": [option, {"type": "boolean"}]})
    }
}

/// A form: the key that tells it, what else may stand beside it, and which of that is needed: one of the groups, of which
/// one member or more.
type Form = (&'static str, &'static [&'static str], &'static [&'static [&'static str]]);

const FORMS: [Form; 10] = [
    ("all", &[], &[]),
    ("any", &[], &[]),
    ("not", &[], &[]),
    ("profile", &["is", "in"], &[&["is"], &["in"]]),
    ("channels", &[], &[]),
    ("question", &["at_least", "below", "is", "includes"], &[&["is"], &["includes"], &["at_least", "below"]]),
    ("dimension", &["at_least", "below"], &[&["at_least", "below"]]),
    ("overall", &[], &[]),
    ("passage", &[], &[]),
    ("silos", &[], &[]),
];

fn by_form_of_facts(schema: &mut Schema) {
    alternatives(schema, &FORMS[..5]);
}

fn by_form(schema: &mut Schema) {
    alternatives(schema, &FORMS);
}

/// A condition as a choice between its forms, so that an editor offers what the form begun takes, and only that.
fn alternatives(schema: &mut Schema, forms: &[Form]) {
    let object = schema.ensure_object();
    let Some(Value::Object(all)) = object.remove("properties") else { return };
    object.remove("additionalProperties");
    let is_form = |field: &str| forms.iter().any(|(key, ..)| *key == field);
    let mut cases: Vec<Value> = Vec::new();
    for (key, beside, groups) in forms {
        let mut then = only(&all, |field| field == *key || beside.contains(&field));
        if !groups.is_empty() {
            then["allOf"] = tests(groups);
        }
        then["title"] = format!("condition ({key})").into();
        cases.push(json!({"if": {"required": [key]}, "then": then}));
    }
    let keys: Vec<_> = forms.iter().map(|(key, ..)| json!({"required": [key]})).collect();
    // Before a form is begun, all of them are open.
    let mut open = only(&all, is_form);
    open["title"] = "condition".into();
    open["minProperties"] = 1.into();
    cases.push(json!({"if": {"not": {"anyOf": keys}}, "then": open}));
    object.insert("allOf".to_owned(), cases.into());
}

/// One of several groups of tests: a member of one keeps the later groups out.
fn tests(groups: &[&[&str]]) -> Value {
    let present = |names: &[&str]| -> Vec<Value> { names.iter().map(|name| json!({"required": [name]})).collect() };
    let mut rules = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let others: Map<_, _> = groups[index + 1..]
            .iter()
            .flat_map(|group| group.iter())
            .map(|name| ((*name).to_owned(), false.into()))
            .collect();
        if !others.is_empty() {
            rules.push(json!({"if": {"anyOf": present(group)}, "then": {"properties": others}}));
        }
    }
    rules.push(json!({"anyOf": present(&groups.concat())}));
    rules.into()
}
