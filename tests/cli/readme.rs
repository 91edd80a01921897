//! The README and the guides: what they show is what the program prints, and what they tell to write can be read.

use crate::palier::{Run, folder, palier, root, run, run_in};

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
    let yaml: Vec<_> = blocks("README.md", "yaml").into_iter().filter(|block| block.contains("answers:")).collect();
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
    let [questionnaire, channels] = yaml.as_slice() else { panic!("a whole questionnaire, and one of channels") };
    let answers = "format: 1\nquestionnaire: workshop@1\norganization: {name: A joiner}\ndate: 2026-11-20\n\
                   profile: {sells-to: consumers}\nanswers: {drawings: master, tools: [saw, plane], mistakes: 2, praise: 2}\n";
    for (name, text) in [("workshop.yaml", questionnaire.as_str()), ("care.yaml", channels), ("a.yaml", answers)] {
        std::fs::write(folder.path().join(name), text).expect("can be written");
    }
    let run_in = |arguments: &[&str]| {
        Run::of(palier().current_dir(folder.path()).args(arguments).output().expect("palier is built with the tests"))
    };
    let check = run_in(&["check", "workshop.yaml", "care.yaml", "--format", "json"]);
    assert_eq!(check.json(), serde_json::json!([]));
    let score = run_in(&["score", "a.yaml", "-q", "workshop.yaml", "--format", "json"]);
    // Craft is all 100 (2 % made again are worth the first point), customers a rating of 2 of 5: (2 × 100 + 25) / 3.
    let overall = &score.json()[0]["overall"];
    assert!((overall["score"].as_f64().expect("a figure") - 75.0).abs() < 1e-9, "{overall}");
    assert_eq!((&overall["level"], &score.json()[0]["findings"][0]["id"]), (&"skilled".into(), &"skill-unseen".into()));
}

#[test]
fn the_brand_of_the_readme_is_without_an_error() {
    let brand = blocks("README.md", "yaml").into_iter().find(|block| block.contains("logo:")).expect("is there");
    let folder = folder([("brand.yaml", brand)]);
    for logo in ["logo.svg", "logo-dark.svg"] {
        std::fs::copy(root().join("examples/ambrelle").join(logo), folder.path().join(logo)).expect("can be copied");
    }
    let check = run_in(&folder, &["check", "brand.yaml"]);
    assert_eq!(check.code, Some(0), "{check:?}");
}

#[test]
fn the_commands_for_ci_score_what_they_are_given() {
    let text = std::fs::read_to_string(root().join("README.md")).expect("is there");
    let (_, for_ci) = text.split_once("## In CI").expect("has a part on CI");
    let (_, block) = for_ci.split_once("```sh\n").expect("has commands");
    let (block, _) = block.split_once("```").expect("ends");
    let answers = ["garrigue-outillage", "maison-lumiere"]
        .map(|name| (format!("shops/{name}.yaml"), root().join(format!("examples/{name}/answers.yaml"))))
        .map(|(name, path)| (name, std::fs::read(path).expect("is there")));
    let folder = folder(answers.iter().map(|(name, text)| (name.as_str(), text)));
    assert_eq!(run_in(&folder, &["score", "shops", "--format", "json", "-o", "last.json"]).code, Some(0));
    let commands: Vec<_> = block.lines().filter_map(|line| line.strip_prefix("palier ")).collect();
    assert!(commands.len() >= 6, "{commands:?}");
    for command in commands {
        let command = command.split(['#', '>']).next().unwrap_or_default();
        let result = run_in(&folder, &command.split_whitespace().collect::<Vec<_>>());
        assert!(matches!(result.code, Some(0 | 1)), "{command}: {}", result.stderr);
    }
    for written in ["today.json", "palier.xml"] {
        assert!(folder.path().join(written).exists(), "{written}");
    }
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
