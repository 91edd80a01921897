//! Each rule of the roadmap once, on questionnaires small enough to be worked by hand.

use super::super::{Obstacle, Reason};
use super::*;
use crate::answers::Answer;
use crate::questionnaire::{DimensionIndex, Floor, Kind, Need, Question, QuestionIndex, Requirement};
use crate::scoring::sample::{
    answers, by_level, channels_at_least, checklist, continuity, id, levels, option, passages, rating, yes_no,
};

/// A choice between four levels with these efforts from each to the next.
fn steps(efforts: [f64; 3]) -> Question {
    let mut question = by_level(4);
    if let Kind::Choice(choice) = &mut question.kind {
        for (option, effort) in choice.options.values_mut().skip(1).zip(efforts) {
            option.step.effort = Some(effort);
        }
    }
    question
}

/// The same with a need of one of its options.
fn needing(mut question: Question, place: usize, need: (usize, usize)) -> Question {
    if let Kind::Choice(choice) = &mut question.kind {
        let need = Need { question: QuestionIndex(need.0), at_least: LevelIndex(need.1) };
        choice.options[place].step.needs.push(need);
    }
    question
}

fn cheapest(questionnaire: &Questionnaire, answers: &Answers, level: usize) -> Roadmap {
    planned(questionnaire, answers, towards(level), Goal::Target)
}

#[test]
fn the_cheapest_steps_that_reach_the_threshold_are_taken_in_the_order_of_points_per_effort() {
    // Half of 100 points is needed: two thirds of one question and a third of the other, or all of one.
    let questionnaire = levels(4).with_dimension(1.0, [steps([10.0, 20.0, 5.0]), steps([7.0, 9.0, 30.0])]);
    let roadmap = cheapest(&questionnaire, &answers(0, [option(0), option(0)]), 2);
    assert_eq!((roadmap.effort, roadmap.bound, roadmap.optimal, roadmap.settled), (Some(26.0), Some(26.0), true, true));
    assert_eq!(named(&roadmap), ["q1:o1", "q1:o2", "q0:o1"]);
    assert_eq!(roadmap.result.as_ref().and_then(|it| it.level.clone()), Some(id("l2")));
    assert_eq!(roadmap.steps.iter().map(|it| it.effort).collect::<Vec<_>>(), [7.0, 9.0, 10.0]);
    assert_eq!((roadmap.steps[0].from.clone(), roadmap.steps[0].to.clone()), (Some(id("o0")), Some(id("o1"))));
}

#[test]
fn without_a_target_the_plan_aims_at_the_next_level() {
    let questionnaire = levels(4).with_dimension(1.0, [steps([1.0, 1.0, 1.0])]);
    let roadmap = planned(&questionnaire, &answers(0, [option(1)]), Target::default(), Goal::Target);
    assert_eq!((roadmap.target.overall, roadmap.effort), (Some(id("l2")), Some(1.0)));
    let efforts: Vec<_> = roadmap.frontier.iter().map(|rung| rung.effort).collect();
    assert_eq!(efforts, [Some(1.0), Some(2.0)]);
}

#[test]
fn what_a_step_needs_is_taken_with_it_and_before_it() {
    let dear = needing(steps([1.0, 1.0, 1.0]), 1, (1, 2));
    let questionnaire = levels(4).with_dimension(9.0, [dear]).with_dimension(1.0, [steps([3.0, 3.0, 90.0])]);
    let roadmap = cheapest(&questionnaire, &answers(0, [option(0), option(0)]), 1);
    assert_eq!(named(&roadmap), ["q1:o1", "q1:o2", "q0:o1"]);
    assert_eq!(roadmap.effort, Some(7.0));
}

#[test]
fn steps_that_need_each_other_are_taken_together_in_one_wave() {
    let one = needing(steps([5.0, 90.0, 90.0]), 1, (1, 1));
    let other = needing(steps([5.0, 90.0, 90.0]), 1, (0, 1));
    let questionnaire = levels(4).with_dimension(1.0, [one, other]);
    let request = Request { goal: Goal::Target, capacity: Some(6.0), patience: PATIENCE, jobs: 2 };
    let roadmap = made(&questionnaire, &answers(0, [option(0), option(0)]), towards(1), request);
    assert_eq!((roadmap.effort, roadmap.waves.len()), (Some(10.0), 1));
}

