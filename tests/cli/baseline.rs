//! Results read back: `score --baseline`, `report --baseline` and `--benchmark`, and the other gates beside them.

use palier::problem::{Code, Files};
use serde_json::{Value, json};

use crate::palier::{Run, folder_with, root, run, run_in};

const WORKED: &str = "tests/data/worked-example/answers.yaml";
const SHOP: &str = "examples/maison-lumiere/answers.yaml";
const EXAMPLES: &str = "examples";

/// A folder with the worked example's questionnaire and these answers: `a` to the questions, by id.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let text = |(id, answers): &(&str, &str)| {
        format!(
            "format: 1\nquestionnaire: worked-example@1\norganization: {{id: {id}, name: {id}}}\ndate: 2026-11-20\n\
             answers: {answers}\n"
        )
    };
    let files: Vec<_> = files.iter().map(|file| (format!("{}.yaml", file.0), text(file))).collect();
    folder_with(
        "tests/data/worked-example/questionnaires/worked-example.yaml",
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())),
    )
}

const ALL_CROSS: &str = "{q1: cross, q2: cross, q3: cross}";

fn gates_told(run: &Run) -> Vec<&str> {
    run.stderr.lines().filter(|line| line.starts_with("gate not met")).collect()
}

#[test]
fn results_never_fall_below_themselves() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("results.json");
    let results = path.to_str().expect("a path in UTF-8");
    assert_eq!(run(["score", EXAMPLES, "--format", "json", "-o", results]).code, Some(0));
    for looks in [&[][..], &["--provisional"], &["--fail-missing"]] {
        let again = run([&["score", EXAMPLES, "--format", "ndjson", "--baseline", results], looks].concat());
        assert_eq!((again.code, gates_told(&again).len()), (Some(0), 0), "{}", again.stderr);
    }
}

#[test]
fn a_business_that_falls_fails_and_a_tolerance_lets_scores_fall_so_far() {
    let folder = folder(&[("a", ALL_CROSS), ("b", ALL_CROSS)]);
    run_in(&folder, &["score", "a.yaml", "b.yaml", "--format", "json", "-o", "results.json"]);
    let path = folder.path().join("a.yaml");
    let text = std::fs::read_to_string(&path).expect("is there").replace("q3: cross", "q3: multi");
    std::fs::write(&path, text).expect("can be written");
    let score = |arguments: &[&str]| {
        run_in(
            &folder,
            &[&["score", "a.yaml", "b.yaml", "--format", "csv", "--baseline", "results.json"], arguments].concat(),
        )
    };
    let fallen = score(&[]);
    assert_eq!((fallen.code, gates_told(&fallen).len()), (Some(1), 1), "{}", fallen.stderr);
    assert!(
        gates_told(&fallen)[0].contains("a.yaml: overall: the score was 66.7 on 20 November 2026"),
        "{}",
        fallen.stderr
    );
    assert_eq!(score(&["--tolerance", "50"]).code, Some(0));
    // A level that is lost knows no tolerance.
    let text = std::fs::read_to_string(&path).expect("is there").replace("cross", "mono");
    std::fs::write(&path, text).expect("can be written");
    let lost = score(&["--tolerance", "100"]);
    assert_eq!((lost.code, gates_told(&lost).len()), (Some(1), 1), "{}", lost.stderr);
}

#[test]
fn a_business_that_is_new_or_gone_is_told_and_fails_only_where_asked() {
    let folder = folder(&[("a", ALL_CROSS), ("b", ALL_CROSS), ("c", ALL_CROSS)]);
    run_in(&folder, &["score", "a.yaml", "b.yaml", "--format", "json", "-o", "results.json"]);
    let told = run_in(&folder, &["score", "b.yaml", "c.yaml", "--baseline", "results.json"]);
    assert_eq!((told.code, gates_told(&told).len()), (Some(0), 0), "{}", told.stderr);
    assert!(told.stderr.contains("can’t be compared: c\n") && told.stderr.contains("among the results: a\n"));
    let failed = run_in(&folder, &["score", "b.yaml", "c.yaml", "--baseline", "results.json", "--fail-missing"]);
    assert_eq!((failed.code, gates_told(&failed).len()), (Some(1), 2), "{}", failed.stderr);
}

