//! Continuity, worked by hand.

use super::*;
use crate::scoring::sample::{answers, by_level, continuity, levels, passages};

const ALL: &[usize] = &[0, 1];

fn map(scores: &Scores) -> &PassageMap {
    scores.continuity.first().expect("the question applies")
}

fn places(channels: &[ChannelIndex]) -> Vec<usize> {
    channels.iter().map(|channel| channel.0).collect()
}

#[test]
fn with_no_channel_there_is_nothing_to_ask_and_with_one_the_score_is_0() {
    let questionnaire = levels(4).with_channels(2, [ALL, ALL]).with_dimension(1.0, [continuity(None, None)]);
    let none = score(&questionnaire, &answers(0, [None]));
    assert_eq!((none.outcomes[0], none.continuity.len()), (Outcome::Hidden, 0));
    for answer in [None, unknown(), passages([(0, 1, Some(1.0))])] {
        let one = score(&questionnaire, &answers(1, [answer]));
        assert_eq!(figures(&one), [Some(0.0); 3]);
        assert_eq!(map(&one).silos().len(), 1);
        assert_eq!(map(&one).density(), None);
    }
    let refused = score(&questionnaire, &answers(1, [Some(Answer::NotApplicable)]));
    assert_eq!((refused.outcomes[0], refused.continuity.len()), (Outcome::NotApplicable, 0));
}

#[test]
fn half_the_passages_are_cross_and_all_of_them_omni() {
    let questionnaire = levels(4).with_channels(2, [ALL, ALL]).with_dimension(1.0, [continuity(None, None)]);
    for (there, back, worth, level) in
        [(0.0, 0.0, 100.0 / 3.0, 1), (1.0, 0.0, 200.0 / 3.0, 2), (0.5, 0.5, 200.0 / 3.0, 2), (1.0, 1.0, 100.0, 3)]
    {
        let scores = score(&questionnaire, &answers(2, [passages([(0, 1, Some(there)), (1, 0, Some(back))])]));
        assert_near(scores.outcomes[0].score().map(Score::points), worth);
        assert_eq!(scores.overall.level().map(|level| level.0), Some(level));
    }
    let two_levels = levels(2).with_channels(2, [ALL, ALL]).with_dimension(1.0, [continuity(None, None)]);
    assert_near(score_of(&two_levels, &answers(2, [passages([(0, 1, Some(0.5))])])), 25.0);
}

#[test]
fn only_pairs_from_a_stage_to_a_stage_are_eligible() {
    // Channel 0 serves the first stage, 1 the second, 2 both, 3 neither.
    let serves: [&[usize]; 4] = [&[0], &[1], ALL, &[2]];
    let questionnaire = levels(4).with_channels(3, serves).with_dimension(1.0, [continuity(Some(&[0]), Some(&[1]))]);
    let scores =
        score(&questionnaire, &answers(4, [passages([(0, 1, Some(1.0)), (1, 0, Some(1.0)), (0, 3, Some(1.0))])]));
    let map = map(&scores);
    assert_eq!(places(&map.channels), [0, 1, 2]);
    let pairs: Vec<_> = map.passages.iter().map(|passage| (passage.from.0, passage.to.0)).collect();
    assert_eq!(pairs, [(0, 1), (0, 2), (2, 1)]);
    assert_near(map.density(), 1.0 / 3.0);

    let serves: [&[usize]; 2] = [&[1], &[1]];
    let no_pair =
        levels(4).with_channels(2, serves).with_dimension(1.0, [continuity(Some(&[0]), Some(&[1])), by_level(4)]);
    let scores = score(&no_pair, &answers(2, [passages([(0, 1, Some(1.0))]), None]));
    assert_eq!(scores.outcomes[0], Outcome::Hidden, "two channels and no eligible pair");
    let one_of_them = score(&no_pair, &answers(1, [None, None]));
    assert_eq!(one_of_them.outcomes[0].score(), Some(Score::LEAST), "one channel concerned");
}

