//! Percentages and points that gates are set to.

use crate::problem::{Code, Problem};
use crate::text::{Argument, Message};

/// A percentage from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Percent(f64);

impl Percent {
    /// The percentage of a figure; `None` outside 0 to 100.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        is_within(value).then_some(Self(value))
    }

    /// The percentage that somebody wrote: `20`, `12.5`, `20%`.
    ///
    /// # Errors
    /// One problem, where the text is none.
    pub fn read(text: &str) -> Result<Self, Problem> {
        let figure = text.trim().trim_end_matches('%').trim_end();
        let value = figure.parse().ok().and_then(Self::new);
        value.ok_or_else(|| refused(text, "problem-percentage", "help-percentage"))
    }

    /// From 0 to 100.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0
    }
}

/// A number of points from 0 to 100 that a score may fall by.
#[derive(Debug, Clone, Copy, Default, PartialEq, PartialOrd)]
pub struct Tolerance(f64);

impl Tolerance {
    /// The tolerance of so many points; `None` outside 0 to 100.
    #[must_use]
    pub fn new(points: f64) -> Option<Self> {
        is_within(points).then_some(Self(points))
    }

    /// The tolerance that somebody wrote: `2`, `0.5`.
    ///
    /// # Errors
    /// One problem, where the text is none.
    pub fn read(text: &str) -> Result<Self, Problem> {
        let points = text.trim().parse().ok().and_then(Self::new);
        points.ok_or_else(|| refused(text, "problem-tolerance", "help-tolerance"))
    }

    /// Points from 0 to 100.
    #[must_use]
    pub fn points(self) -> f64 {
        self.0
    }
}

fn is_within(value: f64) -> bool {
    (0.0..=100.0).contains(&value)
}

fn refused(text: &str, key: &'static str, help: &'static str) -> Problem {
    Problem::error(Code::OutOfRange, Message::new(key).with("value", text)).with_help(Message::new(help))
}

/// A share and the most that it may be, as a message writes them: told apart, the limit as it was set.
pub(super) fn apart(share: f64, most: Percent) -> (Argument, Argument) {
    let beside = crate::text::Beside { value: share, other: most.0, thresholds: Vec::new() };
    (beside.into(), Argument::Exact(most.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_from_0_to_100_and_nothing_else() {
        let value = |text| Percent::read(text).ok().map(Percent::value);
        for (text, expected) in [("0", 0.0), ("100", 100.0), ("12.5", 12.5), ("20%", 20.0), (" 20 % ", 20.0)] {
            assert_eq!(value(text), Some(expected), "{text}");
        }
        for text in ["", "%", "-1", "100.1", "NaN", "inf", "12,5", "a few", "0x10"] {
            assert_eq!(value(text), None, "{text}");
            assert!(Tolerance::read(text).is_err(), "{text}");
        }
    }
}
