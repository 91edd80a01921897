//! Every value of a valid file replaced by every other kind of value: accepted, or a problem with a place.

use std::fs;

use palier::assessment::{Subject, assess};
use palier::problem::{Code, Place, Problem};
use palier::questionnaire::Questionnaire;
use palier::source::{self, Document, Node, Value as Tree};
use palier::text::{Language, Locale};
use palier::{answers, questionnaire};
use serde_json::{Value, json};

use crate::palier::root;

/// One of the two files that use every field of their format.
pub(crate) fn every_field(name: &str) -> Value {
    let path = root().join("tests/data/every-field").join(name);
    serde_json::from_str(&fs::read_to_string(path).expect("is there")).expect("is JSON")
}

/// The pointers to all values below a value, without what is kept unread.
fn pointers(value: &Value, at: &str, into: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, value) in below.into_iter().filter(|(key, _)| !key.starts_with("x-")) {
        let at = format!("{at}/{key}");
        into.push(at.clone());
        pointers(value, &at, into);
    }
}

pub(crate) fn all_pointers(value: &Value) -> Vec<String> {
    let mut all = Vec::new();
    pointers(value, "", &mut all);
    all
}

pub(crate) fn replaced(value: &Value, pointer: &str, by: &Value) -> Value {
    let mut value = value.clone();
    *value.pointer_mut(pointer).expect("is one of its pointers") = by.clone();
    value
}

/// The mapping with one of its keys called otherwise, at the same place; `None` where the pointer is to an item.
fn renamed(value: &Value, pointer: &str, name: impl Fn(&str) -> Option<String>) -> Option<Value> {
    let mut value = value.clone();
    let (parent, key) = pointer.rsplit_once('/')?;
    let members = value.pointer_mut(parent)?.as_object_mut()?;
    *members = std::mem::take(members)
        .into_iter()
        .filter_map(|(member, value)| if member == key { Some((name(&member)?, value)) } else { Some((member, value)) })
        .collect();
    Some(value)
}

/// The problems of a questionnaire's text.
pub(crate) fn of_questionnaire(text: &str) -> Vec<Problem> {
    let document = Document::whole("q.json", text);
    source::parse(&document).map_or_else(|problem| vec![problem], |tree| questionnaire_problems(&tree, &document))
}

fn questionnaire_problems(tree: &Node, document: &Document) -> Vec<Problem> {
    let checked = questionnaire::read(tree, document);
    assert_eq!(checked.value.is_none(), checked.problems.iter().any(Problem::is_error), "{:?}", checked.problems);
    checked.problems
}

/// The problems of the text of answers.
pub(crate) fn of_answers(text: &str, questionnaire: &Questionnaire) -> Vec<Problem> {
    let document = Document::whole("a.json", text);
    source::parse(&document)
        .map_or_else(|problem| vec![problem], |tree| answers_problems(&tree, &document, questionnaire))
}

/// The problems of answers; what is accepted is assessed too.
fn answers_problems(tree: &Node, document: &Document, questionnaire: &Questionnaire) -> Vec<Problem> {
    let _ = answers::questionnaire_reference(tree);
    let checked = answers::read(tree, document, questionnaire);
    assert_eq!(checked.value.is_none(), checked.problems.iter().any(Problem::is_error), "{:?}", checked.problems);
    if let Some(answers) = &checked.value {
        let language = Language::from(Locale::En);
        let target = answers::Target::default();
        let subject = Subject { file: String::new(), language, target, warnings: Vec::new() };
        let assessment = assess(questionnaire, answers, &subject);
        let score = assessment.overall.score.score;
        assert!(score.is_none_or(|score| (0.0..=100.0).contains(&score)), "{score:?}");
    }
    checked.problems
}

