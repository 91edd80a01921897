//! The formats of `palier score` for other programs: all tell of every gate that fails, and are what their readers expect.

use std::io::Write as _;
use std::process::Stdio;

use pulldown_cmark::{Event, Options, Parser, Tag};
use quick_xml::Reader;
use quick_xml::events::Event as Xml;
use serde_json::{Value, json};

use crate::palier::{Run, folder_with, palier, run, run_in};

const MODEL: &str = "tests/data/worked-example/questionnaires/worked-example.yaml";
const CROSS: &str = "examples/maison-lumiere/answers.yaml";

/// Gates that the second file doesn't meet: two levels and a share.
const GATES: [&str; 6] = ["--fail-under", "cross", "--fail-under", "only=omni", "--max-unknown", "10"];

fn answers(name: &str, answers: &str) -> String {
    format!(
        "format: 1\nquestionnaire: worked-example@1\norganization: {{name: {name}}}\ndate: 2026-11-20\nanswers: {answers}\n"
    )
}

/// Three files: one that meets every gate, one that doesn't, one that can't be read.
fn folder() -> tempfile::TempDir {
    let files = [
        ("a.yaml", answers("A", "{q1: omni, q2: omni, q3: omni}")),
        ("b.yaml", answers("\"B | *b*\"", "\n  q1: multi\n  q2: omni\n  q3: unknown")),
        ("c.yaml", "format: 1\nquestionnaire: worked-example@1\n".to_owned()),
    ];
    folder_with(MODEL, files.iter().map(|(name, text)| (*name, text.as_str())))
}

fn score(format: &str, more: &[&str]) -> Run {
    let folder = folder();
    let run = run_in(&folder, &[&["score", "a.yaml", "b.yaml", "c.yaml", "--format", format], more].concat());
    assert_eq!(run.code, Some(2), "{run:#?}");
    assert_eq!(run.stderr.matches("gate not met: b.yaml").count(), more.len() / 2, "{}", run.stderr);
    run
}

/// An XML element, those above it first, and its attributes.
type Element = (Vec<String>, Vec<(String, String)>);

/// What an XML text is made of: each element, those above it first, with its attributes.
fn elements(text: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let (mut path, mut found) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().expect("is well-formed") {
            Xml::Start(start) => {
                path.push(start.name().as_ref().to_owned());
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.expect("is well-formed");
                    let value = attribute
                        .normalized_value(quick_xml::XmlVersion::default())
                        .expect("has no unknown entity")
                        .into_owned();
                    (attribute.key.as_ref().to_owned(), value)
                });
                found.push((path.clone(), attributes.collect()));
            }
            Xml::End(_) => drop(path.pop()),
            Xml::Eof => return found,
            _ => {}
        }
    }
}

/// Holds a text to the schema by which Jenkins checks `JUnit` files (`junit-10.xsd` of its xUnit plugin): which elements stand
/// where, which attributes they may and must have.
pub(crate) fn assert_junit(text: &str) -> Vec<Element> {
    type Rule = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);
    const ELEMENTS: [Rule; 5] = [
        ("testsuites", &[""], &[], &["name", "time", "tests", "failures", "errors"]),
        (
            "testsuite",
            &["testsuites", "testsuite"],
            &["name", "tests", "failures", "errors"],
            &["group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url"],
        ),
        ("testcase", &["testsuite"], &["name"], &["time", "classname", "group"]),
        ("failure", &["testcase"], &[], &["type", "message"]),
        ("error", &["testcase"], &[], &["type", "message"]),
    ];
    let found = elements(text);
    for (path, attributes) in &found {
        let (name, above) = (path.last().expect("an element"), path.iter().rev().nth(1).map_or("", String::as_str));
        let element = ELEMENTS.iter().find(|(it, ..)| it == name).unwrap_or_else(|| panic!("{path:?}"));
        let (_, parents, required, optional) = element;
        assert!(parents.contains(&above), "{path:?}");
        let given: Vec<&str> = attributes.iter().map(|(key, _)| key.as_str()).collect();
        assert!(required.iter().all(|it| given.contains(it)), "{path:?}: {given:?}");
        assert!(given.iter().all(|it| required.contains(it) || optional.contains(it)), "{path:?}: {given:?}");
    }
    found
}

fn value<'a>(attributes: &'a [(String, String)], name: &str) -> &'a str {
    attributes.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
}

