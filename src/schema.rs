//! JSON Schemas of the files and of the results, for editors and for programs that read what palier writes.
//!
//! The readers walk a tree by hand, so that they can report every fault at its place; the types below this module are
//! the shape of the files that those readers take, and exist for the schemas alone. Tests hold the two together: each
//! knows the fields of the other.
//!
//! The schemas are of draft 7. The language server that VS Code, Neovim and others use for YAML understood nothing newer
//! before its version 1.20, and draft 7 is what all other editors know; nothing here needs more.
//!
//! An empty value counts as absent for the readers. The schema of answers allows it, since answers are a form that is
//! filled in bit by bit; the schema of questionnaires doesn't, since there a field left empty is one forgotten.

mod answers;
mod assessment;
mod brand;
mod condition;
mod question;
mod questionnaire;
mod reply;
mod tailored;
mod text;
mod tidy;

use std::fmt::Write as _;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use tidy::{Empty, Tidy};

pub use tailored::answers_to;

/// The schema of questionnaires.
#[must_use]
pub fn questionnaire() -> Value {
    generate::<questionnaire::Questionnaire>(Empty::Refused, false)
}

/// The schema of answers files, to whatever questionnaire. See [`answers_to`].
#[must_use]
pub fn answers() -> Value {
    generate::<answers::AnswersFile>(Empty::Allowed, false)
}

/// The schema of brands.
#[must_use]
pub fn brand() -> Value {
    generate::<brand::BrandFile>(Empty::Refused, false)
}

/// The schema of what `score --format json` prints: an array of assessments and of invalid files. One assessment, which
/// is what a report's template receives, is its `#/definitions/Assessment`.
#[must_use]
pub fn assessment() -> Value {
    generate::<assessment::Results>(Empty::Allowed, true)
}

/// The schema of what `plan --format json` prints.
#[must_use]
pub fn plan() -> Value {
    generate::<crate::roadmap::Roadmap>(Empty::Allowed, true)
}

/// A schema as it is written to a file: indented, with a line feed at the end.
#[must_use]
pub fn in_text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

/// The first line of a YAML file that tells an editor its schema: a file beside it, or a path relative to it.
///
/// The editor's server takes the name up to the first space and undoes percent signs.
#[must_use]
pub fn modeline(file_name: &str) -> String {
    let acts = |character: char| character.is_whitespace() || character.is_control() || "%#?".contains(character);
    let mut name = String::with_capacity(file_name.len());
    for character in file_name.chars() {
        if acts(character) {
            for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(name, "%{byte:02X}");
            }
        } else {
            name.push(character);
        }
    }
    format!("# yaml-language-server: $schema={name}\n")
}

fn generate<T: JsonSchema>(empty: Empty, written: bool) -> Value {
    let settings = SchemaSettings::draft07().with(|settings| {
        // A description beside a reference is only documentation, which every editor shows; schemars would wrap the
        // reference, and then editors no longer see of what type the field is.
        settings.transforms = vec![Box::new(Tidy { empty })];
    });
    let settings = if written { settings.for_serialize() } else { settings.for_deserialize() };
    let generated = settings.into_generator().into_root_schema_for::<T>().to_value();
    let Value::Object(generated) = generated else { return generated };
    // What the schema is comes first.
    let head = ["$schema", "title", "description"].into_iter().filter_map(|key| generated.get_key_value(key));
    let mut schema: serde_json::Map<_, _> = head.map(|(key, value)| (key.clone(), value.clone())).collect();
    schema.extend(generated);
    Value::Object(schema)
}
