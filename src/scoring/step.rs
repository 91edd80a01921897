//! Next steps: what would raise each answer, what it costs, and what it alone brings.

use std::cmp::Reverse;

use super::continuity::{full_strength, span};
use super::question::item_applies;
use super::{Gaps, Outcome, Passage, Scores, level_of, need_is_met, rank};
use crate::answers::{Answer, Answers, RoadmapWishes};
use crate::questionnaire::{
    ChannelIndex, ChoiceOption, Continuity, DimensionIndex, End, Item, Kind, Need, PassageStep, QuestionIndex,
    Questionnaire, Step, YesNo,
};
use crate::text::{Id, Text};

/// The share of the steps that can be taken at once, one in so many, that are quick wins.
const QUICK_WIN_SHARE: usize = 3;

/// More quick wins than this are no choice.
const MOST_QUICK_WINS: usize = 10;

/// A step that would raise an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct NextStep<'a> {
    /// The question.
    pub question: QuestionIndex,
    /// Where the step leads.
    pub to: Move,
    /// What to do.
    pub action: Option<&'a Text>,
    /// What it costs by this client's own estimates, in the questionnaire's effort unit.
    pub effort: Option<f64>,
    /// What must be in place first.
    pub needs: &'a [Need],
    /// Overall points that the step adds by itself, among the known answers.
    pub gain: f64,
    /// Whether it can be taken at once and is among the best by gain per effort.
    pub quick_win: bool,
}

/// Where a step leads.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Move {
    /// To an option of a choice, from the one before.
    Option(usize),
    /// To an item of a checklist, ticked.
    Item(usize),
    /// To the good answer of a yes-no question: yes, or no.
    YesNo(bool),
    /// To the full strength of a passage, from the strength that it has.
    Passage(Passage),
}

impl NextStep<'_> {
    /// Points of gain per unit of effort; `None` without an effort or with an effort of 0.
    #[must_use]
    pub fn gain_per_effort(&self) -> Option<f64> {
        self.effort.filter(|effort| *effort > 0.0).map(|effort| self.gain / effort)
    }
}

/// The steps on the known answers that are short of the target; most gain first, then in the questionnaire's order.
#[must_use]
pub fn next_steps<'a>(
    questionnaire: &'a Questionnaire,
    answers: &Answers,
    scores: &Scores,
    gaps: &Gaps,
) -> Vec<NextStep<'a>> {
    let mut steps = Vec::new();
    for index in questionnaire.question_indices() {
        let dimension = questionnaire.question(index).dimension;
        let gap = &gaps.dimensions[dimension.0];
        let Some(score) = scores.outcome(index).score() else { continue };
        let is_short = gap.levels.is_some_and(|levels| levels > 0) || level_of(questionnaire, score) < gap.target;
        if is_short && !answers.roadmap.exclude.contains(&index) {
            let share = share_of_overall(questionnaire, scores, index);
            steps.extend(raises(questionnaire, answers, scores, index).into_iter().map(|raise| NextStep {
                question: index,
                to: raise.to,
                action: raise.action,
                effort: raise.effort,
                needs: raise.needs,
                gain: raise.points * share,
                quick_win: false,
            }));
        }
    }
    mark_quick_wins(questionnaire, scores, &mut steps);
    steps.sort_by_key(|step| Reverse(rank(step.gain)));
    steps
}

/// What raises an answer by how many points of its question's score.
struct Raise<'a> {
    to: Move,
    points: f64,
    action: Option<&'a Text>,
    effort: Option<f64>,
    needs: &'a [Need],
}

fn raises<'a>(
    questionnaire: &'a Questionnaire,
    answers: &Answers,
    scores: &Scores,
    index: QuestionIndex,
) -> Vec<Raise<'a>> {
    let costs = Costs { wishes: &answers.roadmap, question: index };
    match (&questionnaire.question(index).kind, &answers.entry(index).answer) {
        (Kind::Choice(choice), Some(Answer::Option(now))) => {
            let before = choice.options.get_index(*now);
            let next = choice.options.get_index(now + 1);
            before
                .zip(next)
                .map(|((_, before), (id, next))| option_raise(costs, *now, before, id, next))
                .into_iter()
                .collect()
        }
        (Kind::Checklist(items), Some(Answer::Items(ticked))) => {
            let applicable = |item: &Item| item_applies(questionnaire, &answers.facts, item);
            let all: f64 = items.values().filter(|item| applicable(item)).map(|item| item.weight).sum();
            let open =
                items.iter().enumerate().filter(|(place, (_, item))| !ticked.contains(place) && applicable(item));
            open.map(|(place, (id, item))| item_raise(costs, place, id, item, all)).collect()
        }
        (Kind::YesNo(yes_no), Some(Answer::YesNo(yes))) if *yes == yes_no.reverse => {
            vec![good_answer_raise(costs, yes_no)]
        }
        (Kind::Continuity(continuity), _) => passage_raises(questionnaire, costs, scores, index, continuity),
        _ => Vec::new(),
    }
}

fn option_raise<'a>(costs: Costs<'_>, now: usize, before: &ChoiceOption, id: &Id, next: &'a ChoiceOption) -> Raise<'a> {
    Raise {
        to: Move::Option(now + 1),
        points: next.score - before.score,
        action: next.step.action.as_ref(),
        effort: costs.of(id.as_str(), next.step.effort),
        needs: &next.step.needs,
    }
}

fn item_raise<'a>(costs: Costs<'_>, place: usize, id: &Id, item: &'a Item, all: f64) -> Raise<'a> {
    Raise {
        to: Move::Item(place),
        points: 100.0 * item.weight / all,
        action: item.step.action.as_ref(),
        effort: costs.of(id.as_str(), item.step.effort),
        needs: &item.step.needs,
    }
}

