//! The laws of the method, on random questionnaires and answers.

use proptest::prelude::*;

use super::enumeration::{fillings, spread};
use super::*;
use crate::questionnaire::{Floor, Kind, LevelIndex, Question, Requirement};
use crate::scoring::sample::{
    answers, by_level, channels_at_least, checklist, choice, continuity, levels, rating, yes_no,
};

/// A questionnaire, and the answers of a business with two channels.
pub(crate) type Case = (Questionnaire, Answers);

fn questions(levels: usize) -> impl Strategy<Value = (Question, Option<Answer>)> {
    let known = prop_oneof![
        (0..levels).prop_map(move |place| (by_level(levels), Answer::Option(place))),
        (0..3_usize).prop_map(|place| (choice(&[10.0, 37.5, 80.0]), Answer::Option(place))),
        prop::collection::btree_set(0..3_usize, 0..=3).prop_map(|ticked| {
            let items = checklist([(1.0, None), (2.5, None), (4.0, Some(channels_at_least(3)))]);
            (items, Answer::Items(ticked.into_iter().collect()))
        }),
        any::<(bool, bool)>().prop_map(|(reverse, yes)| (yes_no(reverse), Answer::YesNo(yes))),
        (any::<bool>(), 1..=5_u8).prop_map(|(reverse, mark)| (rating(1.0, 5.0, reverse), Answer::Number(mark.into()))),
        [strength(), strength()].prop_map(|[there, back]| {
            let pair = |from, to| (ChannelIndex(from), ChannelIndex(to));
            (continuity(None, None), Answer::Passages([(pair(0, 1), there), (pair(1, 0), back)].into()))
        }),
    ];
    let gate = (
        1..levels,
        prop_oneof![
            (0..levels).prop_map(|level| Requirement::Level(LevelIndex(level))),
            (0..=100_u8).prop_map(|points| Requirement::Score(points.into())),
        ],
    );
    (known, 1..=5_u8, prop::option::weighted(0.25, gate), prop::option::weighted(0.7, Just(()))).prop_map(
        |((question, answer), weight, gate, is_known)| {
            let question = question.weighing(f64::from(weight) * 0.7);
            let question = match gate {
                Some((level, requires)) => question.gate(level, requires),
                None => question,
            };
            (question, is_known.map(|()| answer))
        },
    )
}

fn strength() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![Just(None), Just(Some(0.0)), Just(Some(0.5)), Just(Some(1.0))]
}

pub(crate) fn cases() -> impl Strategy<Value = Case> {
    (2..=6_usize).prop_flat_map(|count| {
        let dimension = (1..=4_u8, prop::collection::vec(questions(count), 1..=3));
        let settings = (prop::option::of(0..=2_usize), prop::option::weighted(0.3, 1..count));
        (prop::collection::vec(dimension, 1..=3), settings).prop_map(move |(dimensions, (max_lag, floor))| {
            let mut questionnaire = levels(count).with_channels(1, [&[0], &[0], &[0]]);
            let mut given = Vec::new();
            for (weight, questions) in dimensions {
                let (questions, known): (Vec<_>, Vec<_>) = questions.into_iter().unzip();
                questionnaire = questionnaire.with_dimension(f64::from(weight) * 0.3, questions);
                given.extend(known);
            }
            questionnaire.max_lag = max_lag;
            let made = |level| Floor { level: LevelIndex(level), when: channels_at_least(2) };
            questionnaire.floors = floor.map(made).into_iter().collect();
            (questionnaire, answers(2, given))
        })
    })
}

