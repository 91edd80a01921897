//! One subject put to somebody: the opening, the profile and the channels. Questions are in [`super::question`].

use crate::questionnaire::{ChannelIndex, FactIndex};

use super::action;
use super::action::Action;
use super::dialogue::{Dialogue, Stop};
use super::page::Words;
use super::prompt::{Expects, Field, Line, List, Prompt, Row as OptionRow};
use super::record::Record;
use super::session::Session;
use super::subject::{OrganizationField, Subject};

/// Puts one subject of a session to somebody, with as many prompts as it takes.
pub(super) struct Asking<'s, 'q, P: ?Sized> {
    pub(super) session: &'s Session<'q>,
    pub(super) subject: Subject,
    pub(super) words: Words<'q>,
    pub(super) dialogue: Dialogue<'s, 'q, P>,
    /// Stands above the question: how far the interview has come.
    pub(super) standing: Vec<Line>,
    /// Whether the question stands above already, as it does from one row of passages to the next.
    pub(super) goes_on: bool,
}

/// What is to be kept, or why there is nothing.
pub(super) type Asked = Result<Record, Stop>;

const SKIP: Stop = Stop::Act(Action::Skip);

impl<P: Prompt + ?Sized> Asking<'_, '_, P> {
    pub(super) fn ask(&mut self) -> Asked {
        match self.subject {
            Subject::Organization(field) => self.organization(field),
            Subject::Respondent => self.respondent(),
            Subject::Language => self.language(),
            Subject::Fact(fact) => self.fact(fact),
            Subject::Channels => self.channels(),
            Subject::MainChannels => self.main_channels(),
            Subject::Question(question) => self.question(question),
            Subject::Passages(question, from) => self.passages(question, from),
        }
    }

    fn organization(&mut self, field: OrganizationField) -> Asked {
        let now = self.session.answers().and_then(|answers| match field {
            OrganizationField::Name => Some(&answers.organization.name),
            OrganizationField::Sector => answers.organization.sector.as_ref(),
            OrganizationField::Country => answers.organization.country.as_ref(),
        });
        let initial = now.cloned().unwrap_or_default();
        let expects = if field == OrganizationField::Name { Expects::Words } else { Expects::Anything };
        let message = self.words.organization(field);
        let said = self.dialogue.write(Field { message, initial, ..self.field(expects) })?;
        match filled(&said) {
            Some(said) if now != Some(&said) => Ok(Record::Organization(field, said)),
            _ => Err(SKIP),
        }
    }

    fn respondent(&mut self) -> Asked {
        if !self.session.asks_respondent() {
            return Err(SKIP);
        }
        let now = self.session.answers().and_then(|answers| answers.respondents.first().cloned());
        let (name_now, role_now) = now.map(|now| (now.name, now.role)).unwrap_or_default();
        let message = self.words.say("interview-respondent-name");
        let initial = name_now.clone().unwrap_or_default();
        let name = filled(&self.dialogue.write(Field { message, initial, ..self.field(Expects::Anything) })?);
        let message = self.words.say("interview-respondent-role");
        let roles = &self.words.questionnaire.roles;
        let role = if roles.is_empty() {
            let initial = role_now.clone().unwrap_or_default();
            filled(&self.dialogue.write(Field { message, initial, ..self.field(Expects::Anything) })?)
        } else {
            let titles = roles.values().map(|role| self.words.text(&role.title));
            let none = self.words.say("interview-no-role");
            let options = titles.chain([none]).map(OptionRow::plain).collect();
            let marked = role_now.as_ref().and_then(|role| roles.get_index_of(role.as_str())).into_iter().collect();
            let chosen = self.dialogue.choose(&List { message, options, marked, ..self.list() })?;
            roles.get_index(chosen).map(|(id, _)| id.to_string())
        };
        if (&name, &role) == (&name_now, &role_now) || (name.is_none() && role.is_none()) {
            Err(SKIP)
        } else {
            Ok(Record::Respondent { name, role })
        }
    }

