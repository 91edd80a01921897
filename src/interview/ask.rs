//! One subject put to somebody: as many prompts as it takes, and what came of it.

use std::io;

use crate::answers::{Answer, Passages};
use crate::questionnaire::{ChannelIndex, Continuity, FactIndex, Kind, QuestionIndex};
use crate::scoring;
use crate::text::Message;

use super::page::{self, Words};
use super::prompt::{Action, Expects, Field, List, Prompt, Reply, Row as OptionRow};
use super::record::{Note, Record, Row};
use super::session::Session;
use super::subject::{OrganizationField, Subject, pairs};
use super::{Draft, number};

/// What came of asking.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Outcome {
    /// Something to keep.
    Record(Record),
    /// An action; [`Action::Return`] asks the subject again.
    Act(Action),
}

/// What somebody says to one prompt.
enum Said<T> {
    Given(T),
    Act(Action),
}

/// Takes the value, or leaves the function with the action.
macro_rules! given {
    ($said:expr) => {
        match $said? {
            Said::Given(value) => value,
            Said::Act(action) => return Ok(Outcome::Act(action)),
        }
    };
}

/// Puts one subject of a session to somebody.
pub(super) struct Asking<'s, 'q, P> {
    pub(super) session: &'s Session<'q>,
    pub(super) subject: Subject,
    pub(super) words: Words<'q>,
    pub(super) prompt: &'s mut P,
    /// What was entered before the menu was opened.
    pub(super) draft: &'s mut Option<Draft>,
}

impl<P: Prompt> Asking<'_, '_, P> {
    /// Asks, and turns what is said into a record.
    pub(super) fn ask(&mut self) -> io::Result<Outcome> {
        match self.subject {
            Subject::Organization(field) => self.organization(field),
            Subject::Respondent => self.respondent(),
            Subject::Language => self.language(),
            Subject::Fact(fact) => self.fact(fact),
            Subject::Channels => self.channels(),
            Subject::MainChannels => self.main_channels(),
            Subject::Question(question) => self.question(question),
            Subject::Passages(question, from) => match &self.words.questionnaire.question(question).kind {
                Kind::Continuity(continuity) => self.passages(question, continuity, from),
                _ => Ok(Outcome::Act(Action::Skip)),
            },
        }
    }

    fn organization(&mut self, field: OrganizationField) -> io::Result<Outcome> {
        let answers = self.session.answers();
        let now = answers.and_then(|answers| match field {
            OrganizationField::Name => Some(&answers.organization.name),
            OrganizationField::Sector => answers.organization.sector.as_ref(),
            OrganizationField::Country => answers.organization.country.as_ref(),
        });
        let now = now.cloned().unwrap_or_default();
        let expects = if field == OrganizationField::Name { Expects::Words } else { Expects::Anything };
        let said = given!(self.write(Field {
            message: self.words.organization(field),
            initial: now.clone(),
            ..self.field(expects)
        }));
        let said = said.trim();
        if said.is_empty() || (said == now && self.session.is_asked(self.subject)) {
            return Ok(Outcome::Act(Action::Skip));
        }
        Ok(Outcome::Record(Record::Organization(field, said.to_owned())))
    }

    fn respondent(&mut self) -> io::Result<Outcome> {
        if self.session.is_asked(self.subject) {
            // Several may stand in the file: they are left to its owner.
            return Ok(Outcome::Act(Action::Skip));
        }
        let message = self.words.say("interview-respondent-name");
        let name = given!(self.write(Field { message, ..self.field(Expects::Anything) }));
        let roles = &self.words.questionnaire.roles;
        let message = self.words.say("interview-respondent-role");
        let role = if roles.is_empty() {
            let role = given!(self.write(Field { message, ..self.field(Expects::Anything) }));
            filled(&role)
        } else {
            let mut options: Vec<_> =
                roles.values().map(|role| OptionRow::plain(self.words.text(&role.title))).collect();
            options.push(OptionRow::plain(self.words.say("interview-no-role")));
            let chosen = given!(self.choose(List { message, options, ..self.list() }));
            roles.get_index(chosen).map(|(id, _)| id.to_string())
        };
        let name = filled(&name);
        if name.is_none() && role.is_none() {
            return Ok(Outcome::Act(Action::Skip));
        }
        Ok(Outcome::Record(Record::Respondent { name, role }))
    }

