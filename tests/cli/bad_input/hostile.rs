//! Input made to hurt: large, deep, repeated. It ends in a problem, quickly and in little memory.
#![allow(clippy::format_collect, reason = "a few thousand short lines of a test")]

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::Command;

use super::{GOOD, errors, folder, is_refused, run_with_input};
use crate::palier::{Run, palier, run_in};

/// Runs `palier` with at most 200 MB of memory and 5 seconds of a processor to its name; more would end it.
fn run_bounded(folder: &Path, arguments: &[&str]) -> Run {
    let plain = palier();
    let mut command = if cfg!(target_os = "linux") {
        let mut command = Command::new("sh");
        command.args(["-c", "ulimit -v 204800 && ulimit -t 5 && exec \"$@\"", "sh"]).arg(plain.get_program());
        command
    } else {
        Command::new(plain.get_program())
    };
    for (variable, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(variable, value),
            None => command.env_remove(variable),
        };
    }
    let run = Run::of(command.current_dir(folder).args(arguments).output().expect("runs"));
    assert!(run.code.is_some() && !run.stderr.contains("panicked"), "{arguments:?}: {run:#?}");
    run
}

/// A file of 100 MB made of one part again and again.
fn huge(path: &Path, part: &str) {
    let mut file = BufWriter::new(File::create(path).expect("can be made"));
    for _ in 0..(100 << 20) / part.len() {
        file.write_all(part.as_bytes()).expect("there is room for 100 MB");
    }
    file.flush().expect("there is room for 100 MB");
}

#[test]
fn a_hundred_megabytes_are_too_large_at_once_and_in_little_memory() {
    let folder = folder(&[("good.yaml", GOOD.as_bytes())]);
    let path = folder.path().join("huge.yaml");
    for part in ["x", "- abcdefghijklmnopqrstuvwxyz0123456\n"] {
        huge(&path, &part.repeat(1 << 10));
        let check = run_bounded(folder.path(), &["check", "huge.yaml", "--format", "json"]);
        assert_eq!(check.code, Some(1), "{part}");
        assert_eq!(errors(&check), [("too-large".to_owned(), Some(1))], "{part}");
    }
    let score = run_bounded(folder.path(), &["score", "huge.yaml", "good.yaml", "--format", "csv"]);
    assert_eq!(score.code, Some(2));
    let rows: Vec<_> = score.stdout.lines().map(|row| row.contains(",ok,")).collect();
    assert_eq!(rows, [false, false, true], "the header, the huge file, the good one: {score:#?}");
}

#[test]
fn values_nested_a_hundred_thousand_deep_are_too_deep_or_no_yaml() {
    for part in ["[", "{", "- ", "? ", "{a: ", "[?", "a: {b: [", "!a ", "&a ", "|\n", "\"", "'", "*a ", "- ? "] {
        let text = part.repeat(100_000);
        let folder = folder(&[("a.yaml", text.as_bytes())]);
        for command in ["check", "score"] {
            let run = run_bounded(folder.path(), &[command, "a.yaml", "--format", "json"]);
            assert!(matches!(run.code, Some(1 | 2)), "{part}: {run:#?}");
            assert!(run.stdout.contains("\"code\""), "{part}: {run:#?}");
        }
    }
    for indented in ["a:\n", "-\n"] {
        let lines = (0..1000).map(|depth| format!("{}{indented}", " ".repeat(depth)));
        let folder = folder(&[("a.yaml", lines.collect::<String>().as_bytes())]);
        let check = run_bounded(folder.path(), &["check", "a.yaml", "--format", "json"]);
        assert!(matches!(errors(&check).as_slice(), [(code, Some(_))] if code == "too-deep"), "{check:#?}");
    }
}

#[test]
fn a_megabyte_of_values_on_one_line_is_read_as_fast_as_on_many() {
    for (open, value, close) in
        [("[", "a value that goes on for quite some time, ", "]"), ("{", "\"a key\": a value, ", "}")]
    {
        let text = format!("{GOOD}x-note: {open}{}{close}\n", value.repeat((1 << 20) / value.len()));
        let folder = folder(&[("a.yaml", text.as_bytes())]);
        let check = run_bounded(folder.path(), &["check", "a.yaml", "--format", "json"]);
        assert_eq!((check.code, errors(&check)), (Some(0), vec![]), "{open}");
    }
}

#[test]
fn an_alias_bomb_does_not_go_off() {
    let level = |level: usize| match level {
        0 => "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned(),
        _ => format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 10].join(", ")),
    };
    let bomb: String = (0..12).map(level).collect();
    let folder = folder(&[("a.yaml", format!("{bomb}{GOOD}").as_bytes())]);
    let check = run_bounded(folder.path(), &["check", "a.yaml", "--format", "json"]);
    assert!(matches!(errors(&check).as_slice(), [(code, Some(_))] if code == "too-many-values"), "{check:#?}");
    is_refused(format!("x-a: &a [*a]\n{GOOD}").as_bytes(), "syntax", Some(1));
}

