//! Hostile text in every field that takes text, in every output: it is shown, and it does nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use palier::problem::Problem;
use pulldown_cmark::{Event, Options, Parser};
use serde_json::{Value, json};

use crate::bad_input::values::{
    all_pointers, every_field, every_field_questionnaire, of_answers, of_questionnaire, replaced,
};
use crate::palier::{Run, run_in};

/// What stands for harmless text: every output has the same structure with a payload as with this.
const HARMLESS: &str = "words";

/// Texts that would do something if an output didn't keep them from it.
fn payloads() -> Vec<String> {
    let short = [
        // Markup.
        "<script>alert(1)</script>",
        "</style></title><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>'&amp;&#60;b&#62;",
        "]]> --> <!-- <![CDATA[",
        // Templates.
        "{{ 7 * 7 }}{% include \"x\" %}{# no #}",
        "{%- raw -%} {{ overall.score | score }}",
        "{ $organization } { -term } {\"x\"}",
        // Markdown.
        "# h | a | **b** `c` [d](javascript:alert(1)) ![e](f) ~~g~~ http://h.example",
        "- - 1. > ```` $x$ <br> \\| |",
        "one\ntwo\r\n\n| three | four |\n---\n\n```\n# five",
        // What a terminal obeys.
        "\u{1b}[31mred\u{1b}]0;title\u{7}\u{9b}2J\u{8}\u{7f}",
        "a\tb\rc\u{85}d\u{2028}e\u{b}f",
        // Direction and invisible characters.
        "\u{202e}evil\u{202c} \u{2066}x\u{2069} \u{200f}y\u{200e} \u{feff}z",
        // What a spreadsheet computes.
        "=HYPERLINK(\"http://x.example\";\"y\")",
        "+1+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(1;1),\"a\",b",
        // What a log or a workflow obeys.
        "::error file=x::y%0A\n::set-output name=a::b",
        "%s %n ${HOME} $(id) `id` ; rm -rf",
        "null",
        "Ünïcödé 日本語 👩‍💻 e\u{301}\u{301}\u{301}",
    ];
    short.into_iter().map(str::to_owned).chain([format!("<b>{}", "very long ".repeat(1_000))]).collect()
}

/// The two files with every field, a finding among them that is always raised.
struct Files {
    questionnaire: Value,
    answers: Value,
    /// The pointers to the texts of each, which take any text.
    fields: [Vec<String>; 2],
}

impl Files {
    fn new() -> Self {
        let mut questionnaire = every_field("questionnaire.json");
        questionnaire["findings"][0]["when"] = json!({"overall": {"at_least": "one"}});
        let answers = every_field("answers.json");
        let model = every_field_questionnaire();
        let valid = |problems: &[Problem]| !problems.iter().any(Problem::is_error);
        let probe = json!("any text");
        let texts = |file: &Value, is_valid: &dyn Fn(&str) -> bool| -> Vec<String> {
            let is_text = |pointer: &String| file.pointer(pointer).is_some_and(Value::is_string);
            let takes_any = |pointer: &String| is_valid(&replaced(file, pointer, &probe).to_string());
            all_pointers(file).into_iter().filter(is_text).filter(takes_any).collect()
        };
        let fields = [
            texts(&questionnaire, &|text| valid(&of_questionnaire(text))),
            texts(&answers, &|text| valid(&of_answers(text, &model))),
        ];
        Self { questionnaire, answers, fields }
    }

    /// Writes both files with this text in every field of text, followed by a mark of its own: `m12m`.
    fn write(&self, folder: &Path, text: &str) {
        let mut files = [self.questionnaire.clone(), self.answers.clone()];
        let mut count = 0;
        for (file, fields) in files.iter_mut().zip(&self.fields) {
            for field in fields {
                *file.pointer_mut(field).expect("is one of its pointers") = json!(format!("{text} m{count}m"));
                count += 1;
            }
        }
        let [questionnaire, answers] = files;
        fs::create_dir_all(folder.join("questionnaires")).expect("can be made");
        fs::write(folder.join("questionnaires/q.json"), escaped(&questionnaire)).expect("can be written");
        fs::write(folder.join("a.json"), escaped(&answers)).expect("can be written");
    }