#[test]
fn a_gate_brings_its_question_up_whatever_it_costs() {
    let gated = steps([50.0, 50.0, 50.0]).gate(1, Requirement::Level(LevelIndex(1)));
    let questionnaire = levels(4).with_dimension(1.0, [gated, steps([1.0, 1.0, 1.0])]);
    let roadmap = cheapest(&questionnaire, &answers(0, [option(0), option(0)]), 1);
    assert_eq!(roadmap.effort, Some(51.0));
    let checked = checklist([(1.0, None), (1.0, None)]).gate(1, Requirement::Score(50.0));
    let questionnaire = levels(4).with_dimension(1.0, [checked, steps([1.0, 1.0, 1.0])]);
    let roadmap = cheapest(&questionnaire, &answers(0, [Some(Answer::Items(Vec::new())), option(0)]), 1);
    assert_eq!((named(&roadmap), roadmap.effort), (vec!["q0:i0".to_owned()], Some(10.0)));
}

#[test]
fn no_dimension_may_lag_too_far_behind() {
    let mut questionnaire =
        levels(4).with_dimension(9.0, [steps([1.0, 1.0, 1.0])]).with_dimension(1.0, [steps([40.0, 40.0, 40.0])]);
    questionnaire.max_lag = Some(1);
    let start = answers(0, [option(0), option(0)]);
    assert_eq!(cheapest(&questionnaire, &start, 1).effort, Some(1.0));
    assert_eq!(cheapest(&questionnaire, &start, 2).effort, Some(42.0));
}

#[test]
fn a_dimension_may_have_a_target_of_its_own() {
    let questionnaire =
        levels(4).with_dimension(9.0, [steps([1.0, 1.0, 1.0])]).with_dimension(1.0, [steps([4.0, 4.0, 4.0])]);
    let mut target = Target::default();
    target.dimensions.insert(DimensionIndex(1), LevelIndex(2));
    let start = answers(0, [option(0), option(0)]);
    let roadmap = planned(&questionnaire, &start, target.clone(), Goal::Target);
    assert_eq!((roadmap.target.overall, roadmap.effort), (None, Some(8.0)));
    target.overall = Some(LevelIndex(1));
    assert_eq!(planned(&questionnaire, &start, target, Goal::Target).effort, Some(9.0));
}

#[test]
fn what_a_floor_gives_needs_no_step() {
    let mut questionnaire = levels(4).with_channels(0, [&[]]).with_dimension(1.0, [steps([5.0, 5.0, 5.0])]);
    questionnaire.floors = vec![Floor { level: LevelIndex(1), when: channels_at_least(1) }];
    assert_eq!(cheapest(&questionnaire, &answers(1, [option(0)]), 1).effort, Some(0.0));
    // Nothing known is no score to lift: any step makes one.
    let roadmap = cheapest(&questionnaire, &answers(1, [None]), 1);
    assert_eq!((roadmap.effort, roadmap.steps.len()), (Some(5.0), 1));
}

#[test]
fn an_unknown_answer_is_at_its_least_and_to_be_verified_first() {
    let questionnaire = levels(4).with_dimension(1.0, [yes_no(false), by_level(4)]);
    let roadmap = cheapest(&questionnaire, &answers(0, [None, option(0)]), 2);
    assert_eq!(named(&roadmap), ["q0:yes"]);
    assert!(roadmap.steps[0].verify);
    assert_eq!(roadmap.steps[0].from, Some(id("no")));
    assert_eq!(roadmap.verify.len(), 1);
    assert!(roadmap.verify[0].in_plan);
    assert_eq!(roadmap.start.score, Some(0.0));
}

#[test]
fn a_passage_costs_its_missing_part_and_the_first_that_is_known_makes_several_channels_of_it() {
    let questionnaire = levels(4).with_channels(0, [&[], &[]]).with_dimension(1.0, [continuity(None, None)]);
    // From 66.7: the other half of a passage is worth 16.7, so that 83.3 points are the highest level.
    let half = passages([(0, 1, Some(0.5)), (1, 0, Some(0.5))]);
    let roadmap = cheapest(&questionnaire, &answers(2, [half]), 3);
    assert_eq!((named(&roadmap), roadmap.effort), (vec!["q0:c0-c1".to_owned()], Some(4.0)));
    assert_eq!((roadmap.steps[0].from.clone(), roadmap.steps[0].to.clone()), (Some(id("partial")), Some(id("full"))));
    // Nothing known counts 0; one passage makes 33.3 and 33.3 more.
    let roadmap = cheapest(&questionnaire, &answers(2, [None]), 2);
    assert_eq!((roadmap.effort, roadmap.steps.len(), roadmap.start.score), (Some(8.0), 1, Some(0.0)));
    assert!((roadmap.steps[0].gain - 200.0 / 3.0).abs() < 1e-9);
    assert_eq!(roadmap.steps[0].from, None);
}

