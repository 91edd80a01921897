//! What may be answered to each type of question, and what it is worth.

use super::build::Builder;
use super::{OptionOutline, PassageOutline, StepOutline};
use crate::questionnaire::{
    ChannelKind, Choice, Continuity, End, Item, Kind, NumberScale, PassageStep, RatingScale, StageIndex, Step, YesNo,
    condition_in_words, strength_title,
};
use crate::text::{Id, Locale, Message, Text, inline, number};

/// The most marks of a rating that are written out.
const MOST_MARKS: f64 = 11.0;

/// The marks of a rating between whole numbers.
pub(super) fn marks(kind: &Kind, locale: Locale) -> Vec<String> {
    let Kind::Rating(RatingScale { min, max, .. }) = kind else { return Vec::new() };
    if min.fract() != 0.0 || max.fract() != 0.0 || max - min >= MOST_MARKS {
        return Vec::new();
    }
    let next = |mark: &f64| Some(mark + 1.0).filter(|mark| mark <= max);
    std::iter::successors(Some(*min), next).map(|mark| number(mark, locale)).collect()
}

/// What a number counts.
pub(super) fn unit(kind: &Kind) -> Option<&Text> {
    match kind {
        Kind::Number(scale) => Some(&scale.unit),
        _ => None,
    }
}