#[test]
fn json_gives_the_gates_that_a_result_does_not_meet_as_its_schema_says() {
    let results = score("json", &GATES).json();
    assert_eq!(results[0]["gates"], json!([]));
    let gates: Vec<_> =
        results[1]["gates"].as_array().expect("a list").iter().map(|it| (&it["gate"], &it["dimension"])).collect();
    let overall = Value::Null;
    assert_eq!(
        gates,
        [(&json!("fail-under"), &overall), (&json!("fail-under"), &json!("only")), (&json!("max-unknown"), &overall)]
    );
    let schema = run(["schema", "assessment"]).json();
    assert_eq!(crate::schema::faults(&crate::schema::validator(&schema), &results), [""; 0]);
}

#[test]
fn records_name_the_gates_after_all_other_columns() {
    let expected = "fail-under fail-under=only max-unknown";
    let csv = score("csv", &GATES).stdout;
    let lines: Vec<_> = csv.lines().collect();
    assert!(lines[0].ends_with("only.score,only.level,error,failed"), "{csv}");
    assert!(lines[1].ends_with(",omni,,"), "{csv}");
    assert!(lines[2].ends_with(&format!(",,{expected}")), "{csv}");
    let ndjson = score("ndjson", &GATES).stdout;
    let records: Vec<Value> = ndjson.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!((&records[0]["failed"], &records[1]["failed"]), (&Value::Null, &json!(expected)));
}

#[test]
fn markdown_is_one_table_with_what_fails_first_and_no_text_breaks_a_cell() {
    for (lang, summary) in [("en", "1 doesn’t meet every gate"), ("fr", "1 ne remplit pas toutes les exigences")] {
        let folder = folder();
        let run = run_in(&folder, &[&["score", ".", "--format", "markdown", "--lang", lang], &GATES[..]].concat());
        assert!(run.stdout.contains(summary), "{}", run.stdout);
        let (mut rows, mut cell) = (vec![Vec::new()], None);
        for event in Parser::new_ext(&run.stdout, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::TableRow) => rows.push(Vec::new()),
                Event::Start(Tag::TableCell) => cell = Some(String::new()),
                Event::End(pulldown_cmark::TagEnd::TableCell) => {
                    rows.last_mut().expect("a row").push(cell.take().unwrap_or_default());
                }
                Event::Text(text) => cell.iter_mut().for_each(|cell| cell.push_str(&text)),
                Event::InlineHtml(html) => cell.iter_mut().for_each(|cell| cell.push_str(&html)),
                Event::Start(Tag::Emphasis) => panic!("a client's text is no markup: {}", run.stdout),
                _ => {}
            }
        }
        assert!(rows.iter().all(|row| row.len() == 7), "{rows:#?}");
        let files: Vec<_> = rows.iter().skip(1).map(|row| row[1].trim_start_matches("./")).collect();
        assert_eq!(files, ["c.yaml", "b.yaml", "a.yaml"]);
        assert_eq!((rows[2][0].as_str(), rows[2][6].matches("<br>").count()), ("B | *b*", 2));
    }
}

#[test]
fn junit_has_a_suite_a_file_and_a_case_a_gate() {
    let found = assert_junit(&score("junit", &GATES).stdout);
    let of =
        |wanted: &str| found.iter().filter(|(path, _)| path.last().is_some_and(|it| it == wanted)).collect::<Vec<_>>();
    let counts: Vec<_> = of("testsuite")
        .iter()
        .map(|(_, it)| ["name", "tests", "failures", "errors"].map(|name| value(it, name).to_owned()))
        .collect();
    assert_eq!(counts, [["a.yaml", "3", "0", "0"], ["b.yaml", "3", "2", "0"], ["c.yaml", "1", "0", "1"]]);
    let names: Vec<_> = of("testcase").iter().map(|(_, it)| value(it, "name").to_owned()).collect();
    assert_eq!(names[3..6], ["b.yaml: valid", "b.yaml: fail-under", "b.yaml: max-unknown"]);
    let failures = of("failure");
    assert_eq!(value(&failures[0].1, "type"), "fail-under");
    assert!(value(&failures[0].1, "message").contains("; "), "both levels: {failures:?}");
    assert!(value(&of("error")[0].1, "message").contains("missing"), "{found:?}");
}

