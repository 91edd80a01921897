//! `palier plan`: the examples, proven and scored again; formats, languages and limits; and what can't be done.

use std::fs;

use palier::schema;
use serde_json::Value;
use snapbox::Data;

use crate::palier::{palier, root, run};
use crate::schema::{faults, validator};

const LIBRARIES: &str = "examples/mediatheques-de-valorcelle/answers.yaml";

fn json_of(arguments: &[&str]) -> Value {
    let result = run([&["plan", "--format", "json"], arguments].concat());
    assert_eq!((result.code, result.stderr.as_str()), (Some(0), ""), "{arguments:?}");
    result.json()
}

fn figure(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no figure"))
}

/// The file that a test keeps, which `SNAPSHOTS=overwrite` renews.
#[track_caller]
fn assert_kept(found: String, file: &str) {
    let expected = Data::read_from(&root().join(file), None);
    snapbox::Assert::new().action_env("SNAPSHOTS").eq(found, expected.raw());
}

#[test]
fn plans_of_the_examples_are_proven_add_up_and_fit_their_schema() {
    let schema = validator(&schema::plan());
    for (business, arguments) in [
        ("ambrelle", &[][..]),
        ("atelier-du-cadre", &[]),
        ("banque-de-la-loue", &["--capacity", "100"]),
        ("fil-et-saison", &[]),
        ("halles-du-ponant", &["--target", "omni", "--capacity", "200"]),
        ("harrow-pike", &[]),
        ("mediatheques-de-valorcelle", &["--budget", "60", "--capacity", "20"]),
    ] {
        let file = format!("examples/{business}/answers.yaml");
        let plan = json_of(&[&[file.as_str()], arguments].concat());
        assert_eq!(faults(&schema, &plan), [""; 0], "{business}");
        let steps = plan["steps"].as_array().expect("a list");
        if plan["effort"].is_null() {
            assert!(plan["unattainable"]["obstacles"].as_array().is_some_and(|it| !it.is_empty()), "{business}");
            assert!(steps.is_empty() && plan["optimal"] == false, "{business}");
            continue;
        }
        assert_eq!((&plan["optimal"], &plan["settled"]), (&true.into(), &true.into()), "{business}");
        let effort: f64 = steps.iter().map(|step| figure(&step["effort"])).sum();
        assert!((effort - figure(&plan["effort"])).abs() < 1e-9, "{business}");
        if plan["budget"].is_null() {
            assert_eq!(plan["bound"], plan["effort"], "{business}");
        }
        let gain: f64 = steps.iter().map(|step| figure(&step["gain"])).sum();
        let raised = figure(&plan["result"]["score"]) - figure(&plan["start"]["score"]);
        assert!((gain - raised).abs() < 1e-6, "{business}: {gain} and {raised}");
        let waves = plan["waves"].as_array().expect("a list");
        assert_eq!(waves.is_empty(), steps.is_empty(), "{business}");
        if let Some(last) = waves.last() {
            assert_eq!((&last["score"], &last["level"]), (&plan["result"]["score"], &plan["result"]["level"]));
        }
    }
}

/// The optima that another solver found from a formulation of its own (benches/peers/plan.py).
#[test]
fn plans_of_the_examples_are_those_of_another_solver() {
    let optima = fs::read_to_string(root().join("tests/data/plan/optima.txt")).expect("is there");
    let mut count = 0;
    for line in optima.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<_> = line.split(' ').collect();
        let [business, effort, score, options @ ..] = &words[..] else { panic!("{line}") };
        let file = format!("examples/{business}/answers.yaml");
        let plan = json_of(&[&[file.as_str()], options].concat());
        let Ok(effort) = effort.parse::<f64>() else {
            assert!(plan["effort"].is_null() && plan["unattainable"].is_object(), "{line}");
            continue;
        };
        assert_eq!((&plan["optimal"], &plan["settled"]), (&true.into(), &true.into()), "{line}");
        assert!((figure(&plan["effort"]) - effort).abs() < 1e-9, "{line}: {}", plan["effort"]);
        let score: f64 = score.parse().expect("a score");
        assert!((figure(&plan["result"]["score"]) - score).abs() < 1e-6, "{line}: {}", plan["result"]);
        count += 1;
    }
    assert!(count >= 20, "{count} plans");
}

