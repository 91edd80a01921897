//! The examples: each attains the level that the comment at its top expects, and the reports beside some of them are what
//! palier makes of them, byte for byte.

use palier::questionnaire::{self, builtin::BuiltIn};
use palier::source;
use palier::text::Language;
use serde_json::Value;
use snapbox::Data;

use crate::palier::{root, run};

/// The folders of the businesses, in the order of their names; those beside them are for programs.
fn businesses() -> Vec<String> {
    let entries =
        std::fs::read_dir(root().join("examples")).expect("is there").map(|entry| entry.expect("can be read"));
    let folders = entries.filter(|entry| entry.path().join("answers.yaml").exists());
    let mut names: Vec<_> = folders.map(|it| it.file_name().into_string().expect("plain names")).collect();
    names.sort_unstable();
    names
}

fn answers(business: &str) -> String {
    format!("examples/{business}/answers.yaml")
}

/// The assessments of all examples, by the names of their folders.
fn assessments() -> Vec<(String, Value)> {
    // Without a word on the brand that stands beside one of them.
    let result = run(["score", "examples", "--format", "json", "--quiet"]);
    assert_eq!((result.code, result.stderr.as_str()), (Some(0), ""));
    let assessments = result.json().as_array().expect("an array").clone();
    let businesses = businesses();
    assert_eq!(assessments.len(), businesses.len());
    businesses.into_iter().zip(assessments).collect()
}

fn assessment(business: &str) -> Value {
    run(["score", &answers(business), "--format", "json"]).json()[0].clone()
}

/// The words after “Level expected” in the comment at the top of a file, up to the full stop.
fn expectation(text: &str) -> String {
    let comment: Vec<_> = text.lines().map_while(|line| line.strip_prefix("# ")).collect();
    let comment = comment.join(" ");
    let begin = ["Niveau attendu\u{a0}: ", "Level expected: "];
    let after = begin.iter().find_map(|words| comment.split_once(words)).expect("the comment says what to expect").1;
    let (level, why) = after.split_once(". ").expect("a level, a full stop, and why");
    assert!(why.len() > 40, "why: {why}");
    level.to_owned()
}

/// The id of the level that has these words for its title.
fn level(model: &str, language: &str, words: &str) -> String {
    let document = BuiltIn::find(model).expect("a built-in questionnaire").document();
    let tree = source::parse(&document).unwrap_or_else(|problem| panic!("{problem:?}"));
    let model = questionnaire::read(&tree, &document).value.expect("no error");
    let language: Language = language.parse().expect("a language");
    let title = |level: &questionnaire::Level| level.title.in_language(&language).to_lowercase();
    let level = model.levels.iter().find(|(_, level)| title(level) == words);
    level.unwrap_or_else(|| panic!("no level is called {words}")).0.to_string()
}

#[test]
fn each_example_certainly_attains_the_level_that_its_comment_expects() {
    for (business, assessment) in assessments() {
        let text = std::fs::read_to_string(root().join(answers(&business))).expect("is there");
        let word = |key: &Value| key.as_str().expect("a word").to_owned();
        let (model, language) = (word(&assessment["questionnaire"]["id"]), word(&assessment["language"]));
        let expected = level(&model, &language, &expectation(&text));
        assert_eq!(assessment["overall"]["level"], expected, "{business}");
        assert_eq!(assessment["overall"]["confirmed"], expected, "{business}");
        assert_eq!(assessment["organization"]["id"], business);
        assert_eq!(assessment["warnings"].as_array().map(Vec::len), Some(0), "{business}");
        assert!(text.contains("note:") && text.contains("unknown"), "{business}: as an interview leaves them");
    }
}

#[test]
fn the_reports_beside_the_examples_are_what_palier_makes_of_them_and_the_others_have_one_too() {
    let mut compared = 0;
    for business in businesses() {
        for (format, extension) in [("html", "html"), ("markdown", "md")] {
            let brand = format!("examples/{business}/brand.yaml");
            let branded = root().join(&brand).exists();
            let brand = if branded { vec!["--brand", &brand] } else { Vec::new() };
            // One shows the roadmap.
            let planned = business == "mediatheques-de-valorcelle";
            let plan = if planned { vec!["--plan", "--capacity", "20"] } else { Vec::new() };
            let result = run([vec!["report", &answers(&business), "--format", format], brand, plan].concat());
            assert_eq!((result.code, result.stderr.as_str()), (Some(0), ""), "{business} {format}");
            let beside = root().join(format!("examples/{business}/report.{extension}"));
            if beside.exists() {
                compared += 1;
                let expected = Data::read_from(&beside, None);
                snapbox::Assert::new().action_env("SNAPSHOTS").eq(result.stdout, expected.raw());
            } else {
                assert!(result.stdout.len() > 10_000, "{business} {format}");
            }
        }
    }
    assert_eq!(compared, 14, "reports that are kept");
}

