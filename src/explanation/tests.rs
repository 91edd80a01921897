//! The smallest sets against every set there is, and against their own promises.

use proptest::prelude::*;

use super::ladder::Ladder;
use super::lift::{Goal, Lift, smallest};
use super::{About, Explained, explain};
use crate::answers::{Answer, Answers, Target, suppose};
use crate::assessment::Subject;
use crate::questionnaire::{DimensionIndex, Kind, LevelIndex, NumberScale, QuestionIndex, Questionnaire, Requirement};
use crate::scoring::sample::{answers, by_level, choice, levels, option, question, rating, read, yes_no};
use crate::scoring::tests::enumeration::fillings;
use crate::scoring::tests::properties::{betterments, cases};
use crate::scoring::{Outcome, Reading, Scores, gate_is_met, outcome_with, score};
use crate::source::Document;
use crate::text::{Language, Locale, Text};

fn subject() -> Subject {
    let language = Language::from(Locale::En);
    Subject { file: "answers.yaml".to_owned(), language, target: Target::default(), warnings: Vec::new() }
}

fn level(scores: &Scores, goal: Goal) -> (Option<LevelIndex>, LevelIndex) {
    match goal {
        Goal::Overall(level) => (scores.overall.level(), level),
        Goal::Dimension(dimension, level) => (scores.dimension(dimension).level(), level),
    }
}

fn is_reached(scores: &Scores, goal: Goal) -> bool {
    let (attained, wanted) = level(scores, goal);
    attained.is_some_and(|attained| attained >= wanted)
}

/// Every goal that an explanation can have.
fn goals(scores: &Scores) -> Vec<Goal> {
    let overall = scores.overall.next.map(Goal::Overall);
    let dimension = |(place, it): (usize, &crate::scoring::Evaluation)| {
        it.next.map(|next| Goal::Dimension(DimensionIndex(place), next))
    };
    overall.into_iter().chain(scores.dimensions.iter().enumerate().filter_map(dimension)).collect()
}

/// The best answer to a question, found step by step; `None` where there is none better.
fn best(questionnaire: &Questionnaire, given: &Answers, scores: &Scores, index: QuestionIndex) -> Option<Answer> {
    let points = |answer: &Answer| {
        outcome_with(questionnaire, given, index, answer).score().map_or(-1.0, crate::scoring::Score::points)
    };
    if scores.outcome(index) == Outcome::Unknown {
        let all = fillings(questionnaire, given, index);
        return all.into_iter().max_by(|one, other| points(one).total_cmp(&points(other)));
    }
    scores.outcome(index).score()?;
    let now = given.entry(index).answer.clone()?;
    let mut best = now.clone();
    while let Some(better) =
        betterments(questionnaire.question(index), &best).into_iter().next().filter(|it| *it != best)
    {
        best = better;
    }
    (points(&best) > points(&now)).then_some(best)
}

/// The number of answers in a smallest set, by trying every set.
fn fewest(questionnaire: &Questionnaire, given: &Answers, scores: &Scores, goal: Goal) -> Option<usize> {
    let may_change = |index: &QuestionIndex| {
        let question = questionnaire.question(*index);
        let outcome = scores.outcome(*index);
        let in_scope = match goal {
            Goal::Overall(_) => true,
            Goal::Dimension(dimension, _) => question.dimension == dimension,
        };
        let (_, wanted) = level(scores, goal);
        let is_gated = question.gates.iter().any(|gate| gate.level <= wanted);
        in_scope && (outcome.score().is_some() || (outcome == Outcome::Unknown && is_gated))
    };
    let better: Vec<_> = questionnaire
        .question_indices()
        .filter(may_change)
        .filter_map(|index| Some((index, best(questionnaire, given, scores, index)?)))
        .collect();
    let reaches = |set: usize| {
        let mut answers = given.clone();
        for (place, (index, answer)) in better.iter().enumerate() {
            if set >> place & 1 == 1 {
                answers.entries[index.0].answer = Some(answer.clone());
            }
        }
        is_reached(&score(questionnaire, &answers), goal)
    };
    let reaching = (0..1_usize << better.len()).filter(|set| reaches(*set));
    reaching.map(|set| set.count_ones() as usize).min()
}

