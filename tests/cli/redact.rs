//! Answers fit to be shared: the scores of the original, and not a word of the client's.

use std::collections::BTreeSet;
use std::fs;

use palier::answers::{self, Answers, Target};
use palier::assessment::{Subject, assess};
use palier::questionnaire::{self, Questionnaire};
use palier::redaction::{Detail, redact};
use palier::source::{self, Document};
use palier::text::{Language, Locale};
use serde_json::{Value, json};

use crate::bad_input::values::{every_field, every_field_questionnaire};
use crate::palier::{folder, folder_with, root, run, run_in};
use crate::random;

const ALL: [Detail; 6] = [Detail::Sector, Detail::Country, Detail::Group, Detail::Brand, Detail::Unit, Detail::Roadmap];

fn model(text: &Value) -> Questionnaire {
    let document = Document::whole("questionnaire.json", text.to_string());
    let tree = source::parse(&document).unwrap_or_else(|problem| panic!("{problem:?}"));
    questionnaire::read(&tree, &document).value.unwrap_or_else(|| panic!("{text:#}"))
}

fn given(text: &str, model: &Questionnaire) -> Answers {
    let document = Document::whole("answers.yaml", text);
    let tree = source::parse(&document).unwrap_or_else(|problem| panic!("{problem:?}\n{text}"));
    let checked = answers::read(&tree, &document, model);
    checked.value.unwrap_or_else(|| panic!("{:?}\n{text}", checked.problems))
}

/// Everything that is computed, without what may differ: words of the client's and where they stood.
fn figures(assessment: Value) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(strip),
            Value::Object(members) => {
                if members.get("type") == Some(&json!("text")) {
                    members.retain(|key, _| key == "id");
                }
                for words in ["note", "evidence", "commentary", "quotes", "respondents", "organization"] {
                    members.remove(words);
                }
                members.values_mut().for_each(strip);
            }
            _ => {}
        }
    }
    let mut assessment = assessment;
    for of_file in ["file", "answers_sha256", "warnings"] {
        assessment.as_object_mut().expect("an object").remove(of_file);
    }
    strip(&mut assessment);
    assessment
}

fn figures_of(model: &Questionnaire, answers: &Answers) -> Value {
    let language = Language::from(Locale::En);
    let subject =
        Subject { file: "answers.yaml".to_owned(), language, target: Target::default(), warnings: Vec::new() };
    figures(serde_json::to_value(assess(model, answers, &subject)).expect("an assessment is JSON"))
}

/// What two results differ in.
fn difference(one: &Value, other: &Value, at: &str) -> Option<String> {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) if one.keys().eq(other.keys()) => {
            one.iter().find_map(|(key, value)| difference(value, &other[key], &format!("{at}/{key}")))
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let mut pairs = one.iter().zip(other).enumerate();
            pairs.find_map(|(place, (one, other))| difference(one, other, &format!("{at}/{place}")))
        }
        _ => (one != other).then(|| format!("{at}: {one} and {other}")),
    }
}

#[test]
fn redacted_examples_score_as_the_originals_bit_for_bit() {
    let originals = run(["score", "examples", "--format", "json"]).json();
    let originals = originals.as_array().expect("a list");
    for keep in ["sector,country", "roadmap"] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (into, key) = (folder.path().join("shared"), folder.path().join("key.csv"));
        let (into, key) = (into.to_str().expect("UTF-8"), key.to_str().expect("UTF-8"));
        let redacted = run(["redact", "examples", "-o", into, "--key", key, "--keep", keep]);
        assert_eq!((redacted.code, redacted.stdout.as_str()), (Some(0), ""), "{}", redacted.stderr);
        let score = run(["score", into, "--format", "json"]);
        assert_eq!((score.code, score.stderr.as_str()), (Some(0), ""), "nothing is wrong with them");
        let shared = score.json();
        let table = fs::read(key).expect("was written");
        let rows: Vec<_> = csv::Reader::from_reader(table.as_slice()).into_records().collect();
        assert_eq!(rows.len(), originals.len());
        for (row, after) in rows.iter().zip(shared.as_array().expect("a list")) {
            let row = row.as_ref().expect("a whole row");
            let before = originals.iter().find(|it| it["file"] == row[0]).expect("is in the key");
            assert_eq!(
                (&before["organization"]["name"], &after["organization"]["name"]),
                (&json!(row[2]), &json!(row[4]))
            );
            assert_eq!(after["organization"]["id"], row[4], "the id goes with the name");
            let (mut before, mut after) = (figures(before.clone()), figures(after.clone()));
            if keep != "roadmap" {
                // Which steps there are and what they cost goes by the client's own wishes, which are left out.
                for result in [&mut before, &mut after] {
                    result.as_object_mut().expect("an object").remove("steps");
                }
            }
            assert_eq!(difference(&before, &after, ""), None, "{}", &row[0]);
        }
    }
}

