//! Where results can't go: nothing is half written, nothing of the user's is lost, and the reason is told.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;

use super::{GOOD, folder};
use crate::palier::{palier, run_in};

/// The names in a folder, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("is a folder");
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("is readable").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn an_output_that_cannot_be_made_leaves_nothing_and_says_why() {
    let folder = folder(&[("a.yaml", GOOD.as_bytes()), ("file", b"old")]);
    fs::create_dir(folder.path().join("taken.csv")).expect("can be made");
    let before = names(folder.path());
    for (output, english, french) in [
        ("nowhere/out.csv", "the folder doesn’t exist", "le dossier n’existe pas"),
        ("file/out.csv", "part of the path is a file", "une partie du chemin est un fichier"),
        ("taken.csv", "it is a folder", "c’est un dossier"),
    ] {
        for (command, format) in [("score", "csv"), ("report", "html"), ("check", "json")] {
            // Reports go into a folder.
            if command == "report" && folder.path().join(output).is_dir() {
                continue;
            }
            for (language, words) in [("en", english), ("fr", french)] {
                let arguments = [command, "a.yaml", "-o", output, "--format", format, "--lang", language];
                let run = run_in(folder.path(), &arguments);
                assert_eq!(run.code, Some(2), "{arguments:?}: {run:#?}");
                assert!(run.stderr.contains(words) && run.stderr.contains(output), "{arguments:?}: {run:#?}");
                assert!(!run.stderr.contains("os error"), "{arguments:?}: {run:#?}");
            }
        }
    }
    assert_eq!(names(folder.path()), before);
    assert_eq!(fs::read(folder.path().join("file")).expect("is there"), b"old");
}

#[test]
fn a_result_of_bad_files_replaces_the_old_one_whole() {
    let folder = folder(&[("a.yaml", GOOD.as_bytes()), ("b.yaml", b"a: ["), ("out.csv", b"old\n")]);
    let run = run_in(folder.path(), &["score", "a.yaml", "b.yaml", "-o", "out.csv", "--format", "csv"]);
    assert_eq!(run.code, Some(2));
    let written = fs::read_to_string(folder.path().join("out.csv")).expect("is there");
    assert_eq!(written.lines().count(), 3, "{written}");
}

#[test]
fn a_report_that_cannot_be_made_leaves_the_old_one_as_it_was() {
    let folder = folder(&[("a.yaml", b"a: ["), ("report.html", b"old")]);
    let before = names(folder.path());
    let run = run_in(folder.path(), &["report", "a.yaml", "-o", "report.html"]);
    assert_eq!(run.code, Some(2));
    assert_eq!(fs::read(folder.path().join("report.html")).expect("is there"), b"old");
    assert_eq!(names(folder.path()), before);
}

#[test]
fn nothing_that_is_read_is_overwritten() {
    let folder = folder(&[("a.yaml", GOOD.as_bytes())]);
    let questionnaire = fs::read(folder.path().join("questionnaires/small.yaml")).expect("is there");
    #[cfg(unix)]
    std::os::unix::fs::symlink("a.yaml", folder.path().join("link.yaml")).expect("can be made");
    for output in ["a.yaml", "./a.yaml", "questionnaires/../a.yaml", "link.yaml", "questionnaires/small.yaml"] {
        if !folder.path().join(output).exists() {
            continue;
        }
        let refusal = "won’t be overwritten";
        for (command, format, words) in [("score", "csv", refusal), ("report", "html", refusal), ("check", "json", "")]
        {
            let arguments = [command, "a.yaml", "-o", output, "--format", format, "--lang", "en"];
            let run = run_in(folder.path(), &arguments);
            assert_eq!(run.code, Some(2), "{command} {output}: {run:#?}");
            assert!(run.stderr.contains(words), "{command} {output}: {run:#?}");
        }
        assert_eq!(fs::read(folder.path().join("a.yaml")).expect("is there"), GOOD.as_bytes(), "{output}");
        let now = fs::read(folder.path().join("questionnaires/small.yaml")).expect("is there");
        assert_eq!(now, questionnaire, "{output}");
    }
    let french = run_in(folder.path(), &["score", "a.yaml", "-o", "a.yaml", "--lang", "fr"]);
    assert!(french.stderr.contains("ne sera pas écrasé"), "{french:#?}");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_device_a_device() {
    let folder = folder(&[("a.yaml", GOOD.as_bytes()), ("old.csv", b"old")]);
    std::os::unix::fs::symlink("old.csv", folder.path().join("link.csv")).expect("can be made");
    assert_eq!(run_in(folder.path(), &["score", "a.yaml", "-o", "link.csv", "--format", "csv"]).code, Some(0));
    assert!(folder.path().join("link.csv").is_symlink());
    assert!(fs::read_to_string(folder.path().join("old.csv")).expect("is there").starts_with("file,"));
    assert_eq!(run_in(folder.path(), &["score", "a.yaml", "-o", "/dev/null"]).code, Some(0));
    assert!(!fs::metadata("/dev/null").expect("is there").is_file(), "it is a device as before");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let folder = folder(&[("a.yaml", GOOD.as_bytes())]);
    for (language, words) in [("en", "there is no space left"), ("fr", "il n’y a plus de place")] {
        for arguments in [
            &["score", "a.yaml", "--format", "json"][..],
            &["report", "a.yaml"],
            &["check", "a.yaml", "--format", "json"],
        ] {
            let full = fs::File::options().write(true).open("/dev/full").expect("is there");
            let mut command = palier();
            command.current_dir(folder.path()).args(arguments).args(["--lang", language]).stdout(full);
            let output = command.output().expect("runs");
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
            assert!(said.contains(words) && !said.contains("panicked"), "{arguments:?}: {said}");
        }
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let folder = folder(&[]);
    let many = format!("{}\n", GOOD.trim_end()).repeat(1);
    fs::write(folder.path().join("many.yaml"), vec![many; 300].join("---\n")).expect("can be written");
    for arguments in [
        &["score", "many.yaml", "--format", "json"][..],
        &["score", "many.yaml", "--format", "csv"],
        &["score", "many.yaml", "--format", "ndjson"],
    ] {
        let mut command = palier();
        command.current_dir(folder.path()).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("starts");
        let mut first = String::new();
        let stdout = child.stdout.take().expect("is piped");
        // As `head -1` does: one line, and the pipe is closed.
        BufReader::with_capacity(64, stdout).read_line(&mut first).expect("a line");
        let output = child.wait_with_output().expect("ends");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    }
}
