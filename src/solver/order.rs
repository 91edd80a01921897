//! The one best plan: by a first objective, then a second, then the order of the variables.

use super::domain::Domain;
use super::dominance;
use super::instance::Instance;
use super::program::{Precedence, Program, Row, RowIndex, Variable, total};
use super::ratio::{LARGEST, TooLarge, check_sum};
use super::rest::Rest;
use super::search::{Allowance, Found, Goal, Incumbent, Limit, Search};
use super::set::Set;

/// What came of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A plan that meets everything.
    Found(Plan),
    /// No plan meets everything: proven.
    Infeasible {
        /// The rows that fall short even when everything is taken that may be. None of them if each row could be met, but not
        /// all of them together (or not within the budget).
        out_of_reach: Vec<RowIndex>,
    },
    /// The limit came before any plan; there may be one.
    Unknown {
        /// No plan has a better first objective: a cost that none is below, or a score that none is above.
        bound: i64,
    },
}

/// A plan that meets everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// By variable, whether it is taken.
    pub taken: Vec<bool>,
    /// The sum of the costs.
    pub cost: i64,
    /// The sum of the scores.
    pub score: i64,
    /// What is known about all other plans.
    pub proof: Proof,
    /// How many partial decisions were looked into, a measure of work that is the same on every machine.
    pub nodes: u64,
}

/// What is known about all plans, compared with the one found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// None is better, and of those as good, this one is first.
    Unique,
    /// None has a better first objective; the limit came before the choice among equals was settled.
    FirstObjective,
    /// The limit came before that: the first objective of every plan is no better than this bound, a cost that none is below
    /// ([`least_cost`]) or a score that none is above ([`most_score`]).
    Bounded(i64),
}

/// The plan of least cost; of several, the one of highest score; of several, the one that takes the earlier variable where
/// they first differ. Variables that cost nothing, score nothing and count in no row are taken only where others need them.
///
/// # Errors
/// Where the scores are too large.
///
/// # Panics
/// If there isn't one score for each variable.
pub fn least_cost(program: &Program, scores: &[i64], limit: Limit) -> Result<Outcome, TooLarge> {
    let ranking = Ranking { program: program.clone(), second: negated(program, scores)? };
    let settled = ranking.first_of_the_best(limit);
    Ok(settled.into_outcome(program, scores, |bound| bound))
}

/// The plan of highest score among those that cost no more than `budget`; of several, the one of least cost; of several, the
/// one that takes the earlier variable where they first differ. Idle variables are left as in [`least_cost`].
///
/// # Errors
/// Where the scores are too large.
///
/// # Panics
/// If there isn't one score for each variable.
pub fn most_score(program: &Program, scores: &[i64], budget: i64, limit: Limit) -> Result<Outcome, TooLarge> {
    let within = Row::total_at_most(&program.costs, budget.clamp(-LARGEST, LARGEST));
    let ranking =
        Ranking { program: program.with(negated(program, scores)?, Some(within)), second: program.costs.clone() };
    let settled = ranking.first_of_the_best(limit);
    Ok(settled.into_outcome(program, scores, |bound| -bound))
}

/// A high score is a low number, so that there is one direction only.
fn negated(program: &Program, scores: &[i64]) -> Result<Vec<i64>, TooLarge> {
    assert_eq!(scores.len(), program.len(), "one score for each variable");
    check_sum(scores.iter().copied())?;
    Ok(scores.iter().map(|score| -score).collect())
}

/// Which plan is looked for.
struct Ranking {
    /// Its costs are the first objective.
    program: Program,
    /// The second objective, to be made small as well.
    second: Vec<i64>,
}

/// What came of a ranking, the bound in terms of the first objective.
enum Settled {
    Found { taken: Vec<bool>, proof: Proof, nodes: u64 },
    Infeasible { out_of_reach: Vec<RowIndex> },
    Unknown { bound: i64 },
}

