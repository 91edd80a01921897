//! The interview's prompts a line at a time, for screen readers and for terminals that can only print: nothing is drawn
//! over. Options have numbers, and the actions their letters.

mod typed;

use std::collections::BTreeSet;
use std::io;

use palier::interview::{Action, Field, Grade, Grid, Line, List, OptionRow as Row, Prompt, Reply};
use palier::text::{Locale, Message};

use super::layout::wrap;
use super::screen::Size;
use super::sheet::lines_of;
use super::style::Paint;
use crate::io::Terminal;
use typed::{Typed, figures, grades};

/// Asks line by line.
pub(crate) struct Plain {
    locale: Locale,
    /// The letters that were listed; from then on they are on request.
    listed: BTreeSet<char>,
}

impl Plain {
    pub(crate) fn new(terminal: &Terminal) -> Self {
        Self { locale: terminal.locale, listed: BTreeSet::new() }
    }

    fn say(&self, key: &'static str) -> String {
        Message::new(key).in_locale(self.locale)
    }

    fn print_lines(&self, lines: &[Line]) -> io::Result<()> {
        let (width, paint) = (Size::now().width, Paint { colours: false });
        for line in lines {
            if matches!(line, Line::Heading(_) | Line::Question(_)) {
                crate::io::tell("")?;
            }
            crate::io::tell(&lines_of(line, width, self.locale, paint).join("\n"))?;
        }
        Ok(())
    }

    /// Prints numbered rows.
    fn print_rows(rows: &[Row], marked: &dyn Fn(usize) -> Option<String>) -> io::Result<()> {
        for (place, row) in rows.iter().enumerate() {
            if let Some(heading) = &row.heading {
                print(heading)?;
            }
            let title = row.title.iter().map(String::as_str);
            let words = title.chain([row.text.as_str()]).collect::<Vec<_>>().join(" · ");
            let now = marked(place).map(|now| format!(" ({now})")).unwrap_or_default();
            print(&format!("{}. {words}{now}", place + 1))?;
        }
        Ok(())
    }

    fn print_actions(&mut self, actions: &[Action], key: &'static str) -> io::Result<()> {
        self.listed.extend(actions.iter().map(|action| action.letter(self.locale)));
        if actions.is_empty() {
            return Ok(());
        }
        print(&self.say(key))?;
        for action in actions {
            let letter = action.letter(self.locale);
            print(&format!("{letter}. {}", action.label().in_locale(self.locale)))?;
        }
        Ok(())
    }

    /// Asks until what is typed can be taken. `show` prints what is asked, `take` gives the answer or what is wrong.
    fn ask<T>(
        &mut self,
        actions: &[Action],
        (is_text, always): (bool, bool),
        message: &str,
        show: &dyn Fn(&Self) -> io::Result<()>,
        take: &dyn Fn(&str) -> Result<T, String>,
    ) -> io::Result<Reply<T>> {
        let list_key = if is_text { "interview-plain-actions-text" } else { "interview-plain-actions" };
        show(self)?;
        let is_new = |action: &Action| !self.listed.contains(&action.letter(self.locale));
        if always || actions.iter().any(is_new) {
            self.print_actions(actions, list_key)?;
        }
        loop {
            print(message)?;
            crate::io::draw("> ")?;
            let Some(line) = crate::io::read_line()? else { return Ok(Reply::Interrupted) };
            match typed::read(&line, actions, is_text, self.locale) {
                Typed::Act(action) => return Ok(Reply::Act(action, None)),
                Typed::Help => {
                    show(self)?;
                    self.print_actions(actions, list_key)?;
                }
                // Within an action, which has none of its own, this gives the action up.
                Typed::Return if actions.is_empty() => return Ok(Reply::Menu(None)),
                Typed::Return => self.print_actions(actions, list_key)?,
                Typed::Answer(words) => match take(words) {
                    Ok(answer) => return Ok(Reply::Given(answer)),
                    Err(complaint) => print(&complaint)?,
                },
            }
        }
    }

    fn number_complaint(&self, count: usize) -> String {
        Message::new("interview-plain-number").with("count", count).in_locale(self.locale)
    }

    fn now(&self) -> String {
        self.say("interview-plain-now")
    }
}

impl Prompt for Plain {
    fn speak(&mut self, locale: Locale) {
        if self.locale != locale {
            self.listed.clear();
        }
        self.locale = locale;
    }

    fn show(&mut self, lines: &[Line]) -> io::Result<()> {
        self.print_lines(lines)
    }

