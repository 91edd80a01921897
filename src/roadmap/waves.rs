//! The order of a plan: prerequisites first, then the most overall points per effort; and its waves.

use std::cmp::Reverse;

use super::PlanError;
use super::model::Model;
use super::solve::Solved;
use crate::answers::Answer;
use crate::questionnaire::{Kind, QuestionIndex};
use crate::scoring::{Outcome, Scores, outcome_with, rank};
use crate::solver::{Ratio, TooLarge};

/// Steps of a plan that are carried out together.
#[derive(Debug, Clone)]
pub(super) struct Wave {
    /// The places of the steps, in the order in which to take them.
    pub(super) steps: Vec<usize>,
    pub(super) effort: Ratio,
    /// What it has cost from the first wave on.
    pub(super) total: Ratio,
    /// The scores once it is done.
    pub(super) scores: Scores,
}

/// The waves of a plan, none dearer than the capacity unless a step, or steps that need each other, are by themselves.
pub(super) fn waves(model: &Model<'_>, plan: &Solved, capacity: Option<Ratio>) -> Result<Vec<Wave>, PlanError> {
    let mut parts: Vec<(Vec<usize>, Ratio)> = Vec::new();
    for block in Order::new(model, &plan.taken).blocks() {
        let effort = block.iter().try_fold(Ratio::ZERO, |sum, place| sum.plus(effort(model, *place)?))?;
        match parts.last_mut() {
            Some((steps, sum)) if fits(sum.plus(effort)?, capacity)? => {
                steps.extend(block);
                *sum = sum.plus(effort)?;
            }
            _ => parts.push((block, effort)),
        }
    }
    let (mut taken, mut total) = (vec![false; model.steps.len()], Ratio::ZERO);
    let wave = |(steps, effort): (Vec<usize>, Ratio)| {
        for place in &steps {
            taken[*place] = true;
        }
        total = total.plus(effort)?;
        Ok(Wave { steps, effort, total, scores: model.scores_with(&taken) })
    };
    parts.into_iter().map(wave).collect()
}

/// What a step costs.
pub(super) fn effort(model: &Model<'_>, place: usize) -> Result<Ratio, TooLarge> {
    match model.steps[place].effort {
        Ok(effort) => effort.exact(),
        Err(_) => Ok(Ratio::ZERO),
    }
}

fn fits(effort: Ratio, capacity: Option<Ratio>) -> Result<bool, TooLarge> {
    let Some(capacity) = capacity else { return Ok(true) };
    let spare = capacity.minus(effort)?;
    Ok(spare == Ratio::ZERO || spare.rounded_down() >= 0)
}

/// The steps of a plan, one after the other.
struct Order<'m, 'a> {
    model: &'m Model<'a>,
    left: Vec<usize>,
    /// By question, the answer and what became of it with the steps taken so far.
    answers: Vec<Option<Answer>>,
    outcomes: Vec<Outcome>,
}

impl<'m, 'a> Order<'m, 'a> {
    fn new(model: &'m Model<'a>, taken: &[bool]) -> Self {
        let answers = model.answers.entries.iter().map(|entry| entry.answer.clone()).collect();
        Self { model, left: model.chosen(taken).collect(), answers, outcomes: model.start.outcomes.clone() }
    }

    /// Single steps, and together those that need each other.
    fn blocks(mut self) -> Vec<Vec<usize>> {
        let mut blocks = Vec::new();
        while let Some(first) = self.left.first() {
            let ready = self.left.iter().copied().filter(|place| self.is_ready(*place));
            let block = match ready.min_by_key(|place| self.key(*place)) {
                Some(best) => vec![best],
                None => self.together(*first),
            };
            for place in &block {
                self.take(*place);
            }
            blocks.push(block);
        }
        blocks
    }

    fn is_ready(&self, place: usize) -> bool {
        let step = &self.model.steps[place];
        let in_place = |question: QuestionIndex| self.outcomes[question.0];
        step.before.is_none_or(|before| !self.left.contains(&before))
            && step.needs.iter().all(|need| self.model.is_in_place(need, in_place(need.question)))
    }

    /// What is free first, then by points per effort, then by points, then by the questionnaire.
    fn key(&self, place: usize) -> (bool, Reverse<i64>, Reverse<i64>, usize) {
        let gain = gain(self.model, place, self.outcomes[self.model.steps[place].question.0]);
        let effort = self.model.steps[place].effort.map_or(0.0, super::figure::Figure::about);
        let rate = if effort > 0.0 { gain / effort } else { 0.0 };
        (effort > 0.0, Reverse(rank(rate)), Reverse(rank(gain)), place)
    }

    /// A step with all that it still needs, in the order of the questionnaire.
    fn together(&self, first: usize) -> Vec<usize> {
        let (mut found, mut open) = (vec![first], vec![first]);
        while let Some(place) = open.pop() {
            let step = &self.model.steps[place];
            let mut needed: Vec<_> = step.before.into_iter().collect();
            for need in step.needs {
                if self.model.is_in_place(need, self.outcomes[need.question.0]) {
                    continue;
                }
                needed.extend(self.model.steps_of(need.question));
            }
            for other in needed {
                if self.left.contains(&other) && !found.contains(&other) {
                    found.push(other);
                    open.push(other);
                }
            }
        }
        found.sort_unstable();
        found
    }

    fn take(&mut self, place: usize) {
        self.left.retain(|other| *other != place);
        let step = &self.model.steps[place];
        let index = step.question.0;
        let answer = self.model.raised(step.question, self.answers[index].take(), step.to);
        self.outcomes[index] = outcome_with(self.model.questionnaire, self.model.answers, step.question, &answer);
        self.answers[index] = Some(answer);
    }
}

/// Overall points that a step adds where its question stands like this.
pub(super) fn gain(model: &Model<'_>, place: usize, outcome: Outcome) -> f64 {
    let step = &model.steps[place];
    let is_continuity = matches!(model.questionnaire.question(step.question).kind, Kind::Continuity(_));
    let knowing = is_continuity && outcome == Outcome::Unknown;
    let known = if knowing { model.points_of_knowing(step.question).about() } else { 0.0 };
    model.points(place).about() + known
}
