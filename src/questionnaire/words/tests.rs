//! Conditions in words, each form and its opposite, in both languages.

use super::*;
use crate::source::{self, Document};
use crate::text::Locale;

/// A questionnaire whose first question has a condition and whose finding has another, both in the file's words.
fn questionnaire(when: &str, finding: &str) -> Questionnaire {
    let text = format!(
        r#"
format: 1
id: small
version: 1.0.0
languages: [en, fr]
title: Small
levels:
  - {{id: low, title: {{en: Low, fr: Bas}}}}
  - {{id: high, title: {{en: High, fr: Haut}}}}
profile:
  - {{id: size, text: "How large?", options: [{{id: small, text: Small}}, {{id: large, text: Large}}, {{id: huge, text: Huge}}]}}
  - {{id: aims, text: "What for?", multiple: true, options: [{{id: growth, text: Growth}}, {{id: margin, text: Margin}}]}}
stages: [{{id: buy, title: Buy}}]
channels:
  - {{id: store, kind: physical, title: "Store\n or stall"}}
  - {{id: shop, kind: digital, title: Shop}}
  - {{id: phone, kind: human, title: Phone}}
dimensions:
  - id: offer
    title: Offer
    questions:
      - {{id: asked, text: Asked?, type: yes-no, when: {when}}}
      - {{id: stock, text: Stock?, options: [{{level: low, text: Nobody}}, {{level: high, text: Everybody}}]}}
      - {{id: ways, text: Ways?, type: checklist, items: [{{id: one, text: One}}, {{id: two, text: Two}}]}}
      - {{id: passages, text: Passages?, type: continuity}}
findings:
  - {{id: found, severity: info, title: Found, text: Found, when: {finding}}}
"#
    );
    let document = Document::whole("small.yaml", text);
    let tree = source::parse(&document).unwrap_or_else(|problem| panic!("{problem:?}"));
    let checked = crate::questionnaire::read(&tree, &document);
    checked.value.unwrap_or_else(|| panic!("{:?}", checked.problems))
}

fn applies(when: &str, locale: Locale) -> String {
    let questionnaire = questionnaire(when, "{question: stock, below: high}");
    let condition = questionnaire.questions[0].when.as_ref().expect("has one");
    condition_in_words(&questionnaire, condition, &locale.into())
}

fn found(when: &str, locale: Locale) -> String {
    let questionnaire = questionnaire("{channels: {any: [store]}}", when);
    condition_in_words(&questionnaire, &questionnaire.findings[0].when, &locale.into())
}

#[test]
fn what_a_condition_asks_of_the_organization_reads_as_a_sentence() {
    for (when, words) in [
        ("{profile: size, is: small}", "the answer to “How large?” is “Small”"),
        ("{profile: size, in: [small, large, huge]}", "the answer to “How large?” is “Small”, “Large” or “Huge”"),
        ("{not: {profile: size, is: small}}", "the answer to “How large?” is not “Small”"),
        ("{not: {profile: size, in: [small, large]}}", "the answer to “How large?” is neither “Small” nor “Large”"),
        ("{profile: aims, is: growth}", "the answers to “What for?” include “Growth”"),
        ("{not: {profile: aims, is: growth}}", "the answers to “What for?” do not include “Growth”"),
        ("{channels: {any: [store]}}", "the organization has the channel “Store or stall”"),
        ("{channels: {any: [shop, phone]}}", "the organization has at least one of the channels “Shop” or “Phone”"),
        ("{channels: {none: [shop, phone]}}", "the organization has none of the channels “Shop” or “Phone”"),
        ("{not: {channels: {none: [shop]}}}", "the organization has the channel “Shop”"),
        ("{channels: {all: [shop, phone]}}", "the organization has the channels “Shop” and “Phone”"),
        (
            "{not: {channels: {all: [shop, phone]}}}",
            "the organization does not have all the channels “Shop” and “Phone”",
        ),
        ("{channels: {at_least: 2}}", "the organization has at least 2 channels"),
        ("{channels: {kind: digital}}", "the organization has at least one digital channel"),
        ("{not: {channels: {kind: digital}}}", "the organization has no digital channel"),
        (
            "{not: {channels: {of: [store, shop], kind: physical, serves: buy, at_least: 2}}}",
            "the organization has fewer than 2 physical channels for the stage “Buy” among “Store or stall” and “Shop”",
        ),
    ] {
        assert_eq!(applies(when, Locale::En), words, "{when}");
    }
}

#[test]
fn combinations_are_bracketed_where_they_could_be_misread_and_opposites_told_as_such() {
    let mixed = "{all: [{profile: size, is: small}, {any: [{channels: {any: [shop]}}, {channels: {at_least: 2}}]}]}";
    assert_eq!(
        applies(mixed, Locale::En),
        "the answer to “How large?” is “Small” and (the organization has the channel “Shop” or the organization has at \
         least 2 channels)"
    );
    assert_eq!(
        applies(&format!("{{not: {mixed}}}"), Locale::En),
        "the answer to “How large?” is not “Small” or (the organization does not have the channel “Shop” and the \
         organization has fewer than 2 channels)"
    );
    assert_eq!(
        applies(mixed, Locale::Fr),
        "la réponse à «\u{202f}How large?\u{202f}» est «\u{202f}Small\u{202f}» et (l’organisation dispose du canal \
         «\u{202f}Shop\u{202f}» ou l’organisation dispose d’au moins 2 canaux)"
    );
}

#[test]
fn what_a_finding_looks_at_reads_as_a_sentence() {
    for (when, words) in [
        ("{question: stock, at_least: high}", "the answer to “Stock?” is at “High” or better"),
        ("{not: {question: stock, at_least: high}}", "the answer to “Stock?” is below “High”"),
        ("{question: stock, is: low}", "the answer to “Stock?” is “Nobody”"),
        ("{not: {question: asked, is: yes}}", "the answer to “Asked?” is not “Yes”"),
        ("{question: ways, includes: two}", "“Two” is ticked in “Ways?”"),
        ("{dimension: offer, below: high}", "the dimension “Offer” is below “High”"),
        ("{overall: {at_least: high}}", "the overall level is “High” or better"),
        (
            "{passage: {question: passages, from: shop, to: phone, below: full}}",
            "in “Passages?”, the passage from “Shop” to “Phone” is less than “full”",
        ),
        ("{silos: {at_least: 2}}", "the channels form at least 2 groups without any passage between them"),
        (
            "{not: {silos: {at_least: 2, question: passages}}}",
            "in “Passages?”, the channels form fewer than 2 groups without any passage between them",
        ),
    ] {
        assert_eq!(found(when, Locale::En), words, "{when}");
    }
    let french = found("{dimension: offer, at_least: high}", Locale::Fr);
    assert_eq!(french, "la dimension «\u{202f}Offer\u{202f}» est au niveau «\u{202f}Haut\u{202f}» ou mieux");
}
