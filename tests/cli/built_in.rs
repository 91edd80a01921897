//! The questionnaires that come with palier: complete, well formed in every word, and alive in every part.

mod business;
mod findings;
mod levels;
mod rows;

use palier::doubts::doubts;
use palier::problem::{Place, Problem};
use palier::questionnaire::builtin::{self, BuiltIn};
use palier::questionnaire::{self, Kind, Question, Questionnaire, Step};
use palier::source::{self, Document, Node, Value};
use palier::text::Text;

use crate::palier::root;

fn tree(built_in: BuiltIn) -> (Node, Document) {
    let document = built_in.document();
    let tree = source::parse(&document).unwrap_or_else(|problem| panic!("{problem:?}"));
    (tree, document)
}

/// The built-in questionnaire of an id.
fn model(id: &str) -> Questionnaire {
    let (tree, document) = tree(BuiltIn::find(id).expect("a built-in questionnaire"));
    questionnaire::read(&tree, &document).value.expect("built-in questionnaires have no error")
}

fn models() -> Vec<Questionnaire> {
    builtin::ALL.iter().map(|built_in| model(built_in.id)).collect()
}

/// Every value of a tree with the keys that lead to it, the outermost first.
fn walk<'a>(node: &'a Node, path: &mut Vec<&'a str>, seen: &mut dyn FnMut(&[&'a str], &'a Node)) {
    seen(path, node);
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| walk(item, path, seen)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                path.push(&key.name);
                walk(value, path, seen);
                path.pop();
            }
        }
        _ => {}
    }
}

#[test]
fn everything_in_the_folder_is_built_in() {
    let files = std::fs::read_dir(root().join("questionnaires")).expect("is there");
    let mut ids: Vec<String> = files
        .map(|file| file.expect("can be read").file_name().into_string().expect("plain names"))
        .filter_map(|name| name.strip_suffix(".yaml").map(str::to_owned))
        .collect();
    ids.sort_unstable();
    let mut built_in: Vec<_> = builtin::ALL.iter().map(|it| it.id).collect();
    built_in.sort_unstable();
    assert_eq!(ids, built_in);
}

#[test]
fn nothing_is_odd_in_a_built_in_questionnaire() {
    for built_in in builtin::ALL {
        let (tree, document) = tree(*built_in);
        let checked = questionnaire::read(&tree, &document);
        let model = checked.value.expect("no error");
        let told: Vec<Problem> = checked.problems.into_iter().chain(doubts(&model, &tree)).collect();
        assert!(told.is_empty(), "{}: {told:#?}", built_in.id);
    }
}

#[test]
fn every_text_is_there_in_french_and_english() {
    const TEXTS: [&str; 11] = [
        "title",
        "summary",
        "description",
        "text",
        "help",
        "evidence",
        "action",
        "advice",
        "term",
        "unit",
        "effort_unit",
    ];
    for built_in in builtin::ALL {
        let (tree, _) = tree(*built_in);
        let mut found = 0;
        walk(&tree, &mut Vec::new(), &mut |path, node| {
            if path.last().is_some_and(|key| TEXTS.contains(key)) {
                found += 1;
                for language in ["fr", "en"] {
                    let text = node.get(language).and_then(Node::as_text).unwrap_or_default();
                    assert!(!text.trim().is_empty(), "{} line {}: no {language}", built_in.id, node.place.line);
                }
            }
        });
        assert!(found > 100, "{}: {found} texts", built_in.id);
    }
}

#[test]
fn every_question_says_what_to_look_at_and_whom_to_ask() {
    for model in models() {
        for (id, question) in &model.questions {
            let who = format!("{} {id}", model.id);
            assert!(question.evidence.is_some(), "{who}: evidence");
            assert!(!question.roles.is_empty(), "{who}: roles");
            assert!(question.help.is_some(), "{who}: help");
            // The other stands on a standard and a law, cited where a question does; the rest is practice.
            if model.id.as_str() == "omnichannel" {
                assert!(!question.references.is_empty(), "{who}: references");
            }
        }
    }
}

/// The steps of a question, with what they lead to. Passages of a continuity question have an action only where one is
/// given for that pair; the effort of a full one is the question's.
fn steps(question: &Question) -> Vec<(&str, &Step)> {
    match &question.kind {
        Kind::Choice(choice) => choice.options.iter().skip(1).map(|(id, option)| (id.as_str(), &option.step)).collect(),
        Kind::Checklist(items) => items.iter().map(|(id, item)| (id.as_str(), &item.step)).collect(),
        Kind::YesNo(yes_no) => vec![("the good answer", &yes_no.step)],
        Kind::Continuity(continuity) => {
            continuity.passages.iter().map(|passage| ("a passage", &passage.step)).collect()
        }
        Kind::Rating(_) | Kind::Number(_) | Kind::Text => Vec::new(),
    }
}

