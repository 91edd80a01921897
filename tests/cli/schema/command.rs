//! `palier schema` on the command line.

use std::fs;

use palier::schema;
use serde_json::Value;

use crate::palier::{Run, palier, run};

#[test]
fn the_command_prints_the_schemas_and_writes_them_to_files() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (of, schema) in [
        ("questionnaire", schema::questionnaire()),
        ("answers", schema::answers()),
        ("assessment", schema::assessment()),
        ("brand", schema::brand()),
        ("plan", schema::plan()),
    ] {
        let printed = run(["schema", of]);
        assert_eq!((printed.code, printed.stderr.as_str()), (Some(0), ""));
        assert_eq!(printed.stdout, schema::in_text(&schema));
        let file = folder.path().join(of);
        let written = run(["schema".as_ref(), of.as_ref(), "-o".as_ref(), file.as_os_str()]);
        assert_eq!((written.code, written.stdout.as_str(), written.stderr.as_str()), (Some(0), "", ""));
        assert_eq!(fs::read_to_string(file).expect("was written"), printed.stdout);
    }
}

#[test]
fn the_schema_of_answers_to_one_questionnaire_is_in_the_language_asked_for() {
    let title = |arguments: &[&str]| {
        let run = run([&["schema", "answers"], arguments].concat());
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
        run.json()["title"].clone()
    };
    assert_eq!(title(&["-q", "omnichannel", "--lang", "fr"]), "Maturité des canaux (omnichannel@1)");
    assert_eq!(
        title(&["-q", "omnichannel"]),
        title(&["-q", "omnichannel", "--lang", "fr"]),
        "the model's own language"
    );
    assert_ne!(title(&["-q", "omnichannel", "--lang", "en"]), title(&["-q", "omnichannel", "--lang", "fr"]));
    assert_ne!(title(&["-q", "tests/data/questionnaires/small.yaml"]), Value::Null);
}

#[test]
fn what_cannot_be_done_is_said_with_what_there_is() {
    for (arguments, said) in [
        (&["schema"][..], "assessment"),
        (&["schema", "report"], "report"),
        (&["schema", "answers", "-q", "omnichanel"], "omnichannel"),
        (&["schema", "answers", "-q", "tests/data/invalid/invalid-id.yaml"], "invalid-id"),
        (&["schema", "answers", "-q", "not-there.yaml"], "not-there.yaml"),
        (&["schema", "questionnaire", "-q", "omnichannel"], "-q"),
        (&["schema", "answers", "-o", "tests"], "tests"),
    ] {
        for language in ["en", "fr"] {
            let run = run([arguments, &["--lang", language]].concat());
            assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{arguments:?}: {run:?}");
            assert!(run.stderr.contains(said), "{arguments:?}: {}", run.stderr);
        }
    }
}

#[test]
fn a_schema_is_not_written_over_the_questionnaire_that_it_is_made_from() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let model = include_str!("../../data/questionnaires/small.yaml");
    fs::write(folder.path().join("small.yaml"), model).expect("can be written");
    let mut command = palier();
    let command =
        command.current_dir(folder.path()).args(["schema", "answers", "-q", "small.yaml", "-o", "small.yaml"]);
    let run = Run::of(command.output().expect("runs"));
    assert_eq!(run.code, Some(2), "{run:?}");
    assert_eq!(fs::read_to_string(folder.path().join("small.yaml")).expect("is there"), model);
}

#[test]
fn schemas_in_a_folder_of_answers_are_none_of_its_answers() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let answers = include_str!("../../../examples/maison-lumiere/answers.yaml");
    fs::write(folder.path().join("a.yaml"), answers).expect("can be written");
    fs::write(folder.path().join("omnichannel.schema.json"), schema::in_text(&schema::answers()))
        .expect("can be written");
    let run = run(["score".as_ref(), folder.path().as_os_str(), "--format".as_ref(), "json".as_ref()]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert_eq!(run.json().as_array().map(Vec::len), Some(1));
}
