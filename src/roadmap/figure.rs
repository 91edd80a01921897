//! Figures that are exact wherever the whole numbers of a machine can tell them, and rows of the programme made from them.

use crate::questionnaire::{ChoiceOption, LevelIndex, Questionnaire};
use crate::scoring::TOLERANCE;
use crate::solver::{Ratio, Row, Scaled, TooLarge, Variable};

/// Where a figure is too long to be told exactly, points are counted in parts of which so many make one.
const PARTS: f64 = (1_u64 << 44) as f64;

const MILLION: i64 = 1_000_000;

/// A fraction that nobody wrote differs from its `f64` by less than this.
const SAME: f64 = 1e-12;

/// A figure, with what `f64` makes of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure {
    /// `None` where it has too many digits.
    exact: Option<Ratio>,
    about: f64,
}

impl Figure {
    pub(super) const ZERO: Self = Self { exact: Some(Ratio::ZERO), about: 0.0 };

    /// The number that somebody wrote.
    pub(super) fn written(number: f64) -> Self {
        Self { exact: Ratio::written(number).ok(), about: number }
    }

    pub(super) fn fraction(numerator: usize, denominator: usize) -> Self {
        let whole = |number: usize| i128::try_from(number).ok();
        let exact = whole(numerator).zip(whole(denominator)).and_then(|(over, under)| Ratio::new(over, under).ok());
        Self { exact, about: numerator as f64 / denominator as f64 }
    }

    /// To a millionth, half up: finer than anybody estimates, and short enough to be added up. A third is nobody's decimal.
    pub(super) fn to_millionths(self) -> Self {
        let exactly = |figure: Ratio| {
            let parts = figure.times(Ratio::whole(MILLION))?.plus(Ratio::new(1, 2)?)?;
            Ratio::new(parts.rounded_down(), MILLION.into())
        };
        match self.exact.map(exactly) {
            Some(Ok(exact)) => Self { exact: Some(exact), about: exact.about() },
            Some(Err(_)) | None => self,
        }
    }

    /// `Err` where it has too many digits.
    pub(super) fn exact(self) -> Result<Ratio, TooLarge> {
        self.exact.ok_or(TooLarge)
    }

    pub(super) fn about(self) -> f64 {
        self.about
    }

    pub(super) fn plus(self, other: Self) -> Self {
        self.with(other, Ratio::plus, self.about + other.about)
    }

    pub(super) fn minus(self, other: Self) -> Self {
        self.with(other, Ratio::minus, self.about - other.about)
    }

    pub(super) fn times(self, other: Self) -> Self {
        self.with(other, Ratio::times, self.about * other.about)
    }

    pub(super) fn over(self, other: Self) -> Self {
        self.with(other, Ratio::divided_by, self.about / other.about)
    }

    fn with(self, other: Self, exactly: fn(Ratio, Ratio) -> Result<Ratio, TooLarge>, about: f64) -> Self {
        let exact = self.exact.zip(other.exact).and_then(|(one, other)| exactly(one, other).ok());
        Self { exact, about }
    }
}

/// What an answer at a level is worth.
pub(super) fn anchor(questionnaire: &Questionnaire, level: LevelIndex) -> Figure {
    Figure::fraction(100 * level.0, questionnaire.levels.len() - 1)
}

/// Where a level begins: a threshold that nobody wrote is a fraction.
pub(super) fn threshold(questionnaire: &Questionnaire, level: LevelIndex) -> Figure {
    or_fraction(questionnaire.threshold(level), Figure::fraction(100 * level.0, questionnaire.levels.len()))
}

/// What an option is worth: the score that is written, where that isn't what a level is worth.
pub(super) fn option_score(questionnaire: &Questionnaire, option: &ChoiceOption) -> Figure {
    let anchors = (0..questionnaire.levels.len()).map(|level| anchor(questionnaire, LevelIndex(level)));
    let is_meant = |anchor: &Figure| (anchor.about - option.score).abs() < SAME;
    anchors.into_iter().find(is_meant).unwrap_or_else(|| Figure::written(option.score))
}