    fn language(&mut self) -> Asked {
        let languages = &self.words.questionnaire.languages;
        let now = self.session.answers().and_then(|answers| answers.language.clone());
        let mine = now.unwrap_or_else(|| self.words.locale.into());
        let list = List {
            message: self.words.say("interview-language"),
            options: languages.iter().map(|language| OptionRow::plain(self.words.language(language))).collect(),
            marked: languages.iter().position(|language| *language == mine).into_iter().collect(),
            ..self.list()
        };
        let chosen = self.dialogue.choose(&list)?;
        languages.get(chosen).cloned().map(Record::Language).ok_or(SKIP)
    }

    fn fact(&mut self, fact: FactIndex) -> Asked {
        let definition = &self.words.questionnaire.profile[fact.0];
        let known = self.session.answers().and_then(|answers| answers.facts.profile.get(&fact));
        let message = if definition.multiple { self.words.say("interview-tick-all") } else { String::new() };
        let list = List {
            above: self.page(self.words.above_fact(definition)),
            message,
            options: definition.options.values().map(|text| OptionRow::plain(self.words.text(text))).collect(),
            marked: known.cloned().unwrap_or_default(),
            ..self.list()
        };
        let values = if definition.multiple {
            self.dialogue.tick(list, "interview-none-of-these")?
        } else {
            vec![self.dialogue.choose(&list)?]
        };
        Ok(Record::Fact(fact, Some(values)))
    }

    fn channels(&mut self) -> Asked {
        let all: Vec<_> = (0..self.words.questionnaire.channels.len()).map(ChannelIndex).collect();
        let held = self.session.answers().map(|answers| answers.facts.channels.clone()).unwrap_or_default();
        let above = self.page(self.words.lines("interview-channels", "interview-channels-help"));
        self.tick_channels(&all, &held, above, "interview-no-channel").map(Record::Channels)
    }

    fn main_channels(&mut self) -> Asked {
        let Some(answers) = self.session.answers() else { return Err(SKIP) };
        let held = &answers.facts.channels;
        let main = answers.facts.main_channels.clone().unwrap_or_default();
        let above = self.page(self.words.lines("interview-main-channels", "interview-main-channels-help"));
        let ticked = self.tick_channels(held, &main, above, "interview-all-channels-main")?;
        // One channel alone has no passages: then all count, as with none.
        let some = (2..held.len()).contains(&ticked.len());
        if !some && answers.facts.main_channels.is_none() {
            return Err(SKIP);
        }
        Ok(Record::MainChannels(some.then_some(ticked)))
    }

    fn tick_channels(
        &mut self,
        channels: &[ChannelIndex],
        held: &[ChannelIndex],
        above: Vec<Line>,
        none: &'static str,
    ) -> Result<Vec<ChannelIndex>, Stop> {
        let list = List {
            above,
            message: self.words.say("interview-tick-all"),
            options: self.words.channels(channels.iter().copied()),
            marked: positions(channels, held),
            ..self.list()
        };
        let rows = self.dialogue.tick(list, none)?;
        Ok(rows.into_iter().filter_map(|row| channels.get(row).copied()).collect())
    }

    /// What stands above a prompt, below how far the interview has come.
    pub(super) fn page(&self, lines: Vec<Line>) -> Vec<Line> {
        self.standing.iter().cloned().chain(lines).collect()
    }

    /// A list with nothing in it but the actions.
    pub(super) fn list(&self) -> List {
        let actions = action::at(self.session, self.subject);
        let (above, options, marked) = (self.standing.clone(), Vec::new(), Vec::new());
        let action_rows = Vec::new();
        List { above, message: String::new(), action_rows, options, actions, marked, is_searched: false }
    }

    /// An empty field.
    pub(super) fn field(&self, expects: Expects) -> Field {
        let actions = action::at(self.session, self.subject);
        let (above, message) = (self.standing.clone(), String::new());
        let (initial, locale) = (String::new(), self.words.locale);
        Field { above, message, initial, expects, actions, locale }
    }
}

/// The rows of `all` that are among `some`.
pub(super) fn positions<T: PartialEq>(all: &[T], some: &[T]) -> Vec<usize> {
    (0..all.len()).filter(|row| some.contains(&all[*row])).collect()
}

fn filled(words: &str) -> Option<String> {
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}
