//! The tree of partial decisions: branch and bound.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::branching::Branching;
use super::domain::{DeadEnd, Domain};
use super::instance::Instance;
use super::program::Program;
use super::relaxation::Relaxation;
use super::repair;

/// A search that isn't over after so many nodes is worth cuts.
const NODES_BEFORE_CUTS: u64 = 100;

/// How many nodes apart plans are looked for below the root.
const NODES_BETWEEN_PLANS: u64 = 20;

/// When to stop without a proof.
#[derive(Clone, Copy)]
pub struct Limit<'a> {
    nodes: u64,
    is_late: Option<&'a (dyn Fn() -> bool + Sync)>,
}

impl<'a> Limit<'a> {
    /// After so many nodes of the tree, which is the same place on every machine.
    #[must_use]
    pub fn nodes(nodes: u64) -> Self {
        Self { nodes, is_late: None }
    }

    /// … or as soon as the caller says that it is late. It is asked once a node.
    #[must_use]
    pub fn or_when(self, is_late: &'a (dyn Fn() -> bool + Sync)) -> Self {
        Self { is_late: Some(is_late), ..self }
    }
}

/// A limit, and how much of it is used up.
pub(super) struct Allowance<'a> {
    limit: Limit<'a>,
    nodes: u64,
    late: bool,
}

impl<'a> Allowance<'a> {
    pub(super) fn new(limit: Limit<'a>) -> Self {
        Self { limit, nodes: 0, late: false }
    }

    pub(super) fn nodes(&self) -> u64 {
        self.nodes
    }

    /// Whether nothing is left; once late, always late.
    pub(super) fn is_used_up(&mut self) -> bool {
        self.late = self.late || self.limit.is_late.is_some_and(|is_late| is_late());
        self.late || self.nodes >= self.limit.nodes
    }
}

/// A plan that meets everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Incumbent {
    pub(super) taken: Vec<bool>,
    pub(super) cost: i64,
}

/// What a search is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goal {
    /// The cheapest plan.
    Cheapest,
    /// Any plan cheaper than the ceiling.
    Any,
}

/// What a search found.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) plan: Option<Incumbent>,
    /// No plan cheaper than the ceiling that was asked for costs less; the ceiling itself if there is none.
    pub(super) bound: i64,
    /// Whether the search came to its end, rather than to its limit.
    pub(super) finished: bool,
}

impl Found {
    /// With a plan that was known before, where no better one was found.
    pub(super) fn or(self, known: Option<Incumbent>) -> Self {
        Self { plan: self.plan.or(known), ..self }
    }
}

/// A branch still to be looked into.
#[derive(Debug, Clone)]
struct Branch {
    /// No plan in it costs less.
    bound: i64,
    depth: u32,
    /// Counts the branches made: the last tie-breaker.
    number: u64,
    domain: Domain,
}

/// The most promising branch is the greatest: lowest bound, then deepest, then oldest.
impl Ord for Branch {
    fn cmp(&self, other: &Self) -> Ordering {
        other.bound.cmp(&self.bound).then(self.depth.cmp(&other.depth)).then(other.number.cmp(&self.number))
    }
}

impl PartialOrd for Branch {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Branch {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Branch {}

/// Searches an instance, again and again if need be: what it has learnt of one branch serves the next.
#[derive(Debug)]
pub(super) struct Search<'a> {
    instance: &'a Instance<'a>,
    relaxation: Relaxation<'a>,
    branching: Branching,
}

/// One search under way.
struct Progress {
    plan: Option<Incumbent>,
    /// Only plans cheaper than this are worth finding; on the lattice.
    ceiling: i64,
    open: BinaryHeap<Branch>,
    branches: u64,
}

impl<'a> Search<'a> {
    pub(super) fn new(instance: &'a Instance<'a>) -> Self {
        Self { instance, relaxation: Relaxation::new(instance), branching: Branching::new(instance.program.len()) }
    }

    /// Decides what is easily seen to be the same in all plans of a branch cheaper than `ceiling`.
    pub(super) fn narrow(&mut self, domain: &mut Domain, ceiling: i64) -> Result<(), DeadEnd> {
        domain.propagate(self.instance)?;
        self.relaxation.solve(domain, self.instance.on_lattice(ceiling)).map(|_| ())
    }

    /// The program that is searched.
    pub(super) fn program(&self) -> &'a Program {
        self.instance.program
    }

    /// Looks into a branch once, without splitting it: finds what plans cheaper than `ceiling` are close by, and decides what is
    /// the same in all that are cheaper still.
    pub(super) fn look(&mut self, domain: &mut Domain, ceiling: i64, allowance: &mut Allowance) -> Found {
        let ceiling = self.instance.on_lattice(ceiling);
        let mut progress = Progress { plan: None, ceiling, open: BinaryHeap::new(), branches: 1 };
        let mut bound = self.instance.below_every_plan();
        let mut finished = !domain.is_consistent() || domain.propagate(self.instance).is_err();
        if !finished && !allowance.is_used_up() {
            allowance.nodes += 1;
            finished = match self.relaxation.solve(domain, ceiling) {
                Err(DeadEnd) => true,
                Ok(relaxed) => {
                    bound = bound.max(relaxed.cost);
                    let branch = Branch { bound, depth: 0, number: 0, domain: domain.clone() };
                    self.find_plans(&branch, &relaxed.values, &mut progress);
                    // A better plan lets the same bound decide more.
                    progress.ceiling < ceiling && self.relaxation.solve(domain, progress.ceiling).is_err()
                }
            };
        }
        Found { bound: if finished { progress.ceiling } else { bound }, finished, plan: progress.plan }
    }

