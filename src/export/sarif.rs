//! SARIF 2.1.0: annotations as code scanning services and editors read them. As much of the format as they need.

mod rule;

use std::collections::BTreeMap;
use std::io::{self, Write};

use rule::Rule;
use serde::Serialize;

use super::annotation::{Annotation, RuleId};
use crate::problem::ProblemSeverity;
use crate::text::Locale;

/// Gathers annotations and writes them at the end: the rules that they are instances of are listed once.
#[derive(Debug)]
pub struct SarifWriter<W> {
    output: W,
    locale: Locale,
    annotations: Vec<Annotation>,
}

impl<W: Write> SarifWriter<W> {
    pub(super) fn new(output: W, locale: Locale) -> Self {
        Self { output, locale, annotations: Vec::new() }
    }

    pub(super) fn add(&mut self, annotation: Annotation) {
        self.annotations.push(annotation);
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut self.output, &log(&self.annotations, self.locale))?;
        writeln!(self.output)?;
        self.output.flush()
    }
}

#[derive(Debug, Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    results: Vec<Finding>,
}

#[derive(Debug, Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

/// What SARIF calls a result.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding {
    rule_id: String,
    rule_index: usize,
    level: ProblemSeverity,
    message: Words,
    /// One, or none for what stands in no file.
    locations: Vec<Location>,
}

#[derive(Debug, Serialize)]
struct Words {
    text: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Debug, Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_column: Option<usize>,
}

fn log(annotations: &[Annotation], locale: Locale) -> Log {
    let known: BTreeMap<String, &RuleId> =
        annotations.iter().rev().map(|annotation| (annotation.rule.name(), &annotation.rule)).collect();
    let names: Vec<&String> = known.keys().collect();
    let results = annotations.iter().map(|annotation| finding(annotation, &names)).collect();
    let rules = known.iter().map(|(name, rule)| Rule::of(name, rule, locale)).collect();
    let driver = Driver { name: "palier", semantic_version: env!("CARGO_PKG_VERSION"), rules };
    Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, language: locale.tag(), column_kind: "unicodeCodePoints", results }],
    }
}

fn finding(annotation: &Annotation, names: &[&String]) -> Finding {
    let help = annotation.help.iter().map(|help| format!("\n{help}"));
    let text = std::iter::once(annotation.message.clone()).chain(help).collect();
    let location = |uri| {
        let region = annotation.line.map(|start_line| Region { start_line, start_column: annotation.column });
        Location { physical_location: PhysicalLocation { artifact_location: Artifact { uri }, region } }
    };
    let rule_id = annotation.rule.name();
    Finding {
        rule_index: names.partition_point(|name| **name < rule_id),
        rule_id,
        level: annotation.severity,
        message: Words { text },
        locations: annotation.file.as_deref().map(uri).map(location).into_iter().collect(),
    }
}

/// A path as a URI: relative where the path is.
fn uri(file: &str) -> String {
    use std::fmt::Write as _;
    let path = if cfg!(windows) { file.replace('\\', "/") } else { file.to_owned() };
    let mut uri = String::with_capacity(path.len());
    let drive = cfg!(windows) && path.as_bytes().get(1) == Some(&b':');
    if path.starts_with('/') || drive {
        uri.push_str(if drive { "file:///" } else { "file://" });
    }
    for byte in path.strip_prefix("./").unwrap_or(&path).bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(byte.into());
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::problem::ReportedProblem;

    fn problem(file: &str, code: &'static str) -> ReportedProblem {
        ReportedProblem {
            file: file.to_owned(),
            line: Some(3),
            column: Some(7),
            severity: ProblemSeverity::Warning,
            code,
            message: "odd".to_owned(),
            help: Some("mend it".to_owned()),
        }
    }

    fn written(problems: Vec<ReportedProblem>) -> Value {
        let mut output = Vec::new();
        let mut writer = SarifWriter::new(&mut output, Locale::Fr);
        for problem in problems {
            writer.add(problem.into());
        }
        writer.finish().expect("memory takes bytes");
        serde_json::from_slice(&output).expect("SARIF is JSON")
    }

    #[test]
    fn a_log_says_which_tool_speaks_what_it_found_and_where() {
        let whole = ReportedProblem {
            line: None,
            column: None,
            severity: ProblemSeverity::Error,
            help: None,
            ..problem("b.yaml", "empty")
        };
        let log = written(vec![problem("a.yaml", "tab"), whole, problem("-", "tab")]);
        assert_eq!((&log["version"], &log["runs"][0]["language"]), (&json!("2.1.0"), &json!("fr")));
        let driver = &log["runs"][0]["tool"]["driver"];
        assert_eq!(driver["name"], "palier");
        let rules = driver["rules"].as_array().expect("a list of rules");
        assert_eq!(rules.iter().map(|rule| &rule["id"]).collect::<Vec<_>>(), ["empty", "tab"]);
        let at = |place: Value| json!([{"physicalLocation": place}]);
        let found = |rule: &str, index: usize, level: &str, text: &str, locations: Value| json!({"ruleId": rule, "ruleIndex": index, "level": level, "message": {"text": text}, "locations": locations});
        assert_eq!(
            log["runs"][0]["results"],
            json!([
                found(
                    "tab",
                    1,
                    "warning",
                    "odd\nmend it",
                    at(json!({"artifactLocation": {"uri": "a.yaml"}, "region": {"startLine": 3, "startColumn": 7}}))
                ),
                found("empty", 0, "error", "odd", at(json!({"artifactLocation": {"uri": "b.yaml"}}))),
                found("tab", 1, "warning", "odd\nmend it", json!([])),
            ])
        );
    }

    #[test]
    fn a_rule_explains_its_code_with_an_example() {
        let log = written(vec![problem("a.yaml", "unknown-field")]);
        let rule = &log["runs"][0]["tool"]["driver"]["rules"][0];
        assert_eq!(
            (&rule["name"], &rule["defaultConfiguration"]),
            (&json!("UnknownField"), &json!({"level": "error"}))
        );
        assert_eq!(rule["shortDescription"]["text"], "Un champ que le format ne connaît pas.");
        let meaning = rule["fullDescription"]["text"].as_str().expect("words");
        let (text, markdown) = (rule["help"]["text"].as_str(), rule["help"]["markdown"].as_str());
        for help in [text, markdown] {
            let help = help.expect("words");
            assert!(help.starts_with(meaning) && help.contains("\norganisation: {name: Lumière}\n"), "{help}");
        }
        assert!(markdown.is_some_and(|help| help.contains("\n**Corrigé**\n\n```yaml\nformat: 1\n")), "{markdown:?}");
    }

    #[test]
    fn nothing_found_is_a_run_without_results() {
        assert_eq!(written(Vec::new())["runs"][0]["results"], json!([]));
    }

    #[test]
    #[cfg(unix)]
    fn a_path_is_written_as_a_uri() {
        assert_eq!(uri("./réponses/a b#2:1.yaml"), "r%C3%A9ponses/a%20b%232%3A1.yaml");
        assert_eq!(uri("/tmp/a.yaml"), "file:///tmp/a.yaml");
    }
}
