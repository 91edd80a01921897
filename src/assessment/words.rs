//! The questionnaire's names and texts as an assessment gives them, in one language.

use crate::answers::{Answer, Answers};
use crate::questionnaire::{
    ChannelIndex, Continuity, DimensionIndex, Kind, LevelIndex, Need, QuestionIndex, Questionnaire, strength_title,
};
use crate::scoring::{Move, Passage, PassageMap, Scores, item_applies, need_is_met, yes_no_key};
use crate::text::{Id, Language, Message, Text, inline, number};

use super::{NeedResult, PassageEnds};

/// The questionnaire in one language.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    pub(crate) questionnaire: &'a Questionnaire,
    pub(crate) language: &'a Language,
}

impl Words<'_> {
    pub(crate) fn text(self, text: &Text) -> String {
        text.in_language(self.language).to_owned()
    }

    pub(crate) fn optional(self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    pub(crate) fn message(self, message: &Message) -> String {
        message.in_locale(self.language.locale())
    }

    fn number(self, figure: f64) -> String {
        number(figure, self.language.locale())
    }

    pub(crate) fn level(self, level: LevelIndex) -> Id {
        self.questionnaire.level_id(level).clone()
    }

    pub(crate) fn dimension(self, dimension: DimensionIndex) -> Id {
        self.questionnaire.dimension_id(dimension).clone()
    }

    pub(crate) fn question(self, question: QuestionIndex) -> Id {
        self.questionnaire.question_id(question).clone()
    }

    pub(crate) fn question_text(self, question: QuestionIndex) -> String {
        self.text(&self.questionnaire.question(question).text)
    }

    pub(crate) fn channels(self, channels: &[ChannelIndex]) -> Vec<Id> {
        channels.iter().map(|channel| self.questionnaire.channel_id(*channel).clone()).collect()
    }

    pub(crate) fn ends(self, from: ChannelIndex, to: ChannelIndex) -> PassageEnds {
        let id = |channel| self.questionnaire.channel_id(channel).clone();
        PassageEnds { from: id(from), to: id(to) }
    }

    /// A role as the questionnaire titles it; free words as they are.
    pub(crate) fn role(self, role: &str) -> String {
        self.questionnaire.roles.get(role).map_or_else(|| role.to_owned(), |role| self.text(&role.title))
    }

    pub(crate) fn roles(self, question: QuestionIndex) -> Vec<String> {
        self.questionnaire.question(question).roles.iter().map(|role| self.role(role.as_str())).collect()
    }

    /// Where a step begins and where it leads, in words; the id of the option, item or answer that it leads to; its passage.
    pub(crate) fn ends_of(
        self,
        question: QuestionIndex,
        to: Move,
    ) -> (Option<String>, String, Option<Id>, Option<PassageEnds>) {
        match (&self.questionnaire.question(question).kind, to) {
            (Kind::Choice(choice), Move::Option(place)) => {
                let text = |place| choice.options.get_index(place).map(|(_, option)| self.text(&option.text));
                let from = place.checked_sub(1).and_then(text);
                let id = choice.options.get_index(place).map(|(id, _)| id.clone());
                (from, text(place).unwrap_or_default(), id, None)
            }
            (Kind::Checklist(items), Move::Item(place)) => {
                let (id, text) = items.get_index(place).map(|(id, item)| (id.clone(), self.text(&item.text))).unzip();
                (None, text.unwrap_or_default(), id, None)
            }
            (_, Move::YesNo(yes)) => (Some(self.yes_no(!yes)), self.yes_no(yes), Id::new(yes_no_key(yes)), None),
            (Kind::Continuity(continuity), Move::Passage(passage)) => {
                let from = self.strength(continuity, passage.strength);
                (Some(from), self.passage(&passage), None, Some(self.ends(passage.from, passage.to)))
            }
            _ => (None, String::new(), None, None),
        }
    }

    pub(crate) fn need(self, need: &Need, scores: &Scores) -> NeedResult {
        NeedResult {
            question: self.question(need.question),
            text: self.question_text(need.question),
            at_least: self.level(need.at_least),
            met: need_is_met(self.questionnaire, need, scores.outcome(need.question)),
        }
    }

    /// A yes-no answer.
    pub(crate) fn yes_no(self, yes: bool) -> String {
        self.message(&Message::new(format!("answer-{}", yes_no_key(yes))))
    }

    /// A passage by its ends.
    pub(crate) fn passage(self, passage: &Passage) -> String {
        let title = |channel: ChannelIndex| inline(&self.text(&self.questionnaire.channels[channel.0].title));
        self.message(&Message::new("answer-passage").with("from", title(passage.from)).with("to", title(passage.to)))
    }

    /// The name of a strength: that of the strongest that it reaches.
    pub(crate) fn strength(self, continuity: &Continuity, strength: Option<f64>) -> String {
        let Some(strength) = strength else { return self.message(&Message::new("strength-unknown")) };
        let reached = continuity.strengths.iter().rfind(|(_, it)| it.value <= strength);
        match reached.or_else(|| continuity.strengths.first()) {
            Some((id, it)) => strength_title(id, it.title.as_ref(), self.language),
            None => self.number(strength),
        }
    }

    /// A known answer, one line each.
    pub(crate) fn answer(self, question: QuestionIndex, answers: &Answers, scores: &Scores) -> Vec<String> {
        match (&self.questionnaire.question(question).kind, &answers.entry(question).answer) {
            (Kind::Choice(choice), Some(Answer::Option(place))) => {
                choice.options.get_index(*place).map(|(_, option)| self.text(&option.text)).into_iter().collect()
            }
            (Kind::Checklist(_), Some(Answer::Items(ticked))) => {
                self.items(question, answers, |place| ticked.contains(&place))
            }
            (Kind::YesNo(_), Some(Answer::YesNo(yes))) => vec![self.yes_no(*yes)],
            (_, Some(Answer::Number(figure))) => vec![self.figure(question, *figure)],
            (Kind::Continuity(continuity), _) => {
                scores.passages(question).map(|map| self.passages(continuity, map)).unwrap_or_default()
            }
            (Kind::Text, Some(Answer::Text(text))) => vec![text.clone()],
            _ => Vec::new(),
        }
    }

    /// A mark on its scale; a figure with its unit.
    pub(crate) fn figure(self, question: QuestionIndex, figure: f64) -> String {
        let shown = self.number(figure);
        let message = match &self.questionnaire.question(question).kind {
            Kind::Rating(scale) => {
                let message = Message::new("answer-rating").with("mark", shown);
                message.with("min", self.number(scale.min)).with("max", self.number(scale.max))
            }
            Kind::Number(scale) => match inline(&self.text(&scale.unit)) {
                unit if unit == "%" => Message::new("figure-percent").with("figure", shown),
                unit => Message::new("answer-number").with("figure", shown).with("unit", unit),
            },
            _ => return shown,
        };
        self.message(&message)
    }

    /// The items of a checklist that apply and aren't ticked.
    pub(crate) fn missing(self, question: QuestionIndex, answers: &Answers) -> Vec<String> {
        match &answers.entry(question).answer {
            Some(Answer::Items(ticked)) => self.items(question, answers, |place| !ticked.contains(&place)),
            _ => Vec::new(),
        }
    }

    fn items(self, question: QuestionIndex, answers: &Answers, chosen: impl Fn(usize) -> bool) -> Vec<String> {
        let Kind::Checklist(items) = &self.questionnaire.question(question).kind else { return Vec::new() };
        let applicable =
            items.values().enumerate().filter(|(_, item)| item_applies(self.questionnaire, &answers.facts, item));
        applicable.filter(|(place, _)| chosen(*place)).map(|(_, item)| self.text(&item.text)).collect()
    }

    fn passages(self, continuity: &Continuity, map: &PassageMap) -> Vec<String> {
        if map.is_single() {
            return vec![self.message(&Message::new("answer-one-channel"))];
        }
        let count = |counts: &dyn Fn(&Passage) -> bool| map.passages.iter().filter(|it| counts(it)).count();
        let full = continuity.strengths.last().map_or(1.0, |(_, strength)| strength.value);
        let open = count(&Passage::is_open);
        let key = if open == 0 { "answer-no-passage" } else { "answer-passages" };
        // All the passages are what is counted against, the unknown ones too: the table of passages counts so.
        let line = Message::new(key)
            .with("open", open)
            .with("full", count(&|passage| passage.strength.is_some_and(|strength| strength >= full)))
            .with("eligible", map.passages.len())
            .with("unknown", map.passages.len() - map.known().count());
        vec![self.message(&line)]
    }
}
