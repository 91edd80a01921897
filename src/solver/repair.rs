//! Plans from the relaxed problem's fractions: rounded, then mended step by step. Found by greed, checked in integers.

use super::domain::Domain;
use super::instance::Instance;
use super::program::Variable;

/// How often one variable may change its mind while a plan is mended.
const MOST_SWITCHES: u8 = 2;

/// A plan of the branch near a rounding of `values`, at `threshold` or above meaning taken; none if greed finds none.
pub(super) fn round(instance: &Instance, domain: &Domain, values: &[f64], threshold: f64) -> Option<Vec<bool>> {
    Draft::new(instance, domain, |variable| values[variable.0] >= threshold).finish()
}

/// A plan in the making. It follows the precedences and the branch throughout, the rows only at the end.
struct Draft<'a> {
    instance: &'a Instance<'a>,
    domain: &'a Domain,
    taken: Vec<bool>,
    /// By row, how far it is exceeded.
    surplus: Vec<i64>,
    switches: Vec<u8>,
}

/// A variable switched, with all that must go with it.
struct Switch {
    variables: Vec<Variable>,
    /// 1 if they are taken, −1 if they are left.
    sign: i64,
    cost: i64,
}

impl<'a> Draft<'a> {
    fn new(instance: &'a Instance<'a>, domain: &'a Domain, wanted: impl Fn(Variable) -> bool) -> Self {
        let mut taken = vec![false; instance.program.len()];
        for variable in instance.variables() {
            if domain.is_taken(variable) || (domain.is_possible(variable) && wanted(variable)) {
                instance.own.needs(variable).iter().for_each(|needed| taken[needed.0] = true);
            }
        }
        let surplus = instance.program.rows.iter().map(|row| row.surplus(|variable| taken[variable.0])).collect();
        let switches = vec![0; taken.len()];
        Self { instance, domain, taken, surplus, switches }
    }

    /// Mends every row, then saves what cost it can.
    fn finish(mut self) -> Option<Vec<bool>> {
        while self.surplus.iter().any(|&surplus| surplus < 0) {
            let best = self.cheapest()?;
            self.apply(&best);
        }
        let mut open: Vec<_> = self.domain.open().collect();
        open.sort_by_key(|variable| -self.instance.program.costs[variable.0].abs());
        for variable in open {
            let switch = self.switch(variable);
            if switch.cost < 0 && self.keeps_rows(&switch) {
                self.apply(&switch);
            }
        }
        Some(self.taken)
    }

    /// The switch of lowest price, the first of equals, if any helps.
    fn cheapest(&self) -> Option<Switch> {
        let mut best: Option<(f64, Switch)> = None;
        for variable in self.domain.open().filter(|variable| self.switches[variable.0] < MOST_SWITCHES) {
            let switch = self.switch(variable);
            if let Some(price) = self.price(&switch)
                && best.as_ref().is_none_or(|best| price < best.0)
            {
                best = Some((price, switch));
            }
        }
        best.map(|best| best.1)
    }

    /// Taking an open variable takes what it needs, leaving it leaves what depends on it; the branch leaves all of these open too.
    fn switch(&self, variable: Variable) -> Switch {
        let leaves = self.taken[variable.0];
        let closures = &self.instance.own;
        let along = if leaves { closures.dependents(variable) } else { closures.needs(variable) };
        let variables: Vec<_> = along.iter().filter(|variable| self.taken[variable.0] == leaves).collect();
        let sign = if leaves { -1 } else { 1 };
        let cost = variables.iter().map(|variable| sign * self.instance.program.costs[variable.0]).sum();
        Switch { variables, sign, cost }
    }

    /// By row, how a switch changes the surplus.
    fn changes(&self, switch: &Switch) -> Vec<i64> {
        let mut changes = vec![0; self.surplus.len()];
        for variable in &switch.variables {
            for &(row, coefficient) in &self.instance.columns[variable.0] {
                changes[row.0] += switch.sign * coefficient;
            }
        }
        changes
    }

    /// The cost per share of the rows' shortfall that a switch makes good; the more negative, the better, where it saves cost.
    fn price(&self, switch: &Switch) -> Option<f64> {
        let mut gain = 0.0;
        for ((surplus, change), row) in self.surplus.iter().zip(self.changes(switch)).zip(&self.instance.program.rows) {
            let shortfall = |surplus: i64| (-surplus).max(0);
            gain += (shortfall(*surplus) - shortfall(surplus + change)) as f64 / row.largest() as f64;
        }
        let cost = switch.cost as f64;
        (gain > 1e-12).then_some(if cost > 0.0 { cost / gain } else { cost * gain })
    }

    fn keeps_rows(&self, switch: &Switch) -> bool {
        self.surplus.iter().zip(self.changes(switch)).all(|(surplus, change)| surplus + change >= 0)
    }

    fn apply(&mut self, switch: &Switch) {
        let changes = self.changes(switch);
        for (surplus, change) in self.surplus.iter_mut().zip(changes) {
            *surplus += change;
        }
        for variable in &switch.variables {
            self.taken[variable.0] = switch.sign > 0;
            self.switches[variable.0] += 1;
        }
    }
}
