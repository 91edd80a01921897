//! SARIF 2.1.0: annotations as code scanning services and editors read them. As much of the format as they need.

mod rule;

use std::io::{self, Write};

use indexmap::IndexMap;
use rule::Rule;
use serde::Serialize;

use super::annotation::Annotation;
use crate::problem::ProblemSeverity;
use crate::text::Locale;

/// What stands before the results.
const HEAD: &str = r#"{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "language": "LANGUAGE",
      "columnKind": "unicodeCodePoints",
      "results": ["#;

/// Writes annotations as they come. The rules that they are instances of, which are few, stand behind them, in the order in
/// which they came up.
#[derive(Debug)]
pub struct SarifWriter<W> {
    output: W,
    pub(super) locale: Locale,
    rules: IndexMap<String, Rule>,
}

impl<W: Write> SarifWriter<W> {
    pub(super) fn new(output: W, locale: Locale) -> Self {
        Self { output, locale, rules: IndexMap::new() }
    }

    pub(super) fn write(&mut self, annotation: &Annotation) -> io::Result<()> {
        let begins = self.rules.is_empty();
        if begins {
            self.head()?;
        }
        let id = annotation.rule.name();
        let (rule_index, locale) = (self.rules.get_index_of(&id), self.locale);
        let rule_index = rule_index.unwrap_or_else(|| {
            let rule = Rule::of(&id, &annotation.rule, locale);
            self.rules.insert_full(id.clone(), rule).0
        });
        self.output.write_all(if begins { b"\n        " } else { b",\n        " })?;
        self.output.write_all(indented(&finding(annotation, id, rule_index), "        ")?.as_bytes())
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        let end = if self.rules.is_empty() {
            self.head()?;
            "]"
        } else {
            "\n      ]"
        };
        let rules = self.rules.into_values().collect();
        let driver = Driver { name: "palier", semantic_version: env!("CARGO_PKG_VERSION"), rules };
        let tool = indented(&Tool { driver }, "      ")?;
        write!(self.output, "{end},\n      \"tool\": {tool}\n    }}\n  ]\n}}\n")?;
        self.output.flush()
    }

    fn head(&mut self) -> io::Result<()> {
        self.output.write_all(HEAD.replace("LANGUAGE", self.locale.tag()).as_bytes())
    }
}

/// A part of the log as JSON, to stand at a depth. Within JSON's texts there are no line feeds.
fn indented(part: &impl Serialize, margin: &str) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(part)?.replace('\n', &format!("\n{margin}")))
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
    region: Region,
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

fn finding(annotation: &Annotation, rule_id: String, rule_index: usize) -> Finding {
    let help = annotation.help.iter().map(|help| format!("\n{help}"));
    let text = std::iter::once(annotation.message.clone()).chain(help).collect();
    let location = |uri| {
        // GitHub asks for a line of everything: the first stands for the file.
        let region = Region { start_line: annotation.line.unwrap_or(1), start_column: annotation.column };
        Location { physical_location: PhysicalLocation { artifact_location: Artifact { uri }, region } }
    };
    Finding {
        rule_id,
        rule_index,
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
            writer.write(&problem.into()).expect("memory takes bytes");
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
        assert_eq!(rules.iter().map(|rule| &rule["id"]).collect::<Vec<_>>(), ["tab", "empty"]);
        let at = |place: Value| json!([{"physicalLocation": place}]);
        let found = |rule: &str, index: usize, level: &str, text: &str, locations: Value| json!({"ruleId": rule, "ruleIndex": index, "level": level, "message": {"text": text}, "locations": locations});
        assert_eq!(
            log["runs"][0]["results"],
            json!([
                found(
                    "tab",
                    0,
                    "warning",
                    "odd\nmend it",
                    at(json!({"artifactLocation": {"uri": "a.yaml"}, "region": {"startLine": 3, "startColumn": 7}}))
                ),
                found(
                    "empty",
                    1,
                    "error",
                    "odd",
                    at(json!({"artifactLocation": {"uri": "b.yaml"}, "region": {"startLine": 1}}))
                ),
                found("tab", 0, "warning", "odd\nmend it", json!([])),
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
    fn what_is_written_piece_by_piece_is_laid_out_as_if_it_were_whole() {
        for problems in
            [Vec::new(), vec![problem("a.yaml", "tab")], vec![problem("a.yaml", "tab"), problem("-", "empty")]]
        {
            let mut output = Vec::new();
            let mut writer = SarifWriter::new(&mut output, Locale::En);
            for problem in problems {
                writer.write(&problem.into()).expect("memory takes bytes");
            }
            writer.finish().expect("memory takes bytes");
            let log: Value = serde_json::from_slice(&output).expect("SARIF is JSON");
            assert_eq!(String::from_utf8(output).expect("text"), format!("{log:#}\n"));
        }
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
