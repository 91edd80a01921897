//! What may be answered to one question, as a schema.

use serde_json::{Map, Value, json};

use super::tailored::{CHANNEL, Tailor, by_name};
use crate::questionnaire::{Continuity, Item, Kind, Question};
use crate::text::{Id, Message, number};

/// A question that awaits an answer.
pub(super) struct Reply<'a> {
    question: &'a Question,
    tailor: &'a Tailor<'a>,
    id: String,
}

impl<'a> Reply<'a> {
    pub(super) fn to(question: &'a Question, tailor: &'a Tailor<'a>) -> Self {
        let questions = &tailor.questionnaire.questions;
        let id = questions.iter().find(|(_, it)| std::ptr::eq(*it, question)).map(|(id, _)| id.to_string());
        Self { question, tailor, id: id.unwrap_or_default() }
    }

    /// What the description of the question says of its answers, where the words for them don't.
    pub(super) fn hint(&self) -> Option<String> {
        let figure = |figure| number(figure, self.tailor.language.locale());
        match &self.question.kind {
            Kind::Checklist(items) => {
                let line = |(id, item): (&Id, &Item)| format!("{id}: {}", self.tailor.text(&item.text));
                Some(items.iter().map(line).collect::<Vec<_>>().join("\n"))
            }
            Kind::Rating(scale) => {
                Some(self.words("schema-mark", &[("min", &figure(scale.min)), ("max", &figure(scale.max))]))
            }
            Kind::Number(scale) => Some(self.words("schema-figure", &[("unit", &self.tailor.text(&scale.unit))])),
            Kind::Choice(_) | Kind::YesNo(_) | Kind::Continuity(_) | Kind::Text => None,
        }
    }

    /// The short form, the long form, or nothing yet.
    pub(super) fn schema(&self) -> Value {
        let mut choices = self.answer(&[self.unknown()]);
        choices.push(self.long_form());
        choices.push(nothing());
        json!({"anyOf": choices})
    }

    /// The answer with what surrounds it.
    fn long_form(&self) -> Value {
        let mut more = vec![self.unknown()];
        if self.question.accepts_not_applicable {
            more.push(("not-applicable", self.words("schema-not-applicable", &[])));
        }
        let mut choices = self.answer(&more);
        choices.push(nothing());
        let text = |description: String| json!({"description": description, "type": ["string", "null"]});
        let evidence = match &self.question.evidence {
            Some(asked) => format!("{} {}", self.words("schema-evidence-asked", &[]), self.tailor.text(asked)),
            None => self.words("schema-evidence", &[]),
        };
        let fields = [
            ("answer", json!({"description": self.words("schema-answer", &[]), "anyOf": choices})),
            ("note", text(self.words("schema-note", &[]))),
            ("evidence", text(evidence)),
            ("private", text(self.words("schema-private", &[]))),
        ];
        let mut schema = by_name(fields.into_iter().map(|(name, field)| (name.to_owned(), field)));
        schema["if"] = json!({"properties": {"answer": {"const": "not-applicable"}}, "required": ["answer"]});
        schema["then"] = json!({"required": ["note"]});
        if matches!(self.question.kind, Kind::Continuity(_)) {
            // What has none of these is the short form, whose keys are channels.
            let given = ["answer", "note", "evidence", "private"].map(|name| json!({"required": [name]}));
            schema["anyOf"] = json!(given);
        }
        schema
    }

    /// The answers proper, with the words that may stand in the place of one.
    fn answer(&self, more: &[(&'static str, String)]) -> Vec<Value> {
        let text = |text| self.tailor.text(text);
        let more = more.iter().cloned();
        match &self.question.kind {
            Kind::Choice(choice) => {
                let options = choice.options.iter().map(|(id, option)| (id.as_str(), text(&option.text)));
                vec![words(options.chain(more))]
            }
            Kind::Checklist(items) => {
                let items = words(items.iter().map(|(id, item)| (id.as_str(), text(&item.text))));
                vec![json!({"type": "array", "items": items, "uniqueItems": true}), words(more)]
            }
            Kind::YesNo(_) => vec![words(self.yes_no().into_iter().chain(more)), quietly("boolean")],
            Kind::Rating(scale) => {
                vec![json!({"type": "number", "minimum": scale.min, "maximum": scale.max}), words(more)]
            }
            Kind::Number(_) => vec![json!({"type": "number"}), words(more)],
            Kind::Continuity(_) => vec![self.reference("passages"), words(more)],
            Kind::Text => vec![json!({"type": "string"})],
        }
    }

    /// What a continuity question defines for its answers: its strengths, where one may lead, all the passages.
    pub(super) fn definitions(&self) -> Vec<(String, Value)> {
        let Kind::Continuity(continuity) = &self.question.kind else { return Vec::new() };
        vec![
            (self.name("strength"), self.strength(continuity)),
            (self.name("row"), self.row(continuity)),
            (self.name("passages"), self.passages(continuity)),
        ]
    }

    fn words(&self, key: &'static str, arguments: &[(&'static str, &str)]) -> String {
        self.tailor.words(key, arguments)
    }

