//! `palier explain`: the worked example by hand, the examples in both languages, what supposed answers change, and rubbish.

use palier::answers::{self, Answers, Target};
use palier::assessment::Subject;
use palier::explanation::{About, Explained, NextLevel, explain};
use palier::questionnaire::{DimensionIndex, LevelIndex, Questionnaire};
use palier::scoring;
use palier::source::{self, Document};
use palier::text::{Language, Locale};
use serde_json::{Value, json};

use crate::palier::{palier, root, run};
use crate::random;

const WORKED: &str = "tests/data/worked-example/answers.yaml";
const EXAMPLES: [&str; 4] = ["atelier-du-cadre", "garrigue-outillage", "maison-lumiere", "northshore-outdoor"];

fn example(name: &str) -> String {
    format!("examples/{name}/answers.yaml")
}

fn json_of(arguments: &[&str]) -> Value {
    let result = run([&["explain", "--format", "json"], arguments].concat());
    assert_eq!(result.code, Some(0), "{arguments:?}: {}", result.stderr);
    result.json()
}

fn is_near(figure: &Value, expected: f64) -> bool {
    figure.as_f64().is_some_and(|figure| (figure - expected).abs() < 1e-9)
}

#[test]
fn the_worked_example_is_explained_as_it_is_worked_out_by_hand() {
    let result = run(["explain", WORKED]);
    assert_eq!((result.code, result.stderr.as_str()), (Some(0), ""));
    let expected = "\
Worked example — 20 November 2026
Worked example

Worked example is at the level “Cross”, with a score of 50.0 out of 100.
Depending on the unknown answers, the score lies between 40.0 and 60.0. Whatever they are, the level
is at least “Multi”; if all turned out best, it would be “Cross”.

Why not “Omni”
  • The score is 25.0 points short: “Omni” begins at 75.
  • “The first question?”: today “As in multi.”; needed: at least “As in cross.” (q1)

What is still unknown
One unknown answer could change the result:
  • “The third question?”: up to 20.0 points of the overall score (q3)

What would be enough for “Omni”
Improving one answer would be enough:
  • “The first question?”: from “As in multi.” to at least “As in cross.” (q1)
The score would then be 75.0, and the level “Omni”.
";
    assert_eq!(result.stdout, expected);
}

#[test]
fn a_dimension_is_explained_by_its_sum_and_a_question_by_what_it_weighs_and_could_bring() {
    let dimension = json_of(&[WORKED, "only"]);
    let it = &dimension["explains"];
    assert_eq!(it["kind"], "dimension");
    // 3 · 33.3 + 1 · 100 = 200, over 3 + 1.
    assert!(is_near(&it["products"], 200.0) && is_near(&it["weights"], 4.0) && is_near(&it["score"], 50.0));
    assert_eq!((&it["sum"][2]["status"], &it["sum"][2]["product"]), (&json!("unknown"), &json!(null)));
    assert_eq!(it["next"]["level"], "omni");
    assert_eq!(it["next"]["lift"]["answers"][0]["what_if"], json!(["q1=cross"]));
    let question = json_of(&[WORKED, "q1"]);
    let it = &question["explains"];
    assert_eq!((&it["kind"], &it["id"], &it["answer"]), (&json!("question"), &json!("q1"), &json!(["As in multi."])));
    // Three quarters of what is known; at 100, the score is 100.
    assert!(is_near(&it["share_of_dimension"], 0.75) && is_near(&it["at_best"]["score"], 100.0));
    assert!(is_near(&it["at_best"]["gain"], 50.0) && it["at_best"]["level"] == "omni");
    let gate = &it["gates"][0];
    assert_eq!((&gate["level"], &gate["needs"], &gate["met"]), (&json!("omni"), &json!("cross"), &json!(false)));
    assert_eq!(gate["least"]["option"], "cross");
    let unknown = &json_of(&[WORKED, "q3"])["explains"];
    // Unknown: (3 · 33.3 + 100 + 0 or 100) / 5.
    assert!(is_near(&unknown["at_worst"]["score"], 40.0) && is_near(&unknown["at_best"]["score"], 60.0));
    assert!(is_near(&unknown["share_of_overall"], 0.2));
}

