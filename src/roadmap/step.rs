//! The steps that there are: from each answer to the next better one, with what it costs and what it brings.

use super::figure::{self, Figure};
use crate::answers::{Answer, Answers};
use crate::questionnaire::{
    Choice, Continuity, Item, Kind, LevelIndex, Need, QuestionIndex, Questionnaire, Step as Given,
};
use crate::scoring::{Costs, Move, Outcome, Scores, full_strength, item_applies, passage_step, yes_no_key};
use crate::text::{Id, Text};

/// A step that would raise an answer.
#[derive(Debug, Clone)]
pub(super) struct Step<'a> {
    pub(super) question: QuestionIndex,
    /// Where it leads.
    pub(super) to: Move,
    /// The points of its question's score that it adds.
    pub(super) points: Figure,
    /// What it costs, or why it isn't offered.
    pub(super) effort: Result<Figure, Withheld>,
    pub(super) needs: &'a [Need],
    pub(super) action: Option<&'a Text>,
    /// The place, among all steps, of the one that comes before it on the same question.
    pub(super) before: Option<usize>,
}

/// Why a step isn't offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Withheld {
    /// The answers file leaves its question alone.
    Excluded,
    /// Nobody has estimated its effort.
    NoEffort,
}

/// Every step above the low end of the range, in the order of the questionnaire.
pub(super) fn steps<'a>(questionnaire: &'a Questionnaire, answers: &Answers, scores: &Scores) -> Vec<Step<'a>> {
    let mut steps = Vec::new();
    for question in questionnaire.question_indices().filter(|it| scores.outcome(*it).applies()) {
        let costs = Costs { wishes: &answers.roadmap, question };
        Source { questionnaire, answers, scores, question, costs }.add_to(&mut steps);
    }
    steps
}

/// A question that steps are taken from.
struct Source<'a, 's> {
    questionnaire: &'a Questionnaire,
    answers: &'s Answers,
    scores: &'s Scores,
    question: QuestionIndex,
    costs: Costs<'s>,
}

impl<'a> Source<'a, '_> {
    fn add_to(&self, steps: &mut Vec<Step<'a>>) {
        let is_unknown = self.scores.outcome(self.question) == Outcome::Unknown;
        match (&self.questionnaire.question(self.question).kind, &self.answers.entry(self.question).answer) {
            (Kind::Choice(choice), Some(Answer::Option(now))) => self.options(choice, Some(*now), steps),
            (Kind::Choice(choice), _) if is_unknown => self.options(choice, None, steps),
            (Kind::YesNo(yes_no), answer) if is_unknown || *answer == Some(Answer::YesNo(yes_no.reverse)) => {
                let (good, points) = (!yes_no.reverse, Figure::fraction(100, 1));
                let effort = self.effort(yes_no_key(good), yes_no.step.effort);
                steps.push(self.step(Move::YesNo(good), points, effort, Some(&yes_no.step), None));
            }
            (Kind::Checklist(items), answer) => {
                let ticked = if let Some(Answer::Items(ticked)) = answer { ticked.as_slice() } else { &[] };
                self.items(items, ticked, steps);
            }
            (Kind::Continuity(continuity), _) => self.passages(continuity, steps),
            _ => {}
        }
    }

    /// The options above the present one; where it is unknown, above the lowest.
    fn options(&self, choice: &'a Choice, now: Option<usize>, steps: &mut Vec<Step<'a>>) {
        let score = |place: usize| figure::option_score(self.questionnaire, &choice.options[place]);
        let (mut reached, mut before) = (now.map_or(Figure::ZERO, score), None);
        for (place, (id, option)) in choice.options.iter().enumerate().skip(now.unwrap_or(0) + 1) {
            let effort = self.effort(id.as_str(), option.step.effort);
            let points = score(place).minus(reached);
            steps.push(self.step(Move::Option(place), points, effort, Some(&option.step), before));
            (reached, before) = (score(place), Some(steps.len() - 1));
        }
    }

    fn items(&self, items: &'a indexmap::IndexMap<Id, Item>, ticked: &[usize], steps: &mut Vec<Step<'a>>) {
        let applies = |item: &Item| item_applies(self.questionnaire, &self.answers.facts, item);
        let weight = |item: &Item| Figure::written(item.weight);
        let all = items.values().filter(|item| applies(item)).map(weight).fold(Figure::ZERO, Figure::plus);
        for (place, (id, item)) in items.iter().enumerate() {
            if applies(item) && !ticked.contains(&place) {
                let points = Figure::fraction(100, 1).times(weight(item)).over(all);
                let effort = self.effort(id.as_str(), item.step.effort);
                steps.push(self.step(Move::Item(place), points, effort, Some(&item.step), None));
            }
        }
    }

    fn passages(&self, continuity: &'a Continuity, steps: &mut Vec<Step<'a>>) {
        let Some(map) = self.scores.passages(self.question) else { return };
        let full = Figure::written(full_strength(continuity));
        let each = span(self.questionnaire).over(Figure::fraction(map.passages.len().max(1), 1));
        for passage in &map.passages {
            let missing = full.minus(Figure::written(passage.strength.unwrap_or(0.0)));
            if missing.about() > 0.0 {
                let given = passage_step(self.questionnaire, continuity, passage.from, passage.to);
                let whole = self.effort("passage", given.and_then(|it| it.effort).or(continuity.effort));
                let share = missing.to_millionths().over(full.to_millionths());
                let effort = whole.map(|effort| effort.times(share));
                steps.push(self.step(Move::Passage(*passage), each.times(missing), effort, given, None));
            }
        }
    }

    fn effort(&self, key: &str, given: Option<f64>) -> Result<Figure, Withheld> {
        if self.answers.roadmap.exclude.contains(&self.question) {
            return Err(Withheld::Excluded);
        }
        let (effort, factor) = self.costs.estimate(key, given).ok_or(Withheld::NoEffort)?;
        Ok(Figure::written(effort).times(Figure::written(factor)).to_millionths())
    }

    fn step(
        &self,
        to: Move,
        points: Figure,
        effort: Result<Figure, Withheld>,
        given: Option<&'a Given>,
        before: Option<usize>,
    ) -> Step<'a> {
        Step {
            question: self.question,
            to,
            points,
            effort,
            needs: given.map_or(&[], |it| &it.needs),
            action: given.and_then(|it| it.action.as_ref()),
            before,
        }
    }
}

/// What several channels are worth with no passage between them.
pub(super) fn base(questionnaire: &Questionnaire) -> Figure {
    if questionnaire.levels.len() > 2 { figure::anchor(questionnaire, LevelIndex(1)) } else { Figure::ZERO }
}

/// The points that a full passage everywhere adds to no passage at all.
fn span(questionnaire: &Questionnaire) -> Figure {
    Figure::fraction(100, 1).minus(base(questionnaire))
}