impl Ranking {
    fn first_of_the_best(&self, limit: Limit) -> Settled {
        let mut allowance = Allowance::new(limit);
        let bare = Instance::new(&self.program, &[]);
        let idle = idle(&bare, &self.second);
        let arcs = dominance::arcs(&bare, [&self.program.costs, &self.second], &idle);
        let instance = Instance::new(&self.program, &arcs);
        let Some(root) = instance.root() else { return Settled::Infeasible { out_of_reach: Vec::new() } };

        let mut search = Search::new(&instance);
        let ceiling = instance.beyond_every_plan().min(self.program.ceiling.unwrap_or(i64::MAX));
        let cheapest = cheapest(&mut search, &arcs, root.clone(), ceiling, &mut allowance);
        let found = |taken: &[bool], proof, allowance: &Allowance| {
            let taken = without_idle(&instance, &idle, taken);
            Settled::Found { taken, proof, nodes: allowance.nodes() }
        };
        let plan = match cheapest.plan {
            Some(plan) if cheapest.finished => plan,
            Some(plan) => return found(&plan.taken, Proof::Bounded(cheapest.bound), &allowance),
            None if cheapest.finished => return Settled::Infeasible { out_of_reach: instance.out_of_reach(&root) },
            None => return Settled::Unknown { bound: cheapest.bound },
        };

        // From here on, only plans whose first objective is as good, and the second is what counts.
        let mut branch = root;
        let as_good = Row::total_at_most(&self.program.costs, plan.cost);
        let second = self.program.with(self.second.clone(), Some(as_good));
        let rest = search.narrow(&mut branch, plan.cost + 1).ok().and_then(|()| Rest::of(&second, &arcs, &branch));
        // The plan is in the branch or one as good is, so there is a rest.
        let Some(rest) = rest else { return found(&plan.taken, Proof::FirstObjective, &allowance) };
        let cost = second.cost(&plan.taken) - rest.cost;
        let at_hand = branch.admits(&plan.taken).then(|| Incumbent { taken: rest.part(&plan.taken), cost });
        let instance = Instance::new(&rest.program, &rest.arcs);
        let Some(root) = instance.root() else { return found(&plan.taken, Proof::FirstObjective, &allowance) };
        let mut search = Search::new(&instance);
        let second = search.explore(root, cost, Goal::Cheapest, &mut allowance);
        let cost = second.plan.as_ref().map_or(cost, |plan| plan.cost);
        let at_hand = second.plan.or(at_hand);
        let or_first = |at_hand: Option<Incumbent>| at_hand.map_or(plan.taken.clone(), |plan| rest.whole(&plan.taken));
        if !second.finished {
            return found(&or_first(at_hand), Proof::FirstObjective, &allowance);
        }
        match first_in_order(&instance, &mut search, at_hand, cost + 1, &rest.part_of(&idle), &mut allowance) {
            Ok(plan) => found(&rest.whole(&plan.taken), Proof::Unique, &allowance),
            Err(Unsettled(at_hand)) => found(&or_first(at_hand), Proof::FirstObjective, &allowance),
        }
    }
}

/// The cheapest plan of a branch that costs less than `ceiling`: a first look, and the rest.
fn cheapest(
    search: &mut Search,
    arcs: &[Precedence],
    mut branch: Domain,
    ceiling: i64,
    allowance: &mut Allowance,
) -> Found {
    let look = search.look(&mut branch, ceiling, allowance);
    if look.finished {
        return look;
    }
    let ceiling = look.plan.as_ref().map_or(ceiling, |plan| plan.cost);
    let Some(rest) = Rest::of(search.program(), arcs, &branch) else {
        return search.explore(branch, ceiling, Goal::Cheapest, allowance).or(look.plan);
    };
    let instance = Instance::new(&rest.program, &rest.arcs);
    let Some(root) = instance.root() else { return Found { finished: true, ..look } };
    let found = Search::new(&instance).explore(root, ceiling - rest.cost, Goal::Cheapest, allowance);
    let whole = |plan: Incumbent| Incumbent { taken: rest.whole(&plan.taken), cost: plan.cost + rest.cost };
    let bound = (found.bound + rest.cost).clamp(look.bound, ceiling);
    Found { plan: found.plan.map(whole), bound, ..found }.or(look.plan)
}

