//! `palier check` in the formats of machines: the same problems in each of them.

use palier::problem::{Code, Files};
use serde_json::{Value, json};

use crate::palier::{Run, run};

/// The samples that are kept as files, in one run.
fn check(format: &str) -> Run {
    run(["check", "tests/data/invalid", "tests/data/mistakes.yaml", "--lang", "fr", "--format", format])
}

fn problems() -> Vec<Value> {
    let problems = check("json").json().as_array().cloned().unwrap_or_default();
    let of_files = Code::ALL.iter().filter(|code| !matches!(code.files(), Files::Templates | Files::Results)).count();
    assert!(problems.len() > of_files - 10, "{problems:#?}");
    problems
}

/// Message and help, as formats of one text have them.
fn words(problem: &Value) -> String {
    let words = [&problem["message"], &problem["help"]].map(|text| text.as_str().map(str::to_owned));
    words.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

#[test]
fn sarif_tells_the_same_problems_as_json_with_their_rules_and_places() {
    let (run, problems) = (check("sarif"), problems());
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    let log = run.json();
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(log["$schema"], "https://json.schemastore.org/sarif-2.1.0.json");
    let runs = log["runs"].as_array().expect("a list of runs");
    let [run] = runs.as_slice() else { panic!("one run: {log:#}") };
    assert_eq!((&run["language"], &run["columnKind"]), (&json!("fr"), &json!("unicodeCodePoints")));
    let driver = &run["tool"]["driver"];
    assert_eq!((&driver["name"], &driver["semanticVersion"]), (&json!("palier"), &json!(env!("CARGO_PKG_VERSION"))));
    let results = run["results"].as_array().expect("a list of results");
    assert_eq!(results.len(), problems.len());
    for (result, problem) in results.iter().zip(&problems) {
        assert_eq!((&result["ruleId"], &result["level"]), (&problem["code"], &problem["severity"]));
        let rule = result["ruleIndex"].as_u64().and_then(|index| driver["rules"].get(usize::try_from(index).ok()?));
        assert_eq!(rule.map(|rule| &rule["id"]), Some(&problem["code"]));
        assert_eq!(result["message"]["text"], words(problem));
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], problem["file"]);
        // What is the whole file's stands at its first line.
        let line = problem["line"].as_u64().unwrap_or(1);
        assert_eq!(
            (&place["region"]["startLine"], &place["region"]["startColumn"]),
            (&json!(line), &problem["column"])
        );
    }
}

#[test]
fn sarif_is_what_its_schema_says() {
    // One pattern of the schema has a bracket too many, which not every dialect of patterns lets pass.
    let schema = include_str!("../data/schemas/sarif-2.1.0.json")
        .replace("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    let schema = serde_json::from_str(&schema).expect("a schema is JSON");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).expect("a valid schema");
    let faults = |log: &Value| validator.iter_errors(log).map(|fault| fault.to_string()).collect::<Vec<_>>();
    let log = check("sarif").json();
    assert_eq!(faults(&log), [""; 0]);
    assert_eq!(faults(&run(["check", "questionnaires", "--format", "sarif"]).json()), [""; 0]);
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().cloned().unwrap_or_default();
    // Some codes need more than a file to come about.
    let of_files = Code::ALL.iter().filter(|code| !matches!(code.files(), Files::Templates | Files::Results)).count();
    assert!(rules.len() > of_files - 10, "{}", rules.len());
    for rule in &rules {
        let help = rule["help"]["markdown"].as_str().unwrap_or_default();
        assert!(help.contains("**Fautif**") && help.matches("```").count() == 4, "{rule:#}");
    }
    // The schema does find faults.
    let mut broken = log.clone();
    broken["runs"][0]["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] = json!("fatal");
    assert!(!faults(&broken).is_empty());
}

#[test]
fn github_gets_a_line_for_each_problem() {
    let (run, problems) = (check("github"), problems());
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert_eq!(run.stdout.lines().count(), problems.len());
    for (line, problem) in run.stdout.lines().zip(&problems) {
        let text = |member: &str| problem[member].as_str().unwrap_or_default().to_owned();
        assert!(line.starts_with(&format!("::{} file={}", text("severity"), text("file"))), "{line}");
        assert!(line.contains(&format!("title={}::", text("code"))), "{line}");
        if let (Some(row), Some(column)) = (problem["line"].as_u64(), problem["column"].as_u64()) {
            assert!(line.contains(&format!(",line={row},col={column},")), "{line}");
        }
        let message = words(problem).replace('%', "%25").replace('\n', "%0A");
        assert!(line.ends_with(&format!("::{message}")), "{line}");
    }
}

#[test]
fn nothing_found_is_an_empty_result_in_every_format() {
    let check = |format| run(["check", "questionnaires", "--format", format]);
    assert_eq!((check("json").stdout, check("github").stdout), ("[]\n".to_owned(), String::new()));
    assert_eq!(check("sarif").json()["runs"][0]["results"], json!([]));
}

#[test]
fn what_was_meant_is_told_with_how_it_is_written() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let start = folder.path().join("start.yaml");
    let start = start.to_str().expect("a path in UTF-8");
    run(["questionnaire", "new", start, "--languages", "en", "--lang", "en"]);
    let model = std::fs::read_to_string(start).expect("was written");
    for (right, wrong, told) in [
        ("gates: {mastered: organized}", "gates: mastered", "{level-to-attain:"),
        ("needs: [{question: newcomers-asked, at_least: organized}]", "needs: [newcomers-asked]", "[{question: …"),
        ("points: [[50, 0], [75, 50], [95, 100]]", "points: {50: 0}", "[[0, 100], [20, 0]]"),
        ("when: {profile: several-sites, is: \"yes\"}", "when: several-sites", "{profile: fact, is: option}"),
        ("is: \"yes\"}", "is: [\"yes\"]}", "in: […, …]"),
        ("effort: 10", "effort: 10 days", "without its unit: 10"),
        ("id: satisfaction", "id: qualité perçue", "qualite-percue"),
    ] {
        assert!(model.contains(right), "{right} isn’t in the start any more");
        std::fs::write(start, model.replacen(right, wrong, 1)).expect("can be written");
        let problems = run(["check", start, "--format", "json", "--lang", "en"]).json();
        let helps: Vec<_> = problems.as_array().into_iter().flatten().filter_map(|it| it["help"].as_str()).collect();
        assert!(helps.iter().any(|help| help.contains(told)), "{wrong}: {problems:#}");
    }
}