    /// The word for an answer that nobody knew.
    fn unknown(&self) -> (&'static str, String) {
        ("unknown", self.words("schema-unknown", &[]))
    }

    fn yes_no(&self) -> [(&'static str, String); 2] {
        [("yes", self.words("answer-yes", &[])), ("no", self.words("answer-no", &[]))]
    }

    fn name(&self, of: &str) -> String {
        format!("{of}-of-{}", self.id)
    }

    fn reference(&self, of: &str) -> Value {
        json!({"$ref": format!("#/definitions/{}", self.name(of))})
    }

    /// For each starting channel, where customers can carry on. Channels that don't count in the question are allowed and
    /// not offered.
    fn passages(&self, continuity: &Continuity) -> Value {
        let channels = &self.tailor.questionnaire.channels;
        let rows = channels.iter().filter(|(_, from)| continuity.can_begin_at(from)).map(|(from, channel)| {
            let mut row = self.reference("row");
            row["description"] =
                self.words("schema-passages-from", &[("channel", &self.tailor.text(&channel.title))]).into();
            (from.to_string(), row)
        });
        let mut schema = by_name(rows);
        also_allow(&mut schema, channels.keys().map(Id::as_str), &self.reference("row"));
        schema
    }

    fn row(&self, continuity: &Continuity) -> Value {
        let channels = &self.tailor.questionnaire.channels;
        let strength = self.reference("strength");
        let eligible = channels.iter().filter(|(_, channel)| continuity.can_lead_to(channel));
        let mut strengths = by_name(eligible.map(|(to, channel)| {
            let mut field = strength.clone();
            field["description"] = self.tailor.text(&channel.title).into();
            (to.to_string(), field)
        }));
        also_allow(&mut strengths, channels.keys().map(Id::as_str), &strength);
        json!({"anyOf": [
            strengths,
            {"type": "array", "items": {"$ref": CHANNEL}, "uniqueItems": true},
            words([self.unknown()].into_iter()),
            nothing(),
        ]})
    }

    /// How good a passage may be.
    fn strength(&self, continuity: &Continuity) -> Value {
        let strengths = continuity.strengths.iter().map(|(id, strength)| {
            let built_in = || Message::new(format!("strength-{id}")).in_locale(self.tailor.language.locale());
            (id.as_str(), strength.title.as_ref().map_or_else(built_in, |title| self.tailor.text(title)))
        });
        json!({"anyOf": [words(strengths.chain([self.unknown()])), nothing()]})
    }

    /// The answers that an estimate of effort may be given for, in words.
    pub(super) fn with_efforts(&self) -> Vec<(String, String)> {
        let own = |text| self.tailor.text(text);
        match &self.question.kind {
            Kind::Choice(choice) => choice.options.iter().map(|(id, it)| (id.to_string(), own(&it.text))).collect(),
            Kind::Checklist(items) => items.iter().map(|(id, item)| (id.to_string(), own(&item.text))).collect(),
            Kind::YesNo(_) => self.yes_no().map(|(id, text)| (id.to_owned(), text)).to_vec(),
            Kind::Continuity(_) => vec![("passage".to_owned(), self.words("schema-one-passage", &[]))],
            Kind::Rating(_) | Kind::Number(_) | Kind::Text => Vec::new(),
        }
    }
}

/// One of some words, each with what it means.
pub(super) fn words<'a>(words: impl Iterator<Item = (&'a str, String)>) -> Value {
    let (words, meanings): (Vec<_>, Vec<_>) = words.unzip();
    if words.is_empty() {
        // An empty enumeration is no schema for some. A questionnaire without channels takes none in its answers.
        return json!({"not": {}});
    }
    json!({"type": "string", "enum": words, "enumDescriptions": meanings})
}

/// Nothing yet.
pub(super) fn nothing() -> Value {
    quietly("null")
}

/// Values of a type, said so that editors don't offer them: an empty value need not be completed as `null`.
fn quietly(of_type: &str) -> Value {
    let others: Vec<_> = ["null", "boolean", "number", "string", "array", "object"]
        .into_iter()
        .filter(|other| *other != of_type)
        .collect();
    json!({"description": "", "not": {"type": others}})
}

/// Keys that a mapping may have without being offered.
fn also_allow<'a>(schema: &mut Value, names: impl Iterator<Item = &'a str>, field: &Value) {
    let offered = |name: &&str| schema["properties"].get(*name).is_some();
    let names: Vec<_> = names.filter(|name| !offered(name)).collect();
    if !names.is_empty()
        && let Some(Value::Object(patterns)) = schema.get_mut("patternProperties")
    {
        let patterns: &mut Map<String, Value> = patterns;
        patterns.insert(format!("^({})$", names.join("|")), field.clone());
    }
}
