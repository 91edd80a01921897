//! The fields of the schemas are those of the readers: every mapping of a file that has every field is given a field that
//! nobody knows; what the reader then says that it knows is compared with what the schema has there.

use std::collections::BTreeSet;
use std::path::Path;

use palier::problem::{Code, Problem};
use palier::questionnaire::Questionnaire;
use palier::schema;
use palier::source::{self, Document};
use palier::text::{Locale, Message};
use serde_json::{Value, json};

use super::{json_of, questionnaire, validator};

const QUESTIONNAIRE: &str = "tests/data/every-field/questionnaire.json";
const ANSWERS: &str = "tests/data/every-field/answers.json";
const PROBE: &str = "qqqqqqqqqqqqqqqqqqqqqqqq";

/// The schemas that apply to a value, as far as they speak of it.
struct Applying<'s> {
    root: &'s Value,
    /// Where the mappings that were compared stand in the schema.
    compared: BTreeSet<String>,
    faults: Vec<String>,
}

/// A schema and where it stands.
type Placed<'s> = (String, &'s Value);

impl<'s> Applying<'s> {
    fn to(root: &'s Value) -> Self {
        Self { root, compared: BTreeSet::new(), faults: Vec::new() }
    }

    fn holds(&self, schema: &Value, value: &Value) -> bool {
        let mut whole = json!({"allOf": [schema]});
        whole["definitions"] = self.root["definitions"].clone();
        validator(&whole).is_valid(value)
    }

