//! One prompt at a time: the menu of actions, what was entered before it was opened, and second thoughts.

use std::io;

use super::action::Action;
use super::page::Words;
use super::prompt::{Field, Grade, Grid, Line, List, Prompt, Reply, Row};

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

/// What was entered and not confirmed, for when the question is asked again.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Draft {
    Ticks(Vec<usize>),
    Grades(Vec<Grade>),
    Text(String),
}

/// Somebody who is asked.
pub(super) struct Dialogue<'s, 'q, P: ?Sized> {
    pub(super) words: Words<'q>,
    pub(super) prompt: &'s mut P,
    pub(super) draft: &'s mut Option<Draft>,
}

impl<P: Prompt + ?Sized> Dialogue<'_, '_, P> {
    pub(super) fn choose(&mut self, list: &List) -> Result<usize, Stop> {
        let mut list = list.clone();
        loop {
            match self.prompt.choose(&list)? {
                Reply::Given(row) => return Ok(row),
                Reply::Act(action, _) => return Err(Stop::Act(action)),
                Reply::Interrupted => return Err(Stop::Interrupted),
                Reply::Menu(entered) => {
                    list.marked = entered.map_or(list.marked, |row| vec![row]);
                    self.menu(&list.actions)?;
                }
            }
        }
    }

    /// Ticks of which none at all needs a word more, `none`: a stray Enter would otherwise be an answer.
    pub(super) fn tick(&mut self, mut list: List, none: &'static str) -> Result<Vec<usize>, Stop> {
        if let Some(Draft::Ticks(rows)) = self.draft.take() {
            list.marked = rows.into_iter().filter(|row| *row < list.options.len()).collect();
        }
        loop {
            let reply = self.prompt.tick(&list)?;
            let actions = list.actions.clone();
            let rows = self.settled(reply, &mut list.marked, &actions, Draft::Ticks)?;
            let Some(rows) = rows else { continue };
            if !rows.is_empty() || self.is_sure(&list.above, &list.message, &actions, none)? {
                return Ok(rows);
            }
            list.marked.clear();
        }
    }

    /// Grades, of which the lowest for every row needs a word more.
    pub(super) fn grade(&mut self, mut grid: Grid, none: &'static str) -> Result<Vec<Grade>, Stop> {
        if let Some(Draft::Grades(grades)) = self.draft.take()
            && grades.len() == grid.rows.len()
        {
            grid.marked = grades;
        }
        loop {
            let reply = self.prompt.grade(&grid)?;
            let actions = grid.actions.clone();
            let grades = self.settled(reply, &mut grid.marked, &actions, Draft::Grades)?;
            let Some(grades) = grades else { continue };
            let some = grades.iter().any(|grade| *grade != Some(0));
            if some || self.is_sure(&grid.above, &grid.message, &actions, none)? {
                return Ok(grades);
            }
            grid.marked = grades;
        }
    }

    pub(super) fn write(&mut self, mut field: Field) -> Result<String, Stop> {
        if let Some(Draft::Text(text)) = self.draft.take() {
            field.initial = text;
        }
        loop {
            let reply = self.prompt.write(&field)?;
            let actions = field.actions.clone();
            if let Some(text) = self.settled(reply, &mut field.initial, &actions, Draft::Text)? {
                return Ok(text);
            }
        }
    }

    /// A field within an action: asking for the menu gives the action up.
    pub(super) fn write_within_action(&mut self, field: &Field) -> Result<String, Stop> {
        match self.prompt.write(field)? {
            Reply::Given(text) => Ok(text),
            Reply::Act(action, _) => Err(Stop::Act(action)),
            Reply::Menu(_) => Err(Stop::Act(Action::Return)),
            Reply::Interrupted => Err(Stop::Interrupted),
        }
    }

    /// What was given. `None` where the menu was opened and closed again; what had been entered then stands in `now`, and
    /// with an action it becomes the draft.
    fn settled<T: Clone>(
        &mut self,
        reply: Reply<T>,
        now: &mut T,
        actions: &[Action],
        draft: fn(T) -> Draft,
    ) -> Result<Option<T>, Stop> {
        let (stop, entered) = match reply {
            Reply::Given(given) => return Ok(Some(given)),
            Reply::Interrupted => return Err(Stop::Interrupted),
            Reply::Act(action, entered) => (Some(Stop::Act(action)), entered),
            Reply::Menu(entered) => (self.menu(actions).err(), entered),
        };
        if let Some(entered) = entered {
            *now = entered;
        }
        let Some(stop) = stop else { return Ok(None) };
        *self.draft = Some(draft(now.clone()));
        Err(stop)
    }

    /// Whether nothing at all is the answer.
    fn is_sure(&mut self, above: &[Line], message: &str, actions: &[Action], none: &'static str) -> Result<bool, Stop> {
        let options = vec![Row::plain(self.words.say(none))];
        let question = above.iter().find(|line| matches!(line, Line::Question(_))).cloned();
        let above = vec![question.unwrap_or_else(|| Line::Question(message.to_owned()))];
        let message = self.words.say("interview-nothing-ticked");
        // A second Enter returns to the question: it takes more than that to say that there is nothing.
        let (action_rows, actions) = (vec![Action::Return], actions.to_vec());
        let list = List { above, message, action_rows, options, actions, marked: Vec::new(), is_searched: false };
        loop {
            match self.prompt.confirm(&list)? {
                Reply::Given(_) => return Ok(true),
                Reply::Act(Action::Return, _) => return Ok(false),
                Reply::Act(action, _) => return Err(Stop::Act(action)),
                Reply::Menu(_) => self.menu(&list.actions)?,
                Reply::Interrupted => return Err(Stop::Interrupted),
            }
        }
    }

    /// The menu of actions; it returns to the question, or stops with what was chosen.
    fn menu(&mut self, actions: &[Action]) -> Result<(), Stop> {
        let actions: Vec<_> = std::iter::once(Action::Return).chain(actions.iter().copied()).collect();
        let menu = List {
            above: Vec::new(),
            message: self.words.say("interview-menu"),
            options: Vec::new(),
            action_rows: actions.clone(),
            actions,
            marked: Vec::new(),
            is_searched: false,
        };
        match self.prompt.choose(&menu)? {
            Reply::Act(Action::Return, _) | Reply::Given(_) | Reply::Menu(_) => Ok(()),
            Reply::Act(action, _) => Err(Stop::Act(action)),
            Reply::Interrupted => Err(Stop::Interrupted),
        }
    }
}
