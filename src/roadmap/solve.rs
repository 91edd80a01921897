//! Finding plans: the cheapest that attains levels, and the best within a budget. Each is scored before it is believed.

use super::PlanError;
use super::model::{Demand, Model};
use crate::questionnaire::{DimensionIndex, LevelIndex};
use crate::scoring::Scores;
use crate::solver::{Limit, Outcome, Plan, Program, Proof, Ratio, Scaled, least_cost, most_score};

/// When to stop without a proof.
#[derive(Clone, Copy)]
pub struct Patience<'a> {
    /// The most partial decisions that may be looked into for one plan.
    pub nodes: u64,
    /// Whether it is late; asked often.
    pub is_late: &'a (dyn Fn() -> bool + Sync),
}

impl<'a> Patience<'a> {
    fn limit(self) -> Limit<'a> {
        Limit::nodes(self.nodes).or_when(self.is_late)
    }
}

/// The efforts that plans are made with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Estimates {
    pub(super) factor: Ratio,
    /// Whose efforts are changed by the factor; `None` is everybody's.
    pub(super) of: Option<DimensionIndex>,
}

impl Estimates {
    /// As they are given.
    pub(super) fn given() -> Self {
        Self { factor: Ratio::whole(1), of: None }
    }
}

/// A plan that was scored and found to do what it must.
#[derive(Debug, Clone)]
pub(super) struct Solved {
    /// By step, whether it is taken.
    pub(super) taken: Vec<bool>,
    pub(super) effort: Ratio,
    /// The scores once it is carried out.
    pub(super) scores: Scores,
    pub(super) proof: Proven,
}

/// What is proven of a plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Proven {
    /// No plan is better, and among equals this is the first.
    Best,
    /// No plan is better; whether an equal one scores higher was left open.
    AsGood,
    /// Of the effort: no plan costs less than this.
    Effort(Ratio),
    /// Of the best within a budget: a better one may exist.
    Nothing,
}

impl Proven {
    pub(super) fn is_optimal(self) -> bool {
        matches!(self, Self::Best | Self::AsGood)
    }
}

