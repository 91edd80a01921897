//! What a result stands beside: the business's own earlier one, and those of other businesses.

use schemars::JsonSchema;
use serde::Serialize;

use crate::text::Id;

/// The business's own result at an earlier date.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EarlierResult {
    /// The date of the answers then, ISO 8601.
    pub date: String,
    /// The full version of the questionnaire then.
    pub version: String,
    /// The score then.
    pub score: Option<f64>,
    /// The level attained then by what was known.
    pub level: Option<Id>,
    /// The level attained then whatever the unknown answers were.
    pub confirmed: Option<Id>,
    /// Points gained since, below 0 where they were lost; `null` without a score then or now.
    pub change: Option<f64>,
    /// Confirmed levels gained since, below 0 where they were lost; `null` without a level then or now.
    pub level_change: Option<i32>,
    /// The dimensions then: one for each of the assessment, in its order.
    pub dimensions: Vec<EarlierDimension>,
}

/// The result of a dimension at an earlier date; nothing but nulls besides the id where it didn't apply then.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EarlierDimension {
    /// Its id.
    pub id: Id,
    /// The score then.
    pub score: Option<f64>,
    /// The level attained then by what was known.
    pub level: Option<Id>,
    /// The level attained then whatever the unknown answers were.
    pub confirmed: Option<Id>,
    /// Points gained since, below 0 where they were lost; `null` without a score then or now.
    pub change: Option<f64>,
}

/// The results of other businesses: this one is left out.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Benchmark {
    /// How many other businesses there are, five or more.
    pub businesses: usize,
    /// Their overall scores.
    pub overall: Spread,
    /// Their scores in the dimensions: one for each of the assessment, in its order.
    pub dimensions: Vec<DimensionSpread>,
}

/// How the scores of other businesses are spread.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Spread {
    /// How many of them have a score.
    pub number: usize,
    /// The score that a quarter of them don't exceed; `null` with fewer than five, as the quartiles all are.
    pub lower_quartile: Option<f64>,
    /// The score in the middle.
    pub median: Option<f64>,
    /// The score that a quarter of them reach or exceed.
    pub upper_quartile: Option<f64>,
    /// Where the business stands among them; `null` without a score, or without quartiles.
    pub position: Option<Position>,
}

/// How the scores of other businesses in a dimension are spread.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DimensionSpread {
    /// The dimension.
    pub id: Id,
    /// Their scores.
    #[serde(flatten)]
    pub spread: Spread,
}

/// Where a score stands among those of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Position {
    /// Below the lower quartile.
    LowestQuarter,
    /// Below the median, and not below the lower quartile.
    BelowMedian,
    /// The median itself.
    AtMedian,
    /// Above the median, and not above the upper quartile.
    AboveMedian,
    /// Above the upper quartile.
    HighestQuarter,
}
