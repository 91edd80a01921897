//! Doubts about questionnaires: told by `palier check` alone, and never about what is well made.

use palier::doubts::doubts;
use palier::findings;
use palier::problem::Code;
use palier::questionnaire::{QuestionIndex, Truth};
use palier::scoring::{Outcome, Reading, gate_is_met, score};
use palier::source::{self, Document, Node};
use palier::{answers, questionnaire};
use serde_json::Value;

use crate::palier::run;
use crate::random;

/// How many random questionnaires are looked at.
const CASES: u64 = 500;

fn tree(value: &Value) -> (Node, Document) {
    let document = Document::whole("random.json", value.to_string());
    let tree = source::parse(&document).unwrap_or_else(|problem| panic!("{problem:?}"));
    (tree, document)
}

fn list(node: Option<&Node>) -> &[Node] {
    match node.map(|node| &node.value) {
        Some(source::Value::List(items)) => items,
        _ => &[],
    }
}

#[test]
fn no_doubt_about_a_random_questionnaire_is_refuted_by_its_answers() {
    let mut told = 0;
    for seed in 0..CASES {
        let (questionnaire, given) = random::case(seed);
        let (model_tree, document) = tree(&questionnaire);
        let model = questionnaire::read(&model_tree, &document).value.expect("random questionnaires are valid");
        let found = doubts(&model, &model_tree);
        told += found.len();
        assert!(found.iter().all(|it| !it.is_error() && it.place.is_some() && it.help.is_some()), "{found:#?}");
        let (answers_tree, document) = tree(&given);
        let answers = answers::read(&answers_tree, &document, &model).value.expect("random answers are valid");
        let scores = score(&model, &answers);
        let is_told = |code: Code, node: Option<&Node>| {
            node.is_some_and(|node| found.iter().any(|it| it.code == code && it.place == Some(node.place)))
        };
        for finding in findings::raised(&model, &answers, &scores) {
            let when = list(model_tree.get("findings"))[finding].get("when");
            assert!(!is_told(Code::NeverTrue, when), "seed {seed}: finding {finding} is raised");
        }
        let dimensions = list(model_tree.get("dimensions")).iter();
        let questions = dimensions.flat_map(|dimension| list(dimension.get("questions")));
        for (place, node) in questions.enumerate() {
            let (index, when) = (QuestionIndex(place), node.get("when"));
            let outcome = scores.outcome(index);
            let holds = model.question(index).when.as_ref().map(|when| answers.facts.evaluate(&model, when));
            assert!(!(is_told(Code::NeverFalse, when) && holds == Some(Truth::False)), "seed {seed}: question {place}");
            assert!(!(is_told(Code::NeverTrue, when) && holds == Some(Truth::True)), "seed {seed}: question {place}");
            for gate in &model.question(index).gates {
                let gate_node = node.get("gates").and_then(|gates| gates.get(model.level_id(gate.level).as_str()));
                let met = matches!(outcome, Outcome::Answered(_)) && gate_is_met(&model, gate, outcome, Reading::Known);
                assert!(!(met && is_told(Code::GateOutOfReach, gate_node)), "seed {seed}: question {place}");
            }
        }
        for (place, (id, _)) in model.levels.iter().enumerate() {
            let levels = list(model_tree.get("levels"));
            let beyond = is_told(Code::LevelOutOfReach, levels.get(place));
            assert!(
                !beyond || scores.overall.level().is_none_or(|level| level.0 < place),
                "seed {seed}: {id} is attained"
            );
        }
    }
    assert!(told > 20, "only {told} doubts in {CASES} questionnaires");
}

#[test]
fn well_made_questionnaires_give_no_doubt() {
    for path in ["questionnaires", "tests/data/questionnaires"] {
        let run = run(["check", path, "--format", "json"]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(0), "[]\n"), "{run:#?}");
    }
}
