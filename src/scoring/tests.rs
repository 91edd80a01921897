//! The scoring against figures worked by hand, against enumeration, and against its own laws.

mod continuity;
pub(crate) mod enumeration;
mod levels;
mod plans;
pub(crate) mod properties;
mod questions;

use super::*;
use crate::answers::{Answer, Answers};
use crate::questionnaire::Questionnaire;

/// The overall evaluation's score, low and high.
fn figures(scores: &Scores) -> [Option<f64>; 3] {
    [Reading::Known, Reading::Low, Reading::High]
        .map(|reading| scores.overall.standing(reading).map(|standing| standing.score.points()))
}

/// The overall evaluation's level, confirmed and possible.
fn levels_of(evaluation: &Evaluation) -> [Option<usize>; 3] {
    [Reading::Known, Reading::Low, Reading::High]
        .map(|reading| evaluation.standing(reading).map(|standing| standing.level.0))
}

#[track_caller]
fn assert_near(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|found| (found - expected).abs() < TOLERANCE), "{found:?} instead of {expected}");
}

/// The score of a single question.
fn score_of(questionnaire: &Questionnaire, answers: &Answers) -> Option<f64> {
    score(questionnaire, answers).outcomes[0].score().map(Score::points)
}

#[expect(clippy::unnecessary_wraps, reason = "an entry holds an answer or none")]
fn unknown() -> Option<Answer> {
    Some(Answer::Unknown)
}