/// The steps of a plan, put into the answers by hand, are scored like any answers.
#[test]
fn the_answers_of_a_plan_attain_what_it_says() {
    let text = fs::read_to_string(root().join(LIBRARIES)).expect("is there");
    let plan = json_of(&[LIBRARIES, "--target", "managed"]);
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("a.yaml"), text).expect("can be written");
    let mut arguments = vec!["explain".to_owned(), "a.yaml".to_owned(), "--format".into(), "json".into()];
    for step in plan["steps"].as_array().expect("a list") {
        let (question, to) = (step["question"].as_str().expect("an id"), step["to"].as_str());
        let answer = to.map_or_else(|| format!("+{}", step["item"].as_str().expect("an item")), str::to_owned);
        arguments.extend(["--what-if".to_owned(), format!("{question}={answer}")]);
    }
    let output = palier().current_dir(folder.path()).args(&arguments).output().expect("runs");
    let explained: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    assert_eq!(explained["explains"]["confirmed"], "managed");
    let low = figure(&explained["explains"]["low"]);
    assert!((low - figure(&plan["result"]["score"])).abs() < 1e-9, "{low}");
}

#[test]
fn plans_are_what_they_were_byte_for_byte() {
    for (arguments, file) in [
        (&[LIBRARIES, "--lang", "en", "--capacity", "40"][..], "tests/data/plan/libraries.txt"),
        (&[LIBRARIES, "--format", "json"], "tests/data/plan/libraries.json"),
        (&[LIBRARIES, "--format", "csv"], "tests/data/plan/libraries.csv"),
        (&["examples/atelier-du-cadre/answers.yaml"], "tests/data/plan/out-of-reach.txt"),
        (
            &["examples/banque-de-la-loue/answers.yaml", "--capacity", "150", "--format", "markdown"],
            "examples/banque-de-la-loue/plan.md",
        ),
    ] {
        let result = run([&["plan"], arguments].concat());
        assert_eq!((result.code, result.stderr.as_str()), (Some(0), ""), "{arguments:?}");
        let is_table = !arguments.contains(&"--format");
        let widest = result.stdout.lines().map(|line| line.chars().count()).max();
        assert!(!is_table || widest.is_some_and(|widest| widest <= 100), "{file}: {widest:?}");
        assert_kept(result.stdout, file);
    }
}

#[test]
fn a_plan_is_told_in_the_language_asked_for() {
    for (language, words) in
        [("fr", ["jours-personne", "Que faire", "Vague"]), ("en", ["person-days", "What to do", "Wave"])]
    {
        for (format, arguments) in [("table", ["--capacity", "30"]), ("markdown", ["--capacity", "30"])] {
            let result = run([&["plan", LIBRARIES, "--lang", language, "--format", format], &arguments[..]].concat());
            assert!(words.iter().all(|word| result.stdout.contains(word)), "{}", result.stdout);
            assert!(!result.stdout.contains("plan-"), "a word is missing: {}", result.stdout);
        }
    }
}

#[test]
fn a_plan_that_nobody_waits_for_claims_nothing() {
    let plan = json_of(&["examples/garrigue-outillage/answers.yaml", "--time-limit", "0.000001"]);
    assert_eq!(plan["optimal"], false);
    assert_eq!(plan["result"]["level"], "cross");
    assert!(figure(&plan["bound"]) <= 759.0 && figure(&plan["effort"]) >= 759.0, "{}", plan["effort"]);
    assert!(plan["steps"].as_array().expect("a list").iter().all(|step| step["steady"] == false));
}

#[test]
fn what_is_not_proven_is_neither_called_the_best_nor_out_of_reach() {
    let late = |budget: &str| {
        let options = ["--budget", budget, "--time-limit", "0.000001", "--lang", "en"];
        let arguments = [&["plan", LIBRARIES], &options[..]].concat();
        run(arguments).stdout.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let (none, some) = (late("60"), late("400"));
    assert!(none.contains("stopped at its limit before it found a plan within a budget of 60"), "{none}");
    assert!(!none.contains("What stands in the way") && !none.contains("not enough"), "{none}");
    assert!(some.contains("With a budget of 400") && some.contains("Not proven to be the best"), "{some}");
    assert!(!some.contains("It is proven") && some.contains("could not be settled in every case"), "{some}");
}

#[test]
fn an_estimate_of_a_third_is_planned_with() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let libraries = fs::read_to_string(root().join(LIBRARIES)).expect("can be read");
    let thirds = libraries.replacen("roadmap:\n", "roadmap:\n  effort_factor: 0.3333333333333333\n", 1);
    let thirds = thirds.replacen("{organised: 2}", "{organised: 0.6666666666666666}", 1);
    let file = folder.path().join("thirds.yaml");
    fs::write(&file, thirds).expect("can be written");
    let file = file.display().to_string();
    let (whole, thirds) = (json_of(&[LIBRARIES]), json_of(&[&file, "--capacity", "6.666666666666667"]));
    assert_eq!(thirds["optimal"], true);
    assert!((figure(&thirds["effort"]) - figure(&whole["effort"]) / 3.0).abs() < 1e-4, "{}", thirds["effort"]);
}

