//! The relaxed problem of a branch, in which variables may be taken in part: where its simplex stands, and what it proves.

use super::bound::{Bound, Precision, Weight};
use super::cuts;
use super::domain::{DeadEnd, Domain};
use super::instance::Instance;
use super::program::{Row, RowIndex};
use super::search::Allowance;
use super::simplex::{self, Tableau, Verdict};

/// The largest cost as the simplex sees it: its tolerances are made for numbers of this size.
const LARGEST_COST: f64 = 100.0;
/// Noise grows with pivots; after so many, the tableau is built anew from the rows.
const PIVOTS_BEFORE_REBUILDING: u64 = 3000;
/// More than any relaxation needs that isn't going round in circles.
const MOST_PIVOTS: usize = 20_000;
/// How many pivots are worth spending on a question that is only about where to branch.
const PIVOTS_OF_A_TRIAL: usize = 40;
/// Rounds of adding precedences and deciding variables before the search is left to go on.
const MOST_ROUNDS: usize = 200;
/// Rounds of cuts that don't raise the bound before no more are tried.
const ROUNDS_IN_VAIN: usize = 4;
/// By how much a precedence must be broken to be worth a row.
const BROKEN: f64 = 1e-6;
/// Rows that have more than this to spare are dropped when the tableau is built anew.
const SLACK: f64 = 0.3;

/// The relaxed problem, kept from one branch to the next, since neighbouring branches differ little.
#[derive(Debug)]
pub(super) struct Relaxation<'a> {
    instance: &'a Instance<'a>,
    /// The program's rows, then its precedences, then cuts. The first are always in the tableau, the others once they are
    /// broken: of many precedences, few ever matter.
    rows: Vec<Row>,
    in_tableau: Vec<bool>,
    tableau: Tableau,
    /// A copy to try things on.
    sketch: Tableau,
    /// What the simplex calls a cost is this many times the cost.
    cost_scale: f64,
    precision: Precision,
}

/// The relaxed problem of a branch, solved.
#[derive(Debug)]
pub(super) struct Relaxed {
    /// No plan of the branch costs less: proven.
    pub(super) cost: i64,
    /// How far each variable is taken, from 0 to 1: a float's opinion.
    pub(super) values: Vec<f64>,
}

impl<'a> Relaxation<'a> {
    pub(super) fn new(instance: &'a Instance<'a>) -> Self {
        let precedences = instance.program.precedences.iter().map(|&precedence| Row::of_precedence(precedence));
        let rows: Vec<Row> = instance.program.rows.iter().cloned().chain(precedences).collect();
        let largest = instance.program.costs.iter().map(|cost| cost.abs()).max().unwrap_or(1).max(1);
        let mut relaxation = Self {
            instance,
            in_tableau: vec![false; rows.len()],
            rows,
            tableau: Tableau::new(&[]),
            sketch: Tableau::new(&[]),
            cost_scale: LARGEST_COST / largest as f64,
            precision: Precision::of(instance),
        };
        relaxation.rebuild();
        relaxation
    }

    /// Solves the relaxed problem of a branch and decides what it can; the branch ends where no plan in it is cheaper than
    /// `ceiling`, a multiple of the lattice.
    pub(super) fn solve(&mut self, domain: &mut Domain, ceiling: i64) -> Result<Relaxed, DeadEnd> {
        if self.tableau.pivots() > PIVOTS_BEFORE_REBUILDING
            || self.tableau.rows() > 2 * self.instance.program.len() + self.instance.program.rows.len()
        {
            self.rebuild();
        }
        let mut cost = i64::MIN;
        for _ in 0..MOST_ROUNDS {
            bind(&mut self.tableau, self.instance, domain);
            let cutoff = self.cutoff(ceiling);
            let verdict = simplex::solve(&mut self.tableau, cutoff, MOST_PIVOTS);
            let weights = self.weights(verdict, ceiling);
            if let Some(bound) = Bound::prove(self.instance, &self.rows, &weights, domain, self.precision) {
                cost = cost.max(bound.cost(self.instance));
                if cost >= ceiling {
                    return Err(DeadEnd);
                }
                if bound.decide(self.instance, domain, ceiling)? {
                    domain.propagate(self.instance)?;
                }
            }
            let values = self.tableau.choices();
            if let Verdict::Stalled = verdict {
                self.rebuild();
            }
            // Past the cutoff or infeasible, says the float, but the integers don't prove it: the search will find out.
            let optimal = matches!(verdict, Verdict::Optimal);
            let moved = optimal
                && self.instance.variables().any(|variable| {
                    let value = values[variable.0];
                    (value < 0.5 && domain.is_taken(variable)) || (value > 0.5 && !domain.is_possible(variable))
                });
            if !optimal || (!self.add_broken(&values) && !moved) {
                return Ok(Relaxed { cost, values });
            }
        }
        Ok(Relaxed { cost, values: self.tableau.choices() })
    }

