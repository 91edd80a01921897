//! Sets of variables, as bits.

use super::program::Variable;

const BITS: usize = u64::BITS as usize;

/// Some of a program's variables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Set {
    words: Vec<u64>,
}

impl Set {
    /// None of so many variables.
    pub(super) fn empty(variables: usize) -> Self {
        Self { words: vec![0; variables.div_ceil(BITS)] }
    }

    /// All of so many variables.
    pub(super) fn full(variables: usize) -> Self {
        let mut set = Self::empty(variables);
        (0..variables).for_each(|place| set.insert(Variable(place)));
        set
    }

    pub(super) fn contains(&self, variable: Variable) -> bool {
        self.words[variable.0 / BITS] >> (variable.0 % BITS) & 1 == 1
    }

    pub(super) fn insert(&mut self, variable: Variable) {
        self.words[variable.0 / BITS] |= 1 << (variable.0 % BITS);
    }

    /// Adds the members of another set; whether there was one to add.
    pub(super) fn add(&mut self, other: &Self) -> bool {
        let mut added = false;
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            added |= other & !*word != 0;
            *word |= other;
        }
        added
    }

    /// Takes the members of another set away.
    pub(super) fn remove(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    pub(super) fn is_within(&self, other: &Self) -> bool {
        self.words.iter().zip(&other.words).all(|(word, other)| word & !other == 0)
    }

    /// The members in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = Variable> + '_ {
        self.words.iter().enumerate().flat_map(|(place, &word)| members(place, word))
    }

    /// The members that are in `within` and not in `without`, in order.
    pub(super) fn iter_between<'a>(
        &'a self,
        within: &'a Self,
        without: &'a Self,
    ) -> impl Iterator<Item = Variable> + 'a {
        let words = self.words.iter().zip(&within.words).zip(&without.words);
        words.enumerate().flat_map(|(place, ((word, within), without))| members(place, word & within & !without))
    }
}

/// The members that one word stands for.
fn members(place: usize, word: u64) -> impl Iterator<Item = Variable> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
        rest &= rest - 1;
        Some(Variable(place * BITS + bit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(members: &[usize]) -> Set {
        let mut set = Set::empty(130);
        for &place in members {
            set.insert(Variable(place));
        }
        set
    }

    #[test]
    fn a_set_keeps_its_members_in_order() {
        assert_eq!(set(&[129, 0, 64, 63]).iter().map(|variable| variable.0).collect::<Vec<_>>(), [0, 63, 64, 129]);
        assert_eq!(Set::full(130).iter().count(), 130);
    }

    #[test]
    fn sets_add_remove_and_compare() {
        let mut left = set(&[1, 70]);
        assert!(left.add(&set(&[70, 128])));
        assert!(!left.add(&set(&[1])));
        left.remove(&set(&[1, 2]));
        assert_eq!(left, set(&[70, 128]));
        assert!(left.is_within(&set(&[70, 71, 128])) && !left.is_within(&set(&[70])));
        assert_eq!(left.iter_between(&set(&[70, 71, 128]), &set(&[128])).collect::<Vec<_>>(), [Variable(70)]);
    }
}
