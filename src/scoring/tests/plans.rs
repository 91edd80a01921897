//! Gaps, next steps and what to find out, worked by hand.

use super::*;
use crate::answers::Target;
use crate::questionnaire::{ChannelKind, End, Floor, Kind, LevelIndex, Need, PassageStep, Requirement, Step};
use crate::scoring::sample::{
    answers, by_level, channels_at_least, checklist, continuity, id, levels, option, passages, yes_no,
};
use crate::text::Text;

fn towards(overall: usize) -> Target {
    Target { overall: Some(LevelIndex(overall)), ..Target::default() }
}

#[test]
fn a_gap_is_in_points_and_in_levels_and_its_priority_in_overall_points() {
    let questionnaire = levels(4)
        .with_dimension(1.0, [by_level(4)])
        .with_dimension(3.0, [by_level(4)])
        .with_dimension(2.0, [by_level(4)])
        .with_dimension(5.0, [by_level(4)]);
    let scores = score(&questionnaire, &answers(0, [option(0), option(1), option(3), None]));
    let mut target = towards(2);
    target.dimensions.insert(DimensionIndex(1), LevelIndex(3));
    let gaps = gaps(&questionnaire, &scores, &target);
    assert_near(gaps.overall.points, 0.0);
    assert_eq!((gaps.overall.target, gaps.overall.levels), (LevelIndex(2), Some(0)));
    let points: Vec<_> = gaps.dimensions.iter().map(|gap| (gap.target.0, gap.levels)).collect();
    assert_eq!(points, [(2, Some(2)), (3, Some(2)), (2, Some(0)), (2, None)]);
    assert_near(gaps.dimensions[0].priority, 50.0 / 6.0);
    assert_near(gaps.dimensions[1].priority, (75.0 - 100.0 / 3.0) * 3.0 / 6.0);
    assert_eq!(gaps.dimensions[3].points, None);
    assert_eq!(gaps.order, [DimensionIndex(1), DimensionIndex(0)]);
}

#[test]
fn a_gap_that_only_a_gate_makes_counts_in_levels() {
    let gated = by_level(4).gate(3, Requirement::Level(LevelIndex(3)));
    let questionnaire = levels(4).with_dimension(1.0, [by_level(4).weighing(99.0), gated]);
    let scores = score(&questionnaire, &answers(0, [option(3), option(0)]));
    let gaps = gaps(&questionnaire, &scores, &Target::default());
    assert_eq!((gaps.overall.points, gaps.overall.levels), (Some(0.0), Some(1)));
    assert_eq!((gaps.dimensions[0].points, gaps.order.len()), (Some(0.0), 1));
}

#[test]
fn a_target_that_a_floor_gives_is_attained() {
    let mut questionnaire = levels(4).with_channels(0, [&[]]).with_dimension(1.0, [by_level(4)]);
    questionnaire.floors = vec![Floor { level: LevelIndex(1), when: channels_at_least(1) }];
    let scores = score(&questionnaire, &answers(1, [option(0)]));
    let overall = |target| gaps(&questionnaire, &scores, &towards(target)).overall;
    assert_eq!((overall(1).points, overall(1).levels), (Some(0.0), Some(0)));
    assert_eq!((overall(2).points, overall(2).levels), (Some(50.0), Some(1)));
}