#[test]
fn a_baseline_of_another_questionnaire_holds_nothing_and_is_an_error() {
    let folder = folder(&[("a", ALL_CROSS), ("b", ALL_CROSS)]);
    let libraries = root().join("examples/mediatheques-de-valorcelle/answers.yaml");
    std::fs::copy(libraries, folder.path().join("library.yaml")).expect("can be copied");
    run_in(&folder, &["score", "library.yaml", "-o", "libraries.json"]);
    run_in(&folder, &["score", "library.yaml", "a.yaml", "-o", "both.json"]);
    run_in(&folder, &["score", "a.yaml", "-o", "a.json"]);
    std::fs::write(folder.path().join("none.json"), "[]").expect("can be written");
    let code = |inputs: &[&str], baseline: &str| {
        run_in(&folder, &[&["score"], inputs, &["--format", "ndjson", "--baseline", baseline]].concat()).code
    };
    let refused = run_in(&folder, &["score", "a.yaml", "b.yaml", "--baseline", "libraries.json", "--lang", "fr"]);
    assert_eq!(refused.code, Some(2));
    let told = "erreur : rien n’a pu être comparé : libraries.json ne contient aucun résultat";
    assert!(refused.stderr.contains(told), "{}", refused.stderr);
    // New businesses, with something to compare or nothing yet, fail nothing; nor does the first of a new questionnaire.
    assert_eq!(code(&["b.yaml"], "both.json"), Some(0));
    assert_eq!(code(&["a.yaml", "b.yaml"], "none.json"), Some(0));
    assert_eq!(code(&["a.yaml", "library.yaml"], "a.json"), Some(0));
}

#[test]
fn an_id_twice_on_either_side_is_unable() {
    let folder = folder(&[("a", ALL_CROSS), ("b", ALL_CROSS)]);
    run_in(&folder, &["score", "a.yaml", "b.yaml", "--format", "json", "-o", "results.json"]);
    std::fs::copy(folder.path().join("a.yaml"), folder.path().join("copy.yaml")).expect("can be copied");
    let twice = run_in(&folder, &["score", "a.yaml", "copy.yaml", "--baseline", "results.json", "--format", "json"]);
    assert_eq!((twice.code, twice.json()[1]["problems"][0]["code"].clone()), (Some(2), "duplicate-business".into()));
    // Without a baseline nobody needs to tell them apart.
    assert_eq!(run_in(&folder, &["score", "a.yaml", "copy.yaml"]).code, Some(0));
    run_in(&folder, &["score", "a.yaml", "copy.yaml", "--format", "json", "-o", "twice.json"]);
    let before = run_in(&folder, &["score", "b.yaml", "--baseline", "twice.json", "--format", "json"]);
    assert_eq!((before.code, before.stdout.as_str()), (Some(2), ""), "nothing is scored: {}", before.stderr);
}

#[test]
fn every_gate_that_fails_is_told_by_its_name() {
    let all = ["--fail-under", "omni", "--max-unknown", "1", "--max-not-applicable", "0.5%", "--fail-on", "warning"];
    let failed = run([&["score", SHOP, "--format", "ndjson", "--lang", "en"], &all[..]].concat());
    assert_eq!(failed.code, Some(1));
    for gate in ["fail-under", "max-unknown", "max-not-applicable", "fail-on"] {
        assert!(
            gates_told(&failed).iter().any(|line| line.ends_with(&format!("(--{gate})"))),
            "{gate}: {}",
            failed.stderr
        );
    }
    let met = ["--fail-under", "cross", "--max-unknown", "3.6", "--max-not-applicable", "2", "--fail-on", "critical"];
    let met = run([&["score", SHOP, "--format", "ndjson"], &met[..]].concat());
    assert_eq!((met.code, met.stderr.as_str()), (Some(0), ""));
}