#[test]
fn a_wave_that_is_dearer_than_the_capacity_is_told_of() {
    let of = |capacity: &str| {
        let told = run(["plan", LIBRARIES, "--lang", "en", "--capacity", capacity]).stdout;
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(of("9").contains("2 waves cost more (up to 10 person-days)"), "{}", of("9"));
    assert!(of("20").contains("into waves of 20 person-days at most") && !of("20").contains("cost more"));
    assert!(!of("1000").contains("waves of"));
    let report = |capacity: &str| {
        let options = ["--plan", "--lang", "en", "--format", "markdown", "-o", "-", "--capacity", capacity];
        run([&["report", LIBRARIES], &options[..]].concat()).stdout
    };
    assert!(report("9").contains("2 waves cost more (up to 10 person-days)"));
    assert!(report("20").contains("into waves of 20 person-days at most"));
}

#[test]
fn a_target_that_is_attained_or_out_of_reach_is_told_without_empty_parts() {
    for business in ["harrow-pike", "northshore-outdoor", "atelier-du-cadre"] {
        for arguments in [&["--format", "table"][..], &["--format", "markdown"], &["--budget", "0"]] {
            let file = format!("examples/{business}/answers.yaml");
            let told = run([&["plan", file.as_str(), "--lang", "en"], arguments].concat()).stdout;
            let lines: Vec<_> = told.lines().filter(|line| !line.trim().is_empty()).collect();
            let headings =
                ["Verify first", "What the plan leaves aside", "What stands in the way", "What this roadmap"];
            for (place, line) in lines.iter().enumerate() {
                if headings.iter().any(|it| line.trim_start_matches("## ").starts_with(it)) {
                    let next = lines.get(place + 1).map(|line| line.trim()).unwrap_or_default();
                    assert!(next.starts_with(['•', '-']), "{business} {arguments:?}: {line}: {next}");
                }
            }
        }
    }
}

#[test]
fn what_is_asked_wrongly_is_told() {
    for (arguments, said) in [
        (&["--target", "nowhere"][..], "nowhere"),
        (&["--target", "nothing=managed"], "nothing"),
        (&["--budget", "-1"], "-1"),
        (&["--budget", "NaN"], "NaN"),
        (&["--budget", "1e300"], "1e300"),
        (&["--capacity", "0"], "0"),
        (&["--time-limit", "soon"], "soon"),
        (&["--budget", "5", "--target", "managed"], "--budget"),
        (&["-o", "plan.docx"], "docx"),
        (&["-o", LIBRARIES, "--format", "json"], "answers.yaml"),
    ] {
        for language in ["en", "fr"] {
            let result = run([&["plan", LIBRARIES, "--lang", language], arguments].concat());
            assert_eq!((result.code, result.stdout.as_str()), (Some(2), ""), "{arguments:?}");
            assert!(result.stderr.contains(said), "{arguments:?}: {}", result.stderr);
        }
    }
    let comma = run(["plan", LIBRARIES, "--lang", "fr", "--budget", "12,5"]);
    assert!(comma.stderr.contains("avec un point pour les décimales"), "{}", comma.stderr);
    assert_eq!(run(["plan", "examples"]).code, Some(2));
}

#[test]
fn a_plan_is_written_to_a_file_in_the_format_of_its_name() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, begins) in [("p.json", "{\n  \"format\": 1"), ("p.md", "# "), ("p.csv", "wave,"), ("p.txt", "Réseau")] {
        let path = folder.path().join(name);
        let output = palier().args(["plan", LIBRARIES, "-o"]).arg(&path).output().expect("runs");
        assert!(output.status.success() && output.stdout.is_empty());
        let text = fs::read_to_string(path).expect("was written");
        assert!(text.starts_with(begins) || name == "p.txt", "{name}: {text}");
    }
}

