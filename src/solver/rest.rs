//! What is left of a program once some of it is decided: the same demands on the open variables alone.
//!
//! A first look at a program often settles most of its variables (the bound is close to the best plan at hand, and whatever
//! would move it past that is decided). All that follows is then done on a program of a fraction of the size.

use super::domain::Domain;
use super::program::{Precedence, Program, Row, Variable};
use super::set::Set;

/// The open part of a program.
#[derive(Debug)]
pub(super) struct Rest {
    pub(super) program: Program,
    /// The arcs between open variables.
    pub(super) arcs: Vec<Precedence>,
    /// What the variables taken already cost.
    pub(super) cost: i64,
    /// By variable of the rest, the variable of the whole.
    open: Vec<Variable>,
    /// By variable of the whole, whether it is decided to be taken.
    taken: Vec<bool>,
}

impl Rest {
    /// What a branch of a program leaves open; `None` where a number is too large. In the branch, what is
    /// taken has all that it needs, and what is left has nothing that depends on it.
    pub(super) fn of(program: &Program, arcs: &[Precedence], branch: &Domain) -> Option<Self> {
        let open: Vec<_> = branch.open().collect();
        let mut places = vec![None; program.len()];
        for (place, variable) in open.iter().enumerate() {
            places[variable.0] = Some(Variable(place));
        }
        let taken: Vec<_> = (0..program.len()).map(|place| branch.is_taken(Variable(place))).collect();
        let between_open = |arcs: &[Precedence]| -> Vec<Precedence> {
            let part = |arc: &Precedence| {
                Some(Precedence { dependent: places[arc.dependent.0]?, required: places[arc.required.0]? })
            };
            arcs.iter().filter_map(part).collect()
        };
        let part = |row: &Row| {
            let terms = row.terms().iter();
            let given: i64 = terms.clone().filter(|term| taken[term.0.0]).map(|term| term.1).sum();
            let terms = terms.filter_map(|term| Some((places[term.0.0]?, term.1.into())));
            Row::whole(terms.collect(), i128::from(row.bound()) - i128::from(given))
        };
        let mut rows = program.rows.iter().map(part).collect::<Option<Vec<_>>>()?;
        rows.retain(|row| !row.terms().is_empty() || row.bound() > 0);
        let rest = Program {
            costs: open.iter().map(|variable| program.costs[variable.0]).collect(),
            rows,
            precedences: between_open(&program.precedences),
            taken: Vec::new(),
            left: Vec::new(),
            ceiling: None,
        };
        Some(Self { arcs: between_open(arcs), cost: program.cost(&taken), program: rest, open, taken })
    }

    /// A plan of the whole, from one of the rest.
    pub(super) fn whole(&self, taken: &[bool]) -> Vec<bool> {
        let mut whole = self.taken.clone();
        for (variable, taken) in self.open.iter().zip(taken) {
            whole[variable.0] = *taken;
        }
        whole
    }

    /// The part of a plan of the whole that concerns the rest.
    pub(super) fn part(&self, taken: &[bool]) -> Vec<bool> {
        self.open.iter().map(|variable| taken[variable.0]).collect()
    }

    /// The open members of a set of the whole.
    pub(super) fn part_of(&self, set: &Set) -> Set {
        let mut part = Set::empty(self.open.len());
        let members = self.open.iter().enumerate().filter(|(_, variable)| set.contains(**variable));
        members.for_each(|(place, _)| part.insert(Variable(place)));
        part
    }
}
