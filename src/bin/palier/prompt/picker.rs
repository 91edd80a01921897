//! A list as it is worked on: where the cursor is, what is ticked or graded, what is searched.

use crossterm::event::KeyCode;
use palier::interview::Grade;

use super::layout::folded;
use super::screen::Input;

/// What the rows of a list take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Marks {
    /// One row is chosen: that of the cursor.
    One,
    /// Rows are ticked or not.
    Ticks(Vec<bool>),
    /// Rows have grades, of which there are so many.
    Grades(Vec<Grade>, usize),
}

/// What a key does beyond the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Press {
    /// Nothing: it moved or changed the list.
    Within,
    /// The list is confirmed.
    Enter,
    /// It means nothing to the list.
    Other(char),
    Escape,
    Interrupt,
}

/// What a row is found by.
#[derive(Debug, Clone)]
pub(super) struct Name {
    words: String,
    /// What stands beside the words: second to them.
    beside: String,
}

impl Name {
    pub(super) fn new(words: &str, beside: &str) -> Self {
        Self { words: folded(words), beside: folded(beside) }
    }

    fn has(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    fn has_beside(&self, word: &str) -> bool {
        self.has(word) || self.beside.contains(word)
    }

    /// Whether the letters stand in the words in their order.
    fn has_letters(&self, letters: &str) -> bool {
        let mut words = self.words.chars();
        letters.chars().all(|letter| words.any(|other| other == letter))
    }
}

/// A list as it is worked on.
#[derive(Debug, Clone)]
pub(super) struct Picker {
    names: Vec<Name>,
    pub(super) marks: Marks,
    /// The row of the cursor.
    pub(super) cursor: usize,
    /// What is searched; `None` where letters do other things.
    pub(super) search: Option<String>,
    /// Whether the list is always searched.
    searches_always: bool,
    /// Rows that are found whatever is searched for, at the top.
    fixed: usize,
}

impl Picker {
    pub(super) fn new(names: Vec<Name>, fixed: usize, marks: Marks, cursor: usize, searches: bool) -> Self {
        let search = searches.then(String::new);
        let cursor = cursor.min(names.len().saturating_sub(1));
        Self { names, marks, cursor, search, searches_always: searches, fixed }
    }

