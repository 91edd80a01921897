//! What palier offers to CI: the GitHub Action, the hooks of pre-commit, the job of GitLab, and the examples that use them,
//! run as their servers would run them.

mod shell;

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::palier::{folder, left_out, root, run};
use shell::Shell;

/// A YAML file of the repository.
fn yaml(path: &str) -> Value {
    let text = fs::read_to_string(root().join(path)).expect("is there");
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("a text and not {value}"))
}

fn action() -> Value {
    yaml("action.yml")
}

fn step(action: &Value, id: &str) -> Value {
    let steps = list(&action["runs"]["steps"]);
    steps.iter().find(|step| step["id"] == id).unwrap_or_else(|| panic!("no step {id}")).clone()
}

/// A repository with two good businesses and, where it is asked for, one whose file says nothing that can be scored.
fn repository(with_fault: bool) -> TempDir {
    let answers = |name: &str| fs::read(root().join(format!("examples/{name}/answers.yaml"))).expect("is there");
    let folder = folder([
        ("answers/atelier.yaml", answers("atelier-du-cadre")),
        ("answers/lumiere.yaml", answers("maison-lumiere")),
    ]);
    if with_fault {
        let text = String::from_utf8(answers("maison-lumiere")).expect("text");
        let broken = text.replacen("answers:\n", "answers:\n  no-such-question: cross\n", 1);
        assert_ne!(text, broken);
        fs::write(folder.path().join("answers/broken.yaml"), broken).expect("a temporary folder takes files");
    }
    folder
}

/// The step that scores, run in a repository with these inputs, the others being as the action has them.
fn score(repository: &Path, given: &[(&str, &str)]) -> Shell {
    let action = action();
    let step = step(&action, "score");
    let mut shell = Shell::new(repository);
    for (variable, value) in step["env"].as_object().expect("variables") {
        let input = text(value).trim_start_matches("${{ inputs.").trim_end_matches(" }}");
        let default = action["inputs"][input]["default"].as_str().unwrap_or_default();
        let given = given.iter().rfind(|(name, _)| *name == input).map_or(default, |(_, value)| *value);
        shell.set(variable, given);
    }
    shell.run(text(&step["run"]));
    shell
}

#[test]
fn what_users_give_the_action_reaches_its_scripts_as_variables_only() {
    let action = action();
    let mut used = Vec::new();
    for step in list(&action["runs"]["steps"]) {
        if let Some(script) = step["run"].as_str() {
            assert!(!script.contains("${{"), "{script}");
            assert_eq!(step["shell"], "bash", "{script}");
        }
        let variables = step["env"].as_object().into_iter().flatten().map(|(_, value)| text(value));
        used.extend(variables.chain(step["working-directory"].as_str()).map(str::to_owned));
    }
    for (input, about) in action["inputs"].as_object().expect("inputs") {
        assert!(!text(&about["description"]).is_empty(), "{input}");
        let uses = used.iter().filter(|it| **it == format!("${{{{ inputs.{input} }}}}")).count();
        assert_eq!(uses, 1, "{input}");
    }
    for (output, about) in action["outputs"].as_object().expect("outputs") {
        assert_eq!(text(&about["value"]), format!("${{{{ steps.score.outputs.{output} }}}}"));
        assert!(text(&step(&action, "score")["run"]).contains(&format!("echo \"{output}=")), "{output}");
    }
}

#[test]
fn the_action_passes_where_every_gate_is_met_and_keeps_the_results() {
    let repository = repository(false);
    let shell = score(repository.path(), &[("paths", "answers\n"), ("fail-under", "mono strategy=mono\n")]);
    assert_eq!(shell.code, Some(0), "{}", shell.said);
    assert_eq!(shell.written("GITHUB_OUTPUT"), "status=0\nresults=palier-results.json\n");
    let results: Value = serde_json::from_slice(&shell.file("palier-results.json")).expect("JSON");
    assert_eq!(list(&results).len(), 2);
    let summary = shell.written("GITHUB_STEP_SUMMARY");
    assert!(summary.contains("| ") && summary.contains("Maison Lumi\u{e8}re"), "{summary}");
    assert!(!shell.said.contains("::error"), "{}", shell.said);
}