impl Builder<'_> {
    /// How to answer.
    pub(super) fn how(self, kind: &Kind) -> String {
        let message = match kind {
            Kind::Choice(_) => Message::new("outline-how-choice"),
            Kind::Checklist(_) => Message::new("outline-how-several"),
            Kind::YesNo(_) => Message::new("outline-how-yes-no"),
            Kind::Rating(scale) => Message::new("outline-how-rating")
                .with("min", self.figure(scale.min))
                .with("max", self.figure(scale.max)),
            Kind::Number(scale) => Message::new("outline-how-number").with("unit", self.inline(&scale.unit)),
            Kind::Continuity(continuity) => return self.how_continuity(continuity),
            Kind::Text => Message::new("outline-how-text"),
        };
        self.say(&message)
    }

    fn how_continuity(self, continuity: &Continuity) -> String {
        let stages = |stages: &Option<Vec<StageIndex>>, key: &'static str| {
            stages.as_ref().map_or_else(String::new, |stages| {
                let titles = stages.iter().map(|stage| self.inline(&self.questionnaire.stages[stage.0]));
                self.say(&Message::new(key).with("stages", self.listed(&titles.collect::<Vec<_>>())))
            })
        };
        let message = Message::new("outline-how-continuity")
            .with("from", stages(&continuity.from, "outline-stages-from"))
            .with("to", stages(&continuity.to, "outline-stages-to"))
            .with("strengths", self.listed_or(&self.open_strengths(continuity)));
        self.say(&message)
    }

    /// The strengths of a passage that is open.
    pub(super) fn strengths(self, kind: &Kind) -> Vec<String> {
        match kind {
            Kind::Continuity(continuity) => self.open_strengths(continuity),
            _ => Vec::new(),
        }
    }

    fn open_strengths(self, continuity: &Continuity) -> Vec<String> {
        let language = &self.selection.language;
        let open = continuity.strengths.iter().filter(|(_, strength)| strength.value > 0.0);
        open.map(|(id, strength)| inline(&strength_title(id, strength.title.as_ref(), language))).collect()
    }

    /// What may be answered or ticked.
    pub(super) fn options(self, kind: &Kind) -> Vec<OptionOutline> {
        match kind {
            Kind::Choice(choice) => self.choice(choice),
            Kind::Checklist(items) => {
                let total: f64 = items.values().map(|item| item.weight).sum();
                items.iter().map(|(id, item)| self.item(id, item, total)).collect()
            }
            Kind::YesNo(question) => vec![self.yes_no(question, true), self.yes_no(question, false)],
            Kind::Rating(_) | Kind::Number(_) | Kind::Continuity(_) | Kind::Text => Vec::new(),
        }
    }

    fn choice(self, choice: &Choice) -> Vec<OptionOutline> {
        let option = |(id, option): (&Id, &crate::questionnaire::ChoiceOption)| OptionOutline {
            id: id.to_string(),
            text: self.text(&option.text),
            condition: None,
            level: self
                .for_authors(|| option.level.map(|level| self.text(&self.questionnaire.levels[level.0].title)))
                .flatten(),
            worth: self.for_authors(|| option.score),
            step: self.step(&option.step, None),
        };
        choice.options.iter().map(option).collect()
    }

    fn item(self, id: &Id, item: &Item, total: f64) -> OptionOutline {
        let when = item.when.as_ref();
        OptionOutline {
            id: id.to_string(),
            text: self.text(&item.text),
            condition: when.map(|when| condition_in_words(self.questionnaire, when, &self.selection.language)),
            level: None,
            worth: self.for_authors(|| 100.0 * item.weight / total),
            step: self.step(&item.step, None),
        }
    }

    fn yes_no(self, question: &YesNo, yes: bool) -> OptionOutline {
        let is_good = yes != question.reverse;
        OptionOutline {
            id: if yes { "yes" } else { "no" }.to_owned(),
            text: self.word(if yes { "answer-yes" } else { "answer-no" }),
            condition: None,
            level: None,
            worth: self.for_authors(|| if is_good { 100.0 } else { 0.0 }),
            step: if is_good { self.step(&question.step, None) } else { None },
        }
    }

    /// What answers without options are worth.
    pub(super) fn scale(self, kind: &Kind) -> Vec<String> {
        match kind {
            Kind::Rating(scale) => {
                let (worst, best) = if scale.reverse { (scale.max, scale.min) } else { (scale.min, scale.max) };
                let message = Message::new("outline-scale-rating").with("worst", self.figure(worst));
                vec![self.say(&message.with("best", self.figure(best)))]
            }
            Kind::Number(scale) => self.points(scale),
            Kind::Choice(_) | Kind::Checklist(_) | Kind::YesNo(_) | Kind::Continuity(_) | Kind::Text => Vec::new(),
        }
    }

    fn points(self, scale: &NumberScale) -> Vec<String> {
        let unit = self.inline(&scale.unit);
        let worth = |key: &'static str, value: f64, score: f64| {
            let value = self.say(&if unit == "%" {
                Message::new("figure-percent").with("figure", self.figure(value))
            } else {
                Message::new("answer-number").with("figure", self.figure(value)).with("unit", unit.as_str())
            });
            self.say(&Message::new(key).with("value", value).with("score", self.figure(score)))
        };
        if scale.interpolate {
            let mut lines: Vec<_> =
                scale.points.iter().map(|(value, score)| worth("outline-scale-at", *value, *score)).collect();
            lines.push(self.word("outline-scale-between"));
            return lines;
        }
        // Below the first point, the first point's score: the first pair ends where the second begins.
        let below = scale.points.windows(2).take(1).map(|pair| worth("outline-scale-below", pair[1].0, pair[0].1));
        let from = scale.points.iter().skip(1).map(|(value, score)| worth("outline-scale-from", *value, *score));
        below.chain(from).collect()
    }

    /// What it takes to open passages: those that cost something of their own, then all others.
    pub(super) fn passages(self, kind: &Kind) -> Vec<PassageOutline> {
        let Kind::Continuity(continuity) = kind else { return Vec::new() };
        let special = continuity.passages.iter().filter_map(|passage| {
            let step = self.step(&passage.step, continuity.effort)?;
            Some(PassageOutline { title: self.passage(passage), step })
        });
        let others = continuity.effort.map(|effort| PassageOutline {
            title: self.word(if continuity.passages.is_empty() {
                "outline-passage-any"
            } else {
                "outline-passage-other"
            }),
            step: StepOutline { action: None, effort: Some(effort), needs: Vec::new() },
        });
        special.chain(others).collect()
    }

    fn passage(self, passage: &PassageStep) -> String {
        let end = |end: Option<End>| match end {
            Some(End::Channel(channel)) => self.inline(&self.questionnaire.channels[channel.0].title),
            Some(End::Kind(kind)) => self.say(&Message::new(match kind {
                ChannelKind::Physical => "outline-end-physical",
                ChannelKind::Digital => "outline-end-digital",
                ChannelKind::Human => "outline-end-human",
            })),
            None => self.word("outline-end-any"),
        };
        let ends = Message::new("answer-passage").with("from", end(passage.from)).with("to", end(passage.to));
        self.say(&ends)
    }

    /// A step in words, for authors; `None` where there is nothing to say.
    fn step(self, step: &Step, usual_effort: Option<f64>) -> Option<StepOutline> {
        let effort = step.effort.or(usual_effort);
        if !self.is_for_authors() || (step.action.is_none() && effort.is_none() && step.needs.is_empty()) {
            return None;
        }
        let need = |need: &crate::questionnaire::Need| {
            let question = self.inline(&self.questionnaire.question(need.question).text);
            let level = self.inline(&self.questionnaire.levels[need.at_least.0].title);
            self.say(&Message::new("words-answer-at-least").with("question", question).with("level", level))
        };
        Some(StepOutline {
            action: self.optional(step.action.as_ref()),
            effort,
            needs: step.needs.iter().map(need).collect(),
        })
    }

    fn figure(self, value: f64) -> String {
        number(value, self.selection.language.locale())
    }

    fn listed(self, names: &[String]) -> String {
        self.joined(names, "words-and")
    }

    fn listed_or(self, names: &[String]) -> String {
        self.joined(names, "words-or")
    }

    fn joined(self, names: &[String], key: &'static str) -> String {
        match names.split_last() {
            Some((last, before)) if !before.is_empty() => {
                self.say(&Message::new(key).with("before", before.join(", ")).with("last", last.as_str()))
            }
            _ => names.concat(),
        }
    }
}
