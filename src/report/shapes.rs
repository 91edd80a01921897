//! What a template receives, field by field, from the types that it is made of.

use indexmap::IndexMap;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

use super::extras::{Extra, common, extras};
use super::index;
use super::received::Received;

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// Text, a number, and so on, in words.
    Plain(String),
    /// A list.
    List(Box<Shape>),
    /// One of a kind for each of several ids.
    ById(Box<Shape>),
    /// Something with fields, by the name of its type.
    Object(String),
}

/// A field.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) shape: Shape,
    /// Whether it may be `null`.
    pub(super) nullable: bool,
    pub(super) about: String,
}

/// A type with fields.
#[derive(Debug, Clone)]
pub(super) struct Type {
    pub(super) about: String,
    pub(super) fields: Vec<Field>,
}

/// Everything that a template receives.
#[derive(Debug, Clone)]
pub(super) struct Shapes {
    /// The type whose fields are a template's variables.
    pub(super) root: String,
    /// The types by name: in the order in which they are met.
    pub(super) types: IndexMap<String, Type>,
    /// What functions and filters give that has fields.
    pub(super) given: IndexMap<&'static str, Shape>,
}

impl Shapes {
    /// What the templates of a report receive.
    pub(super) fn of_reports() -> Self {
        Self::of::<Received>(extras())
    }

    /// What the templates of an index of reports receive.
    pub(super) fn of_index() -> Self {
        Self::of::<index::Received>(common())
    }

    /// What templates receive of a type whose fields are their variables.
    pub(super) fn of<T: JsonSchema>(extras: impl Iterator<Item = Extra>) -> Self {
        let mut generator: SchemaGenerator = SchemaSettings::draft2020_12().for_serialize().into();
        let root = generator.subschema_for::<T>();
        let given: Vec<(&'static str, Schema)> =
            extras.filter_map(|extra| extra.gives.map(|gives| (extra.name, gives(&mut generator)))).collect();
        let definitions = generator.take_definitions(true);
        let reader = Reader { definitions: &definitions };
        let mut shapes = Self { root: T::schema_name().into_owned(), types: IndexMap::new(), given: IndexMap::new() };
        reader.read(root.as_value(), &mut shapes.types);
        for (name, schema) in &given {
            let (shape, _) = reader.read(schema.as_value(), &mut shapes.types);
            shapes.given.insert(name, shape);
        }
        shapes
    }

    /// The fields of a type.
    pub(super) fn fields(&self, name: &str) -> &[Field] {
        self.types.get(name).map_or(&[], |it| &it.fields)
    }

    /// A template's variables.
    pub(super) fn variables(&self) -> &[Field] {
        self.fields(&self.root)
    }
}

struct Reader<'d> {
    definitions: &'d serde_json::Map<String, Value>,
}

