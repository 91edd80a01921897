//! The score as a number of its own kind.

/// How far below a threshold a score may be and still have reached it.
pub const TOLERANCE: f64 = 1e-9;

/// A score: a number of points from 0 to 100, unrounded.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Score(f64);

impl Score {
    /// The lowest score.
    pub const LEAST: Self = Self(0.0);
    /// The highest score.
    pub const BEST: Self = Self(100.0);

    /// So many points; what lies outside 0 to 100, as sums of fractions may by a hair, is brought back.
    #[must_use]
    pub fn new(points: f64) -> Self {
        Self(points.clamp(0.0, 100.0))
    }

    /// The points, 0 to 100.
    #[must_use]
    pub fn points(self) -> f64 {
        self.0
    }

    /// Whether the score has reached a threshold.
    #[must_use]
    pub fn reaches(self, threshold: f64) -> bool {
        self.0 >= threshold - TOLERANCE
    }

    /// The lower of two scores.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        if other < self { other } else { self }
    }

    /// The higher of two scores.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        if other > self { other } else { self }
    }
}

/// How the unknown answers are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Left out.
    Known,
    /// At their least: score 0, no gate met.
    Low,
    /// At their best: score 100, every gate met.
    High,
}

/// A figure as the key of an order in which differences that only come from fractions don't count.
#[must_use]
pub fn rank(figure: f64) -> i64 {
    // The figures ranked are points and points per effort: where one is too large to be told apart, it saturates.
    #[expect(clippy::cast_possible_truncation)]
    let key = (figure / TOLERANCE).round() as i64;
    key
}

/// The weighted mean; `None` of nothing.
pub(super) fn weighted_mean(parts: impl Iterator<Item = (f64, Score)>) -> Option<Score> {
    let (mut weights, mut points) = (0.0, 0.0);
    for (weight, score) in parts {
        weights += weight;
        points += weight * score.points();
    }
    (weights > 0.0).then(|| Score::new(points / weights))
}