#[test]
fn supposed_answers_give_the_situation_before_and_after_and_what_goes_and_comes() {
    let it = json_of(&[WORKED, "--what-if", "q1=cross", "--what-if", "q3=mono"]);
    let what_if = &it["what_if"];
    let states: Vec<_> = what_if["answers"].as_array().expect("a list").iter().collect();
    assert_eq!((&states[0]["question"], &states[0]["after"]["answer"]), (&json!("q1"), &json!(["As in cross."])));
    assert_eq!((&states[1]["before"]["status"], &states[1]["after"]["level"]), (&json!("unknown"), &json!("mono")));
    // (3 · 66.7 + 100 + 0) / 5 = 60, with nothing unknown.
    assert!(is_near(&what_if["before"]["score"], 50.0) && is_near(&what_if["after"]["score"], 60.0));
    assert!(is_near(&what_if["after"]["low"], 60.0) && is_near(&what_if["after"]["coverage"], 1.0));
    assert_eq!((&what_if["before"]["confirmed"], &what_if["after"]["confirmed"]), (&json!("multi"), &json!("cross")));
    let gone = json!([{"kind": "gate", "question": "q1", "needs": "cross", "level": "omni"}]);
    assert_eq!((&what_if["blockers_gone"], &what_if["blockers_new"]), (&gone, &json!([])));
    assert_eq!(what_if["dimensions"][0]["id"], "only");
    // What is explained is the situation after.
    assert!(is_near(&it["explains"]["next"]["short"], 15.0));
    let text = run(["explain", WORKED, "--what-if", "q1=omni"]).stdout;
    assert!(text.contains("“The first question?”: “As in multi.” → “As in omni.” (q1)"), "{text}");
    assert!(text.contains("is at the level “Omni”, with a score of 100.0"), "{text}");
}

#[test]
fn every_spelling_of_a_supposed_answer_is_read() {
    let lumiere = example("maison-lumiere");
    let after = |assumption: &str| {
        let it = json_of(&[&lumiere, "--lang", "en", "--what-if", assumption]);
        it["what_if"]["answers"][0]["after"].clone()
    };
    for (assumption, answer) in [
        ("human-contact=no", json!(["No"])),
        ("recognised-sales=70.5", json!(["70.5%"])),
        ("message-automation=none", json!([])),
        ("purchase-continuity=full", json!(["12 of 12 passages open, 12 of them full"])),
        ("purchase-continuity.phone.app=full", json!(["11 of 12 passages open, 8 of them full"])),
        ("purchase-continuity.store=none", json!(["7 of 12 passages open, 5 of them full; 1 unknown"])),
    ] {
        assert_eq!(after(assumption)["answer"], answer, "{assumption}");
    }
    assert_eq!(after("purchase-continuity=unknown")["status"], "unknown");
    assert_eq!(after("product-information=not-applicable")["status"], "not-applicable");
    let items = |assumption| after(assumption)["answer"].as_array().map_or(0, Vec::len);
    assert_eq!([items("message-automation=welcome"), items("message-automation=-welcome")], [1, 2]);
    let changed = json_of(&[&lumiere, "--what-if", "human-contact=yes"]);
    assert_eq!(changed["what_if"]["answers"], json!([]), "it is the answer already");
}

#[test]
fn the_examples_are_explained_in_both_languages_whole_and_part_by_part() {
    for name in EXAMPLES {
        let file = example(name);
        let assessment = &run(["score", &file, "--format", "json"]).json()[0];
        let dimensions = assessment["dimensions"].as_array().expect("a list");
        let topics = dimensions.iter().enumerate().flat_map(|(place, it)| {
            let questions = it["questions"].as_array().expect("a list");
            // A question of each dimension: now one of the first, now one of the last.
            let some = questions.get(if place % 2 == 0 { 0 } else { questions.len() - 1 });
            [&it["id"], &some.expect("a dimension has questions")["id"]].map(|id| id.as_str().expect("an id"))
        });
        let topics: Vec<_> = std::iter::once("overall").chain(topics.step_by(3)).collect();
        for (place, topic) in topics.into_iter().enumerate() {
            let lang = ["en", "fr"][place % 2];
            let result = run(["explain", &file, topic, "--lang", lang]);
            assert_eq!((result.code, result.stderr.as_str()), (Some(0), ""), "{name} {topic}");
            for line in result.stdout.lines() {
                assert!(line.chars().count() <= 100, "{name} {topic}: {line}");
                assert!(!line.contains("explain-") && !line.contains("{ $") && !line.contains("report-"), "{line}");
            }
        }
    }
    let french = run(["explain", &example("maison-lumiere")]).stdout;
    for sentence in [
        "Maison Lumière en est au niveau «\u{202f}Cross-canal\u{202f}», avec un score de ",
        " points au score\u{a0}: «\u{202f}Omnicanal\u{202f}» commence à 75.",
        "Pourquoi pas «\u{202f}Omnicanal\u{202f}»",
        "Ce qui suffirait pour «\u{202f}Omnicanal\u{202f}»",
    ] {
        assert!(french.contains(sentence), "{sentence}\n{french}");
    }
    let english = run(["explain", &example("northshore-outdoor"), "--lang", "en"]).stdout;
    assert!(english.contains("This is the highest level: nothing holds it back."), "{english}");
}

