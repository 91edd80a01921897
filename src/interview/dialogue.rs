//! One prompt at a time: the menu of actions, what was entered before it was opened, and second thoughts.

use std::io;

use super::page::Words;
use super::prompt::{Action, Field, List, Prompt, Reply, Row};

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Stop {
    /// Something else is to be done; [`Action::Return`] asks again.
    Act(Action),
    /// The user broke off.
    Interrupted,
    /// Nobody can be asked.
    Failed(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// What was entered before the menu was opened, for when the question is asked again.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Draft {
    Ticks(Vec<usize>),
    Text(String),
}

/// Somebody who is asked.
pub(super) struct Dialogue<'s, 'q, P> {
    pub(super) words: Words<'q>,
    pub(super) prompt: &'s mut P,
    pub(super) draft: &'s mut Option<Draft>,
}

impl<P: Prompt> Dialogue<'_, '_, P> {
    pub(super) fn choose(&mut self, list: &List) -> Result<usize, Stop> {
        loop {
            match self.prompt.choose(list)? {
                Reply::Given(row) => return Ok(row),
                Reply::Act(action) => return Err(Stop::Act(action)),
                Reply::Interrupted => return Err(Stop::Interrupted),
                Reply::Menu(_) => self.menu(&list.actions)?,
            }
        }
    }

    /// Ticks of which none at all needs a word more, `none`: a stray Enter would otherwise be an answer.
    pub(super) fn tick(&mut self, mut list: List, none: &'static str) -> Result<Vec<usize>, Stop> {
        loop {
            let rows = self.tick_any(list.clone())?;
            if !rows.is_empty() {
                return Ok(rows);
            }
            let options = [none, "interview-action-return"].map(|key| Row::plain(self.words.say(key))).into();
            let message = self.words.say("interview-nothing-ticked");
            let sure = List { above: Vec::new(), message, options, marked: Vec::new(), ..list.clone() };
            if self.choose(&sure)? == 0 {
                return Ok(rows);
            }
            list.marked.clear();
        }
    }

    pub(super) fn tick_any(&mut self, mut list: List) -> Result<Vec<usize>, Stop> {
        if let Some(Draft::Ticks(rows)) = self.draft.take() {
            list.marked = rows;
        }
        loop {
            match self.prompt.tick(&list)? {
                Reply::Given(rows) => return Ok(rows),
                Reply::Act(action) => return Err(Stop::Act(action)),
                Reply::Interrupted => return Err(Stop::Interrupted),
                Reply::Menu(entered) => {
                    list.marked = entered.unwrap_or(list.marked);
                    if let Err(stop) = self.menu(&list.actions) {
                        *self.draft = Some(Draft::Ticks(list.marked));
                        return Err(stop);
                    }
                }
            }
        }
    }

    pub(super) fn write(&mut self, mut field: Field) -> Result<String, Stop> {
        if let Some(Draft::Text(text)) = self.draft.take() {
            field.initial = text;
        }
        loop {
            match self.prompt.write(&field)? {
                Reply::Given(text) => return Ok(text),
                Reply::Act(action) => return Err(Stop::Act(action)),
                Reply::Interrupted => return Err(Stop::Interrupted),
                Reply::Menu(entered) => {
                    field.initial = entered.unwrap_or(field.initial);
                    if let Err(stop) = self.menu(&field.actions) {
                        *self.draft = Some(Draft::Text(field.initial));
                        return Err(stop);
                    }
                }
            }
        }
    }

    /// A field within an action: asking for the menu gives the action up.
    pub(super) fn write_within_action(&mut self, field: &Field) -> Result<String, Stop> {
        match self.prompt.write(field)? {
            Reply::Given(text) => Ok(text),
            Reply::Act(action) => Err(Stop::Act(action)),
            Reply::Menu(_) => Err(Stop::Act(Action::Return)),
            Reply::Interrupted => Err(Stop::Interrupted),
        }
    }

    /// The menu of actions; it returns to the question, or stops with what was chosen.
    fn menu(&mut self, actions: &[Action]) -> Result<(), Stop> {
        let menu = List {
            above: Vec::new(),
            message: self.words.say("interview-menu"),
            options: Vec::new(),
            actions: std::iter::once(Action::Return).chain(actions.iter().copied()).collect(),
            marked: Vec::new(),
        };
        match self.prompt.choose(&menu)? {
            Reply::Act(Action::Return) | Reply::Given(_) | Reply::Menu(_) => Ok(()),
            Reply::Act(action) => Err(Stop::Act(action)),
            Reply::Interrupted => Err(Stop::Interrupted),
        }
    }
}