#[test]
fn ones_own_estimates_stand_as_they_are_and_the_others_are_multiplied() {
    let questionnaire = levels(2).with_dimension(1.0, [yes_no(false), yes_no(false)]);
    let mut start = answers(0, [Some(Answer::YesNo(false)), Some(Answer::YesNo(false))]);
    start.roadmap.effort_factor = Some(1.1);
    start.roadmap.efforts.insert(QuestionIndex(1), [(id("yes"), 10.5)].into());
    let roadmap = cheapest(&questionnaire, &start, 1);
    assert_eq!((named(&roadmap), roadmap.effort), (vec!["q1:yes".to_owned()], Some(10.5)));
    start.roadmap.exclude.push(QuestionIndex(1));
    let roadmap = cheapest(&questionnaire, &start, 1);
    assert_eq!((named(&roadmap), roadmap.effort), (vec!["q0:yes".to_owned()], Some(11.0)));
    assert_eq!(roadmap.aside[0].why, Reason::Excluded);
}

#[test]
fn the_lowest_level_is_in_place_even_where_the_answer_is_unknown() {
    // One step of the first question is worth 33.3 of its own points and 16.7 of the whole; the lowest level of the other
    // question, needed and decided, takes none of its dear steps.
    let needing = needing(steps([5.0, 5.0, 90.0]), 1, (1, 0));
    let questionnaire = levels(4).with_dimension(1.0, [needing, steps([50.0, 50.0, 50.0])]);
    let mut start = answers(0, [option(0), None]);
    start.roadmap.include.push((QuestionIndex(1), LevelIndex(0)));
    let roadmap = cheapest(&questionnaire, &start, 1);
    assert_eq!((named(&roadmap), roadmap.effort), (vec!["q0:o1".to_owned(), "q0:o2".to_owned()], Some(10.0)));
}

#[test]
fn what_is_decided_is_in_the_plan_and_counts_against_the_budget() {
    let questionnaire = levels(2).with_dimension(1.0, [steps([30.0, 1.0, 1.0]), yes_no(false)]);
    let mut start = answers(0, [option(0), Some(Answer::YesNo(false))]);
    start.roadmap.include.push((QuestionIndex(0), LevelIndex(1)));
    // With two levels the upper one begins at 50: two thirds of the first question are decided.
    let roadmap = cheapest(&questionnaire, &start, 0);
    assert_eq!((named(&roadmap), roadmap.effort), (vec!["q0:o1".to_owned(), "q0:o2".to_owned()], Some(31.0)));
    assert!(roadmap.steps.iter().all(|step| step.decided));
    let within = |budget| planned(&questionnaire, &start, Target::default(), Goal::Budget(budget));
    assert_eq!(within(40.0).steps.len(), 3);
    assert_eq!(within(41.0).effort, Some(41.0));
    let beyond = within(30.0);
    assert_eq!((beyond.effort, beyond.optimal), (None, false));
    let obstacles = beyond.unattainable.expect("is told").obstacles;
    assert_eq!(obstacles, [Obstacle::Budget { effort: 31.0 }]);
}

#[test]
fn a_budget_buys_the_highest_level_and_then_the_highest_score() {
    // A gate makes 8 for the level; of what is left, 3 more points-bearing effort fit.
    let gated = steps([8.0, 90.0, 90.0]).gate(1, Requirement::Level(LevelIndex(1)));
    let questionnaire = levels(4).with_dimension(1.0, [gated, steps([3.0, 3.0, 3.0])]);
    let start = answers(0, [option(0), option(0)]);
    let within = |budget| planned(&questionnaire, &start, Target::default(), Goal::Budget(budget));
    let roadmap = within(11.5);
    assert_eq!((roadmap.effort, roadmap.bound, roadmap.optimal), (Some(11.0), None, true));
    assert_eq!(roadmap.result.and_then(|it| it.level), Some(id("l1")));
    assert_eq!(within(10.0).result.and_then(|it| it.level), Some(id("l0")));
}

#[test]
fn a_target_out_of_reach_is_told_with_what_stands_in_the_way() {
    let mut gated = steps([1.0, 1.0, 1.0]).gate(3, Requirement::Level(LevelIndex(3)));
    if let Kind::Choice(choice) = &mut gated.kind {
        choice.options[3].step.effort = None;
    }
    let questionnaire = levels(4).with_dimension(1.0, [gated, rating(1.0, 5.0, false)]);
    let roadmap = cheapest(&questionnaire, &answers(0, [option(0), Some(Answer::Number(3.0))]), 3);
    assert_eq!((roadmap.effort, roadmap.optimal, roadmap.steps.len()), (None, false, 0));
    let why = roadmap.unattainable.expect("is told");
    assert_eq!(why.attainable.level, Some(id("l2")));
    assert!(
        matches!(&why.obstacles[0], Obstacle::Score { dimension: None, short, .. } if (short - (75.0 - 350.0 / 6.0)).abs() < 1e-9)
    );
    assert!(matches!(&why.obstacles[1], Obstacle::Gate { why: Reason::NoEffort, .. }));
    let reasons: Vec<_> = why.withheld.iter().map(|it| it.why).collect();
    assert_eq!(reasons, [Reason::NoEffort, Reason::Measured]);
    let efforts: Vec<_> = roadmap.frontier.iter().map(|rung| (rung.effort, rung.optimal)).collect();
    assert_eq!(efforts, [(Some(2.0), true), (None, true)]);
}