#[test]
fn a_hidden_question_is_told_by_its_condition_and_one_that_is_not_applicable_by_its_note() {
    let lumiere = example("maison-lumiere");
    let hidden = run(["explain", &lumiere, "chatbot-handover", "--lang", "en"]).stdout;
    assert!(hidden.contains("it is only asked if the organization has at least one of"), "{hidden}");
    let inapplicable = run(["explain", &lumiere, "offers-everywhere"]).stdout;
    assert!(inapplicable.contains("sans objet\u{202f}»\u{a0}: Prix nets toute l’année"), "{inapplicable}");
}

#[test]
fn the_output_goes_where_it_is_sent_in_the_format_of_its_name() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("why.json");
    let result = run(["explain", WORKED, "-o", file.to_str().expect("UTF-8")]);
    assert_eq!((result.code, result.stdout.as_str()), (Some(0), ""));
    let written: Value = serde_json::from_str(&std::fs::read_to_string(file).expect("written")).expect("JSON");
    assert_eq!((&written["format"], &written["explains"]["kind"]), (&json!(1), &json!("overall")));
    let answers = std::fs::File::open(root().join(WORKED)).expect("is there");
    let piped = palier()
        .args(["explain", "-", "-q", "tests/data/worked-example/questionnaires/worked-example.yaml"])
        .stdin(answers)
        .output()
        .expect("runs");
    assert!(String::from_utf8_lossy(&piped.stdout).contains("at the level “Cross”"));
    assert_eq!(run(["explain", WORKED, "-o", WORKED]).code, Some(2), "the answers aren't overwritten");
}

#[test]
fn rubbish_is_refused_with_the_nearest_that_is_valid() {
    let lumiere = example("maison-lumiere");
    let supposed = |assumption: &str| vec![lumiere.clone(), "--what-if".to_owned(), assumption.to_owned()];
    let options = |options: &[&str]| [&[lumiere.as_str()], options].concat().into_iter().map(str::to_owned).collect();
    let cases: Vec<(Vec<String>, &str)> = vec![
        (options(&["technolgy"]), "did you mean “technology”?"),
        (options(&["dimension=staff-training"]), "there is neither a question nor a dimension"),
        (options(&["--target", "omny"]), "did you mean “omni”?"),
        (options(&["-o", "why.pdf"]), ".txt or .json, not .pdf"),
        (vec![WORKED.to_owned(), "--format".to_owned(), "yaml".to_owned()], "text, json"),
        (vec!["examples".to_owned()], "one answers file is explained at a time"),
        (vec!["questionnaires/omnichannel.yaml".to_owned()], "this is a questionnaire"),
        (vec!["nowhere.yaml".to_owned()], "there is no such file"),
        (supposed("app-crm-lnk=cross"), "did you mean “app-crm-link”?"),
        (supposed("app-crm-link=cros"), "did you mean “cross”?"),
        (supposed("recognised-sales=12,5"), "write a decimal point: 12.5"),
        (supposed("recognised-sales=.inf"), "this should be a number"),
        (supposed("recognised-sales=NaN"), "this should be a number"),
        (supposed("recognised-sales="), "QUESTION=ANSWER"),
        (supposed("=cross"), "QUESTION=ANSWER"),
        (supposed("cross"), "QUESTION=ANSWER"),
        (supposed(""), "QUESTION=ANSWER"),
        (supposed("é\u{1b}[31m=\u{202e}cross\n"), "there is no question"),
        (supposed("human-contact=maybe"), "yes, no"),
        (supposed("human-contact.store=yes"), "only the passages"),
        (supposed("seller-tablet=+mobile-devic"), "did you mean “mobile-device”?"),
        (supposed("seller-tablet=+mobile-device,all-availability"), "can’t be mixed"),
        (supposed("seller-tablet=mobile-device,mobile-device"), "appears twice"),
        (supposed("seller-tablet=,"), "--what-if:1:15"),
        (supposed("purchase-continuity.stor.app=full"), "did you mean “store”?"),
        (supposed("purchase-continuity.store.app=ful"), "did you mean “full”?"),
        (supposed("purchase-continuity.store.store=full"), "--what-if:1:"),
        (supposed("purchase-continuity.store.app.phone=full"), "QUESTION.FROM.TO"),
        (supposed("price-consistency=not-applicable"), "doesn’t accept “not-applicable”"),
    ];
    for (arguments, words) in cases {
        let result = run(std::iter::once("explain").chain(arguments.iter().map(String::as_str)));
        assert_eq!(result.code, Some(2), "{arguments:?}: {result:?}");
        assert_eq!(result.stdout, "", "{arguments:?}");
        assert!(result.stderr.contains(words), "{arguments:?} should say {words}: {}", result.stderr);
        assert!(!result.stderr.contains('\u{1b}') && !result.stderr.contains('\u{202e}'), "{}", result.stderr);
    }
    let several = run(["explain", &lumiere, "nothing", "--what-if", "a=b", "--what-if", "c=d", "--target", "x"]);
    assert_eq!(several.stderr.matches("error[").count(), 4, "all at once: {}", several.stderr);
}

