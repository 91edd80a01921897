//! A question put to somebody, by its type; a note to it, and why it doesn't apply.

use indexmap::IndexMap;

use crate::answers::Answer;
use crate::questionnaire::{ChannelIndex, Continuity, Item, Kind, QuestionIndex};
use crate::scoring;
use crate::text::{Id, Message};

use super::ask::{Asked, Asking, positions};
use super::dialogue::Stop;
use super::number;
use super::page;
use super::prompt::{Action, Expects, Field, List, Prompt, Row as OptionRow};
use super::record::{Note, Record, Row};
use super::subject::pairs;

impl<P: Prompt> Asking<'_, '_, P> {
    pub(super) fn question(&mut self, question: QuestionIndex) -> Asked {
        let now = self.session.answer(self.subject);
        let answer = match &self.words.questionnaire.question(question).kind {
            Kind::Choice(_) => Answer::Option(self.one_of(question, self.words.options(question))?),
            Kind::YesNo(_) => {
                let options = ["interview-yes", "interview-no"].map(|key| OptionRow::plain(self.words.say(key)));
                Answer::YesNo(self.one_of(question, options.into())? == 0)
            }
            Kind::Checklist(items) => Answer::Items(self.items(question, items)?),
            Kind::Rating(scale) => {
                let range = Message::new("interview-range").with("min", scale.min).with("max", scale.max);
                Answer::Number(self.figure(question, &range, Expects::Number(Some((scale.min, scale.max))))?)
            }
            Kind::Number(scale) => {
                let unit = Message::new("interview-number").with("unit", self.words.text(&scale.unit));
                Answer::Number(self.figure(question, &unit, Expects::Number(None))?)
            }
            Kind::Text => {
                let field = Field {
                    above: self.words.above(self.session, question),
                    message: self.words.say("interview-answer"),
                    initial: if let Some(Answer::Text(text)) = now { text.clone() } else { String::new() },
                    ..self.field(Expects::Words)
                };
                Answer::Text(self.dialogue.write(field)?.trim().to_owned())
            }
            // Asked channel by channel.
            Kind::Continuity(_) => return Err(Stop::Act(Action::Skip)),
        };
        Ok(Record::Answer(question, answer))
    }

    fn one_of(&mut self, question: QuestionIndex, options: Vec<OptionRow>) -> Result<usize, Stop> {
        let list = List {
            above: self.words.above(self.session, question),
            message: self.words.say("interview-answer"),
            options,
            marked: page::marked_option(self.session.answer(self.subject)).into_iter().collect(),
            ..self.list()
        };
        self.dialogue.choose(&list)
    }

    fn items(&mut self, question: QuestionIndex, items: &IndexMap<Id, Item>) -> Result<Vec<usize>, Stop> {
        let Some(answers) = self.session.answers() else { return Err(Stop::Act(Action::Skip)) };
        let applies = |item| scoring::item_applies(self.words.questionnaire, &answers.facts, item);
        let places: Vec<_> = (0..items.len()).filter(|place| applies(&items[*place])).collect();
        let now = if let Some(Answer::Items(ticked)) = self.session.answer(self.subject) { &ticked[..] } else { &[] };
        let list = List {
            above: self.words.above(self.session, question),
            message: self.words.say("interview-tick-all"),
            options: places.iter().map(|place| OptionRow::plain(self.words.text(&items[*place].text))).collect(),
            marked: positions(&places, now),
            ..self.list()
        };
        let chosen = self.dialogue.tick(list, "interview-none-of-these")?;
        // Ticked items that don't apply now are kept.
        let hidden = now.iter().copied().filter(|place| !places.contains(place));
        let mut ticked: Vec<_> = chosen.into_iter().filter_map(|row| places.get(row).copied()).chain(hidden).collect();
        ticked.sort_unstable();
        Ok(ticked)
    }

    fn figure(&mut self, question: QuestionIndex, message: &Message, expects: Expects) -> Result<f64, Stop> {
        let locale = self.words.locale;
        let now = if let Some(Answer::Number(now)) = self.session.answer(self.subject) { Some(*now) } else { None };
        let field = Field {
            above: self.words.above(self.session, question),
            message: message.in_locale(locale),
            initial: now.map(|now| number::editable(now, locale)).unwrap_or_default(),
            ..self.field(expects)
        };
        // What the field takes can be read; from a prompt that lets anything else through, it is asked again.
        number::parse(&self.dialogue.write(field)?, locale).ok_or(Stop::Act(Action::Return))
    }

