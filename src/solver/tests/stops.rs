//! What is said when a search is stopped, or has nothing to find.

use std::sync::atomic::{AtomicU8, Ordering};

use crate::solver::{Limit, Outcome, Program, Proof, Ratio, Row, RowIndex, Variable, least_cost, most_score};

/// Sets of odd weights that must add up to an even one: much to search, no fraction of help.
fn knapsack(variables: usize) -> (Program, Vec<i64>) {
    let mut random = fastrand::Rng::with_seed(7);
    let weights: Vec<i64> = (0..variables).map(|_| 2 * random.i64(1000..2000)).collect();
    let mut program = Program::new(weights.iter().map(|weight| weight + 11).collect()).unwrap();
    let terms: Vec<_> =
        weights.iter().enumerate().map(|(place, &weight)| (Variable(place), Ratio::whole(weight + 1))).collect();
    program.require(Row::at_least(&terms, Ratio::whole(weights.iter().sum::<i64>() / 2)).unwrap());
    (program, weights)
}

#[test]
fn a_search_stopped_by_its_nodes_says_how_far_it_got() {
    let (program, scores) = knapsack(30);
    let Outcome::Found(best) = least_cost(&program, &scores, Limit::nodes(1_000_000)).unwrap() else {
        panic!("feasible")
    };
    let Outcome::Found(stopped) = least_cost(&program, &scores, Limit::nodes(3)).unwrap() else { panic!("feasible") };
    let Proof::Bounded(bound) = stopped.proof else { panic!("{:?} after 3 nodes", stopped.proof) };
    assert!(program.is_met_by(&stopped.taken));
    assert!(bound <= best.cost && best.cost <= stopped.cost, "{bound} <= {} <= {}", best.cost, stopped.cost);
    assert!(bound > 0);
    assert_eq!(stopped.nodes, 3);
}

#[test]
fn a_search_for_score_that_is_stopped_gives_a_score_that_none_is_above() {
    let (program, scores) = knapsack(30);
    let budget = program.costs.iter().sum::<i64>() * 3 / 5;
    let Outcome::Found(best) = most_score(&program, &scores, budget, Limit::nodes(1_000_000)).unwrap() else {
        panic!("feasible")
    };
    assert!(best.cost <= budget);
    let Outcome::Found(stopped) = most_score(&program, &scores, budget, Limit::nodes(1)).unwrap() else {
        panic!("feasible")
    };
    let Proof::Bounded(bound) = stopped.proof else { panic!("{:?} after one node", stopped.proof) };
    assert!(stopped.score <= best.score && best.score <= bound);
}

#[test]
fn a_deadline_stops_the_search_and_claims_nothing() {
    let (program, scores) = knapsack(30);
    assert!(matches!(
        least_cost(&program, &scores, Limit::nodes(1000).or_when(&|| true)),
        Ok(Outcome::Unknown { bound: 0 })
    ));
    let asked = AtomicU8::new(0);
    let late = || asked.fetch_add(1, Ordering::Relaxed) >= 2;
    let outcome = least_cost(&program, &scores, Limit::nodes(1_000_000).or_when(&late)).unwrap();
    assert!(matches!(outcome, Outcome::Found(plan) if matches!(plan.proof, Proof::Bounded(_)) && plan.nodes == 2));
}

#[test]
fn rows_out_of_reach_are_named() {
    let mut program = Program::new(vec![1, 1]).unwrap();
    let row = |place, bound| Row::at_least(&[(Variable(place), Ratio::whole(1))], Ratio::whole(bound)).unwrap();
    program.require(row(0, 1));
    program.require(row(1, 1));
    program.require(row(1, 2));
    program.leave(Variable(0));
    let outcome = least_cost(&program, &[0, 0], Limit::nodes(10)).unwrap();
    assert_eq!(outcome, Outcome::Infeasible { out_of_reach: vec![RowIndex(0), RowIndex(2)] });
}

#[test]
fn a_budget_too_small_is_infeasible_without_a_row_of_the_callers() {
    let mut program = Program::new(vec![5]).unwrap();
    program.take(Variable(0));
    let infeasible = Outcome::Infeasible { out_of_reach: Vec::new() };
    assert_eq!(most_score(&program, &[1], 4, Limit::nodes(10)).unwrap(), infeasible);
    assert_eq!(most_score(&program, &[1], i64::MIN, Limit::nodes(10)).unwrap(), infeasible);
    assert!(matches!(most_score(&program, &[1], i64::MAX, Limit::nodes(10)).unwrap(), Outcome::Found(_)));
    program.leave(Variable(0));
    assert_eq!(least_cost(&program, &[1], Limit::nodes(10)).unwrap(), infeasible);
}

#[test]
fn nothing_to_decide_is_a_plan() {
    let program = Program::new(Vec::new()).unwrap();
    let Outcome::Found(plan) = least_cost(&program, &[], Limit::nodes(10)).unwrap() else { panic!("feasible") };
    assert_eq!((plan.taken, plan.cost, plan.proof), (Vec::new(), 0, Proof::Unique));
}

#[test]
fn idle_variables_are_taken_only_where_others_need_them() {
    let mut program = Program::new(vec![0, 0, 3]).unwrap();
    program.precede(Variable(0), Variable(2));
    program.require(Row::at_least(&[(Variable(2), Ratio::whole(1))], Ratio::whole(1)).unwrap());
    let Outcome::Found(plan) = least_cost(&program, &[0, 0, 1], Limit::nodes(10)).unwrap() else { panic!("feasible") };
    assert_eq!(plan.taken, [true, false, true]);
}

#[test]
fn the_largest_numbers_allowed_are_solved_exactly() {
    let huge = i64::MAX / 16;
    let mut program = Program::new(vec![huge, huge - 1, 1]).unwrap();
    let terms = [(0, huge), (1, huge - 1), (2, 1)].map(|(place, number)| (Variable(place), Ratio::whole(number)));
    program.require(Row::at_least(&terms, Ratio::whole(huge)).unwrap());
    let Outcome::Found(plan) = least_cost(&program, &[2, 2, 1], Limit::nodes(100)).unwrap() else { panic!("feasible") };
    assert_eq!((plan.taken, plan.cost, plan.proof), (vec![false, true, true], huge, Proof::Unique));
}