#[test]
fn redacted_random_answers_score_as_the_originals_bit_for_bit() {
    for seed in 0..300 {
        let (questionnaire, answers) = random::case(seed);
        let model = model(&questionnaire);
        let before = given(&answers.to_string(), &model);
        let text = redact(&model, &before, "Nobody", &BTreeSet::new()).expect("can be written").text;
        let after = given(&text, &model);
        let difference = difference(&figures_of(&model, &before), &figures_of(&model, &after), "");
        assert_eq!(difference, None, "seed {seed}:\n{answers:#}\n{text}");
        assert_eq!(before.facts, after.facts, "seed {seed}");
        for word in ["Random & Sons", "As seen on the spot", "They would not say", "own words", "nothing of the kind"] {
            assert!(!text.contains(word), "seed {seed}: {word}\n{text}");
        }
    }
}

#[test]
fn what_is_asked_for_is_kept_as_it_was() {
    let model = every_field_questionnaire();
    let before = given(&every_field("answers.json").to_string(), &model);
    let redacted = redact(&model, &before, "N. N.", &BTreeSet::from(ALL)).expect("can be written");
    let after = given(&redacted.text, &model);
    let organization = answers::Organization { id: None, name: "N. N.".to_owned(), ..before.organization.clone() };
    assert_eq!(after.organization, organization);
    assert_eq!((&after.roadmap, after.date), (&before.roadmap, before.date));
    assert_eq!((&after.target, &after.language), (&before.target, &before.language));
    assert_eq!(after.respondents.iter().map(|it| it.role.clone()).collect::<Vec<_>>(), [Some("sales".to_owned())]);
    let least = redact(&model, &before, "N. N.", &BTreeSet::new()).expect("can be written");
    let least = given(&least.text, &model);
    assert_eq!(least.organization, answers::Organization { name: "N. N.".to_owned(), ..Default::default() });
    assert_eq!(least.roadmap, answers::RoadmapWishes::default());
}

const PLANTED: &str = "\
# PLANTED comment
format: 1
x-planted: PLANTED field
questionnaire: every-field@1.2.0 # PLANTED comment
organization: {id: PLANTED, name: PLANTED, group: PLANTED, brand: PLANTED, unit: PLANTED, x-a: PLANTED}
respondents: [{name: PLANTED, role: sales, x-b: PLANTED}]
date: 2026-11-20
language: fr-planted
profile: {size: small, x-c: PLANTED}
channels: [store, web-shop, phone]
target: {overall: four, x-d: PLANTED}
commentary: {overall: PLANTED, offer: PLANTED, x-e: PLANTED}
quotes: [{text: PLANTED, role: sales, dimension: offer}]
roadmap: {efforts: {stock: {three: 25}, x-f: PLANTED}}
answers:
  # PLANTED comment
  x-g: PLANTED
  stock: {answer: three, note: PLANTED, evidence: PLANTED, private: PLANTED, x-h: PLANTED}
  practices: {answer: not-applicable, note: PLANTED}
  mood: {note: PLANTED}
";

