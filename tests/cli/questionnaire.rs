//! `palier questionnaire`: listed, shown, exported and begun.

use std::path::Path;

use crate::palier::{Run, palier, root, run};

fn questionnaire(arguments: &[&str]) -> Run {
    run(std::iter::once(&"questionnaire").chain(arguments))
}

/// Runs `palier` in a folder.
fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    Run::of(palier().current_dir(folder).args(arguments).output().expect("palier is built with the tests"))
}

/// A folder with a good questionnaire, a broken one, and something else.
fn library() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let shelf = folder.path().join("questionnaires");
    std::fs::create_dir(&shelf).expect("can be made");
    let good = std::fs::read(root().join("tests/data/every-field/questionnaire.json")).expect("is there");
    std::fs::write(shelf.join("good.json"), good).expect("can be written");
    std::fs::write(shelf.join("broken.yaml"), "format: 1\nid: broken\nlevels: []\ndimensions: []\n").expect("can be");
    std::fs::write(shelf.join("notes.yaml"), "shopping: [bread]\n").expect("can be written");
    folder
}

#[test]
fn the_list_has_what_is_built_in_and_what_is_found_and_names_what_is_broken() {
    let folder = library();
    let run = run_in(folder.path(), &["questionnaire", "list", "--format", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let list = run.json();
    let ids: Vec<_> = list.as_array().expect("a list").iter().map(|entry| entry["id"].clone()).collect();
    assert!(ids.contains(&"every-field".into()) && ids.contains(&"omnichannel".into()), "{list:#}");
    let first = &list[0];
    assert_eq!(first["file"], Path::new("questionnaires").join("good.json").display().to_string());
    assert_eq!((&first["dimensions"], &first["questions"], &first["levels"]), (&2.into(), &7.into(), &4.into()));
    assert_eq!((&first["version"], &first["title"]), (&"1.2.3".into(), &"Every field".into()));
    assert!(run.stderr.contains("broken.yaml") && run.stderr.contains("notes.yaml"), "{}", run.stderr);
    let table = run_in(folder.path(), &["questionnaire", "list", "--lang", "fr", "--quiet"]);
    assert!(table.stdout.contains("Tous les champs") && table.stdout.contains("intégré"), "{}", table.stdout);
}

#[test]
fn a_questionnaire_that_hides_a_built_in_one_of_its_name_is_told() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let shelf = folder.path().join("questionnaires");
    std::fs::create_dir(&shelf).expect("can be made");
    let file = shelf.join("mine.yaml").display().to_string();
    assert_eq!(questionnaire(&["export", "omnichannel", "-o", &file]).code, Some(0));
    let list = run_in(folder.path(), &["questionnaire", "list", "--format", "json"]).json();
    let used: Vec<_> = list.as_array().expect("a list").iter().filter(|entry| entry["id"] == "omnichannel").collect();
    assert_eq!((used.len(), &used[0]["used"], &used[1]["used"]), (2, &true.into(), &false.into()), "{list:#}");
}

#[test]
fn readers_see_the_questions_and_authors_what_answers_are_worth() {
    for format in ["text", "markdown", "html"] {
        let show = |options: &[&str]| {
            let mut arguments = vec!["show", "omnichannel", "--format", format, "--lang", "en"];
            arguments.extend(options);
            let run = questionnaire(&arguments);
            assert_eq!(run.code, Some(0), "{format}: {}", run.stderr);
            // What the page says, not how it looks.
            run.stdout.split("</style>").last().unwrap_or_default().to_owned()
        };
        let (reader, form, author) = (show(&[]), show(&["--blank"]), show(&["--with-scoring"]));
        let has = |text: &str, part: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").contains(part);
        for shown in [&reader, &form, &author] {
            for part in
                ["Which document sets the role of each channel", "To have at hand:", "Asked only if the answer to"]
            {
                assert!(has(shown, part), "{format}: {part}");
            }
        }
        for scoring in ["Must-have:", "To get there:", "Pointed out if"] {
            assert!(has(&author, scoring), "{format}: {scoring}");
            assert!(!has(&reader, scoring) && !has(&form, scoring), "{format}: {scoring}");
        }
        assert!(form.contains('☐') && !form.contains("Omnichannel"), "{format}: no level in a form");
        assert!(!reader.contains('☐'), "{format}");
    }
    assert_eq!(questionnaire(&["show", "omnichannel", "--blank", "--with-scoring"]).code, Some(2));
}

#[test]
fn an_excerpt_has_only_what_it_is_for() {
    let run = questionnaire(&["show", "omnichannel", "--role", "legal", "--lang", "fr"]);
    assert!(run.stdout.contains("Extrait\u{a0}: Juridique"), "{}", run.stdout);
    assert!(run.stdout.contains("3.3 ") && !run.stdout.contains("1.1 "), "{}", run.stdout);
    let run = questionnaire(&["show", "omnichannel", "--dimension", "people", "--format", "markdown", "--lang", "en"]);
    assert!(run.stdout.contains("## 8. ") && !run.stdout.contains("## 7. "), "{}", run.stdout);
}

#[test]
fn the_format_goes_by_the_name_of_the_file() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, begins) in [("q.html", "<!DOCTYPE html>"), ("q.md", "# "), ("q.txt", "Maturité")] {
        let file = folder.path().join(name);
        let run = questionnaire(&["show", "omnichannel", "-o", &file.display().to_string()]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""), "{run:?}");
        assert!(std::fs::read_to_string(file).expect("was written").starts_with(begins), "{name}");
    }
    let run = questionnaire(&["show", "omnichannel", "-o", "q.pdf"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("print the HTML page"), "{}", run.stderr);
}