impl Model<'_> {
    /// The plan of least effort that attains a demand; `None` where no set of steps does.
    ///
    /// # Errors
    /// Where efforts can't be told exactly, and where a plan doesn't do what it should.
    pub(super) fn cheapest(
        &self,
        demand: &Demand,
        estimates: Estimates,
        patience: Patience<'_>,
    ) -> Result<Option<Solved>, PlanError> {
        // More steps never make a score lower: what all of them together don't attain, none do.
        if self.check(&self.most, demand).is_none() {
            return Ok(None);
        }
        let costs = self.costs(estimates.factor, estimates.of)?;
        let program = self.program(&costs, demand)?;
        match least_cost(&program, &self.scores()?, patience.limit())? {
            Outcome::Found(plan) => {
                let proof = of_effort(plan.proof, &costs)?;
                self.believed(&plan, &program, &costs, demand, proof).map(Some)
            }
            Outcome::Infeasible { .. } => Err(PlanError::Unsound),
            Outcome::Unknown { bound } => {
                self.fallback(&costs, demand, of_effort(Proof::Bounded(bound.max(0)), &costs)?).map(Some)
            }
        }
    }

    /// The plan of least effort by other estimates: the one at hand, which attains the demand, unless another is cheaper.
    ///
    /// # Errors
    /// As [`Self::cheapest`].
    pub(super) fn cheapest_after(
        &self,
        at_hand: &Solved,
        demand: &Demand,
        estimates: Estimates,
        patience: Patience<'_>,
    ) -> Result<Solved, PlanError> {
        let costs = self.costs(estimates.factor, estimates.of)?;
        let mut program = self.program(&costs, demand)?;
        program.cost_less_than(self.cost(&at_hand.taken, &costs));
        let proof = match least_cost(&program, &self.scores()?, patience.limit())? {
            Outcome::Found(plan) => {
                let proof = of_effort(plan.proof, &costs)?;
                return self.believed(&plan, &program, &costs, demand, proof);
            }
            Outcome::Infeasible { .. } => Proven::AsGood,
            Outcome::Unknown { bound } => of_effort(Proof::Bounded(bound.max(0)), &costs)?,
        };
        self.scored(at_hand.taken.clone(), &costs, demand, proof).ok_or(PlanError::Unsound)
    }

    /// The plan of highest level, then of highest score, whose effort stays within a budget; `None` where what is decided
    /// already costs more.
    ///
    /// # Errors
    /// As [`Self::cheapest`].
    pub(super) fn best_within(
        &self,
        budget: Ratio,
        estimates: Estimates,
        patience: Patience<'_>,
    ) -> Result<Option<Solved>, PlanError> {
        let costs = self.costs(estimates.factor, estimates.of)?;
        let scores = self.scores()?;
        let within = budget.divided_by(costs.unit)?.rounded_down();
        let within = i64::try_from(within).unwrap_or(i64::MAX);
        let mut is_certain = true;
        for level in (0..self.questionnaire.levels.len()).rev() {
            let demand = Demand::overall(LevelIndex(level));
            if self.check(&self.most, &demand).is_none() {
                continue;
            }
            let program = self.program(&costs, &demand)?;
            match most_score(&program, &scores, within, patience.limit())? {
                Outcome::Found(plan) => {
                    let proof = match plan.proof {
                        _ if !is_certain => Proven::Nothing,
                        Proof::Unique => Proven::Best,
                        Proof::FirstObjective => Proven::AsGood,
                        Proof::Bounded(_) => Proven::Nothing,
                    };
                    return self.believed(&plan, &program, &costs, &demand, proof).map(Some);
                }
                Outcome::Infeasible { .. } => {}
                Outcome::Unknown { .. } => is_certain = false,
            }
        }
        if is_certain {
            return Ok(None);
        }
        // Too late for anything better than what is decided already.
        let decided = self.cheapest(&Demand::default(), estimates, patience)?;
        let fits =
            |plan: &Solved| plan.effort.minus(budget).is_ok_and(|over| over.rounded_down() < 0 || over == Ratio::ZERO);
        Ok(decided.filter(fits).map(|plan| Solved { proof: Proven::Nothing, ..plan }))
    }

    /// A plan of the solver, held against its programme and against the scoring code.
    fn believed(
        &self,
        plan: &Plan,
        program: &Program,
        costs: &Scaled,
        demand: &Demand,
        proof: Proven,
    ) -> Result<Solved, PlanError> {
        if !program.is_met_by(&plan.taken) {
            return Err(PlanError::Unsound);
        }
        let taken = plan.taken[..self.steps.len()].to_vec();
        self.scored(taken, costs, demand, proof).ok_or(PlanError::Unsound)
    }

    fn scored(&self, taken: Vec<bool>, costs: &Scaled, demand: &Demand, proof: Proven) -> Option<Solved> {
        let scores = self.check(&taken, demand)?;
        let effort = Ratio::whole(self.cost(&taken, costs)).times(costs.unit).ok()?;
        Some(Solved { taken, effort, scores, proof })
    }

    fn cost(&self, taken: &[bool], costs: &Scaled) -> i64 {
        self.chosen(taken).map(|place| costs.values[place]).sum()
    }

    /// All the steps there are, less the dearest ones that can be spared: a plan for whoever can't wait.
    fn fallback(&self, costs: &Scaled, demand: &Demand, proof: Proven) -> Result<Solved, PlanError> {
        let mut taken = self.most.clone();
        let mut dearest: Vec<_> = self.chosen(&taken).collect();
        dearest.sort_by_key(|place| std::cmp::Reverse(costs.values[*place]));
        for place in dearest {
            taken[place] = false;
            if self.check(&taken, demand).is_none() {
                taken[place] = true;
            }
        }
        self.scored(taken, costs, demand, proof).ok_or(PlanError::Unsound)
    }
}

/// What a proof about costs says of the effort.
fn of_effort(proof: Proof, costs: &Scaled) -> Result<Proven, PlanError> {
    Ok(match proof {
        Proof::Unique => Proven::Best,
        Proof::FirstObjective => Proven::AsGood,
        Proof::Bounded(bound) => Proven::Effort(Ratio::whole(bound).times(costs.unit)?),
    })
}