    /// From one starting channel: which channels can be reached, and which of them less than fully.
    pub(super) fn passages(&mut self, question: QuestionIndex, from: ChannelIndex) -> Asked {
        let Kind::Continuity(continuity) = &self.words.questionnaire.question(question).kind else {
            return Err(Stop::Act(Action::Skip));
        };
        let Some(answers) = self.session.answers() else { return Err(Stop::Act(Action::Skip)) };
        let pairs = pairs(self.words.questionnaire, &answers.facts, question, continuity).into_iter();
        let ends: Vec<_> = pairs.filter(|(start, _)| *start == from).map(|(_, to)| to).collect();
        let listed_strength = |to: ChannelIndex| {
            let Some(Answer::Passages(listed)) = self.session.answer(self.subject) else { return None };
            place_of_strength(continuity, listed.get(&(from, to)).copied().flatten()?)
        };
        let so_far: Vec<_> = ends.iter().map(|to| listed_strength(*to)).collect();
        let from_here = Message::new("interview-passages").with("channel", self.words.channel(from));
        let list = List {
            above: self.words.above(self.session, question),
            message: from_here.in_locale(self.words.locale),
            options: self.words.channels(ends.iter().copied()),
            marked: (0..ends.len()).filter(|row| so_far[*row].is_some_and(|place| place > 0)).collect(),
            ..self.list()
        };
        let rows = self.dialogue.tick(list, "interview-no-passage")?;
        let reached: Vec<_> = rows.into_iter().filter_map(|row| Some((*ends.get(row)?, *so_far.get(row)?))).collect();
        Ok(Record::Passages(question, from, Row::Open(self.strengths(continuity, &reached)?)))
    }

    /// How good the passages to the channels reached are; each comes with what it was so far.
    fn strengths(
        &mut self,
        continuity: &Continuity,
        reached: &[(ChannelIndex, Option<usize>)],
    ) -> Result<Vec<(ChannelIndex, usize)>, Stop> {
        let full = continuity.strengths.len() - 1;
        let mut open: Vec<_> = reached.iter().map(|(to, _)| (*to, full)).collect();
        if full < 2 || reached.is_empty() {
            return Ok(open);
        }
        let lesser = |now: Option<usize>| now.is_some_and(|place| place > 0 && place < full);
        let list = List {
            message: self.words.strength_question(continuity),
            options: self.words.channels(reached.iter().map(|(to, _)| *to)),
            marked: (0..reached.len()).filter(|row| lesser(reached[*row].1)).collect(),
            ..self.list()
        };
        for row in self.dialogue.tick_any(list)? {
            if let (Some((to, now)), Some((_, place))) = (reached.get(row), open.get_mut(row)) {
                *place = if full == 2 { 1 } else { self.strength(continuity, *to, *now)? };
            }
        }
        Ok(open)
    }

    /// Which of several strengths below the full one a passage has.
    fn strength(&mut self, continuity: &Continuity, to: ChannelIndex, now: Option<usize>) -> Result<usize, Stop> {
        let between = 1..continuity.strengths.len() - 1;
        let options = continuity.strengths.iter().skip(1).take(between.len());
        let to = Message::new("interview-strength").with("channel", self.words.channel(to));
        let list = List {
            message: to.in_locale(self.words.locale),
            options: options
                .map(|(id, strength)| OptionRow::plain(self.words.strength(id.as_str(), strength)))
                .collect(),
            marked: now.filter(|now| between.contains(now)).map(|now| now - 1).into_iter().collect(),
            ..self.list()
        };
        Ok(self.dialogue.choose(&list)? + 1)
    }

    /// A note to the question, and what was seen.
    pub(super) fn note(&mut self, question: QuestionIndex) -> Asked {
        let entry = self.session.answers().map(|answers| answers.entry(question));
        let was = Note {
            note: entry.and_then(|entry| entry.note.clone()).unwrap_or_default(),
            evidence: entry.and_then(|entry| entry.evidence.clone()).unwrap_or_default(),
        };
        let mut field = |key, initial: &str| {
            let (message, initial) = (self.words.say(key), initial.to_owned());
            self.dialogue.write_within_action(&Field { message, initial, ..self.field(Expects::Anything) })
        };
        let note = field("interview-note-field", &was.note)?.trim().to_owned();
        let evidence = field("interview-evidence-field", &was.evidence)?.trim().to_owned();
        let note = Note { note, evidence };
        if note == was { Err(Stop::Act(Action::Return)) } else { Ok(Record::Note(question, note)) }
    }

    /// Why the question doesn't apply.
    pub(super) fn reason(&mut self, question: QuestionIndex) -> Asked {
        let entry = self.session.answers().map(|answers| answers.entry(question));
        let initial = entry.and_then(|entry| entry.note.clone()).unwrap_or_default();
        let message = self.words.say("interview-reason-field");
        let field = Field { message, initial, ..self.field(Expects::Words) };
        let reason = self.dialogue.write_within_action(&field)?;
        Ok(Record::NotApplicable(question, reason.trim().to_owned()))
    }
}

/// The strength's place in the question's list.
fn place_of_strength(continuity: &Continuity, value: f64) -> Option<usize> {
    continuity.strengths.values().position(|strength| (strength.value - value).abs() < 1e-9)
}
