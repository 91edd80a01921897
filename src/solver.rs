//! An exact solver for choices under constraints: which 0-1 variables to take so that every row holds, what each needs is
//! taken too, and the cost is least. It knows nothing of maturity.
//!
//! # What is proven, and how
//! A [`Program`] has a cost for each variable, rows `Σ a·x ≥ b`, and precedences `x_dependent ≤ x_required`, all in whole
//! numbers. [`least_cost`] and [`most_score`] walk a tree of partial decisions (branch and bound): a branch is given up
//! only when no plan in it can beat the best one known. Floating-point numbers (a simplex method, `simplex`) only
//! *propose* where to look and which rows to weigh by how much; whether a branch is given up, a variable decided, or a
//! plan accepted is decided in integers that are checked for overflow (`bound`, `domain`, `program`). A bad proposal
//! costs time and never the right answer. So “optimal” and “infeasible” are proofs.
//!
//! # Example
//! Three things to buy, of which the last needs the first, for at least 60 of 100 points:
//!
//! ```
//! use palier::solver::{Limit, Outcome, Program, Proof, Ratio, Row, Variable, least_cost};
//!
//! let mut program = Program::new(vec![4, 5, 3])?;
//! program.precede(Variable(0), Variable(2));
//! let points = [(0, 100), (1, 80), (2, 120)].map(|(place, points)| (Variable(place), Ratio::new(points, 3)));
//! let points = points.into_iter().map(|(variable, points)| Ok((variable, points?))).collect::<Result<Vec<_>, _>>()?;
//! program.require(Row::at_least(&points, Ratio::whole(60))?);
//!
//! let scores = [100, 80, 120];
//! let Outcome::Found(plan) = least_cost(&program, &scores, Limit::nodes(10_000))? else { panic!("there is a plan") };
//! assert_eq!((plan.taken, plan.cost, plan.score), (vec![true, false, true], 7, 220));
//! assert_eq!(plan.proof, Proof::Unique);
//! # Ok::<(), palier::solver::TooLarge>(())
//! ```
//!
//! # Inside
//! The way of a program through the modules: `ratio` makes whole numbers of fractions, `program` holds them, `order`
//! puts the stages (cost, score, order of the variables) one after another, `search` walks the tree, and at each node
//! `relaxation` asks the simplex for weights and `bound` for what they prove. `repair` finds plans,
//! `branching` picks the variable to decide next, and `dominance` settles variables that are as good as each other. What
//! a first look leaves open becomes a smaller program (`rest`).
//!
//! The same program gives the same plan and the same count of nodes on every machine, unless the caller's
//! deadline stops it: there is one thread, no randomness, and no clock.

mod bound;
mod branching;
mod cuts;
mod domain;
mod dominance;
mod instance;
mod order;
mod precedence;
mod program;
mod ratio;
mod relaxation;
mod repair;
mod rest;
mod search;
mod set;
mod simplex;
#[cfg(test)]
mod tests;

pub use order::{Outcome, Plan, Proof, least_cost, most_score};
pub use program::{Program, Row, RowIndex, Variable};
pub use ratio::{Ratio, Scaled, TooLarge};
pub use search::Limit;
