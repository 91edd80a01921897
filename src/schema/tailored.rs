//! The schema of the answers to one questionnaire: its questions, options, channels and levels, in its own words.

use serde_json::{Map, Value, json};

use super::answers;
use super::reply::{Reply, nothing, words};
use super::tidy::allow_own_keys;
use crate::questionnaire::{Fact, Question, Questionnaire};
use crate::text::{Id, Language, Message, Text};

/// The schema of answers to a questionnaire, its texts in a language. An editor that has it completes the questions, and
/// shows each with its help and its options.
#[must_use]
pub fn answers_to(questionnaire: &Questionnaire, language: &Language) -> Value {
    let mut schema = answers();
    let tailor = Tailor { questionnaire, language };
    let title = tailor.text(&questionnaire.title);
    let reference = format!("{}@{}", questionnaire.id, questionnaire.version.major);
    schema["title"] = tailor.words("schema-title", &[("title", &title), ("reference", &reference)]).into();
    let description = tailor.words("schema-answers", &[("title", &title)]);
    schema["description"] = match &questionnaire.description {
        Some(text) => format!("{description}\n\n{}", tailor.text(text)),
        None => description,
    }
    .into();
    tailor.fields(&mut schema["properties"]);
    tailor.definitions(&mut schema["definitions"]);
    schema
}

/// Where the words for channels are.
pub(super) const CHANNEL: &str = "#/definitions/channel";

/// A questionnaire in one language.
pub(super) struct Tailor<'q> {
    pub(super) questionnaire: &'q Questionnaire,
    pub(super) language: &'q Language,
}