#[test]
fn the_action_fails_with_a_gate_and_tells_of_it_everywhere() {
    let repository = repository(false);
    let shell = score(
        repository.path(),
        &[
            ("paths", "  answers/*.yaml  \n\n"),
            ("fail-under", "multi\nservice=omni"),
            ("max-unknown", "0"),
            ("max-not-applicable", "90"),
            ("fail-on", "critical"),
            ("provisional", "true"),
            ("lang", "en"),
            ("junit", "junit.xml"),
            ("sarif", "palier.sarif"),
        ],
    );
    assert_eq!(shell.code, Some(1), "{}", shell.said);
    assert_eq!(shell.written("GITHUB_OUTPUT"), "status=1\nresults=palier-results.json\n");
    assert!(shell.said.contains("::error file=answers/atelier.yaml"), "{}", shell.said);
    assert!(String::from_utf8_lossy(&shell.file("junit.xml")).contains("<failure"));
    let sarif: Value = serde_json::from_slice(&shell.file("palier.sarif")).expect("JSON");
    assert_eq!(sarif["version"], "2.1.0");
    assert!(!list(&sarif["runs"][0]["results"]).is_empty());
}

#[test]
fn the_action_annotates_the_line_that_can_t_be_read_and_scores_the_rest() {
    let repository = repository(true);
    let shell = score(repository.path(), &[("paths", "answers"), ("lang", "en")]);
    assert_eq!(shell.code, Some(2), "{}", shell.said);
    assert!(shell.said.contains("::error file=answers/broken.yaml,line="), "{}", shell.said);
    let results: Value = serde_json::from_slice(&shell.file("palier-results.json")).expect("JSON");
    assert_eq!(list(&results).len(), 3);
    assert!(shell.written("GITHUB_OUTPUT").starts_with("status=2\n"));
}

#[test]
fn the_action_holds_businesses_to_a_baseline_that_it_wrote() {
    let repository = repository(false);
    assert_eq!(score(repository.path(), &[("paths", "answers"), ("results", "base.json")]).code, Some(0));
    let file = repository.path().join("answers/lumiere.yaml");
    let worse = fs::read_to_string(&file).expect("is there").replace(": cross", ": mono");
    fs::write(&file, worse).expect("can be written");
    let gates = [("paths", "answers"), ("baseline", "base.json"), ("tolerance", "2"), ("annotations", "false")];
    let shell = score(repository.path(), &[gates.as_slice(), &[("summary", "false")]].concat());
    assert_eq!(shell.code, Some(1), "{}", shell.said);
    assert_eq!(shell.written("GITHUB_STEP_SUMMARY"), "");
    assert!(!shell.said.contains("::error"), "{}", shell.said);
}

#[test]
fn the_action_s_first_run_has_no_baseline_yet_and_passes() {
    let repository = repository(false);
    let given = [("paths", "answers"), ("baseline", ""), ("tolerance", "1"), ("fail-missing", "true")];
    let first = score(repository.path(), &[&given[..], &[("results", "base.json")]].concat());
    assert_eq!(first.code, Some(0), "{}", first.said);
    fs::remove_file(repository.path().join("answers/lumiere.yaml")).expect("is there");
    let next = score(repository.path(), &[&given[..], &[("baseline", "base.json")]].concat());
    assert_eq!(next.code, Some(1), "{}", next.said);
    assert!(next.said.contains("maison-lumiere"), "{}", next.said);
}

#[test]
fn words_of_shells_in_the_action_s_inputs_stay_words() {
    let hostile = "$(touch owned) `touch owned`; touch owned";
    for input in ["paths", "questionnaire", "fail-under", "max-unknown", "results", "lang", "baseline"] {
        let repository = repository(false);
        let shell = score(repository.path(), &[("paths", "answers"), (input, hostile)]);
        assert!(!repository.path().join("owned").exists(), "{input}");
        let is_a_name = input == "results";
        assert_eq!(shell.code, Some(if is_a_name { 0 } else { 2 }), "{input}: {}", shell.said);
    }
}