#[test]
fn every_step_says_what_to_do_and_what_it_costs() {
    for model in models() {
        for (id, question) in &model.questions {
            for (place, step) in steps(question) {
                assert!(step.action.is_some(), "{} {id}, {place}: action", model.id);
                assert!(step.effort.is_some_and(|effort| effort > 0.0), "{} {id}, {place}: effort", model.id);
            }
            if let Kind::Continuity(continuity) = &question.kind {
                assert!(continuity.effort.is_some_and(|effort| effort > 0.0), "{} {id}: effort", model.id);
            }
            let first_step = |text: &Option<Text>| text.is_none();
            if let Kind::Choice(choice) = &question.kind {
                assert!(first_step(&choice.options[0].step.action), "{} {id}: nothing leads to the first", model.id);
            }
        }
        for (id, finding) in &model.findings {
            assert!(finding.advice.is_some(), "{} {id}: advice", model.id);
        }
    }
}

/// What is wrong with a French text as French is printed; `None` where nothing is.
fn french_fault(text: &str) -> Option<&'static str> {
    let characters: Vec<char> = text.chars().collect();
    for (place, character) in characters.iter().enumerate() {
        let before = place.checked_sub(1).map(|place| characters[place]);
        let after = characters.get(place + 1).copied();
        match character {
            // The sign alone is a unit, which the figure before it sets off.
            ';' | '!' | '?' | '%' if before.is_some_and(|it| it != '\u{202f}') => {
                return Some("no narrow space before ; ! ? %");
            }
            ':' if before != Some('\u{a0}') => return Some("no no-break space before a colon"),
            '«' if after != Some('\u{202f}') => return Some("no narrow space after «"),
            '»' if before != Some('\u{202f}') => return Some("no narrow space before »"),
            '\'' | '"' | '“' | '”' => return Some("a straight apostrophe or foreign quotation marks"),
            '0'..='9' if before == Some(' ') && is_thousands(&characters, place) => {
                return Some("a plain space in a figure");
            }
            ' ' if before == Some(' ') || after.is_none() || before.is_none() => return Some("a space too many"),
            _ => {}
        }
    }
    text.contains("...").then_some("three points for an ellipsis")
}

/// Whether the three digits from a place on follow another digit and a space: 1 000 and not “2025 100 mots”.
fn is_thousands(characters: &[char], place: usize) -> bool {
    let digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
    place >= 2 && digit(place - 2) && (place..place + 3).all(digit) && !digit(place + 3)
}

#[test]
fn french_is_set_as_french_is() {
    for built_in in builtin::ALL {
        let (tree, _) = tree(*built_in);
        walk(&tree, &mut Vec::new(), &mut |path, node| {
            if let (Some(&"fr"), Some(text)) = (path.last(), node.as_text()) {
                let fault = text.lines().find_map(french_fault);
                assert_eq!(fault, None, "{} line {}: {text}", built_in.id, node.place.line);
            }
        });
    }
}

#[test]
fn english_is_set_as_english_is() {
    for built_in in builtin::ALL {
        let (tree, _) = tree(*built_in);
        walk(&tree, &mut Vec::new(), &mut |path, node| {
            if let (Some(&"en"), Some(text)) = (path.last(), node.as_text()) {
                let stray = text.find(|it: char| "'\"«»\u{202f}".contains(it)).or_else(|| text.find("  "));
                let spaced = [" ;", " !", " ?", " %", " :"].iter().find(|part| text.contains(**part));
                assert_eq!((stray, spaced), (None, None), "{} line {}: {text}", built_in.id, node.place.line);
            }
        });
    }
}

#[test]
fn the_examples_in_french_are_set_as_french_is() {
    for example in std::fs::read_dir(root().join("examples")).expect("is there") {
        let file = example.expect("can be read").path().join("answers.yaml");
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        let document = Document::whole(file.display().to_string(), text);
        let tree = source::parse(&document).unwrap_or_else(|problem| panic!("{problem:?}"));
        if tree.get("language").and_then(Node::as_text) != Some("fr") {
            continue;
        }
        let told = |Place { line, .. }: Place, text: &str| format!("{} line {line}: {text}", document.name());
        walk(&tree, &mut Vec::new(), &mut |_, node| {
            let Some(text) = node.as_text().filter(|text| text.contains(' ')) else { return };
            assert_eq!(french_fault(text), None, "{}", told(node.place, text));
        });
    }
}