#[test]
fn a_thousand_errors_are_told_and_more_would_help_nobody() {
    let unknown: String = (0..5000).map(|number| format!("  question-{number}: x\n")).collect();
    let fields: String = (0..3000).map(|number| format!("field-{number}: x\n")).collect();
    for text in [GOOD.replace("answers: {stock: two}", &format!("answers:\n{unknown}")), format!("{GOOD}{fields}")] {
        let folder = folder(&[("a.yaml", text.as_bytes())]);
        let check = run_bounded(folder.path(), &["check", "a.yaml", "--format", "json"]);
        assert_eq!((check.code, errors(&check).len()), (Some(1), 1000));
        let score = run_bounded(folder.path(), &["score", "a.yaml"]);
        assert_eq!(score.code, Some(2));
        assert!(score.stderr.contains("980 more") && score.stderr.lines().count() < 200, "{}", score.stderr);
    }
}

#[test]
fn any_number_of_warnings_hides_no_error() {
    let questions: String =
        (0..1100).map(|number| format!("      - {{id: q{number}, text: {{en: Q}}, type: text}}\n")).collect();
    let text = format!(
        "format: 1\nid: long\nversion: 1.0.0\nlanguages: [en, fr]\ntitle: Long\nlevels:\n  - {{id: one, title: One}}\n  \
         - {{id: two, title: Two}}\ndimensions:\n  - id: d\n    title: D\n    questions:\n{questions}views:\n  \
         - {{id: v, title: V, tag: nowhere, sort: 1}}\n"
    );
    let folder = folder(&[("q.yaml", text.as_bytes())]);
    let check = run_bounded(folder.path(), &["check", "q.yaml", "--format", "json"]);
    assert_eq!((check.code, errors(&check)), (Some(1), vec![("unknown-field".to_owned(), Some(1114))]));
}

#[test]
fn a_questionnaire_with_catalogues_without_end_is_refused() {
    let head = "format: 1\nid: wide\nversion: 1.0.0\nlanguages: [en]\ntitle: Wide\n";
    let levels = "levels: [{id: one, title: One}, {id: two, title: Two}]\n";
    let rest = "dimensions: [{id: d, title: D, questions: [{id: q, text: Q, type: text}]}]\n";
    let entries = |count: usize, more: &str| {
        (0..count).map(|number| format!("  - {{id: n{number}, title: N{more}}}\n")).collect::<String>()
    };
    let stages = format!("stages:\n{}", entries(3000, ""));
    let channels = format!("channels:\n{}", entries(3000, ", kind: digital"));
    let many_levels = format!("levels:\n{}", entries(3000, ""));
    for (text, codes) in
        [(format!("{head}{levels}{stages}{channels}{rest}"), 2), (format!("{head}{many_levels}{rest}"), 1)]
    {
        let folder = folder(&[("q.yaml", text.as_bytes())]);
        let check = run_bounded(folder.path(), &["check", "q.yaml", "--format", "json"]);
        let found = errors(&check);
        assert!(found.len() == codes && found.iter().all(|(code, _)| code == "too-many-values"), "{found:?}");
    }
}

#[test]
fn names_of_megabytes_are_unknown_names_like_any_other() {
    let name = "x".repeat(3 << 20);
    let folder = folder(&[
        ("a.yaml", GOOD.replace("stock: two", &format!("stock: {name}")).as_bytes()),
        ("b.yaml", GOOD.replace("{stock: two}", &format!("\n  ? {name}\n  : two")).as_bytes()),
    ]);
    for file in ["a.yaml", "b.yaml"] {
        let check = run_bounded(folder.path(), &["check", file, "--format", "json"]);
        assert!(matches!(errors(&check).as_slice(), [(code, Some(_))] if code.starts_with("unknown-")), "{file}");
    }
}

#[test]
fn a_stream_of_markers_and_rubbish_ends() {
    let markers = run_with_input(&["check", "-", "--format", "json"], "---\n".repeat(200_000).as_bytes());
    assert_eq!(errors(&markers), [("empty".to_owned(), None)]);
    let rubbish = run_with_input(&["score", "-", "--format", "ndjson"], "--- x\n".repeat(2000).as_bytes());
    assert_eq!((rubbish.code, rubbish.stdout.lines().count()), (Some(2), 2000));
}

#[test]
fn every_beginning_of_a_valid_file_is_read_or_refused() {
    let folder = folder(&[]);
    let questionnaire = std::fs::read_to_string(folder.path().join("questionnaires/small.yaml")).expect("is there");
    for text in [GOOD, questionnaire.as_str()] {
        for (end, _) in text.char_indices().step_by(2) {
            let document = palier::source::Document::whole("a.yaml", &text[..end]);
            match palier::source::parse(&document) {
                Ok(tree) => drop(palier::questionnaire::read(&tree, &document)),
                Err(problem) => assert!(problem.place.is_some_and(|place| place.line >= 1), "{problem:?}"),
            }
        }
    }
    let cut = &GOOD[..GOOD.len() - 8];
    std::fs::write(folder.path().join("cut.yaml"), cut).expect("can be written");
    assert_eq!(run_in(folder.path(), &["score", "cut.yaml"]).code, Some(2));
}