#[test]
fn a_stage_that_is_not_named_is_any_stage_but_not_none() {
    let serves: [&[usize]; 3] = [&[0], &[1], &[]];
    let to_any =
        levels(4).with_channels(2, serves).with_dimension(1.0, [continuity(Some(&[0]), None), continuity(None, None)]);
    let scores = score(&to_any, &answers(3, [passages([]), passages([])]));
    let pairs =
        |place: usize| scores.continuity[place].passages.iter().map(|it| (it.from.0, it.to.0)).collect::<Vec<_>>();
    assert_eq!(pairs(0), [(0, 1)]);
    assert_eq!(pairs(1).len(), 6, "with neither named, every channel counts");
}

#[test]
fn unknown_pairs_are_left_out_of_the_score_and_open_the_range() {
    let questionnaire = levels(4).with_channels(2, [ALL, ALL]).with_dimension(1.0, [continuity(None, None)]);
    let half = score(&questionnaire, &answers(2, [passages([(0, 1, Some(0.5)), (1, 0, None)])]));
    let [known, low, high] = figures(&half);
    assert_near(known, 200.0 / 3.0);
    assert_near(low, 50.0);
    assert_near(high, 250.0 / 3.0);
    assert_eq!(half.overall.coverage, Some(1.0));
    let all = score(&questionnaire, &answers(2, [passages([(0, 1, None), (1, 0, None)])]));
    assert_eq!(all.outcomes[0], Outcome::Unknown);
    assert_eq!(figures(&all), [None, Some(0.0), Some(100.0)]);
    assert!(map(&all).silos().is_empty() && map(&all).dead_ends().is_empty() && map(&all).one_way().is_empty());
}

#[test]
fn silos_dead_ends_and_one_way_passages_come_from_known_pairs() {
    let questionnaire = levels(4).with_channels(2, [ALL, ALL, ALL, ALL]).with_dimension(1.0, [continuity(None, None)]);
    let scores = score(
        &questionnaire,
        &answers(4, [passages([(0, 2, Some(0.5)), (2, 0, None), (1, 3, None), (3, 1, Some(1.0)), (3, 0, Some(0.0))])]),
    );
    let map = map(&scores);
    let silos: Vec<_> = map.silos().iter().map(|silo| places(silo)).collect();
    assert_eq!(silos, [vec![0, 2], vec![1, 3]]);
    assert_eq!(map.fewest_silos(), Some(2));
    assert_eq!(map.one_way(), [], "whether there is a way back is unknown in both cases");
    assert_eq!(places(&map.dead_ends()), [1, 2], "none of the known pairs out of them is open");
    let known =
        score(&questionnaire, &answers(4, [passages([(0, 2, Some(0.5)), (1, 3, Some(1.0)), (3, 1, Some(1.0))])]));
    let known = &known.continuity[0];
    assert_eq!(places(&known.dead_ends()), [2]);
    assert_eq!(known.one_way().iter().map(|it| (it.from.0, it.to.0)).collect::<Vec<_>>(), [(0, 2)]);
}

#[test]
fn main_channels_alone_count_and_the_score_over_all_stands_beside() {
    let questionnaire = levels(4).with_channels(2, [ALL, ALL, ALL]).with_dimension(1.0, [continuity(None, None)]);
    let mut given = answers(3, [passages([(0, 1, Some(1.0)), (1, 0, Some(1.0)), (0, 2, Some(1.0))])]);
    given.facts.main_channels = Some(vec![ChannelIndex(1), ChannelIndex(0)]);
    let scores = score(&questionnaire, &given);
    assert_eq!(places(&map(&scores).channels), [0, 1], "in the order of the catalogue");
    assert_eq!(scores.overall.score(), Some(Score::BEST));
    assert_near(score_over_all_channels(&questionnaire, &given).overall.score().map(Score::points), 200.0 / 3.0);
}
