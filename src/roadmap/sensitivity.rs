//! What becomes of a plan where efforts are otherwise: all of them, and each dimension's.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

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

/// All efforts and each dimension's, lower and higher. `solve` finds the best plan by other estimates; so many threads call
/// it at once, since each case takes about as long as the plan itself.
///
/// Where what is sought is the least effort, all efforts changed alike change every plan's alike: the plan stays the best one.
pub(super) fn cases(
    model: &Model<'_>,
    plan: &Solved,
    is_target: bool,
    jobs: usize,
    solve: impl Fn(Estimates) -> Result<Option<Solved>, PlanError> + Sync,
) -> Result<Vec<Case>, PlanError> {
    let has_steps = |of: &DimensionIndex| {
        model
            .steps
            .iter()
            .any(|step| step.effort.is_ok() && model.questionnaire.question(step.question).dimension == *of)
    };
    let dimensions = (0..model.questionnaire.dimensions.len()).map(DimensionIndex).filter(has_steps);
    let changes: Vec<_> =
        std::iter::once(None).chain(dimensions.map(Some)).flat_map(|of| PERCENT.map(|percent| (of, percent))).collect();
    let case = |(of, percent): (Option<DimensionIndex>, u8)| {
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
        Ok(Case { of, percent, effort_of_plan, plan: best })
    };
    side_by_side(&changes, jobs, case).into_iter().collect()
}

/// What becomes of each item, in their order; so many threads take the next one as they are done with one.
fn side_by_side<T: Copy + Sync, R: Send>(items: &[T], jobs: usize, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    if jobs < 2 {
        return items.iter().map(|item| work(*item)).collect();
    }
    let next = AtomicUsize::new(0);
    let take_all = || {
        let taken = std::iter::from_fn(|| {
            let place = next.fetch_add(1, Ordering::Relaxed);
            items.get(place).map(|item| (place, work(*item)))
        });
        taken.collect::<Vec<_>>()
    };
    let mut done = thread::scope(|scope| {
        // Where the system lets us have no more threads, those that there are do the work.
        let spawn = |_| thread::Builder::new().spawn_scoped(scope, take_all).ok();
        let others: Vec<_> = (1..jobs).filter_map(spawn).collect();
        let mut done = take_all();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

/// What a plan costs by other estimates.
fn cost(model: &Model<'_>, plan: &Solved, of: Option<DimensionIndex>, factor: Ratio) -> Result<Ratio, PlanError> {
    model.chosen(&plan.taken).try_fold(Ratio::ZERO, |sum, place| {
        let given = effort(model, place)?;
        let is_changed = of.is_none_or(|of| model.questionnaire.question(model.steps[place].question).dimension == of);
        Ok(sum.plus(if is_changed { given.times(factor)? } else { given })?)
    })
}
