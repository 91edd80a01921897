//! The JSON Schemas: they take what the readers take, refuse what is built wrongly, and fit what palier prints.

mod command;
mod fields;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use palier::problem::Code;
use palier::questionnaire::{ChannelKind, Kind, Questionnaire, Severity, builtin};
use palier::schema;
use palier::source::{self, Document, Node};
use palier::text::Language;
use serde_json::{Map, Value, json};

use crate::palier::{root, run};

/// A file as the schemas see it: what the YAML means, as JSON.
pub(crate) fn json_of(path: &Path) -> Value {
    let text = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let document = Document::whole(path.display().to_string(), text);
    value(&source::parse(&document).unwrap_or_else(|problem| panic!("{}: {problem:?}", path.display())))
}

fn value(node: &Node) -> Value {
    match &node.value {
        source::Value::Null => Value::Null,
        source::Value::Boolean(boolean) => (*boolean).into(),
        source::Value::Number(number) => (*number).into(),
        source::Value::Text(text) => text.as_str().into(),
        source::Value::List(items) => items.iter().map(value).collect(),
        source::Value::Mapping(entries) => {
            Value::Object(entries.iter().map(|(key, node)| (key.name.to_string(), value(node))).collect::<Map<_, _>>())
        }
    }
}

pub(crate) fn validator(schema: &Value) -> Validator {
    jsonschema::draft7::new(schema).unwrap_or_else(|error| panic!("no schema: {error}"))
}

/// What a schema says against a value.
pub(crate) fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// That an answers file fits a schema.
pub(crate) fn assert_fits(schema: &str, path: &Path) {
    let schema = serde_json::from_str(schema).expect("a schema is JSON");
    assert_eq!(faults(&validator(&schema), &json_of(path)), [""; 0], "{}", path.display());
}

pub(crate) fn questionnaire(path: &Path) -> Questionnaire {
    let text = fs::read_to_string(root().join(path)).expect("is there");
    let document = Document::whole(path.display().to_string(), text);
    let tree = source::parse(&document).expect("can be parsed");
    palier::questionnaire::read(&tree, &document).value.expect("is valid")
}

fn tailored(path: &str, language: &str) -> Validator {
    let language: Language = language.parse().expect("a language");
    validator(&schema::answers_to(&questionnaire(Path::new(path)), &language))
}

/// The examples, each with the id of its questionnaire.
pub(crate) fn examples() -> Vec<(PathBuf, String)> {
    let folders = walkdir::WalkDir::new(root().join("examples")).min_depth(1).max_depth(1).sort_by_file_name();
    let examples: Vec<_> = folders
        .into_iter()
        .map(|entry| entry.expect("can be read").into_path())
        // A page for readers and what runs palier elsewhere stand beside the businesses.
        .filter(|path| path.join("answers.yaml").exists())
        .map(|folder| {
            let path = folder.join("answers.yaml");
            let path = path.strip_prefix(root()).expect("is in the repository").to_owned();
            let reference = json_of(&path)["questionnaire"].as_str().unwrap_or_default().to_owned();
            let (id, _) = reference.split_once('@').expect("an example names the version of its questionnaire");
            (path, id.to_owned())
        })
        .collect();
    assert!(examples.len() >= 4);
    examples
}

/// The files of the repository that are ours, by whether the readers refuse them.
fn samples() -> (Vec<PathBuf>, Vec<PathBuf>) {
    let checked = run(["check", "questionnaires", "examples", "tests/data", "--format", "json"]);
    let problems = checked.json();
    let refused: BTreeSet<_> = problems
        .as_array()
        .expect("a list of problems")
        .iter()
        .filter(|problem| problem["severity"] == "error")
        .map(|problem| PathBuf::from(problem["file"].as_str().unwrap_or_default()))
        .collect();
    let mut taken = Vec::new();
    for folder in ["questionnaires", "examples", "tests/data"] {
        // Hidden files are other programs' affair, here as where palier looks for answers.
        let entries = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name().into_iter();
        for entry in entries.filter_entry(|entry| !entry.file_name().to_string_lossy().starts_with('.')) {
            let path = entry.expect("can be read").into_path();
            let path = path.strip_prefix(root()).expect("is in the repository").to_owned();
            let ours = path.extension().is_some_and(|extension| extension == "yaml" || extension == "json");
            if ours && !refused.contains(&path) {
                taken.push(path);
            }
        }
    }
    assert!(taken.len() > 15 && refused.len() > 20, "{taken:?} {refused:?}");
    (taken, refused.into_iter().collect())
}