fn or_fraction(written: f64, fraction: Figure) -> Figure {
    if (written - fraction.about).abs() < SAME { fraction } else { Figure::written(written) }
}

/// `Σ terms ≥ bound`, a sum within the tolerance of scores below the bound having reached it.
///
/// # Errors
/// Where the numbers are beyond all measure.
pub(super) fn at_least(terms: &[(Variable, Figure)], bound: Figure) -> Result<Row, TooLarge> {
    let (terms, bound) = whole(terms, bound).or_else(|TooLarge| relaxed(terms, bound))?;
    Row::at_least(&terms, Ratio::whole(bound))
}

/// `Σ terms ≥ bound` wherever `dependent` is taken.
///
/// # Errors
/// Where the numbers are beyond all measure.
pub(super) fn at_least_with(terms: &[(Variable, Figure)], bound: Figure, dependent: Variable) -> Result<Row, TooLarge> {
    let (mut terms, bound) = whole(terms, bound).or_else(|TooLarge| relaxed(terms, bound))?;
    terms.push((dependent, Ratio::whole(-bound)));
    Row::at_least(&terms, Ratio::ZERO)
}

/// The terms as whole numbers, and what their sum must then reach.
fn whole(terms: &[(Variable, Figure)], bound: Figure) -> Result<(Vec<(Variable, Ratio)>, i64), TooLarge> {
    let figures = terms.iter().map(|(_, figure)| figure.exact()).collect::<Result<Vec<_>, _>>()?;
    let scaled = Scaled::of(&figures)?;
    let needed = bound.exact()?.minus(tolerance()?)?.divided_by(scaled.unit)?;
    let bound = -Ratio::ZERO.minus(needed)?.rounded_down();
    let whole = terms.iter().zip(&scaled.values).map(|((variable, _), value)| (*variable, Ratio::whole(*value)));
    Ok((whole.collect(), i64::try_from(bound).map_err(|_| TooLarge)?))
}

/// The row in parts of a point, rounded so that every plan that meets the exact row meets it too. It may let a plan pass
/// that misses the bound by a hair more than scores tolerate: plans are scored afterwards, and one that is cheapest of more
/// plans than there are and does attain what it must is cheapest of all.
fn relaxed(terms: &[(Variable, Figure)], bound: Figure) -> Result<(Vec<(Variable, Ratio)>, i64), TooLarge> {
    let terms = terms.iter().map(|(variable, figure)| Ok((*variable, Ratio::whole(parts(figure.about)? + 1))));
    Ok((terms.collect::<Result<_, TooLarge>>()?, parts(bound.about - TOLERANCE)? - 1))
}

/// So many parts of a point, rounded up.
pub(super) fn parts(points: f64) -> Result<i64, TooLarge> {
    let parts = (points * PARTS).ceil();
    if parts.abs() >= 1e18 || parts.is_nan() {
        return Err(TooLarge);
    }
    #[expect(clippy::cast_possible_truncation, reason = "whole, and far within the range")]
    Ok(parts as i64)
}

fn tolerance() -> Result<Ratio, TooLarge> {
    Ratio::new(1, 1_000_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_more_digits_than_anybody_estimates_is_a_millionth_and_nothing_else_changes() {
        let exact = |figure: Figure| figure.to_millionths().exact().expect("is short");
        let third = Figure::written(40.0).times(Figure::written(0.333_333_333_333_333_3));
        assert_eq!(exact(third), Ratio::written(13.333_333).expect("is short"));
        assert_eq!(exact(Figure::written(0.000_000_5)), Ratio::written(0.000_001).expect("is short"));
        for figure in [0.0, 0.000_001, 12.5, 1e9] {
            assert_eq!(exact(Figure::written(figure)), Figure::written(figure).exact().expect("is short"));
        }
    }
}
