//! What the floats only propose: whatever they propose, bounds and cuts must hold for every plan.

use super::random::program;
use crate::solver::bound::{Bound, Precision, Weight};
use crate::solver::instance::Instance;
use crate::solver::program::{Program, RowIndex};
use crate::solver::{cuts, domain::Domain};

fn plans(program: &Program) -> Vec<Vec<bool>> {
    let all = (0..1_u32 << program.len()).map(|bits| (0..program.len()).map(|place| bits >> place & 1 == 1).collect());
    all.filter(|taken: &Vec<bool>| program.is_met_by(taken)).collect()
}

#[test]
fn no_weights_prove_more_than_is_true() {
    for case in 0..500 {
        let mut random = fastrand::Rng::with_seed(case);
        let (program, _) = program(&mut random);
        let instance = Instance::new(&program, &[]);
        let Some(mut domain) = instance.root() else { continue };
        let scale = random.choice([1e-3, 1.0, 10.0]).unwrap();
        let weights: Vec<_> = (0..program.rows.len())
            .map(|row| Weight { row: RowIndex(row), weight: (random.f64() - 0.2) * scale })
            .collect();
        let bound = Bound::prove(&instance, &program.rows, &weights, &domain, Precision::of(&instance)).unwrap();
        let plans = plans(&program);
        let Some(least) = plans.iter().map(|plan| program.cost(plan)).min() else { continue };
        assert!(bound.cost(&instance) <= least, "case {case}");
        // What is decided for plans cheaper than a ceiling is so in all of them.
        let ceiling = instance.on_lattice(least + random.i64(1..=10));
        let decided = bound.decide(&instance, &mut domain, ceiling);
        assert!(decided.is_ok(), "case {case}");
        for plan in plans.iter().filter(|plan| program.cost(plan) < ceiling) {
            assert!(domain.admits(plan), "case {case}");
        }
    }
}

#[test]
fn weights_beyond_the_integers_prove_nothing() {
    let (program, _) = (0..100)
        .map(|seed| program(&mut fastrand::Rng::with_seed(seed)))
        .find(|(program, _)| program.rows.first().is_some_and(|row| row.bound() > 1 && !row.terms().is_empty()))
        .unwrap();
    let instance = Instance::new(&program, &[]);
    let domain = Domain::undecided(program.len());
    for weight in [f64::INFINITY, 1e38, f64::MAX] {
        let weights = [Weight { row: RowIndex(0), weight }];
        assert!(Bound::prove(&instance, &program.rows, &weights, &domain, Precision::of(&instance)).is_none());
    }
    let weights = [Weight { row: RowIndex(0), weight: f64::NAN }];
    assert!(Bound::prove(&instance, &program.rows, &weights, &domain, Precision::of(&instance)).is_some());
}

#[test]
fn no_cut_takes_a_plan_away() {
    let mut found = 0;
    for case in 0..1000 {
        let mut random = fastrand::Rng::with_seed(case);
        let (program, _) = program(&mut random);
        let instance = Instance::new(&program, &[]);
        let Some(root) = instance.root() else { continue };
        let values: Vec<f64> =
            (0..program.len()).map(|_| random.choice([0.0, 1.0, random.clone().f64()]).unwrap()).collect();
        let cuts = cuts::find(&instance, &root, &values);
        found += cuts.len();
        for plan in plans(&program) {
            for cut in &cuts {
                assert!(
                    cut.surplus(|variable| plan[variable.0]) >= 0,
                    "case {case}: {cut:?} against {plan:?} of {program:?}"
                );
            }
        }
    }
    assert!(found > 500, "{found} cuts");
}

#[test]
fn propagation_takes_no_plan_away() {
    for case in 0..500 {
        let mut random = fastrand::Rng::with_seed(case);
        let (program, _) = program(&mut random);
        let instance = Instance::new(&program, &[]);
        let Some(mut domain) = instance.root() else { continue };
        let possible = domain.propagate(&instance).is_ok();
        for plan in plans(&program) {
            assert!(possible && domain.admits(&plan), "case {case}");
        }
    }
}
