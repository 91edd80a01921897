//! What weights on rows prove: a lower bound on the cost of every plan of a branch, in whole numbers.
//!
//! Weigh each row `a·x ≥ b` by some `y ≥ 0`. In every plan `Σ y·(a·x − b)` is at least 0, so
//!
//! ```text
//! c·x  ≥  c·x − Σ y·(a·x − b)  =  Σ y·b + Σ (c − Σ y·a)·x
//! ```
//!
//! The last sum has one term for each variable, and each is least on its own: where the *reduced cost* `c − Σ y·a` is
//! negative, by taking the variable. That least value is a bound (the Lagrangian relaxation), whatever the weights: good
//! weights make it high, bad ones low, none make it wrong. The simplex proposes them as floating-point numbers; here they are
//! cut to multiples of a power of two and the bound is summed up in checked integers.

use super::domain::{DeadEnd, Domain};
use super::instance::Instance;
use super::program::{Row, RowIndex};

/// A row's weight, in cost per unit of the row; the simplex's opinion. Only weights above 0 count.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weight {
    pub(super) row: RowIndex,
    pub(super) weight: f64,
}

/// How many binary places the bound has after the point.
#[derive(Debug, Clone, Copy)]
pub(super) struct Precision(u32);

impl Precision {
    /// Places enough that a weight cut to them loses nothing that matters on the largest coefficient, few enough that the
    /// sums stay within `i128`. (With a fixed number of places, coefficients of 10¹² round all weights to 0.)
    pub(super) fn of(instance: &Instance) -> Self {
        let bits = |number: i64| i64::BITS - number.leading_zeros();
        let cost = instance.program.costs.iter().map(|cost| bits(cost.abs())).max().unwrap_or(0);
        let row = instance.program.rows.iter().map(|row| bits(row.largest())).max().unwrap_or(0);
        let count = usize::BITS - instance.program.len().leading_zeros();
        Self((32 + row).saturating_sub(cost).max(24).min(110_u32.saturating_sub(cost + count)))
    }

    fn units(self, cost: i64) -> i128 {
        i128::from(cost) << self.0
    }

    /// The weight in whole units, cut.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a float beyond i128 becomes its end, and the sums are checked"
    )]
    fn weight(self, weight: f64) -> i128 {
        (weight * 2_f64.powi(self.0.cast_signed())) as i128
    }
}

/// A bound on a branch, with the reduced costs that it comes from.
#[derive(Debug)]
pub(super) struct Bound {
    precision: Precision,
    /// No plan of the branch costs less; in units of the precision.
    value: i128,
    /// By variable, in the same units.
    reduced: Vec<i128>,
}

impl Bound {
    /// The bound that weights prove for a branch; `None` where the integers don't suffice, in which case they prove nothing.
    pub(super) fn prove(
        instance: &Instance,
        rows: &[Row],
        weights: &[Weight],
        domain: &Domain,
        precision: Precision,
    ) -> Option<Self> {
        let mut reduced: Vec<i128> = instance.program.costs.iter().map(|&cost| precision.units(cost)).collect();
        let mut value = 0_i128;
        for weight in weights {
            let row = &rows[weight.row.0];
            let weight = precision.weight(weight.weight);
            if weight <= 0 {
                continue;
            }
            value = value.checked_add(weight.checked_mul(row.bound().into())?)?;
            for &(variable, coefficient) in row.terms() {
                let reduced = &mut reduced[variable.0];
                *reduced = reduced.checked_sub(weight.checked_mul(coefficient.into())?)?;
            }
        }
        for variable in instance.variables() {
            let reduced = reduced[variable.0];
            if domain.is_taken(variable) || (reduced < 0 && domain.is_possible(variable)) {
                value = value.checked_add(reduced)?;
            }
        }
        Some(Self { precision, value, reduced })
    }

    /// The least cost that a plan of the branch can have: costs are multiples of the lattice, so the bound rounds up to one.
    pub(super) fn cost(&self, instance: &Instance) -> i64 {
        let step = self.precision.units(instance.lattice);
        let multiple = self.value.div_euclid(step) + i128::from(self.value.rem_euclid(step) != 0);
        let cost = multiple.saturating_mul(instance.lattice.into());
        // A bound beyond every plan's cost is as good as any: no plan.
        let beyond = instance.beyond_every_plan();
        i64::try_from(cost.min(beyond.into())).unwrap_or(i64::MIN)
    }

    /// Decides the open variables for which the other choice leaves no plan cheaper than `ceiling`, a multiple of the lattice.
    ///
    /// Taking a variable of positive reduced cost, or leaving one of negative, moves the bound up by its size. A cheaper plan
    /// costs at most one lattice step less than the ceiling: beyond that, the variable is decided.
    /// Whether any was.
    pub(super) fn decide(&self, instance: &Instance, domain: &mut Domain, ceiling: i64) -> Result<bool, DeadEnd> {
        let most = self.precision.units(ceiling - instance.lattice);
        let beyond = |reduced: i128| self.value.saturating_add(reduced.saturating_abs()) > most;
        let mut decided = false;
        for variable in instance.variables() {
            let reduced = self.reduced[variable.0];
            if reduced != 0 && domain.is_open(variable) && beyond(reduced) {
                if reduced > 0 {
                    domain.leave(variable, &instance.implied);
                } else {
                    domain.take(variable, &instance.implied);
                }
                decided = true;
            }
        }
        if domain.is_consistent() { Ok(decided) } else { Err(DeadEnd) }
    }
}