#[test]
fn the_schemas_are_schemas_and_the_same_each_time() {
    for make in
        [schema::questionnaire, schema::answers, schema::assessment, schema::rollup, schema::brand, schema::config]
    {
        let schema = make();
        assert!(jsonschema::draft7::meta::is_valid(&schema), "{schema:#}");
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
        assert_eq!(schema::in_text(&schema), schema::in_text(&make()));
    }
    let schema =
        schema::answers_to(&questionnaire(Path::new("questionnaires/omnichannel.yaml")), &"fr".parse().unwrap());
    assert!(jsonschema::draft7::meta::is_valid(&schema));
}

#[test]
fn every_file_that_the_readers_take_fits_its_schema() {
    let [questionnaires, answers, brands] =
        [schema::questionnaire(), schema::answers(), schema::brand()].map(|schema| validator(&schema));
    for path in samples().0 {
        let value = json_of(&path);
        if value.get("format").is_none() {
            continue; // Nothing yet, or nothing of ours: `check` warns of the one and passes over the other.
        }
        let validator = match (value.get("levels"), value.get("name")) {
            (Some(_), _) => &questionnaires,
            (None, Some(_)) => &brands,
            (None, None) => &answers,
        };
        assert_eq!(faults(validator, &value), [""; 0], "{}", path.display());
    }
}

#[test]
fn random_questionnaires_answers_and_results_fit_their_schemas() {
    let [questionnaires, answers, results] =
        [schema::questionnaire(), schema::answers(), schema::assessment()].map(|schema| validator(&schema));
    for seed in 0..60 {
        let (questionnaire, given) = crate::random::case(seed);
        assert_eq!(faults(&questionnaires, &questionnaire), [""; 0], "seed {seed}: {questionnaire:#}");
        assert_eq!(faults(&answers, &given), [""; 0], "seed {seed}: {given:#}");
        let document = Document::whole("questionnaire.json", questionnaire.to_string());
        let tree = source::parse(&document).expect("is JSON");
        let model = palier::questionnaire::read(&tree, &document).value.expect("is valid");
        let own = validator(&schema::answers_to(&model, model.default_language()));
        assert_eq!(faults(&own, &given), [""; 0], "seed {seed}: {given:#}");
        let result = crate::agreement::assessment(seed, &questionnaire, &given);
        let mut result = json!(result);
        result["gates"] = json!([]);
        assert_eq!(faults(&results, &json!([result])), [""; 0], "seed {seed}");
    }
}

/// Adds a key of the user's own to every mapping.
fn with_own_keys(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.values_mut().for_each(with_own_keys);
            members.insert("x-own".to_owned(), json!({"ours": [1, "two"]}));
        }
        Value::Array(items) => items.iter_mut().for_each(with_own_keys),
        _ => {}
    }
}

#[test]
fn keys_of_the_users_own_may_stand_in_every_mapping() {
    let (model, answers) = ("tests/data/every-field/questionnaire.json", "tests/data/every-field/answers.json");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let own = [model, answers].map(|path| {
        let mut value = json_of(Path::new(path));
        with_own_keys(&mut value);
        let file = folder.path().join(path.replace('/', "-"));
        fs::write(&file, value.to_string()).expect("can be written");
        (value, file.display().to_string())
    });
    let [(model_value, model_file), (answers_value, answers_file)] = &own;
    let checked = run(["check", model_file, answers_file, "-q", model_file, "--format", "json"]).json();
    assert!(
        checked.as_array().is_some_and(|problems| problems.iter().all(|it| it["severity"] != "error")),
        "{checked:#}"
    );
    assert_eq!(faults(&validator(&schema::questionnaire()), model_value), [""; 0]);
    assert_eq!(faults(&validator(&schema::answers()), answers_value), [""; 0]);
    assert_eq!(faults(&tailored(model, "en"), answers_value), [""; 0]);
}

/// What is wrong with the build of a file, whatever its names mean.
const STRUCTURAL: [Code; 14] = [
    Code::UnknownField,
    Code::MissingField,
    Code::WrongType,
    Code::InvalidId,
    Code::InvalidValue,
    Code::UnknownWord,
    Code::UnknownFormat,
    Code::ReservedId,
    Code::OutOfRange,
    Code::TooFew,
    Code::ConditionForm,
    Code::ConditionNotHere,
    Code::DuplicateEntry,
    Code::MissingNote,
];

/// What answers may get wrong about their questionnaire.
const OF_ANSWERS: [Code; 14] = [
    Code::UnknownOption,
    Code::UnknownItem,
    Code::UnknownQuestion,
    Code::UnknownChannel,
    Code::UnknownDimension,
    Code::UnknownFact,
    Code::UnknownLevel,
    Code::UnknownRole,
    Code::UnknownStrength,
    Code::UnknownQuestionnaire,
    Code::OtherVersion,
    Code::NotApplicableRefused,
    Code::MissingNote,
    Code::OutOfRange,
];

