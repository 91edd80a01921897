//! What each edition shows, and what it keeps to itself.

use super::*;
use crate::questionnaire::builtin::BuiltIn;
use crate::source::{self, Document};
use crate::text::Locale;

fn read(document: &Document) -> Questionnaire {
    let tree = source::parse(document).unwrap_or_else(|problem| panic!("{problem:?}"));
    crate::questionnaire::read(&tree, document).value.expect("valid")
}

fn every_field() -> Questionnaire {
    read(&Document::whole("every-field.json", include_str!("../../tests/data/every-field/questionnaire.json")))
}

fn flagship() -> Questionnaire {
    read(&BuiltIn::find("omnichannel").expect("is built in").document())
}

fn select(edition: Edition, dimensions: &[&str], roles: &[&str]) -> Selection {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Selection { language: Locale::En.into(), edition, dimensions: owned(dimensions), roles: owned(roles) }
}

fn outline(questionnaire: &Questionnaire, selection: &Selection) -> Outline {
    Outline::of(questionnaire, selection).unwrap_or_else(|problem| panic!("{problem:?}"))
}

#[test]
fn only_authors_are_told_what_answers_are_worth() {
    let questionnaire = every_field();
    for edition in [Edition::Reader, Edition::Form] {
        let outline = outline(&questionnaire, &select(edition, &[], &[]));
        let json = serde_json::to_string(&outline).expect("it serializes");
        for never in ["Show it.", "Build it.", "Fermé", "Closed", "Print them."] {
            assert!(!json.contains(never), "{edition:?}: {never}");
        }
        assert!(outline.levels.iter().all(|level| level.threshold.is_none() && level.anchor.is_none()));
        assert_eq!(outline.levels.is_empty(), edition == Edition::Form);
        for question in outline.dimensions.iter().flat_map(|dimension| &dimension.questions) {
            assert!(question.gates.is_empty() && question.scale.is_empty() && question.share.is_none());
            assert!(question.options.iter().all(|it| it.level.is_none() && it.worth.is_none() && it.step.is_none()));
        }
    }
}

#[test]
fn authors_are_told_all_of_it_in_words() {
    let outline = outline(&every_field(), &select(Edition::Author, &[], &[]));
    let question = |id: &str| {
        let questions = outline.dimensions.iter().flat_map(|dimension| &dimension.questions);
        questions.into_iter().find(|question| question.id.as_str() == id).expect("is shown")
    };
    assert_eq!(
        question("stock").gates,
        [
            "to attain “Three”, this answer must be worth at least 20 of 100",
            "to attain “Four”, this answer must be at “Two” or better"
        ]
    );
    let worth: Vec<_> = question("stock").options.iter().map(|option| option.worth.map(f64::round)).collect();
    assert_eq!(worth, [Some(0.0), Some(67.0), Some(91.0)], "{:?}", question("stock").options);
    assert_eq!(
        question("share").scale,
        ["0%: 0 of 100", "20.5%: 50 of 100", "80%: 100 of 100", "between these, in proportion"]
    );
    assert_eq!(
        question("free").options.iter().map(|option| option.worth).collect::<Vec<_>>(),
        [Some(0.0), Some(100.0)]
    );
    let passages: Vec<_> = question("purchase").passages.iter().map(|passage| passage.title.as_str()).collect();
    assert_eq!(passages, ["Store → any digital channel", "Any other passage"]);
    assert_eq!(outline.findings.len(), 1);
    assert!(outline.findings[0].condition.starts_with("the answer to “Who sees the stock?” is below “Three”, "));
}

#[test]
fn a_question_keeps_its_number_in_an_excerpt() {
    let questionnaire = flagship();
    let whole = outline(&questionnaire, &select(Edition::Reader, &[], &[]));
    assert_eq!(whole.count, questionnaire.questions.len());
    let excerpt = outline(&questionnaire, &select(Edition::Reader, &["service"], &["it"]));
    assert!(!excerpt.dimensions.is_empty() && excerpt.profile.is_empty() && excerpt.levels.is_empty());
    for question in excerpt.dimensions.iter().flat_map(|dimension| &dimension.questions) {
        assert!(question.roles.iter().any(|role| role == "IT"), "{question:?}");
        let same = whole.dimensions.iter().flat_map(|dimension| &dimension.questions);
        let same = same.into_iter().find(|it| it.id == question.id).expect("is in the whole");
        assert_eq!(same.number, question.number);
    }
}

#[test]
fn a_name_that_is_none_is_told_with_the_nearest() {
    let questionnaire = flagship();
    for (dimensions, roles) in [(&["strategie"][..], &[][..]), (&[], &["markting"])] {
        let problem = Outline::of(&questionnaire, &select(Edition::Reader, dimensions, roles)).expect_err("unknown");
        let help = problem.help.as_ref().map(|help| help.in_locale(Locale::En)).unwrap_or_default();
        assert!(help.starts_with("did you mean"), "{help}");
    }
    let nothing = Outline::of(&questionnaire, &select(Edition::Reader, &["continuity"], &["legal"]));
    assert!(nothing.is_err(), "no question for both is told, not shown as an empty page");
}
