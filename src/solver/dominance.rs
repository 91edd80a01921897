//! Variables that are as good as others: where one can always stand in for another, the plan looked for doesn't take the
//! other without it.
//!
//! Ten interchangeable variables of which five are needed make 252 plans that differ in nothing, and a search that doesn't
//! know it proves each of them no better than the others. So before the search each pair is compared: if `better` could
//! replace `worse` in any plan that takes only `worse`, at no loss in either objective or any row, and at a gain or earlier in
//! order, then the first of the best plans never takes `worse` without `better`: an arc like a precedence's.

use super::instance::Instance;
use super::program::{Precedence, Variable};
use super::set::Set;

/// The arcs that the first of the best plans follows, by the objectives (both to be made small, the first before the
/// second) and then the order of the variables. Variables that are idle are left aside, since the order leaves them aside.
pub(super) fn arcs(instance: &Instance, objectives: [&[i64]; 2], idle: &Set) -> Vec<Precedence> {
    let mut forced = Set::empty(instance.program.len());
    for &variable in &instance.program.taken {
        forced.add(instance.own.needs(variable));
    }
    let mut shut = Set::empty(instance.program.len());
    for &variable in &instance.program.left {
        shut.add(instance.own.dependents(variable));
    }
    let mut arcs = Vec::new();
    // What must be taken can't be replaced, what must be left can't replace.
    for worse in instance.variables().filter(|&worse| !forced.contains(worse) && !idle.contains(worse)) {
        for better in instance.variables().filter(|&better| !shut.contains(better) && !idle.contains(better)) {
            if better != worse && can_replace(instance, objectives, better, worse) {
                arcs.push(Precedence { dependent: worse, required: better });
            }
        }
    }
    arcs
}

/// Whether every plan that takes `worse` and not `better` becomes a preferable plan by exchanging the two.
fn can_replace(instance: &Instance, objectives: [&[i64]; 2], better: Variable, worse: Variable) -> bool {
    let [first, second] = objectives.map(|objective| objective[better.0].cmp(&objective[worse.0]));
    let preferable = first.is_le() && second.is_le() && (first.is_lt() || second.is_lt() || better < worse);
    // Whatever `better` needs is there already, and nothing taken depends on `worse`: it would depend on `better` as well.
    let exchangeable =
        |within: &Set, of: &Set, except| within.iter().all(|variable| variable == except || of.contains(variable));
    preferable
        && instance.coefficients.iter().all(|row| row[better.0] >= row[worse.0])
        && !instance.own.needs(worse).contains(better)
        && !instance.own.needs(better).contains(worse)
        && exchangeable(instance.own.needs(better), instance.own.needs(worse), better)
        && exchangeable(instance.own.dependents(worse), instance.own.dependents(better), worse)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solver::program::{Program, Row};
    use crate::solver::ratio::Ratio;

    /// Who must be taken before whom, among variables of these costs and scores that count the same in one row.
    fn pairs(costs: &[i64], scores: &[i64], arrange: impl Fn(&mut Program)) -> Vec<(usize, usize)> {
        let mut program = Program::new(costs.to_vec()).unwrap();
        let terms: Vec<_> = (0..costs.len()).map(|place| (Variable(place), Ratio::whole(1))).collect();
        program.require(Row::at_least(&terms, Ratio::whole(1)).unwrap());
        arrange(&mut program);
        let second: Vec<i64> = scores.iter().map(|score| -score).collect();
        let arcs = arcs(&Instance::new(&program, &[]), [costs, &second], &Set::empty(costs.len()));
        arcs.iter().map(|arc| (arc.required.0, arc.dependent.0)).collect()
    }

    #[test]
    fn the_cheaper_the_higher_and_of_equals_the_earlier_goes_first() {
        assert_eq!(pairs(&[2, 1], &[1, 1], |_| ()), [(1, 0)]);
        assert_eq!(pairs(&[1, 1], &[1, 2], |_| ()), [(1, 0)]);
        assert_eq!(pairs(&[1, 1], &[1, 1], |_| ()), [(0, 1)]);
        assert_eq!(pairs(&[2, 1], &[2, 1], |_| ()), []);
    }

    #[test]
    fn what_must_be_taken_is_not_replaced_and_what_must_be_left_does_not_replace() {
        assert_eq!(pairs(&[1, 1], &[1, 1], |program| program.take(Variable(1))), []);
        assert_eq!(pairs(&[1, 1], &[1, 1], |program| program.leave(Variable(0))), []);
    }

    #[test]
    fn what_needs_more_or_is_needed_by_others_is_no_equal() {
        // 0 and 1 are alike, but 0 needs 2, which costs.
        assert_eq!(pairs(&[1, 1, 9], &[1, 1, 9], |program| program.precede(Variable(2), Variable(0))), []);
        // … or 1 is needed by 2.
        let pairs = pairs(&[1, 1, 9], &[1, 1, 9], |program| program.precede(Variable(1), Variable(2)));
        assert!(!pairs.contains(&(0, 1)), "{pairs:?}");
    }
}
