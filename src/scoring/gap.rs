//! Gaps: how far the target is, and which dimension brings it nearest.

use super::{Evaluation, Scores, TOLERANCE, rank};
use crate::answers::Target;
use crate::questionnaire::{DimensionIndex, LevelIndex, Questionnaire};

/// The targets and how far away they are.
#[derive(Debug, Clone, PartialEq)]
pub struct Gaps {
    /// The gap of the whole.
    pub overall: Gap,
    /// One a dimension, in the questionnaire's order.
    pub dimensions: Vec<Gap>,
    /// The dimensions with a gap, most rewarding first.
    pub order: Vec<DimensionIndex>,
}

/// How far a target is. Without a score there is a target and no figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// The level aimed at.
    pub target: LevelIndex,
    /// Points missing to its threshold, 0 or more.
    pub points: Option<f64>,
    /// Levels missing; above 0 also where only a gate or a lag holds the level back.
    pub levels: Option<usize>,
    /// The points that closing the gap adds overall; of a dimension.
    pub priority: Option<f64>,
}

impl Gap {
    fn between(questionnaire: &Questionnaire, evaluation: &Evaluation, target: LevelIndex) -> Self {
        let points = evaluation.known.map(|known| {
            let short = questionnaire.threshold(target) - known.score.points();
            if short > TOLERANCE { short } else { 0.0 }
        });
        let levels = evaluation.level().map(|level| target.0.saturating_sub(level.0));
        Self { target, points, levels, priority: None }
    }
}

/// The gaps to a target; a part of it that isn't set is the highest level, of a dimension the overall target.
#[must_use]
pub fn gaps(questionnaire: &Questionnaire, scores: &Scores, target: &Target) -> Gaps {
    let aim = target.overall.unwrap_or_else(|| questionnaire.top_level());
    let mut overall = Gap::between(questionnaire, &scores.overall, aim);
    if scores.floor.is_some_and(|floor| aim <= floor) {
        // What a floor gives is attained, whatever the score.
        overall.points = Some(0.0);
    }
    let weights = || questionnaire.dimensions.values().map(|dimension| dimension.weight).zip(&scores.dimensions);
    let all: f64 = weights().filter(|(_, it)| it.known.is_some()).map(|(weight, _)| weight).sum();
    let gap = |(place, (weight, evaluation)): (usize, (f64, &Evaluation))| {
        let aim = target.dimensions.get(&DimensionIndex(place)).copied().unwrap_or(aim);
        let gap = Gap::between(questionnaire, evaluation, aim);
        Gap { priority: gap.points.map(|points| points * weight / all), ..gap }
    };
    let dimensions: Vec<_> = weights().enumerate().map(gap).collect();
    let mut order: Vec<_> = (0..dimensions.len()).map(DimensionIndex).collect();
    // A dimension short of points is short of a level.
    order.retain(|dimension| dimensions[dimension.0].levels.is_some_and(|levels| levels > 0));
    order.sort_by_key(|dimension| std::cmp::Reverse(rank(dimensions[dimension.0].priority.unwrap_or(0.0))));
    Gaps { overall, dimensions, order }
}
