//! What is decided of a plan so far, and what follows from it.

use super::instance::Instance;
use super::precedence::Closures;
use super::program::{Row, Variable};
use super::set::Set;

/// A partial decision: each variable is taken, left, or still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Domain {
    /// Taken in every plan of this branch.
    taken: Set,
    /// Taken or open: what isn't in here is left.
    possible: Set,
}

/// A branch in which no plan is worth looking for: there is none, or none cheap enough.
#[derive(Debug)]
pub(super) struct DeadEnd;

impl Domain {
    pub(super) fn undecided(variables: usize) -> Self {
        Self { taken: Set::empty(variables), possible: Set::full(variables) }
    }

    pub(super) fn is_taken(&self, variable: Variable) -> bool {
        self.taken.contains(variable)
    }

    pub(super) fn is_possible(&self, variable: Variable) -> bool {
        self.possible.contains(variable)
    }

    pub(super) fn is_open(&self, variable: Variable) -> bool {
        self.is_possible(variable) && !self.is_taken(variable)
    }

    /// The variables of a set that are still open.
    pub(super) fn open_among<'a>(&'a self, set: &'a Set) -> impl Iterator<Item = Variable> + 'a {
        set.iter_between(&self.possible, &self.taken)
    }

    /// All variables that are still open.
    pub(super) fn open(&self) -> impl Iterator<Item = Variable> + '_ {
        self.open_among(&self.possible)
    }

    /// The variable is taken, and with it what it needs.
    pub(super) fn take(&mut self, variable: Variable, closures: &Closures) {
        self.taken.add(closures.needs(variable));
    }

    /// The variable is left, and with it what depends on it.
    pub(super) fn leave(&mut self, variable: Variable, closures: &Closures) {
        self.possible.remove(closures.dependents(variable));
    }

    /// Whether nothing is both taken and left.
    pub(super) fn is_consistent(&self) -> bool {
        self.taken.is_within(&self.possible)
    }

    /// Whether a plan takes all that is taken and leaves all that is left.
    pub(super) fn admits(&self, taken: &[bool]) -> bool {
        let decided =
            |(place, &taken)| if taken { self.is_possible(Variable(place)) } else { !self.is_taken(Variable(place)) };
        taken.iter().enumerate().all(decided)
    }

    /// By how much a row can be exceeded at most, its own best choice made for each open variable.
    pub(super) fn greatest_surplus(&self, row: &Row) -> i64 {
        // What helps the row is counted where possible, what hurts it where there is no choice.
        let helpful =
            |variable, coefficient| if coefficient > 0 { self.is_possible(variable) } else { self.is_taken(variable) };
        let terms = row.terms().iter().filter(|&&(variable, coefficient)| helpful(variable, coefficient));
        terms.map(|term| term.1).sum::<i64>() - row.bound()
    }

    /// Decides what the rows leave no choice about.
    ///
    /// If a row has `s` to spare at most, and leaving a variable (with all that depends on it) would cost it more than `s`,
    /// the variable must be taken; likewise the other way round for what counts against a row.
    pub(super) fn propagate(&mut self, instance: &Instance) -> Result<(), DeadEnd> {
        let mut settled = false;
        while !settled {
            settled = true;
            for (row, coefficients) in instance.program.rows.iter().zip(&instance.coefficients) {
                let spare = self.greatest_surplus(row);
                if spare < 0 {
                    return Err(DeadEnd);
                }
                for &(variable, coefficient) in row.terms() {
                    if self.is_open(variable) && self.loss(variable, coefficient, coefficients, instance) > spare {
                        if coefficient > 0 {
                            self.take(variable, &instance.implied);
                        } else {
                            self.leave(variable, &instance.implied);
                        }
                        if !self.is_consistent() {
                            return Err(DeadEnd);
                        }
                        settled = false;
                    }
                }
            }
        }
        Ok(())
    }

    /// What it costs a row to decide an open variable against it, with all that follows.
    fn loss(&self, variable: Variable, coefficient: i64, coefficients: &[i64], instance: &Instance) -> i64 {
        if coefficient > 0 {
            let lost = self.open_among(instance.implied.dependents(variable));
            lost.map(|variable| coefficients[variable.0].max(0)).sum()
        } else {
            let lost = self.open_among(instance.implied.needs(variable));
            lost.map(|variable| -coefficients[variable.0].min(0)).sum()
        }
    }
}
