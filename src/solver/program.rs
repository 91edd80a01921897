//! What is to be decided: 0-1 variables and their costs, rows that must hold, and what needs what.

use super::ratio::{LARGEST, Ratio, Scaled, TooLarge, check_sum, common_divisor, gcd};

/// Something to take or to leave, by its place in the program's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variable(pub usize);

/// A row of a program, in the order in which rows were required.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowIndex(pub usize);

/// `Σ a·x ≥ b`: the coefficients of the variables taken add up to at least the bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// By variable, each once, none 0.
    terms: Vec<(Variable, i64)>,
    bound: i64,
}

impl Row {
    /// The row in whole numbers that the same plans meet: multiplied until every coefficient is whole, then divided by
    /// their greatest common divisor and the bound rounded up. The rounding takes no plan away, since the sum of the
    /// coefficients can only be whole, and it tells the solver what fractions hide: that 1.75 of 7 equal parts means 2.
    ///
    /// # Errors
    /// Where the whole numbers, or their sum, would be too large.
    pub fn at_least(terms: &[(Variable, Ratio)], bound: Ratio) -> Result<Self, TooLarge> {
        let mut merged: Vec<(Variable, Ratio)> = Vec::with_capacity(terms.len());
        let mut sorted = terms.to_vec();
        sorted.sort_by_key(|term| term.0);
        for (variable, coefficient) in sorted {
            match merged.last_mut() {
                Some((last, sum)) if *last == variable => *sum = sum.plus(coefficient)?,
                _ => merged.push((variable, coefficient)),
            }
        }
        merged.retain(|term| term.1 != Ratio::ZERO);
        let coefficients: Vec<_> = merged.iter().map(|term| term.1).collect();
        let scaled = Scaled::of(&coefficients)?;
        // No plan reaches more than the sum of the coefficients, which is within `LARGEST`: a bound beyond that says no more.
        let bound =
            bound.divided_by(scaled.unit)?.rounded_up().clamp(-i128::from(LARGEST) - 1, i128::from(LARGEST) + 1);
        let terms = merged.iter().map(|term| term.0).zip(scaled.values).collect();
        Ok(Self { terms, bound: i64::try_from(bound).map_err(|_| TooLarge)? })
    }

    /// `Σ a·x ≤ b`, in the same way.
    ///
    /// # Errors
    /// Where the whole numbers, or their sum, would be too large.
    pub fn at_most(terms: &[(Variable, Ratio)], bound: Ratio) -> Result<Self, TooLarge> {
        let negated = terms.iter().map(|&(variable, ratio)| Ok((variable, Ratio::ZERO.minus(ratio)?)));
        Self::at_least(&negated.collect::<Result<Vec<_>, _>>()?, Ratio::ZERO.minus(bound)?)
    }

    /// `Σ a·x ≥ b` for coefficients that are whole already, each variable once and in order; divided and rounded as in
    /// [`Self::at_least`]. `None` if it is too large.
    pub(super) fn whole(terms: Vec<(Variable, i128)>, bound: i128) -> Option<Self> {
        let divisor = terms.iter().try_fold(0, |all, term| gcd(all, term.1)).ok()?.max(1);
        let divided = terms
            .into_iter()
            .filter(|term| term.1 != 0)
            .map(|(variable, coefficient)| Some((variable, i64::try_from(coefficient / divisor).ok()?)));
        let terms: Vec<(Variable, i64)> = divided.collect::<Option<_>>()?;
        check_sum(terms.iter().map(|term| term.1)).ok()?;
        let bound = i64::try_from(-(-bound).div_euclid(divisor)).ok()?;
        (bound.abs() <= LARGEST).then_some(Self { terms, bound })
    }

    /// `Σ a·x ≤ b` over every variable, for coefficients that are whole already.
    pub(super) fn total_at_most(coefficients: &[i64], bound: i64) -> Self {
        let divisor = common_divisor(coefficients.iter().copied());
        let terms = (0..).map(Variable).zip(coefficients.iter().map(|coefficient| -coefficient / divisor));
        Self { terms: terms.filter(|term| term.1 != 0).collect(), bound: -bound.div_euclid(divisor) }
    }

    /// `x_dependent ≤ x_required`, as the row `x_required − x_dependent ≥ 0`.
    pub(super) fn of_precedence(precedence: Precedence) -> Self {
        Self { terms: vec![(precedence.required, 1), (precedence.dependent, -1)], bound: 0 }
    }

    /// The variables with their coefficients.
    pub(super) fn terms(&self) -> &[(Variable, i64)] {
        &self.terms
    }

    /// What the sum must reach.
    pub(super) fn bound(&self) -> i64 {
        self.bound
    }

    /// The size of the largest coefficient, at least 1.
    pub(super) fn largest(&self) -> i64 {
        self.terms.iter().map(|term| term.1.abs()).max().unwrap_or(1)
    }

    /// By how much a plan is beyond the bound; below 0 if it falls short.
    pub(super) fn surplus(&self, taken: impl Fn(Variable) -> bool) -> i64 {
        self.terms.iter().filter(|term| taken(term.0)).map(|term| term.1).sum::<i64>() - self.bound
    }
}

/// The dependent is taken only together with the required.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Precedence {
    pub(super) dependent: Variable,
    pub(super) required: Variable,
}

/// Variables with costs, and what a plan must meet.
///
/// Variables are named by their place: methods panic on one that the program doesn't have.
#[derive(Debug, Clone)]
pub struct Program {
    pub(super) costs: Vec<i64>,
    pub(super) rows: Vec<Row>,
    pub(super) precedences: Vec<Precedence>,
    pub(super) taken: Vec<Variable>,
    pub(super) left: Vec<Variable>,
    /// Plans that cost as much are of no interest.
    pub(super) ceiling: Option<i64>,
}

