//! What is done to every generated schema, for the sake of those who read it in an editor.

use schemars::Schema;
use schemars::transform::{Transform, transform_subschemas};
use serde_json::{Map, Value, json};

/// Whether a field may be there without a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Empty {
    /// As if it weren't there.
    Allowed,
    /// It was forgotten.
    Refused,
}

/// Makes generated schemas fit for editors.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tidy {
    pub(super) empty: Empty,
}

impl Transform for Tidy {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let Some(object) = schema.as_object_mut() else { return };
        words_of_an_enum(object);
        if self.empty == Empty::Refused {
            refuse_null(object);
        }
        if object.get("additionalProperties") == Some(&Value::Bool(false)) {
            allow_own_keys(object);
        }
        if let Some(Value::String(description)) = object.get_mut("description") {
            // Doc comments are wrapped; their lines are one paragraph.
            *description =
                description.split("\n\n").map(|part| part.replace('\n', " ")).collect::<Vec<_>>().join("\n\n");
        }
        // Rust's names for numbers, which mean nothing elsewhere.
        if let Some("double" | "uint" | "uint32") = object.get("format").and_then(Value::as_str) {
            object.remove("format");
        }
    }
}

/// The pattern of the keys that are the user's own.
pub(super) const OWN_KEYS: &str = "^x-";

/// Keys that begin with `x-` may stand in every mapping.
pub(super) fn allow_own_keys(object: &mut Map<String, Value>) {
    let patterns = object.entry("patternProperties").or_insert_with(|| json!({}));
    patterns[OWN_KEYS] = json!({"description": "Yours: kept in the file, and ignored by palier."});
}

/// `oneOf` of described constants as `enum` with descriptions: editors list the values, with what each means, both when
/// completing and when showing what a field takes.
fn words_of_an_enum(object: &mut Map<String, Value>) {
    let Some(Value::Array(variants)) = object.get("oneOf") else { return };
    let word = |variant: &Value| Some((variant.get("const")?.clone(), variant.get("description")?.clone()));
    let Some(words) = variants.iter().map(word).collect::<Option<Vec<_>>>() else { return };
    let (values, descriptions): (Vec<_>, Vec<_>) = words.into_iter().unzip();
    object.remove("oneOf");
    object.insert("type".to_owned(), "string".into());
    object.insert("enum".to_owned(), values.into());
    object.insert("enumDescriptions".to_owned(), descriptions.into());
}

/// An optional field is absent or has a value.
fn refuse_null(object: &mut Map<String, Value>) {
    let null = |value: &Value| *value == json!("null") || *value == json!({"type": "null"});
    for keyword in ["type", "anyOf"] {
        let Some(Value::Array(choices)) = object.get_mut(keyword) else { continue };
        choices.retain(|choice| !null(choice));
        if let [only] = choices.as_slice() {
            let only = only.clone();
            match (keyword, only) {
                ("type", only) => {
                    object.insert(keyword.to_owned(), only);
                }
                (_, Value::Object(only)) => {
                    object.remove(keyword);
                    object.extend(only);
                }
                _ => {}
            }
        }
    }
}