fn with(given: &Answers, changes: impl IntoIterator<Item = (QuestionIndex, Answer)>) -> Answers {
    let mut answers = given.clone();
    for (index, answer) in changes {
        answers.entries[index.0].answer = Some(answer);
    }
    answers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_set_of_fewer_answers_lifts_the_level((questionnaire, given) in cases()) {
        let scores = score(&questionnaire, &given);
        for goal in goals(&scores) {
            let found = match smallest(&questionnaire, &given, &scores, goal) {
                Lift::By(picks, _) => Some(picks.len()),
                Lift::OutOfReach(_) => None,
            };
            prop_assert_eq!(found, fewest(&questionnaire, &given, &scores, goal), "{:?}", goal);
        }
    }

    #[test]
    fn each_answer_of_a_set_is_the_least_that_suffices_and_required_where_a_gate_rests_on_it(
        (questionnaire, given) in cases()
    ) {
        let scores = score(&questionnaire, &given);
        for goal in goals(&scores) {
            let Lift::By(picks, after) = smallest(&questionnaire, &given, &scores, goal) else { continue };
            prop_assert!(is_reached(&after, goal));
            let all: Vec<_> = picks.iter().map(|pick| (pick.question, pick.ladder.answer(pick.rung))).collect();
            prop_assert_eq!(&score(&questionnaire, &with(&given, all.clone())), &after);
            for (place, pick) in picks.iter().enumerate() {
                let without = all.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, it)| it.clone());
                prop_assert!(!is_reached(&score(&questionnaire, &with(&given, without)), goal), "it must change");
                let (_, wanted) = level(&scores, goal);
                let outcome = scores.outcome(pick.question);
                let gates = &questionnaire.question(pick.question).gates;
                let unmet = gates.iter().filter(|gate| gate.level <= wanted);
                let unmet = unmet.filter(|gate| !gate_is_met(&questionnaire, gate, outcome, Reading::Known)).count();
                prop_assert_eq!(pick.required, unmet > 0);
                prop_assert!(outcome != Outcome::Unknown || pick.required, "others that are unknown stay so");
                if let Some(lower) = pick.rung.checked_sub(1) {
                    let mut lowered = all.clone();
                    lowered[place].1 = pick.ladder.answer(lower);
                    prop_assert!(!is_reached(&score(&questionnaire, &with(&given, lowered)), goal), "or less suffices");
                }
            }
        }
    }

    #[test]
    fn a_set_in_the_spelling_of_the_command_line_lifts_the_level((questionnaire, given) in cases()) {
        let scores = score(&questionnaire, &given);
        let Explained::Overall(overall) = explain(&questionnaire, &given, None, About::Overall, &subject()).explains else {
            unreachable!("that was asked for");
        };
        if let Some(next) = overall.next.filter(|next| next.lift.possible) {
            let mut supposed = given.clone();
            for assumption in next.lift.answers.iter().flat_map(|answer| &answer.what_if) {
                let document = Document::whole("--what-if", assumption.as_str());
                let checked = suppose(&document, &questionnaire, &supposed);
                prop_assert!(checked.value.is_some(), "{}: {:?}", assumption, checked.problems);
                supposed = checked.value.unwrap_or(supposed);
            }
            let after = score(&questionnaire, &supposed);
            prop_assert!(is_reached(&after, Goal::Overall(scores.overall.next.expect("there is a next level"))));
            prop_assert_eq!(after.overall.score().map(crate::scoring::Score::points), next.lift.score);
        }
    }

    #[test]
    fn a_ladder_rises_to_the_best_answer((questionnaire, given) in cases()) {
        let scores = score(&questionnaire, &given);
        for index in questionnaire.question_indices() {
            let ladder = Ladder::of(&questionnaire, &given, &scores, index);
            let points = |answer: &Answer| {
                outcome_with(&questionnaire, &given, index, answer).score().map(crate::scoring::Score::points)
            };
            let rungs: Vec<_> = (0..ladder.len()).map(|rung| points(&ladder.answer(rung))).collect();
            prop_assert!(rungs.iter().all(Option::is_some) && rungs.is_sorted(), "{:?}", rungs);
            let best = best(&questionnaire, &given, &scores, index);
            prop_assert_eq!(ladder.best().as_ref().and_then(points), best.as_ref().and_then(points));
        }
    }
}

/// The scores of a ladder's answers, from the lowest.
fn figures_of(question: crate::questionnaire::Question, now: Option<Answer>) -> Vec<f64> {
    let questionnaire = levels(4).with_dimension(1.0, [question]);
    let given = answers(0, [now]);
    let scores = score(&questionnaire, &given);
    let ladder = Ladder::of(&questionnaire, &given, &scores, QuestionIndex(0));
    let figure = |rung| match ladder.answer(rung) {
        Answer::Number(figure) => figure,
        other => panic!("{other:?}"),
    };
    (0..ladder.len()).map(figure).collect()
}

fn number(points: &[(f64, f64)], interpolate: bool) -> crate::questionnaire::Question {
    question(Kind::Number(NumberScale { unit: Text::plain("days"), points: points.to_vec(), interpolate }))
}

#[test]
fn marks_and_figures_are_told_in_round_steps_towards_the_better_end() {
    assert_eq!(figures_of(rating(1.0, 5.0, false), Some(Answer::Number(2.5))), [3.0, 4.0, 5.0]);
    assert_eq!(figures_of(rating(1.0, 5.0, true), Some(Answer::Number(2.5))), [2.0, 1.0]);
    assert_eq!(figures_of(rating(0.0, 1.0, false), Some(Answer::Number(0.7))), [0.8, 0.9, 1.0]);
    let stepped = [(0.0, 100.0), (2.0, 60.0), (5.0, 0.0)];
    assert_eq!(figures_of(number(&stepped, false), Some(Answer::Number(9.0))), [2.0, 0.0]);
    assert_eq!(figures_of(number(&stepped, false), None), [5.0, 2.0, 0.0]);
    assert_eq!(figures_of(number(&[(0.0, 0.0), (60.0, 100.0)], true), Some(Answer::Number(57.2))), [58.0, 59.0, 60.0]);
    assert_eq!(figures_of(number(&[(0.0, 0.0), (60.0, 100.0)], true), Some(Answer::Number(70.0))), [0.0; 0]);
}

