//! Every way in which the unknown answers can turn out, one by one.

use super::*;
use crate::questionnaire::{Kind, LevelIndex, Question, Requirement};
use crate::scoring::sample::{answers, by_level, choice, continuity, levels, passages, yes_no};

/// The answers that a question can get, each with its passages open to none, half or full.
fn possible(question: &Question, pairs: &[(ChannelIndex, ChannelIndex)]) -> Vec<Answer> {
    match &question.kind {
        Kind::Choice(choice) => (0..choice.options.len()).map(Answer::Option).collect(),
        Kind::Checklist(items) => {
            let ticked = |set: usize| (0..items.len()).filter(|item| set >> item & 1 == 1).collect();
            (0..1_usize << items.len()).map(|set| Answer::Items(ticked(set))).collect()
        }
        Kind::YesNo(_) => vec![Answer::YesNo(false), Answer::YesNo(true)],
        Kind::Continuity(_) => pairs
            .iter()
            .fold(vec![std::collections::BTreeMap::new()], |maps, pair| {
                let with = |map: &crate::answers::Passages, strength| {
                    let mut map = map.clone();
                    map.insert(*pair, Some(strength));
                    map
                };
                maps.iter().flat_map(|map| [0.0, 0.5, 1.0].map(|strength| with(map, strength))).collect()
            })
            .into_iter()
            .map(Answer::Passages)
            .collect(),
        Kind::Rating(scale) => [scale.min, scale.max].map(Answer::Number).to_vec(),
        Kind::Number(_) | Kind::Text => Vec::new(),
    }
}

/// The answers that would leave nothing unknown in a question; none where nothing is.
pub(crate) fn fillings(questionnaire: &Questionnaire, given: &Answers, index: QuestionIndex) -> Vec<Answer> {
    let scores = score(questionnaire, given);
    let question = questionnaire.question(index);
    let open = |map: &PassageMap| -> Vec<_> {
        map.passages.iter().filter(|it| it.strength.is_none()).map(|it| (it.from, it.to)).collect()
    };
    let answer = &given.entry(index).answer;
    match (scores.outcome(index), scores.passages(index), answer) {
        (Outcome::Answered(_), Some(map), Some(Answer::Passages(listed))) if !open(map).is_empty() => {
            let complete = |filling| match filling {
                Answer::Passages(filled) => Answer::Passages(listed.clone().into_iter().chain(filled).collect()),
                other => other,
            };
            possible(question, &open(map)).into_iter().map(complete).collect()
        }
        (Outcome::Unknown, map, _) => possible(question, &map.map(open).unwrap_or_default()),
        _ => Vec::new(),
    }
}

/// Every completion of the unknown answers.
fn completions(questionnaire: &Questionnaire, given: &Answers) -> Vec<Answers> {
    let mut all = vec![given.clone()];
    for index in questionnaire.question_indices() {
        let fillings = fillings(questionnaire, given, index);
        if fillings.is_empty() {
            continue;
        }
        let fill = |answers: &Answers, filling: &Answer| {
            let mut answers = answers.clone();
            answers.entries[index.0].answer = Some(filling.clone());
            answers
        };
        all = all.iter().flat_map(|answers| fillings.iter().map(|filling| fill(answers, filling))).collect();
    }
    all
}

/// Checks that all completions lie within the range; gives the range of their scores and of their levels.
#[track_caller]
pub(super) fn spread(questionnaire: &Questionnaire, given: &Answers) -> ([f64; 2], [LevelIndex; 2]) {
    let scores = score(questionnaire, given);
    let (low, high) = (scores.overall.low.expect("it applies"), scores.overall.high.expect("it applies"));
    let (mut points, mut attained) = ([f64::MAX, f64::MIN], [LevelIndex(usize::MAX), LevelIndex(0)]);
    for completion in completions(questionnaire, given) {
        let complete = score(questionnaire, &completion);
        for (evaluation, range) in
            complete.dimensions.iter().chain([&complete.overall]).zip(scores.dimensions.iter().chain([&scores.overall]))
        {
            let (Some(known), Some(low), Some(high)) = (evaluation.known, range.low, range.high) else { continue };
            assert!(known.score.reaches(low.score.points()) && high.score.reaches(known.score.points()));
            assert!(low.level <= known.level && known.level <= high.level, "{low:?} {known:?} {high:?}");
        }
        let known = complete.overall.known.expect("all is known");
        points = [points[0].min(known.score.points()), points[1].max(known.score.points())];
        attained = [attained[0].min(known.level), attained[1].max(known.level)];
    }
    assert!(low.score.points() <= points[0] + TOLERANCE && points[1] <= high.score.points() + TOLERANCE);
    (points, attained)
}

fn gated(question: Question) -> Question {
    question.gate(2, Requirement::Level(LevelIndex(1))).gate(3, Requirement::Score(60.0))
}

#[test]
fn the_range_is_exactly_what_the_unknown_answers_can_make_where_they_span_0_to_100() {
    let mut questionnaire = levels(4)
        .with_channels(1, [&[0], &[0]])
        .with_dimension(2.0, [gated(by_level(4)), by_level(4).weighing(2.0), yes_no(true)])
        .with_dimension(1.0, [gated(by_level(4)), continuity(None, None)]);
    for lag in [None, Some(0), Some(1)] {
        questionnaire.max_lag = lag;
        for known in 0..4 {
            let partly = passages([(0, 1, None), (1, 0, Some(0.5))]);
            let given = answers(2, [None, Some(Answer::Option(known)), unknown(), unknown(), partly]);
            let (points, attained) = spread(&questionnaire, &given);
            let overall = score(&questionnaire, &given).overall;
            assert_near(overall.low.map(|low| low.score.points()), points[0]);
            assert_near(overall.high.map(|high| high.score.points()), points[1]);
            assert_eq!(overall.confirmed(), Some(attained[0]));
            assert_eq!(overall.possible(), Some(attained[1]));
        }
    }
}

#[test]
fn the_range_contains_what_the_unknown_answers_can_make_where_they_span_less() {
    let questionnaire = levels(4)
        .with_channels(1, [&[0], &[0]])
        .with_dimension(2.0, [gated(choice(&[10.0, 55.0, 90.0])), by_level(4)])
        .with_dimension(1.0, [gated(continuity(None, None))]);
    for known in [None, Some(Answer::Option(0)), Some(Answer::Option(3))] {
        spread(&questionnaire, &answers(2, [None, known, None]));
    }
}