    /// The marks of the fields whose pointers end so.
    fn marks_of(&self, ends: &[&str]) -> Vec<String> {
        let fields = self.fields.iter().flatten().enumerate();
        let meant = fields.filter(|(_, field)| ends.iter().any(|end| field.ends_with(end)));
        meant.map(|(index, _)| format!("m{index}m")).collect()
    }
}

/// JSON in which every control character is an escape: as themselves they are not allowed in a file.
fn escaped(value: &Value) -> String {
    let written = |character: char| match character {
        raw if raw.is_control() => format!("\\u{:04x}", u32::from(raw)),
        other => other.to_string(),
    };
    value.to_string().chars().map(written).collect()
}

/// Runs `palier` in a folder, and holds it to succeed.
fn done_in(folder: &Path, arguments: &[&str]) -> Run {
    let run = run_in(folder, arguments);
    assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
    run
}

/// The marks in a text, with whether each stands right behind the expected words.
fn marks(text: &str, before: &str) -> BTreeSet<(String, bool)> {
    let mut found = BTreeSet::new();
    for (place, _) in text.match_indices('m') {
        let digits: String = text[place + 1..].chars().take_while(char::is_ascii_digit).collect();
        if !digits.is_empty() && text[place + 1 + digits.len()..].starts_with('m') {
            found.insert((format!("m{digits}m"), text[..place].ends_with(&format!("{before} "))));
        }
    }
    found
}

/// The same marks are there as in the harmless output, each behind the words.
fn assert_shows(text: &str, words: &str, harmless: &str, what: &str) {
    let found = marks(text, words);
    let expected = marks(harmless, HARMLESS);
    assert!(!expected.is_empty() && expected.iter().all(|(_, follows)| *follows), "{what}: {expected:?}");
    assert_eq!(found, expected, "{what} doesn’t show {words:?}");
}

/// Text without the characters that act instead of being read, its spaces and line breaks single spaces.
fn readable(text: &str) -> String {
    let acts = |character: char| {
        character.is_control()
            || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let spaced: String = text
        .chars()
        .map(|it| if it.is_whitespace() && it != '\u{202f}' && it != '\u{a0}' { ' ' } else { it })
        .collect();
    let kept: String = spaced.chars().filter(|character| !acts(*character)).collect();
    kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The elements of HTML in their order with their attributes' names, and its text.
fn html(page: &str) -> (Vec<String>, String) {
    let (mut elements, mut text) = (Vec::new(), String::new());
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        let end = rest[start..].find('>').map(|end| start + end).expect("an element ends");
        let inside = &rest[start + 1..end];
        let outside_quotes = inside.split('"').step_by(2).collect::<String>();
        // How many lines a label of a chart has goes by its length.
        if !outside_quotes.trim_start_matches('/').starts_with("tspan") {
            elements.push(outside_quotes);
        }
        text.push(' ');
        rest = &rest[end + 1..];
    }
    text.push_str(rest);
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let text = entities.into_iter().fold(text, |text, (entity, character)| text.replace(entity, character));
    (elements, text)
}

/// The structure of Markdown as GitHub reads it, and its text.
fn markdown(text: &str) -> (Vec<String>, String) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let (mut structure, mut words) = (Vec::new(), String::new());
    for event in Parser::new_ext(text, options | Options::ENABLE_FOOTNOTES | Options::ENABLE_MATH) {
        match event {
            Event::Text(text) => words.push_str(&text),
            // A line break of the client's is the one element that their text may make.
            Event::InlineHtml(element) if &*element == "<br>" => words.push(' '),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            other => {
                words.push(' ');
                structure.push(format!("{other:?}"));
            }
        }
    }
    (structure, words)
}

