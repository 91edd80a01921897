//! Lists in the terminal: rows with the cursor, ticks or grades, as many of them as there is room for.

use std::io;

use palier::interview::{Action, Grade, Grid, Line, List, OptionRow as Row, Reply};
use palier::text::{Locale, Message};
use unicode_width::UnicodeWidthStr as _;

use super::layout::{cut, window, wrap};
use super::picker::{Marks, Name, Picker, Press};
use super::screen::{Input, Screen, Size};
use super::sheet::{Block, Drawing, Folded, Sheet};
use super::style::{Paint, Style};

/// A list with more rows than this has no numbers; it can be searched.
const NUMBERED: usize = 9;

/// A list that is put to somebody.
pub(super) struct Listing<'a> {
    pub(super) locale: Locale,
    pub(super) paint: Paint,
    above: &'a [Line],
    message: &'a str,
    rows: Vec<Shown>,
    is_terse: bool,
    /// Whether the interview ends where nothing is chosen.
    ends: bool,
    /// What letters do.
    actions: &'a [Action],
    /// How many rows, the first ones, are actions.
    action_rows: usize,
    /// The names of grades, the lowest first, and of not knowing.
    grades: Vec<String>,
    picker: Picker,
}

/// A row as it is shown.
#[derive(Debug, Clone)]
struct Shown {
    heading: Option<String>,
    words: String,
    /// Shown at the end of a row that is kept on one line.
    aside: Option<String>,
}

/// What came of it.
pub(super) enum Outcome {
    Given,
    Act(Action),
    Menu,
    Interrupted,
}

impl<'a> Listing<'a> {
    /// A list of which one row is chosen.
    pub(super) fn to_choose(list: &'a List, locale: Locale, paint: Paint) -> Self {
        let is_menu = list.options.is_empty();
        let in_rows = &list.action_rows;
        let label = |action: &Action| {
            let label = action.label().in_locale(locale);
            let words = if is_menu { format!("{}  {label}", action.letter(locale)) } else { label };
            Shown { heading: None, words, aside: None }
        };
        let options = list.options.iter().map(|row| if list.is_searched { one_line(row) } else { whole(row, locale) });
        let rows: Vec<_> = in_rows.iter().map(label).chain(options).collect();
        let cursor = list.marked.first().map_or(0, |row| row + in_rows.len());
        let letters: &[Action] = if list.is_searched { &[] } else { &list.actions };
        let this = Self::new(&list.above, &list.message, rows, letters, locale, paint);
        Self {
            action_rows: in_rows.len(),
            ends: in_rows.contains(&Action::Finish),
            ..this.picking(Marks::One, cursor, list.is_searched, in_rows.len())
        }
    }

    /// A list of which any rows are ticked.
    pub(super) fn to_tick(list: &'a List, locale: Locale, paint: Paint) -> Self {
        let rows: Vec<_> = list.options.iter().map(|row| whole(row, locale)).collect();
        let ticks = (0..rows.len()).map(|row| list.marked.contains(&row)).collect();
        let this = Self::new(&list.above, &list.message, rows, &list.actions, locale, paint);
        this.picking(Marks::Ticks(ticks), 0, false, 0)
    }

    /// A list of which each row gets a grade.
    pub(super) fn to_grade(grid: &'a Grid, locale: Locale, paint: Paint) -> Self {
        let rows: Vec<_> = grid.rows.iter().map(|row| whole(row, locale)).collect();
        let grades = grid.grades.iter().chain([&grid.unknown]).cloned().collect();
        let this = Self::new(&grid.above, &grid.message, rows, &grid.actions, locale, paint);
        Self { grades, is_terse: grid.goes_on, ..this }.picking(
            Marks::Grades(grid.marked.clone(), grid.grades.len()),
            0,
            false,
            0,
        )
    }

    fn new(
        above: &'a [Line],
        message: &'a str,
        rows: Vec<Shown>,
        actions: &'a [Action],
        locale: Locale,
        paint: Paint,
    ) -> Self {
        let picker = Picker::new(Vec::new(), 0, Marks::One, 0, false);
        Self {
            locale,
            paint,
            above,
            message,
            is_terse: false,
            ends: false,
            rows,
            actions,
            action_rows: 0,
            grades: Vec::new(),
            picker,
        }
    }

    fn picking(self, marks: Marks, cursor: usize, searches: bool, fixed: usize) -> Self {
        let mut heading = String::new();
        let named = |row: &Shown| {
            if let Some(words) = &row.heading {
                heading.clone_from(words);
            }
            Name::new(&format!("{heading} {}", row.words), row.aside.as_deref().unwrap_or_default())
        };
        let names = self.rows.iter().map(named).collect();
        Self { picker: Picker::new(names, fixed, marks, cursor, searches), ..self }
    }