#[test]
fn no_word_planted_anywhere_comes_through() {
    let questionnaire = "tests/data/every-field/questionnaire.json";
    let folder = folder_with(questionnaire, [("a.yaml", PLANTED)]);
    let result = run_in(&folder, &["redact", "a.yaml"]);
    assert_eq!(result.code, Some(0), "{}", result.stderr);
    assert!(!result.stdout.to_lowercase().contains("planted"), "{}", result.stdout);
    assert!(!result.stdout.contains('#') && !result.stdout.contains("x-"), "{}", result.stdout);
    assert!(result.stdout.contains("note: Ne concerne pas cette organisation."), "{}", result.stdout);
    for told in ["1 name", "4 details", "3 notes", "1 piece of evidence", "1 private", "1 quote", "2 comments"] {
        assert!(result.stderr.contains(told), "{told}: {}", result.stderr);
    }
    assert!(!result.stderr.contains("PLANTED"), "{}", result.stderr);
    fs::write(folder.path().join("shared.yaml"), &result.stdout).expect("can be written");
    let check = run_in(&folder, &["check", "shared.yaml"]);
    assert_eq!(check.code, Some(0), "{check:#?}");
    assert_eq!(run_in(&folder, &["redact", "shared.yaml"]).stdout, result.stdout, "nothing more to take out");
}

#[test]
fn several_files_go_to_a_new_folder_under_names_that_tell_nothing() {
    let answers = fs::read_to_string(root().join("examples/ambrelle/answers.yaml")).expect("is there");
    let other = answers.replace("Ambrelle", "Zorilla");
    let folder = folder([("in/ambrelle.yaml", &answers), ("in/zorilla.yaml", &other), ("old/a.yaml", &answers)]);
    let no_folder = run_in(&folder, &["redact", "in"]);
    assert_eq!(no_folder.code, Some(2));
    assert!(no_folder.stderr.contains("-o shared/") && no_folder.stdout.is_empty(), "{no_folder:#?}");
    for (arguments, said) in [
        (&["redact", "in", "-o", "old"][..], "isn’t empty"),
        (&["redact", "in", "-o", "in"], "isn’t empty"),
        (&["redact", "in", "-o", "b.yaml"], "name a folder"),
        (&["redact", "in", "-o", "new", "--key", "new/key.csv"], "who is who"),
        (&["redact", "in", "-o", "new", "--key", "-"], "who is who"),
        (&["redact", "in", "-o", "new", "--key", "old/a.yaml"], "already there"),
        (&["redact", "in/zorilla.yaml", "-o", "in/zorilla.yaml"], "won’t be overwritten"),
        (&["redact", "in/zorilla.yaml", "--name", ""], "--name"),
    ] {
        let refused = run_in(&folder, arguments);
        assert_eq!(refused.code, Some(2), "{arguments:?}");
        assert!(refused.stderr.contains(said), "{arguments:?}: {}", refused.stderr);
        assert!(!folder.path().join("new").exists(), "{arguments:?}: nothing was written");
    }
    let done = run_in(&folder, &["redact", "in", "-o", "new/", "--name", "Client", "--key", "key.csv"]);
    assert_eq!(done.code, Some(0), "{}", done.stderr);
    for (number, file) in [(1, "new/organization-1.yaml"), (2, "new/organization-2.yaml")] {
        let text = fs::read_to_string(folder.path().join(file)).expect("was written");
        assert!(text.contains(&format!("name: Client {number}\n")), "{text}");
        assert!(!text.contains("Ambrelle") && !text.contains("Zorilla"), "{text}");
    }
    let key = fs::read_to_string(folder.path().join("key.csv")).expect("was written");
    assert!(key.contains("Zorilla") && key.contains("organization-2.yaml"), "{key}");
}

#[test]
fn invalid_answers_are_refused_with_their_problems_and_the_others_written() {
    let answers = fs::read_to_string(root().join("examples/ambrelle/answers.yaml")).expect("is there");
    let broken = answers.replace("format: 1", "format: 1\nnonsense: SECRET");
    let folder = folder([("in/good.yaml", &answers), ("in/broken.yaml", &broken)]);
    let alone = run_in(&folder, &["redact", "in/broken.yaml", "-o", "shared.yaml"]);
    assert_eq!((alone.code, alone.stdout.as_str()), (Some(2), ""));
    assert!(alone.stderr.contains("[unknown-field]"), "{}", alone.stderr);
    assert!(!folder.path().join("shared.yaml").exists());
    let both = run_in(&folder, &["redact", "in", "-o", "new"]);
    assert_eq!(both.code, Some(2));
    assert!(both.stderr.contains("[unknown-field]"), "{}", both.stderr);
    assert!(folder.path().join("new/organization-1.yaml").exists());
    assert!(!folder.path().join("new/organization-2.yaml").exists());
}