#[test]
fn a_step_gains_what_scoring_again_with_it_gains() {
    let questionnaire = levels(4)
        .with_channels(1, [&[0], &[0], &[0]])
        .with_dimension(2.0, [by_level(4).weighing(3.0), checklist([(1.0, None), (4.0, None)]), by_level(4)])
        .with_dimension(1.0, [yes_no(true), continuity(None, None).weighing(0.5)])
        .with_dimension(4.0, [by_level(4)]);
    let now = [
        option(1),
        Some(Answer::Items(vec![0])),
        None,
        Some(Answer::YesNo(true)),
        passages([(0, 1, Some(0.5)), (1, 0, None)]),
        None,
    ];
    let given = answers(3, now.clone());
    let scores = score(&questionnaire, &given);
    let gaps = gaps(&questionnaire, &scores, &Target::default());
    let steps = next_steps(&questionnaire, &given, &scores, &gaps);
    assert_eq!(steps.len(), 1 + 1 + 1 + 5, "an option, an item, the good answer, and the known pairs");
    assert!(steps.is_sorted_by(|one, other| one.gain >= other.gain - TOLERANCE));
    for step in &steps {
        let mut after = now.clone();
        after[step.question.0] = Some(match (&after[step.question.0], step.to) {
            (_, Move::Option(place)) => Answer::Option(place),
            (Some(Answer::Items(ticked)), Move::Item(place)) => Answer::Items([&ticked[..], &[place]].concat()),
            (_, Move::YesNo(yes)) => Answer::YesNo(yes),
            (Some(Answer::Passages(listed)), Move::Passage(passage)) => {
                let mut listed = listed.clone();
                listed.insert((passage.from, passage.to), Some(1.0));
                Answer::Passages(listed)
            }
            other => panic!("{other:?}"),
        });
        let then = score(&questionnaire, &answers(3, after)).overall.score().expect("there is a score");
        let before = scores.overall.score().expect("there is a score");
        assert_near(Some(step.gain), then.points() - before.points());
    }
}

#[test]
fn a_step_is_offered_only_where_its_dimension_or_its_answer_is_short_of_the_target() {
    let questionnaire =
        levels(4).with_dimension(1.0, [by_level(4), by_level(4)]).with_dimension(1.0, [by_level(4), by_level(4)]);
    let mut given = answers(0, [option(2), option(3), option(0), option(2)]);
    let offered = |given: &Answers, target| {
        let scores = score(&questionnaire, given);
        let gaps = gaps(&questionnaire, &scores, &towards(target));
        let mut questions: Vec<_> =
            next_steps(&questionnaire, given, &scores, &gaps).iter().map(|step| step.question.0).collect();
        questions.sort_unstable();
        questions
    };
    assert_eq!(offered(&given, 3), [0, 2, 3], "the first dimension is there, its first answer isn't");
    assert_eq!(offered(&given, 2), [2, 3]);
    assert_eq!(offered(&given, 1), [2]);
    given.roadmap.exclude = vec![QuestionIndex(2)];
    assert_eq!(offered(&given, 2), [3]);
}

#[test]
fn a_clients_own_efforts_come_before_the_questionnaires_times_the_factor() {
    let questionnaire = levels(4)
        .with_channels(1, [&[0], &[0]])
        .with_dimension(1.0, [by_level(4), yes_no(false), continuity(None, None), continuity(None, None)]);
    let mut given = answers(
        2,
        [
            option(0),
            Some(Answer::YesNo(false)),
            passages([(0, 1, Some(0.5)), (1, 0, Some(1.0))]),
            passages([(0, 1, Some(1.0)), (1, 0, Some(0.5))]),
        ],
    );
    given.roadmap.effort_factor = Some(1.5);
    given.roadmap.efforts.insert(QuestionIndex(1), [(id("yes"), 3.0)].into());
    given.roadmap.efforts.insert(QuestionIndex(3), [(id("passage"), 20.0)].into());
    let scores = score(&questionnaire, &given);
    let gaps = gaps(&questionnaire, &scores, &Target::default());
    let mut efforts: Vec<_> =
        next_steps(&questionnaire, &given, &scores, &gaps).iter().map(|step| (step.question.0, step.effort)).collect();
    efforts.sort_by_key(|(question, _)| *question);
    assert_eq!(efforts, [(0, Some(15.0)), (1, Some(3.0)), (2, Some(6.0)), (3, Some(10.0))]);
}

