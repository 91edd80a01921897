//! Exact fractions, and the way from them to the whole numbers that the solver works with.

use std::fmt;

/// Whole numbers, and sums of them, stay within this in size, so that no sum in the solver can leave `i64`.
pub(super) const LARGEST: i64 = i64::MAX / 4;

/// A number that can't be told exactly in the integers the solver has. Nothing is rounded instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;

impl fmt::Display for TooLarge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the numbers are too large, or have too many digits, to be told exactly")
    }
}

impl std::error::Error for TooLarge {}

/// An exact fraction, in lowest terms; `-i128::MAX..=i128::MAX` over `1..=i128::MAX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    numerator: i128,
    /// Above 0.
    denominator: i128,
}

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// `numerator / denominator`.
    ///
    /// # Errors
    /// Where the denominator is 0, or the fraction has no form within `i128`.
    pub fn new(numerator: i128, denominator: i128) -> Result<Self, TooLarge> {
        let divisor = gcd(numerator, denominator)?;
        if denominator == 0 {
            return Err(TooLarge);
        }
        let signed = if denominator < 0 { -divisor } else { divisor };
        let (numerator, denominator) = (numerator.checked_div(signed), denominator.checked_div(signed));
        let within = |number: Option<i128>| number.filter(|&number| number != i128::MIN).ok_or(TooLarge);
        Ok(Self { numerator: within(numerator)?, denominator: within(denominator)? })
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self { numerator: number.into(), denominator: 1 }
    }

    /// The number that somebody wrote: of all decimals that are read as `number`, the shortest. So 0.1 is a tenth, which no
    /// `f64` is.
    ///
    /// # Errors
    /// Where the number isn't finite or has more than about 38 digits.
    pub fn written(number: f64) -> Result<Self, TooLarge> {
        let text = number.to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let digits = format!("{whole}{decimals}").parse().map_err(|_| TooLarge)?;
        let places = u32::try_from(decimals.len()).map_err(|_| TooLarge)?;
        Self::new(digits, 10_i128.checked_pow(places).ok_or(TooLarge)?)
    }

    /// The sum.
    ///
    /// # Errors
    /// Where it has no form within `i128`.
    pub fn plus(self, other: Self) -> Result<Self, TooLarge> {
        let denominator = lcm(self.denominator, other.denominator)?;
        let sum = self.over(denominator)?.checked_add(other.over(denominator)?);
        Self::new(sum.ok_or(TooLarge)?, denominator)
    }

    /// The difference.
    ///
    /// # Errors
    /// Where it has no form within `i128`.
    pub fn minus(self, other: Self) -> Result<Self, TooLarge> {
        // The least `i128` is no numerator, so each has its negative.
        self.plus(Self { numerator: -other.numerator, ..other })
    }

    /// The product.
    ///
    /// # Errors
    /// Where it has no form within `i128`.
    pub fn times(self, other: Self) -> Result<Self, TooLarge> {
        // Reduced crosswise first: the products are then in lowest terms and as small as they can be.
        let left = Self::new(self.numerator, other.denominator)?;
        let right = Self::new(other.numerator, self.denominator)?;
        let numerator = left.numerator.checked_mul(right.numerator).ok_or(TooLarge)?;
        let denominator = left.denominator.checked_mul(right.denominator).ok_or(TooLarge)?;
        Self::new(numerator, denominator)
    }

    /// The quotient.
    ///
    /// # Errors
    /// Where `other` is 0, or the quotient has no form within `i128`.
    pub fn divided_by(self, other: Self) -> Result<Self, TooLarge> {
        self.times(Self::new(other.denominator, other.numerator)?)
    }

    /// The least whole number that isn't below.
    pub(super) fn rounded_up(self) -> i128 {
        -(-self.numerator).div_euclid(self.denominator)
    }

    /// The greatest whole number that isn't above.
    #[must_use]
    pub fn rounded_down(self) -> i128 {
        self.numerator.div_euclid(self.denominator)
    }

    /// The number as people are shown it, to about 16 digits.
    #[must_use]
    pub fn about(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// The numerator over another denominator, a multiple of one's own.
    fn over(self, denominator: i128) -> Result<i128, TooLarge> {
        self.numerator.checked_mul(denominator / self.denominator).ok_or(TooLarge)
    }
}

/// Fractions as whole multiples of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scaled {
    /// The multiples, with no common divisor.
    pub values: Vec<i64>,
    /// What 1 stands for: each fraction is its value times the unit.
    pub unit: Ratio,
}