#[test]
fn a_scale_whose_steps_are_lost_in_its_digits_ends() {
    let huge = number(&[(1e15, 0.0), (1e15 + 3.0, 100.0)], true);
    assert!(figures_of(huge, None).len() <= 1002);
    let tiny = rating(0.0, 1e-300, false);
    assert!(figures_of(tiny, None).len() <= 1002);
}

#[test]
fn a_set_of_one_is_found_where_the_largest_gain_suffices() {
    // Weights 3, 1, 1: the score is (3·0 + 1·0 + 1·33.3)/5 = 6.7; 25 takes the first alone: (3·33.3 + 33.3)/5 = 26.7.
    let questions = [by_level(4).weighing(3.0), by_level(4), by_level(4)];
    let questionnaire = levels(4).with_dimension(1.0, questions);
    let given = answers(0, [option(0), option(0), option(1)]);
    let scores = score(&questionnaire, &given);
    let Lift::By(picks, after) = smallest(&questionnaire, &given, &scores, Goal::Overall(LevelIndex(1))) else {
        panic!("one answer is enough");
    };
    let picks: Vec<_> = picks.iter().map(|pick| (pick.question.0, pick.ladder.answer(pick.rung))).collect();
    assert_eq!(picks, [(0, Answer::Option(1))]);
    let points = after.overall.score().expect("there is one").points();
    assert!((points - 400.0 / 15.0).abs() < 1e-9, "{points}");
}

#[test]
fn a_dimension_that_lags_takes_answers_of_its_own_even_where_others_gain_more() {
    // Level 2 asks for 50 overall and, with a lag of 1, level 1 of every dimension: the light one has to reach 25.
    let mut questionnaire = levels(4)
        .with_dimension(9.0, [by_level(4), by_level(4)])
        .with_dimension(1.0, [by_level(4), by_level(4).weighing(0.5)]);
    questionnaire.max_lag = Some(1);
    let given = answers(0, [option(1), option(1), option(0), option(0)]);
    let scores = score(&questionnaire, &given);
    let Lift::By(picks, _) = smallest(&questionnaire, &given, &scores, Goal::Overall(LevelIndex(2))) else {
        panic!("it can be reached");
    };
    let picks: Vec<_> = picks.iter().map(|pick| (pick.question.0, pick.ladder.answer(pick.rung))).collect();
    // With both at 100, the first comes down to 66.7, which makes the heavy dimension 50, times 0.9; the light one then
    // has to stay at 2/3 of 100, times 0.1: 45 + 6.7 = 51.7, whereas with 2/3 of 66.7 it would be 45 + 4.4 = 49.4.
    assert_eq!(picks, [(0, Answer::Option(2)), (2, Answer::Option(3))]);
}

#[test]
fn a_gate_that_no_answer_can_meet_is_what_is_in_the_way() {
    let gated = choice(&[10.0, 40.0]).gate(2, Requirement::Score(60.0));
    let questionnaire = levels(4).with_dimension(1.0, [gated, by_level(4).weighing(9.0), yes_no(false)]);
    let given = answers(0, [option(0), option(1), None]);
    let explanation = explain(&questionnaire, &given, None, About::Overall, &subject());
    let json = serde_json::to_value(&explanation).expect("it is JSON");
    let next = &json["explains"]["next"];
    assert_eq!(next["gates"][0]["least"], serde_json::Value::Null);
    assert_eq!(next["lift"]["possible"], false);
    assert_eq!(
        next["lift"]["obstacles"],
        serde_json::json!([{"kind": "gate", "question": "q0", "needs": 60.0, "level": "l2"}])
    );
}

#[test]
fn a_lower_level_that_only_a_floor_lifts_is_told() {
    let (questionnaire, given) = read(
        "
format: 1
id: sample
version: 1.0.0
languages: [en]
title: Sample
levels: [{id: low, title: Low}, {id: middle, title: Middle}, {id: high, title: High}]
scoring: {floor: {middle: {channels: {at_least: 2}}}}
channels: [{id: store, kind: physical, title: Store}, {id: shop, kind: digital, title: Shop}]
dimensions:
  - {id: only, title: Only, questions: [{id: good, text: Good, type: yes-no}]}
",
        "{format: 1, questionnaire: sample@1, organization: {name: X}, date: 2026-11-20, channels: [store, shop], answers: {good: no}}",
    );
    let explanation = explain(&questionnaire, &given, None, About::Overall, &subject());
    let Explained::Overall(overall) = explanation.explains else { unreachable!("that was asked for") };
    let id = |level: &crate::text::Id| level.to_string();
    assert_eq!(overall.level.level.as_ref().map(id), Some("middle".to_owned()));
    assert_eq!(overall.level_without_floor.as_ref().map(id), Some("low".to_owned()));
}