#[test]
fn reports_show_any_text_in_any_field_and_keep_their_structure() {
    let files = Files::new();
    let (harmless, folder) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    files.write(harmless.path(), HARMLESS);
    let hidden = files.marks_of(&["/private", "/respondents/0/name"]);
    assert_eq!(hidden.len(), 2);
    for (language, template) in [("fr", "report"), ("en", "report"), ("fr", "summary"), ("en", "summary")] {
        for (format, read) in [("html", html as fn(&str) -> _), ("markdown", markdown)] {
            let arguments = [
                "report",
                "a.json",
                "--plan",
                "--budget",
                "40",
                "--capacity",
                "15",
                "--template",
                template,
                "--format",
                format,
                "--lang",
                language,
                "-o",
                "-",
            ];
            let (structure, expected) = read(&done_in(harmless.path(), &arguments).stdout);
            let expected = readable(&expected);
            for payload in payloads() {
                files.write(folder.path(), &payload);
                let report = done_in(folder.path(), &arguments).stdout;
                let (elements, text) = read(&report);
                assert!(elements == structure, "{format} in {language} is built otherwise with {payload:?}");
                // The summary shortens what is longer than a page has room for.
                if template == "report" || payload.len() < 300 {
                    assert_shows(&readable(&text), &readable(&payload), &expected, format);
                }
                assert!(hidden.iter().all(|mark| !report.contains(mark)), "{format} tells what is private");
                let kept = report.chars().filter(|it| it.is_control() && !matches!(it, '\n' | '\t')).count();
                assert_eq!(kept, 0, "{format} keeps control characters of {payload:?}");
            }
        }
    }
}

/// All the texts in a JSON value.
fn texts(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) => into.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| texts(value, into)),
        Value::Object(members) => members.values().for_each(|value| texts(value, into)),
        _ => {}
    }
}

#[test]
fn names_of_respondents_stand_in_reports_that_are_asked_for_them_and_nowhere_else() {
    let files = Files::new();
    let folder = tempfile::tempdir().expect("a folder");
    files.write(folder.path(), HARMLESS);
    let names = files.marks_of(&["/respondents/0/name"]);
    assert_eq!(names.len(), 1);
    let tells = |arguments: &[&str]| {
        let run = run_in(folder.path(), arguments);
        // Annotations of a file without a fault are none.
        let may_be_silent = arguments.contains(&"github");
        let is_silent = run.stdout.is_empty() && run.stderr.is_empty();
        assert!(matches!(run.code, Some(0 | 1)) && (may_be_silent || !is_silent), "{run:?}");
        run.stdout.contains(&names[0]) || run.stderr.contains(&names[0])
    };
    for template in ["report", "summary"] {
        for format in ["html", "markdown"] {
            let report = ["report", "a.json", "--plan", "--template", template, "--format", format, "-o", "-"];
            assert!(!tells(&report), "{template} {format}");
            assert!(tells(&[&report[..], &["--names"]].concat()), "{template} {format}");
        }
    }
    for format in ["table", "json", "ndjson", "csv"] {
        assert!(!tells(&["score", "a.json", "--format", format]), "{format}");
    }
    for format in ["text", "json"] {
        assert!(!tells(&["explain", "a.json", "--format", format]), "{format}");
    }
    for format in ["text", "json", "github", "sarif"] {
        assert!(!tells(&["check", "a.json", "--format", format]), "{format}");
    }
    assert!(!tells(&["redact", "a.json", "--keep", "sector,country,group,brand,unit,roadmap"]));
    let score = run_in(folder.path(), &["score", "a.json", "--format", "json"]).json();
    assert_eq!(score[0]["respondents"][0]["name"], Value::Null);
}

