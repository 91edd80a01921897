//! The benchmark in small: its generator makes files that palier scores as a scorer in Python does.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::palier::{Run, left_out, palier, root};

/// A Python that has a parser of YAML: the one that CI installs, or the user's.
fn python() -> Option<PathBuf> {
    let installed = root().join("target/python-tools/bin/python");
    let found = [installed, PathBuf::from("python3")].into_iter().find(|python| {
        let tried = Command::new(python).args(["-c", "from yaml import CSafeLoader"]).output();
        tried.is_ok_and(|output| output.status.success())
    });
    if found.is_none() {
        left_out("the benchmark's agreement", "python3 with PyYAML");
    }
    found
}

fn script(python: &Path, folder: &Path, script: &str, arguments: &[&str]) -> Run {
    let script = root().join("benches").join(script);
    let mut command = Command::new(python);
    // Nothing is left beside the scripts.
    command.current_dir(folder).env("PYTHONDONTWRITEBYTECODE", "1").env("PYTHONUTF8", "1").arg(script).args(arguments);
    Run::of(command.output().expect("Python is there"))
}

#[test]
fn palier_and_a_scorer_in_python_agree_on_files_of_any_seed() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = folder.path();
    for (seed, kinds) in [("7", "yaml,json,ndjson"), ("8", "yaml")] {
        let made =
            script(&python, at, "generate.py", &["--out", seed, "--count", "100", "--seed", seed, "--kinds", kinds]);
        assert_eq!(made.code, Some(0), "{made:?}");
        let [yaml, questionnaire] = ["yaml", "questionnaire.json"].map(|it| format!("{seed}/{it}"));
        let peer =
            script(&python, at, "peers/score.py", &["--questionnaire", &questionnaire, "--out", "peer.csv", &yaml]);
        assert_eq!(peer.code, Some(0), "{peer:?}");
        for kind in kinds.split(',') {
            let scored =
                palier().current_dir(at).args(["score", &format!("{seed}/{kind}"), "-o", "palier.csv"]).output();
            let scored = Run::of(scored.expect("palier is built with the tests"));
            assert!(scored.code == Some(0) || scored.stderr.starts_with("error["), "{scored:?}");
            let compared = script(&python, at, "compare.py", &["palier.csv", "peer.csv"]);
            assert_eq!(compared.code, Some(0), "{seed} {kind}: {compared:?}");
            assert!(
                compared.stdout.contains("100 businesses, ") && compared.stdout.contains(" 0 differ"),
                "{compared:?}"
            );
        }
    }
    // The comparison would have seen a difference.
    let peer = std::fs::read_to_string(at.join("peer.csv")).expect("is there");
    let (first, rest) = peer.split_once("ok,").expect("a business that is scored");
    std::fs::write(at.join("peer.csv"), format!("{first}ok,1{rest}")).expect("can be written");
    let compared = script(&python, at, "compare.py", &["palier.csv", "peer.csv"]);
    assert_eq!(compared.code, Some(1), "{compared:?}");
}

#[test]
fn the_generator_makes_the_same_files_from_the_same_seed_in_the_usual_shape() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    for out in ["a", "b"] {
        let made = script(&python, folder.path(), "generate.py", &["--out", out, "--count", "300", "--seed", "3"]);
        assert_eq!(made.code, Some(0), "{made:?}");
    }
    let text = |path: &str| std::fs::read_to_string(folder.path().join(path)).expect("is there");
    let names = (0..300).map(|n| format!("yaml/a{n:06}.yaml"));
    let all = names.map(|name| {
        assert_eq!(text(&format!("a/{name}")), text(&format!("b/{name}")));
        text(&format!("a/{name}"))
    });
    let all = all.collect::<String>();
    assert!((3500..5500).contains(&(all.len() / 300)), "{} bytes a file", all.len() / 300);
    for style in
        ["    note: |\n", "    note: >-\n", "    note: '", "    note: \"", "  # Strat\u{e9}gie", "peut-\u{ea}tre"]
    {
        assert!(all.contains(style), "{style}");
    }
}