    fn language(&mut self) -> io::Result<Outcome> {
        let languages = &self.words.questionnaire.languages;
        let now = self.session.answers().and_then(|answers| answers.language.clone());
        let mine = now.unwrap_or_else(|| self.words.locale.into());
        let name = |tag: &str| match tag {
            "en" => self.words.say("interview-language-en"),
            "fr" => self.words.say("interview-language-fr"),
            other => other.to_owned(),
        };
        let list = List {
            message: self.words.say("interview-language"),
            options: languages.iter().map(|language| OptionRow::plain(name(language.tag()))).collect(),
            marked: languages.iter().position(|language| *language == mine).into_iter().collect(),
            ..self.list()
        };
        let chosen = given!(self.choose(list));
        Ok(match languages.get(chosen) {
            Some(language) => Outcome::Record(Record::Language(language.clone())),
            None => Outcome::Act(Action::Return),
        })
    }

    fn fact(&mut self, fact: FactIndex) -> io::Result<Outcome> {
        let words = self.words;
        let definition = &words.questionnaire.profile[fact.0];
        let mut list = List {
            above: words.above_fact(definition),
            message: words.say("interview-answer"),
            options: definition.options.values().map(|text| OptionRow::plain(words.text(text))).collect(),
            marked: self
                .session
                .answers()
                .and_then(|answers| answers.facts.profile.get(&fact).cloned())
                .unwrap_or_default(),
            ..self.list()
        };
        let values = if definition.multiple {
            list.message = words.say("interview-tick-all");
            given!(self.tick(list, "interview-none-of-these"))
        } else {
            vec![given!(self.choose(list))]
        };
        Ok(Outcome::Record(Record::Fact(fact, Some(values))))
    }

    fn channels(&mut self) -> io::Result<Outcome> {
        let all: Vec<_> = (0..self.words.questionnaire.channels.len()).map(ChannelIndex).collect();
        let held = self.session.answers().map(|answers| answers.facts.channels.clone()).unwrap_or_default();
        let above = self.words.lines("interview-channels", "interview-channels-help");
        let ticked = given!(self.tick_channels(&all, &held, above, "interview-no-channel"));
        Ok(Outcome::Record(Record::Channels(ticked)))
    }

    fn main_channels(&mut self) -> io::Result<Outcome> {
        let Some(answers) = self.session.answers() else { return Ok(Outcome::Act(Action::Skip)) };
        let held = &answers.facts.channels;
        let main = answers.facts.main_channels.clone().unwrap_or_default();
        let above = self.words.lines("interview-main-channels", "interview-main-channels-help");
        let ticked = given!(self.tick_channels(held, &main, above, "interview-all-channels-main"));
        // One channel alone has no passages: then all count, as with none.
        let some = (2..held.len()).contains(&ticked.len());
        if !some && answers.facts.main_channels.is_none() {
            return Ok(Outcome::Act(Action::Skip));
        }
        Ok(Outcome::Record(Record::MainChannels(some.then_some(ticked))))
    }