    /// A schema with all that it refers to and that holds for a value.
    fn expanded(&self, (at, schema): Placed<'s>, value: &Value) -> Vec<Placed<'s>> {
        let mut all = vec![(at.clone(), schema)];
        let mut add = |at: String, part: &'s Value| all.extend(self.expanded((at, part), value));
        if let Some(reference) = schema["$ref"].as_str() {
            let pointer = reference.trim_start_matches('#');
            add(pointer.to_owned(), self.root.pointer(pointer).expect("a reference leads somewhere"));
        }
        for (index, part) in schema["allOf"].as_array().into_iter().flatten().enumerate() {
            add(format!("{at}/allOf/{index}"), part);
        }
        for keyword in ["anyOf", "oneOf"] {
            for (index, part) in schema[keyword].as_array().into_iter().flatten().enumerate() {
                if self.holds(part, value) {
                    add(format!("{at}/{keyword}/{index}"), part);
                }
            }
        }
        if let (Some(given), Some(then)) = (schema.get("if"), schema.get("then"))
            && self.holds(given, value)
        {
            add(format!("{at}/then"), then);
        }
        all
    }

    /// Compares every mapping in a value with the fields that `known` finds there; `None` where the keys are no fields.
    fn compare(
        &mut self,
        schemas: Vec<Placed<'s>>,
        value: &Value,
        path: &str,
        known: &impl Fn(&str) -> Option<BTreeSet<String>>,
    ) {
        let schemas: Vec<_> = schemas.into_iter().flat_map(|schema| self.expanded(schema, value)).collect();
        match value {
            Value::Object(members) => {
                let has: BTreeSet<_> = schemas
                    .iter()
                    .filter_map(|(_, schema)| schema["properties"].as_object())
                    .flat_map(|fields| fields.keys().cloned())
                    .collect();
                if let Some(known) = known(path) {
                    if has != known {
                        self.faults.push(format!("{path}: the schema has {has:?}, the reader knows {known:?}"));
                    }
                    self.compared.extend(schemas.iter().map(|(at, _)| at.clone()));
                }
                for (name, member) in members {
                    let below = schemas.iter().filter_map(|(at, schema)| {
                        let field =
                            schema["properties"].get(name).map(|field| (format!("{at}/properties/{name}"), field));
                        let other =
                            || Some((format!("{at}/additionalProperties"), schema.get("additionalProperties")?));
                        field.or_else(other).filter(|(_, schema)| schema.is_object())
                    });
                    let below: Vec<_> = below.collect();
                    self.compare(below, member, &format!("{path}/{name}"), known);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    let below = schemas.iter().filter_map(|(at, schema)| {
                        Some((format!("{at}/items"), schema.get("items").filter(|items| items.is_object())?))
                    });
                    let below: Vec<_> = below.collect();
                    self.compare(below, item, &format!("{path}/{index}"), known);
                }
            }
            _ => {}
        }
    }

    /// The mappings of the schema that no mapping of the file was compared with.
    fn left_out(&self) -> Vec<String> {
        let mut all = Vec::new();
        closed(self.root, "", &mut all);
        all.retain(|at| !self.compared.contains(at));
        all
    }
}

/// Where a schema has mappings that take no other fields than theirs.
fn closed(schema: &Value, at: &str, found: &mut Vec<String>) {
    let fields = schema["properties"].as_object().is_some_and(|fields| !fields.is_empty());
    if fields && schema["additionalProperties"] == Value::Bool(false) {
        found.push(at.to_owned());
    }
    match schema {
        Value::Object(members) => {
            members.iter().for_each(|(name, member)| closed(member, &format!("{at}/{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| closed(item, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

/// The fields that a reader knows at a place, as it lists them to who writes another.
fn known(whole: &Value, path: &str, problems_of: impl Fn(&Document) -> Vec<Problem>) -> Option<BTreeSet<String>> {
    let mut probed = whole.clone();
    let place = probed.pointer_mut(path).expect("the path is of the file");
    place[PROBE] = "x".into();
    let document = Document::whole("probed.json", probed.to_string());
    let problem = problems_of(&document)
        .into_iter()
        .find(|problem| problem.code == Code::UnknownField && problem.message.in_locale(Locale::En).contains(PROBE))?;
    let lead = Message::new("help-known-fields").with("names", "").in_locale(Locale::En);
    let help = problem.help.expect("says what there is").in_locale(Locale::En);
    let names = help.strip_prefix(lead.trim_end()).unwrap_or_else(|| panic!("no list: {help}"));
    assert!(!names.contains('…'), "the list is cut: {names}");
    Some(names.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect())
}

fn problems_of_questionnaire(document: &Document) -> Vec<Problem> {
    let tree = source::parse(document).expect("is JSON");
    palier::questionnaire::read(&tree, document).problems
}

fn problems_of_answers(document: &Document, questionnaire: &Questionnaire) -> Vec<Problem> {
    let tree = source::parse(document).expect("is JSON");
    palier::answers::read(&tree, document, questionnaire).problems
}

#[test]
fn the_fields_of_the_questionnaire_schema_are_those_that_the_reader_knows() {
    let (schema, mut file) = (schema::questionnaire(), json_of(Path::new(QUESTIONNAIRE)));
    // Forms that a finding may have and that the file shows elsewhere.
    for (id, when) in [
        ("any-of", json!({"any": [{"overall": {"below": "four"}}]})),
        ("not-so", json!({"not": {"overall": {"below": "four"}}})),
        ("of-size", json!({"profile": "size", "is": "small"})),
    ] {
        let findings = file["findings"].as_array_mut().expect("has findings");
        findings.push(json!({"id": id, "severity": "info", "when": when}));
    }
    let mut applying = Applying::to(&schema);
    applying.compare(vec![(String::new(), &schema)], &file, "", &|path| known(&file, path, problems_of_questionnaire));
    assert!(applying.faults.is_empty(), "{:#?}", applying.faults);
    let left_out: Vec<_> = applying
        .left_out()
        .into_iter()
        // Languages are no fields. Before it has a form, a condition takes any of them.
        .filter(|at| {
            at != "/definitions/Text/anyOf/1"
                && !at.ends_with("Condition/allOf/5/then")
                && !at.ends_with("Condition/allOf/10/then")
        })
        .collect();
    assert!(left_out.is_empty(), "no mapping of {QUESTIONNAIRE} was compared with {left_out:#?}");
}

#[test]
fn the_fields_of_the_answers_schemas_are_those_that_the_reader_knows() {
    let questionnaire = questionnaire(Path::new(QUESTIONNAIRE));
    let file = json_of(Path::new(ANSWERS));
    for schema in [schema::answers(), schema::answers_to(&questionnaire, questionnaire.default_language())] {
        let mut applying = Applying::to(&schema);
        let known = |path: &str| known(&file, path, |document| problems_of_answers(document, &questionnaire));
        applying.compare(vec![(String::new(), &schema)], &file, "", &known);
        assert!(applying.faults.is_empty(), "{:#?}", applying.faults);
    }
    let schema = schema::answers();
    let mut applying = Applying::to(&schema);
    let known = |path: &str| known(&file, path, |document| problems_of_answers(document, &questionnaire));
    applying.compare(vec![(String::new(), &schema)], &file, "", &known);
    assert!(applying.left_out().is_empty(), "no mapping of {ANSWERS} was compared with {:#?}", applying.left_out());
}

#[test]
fn the_fields_of_the_brand_schema_are_those_that_the_reader_knows() {
    let (schema, mut file) = (schema::brand(), json_of(Path::new("examples/ambrelle/brand.yaml")));
    file["colors"]["on_primary"] = "white".into();
    file["colors"]["dark"] = json!({"primary": "pink", "on_primary": "black", "accent": "tan"});
    let picture = br#"<svg xmlns="http://www.w3.org/2000/svg"/>"#;
    let problems_of = |document: &Document| {
        let tree = source::parse(document).expect("is JSON");
        palier::brand::read(&tree, &|_, _| Ok(picture.to_vec())).problems
    };
    let whole = Document::whole("brand.json", file.to_string());
    assert_eq!(problems_of(&whole), []);
    let mut applying = Applying::to(&schema);
    applying.compare(vec![(String::new(), &schema)], &file, "", &|path| known(&file, path, problems_of));
    assert!(applying.faults.is_empty(), "{:#?}", applying.faults);
    let mut left_out = applying.left_out();
    // Languages are no fields.
    left_out.retain(|at| at != "/definitions/Text/anyOf/1");
    assert!(left_out.is_empty(), "{left_out:#?}");
}

#[test]
fn the_fields_of_the_schema_of_settings_are_those_that_the_reader_knows() {
    let formats = ["table", "json", "ndjson", "csv", "markdown", "junit", "sarif", "github"];
    let (schema, file) = (
        schema::config(),
        json!({"score": {
            "questionnaire": "q.yaml", "lang": "fr", "format": "json", "target": "omni",
            "fail-under": ["cross", "people=multi"], "provisional": true, "max-unknown": 20, "max-not-applicable": 12.5,
            "fail-on": "warning", "baseline": "r.json", "tolerance": 0.5, "fail-missing": true, "jobs": 4,
        }}),
    );
    let problems_of = |document: &Document| {
        let Value::Object(tables) = serde_json::from_str(&document.text).expect("is JSON") else { return Vec::new() };
        let line = |(name, value): (&String, &Value)| format!("{name} = {value}\n");
        // What stands in no table comes first.
        let outside = tables.iter().filter(|(_, value)| !value.is_object()).map(line);
        let tables = tables.iter().filter_map(|(name, value)| Some((name, value.as_object()?)));
        let inside =
            tables.flat_map(|(name, table)| std::iter::once(format!("[{name}]\n")).chain(table.iter().map(line)));
        let text: String = outside.chain(inside).collect();
        palier::settings::read(&Document::whole("palier.toml", text), &formats).problems
    };
    assert_eq!(problems_of(&Document::whole("settings.json", file.to_string())), []);
    assert!(validator(&schema).is_valid(&file));
    let mut applying = Applying::to(&schema);
    applying.compare(vec![(String::new(), &schema)], &file, "", &|path| known(&file, path, problems_of));
    assert!(applying.faults.is_empty(), "{:#?}", applying.faults);
    assert_eq!(applying.left_out(), [""; 0]);
    // The formats are those of the command line, and what the reader refuses the schema refuses.
    assert_eq!(schema["definitions"]["Format"]["enum"], json!(formats));
    for (name, wrong) in [
        ("format", json!("jsn")),
        ("lang", json!("de")),
        ("max-unknown", json!(120)),
        ("provisional", json!("yes")),
        ("jobs", json!(0)),
        ("jobs", json!(1.5)),
        ("tolerance", json!(-1)),
        ("fail-on", json!("info")),
        ("target", json!([1])),
        ("fail_under", json!("cross")),
    ] {
        let mut file = file.clone();
        file["score"][name] = wrong;
        let is_refused = !problems_of(&Document::whole("settings.json", file.to_string())).is_empty();
        assert!(is_refused && !validator(&schema).is_valid(&file), "{name}");
    }
}

/// Where the values of mappings stand.
fn fields(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let path = format!("{path}/{name}");
                fields(member, &path, found);
                found.push(path);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| fields(item, &format!("{path}/{index}"), found));
        }
        _ => {}
    }
}

#[test]
fn the_answers_schemas_let_stand_empty_what_the_reader_lets() {
    let questionnaire = questionnaire(Path::new(QUESTIONNAIRE));
    let mut file = json_of(Path::new(ANSWERS));
    // They must be among the channels, which no schema can say.
    file.as_object_mut().expect("is a mapping").remove("main_channels");
    let mut paths = Vec::new();
    fields(&file, "", &mut paths);
    assert!(paths.len() > 40, "{paths:?}");
    let general = validator(&schema::answers());
    let own = validator(&schema::answers_to(&questionnaire, questionnaire.default_language()));
    let mut differences = Vec::new();
    for path in paths {
        let mut emptied = file.clone();
        *emptied.pointer_mut(&path).expect("the path is of the file") = Value::Null;
        let document = Document::whole("emptied.json", emptied.to_string());
        let taken = !problems_of_answers(&document, &questionnaire).iter().any(Problem::is_error);
        for (schema, validator) in [("general", &general), ("own", &own)] {
            if validator.is_valid(&emptied) != taken {
                differences.push(format!(
                    "{path}: the reader {}, {schema} doesn’t",
                    if taken { "takes it" } else { "refuses it" }
                ));
            }
        }
    }
    assert!(differences.is_empty(), "{differences:#?}");
}