    fn choose(&mut self, list: &List) -> io::Result<Reply<usize>> {
        let complaint = self.number_complaint(list.options.len());
        let now = list.marked.first().copied().filter(|_| !list.is_searched);
        let key = match (list.is_searched, now) {
            (true, _) => "interview-plain-find",
            (false, None) => "interview-plain-choose",
            (false, Some(_)) => "interview-plain-choose-now",
        };
        let (mark, message) = (self.now(), self.say(key));
        let show = |this: &Self| {
            this.print_lines(&list.above)?;
            if !list.message.is_empty() {
                print(&list.message)?;
            }
            Self::print_rows(&list.options, &|place| (Some(place) == now).then(|| mark.clone()))
        };
        let take = |words: &str| {
            let row =
                if words.is_empty() { now } else { words.parse().ok().and_then(|number: usize| number.checked_sub(1)) };
            row.filter(|row| *row < list.options.len()).ok_or_else(|| complaint.clone())
        };
        let before = list.action_rows.iter().filter(|action| !list.actions.contains(action));
        let actions: Vec<_> = before.chain(&list.actions).copied().collect();
        // There the actions are as much of an answer as the rest.
        let always = !list.action_rows.is_empty();
        self.ask(&actions, (false, always), &message, &show, &take)
    }

    fn tick(&mut self, list: &List) -> io::Result<Reply<Vec<usize>>> {
        let complaint = self.number_complaint(list.options.len());
        let key = if list.marked.is_empty() { "interview-plain-tick" } else { "interview-plain-tick-now" };
        let (mark, message) = (self.now(), self.say(key));
        let show = |this: &Self| {
            this.print_lines(&list.above)?;
            print(&list.message)?;
            Self::print_rows(&list.options, &|place| list.marked.contains(&place).then(|| mark.clone()))
        };
        let take = |words: &str| match words {
            "" if !list.marked.is_empty() => Ok(list.marked.clone()),
            words => figures(words, list.options.len()).ok_or_else(|| complaint.clone()),
        };
        self.ask(&list.actions, (false, false), &message, &show, &take)
    }

    fn grade(&mut self, grid: &Grid) -> io::Result<Reply<Vec<Grade>>> {
        let complaint = self.number_complaint(grid.rows.len());
        let is_new = grid.marked.iter().all(|grade| *grade == Some(0));
        let between = grid.grades.iter().enumerate().skip(1).take(grid.grades.len().saturating_sub(2));
        let between = between.map(|(place, name)| format!("{place} {name}")).chain([format!("? {}", grid.unknown)]);
        let key = if is_new { "interview-plain-grade" } else { "interview-plain-grade-now" };
        let message = Message::new(key)
            .with("full", grid.grades.last().map_or("", String::as_str))
            .with("grades", between.collect::<Vec<_>>().join(", "))
            .in_locale(self.locale);
        let name = |grade: Grade| grade.and_then(|grade| grid.grades.get(grade)).unwrap_or(&grid.unknown).clone();
        let show = |this: &Self| {
            if !grid.goes_on {
                this.print_lines(&grid.above)?;
            }
            print(&grid.message)?;
            Self::print_rows(&grid.rows, &|place| (!is_new).then(|| name(grid.marked[place])))
        };
        let take = |words: &str| match words {
            "" if !is_new => Ok(grid.marked.clone()),
            words => grades(words, grid.rows.len(), grid.grades.len()).ok_or_else(|| complaint.clone()),
        };
        self.ask(&grid.actions, (false, false), &message, &show, &take)
    }

    fn write(&mut self, field: &Field) -> io::Result<Reply<String>> {
        let message = if field.initial.is_empty() {
            let message = Message::new("interview-plain-write").with("message", field.message.as_str());
            message.in_locale(self.locale)
        } else {
            let message = Message::new("interview-plain-write-now").with("message", field.message.as_str());
            message.with("now", field.initial.as_str()).in_locale(self.locale)
        };
        let take = |words: &str| {
            let text = match words {
                "" => field.initial.clone(),
                "-" if !field.initial.is_empty() => String::new(),
                words => words.to_owned(),
            };
            field.complaint(&text).map_or(Ok(text), Err)
        };
        self.ask(&field.actions, (true, false), &message, &|this| this.print_lines(&field.above), &take)
    }
}

fn print(text: &str) -> io::Result<()> {
    crate::io::tell(&wrap(text, Size::now().width, 0).join("\n"))
}