    /// Adds cuts that the values break, round by round as long as they raise the bound; the branch may end with them. They must
    /// hold in every branch to come.
    pub(super) fn cut(&mut self, domain: &mut Domain, ceiling: i64, allowance: &mut Allowance) -> Result<(), DeadEnd> {
        let whole = domain.clone();
        let mut relaxed = self.solve(domain, ceiling)?;
        let mut rounds_in_vain = 0;
        while rounds_in_vain < ROUNDS_IN_VAIN && !allowance.is_used_up() {
            let cuts = cuts::find(self.instance, &whole, &relaxed.values);
            if cuts.is_empty() {
                break;
            }
            for cut in cuts {
                self.rows.push(cut);
                self.in_tableau.push(false);
                self.add(self.rows.len() - 1);
            }
            let raised = self.solve(domain, ceiling)?;
            rounds_in_vain = if raised.cost > relaxed.cost { 0 } else { rounds_in_vain + 1 };
            relaxed = raised;
        }
        self.rebuild();
        Ok(())
    }

    /// By how much the relaxed cost rises, as the simplex sees it, if the branch is narrowed to `domain`; found with few pivots.
    pub(super) fn trial(&mut self, domain: &Domain) -> f64 {
        self.sketch.copy(&self.tableau);
        bind(&mut self.sketch, self.instance, domain);
        match simplex::solve(&mut self.sketch, f64::INFINITY, PIVOTS_OF_A_TRIAL) {
            Verdict::Infeasible(_) => f64::INFINITY,
            Verdict::Optimal | Verdict::PastCutoff | Verdict::Stalled => {
                (self.sketch.value() - self.tableau.value()).max(0.0)
            }
        }
    }

    /// What the simplex calls a cost.
    pub(super) fn scaled(&self, cost: i64) -> f64 {
        cost as f64 * self.cost_scale
    }

    /// The value past which no cheaper plan is, with room for noise: the integers have the last word.
    fn cutoff(&self, ceiling: i64) -> f64 {
        let step = self.scaled(self.instance.lattice);
        self.scaled(ceiling) - step + 1e-4 * step + 1e-9 * self.scaled(ceiling).abs()
    }

    /// The weights that the simplex proposes, per unit of row and cost.
    fn weights(&self, verdict: Verdict, ceiling: i64) -> Vec<Weight> {
        let proposed = match verdict {
            Verdict::Infeasible(violation) => {
                let rise =
                    (self.scaled(ceiling) - self.tableau.value()).abs() + 10.0 * self.scaled(self.instance.lattice);
                simplex::weights_of_infeasibility(&self.tableau, violation, rise)
            }
            Verdict::Optimal | Verdict::PastCutoff | Verdict::Stalled => simplex::weights(&self.tableau),
        };
        let scaled = |(name, weight): (usize, f64)| Weight {
            row: RowIndex(name),
            weight: weight / scale(&self.rows[name]) / self.cost_scale,
        };
        proposed.into_iter().map(scaled).collect()
    }

    /// Adds the rows that the values break; whether there are any.
    fn add_broken(&mut self, values: &[f64]) -> bool {
        let mut added = false;
        for name in self.instance.program.rows.len()..self.rows.len() {
            if !self.in_tableau[name] {
                let row = &self.rows[name];
                let sum: f64 =
                    row.terms().iter().map(|&(variable, coefficient)| coefficient as f64 * values[variable.0]).sum();
                if sum < row.bound() as f64 - BROKEN * scale(row) {
                    self.add(name);
                    added = true;
                }
            }
        }
        added
    }

    fn add(&mut self, name: usize) {
        let row = &self.rows[name];
        let scale = scale(row);
        let terms = row.terms().iter().map(|&(variable, coefficient)| (variable.0, coefficient as f64 / scale));
        self.tableau.add(name, terms, row.bound() as f64 / scale);
        self.in_tableau[name] = true;
    }

    /// Builds the tableau anew, from the program's rows and what else has little to spare.
    fn rebuild(&mut self) {
        let mut kept: Vec<usize> = self.tableau.tight_rows(SLACK).chain(0..self.instance.program.rows.len()).collect();
        kept.sort_unstable();
        kept.dedup();
        let costs: Vec<f64> = self.instance.program.costs.iter().map(|&cost| self.scaled(cost)).collect();
        self.tableau = Tableau::new(&costs);
        self.in_tableau.fill(false);
        for name in kept {
            self.add(name);
        }
    }
}

/// What a row is divided by for the simplex, so that its largest coefficient is 1.
fn scale(row: &Row) -> f64 {
    row.largest() as f64
}

/// Tells the simplex what is decided.
fn bind(tableau: &mut Tableau, instance: &Instance, domain: &Domain) {
    for variable in instance.variables() {
        let bound = |reached| if reached { 1.0 } else { 0.0 };
        tableau.bound(variable.0, bound(domain.is_taken(variable)), bound(domain.is_possible(variable)));
    }
}