    fn question(&mut self, question: QuestionIndex) -> io::Result<Outcome> {
        let words = self.words;
        let above = words.above(self.session, question);
        let now = self.session.answer(self.subject).cloned();
        let answer = match &words.questionnaire.question(question).kind {
            Kind::Choice(_) | Kind::YesNo(_) => {
                let mut options = words.options(question);
                if options.is_empty() {
                    options = ["interview-yes", "interview-no"].map(|key| OptionRow::plain(words.say(key))).into();
                }
                let marked = page::marked_option(now.as_ref()).into_iter().collect();
                let message = words.say("interview-answer");
                let chosen = given!(self.choose(List { above, message, options, marked, ..self.list() }));
                let is_choice = matches!(words.questionnaire.question(question).kind, Kind::Choice(_));
                if is_choice { Answer::Option(chosen) } else { Answer::YesNo(chosen == 0) }
            }
            Kind::Checklist(items) => {
                let Some(answers) = self.session.answers() else { return Ok(Outcome::Act(Action::Skip)) };
                let applies = |item| scoring::item_applies(words.questionnaire, &answers.facts, item);
                let places: Vec<_> = (0..items.len()).filter(|place| applies(&items[*place])).collect();
                let ticked = if let Some(Answer::Items(ticked)) = now { ticked } else { Vec::new() };
                let list = List {
                    above,
                    message: words.say("interview-tick-all"),
                    options: places.iter().map(|place| OptionRow::plain(words.text(&items[*place].text))).collect(),
                    marked: positions(&places, &ticked),
                    ..self.list()
                };
                let chosen = given!(self.tick(list, "interview-none-of-these"));
                // Ticked items that don't apply now are kept.
                let hidden = ticked.into_iter().filter(|place| !places.contains(place));
                let mut all: Vec<_> =
                    chosen.into_iter().filter_map(|row| places.get(row).copied()).chain(hidden).collect();
                all.sort_unstable();
                Answer::Items(all)
            }
            Kind::Rating(scale) => {
                let range = Message::new("interview-range").with("min", scale.min).with("max", scale.max);
                let message = range.in_locale(words.locale);
                let expects = Expects::Number(Some((scale.min, scale.max)));
                given!(self.figure(Field { above, message, ..self.field(expects) }, now.as_ref()))
            }
            Kind::Number(scale) => {
                let unit = Message::new("interview-number").with("unit", words.text(&scale.unit));
                let message = unit.in_locale(words.locale);
                given!(self.figure(Field { above, message, ..self.field(Expects::Number(None)) }, now.as_ref()))
            }
            Kind::Text => {
                let initial = if let Some(Answer::Text(text)) = now { text } else { String::new() };
                let message = words.say("interview-answer");
                let said = given!(self.write(Field { above, message, initial, ..self.field(Expects::Words) }));
                Answer::Text(said.trim().to_owned())
            }
            // Asked channel by channel.
            Kind::Continuity(_) => return Ok(Outcome::Act(Action::Skip)),
        };
        Ok(Outcome::Record(Record::Answer(question, answer)))
    }

    fn figure(&mut self, mut field: Field, now: Option<&Answer>) -> io::Result<Said<Answer>> {
        if let Some(Answer::Number(value)) = now {
            field.initial = number::editable(*value, self.words.locale);
        }
        let locale = self.words.locale;
        Ok(match self.write(field)? {
            // What the field takes can be read; a prompt that lets anything else through has it asked again.
            Said::Given(said) => number::parse(&said, locale)
                .map_or(Said::Act(Action::Return), |value| Said::Given(Answer::Number(value))),
            Said::Act(action) => Said::Act(action),
        })
    }

    /// From one starting channel: which channels can be reached, and which of them less than fully.
    fn passages(
        &mut self,
        question: QuestionIndex,
        continuity: &Continuity,
        from: ChannelIndex,
    ) -> io::Result<Outcome> {
        let words = self.words;
        let Some(answers) = self.session.answers() else { return Ok(Outcome::Act(Action::Skip)) };
        let pairs = pairs(words.questionnaire, &answers.facts, question, continuity).into_iter();
        let ends: Vec<_> = pairs.filter(|(start, _)| *start == from).map(|(_, to)| to).collect();
        let listed = if let Some(Answer::Passages(listed)) = self.session.answer(self.subject) {
            listed.clone()
        } else {
            Passages::new()
        };
        let place_now = |to: ChannelIndex| place_of_strength(continuity, listed.get(&(from, to)).copied().flatten()?);
        let marked = (0..ends.len()).filter(|row| place_now(ends[*row]).is_some_and(|place| place > 0)).collect();
        let list = List {
            above: words.above(self.session, question),
            message: Message::new("interview-passages").with("channel", words.channel(from)).in_locale(words.locale),
            options: words.channels(ends.iter().copied()),
            marked,
            ..self.list()
        };
        let reached: Vec<_> = given!(self.tick(list, "interview-no-passage"))
            .into_iter()
            .filter_map(|row| ends.get(row).copied())
            .collect();
        let full = continuity.strengths.len() - 1;
        let mut open: Vec<_> = reached.iter().map(|to| (*to, full)).collect();
        if full > 1 && !reached.is_empty() {
            let partial = |to: &ChannelIndex| place_now(*to).is_some_and(|place| place > 0 && place < full);
            let list = List {
                message: words.strength_question(continuity),
                options: words.channels(reached.iter().copied()),
                marked: (0..reached.len()).filter(|row| partial(&reached[*row])).collect(),
                ..self.list()
            };
            for row in given!(self.tick_any(list)) {
                if let Some((to, place)) = open.get_mut(row) {
                    *place = if full == 2 { 1 } else { given!(self.strength(continuity, *to, place_now(*to))) };
                }
            }
        }
        Ok(Outcome::Record(Record::Passages(question, from, Row::Open(open))))
    }