fn good_answer_raise<'a>(costs: Costs<'_>, yes_no: &'a YesNo) -> Raise<'a> {
    let good = !yes_no.reverse;
    Raise {
        to: Move::YesNo(good),
        points: 100.0,
        action: yes_no.step.action.as_ref(),
        effort: costs.of(yes_no_key(good), yes_no.step.effort),
        needs: &yes_no.step.needs,
    }
}

fn passage_raises<'a>(
    questionnaire: &'a Questionnaire,
    costs: Costs<'_>,
    scores: &Scores,
    index: QuestionIndex,
    continuity: &'a Continuity,
) -> Vec<Raise<'a>> {
    let Some(map) = scores.passages(index) else { return Vec::new() };
    let full = full_strength(continuity);
    let points = span(questionnaire) / map.known().count() as f64;
    let short = map.known().filter_map(|passage| Some((passage, full - passage.strength?)));
    short
        .filter(|(_, missing)| *missing > 0.0)
        .map(|(passage, missing)| {
            let own = passage_step(questionnaire, continuity, passage.from, passage.to);
            let whole = costs.of("passage", own.and_then(|step| step.effort).or(continuity.effort));
            Raise {
                to: Move::Passage(*passage),
                points: points * missing,
                action: own.and_then(|step| step.action.as_ref()),
                effort: whole.map(|effort| effort * missing / full),
                needs: own.map_or(&[], |step| &step.needs),
            }
        })
        .collect()
}

/// What it takes to open a passage, where the questionnaire says it: the first entry that fits.
pub(crate) fn passage_step<'a>(
    questionnaire: &Questionnaire,
    continuity: &'a Continuity,
    from: ChannelIndex,
    to: ChannelIndex,
) -> Option<&'a Step> {
    let is_end = |channel: ChannelIndex, end: Option<End>| match end {
        None => true,
        Some(End::Channel(other)) => channel == other,
        Some(End::Kind(kind)) => questionnaire.channels[channel.0].kind == Some(kind),
    };
    let fits = |step: &&PassageStep| is_end(from, step.from) && is_end(to, step.to);
    continuity.passages.iter().find(fits).map(|entry| &entry.step)
}

/// What this client's steps on a question cost.
#[derive(Clone, Copy)]
pub(crate) struct Costs<'a> {
    pub(crate) wishes: &'a RoadmapWishes,
    pub(crate) question: QuestionIndex,
}

impl Costs<'_> {
    fn of(self, key: &str, given: Option<f64>) -> Option<f64> {
        self.estimate(key, given).map(|(effort, factor)| effort * factor)
    }

    /// The client's own estimate as it stands, else the questionnaire's and the client's factor.
    pub(crate) fn estimate(self, key: &str, given: Option<f64>) -> Option<(f64, f64)> {
        let own = self.wishes.efforts.get(&self.question).and_then(|efforts| efforts.get(key)).copied();
        let factor = self.wishes.effort_factor.unwrap_or(1.0);
        own.map(|effort| (effort, 1.0)).or_else(|| given.map(|effort| (effort, factor)))
    }
}

/// The word of the file formats for an answer to a yes-no question.
pub(crate) fn yes_no_key(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// The overall points that one point of a known question is worth.
pub(crate) fn share_of_overall(questionnaire: &Questionnaire, scores: &Scores, index: QuestionIndex) -> f64 {
    let dimension = questionnaire.question(index).dimension;
    let is_scored = |dimension: &DimensionIndex| scores.dimension(*dimension).known.is_some();
    let weight = |dimension: DimensionIndex| questionnaire.dimensions[dimension.0].weight;
    let all: f64 = (0..scores.dimensions.len()).map(DimensionIndex).filter(is_scored).map(weight).sum();
    share_of_dimension(questionnaire, scores, index) * (weight(dimension) / all)
}

/// The points of its dimension that one point of a known question is worth.
pub(crate) fn share_of_dimension(questionnaire: &Questionnaire, scores: &Scores, index: QuestionIndex) -> f64 {
    let question = questionnaire.question(index);
    let is_known = |other: &QuestionIndex| scores.outcome(*other).score().is_some();
    let known = questionnaire.questions_of(question.dimension).filter(is_known);
    let within: f64 = known.map(|other| questionnaire.question(other).weight).sum();
    question.weight / within
}

/// Marks the best third by gain per effort, one at least, of the steps that gain something and can be taken at once.
fn mark_quick_wins(questionnaire: &Questionnaire, scores: &Scores, steps: &mut [NextStep<'_>]) {
    let in_place = |need: &Need| -> bool {
        let outcome: Outcome = scores.outcome(need.question);
        need_is_met(questionnaire, need, outcome)
    };
    let rate = |step: &NextStep<'_>| match step.effort {
        Some(effort) if step.gain > 0.0 && step.needs.iter().all(in_place) => Some(step.gain / effort),
        _ => None,
    };
    let rates = steps.iter().enumerate().filter_map(|(place, step)| Some((place, rate(step)?, step.gain)));
    for place in quick_wins(rates) {
        steps[place].quick_win = true;
    }
}

/// Of places with the gain per effort and the gain of each, the best third, one at least where there is any.
pub(crate) fn quick_wins(rates: impl Iterator<Item = (usize, f64, f64)>) -> Vec<usize> {
    // What costs nothing divides by zero, to a rate above all others.
    let mut candidates: Vec<_> =
        rates.map(|(place, rate, gain)| (Reverse(rank(rate)), Reverse(rank(gain)), place)).collect();
    candidates.sort_unstable();
    let quick = (candidates.len() / QUICK_WIN_SHARE).clamp(1, MOST_QUICK_WINS);
    candidates.into_iter().take(quick).map(|(_, _, place)| place).collect()
}
