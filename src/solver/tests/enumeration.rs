//! Thousands of tiny random programs, each solved by trying every plan: outcome, cost, score and order must be the same.

use super::random::program;
use crate::solver::program::total;
use crate::solver::{Limit, Outcome, Program, Proof, Variable, least_cost, most_score};

/// How many programs a test run tries; `PALIER_FUZZ=100000` tries more.
fn count() -> u64 {
    // Read when the test is compiled.
    option_env!("PALIER_FUZZ").and_then(|count| count.parse().ok()).unwrap_or(2500)
}

/// All plans that meet everything and take no idle variable in vain.
fn plans(program: &Program, scores: &[i64]) -> Vec<Vec<bool>> {
    let all = (0..1_u32 << program.len())
        .map(|bits| (0..program.len()).map(|place| bits >> place & 1 == 1).collect::<Vec<_>>());
    let is_idle = |place: usize| {
        let counts = program.rows.iter().any(|row| row.terms().iter().any(|term| term.0.0 == place));
        program.costs[place] == 0 && scores[place] == 0 && !counts && !program.taken.contains(&Variable(place))
    };
    let idle: Vec<bool> = (0..program.len()).map(is_idle).collect();
    let sober = |taken: &Vec<bool>| {
        // What follows from the taken variables that aren't idle is taken, and nothing else.
        let mut needed: Vec<bool> = taken.iter().zip(&idle).map(|(taken, idle)| *taken && !idle).collect();
        for _ in 0..program.len() {
            for arc in &program.precedences {
                needed[arc.required.0] |= needed[arc.dependent.0];
            }
        }
        needed == *taken
    };
    all.filter(|taken| program.is_met_by(taken) && sober(taken)).collect()
}

/// What of two plans is compared last: the plan with idle variables left out of account; taken comes first.
fn order(program: &Program, scores: &[i64], taken: &[bool]) -> Vec<bool> {
    let counts = |place: usize| program.rows.iter().any(|row| row.terms().iter().any(|term| term.0.0 == place));
    let compared = (0..program.len()).filter(|&place| program.costs[place] != 0 || scores[place] != 0 || counts(place));
    compared.map(|place| !taken[place]).collect()
}

fn check(case: u64, program: &Program, outcome: &Outcome, best: Option<&Vec<bool>>) {
    match (outcome, best) {
        (Outcome::Found(plan), Some(best)) => {
            assert_eq!(&plan.taken, best, "case {case}: {program:?}");
            assert_eq!(plan.proof, Proof::Unique, "case {case}");
        }
        (Outcome::Infeasible { out_of_reach }, None) => {
            // Each of the rows named can't be met, not even alone.
            for row in out_of_reach {
                let mut alone = Program::new(vec![0; program.len()]).unwrap();
                alone.require(program.rows[row.0].clone());
                let everything = program.left.is_empty().then(|| vec![true; program.len()]);
                let negative = program.rows[row.0].terms().iter().any(|term| term.1 < 0);
                assert!(everything.is_none_or(|all| negative || !alone.is_met_by(&all)), "case {case}");
            }
        }
        _ => panic!("case {case}: {outcome:?} instead of {best:?} for {program:?}"),
    }
}

#[test]
fn the_plan_of_least_cost_is_the_one_that_enumeration_finds() {
    let mut infeasible = 0;
    for case in 0..count() {
        let (program, scores) = program(&mut fastrand::Rng::with_seed(case));
        let plans = plans(&program, &scores);
        let rank = |taken: &&Vec<bool>| (program.cost(taken), -total(&scores, taken), order(&program, &scores, taken));
        let best = plans.iter().min_by_key(rank);
        infeasible += u64::from(best.is_none());
        check(case, &program, &least_cost(&program, &scores, Limit::nodes(100_000)).unwrap(), best);
    }
    assert!(infeasible > count() / 10 && infeasible < count() / 2, "{infeasible} are infeasible");
}

#[test]
fn only_plans_that_cost_less_than_the_ceiling_count() {
    for case in 0..count() / 4 {
        let (mut program, scores) = program(&mut fastrand::Rng::with_seed(case));
        let plans = plans(&program, &scores);
        let rank = |taken: &&Vec<bool>| (program.cost(taken), -total(&scores, taken), order(&program, &scores, taken));
        let Some(best) = plans.iter().min_by_key(rank) else { continue };
        let cost = program.cost(best);
        for (ceiling, best) in [(cost, None), (cost + 1, Some(best))] {
            program.cost_less_than(ceiling);
            check(case, &program, &least_cost(&program, &scores, Limit::nodes(100_000)).unwrap(), best);
        }
    }
}

#[test]
fn the_plan_of_most_score_within_a_budget_is_the_one_that_enumeration_finds() {
    for case in 0..count() {
        let mut random = fastrand::Rng::with_seed(case);
        let (program, scores) = program(&mut random);
        let budget = random.i64(0..=program.costs.iter().sum());
        let plans = plans(&program, &scores);
        let rank = |taken: &&Vec<bool>| (-total(&scores, taken), program.cost(taken), order(&program, &scores, taken));
        let best = plans.iter().filter(|taken| program.cost(taken) <= budget).min_by_key(rank);
        check(case, &program, &most_score(&program, &scores, budget, Limit::nodes(100_000)).unwrap(), best);
    }
}
