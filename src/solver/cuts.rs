//! Rows that every plan meets and the relaxed problem doesn't: they cut the fractions off, and raise the bound.
//!
//! They are derived in whole numbers from the program's rows, so they need no proof of their own; which of them to derive is
//! the simplex's opinion. They cost time in every branch, so they are added only to a search that turns out long.

use super::domain::Domain;
use super::instance::Instance;
use super::program::{Row, Variable};
use super::set::Set;

/// How many rows of rounding to add at once.
const MOST_ROUNDINGS: usize = 12;
/// By how much the values must break a rounding, as a distance, and a cover, to be worth a row.
const LEAST_DISTANCE: f64 = 1e-3;
const LEAST_SHORTFALL: f64 = 1e-2;

/// Rows that the values break, for the plans of a branch.
pub(super) fn find(instance: &Instance, branch: &Domain, values: &[f64]) -> Vec<Row> {
    let rows = &instance.program.rows;
    let mut roundings: Vec<(f64, Row)> = rows.iter().flat_map(|row| roundings(row, values)).collect();
    roundings.sort_by(|left, right| right.0.total_cmp(&left.0));
    let covers = (0..rows.len()).filter_map(|place| cover(instance, branch, values, place));
    roundings.into_iter().take(MOST_ROUNDINGS).map(|rounding| rounding.1).chain(covers).collect()
}

/// The roundings of a row that the values break, each with its distance from them.
fn roundings(row: &Row, values: &[f64]) -> Vec<(f64, Row)> {
    let is_partly = |variable: Variable| values[variable.0] > 1e-6 && values[variable.0] < 1.0 - 1e-6;
    let mut divisors: Vec<i64> = row
        .terms()
        .iter()
        .filter(|term| is_partly(term.0))
        .map(|term| term.1.abs())
        .chain([row.largest() + 1])
        .collect();
    divisors.sort_unstable();
    divisors.dedup();
    let parts: Vec<i64> = divisors.iter().flat_map(|divisor| [1, 2, 3, 4].map(|part| divisor / part)).collect();
    let mut found = Vec::new();
    // Counting what is left instead of what is taken gives other rows; worth trying where the values are near 1.
    for near_one in [2.0, 0.5, 0.999] {
        for &divisor in parts.iter().filter(|&&divisor| divisor > 1) {
            let rounding = rounding(row, |variable| values[variable.0] > near_one, divisor);
            if let Some(rounding) = rounding {
                let distance = distance(&rounding, values);
                if distance > LEAST_DISTANCE {
                    found.push((distance, rounding));
                }
            }
        }
    }
    found
}

/// The row rounded to multiples of a divisor (mixed-integer rounding).
///
/// Write each coefficient as `a = d·q + r` with `0 ≤ r < d`, and the bound as `b = d·p + f`. Round `a` up to `d·(q + 1)` where
/// `r > f`. With `K` for the sum of the multiples of `d` taken, a whole number, and `R` for the remainders not rounded up, each
/// plan has `d·K + R ≥ d·p + f`. So either `K ≥ p + 1`, or `K` is `t ≥ 1` short of it and `R ≥ f + d·(t − 1) ≥ f·t`: either way
/// `f·K + R ≥ f·(p + 1)`. That is the rounding. For variables that are counted by being left, `1 − x` stands for `x`.
fn rounding(row: &Row, is_counted_left: impl Fn(Variable) -> bool, divisor: i64) -> Option<Row> {
    let left: i64 = row.terms().iter().filter(|term| is_counted_left(term.0)).map(|term| term.1).sum();
    let bound = row.bound() - left;
    let rest = i128::from(bound.rem_euclid(divisor));
    if rest == 0 {
        return None;
    }
    let mut rounded_bound = (i128::from(bound.div_euclid(divisor)) + 1) * rest;
    let mut terms = Vec::with_capacity(row.terms().len());
    for &(variable, coefficient) in row.terms() {
        let counted_left = is_counted_left(variable);
        let coefficient = if counted_left { -coefficient } else { coefficient };
        let remainder = i128::from(coefficient.rem_euclid(divisor));
        let rounded = i128::from(coefficient.div_euclid(divisor)) * rest + remainder.min(rest);
        if counted_left {
            rounded_bound -= rounded;
            terms.push((variable, -rounded));
        } else {
            terms.push((variable, rounded));
        }
    }
    Row::whole(terms, rounded_bound)
}

/// How far the values are from meeting a row; below 0 if they do.
fn distance(row: &Row, values: &[f64]) -> f64 {
    let sum: f64 = row.terms().iter().map(|&(variable, coefficient)| coefficient as f64 * values[variable.0]).sum();
    let length = row.terms().iter().map(|term| (term.1 as f64).powi(2)).sum::<f64>().sqrt();
    (row.bound() as f64 - sum) / length
}

/// A set of variables of which one must be taken, since with all of them left, and all that depends on them, a row would fall
/// short. Found by greed: what the values take least, for what the row would lose.
fn cover(instance: &Instance, branch: &Domain, values: &[f64], row: usize) -> Option<Row> {
    let weights = &instance.coefficients[row];
    if weights.iter().any(|&weight| weight < 0) {
        return None;
    }
    let spare = branch.greatest_surplus(&instance.program.rows[row]);
    let loss = |variable: Variable, gone: &Set| -> i64 {
        let lost = instance.implied.dependents(variable).iter();
        lost.filter(|&lost| branch.is_possible(lost) && !gone.contains(lost)).map(|lost| weights[lost.0]).sum()
    };
    let mut gone = Set::empty(instance.program.len());
    let mut members = Vec::new();
    let (mut lost, mut taken) = (0, 0.0);
    while lost <= spare && taken < 1.0 {
        let mut best: Option<(f64, Variable, i64)> = None;
        for variable in branch.open().filter(|&variable| !gone.contains(variable)) {
            let loss = loss(variable, &gone);
            if loss > 0 {
                let price = (values[variable.0] + 1e-4) / loss.min(spare + 1 - lost) as f64;
                if best.is_none_or(|best| price < best.0) {
                    best = Some((price, variable, loss));
                }
            }
        }
        let (_, variable, loss) = best?;
        gone.add(instance.implied.dependents(variable));
        members.push(variable);
        lost += loss;
        taken += values[variable.0];
    }
    if lost <= spare {
        return None;
    }
    // What the row falls short without anyway needn't be in it; what the values take most goes first.
    members.sort_by(|left, right| values[right.0].total_cmp(&values[left.0]));
    let mut place = 0;
    while place < members.len() {
        let mut others = Set::empty(instance.program.len());
        for other in members.iter().enumerate().filter(|other| other.0 != place) {
            others.add(instance.implied.dependents(*other.1));
        }
        let lost: i64 = others.iter().filter(|&lost| branch.is_possible(lost)).map(|lost| weights[lost.0]).sum();
        if lost > spare {
            members.remove(place);
        } else {
            place += 1;
        }
    }
    members.sort_unstable();
    let taken: f64 = members.iter().map(|member| values[member.0]).sum();
    let terms = members.into_iter().map(|member| (member, 1)).collect();
    if taken < 1.0 - LEAST_SHORTFALL { Row::whole(terms, 1) } else { None }
}