#[test]
fn a_junit_file_without_gates_tells_which_files_are_valid() {
    let found = assert_junit(&score("junit", &[]).stdout);
    assert_eq!(found.iter().filter(|(path, _)| path.last().is_some_and(|it| it == "testcase")).count(), 3);
    let folder = folder();
    let nothing = run_in(&folder, &["score", "nowhere.yaml", "--format", "junit"]);
    assert_eq!(nothing.code, Some(2));
    assert_junit(&nothing.stdout);
}

#[test]
fn annotations_stand_at_the_answer_that_a_gate_or_a_finding_comes_from() {
    let github = score("github", &GATES).stdout;
    let lines: Vec<_> = github.lines().collect();
    // q1 has the must-have of the next level; it is answered on line 6.
    assert_eq!(
        lines.iter().filter(|line| line.starts_with("::error file=b.yaml,line=6,title=gate-fail-under::")).count(),
        2,
        "{github}"
    );
    assert!(lines.iter().any(|line| line.contains("title=gate-max-unknown::B | *b*")), "{github}");
    assert!(lines.iter().any(|line| line.starts_with("::error file=c.yaml,line=1,")), "{github}");
    // The findings of an example: each at an answer that it looks at.
    let found = run(["score", CROSS, "--format", "github", "--lang", "en"]).stdout;
    let answers = std::fs::read_to_string(crate::palier::root().join(CROSS)).expect("is there");
    let begins = answers.lines().position(|line| line == "answers:").expect("has answers");
    let placed = found.lines().filter(|line| {
        let line = line.split("line=").nth(1).and_then(|it| it.split(',').next()).expect("has a line");
        line.parse::<usize>().expect("a number") > begins
    });
    assert!(placed.count() > 2, "{found}");
    assert!(found.lines().all(|line| line.contains("title=finding-")), "{found}");
}