impl Tailor<'_> {
    fn fields(&self, properties: &mut Value) {
        let questionnaire = self.questionnaire;
        let major = format!("{}@{}", questionnaire.id, questionnaire.version.major);
        let of_major = format!("^{}(@{}(\\..+)?)?$", questionnaire.id, questionnaire.version.major);
        change(
            &mut properties["questionnaire"],
            json!({
                "pattern": of_major,
                "errorMessage": self.words("schema-other-questionnaire", &[("reference", &major)]),
                "examples": [major],
            }),
        );
        let tags: Vec<_> = questionnaire.languages.iter().map(Language::tag).collect();
        change(&mut properties["language"], json!({"examples": tags}));
        let facts = questionnaire.profile.iter().map(|(id, fact)| (id, self.fact(fact)));
        change(&mut properties["profile"], or_empty(by_id(facts)));
        for field in ["channels", "main_channels"] {
            properties[field]["items"] = json!({"$ref": CHANNEL});
        }
        let of_dimensions = |schema: &Value| {
            let overall = json!({"description": self.words("schema-overall", &[])});
            let dimensions = questionnaire.dimensions.iter().map(|(id, dimension)| {
                let summary = dimension.summary.as_ref();
                (id.as_str(), json!({"description": self.described(&dimension.title, summary)}))
            });
            let all = std::iter::once(("overall", overall)).chain(dimensions);
            by_name(all.map(|(name, mut field)| {
                change(&mut field, schema.clone());
                (name.to_owned(), field)
            }))
        };
        let level = self.level();
        let level_or_none = json!({"anyOf": [level, nothing()]});
        properties["target"]["anyOf"] = json!([level, of_dimensions(&level_or_none), nothing()]);
        change(&mut properties["commentary"], or_empty(of_dimensions(&json!({"type": ["string", "null"]}))));
        let questions = questionnaire.questions.iter().map(|(id, question)| (id, self.question(question)));
        change(&mut properties["answers"], or_empty(by_id(questions)));
    }

    fn definitions(&self, definitions: &mut Value) {
        let questionnaire = self.questionnaire;
        let questions =
            || words(questionnaire.questions.iter().map(|(id, question)| (id.as_str(), self.text(&question.text))));
        if !questionnaire.roles.is_empty() {
            let roles = words(questionnaire.roles.iter().map(|(id, role)| (id.as_str(), self.text(&role.title))));
            for of in ["Respondent", "Quote"] {
                let field = &mut definitions[of]["properties"]["role"];
                field.as_object_mut().map(|field| field.remove("type"));
                field["anyOf"] = json!([roles, nothing()]);
            }
        }
        let dimensions = words(questionnaire.dimensions.iter().map(|(id, it)| (id.as_str(), self.text(&it.title))));
        definitions["Quote"]["properties"]["dimension"]["anyOf"] = json!([dimensions, nothing()]);
        let roadmap = &mut definitions["Roadmap"]["properties"];
        let efforts = questionnaire.questions.iter().filter_map(|(id, question)| {
            let answers = Reply::to(question, self).with_efforts();
            let effort = json!({"type": "number", "minimum": 0});
            let mut field = by_name(answers.into_iter().map(|(answer, text)| {
                let mut field = effort.clone();
                field["description"] = text.into();
                (answer, field)
            }));
            field["description"] = self.text(&question.text).into();
            field["properties"].as_object().is_some_and(|answers| !answers.is_empty()).then_some((id, field))
        });
        change(&mut roadmap["efforts"], or_empty(by_id(efforts)));
        roadmap["exclude"]["items"] = questions();
        let included = &mut definitions["Included"]["properties"];
        included["question"] = questions();
        included["at_least"] = self.level();
        if let Some(definitions) = definitions.as_object_mut() {
            definitions.remove("LongForm");
            definitions.insert("channel".to_owned(), self.channel());
            for question in questionnaire.questions.values() {
                definitions.extend(Reply::to(question, self).definitions());
            }
        }
    }

    fn question(&self, question: &Question) -> Value {
        let reply = Reply::to(question, self);
        let mut schema = reply.schema();
        let description = self.described(&question.text, question.help.as_ref());
        schema["description"] = match reply.hint() {
            Some(hint) => format!("{description}\n\n{hint}"),
            None => description,
        }
        .into();
        schema
    }

    fn fact(&self, fact: &Fact) -> Value {
        let option = |more: Option<(&str, String)>| {
            let options = fact.options.iter().map(|(id, text)| (id.as_str(), self.text(text)));
            words(options.chain(more))
        };
        let single = option(Some(("unknown", self.words("schema-unknown", &[]))));
        let mut schema = json!({"anyOf": [single, nothing()]});
        if fact.multiple {
            schema = json!({"anyOf": [
                {"type": "array", "items": option(None), "uniqueItems": true},
                single,
                nothing(),
            ]});
        }
        schema["description"] = self.described(&fact.text, fact.help.as_ref()).into();
        schema
    }

    fn channel(&self) -> Value {
        let channels = self.questionnaire.channels.iter();
        words(channels.map(|(id, channel)| (id.as_str(), self.text(&channel.title))))
    }

    fn level(&self) -> Value {
        let levels = self.questionnaire.levels.iter();
        words(levels.map(|(id, level)| (id.as_str(), self.described(&level.title, level.summary.as_ref()))))
    }

    /// Words of palier's, in the language of the questionnaire's.
    pub(super) fn words(&self, key: &'static str, arguments: &[(&'static str, &str)]) -> String {
        let message = arguments.iter().fold(Message::new(key), |message, (name, text)| message.with(*name, *text));
        message.in_locale(self.language.locale())
    }

    pub(super) fn text(&self, text: &Text) -> String {
        text.in_language(self.language).to_owned()
    }

    /// A text, and a paragraph that says more.
    fn described(&self, text: &Text, more: Option<&Text>) -> String {
        match more {
            Some(more) => format!("{}\n\n{}", self.text(text), self.text(more)),
            None => self.text(text),
        }
    }
}

/// A mapping with a field for each identifier, and no others but the user's own.
fn by_id<'a>(fields: impl Iterator<Item = (&'a Id, Value)>) -> Value {
    by_name(fields.map(|(id, field)| (id.to_string(), field)))
}

pub(super) fn by_name(fields: impl Iterator<Item = (String, Value)>) -> Value {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), Value::Object(fields.collect()));
    schema.insert("additionalProperties".to_owned(), false.into());
    allow_own_keys(&mut schema);
    Value::Object(schema)
}

/// The same, which may also stand empty.
fn or_empty(mut schema: Value) -> Value {
    schema["type"] = json!(["object", "null"]);
    schema
}

/// Sets keywords of a schema; what only fits the keys that it had goes.
fn change(schema: &mut Value, keywords: Value) {
    let (Some(schema), Value::Object(keywords)) = (schema.as_object_mut(), keywords) else { return };
    if keywords.contains_key("properties") {
        schema.remove("propertyNames");
        schema.remove("anyOf");
    }
    schema.extend(keywords);
}