#[test]
fn waves_keep_to_the_capacity_but_for_a_step_that_is_larger() {
    let questionnaire = levels(4).with_dimension(1.0, [steps([2.0, 9.0, 2.0]), steps([3.0, 4.0, 5.0])]);
    let request = Request { goal: Goal::Target, capacity: Some(5.0), patience: PATIENCE, jobs: 2 };
    let roadmap = made(&questionnaire, &answers(0, [option(0), option(0)]), towards(3), request);
    let efforts: Vec<_> = roadmap.waves.iter().map(|wave| (wave.effort, wave.total)).collect();
    assert_eq!(efforts, [(5.0, 5.0), (4.0, 9.0), (9.0, 18.0), (2.0, 20.0)]);
    assert_eq!(roadmap.waves.last().and_then(|wave| wave.level.clone()), Some(id("l3")));
    assert_eq!(roadmap.steps.iter().map(|step| step.wave).collect::<Vec<_>>(), [1, 1, 2, 3, 4]);
}

#[test]
fn other_efforts_make_another_plan_and_steps_that_stay_are_steady() {
    // q0 costs 10 and q1 costs 11 for as much; q2 is needed in any case.
    let questionnaire = levels(2)
        .with_dimension(1.0, [steps([10.0, 10.0, 10.0])])
        .with_dimension(1.0, [steps([11.0, 11.0, 11.0])])
        .with_dimension(1.0, [steps([1.0, 1.0, 1.0])]);
    let roadmap = cheapest(&questionnaire, &answers(0, [option(0), option(0), option(0)]), 1);
    assert_eq!(roadmap.effort, Some(23.0));
    let steady: Vec<_> = roadmap.steps.iter().map(|step| (step.question.as_str(), step.steady)).collect();
    assert_eq!(steady, [("q2", true), ("q2", true), ("q2", true), ("q0", false), ("q0", false)]);
    let all: Vec<_> = roadmap.sensitivity.iter().filter(|it| it.dimension.is_none()).map(|it| it.effort).collect();
    assert_eq!(all, [Some(16.1), Some(29.9)]);
    let dearer = roadmap.sensitivity.iter().find(|it| it.dimension == Some(id("d0")) && it.factor > 1.0);
    let dearer = dearer.expect("was tried");
    assert_eq!((dearer.effort_of_plan, dearer.effort, dearer.dropped), (29.0, Some(25.0), 2));
}

#[test]
fn where_patience_ends_the_plan_attains_what_it_must_and_claims_nothing() {
    let mut random = fastrand::Rng::with_seed(7);
    let mut question = || steps([0; 3].map(|_| f64::from(random.u8(10..99))));
    let mut questionnaire = levels(4);
    for _ in 0..4 {
        let questions: Vec<_> = (0..5).map(|_| question()).collect();
        questionnaire = questionnaire.with_dimension(1.0, questions);
    }
    let start = answers(0, (0..20).map(|_| option(0)));
    let late = Patience { nodes: 100_000, is_late: &|| true };
    let request = Request { goal: Goal::Target, capacity: None, patience: late, jobs: 2 };
    let roadmap = made(&questionnaire, &start, towards(2), request);
    let proven = cheapest(&questionnaire, &start, 2);
    assert_eq!((roadmap.optimal, proven.optimal), (false, true));
    assert_eq!(roadmap.result.and_then(|it| it.level), Some(id("l2")));
    assert!(roadmap.bound <= proven.effort && proven.effort <= roadmap.effort);
}

#[test]
fn figures_with_too_many_digits_for_whole_numbers_still_make_the_best_plan() {
    let weight = |weight: f64| steps([3.0, 4.0, 5.0]).weighing(weight);
    let questionnaire = levels(3)
        .with_dimension(1.234_567_890_123, [weight(0.333_333_333_333), weight(0.777_777_777_717)])
        .with_dimension(2.345_678_901_234, [weight(3.456_789_012_345), weight(0.123_456_789_012)]);
    let roadmap = cheapest(&questionnaire, &answers(0, (0..4).map(|_| option(0))), 1);
    // The third question makes about two thirds of the whole: two of its steps make 44 points of the 33.3.
    assert_eq!((named(&roadmap), roadmap.effort), (vec!["q2:o1".to_owned(), "q2:o2".to_owned()], Some(7.0)));
    assert!(roadmap.optimal);
}