#[test]
fn the_action_s_cache_is_known_by_the_sources_that_palier_is_built_from() {
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let mut shell = Shell::new(elsewhere.path());
    shell.set("GITHUB_ACTION_PATH", root().to_str().expect("a path in UTF-8"));
    for (variable, value) in [("RUNNER_OS", "Linux"), ("RUNNER_ARCH", "X64"), ("RUNNER_TOOL_CACHE", "/opt/tools")] {
        shell.set(variable, value);
    }
    shell.run(text(&step(&action(), "find")["run"]));
    assert_eq!(shell.code, Some(0), "{}", shell.said);
    assert_eq!(shell.written("GITHUB_PATH"), "/opt/tools/palier/bin\n");
    let output = shell.written("GITHUB_OUTPUT");
    let (root, key) = output.trim_end().split_once('\n').expect("two outputs");
    assert_eq!(root, "root=/opt/tools/palier");
    let digest = key.strip_prefix("key=palier-Linux-X64-").expect("a key");
    assert!(digest.len() == 40 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()), "{digest}");
}

#[test]
fn the_workflow_gives_the_action_only_inputs_that_it_has() {
    let (action, workflow) = (action(), yaml("examples/ci/.github/workflows/palier.yml"));
    let steps = list(&workflow["jobs"]["palier"]["steps"]);
    let uses = steps.iter().find(|step| step["id"] == "palier").expect("the step with palier");
    for (input, _) in uses["with"].as_object().expect("inputs") {
        assert!(action["inputs"].get(input).is_some(), "{input}");
    }
    for (input, about) in action["inputs"].as_object().expect("inputs") {
        assert!(about["required"] != true || uses["with"].get(input).is_some(), "{input} must be given");
    }
}

#[test]
fn every_option_in_what_runs_palier_is_one_that_it_has() {
    let help = ["score", "check"].map(|command| (command, run([command, "--help"]).stdout));
    let mut found = 0;
    for file in [
        "action.yml",
        ".pre-commit-hooks.yaml",
        "examples/ci/.gitlab-ci.yml",
        "examples/ci/.pre-commit-config.yaml",
        "examples/spark/score.py",
        "examples/spark/check.sh",
        "examples/duckdb/results.sql",
    ] {
        let text = fs::read_to_string(root().join(file)).expect("is there");
        // A command of another program stands on a line of its own.
        let lines = text
            .lines()
            .filter(|line| !["cargo ", "git ", "spark-submit", "generate.py"].iter().any(|it| line.contains(it)));
        let words = lines.flat_map(|line| line.split(|it: char| !it.is_ascii_alphabetic() && it != '-'));
        for option in words.filter(|word| word.len() > 3 && word.starts_with("--")) {
            found += 1;
            let known =
                |help: &str| help.split(|it: char| !it.is_ascii_alphabetic() && it != '-').any(|it| it == option);
            assert!(help.iter().any(|(_, help)| known(help)), "{file}: {option}");
        }
    }
    assert!(found > 20, "{found}");
}

#[test]
fn the_job_of_gitlab_fails_with_a_gate_and_leaves_its_report() {
    let job = &yaml("examples/ci/.gitlab-ci.yml")["palier"];
    let lines = |key: &str| list(&job[key]).iter().map(text).collect::<Vec<_>>().join("\n");
    let script = format!("{}\n{}", lines("before_script"), lines("script"));
    for (with_fault, gate, code) in [
        (false, "mono --max-unknown 100", 0),
        (false, "multi --max-unknown 30", 1),
        (true, "multi --max-unknown 30", 2),
    ] {
        let repository = repository(with_fault);
        let (bin, program) = (repository.path().join(".palier/bin"), env!("CARGO_BIN_EXE_palier"));
        fs::create_dir_all(&bin).expect("a temporary folder takes folders");
        std::os::unix::fs::symlink(program, bin.join("palier")).expect("a temporary folder takes links");
        let script = script.replacen("multi --max-unknown 30", gate, 1);
        let mut shell = Shell::new(repository.path());
        shell.run(&script);
        assert_eq!(shell.code, Some(code), "{}", shell.said);
        let report = text(&job["artifacts"]["reports"]["junit"]);
        let report = String::from_utf8(shell.file(report)).expect("text");
        assert!(report.contains("<testsuites") && report.contains("<failure") == (code > 0), "{report}");
        assert_eq!(report.contains("<error"), with_fault, "{report}");
        assert!(!shell.file(text(&job["artifacts"]["paths"][0])).is_empty());
    }
}