/// What each kind of business is there to show.
#[test]
fn each_example_shows_what_it_is_there_for() {
    for (business, findings) in [
        ("halles-du-ponant", &["strength-loyalty", "strength-goods-flow", "connected-but-product-centred"][..]),
        ("fil-et-saison", &["strength-pure-player", "mono-by-choice"]),
        ("banque-de-la-loue", &["bot-without-human", "service-lags-channels", "strength-customer-recognised"]),
        (
            "sillage-telecom",
            &[
                "company-amnesia",
                "many-channels-in-silos",
                "broken-relay",
                "customer-repeats-unanswered",
                "app-outside-crm",
                "blind-messaging-teams",
                "channel-only-offers",
            ],
        ),
        ("maison-lumiere", &["connected-but-product-centred"]),
        ("harrow-pike", &["strength-customer-recognised", "strength-people"]),
        ("atelier-du-cadre", &["mono-by-choice"]),
        ("ambrelle", &["strength-connected-store", "service-lags-channels", "target-without-platform"]),
    ] {
        let assessment = assessment(business);
        let raised: Vec<_> = assessment["findings"].as_array().expect("a list").iter().map(|it| &it["id"]).collect();
        for finding in findings {
            assert!(raised.iter().any(|it| it == finding), "{business}: {finding} is not among {raised:?}");
        }
    }
}

#[test]
fn goods_and_stores_are_not_asked_about_where_there_are_none() {
    let goods =
        ["stock-visibility", "fulfilment-continuity", "return-any-channel", "delivery-options", "click-and-collect"];
    let stores = ["store-parity", "store-digital-services", "pickup-queue", "seller-tablet", "store-connected"];
    for (business, spared) in [
        ("sillage-telecom", [goods, stores].concat()),
        ("banque-de-la-loue", goods.to_vec()),
        ("fil-et-saison", stores.to_vec()),
    ] {
        for question in spared {
            assert_eq!(answer(&assessment(business), question)["status"], "hidden", "{business} {question}");
        }
    }
}

#[test]
fn the_omnichannel_example_holds_the_two_journeys_from_end_to_end() {
    let assessment = assessment("northshore-outdoor");
    let continuity = &assessment["continuity"][0];
    assert_eq!(continuity["question"], "purchase-continuity");
    let passages = continuity["passages"].as_array().expect("a list");
    for (from, to) in [("web-shop", "store"), ("social", "store"), ("store", "kiosk"), ("kiosk", "web-shop")] {
        let passage = passages.iter().find(|it| it["from"] == from && it["to"] == to).expect("a passage");
        assert_eq!(passage["strength"], 1.0, "{from} to {to}");
    }
    for question in ["shared-basket", "offers-everywhere", "stock-visibility", "message-automation"] {
        assert_eq!(answer(&assessment, question)["level"], "omni", "{question}");
    }
}

/// A question as an assessment has it.
fn answer<'a>(assessment: &'a Value, question: &str) -> &'a Value {
    let dimensions = assessment["dimensions"].as_array().expect("a list").iter();
    let mut questions = dimensions.flat_map(|dimension| dimension["questions"].as_array().expect("a list"));
    questions.find(|it| it["id"] == question).unwrap_or_else(|| panic!("no question {question}"))
}

/// With five levels, answers at the levels are worth 0, 25, 50, 75 and 100, and the levels begin at 0, 20, 40, 60 and 80.
#[test]
fn the_example_with_five_levels_scores_what_it_scores_by_hand() {
    let result = run(["score", "examples/mediatheques-de-valorcelle/answers.yaml", "--format", "json"]);
    let assessment = &result.json()[0];
    // Half the services audited: 55, at weight 2; organised, weight 4; reactive, weight 4; organised, weight 2; the last,
    // weight 2, is unknown: (110 + 200 + 100 + 100) / 12, and from 510 / 14 to 710 / 14.
    assert_eq!(assessment["dimensions"][1]["id"], "services");
    near(&assessment["dimensions"][1]["score"], 42.5);
    near(&assessment["dimensions"][1]["low"], 510.0 / 14.0);
    near(&assessment["dimensions"][1]["high"], 710.0 / 14.0);
    assert_eq!(assessment["dimensions"][1]["level"], "organised");
    assert_eq!(assessment["dimensions"][1]["confirmed"], "reactive");
    // Reactive and managed, weight 3 each; four people, so the step of three: 50, at weight 2.
    near(&assessment["dimensions"][5]["score"], (75.0 + 225.0 + 100.0) / 8.0);
    let blockers = assessment["overall"]["blockers"].as_array().expect("a list");
    assert_eq!(blockers.len(), 2, "a score and a gate, and no lag: {blockers:?}");
    near(&blockers[0]["short"], 60.0 - assessment["overall"]["score"].as_f64().expect("a score"));
    assert_eq!(blockers[1]["question"], "accessibility-statement");
}

#[test]
fn a_questionnaire_without_channels_has_a_report_that_speaks_of_none() {
    for (language, words) in
        [("fr", ["canal", "canaux", "client", "entreprise"]), ("en", ["channel", "customer", "business", "store"])]
    {
        let answers = "examples/mediatheques-de-valorcelle/answers.yaml";
        let result = run(["report", answers, "--format", "markdown", "--lang", language]);
        for word in words {
            assert!(!result.stdout.to_lowercase().contains(word), "{language}: {word}");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_from_anywhere() {
    let here = run(["report", "examples/maison-lumiere/answers.yaml"]);
    let folder = root().join("examples/maison-lumiere");
    let there = crate::palier::palier().current_dir(folder).args(["report", "answers.yaml"]).output().expect("runs");
    assert_eq!(here.stdout, String::from_utf8(there.stdout).expect("text"));
}

fn near(found: &serde_json::Value, expected: f64) {
    let found = found.as_f64().expect("a figure");
    assert!((found - expected).abs() < 1e-9, "{found} and not {expected}");
}
