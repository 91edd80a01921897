//! The schemas in an editor: a real YAML language server completes, explains and checks files that name them.

mod server;

use std::fs;

use palier::schema;
use serde_json::Value;

use crate::palier::{root, run};
use server::Server;

/// A folder with the schemas of both files, as an author makes them.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, arguments) in [
        ("questionnaire.schema.json", &["schema", "questionnaire"][..]),
        ("omnichannel.schema.json", &["schema", "answers", "-q", "omnichannel", "--lang", "en"]),
    ] {
        let path = folder.path().join(name);
        let path = path.to_str().expect("a path in UTF-8");
        assert_eq!(run([arguments, &["-o", path]].concat()).code, Some(0));
    }
    folder
}

const QUESTIONNAIRE: &str = "format: 1
id: own
version: 1.0.0
languages: [en]
title: Own model
levels:
  - {id: low, title: Low}
  - {id: high, title: High}
dimensions:
  - id: only
    title: Only
    questions:
      - id: first
        text: Is it so?
";

const ANSWERS: &str = "format: 1
questionnaire: omnichannel@1
organization: {name: Ours}
date: 2026-11-20
";

/// A file of a folder that names its schema.
fn with_schema(schema: &str, text: &str) -> String {
    format!("{}{text}", schema::modeline(schema))
}

fn labels(items: &[Value]) -> Vec<&str> {
    items.iter().filter_map(|item| item["label"].as_str()).collect()
}

/// What is said of an entry that is offered.
fn documentation<'a>(items: &'a [Value], label: &str) -> &'a str {
    let item = items.iter().find(|item| item["label"] == label).unwrap_or_else(|| panic!("no {label}"));
    let documentation = &item["documentation"];
    documentation.as_str().or(documentation["value"].as_str()).unwrap_or_default()
}

#[test]
fn an_editor_completes_a_questionnaire() {
    let Some(mut server) = Server::start() else { return };
    let folder = folder();
    let mut complete = |text: &str| {
        server.complete(folder.path(), &with_schema("questionnaire.schema.json", &format!("{QUESTIONNAIRE}{text}")))
    };

    let fields = complete("        █\n");
    let offered = labels(&fields);
    for field in ["help", "type", "when", "gates", "options"] {
        assert!(offered.contains(&field), "{field}: {offered:?}");
    }
    assert!(!offered.contains(&"points") && !offered.contains(&"levels"), "fields of other types: {offered:?}");
    assert_eq!(documentation(&fields, "help"), "How to understand it.");

    let fields = complete("        type: number\n        █\n");
    let offered = labels(&fields);
    assert!(offered.contains(&"points") && offered.contains(&"unit"), "{offered:?}");
    assert!(!offered.contains(&"options"), "{offered:?}");

    let types = complete("        type: █\n");
    assert_eq!(labels(&types), palier::questionnaire::Kind::IDS);
    assert!(documentation(&types, "checklist").contains("items"));

    let fields = complete("findings:\n  - id: f\n    when:\n      █\n");
    assert!(labels(&fields).contains(&"silos"), "{fields:?}");
    let severities = complete("findings:\n  - id: f\n    severity: █\n");
    assert_eq!(labels(&severities), ["critical", "warning", "info", "strength"]);
}

#[test]
fn an_editor_completes_a_new_level_with_what_it_needs() {
    let Some(mut server) = Server::start() else { return };
    let folder = folder();
    let text = QUESTIONNAIRE.replace("  - {id: high, title: High}\n", "  - {id: high, title: High}\n  - █\n");
    let fields = server.complete(folder.path(), &with_schema("questionnaire.schema.json", &text));
    for field in ["id", "title", "summary", "min_score"] {
        assert!(labels(&fields).contains(&field), "{field}: {:?}", labels(&fields));
    }
    let whole = fields.iter().find(|item| item["label"] == "level").expect("a level as a whole");
    let inserted = whole["textEdit"]["newText"].as_str().or(whole["insertText"].as_str()).unwrap_or_default();
    assert!(inserted.contains("id:") && inserted.contains("title:") && !inserted.contains("summary:"), "{inserted}");
}

#[test]
fn an_editor_completes_answers_with_the_questions_and_their_options() {
    let Some(mut server) = Server::start() else { return };
    let folder = folder();
    let mut complete = |text: &str| {
        server.complete(folder.path(), &with_schema("omnichannel.schema.json", &format!("{ANSWERS}{text}")))
    };

    let questions = complete("answers:\n  chan█\n");
    let model = palier::questionnaire::builtin::ALL[0];
    assert!(labels(&questions).contains(&"channel-strategy") && model.text.contains("id: channel-strategy"));
    assert!(documentation(&questions, "channel-strategy").len() > 30);

    let options = complete("answers:\n  channel-strategy: █\n");
    assert_eq!(labels(&options), ["mono", "multi", "cross", "omni", "unknown"]);
    assert!(documentation(&options, "cross").len() > 20);

    let fields = complete("answers:\n  channel-strategy:\n    █\n");
    for field in ["answer", "note", "evidence", "private"] {
        assert!(labels(&fields).contains(&field), "{field}: {:?}", labels(&fields));
    }

    let levels = complete("target: █\n");
    assert!(labels(&levels).starts_with(&["mono", "multi", "cross", "omni"]), "{levels:?}");
    let channels = complete("channels:\n  - █\n");
    assert!(labels(&channels).contains(&"web-shop"), "{channels:?}");
    let strengths = complete("answers:\n  purchase-continuity:\n    store:\n      web-shop: █\n");
    assert_eq!(labels(&strengths), ["none", "partial", "full", "unknown"]);
}