    /// The rows that are found: all where nothing is searched for. Each word must be there, or beside it, or
    /// else its letters in their order.
    pub(super) fn found(&self) -> Vec<usize> {
        let search = folded(self.search.as_deref().unwrap_or_default());
        let words: Vec<_> = search.split_whitespace().collect();
        let rows = || 0..self.names.len();
        if words.is_empty() {
            return rows().collect();
        }
        let searched = || rows().skip(self.fixed);
        let ways: [fn(&Name, &str) -> bool; 3] = [Name::has, Name::has_beside, Name::has_letters];
        let found = |way: fn(&Name, &str) -> bool| -> Vec<_> {
            searched().filter(|row| words.iter().all(|word| way(&self.names[*row], word))).collect()
        };
        ways.into_iter().map(found).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// Takes what somebody does.
    pub(super) fn press(&mut self, input: &Input) -> Press {
        match input {
            Input::Control(KeyCode::Char('c')) => return Press::Interrupt,
            Input::Key(code) => return self.key(*code),
            Input::Letter(letter) => return self.letter(*letter),
            // A paste isn't meant for a list.
            Input::Control(_) | Input::Paste(_) => {}
        }
        Press::Within
    }

    fn key(&mut self, code: KeyCode) -> Press {
        let found = self.found();
        let here = found.iter().position(|row| *row == self.cursor).unwrap_or(0);
        let last = found.len().saturating_sub(1);
        let to = match code {
            KeyCode::Up => here.checked_sub(1).unwrap_or(last),
            KeyCode::Down => {
                if here == last {
                    0
                } else {
                    here + 1
                }
            }
            KeyCode::PageUp => here.saturating_sub(8),
            KeyCode::PageDown => (here + 8).min(last),
            KeyCode::Home => 0,
            KeyCode::End => last,
            KeyCode::Left => return self.grade_by(-1),
            KeyCode::Right => return self.grade_by(1),
            KeyCode::Tab => return self.toggle(),
            KeyCode::Enter => return self.enter(&found),
            KeyCode::Esc => return self.escape(),
            KeyCode::Backspace => {
                if let Some(search) = &mut self.search {
                    search.pop();
                }
                return self.searched();
            }
            _ => return Press::Within,
        };
        self.cursor = found.get(to).copied().unwrap_or(self.cursor);
        Press::Within
    }

    fn letter(&mut self, letter: char) -> Press {
        if let Some(search) = &mut self.search {
            search.push(letter);
            return self.searched();
        }
        match letter {
            ' ' => self.toggle(),
            '*' => self.mark_all(),
            '/' if self.names.len() > 9 => {
                self.search = Some(String::new());
                Press::Within
            }
            '1'..='9' if self.names.len() <= 9 => self.number(letter),
            other => Press::Other(other),
        }
    }

    /// With one row to be chosen its number leads to it; else its number ticks it.
    fn number(&mut self, letter: char) -> Press {
        let row = (letter as usize) - ('1' as usize);
        if row < self.names.len() {
            self.cursor = row;
            if self.marks != Marks::One {
                self.toggle();
            }
        }
        Press::Within
    }

    fn enter(&mut self, found: &[usize]) -> Press {
        match &self.search {
            Some(_) if found.is_empty() => Press::Within,
            // What was looked for is ticked, and the list is whole again.
            Some(_) if !self.searches_always => {
                self.search = None;
                if self.marks == Marks::One { Press::Within } else { self.toggle() }
            }
            _ => Press::Enter,
        }
    }

    fn escape(&mut self) -> Press {
        match &mut self.search {
            Some(search) if self.searches_always && !search.is_empty() => {
                search.clear();
                Press::Within
            }
            Some(_) if !self.searches_always => {
                self.search = None;
                Press::Within
            }
            _ => Press::Escape,
        }
    }

    /// The cursor stays on what is found.
    fn searched(&mut self) -> Press {
        let found = self.found();
        let searching = self.search.as_ref().is_some_and(|search| !search.is_empty());
        if searching || !found.contains(&self.cursor) {
            self.cursor = found.first().copied().unwrap_or(self.cursor);
        }
        Press::Within
    }

    /// Ticks or unticks the row of the cursor; gives it its next grade: from none to full, then down, then unknown.
    fn toggle(&mut self) -> Press {
        match &mut self.marks {
            Marks::One => {}
            Marks::Ticks(ticks) => ticks[self.cursor] = !ticks[self.cursor],
            Marks::Grades(grades, count) => {
                let grade = &mut grades[self.cursor];
                *grade = match *grade {
                    Some(0) => Some(*count - 1),
                    Some(1) => None,
                    Some(place) => Some(place - 1),
                    None => Some(0),
                };
            }
        }
        Press::Within
    }

    fn grade_by(&mut self, step: isize) -> Press {
        if let Marks::Grades(grades, count) = &mut self.marks {
            let grade = &mut grades[self.cursor];
            let to = grade.unwrap_or(0).saturating_add_signed(step).min(*count - 1);
            *grade = Some(to);
        }
        Press::Within
    }

    /// Ticks all rows, or none where all are ticked; likewise the highest grade and the lowest.
    fn mark_all(&mut self) -> Press {
        match &mut self.marks {
            Marks::One => {}
            Marks::Ticks(ticks) => {
                let all = ticks.iter().all(|tick| *tick);
                ticks.fill(!all);
            }
            Marks::Grades(grades, count) => {
                let full = Some(*count - 1);
                let all = grades.iter().all(|grade| *grade == full);
                grades.fill(if all { Some(0) } else { full });
            }
        }
        Press::Within
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picker(names: &[&str], marks: Marks, searches: bool) -> Picker {
        let names: Vec<_> = names.iter().map(|name| Name::new(name, "")).collect();
        Picker::new(names, 0, marks, 0, searches)
    }

    fn type_in(picker: &mut Picker, letters: &str) {
        for letter in letters.chars() {
            picker.press(&Input::Letter(letter));
        }
    }

    #[test]
    fn a_space_in_a_search_searches_and_ticks_nothing() {
        let names: Vec<_> = (0..12).map(|place| Name::new(&format!("web shop {place}"), "")).collect();
        let mut picker = Picker::new(names, 0, Marks::Ticks(vec![false; 12]), 0, false);
        type_in(&mut picker, "/shop 7");
        assert_eq!(picker.marks, Marks::Ticks(vec![false; 12]));
        assert_eq!(picker.found(), [7]);
        assert_eq!(picker.press(&Input::Key(KeyCode::Enter)), Press::Within);
        let Marks::Ticks(ticks) = &picker.marks else { panic!() };
        assert!(ticks[7] && ticks.iter().filter(|tick| **tick).count() == 1);
        assert_eq!(picker.press(&Input::Key(KeyCode::Enter)), Press::Enter);
    }

    #[test]
    fn a_row_is_found_by_words_in_any_order_without_accents_and_else_by_letters() {
        let mut picker = picker(&["Téléphone", "Click and collect", "Store"], Marks::One, true);
        for (search, found) in [("phone tele", vec![0]), ("clct", vec![1]), ("zz", vec![]), ("", vec![0, 1, 2])] {
            picker.search = Some(search.to_owned());
            assert_eq!(picker.found(), found, "{search}");
        }
    }

    #[test]
    fn a_space_takes_a_passage_from_none_to_full_to_partial_to_unknown_and_round() {
        let mut picker = picker(&["Store"], Marks::Grades(vec![Some(0)], 3), false);
        for grade in [Some(2), Some(1), None, Some(0)] {
            type_in(&mut picker, " ");
            assert_eq!(picker.marks, Marks::Grades(vec![grade], 3));
        }
        type_in(&mut picker, "*");
        assert_eq!(picker.marks, Marks::Grades(vec![Some(2)], 3));
        picker.press(&Input::Key(KeyCode::Left));
        assert_eq!(picker.marks, Marks::Grades(vec![Some(1)], 3));
    }

    #[test]
    fn numbers_lead_to_a_row_and_letters_are_left_to_the_actions() {
        let mut picker = picker(&["a", "b", "c"], Marks::One, false);
        type_in(&mut picker, "3");
        assert_eq!(picker.cursor, 2);
        assert_eq!(picker.press(&Input::Letter('q')), Press::Other('q'));
        assert_eq!(picker.press(&Input::Paste("quit".into())), Press::Within);
    }
}
