//! Uncertainty: which unknown answers leave the overall score how wide open.

use super::{Reading, Scores, rank};
use crate::questionnaire::{QuestionIndex, Questionnaire};

/// An answer that is unknown, wholly or in part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uncertainty {
    /// The question.
    pub question: QuestionIndex,
    /// The width that it gives to the range of the overall score, in points; above 0.
    pub width: f64,
}

/// The answers that leave the overall score open, widest first, then in the questionnaire's order. Their widths add up
/// to the width of the range.
#[must_use]
pub fn uncertainties(questionnaire: &Questionnaire, scores: &Scores) -> Vec<Uncertainty> {
    let applicable =
        |index: &QuestionIndex| questionnaire.question(*index).is_scored() && scores.outcome(*index).applies();
    let dimensions = questionnaire.dimensions.values().zip(&scores.dimensions).filter(|(_, it)| it.applies());
    let all: f64 = dimensions.map(|(dimension, _)| dimension.weight).sum();
    let mut found = Vec::new();
    for dimension in questionnaire.dimensions.values() {
        let questions = || dimension.questions.clone().map(QuestionIndex).filter(applicable);
        let within: f64 = questions().map(|index| questionnaire.question(index).weight).sum();
        for question in questions() {
            let at = |reading| scores.outcome(question).score_at(reading);
            let (Some(low), Some(high)) = (at(Reading::Low), at(Reading::High)) else { continue };
            let share = questionnaire.question(question).weight / within * (dimension.weight / all);
            let width = (high.points() - low.points()) * share;
            if width > 0.0 {
                found.push(Uncertainty { question, width });
            }
        }
    }
    found.sort_by_key(|uncertainty| std::cmp::Reverse(rank(uncertainty.width)));
    found
}
