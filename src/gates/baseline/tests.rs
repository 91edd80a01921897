use proptest::prelude::*;

use super::*;
use crate::answers::Target;
use crate::assessment::{Assessment, Subject};
use crate::results;
use crate::scoring::sample::{answers, choice, levels, option};
use crate::text::{Language, Locale};

/// Two dimensions of unequal weights, with three questions.
fn questionnaire() -> Questionnaire {
    let question = || choice(&[0.0, 30.0, 60.0, 100.0]);
    levels(4).with_dimension(2.0, [question().weighing(3.0), question()]).with_dimension(1.0, [question()])
}

/// The figures of three answers, `None` where unknown.
fn assessed(given: [Option<usize>; 3]) -> Figures {
    let mut answers = answers(0, given.map(|place| place.and_then(option)));
    let language = Language::from(Locale::En);
    let subject = Subject { file: "a.yaml".to_owned(), language, target: Target::default(), warnings: Vec::new() };
    answers.organization.id = Some("business".to_owned());
    answers.organization.name = "Business".to_owned();
    Figures::of(Arc::new(questionnaire()), Box::new(answers), subject)
}

/// What `--format json` writes of assessments, read back.
fn baseline(of: &[&Assessment]) -> Result<Baseline, Problem> {
    let text = serde_json::to_string_pretty(of).expect("assessments can be written");
    let mut baseline = Baseline::default();
    match results::read(text.as_bytes(), |recorded| baseline.add(&recorded)) {
        Ok(0) => Ok(baseline),
        Ok(_) => panic!("nothing is invalid"),
        Err(results::Unreadable::Problem(problem)) => Err(*problem),
        Err(results::Unreadable::Failed(error)) => panic!("memory fails: {error}"),
    }
}

fn failures(earlier: &Figures, now: &Figures, looks: Looks, points: f64) -> Vec<Message> {
    let tolerance = Tolerance::new(points).expect("from 0 to 100");
    let compared = baseline(&[earlier.assessment()]).and_then(|it| it.compare(now, looks, tolerance));
    match compared.expect("comparable") {
        Compared::Known(failures) => failures.into_iter().map(|failure| failure.message).collect(),
        Compared::New => panic!("the business is known"),
    }
}

fn given() -> impl Strategy<Value = [Option<usize>; 3]> {
    prop::array::uniform3(prop::option::of(0..4_usize))
}

proptest! {
    #[test]
    fn a_result_never_falls_below_itself(given in given()) {
        let figures = assessed(given);
        for looks in [Looks::AtConfirmed, Looks::AtLevel] {
            prop_assert_eq!(failures(&figures, &figures, looks, 0.0), Vec::new());
        }
    }

    #[test]
    fn what_fails_with_a_larger_tolerance_fails_with_a_smaller(
        earlier in given(), now in given(), one in 0.0..100.0_f64, other in 0.0..100.0_f64,
    ) {
        let (earlier, now) = (assessed(earlier), assessed(now));
        let fail = |points| failures(&earlier, &now, Looks::AtConfirmed, points).len();
        prop_assert!(fail(one.max(other)) <= fail(one.min(other)));
        let levels = |points| {
            let messages = failures(&earlier, &now, Looks::AtConfirmed, points);
            messages.iter().filter(|message| message.key().starts_with("gate-level")).count()
        };
        prop_assert_eq!(levels(0.0), levels(100.0), "levels know no tolerance");
    }

    #[test]
    fn a_score_fails_exactly_where_it_is_lower_by_more_than_the_tolerance(
        earlier in given(), now in given(), points in 0.0..60.0_f64,
    ) {
        let (earlier, now) = (assessed(earlier), assessed(now));
        let messages = failures(&earlier, &now, Looks::AtLevel, points);
        let told = messages.iter().any(|message| message.key().starts_with("gate-score"));
        let fell = match (earlier.scores.overall.score(), now.scores.overall.score()) {
            (Some(earlier), Some(now)) => earlier.points() - now.points() > points + 1e-6,
            (Some(_), None) => true,
            (None, _) => false,
        };
        prop_assert_eq!(told, fell);
    }
}

#[test]
fn a_fall_is_told_with_both_levels_both_scores_and_the_date() {
    let words: Vec<String> =
        failures(&assessed([Some(3); 3]), &assessed([Some(3), Some(3), Some(1)]), Looks::AtLevel, 5.0)
            .iter()
            .map(|message| message.in_locale(Locale::En))
            .collect();
    let score = "overall: the score was 100.0 on 20 November 2026, and is 76.7 now";
    assert!(words.iter().any(|it| it == score), "{words:?}");
    let unknown = failures(&assessed([Some(3); 3]), &assessed([None; 3]), Looks::AtConfirmed, 100.0);
    assert_eq!(unknown.iter().map(Message::key).collect::<Vec<_>>(), ["gate-level-lost", "gate-score-lost"]);
    // More known than before is no fall, though the score is lower; nothing known before is nothing to fall below.
    assert!(failures(&assessed([None; 3]), &assessed([Some(0); 3]), Looks::AtConfirmed, 0.0).is_empty());
}

#[test]
fn businesses_are_known_by_their_id_once_on_either_side() {
    let now = assessed([Some(1); 3]);
    let of = |id: &str| {
        let mut other = assessed([Some(1); 3]);
        other.answers.organization.id = Some(id.to_owned());
        other
    };
    let (other, third) = (of("other"), of("third"));
    let it = baseline(&[now.assessment(), other.assessment()]).expect("two businesses");
    let compare = |of| it.compare(of, Looks::AtLevel, Tolerance::default());
    assert_eq!(compare(&third), Ok(Compared::New));
    let mut met = Met::default();
    assert_eq!((met.meet(&now), met.meet(&third)), (Ok(()), Ok(())));
    assert_eq!(met.meet(&now).expect_err("met").code, Code::DuplicateBusiness);
    assert_eq!(it.without(&met).collect::<Vec<_>>(), ["other"]);
    let twice = baseline(&[now.assessment(), other.assessment(), now.assessment()]).expect_err("twice");
    assert_eq!((twice.code, twice.place.is_some()), (Code::DuplicateBusiness, true));
}

#[test]
fn another_questionnaire_or_major_version_or_an_unknown_level_is_not_comparable() {
    let now = assessed([Some(1); 3]);
    let change = |by: &dyn Fn(&mut Assessment)| {
        let mut earlier = now.assessment().clone();
        by(&mut earlier);
        let compared = baseline(&[&earlier]).expect("results").compare(&now, Looks::AtConfirmed, Tolerance::default());
        compared.map_err(|problem| problem.code)
    };
    let id = |text| crate::text::Id::new(text).expect("an id");
    let major = questionnaire().version.major;
    assert_eq!(change(&|it| it.questionnaire.version = format!("{major}.99.0")), Ok(Compared::Known(Vec::new())));
    assert_eq!(change(&|it| it.questionnaire.version = format!("{}.0.0", major + 1)), Err(Code::NotComparable));
    assert_eq!(change(&|it| it.questionnaire.id = id("another")), Err(Code::NotComparable));
    assert_eq!(change(&|it| it.overall.level.confirmed = Some(id("another"))), Err(Code::NotComparable));
}