#[test]
fn a_misspelt_or_impossible_value_is_told_before_anything_is_scored() {
    for arguments in [
        &["--max-unknown", "lots"][..],
        &["--max-unknown", "101"],
        &["--max-not-applicable=-1"],
        &["--fail-on", "warnings"],
        &["--tolerance", "1"],
        &["--fail-missing"],
        &["--baseline", "nowhere.json"],
        &["--baseline", WORKED],
    ] {
        for language in ["en", "fr"] {
            let result = run([&["score", WORKED, "--format", "json", "--lang", language], arguments].concat());
            assert_eq!((result.code, result.stdout.as_str()), (Some(2), ""), "{arguments:?}: {}", result.stderr);
            assert!(!result.stderr.is_empty() && !result.stderr.contains("problem-"), "{}", result.stderr);
        }
    }
}

#[test]
fn a_file_without_a_score_meets_none_of_them() {
    let folder = folder(&[("a", "{}")]);
    for gate in [["--max-unknown", "100"], ["--max-not-applicable", "100"], ["--fail-on", "critical"]] {
        assert_eq!(run_in(&folder, &[&["score", "a.yaml"], &gate[..]].concat()).code, Some(1), "{gate:?}");
    }
}

/// What a sample of results is tried with.
fn compared(code: Code, sample: &str) -> Run {
    match code {
        Code::UnknownBusiness => run(["report", WORKED, "-o", "-", "--baseline", sample]),
        Code::TooFewBusinesses => run(["report", WORKED, "-o", "-", "--benchmark", sample]),
        _ => run(["score", WORKED, "--baseline", sample]),
    }
}

#[test]
fn every_code_of_results_has_a_sample_which_gives_it_and_a_mended_one() {
    for code in Code::ALL.iter().filter(|code| code.files() == Files::Results) {
        let broken = compared(*code, &format!("tests/data/invalid/{}.results", code.id()));
        assert_eq!(broken.code, Some(2), "{broken:#?}");
        assert!(broken.stderr.contains(&format!("error[{}]: ", code.id())), "{}", broken.stderr);
        let text = std::fs::read_to_string(root().join(format!("tests/data/invalid/{}.results", code.id())));
        let text = text.expect("there is a sample");
        let expected =
            text.split("# expect: ").nth(1).and_then(|rest| rest.split('"').next()).expect("says what to expect");
        if let Some((_, place)) = expected.split_once(' ') {
            assert!(broken.stderr.contains(&format!(".results:{place}\n")), "{place}: {}", broken.stderr);
        }
        let mended = compared(*code, &format!("tests/data/mended/{}.results", code.id()));
        assert_eq!(mended.code, Some(0), "{mended:#?}");
    }
}

/// Results of the examples, and an earlier one of the shop.
fn earlier_and_others(folder: &tempfile::TempDir) -> (String, String) {
    let all = run(["score", EXAMPLES, "--format", "json"]).json();
    let shop = |it: &&Value| it["organization"]["id"] == "maison-lumiere";
    let mut earlier = all.as_array().and_then(|all| all.iter().find(shop)).expect("is among them").clone();
    earlier["date"] = json!("2026-03-03");
    for (member, value) in [("score", json!(49.2)), ("level", json!("multi")), ("confirmed", json!("multi"))] {
        earlier["overall"][member] = value;
    }
    earlier["dimensions"][0]["score"] = json!(10.0);
    earlier["dimensions"].as_array_mut().expect("a list").pop();
    let write = |name: &str, value: &Value| {
        let path = folder.path().join(name);
        std::fs::write(&path, value.to_string()).expect("can be written");
        path.to_str().expect("a path in UTF-8").to_owned()
    };
    (write("earlier.json", &json!([earlier])), write("others.json", &all))
}

