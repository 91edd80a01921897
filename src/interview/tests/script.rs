//! Somebody who says what a script tells them to.

use std::collections::VecDeque;
use std::io;

use crate::interview::{Action, Field, Grade, Grid, Line, List, OptionRow, Prompt, Reply};
use crate::text::Locale;

/// What is said, or expected, at a prompt.
#[derive(Debug, Clone, Copy)]
pub(super) enum Say {
    /// Chooses the option that has this among its words.
    Choose(&'static str),
    /// Ticks exactly the options that have these among their words.
    Tick(&'static [&'static str]),
    /// Grades the rows that have these among their words, and all others lowest.
    Grade(&'static [(&'static str, &'static str)]),
    /// Goes to what has this among its words, in the list of everything.
    GoTo(&'static str),
    /// Writes this.
    Write(&'static str),
    /// Takes an action, in a list or by the menu.
    Act(Action),
    /// Opens the menu with these options ticked; the next thing said is to the menu.
    MenuWith(&'static [&'static str]),
    /// Gives up a field.
    Escape,
    /// Breaks off.
    Interrupt,
    /// Says nothing: the action must not be offered.
    Lacks(Action),
    /// Says nothing: the option must be marked.
    Marked(&'static str),
    /// Says nothing: the row must have this grade.
    Graded(&'static str, &'static str),
    /// Says nothing: the grid must, or must not, follow another one of its question.
    GoesOn(bool),
    /// Says nothing: this must stand in the field.
    Initially(&'static str),
    /// Says nothing: the words must stand above.
    Shows(&'static str),
    /// Says nothing: the field must not take this.
    Refused(&'static str),
}

pub(super) struct Script {
    says: VecDeque<Say>,
    pub(super) shown: Vec<Line>,
    pub(super) locale: Locale,
}

impl Script {
    pub(super) fn new(says: &[Say]) -> Self {
        Self { says: says.iter().copied().collect(), shown: Vec::new(), locale: Locale::En }
    }

    pub(super) fn is_over(&self) -> bool {
        self.says.is_empty()
    }

    /// What is said next, the expectations before it met.
    fn next(&mut self, meets: impl Fn(Say) -> Option<bool>) -> Say {
        loop {
            let say = self.says.pop_front().expect("the script goes on");
            match meets(say) {
                Some(true) => {}
                Some(false) => panic!("{say:?} is not met"),
                None => return say,
            }
        }
    }
}

fn row_of(options: &[OptionRow], words: &str) -> usize {
    let has =
        |row: &OptionRow| row.text.contains(words) || row.title.as_ref().is_some_and(|title| title.contains(words));
    let found: Vec<_> = (0..options.len()).filter(|row| has(&options[*row])).collect();
    assert_eq!(found.len(), 1, "{words:?} among {options:?}");
    found[0]
}

fn stands_above(above: &[Line], words: &str) -> bool {
    above.iter().any(|line| matches!(line, Line::Detail(_, text) | Line::Question(text) if text.contains(words)))
}

fn meets_list(list: &List, say: Say) -> Option<bool> {
    match say {
        Say::Lacks(action) => Some(!list.actions.contains(&action)),
        Say::Marked(words) => Some(list.marked.contains(&row_of(&list.options, words))),
        Say::Shows(words) => Some(stands_above(&list.above, words)),
        _ => None,
    }
}

/// The grade of a name.
fn grade_of(grid: &Grid, name: &str) -> Grade {
    grid.grades.iter().position(|grade| grade == name).or_else(|| {
        assert_eq!(name, grid.unknown);
        None
    })
}

impl Prompt for Script {
    fn speak(&mut self, locale: Locale) {
        self.locale = locale;
    }

    fn show(&mut self, lines: &[Line]) -> io::Result<()> {
        self.shown.extend_from_slice(lines);
        Ok(())
    }

    fn choose(&mut self, list: &List) -> io::Result<Reply<usize>> {
        self.shown.extend_from_slice(&list.above);
        if self.is_over() && list.actions.contains(&Action::Finish) {
            return Ok(Reply::Act(Action::Finish, None));
        }
        Ok(match self.next(|say| meets_list(list, say)) {
            Say::Choose(words) => Reply::Given(row_of(&list.options, words)),
            Say::GoTo(words) if list.is_searched => Reply::Given(row_of(&list.options, words)),
            Say::Act(action) if list.actions.contains(&action) || list.action_rows.contains(&action) => {
                Reply::Act(action, None)
            }
            Say::Interrupt => Reply::Interrupted,
            Say::Escape => Reply::Menu(None),
            say => panic!("{say:?} can't be said to {list:?}"),
        })
    }

    fn tick(&mut self, list: &List) -> io::Result<Reply<Vec<usize>>> {
        self.shown.extend_from_slice(&list.above);
        let rows = |words: &[&str]| {
            let mut rows: Vec<_> = words.iter().map(|words| row_of(&list.options, words)).collect();
            rows.sort_unstable();
            rows
        };
        Ok(match self.next(|say| meets_list(list, say)) {
            Say::Tick(words) => Reply::Given(rows(words)),
            Say::MenuWith(words) => Reply::Menu(Some(rows(words))),
            Say::Act(action) if list.actions.contains(&action) => {
                self.says.push_front(Say::Act(action));
                Reply::Menu(None)
            }
            Say::Interrupt => Reply::Interrupted,
            say => panic!("{say:?} can't be said to {list:?}"),
        })
    }

    fn grade(&mut self, grid: &Grid) -> io::Result<Reply<Vec<Grade>>> {
        self.shown.extend_from_slice(&grid.above);
        let meets = |say| match say {
            Say::Lacks(action) => Some(!grid.actions.contains(&action)),
            Say::Shows(words) => Some(stands_above(&grid.above, words)),
            Say::GoesOn(goes_on) => Some(grid.goes_on == goes_on),
            Say::Marked(words) => Some(grid.marked[row_of(&grid.rows, words)] != Some(0)),
            Say::Graded(words, name) => Some(grid.marked[row_of(&grid.rows, words)] == grade_of(grid, name)),
            _ => None,
        };
        let grades = |given: &[(&str, &str)]| {
            let mut grades = vec![Some(0); grid.rows.len()];
            for (words, name) in given {
                grades[row_of(&grid.rows, words)] = grade_of(grid, name);
            }
            grades
        };
        Ok(match self.next(meets) {
            Say::Grade(given) => Reply::Given(grades(given)),
            Say::Act(action) if grid.actions.contains(&action) => Reply::Act(action, None),
            Say::Interrupt => Reply::Interrupted,
            say => panic!("{say:?} can't be said to {grid:?}"),
        })
    }

    fn write(&mut self, field: &Field) -> io::Result<Reply<String>> {
        self.shown.extend_from_slice(&field.above);
        let meets = |say| match say {
            Say::Lacks(action) => Some(!field.actions.contains(&action)),
            Say::Shows(words) => Some(stands_above(&field.above, words)),
            Say::Initially(words) => Some(field.initial == words),
            Say::Refused(words) => Some(field.complaint(words).is_some()),
            _ => None,
        };
        Ok(match self.next(meets) {
            Say::Write(words) => {
                assert_eq!(field.complaint(words), None, "{field:?}");
                Reply::Given(words.to_owned())
            }
            Say::Escape => Reply::Menu(None),
            Say::Act(action) if field.actions.contains(&action) => {
                self.says.push_front(Say::Act(action));
                Reply::Menu(None)
            }
            Say::Interrupt => Reply::Interrupted,
            say => panic!("{say:?} can't be said to {field:?}"),
        })
    }
}
