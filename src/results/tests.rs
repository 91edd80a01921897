use std::io::{BufReader, Read};

use super::*;

const ENTRY: &str = r#"{
  "format": 1,
  "file": "a.yaml",
  "status": "ok",
  "palier": "0.1.0", "extra": {"deep": [[{"a": "\"}]"}]]},
  "date": "2026-03-03",
  "questionnaire": {"id": "omnichannel", "version": "1.2.0", "levels": [1, 2]},
  "organization": {"id": "maison", "name": "Maison Lumière", "sector": null},
  "overall": {"score": 50.25, "low": 40, "level": "cross", "confirmed": "multi"},
  "dimensions": [
    {"id": "people", "score": null, "level": null, "confirmed": "mono", "questions": [{"id": "q"}]},
    {"id": "stock", "score": 100, "level": "omni", "confirmed": "omni"}
  ]
}"#;

const INVALID: &str = r#"{"file": "b.yaml", "status": "invalid", "problems": [{"line": 1}]}"#;

fn read_text(text: &str) -> Result<(Vec<Recorded>, usize), Problem> {
    let mut all = Vec::new();
    // A small buffer: values lie across its ends.
    let reader = BufReader::with_capacity(7.max(text.len().min(64)), text.as_bytes());
    match read(reader, |recorded| {
        all.push(recorded);
        Ok(())
    }) {
        Ok(invalid) => Ok((all, invalid)),
        Err(Unreadable::Problem(problem)) => Err(*problem),
        Err(Unreadable::Failed(error)) => panic!("memory fails: {error}"),
    }
}

/// The line and the column where something stands in a text.
fn place(text: &str, what: &str) -> Option<(usize, usize)> {
    let before = &text[..text.find(what)?];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Some((before.matches('\n').count() + 1, before[line_start..].chars().count() + 1))
}

fn code_and_place(text: &str) -> (Code, Option<(usize, usize)>) {
    let problem = read_text(text).expect_err(text);
    assert!(problem.message.exists() && problem.help.is_some_and(|help| help.exists()), "{text}");
    (problem.code, problem.place.map(|place| (place.line, place.column)))
}

#[test]
fn an_entry_is_read_for_what_comparisons_need_whatever_else_it_holds() {
    let (all, invalid) = read_text(&format!("[{INVALID},\n{ENTRY}\n]\n")).expect("results");
    let id = |text| Id::new(text).expect("an id");
    assert_eq!((all.len(), invalid), (1, 1));
    let it = &all[0];
    assert_eq!((it.business.as_str(), it.name.as_str(), it.file.as_str()), ("maison", "Maison Lumière", "a.yaml"));
    assert_eq!((it.date.to_string(), it.version.to_string()), ("2026-03-03".to_owned(), "1.2.0".to_owned()));
    let overall = RecordedScore { score: Some(50.25), level: Some(id("cross")), confirmed: Some(id("multi")) };
    assert_eq!(it.overall, overall);
    let people = RecordedScore { score: None, level: None, confirmed: Some(id("mono")) };
    assert_eq!(it.dimensions[0], (id("people"), people));
    assert_eq!(it.dimensions[1].1.score, Some(100.0));
    assert_eq!(Some((it.place.line, it.place.column)), place(&format!("[{INVALID},\n{ENTRY}"), "\"maison\""));
}

#[test]
fn one_entry_alone_and_several_in_a_row_are_results_too() {
    let minified = ENTRY.replace("\n  ", "").replace('\n', "");
    for text in [ENTRY, &minified, &format!("\u{feff}{ENTRY}"), &format!("  [{ENTRY}]  ")] {
        assert_eq!(read_text(text).expect(text).0.len(), 1);
    }
    assert_eq!(read_text(&format!("{minified}\n{INVALID}\n{minified}\n")).expect("lines").0.len(), 2);
    assert_eq!(read_text("[]").expect("none"), (Vec::new(), 0));
}

