//! Tiny random programs.

use crate::solver::{Program, Ratio, Row, Variable};

/// A random program with at most ten variables: chains, circles, interchangeable variables, rows with negative
/// coefficients, fixed variables, idle variables, costs and scores with common divisors.
pub(super) fn program(random: &mut fastrand::Rng) -> (Program, Vec<i64>) {
    let variables = random.usize(1..=10);
    let (step, kinds) = (random.choice([1, 1, 5, 10]).unwrap_or(1), random.i64(1..=6));
    let numbers = |random: &mut fastrand::Rng, step: i64, kinds: i64| -> Vec<i64> {
        (0..variables).map(|_| step * random.i64(0..=kinds)).collect()
    };
    let costs = numbers(random, step, kinds);
    let scores = if random.u8(0..4) == 0 {
        costs.clone()
    } else {
        let step = random.i64(1..=3);
        numbers(random, step, 4)
    };
    let mut program = Program::new(costs).unwrap();
    for _ in 0..random.usize(0..=3) {
        let divisor = random.choice([1, 3, 7]).unwrap_or(1);
        let mut terms = Vec::new();
        for place in 0..variables {
            let coefficient = match random.u8(0..8) {
                0..4 => random.i64(1..=5),
                4 => -random.i64(1..=4),
                _ => continue,
            };
            terms.push((Variable(place), Ratio::new(coefficient.into(), divisor).unwrap()));
        }
        let most = 1 + 2 * i64::try_from(variables).unwrap();
        let bound = Ratio::new(random.i64(-2..=most).into(), divisor * random.choice([1, 2]).unwrap_or(1)).unwrap();
        program.require(Row::at_least(&terms, bound).unwrap());
    }
    for _ in 0..random.usize(0..=variables) {
        let (required, dependent) = (random.usize(0..variables), random.usize(0..variables));
        // Mostly backwards, at times a circle.
        if required < dependent || random.u8(0..10) == 0 {
            program.precede(Variable(required), Variable(dependent));
        }
    }
    for place in 0..variables {
        match random.u8(0..20) {
            0 => program.take(Variable(place)),
            1 => program.leave(Variable(place)),
            _ => {}
        }
    }
    (program, scores)
}