    /// Which of several strengths below the full one a passage has.
    fn strength(&mut self, continuity: &Continuity, to: ChannelIndex, now: Option<usize>) -> io::Result<Said<usize>> {
        let between: Vec<_> = (1..continuity.strengths.len() - 1).collect();
        let options = between.iter().filter_map(|place| continuity.strengths.get_index(*place));
        let list = List {
            message: Message::new("interview-strength")
                .with("channel", self.words.channel(to))
                .in_locale(self.words.locale),
            options: options
                .map(|(id, strength)| OptionRow::plain(self.words.strength(id.as_str(), strength)))
                .collect(),
            marked: now.and_then(|now| between.iter().position(|place| *place == now)).into_iter().collect(),
            ..self.list()
        };
        Ok(match self.choose(list)? {
            Said::Given(row) => Said::Given(between.get(row).copied().unwrap_or(1)),
            Said::Act(action) => Said::Act(action),
        })
    }

    fn tick_channels(
        &mut self,
        channels: &[ChannelIndex],
        held: &[ChannelIndex],
        above: Vec<super::prompt::Line>,
        none: &'static str,
    ) -> io::Result<Said<Vec<ChannelIndex>>> {
        let list = List {
            above,
            message: self.words.say("interview-tick-all"),
            options: self.words.channels(channels.iter().copied()),
            marked: positions(channels, held),
            ..self.list()
        };
        Ok(match self.tick(list, none)? {
            Said::Given(rows) => Said::Given(rows.into_iter().filter_map(|row| channels.get(row).copied()).collect()),
            Said::Act(action) => Said::Act(action),
        })
    }

    /// A note to the question of the subject, and what was seen.
    pub(super) fn note(&mut self, question: QuestionIndex) -> io::Result<Outcome> {
        let entry = self.session.answers().map(|answers| answers.entry(question));
        let now = |words: Option<&Option<String>>| words.cloned().flatten().unwrap_or_default();
        let was = Note { note: now(entry.map(|entry| &entry.note)), evidence: now(entry.map(|entry| &entry.evidence)) };
        let message = self.words.say("interview-note-field");
        let note = given!(self.write_once(&Field {
            message,
            initial: was.note.clone(),
            ..self.small_field(Expects::Anything)
        }));
        let message = self.words.say("interview-evidence-field");
        let evidence = given!(self.write_once(&Field {
            message,
            initial: was.evidence.clone(),
            ..self.small_field(Expects::Anything)
        }));
        let note = Note { note: note.trim().to_owned(), evidence: evidence.trim().to_owned() };
        Ok(if note == was { Outcome::Act(Action::Return) } else { Outcome::Record(Record::Note(question, note)) })
    }

    /// Why a question doesn't apply.
    pub(super) fn reason(&mut self, question: QuestionIndex) -> io::Result<Outcome> {
        let entry = self.session.answers().map(|answers| answers.entry(question));
        let initial = entry.and_then(|entry| entry.note.clone()).unwrap_or_default();
        let message = self.words.say("interview-reason-field");
        let reason = given!(self.write_once(&Field { message, initial, ..self.small_field(Expects::Words) }));
        Ok(Outcome::Record(Record::NotApplicable(question, reason.trim().to_owned())))
    }

    fn list(&self) -> List {
        let actions = page::actions(self.session, self.subject);
        List { above: Vec::new(), message: String::new(), options: Vec::new(), actions, marked: Vec::new() }
    }

    fn field(&self, expects: Expects) -> Field {
        Field { actions: page::actions(self.session, self.subject), ..self.small_field(expects) }
    }

    /// A field within an action, from which there is only the way back.
    fn small_field(&self, expects: Expects) -> Field {
        let (above, message, initial, locale) = (Vec::new(), String::new(), String::new(), self.words.locale);
        Field { above, message, initial, expects, actions: vec![Action::Return, Action::Leave], locale }
    }

