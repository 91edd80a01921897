//! What must be taken with a variable, and left with it, through all the precedences in between.

use super::program::{Precedence, Variable};
use super::set::Set;

/// For every variable, what it needs and what depends on it, itself included in both.
#[derive(Debug)]
pub(super) struct Closures {
    needs: Vec<Set>,
    dependents: Vec<Set>,
}

impl Closures {
    pub(super) fn new(variables: usize, arcs: &[Precedence]) -> Self {
        let itself = |place| {
            let mut set = Set::empty(variables);
            set.insert(Variable(place));
            set
        };
        let mut needs: Vec<Set> = (0..variables).map(itself).collect();
        // What a required variable needs is needed too; again, until nothing is added. Circles end with equal sets.
        let mut grows = true;
        while grows {
            grows = false;
            for arc in arcs {
                if !needs[arc.required.0].is_within(&needs[arc.dependent.0]) {
                    let required = needs[arc.required.0].clone();
                    grows |= needs[arc.dependent.0].add(&required);
                }
            }
        }
        let mut dependents = vec![Set::empty(variables); variables];
        for (dependent, needs) in (0..).map(Variable).zip(&needs) {
            needs.iter().for_each(|needed| dependents[needed.0].insert(dependent));
        }
        Self { needs, dependents }
    }

    /// What is taken wherever this variable is.
    pub(super) fn needs(&self, variable: Variable) -> &Set {
        &self.needs[variable.0]
    }

    /// What is left wherever this variable is.
    pub(super) fn dependents(&self, variable: Variable) -> &Set {
        &self.dependents[variable.0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn needs_reach_through_chains_and_circles() {
        let arcs = [(2, 1), (1, 0), (3, 4), (4, 3)];
        let arcs = arcs
            .map(|(dependent, required)| Precedence { dependent: Variable(dependent), required: Variable(required) });
        let closures = Closures::new(5, &arcs);
        let places = |set: &Set| set.iter().map(|variable| variable.0).collect::<Vec<_>>();
        assert_eq!(places(closures.needs(Variable(2))), [0, 1, 2]);
        assert_eq!(places(closures.dependents(Variable(0))), [0, 1, 2]);
        assert_eq!(places(closures.needs(Variable(3))), [3, 4]);
        assert_eq!(places(closures.dependents(Variable(3))), [3, 4]);
    }
}
