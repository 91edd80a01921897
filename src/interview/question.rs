//! A question put to somebody, by its type; a note to it, and why it doesn't apply.

use indexmap::IndexMap;

use crate::answers::Answer;
use crate::questionnaire::{ChannelIndex, Item, Kind, QuestionIndex, Strength};
use crate::scoring;
use crate::text::{Id, Message};

use super::action;
use super::action::Action;
use super::ask::{Asked, Asking, positions};
use super::dialogue::Stop;
use super::entry::Entry;
use super::number;
use super::page;
use super::prompt::{Expects, Field, Grid, Line, List, Prompt, Row as OptionRow};
use super::record::{Record, Remark, Row};
use super::subject::Subject;
use super::table::Table;

impl<P: Prompt + ?Sized> Asking<'_, '_, P> {
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
                    above: self.page(self.words.above(self.session, question)),
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
            above: self.page(self.words.above(self.session, question)),
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
            above: self.page(self.words.above(self.session, question)),
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
            above: self.page(self.words.above(self.session, question)),
            message: message.in_locale(locale),
            initial: now.map(|now| number::editable(now, locale)).unwrap_or_default(),
            ..self.field(expects)
        };
        // What the field takes can be read; from a prompt that lets anything else through, it is asked again.
        number::parse(&self.dialogue.write(field)?, locale).ok_or(Stop::Act(Action::Return))
    }

    /// From one starting channel: where a customer can carry on, and how well.
    pub(super) fn passages(&mut self, question: QuestionIndex, from: ChannelIndex) -> Asked {
        let Some(table) = Table::of(self.words.questionnaire, self.session.reading(), question) else {
            return Err(Stop::Act(Action::Skip));
        };
        let (ends, marked): (Vec<_>, _) = table.strengths(from).into_iter().unzip();
        let from_here = Message::new("interview-passages").with("channel", self.words.channel(from));
        let words = self.words;
        let named = |(id, strength): (&Id, &Strength)| words.strength(id.as_str(), strength);
        let grid = Grid {
            above: self.page(words.above(self.session, question)),
            goes_on: self.goes_on,
            message: from_here.in_locale(words.locale),
            rows: ends.iter().map(|to| OptionRow::plain(words.channel(*to))).collect(),
            grades: table.continuity.strengths.iter().map(named).collect(),
            unknown: words.say("interview-strength-unknown"),
            marked,
            actions: action::at(self.session, self.subject),
        };
        let grades = self.dialogue.grade(grid, "interview-no-passage")?;
        if grades.iter().all(Option::is_none) {
            return Ok(Record::Passages(question, from, Row::Unknown));
        }
        let open = ends.into_iter().zip(grades).filter(|(_, grade)| *grade != Some(0)).collect();
        Ok(Record::Passages(question, from, Row::Open(open)))
    }

    /// Nobody knows the passages that haven't been asked yet.
    pub(super) fn rest_unknown(&self, question: QuestionIndex) -> Record {
        let rows = self.session.subjects().into_iter().filter_map(|subject| match subject {
            Subject::Passages(of, from) if of == question => Some((from, self.session.is_asked(subject))),
            _ => None,
        });
        let (asked, open): (Vec<_>, Vec<_>) = rows.partition(|(_, asked)| *asked);
        if asked.is_empty() {
            return Record::Answer(question, Answer::Unknown);
        }
        Record::RowsUnknown(question, open.into_iter().map(|(from, _)| from).collect())
    }

    /// Words beside the answer.
    pub(super) fn remark(&mut self, question: QuestionIndex, remark: Remark) -> Asked {
        let entry = Entry::of(self.words.questionnaire, self.session.reading(), question);
        let was = entry.written_remark(remark).unwrap_or_default().trim().to_owned();
        let message = match remark {
            Remark::Note => "interview-note-field",
            Remark::Evidence => "interview-evidence-field",
            Remark::Private => "interview-private-field",
        };
        let said = self.beside(question, message, was.clone(), Expects::Anything)?;
        if said == was { Err(Stop::Act(Action::Return)) } else { Ok(Record::Remark(question, remark, said)) }
    }

    /// Why the question doesn't apply.
    pub(super) fn reason(&mut self, question: QuestionIndex) -> Asked {
        let entry = self.session.answers().map(|answers| answers.entry(question));
        let initial = entry.and_then(|entry| entry.note.clone()).unwrap_or_default();
        let reason = self.beside(question, "interview-reason-field", initial, Expects::Words)?;
        Ok(Record::NotApplicable(question, reason))
    }

    fn beside(
        &mut self,
        question: QuestionIndex,
        message: &'static str,
        initial: String,
        expects: Expects,
    ) -> Result<String, Stop> {
        let above = vec![Line::Question(self.words.text(&self.words.questionnaire.question(question).text))];
        let (message, actions) = (self.words.say(message), Vec::new());
        let field = Field { above, message, initial, expects, actions, locale: self.words.locale };
        Ok(self.dialogue.write_within_action(&field)?.trim().to_owned())
    }
}
