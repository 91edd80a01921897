//! A broken sample for every problem code: `palier check` says what is wrong, where, and what to do.

use std::fs;
use std::path::{Path, PathBuf};

use palier::problem::{Code, Files, ProblemSeverity};
use serde_json::Value;

use crate::palier::{Run, root, run};

/// A broken file and what is to be said about it.
struct Sample {
    code: Code,
    path: PathBuf,
    /// Line and column; `None` where the file as a whole is meant.
    place: Option<(usize, usize)>,
    /// The source line at the place, where the text form can show it.
    line: Option<String>,
}

/// The codes of files that no sample can be kept of.
const MADE: [Code; 3] = [Code::Unreadable, Code::NotUtf8, Code::TooLarge];

/// The samples; those that can't be kept as YAML are made in `folder`.
fn samples(folder: &Path) -> Vec<Sample> {
    // `check` reads no templates and no results: what is wrong with one is tried in `template.rs` and `baseline.rs`.
    let codes = Code::ALL.iter().filter(|code| !matches!(code.files(), Files::Templates | Files::Results));
    codes.map(|code| if MADE.contains(code) { made(*code, folder) } else { kept(*code) }).collect()
}

/// A sample of `tests/data/invalid`, which says itself what is expected: `# expect: tab 10:1`.
fn kept(code: Code) -> Sample {
    let path = PathBuf::from(format!("tests/data/invalid/{}.yaml", code.id()));
    let text = fs::read_to_string(root().join(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let expected = text.lines().find_map(|line| line.strip_prefix("# expect: ")).expect("a sample says what to expect");
    let (id, place) = expected.split_once(' ').map_or((expected, None), |(id, place)| (id, Some(place)));
    assert_eq!(id, code.id(), "{}", path.display());
    let place = place.map(|place| {
        let (line, column) = place.split_once(':').expect("a place is line:column");
        (line.parse().expect("a line"), column.parse().expect("a column"))
    });
    let line = place.and_then(|(line, _): (usize, usize)| text.lines().nth(line - 1)).map(str::to_owned);
    Sample { code, path, place, line }
}

fn made(code: Code, folder: &Path) -> Sample {
    let path = folder.join(format!("{}.yaml", code.id()));
    let (content, place, line) = match code {
        Code::NotUtf8 => (b"format: 1\nname: Lumi\xe8re\n".to_vec(), Some((2, 11)), Some("name: Lumi".to_owned())),
        Code::TooLarge => {
            let text = format!("format: 1\nanswers: {}\n", "x".repeat(palier::source::MAX_DOCUMENT_BYTES));
            (text.into_bytes(), Some((1, 1)), Some("format: 1".to_owned()))
        }
        _ => return Sample { code, path, place: None, line: None },
    };
    fs::write(&path, content).expect("a temporary folder takes files");
    Sample { code, path, place, line }
}

fn check(sample: &Sample, options: &[&str]) -> Run {
    let path = sample.path.to_str().expect("a path in UTF-8");
    run([&["check", path], options].concat())
}

#[test]
fn every_code_has_a_sample_which_gives_that_problem_alone_at_its_place() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for sample in samples(folder.path()) {
        let mut words = Vec::new();
        for language in ["en", "fr"] {
            let run = check(&sample, &["--format", "json", "--lang", language]);
            let problems = run.json();
            let [problem] = problems.as_array().map(Vec::as_slice).unwrap_or_default() else {
                panic!("{}: not one problem: {run:#?}", sample.path.display())
            };
            assert_eq!(problem["code"], sample.code.id(), "{problem:#}");
            let place = problem["line"].as_u64().zip(problem["column"].as_u64());
            let expected = sample.place.map(|(line, column)| (line as u64, column as u64));
            assert_eq!(place, expected, "{problem:#}");
            let exit = match (problem["severity"].as_str(), sample.code) {
                (Some("warning"), _) => 0,
                (_, Code::Unreadable) => 2,
                _ => 1,
            };
            assert_eq!(run.code, Some(exit), "{run:#?}");
            let worst = matches!(sample.code.severity(), ProblemSeverity::Error);
            // The sample of `unknown-language` is an answers file, where it is a warning.
            let is_error = problem["severity"] == "error" || sample.code == Code::UnknownLanguage;
            assert_eq!(is_error, worst, "{problem:#}");
            for member in ["message", "help"] {
                let said = problem[member].as_str().unwrap_or_default();
                assert!(
                    !said.trim().is_empty() && !said.contains("problem-"),
                    "no {member} in {language}: {problem:#}"
                );
                words.push(said.to_owned());
            }
        }
        assert!(words[0] != words[2] && words[1] != words[3], "the same in both languages: {words:#?}");
    }
}

#[test]
fn the_text_form_shows_the_line_with_a_caret_below_the_place() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for sample in samples(folder.path()) {
        let run = check(&sample, &[]);
        let name = sample.path.display();
        assert!(run.stdout.contains(&format!("[{}]: ", sample.code.id())), "{run:#?}");
        let Some((line, column)) = sample.place else {
            assert!(run.stdout.contains(&name.to_string()), "{run:#?}");
            continue;
        };
        assert!(run.stdout.contains(&format!("{name}:{line}:{column}\n")), "{run:#?}");
        let shown = sample.line.expect("a place has a line");
        let mut lines = run.stdout.lines().skip_while(|shown| !shown.starts_with(&format!("{line} |")));
        let (source, carets) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
        let visible: String = shown.chars().take(column).filter(|it| !it.is_control()).collect();
        assert!(source.replace('␛', "").contains(visible.trim()), "{source:?} isn’t {shown:?}");
        assert!(carets.contains('^'), "{}", run.stdout);
    }
}