#[test]
fn files_that_are_built_wrongly_are_refused_by_the_schemas_too() {
    let questionnaires = validator(&schema::questionnaire());
    let small = tailored("tests/data/questionnaires/small.yaml", "en");
    for code in STRUCTURAL.iter().chain(&OF_ANSWERS) {
        let path = PathBuf::from(format!("tests/data/invalid/{}.yaml", code.id()));
        let value = json_of(&path);
        let is_questionnaire = value.get("levels").is_some();
        // References within a questionnaire are for `check`.
        if is_questionnaire && OF_ANSWERS.contains(code) && !STRUCTURAL.contains(code) {
            continue;
        }
        let validator = if is_questionnaire { &questionnaires } else { &small };
        assert!(!validator.is_valid(&value), "{}", path.display());
    }
}

/// The words of an enumeration of a schema.
fn words<'a>(schema: &'a Value, pointer: &str) -> Vec<&'a str> {
    let schema = schema.pointer(pointer).unwrap_or_else(|| panic!("no {pointer}"));
    let words = schema["enum"].as_array().expect("an enumeration");
    let meanings = schema["enumDescriptions"].as_array().expect("says what each means");
    assert!(meanings.iter().all(|meaning| meaning.as_str().is_some_and(|text| text.len() > 2)), "{schema:#}");
    assert_eq!(words.len(), meanings.len());
    words.iter().filter_map(Value::as_str).collect()
}

#[test]
fn the_words_of_the_schemas_are_those_of_the_readers() {
    let schema = schema::questionnaire();
    assert_eq!(words(&schema, "/definitions/QuestionType"), Kind::IDS);
    assert_eq!(words(&schema, "/definitions/ChannelKind"), ChannelKind::ALL.map(ChannelKind::id));
    assert_eq!(words(&schema, "/definitions/Severity"), Severity::ALL.map(Severity::id));
}