#[test]
fn results_as_data_give_any_text_exactly() {
    let files = Files::new();
    let (harmless, folder) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    files.write(harmless.path(), HARMLESS);
    let hidden = files.marks_of(&["/private", "/respondents/0/name"]);
    for payload in payloads() {
        files.write(folder.path(), &payload);
        for format in ["json", "ndjson"] {
            let arguments = ["score", "a.json", "--format", format];
            let (mut given, mut expected) = (Vec::new(), Vec::new());
            texts(&done_in(folder.path(), &arguments).json(), &mut given);
            texts(&done_in(harmless.path(), &arguments).json(), &mut expected);
            let shown = |texts: &[String]| -> Vec<String> {
                texts.iter().filter(|text| !marks(text, "").is_empty()).cloned().collect()
            };
            // A text that palier sets into a sentence of its own, like a unit, is on one line.
            let exact = |text: String| {
                let shown = if text.starts_with(HARMLESS) { payload.clone() } else { readable(&payload) };
                text.replace(&format!("{HARMLESS} m"), &format!("{shown} m"))
            };
            let expected: Vec<String> = shown(&expected).into_iter().map(exact).collect();
            assert!(!expected.is_empty());
            for (given, expected) in shown(&given).iter().zip(&expected) {
                assert_eq!(given, expected, "{format}");
            }
            assert_eq!(shown(&given).len(), expected.len());
            assert!(given.iter().all(|text| hidden.iter().all(|mark| !text.contains(mark))), "{format}");
        }
        let table = done_in(folder.path(), &["score", "a.json", "--format", "csv"]).stdout;
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let columns = reader.headers().expect("has headings").len();
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a whole row")).collect();
        assert_eq!((rows.len(), rows[0].len()), (1, columns));
        let organization = &rows[0][1];
        let is_formula = payload.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let expected = if is_formula { format!("'{payload}") } else { payload.clone() };
        assert!(organization.starts_with(&expected), "{organization}");
        let score = |format: &str| {
            let arguments = ["score", "a.json", "--format", format, "--max-unknown", "0", "--fail-on", "warning"];
            let run = run_in(&folder, &arguments);
            assert!(matches!(run.code, Some(0 | 1)), "{payload:?}: {run:?}");
            run
        };
        crate::formats::assert_junit(&score("junit").stdout);
        let github = score("github").stdout;
        assert!(github.lines().all(|line| line.starts_with("::error ") || line.starts_with("::warning ")), "{github}");
        score("sarif").json();
        let markdown = score("markdown").stdout;
        let table = markdown.lines().filter(|line| line.starts_with('|')).count();
        assert_eq!((table, markdown.lines().count()), (3, 7), "{markdown}");
    }
}

#[test]
fn the_names_of_groups_and_titles_beside_them_are_shown_and_do_nothing() {
    let files = Files::new();
    let (folder, plain) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let group = &files.marks_of(&["/organization/group"])[0];
    let structure =
        |folder: &Path| markdown(&done_in(folder, &["score", ".", "--by", "group", "--format", "markdown"]).stdout);
    files.write(plain.path(), HARMLESS);
    let (expected, _) = structure(plain.path());
    for payload in payloads() {
        files.write(folder.path(), &payload);
        let by = |format: &str| done_in(folder.path(), &["score", ".", "--by", "group", "--format", format]);
        let name = format!("{payload} {group}");
        let json = by("json").json();
        assert_eq!(json["questionnaires"][0]["groups"][0]["name"], json!(name));
        assert_eq!(by("ndjson").json()["name"], json!(name));
        let table = by("csv").stdout;
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let row = reader.records().next().expect("a row").expect("a whole row");
        let is_formula = payload.starts_with(['=', '+', '-', '@', '\t', '\r']);
        assert_eq!(row[1], if is_formula { format!("'{name}") } else { name });
        let (found, text) = structure(folder.path());
        assert_eq!(found, expected, "{payload:?}");
        assert!(readable(&text).contains(&readable(&format!("{payload} {group}"))), "{payload:?}: {text}");
        files.write(plain.path(), &readable(&payload));
        let shown = by("table");
        assert_inert(&shown, &payload);
        assert_eq!(shown.stdout, done_in(plain.path(), &["score", ".", "--by", "group"]).stdout, "{payload:?}");
    }
}