#[test]
fn every_sample_has_a_mended_one_which_gives_no_problem() {
    let run = run(["check", "tests/data/mended", "--format", "json"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "[]\n"), "{run:#?}");
    let passed_over = run.stderr.lines().count();
    assert_eq!(passed_over, 0, "every file is checked: {}", run.stderr);
}

#[test]
fn a_code_is_said_to_concern_the_kind_of_file_that_its_sample_is() {
    for code in Code::ALL {
        let Some(example) = code.example() else { continue };
        let is_questionnaire = example.broken.contains("\nlevels:");
        assert!(
            match code.files() {
                Files::Any | Files::Both => true,
                Files::Questionnaires => is_questionnaire,
                Files::Answers => !is_questionnaire,
                Files::Results => example.broken.contains("\"overall\""),
                Files::Templates => example.broken.contains("{% ") || example.broken.contains("{{ "),
                Files::Brands => example.broken.contains("\nname: ") && !example.broken.contains("answers:"),
            },
            "{}",
            code.id()
        );
    }
}

#[test]
fn the_folders_hold_nothing_but_samples_of_codes() {
    for folder in ["tests/data/invalid", "tests/data/mended"] {
        for entry in fs::read_dir(root().join(folder)).expect("the folder is there") {
            let path = entry.expect("a readable entry").path();
            // What the samples of brands name.
            if path.ends_with("logos") {
                continue;
            }
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            let code = Code::of_id(&name).unwrap_or_else(|| panic!("{} is no code", path.display()));
            let expected = match code.files() {
                Files::Templates => "html",
                Files::Results => "results",
                _ => "yaml",
            };
            assert!(!MADE.contains(&code) && path.extension().is_some_and(|it| it == expected), "{}", path.display());
        }
    }
}

#[test]
fn scoring_a_broken_sample_says_the_same_and_ends_with_2() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for sample in samples(folder.path()) {
        let path = sample.path.to_str().expect("a path in UTF-8");
        let run = run(["score", path, "--format", "json"]);
        let result: Value = run.json()[0].take();
        if run.code == Some(0) {
            assert_eq!(result["status"], "ok", "{run:#?}");
            assert_eq!(result["warnings"][0]["code"], sample.code.id(), "{run:#?}");
            continue;
        }
        assert_eq!((run.code, &result["status"]), (Some(2), &Value::from("invalid")), "{run:#?}");
        let is_questionnaire = fs::read_to_string(root().join(path)).is_ok_and(|text| text.contains("\nlevels:"));
        let is_other = is_questionnaire || sample.code.files() == Files::Brands;
        let code = if is_other { Code::NotOurs } else { sample.code };
        assert_eq!(result["problems"][0]["code"], code.id(), "{run:#?}");
        assert!(run.stderr.contains(&format!("[{}]", code.id())), "{run:#?}");
        assert!(!run.stderr.contains("panicked"), "{run:#?}");
    }
}
