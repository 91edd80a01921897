//! The values that both files are made of: identifiers, languages, texts.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::json;

use crate::text;

/// The pattern of an identifier, the words that answers keep for themselves excepted.
pub(super) const ID: &str = "^(?!(unknown|not-applicable|true|false|null)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$";

/// The pattern of a language tag.
const LANGUAGE: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

impl JsonSchema for text::Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An identifier: lower-case letters and digits, parts joined by hyphens, beginning with a letter.",
            "type": "string",
            "pattern": ID,
            "errorMessage": "An id has lower-case letters and digits, parts joined by hyphens, and begins with a letter: web-shop. unknown, not-applicable, true, false and null are taken.",
        })
    }
}

impl JsonSchema for text::Language {
    fn schema_name() -> Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A language tag: fr, en, pt-BR.",
            "type": "string",
            "pattern": LANGUAGE,
            "errorMessage": "A language is given by its tag: fr, en, pt-BR.",
        })
    }
}

/// A text, the same in every language or by language.
pub(super) struct Text;

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let in_language = |language: &str| json!({"type": "string", "description": format!("The text in {language}.")});
        json_schema!({
            "description": "A text: one for every language, or one by language, as in {fr: Magasin, en: Store}.",
            "anyOf": [
                {"type": "string"},
                {
                    "title": "text by language",
                    "type": "object",
                    "properties": {"fr": in_language("French"), "en": in_language("English")},
                    "patternProperties": {LANGUAGE: {"type": "string"}},
                    "additionalProperties": false,
                    "minProperties": 1,
                },
            ],
        })
    }
}

/// One value, or a list of them.
pub(super) struct OneOrSeveral<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for OneOrSeveral<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("OneOrSeveral{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        json_schema!({"anyOf": [one, {"type": "array", "items": one}]})
    }
}

/// Values by the identifiers of something that the questionnaire defines.
pub(super) struct ById<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for ById<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("ById{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = json_schema!({
            "type": "object",
            "propertyNames": {"title": "id", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},
            "additionalProperties": generator.subschema_for::<T>(),
        });
        super::tidy::allow_own_keys(schema.ensure_object());
        schema
    }
}

/// A number that a file may hold, as a type for its schema.
macro_rules! figure {
    ($(#[$meta:meta])* $name:ident, $schema:tt) => {
        $(#[$meta])*
        pub(super) struct $name;

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

figure!(
    /// The version of a format: 1.
    Format1,
    {"type": "integer", "const": 1}
);
figure!(
    /// A number of at least 0.
    Effort,
    {"type": "number", "minimum": 0, "maximum": 1_000_000_000}
);
figure!(
    /// A number above 0, 1 by default.
    Factor,
    {"type": "number", "exclusiveMinimum": 0, "maximum": 1_000_000_000, "default": 1}
);
figure!(
    /// A number that may be below 0.
    Mark,
    {"type": "number", "minimum": -1_000_000_000, "maximum": 1_000_000_000}
);
figure!(
    /// A score, from 0 to 100.
    Score,
    {"type": "number", "minimum": 0, "maximum": 100}
);
figure!(
    /// A part of the whole, from 0 to 1.
    Share,
    {"type": "number", "minimum": 0, "maximum": 1}
);
figure!(
    /// A whole number of at least 0.
    CountFrom0,
    {"type": "integer", "minimum": 0, "maximum": 1_000_000}
);
figure!(
    /// A whole number of at least 1.
    CountFrom1,
    {"type": "integer", "minimum": 1, "maximum": 1_000_000}
);