/// Every schema of a property, with where it is.
fn properties<'a>(schema: &'a Value, at: &str, found: &mut Vec<(String, &'a Value)>) {
    match schema {
        Value::Object(members) => {
            for (name, member) in members {
                let at = format!("{at}/{name}");
                if let ("properties", Some(fields)) = (name.as_str(), member.as_object()) {
                    found.extend(fields.iter().map(|(field, schema)| (format!("{at}/{field}"), schema)));
                }
                properties(member, &at, found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                properties(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_field_is_documented() {
    for schema in [schema::questionnaire(), schema::answers(), schema::assessment(), schema::brand()] {
        let mut found = Vec::new();
        properties(&schema, "", &mut found);
        assert!(found.len() > 12);
        for (at, field) in found {
            // What a condition of the schema's own looks at is no field to be filled in.
            let documented = field["description"].as_str().is_some_and(|text| text.len() > 5);
            assert!(
                documented || field == false || at.contains("/if/") || field.get("const").is_some(),
                "{at}: {field}"
            );
        }
    }
}

/// A schema that takes no member it doesn't name.
fn strict(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            members.values_mut().for_each(strict);
            if members.get("properties").is_some_and(|fields| fields.get("type").is_none_or(Value::is_object)) {
                members.insert("additionalProperties".to_owned(), false.into());
            }
        }
        Value::Array(items) => items.iter_mut().for_each(strict),
        _ => {}
    }
}

#[test]
fn all_that_score_prints_as_json_fits_the_schema_which_names_every_member() {
    let schema = schema::assessment();
    let mut named = schema.clone();
    strict(&mut named);
    let (validator, strict) = (validator(&schema), validator(&named));
    for (paths, least) in [
        (&["examples"][..], 4),
        (&["tests/data/every-field/answers.json", "-q", "tests/data/every-field/questionnaire.json"], 1),
        (&["tests/data/worked-example"], 1),
        (&["tests/data/invalid", "tests/data/mistakes.yaml"], 30),
    ] {
        for language in ["en", "fr"] {
            let results = run([&["score"], paths, &["--format", "json", "--lang", language]].concat()).json();
            assert!(results.as_array().is_some_and(|results| results.len() >= least), "{paths:?}");
            assert_eq!(faults(&validator, &results), [""; 0], "{paths:?}");
            assert_eq!(faults(&strict, &results), [""; 0], "{paths:?}");
        }
    }
}

#[test]
fn members_of_results_are_required_and_null_only_where_they_can_be() {
    let results = run(["score", "examples/maison-lumiere/answers.yaml", "--format", "json"]).json();
    let validator = validator(&schema::assessment());
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut changed = results.clone();
        change(&mut changed[0]);
        assert_ne!(changed, results);
        !validator.is_valid(&changed)
    };
    assert!(refused(&|it| drop(it.as_object_mut().expect("an object").remove("gaps"))));
    assert!(refused(&|it| drop(it["overall"].as_object_mut().expect("an object").remove("floor"))));
    assert!(refused(&|it| it["organization"]["name"] = Value::Null));
    assert!(refused(&|it| it["status"] = "invalid".into()));
    assert!(!refused(&|it| it["overall"]["score"] = Value::Null));
}

#[test]
fn the_examples_fit_the_schema_that_is_made_for_their_questionnaire() {
    for language in ["en", "fr"] {
        for (path, model) in examples() {
            let validator = tailored(&format!("questionnaires/{model}.yaml"), language);
            assert_eq!(faults(&validator, &json_of(&path)), [""; 0], "{}", path.display());
        }
    }
    let every_field = tailored("tests/data/every-field/questionnaire.json", "en");
    assert_eq!(faults(&every_field, &json_of(Path::new("tests/data/every-field/answers.json"))), [""; 0]);
}

#[test]
fn a_mistake_in_the_answers_is_refused_by_the_schema_made_for_the_questionnaire() {
    let path = Path::new("examples/maison-lumiere/answers.yaml");
    let (good, validator) = (json_of(path), tailored("questionnaires/omnichannel.yaml", "fr"));
    for (pointer, wrong) in [
        ("/answers/channel-strategy/answer", json!("crosss")),
        ("/answers/channel-strategy", json!("crosss")),
        ("/answers/channel-strategy", json!("not-applicable")),
        ("/answers/channel-strategy", json!({"answer": "not-applicable"})),
        ("/answers/channel-strategy", json!({"answer": "cross", "notes": "Seen."})),
        ("/answers/channel-strategy", json!(["cross"])),
        ("/answers/purchase-continuity", json!({"store": ["web-shp"]})),
        ("/answers/purchase-continuity", json!({"stor": ["web-shop"]})),
        ("/answers/purchase-continuity", json!({"store": {"web-shop": "ful"}})),
        ("/answers", json!({"chanel-strategy": "cross"})),
        ("/profile/business-model", json!("b3c")),
        ("/channels", json!(["stores"])),
        ("/target", json!("omnii")),
        ("/target", json!({"persons": "omni"})),
        ("/commentary", json!({"persons": "Good."})),
        ("/respondents/0/role", json!("markting")),
        ("/quotes/0/dimension", json!("persons")),
        ("/roadmap/exclude", json!(["no-question"])),
        ("/roadmap/efforts", json!({"app-crm-link": {"crosss": 3}})),
        ("/questionnaire", json!("omnichannel@2")),
        ("/date", json!("20 November 2026")),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = wrong.clone();
        assert!(!validator.is_valid(&bad), "{pointer}: {wrong}");
    }
    for (pointer, right) in [
        ("/answers", Value::Null),
        ("/answers/channel-strategy", Value::Null),
        ("/answers/channel-strategy", json!("unknown")),
        ("/answers/channel-strategy", json!({"answer": null, "note": "Ask the board."})),
        ("/answers/channel-strategy", json!({"answer": "not-applicable", "note": "No strategy."})),
        ("/answers/purchase-continuity", json!({"answer": {"store": "unknown"}, "private": "Hm."})),
        ("/answers/purchase-continuity", json!({"store": null, "x-seen": true})),
        ("/target", json!("cross")),
        ("/questionnaire", json!("omnichannel@1.0.0")),
        ("/organization/sector", Value::Null),
    ] {
        let mut other = good.clone();
        *other.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = right.clone();
        assert_eq!(faults(&validator, &other), [""; 0], "{pointer}: {right}");
    }
}

#[test]
fn there_is_a_schema_for_the_answers_to_every_built_in_questionnaire() {
    for built_in in builtin::ALL {
        let document = built_in.document();
        let tree = source::parse(&document).expect("can be parsed");
        let questionnaire = palier::questionnaire::read(&tree, &document).value.expect("is valid");
        let schema = schema::answers_to(&questionnaire, questionnaire.default_language());
        let questions = schema["properties"]["answers"]["properties"].as_object().expect("the questions");
        assert!(questions.keys().eq(questionnaire.questions.keys().map(palier::text::Id::as_str)), "{}", built_in.id);
        assert!(jsonschema::draft7::meta::is_valid(&schema));
    }
}

#[test]
fn the_line_for_editors_has_no_space_in_the_name_of_the_file() {
    for (name, line) in [
        ("small.schema.json", "# yaml-language-server: $schema=small.schema.json\n"),
        ("../a b/50%#.json", "# yaml-language-server: $schema=../a%20b/50%25%23.json\n"),
        ("modèle\u{a0}1\n.json", "# yaml-language-server: $schema=modèle%C2%A01%0A.json\n"),
    ] {
        assert_eq!(schema::modeline(name), line);
    }
}
