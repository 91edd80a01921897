//! A program with what is derived from it once, before the search.

use super::domain::Domain;
use super::precedence::Closures;
use super::program::{Precedence, Program, RowIndex, Variable};
use super::ratio::common_divisor;

/// A program to be searched.
#[derive(Debug)]
pub(super) struct Instance<'a> {
    pub(super) program: &'a Program,
    /// What the program itself demands: plans follow these.
    pub(super) own: Closures,
    /// … and with the arcs that only the plan looked for is known to follow ([`super::dominance`]): branches follow these.
    pub(super) implied: Closures,
    /// For every row, every variable's coefficient.
    pub(super) coefficients: Vec<Vec<i64>>,
    /// For every variable, the rows it counts in, and how much.
    pub(super) columns: Vec<Vec<(RowIndex, i64)>>,
    /// Every plan's cost is a multiple of this.
    pub(super) lattice: i64,
}

impl<'a> Instance<'a> {
    pub(super) fn new(program: &'a Program, dominance: &[Precedence]) -> Self {
        let variables = program.len();
        let all: Vec<_> = program.precedences.iter().chain(dominance).copied().collect();
        let mut coefficients = vec![vec![0; variables]; program.rows.len()];
        let mut columns = vec![Vec::new(); variables];
        for (index, row) in program.rows.iter().enumerate() {
            for &(variable, coefficient) in row.terms() {
                coefficients[index][variable.0] = coefficient;
                columns[variable.0].push((RowIndex(index), coefficient));
            }
        }
        Self {
            program,
            own: Closures::new(variables, &program.precedences),
            implied: Closures::new(variables, &all),
            coefficients,
            columns,
            lattice: common_divisor(program.costs.iter().copied()),
        }
    }

    pub(super) fn variables(&self) -> impl Iterator<Item = Variable> + use<> {
        (0..self.program.len()).map(Variable)
    }

    /// What is decided before anything is searched; `None` if that contradicts itself.
    pub(super) fn root(&self) -> Option<Domain> {
        let mut domain = Domain::undecided(self.program.len());
        self.program.taken.iter().for_each(|&variable| domain.take(variable, &self.own));
        self.program.left.iter().for_each(|&variable| domain.leave(variable, &self.own));
        domain.is_consistent().then_some(domain)
    }

    /// The rows that fall short even with everything taken that may be taken.
    pub(super) fn out_of_reach(&self, domain: &Domain) -> Vec<RowIndex> {
        let rows = (0..).map(RowIndex).zip(&self.program.rows);
        rows.filter(|(_, row)| domain.greatest_surplus(row) < 0).map(|(index, _)| index).collect()
    }

    /// The least multiple of the lattice that isn't below.
    pub(super) fn on_lattice(&self, cost: i64) -> i64 {
        -(-cost).div_euclid(self.lattice) * self.lattice
    }

    /// A cost that no plan is below.
    pub(super) fn below_every_plan(&self) -> i64 {
        self.program.costs.iter().map(|&cost| cost.min(0)).sum()
    }

    /// A cost beyond every plan's, on the lattice.
    pub(super) fn beyond_every_plan(&self) -> i64 {
        self.program.costs.iter().map(|&cost| cost.max(0)).sum::<i64>() + self.lattice
    }
}