#[test]
fn no_text_of_any_field_comes_through_a_redaction_but_what_is_asked_for() {
    let files = Files::new();
    let folder = tempfile::tempdir().expect("a folder");
    let kept = files.marks_of(&["/organization/sector", "/organization/country"]);
    assert_eq!(kept.len(), 2);
    for payload in payloads() {
        files.write(folder.path(), &payload);
        assert_inert(&done_in(folder.path(), &["redact", "a.json", "-o", "usual.yaml"]), &payload);
        let usual = fs::read_to_string(folder.path().join("usual.yaml")).expect("was written");
        let found: Vec<String> = marks(&usual, "").into_iter().map(|(mark, _)| mark).collect();
        assert_eq!(found, kept, "{payload:?}");
        let least = done_in(folder.path(), &["redact", "a.json", "--keep", "none", "-o", "shared.yaml"]);
        assert_inert(&least, &payload);
        let least = fs::read_to_string(folder.path().join("shared.yaml")).expect("was written");
        assert!(marks(&least, "").is_empty(), "{payload:?}: {least}");
        done_in(folder.path(), &["score", "shared.yaml"]);
    }
}

#[test]
fn nothing_in_any_field_acts_on_the_terminal() {
    let files = Files::new();
    let (folder, plain) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let arguments = ["score", "a.json", "--color", "never"];
    for payload in payloads() {
        files.write(folder.path(), &payload);
        files.write(plain.path(), &readable(&payload));
        let run = done_in(folder.path(), &arguments);
        assert_inert(&run, &payload);
        assert!(run.stdout == done_in(plain.path(), &arguments).stdout, "{payload:?} in\n{}", run.stdout);
        let check = done_in(folder.path(), &["check", "questionnaires/q.json", "a.json"]);
        assert_inert(&check, &payload);
        let show = ["questionnaire", "show", "questionnaires/q.json", "--with-scoring"];
        for arguments in [&show[..], &show[..3], &["questionnaire", "list"]] {
            assert_inert(&done_in(folder.path(), arguments), &payload);
        }
    }
}

fn assert_inert(run: &Run, payload: &str) {
    for text in [&run.stdout, &run.stderr] {
        let acts = |character: &char| {
            (character.is_control() && *character != '\n')
                || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        let acting: Vec<char> = text.chars().filter(acts).collect();
        assert!(acting.is_empty(), "{acting:?} of {payload:?}");
    }
}

#[test]
fn plans_show_any_text_and_it_does_nothing() {
    let files = Files::new();
    let (harmless, folder) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    files.write(harmless.path(), HARMLESS);
    let hidden = files.marks_of(&["/private", "/respondents/0/name"]);
    let plan = |folder: &Path, format: &str| {
        done_in(folder, &["plan", "a.json", "--budget", "40", "--capacity", "15", "--format", format]).stdout
    };
    let (structure, expected) = markdown(&plan(harmless.path(), "markdown"));
    assert!(structure.iter().any(|it| it.contains("Table")), "{structure:?}");
    for payload in payloads() {
        files.write(folder.path(), &payload);
        let table = done_in(folder.path(), &["plan", "a.json", "--budget", "40"]);
        assert_inert(&table, &payload);
        let text = plan(folder.path(), "markdown");
        let (elements, words) = markdown(&text);
        assert!(elements == structure, "Markdown is built otherwise with {payload:?}");
        assert_shows(&readable(&words), &readable(&payload), &readable(&expected), "markdown");
        let kept = text.chars().filter(|it| it.is_control() && *it != '\n').count();
        assert_eq!(kept, 0, "Markdown keeps control characters of {payload:?}");
        let csv = plan(folder.path(), "csv");
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        for row in reader.records().map(|row| row.expect("a whole row")) {
            let acts = |cell: &str| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!row.iter().any(acts), "{row:?}");
        }
        let json = plan(folder.path(), "json");
        for text in [&text, &csv, &json, &table.stdout] {
            assert!(hidden.iter().all(|mark| !text.contains(mark)), "a plan tells what is private");
        }
    }
}

