//! `palier score`: formats, several files, targets, gates and exit codes.

use std::io::Write as _;

use crate::palier::{Run, folder_with, palier, root, run, run_in};

const WORKED: &str = "tests/data/worked-example/answers.yaml";
const CROSS: &str = "examples/maison-lumiere/answers.yaml";

/// A folder with the worked example's questionnaire and these answers files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    folder_with("tests/data/worked-example/questionnaires/worked-example.yaml", files.iter().copied())
}

fn answers(name: &str, answers: &str) -> String {
    format!(
        "format: 1\nquestionnaire: worked-example@1\norganization: {{name: {name}}}\ndate: 2026-11-20\nanswers: {answers}\n"
    )
}

#[test]
fn the_worked_example_comes_out_as_the_readme_works_it_out() {
    let result = run(["score", WORKED, "--format", "json"]);
    let overall = &result.json()[0]["overall"];
    for (member, expected) in [("score", 50.0), ("low", 40.0), ("high", 60.0), ("coverage", 0.8), ("gap", 25.0)] {
        let figure = overall[member].as_f64().unwrap_or_else(|| panic!("{member} is a figure"));
        assert!((figure - expected).abs() < 1e-9, "{member}: {figure}");
    }
    assert_eq!(overall["level"], "cross");
    assert_eq!(overall["confirmed"], "multi");
    assert_eq!(overall["possible"], "cross");
    assert_eq!(overall["next_level"], "omni");
    let blockers = serde_json::json!([
        {"kind": "score", "short": 25.0},
        {"kind": "gate", "question": "q1", "needs": "cross", "level": "omni"},
    ]);
    assert_eq!(overall["blockers"], blockers);
}

/// Two views over the worked example: q1 (weight 3, at 33.3) and q2 (weight 1, at 100) in one, the unknown q3 in the other.
const VIEWS: &str = "views:
  - {id: seen, title: What customers see, tag: seen}
  - {id: open, title: Still open, tag: open}
";

#[test]
fn views_are_scored_by_the_weights_of_their_questions_and_shown_in_every_form() {
    let folder = folder(&[("a.yaml", &answers("A", "{q1: multi, q2: omni, q3: unknown}"))]);
    let path = folder.path().join("questionnaires/worked-example.yaml");
    let text = std::fs::read_to_string(&path).expect("is there");
    let text = text
        .replace("- id: q1\n", "- id: q1\n        tags: [seen]\n")
        .replace("{id: q2,", "{id: q2, tags: [seen],")
        .replace("{id: q3,", "{id: q3, tags: [open],")
        .replace("dimensions:", &format!("{VIEWS}dimensions:"));
    std::fs::write(&path, text).expect("can be written");

    let views = run_in(&folder, &["score", "a.yaml", "--format", "json"]).json()[0]["views"].take();
    assert!((views[0]["score"].as_f64().expect("a figure") - 50.0).abs() < 1e-9, "{views}");
    assert_eq!((&views[0]["level"], &views[1]["score"]), (&"cross".into(), &serde_json::Value::Null));
    let table = run_in(&folder, &["score", "a.yaml"]).stdout;
    let row =
        |title: &str| table.lines().find(|line| line.contains(title)).unwrap_or_else(|| panic!("{table}")).to_owned();
    assert!(row("What customers see").contains("50.0   Cross"), "{table}");
    assert!(row("Still open").trim_end().ends_with('–'), "{table}");
    let report = run_in(&folder, &["report", "a.yaml", "--format", "markdown", "-o", "-"]).stdout;
    assert!(report.contains("| What customers see |"), "{report}");
}

