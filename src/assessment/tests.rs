//! The assessment of one business, member by member.

use serde_json::{Value, json};

use super::{Subject, assess};
use crate::answers::Target;
use crate::questionnaire::LevelIndex;
use crate::scoring::sample::read;

const QUESTIONNAIRE: &str = "
format: 1
id: sample
version: 1.2.0
languages: [fr, en]
title: {fr: Essai, en: Sample}
effort_unit: {fr: jours, en: days}
levels:
  - {id: mono, title: {fr: Un, en: One}}
  - {id: multi, title: {fr: Deux, en: Two}}
  - {id: cross, title: {fr: Trois, en: Three}}
  - {id: omni, title: {fr: Quatre, en: Four}}
roles: [{id: it, title: {fr: Informatique, en: IT}}]
profile:
  - {id: goals, text: {fr: Buts, en: Goals}, multiple: true, options: [{id: grow, text: {fr: Croître, en: Grow}}, {id: keep, text: {fr: Fidéliser, en: Keep}}]}
channels:
  - {id: store, kind: physical, title: {fr: Magasin, en: Store}}
  - {id: web-shop, kind: digital, title: {fr: Site, en: Web shop}}
  - {id: phone, kind: human, title: {fr: Téléphone, en: Phone}}
dimensions:
  - id: know
    title: {fr: Connaître, en: Know}
    weight: 2
    questions:
      - id: view
        text: {fr: Vue, en: View}
        roles: [it]
        gates: {omni: 90}
        options:
          - {level: mono, text: {fr: Rien, en: None}}
          - {level: multi, text: {fr: Un peu, en: Some}}
          - {level: omni, text: {fr: Tout, en: All}, action: {fr: Relier, en: Link}, effort: 20, needs: [{question: key, at_least: multi}]}
      - {id: key, text: {fr: Clé, en: Key}, type: yes-no, reverse: true, effort: 4}
      - {id: habits, text: {fr: Usages, en: Habits}, type: checklist, items: [{id: ask, text: {fr: Demander, en: Ask}}, {id: note, text: {fr: Noter, en: Note}}]}
      - {id: mark, text: {fr: Note, en: Mark}, type: rating}
      - {id: share, text: {fr: Part, en: Share}, type: number, unit: {fr: clients, en: customers}, points: [[0, 0], [1000, 100]], interpolate: true}
      - {id: rate, text: {fr: Taux, en: Rate}, type: number, unit: '%', points: [[0, 0], [100, 100]], interpolate: true}
      - {id: words, text: {fr: Mots, en: Words}, type: text}
  - id: carry
    title: {fr: Poursuivre, en: Carry on}
    questions:
      - {id: links, text: {fr: Passages, en: Passages}, type: continuity, effort: 6}
  - id: later
    title: {fr: Plus tard, en: Later}
    questions:
      - {id: never, text: {fr: Jamais, en: Never}, type: yes-no, when: {channels: {at_least: 4}}}
";

const ANSWERS: &str = "
format: 1
questionnaire: sample@1
organization: {name: Maison Lumière, sector: fashion}
respondents: [{name: Claire, role: it}, {name: Paul}]
date: 2026-11-20
profile: {goals: [keep]}
channels: [store, web-shop, phone]
main_channels: [store, web-shop]
target: cross
commentary: {overall: Bien., know: À voir.}
quotes: [{text: On ne voit rien., role: it, dimension: know}]
answers:
  view: {answer: multi, note: Vu., evidence: Export, private: Chut}
  key: true
  habits: [note]
  mark: 4
  share: 1234.56
  rate: 62.5
  words: {answer: Bonjour.}
  links: {store: {web-shop: partial, phone: full}, web-shop: {store: unknown}}
";

fn assessment(language: &str, target: Target) -> Value {
    let (questionnaire, answers) = read(QUESTIONNAIRE, ANSWERS);
    let language = language.parse().expect("a tag");
    let subject = Subject { file: "answers/a.yaml".to_owned(), language, target, warnings: Vec::new() };
    serde_json::to_value(assess(&questionnaire, &answers, &subject)).expect("an assessment is JSON")
}

fn french() -> Value {
    assessment("fr", Target::default())
}

/// A member of each entry of a list.
fn each(list: &Value, member: &str) -> Value {
    list.as_array().into_iter().flatten().map(|entry| entry[member].clone()).collect()
}

#[test]
fn an_assessment_says_whose_it_is_and_what_it_rests_on() {
    let it = french();
    for (member, expected) in [
        ("format", json!(1)),
        ("file", json!("answers/a.yaml")),
        ("status", json!("ok")),
        ("date", json!("2026-11-20")),
        ("language", json!("fr")),
        ("respondents", json!([{"name": null, "role": "Informatique"}, {"name": null, "role": null}])),
        ("profile", json!([{"id": "goals", "text": "Buts", "values": ["keep"], "answers": ["Fidéliser"]}])),
        ("quotes", json!([{"text": "On ne voit rien.", "role": "Informatique", "dimension": "know"}])),
    ] {
        assert_eq!(it[member], expected, "{member}");
    }
    assert_eq!(it["organization"]["id"], "Maison Lumière", "the name where there is no id");
    assert_eq!(each(&it["channels"], "main"), json!([true, true, false]));
    assert_eq!(each(&it["questionnaire"]["levels"], "threshold"), json!([0.0, 25.0, 50.0, 75.0]));
    assert_eq!(it["overall"]["counts"], json!({"answered": 7, "unknown": 0, "not_applicable": 0, "hidden": 1}));
    assert_eq!(it["overall"]["commentary"], "Bien.");
    assert!(!it.to_string().contains("Chut") && !it.to_string().contains("Claire"));
    assert_eq!(each(&it["dimensions"], "id"), json!(["know", "carry"]), "the one that doesn't apply is absent");
}