#[test]
fn a_passage_costs_and_needs_what_the_first_entry_that_fits_says() {
    let mut question = continuity(None, None);
    let Kind::Continuity(passage_question) = &mut question.kind else { panic!("it is one") };
    let entry = |from, to, effort, action: &str| PassageStep {
        from,
        to,
        step: Step { action: Some(Text::plain(action)), effort, needs: Vec::new() },
    };
    // The kinds of the channels are physical, digital, human.
    passage_question.passages = vec![
        entry(Some(End::Channel(ChannelIndex(0))), None, Some(2.0), "first"),
        entry(None, Some(End::Kind(ChannelKind::Physical)), None, "second"),
    ];
    let questionnaire = levels(4).with_channels(1, [&[0], &[0], &[0]]).with_dimension(1.0, [question]);
    let given = answers(3, [passages([(2, 0, Some(0.5))])]);
    let scores = score(&questionnaire, &given);
    let gaps = gaps(&questionnaire, &scores, &Target::default());
    let steps = next_steps(&questionnaire, &given, &scores, &gaps);
    let of = |from: usize, to: usize| {
        let is = |step: &&NextStep<'_>| matches!(step.to, Move::Passage(it) if (it.from.0, it.to.0) == (from, to));
        let step = steps.iter().find(is).expect("the pair can be opened");
        (step.effort, step.action.map(|action| action.in_language(questionnaire.default_language()).to_owned()))
    };
    assert_eq!(of(0, 1), (Some(2.0), Some("first".to_owned())));
    assert_eq!(of(1, 0), (Some(8.0), Some("second".to_owned())));
    assert_eq!(of(2, 0), (Some(4.0), Some("second".to_owned())));
    assert_eq!(of(1, 2), (Some(8.0), None));
}

#[test]
fn quick_wins_can_be_taken_at_once_and_bring_the_most_for_their_effort() {
    let costing = |effort: Option<f64>, needs: Vec<Need>| {
        let mut question = yes_no(false);
        question.kind =
            Kind::YesNo(crate::questionnaire::YesNo { reverse: false, step: Step { action: None, effort, needs } });
        question
    };
    let unmet = Need { question: QuestionIndex(1), at_least: LevelIndex(1) };
    let questionnaire = levels(4).with_dimension(
        1.0,
        [
            costing(Some(0.0), vec![unmet]),
            costing(Some(5.0), Vec::new()),
            costing(None, Vec::new()),
            costing(Some(4.0), Vec::new()),
            costing(Some(1.0), Vec::new()),
            costing(Some(0.0), Vec::new()),
            costing(Some(9.0), Vec::new()),
            costing(Some(9.0), Vec::new()),
        ],
    );
    let given = answers(0, (0..8).map(|_| Some(Answer::YesNo(false))));
    let scores = score(&questionnaire, &given);
    let gaps = gaps(&questionnaire, &scores, &Target::default());
    let steps = next_steps(&questionnaire, &given, &scores, &gaps);
    let quick: Vec<_> = steps.iter().filter(|step| step.quick_win).map(|step| step.question.0).collect();
    assert_eq!(quick, [4, 5], "a third of six: the free one and the cheapest");
    assert_eq!(steps[5].gain_per_effort(), None);
    assert_near(steps[4].gain_per_effort(), 12.5);
}

#[test]
fn the_widths_of_the_unknown_answers_add_up_to_the_range() {
    let questionnaire = levels(4)
        .with_channels(1, [&[0], &[0]])
        .with_dimension(2.0, [by_level(4).weighing(3.0), by_level(4), by_level(4).when(channels_at_least(9))])
        .with_dimension(1.0, [continuity(None, None), by_level(4)])
        .with_dimension(1.0, [by_level(4).weighing(7.0)]);
    let given = answers(2, [option(1), None, None, passages([(0, 1, None)]), option(2), unknown()]);
    let scores = score(&questionnaire, &given);
    let found = uncertainties(&questionnaire, &scores);
    let order: Vec<_> = found.iter().map(|it| it.question.0).collect();
    assert_eq!(order, [5, 1, 3]);
    assert_near(Some(found[1].width), 12.5);
    assert_near(Some(found[2].width), 100.0 / 3.0 / 2.0 / 4.0);
    let [_, low, high] = figures(&scores);
    assert_near(low.zip(high).map(|(low, high)| high - low), found.iter().map(|it| it.width).sum());
}