impl Reader<'_> {
    /// What a schema allows, and whether `null` is among it; types with fields are added as they are met.
    fn read(&self, schema: &Value, types: &mut IndexMap<String, Type>) -> (Shape, bool) {
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
            return (self.read_type(name, types), false);
        }
        let words = words_of(schema);
        if !words.is_empty() {
            return (Shape::Plain(one_of(&words)), false);
        }
        if let Some(any) = schema["anyOf"].as_array() {
            let is_null = |it: &&Value| it["type"] == "null";
            let mut shapes: Vec<Shape> =
                any.iter().filter(|it| !is_null(it)).map(|it| self.read(it, types).0).collect();
            let nullable = any.iter().any(|it| is_null(&it));
            let shape = if shapes.len() == 1 { shapes.swap_remove(0) } else { either(&shapes) };
            return (shape, nullable);
        }
        let names = |kind: &Value| kind.as_str().map(str::to_owned).into_iter().collect::<Vec<_>>();
        let kinds: Vec<String> = match &schema["type"] {
            Value::Array(kinds) => kinds.iter().flat_map(names).collect(),
            kind => names(kind),
        };
        let nullable = kinds.iter().any(|kind| kind == "null");
        let shape = match kinds.iter().find(|kind| *kind != "null").map_or("", String::as_str) {
            "array" => Shape::List(Box::new(self.read(&schema["items"], types).0)),
            "string" => Shape::Plain("text".to_owned()),
            "integer" => Shape::Plain("whole number".to_owned()),
            "number" => Shape::Plain("number".to_owned()),
            "boolean" => Shape::Plain("true or false".to_owned()),
            _ => match values_of(schema) {
                Some(values) => Shape::ById(Box::new(self.read(values, types).0)),
                None => Shape::Plain("anything".to_owned()),
            },
        };
        (shape, nullable)
    }

    fn read_type(&self, name: &str, types: &mut IndexMap<String, Type>) -> Shape {
        let schema = &self.definitions[name];
        let words = words_of(schema);
        if !words.is_empty() {
            return Shape::Plain(one_of(&words));
        }
        let variants = schema["oneOf"].as_array().map_or(&[][..], Vec::as_slice);
        if schema["properties"].is_null() && variants.is_empty() {
            return match self.read(schema, types).0 {
                Shape::Plain(_) if name == "Id" => Shape::Plain("id".to_owned()),
                shape => shape,
            };
        }
        if !types.contains_key(name) {
            // Before its fields: a type may hold itself, and it is documented first.
            types.insert(name.to_owned(), Type { about: about(schema), fields: Vec::new() });
            let fields =
                if variants.is_empty() { self.fields(schema, types) } else { self.fields_of_variants(variants, types) };
            if let Some(it) = types.get_mut(name) {
                it.fields = fields;
            }
        }
        Shape::Object(name.to_owned())
    }

    fn fields(&self, schema: &Value, types: &mut IndexMap<String, Type>) -> Vec<Field> {
        let properties = schema["properties"].as_object().into_iter().flatten();
        properties
            .map(|(name, schema)| {
                let (shape, nullable) = self.read(schema, types);
                Field { name: name.clone(), shape, nullable, about: about(schema) }
            })
            .collect()
    }

    /// The fields of all variants; the one that tells them apart says which there are.
    fn fields_of_variants(&self, variants: &[Value], types: &mut IndexMap<String, Type>) -> Vec<Field> {
        let mut fields: Vec<Field> = Vec::new();
        for variant in variants {
            let mut tag = String::new();
            for field in self.fields(variant, types) {
                let word = variant["properties"][&field.name]["const"].as_str();
                let (said, between) = match word {
                    Some(word) => {
                        tag = format!("`{}` is `{word}`", field.name);
                        (format!("`{word}`: {}", lowered(&about(variant))), "; ")
                    }
                    None => (format!("Where {tag}: {}", lowered(&field.about)), ". "),
                };
                let known = fields.iter_mut().find(|known| known.name == field.name);
                if let Some(known) = known {
                    known.about = format!("{}{between}{said}", known.about.trim_end_matches('.'));
                } else {
                    let shape = if word.is_some() { Shape::Plain("text".to_owned()) } else { field.shape };
                    fields.push(Field { about: said, shape, ..field });
                }
            }
        }
        fields
    }
}

/// The words that a schema allows, where it allows nothing else.
fn words_of(schema: &Value) -> Vec<String> {
    let word = |it: &Value| it.as_str().map(|word| format!("`{word}`"));
    let constants = schema["oneOf"].as_array().into_iter().flatten().filter_map(|it| word(&it["const"]));
    let words: Vec<String> =
        schema["enum"].as_array().into_iter().flatten().filter_map(word).chain(constants).collect();
    word(&schema["const"]).map_or(words, |word| vec![word])
}

/// What a schema allows for each of several ids.
fn values_of(schema: &Value) -> Option<&Value> {
    let by_pattern = schema["patternProperties"].as_object().and_then(|patterns| patterns.values().next());
    by_pattern.or(Some(&schema["additionalProperties"]).filter(|values| values.is_object()))
}

fn one_of(words: &[String]) -> String {
    match words {
        [word] => word.clone(),
        words => format!("one of {}", words.join(", ")),
    }
}

fn either(shapes: &[Shape]) -> Shape {
    let words: Vec<_> = shapes
        .iter()
        .map(|shape| match shape {
            Shape::Plain(words) => words.as_str(),
            Shape::List(_) => "a list",
            Shape::ById(_) => "values by id",
            Shape::Object(name) => name,
        })
        .collect();
    Shape::Plain(words.join(", or "))
}

/// What a schema says of itself, on one line.
fn about(schema: &Value) -> String {
    schema["description"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn lowered(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_words_and_every_type_its_fields() {
        let shapes = Shapes::of_reports();
        for (name, it) in &shapes.types {
            assert!(!it.about.is_empty() && !it.fields.is_empty(), "{name}");
            for field in &it.fields {
                assert!(!field.about.is_empty(), "{name}.{}", field.name);
                assert_ne!(field.shape, Shape::Plain("anything".to_owned()), "{name}.{}", field.name);
            }
        }
        assert!(shapes.fields("DimensionResult").iter().any(|field| field.name == "score" && field.nullable));
        assert!(matches!(shapes.given["strengths"], Shape::List(_)));
        assert_eq!(shapes.given["question"], Shape::Object("QuestionResult".to_owned()));
    }
}