/// Each problem has a place within the text, and words in both languages.
fn are_told(problems: &[Problem], text: &str) {
    for problem in problems {
        let place = problem.place.unwrap_or_else(|| panic!("no place: {problem:?} in {text}"));
        let line = text.lines().nth(place.line - 1).unwrap_or_else(|| panic!("no such line: {problem:?} in {text}"));
        assert!(place.column >= 1 && place.column <= line.chars().count() + 1, "{problem:?} in {text}");
        assert!(text.is_char_boundary(place.offset), "{problem:?} in {text}");
        let words =
            |locale| (problem.message.in_locale(locale), problem.help.as_ref().map(|help| help.in_locale(locale)));
        let (english, french) = (words(Locale::En), words(Locale::Fr));
        assert!(english.0 != french.0, "{problem:?}");
        for said in [english.0, french.0].into_iter().chain(english.1).chain(french.1) {
            assert!(!said.contains("{$") && !said.contains("{ $") && !said.starts_with("problem-"), "{said}");
        }
    }
}

/// Runs a test for each of many cases, over the cores that there are.
fn for_each<T: Sync>(cases: &[T], test: impl Fn(&T) + Sync) {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for chunk in cases.chunks(cases.len().div_ceil(cores).max(1)) {
            scope.spawn(|| chunk.iter().for_each(&test));
        }
    });
}

/// What stands in the place of each value.
fn others() -> [Value; 8] {
    [json!(null), json!(true), json!(-1), json!(1e300), json!("word"), json!([]), json!([[1]]), json!({"one": "two"})]
}

pub(crate) fn every_field_questionnaire() -> Questionnaire {
    let document = Document::whole("q.json", every_field("questionnaire.json").to_string());
    let tree = source::parse(&document).expect("is YAML");
    questionnaire::read(&tree, &document).value.expect("has no error")
}

#[test]
fn the_files_with_every_field_are_valid() {
    let questionnaire = every_field_questionnaire();
    assert_eq!(of_questionnaire(&every_field("questionnaire.json").to_string()), []);
    assert_eq!(of_answers(&every_field("answers.json").to_string(), &questionnaire), []);
}

/// The ways to every value of a tree, as places among the entries at each level.
fn ways(node: &Node, way: &mut Vec<usize>, into: &mut Vec<Vec<usize>>) {
    let below: Vec<&Node> = match &node.value {
        Tree::List(items) => items.iter().collect(),
        Tree::Mapping(entries) => entries.iter().map(|(_, value)| value).collect(),
        _ => Vec::new(),
    };
    for (index, node) in below.into_iter().enumerate() {
        way.push(index);
        into.push(way.clone());
        ways(node, way, into);
        way.pop();
    }
}

/// The tree with another value at the end of a way, where the old one stood.
fn with_value(tree: &Node, way: &[usize], value: &Tree) -> Node {
    let mut tree = tree.clone();
    let end = way.iter().fold(&mut tree, |node, index| match &mut node.value {
        Tree::List(items) => &mut items[*index],
        Tree::Mapping(entries) => &mut entries[*index].1,
        _ => unreachable!("ways lead through lists and mappings"),
    });
    end.value = value.clone();
    stand_at(end, end.place);
    tree
}

/// Lets all that a value holds stand where the value stands.
fn stand_at(node: &mut Node, place: Place) {
    node.place = place;
    match &mut node.value {
        Tree::List(items) => items.iter_mut().for_each(|item| stand_at(item, place)),
        Tree::Mapping(entries) => {
            for (key, value) in entries {
                key.place = place;
                stand_at(value, place);
            }
        }
        _ => {}
    }
}

/// Replaces each value of a file by each of the other kinds of value, in the tree: reading text takes much longer.
fn with_every_value(name: &str, read: impl Fn(&Node, &Document) -> Vec<Problem> + Sync) {
    let document = Document::whole(name, format!("{:#}", every_field(name)));
    let tree = source::parse(&document).expect("is YAML");
    let mut all = Vec::new();
    ways(&tree, &mut Vec::new(), &mut all);
    assert!(all.len() > 70, "{}", all.len());
    let others = others().map(|other| source::parse(&Document::whole(name, other.to_string())).expect("is YAML").value);
    for_each(&all, |way| {
        for other in &others {
            are_told(&read(&with_value(&tree, way, other), &document), &document.text);
        }
    });
}

#[test]
fn any_value_in_a_questionnaire_is_accepted_or_a_problem_with_a_place() {
    with_every_value("questionnaire.json", questionnaire_problems);
}

