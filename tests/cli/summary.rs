//! The one-page summary: one page it is, whatever is said on it.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::browser::{browse, chromium, width_on_a_phone};
use crate::palier::{folder, left_out, root, run, run_in};

/// The pages of a printed page, as text.
fn printed(browser: &Path, page: &Path) -> Option<Vec<String>> {
    let pdf = page.with_extension("pdf");
    let (_, said) = browse(browser, page, &[format!("--print-to-pdf={}", pdf.display())]);
    assert_eq!(said, "", "{}", page.display());
    assert!(pdf.exists(), "{}", page.display());
    let Ok(output) = Command::new("pdftotext").args(["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()]).output()
    else {
        left_out("the pages of the printed summary", "pdftotext (poppler-utils)");
        return None;
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Some(text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect())
}

#[test]
fn every_example_is_summed_up_on_one_page() {
    let Some(browser) = chromium() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let examples = std::fs::read_dir(root().join("examples")).expect("is there");
    let mut paths: Vec<_> = examples.map(|entry| entry.expect("can be read").path().join("answers.yaml")).collect();
    paths.retain(|path| path.exists());
    paths.sort_unstable();
    assert!(paths.len() > 10);
    for (place, answers) in paths.iter().enumerate() {
        let (language, last) = [("fr", "Établi avec palier"), ("en", "Written with palier")][place % 2];
        let page = folder.path().join("s.html");
        let (answers, output) = (answers.display().to_string(), page.display().to_string());
        let written = run(["report", &answers, "--template", "summary", "--lang", language, "-o", &output]);
        assert_eq!(written.code, Some(0), "{}", written.stderr);
        let Some(pages) = printed(&browser, &page) else { return };
        assert_eq!(pages.len(), 1, "{answers} in {language}");
        assert!(pages[0].contains(last), "{answers}: the page ends with its end\n{}", pages[0]);
        if place == 0 {
            let html = std::fs::read_to_string(&page).expect("was written");
            let (width, said) = width_on_a_phone(&browser, &html);
            assert!(width.is_some_and(|width| width <= 375), "{width:?} {said}");
        }
    }
}

/// How much everything that can be named or told is called.
#[derive(Clone, Copy)]
struct Extreme {
    word: &'static str,
    dimensions: usize,
    answer: &'static str,
    country: &'static str,
}

impl Extreme {
    fn name(self) -> String {
        self.word.chars().cycle().take(200).collect()
    }

    fn text(self) -> String {
        self.word.chars().cycle().take(3_000).collect()
    }

    fn questionnaire(self) -> Value {
        let (name, text) = (self.name(), self.text());
        let levels = ["one", "two", "three", "four"];
        let level = |id: &&str| json!({"id": id, "title": name, "summary": text});
        let option = |id: &&str| match *id {
            "one" => json!({"level": id, "text": text}),
            id => json!({"level": id, "text": text, "action": text, "effort": 123_456.5}),
        };
        let options: Vec<Value> = levels.iter().map(option).collect();
        let question = |dimension: usize, number: usize| json!({"id": format!("q{dimension}-{number}"), "text": text, "roles": ["it", "staff"], "options": options});
        let dimension = |number: usize| {
            let mut questions: Vec<Value> = (0..8).map(|place| question(number, place)).collect();
            if number == 0 {
                questions.push(json!({"id": "passages", "text": text, "type": "continuity", "effort": 3}));
            }
            json!({"id": format!("d{number}"), "title": name, "summary": text, "questions": questions})
        };
        let finding = |number: usize| {
            json!({"id": format!("f{number}"), "severity": "strength", "when": {"channels": {"any": ["c1"]}},
                   "title": name, "text": text, "advice": text})
        };
        let channel = |number: usize| json!({"id": format!("c{number}"), "title": name, "kind": "digital"});
        json!({
            "format": 1, "id": "extreme", "version": "1.0.0", "languages": ["en"], "title": name, "description": text,
            "effort_unit": name, "levels": levels.iter().map(level).collect::<Vec<_>>(),
            "roles": [{"id": "it", "title": name}, {"id": "staff", "title": name}],
            "channels": (0..30).map(channel).collect::<Vec<_>>(),
            "dimensions": (0..self.dimensions).map(dimension).collect::<Vec<_>>(),
            "findings": (0..4).map(finding).collect::<Vec<_>>(),
        })
    }

    fn answers(self) -> Value {
        let (name, text) = (self.name(), self.text());
        let answer = |dimension: usize, number: usize| match (self.answer, (dimension + number) % 4) {
            ("mixed", 0) => json!("unknown"),
            ("mixed", 1) => json!("one"),
            ("mixed", _) => json!("two"),
            (answer, _) => json!(answer),
        };
        let entry = |dimension: usize, number: usize| (format!("q{dimension}-{number}"), answer(dimension, number));
        let entries = (0..self.dimensions).flat_map(|dimension| (0..8).map(move |number| entry(dimension, number)));
        let respondent = json!({"name": name, "role": "it"});
        json!({
            "format": 1, "questionnaire": "extreme@1", "date": "2026-11-20",
            "organization": {"name": format!("a {name}"), "sector": name, "group": name, "brand": name, "unit": name,
                             "country": self.country},
            "respondents": [respondent, respondent, respondent],
            "channels": (0..30).map(|number| format!("c{number}")).collect::<Vec<_>>(),
            "main_channels": (0..20).map(|number| format!("c{number}")).collect::<Vec<_>>(),
            "commentary": {"overall": text},
            "answers": entries.collect::<serde_json::Map<_, _>>(),
        })
    }
}

#[test]
fn the_most_that_can_be_said_is_summed_up_on_one_page_and_so_is_the_least() {
    let Some(browser) = chromium() else { return };
    let words = "An uncommonly long name of a regional unit, ";
    for (word, dimensions, answer, country, language) in [
        (words, 10, "mixed", "FR", "fr"),
        (words, 14, "mixed", "US", "en"),
        ("W", 10, "mixed", "US", "fr"),
        (words, 10, "unknown", "US", "en"),
        ("a", 2, "one", "CA", "fr"),
    ] {
        let extreme = Extreme { word, dimensions, answer, country };
        let (questionnaire, answers) = (extreme.questionnaire().to_string(), extreme.answers().to_string());
        let folder = folder([("questionnaires/q.json", &questionnaire), ("a.json", &answers)]);
        let arguments = ["report", "a.json", "--template", "summary", "--names", "--lang", language, "-o", "s.html"];
        let written = run_in(&folder, &arguments);
        assert_eq!(written.code, Some(0), "{}", written.stderr);
        let Some(pages) = printed(&browser, &folder.path().join("s.html")) else { return };
        let what = format!("{dimensions} dimensions called {word:?}…, {answer}, {country}, {language}");
        assert_eq!(pages.len(), 1, "{what}");
        let parts = match language {
            "fr" => ["Degré de certitude", "Le rapport complet"],
            _ => ["How sure this is", "The full report"],
        };
        assert!(parts.iter().all(|part| pages[0].contains(part)), "{what}: {}", pages[0]);
    }
}

#[test]
fn the_summary_says_the_same_in_markdown_and_leaves_out_the_rest() {
    let answers = "examples/maison-lumiere/answers.yaml";
    let summary = run(["report", answers, "--template", "summary", "-o", "-", "--format", "markdown"]);
    assert_eq!(summary.code, Some(0), "{}", summary.stderr);
    for part in
        ["# Maison Lumière", "Cross-canal", "### Points forts", "### Priorités", "Prochaine étape", "### Et maintenant"]
    {
        assert!(summary.stdout.contains(part), "{part}");
    }
    let whole = run(["report", answers, "-o", "-", "--format", "markdown"]);
    assert!(summary.stdout.len() * 5 < whole.stdout.len());
    let html = run(["report", answers, "--template", "summary", "-o", "-"]);
    for left_out in ["id=\"gaps\"", "id=\"detail\"", "class=\"contents\"", "http://", "https://", "<script"] {
        assert!(!html.stdout.contains(left_out), "{left_out}");
    }
    assert!(html.stdout.contains("default-src 'none'"));
}
