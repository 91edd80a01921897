//! What isn't an answers file: every one ends with words, a place and the right exit code, never with a panic.

mod batches;
mod hostile;
mod output;
pub(crate) mod values;

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use crate::palier::{Run, folder_with, palier, root, run, run_in};

/// Valid answers to the questionnaire of `tests/data/questionnaires/small.yaml`.
const GOOD: &str = "format: 1
questionnaire: small@1
organization: {name: Lumière}
date: 2026-11-20
profile: {delivers: yes}
channels: [store, web-shop]
answers: {stock: two}
";

/// A folder with these files, and the small questionnaire where answers look for it.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    folder_with("tests/data/questionnaires/small.yaml", files.iter().copied())
}

/// Runs `palier` with a text on standard input.
fn run_with_input(arguments: &[&str], input: &[u8]) -> Run {
    let mut command = palier();
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("starts");
    let mut stdin = child.stdin.take().expect("is piped");
    let written = stdin.write_all(input);
    drop(stdin);
    let run = Run::of(child.wait_with_output().expect("ends"));
    assert!(run.code.is_some() && !run.stderr.contains("panicked"), "{arguments:?}: {run:#?}");
    written.unwrap_or_else(|error| panic!("{error}: {run:#?}"));
    run
}

/// The codes of the errors that `check --format json` printed, with their lines.
fn errors(run: &Run) -> Vec<(String, Option<u64>)> {
    let problems = run.json();
    let problems = problems.as_array().expect("a list of problems");
    let errors = problems.iter().filter(|problem| problem["severity"] == "error");
    errors.map(|problem| (problem["code"].as_str().unwrap_or_default().to_owned(), problem["line"].as_u64())).collect()
}

/// Holds that a file is refused: `check` ends with 1 (2 where it can't be read), `score` with 2, both for this reason.
fn is_refused(content: &[u8], code: &str, line: Option<u64>) {
    let folder = folder(&[("a.yaml", content)]);
    let shown = String::from_utf8_lossy(&content[..content.len().min(300)]);
    let check = run_in(folder.path(), &["check", "a.yaml", "--format", "json"]);
    assert_eq!((check.code, errors(&check)), (Some(1), vec![(code.to_owned(), line)]), "{shown}");
    let score = run_in(folder.path(), &["score", "a.yaml"]);
    assert_eq!(score.code, Some(2), "{shown}: {score:#?}");
    assert!(score.stderr.contains(&format!("error[{code}]")), "{shown}: {score:#?}");
}

/// The good answers with one part replaced.
fn with(part: &str, by: &str) -> Vec<u8> {
    assert!(GOOD.contains(part), "{part}");
    GOOD.replace(part, by).into_bytes()
}

#[test]
fn the_good_answers_are_good() {
    let folder = folder(&[("a.yaml", GOOD.as_bytes())]);
    let run = run_in(folder.path(), &["score", "a.yaml", "--format", "json"]);
    assert_eq!((run.code, run.json()[0]["warnings"].as_array().map(Vec::len)), (Some(0), Some(0)), "{run:#?}");
}

