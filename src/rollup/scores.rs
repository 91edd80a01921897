//! The scores of many businesses, a row each, and what a group of them comes to.

use schemars::JsonSchema;
use serde::Serialize;

use crate::comparison::Quartiles;

/// What scores come to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Spread {
    /// How many there are.
    pub number: usize,
    /// The lowest.
    pub lowest: f64,
    /// A quarter of them don't exceed it; between two scores it lies in proportion.
    pub lower_quartile: f64,
    /// The one in the middle; of an even number, the mean of the two in the middle.
    pub median: f64,
    /// A quarter of them reach or exceed it.
    pub upper_quartile: f64,
    /// The highest.
    pub highest: f64,
}

impl Spread {
    /// What scores in any order come to; `None` of none.
    fn of(scores: Vec<f64>) -> Option<Self> {
        let number = scores.len();
        let lowest = scores.iter().copied().min_by(f64::total_cmp)?;
        let highest = scores.iter().copied().max_by(f64::total_cmp)?;
        let Quartiles { lower, median, upper } = Quartiles::of(scores)?;
        Some(Self { number, lowest, lower_quartile: lower, median, upper_quartile: upper, highest })
    }
}

/// Rows of scores, as many columns each.
#[derive(Debug)]
pub(super) struct Scores {
    columns: usize,
    /// Row after row. What isn't known is NaN, here alone: half the memory of an option.
    figures: Vec<f64>,
}

impl Scores {
    pub(super) fn of_columns(columns: usize) -> Self {
        Self { columns, figures: Vec::new() }
    }

    /// Adds a row.
    pub(super) fn add(&mut self, row: impl Iterator<Item = Option<f64>>) {
        self.figures.extend(row.map(|score| score.unwrap_or(f64::NAN)));
    }

    /// What a column comes to in some of the rows.
    pub(super) fn spread(&self, column: usize, rows: &[usize]) -> Option<Spread> {
        let scores = rows.iter().map(|row| self.figures[row * self.columns + column]);
        Spread::of(scores.filter(|score| !score.is_nan()).collect())
    }
}
