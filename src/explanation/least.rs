//! The least answer that suffices, as a rung of a ladder is told.

use serde::Serialize;

use super::ladder::Ladder;
use crate::answers::{Answer, Answers};
use crate::assessment::{PassageEnds, Words};
use crate::questionnaire::{ChannelIndex, Kind, QuestionIndex};
use crate::scoring::{Score, full_strength, item_applies, outcome_with, rank, yes_no_key};
use crate::text::Id;

/// The least answer that suffices for something.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum LeastAnswer {
    /// This option of a choice, or a better one.
    Option {
        /// The option.
        option: Id,
        /// Its words.
        text: String,
        /// What it is worth.
        score: f64,
    },
    /// This answer to a yes-no question.
    YesNo {
        /// `yes` or `no`.
        answer: &'static str,
        /// The answer in words.
        text: String,
    },
    /// A mark of a rating, or a figure.
    Number {
        /// The figure.
        figure: f64,
        /// On which side of it.
        bound: Bound,
        /// The figure in words, with its unit or its scale.
        text: String,
        /// What the least answer is worth.
        score: f64,
    },
    /// More items of a checklist: the fewest that suffice.
    Items {
        /// How many more.
        count: usize,
        /// Those that, being the weightiest, do.
        items: Vec<NamedItem>,
        /// Whether as many of `open` do, whichever they are.
        any: bool,
        /// The items that aren't ticked.
        open: Vec<NamedItem>,
        /// What the answer is then worth.
        score: f64,
    },
    /// More passages at full strength: the fewest that suffice.
    Passages {
        /// How many more.
        count: usize,
        /// Those that, being the weakest, do.
        passages: Vec<PassageEnds>,
        /// How many known passages aren't at full strength.
        open: usize,
        /// What the answer is then worth.
        score: f64,
    },
}

/// On which side of a figure an answer suffices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// The figure or more.
    AtLeast,
    /// The figure or less.
    AtMost,
    /// Less than the figure.
    Below,
}

/// An item of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedItem {
    /// Its id.
    pub id: Id,
    /// Its words.
    pub text: String,
}

/// A rung of a question's ladder in words.
pub(super) fn least_answer(
    words: Words<'_>,
    answers: &Answers,
    question: QuestionIndex,
    ladder: &Ladder,
    rung: usize,
) -> Option<LeastAnswer> {
    let answer = ladder.answer(rung);
    let score = outcome_with(words.questionnaire, answers, question, &answer).score().map_or(0.0, Score::points);
    let number = |figure, bound, shown: f64| {
        let text = words.figure(question, shown);
        LeastAnswer::Number { figure, bound, text, score }
    };
    Some(match (&words.questionnaire.question(question).kind, answer) {
        (Kind::Choice(choice), Answer::Option(place)) => {
            let (id, option) = choice.options.get_index(place)?;
            LeastAnswer::Option { option: id.clone(), text: words.text(&option.text), score }
        }
        (Kind::YesNo(_), Answer::YesNo(yes)) => LeastAnswer::YesNo { answer: yes_no_key(yes), text: words.yes_no(yes) },
        (Kind::Rating(scale), Answer::Number(mark)) => {
            number(mark, if scale.reverse { Bound::AtMost } else { Bound::AtLeast }, mark)
        }
        (Kind::Number(scale), Answer::Number(figure)) => {
            let falling = scale.points.first().zip(scale.points.last()).is_some_and(|(first, last)| first.1 > last.1);
            // A step holds up to the next: whatever is below that is worth as much.
            let next = scale.points.iter().map(|(value, _)| *value).find(|value| *value > figure);
            match (falling, scale.interpolate, next) {
                (false, ..) => number(figure, Bound::AtLeast, figure),
                (true, false, Some(next)) => number(next, Bound::Below, next),
                (true, ..) => number(figure, Bound::AtMost, figure),
            }
        }
        (Kind::Checklist(items), Answer::Items(_)) => {
            let (added, open) = ladder.items(rung);
            let named = |places: &[usize]| -> Vec<NamedItem> {
                let found = places.iter().filter_map(|place| items.get_index(*place));
                found.map(|(id, item)| NamedItem { id: id.clone(), text: words.text(&item.text) }).collect()
            };
            let weight = |place: &usize| rank(items[*place].weight);
            let any = open.iter().all(|place| weight(place) == weight(&open[0]));
            LeastAnswer::Items { count: added.len(), items: named(&added), any, open: named(&open), score }
        }
        (Kind::Continuity(_), Answer::Passages(_)) => {
            let (added, open) = ladder.passages(rung);
            let passages: Vec<_> = added.iter().map(|(from, to)| words.ends(*from, *to)).collect();
            LeastAnswer::Passages { count: passages.len(), passages, open: open.len(), score }
        }
        _ => return None,
    })
}

/// A rung of a question's ladder in the spelling of `--what-if`.
pub(super) fn spelled(
    words: Words<'_>,
    answers: &Answers,
    question: QuestionIndex,
    ladder: &Ladder,
    rung: usize,
) -> Vec<String> {
    let id = words.question(question);
    match (&words.questionnaire.question(question).kind, ladder.answer(rung)) {
        (Kind::Choice(choice), Answer::Option(place)) => {
            choice.options.get_index(place).map(|(option, _)| format!("{id}={option}")).into_iter().collect()
        }
        (Kind::Checklist(items), Answer::Items(ticked)) => {
            let counts = |place: &usize| item_applies(words.questionnaire, &answers.facts, &items[*place]);
            let names: Vec<_> =
                ticked.iter().filter(|place| counts(place)).map(|place| item_id(items, *place)).collect();
            vec![format!("{id}={}", if names.is_empty() { "none".to_owned() } else { names.join(",") })]
        }
        (_, Answer::YesNo(yes)) => vec![format!("{id}={}", yes_no_key(yes))],
        (_, Answer::Number(figure)) => vec![format!("{id}={figure}")],
        (Kind::Continuity(continuity), Answer::Passages(_)) => {
            let strength = |value: f64| {
                let of = |(_, strength): &(&Id, &crate::questionnaire::Strength)| rank(strength.value) == rank(value);
                continuity.strengths.iter().find(of).map(|(id, _)| id.to_string()).unwrap_or_default()
            };
            let full = strength(full_strength(continuity));
            let channel = |channel: ChannelIndex| words.questionnaire.channel_id(channel);
            let (added, open) = ladder.passages(rung);
            if added.len() == open.len() && ladder.len() == open.len() + 1 {
                return vec![format!("{id}={full}")];
            }
            let none = (ladder.len() == open.len() + 1)
                .then(|| format!("{id}={}", continuity.strengths.first().map_or("none", |(id, _)| id.as_str())));
            let opened = added.iter().map(|(from, to)| format!("{id}.{}.{}={full}", channel(*from), channel(*to)));
            none.into_iter().chain(opened).collect()
        }
        _ => Vec::new(),
    }
}

fn item_id(items: &indexmap::IndexMap<Id, crate::questionnaire::Item>, place: usize) -> String {
    items.get_index(place).map(|(id, _)| id.to_string()).unwrap_or_default()
}
