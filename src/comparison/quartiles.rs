//! Quartiles of scores.

/// What divides scores into four parts of as many each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quartiles {
    /// A quarter of the scores don't exceed it.
    pub lower: f64,
    /// The score in the middle.
    pub median: f64,
    /// A quarter of the scores reach or exceed it.
    pub upper: f64,
}

impl Quartiles {
    /// The quartiles of scores in any order; `None` of none.
    ///
    /// Between two scores they lie in proportion, as spreadsheets have it (`QUARTILE.INC`; type 7 of Hyndman and Fan): of n
    /// scores in rising order, the quartile q is at the place 1 + q·(n − 1)/4.
    #[must_use]
    pub fn of(mut scores: Vec<f64>) -> Option<Self> {
        scores.sort_by(f64::total_cmp);
        let last = scores.len().checked_sub(1)?;
        let at = |quarter: usize| {
            let (before, rest) = (quarter * last / 4, (quarter * last % 4) as f64 / 4.0);
            let (low, high) = (scores[before], scores[(before + 1).min(last)]);
            low + (high - low) * rest
        };
        Some(Self { lower: at(1), median: at(2), upper: at(3) })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(scores: &[f64]) -> Option<(f64, f64, f64)> {
        Quartiles::of(scores.to_vec()).map(|it| (it.lower, it.median, it.upper))
    }

    #[test]
    fn quartiles_worked_by_hand() {
        // Five scores: the places are 2, 3 and 4.
        assert_eq!(of(&[80.0, 20.0, 40.0, 30.0, 55.0]), Some((30.0, 40.0, 55.0)));
        // Six: the places are 2.25, 3.5 and 4.75.
        assert_eq!(of(&[10.0, 20.0, 30.0, 40.0, 50.0, 60.0]), Some((22.5, 35.0, 47.5)));
        // Eight: the places are 2.75, 4.5 and 6.25.
        assert_eq!(of(&[0.0, 8.0, 16.0, 20.0, 24.0, 40.0, 48.0, 100.0]), Some((14.0, 22.0, 42.0)));
        assert_eq!(of(&[50.0; 7]), Some((50.0, 50.0, 50.0)));
        assert_eq!(of(&[12.5]), Some((12.5, 12.5, 12.5)));
        assert_eq!(of(&[]), None);
    }

    proptest! {
        #[test]
        fn quartiles_rise_lie_within_the_scores_and_part_them(scores in prop::collection::vec(0.0..=100.0_f64, 5..40)) {
            let it = Quartiles::of(scores.clone()).expect("there are scores");
            let (least, most) = scores.iter().fold((100.0_f64, 0.0_f64), |(l, m), it| (l.min(*it), m.max(*it)));
            prop_assert!(least <= it.lower && it.lower <= it.median && it.median <= it.upper && it.upper <= most);
            let count = |holds: &dyn Fn(f64) -> bool| scores.iter().filter(|it| holds(**it)).count() as f64;
            let n = scores.len() as f64;
            prop_assert!(count(&|score| score <= it.lower) >= n / 4.0 && count(&|score| score >= it.upper) >= n / 4.0);
            prop_assert!(count(&|score| score < it.median) <= n / 2.0 && count(&|score| score > it.median) <= n / 2.0);
        }
    }
}
