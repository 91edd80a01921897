//! The examples: the reports beside the answers are what palier makes of them, byte for byte.

use snapbox::Data;

use crate::palier::{root, run};

const EXAMPLES: [(&str, &str); 4] = [
    ("atelier-du-cadre", "mono"),
    ("garrigue-outillage", "multi"),
    ("maison-lumiere", "cross"),
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
fn there_is_an_example_of_each_level_certain_and_without_a_warning() {
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

#[test]
fn the_same_input_gives_the_same_bytes_from_anywhere() {
    let here = run(["report", "examples/maison-lumiere/answers.yaml"]);
    let folder = root().join("examples/maison-lumiere");
    let there = crate::palier::palier().current_dir(folder).args(["report", "answers.yaml"]).output().expect("runs");
    assert_eq!(here.stdout, String::from_utf8(there.stdout).expect("text"));
}