#[test]
fn answers_are_put_in_the_words_of_the_language() {
    let of = |language| {
        let it = assessment(language, Target::default());
        let questions = it["dimensions"][0]["questions"].as_array().into_iter().flatten();
        questions
            .chain(it["dimensions"][1]["questions"].as_array().into_iter().flatten())
            .map(|it| it["answer"].clone())
            .collect::<Value>()
    };
    assert_eq!(
        of("fr"),
        json!([
            ["Un peu"],
            ["Oui"],
            ["Noter"],
            ["4 sur une échelle de 1 à 5"],
            ["1\u{202f}234,6\u{a0}clients"],
            ["62,5\u{202f}%"],
            ["Bonjour."],
            ["1 passage ouvert sur 2, aucun complet ; 1 inconnu"]
        ])
    );
    assert_eq!(
        of("en"),
        json!([
            ["Some"],
            ["Yes"],
            ["Note"],
            ["4 on a scale from 1 to 5"],
            ["1,234.6 customers"],
            ["62.5%"],
            ["Bonjour."],
            ["1 of 2 passages open, none of them full; 1 unknown"]
        ])
    );
    let habits = &french()["dimensions"][0]["questions"][2];
    assert_eq!(habits["missing"], json!(["Demander"]));
    let view = &french()["dimensions"][0]["questions"][0];
    for (member, expected) in
        [("type", "choice"), ("status", "answered"), ("level", "multi"), ("note", "Vu."), ("evidence", "Export")]
    {
        assert_eq!(view[member], expected, "{member}");
    }
}

#[test]
fn the_target_of_the_command_line_wins_part_by_part() {
    let target =
        Target { overall: None, dimensions: [(crate::questionnaire::DimensionIndex(1), LevelIndex(3))].into() };
    let it = assessment("fr", target);
    assert_eq!(it["overall"]["target"], "cross");
    assert_eq!(each(&it["dimensions"], "target"), json!(["cross", "omni"]));
    let it = assessment("fr", Target { overall: Some(LevelIndex(3)), ..Target::default() });
    assert_eq!(it["overall"]["target"], "omni");
    assert_eq!(it["overall"]["next_level"], "omni");
    let gate = json!({"kind": "gate", "question": "view", "needs": 90.0, "level": "omni"});
    let blockers = it["overall"]["blockers"].as_array().expect("a list");
    assert_eq!((blockers[0]["kind"].as_str(), &blockers[1]), (Some("score"), &gate));
}

#[test]
fn continuity_shows_the_passages_that_count_and_those_that_do_not() {
    let it = french();
    let links = &it["continuity"][0];
    assert_eq!(links["channels"], json!(["store", "web-shop"]));
    assert_eq!(
        links["passages"],
        json!([
            {"from": "store", "to": "web-shop", "strength": 0.5, "title": "partiel", "counts": true},
            {"from": "web-shop", "to": "store", "strength": null, "title": "inconnu", "counts": true},
            {"from": "store", "to": "phone", "strength": 1.0, "title": "complet", "counts": false},
        ])
    );
    assert_eq!(links["silos"], json!([["store", "web-shop"]]));
    assert_eq!((&links["dead_ends"], &links["one_way"], &links["density"]), (&json!([]), &json!([]), &json!(0.5)));
    assert!(it["overall"]["score_all_channels"].as_f64() < it["overall"]["score"].as_f64());
    assert_eq!(each(&it["unknown"], "question"), json!(["links"]), "unknown in part");
}

#[test]
fn steps_say_what_to_do_what_it_costs_and_what_it_brings() {
    let it = assessment("fr", Target { overall: Some(LevelIndex(3)), ..Target::default() });
    let step = |question: &str| {
        let steps = it["steps"].as_array().expect("a list");
        steps.iter().find(|step| step["question"] == question).cloned().unwrap_or_default()
    };
    let view = step("view");
    for (member, expected) in [
        ("from", json!("Un peu")),
        ("to", json!("Tout")),
        ("to_id", json!("omni")),
        ("action", json!("Relier")),
        ("effort", json!(20.0)),
        ("needs", json!([{"question": "key", "text": "Clé", "at_least": "multi", "met": false}])),
        ("quick_win", json!(false)),
        ("roles", json!(["Informatique"])),
    ] {
        assert_eq!(view[member], expected, "{member}");
    }
    let key = step("key");
    assert_eq!((&key["from"], &key["to"], &key["to_id"]), (&json!("Oui"), &json!("Non"), &json!("no")));
    let item = step("habits");
    assert_eq!(
        (&item["from"], &item["to"], &item["to_id"], &item["effort"]),
        (&json!(null), &json!("Demander"), &json!("ask"), &json!(null))
    );
    let passage = step("links");
    assert_eq!((&passage["from"], &passage["to"]), (&json!("partiel"), &json!("Magasin → Site")));
    // 11.1 points for 3 days against 11.1 points for 4.
    assert_eq!((&passage["quick_win"], &key["quick_win"]), (&json!(true), &json!(false)));
    assert_eq!(passage["passage"], json!({"from": "store", "to": "web-shop"}));
    assert_eq!((&passage["effort"], &passage["action"]), (&json!(3.0), &json!(null)));
}