    /// Puts the list to somebody.
    pub(super) fn put(&mut self, screen: &mut Screen) -> io::Result<Outcome> {
        let mut help = None;
        loop {
            let sheet = self.sheet();
            let folded = match help {
                None => {
                    let drawing = self.drawing(&sheet);
                    screen.draw(&drawing.lines)?;
                    drawing.folded
                }
                Some(from) => {
                    let (lines, from) = sheet.help(from);
                    help = Some(from);
                    screen.draw(&lines)?;
                    Folded(true)
                }
            };
            let Some(input) = screen.input()? else { continue };
            if let Some(from) = help {
                help = scrolled(from, &input);
                continue;
            }
            match self.picker.press(&input) {
                Press::Within => {}
                Press::Enter => return self.entered(screen),
                Press::Escape => return screen.wipe().map(|()| Outcome::Menu),
                Press::Interrupt => return Ok(Outcome::Interrupted),
                Press::Other('?') if folded.0 => help = Some(0),
                Press::Other('?') => return screen.wipe().map(|()| Outcome::Menu),
                Press::Other(letter) => {
                    if let Some(action) = Action::of_letter(letter, self.actions, self.locale) {
                        return screen.wipe().map(|()| Outcome::Act(action));
                    }
                }
            }
        }
    }

    fn entered(&self, screen: &mut Screen) -> io::Result<Outcome> {
        screen.wipe()?;
        // Of a list to choose from, rows may be actions.
        let action = self.picker.cursor < self.action_rows;
        Ok(if action { Outcome::Act(Action::Return) } else { Outcome::Given })
    }

    /// The row that was chosen.
    pub(super) fn chosen(&self) -> usize {
        self.picker.cursor.saturating_sub(self.action_rows)
    }

    /// The row of the cursor, among the actions.
    pub(super) fn chosen_action(&self) -> usize {
        self.picker.cursor
    }

    pub(super) fn ticked(&self) -> Vec<usize> {
        let Marks::Ticks(ticks) = &self.picker.marks else { return Vec::new() };
        (0..ticks.len()).filter(|row| ticks[*row]).collect()
    }

    pub(super) fn graded(&self) -> Vec<Grade> {
        let Marks::Grades(grades, _) = &self.picker.marks else { return Vec::new() };
        grades.clone()
    }

    fn sheet(&self) -> Sheet<'a> {
        let message = match &self.picker.search {
            Some(search) => format!("{} › {search}▏", self.message),
            None => self.message.to_owned(),
        };
        let (size, paint, locale) = (Size::now(), self.paint, self.locale);
        Sheet { size, paint, locale, above: self.above, is_terse: self.is_terse, message }
    }

    fn drawing(&self, sheet: &Sheet<'_>) -> Drawing {
        let found = self.picker.found();
        let blocks = self.blocks(&found, sheet.size.width);
        let height = blocks.iter().map(Vec::len).sum();
        let here = found.iter().position(|row| *row == self.picker.cursor).unwrap_or(0);
        let body = |free: usize| {
            if height <= free {
                return blocks.concat();
            }
            let heights: Vec<_> = blocks.iter().map(Vec::len).collect();
            // A line says how much there is besides.
            let (first, last) = window(&heights, here, free.saturating_sub(1));
            let mut lines = blocks[first..last].concat();
            lines.truncate(free.saturating_sub(1));
            let besides = [("interview-hint-above", first), ("interview-hint-below", blocks.len() - last)];
            let besides = besides.into_iter().filter(|(_, count)| *count > 0);
            let besides = besides.map(|(key, count)| Message::new(key).with("count", count).in_locale(self.locale));
            lines.push(self.paint.line(Style::Quiet, &besides.collect::<Vec<_>>().join(" · ")));
            lines
        };
        sheet.draw(height, self.rows.len() > NUMBERED, body, |folded, letters| self.keys(folded, letters))
    }

    /// The rows that are found, each on the lines that it takes.
    fn blocks(&self, found: &[usize], width: usize) -> Vec<Block> {
        if found.is_empty() {
            let none = Message::new("interview-hint-found-none").in_locale(self.locale);
            return vec![vec![self.paint.line(Style::Quiet, &none)]];
        }
        let mut heading = None;
        let mut blocks = Vec::new();
        for row in found {
            let above = self.rows[..=*row].iter().rev().find_map(|row| row.heading.as_ref());
            let mut block = Vec::new();
            if above != heading {
                heading = above;
                let words = above.map(|words| self.paint.line(Style::Heading, &cut(words, width)));
                block.extend(words);
            }
            block.extend(self.row(*row, width));
            blocks.push(block);
        }
        blocks
    }

    fn row(&self, place: usize, width: usize) -> Block {
        let row = &self.rows[place];
        let here = place == self.picker.cursor;
        let number = if self.rows.len() <= NUMBERED && self.picker.search.is_none() && self.action_rows == 0 {
            format!("{} ", place + 1)
        } else {
            String::new()
        };
        let before = format!("{}{number}{}", if here { "❯ " } else { "  " }, self.mark(place));
        let free = width.saturating_sub(before.width()).max(10);
        let lines = match &row.aside {
            Some(aside) => vec![beside(&row.words, aside, free)],
            None => wrap(&row.words, free, 0),
        };
        let indent = " ".repeat(before.width());
        let style = if here { Style::Here } else { Style::Plain };
        let line = |(place, line): (usize, String)| format!("{}{line}", if place == 0 { &before } else { &indent });
        self.paint.lines(style, lines.into_iter().enumerate().map(line).collect())
    }

    fn mark(&self, row: usize) -> String {
        match &self.picker.marks {
            Marks::One => String::new(),
            Marks::Ticks(ticks) => (if ticks[row] { "[x] " } else { "[ ] " }).to_owned(),
            Marks::Grades(grades, count) => {
                let widest = self.grades.iter().map(|name| name.width()).max().unwrap_or(0).min(16);
                let name = cut(&self.grades[grades[row].unwrap_or(*count)], widest);
                let sign = match grades[row] {
                    None => '?',
                    Some(0) => ' ',
                    Some(grade) if grade + 1 == *count => 'x',
                    Some(_) => '~',
                };
                format!("[{sign}] {name}{}  ", " ".repeat(widest - name.width()))
            }
        }
    }

    /// The keys, in words.
    fn keys(&self, folded: Folded, has_room: bool) -> Vec<String> {
        let say = |key: &'static str| Message::new(key).in_locale(self.locale);
        if self.picker.search.is_some() {
            let ends = self.ends && self.picker.search.as_ref().is_some_and(String::is_empty);
            let escape = if ends { "interview-hint-esc-finish" } else { "interview-hint-esc-return" };
            return vec![say("interview-hint-searching"), say(escape)];
        }
        if self.actions.first() == Some(&Action::Return) {
            return vec![say("interview-hint-menu"), say("interview-hint-esc-return")];
        }
        let mut keys = match self.picker.marks {
            Marks::One => Vec::new(),
            Marks::Ticks(_) => vec![say("interview-hint-tick"), say("interview-hint-all")],
            Marks::Grades(..) => vec![say("interview-hint-grade"), say("interview-hint-all")],
        };
        keys.push(say("interview-hint-answer"));
        keys.extend((self.rows.len() > NUMBERED).then(|| say("interview-hint-find")));
        keys.extend(folded.0.then(|| say("interview-hint-help")));
        keys.extend(letters(self.actions, self.locale).filter(|_| has_room));
        keys.push(say("interview-hint-esc"));
        keys
    }
}