impl Program {
    /// One variable for each cost, in this order, and nothing to meet yet.
    ///
    /// # Errors
    /// Where the sizes of the costs add up to more than 2⁶¹.
    pub fn new(costs: Vec<i64>) -> Result<Self, TooLarge> {
        check_sum(costs.iter().copied())?;
        let (rows, precedences, taken, left) = Default::default();
        Ok(Self { costs, rows, precedences, taken, left, ceiling: None })
    }

    /// Every plan must meet this row.
    pub fn require(&mut self, row: Row) -> RowIndex {
        if let Some(&(last, _)) = row.terms.last() {
            self.check(last);
        }
        self.rows.push(row);
        RowIndex(self.rows.len() - 1)
    }

    /// `dependent` may be taken only if `required` is.
    pub fn precede(&mut self, required: Variable, dependent: Variable) {
        self.check(required);
        self.check(dependent);
        self.precedences.push(Precedence { dependent, required });
    }

    /// The variable must be taken.
    pub fn take(&mut self, variable: Variable) {
        self.check(variable);
        self.taken.push(variable);
    }

    /// The variable must be left.
    pub fn leave(&mut self, variable: Variable) {
        self.check(variable);
        self.left.push(variable);
    }

    /// Only plans that cost less than this count.
    pub fn cost_less_than(&mut self, ceiling: i64) {
        self.ceiling = Some(ceiling);
    }

    /// How many variables there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.costs.len()
    }

    /// Whether there is nothing to decide.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.costs.is_empty()
    }

    /// Whether a plan, told by whether each variable is taken, meets everything.
    #[must_use]
    pub fn is_met_by(&self, taken: &[bool]) -> bool {
        let takes = |variable: Variable| taken[variable.0];
        self.taken.iter().all(|&variable| takes(variable))
            && !self.left.iter().any(|&variable| takes(variable))
            && self.precedences.iter().all(|arc| !takes(arc.dependent) || takes(arc.required))
            && self.rows.iter().all(|row| row.surplus(takes) >= 0)
            && self.ceiling.is_none_or(|ceiling| self.cost(taken) < ceiling)
    }

    /// The same variables and demands with other costs and no ceiling, and perhaps one row more.
    pub(super) fn with(&self, costs: Vec<i64>, row: Option<Row>) -> Self {
        let rows = self.rows.iter().cloned().chain(row).collect();
        Self { costs, rows, ceiling: None, ..self.clone() }
    }

    /// What a plan costs.
    pub(super) fn cost(&self, taken: &[bool]) -> i64 {
        total(&self.costs, taken)
    }

    fn check(&self, variable: Variable) {
        assert!(variable.0 < self.costs.len(), "a variable of this program");
    }
}

/// The sum of the numbers of what is taken.
pub(super) fn total(numbers: &[i64], taken: &[bool]) -> i64 {
    numbers.iter().zip(taken).filter(|(_, taken)| **taken).map(|(number, _)| number).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sevenths(bound: Ratio) -> Row {
        let seventh = Ratio::new(100, 7).unwrap();
        Row::at_least(&[2, 0, 1].map(|place| (Variable(place), seventh)), bound).unwrap()
    }

    #[test]
    fn a_row_counts_in_whole_parts_and_rounds_its_bound_up() {
        let row = sevenths(Ratio::whole(25));
        assert_eq!(row.terms(), [0, 1, 2].map(|place| (Variable(place), 1)));
        assert_eq!(row.bound(), 2);
        assert_eq!(sevenths(Ratio::new(200, 7).unwrap()).bound(), 2);
        assert_eq!(sevenths(Ratio::whole(-25)).bound(), -1);
    }

    #[test]
    fn coefficients_of_one_variable_are_added_up() {
        let terms = [(0, 3), (1, 2), (0, 3), (1, -2)].map(|(place, number)| (Variable(place), Ratio::whole(number)));
        let row = Row::at_least(&terms, Ratio::whole(7)).unwrap();
        assert_eq!((row.terms(), row.bound()), (&[(Variable(0), 1)][..], 2));
    }

    #[test]
    fn a_row_at_most_is_the_row_of_the_negatives_at_least() {
        let row =
            Row::at_most(&[(Variable(0), Ratio::whole(4)), (Variable(1), Ratio::whole(6))], Ratio::whole(9)).unwrap();
        assert_eq!((row.terms(), row.bound()), (&[(Variable(0), -2), (Variable(1), -3)][..], -4));
        assert_eq!(Row::total_at_most(&[4, 6], 9), row);
    }

    #[test]
    fn what_no_whole_number_can_tell_is_too_large() {
        let prime = |denominator| Ratio::new(1, denominator).unwrap();
        let terms = [
            (Variable(0), prime(2_147_483_647)),
            (Variable(1), prime(2_147_483_629)),
            (Variable(2), prime(2_147_483_587)),
        ];
        assert_eq!(Row::at_least(&terms, Ratio::whole(1)), Err(TooLarge));
        assert_eq!(Program::new(vec![i64::MAX / 4, 1]).map(|_| ()), Err(TooLarge));
        assert_eq!(Program::new(vec![i64::MIN]).map(|_| ()), Err(TooLarge));
    }

    #[test]
    fn a_bound_out_of_reach_stays_out_of_reach() {
        let row = Row::at_least(&[(Variable(0), Ratio::whole(1))], Ratio::new(i128::MAX, 3).unwrap()).unwrap();
        assert!(row.surplus(|_| true) < 0);
        let row = Row::at_least(&[], Ratio::whole(1)).unwrap();
        assert!(row.surplus(|_| true) < 0);
    }
}
