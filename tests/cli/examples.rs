//! The examples: the reports beside the answers are what palier makes of them, byte for byte.

use snapbox::Data;

use crate::palier::{root, run};

const EXAMPLES: [(&str, &str); 5] = [
    ("atelier-du-cadre", "mono"),
    ("garrigue-outillage", "multi"),
    ("maison-lumiere", "cross"),
    ("mediatheques-de-valorcelle", "organised"),
    ("northshore-outdoor", "omni"),
];

#[test]
fn the_reports_beside_the_examples_are_what_palier_makes_of_them() {
    for (business, _) in EXAMPLES {
        let answers = format!("examples/{business}/answers.yaml");
        for (format, extension) in [("html", "html"), ("markdown", "md")] {
            let result = run(["report", &answers, "--format", format]);
            assert_eq!((result.code, result.stderr.as_str()), (Some(0), ""), "{business} {format}");
            let expected = Data::read_from(&root().join(format!("examples/{business}/report.{extension}")), None);
            snapbox::Assert::new().action_env("SNAPSHOTS").eq(result.stdout, expected.raw());
        }
    }
}

#[test]
fn each_example_attains_its_level_certainly_and_without_a_warning() {
    let result = run(["score", "examples", "--format", "json"]);
    assert_eq!((result.code, result.stderr.as_str()), (Some(0), ""));
    let assessments = result.json();
    let assessments = assessments.as_array().expect("an array");
    assert_eq!(assessments.len(), EXAMPLES.len());
    for (assessment, (business, level)) in assessments.iter().zip(EXAMPLES) {
        assert_eq!(assessment["organization"]["id"], business);
        assert_eq!(assessment["overall"]["level"], level, "{business}");
        assert_eq!(assessment["overall"]["confirmed"], level, "{business}");
        assert_eq!(assessment["warnings"].as_array().map(Vec::len), Some(0), "{business}");
    }
}

/// With five levels, answers at the levels are worth 0, 25, 50, 75 and 100, and the levels begin at 0, 20, 40, 60 and 80.
#[test]
fn the_example_with_five_levels_scores_what_it_scores_by_hand() {
    let result = run(["score", "examples/mediatheques-de-valorcelle/answers.yaml", "--format", "json"]);
    let assessment = &result.json()[0];
    // Half the services audited: 55, at weight 2; organised, weight 4; reactive, weight 4; organised, weight 2; the last,
    // weight 2, is unknown: (110 + 200 + 100 + 100) / 12, and from 510 / 14 to 710 / 14.
    assert_eq!(assessment["dimensions"][1]["id"], "services");
    near(&assessment["dimensions"][1]["score"], 42.5);
    near(&assessment["dimensions"][1]["low"], 510.0 / 14.0);
    near(&assessment["dimensions"][1]["high"], 710.0 / 14.0);
    assert_eq!(assessment["dimensions"][1]["level"], "organised");
    assert_eq!(assessment["dimensions"][1]["confirmed"], "reactive");
    // Reactive and managed, weight 3 each; four people, so the step of three: 50, at weight 2.
    near(&assessment["dimensions"][5]["score"], (75.0 + 225.0 + 100.0) / 8.0);
    let blockers = assessment["overall"]["blockers"].as_array().expect("a list");
    assert_eq!(blockers.len(), 2, "a score and a gate, and no lag: {blockers:?}");
    near(&blockers[0]["short"], 60.0 - assessment["overall"]["score"].as_f64().expect("a score"));
    assert_eq!(blockers[1]["question"], "accessibility-statement");
}

#[test]
fn a_questionnaire_without_channels_has_a_report_that_speaks_of_none() {
    for (language, words) in
        [("fr", ["canal", "canaux", "client", "entreprise"]), ("en", ["channel", "customer", "business", "store"])]
    {
        let answers = "examples/mediatheques-de-valorcelle/answers.yaml";
        let result = run(["report", answers, "--format", "markdown", "--lang", language]);
        for word in words {
            assert!(!result.stdout.to_lowercase().contains(word), "{language}: {word}");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_from_anywhere() {
    let here = run(["report", "examples/maison-lumiere/answers.yaml"]);
    let folder = root().join("examples/maison-lumiere");
    let there = crate::palier::palier().current_dir(folder).args(["report", "answers.yaml"]).output().expect("runs");
    assert_eq!(here.stdout, String::from_utf8(there.stdout).expect("text"));
}

fn near(found: &serde_json::Value, expected: f64) {
    let found = found.as_f64().expect("a figure");
    assert!((found - expected).abs() < 1e-9, "{found} and not {expected}");
}
