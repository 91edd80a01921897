//! Bad documents among good ones: the good ones are scored, in their order, and the exit code tells of the bad.

use super::{GOOD, errors, folder};
use crate::palier::{Run, run_in};

/// The names of the results with whether they are good, in the order of the output.
fn results(run: &Run, format: &str) -> Vec<(String, bool)> {
    let of =
        |value: &serde_json::Value| (value["file"].as_str().unwrap_or_default().to_owned(), value["status"] == "ok");
    match format {
        "json" => run.json().as_array().expect("a list").iter().map(of).collect(),
        "ndjson" => run.stdout.lines().map(|line| of(&serde_json::from_str(line).expect("JSON a line"))).collect(),
        _ => {
            let rows = run.stdout.lines().skip(1).map(|row| row.split(',').collect::<Vec<_>>());
            rows.map(|cells| (cells[0].to_owned(), cells[6] == "ok")).collect()
        }
    }
}

fn json(name: &str) -> String {
    let answers = r#""date": "2026-11-20", "profile": {"delivers": "yes"}, "channels": ["store"], "answers": {}"#;
    format!(r#"{{"format": 1, "questionnaire": "small@1", "organization": {{"name": "{name}"}}, {answers}}}"#)
}

#[test]
fn good_files_are_scored_among_bad_ones_in_every_format_and_in_order() {
    let bad = GOOD.replace("two", "tow");
    let folder = folder(&[
        ("a.yaml", GOOD.as_bytes()),
        ("b.yaml", bad.as_bytes()),
        ("c.yaml", b"\xff"),
        ("d.json", json("D").as_bytes()),
        ("e.yaml", b"a: [\n"),
        ("f.yaml", b""),
        ("h.yaml", GOOD.as_bytes()),
    ]);
    let files = ["b.yaml", "a.yaml", "c.yaml", "d.json", "e.yaml", "f.yaml", "g.yaml", "h.yaml"];
    let expected: Vec<_> =
        files.iter().map(|file| ((*file).to_owned(), ["a.yaml", "d.json", "h.yaml"].contains(file))).collect();
    for format in ["json", "ndjson", "csv"] {
        let run = run_in(folder.path(), &[&["score", "--format", format], &files[..]].concat());
        assert_eq!((run.code, results(&run, format)), (Some(2), expected.clone()), "{format}");
        for code in ["unknown-option", "not-utf8", "syntax", "empty", "unreadable"] {
            assert!(run.stderr.contains(&format!("error[{code}]")), "{format}: {code}: {run:#?}");
        }
    }
    let table = run_in(folder.path(), &[&["score"], &files[..]].concat());
    assert_eq!(table.code, Some(2));
    let places: Vec<_> = files.iter().map(|file| table.stdout.find(file).expect("each file has a row")).collect();
    assert!(places.is_sorted(), "{}", table.stdout);
    let check = run_in(folder.path(), &[&["check"], &files[..]].concat());
    assert_eq!(check.code, Some(1), "some could be read: {check:#?}");
}

#[test]
fn a_bad_line_of_json_lines_is_told_by_its_line_and_the_others_are_scored() {
    let (a, b, c) = (json("A"), json("B").replace("{\"delivers\": \"yes\"}", "[]"), json("C"));
    let stream = format!("{a}\n\n{b}\n{{\"cut\n{c}\n");
    let folder = folder(&[("many.ndjson", stream.as_bytes())]);
    let run = run_in(folder.path(), &["score", "many.ndjson", "--format", "json"]);
    assert_eq!(run.code, Some(2));
    let expected = [("many.ndjson", true), ("many.ndjson#2", false), ("many.ndjson#3", false), ("many.ndjson#4", true)];
    assert_eq!(results(&run, "json"), expected.map(|(file, good)| (file.to_owned(), good)));
    let lines = [&run.json()[1], &run.json()[2]].map(|bad| bad["problems"][0]["line"].as_u64());
    assert_eq!(lines, [Some(3), Some(4)]);
    assert!(run.stderr.contains("many.ndjson:3:") && run.stderr.contains("many.ndjson:4:"), "{run:#?}");
}

#[test]
fn a_bad_document_of_a_yaml_stream_is_told_by_its_line_and_the_others_are_scored() {
    let stream = format!("# all of them\n---\n{GOOD}---\n{}---\na: [\n---\n{GOOD}---\n", GOOD.replace("two", "tow"));
    let folder = folder(&[("many.yaml", stream.as_bytes())]);
    let run = run_in(folder.path(), &["score", "many.yaml", "--format", "json"]);
    assert_eq!(run.code, Some(2));
    let expected = [("many.yaml", true), ("many.yaml#2", false), ("many.yaml#3", false), ("many.yaml#4", true)];
    assert_eq!(results(&run, "json"), expected.map(|(file, good)| (file.to_owned(), good)));
    let lines = [&run.json()[1], &run.json()[2]].map(|bad| bad["problems"][0]["line"].as_u64());
    assert_eq!(lines, [Some(17), Some(19)]);
    let shown = run_in(folder.path(), &["check", "many.yaml"]);
    assert!(
        shown.stdout.contains("many.yaml:17:") && shown.stdout.contains("17 | answers: {stock: tow}"),
        "{shown:#?}"
    );
}

#[test]
fn errors_of_the_questionnaire_are_shown_with_its_own_lines() {
    let folder = folder(&[("a.yaml", GOOD.as_bytes())]);
    let path = folder.path().join("questionnaires/small.yaml");
    let questionnaire = std::fs::read_to_string(&path).expect("is there");
    std::fs::write(&path, questionnaire.replace("type: yes-no", "type: yes-or-no")).expect("can be written");
    let score = run_in(folder.path(), &["score", "a.yaml"]);
    assert_eq!(score.code, Some(2));
    assert!(score.stderr.contains("questionnaires/small.yaml:52:"), "{score:#?}");
    let check = run_in(folder.path(), &["check", "a.yaml", "--format", "json"]);
    assert_eq!(errors(&check).len(), 1, "{check:#?}");
    std::fs::write(&path, "a: [").expect("can be written");
    let gone = run_in(folder.path(), &["score", "a.yaml"]);
    assert_eq!(gone.code, Some(2));
    assert!(gone.stderr.contains("error[unknown-questionnaire]"), "{gone:#?}");
}

#[test]
fn a_folder_without_answers_is_an_error_and_other_files_are_passed_over_with_a_note() {
    let folder = folder(&[("other.yaml", b"services: {}\n"), ("notes.txt", b"x")]);
    let run = run_in(folder.path(), &["score", "."]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("other.yaml") && run.stderr.contains("no answers file"), "{run:#?}");
    let check = run_in(folder.path(), &["check", "."]);
    assert_eq!(check.code, Some(0), "the questionnaire is sound: {check:#?}");
}