#[test]
fn text_that_is_not_utf8_is_named_with_the_place_of_the_first_such_byte() {
    let latin1: Vec<u8> = GOOD.chars().map(|character| u8::try_from(u32::from(character)).expect("Latin-1")).collect();
    is_refused(&latin1, "not-utf8", Some(3));
    let utf16 = |mark: Option<u16>| -> Vec<u8> {
        mark.into_iter().chain(GOOD.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    is_refused(&utf16(Some(0xfeff)), "not-utf8", Some(1));
    is_refused(
        &GOOD.encode_utf16().take(40).flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
        "control-character",
        Some(1),
    );
    let folder = folder(&[("a.yaml", &utf16(Some(0xfeff)))]);
    assert!(run_in(folder.path(), &["check", "a.yaml"]).stdout.contains("UTF-16"));
}

#[test]
fn a_byte_order_mark_before_utf8_is_no_fault() {
    let folder = folder(&[("a.yaml", format!("\u{feff}{GOOD}").as_bytes())]);
    assert_eq!(run_in(folder.path(), &["score", "a.yaml"]).code, Some(0));
}

#[test]
fn a_file_without_content_says_how_to_begin_one() {
    for content in ["", "\n\n", "# nothing yet\n", "---\n", "---\n---\n", "\u{feff}", "~\n"] {
        let folder = folder(&[("a.yaml", content.as_bytes())]);
        for command in ["score", "check"] {
            let run = run_in(folder.path(), &[command, "a.yaml"]);
            let said = format!("{}{}", run.stdout, run.stderr);
            assert!(run.code != Some(0) && said.contains("palier interview a.yaml"), "{content:?}: {run:#?}");
        }
    }
}

#[test]
fn what_cannot_be_opened_is_named_with_the_cause_in_the_users_language() {
    let folder = folder(&[("file.yaml", GOOD.as_bytes())]);
    fs::create_dir(folder.path().join("empty")).expect("can be made");
    fs::create_dir(folder.path().join("folder.yaml")).expect("can be made");
    let long = format!("{}.yaml", "x".repeat(300));
    for (path, english, french) in [
        ("nowhere.yaml", "there is no such file", "il n’existe pas"),
        ("file.yaml/below.yaml", "part of the path is a file", "une partie du chemin est un fichier"),
        ("empty", "there is no file to read in empty", "aucun fichier à lire dans empty"),
        ("folder.yaml", "there is no file to read in folder.yaml", "aucun fichier à lire dans folder.yaml"),
        (long.as_str(), "the name is too long", "le nom est trop long"),
    ] {
        for (language, words) in [("en", english), ("fr", french)] {
            for command in ["score", "check", "report"] {
                let run = run_in(folder.path(), &[command, path, "--lang", language]);
                let said = format!("{}{}", run.stdout, run.stderr);
                assert_eq!(run.code, Some(2), "{run:#?}");
                assert!(said.contains(words) && said.contains(path), "{run:#?}");
            }
        }
    }
    let questionnaire = run_in(folder.path(), &["score", "file.yaml", "-q", "folder.yaml"]);
    assert_eq!(questionnaire.code, Some(2));
    assert!(questionnaire.stderr.contains("it is a folder"), "{questionnaire:#?}");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_said_to_be_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder(&[("secret.yaml", GOOD.as_bytes())]);
    let secret = folder.path().join("secret.yaml");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).expect("our own file");
    if fs::read(&secret).is_ok() {
        // Written past the test harness, which would keep it to itself.
        let _ = writeln!(std::io::stderr(), "LEFT OUT: a file without permission, since root reads everything");
        return;
    }
    let run = run_in(folder.path(), &["score", "secret.yaml"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("permission denied"), "{run:#?}");
}

#[test]
fn what_is_something_else_is_told_apart() {
    is_refused(b"Bonjour, voici mes r\xc3\xa9ponses.\n", "not-ours", Some(1));
    is_refused(b"id;answer\nstock;two\n", "not-ours", Some(1));
    is_refused(b"services: {web: {image: nginx}}\n", "not-ours", Some(1));
    is_refused(b"[1, 2]\n", "not-ours", Some(1));
    is_refused(b"42\n", "not-ours", Some(1));
    is_refused(b"{\"status\": \"ok\", \"dimensions\": []}\n", "not-ours", Some(1));
    let folder = folder(&[("list.json", b"[{\"format\": 1, \"answers\": {}}]"), ("a.yaml", GOOD.as_bytes())]);
    let list = run_in(folder.path(), &["score", "list.json"]);
    assert_eq!(list.code, Some(2));
    assert!(list.stderr.contains(".ndjson"), "a list is told how to be written: {list:#?}");
    let questionnaire = run_in(folder.path(), &["score", "questionnaires/small.yaml"]);
    assert_eq!(questionnaire.code, Some(2));
    assert!(questionnaire.stderr.contains("palier check questionnaires/small.yaml"), "{questionnaire:#?}");
    let swapped = run_in(folder.path(), &["score", "a.yaml", "-q", "a.yaml"]);
    assert_eq!(swapped.code, Some(2));
    assert!(swapped.stderr.contains("a.yaml"), "{swapped:#?}");
}

#[test]
fn versions_and_names_that_do_not_fit_are_errors_that_say_what_to_do() {
    is_refused(&with("format: 1", "format: 2"), "unknown-format", Some(1));
    is_refused(&with("format: 1", "format: one"), "unknown-format", Some(1));
    is_refused(
        &with("format: 1\nquestionnaire: small@1", "format: 7\nquestionnaire: {id: small}"),
        "unknown-format",
        Some(1),
    );
    is_refused(&with("format: 1\n", ""), "missing-field", Some(1));
    is_refused(&with("format", "fromat"), "unknown-field", Some(1));
    is_refused(&with("small@1", "small@2"), "other-version", Some(2));
    is_refused(&with("small@1", "small@one"), "invalid-value", Some(2));
    is_refused(&with("small@1", "smll@1"), "unknown-questionnaire", Some(2));
    is_refused(&with("small@1", "[small]"), "wrong-type", Some(2));
    is_refused(&with("questionnaire:", "questionaire:"), "unknown-field", Some(2));
    is_refused(&with("questionnaire: small@1", "questionnaire:"), "missing-field", Some(2));
    is_refused(&with("questionnaire: small@1\n", ""), "missing-field", Some(1));
}

#[test]
fn misspelt_fields_and_names_are_one_error_each_where_they_stand() {
    for (part, by, code, line) in [
        ("organization", "organisation", "unknown-field", 3),
        ("{name:", "{nmae:", "unknown-field", 3),
        ("date", "dtae", "unknown-field", 4),
        ("profile", "profil", "unknown-field", 5),
        ("channels", "chanels", "unknown-field", 6),
        ("answers", "anwsers", "unknown-field", 7),
        ("delivers", "delivres", "unknown-fact", 5),
        ("yes", "yse", "unknown-option", 5),
        ("web-shop", "web_shop", "unknown-channel", 6),
        ("stock", "stcok", "unknown-question", 7),
        ("two", "tow", "unknown-option", 7),
        ("2026-11-20", "2026-02-30", "invalid-value", 4),
        ("2026-11-20", "20/11/2026", "invalid-value", 4),
        ("channels: [store, web-shop]", "channels: store", "wrong-type", 6),
        ("Lumière", "''", "missing-field", 3),
        ("{stock: two}", "{stock: two, stock: four}", "duplicate-key", 7),
        ("{stock: two}", "{stock: {answer: two, notes: Seen.}}", "unknown-field", 7),
        ("answers: {", "answers:\n\tx: {", "tab", 8),
    ] {
        is_refused(&with(part, by), code, Some(line));
    }
}

#[test]
fn all_the_errors_of_a_file_are_reported_together() {
    let text = "format: 1\nquestionnaire: small@1\norganization: {nam: A}\ndate: soon\nprofile: {delivers: yse}\nchannels: [store, shop]\nanswers:\n  stock: tow\n  mood: 9\n  vouchers: perhaps\n";
    let folder = folder(&[("a.yaml", text.as_bytes())]);
    let check = run_in(folder.path(), &["check", "a.yaml", "--format", "json"]);
    let lines: Vec<_> = errors(&check).into_iter().filter_map(|(_, line)| line).collect();
    assert_eq!(lines, [3, 4, 5, 6, 8, 9, 10], "{check:#?}");
}

#[test]
fn figures_that_are_none_are_refused_in_every_field_of_a_number() {
    let questionnaire = fs::read_to_string(root().join("tests/data/questionnaires/small.yaml")).expect("is there");
    let fields = [
        ("text: Who sees the stock?", "weight: ~, text: Who?"),
        ("effort: 10", "effort: ~"),
        ("min: 1", "min: ~"),
        ("[[0, 0]", "[[~, 0]"),
        ("[[0, 0]", "[[0, ~]"),
        ("{id: four, title: Four}", "{id: four, title: Four, min_score: ~}"),
        ("languages: [en]", "languages: [en]\nscoring: {max_lag: ~}"),
    ];
    for (part, by) in fields {
        assert!(questionnaire.contains(part), "{part}");
        for figure in [".nan", ".inf", "-.inf", "1e999", "-1e999", "\"1\"", "1_000", "0x", "one"] {
            let by = by.replace('~', figure).replace(", text: Who?", "\n        text: Who?");
            let text = questionnaire.replacen(part, &by, 1);
            let folder = folder(&[("q.yaml", text.as_bytes())]);
            let check = run_in(folder.path(), &["check", "q.yaml", "--format", "json"]);
            let found = errors(&check);
            let [(code, line)] = found.as_slice() else { panic!("{by}: {found:?}") };
            assert!(code == "wrong-type" && line.is_some(), "{by}: {found:?}");
        }
    }
    for answer in [".nan", ".inf", "1e999", "0", "5.01", "-1"] {
        let folder = folder(&[("a.yaml", &with("stock: two", &format!("mood: {answer}")))]);
        let check = run_in(folder.path(), &["check", "a.yaml", "--format", "json"]);
        assert!(matches!(errors(&check).as_slice(), [(_, Some(7))]), "{answer}: {check:#?}");
    }
}

#[test]
fn weights_are_above_zero() {
    let questionnaire = fs::read_to_string(root().join("tests/data/questionnaires/small.yaml")).expect("is there");
    for weight in ["0", "-1", "-0.0", "1e10"] {
        let text = questionnaire.replace("title: Offer", &format!("title: Offer\n    weight: {weight}"));
        let folder = folder(&[("q.yaml", text.as_bytes())]);
        let check = run_in(folder.path(), &["check", "q.yaml", "--format", "json"]);
        assert_eq!(errors(&check), [("out-of-range".to_owned(), Some(36))], "{weight}");
    }
}

#[test]
fn what_a_file_says_never_acts_on_the_terminal() {
    let folder = folder(&[("a.yaml", &with("stock: two", "\"st\\e[31mock\\u202e\": two"))]);
    let run = run_in(folder.path(), &["score", "a.yaml"]);
    assert_eq!(run.code, Some(2));
    assert!(!run.stderr.contains('\u{1b}') && !run.stderr.contains('\u{202e}'), "{run:#?}");
}

#[test]
fn an_argument_that_is_no_path_is_an_error_and_not_a_crash() {
    for arguments in
        [&["score"][..], &["score", ""], &["check", ""], &["score", "a\u{0}b"][..1], &["score", "--", "-x.yaml"]]
    {
        let run = run(arguments);
        assert!(run.code == Some(2) && !run.stderr.contains("panicked"), "{run:#?}");
    }
}
