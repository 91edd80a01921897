//! The ladder of a question: the answers better than the present one, from the least better to the best.

use std::cmp::Reverse;

use crate::answers::{Answer, Answers, Passages};
use crate::questionnaire::{ChannelIndex, Kind, NumberScale, QuestionIndex, Questionnaire, RatingScale};
use crate::scoring::{Outcome, Scores, full_strength, item_applies, outcome_with, rank};

/// Marks of a scale are told in steps of which there are at least so many.
const LEAST_MARKS: f64 = 4.0;

/// Figures are told in steps of which there are at least so many between the ends of their scale.
const LEAST_FIGURES: f64 = 50.0;

/// Where a passage begins and where it leads.
type Pair = (ChannelIndex, ChannelIndex);

/// The answers to one question that are better than the present one; for an unknown answer every answer, the worst
/// first. Their scores never fall from one rung to the next.
///
/// - choice: each option; yes-no: the good answer;
/// - rating: whole marks, or rounder ones on a long scale; number: the values of the scale's points, and where it
///   interpolates round figures between them;
/// - checklist: one more item each time, the weightiest first; continuity: one more passage at full strength each time,
///   the weakest first. Passages that are unknown beside others that are known stay so.
#[derive(Debug, Clone)]
pub(crate) struct Ladder {
    rungs: Rungs,
    /// Whether the first rung is the answer with nothing added.
    with_nothing: bool,
}

#[derive(Debug, Clone)]
enum Rungs {
    Each(Vec<Answer>),
    Items { ticked: Vec<usize>, open: Vec<usize> },
    Passages { listed: Passages, open: Vec<Pair>, full: f64 },
}

impl Ladder {
    /// The ladder of a question; empty where nothing better exists or the question doesn't count.
    pub(crate) fn of(
        questionnaire: &Questionnaire,
        answers: &Answers,
        scores: &Scores,
        question: QuestionIndex,
    ) -> Self {
        let nothing = Self { rungs: Rungs::Each(Vec::new()), with_nothing: false };
        let outcome = scores.outcome(question);
        let now = match outcome {
            Outcome::Unknown => None,
            Outcome::Answered(Some(known)) => Some(known.score),
            Outcome::Answered(None) | Outcome::NotApplicable | Outcome::Hidden => return nothing,
        };
        let answer = answers.entry(question).answer.as_ref();
        let each = |all: Vec<Answer>| {
            let score = |answer: &Answer| outcome_with(questionnaire, answers, question, answer).score();
            let is_better = |answer: &Answer| match (score(answer), now) {
                (Some(score), Some(now)) => rank(score.points()) > rank(now.points()),
                (score, None) => score.is_some(),
                (None, Some(_)) => false,
            };
            Self { rungs: Rungs::Each(all.into_iter().filter(is_better).collect()), with_nothing: false }
        };
        match &questionnaire.question(question).kind {
            Kind::Choice(choice) => each((0..choice.options.len()).map(Answer::Option).collect()),
            Kind::YesNo(yes_no) => each(vec![Answer::YesNo(yes_no.reverse), Answer::YesNo(!yes_no.reverse)]),
            Kind::Rating(scale) => each(marks(scale)),
            Kind::Number(scale) => each(figures(scale)),
            Kind::Checklist(items) => {
                let ticked = match answer {
                    Some(Answer::Items(ticked)) => ticked.clone(),
                    _ => Vec::new(),
                };
                let is_open = |place: &usize| {
                    !ticked.contains(place) && item_applies(questionnaire, &answers.facts, &items[*place])
                };
                let mut open: Vec<_> = (0..items.len()).filter(is_open).collect();
                open.sort_by_key(|place| Reverse(rank(items[*place].weight)));
                Self { rungs: Rungs::Items { ticked, open }, with_nothing: now.is_none() }
            }
            Kind::Continuity(continuity) => {
                let Some(map) = scores.passages(question).filter(|map| !map.is_single()) else { return nothing };
                let full = full_strength(continuity);
                let mut listed = match answer {
                    Some(Answer::Passages(listed)) => listed.clone(),
                    _ => Passages::new(),
                };
                if now.is_none() {
                    listed.extend(map.passages.iter().map(|passage| ((passage.from, passage.to), Some(0.0))));
                }
                let strength = |from, to| listed.get(&(from, to)).copied().unwrap_or(Some(0.0));
                let missing = map.passages.iter().filter_map(|passage| {
                    let missing = full - strength(passage.from, passage.to)?;
                    (missing > 0.0).then_some((rank(missing), (passage.from, passage.to)))
                });
                let mut missing: Vec<_> = missing.collect();
                missing.sort_by_key(|(missing, _)| Reverse(*missing));
                let open = missing.into_iter().map(|(_, ends)| ends).collect();
                Self { rungs: Rungs::Passages { listed, open, full }, with_nothing: now.is_none() }
            }
            Kind::Text => nothing,
        }
    }