impl Scaled {
    /// The whole multiples of the largest unit that measures every fraction.
    ///
    /// # Errors
    /// Where the multiples, or their sum, would be too large.
    pub fn of(fractions: &[Ratio]) -> Result<Self, TooLarge> {
        let denominator = fractions.iter().try_fold(1, |all, fraction| lcm(all, fraction.denominator))?;
        let whole = fractions.iter().map(|fraction| fraction.over(denominator)).collect::<Result<Vec<_>, _>>()?;
        let divisor = whole.iter().try_fold(0, |all, &value| gcd(all, value))?.max(1);
        let values = whole
            .iter()
            .map(|value| i64::try_from(value / divisor).map_err(|_| TooLarge))
            .collect::<Result<Vec<_>, _>>()?;
        check_sum(values.iter().copied())?;
        Ok(Self { values, unit: Ratio::new(divisor, denominator)? })
    }
}

/// Whether no sum of some of the numbers, with any signs, can leave what the solver computes with.
pub(super) fn check_sum(numbers: impl IntoIterator<Item = i64>) -> Result<(), TooLarge> {
    let sum = numbers.into_iter().try_fold(0_i64, |sum, number| sum.checked_add(number.checked_abs()?));
    if sum.is_some_and(|sum| sum <= LARGEST) { Ok(()) } else { Err(TooLarge) }
}

/// The greatest common divisor, 0 for two zeros.
pub(super) fn gcd(left: i128, right: i128) -> Result<i128, TooLarge> {
    let (mut left, mut right) = (left, right);
    while right != 0 {
        (left, right) = (right, left.checked_rem(right).ok_or(TooLarge)?);
    }
    left.checked_abs().ok_or(TooLarge)
}

/// The greatest common divisor of some whole numbers, at least 1.
pub(super) fn common_divisor(numbers: impl IntoIterator<Item = i64>) -> i64 {
    let divisor = numbers.into_iter().fold(0, |all: u64, number| {
        let (mut left, mut right) = (all, number.unsigned_abs());
        while right != 0 {
            (left, right) = (right, left % right);
        }
        left
    });
    i64::try_from(divisor).unwrap_or(1).max(1)
}

/// The least common multiple of two numbers above 0.
fn lcm(left: i128, right: i128) -> Result<i128, TooLarge> {
    left.checked_mul(right / gcd(left, right)?).ok_or(TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(numerator: i128, denominator: i128) -> Ratio {
        Ratio::new(numerator, denominator).unwrap()
    }

    #[test]
    fn fractions_are_exact_and_in_lowest_terms() {
        assert_eq!(ratio(1, 3).plus(ratio(1, 6)).unwrap(), ratio(1, 2));
        assert_eq!(ratio(1, 3).minus(ratio(1, 2)).unwrap(), ratio(-1, 6));
        assert_eq!(ratio(2, -3).times(ratio(9, 4)).unwrap(), ratio(-3, 2));
        assert_eq!(ratio(2, 3).divided_by(ratio(-4, 9)).unwrap(), ratio(-3, 2));
    }

    #[test]
    fn a_number_is_taken_as_it_was_written() {
        assert_eq!(Ratio::written(0.1).unwrap(), ratio(1, 10));
        assert_eq!(Ratio::written(-2.50).unwrap(), ratio(-5, 2));
        assert_eq!(Ratio::written(-0.5).unwrap(), ratio(-1, 2));
        assert_eq!(Ratio::written(7.0).unwrap(), Ratio::whole(7));
        assert_eq!(Ratio::written(f64::NAN), Err(TooLarge));
        assert_eq!(Ratio::written(f64::MAX), Err(TooLarge));
        assert_eq!(Ratio::written(f64::MIN_POSITIVE), Err(TooLarge));
    }

    #[test]
    fn fractions_round_up_towards_the_larger_number() {
        assert_eq!([ratio(7, 4), ratio(-7, 4), ratio(2, 1)].map(Ratio::rounded_up), [2, -1, 2]);
    }

    #[test]
    fn what_is_too_large_is_said_to_be() {
        let huge = ratio(i128::MAX, 1);
        assert_eq!(huge.plus(huge), Err(TooLarge));
        assert_eq!(huge.times(huge), Err(TooLarge));
        assert_eq!(Ratio::new(1, 0), Err(TooLarge));
        assert_eq!(Ratio::new(i128::MIN, 1), Err(TooLarge));
        assert_eq!(Ratio::ZERO.divided_by(Ratio::ZERO), Err(TooLarge));
        assert_eq!(Scaled::of(&[huge, Ratio::whole(1)]), Err(TooLarge));
        assert_eq!(Scaled::of(&[Ratio::whole(i64::MAX), Ratio::whole(1)]), Err(TooLarge));
    }

    #[test]
    fn fractions_become_multiples_of_their_largest_common_unit() {
        let scaled = Scaled::of(&[ratio(1, 2), ratio(5, 4), Ratio::ZERO]).unwrap();
        assert_eq!(scaled, Scaled { values: vec![2, 5, 0], unit: ratio(1, 4) });
        let scaled = Scaled::of(&[Ratio::whole(10), Ratio::whole(30)]).unwrap();
        assert_eq!(scaled, Scaled { values: vec![1, 3], unit: Ratio::whole(10) });
    }
}
