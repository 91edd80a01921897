//! Which variable to decide next: one whose both choices raise the bound most, so that both branches end soon.

use super::domain::Domain;
use super::instance::Instance;
use super::program::Variable;
use super::relaxation::Relaxation;

/// How often a choice must have been tried before its average is believed.
const TRIALS_TO_BELIEVE: u32 = 3;
/// At this depth and above, trials are worth more, since all below profits.
const NEAR_THE_ROOT: u32 = 8;
/// A rise this small is as good as none, but not nothing: products of rises are compared.
const SMALLEST_RISE: f64 = 1e-6;

/// What trials have taught about one choice: how the relaxed cost rises per unit by which the variable must move.
#[derive(Debug, Clone, Copy, Default)]
struct Experience {
    sum: f64,
    trials: u32,
}

/// The experience with every variable.
#[derive(Debug)]
pub(super) struct Branching {
    leaving: Vec<Experience>,
    taking: Vec<Experience>,
}

impl Branching {
    pub(super) fn new(variables: usize) -> Self {
        Self { leaving: vec![Experience::default(); variables], taking: vec![Experience::default(); variables] }
    }

    /// The variable to decide among those that the relaxed problem takes in part; the first of equals.
    pub(super) fn choose(
        &mut self,
        instance: &Instance,
        relaxation: &mut Relaxation,
        domain: &Domain,
        values: &[f64],
        depth: u32,
    ) -> Option<Variable> {
        let partly = |variable: &Variable| values[variable.0] > 1e-6 && values[variable.0] < 1.0 - 1e-6;
        let guess = |variable: Variable| (self.guess(relaxation, instance, variable, values[variable.0]), variable);
        let mut candidates: Vec<_> = domain.open().filter(partly).map(guess).collect();
        candidates.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
        let mut trials_left = if depth < NEAR_THE_ROOT { 10 } else { 4 };
        let mut best: Option<(f64, Variable)> = None;
        for (guess, variable) in candidates {
            let mut worth = guess;
            if trials_left > 0 && !self.is_known(variable) {
                trials_left -= 1;
                worth = self.trial(instance, relaxation, domain, variable, values[variable.0]);
            }
            if best.is_none_or(|best| worth > best.0) {
                best = Some((worth, variable));
            }
        }
        best.map(|best| best.1)
    }

    fn is_known(&self, variable: Variable) -> bool {
        self.leaving[variable.0].trials.min(self.taking[variable.0].trials) >= TRIALS_TO_BELIEVE
    }

    /// The product of the rises that experience expects of both choices; without experience, of a part of the cost.
    fn guess(&self, relaxation: &Relaxation, instance: &Instance, variable: Variable, value: f64) -> f64 {
        let expected = |experience: Experience, way: f64| {
            let slope = if experience.trials > 0 {
                experience.sum / f64::from(experience.trials)
            } else {
                0.1 * relaxation.scaled(instance.program.costs[variable.0].abs())
            };
            (slope * way).max(SMALLEST_RISE)
        };
        expected(self.leaving[variable.0], value) * expected(self.taking[variable.0], 1.0 - value)
    }

    /// The product of the rises that a few pivots find for both choices.
    fn trial(
        &mut self,
        instance: &Instance,
        relaxation: &mut Relaxation,
        domain: &Domain,
        variable: Variable,
        value: f64,
    ) -> f64 {
        let mut left = domain.clone();
        left.leave(variable, &instance.implied);
        let mut taken = domain.clone();
        taken.take(variable, &instance.implied);
        let mut rise = |narrowed: &Domain, experience: &mut Experience, way: f64| {
            let rise = if narrowed.is_consistent() { relaxation.trial(narrowed) } else { f64::INFINITY };
            if rise.is_finite() {
                experience.sum += rise / way.max(0.01);
                experience.trials += 1;
            }
            // A choice that ends its branch at once is better than any rise, but two of them must still compare.
            rise.clamp(SMALLEST_RISE, 1e9)
        };
        rise(&left, &mut self.leaving[variable.0], value) * rise(&taken, &mut self.taking[variable.0], 1.0 - value)
    }
}