#[test]
fn any_value_in_answers_is_accepted_or_a_problem_with_a_place() {
    let questionnaire = every_field_questionnaire();
    with_every_value("answers.json", |tree, document| answers_problems(tree, document, &questionnaire));
}

#[test]
fn any_key_may_be_missing_without_harm() {
    let (whole, questionnaire) = (every_field("answers.json"), every_field_questionnaire());
    for_each(&all_pointers(&whole), |pointer| {
        let Some(without) = renamed(&whole, pointer, |_| None) else { return };
        let text = format!("{without:#}");
        are_told(&of_answers(&text, &questionnaire), &text);
    });
    let whole = every_field("questionnaire.json");
    for_each(&all_pointers(&whole), |pointer| {
        let Some(without) = renamed(&whole, pointer, |_| None) else { return };
        let text = format!("{without:#}");
        are_told(&of_questionnaire(&text), &text);
    });
}

#[test]
fn a_misspelt_key_is_an_error_at_its_line_and_not_a_missing_field_too() {
    let misspelt = |key: &str| Some(format!("{key}q"));
    let holds = |problems: &[Problem], pointer: &str, text: &str| {
        let key = format!("\"{}q\":", pointer.rsplit('/').next().unwrap_or_default());
        let line = text.lines().position(|line| line.contains(&key)).expect("is there") + 1;
        let unknown: Vec<_> = problems.iter().filter(|problem| problem.code.id().starts_with("unknown-")).collect();
        let here = |problem: &&Problem| problem.is_error() && problem.place.is_some_and(|place| place.line == line);
        assert!(unknown.iter().any(here), "{pointer}: {problems:?}");
        let missing = problems.iter().find(|problem| problem.code == Code::MissingField);
        // Below `id`, `is` and the like a letter more is another word; of a text, no language may be left.
        let short = pointer.rsplit('/').next().is_some_and(|key| key.len() < 3);
        assert!(missing.is_none() || short, "{pointer}: {problems:?}");
    };
    let whole = every_field("questionnaire.json");
    for_each(&all_pointers(&whole), |pointer| {
        let condition = pointer.contains("/when/") || pointer.contains("/floor/");
        let Some(changed) = renamed(&whole, pointer, misspelt).filter(|_| !condition) else { return };
        let text = format!("{changed:#}");
        holds(&of_questionnaire(&text), pointer, &text);
    });
    let (whole, questionnaire) = (every_field("answers.json"), every_field_questionnaire());
    for_each(&all_pointers(&whole), |pointer| {
        let Some(changed) = renamed(&whole, pointer, misspelt) else { return };
        let text = format!("{changed:#}");
        holds(&of_answers(&text, &questionnaire), pointer, &text);
    });
}

#[test]
fn no_figure_however_large_or_small_breaks_a_result() {
    let numbers = |whole: &Value| {
        let is_number = |pointer: &String| whole.pointer(pointer).is_some_and(Value::is_number);
        all_pointers(whole).into_iter().filter(is_number).collect::<Vec<_>>()
    };
    let figures = [".nan", "-1e308", "1e308", "5e-324", "-0"];
    let answers = every_field("answers.json");
    let good = every_field_questionnaire();
    let written = |whole: &Value, pointer: &str, figure: &str| {
        format!("{:#}", replaced(whole, pointer, &json!("FIGURE"))).replace("\"FIGURE\"", figure)
    };
    for_each(&numbers(&answers), |pointer| {
        for figure in figures {
            let text = written(&answers, pointer, figure);
            are_told(&of_answers(&text, &good), &text);
        }
    });
    let (whole, answers) = (every_field("questionnaire.json"), answers.to_string());
    for_each(&numbers(&whole), |pointer| {
        for figure in figures {
            let text = written(&whole, pointer, figure);
            are_told(&of_questionnaire(&text), &text);
            let document = Document::whole("q.json", text);
            let Ok(tree) = source::parse(&document) else { continue };
            if let Some(questionnaire) = questionnaire::read(&tree, &document).value {
                of_answers(&answers, &questionnaire);
            }
        }
    });
}