/// What the library reads from a random case.
fn read(seed: u64) -> (Questionnaire, Answers) {
    let (questionnaire, answers) = random::case(seed);
    let document = Document::whole("questionnaire.json", questionnaire.to_string());
    let tree = source::parse(&document).unwrap_or_else(|problem| panic!("seed {seed}: {problem:?}"));
    let questionnaire = palier::questionnaire::read(&tree, &document).value.expect("random cases are valid");
    let document = Document::whole("answers.json", answers.to_string());
    let tree = source::parse(&document).unwrap_or_else(|problem| panic!("seed {seed}: {problem:?}"));
    let answers = answers::read(&tree, &document, &questionnaire).value.expect("random cases are valid");
    (questionnaire, answers)
}

fn next_of(questionnaire: &Questionnaire, answers: &Answers, about: About) -> Option<NextLevel> {
    let language = Language::from(Locale::En);
    let subject = Subject { file: "a.json".to_owned(), language, target: Target::default(), warnings: Vec::new() };
    match explain(questionnaire, answers, None, about, &subject).explains {
        Explained::Overall(overall) => overall.next,
        Explained::Dimension(dimension) => dimension.next,
        Explained::Question(_) => None,
    }
}

#[test]
fn on_random_questionnaires_of_every_type_a_set_lifts_the_level_and_without_any_of_it_does_not() {
    let mut lifted = 0;
    for seed in 0..300 {
        let (questionnaire, given) = read(seed);
        let dimensions = (0..questionnaire.dimensions.len()).map(DimensionIndex).map(About::Dimension);
        for about in std::iter::once(About::Overall).chain(dimensions) {
            let Some(next) = next_of(&questionnaire, &given, about).filter(|next| next.lift.possible) else { continue };
            let goal = questionnaire.levels.get_index_of(&next.level).map(LevelIndex).expect("a level");
            let reaches = |left_out: Option<usize>| {
                let mut answers = given.clone();
                for (place, answer) in next.lift.answers.iter().enumerate() {
                    for assumption in answer.what_if.iter().filter(|_| Some(place) != left_out) {
                        let document = Document::whole("--what-if", assumption.as_str());
                        let checked = answers::suppose(&document, &questionnaire, &answers);
                        answers = checked.value.unwrap_or_else(|| panic!("seed {seed}: {assumption}"));
                    }
                }
                let scores = scoring::score(&questionnaire, &answers);
                let level = match about {
                    About::Dimension(dimension) => scores.dimension(dimension).level(),
                    About::Overall | About::Question(_) => scores.overall.level(),
                };
                level >= Some(goal)
            };
            assert!(reaches(None), "seed {seed}: {about:?}");
            for left_out in 0..next.lift.answers.len() {
                assert!(!reaches(Some(left_out)), "seed {seed}: {about:?} does without {left_out}");
            }
            lifted += 1;
        }
        for question in questionnaire.question_indices() {
            // Whatever the question, there is an explanation.
            next_of(&questionnaire, &given, About::Question(question));
        }
    }
    assert!(lifted > 200, "{lifted} sets say little");
}