#[test]
fn the_text_keeps_to_the_width_and_to_plain_characters() {
    for options in [&[][..], &["--blank"], &["--with-scoring"]] {
        let run = questionnaire(&[&["show", "omnichannel"], options].concat());
        assert!(run.stdout.lines().all(|line| line.chars().count() <= 100 && line.trim_end() == line), "{options:?}");
        assert!(!run.stdout.contains('\u{1b}'), "{options:?}");
    }
}

#[test]
fn names_that_are_none_and_broken_questionnaires_are_told_with_status_2() {
    for (arguments, told) in [
        (&["show", "omnichanel"][..], "omnichannel"),
        (&["show", "omnichannel", "--role", "markting"], "marketing"),
        (&["show", "omnichannel", "--dimension", "peopel"], "people"),
        (&["export", "omnichanel"], "omnichannel"),
        (&["show", "nowhere.yaml"], "nowhere.yaml"),
        (&["show", "examples/maison-lumiere/answers.yaml"], "isn’t a questionnaire"),
        (&["show", "tests/data/invalid/not-rising.yaml"], "not-rising"),
    ] {
        let run = questionnaire(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{arguments:?} {run:?}");
        assert!(run.stderr.contains(told), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn the_export_is_the_very_text_and_overwrites_nothing() {
    let original = std::fs::read_to_string(root().join("questionnaires/omnichannel.yaml")).expect("is there");
    assert_eq!(questionnaire(&["export", "omnichannel"]).stdout, original);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("mine.yaml");
    let export = |options: &[&str]| {
        questionnaire(&[&["export", "omnichannel", "-o", &file.display().to_string()], options].concat())
    };
    std::fs::write(&file, "mine").expect("can be written");
    let refused = export(&[]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.stderr.contains("--force"), "{}", refused.stderr);
    assert_eq!(std::fs::read_to_string(&file).expect("is there"), "mine");
    assert_eq!(export(&["--force"]).code, Some(0));
    assert_eq!(std::fs::read_to_string(&file).expect("is there"), original);
}

#[test]
fn a_questionnaire_that_is_begun_is_checked_without_a_warning_and_scores_at_once() {
    for (languages, lang) in [("en", "en"), ("fr", "fr"), ("fr,en", "fr"), ("en,fr", "fr")] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let new = ["questionnaire", "new", "My Model.yaml", "--languages", languages, "--lang", lang];
        let begun = run_in(folder.path(), &new);
        assert_eq!((begun.code, begun.stdout.as_str()), (Some(0), ""), "{begun:?}");
        let check = run_in(folder.path(), &["check", "My Model.yaml", "--format", "json"]);
        assert_eq!((check.code, check.stdout.as_str()), (Some(0), "[]\n"), "{check:?}");
        let text = std::fs::read_to_string(folder.path().join("My Model.yaml")).expect("was written");
        assert!(text.starts_with("# yaml-language-server: $schema=questionnaire.schema.json\n"), "{text}");
        let schema = std::fs::read_to_string(folder.path().join("questionnaire.schema.json")).expect("was written");
        assert_eq!(schema, run(["schema", "questionnaire"]).stdout);
        let again = run_in(folder.path(), &new);
        assert_eq!(again.code, Some(2), "what is there is kept: {again:?}");
        let answers = "format: 1\nquestionnaire: my-model@0\norganization: {name: Here}\ndate: 2026-11-20\n\
                       profile: {several-sites: no}\nanswers:\n  welcome-plan: mastered\n  newcomers-asked: mastered\n  \
                       ready-on-the-first-day: [workplace, accounts, mentor]\n  satisfaction: 5\n  still-here: 95\n";
        std::fs::write(folder.path().join("answers.yaml"), answers).expect("can be written");
        let scored = run_in(folder.path(), &["score", "answers.yaml", "-q", "./My Model.yaml", "--format", "json"]);
        assert_eq!((scored.code, scored.stderr.as_str()), (Some(0), ""), "{scored:?}");
        assert_eq!(scored.json()[0]["overall"]["confirmed"], "mastered");
        let shown = run_in(folder.path(), &["questionnaire", "show", "./My Model.yaml", "--with-scoring"]);
        assert_eq!(shown.code, Some(0), "{shown:?}");
    }
}

#[test]
fn a_start_has_the_id_and_the_title_asked_for_or_says_what_is_wrong_with_them() {
    let begun = questionnaire(&["new", "-", "--id", "safety", "--title", "Safety: \"first\"", "--lang", "en"]);
    assert!(
        begun.stdout.contains("id: safety\n") && begun.stdout.contains(r#"title: "Safety: \"first\"""#),
        "{begun:?}"
    );
    for (arguments, told) in [
        (&["new", "-", "--id", "My Model"][..], "my-model"),
        (&["new", "-", "--id", "!"], "identifier"),
        (&["new", "-", "--title", " "], "blank"),
        (&["new", "model.json"], ".yaml"),
        (&["new", "nowhere/at/all.yaml"], "nowhere"),
        (&["new", "-", "--languages", "de"], "de"),
    ] {
        let run = questionnaire(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{arguments:?} {run:?}");
        assert!(run.stderr.contains(told), "{arguments:?}: {}", run.stderr);
    }
}
