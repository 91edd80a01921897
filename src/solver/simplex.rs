//! A dual simplex method for variables within bounds, in floating-point numbers: it proposes, and proves nothing.
//!
//! The tableau writes the objective and some of the symbols (*basic*, one a line) as sums of the others (*nonbasic*, one a
//! column), each of which stands at its lower or its upper bound. The method keeps the objective from falling whichever
//! way a nonbasic symbol could move, so its value is a lower bound throughout, and mends basic symbols that are out of
//! their bounds one by one; when none is left, the bound is the least value of the relaxed problem.

mod tableau;

use tableau::{FLAT, Side, Symbol};

pub(super) use tableau::Tableau;

/// How far a value may be out of its bounds.
const OUT_OF_BOUNDS: f64 = 1e-7;
/// Pivots below this would blow noise up.
const SMALLEST_PIVOT: f64 = 1e-7;

/// A line whose symbol is out of its bounds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Violation {
    line: usize,
    /// The bound it is beyond.
    side: Side,
    by: f64,
}

impl Violation {
    /// 1 if the symbol must grow, −1 if it must fall.
    fn sign(self) -> f64 {
        match self.side {
            Side::Lower => 1.0,
            Side::Upper => -1.0,
        }
    }
}

/// How a run of the method ended.
#[derive(Debug, Clone, Copy)]
pub(super) enum Verdict {
    /// At the optimum of the relaxed problem.
    Optimal,
    /// The bound is past the cutoff.
    PastCutoff,
    /// A symbol can't get within its bounds, whatever the columns do.
    Infeasible(Violation),
    /// Too many steps, or only pivots too small to trust.
    Stalled,
}

/// Raises the objective, a lower bound, until it is at the optimum, past the cutoff, or stuck.
pub(super) fn solve(tableau: &mut Tableau, cutoff: f64, most_pivots: usize) -> Verdict {
    tableau.place();
    for _ in 0..most_pivots {
        if tableau.value() > cutoff {
            return Verdict::PastCutoff;
        }
        let Some(violation) = worst(tableau) else { return Verdict::Optimal };
        let candidates = candidates(tableau, violation);
        // The cheapest move to their other bound altogether, as long as that leaves the symbol out of its bounds.
        let mut missing = violation.by;
        let flips = candidates.iter().take_while(|candidate| {
            missing -= candidate.most;
            missing >= FLAT
        });
        let (flips, rest) = candidates.split_at(flips.count());
        let Some(entering) = entering(rest) else { return Verdict::Infeasible(violation) };
        if entering.help < SMALLEST_PIVOT {
            return Verdict::Stalled;
        }
        for flip in flips {
            tableau.flip(flip.column);
        }
        tableau.exchange(violation.line, violation.side, entering.column);
    }
    Verdict::Stalled
}

/// The weights of the rows at the present tableau: what a unit more of a row's bound would add to the objective.
pub(super) fn weights(tableau: &Tableau) -> Vec<(usize, f64)> {
    tableau.rows_met_exactly().map(|(name, column)| (name, tableau.objective.slopes[column])).collect()
}

/// Weights that raise the bound by about `rise` where a symbol can't get within its bounds: a proof of infeasibility is a
/// sum of rows that every point falls short of, and any multiple of it may be added to the weights.
pub(super) fn weights_of_infeasibility(tableau: &Tableau, violation: Violation, rise: f64) -> Vec<(usize, f64)> {
    let line = &tableau.lines[violation.line];
    let sign = violation.sign();
    // The symbol at its best. Surpluses stay at 0: it is their rows that the weights are for.
    let mut best = line.constant;
    for (slope, column) in line.slopes.iter().zip(&tableau.columns) {
        let (lower, upper) = tableau.bounds_of(column.symbol);
        best += slope * if sign * slope > 0.0 && upper.is_finite() { upper } else { lower };
    }
    let (lower, upper) = tableau.bounds_of(tableau.basic[violation.line]);
    let short = match violation.side {
        Side::Lower => lower - best,
        Side::Upper => best - upper,
    };
    let multiple = if short > FLAT { rise / short } else { 0.0 };
    let weight = |column: usize| tableau.objective.slopes[column] - multiple * sign * line.slopes[column];
    let mut weights: Vec<_> = tableau.rows_met_exactly().map(|(name, column)| (name, weight(column))).collect();
    if let (Symbol::Surplus(name), Side::Lower) = (tableau.basic[violation.line], violation.side) {
        weights.push((name, multiple));
    }
    weights
}

/// The basic symbol furthest out of its bounds.
fn worst(tableau: &Tableau) -> Option<Violation> {
    let mut worst: Option<Violation> = None;
    for (place, (line, &symbol)) in tableau.lines.iter().zip(&tableau.basic).enumerate() {
        let (lower, upper) = tableau.bounds_of(symbol);
        let (below, above) = (lower - line.value, line.value - upper);
        let (side, by) = if below > above { (Side::Lower, below) } else { (Side::Upper, above) };
        if by > worst.map_or(OUT_OF_BOUNDS, |worst| worst.by) {
            worst = Some(Violation { line: place, side, by });
        }
    }
    worst
}

/// A column whose move would bring a symbol nearer to its bounds.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    column: usize,
    /// What the objective rises for each unit by which the symbol comes nearer.
    price: f64,
    /// By how much the symbol comes nearer for each unit of the move.
    help: f64,
    /// By how much it comes nearer if the column moves to its other bound.
    most: f64,
}

/// The columns whose move would help, cheapest first.
fn candidates(tableau: &Tableau, violation: Violation) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let slopes = &tableau.lines[violation.line].slopes;
    for (place, (slope, column)) in slopes.iter().zip(&tableau.columns).enumerate() {
        let help = match column.side {
            Side::Lower => violation.sign() * slope,
            Side::Upper => -violation.sign() * slope,
        };
        let (lower, upper) = tableau.bounds_of(column.symbol);
        if help > FLAT && lower < upper {
            let price = tableau.objective.slopes[place].abs() / help;
            candidates.push(Candidate { column: place, price, help, most: help * (upper - lower) });
        }
    }
    candidates.sort_by(|left, right| left.price.total_cmp(&right.price).then(left.column.cmp(&right.column)));
    candidates
}

/// Among the cheapest of the candidates, the one that helps most: the larger the pivot, the less noise. The first of equals.
fn entering(candidates: &[Candidate]) -> Option<Candidate> {
    let limit = candidates.first()?.price + FLAT;
    let cheapest = candidates.iter().take_while(|candidate| candidate.price <= limit);
    cheapest.copied().reduce(|best, other| if other.help > best.help { other } else { best })
}