    /// How many rungs there are.
    pub(crate) fn len(&self) -> usize {
        match &self.rungs {
            Rungs::Each(all) => all.len(),
            Rungs::Items { open, .. } => open.len() + usize::from(self.with_nothing),
            Rungs::Passages { open, .. } => open.len() + usize::from(self.with_nothing),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The answer at a rung, counted from 0.
    pub(crate) fn answer(&self, rung: usize) -> Answer {
        let added = self.added(rung);
        match &self.rungs {
            Rungs::Each(all) => all[rung].clone(),
            Rungs::Items { ticked, open } => {
                let mut items: Vec<_> = ticked.iter().chain(&open[..added]).copied().collect();
                items.sort_unstable();
                Answer::Items(items)
            }
            Rungs::Passages { listed, open, full } => {
                let mut listed = listed.clone();
                listed.extend(open[..added].iter().map(|ends| (*ends, Some(*full))));
                Answer::Passages(listed)
            }
        }
    }

    /// The best answer.
    pub(crate) fn best(&self) -> Option<Answer> {
        self.len().checked_sub(1).map(|rung| self.answer(rung))
    }

    /// The lowest rung whose answer suffices, where the best does: whether an answer suffices never turns to no further up.
    pub(crate) fn least(&self, suffices: impl Fn(&Answer) -> bool) -> Option<usize> {
        let (mut low, mut high) = (0, self.len().checked_sub(1)?);
        if !suffices(&self.answer(high)) {
            return None;
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if suffices(&self.answer(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        Some(high)
    }

    /// The items that a rung adds to a checklist, and those that could be added, in the order of the questionnaire.
    pub(crate) fn items(&self, rung: usize) -> (Vec<usize>, Vec<usize>) {
        let Rungs::Items { open, .. } = &self.rungs else { return (Vec::new(), Vec::new()) };
        let sorted = |items: &[usize]| {
            let mut items = items.to_vec();
            items.sort_unstable();
            items
        };
        (sorted(&open[..self.added(rung)]), sorted(open))
    }

    /// The passages that a rung opens fully, and those that could be, in the order of the catalogue.
    pub(crate) fn passages(&self, rung: usize) -> (Vec<Pair>, Vec<Pair>) {
        let Rungs::Passages { open, .. } = &self.rungs else { return (Vec::new(), Vec::new()) };
        let sorted = |passages: &[Pair]| {
            let mut passages = passages.to_vec();
            passages.sort_unstable();
            passages
        };
        (sorted(&open[..self.added(rung)]), sorted(open))
    }

    /// How many items or passages a rung adds.
    fn added(&self, rung: usize) -> usize {
        rung + usize::from(!self.with_nothing)
    }
}

fn marks(scale: &RatingScale) -> Vec<Answer> {
    let range = scale.max - scale.min;
    let step = power_of_ten(range / LEAST_MARKS).min(power_of_ten(range / LEAST_FIGURES).max(1.0));
    let mut marks = rounded_between(scale.min, scale.max, step);
    marks.extend([scale.min, scale.max]);
    in_order(marks, scale.reverse)
}

fn figures(scale: &NumberScale) -> Vec<Answer> {
    let mut figures: Vec<f64> = scale.points.iter().map(|(value, _)| *value).collect();
    let (Some(&(first, least)), Some(&(last, most))) = (scale.points.first(), scale.points.last()) else {
        return Vec::new();
    };
    if scale.interpolate {
        figures.extend(rounded_between(first, last, power_of_ten((last - first) / LEAST_FIGURES)));
    }
    in_order(figures, most < least)
}

fn in_order(mut figures: Vec<f64>, falling: bool) -> Vec<Answer> {
    figures.sort_by(f64::total_cmp);
    figures.dedup();
    if falling {
        figures.reverse();
    }
    figures.into_iter().map(Answer::Number).collect()
}

/// The highest power of ten that isn't above a figure, as an exponent would write it; 1 where there is none.
fn power_of_ten(figure: f64) -> f64 {
    let exponent = figure.log10().floor();
    if exponent.is_finite() { 10_f64.powf(exponent) } else { 1.0 }
}

/// The multiples of a step strictly between two figures.
fn rounded_between(least: f64, most: f64, step: f64) -> Vec<f64> {
    let mut figures = Vec::new();
    let mut multiple = (least / step).floor() + 1.0;
    // Division keeps decimals what they look like: 3 / 10 is 0.3, and 3 × 0.1 isn't.
    let inverse = (1.0 / step).round();
    let figure = |multiple: f64| if step < 1.0 && inverse.is_finite() { multiple / inverse } else { multiple * step };
    // A scale of which a step is lost in its figures' last digits would give the same figure for ever.
    while figure(multiple) < most && figure(multiple) > least && figures.len() < 1000 {
        figures.push(figure(multiple));
        multiple += 1.0;
    }
    figures
}
