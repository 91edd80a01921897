//! The library against the rules written a second time, on random questionnaires and answers.

use palier::answers::{self, Target};
use palier::assessment::{Subject, assess};
use palier::questionnaire;
use palier::source::{self, Document};
use palier::text::{Language, Locale};
use serde_json::{Value, json};

use crate::{oracle, random};

/// How many cases are tried.
const CASES: u64 = 500;

/// How near two figures must be.
const SLACK: f64 = 1e-6;

#[test]
fn the_library_agrees_with_the_rules_written_a_second_time() {
    let mut failures = Vec::new();
    for seed in 0..CASES {
        let (questionnaire, answers) = random::case(seed);
        let expected = without_closed_gaps(oracle::assess(&questionnaire, &answers));
        let found = without_free_text(assessment(seed, &questionnaire, &answers));
        failures
            .extend(differences("", &expected, &found).iter().map(|difference| format!("seed {seed}: {difference}")));
    }
    assert!(
        failures.is_empty(),
        "{} differences, such as\n{}",
        failures.len(),
        failures[..failures.len().min(20)].join("\n")
    );
}

/// What the library says.
pub(crate) fn assessment(seed: u64, questionnaire: &Value, answers: &Value) -> Value {
    let read = |name: &str, value: &Value| {
        let document = Document::whole(name, value.to_string());
        let tree = source::parse(&document).unwrap_or_else(|problem| panic!("seed {seed}: {problem:?}\n{value:#}"));
        (tree, document)
    };
    let (tree, document) = read("questionnaire.json", questionnaire);
    let checked = questionnaire::read(&tree, &document);
    let model = checked.value.unwrap_or_else(|| panic!("seed {seed}: {:?}\n{questionnaire:#}", checked.problems));
    let (tree, document) = read("answers.json", answers);
    let checked = answers::read(&tree, &document, &model);
    let given = checked.value.unwrap_or_else(|| panic!("seed {seed}: {:?}\n{answers:#}", checked.problems));
    let language = Language::from(Locale::En);
    let subject =
        Subject { file: "answers.json".to_owned(), language, target: Target::default(), warnings: Vec::new() };
    serde_json::to_value(assess(&model, &given, &subject)).expect("an assessment is JSON")
}

/// The second set of rules leaves text questions out.
fn without_free_text(mut found: Value) -> Value {
    for dimension in found["dimensions"].as_array_mut().into_iter().flatten() {
        if let Some(questions) = dimension["questions"].as_array_mut() {
            questions.retain(|question| question["type"] != "text");
        }
    }
    found
}

/// The second set of rules puts the dimensions that are at their target last in the list of gaps; the library leaves
/// them out.
fn without_closed_gaps(mut expected: Value) -> Value {
    let dimensions = expected["dimensions"].as_array().cloned().unwrap_or_default();
    let is_open = |id: &Value| dimensions.iter().any(|it| it["id"] == *id && it["level_gap"].as_u64() > Some(0));
    if let Some(gaps) = expected["gaps"].as_array_mut() {
        gaps.retain(is_open);
    }
    expected
}

/// Where `found` isn't what `expected` says; members that only `found` has are passed over.
fn differences(path: &str, expected: &Value, found: &Value) -> Vec<String> {
    let differ = || vec![format!("{path}: {found} instead of {expected}")];
    match (expected, found) {
        (Value::Number(one), Value::Number(other)) => {
            let near = one.as_f64().zip(other.as_f64()).is_some_and(|(one, other)| (one - other).abs() <= SLACK);
            if near { Vec::new() } else { differ() }
        }
        (Value::Object(members), Value::Object(_)) => members
            .iter()
            .flat_map(|(name, expected)| differences(&format!("{path}/{name}"), expected, &found[name]))
            .collect(),
        (Value::Array(expected), Value::Array(found)) => {
            let (expected, found) = (in_order(path, expected), in_order(path, found));
            if expected.len() != found.len() {
                return vec![format!("{path}: {} instead of {}", json!(found), json!(expected))];
            }
            let pairs = expected.iter().zip(&found).enumerate();
            pairs.flat_map(|(place, (one, other))| differences(&format!("{path}/{place}"), one, other)).collect()
        }
        _ if expected == found => Vec::new(),
        _ => differ(),
    }
}

/// Blockers, findings and the channels of a silo have no order to compare.
fn in_order(path: &str, list: &[Value]) -> Vec<Value> {
    let mut list = list.to_vec();
    if path.contains("/silos/") {
        list.sort_by_key(ToString::to_string);
    }
    if path.ends_with("/blockers") || path.ends_with("/findings") {
        let key = |it: &Value| {
            ["kind", "id", "question", "dimension", "level"]
                .map(|name| it[name].as_str().unwrap_or_default().to_owned())
        };
        list.sort_by_key(key);
    }
    list
}