#[test]
fn a_problem_that_quotes_any_text_stays_one_problem_in_every_form() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = Files::new();
    files.write(folder.path(), HARMLESS);
    for payload in payloads() {
        let mut answers = every_field("answers.json");
        // Where a name is asked for, as a value and as a key.
        answers["channels"] = json!(["store", "web-shop", "phone", payload]);
        answers["answers"]["stock"]["answer"] = json!(payload);
        // YAML has no longer keys than 1,024 characters.
        let key = payload.chars().take(1_000).collect::<String>();
        answers["answers"][&key] = json!("three");
        fs::write(folder.path().join("a.json"), escaped(&answers)).expect("can be written");
        let check = |format: &str| {
            let arguments = ["check", "a.json", "--format", format, "--color", "never"];
            let run = run_in(&folder, &arguments);
            assert_eq!(run.code, Some(1), "{payload:?}: {run:?}");
            run
        };
        let problems = check("json").json().as_array().expect("a list").len();
        assert_eq!(problems, 3, "{payload:?}");
        let github = check("github").stdout;
        assert_eq!(github.lines().count(), problems, "{github}");
        assert!(github.lines().all(|line| line.starts_with("::error file=a.json,line=1,")), "{github}");
        let sarif = check("sarif").json();
        assert_eq!(sarif["runs"][0]["results"].as_array().map(Vec::len), Some(problems));
        assert_inert(&check("text"), &payload);
    }
}

#[test]
fn a_brand_shows_any_text_and_reports_keep_their_structure() {
    let folder = tempfile::tempdir().expect("a folder");
    let answers = include_str!("../../examples/ambrelle/answers.yaml");
    fs::write(folder.path().join("answers.yaml"), answers).expect("can be written");
    fs::write(folder.path().join("logo.svg"), include_str!("../../examples/ambrelle/logo.svg"))
        .expect("can be written");
    // The texts of a brand stand on every page, and so they are short.
    let report = |text: &str, format: &str| {
        let short: String = text.chars().take(60).collect();
        let brand = json!({
            "format": 1,
            "name": format!("{short} m1m"),
            "logo": "logo.svg",
            "colors": {"primary": "#7a1f3d"},
            "fonts": {"heading": ["Marcellus"], "body": ["Source Sans 3"]},
            "footer": {"fr": format!("{short} m2m")},
            "confidentiality": format!("{short} m3m"),
        });
        fs::write(folder.path().join("brand.json"), escaped(&brand)).expect("can be written");
        let run = done_in(folder.path(), &["report", "answers.yaml", "--brand", "brand.json", "--format", format]);
        (run.stdout, readable(&short))
    };
    let style = |page: &str| {
        let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).expect("has a style");
        let mut parts = style.split('\\');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| text + part.get(6..).filter(|_| !part.starts_with('A')).unwrap_or(part))
    };
    let (harmless_page, _) = report(HARMLESS, "html");
    let (harmless_text, _) = report(HARMLESS, "markdown");
    for payload in payloads() {
        let (page, words) = report(&payload, "html");
        let ((elements, text), (expected, _)) = (html(&page), html(&harmless_page));
        assert_eq!(elements, expected, "{payload:?}");
        assert_eq!(style(&page), style(&harmless_page), "{payload:?} acts in the style");
        let (written, _) = report(&payload, "markdown");
        let ((structure, markdown_text), (expected, _)) = (markdown(&written), markdown(&harmless_text));
        assert_eq!(structure, expected, "{payload:?}");
        for mark in ["m1m", "m2m", "m3m"] {
            assert!(readable(&text).contains(&format!("{words} {mark}")), "{payload:?} {mark}");
            assert!(
                readable(&markdown_text).contains(&format!("{words} {mark}")),
                "{payload:?} {mark}: {written:.600}"
            );
        }
    }
}
