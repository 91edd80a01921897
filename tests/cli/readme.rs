//! The README: what it shows is what the program prints, and what it tells to write can be read.

use crate::palier::{Run, palier, root, run};

#[test]
fn the_console_blocks_of_the_readme_are_what_the_program_prints() {
    trycmd::TestCases::new()
        .env("LANG", "C")
        .default_bin_path(std::path::Path::new(env!("CARGO_BIN_EXE_palier")))
        .register_bin("palier", std::path::PathBuf::from(env!("CARGO_BIN_EXE_palier")))
        .case("README.md");
}

/// The README's blocks of a language.
fn blocks(language: &str) -> Vec<String> {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("is there");
    let fence = format!("```{language}\n");
    readme.split(&fence).skip(1).filter_map(|rest| Some(rest.split_once("```")?.0.to_owned())).collect()
}

#[test]
fn the_answers_and_the_questionnaire_of_the_readme_are_read_without_an_error() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let yaml: Vec<_> = blocks("yaml").into_iter().filter(|block| block.starts_with("format: 1")).collect();
    assert_eq!(yaml.len(), 2, "one of each kind");
    for (index, block) in yaml.iter().enumerate() {
        let file = folder.path().join(format!("{index}.yaml"));
        std::fs::write(&file, block).expect("can be written");
        let result = run(["check".as_ref(), file.as_os_str(), "--format".as_ref(), "json".as_ref()]);
        let problems = result.json();
        let errors: Vec<_> =
            problems.as_array().expect("a list").iter().filter(|problem| problem["severity"] == "error").collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
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
    let workflow = blocks("yaml").into_iter().find(|block| block.starts_with("name: maturity")).expect("is there");
    let commands: Vec<_> = workflow.lines().filter_map(|line| line.trim().strip_prefix("- run: palier ")).collect();
    assert_eq!(commands.len(), 3);
    for command in commands {
        let result = Run::of(palier().current_dir(folder.path()).args(command.split(' ')).output().expect("runs"));
        assert_eq!(result.code, Some(0), "{command}: {}", result.stderr);
    }
    assert!(folder.path().join("scores.csv").exists());
}

#[test]
fn every_relative_link_of_the_readme_leads_somewhere() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("is there");
    for target in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(target.starts_with("http") || root().join(target).exists(), "{target}");
    }
}
