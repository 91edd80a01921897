//! What a point of a question is worth in its dimension and overall.

use super::super::figure::Figure;
use crate::questionnaire::{QuestionIndex, Questionnaire};
use crate::scoring::{Reading, Scores};

/// What a point of a question is worth.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    pub(super) of_dimension: Figure,
    pub(super) of_overall: Figure,
}

/// The share of each question, in the order of the questionnaire.
pub(super) fn shares(questionnaire: &Questionnaire, start: &Scores) -> Vec<Share> {
    let applies = |index: &QuestionIndex| {
        questionnaire.question(*index).is_scored() && start.outcome(*index).score_at(Reading::Low).is_some()
    };
    let sum = |weights: &mut dyn Iterator<Item = f64>| weights.map(Figure::written).fold(Figure::ZERO, Figure::plus);
    let dimensions = questionnaire.dimensions.values();
    let within: Vec<_> = dimensions
        .clone()
        .map(|dimension| {
            let questions = dimension.questions.clone().map(QuestionIndex).filter(applies);
            sum(&mut questions.map(|index| questionnaire.question(index).weight))
        })
        .collect();
    let counted = dimensions.zip(&within).filter(|(_, within)| within.about() > 0.0);
    let all = sum(&mut counted.map(|(dimension, _)| dimension.weight));
    let share = |index: QuestionIndex| {
        let question = questionnaire.question(index);
        let of = question.dimension.0;
        if !applies(&index) {
            return Share { of_dimension: Figure::ZERO, of_overall: Figure::ZERO };
        }
        let of_dimension = Figure::written(question.weight).over(within[of]);
        let weight = Figure::written(questionnaire.dimensions[of].weight);
        Share { of_dimension, of_overall: of_dimension.times(weight.over(all)) }
    };
    questionnaire.question_indices().map(share).collect()
}