/// The best plan known when the limit came, if any is in the branch.
struct Unsettled(Option<Incumbent>);

/// Of all plans that cost less than `as_good`, the one that takes the earlier variable where they first differ.
///
/// Variable by variable: is there such a plan, with the same choices so far, that takes it? If so it is taken from now on,
/// if not it is left. A plan at hand that takes it and has the same choices so far is answer enough.
fn first_in_order(
    instance: &Instance,
    search: &mut Search,
    at_hand: Option<Incumbent>,
    as_good: i64,
    idle: &Set,
    allowance: &mut Allowance,
) -> Result<Incumbent, Unsettled> {
    let mut at_hand = at_hand;
    let Some(mut domain) = instance.root() else { return Err(Unsettled(at_hand)) };
    let mut narrowed = search.narrow(&mut domain, as_good);
    for variable in instance.variables().filter(|&variable| !idle.contains(variable)) {
        if narrowed.is_err() {
            // The plan looked for is in the branch, so this can't be; if it were, nothing wrong would be claimed.
            return Err(Unsettled(at_hand));
        }
        if !domain.is_open(variable) {
            continue;
        }
        let mut taking = domain.clone();
        taking.take(variable, &instance.implied);
        if !at_hand.as_ref().is_some_and(|plan| plan.taken[variable.0] && domain.admits(&plan.taken)) {
            let answer = search.explore(taking.clone(), as_good, Goal::Any, allowance);
            match answer.plan {
                Some(other) => at_hand = Some(other),
                None if answer.finished => {
                    domain.leave(variable, &instance.implied);
                    narrowed = domain.propagate(instance);
                    continue;
                }
                None => return Err(Unsettled(at_hand)),
            }
        }
        domain = taking;
        narrowed = domain.propagate(instance);
    }
    match at_hand {
        Some(plan) if domain.admits(&plan.taken) => Ok(plan),
        at_hand => search.explore(domain, as_good, Goal::Any, allowance).plan.ok_or(Unsettled(at_hand)),
    }
}

impl Settled {
    /// The outcome in the caller's terms.
    fn into_outcome(self, program: &Program, scores: &[i64], bound: impl Fn(i64) -> i64) -> Outcome {
        match self {
            Self::Found { taken, proof, nodes } => Outcome::Found(Plan {
                cost: program.cost(&taken),
                score: total(scores, &taken),
                proof: match proof {
                    Proof::Bounded(first) => Proof::Bounded(bound(first)),
                    proof @ (Proof::Unique | Proof::FirstObjective) => proof,
                },
                taken,
                nodes,
            }),
            Self::Infeasible { mut out_of_reach } => {
                // A budget is a row of ours, which the caller doesn't know.
                out_of_reach.retain(|row| row.0 < program.rows.len());
                Outcome::Infeasible { out_of_reach }
            }
            Self::Unknown { bound: first } => Outcome::Unknown { bound: bound(first) },
        }
    }
}

/// The variables that make no difference: they cost nothing, score nothing, and count in no row.
fn idle(instance: &Instance, second: &[i64]) -> Set {
    let mut idle = Set::empty(instance.program.len());
    for variable in instance.variables() {
        let Variable(place) = variable;
        if instance.program.costs[place] == 0 && second[place] == 0 && instance.columns[place].is_empty() {
            idle.insert(variable);
        }
    }
    idle
}

/// A plan without the idle variables that nothing needs.
fn without_idle(instance: &Instance, idle: &Set, taken: &[bool]) -> Vec<bool> {
    let mut kept = Set::empty(taken.len());
    let needed = instance.variables().filter(|&variable| taken[variable.0] && !idle.contains(variable));
    for variable in needed.chain(instance.program.taken.iter().copied()) {
        kept.add(instance.own.needs(variable));
    }
    instance.variables().map(|variable| kept.contains(variable)).collect()
}
