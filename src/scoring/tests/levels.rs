//! Levels: thresholds, gates, lag, floors, and what holds back the next one.

use super::*;
use crate::questionnaire::{Condition, FactClause, FactIndex, Floor, LevelIndex, Requirement};
use crate::scoring::sample::{answers, by_level, channels_at_least, choice, levels, option};

fn unknown_fact() -> Condition<FactClause> {
    Condition::Clause(FactClause::Profile { fact: FactIndex(0), any_of: vec![0] })
}

#[test]
fn a_score_a_hair_below_a_threshold_has_reached_it() {
    let questionnaire = levels(4);
    for (points, level) in [(0.0, 0), (24.999, 0), (25.0 - 1e-10, 1), (25.0 - 1e-8, 0), (50.0, 2), (100.0, 3)] {
        assert_eq!(level_of(&questionnaire, Score::new(points)), LevelIndex(level), "{points}");
    }
}

#[test]
fn who_answers_level_i_everywhere_is_at_level_i_however_many_levels_there_are() {
    for count in 2..=12 {
        let questions = || [by_level(count).weighing(0.1), by_level(count).weighing(0.7)];
        let questionnaire = levels(count).with_dimension(0.3, questions()).with_dimension(1.1, questions());
        for level in 0..count {
            let scores =
                score(&questionnaire, &answers(0, [option(level), option(level), option(level), option(level)]));
            assert_eq!(scores.overall.level(), Some(LevelIndex(level)), "{level} of {count}");
        }
    }
}

#[test]
fn a_gate_holds_its_level_and_those_above_back_in_its_dimension_and_overall() {
    let gated = || by_level(4).gate(2, Requirement::Level(LevelIndex(2)));
    let questionnaire =
        levels(4).with_dimension(1.0, [by_level(4).weighing(30.0), gated()]).with_dimension(1.0, [by_level(4)]);
    let scores = score(&questionnaire, &answers(0, [option(3), option(1), option(3)]));
    assert_eq!(levels_of(&scores.overall), [Some(1); 3]);
    assert_eq!(levels_of(&scores.dimensions[0]), [Some(1); 3]);
    assert_eq!(levels_of(&scores.dimensions[1]), [Some(3); 3]);
    assert!(matches!(scores.overall.blockers[..], [Blocker::Gate { question: QuestionIndex(1), .. }]));

    let not_known = score(&questionnaire, &answers(0, [option(3), None, option(3)]));
    assert_eq!(levels_of(&not_known.overall), [Some(1), Some(1), Some(3)], "unknown: not met, and at best met");
    let left_out = score(&questionnaire, &answers(0, [option(3), Some(Answer::NotApplicable), option(3)]));
    assert_eq!(levels_of(&left_out.overall), [Some(3); 3], "not applicable: it doesn't count");
}

#[test]
fn the_gate_of_an_unknown_answer_fails_at_the_low_end_even_where_a_score_of_0_would_meet_it() {
    let questionnaire =
        levels(4).with_dimension(1.0, [by_level(4).weighing(9.0), by_level(4).gate(1, Requirement::Score(0.0))]);
    let scores = score(&questionnaire, &answers(0, [option(3), None]));
    assert_eq!(levels_of(&scores.overall), [Some(0), Some(0), Some(3)]);
}

#[test]
fn a_gate_by_score_is_met_within_a_hair() {
    for (worth, met) in [(90.0, true), (90.0 - 1e-10, true), (90.0 - 1e-8, false)] {
        let questionnaire = levels(4).with_dimension(1.0, [choice(&[worth]).gate(3, Requirement::Score(90.0))]);
        let scores = score(&questionnaire, &answers(0, [option(0)]));
        assert_eq!(scores.overall.level(), Some(LevelIndex(if met { 3 } else { 2 })), "{worth}");
    }
}