#[test]
fn a_report_has_the_plan_where_it_is_asked_for() {
    let plan = run(["plan", LIBRARIES, "--capacity", "20", "--format", "json", "--lang", "en"]).json();
    let steps = plan["steps"].as_array().expect("a list");
    for (language, title, proven) in [("en", "Roadmap", "It is proven"), ("fr", "Feuille de route", "Il est prouvé")] {
        for (format, heading) in [("html", format!(">{title}</h2>")), ("markdown", format!("\n## {title}\n"))] {
            let arguments = ["report", LIBRARIES, "--format", format, "--lang", language, "-o", "-"];
            let plain = run(arguments).stdout;
            let planned = run([&arguments[..], &["--plan", "--capacity", "20"]].concat());
            assert_eq!((planned.code, planned.stderr.as_str()), (Some(0), ""), "{format} {language}");
            assert!(planned.stdout.contains(&heading) && planned.stdout.contains(proven), "{format} {language}");
            assert!(!plain.contains(&heading) && !plain.contains(proven), "{format} {language}");
            let waves = plan["waves"].as_array().expect("a list").len();
            assert!(waves > 2);
            for wave in 1..=waves {
                let named = if language == "en" { format!("Wave {wave}") } else { format!("Vague {wave}") };
                assert!(planned.stdout.contains(&named), "{format} {named}");
            }
            // The roadmap says where to start; the list of next steps doesn't say so again.
            let start = if language == "en" { "Start here" } else { "À commencer tout de suite" };
            assert!(plain.contains(start) && !planned.stdout.contains(start), "{format} {language}");
        }
    }
    // Every step is there in its order, with the words of the plan.
    let arguments = ["--plan", "--capacity", "20", "--format", "markdown", "--lang", "en", "-o", "-"];
    let report = run([&["report", LIBRARIES], &arguments[..]].concat()).stdout;
    let mut rest = report.split_once("\n## Roadmap\n").expect("has the section").1;
    for step in steps.iter().filter(|step| step["passage"].is_null()) {
        let action = step["action"].as_str().expect("an action");
        let (before, after) = rest.split_once(action).unwrap_or_else(|| panic!("{action}"));
        assert!(!before.contains("\n## "), "{action}");
        rest = after;
    }
    let unsteady = steps.iter().filter(|step| step["steady"] == false).count();
    assert!(unsteady > 0 && report.contains("depends on the estimates"));
}

#[test]
fn the_reports_of_a_folder_have_each_its_plan_or_say_why_there_is_none() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = folder.path().join("reports/").display().to_string();
    let examples = ["examples/atelier-du-cadre/answers.yaml", "examples/northshore-outdoor/answers.yaml", LIBRARIES];
    // Between the least and the most of these lie more digits than can be added up.
    let libraries = fs::read_to_string(root().join(LIBRARIES)).expect("can be read");
    let digits = libraries.replacen("roadmap:\n", "roadmap:\n  effort_factor: 1000000000\n", 1);
    let digits = digits.replacen("{organised: 2}", "{organised: 0.000001}", 1);
    assert!(digits.contains("1000000000") && digits.contains("0.000001"));
    let digits_file = folder.path().join("digits.yaml");
    fs::write(&digits_file, digits).expect("can be written");
    let digits_file = digits_file.display().to_string();
    let options = ["report", "--plan", "-o", &output, "--format", "markdown", "--lang", "en"];
    let several = run([&options[..], &examples, &[digits_file.as_str()]].concat());
    assert_eq!(several.code, Some(0), "{}", several.stderr);
    assert!(several.stderr.contains("the report of digits.yaml has no roadmap: the efforts are too large"));
    let sections = ["answers.md", "answers-2.md", "answers-3.md", "digits.md"].map(|name| {
        let text = fs::read_to_string(folder.path().join("reports").join(name)).expect("was written");
        let (_, section) = text.split_once("\n## Roadmap\n").unwrap_or_else(|| panic!("{name}: {text}"));
        section.split("\n## ").next().expect("a section").to_owned()
    });
    assert!(sections[0].contains("What stands in the way"), "{}", sections[0]);
    assert!(sections[1].contains("attained already"), "{}", sections[1]);
    assert!(sections[2].contains("It is proven"), "{}", sections[2]);
    let refusal = "There is no roadmap: the efforts are too large, or have too many digits, to be added up exactly.";
    assert_eq!(sections[3].trim(), refusal);
}

#[test]
fn what_a_report_has_of_a_plan_is_asked_for_with_it() {
    for option in ["--capacity", "--budget"] {
        let alone = run(["report", LIBRARIES, option, "20", "-o", "-", "--lang", "en"]);
        assert!(alone.code == Some(2) && alone.stderr.contains("--plan"), "{}", alone.stderr);
    }
    let arguments =
        ["report", LIBRARIES, "--plan", "--budget", "20", "--format", "markdown", "--lang", "en", "-o", "-"];
    assert!(run(arguments).stdout.contains("With a budget of 20"));
    let summary = ["report", LIBRARIES, "--plan", "--template", "summary", "--format", "markdown", "--lang", "en"];
    let summary = run([&summary[..], &["-o", "-"]].concat()).stdout;
    assert!(summary.contains("**Roadmap**<br>"));
    // What is at hand is the roadmap's first quick win.
    let plan = run(["plan", LIBRARIES, "--format", "json", "--lang", "en"]).json();
    let steps = plan["steps"].as_array().expect("a list");
    let first = steps.iter().find(|step| step["quick_win"] == true).expect("a quick win");
    let action = first["action"].as_str().expect("an action");
    assert!(summary.contains(&format!("<br>{action}")), "{action}: {summary}");
}