#[test]
fn an_assessment_names_what_was_read_by_version_and_digest() {
    let assessment = &run(["score", WORKED, "--format", "json"]).json()[0];
    assert_eq!(assessment["format"], 1);
    assert_eq!(assessment["file"], WORKED);
    assert_eq!(assessment["status"], "ok");
    assert_eq!(assessment["questionnaire"]["version"], "1.0.0");
    let output = std::process::Command::new("sha256sum").arg(root().join(WORKED)).output();
    if let Ok(output) = output {
        let digest = String::from_utf8_lossy(&output.stdout)[..64].to_owned();
        assert_eq!(assessment["answers_sha256"], digest);
    }
}

#[test]
fn csv_has_a_row_a_file_under_the_documented_columns() {
    let folder = folder(&[
        ("a.yaml", &answers("\"=A, and B\"", "{q1: omni, q2: omni, q3: omni}")),
        ("b.yaml", "format: 1\nquestionnaire: worked-example@1\n"),
    ]);
    let result = run_in(&folder, &["score", "a.yaml", "b.yaml", "--format", "csv"]);
    assert_eq!(result.code, Some(2));
    let lines: Vec<_> = result.stdout.lines().collect();
    assert_eq!(
        lines[0],
        "file,organization,sector,date,questionnaire,version,status,score,low,high,level,confirmed,possible,coverage,\
         only.score,only.level,error,failed"
    );
    assert_eq!(
        lines[1],
        "a.yaml,\"'=A, and B\",,2026-11-20,worked-example,1.0.0,ok,100.0,100.0,100.0,omni,omni,omni,1.0,100.0,omni,,"
    );
    assert!(lines[2].starts_with("b.yaml,,,,,,invalid,,,,,,,,,,1:1: "), "{}", lines[2]);
}

#[test]
fn ndjson_has_the_same_record_a_line() {
    let result = run(["score", WORKED, CROSS, "--format", "ndjson"]);
    let records: Vec<serde_json::Value> =
        result.stdout.lines().map(|line| serde_json::from_str(line).expect("a JSON object")).collect();
    assert_eq!(records.len(), 2);
    assert_eq!(records[0]["level"], "cross");
    assert_eq!(records[0]["only.level"], "cross");
    assert_eq!(records[1]["organization"], "Maison Lumière");
    assert!(records[1]["continuity.score"].is_f64());
}

#[test]
fn a_folder_is_read_in_name_order_and_what_is_something_else_is_passed_over() {
    let folder = folder(&[
        ("b.yaml", &answers("B", "{q1: mono}")),
        ("a.yaml", &answers("A", "{q1: omni}")),
        ("notes.json", "[1, 2]"),
        (".hidden.yaml", "nonsense: ["),
    ]);
    let result = run_in(&folder, &["score", ".", "a.yaml", "--format", "ndjson"]);
    let names: Vec<_> = result
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON")["organization"].clone())
        .collect();
    assert_eq!(names, ["A", "B"], "a file given twice counts once");
    assert_eq!(result.code, Some(0), "{}", result.stderr);
    assert!(result.stderr.contains("notes.json") && result.stderr.contains("worked-example.yaml"), "{}", result.stderr);
}

#[test]
fn a_pattern_that_the_shell_left_is_expanded_and_must_match_something() {
    let folder = folder(&[("b.yaml", &answers("B", "{q1: mono}")), ("a.yaml", &answers("A", "{q1: omni}"))]);
    let result = run_in(&folder, &["score", "*.yaml", "--format", "csv"]);
    let files: Vec<_> = result.stdout.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!((result.code, files), (Some(0), vec!["a.yaml", "b.yaml"]));
    let nothing = run_in(&folder, &["score", "*.csv"]);
    assert_eq!(nothing.code, Some(2));
    assert!(nothing.stderr.contains("*.csv"), "{}", nothing.stderr);
}