#[test]
fn what_is_missing_or_of_another_type_is_told_at_its_place() {
    for (broken, by, code, at) in [
        ("\"score\": 50.25", "\"score\": \"50\"", Code::WrongType, "\"50\""),
        ("\"score\": 50.25", "\"score\": 150", Code::OutOfRange, "150"),
        ("\"score\": 50.25, ", "", Code::MissingField, "\"low\""),
        ("\"level\": \"cross\"", "\"level\":3", Code::WrongType, "3, \"confirmed"),
        ("\"level\": \"omni\"", "\"level\" :  \"Très haut\"", Code::InvalidId, "\"Très haut\""),
        ("2026-03-03", "3 March 2026", Code::InvalidValue, "\"3 March"),
        ("1.2.0", "one", Code::InvalidValue, "\"one"),
        ("\"format\": 1", "\"format\": 2", Code::UnknownFormat, "2,"),
        ("\"id\": \"stock\"", "\"id\": \"people\"", Code::DuplicateEntry, "\"people\", \"score\": 100"),
        ("\"id\": \"maison\"", "\"id\": \" \"", Code::MissingField, "\"id\": \" \""),
        ("\"overall\": {", "\"overall\": 3, \"over\": {", Code::WrongType, "3, \"over\""),
        ("\"status\": \"ok\"", "\"status\": \"fine\"", Code::NotOurs, "{"),
    ] {
        let text = ENTRY.replacen(broken, by, 1);
        assert_ne!(text, ENTRY, "{broken}");
        assert_eq!(code_and_place(&text), (code, place(&text, at)), "{by}");
    }
}

#[test]
fn what_is_no_results_is_told_what_it_is() {
    let key = |text: &str| read_text(text).expect_err(text).message.key().to_owned();
    let answers = "format: 1\nquestionnaire: omnichannel@1\norganization: {name: A}\n";
    assert_eq!(key(answers), "problem-results-answers");
    assert_eq!(key("{\"format\": 1, \"questionnaire\": \"q@1\", \"answers\": {}}"), "problem-results-answers");
    assert_eq!(key("format: 1\nid: q\nlevels:\n"), "problem-results-questionnaire");
    assert_eq!(key("{\"format\": 1, \"levels\": []}"), "problem-results-questionnaire");
    assert_eq!(key("{\"file\": \"a\", \"organization\": \"A\", \"status\": \"ok\"}"), "problem-results-flat");
    assert_eq!(key("file,organization\na,A\n"), "problem-not-results");
    assert_eq!(key("[1, 2]"), "problem-not-results");
    assert_eq!(key("  \n"), "problem-results-empty");
    assert_eq!(key(&ENTRY[..300]), "problem-results-cut-off");
    assert_eq!(code_and_place("[\n{\"a\": tru}]"), (Code::Syntax, Some((2, 10))));
}

#[test]
fn what_is_found_wrong_with_an_entry_stops_the_reading() {
    let mut taken = 0;
    let text = format!("[{ENTRY},{ENTRY},{ENTRY}]");
    let read = read(text.as_bytes(), |recorded| {
        taken += 1;
        if taken < 2 {
            Ok(())
        } else {
            Err(Problem::error(Code::Empty, Message::new("problem-results-empty")).at(recorded.place))
        }
    });
    assert!(matches!(read, Err(Unreadable::Problem(problem)) if problem.code == Code::Empty));
    assert_eq!(taken, 2);
}

#[test]
fn a_text_cut_or_changed_anywhere_is_read_without_a_panic() {
    let text = format!("[{INVALID},{ENTRY}]");
    for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
        let _ = read_text(&text[..at]);
        let rest = &text[at + text[at..].chars().next().map_or(0, char::len_utf8)..];
        for odd in ["", "\"", "{", "]", "\u{0}", "9"] {
            let _ = read_text(&format!("{}{odd}{rest}", &text[..at]));
        }
    }
}

#[test]
fn a_reader_that_fails_is_no_problem_of_the_file() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::PermissionDenied.into())
        }
    }
    let reader = BufReader::new(b"[ ".chain(Failing));
    assert!(matches!(read(reader, |_| Ok(())), Err(Unreadable::Failed(_))));
}
