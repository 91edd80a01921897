//! `palier explain --code`: what a code means, in words and by an example.

use palier::problem::Code;

use crate::palier::{Run, palier, run};

fn explain(code: &str, language: &str) -> Run {
    run(["explain", "--code", code, "--lang", language])
}

/// The lines of a part of the output, without numbers and marks.
fn lines_under<'a>(output: &'a str, heading: &str) -> Vec<&'a str> {
    let after = output.lines().skip_while(|line| *line != heading).skip(1).take_while(|line| !line.is_empty());
    after.filter_map(|line| line.split_once(" | ").map(|(_, text)| text)).collect()
}

#[test]
fn every_code_is_explained_in_both_languages_with_a_broken_and_a_mended_example() {
    for code in Code::ALL {
        let said = ["en", "fr"].map(|language| explain(code.id(), language));
        for run in &said {
            assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{run:#?}");
            assert!(run.stdout.contains(&format!("[{}]: ", code.id())), "{run:#?}");
            assert!(!run.stdout.contains("code-") && !run.stdout.contains("explain-code"), "{run:#?}");
            let mut prose = run.stdout.lines().filter(|line| !line.contains(" | "));
            assert!(prose.all(|line| line.chars().count() <= 100), "{run:#?}");
        }
        let [english, french] = said.map(|run| run.stdout);
        assert_ne!(english, french);
        let meaning = english.split("\n\n").nth(1).unwrap_or_default();
        let sentences = meaning.replace('\n', " ").matches(". ").count() + 1;
        assert!((2..=5).contains(&sentences), "{sentences} sentences: {meaning}");
        let Some(example) = code.example() else { continue };
        for (heading, text) in [("Broken", example.broken), ("Mended", example.mended)] {
            let shown = lines_under(&english, heading);
            assert!((1..30).contains(&shown.len()), "{english}");
            for line in shown.into_iter().filter(|line| !line.contains(['→', '␛'])) {
                assert!(text.lines().any(|it| it == line), "{line:?} isn’t in the sample:\n{text}");
            }
        }
    }
}

#[test]
fn the_line_where_the_problem_is_told_of_is_among_those_shown() {
    for code in Code::ALL {
        let Some(example) = code.example() else { continue };
        let expected = example.broken.lines().find_map(|line| line.strip_prefix("# expect: ")).unwrap_or_default();
        let Some((line, _)) = expected.split_once(' ').and_then(|(_, place)| place.split_once(':')) else { continue };
        let (broken, _) = example.excerpts();
        assert!(broken.stretches.concat().iter().any(|it| it.number.to_string() == line), "{}", code.id());
    }
}

#[test]
fn an_unknown_code_is_refused_with_the_nearest_one() {
    let run = explain("unknown-chanel", "en");
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{run:#?}");
    for words in ["“unknown-chanel”", "did you mean “unknown-channel”?", "palier explain --codes"] {
        assert!(run.stderr.contains(words), "{run:#?}");
    }
    let run = explain("\u{1b}[31m", "fr");
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("palier explain --codes") && !run.stderr.contains('\u{1b}'), "{run:#?}");
}

#[test]
fn the_list_has_every_code_once_with_its_words() {
    for language in ["en", "fr"] {
        let run = run(["explain", "--codes", "--lang", language]);
        assert_eq!(run.code, Some(0), "{run:#?}");
        for code in Code::ALL {
            let entry = format!("  {} ", code.id());
            assert_eq!(run.stdout.lines().filter(|line| line.starts_with(&entry)).count(), 1, "{entry}");
        }
    }
}

#[test]
fn colours_mark_the_lines_that_differ_where_they_are_asked_for() {
    let run = run(["explain", "--code", "tab", "--color", "always"]);
    assert!(run.stdout.contains("\u{1b}[31m-   10 | →   stock: two\u{1b}[0m"), "{:?}", run.stdout);
    assert!(run.stdout.contains("\u{1b}[32m+   10 |   stock: two\u{1b}[0m"), "{:?}", run.stdout);
}

#[test]
fn check_names_the_command_once_where_there_are_problems() {
    let run = run(["check", "tests/data/invalid"]);
    assert_eq!(run.stderr.matches("palier explain --code").count(), 1, "{}", run.stderr);
    assert_eq!(run.stdout.matches("palier explain").count(), 0);
    let clean = palier().args(["check", "questionnaires"]).output().expect("palier is built with the tests");
    assert!(!Run::of(clean).stderr.contains("palier explain"));
}