#[test]
fn a_log_of_the_run_in_the_folder_that_it_reads_does_not_keep_it_going() {
    let folder = folder(&[("a.yaml", &answers("A", "{q1: omni}")), ("notes.yaml", "[1, 2]\n---\n[3]\n")]);
    let log = std::fs::File::create(folder.path().join("log.yaml")).expect("can be made");
    let mut child = palier()
        .current_dir(folder.path())
        .args(["score", ".", "--format", "csv"])
        .stdout(std::process::Stdio::null())
        .stderr(log)
        .spawn()
        .expect("runs");
    for _ in 0..200 {
        if child.try_wait().expect("can be asked").is_some() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    child.kill().expect("can be killed");
    panic!("it reads what it writes");
}

#[test]
fn csv_of_two_questionnaires_tells_which_rows_have_other_columns() {
    let result = run(["score", WORKED, CROSS, "--format", "csv"]);
    assert_eq!(result.code, Some(2));
    assert!(result.stdout.lines().nth(2).is_some_and(|row| row.contains(",invalid,")), "{}", result.stdout);
    assert!(result.stderr.contains("maison-lumiere"), "{}", result.stderr);
}

#[test]
fn what_is_left_empty_is_not_answered_yet_even_as_blank_text() {
    let folder = folder(&[("a.yaml", &answers("A", "{q1: \"\", q2: {answer: omni, note: \"\"}}"))]);
    let result = run_in(&folder, &["score", "a.yaml", "--format", "json"]);
    assert_eq!(result.code, Some(0), "{}", result.stderr);
    assert_eq!(result.json()[0]["dimensions"][0]["questions"][0]["status"], "unknown");
}

#[test]
fn documents_of_a_stream_are_numbered_and_told_from_standard_input() {
    let yaml = format!("{}---\n{}", answers("A", "{q1: omni}"), answers("B", "{q1: mono}"));
    let line = |name: &str| {
        format!(
            "{{\"format\": 1, \"questionnaire\": \"worked-example@1\", \"organization\": {{\"name\": \"{name}\"}}, \
             \"date\": \"2026-11-20\", \"answers\": {{\"q1\": \"omni\"}}}}\n"
        )
    };
    let folder = folder(&[]);
    for input in [yaml, line("A") + &line("B")] {
        let mut child = palier()
            .current_dir(folder.path())
            .args(["score", "-", "--format", "csv"])
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .expect("runs");
        child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("is read");
        let result = Run::of(child.wait_with_output().expect("ends"));
        let files: Vec<_> =
            result.stdout.lines().skip(1).map(|line| line.split(',').take(2).collect::<Vec<_>>()).collect();
        assert_eq!(files, [["-", "A"], ["-#2", "B"]]);
    }
}

#[test]
fn gates_look_at_the_confirmed_level_and_every_failed_one_is_told() {
    let gate = |arguments: &[&str]| {
        let mut all = vec!["score", WORKED, "--format", "ndjson"];
        all.extend(arguments);
        run(all)
    };
    assert_eq!(gate(&["--fail-under", "multi"]).code, Some(0));
    let failed = gate(&["--fail-under", "cross", "--fail-under", "only=omni"]);
    assert_eq!(failed.code, Some(1));
    assert_eq!(failed.stderr.lines().filter(|line| line.starts_with("gate not met")).count(), 2, "{}", failed.stderr);
    assert_eq!(gate(&["--fail-under", "cross", "--provisional"]).code, Some(0));
    assert_eq!(gate(&["--fail-under", "omni", "--provisional"]).code, Some(1));
}

#[test]
fn a_misspelt_gate_or_target_is_an_error_and_never_holds() {
    for arguments in [["--fail-under", "croos"], ["--target", "omnii"], ["--fail-under", "onyl=cross"]] {
        let result = run(["score", WORKED].into_iter().chain(arguments));
        assert_eq!(result.code, Some(2), "{arguments:?}");
        assert!(result.stderr.contains("did you mean"), "{}", result.stderr);
    }
}

#[test]
fn a_file_without_a_score_meets_no_gate() {
    let folder = folder(&[("a.yaml", &answers("A", "{}"))]);
    assert_eq!(run_in(&folder, &["score", "a.yaml", "--fail-under", "mono"]).code, Some(1));
    assert_eq!(run_in(&folder, &["score", "a.yaml"]).code, Some(0));
}

#[test]
fn the_target_of_the_command_line_goes_before_the_file_s_part_by_part() {
    let gap = |arguments: &[&str]| {
        let mut all = vec!["score", CROSS, "--format", "json"];
        all.extend(arguments);
        let assessment = &run(all).json()[0];
        let people =
            assessment["dimensions"].as_array().expect("a list").iter().find(|dimension| dimension["id"] == "people");
        let people = people.expect("is there");
        (assessment["overall"]["target"].clone(), people["target"].clone())
    };
    assert_eq!(gap(&[]), ("omni".into(), "cross".into()), "the file's own");
    assert_eq!(gap(&["--target", "cross"]), ("cross".into(), "cross".into()));
    assert_eq!(gap(&["--target", "people=omni"]), ("omni".into(), "omni".into()));
}

#[test]
fn results_follow_the_file_s_language_and_messages_the_user_s() {
    let french_file = run(["score", CROSS]);
    assert!(french_file.stdout.contains("Niveau\u{a0}: Cross-canal"), "{}", french_file.stdout);
    let asked = run(["score", CROSS, "--lang", "en"]);
    assert!(asked.stdout.contains("Level: Cross-channel"), "{}", asked.stdout);
    let french_user = palier().args(["score", "nowhere.yaml"]).env("LANG", "fr_FR.UTF-8").output().expect("runs");
    assert!(String::from_utf8_lossy(&french_user.stderr).contains("erreur"));
}

#[test]
fn usage_errors_end_with_2_in_both_languages() {
    for (lang, word) in [("en", "error:"), ("fr", "erreur\u{a0}:")] {
        for arguments in
            [vec!["score"], vec!["scoer"], vec!["score", "x", "--formt", "csv"], vec!["score", "x", "--format", "xml"]]
        {
            let result = run(arguments.iter().copied().chain(["--lang", lang]));
            assert_eq!(result.code, Some(2), "{arguments:?}");
            assert!(result.stderr.contains(word), "{arguments:?}: {}", result.stderr);
        }
    }
}

#[test]
fn colours_only_come_on_request_or_in_a_terminal() {
    assert!(!run(["score", CROSS]).stdout.contains('\u{1b}'));
    assert!(run(["score", CROSS, "--color", "always"]).stdout.contains('\u{1b}'));
}

#[test]
fn the_overview_names_the_questionnaires_where_there_are_several() {
    let folder = folder(&[("a.yaml", &answers("A", "{q1: multi}")), ("b.yaml", &answers("B", "{q1: omni}"))]);
    let header = |arguments: &[&str]| {
        let table = run_in(&folder, arguments).stdout;
        (table.lines().next().unwrap_or_default().contains("Questionnaire"), table)
    };
    assert!(!header(&["score", "a.yaml", "b.yaml"]).0, "all rows are of one");
    let omnichannel = root().join(CROSS).display().to_string();
    std::fs::write(folder.path().join("bad.yaml"), "format: 1\n").expect("can be written");
    let (is_named, table) = header(&["score", "a.yaml", &omnichannel, "bad.yaml", "b.yaml"]);
    assert!(is_named, "{table}");
    assert_eq!(table.matches("Worked example").count(), 2, "{table}");
    // Another version of the same has the same title.
    let shelf = folder.path().join("questionnaires/worked-example.yaml");
    let text = std::fs::read_to_string(&shelf).expect("is there");
    std::fs::write(folder.path().join("questionnaires/two.yaml"), text.replace("version: 1.", "version: 2."))
        .expect("can");
    let second = answers("C", "{q1: omni}").replace("worked-example@1", "worked-example@2");
    std::fs::write(folder.path().join("c.yaml"), second).expect("can be written");
    let (is_named, table) = header(&["score", "a.yaml", "c.yaml"]);
    assert!(is_named && table.contains("1.0.0") && table.contains("2.0.0"), "{table}");
}
