//! What answers are worth, by type of question.

use super::*;
use crate::questionnaire::{Kind, NumberScale};
use crate::scoring::sample::{
    answers, by_level, channels_at_least, checklist, choice, levels, option, question, rating, yes_no,
};
use crate::text::Text;

#[test]
fn the_worked_example_of_the_method_comes_out() {
    use crate::questionnaire::{LevelIndex, Requirement};
    let gated = by_level(4).weighing(3.0).gate(3, Requirement::Level(LevelIndex(2)));
    let questionnaire = levels(4).with_dimension(1.0, [gated, by_level(4), by_level(4)]);
    let scores = score(&questionnaire, &answers(0, [option(1), option(3), unknown()]));
    let [known, low, high] = figures(&scores);
    assert_near(known, 50.0);
    assert_near(low, 40.0);
    assert_near(high, 60.0);
    assert_eq!(levels_of(&scores.overall), [Some(2), Some(1), Some(2)]);
    assert_near(scores.overall.coverage, 0.8);
    assert_eq!(scores.overall.next, Some(LevelIndex(3)));
    let [Blocker::Score { short }, Blocker::Gate { question, gate }] = scores.overall.blockers[..] else {
        panic!("{:?}", scores.overall.blockers)
    };
    assert_near(Some(short), 25.0);
    assert_eq!((question.0, gate.requires), (0, Requirement::Level(LevelIndex(2))));
}

#[test]
fn an_option_is_worth_its_score() {
    let questionnaire = levels(4).with_dimension(1.0, [choice(&[5.0, 40.0, 90.0])]);
    for (place, worth) in [(0, 5.0), (1, 40.0), (2, 90.0)] {
        assert_eq!(score_of(&questionnaire, &answers(0, [option(place)])), Some(worth));
    }
}

#[test]
fn a_checklist_is_worth_the_share_of_the_applicable_weights_ticked() {
    let never = Some(channels_at_least(1));
    let questionnaire = levels(4).with_dimension(1.0, [checklist([(1.0, None), (3.0, None), (4.0, never.clone())])]);
    let worth = |ticked: &[usize]| score_of(&questionnaire, &answers(0, [Some(Answer::Items(ticked.to_vec()))]));
    assert_eq!(worth(&[]), Some(0.0));
    assert_eq!(worth(&[0]), Some(25.0));
    assert_eq!(worth(&[0, 1]), Some(100.0), "the item that doesn't apply is not missed");
    assert_eq!(worth(&[0, 2]), Some(25.0), "and doesn't count where it is ticked");

    let empty = levels(4).with_dimension(1.0, [checklist([(1.0, never)])]);
    let scores = score(&empty, &answers(0, [Some(Answer::Items(vec![0]))]));
    assert_eq!(scores.outcomes, [Outcome::Hidden], "with no item left the question does not apply");
    assert_eq!(figures(&scores), [None; 3]);
}

#[test]
fn yes_is_the_good_answer_unless_reversed() {
    for (reverse, yes, worth) in [(false, true, 100.0), (false, false, 0.0), (true, true, 0.0), (true, false, 100.0)] {
        let questionnaire = levels(4).with_dimension(1.0, [yes_no(reverse)]);
        assert_eq!(score_of(&questionnaire, &answers(0, [Some(Answer::YesNo(yes))])), Some(worth));
    }
}

#[test]
fn a_rating_is_linear_between_its_ends() {
    for (reverse, mark, worth) in [(false, 1.0, 0.0), (false, 4.0, 75.0), (true, 4.0, 25.0), (true, 1.0, 100.0)] {
        let questionnaire = levels(4).with_dimension(1.0, [rating(1.0, 5.0, reverse)]);
        assert_eq!(score_of(&questionnaire, &answers(0, [Some(Answer::Number(mark))])), Some(worth));
    }
}