#[test]
fn sarif_of_scores_is_what_its_schema_says() {
    let log = score("sarif", &GATES).json();
    let schema = include_str!("../data/schemas/sarif-2.1.0.json")
        .replace("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    let schema = serde_json::from_str(&schema).expect("a schema is JSON");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).expect("a valid schema");
    let findings = run(["score", CROSS, "--format", "sarif", "--fail-on", "warning", "--lang", "fr"]);
    assert_eq!(findings.code, Some(1), "{}", findings.stderr);
    for log in [&log, &findings.json()] {
        let faults: Vec<_> = validator.iter_errors(log).map(|fault| fault.to_string()).collect();
        assert_eq!(faults, [""; 0]);
        let run = &log["runs"][0];
        for result in run["results"].as_array().expect("a list") {
            let rule = &run["tool"]["driver"]["rules"]
                [usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("small")];
            assert_eq!(rule["id"], result["ruleId"]);
            assert!(rule["fullDescription"]["text"].is_string(), "{rule:#}");
        }
    }
    let rules: Vec<_> = log["runs"][0]["results"].as_array().expect("a list").iter().map(|it| &it["ruleId"]).collect();
    assert_eq!(rules[..3], [&json!("gate-fail-under"), &json!("gate-fail-under"), &json!("gate-max-unknown")]);
}

#[test]
fn every_result_of_sarif_stands_somewhere_a_business_that_is_gone_in_the_baseline() {
    let folder = folder();
    run_in(&folder, &["score", "a.yaml", "b.yaml", "-o", "base.json"]);
    let gone = run_in(
        &folder,
        &["score", "a.yaml", "c.yaml", "--format", "sarif", "--baseline", "base.json", "--fail-missing"],
    );
    let results = gone.json()["runs"][0]["results"].clone();
    let places: Vec<_> = results
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| &it["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        .collect();
    assert_eq!(places, ["c.yaml", "c.yaml", "c.yaml", "base.json"].map(Value::from).iter().collect::<Vec<_>>());
}

#[test]
fn a_misspelt_option_is_told_once_however_many_files_it_keeps_from_being_scored() {
    for (lang, told) in [
        ("en", "one more file is invalid for a reason told above"),
        ("fr", "un autre fichier est invalide pour une raison"),
    ] {
        for (format, option, value, code) in [
            ("table", "--fail-under", "crss", "unknown-level"),
            ("ndjson", "--target", "onyl=cross", "unknown-dimension"),
            ("junit", "--questionnaire", "worked-exmaple", "unknown-questionnaire"),
            ("csv", "--questionnaire", "broken.yaml", "missing-field"),
        ] {
            let folder = folder();
            std::fs::write(folder.path().join("broken.yaml"), "format: 1\nlevels: []\n").expect("can be written");
            let arguments = ["score", "a.yaml", "b.yaml", "--format", format, option, value, "--lang", lang];
            let run = run_in(&folder, &arguments);
            let told_of =
                run.stderr.lines().filter(|line| line.contains(code)).collect::<std::collections::BTreeSet<_>>();
            let times = run.stderr.lines().filter(|line| line.contains(code)).count();
            assert!(run.code == Some(2) && times > 0 && times == told_of.len(), "{}", run.stderr);
            assert!(run.stderr.contains(told), "{}", run.stderr);
            assert!(!run.stderr.contains("every gate is met"), "nothing was held to it: {}", run.stderr);
        }
    }
}

#[test]
fn data_for_programs_ends_with_what_went_wrong_in_one_line() {
    let told = "2 organizations scored, 1 doesn’t meet every gate, 1 invalid file.";
    for format in ["json", "ndjson", "csv", "junit", "sarif", "github"] {
        let run = score(format, &GATES);
        assert_eq!(run.stderr.lines().last(), Some(told), "{format}");
    }
    let folder = folder();
    let fine = run_in(&folder, &["score", "a.yaml", "b.yaml", "--format", "ndjson"]);
    assert_eq!(fine.stderr, "", "where nothing did, nothing is said");
}

#[test]
fn a_french_excel_opens_its_csv_with_a_double_click() {
    let folder = folder();
    let result = run_in(&folder, &["score", "a.yaml", "b.yaml", "--excel"]);
    assert_eq!(result.code, Some(0), "{}", result.stderr);
    let text = result.stdout.strip_prefix('\u{feff}').expect("begins with the mark");
    let lines: Vec<_> = text.split("\r\n").collect();
    assert!(lines[0].starts_with("file;organization;sector;"), "{text}");
    assert!(lines[1].contains(";100,0;") && lines[2].contains(";0,8;"), "{text}");
    assert!(!text.contains("100.0"), "{text}");
    // A spreadsheet takes 1.0.0 for the first of January 2000.
    assert!(lines[1].contains(";v1.0.0;"), "{text}");
    let groups = run_in(&folder, &["score", "a.yaml", "--by", "group", "--excel"]).stdout;
    assert!(groups.contains(";v1.0.0;"), "{groups}");
    for lang in ["en", "fr"] {
        let other = run_in(&folder, &["score", "a.yaml", "--excel", "--format", "json", "--lang", lang]);
        assert_eq!((other.code, other.stdout.as_str()), (Some(2), ""));
        assert!(other.stderr.contains("--excel"), "{}", other.stderr);
    }
}

#[test]
fn an_output_s_extension_tells_the_format() {
    let folder = folder();
    for (name, begins) in
        [("r.md", "### "), ("r.xml", "<?xml"), ("r.sarif", "{"), ("r.ndjson", "{\"file\""), ("r.txt", "Worked")]
    {
        let result = run_in(&folder, &["score", "a.yaml", "-o", name]);
        assert_eq!(result.code, Some(0), "{}", result.stderr);
        let text = std::fs::read_to_string(folder.path().join(name)).expect("is written");
        assert!(text.starts_with(begins) || name == "r.txt", "{name}: {text}");
    }
}

#[test]
fn what_has_no_end_ends_with_a_clear_problem() {
    let mut child = palier()
        .args(["score", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("palier is built with the tests");
    let mut stdin = child.stdin.take().expect("piped");
    let writer = std::thread::spawn(move || {
        let block = vec![b'y'; 1 << 20];
        // Until palier doesn't listen any more; far beyond what it reads, that would be a failure.
        (0..1000).take_while(|_| stdin.write_all(&block).is_ok()).count()
    });
    let run = Run::of(child.wait_with_output().expect("ends"));
    assert!(writer.join().expect("no panic") < 1000, "it reads on");
    assert_eq!(run.code, Some(2), "{run:?}");
    assert_eq!(run.json()[0]["problems"][0]["code"], "too-large");
    assert!(run.stderr.contains("has no end"), "{}", run.stderr);
}