    /// Looks in a branch for plans cheaper than `ceiling`.
    ///
    /// The tree is walked from the most promising branch, down from it as long as it stays nearly as promising as the others
    /// (which finds plans, and keeps the simplex close by), and each branch is split in two by one variable.
    pub(super) fn explore(&mut self, domain: Domain, ceiling: i64, goal: Goal, allowance: &mut Allowance) -> Found {
        let ceiling = self.instance.on_lattice(ceiling);
        let mut progress = Progress { plan: None, ceiling, open: BinaryHeap::new(), branches: 1 };
        let mut looked_into = 0;
        let mut root = Branch { bound: self.instance.below_every_plan(), depth: 0, number: 0, domain };
        let possible = root.domain.is_consistent() && root.domain.propagate(self.instance).is_ok();
        let mut next = possible.then(|| root.clone());
        while let Some(branch) = next.take().or_else(|| progress.open.pop()) {
            if branch.bound >= progress.ceiling {
                continue;
            }
            if allowance.is_used_up() || (goal == Goal::Any && progress.plan.is_some()) {
                progress.open.push(branch);
                break;
            }
            allowance.nodes += 1;
            looked_into += 1;
            if looked_into == NODES_BEFORE_CUTS && goal == Goal::Cheapest {
                // The tree grows large: start over, with cuts, from what has been found and proven.
                let open = progress.open.iter().map(|open| open.bound).fold(branch.bound, i64::min);
                root.bound = open.min(progress.ceiling);
                progress.open.clear();
                next = self.cut(&root, &mut progress, allowance);
                continue;
            }
            next = self.split(branch, goal, &mut progress, allowance);
        }
        let open = progress.open.iter().map(|branch| branch.bound).min().filter(|&bound| bound < progress.ceiling);
        Found { bound: open.unwrap_or(progress.ceiling), finished: open.is_none(), plan: progress.plan }
    }

    /// Strengthens the relaxation with cuts; the root to start over from, unless they show that there is nothing more to find.
    fn cut(&mut self, root: &Branch, progress: &mut Progress, allowance: &mut Allowance) -> Option<Branch> {
        let mut root = root.clone();
        self.relaxation.cut(&mut root.domain, progress.ceiling, allowance).ok()?;
        Some(root)
    }

    /// Looks into one branch and splits it; the half to go on with, if that is worth more than the other open branches.
    fn split(
        &mut self,
        mut branch: Branch,
        goal: Goal,
        progress: &mut Progress,
        allowance: &mut Allowance,
    ) -> Option<Branch> {
        let relaxed = self.relaxation.solve(&mut branch.domain, progress.ceiling).ok()?;
        branch.bound = branch.bound.max(relaxed.cost);
        let values = &relaxed.values;
        if branch.domain.open().next().is_none() {
            let taken = self.instance.variables().map(|variable| branch.domain.is_taken(variable));
            progress.offer(self.instance, taken.collect());
            return None;
        }
        let chosen = self.branching.choose(self.instance, &mut self.relaxation, &branch.domain, values, branch.depth);
        if chosen.is_none() {
            progress.offer(self.instance, values.iter().map(|&value| value > 0.5).collect());
        } else if goal == Goal::Cheapest && (branch.depth == 0 || allowance.nodes.is_multiple_of(NODES_BETWEEN_PLANS)) {
            self.find_plans(&branch, values, progress);
        }
        if branch.bound >= progress.ceiling {
            return None;
        }
        // Without a fraction, the float is content but the integers aren't: go on until everything is decided.
        let variable = chosen.or_else(|| branch.domain.open().next())?;
        let taking = progress.narrowed(&branch, self.instance, |domain| domain.take(variable, &self.instance.implied));
        let leaving =
            progress.narrowed(&branch, self.instance, |domain| domain.leave(variable, &self.instance.implied));
        let (likely, other) = if values[variable.0] > 0.4 { (taking, leaving) } else { (leaving, taking) };
        let (next, other) = if likely.is_some() { (likely, other) } else { (other, None) };
        progress.open.extend(other);
        let tolerated =
            progress.open.peek().map_or(i64::MAX, |best| best.bound.saturating_add(2 * self.instance.lattice));
        if branch.depth > 0 && progress.plan.is_some() && branch.bound > tolerated {
            progress.open.extend(next);
            return None;
        }
        next
    }

    /// Rounds the relaxed problem's fractions to plans; at the root with more patience.
    fn find_plans(&self, branch: &Branch, values: &[f64], progress: &mut Progress) {
        let thresholds: &[f64] = if branch.depth == 0 { &[0.01, 0.25, 0.5, 0.75, 0.99] } else { &[0.5, 0.99] };
        for &threshold in thresholds {
            if let Some(plan) = repair::round(self.instance, &branch.domain, values, threshold) {
                progress.offer(self.instance, plan);
            }
        }
    }
}

impl Progress {
    /// Keeps a plan if it meets everything and is cheaper than all before.
    fn offer(&mut self, instance: &Instance, taken: Vec<bool>) {
        let cost = instance.program.cost(&taken);
        if cost < self.ceiling && instance.program.is_met_by(&taken) {
            self.ceiling = cost;
            self.plan = Some(Incumbent { taken, cost });
        }
    }

    /// A part of a branch, unless there is plainly no plan in it.
    fn narrowed(&mut self, branch: &Branch, instance: &Instance, decide: impl Fn(&mut Domain)) -> Option<Branch> {
        let mut domain = branch.domain.clone();
        decide(&mut domain);
        let possible = domain.is_consistent() && domain.propagate(instance).is_ok();
        self.branches += 1;
        possible.then_some(Branch { bound: branch.bound, depth: branch.depth + 1, number: self.branches, domain })
    }
}