#[test]
fn the_overall_level_may_be_only_so_far_above_the_weakest_dimension() {
    let mut questionnaire = levels(4)
        .with_dimension(9.0, [by_level(4)])
        .with_dimension(1.0, [by_level(4)])
        .with_dimension(1.0, [by_level(4)]);
    questionnaire.max_lag = Some(1);
    let scores = score(&questionnaire, &answers(0, [option(3), option(0), None]));
    assert_eq!(levels_of(&scores.overall), [Some(1), Some(1), Some(1)]);
    assert_eq!(
        scores.overall.blockers,
        [Blocker::Lag { dimension: DimensionIndex(1), level: LevelIndex(0) }],
        "the dimension without a score doesn't lag"
    );
    let without = score(&questionnaire, &answers(0, [option(3), None, option(2)]));
    assert_eq!(levels_of(&without.overall), [Some(3), Some(1), Some(3)], "at the low end it does");
}

#[test]
fn a_floor_lifts_the_levels_and_leaves_the_score() {
    let mut questionnaire = levels(4).with_channels(0, [&[], &[]]).with_dimension(1.0, [by_level(4), by_level(4)]);
    questionnaire.floors = vec![
        Floor { level: LevelIndex(2), when: channels_at_least(2) },
        Floor { level: LevelIndex(1), when: channels_at_least(1) },
    ];
    for (channels, floor) in [(0, None), (1, Some(1)), (2, Some(2))] {
        let scores = score(&questionnaire, &answers(channels, [option(0), None]));
        assert_eq!(scores.floor, floor.map(LevelIndex));
        assert_eq!(levels_of(&scores.overall), [floor.or(Some(0)), floor.or(Some(0)), Some(2)]);
        let next = LevelIndex(floor.unwrap_or(0) + 1);
        assert_eq!(scores.overall.next, Some(next), "what holds back is asked of the next level");
        let [Blocker::Score { short }] = scores.overall.blockers[..] else { panic!("{:?}", scores.overall.blockers) };
        assert_near(Some(short), questionnaire.threshold(next));
    }
    let nothing = score(&questionnaire, &answers(2, [None, None]));
    assert_eq!((nothing.floor, levels_of(&nothing.overall)), (None, [None, Some(0), Some(3)]), "no score, no floor");
}

#[test]
fn a_floor_that_nobody_knows_to_hold_lifts_the_possible_level_only() {
    let mut questionnaire = levels(4).with_dimension(1.0, [by_level(4)]);
    questionnaire.floors = vec![Floor { level: LevelIndex(2), when: unknown_fact() }];
    let scores = score(&questionnaire, &answers(0, [option(0)]));
    assert_eq!((scores.floor, levels_of(&scores.overall)), (None, [Some(0), Some(0), Some(2)]));
}

#[test]
fn every_gate_up_to_the_next_level_is_named_and_none_above() {
    let gate = |level, requires| by_level(4).gate(level, Requirement::Level(LevelIndex(requires)));
    let mut questionnaire = levels(4).with_channels(0, [&[]]).with_dimension(
        1.0,
        [gate(1, 1), gate(2, 1).gate(3, Requirement::Level(LevelIndex(1))), gate(3, 1), by_level(4).weighing(20.0)],
    );
    questionnaire.floors = vec![Floor { level: LevelIndex(1), when: channels_at_least(1) }];
    let given = [option(0), option(0), option(0), option(3)];
    let gates = |evaluation: &Evaluation| -> Vec<(usize, usize)> {
        let pair = |blocker: &Blocker| match blocker {
            Blocker::Gate { question, gate } => (question.0, gate.level.0),
            other => panic!("{other:?}"),
        };
        evaluation.blockers.iter().map(pair).collect()
    };
    let low = score(&questionnaire, &answers(0, given.clone()));
    assert_eq!((low.overall.next, gates(&low.overall)), (Some(LevelIndex(1)), vec![(0, 1)]));
    let lifted = score(&questionnaire, &answers(1, given));
    assert_eq!((lifted.overall.next, gates(&lifted.overall)), (Some(LevelIndex(2)), vec![(0, 1), (1, 2)]));
    assert_eq!(gates(&lifted.dimensions[0]), [(0, 1)], "a floor is not the dimensions'");
}