#[test]
fn an_editor_explains_a_question_where_it_is_answered() {
    let Some(mut server) = Server::start() else { return };
    let folder = folder();
    let text = with_schema("omnichannel.schema.json", &format!("{ANSWERS}answers:\n  channel-str█ategy: cross\n"));
    let said = server.hover(folder.path(), &text);
    for option in ["`mono`: ", "`multi`: ", "`cross`: ", "`omni`: ", "`unknown`: "] {
        assert!(said.contains(option), "{option} in {said}");
    }
}

#[test]
fn an_editor_finds_a_schema_whatever_its_file_is_called() {
    let Some(mut server) = Server::start() else { return };
    let folder = folder();
    let below = folder.path().join("mes modèles");
    fs::create_dir(&below).expect("can be made");
    for name in ["mon modèle (50 %) n°1#2.json", "plain.json"] {
        fs::copy(folder.path().join("questionnaire.schema.json"), below.join(name)).expect("can be copied");
        for (from, file) in [(below.as_path(), name.to_owned()), (folder.path(), format!("mes modèles/{name}"))] {
            let types = server.complete(from, &with_schema(&file, &format!("{QUESTIONNAIRE}        type: █\n")));
            assert_eq!(labels(&types), palier::questionnaire::Kind::IDS, "{file}");
        }
    }
}

#[test]
fn an_editor_has_nothing_against_the_examples_the_built_in_questionnaires_and_a_new_one() {
    let Some(mut server) = Server::start() else { return };
    let folder = folder();
    for (path, model) in crate::schema::examples() {
        let schema = format!("{model}.schema.json");
        let file = folder.path().join(&schema);
        let file = file.to_str().expect("a path in UTF-8");
        assert_eq!(run(["schema", "answers", "-q", &model, "-o", file]).code, Some(0));
        let text = fs::read_to_string(root().join(&path)).expect("is there");
        let said = server.diagnostics(folder.path(), &with_schema(&schema, &text));
        assert!(said.is_empty(), "{}: {said:#?}", path.display());
    }
    for built_in in palier::questionnaire::builtin::ALL {
        let said = server.diagnostics(folder.path(), &with_schema("questionnaire.schema.json", built_in.text));
        assert!(said.is_empty(), "{}: {said:#?}", built_in.id);
    }
    let begun = folder.path().join("begun.yaml");
    let arguments = ["questionnaire", "new", begun.to_str().expect("a path in UTF-8"), "--languages", "fr,en"];
    assert_eq!(run(arguments).code, Some(0));
    let said = server.diagnostics(folder.path(), &fs::read_to_string(begun).expect("was written"));
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn an_editor_underlines_a_slip_with_words_that_help() {
    let Some(mut server) = Server::start() else { return };
    let folder = folder();
    let whole = QUESTIONNAIRE.to_owned()
        + "        options:\n          - {level: low, text: No}\n          - {level: high, text: Yes}\n";
    let answers = ANSWERS.to_owned() + "answers:\n  channel-strategy: cross\n";
    let (questionnaire, omnichannel) = ("questionnaire.schema.json", "omnichannel.schema.json");
    for (schema, good, from, to, line, words) in [
        (questionnaire, &whole, "text: Is it so?", "txet: Is it so?", 14, "txet"),
        (questionnaire, &whole, "        options:", "        type: ratting\n        options:", 15, "\"rating\""),
        (questionnaire, &whole, "        options:", "        weight: heavy\n        options:", 15, "number"),
        (questionnaire, &whole, "id: first", "id: The first", 13, "joined by hyphens"),
        (questionnaire, &whole, "        options:", "        min: 3\n        options:", 15, "min"),
        (omnichannel, &answers, "cross", "crosss", 6, "\"cross\""),
        (omnichannel, &answers, "channel-strategy", "chanel-strategy", 6, "chanel-strategy"),
        (omnichannel, &answers, "2026-11-20", "20/11/2026", 4, "2026-11-20"),
    ] {
        assert_eq!(server.diagnostics(folder.path(), &with_schema(schema, good)), [""; 0]);
        let bad = good.replace(from, to);
        assert_ne!(&bad, good);
        let said = server.diagnostics(folder.path(), &with_schema(schema, &bad));
        let at = format!("{line}: ");
        assert!(said.iter().any(|said| said.starts_with(&at) && said.contains(words)), "{to}: {said:#?}");
        assert!(said.len() <= 2, "{to}: {said:#?}");
    }
}
