//! The reports and their index as a careful reader finds them: accessible in light, dark, on a phone and in print, whole rows on every
//! printed page, no request, nothing on the console, and HTML that its standard knows.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::chromium;
use super::extremes::extremes;
use crate::palier::{folder, left_out, root, run_in};

/// Where `.ci/run` installs what npm has.
fn tools() -> PathBuf {
    root().join("target/browser-tools")
}

/// Pages of every kind: the examples' reports, with and without a roadmap, those of the businesses at the edge,
/// summaries, branded ones, indexes.
fn pages() -> (TempDir, Vec<PathBuf>) {
    let businesses = extremes();
    let files: Vec<_> = businesses.iter().map(|(name, answers)| (format!("{name}.yaml"), answers)).collect();
    let folder = folder(files.iter().map(|(name, answers)| (name.as_str(), answers.as_bytes())));
    let mut pages: Vec<_> = ["maison-lumiere", "mediatheques-de-valorcelle", "northshore-outdoor"]
        .map(|business| root().join(format!("examples/{business}/report.html")))
        .into();
    for (name, _) in &businesses {
        let page = format!("{name}.html");
        let report = run_in(&folder, &["report", &format!("{name}.yaml"), "-o", &page]);
        assert_eq!(report.code, Some(0), "{report:?}");
        pages.push(folder.path().join(page));
    }
    let example = |name: &str| root().join(format!("examples/{name}")).display().to_string();
    let mut write = |arguments: &[&str], page: &str| {
        let output = page.rsplit_once('/').map_or(page.to_owned(), |(folder, _)| format!("{folder}/"));
        let report = run_in(&folder, &[&["report", "-o", &output], arguments].concat());
        assert!(matches!(report.code, Some(0 | 2)), "{report:?}");
        pages.push(folder.path().join(page));
    };
    for name in ["maison-lumiere", "mediatheques-de-valorcelle"] {
        write(&[&format!("{}/answers.yaml", example(name)), "--template", "summary"], &format!("summary-{name}.html"));
    }
    let brand = format!("{}/brand.yaml", example("ambrelle"));
    write(
        &[&format!("{}/answers.yaml", example("ambrelle")), "--brand", &brand, "--template", "summary"],
        "signed.html",
    );
    // Roadmaps: in many waves, in a house's colours, out of reach, and with nothing left to do.
    for name in ["sillage-telecom", "atelier-du-cadre", "northshore-outdoor"] {
        let answers = format!("{}/answers.yaml", example(name));
        write(&[&answers, "--plan", "--capacity", "60"], &format!("planned/{name}/answers.html"));
    }
    write(&[&format!("{}/answers.yaml", example("ambrelle")), "--brand", &brand, "--plan"], "planned/answers.html");
    // Files without a report, businesses without a score and names of any length are among them.
    write(&[&example(""), ".", "--lang", "en"], "all/index.html");
    write(&[&example(""), "--brand", &brand, "--lang", "fr"], "signed/index.html");
    pages.push(root().join("examples/ambrelle/report.html"));
    (folder, pages)
}

fn starts(program: &str, argument: &str) -> bool {
    Command::new(program).arg(argument).output().is_ok_and(|output| output.status.success())
}

#[test]
fn a_browser_finds_nothing_to_complain_of_in_light_dark_on_a_phone_and_in_print() {
    let Some(browser) = chromium() else { return };
    let what = "the audit of the reports";
    if !starts("node", "--version") || !tools().join("node_modules/axe-core").exists() {
        return left_out(what, "Node with playwright-core and axe-core (.ci/run installs them)");
    }
    if !starts("pdftotext", "-v") {
        return left_out(what, "pdftotext (poppler-utils)");
    }
    let (_folder, pages) = pages();
    let output = Command::new("node")
        .arg(root().join("tests/cli/browser/audit.mjs"))
        .args([tools(), browser])
        .args(&pages)
        .output()
        .expect("Node starts");
    let said = String::from_utf8_lossy(&output.stdout);
    let lines: Vec<Value> = said.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let (end, faults) = lines.split_last().unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    assert_eq!(end["looked"], pages.len(), "{said} {}", String::from_utf8_lossy(&output.stderr));
    assert!(faults.is_empty(), "{said}");
}

/// What the checker's list of CSS properties lacks, though SVG 2 has it and every browser knows it.
const NOT_IN_ITS_LIST: [&str; 2] = ["vector-effect", "paint-order"];

/// What the checker says of an image within a page whose policy allows those (`img-src data:`): browsers show it.
const OF_IMAGES_WITHIN: [&str; 2] = ["image “data:image/", "blocked by “img-src” directive"];

#[test]
fn the_pages_are_valid_html() {
    let checker = tools().join("node_modules/vnu-jar/build/dist/vnu.jar");
    if !starts("java", "-version") || !checker.exists() {
        return left_out("the validity of the reports", "Java with vnu-jar (.ci/run installs them)");
    }
    let (folder, mut pages) = pages();
    let page = "questionnaire.html";
    let shown = run_in(&folder, &["questionnaire", "show", "omnichannel", "--with-scoring", "-o", page]);
    assert_eq!(shown.code, Some(0), "{shown:?}");
    pages.push(folder.path().join(page));
    let faults = invalid(&checker, &pages);
    assert!(faults.is_empty(), "{faults:#?}");
}

/// What the checker of the W3C has against pages.
fn invalid(checker: &Path, pages: &[PathBuf]) -> Vec<String> {
    let output = Command::new("java")
        .args(["-Xss8m", "-jar"])
        .arg(checker)
        .args(["--format", "json", "--exit-zero-always"])
        .args(pages)
        .output()
        .expect("Java starts");
    // It writes what it finds on standard error.
    let found: Value = serde_json::from_slice(&output.stderr)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let messages = found["messages"].as_array().expect("a list");
    let of = |message: &Value, member: &str| message[member].as_str().unwrap_or_default().to_owned();
    messages
        .iter()
        .filter(|message| !OF_IMAGES_WITHIN.iter().all(|words| of(message, "message").contains(words)))
        .filter(|message| !NOT_IN_ITS_LIST.iter().any(|name| of(message, "message").contains(name)))
        .map(|message| format!("{}:{} {}", of(message, "url"), message["lastLine"], of(message, "message")))
        .collect()
}
