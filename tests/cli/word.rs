//! Reports in Markdown, on their way into a word processor.

use std::process::Command;

use serde_json::Value;

use crate::palier::{left_out, root};

#[test]
fn pandoc_reads_every_table_of_a_report_and_loses_no_line() {
    if Command::new("pandoc").arg("--version").output().is_err() {
        return left_out("reports for word processors", "pandoc");
    }
    for business in ["maison-lumiere", "mediatheques-de-valorcelle", "northshore-outdoor"] {
        let report = root().join(format!("examples/{business}/report.md"));
        let output = Command::new("pandoc")
            .args(["-f", "gfm", "-t", "json", "--lua-filter"])
            .arg(root().join("examples/word/line-breaks.lua"))
            .arg(&report)
            .output()
            .expect("pandoc starts");
        let document: Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
        let text = std::fs::read_to_string(&report).expect("is there");
        let rules = text.lines().filter(|line| line.starts_with("| ---")).count();
        assert_eq!(count(&document, "Table"), rules, "{business}: a table is read as something else");
        assert_eq!(count(&document, "LineBreak"), text.matches("<br>").count(), "{business}: a line break is lost");
        assert_eq!(count(&document, "RawInline") + count(&document, "RawBlock"), 0, "{business}: markup is left over");
    }
}

/// How many parts of a kind a document has.
fn count(part: &Value, kind: &str) -> usize {
    match part {
        Value::Array(parts) => parts.iter().map(|part| count(part, kind)).sum(),
        Value::Object(members) => {
            let here = usize::from(members.get("t").is_some_and(|it| it == kind));
            here + members.values().map(|part| count(part, kind)).sum::<usize>()
        }
        _ => 0,
    }
}
