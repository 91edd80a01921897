//! What a typed line means: an answer, or one of the actions.

use palier::interview::{Action, Grade};
use palier::text::Locale;

use crate::prompt::layout::folded;

/// What a typed line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed<'l> {
    /// One of the actions, by its letter or its word.
    Act(Action),
    /// The question once more, and what can be done.
    Help,
    /// Back to the question, where there is nothing else to go back to than the actions.
    Return,
    Answer(&'l str),
}

/// Reads a line. Where text is asked for, an action has a stroke before it: `/b`.
pub(super) fn read<'l>(line: &'l str, actions: &[Action], is_text: bool, locale: Locale) -> Typed<'l> {
    let words = line.trim();
    let action = match words.strip_prefix('/') {
        Some(action) => action.trim(),
        None if is_text && words != "?" => return Typed::Answer(words),
        None => words,
    };
    if action == "?" {
        return Typed::Help;
    }
    let mut letters = action.chars();
    let by_letter = match (letters.next(), letters.next()) {
        (Some(letter), None) => Action::of_letter(letter, actions, locale),
        _ => None,
    };
    let is_word = |it: &&Action| folded(&it.word().in_locale(locale)) == folded(action);
    match by_letter.or_else(|| actions.iter().find(is_word).copied()) {
        Some(action) => Typed::Act(action),
        None if words == "/" => Typed::Return,
        None => Typed::Answer(words),
    }
}

/// The rows of numbers such as `1 3`, in order; `0` alone is none.
pub(super) fn figures(words: &str, count: usize) -> Option<Vec<usize>> {
    let mut rows = Vec::new();
    for word in pieces(words) {
        match word.parse::<usize>().ok()? {
            0 => {}
            number if number <= count => rows.push(number - 1),
            _ => return None,
        }
    }
    rows.sort_unstable();
    rows.dedup();
    (!words.is_empty()).then_some(rows)
}

/// The grades that `1 2:1 3:?` gives: a number alone has the highest grade; what isn't named has the lowest.
pub(super) fn grades(words: &str, rows: usize, count: usize) -> Option<Vec<Grade>> {
    let mut grades = vec![Some(0); rows];
    for word in pieces(words) {
        let (row, grade) = match word.split_once(':') {
            None => (word, Some(count - 1)),
            Some((row, "?")) => (row, None),
            Some((row, grade)) => (row, Some(grade.parse::<usize>().ok().filter(|grade| *grade < count)?)),
        };
        match row.parse::<usize>().ok()? {
            0 => {}
            row => *grades.get_mut(row - 1)? = grade,
        }
    }
    (!words.is_empty()).then_some(grades)
}

fn pieces(words: &str) -> impl Iterator<Item = &str> {
    words.split([' ', ',', ';']).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rows_and_zero_is_none() {
        assert_eq!(figures("3 1, 3", 3), Some(vec![0, 2]));
        assert_eq!(figures("0", 3), Some(vec![]));
        for wrong in ["", "4", "one", "1-2", "-1"] {
            assert_eq!(figures(wrong, 3), None, "{wrong}");
        }
    }

    #[test]
    fn a_number_alone_is_a_full_passage_and_the_rest_have_none() {
        assert_eq!(grades("1 2:1 3:?", 4, 3), Some(vec![Some(2), Some(1), None, Some(0)]));
        assert_eq!(grades("0", 2, 3), Some(vec![Some(0), Some(0)]));
        for wrong in ["", "3", "1:3", "1:x", "x"] {
            assert_eq!(grades(wrong, 2, 3), None, "{wrong}");
        }
    }

    #[test]
    fn an_action_is_a_letter_or_a_word_and_within_text_has_a_stroke_before_it() {
        let actions = [Action::Back, Action::Note];
        let read = |line, is_text| read(line, &actions, is_text, Locale::En);
        for line in ["b", "B\n", "back", "/b", "/back"] {
            assert_eq!(read(line, false), Typed::Act(Action::Back), "{line}");
        }
        assert_eq!(read("b", true), Typed::Answer("b"));
        assert_eq!(read("/n", true), Typed::Act(Action::Note));
        assert_eq!(read("?", true), Typed::Help);
        assert_eq!(read("s", false), Typed::Answer("s"));
        assert_eq!(read("/", true), Typed::Return);
    }
}