/// The answers next to a known one that are better, each by one step.
pub(crate) fn betterments(question: &Question, answer: &Answer) -> Vec<Answer> {
    match (&question.kind, answer) {
        (Kind::Choice(choice), Answer::Option(place)) => {
            (place + 1..choice.options.len()).take(1).map(Answer::Option).collect()
        }
        (Kind::Checklist(items), Answer::Items(ticked)) => {
            let missing = (0..items.len()).filter(|item| !ticked.contains(item));
            missing.map(|item| Answer::Items([&ticked[..], &[item]].concat())).collect()
        }
        (Kind::YesNo(yes_no), Answer::YesNo(_)) => vec![Answer::YesNo(!yes_no.reverse)],
        (Kind::Rating(scale), Answer::Number(mark)) => {
            let better = if scale.reverse { mark - 1.0 } else { mark + 1.0 };
            (scale.min..=scale.max).contains(&better).then_some(Answer::Number(better)).into_iter().collect()
        }
        (Kind::Continuity(_), Answer::Passages(listed)) => {
            let better = |pair: &(ChannelIndex, ChannelIndex), strength: f64| {
                let mut listed = listed.clone();
                listed.insert(*pair, Some(strength + 0.5));
                Answer::Passages(listed)
            };
            let short = listed.iter().filter_map(|(pair, strength)| Some((pair, (*strength)?)));
            short.filter(|(_, strength)| *strength < 1.0).map(|(pair, strength)| better(pair, strength)).collect()
        }
        _ => Vec::new(),
    }
}

fn with(answers: &Answers, question: QuestionIndex, answer: Answer) -> Answers {
    let mut answers = answers.clone();
    answers.entries[question.0].answer = Some(answer);
    answers
}

/// The whole, then the dimensions.
fn evaluations(scores: &Scores) -> impl Iterator<Item = &Evaluation> {
    std::iter::once(&scores.overall).chain(&scores.dimensions)
}

/// Whether a standing is at least as high as another; none is neither.
fn at_least(one: Option<Standing>, other: Option<Standing>) -> bool {
    let pair = one.zip(other);
    pair.is_none_or(|(one, other)| one.score.reaches(other.score.points()) && one.level >= other.level)
}

proptest! {
    #[test]
    fn a_score_lies_within_its_range_and_a_level_between_confirmed_and_possible((questionnaire, given) in cases()) {
        for it in evaluations(&score(&questionnaire, &given)) {
            prop_assert!(at_least(it.high, it.known) && at_least(it.known, it.low) && at_least(it.high, it.low));
            let points = |standing: Option<Standing>| standing.map(|standing| standing.score);
            let (low, known, high) = (points(it.low), points(it.known), points(it.high));
            prop_assert!(known.is_none() || (low <= known && known <= high), "exactly, not within a hair");
        }
    }

    #[test]
    fn a_better_answer_never_lowers_a_score_or_a_level((questionnaire, given) in cases()) {
        let before = score(&questionnaire, &given);
        for index in questionnaire.question_indices() {
            let Some(answer) = &given.entry(index).answer else { continue };
            for better in betterments(questionnaire.question(index), answer) {
                let after = score(&questionnaire, &with(&given, index, better));
                for (after, before) in evaluations(&after).zip(evaluations(&before)) {
                    prop_assert!(at_least(after.low, before.low));
                    prop_assert!(at_least(after.known, before.known));
                    prop_assert!(at_least(after.high, before.high));
                }
            }
        }
    }

    #[test]
    fn answering_an_unknown_never_widens_the_range((questionnaire, given) in cases()) {
        let before = score(&questionnaire, &given);
        for index in questionnaire.question_indices() {
            for answer in fillings(&questionnaire, &given, index) {
                let after = score(&questionnaire, &with(&given, index, answer));
                for (after, before) in evaluations(&after).zip(evaluations(&before)) {
                    prop_assert!(at_least(after.low, before.low) && at_least(before.high, after.high));
                }
            }
        }
    }

    #[test]
    fn every_way_the_unknown_answers_can_turn_out_lies_within_the_range((questionnaire, given) in cases()) {
        let ways: usize = questionnaire
            .question_indices()
            .map(|index| fillings(&questionnaire, &given, index).len().max(1))
            .product();
        prop_assume!(ways <= 200);
        spread(&questionnaire, &given);
    }
}
