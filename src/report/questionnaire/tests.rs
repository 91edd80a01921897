//! Questionnaires as documents: everything is shown, escaped, and asks for nothing.

use super::*;
use crate::outline::{Edition, Selection};
use crate::questionnaire::{self, builtin};
use crate::source::{self, Document};
use crate::text::{Locale, Message};

const EDITIONS: [Edition; 3] = [Edition::Reader, Edition::Form, Edition::Author];

fn outline(text: &str, locale: Locale, edition: Edition) -> Outline {
    let document = Document::whole("questionnaire.json", text);
    let tree = source::parse(&document).unwrap_or_else(|problem| panic!("{problem:?}"));
    let questionnaire = questionnaire::read(&tree, &document).value.expect("valid");
    let selection = Selection { language: locale.into(), edition, dimensions: Vec::new(), roles: Vec::new() };
    Outline::of(&questionnaire, &selection).expect("everything is selected")
}

fn document(text: &str, locale: Locale, edition: Edition, format: Format) -> String {
    let outline = outline(text, locale, edition);
    render(&outline, format)
}

/// The questionnaire with every field, each of its texts followed by something.
fn every_field(after: &str) -> String {
    let mut value: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/data/every-field/questionnaire.json")).expect("JSON");
    append(&mut value, after);
    value.to_string()
}

/// Appends to the texts for people: they have a space, a capital letter or a dot, and identifiers have none.
fn append(value: &mut serde_json::Value, after: &str) {
    match value {
        serde_json::Value::String(text) if text.contains(|c: char| c.is_uppercase() || c == ' ') => {
            text.push_str(after);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| append(item, after)),
        serde_json::Value::Object(members) => members.values_mut().for_each(|member| append(member, after)),
        _ => {}
    }
}

#[test]
fn every_edition_renders_in_both_formats_and_languages() {
    for text in [every_field(""), builtin::ALL[0].text.to_owned(), builtin::ALL[1].text.to_owned()] {
        for locale in Locale::ALL {
            for (edition, format) in EDITIONS.into_iter().flat_map(|it| Format::ALL.map(|format| (it, format))) {
                let document = document(&text, locale, edition, format);
                let words = document.split("</style>").last().unwrap_or_default();
                for key in ["outline-", "report-", "words-", "interview-", "undefined"] {
                    assert!(!words.contains(key), "{edition:?} {format:?}: {key}");
                }
            }
        }
    }
}

#[test]
fn what_an_author_typed_comes_out_as_text() {
    for payload in [
        " <script>alert(1)</script>",
        " \"><img src=x>",
        " {{ 7*7 }}",
        " a | b\n# c",
        " [x](javascript:y)",
        " \u{1b}[31m\u{202e}",
        " `*_",
    ] {
        for (edition, locale) in EDITIONS.into_iter().flat_map(|it| Locale::ALL.map(|locale| (it, locale))) {
            let of = |after: &str, format| document(&every_field(after), locale, edition, format);
            let (html, harmless) = (of(payload, Format::Html), of(" x", Format::Html));
            assert_eq!(html.matches('<').count(), harmless.matches('<').count(), "{payload:?} {edition:?}");
            assert_eq!(html.matches('"').count(), harmless.matches('"').count(), "{payload:?} {edition:?}");
            let (markdown, harmless) = (of(payload, Format::Markdown), of(" x", Format::Markdown));
            assert_eq!(markdown.lines().count(), harmless.lines().count(), "{payload:?} {edition:?}");
            assert!(!markdown.replace("<br>", "").contains('<'), "{payload:?} {edition:?}");
            for text in [html, markdown] {
                assert!(!text.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{payload:?}");
            }
        }
    }
}

#[test]
fn the_page_asks_for_nothing_and_runs_nothing() {
    for edition in EDITIONS {
        let page = document(&every_field(""), Locale::Fr, edition, Format::Html);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
        assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""));
        for never in ["<script", "http://", "https://", "src=", "@import", "url(", "<link", "javascript:"] {
            assert!(!page.contains(never), "{never}");
        }
        assert_eq!(page.matches("<h1").count(), 1);
    }
}

#[test]
fn every_key_of_the_templates_has_words() {
    for (name, template) in HTML.iter().chain(MARKDOWN) {
        for after in template.split("t(key=\"").skip(1) {
            let (key, rest) = after.split_once('"').expect("a key ends");
            if !rest.trim_start().starts_with('~') {
                assert!(Message::new(key.to_owned()).exists(), "{name}: {key}");
            }
        }
    }
}