#[test]
fn a_number_follows_its_points_by_steps_or_by_lines() {
    let worth = |points: &[(f64, f64)], interpolate, figure| {
        let scale = NumberScale { unit: Text::default(), points: points.to_vec(), interpolate };
        let questionnaire = levels(4).with_dimension(1.0, [question(Kind::Number(scale))]);
        score_of(&questionnaire, &answers(0, [Some(Answer::Number(figure))])).expect("it is answered")
    };
    let rising = [(10.0, 20.0), (20.0, 60.0), (40.0, 100.0)];
    for (figure, step, line) in [
        (5.0, 20.0, 20.0),
        (10.0, 20.0, 20.0),
        (15.0, 20.0, 40.0),
        (20.0, 60.0, 60.0),
        (30.0, 60.0, 80.0),
        (99.0, 100.0, 100.0),
    ] {
        assert_near(Some(worth(&rising, false, figure)), step);
        assert_near(Some(worth(&rising, true, figure)), line);
    }
    let falling = [(1.0, 100.0), (3.0, 0.0)];
    for (figure, step, line) in [(0.0, 100.0, 100.0), (2.0, 100.0, 50.0), (3.0, 0.0, 0.0), (7.0, 0.0, 0.0)] {
        assert_near(Some(worth(&falling, false, figure)), step);
        assert_near(Some(worth(&falling, true, figure)), line);
    }
}

#[test]
fn what_does_not_apply_and_free_text_are_left_out() {
    let questionnaire = levels(4)
        .with_dimension(1.0, [by_level(4), by_level(4), by_level(4).when(channels_at_least(1)), question(Kind::Text)])
        .with_dimension(5.0, [question(Kind::Text)]);
    let told = || Some(Answer::Text("much".to_owned()));
    let given = [option(3), Some(Answer::NotApplicable), option(0), told(), told()];
    let scores = score(&questionnaire, &answers(0, given));
    assert_eq!(figures(&scores), [Some(100.0); 3]);
    assert_eq!(scores.overall.coverage, Some(1.0));
    assert_eq!(
        scores.outcomes[1..],
        [Outcome::NotApplicable, Outcome::Hidden, Outcome::Answered(None), Outcome::Answered(None)]
    );
    assert!(!scores.dimensions[1].applies());
}

#[test]
fn what_nobody_answered_is_unknown_and_out_of_the_score() {
    let questionnaire = levels(4).with_dimension(1.0, [by_level(4)]).with_dimension(3.0, [by_level(4)]);
    let scores = score(&questionnaire, &answers(0, [option(2), None]));
    let [known, low, high] = figures(&scores);
    assert_near(known, 200.0 / 3.0);
    assert_near(low, 200.0 / 12.0);
    assert_near(high, 200.0 / 12.0 + 75.0);
    assert_near(scores.overall.coverage, 0.25);
    assert_eq!(levels_of(&scores.dimensions[1]), [None, Some(0), Some(3)]);
    let nothing = score(&questionnaire, &answers(0, [None, unknown()]));
    assert_eq!(figures(&nothing), [None, Some(0.0), Some(100.0)]);
    assert_eq!(levels_of(&nothing.overall), [None, Some(0), Some(3)]);
    assert_eq!(nothing.overall.blockers, []);
}

#[test]
fn a_score_is_within_its_range_even_by_the_last_fraction() {
    let tenths = [0.1, 0.2, 0.3, 0.6, 0.7, 1.1];
    for (one, other, open) in tenths.iter().flat_map(|a| tenths.iter().map(move |b| (*a, *b, a * b))) {
        let weigh = |weight| by_level(4).weighing(weight);
        let questionnaire = levels(4)
            .with_dimension(one, [weigh(one), weigh(other), weigh(open)])
            .with_dimension(other, [weigh(open), weigh(one)]);
        for place in 0..4 {
            let given = answers(0, [option(place), option(place), unknown(), option(place), unknown()]);
            let [known, low, high] = figures(&score(&questionnaire, &given));
            assert!(low <= known && known <= high, "{low:?} {known:?} {high:?}");
        }
    }
}

#[test]
fn a_view_gathers_questions_across_dimensions_by_question_weight() {
    use crate::questionnaire::{QuestionIndex, View};
    use crate::scoring::sample::id;
    let weighing = |weight| by_level(4).weighing(weight);
    let mut questionnaire = levels(4)
        .with_dimension(1.0, [weighing(1.0), weighing(9.0)])
        .with_dimension(7.0, [weighing(3.0), weighing(1.0)]);
    for (name, places) in [("a", &[0, 2][..]), ("b", &[0]), ("c", &[3])] {
        let questions = places.iter().copied().map(QuestionIndex).collect();
        questionnaire.views.insert(id(name), View { title: Text::default(), summary: None, questions });
    }
    let scores = score(&questionnaire, &answers(0, [option(3), option(0), option(0), None]));
    let view = |place: usize| scores.views[place].map(|it| (it.score.points(), it.level.0));
    assert_eq!(view(0), Some((25.0, 1)));
    assert_eq!(view(1), Some((100.0, 3)));
    assert_eq!(view(2), None);
}
