//! The README and the guides: what they show is what the program prints, and what they tell to write can be read.

use crate::palier::{Run, palier, root, run};

#[test]
fn the_console_blocks_of_the_readme_are_what_the_program_prints() {
    trycmd::TestCases::new()
        .env("LANG", "C")
        .default_bin_path(std::path::Path::new(env!("CARGO_BIN_EXE_palier")))
        .register_bin("palier", std::path::PathBuf::from(env!("CARGO_BIN_EXE_palier")))
        .case("README.md");
}

/// A document's blocks of a language.
fn blocks(document: &str, language: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root().join(document)).expect("is there");
    let fence = format!("```{language}\n");
    text.split(&fence).skip(1).filter_map(|rest| Some(rest.split_once("```")?.0.to_owned())).collect()
}

#[test]
fn the_answers_of_the_readme_are_read_without_an_error() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let yaml: Vec<_> = blocks("README.md", "yaml").into_iter().filter(|block| block.starts_with("format: 1")).collect();
    let [answers] = yaml.as_slice() else { panic!("one answers file") };
    let file = folder.path().join("answers.yaml");
    std::fs::write(&file, answers).expect("can be written");
    let problems =
        run(["check".as_ref(), file.as_os_str(), "--format".as_ref(), "json".as_ref()]).json().as_array().cloned();
    let is_error = |problem: &serde_json::Value| problem["severity"] == "error";
    assert!(!problems.as_ref().expect("a list").iter().any(is_error), "{problems:#?}");
}

#[test]
fn the_questionnaire_of_the_guide_is_without_a_warning_and_can_be_scored() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let yaml = blocks("questionnaires/README.md", "yaml");
    let [questionnaire] = yaml.as_slice() else { panic!("one whole questionnaire") };
    let answers = "format: 1\nquestionnaire: workshop@1\norganization: {name: A joiner}\ndate: 2026-11-20\n\
                   profile: {sells-to: consumers}\nanswers: {drawings: master, tools: [saw, plane], mistakes: 2, praise: 2}\n";
    for (name, text) in [("workshop.yaml", questionnaire.as_str()), ("a.yaml", answers)] {
        std::fs::write(folder.path().join(name), text).expect("can be written");
    }
    let run_in = |arguments: &[&str]| {
        Run::of(palier().current_dir(folder.path()).args(arguments).output().expect("palier is built with the tests"))
    };
    let check = run_in(&["check", "workshop.yaml", "--format", "json"]);
    assert_eq!(check.json(), serde_json::json!([]));
    let score = run_in(&["score", "a.yaml", "-q", "workshop.yaml", "--format", "json"]);
    // Craft is all 100 (2 % made again are worth the first point), customers a rating of 2 of 5: (2 × 100 + 25) / 3.
    let overall = &score.json()[0]["overall"];
    assert!((overall["score"].as_f64().expect("a figure") - 75.0).abs() < 1e-9, "{overall}");
    assert_eq!((&overall["level"], &score.json()[0]["findings"][0]["id"]), (&"skilled".into(), &"skill-unseen".into()));
}

#[test]
fn the_commands_of_the_ci_snippet_work() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let answers = folder.path().join("answers");
    std::fs::create_dir(&answers).expect("can be made");
    for business in ["garrigue-outillage", "maison-lumiere"] {
        let file = root().join(format!("examples/{business}/answers.yaml"));
        std::fs::copy(file, answers.join(format!("{business}.yaml"))).expect("can be copied");
    }
    let workflow =
        blocks("README.md", "yaml").into_iter().find(|block| block.starts_with("name: maturity")).expect("is there");
    let commands: Vec<_> = workflow.lines().filter_map(|line| line.trim().strip_prefix("- run: palier ")).collect();
    assert_eq!(commands.len(), 3);
    for command in commands {
        let result = Run::of(palier().current_dir(folder.path()).args(command.split(' ')).output().expect("runs"));
        assert_eq!(result.code, Some(0), "{command}: {}", result.stderr);
    }
    assert!(folder.path().join("scores.csv").exists());
}

#[test]
fn every_relative_link_leads_somewhere() {
    for (document, folder) in [("README.md", ""), ("questionnaires/README.md", "questionnaires")] {
        let text = std::fs::read_to_string(root().join(document)).expect("is there");
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(target.starts_with("http") || root().join(folder).join(target).exists(), "{target}");
        }
    }
}
