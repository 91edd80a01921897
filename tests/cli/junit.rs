//! `JUnit` as other programs read it: Jenkins' schema, in a validator that knows all of XML Schema, and a parser of results.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::palier::{folder_with, left_out, root, run_in};

const MODEL: &str = "tests/data/worked-example/questionnaires/worked-example.yaml";

/// Validates each file given after the schema, and tells what a reader of test results finds in it.
const READ: &str = "import json, sys
from junitparser import JUnitXml
from lxml import etree
schema = etree.XMLSchema(file=sys.argv[1])
told = []
for path in sys.argv[2:]:
    schema.assertValid(etree.parse(path))
    for suite in JUnitXml.fromfile(path):
        for case in suite:
            faults = [[type(fault).__name__, fault.type, fault.message] for fault in case.result]
            told.append([suite.name, suite.tests, suite.failures, suite.errors, case.classname, case.name, faults])
print(json.dumps(told))
";

#[test]
fn junit_is_valid_by_jenkins_schema_and_a_parser_finds_every_gate_in_it() {
    let python = root().join("target/python-tools/bin/python");
    if !python.exists() {
        left_out("JUnit by its schema", "lxml and junitparser (.ci/run installs them)");
        return;
    }
    let answers = |name: &str, answers: &str| {
        format!(
            "format: 1\nquestionnaire: worked-example@1\norganization: {{id: {name}, name: {name}}}\ndate: 2026-11-20\n\
             answers: {answers}\n"
        )
    };
    let files = [
        ("gone.yaml", answers("gone", "{q1: omni, q2: omni, q3: omni}")),
        ("a.yaml", answers("a", "{q1: omni, q2: omni, q3: omni}")),
        ("b & \u{1b}<b>.yaml", answers("b", "{q1: multi, q2: omni, q3: unknown}")),
        ("c.yaml", "a: [\"\u{7f} ]]> &\n".to_owned()),
    ];
    let folder = folder_with(MODEL, files.iter().map(|(name, text)| (*name, text.as_str())));
    let score = |arguments: &[&str]| run_in(&folder, &[&["score"], arguments].concat());
    assert_eq!(score(&["gone.yaml", "a.yaml", "-o", "base.json"]).code, Some(0));
    let inputs = ["a.yaml", files[2].0, "c.yaml"];
    let gates = ["--fail-under", "cross", "--fail-under", "only=omni", "--max-unknown", "10", "--fail-on", "critical"];
    let against = ["--baseline", "base.json", "--fail-missing"];
    for (name, arguments) in [
        ("all.xml", [&inputs[..], &gates, &against].concat()),
        ("french.xml", [&inputs[..], &gates, &["--lang", "fr"]].concat()),
        ("none.xml", vec!["nowhere.yaml"]),
        ("nothing.xml", vec!["-"]),
    ] {
        assert_eq!(score(&[&arguments[..], &["-o", name]].concat()).code, Some(2));
    }
    let output = Command::new(python)
        .current_dir(folder.path())
        .args(["-c", READ])
        .arg(root().join("tests/data/schemas/junit-10.xsd"))
        .args(["all.xml", "french.xml", "none.xml", "nothing.xml"])
        .stdin(Stdio::null())
        .output()
        .expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    let suites: Vec<_> = told.iter().map(|it| json!([it[0], it[1], it[2], it[3]])).collect();
    assert_eq!(suites[..6], vec![json!(["a.yaml", 6, 0, 0]); 6]);
    let name = "b & \u{fffd}<b>.yaml";
    assert_eq!(suites[6..12], vec![json!([name, 6, 3, 0]); 6]);
    assert!(told.iter().all(|it| it[4] == "palier.score"), "{told:#?}");
    let faults: Vec<_> = told[6..14].iter().map(|it| (it[5].as_str().unwrap_or_default(), &it[6][0][1])).collect();
    let expected = [
        ("b & \u{fffd}<b>.yaml: valid", Value::Null),
        ("b & \u{fffd}<b>.yaml: fail-under", json!("fail-under")),
        ("b & \u{fffd}<b>.yaml: max-unknown", json!("max-unknown")),
        ("b & \u{fffd}<b>.yaml: fail-on", Value::Null),
        ("b & \u{fffd}<b>.yaml: baseline", Value::Null),
        ("b & \u{fffd}<b>.yaml: fail-missing", json!("fail-missing")),
        ("c.yaml: valid", told[12][6][0][1].clone()),
        ("baseline: fail-missing", json!("fail-missing")),
    ];
    let expected: Vec<_> = expected.iter().map(|(name, kind)| (*name, kind)).collect();
    assert_eq!(faults, expected);
    assert_eq!(told[12][6][0][0], "Error");
    // Both levels that are missed stand in the one case.
    assert!(told[7][6][0][2].as_str().is_some_and(|it| it.contains("Omni") && it.contains("; ")), "{}", told[7]);
}
