use super::*;
use crate::answers::Target;
use crate::assessment::{Position, Subject, assess};
use crate::problem::Code;
use crate::scoring::sample::{answers, choice, id, levels, option};
use crate::text::{Language, Locale};

fn questionnaire() -> Questionnaire {
    let question = || choice(&[0.0, 30.0, 60.0, 100.0]);
    levels(4).with_dimension(2.0, [question()]).with_dimension(1.0, [question()])
}

fn assessed(given: [Option<usize>; 2]) -> Assessment {
    let answers = answers(0, given.map(|place| place.and_then(option)));
    let language = Language::from(Locale::En);
    let subject = Subject { file: "a.yaml".to_owned(), language, target: Target::default(), warnings: Vec::new() };
    let mut assessment = assess(&questionnaire(), &answers, &subject);
    assessment.organization.id = "own".to_owned();
    assessment
}

/// What was recorded of a business: the same score overall and in the first dimension, and in the second where asked.
fn recorded(business: &str, score: Option<f64>, second: Option<f64>) -> Recorded {
    let level = |rank: usize| Some(id(&format!("l{rank}")));
    let of = |score: Option<f64>| RecordedScore {
        score,
        level: score.and_then(|_| level(1)),
        confirmed: score.and_then(|_| level(1)),
    };
    let dimensions: Vec<_> = questionnaire().dimensions.keys().cloned().zip([of(score), of(second)]).collect();
    Recorded {
        file: "earlier.yaml".to_owned(),
        business: business.to_owned(),
        name: business.to_owned(),
        date: jiff::civil::date(2026, 3, 3),
        questionnaire: questionnaire().id,
        version: questionnaire().version,
        overall: of(score),
        dimensions,
        place: crate::problem::Place { line: 1, column: 1, offset: 1, length: 0 },
    }
}

fn earlier(of: Vec<Recorded>, now: &Assessment) -> Result<crate::assessment::EarlierResult, Problem> {
    let mut past = Past::of("own");
    for recorded in of {
        past.look_at(recorded)?;
    }
    past.beside(now, &questionnaire())
}

#[test]
fn a_change_is_told_overall_and_by_dimension_in_points_and_levels() {
    // 100 with weight 2 and 60 with weight 1: 86.7, of the highest level.
    let now = assessed([Some(3), Some(2)]);
    let it = earlier(vec![recorded("other", None, None), recorded("own", Some(40.0), None)], &now).expect("comparable");
    assert!((it.change.expect("two scores") - (260.0 / 3.0 - 40.0)).abs() < 1e-9, "{it:?}");
    assert_eq!((it.level_change, it.date.as_str()), (Some(2), "2026-03-03"));
    assert_eq!(it.dimensions.iter().map(|it| it.change).collect::<Vec<_>>(), [Some(60.0), None]);
    // Nothing known now: there is no change to tell.
    let it = earlier(vec![recorded("own", Some(40.0), None)], &assessed([None, None])).expect("comparable");
    assert_eq!((it.change, it.level_change, it.score), (None, None, Some(40.0)));
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let now = assessed([Some(3), Some(2)]);
    let code = |of| earlier(of, &now).expect_err("refused").code;
    assert_eq!(code(vec![recorded("owl", Some(1.0), None)]), Code::UnknownBusiness);
    assert_eq!(code(vec![recorded("own", Some(1.0), None), recorded("own", None, None)]), Code::DuplicateBusiness);
    let own = || recorded("own", Some(40.0), None);
    assert_eq!(code(vec![Recorded { date: jiff::civil::date(2027, 1, 1), ..own() }]), Code::NotComparable);
    assert_eq!(code(vec![Recorded { version: semver::Version::new(9, 0, 0), ..own() }]), Code::NotComparable);
    assert_eq!(code(vec![Recorded { questionnaire: id("another"), ..own() }]), Code::NotComparable);
    let overall = RecordedScore { level: Some(id("another")), ..own().overall };
    assert_eq!(code(vec![Recorded { overall, ..own() }]), Code::NotComparable);
}

#[test]
fn the_own_entry_and_those_of_other_questionnaires_or_without_a_score_are_not_counted() {
    let now = assessed([Some(1), Some(1)]);
    let questionnaire = questionnaire();
    let mut others = Others::default();
    let names = ["a", "b", "c", "d", "e"];
    for (name, score) in names.iter().zip([20.0, 30.0, 40.0, 55.0, 80.0]) {
        let second = (*name != "e").then_some(score);
        others.add(&recorded(name, Some(score), second), &questionnaire).expect("new");
    }
    others.add(&recorded("own", Some(99.0), Some(99.0)), &questionnaire).expect("new");
    others.add(&recorded("silent", None, None), &questionnaire).expect("new");
    let elsewhere = Recorded { questionnaire: id("another"), ..recorded("a", Some(1.0), None) };
    others.add(&elsewhere, &questionnaire).expect("of another questionnaire");
    assert_eq!(others.passed_over(), 1);
    let twice = others.clone().add(&recorded("a", Some(1.0), None), &questionnaire).expect_err("twice");
    assert_eq!(twice.code, Code::DuplicateBusiness);
    let it = others.beside(&now).expect("five");
    assert_eq!(it.businesses, 5);
    assert_eq!(
        (it.overall.lower_quartile, it.overall.median, it.overall.upper_quartile),
        (Some(30.0), Some(40.0), Some(55.0))
    );
    assert_eq!(it.overall.position, Some(Position::BelowMedian), "30 is the lower quartile itself");
    // Four scores in the second dimension are too few.
    let second = it.dimensions[1].spread;
    assert_eq!((second.number, second.median, second.position), (4, None, None));
}

#[test]
fn fewer_than_five_others_are_refused() {
    let now = assessed([Some(1), Some(1)]);
    let mut others = Others::default();
    for name in ["own", "a", "b", "c", "d"] {
        others.add(&recorded(name, Some(50.0), None), &questionnaire()).expect("new");
    }
    assert_eq!(others.beside(&now).expect_err("four").code, Code::TooFewBusinesses);
}

#[test]
fn a_score_among_equals_is_at_the_median_and_in_no_quarter() {
    let position = |own: [Option<usize>; 2], scores: [f64; 5]| {
        let mut others = Others::default();
        for (place, score) in scores.into_iter().enumerate() {
            others.add(&recorded(&format!("b{place}"), Some(score), None), &questionnaire()).expect("new");
        }
        others.beside(&assessed(own)).expect("five").overall.position
    };
    assert_eq!(position([Some(2); 2], [60.0; 5]), Some(Position::AtMedian));
    assert_eq!(position([Some(2); 2], [60.0, 60.0, 60.0, 61.0, 90.0]), Some(Position::AtMedian));
    assert_eq!(position([Some(2); 2], [60.0, 60.0, 61.0, 61.0, 90.0]), Some(Position::BelowMedian));
    assert_eq!(position([Some(2); 2], [61.0; 5]), Some(Position::LowestQuarter));
    assert_eq!(position([Some(2); 2], [10.0, 20.0, 30.0, 60.0, 90.0]), Some(Position::AboveMedian));
    assert_eq!(position([Some(2); 2], [10.0, 20.0, 30.0, 59.0, 90.0]), Some(Position::HighestQuarter));
    assert_eq!(position([None; 2], [10.0; 5]), None);
}