    fn choose(&mut self, list: List) -> io::Result<Said<usize>> {
        loop {
            match self.prompt.choose(&list)? {
                Reply::Given(row) => return Ok(Said::Given(row)),
                Reply::Act(action) => return Ok(Said::Act(action)),
                Reply::Interrupted => return Ok(Said::Act(Action::Leave)),
                Reply::Menu(_) => {
                    if let Some(action) = self.menu(&list.actions)? {
                        return Ok(Said::Act(action));
                    }
                }
            }
        }
    }

    /// Ticks of which none at all needs a word more: a stray Enter would otherwise be an answer.
    fn tick(&mut self, mut list: List, none: &'static str) -> io::Result<Said<Vec<usize>>> {
        loop {
            match self.tick_any(list.clone())? {
                Said::Given(rows) if rows.is_empty() => {
                    let sure = List {
                        message: self.words.say("interview-nothing-ticked"),
                        options: [none, "interview-action-return"]
                            .map(|key| OptionRow::plain(self.words.say(key)))
                            .into(),
                        ..self.list()
                    };
                    match self.choose(sure)? {
                        Said::Given(0) => return Ok(Said::Given(rows)),
                        Said::Given(_) => list.marked = Vec::new(),
                        Said::Act(action) => return Ok(Said::Act(action)),
                    }
                }
                said => return Ok(said),
            }
        }
    }

    fn tick_any(&mut self, mut list: List) -> io::Result<Said<Vec<usize>>> {
        if let Some(Draft::Ticks(rows)) = self.draft.take() {
            list.marked = rows;
        }
        loop {
            match self.prompt.tick(&list)? {
                Reply::Given(rows) => return Ok(Said::Given(rows)),
                Reply::Act(action) => return Ok(Said::Act(action)),
                Reply::Interrupted => return Ok(Said::Act(Action::Leave)),
                Reply::Menu(entered) => {
                    if let Some(rows) = entered {
                        list.marked = rows;
                    }
                    if let Some(action) = self.menu(&list.actions)? {
                        *self.draft = Some(Draft::Ticks(list.marked));
                        return Ok(Said::Act(action));
                    }
                }
            }
        }
    }

    fn write(&mut self, mut field: Field) -> io::Result<Said<String>> {
        if let Some(Draft::Text(text)) = self.draft.take() {
            field.initial = text;
        }
        loop {
            match self.prompt.write(&field)? {
                Reply::Given(text) => return Ok(Said::Given(text)),
                Reply::Act(action) => return Ok(Said::Act(action)),
                Reply::Interrupted => return Ok(Said::Act(Action::Leave)),
                Reply::Menu(entered) => {
                    if let Some(text) = entered {
                        field.initial = text;
                    }
                    if let Some(action) = self.menu(&field.actions)? {
                        *self.draft = Some(Draft::Text(field.initial));
                        return Ok(Said::Act(action));
                    }
                }
            }
        }
    }

    /// A field within an action: the menu key gives the action up.
    fn write_once(&mut self, field: &Field) -> io::Result<Said<String>> {
        Ok(match self.prompt.write(field)? {
            Reply::Given(text) => Said::Given(text),
            Reply::Act(action) => Said::Act(action),
            Reply::Menu(_) => Said::Act(Action::Return),
            Reply::Interrupted => Said::Act(Action::Leave),
        })
    }

    /// The menu of actions; `None` returns to the question.
    fn menu(&mut self, actions: &[Action]) -> io::Result<Option<Action>> {
        let actions =
            std::iter::once(Action::Return).chain(actions.iter().copied().filter(|action| *action != Action::Return));
        let menu = List {
            message: self.words.say("interview-menu"),
            actions: actions.collect(),
            above: Vec::new(),
            options: Vec::new(),
            marked: Vec::new(),
        };
        Ok(match self.prompt.choose(&menu)? {
            Reply::Act(Action::Return) | Reply::Given(_) | Reply::Menu(_) => None,
            Reply::Act(action) => Some(action),
            Reply::Interrupted => Some(Action::Leave),
        })
    }
}

/// The rows of `all` that are among `some`.
fn positions<T: PartialEq>(all: &[T], some: &[T]) -> Vec<usize> {
    (0..all.len()).filter(|row| some.contains(&all[*row])).collect()
}

/// The strength's place in the question's list.
fn place_of_strength(continuity: &Continuity, value: f64) -> Option<usize> {
    continuity.strengths.values().position(|strength| (strength.value - value).abs() < 1e-9)
}

fn filled(words: &str) -> Option<String> {
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}