/// The actions with their letters.
pub(super) fn letters(actions: &[Action], locale: Locale) -> impl Iterator<Item = String> {
    actions.iter().map(move |action| format!("{} {}", action.letter(locale), action.word().in_locale(locale)))
}

/// Where the help stands after a key; `None` where it is closed.
pub(super) fn scrolled(from: usize, input: &Input) -> Option<usize> {
    use crossterm::event::KeyCode;
    match input {
        Input::Key(KeyCode::Down | KeyCode::PageDown) => Some(from + 1),
        Input::Key(KeyCode::Up | KeyCode::PageUp) => Some(from.saturating_sub(1)),
        _ => None,
    }
}

/// A row with all its words.
fn whole(row: &Row, locale: Locale) -> Shown {
    let words = match &row.title {
        Some(title) => Message::new("interview-option")
            .with("title", title.as_str())
            .with("text", row.text.as_str())
            .in_locale(locale),
        None => row.text.clone(),
    };
    Shown { heading: row.heading.clone(), words, aside: None }
}

/// A row that is kept on one line.
fn one_line(row: &Row) -> Shown {
    let words = row.short().to_owned();
    Shown { heading: row.heading.clone(), words, aside: row.title.is_some().then(|| row.text.clone()) }
}

/// Words and what stands beside them, in two columns, both cut to fit.
fn beside(words: &str, aside: &str, width: usize) -> String {
    let right = width * 2 / 5;
    let left = width.saturating_sub(right + 2);
    let words = cut(words, left);
    format!("{words}{}  {}", " ".repeat(left.saturating_sub(words.width())), cut(aside, right))
}

/// The reply of a list of which one row is chosen.
pub(super) fn chosen(listing: &Listing<'_>, list: &List, outcome: &Outcome) -> Reply<usize> {
    match outcome {
        Outcome::Given => Reply::Given(listing.chosen()),
        Outcome::Act(Action::Return) if listing.action_rows > 0 => {
            let action = list.action_rows.get(listing.chosen_action()).copied();
            Reply::Act(action.unwrap_or(Action::Return), None)
        }
        Outcome::Act(action) => Reply::Act(*action, None),
        Outcome::Menu => Reply::Menu(Some(listing.chosen())),
        Outcome::Interrupted => Reply::Interrupted,
    }
}