#[test]
fn pre_commit_runs_the_hooks_on_answers_files_alone() {
    let program = root().join("target/python-tools/bin/pre-commit");
    if !program.exists() {
        left_out("the hooks of pre-commit", "pre-commit (.ci/run installs it)");
        return;
    }
    // Building palier as the hooks' own environment does takes minutes: the one built with the tests stands for it.
    let hooks = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).expect("is there");
    assert_eq!(hooks.matches("language: rust").count(), 2);
    let indented: String = hooks.lines().fold(String::new(), |text, line| text + "      " + line + "\n");
    let local = indented
        .replace("language: rust", "language: system")
        .replace("entry: palier score", "args: [--fail-under, multi]\n        entry: palier score");
    let repository = repository(false);
    fs::write(repository.path().join("other.yaml"), "what: [ever").expect("a temporary folder takes files");
    fs::write(
        repository.path().join(".pre-commit-config.yaml"),
        format!("repos:\n  - repo: local\n    hooks:\n{local}"),
    )
    .expect("a temporary folder takes files");
    let commit = |what: &str| {
        let mut shell = Shell::new(repository.path());
        shell.set("PRE_COMMIT_HOME", repository.path().join(".git/pre-commit").to_str().expect("a path in UTF-8"));
        shell.set("PRE_COMMIT", program.to_str().expect("a path in UTF-8"));
        shell.run(&format!("git init -q .; git add -A; {what} \"$PRE_COMMIT\" run --all-files"));
        shell
    };
    let manifest =
        format!("{} validate-manifest {};", program.display(), root().join(".pre-commit-hooks.yaml").display());
    let shell = commit(&manifest);
    assert_eq!(shell.code, Some(1), "{}", shell.said);
    assert!(shell.said.contains("palier check") && shell.said.contains("Passed"), "{}", shell.said);
    assert!(shell.said.contains("atelier.yaml") && !shell.said.contains("other.yaml"), "{}", shell.said);
    let shell = commit("rm answers/atelier.yaml; git add -A;");
    assert_eq!(shell.code, Some(0), "{}", shell.said);
}

#[test]
fn duckdb_reads_results_as_they_are() {
    let python = root().join("target/python-tools/bin/python");
    if !python.exists() {
        left_out("results in DuckDB", "DuckDB (.ci/run installs it)");
        return;
    }
    let repository = repository(true);
    for format in ["ndjson", "csv"] {
        let mut shell = Shell::new(repository.path());
        shell.run(&format!("palier score answers --format {format} --output results.{format} || test $? -eq 2"));
        assert_eq!(shell.code, Some(0), "{}", shell.said);
    }
    let queries = root().join("examples/duckdb/results.sql");
    let script = "import duckdb, json, sys
connection = duckdb.connect()
queries = duckdb.extract_statements(open(sys.argv[1], encoding='utf-8').read())
print(json.dumps([connection.execute(it).fetchall() for it in queries], default=str))";
    let output = std::process::Command::new(python)
        .current_dir(repository.path())
        .args(["-c", script, queries.to_str().expect("a path in UTF-8")])
        .output()
        .expect("Python is there");
    let said = String::from_utf8_lossy(&output.stderr);
    let answers: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {said}"));
    let [_, _, sectors, dimensions, faults, differing] = list(&answers) else { panic!("six queries: {answers}") };
    assert_eq!(list(sectors).len(), 2, "{sectors}");
    assert_eq!(list(dimensions).len(), 10, "{dimensions}");
    assert!(text(&faults[0][1]).contains("no-such-question"), "{faults}");
    assert_eq!(differing[0][0], 0);
}
