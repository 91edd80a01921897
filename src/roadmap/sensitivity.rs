//! What becomes of a plan where efforts are otherwise: all of them, and each dimension's.

use super::PlanError;
use super::model::Model;
use super::solve::{Estimates, Proven, Solved};
use super::waves::effort;
use crate::questionnaire::DimensionIndex;
use crate::solver::Ratio;

/// The best plan if some efforts were otherwise: the plan at hand, unless another is then better.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) of: Option<DimensionIndex>,
    /// What they are multiplied by, in hundredths.
    pub(super) percent: u8,
    /// What the plan at hand would then cost.
    pub(super) effort_of_plan: Ratio,
    pub(super) plan: Option<Solved>,
}

/// The efforts that are tried: 30 % less and 30 % more.
const PERCENT: [u8; 2] = [70, 130];

/// All efforts and each dimension's, lower and higher. `solve` finds the best plan by other estimates.
///
/// Where what is sought is the least effort, all efforts changed alike change every plan's alike: the plan stays the best one.
pub(super) fn cases(
    model: &Model<'_>,
    plan: &Solved,
    is_target: bool,
    mut solve: impl FnMut(Estimates) -> Result<Option<Solved>, PlanError>,
) -> Result<Vec<Case>, PlanError> {
    let has_steps = |of: &DimensionIndex| {
        model
            .steps
            .iter()
            .any(|step| step.effort.is_ok() && model.questionnaire.question(step.question).dimension == *of)
    };
    let dimensions = (0..model.questionnaire.dimensions.len()).map(DimensionIndex).filter(has_steps);
    let mut cases = Vec::new();
    for of in std::iter::once(None).chain(dimensions.map(Some)) {
        for percent in PERCENT {
            let factor = Ratio::new(percent.into(), 100)?;
            let effort_of_plan = cost(model, plan, of, factor)?;
            let best = if is_target && of.is_none() {
                let proof = match plan.proof {
                    Proven::Effort(bound) => Proven::Effort(bound.times(factor)?),
                    proof => proof,
                };
                Some(Solved { effort: effort_of_plan, proof, ..plan.clone() })
            } else {
                solve(Estimates { factor, of })?
            };
            cases.push(Case { of, percent, effort_of_plan, plan: best });
        }
    }
    Ok(cases)
}

/// What a plan costs by other estimates.
fn cost(model: &Model<'_>, plan: &Solved, of: Option<DimensionIndex>, factor: Ratio) -> Result<Ratio, PlanError> {
    model.chosen(&plan.taken).try_fold(Ratio::ZERO, |sum, place| {
        let given = effort(model, place)?;
        let is_changed = of.is_none_or(|of| model.questionnaire.question(model.steps[place].question).dimension == of);
        Ok(sum.plus(if is_changed { given.times(factor)? } else { given })?)
    })
}
