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
    let length = row.terms().iter().map(|term| term.1 as f64 * term.1 as f64).sum::<f64>().sqrt();
    (row.bound() as f64 - sum) / length
}

/// A set of variables of which one must be taken, since with all of them left a row would fall short.
fn cover(instance: &Instance, branch: &Domain, values: &[f64], row: usize) -> Option<Row> {
    let weights = &instance.coefficients[row];
    if weights.iter().any(|&weight| weight < 0) {
        return None;
    }
    let spare = branch.greatest_surplus(&instance.program.rows[row]);
    let members = Losses { instance, branch, weights, spare }.cover(values)?;
    let taken: f64 = members.iter().map(|member| values[member.0]).sum();
    let terms = members.into_iter().map(|member| (member, 1)).collect();
    if taken < 1.0 - LEAST_SHORTFALL { Row::whole(terms, 1) } else { None }
}

/// What a row loses where variables are left, and with them all that depends on them.
struct Losses<'a> {
    instance: &'a Instance<'a>,
    branch: &'a Domain,
    /// The row's coefficients, none below 0.
    weights: &'a [i64],
    /// What it can lose without falling short.
    spare: i64,
}

impl Losses<'_> {
    /// Variables without which the row falls short, each needed for that, in order.
    fn cover(&self, values: &[f64]) -> Option<Vec<Variable>> {
        let mut members = self.by_greed(values)?;
        // What the values take most goes first, if the row falls short without the others alone.
        members.sort_by(|left, right| values[right.0].total_cmp(&values[left.0]));
        let mut place = 0;
        while place < members.len() {
            let mut gone = Set::empty(self.instance.program.len());
            for (_, &other) in members.iter().enumerate().filter(|&(other, _)| other != place) {
                gone.add(self.instance.implied.dependents(other));
            }
            if gone.iter().map(|variable| self.weight(variable)).sum::<i64>() > self.spare {
                members.remove(place);
            } else {
                place += 1;
            }
        }
        members.sort_unstable();
        Some(members)
    }

    /// Variables without which the row falls short: again and again the one that the values take least for what the row loses.
    fn by_greed(&self, values: &[f64]) -> Option<Vec<Variable>> {
        let mut gone = Set::empty(self.instance.program.len());
        let mut members = Vec::new();
        let (mut lost, mut taken) = (0, 0.0);
        // Values that take one of the members anyway don't break the cover.
        while lost <= self.spare && taken < 1.0 {
            let open = self.branch.open().filter(|&variable| !gone.contains(variable));
            let losing = open.map(|variable| (variable, self.of(variable, &gone))).filter(|&(_, loss)| loss > 0);
            let price = |(variable, loss): (Variable, i64)| {
                (values[variable.0] + 1e-4) / loss.min(self.spare + 1 - lost) as f64
            };
            let (variable, loss) = losing.min_by(|&left, &right| price(left).total_cmp(&price(right)))?;
            gone.add(self.instance.implied.dependents(variable));
            members.push(variable);
            lost += loss;
            taken += values[variable.0];
        }
        (lost > self.spare).then_some(members)
    }

    /// What leaving a variable costs beyond what is gone already.
    fn of(&self, variable: Variable, gone: &Set) -> i64 {
        let lost = self.instance.implied.dependents(variable).iter().filter(|&lost| !gone.contains(lost));
        lost.map(|lost| self.weight(lost)).sum()
    }

    fn weight(&self, variable: Variable) -> i64 {
        if self.branch.is_possible(variable) { self.weights[variable.0] } else { 0 }
    }
}