#[test]
fn a_report_shows_what_changed_and_where_the_business_stands() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (earlier, others) = earlier_and_others(&folder);
    let report = |format: &str, language: &str| {
        let beside = ["--baseline", &earlier, "--benchmark", &others];
        run([&["report", SHOP, "-o", "-", "--format", format, "--lang", language], &beside[..]].concat())
    };
    let english = report("markdown", "en").stdout;
    assert!(
        english.contains("**+8.2 points since 3 March 2026.** The score was 49.2, and the confirmed level has risen")
    );
    assert!(english.contains("Among 9 other organizations, the median score is 59.3"), "the own entry isn’t counted");
    assert!(english.contains(" | 3 March 2026 | Others: median (quartiles) |"), "{english}");
    assert!(english.contains("10.0 (+47.1)"), "{english}");
    let french = report("html", "fr").stdout;
    for words in [
        "depuis le 3",
        "Parmi 9 autres organisations",
        "class=\"earlier-mark\"",
        "class=\"median-line\"",
        "quart supérieur",
    ] {
        assert!(french.contains(words), "{words}");
    }
    let alone = run(["report", SHOP, "-o", "-"]).stdout;
    assert!(!alone.contains("class=\"earlier-mark\"") && !alone.contains("class=\"beside\""));
}

#[test]
fn a_report_says_which_businesses_there_are_where_its_own_is_not_among_them() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (earlier, _) = earlier_and_others(&folder);
    let missing = run(["report", WORKED, "-o", "-", "--baseline", &earlier]);
    assert_eq!((missing.code, missing.stdout.as_str()), (Some(2), ""));
    assert!(
        missing.stderr.contains("unknown-business") && missing.stderr.contains("maison-lumiere"),
        "{}",
        missing.stderr
    );
}

#[test]
fn settings_of_the_project_complete_the_command_line_which_goes_before_them() {
    let folder = folder(&[("a", "{q1: cross, q2: cross, q3: unknown}")]);
    let write = |text: &str| std::fs::write(folder.path().join("palier.toml"), text).expect("can be written");
    let score = |arguments: &[&str]| run_in(&folder, &[&["score", "a.yaml"], arguments].concat());
    write("[score]\nformat = \"ndjson\"\nlang = \"fr\"\nmax-unknown = 10\nfail-under = [\"omni\", \"only=multi\"]\n");
    let set = score(&[]);
    assert!(set.stdout.starts_with('{') && set.stderr.contains("réglages de palier.toml"), "{set:#?}");
    assert_eq!((set.code, set.stderr.matches("exigence non remplie").count()), (Some(1), 2), "{}", set.stderr);
    let over = score(&["--max-unknown", "90", "--fail-under", "mono", "--lang", "en", "--format", "csv"]);
    assert!(over.code == Some(0) && over.stdout.starts_with("file,"), "{over:#?}");
    // From a folder below, paths are still those of the file: its repository ends the search.
    std::fs::create_dir_all(folder.path().join(".git")).expect("can be made");
    std::fs::create_dir_all(folder.path().join("below")).expect("can be made");
    write("[score]\nbaseline = \"results.json\"\n");
    run_in(&folder, &["score", "a.yaml", "--config", "/dev/null", "--format", "json", "-o", "results.json"]);
    let below = run_in(folder.path().join("below"), &["score", "../a.yaml"]);
    assert_eq!(below.code, Some(0), "{below:#?}");
    std::fs::remove_file(folder.path().join("results.json")).expect("is there");
    assert_eq!(run_in(folder.path().join("below"), &["score", "../a.yaml"]).code, Some(2));
    // The first run has no baseline yet.
    write("[score]\ntolerance = 2\n");
    assert_eq!(score(&[]).code, Some(0));
    for (text, told) in [
        ("[score]\nfail_under = \"cross\"\n", "did you mean “fail-under”"),
        ("fail-under = \"cross\"\n", "write it below a line [score]"),
        ("[score]\nformat = \"jsno\"\n", "did you mean “json”"),
        ("[score]\nmax-unknown = 200\n", "from 0 to 100"),
        ("[score\n", "isn’t valid TOML"),
    ] {
        write(text);
        let refused = score(&[]);
        assert_eq!((refused.code, refused.stdout.as_str()), (Some(2), ""), "{text}");
        assert!(refused.stderr.contains(told) && refused.stderr.contains("palier.toml:"), "{}", refused.stderr);
    }
}
