//! Steps, scores and levels of a plan as its structure gives them.

use super::model::Model;
use super::waves::gain;
use super::{Attained, PlannedStep};
use crate::assessment::Words;
use crate::questionnaire::Kind;
use crate::scoring::{Move, Outcome, Scores, yes_no_key};
use crate::text::Id;

/// A model with the words of a language.
#[derive(Clone, Copy)]
pub(super) struct Told<'m, 'a> {
    pub(super) model: &'m Model<'a>,
    pub(super) words: Words<'m>,
}

impl Told<'_, '_> {
    pub(super) fn attained(self, scores: &Scores) -> Attained {
        let low = scores.overall.low;
        Attained { score: low.map(|low| low.score.points()), level: low.map(|low| self.words.level(low.level)) }
    }

    /// Where a step begins and where it leads, by their ids.
    pub(super) fn ids(self, place: usize) -> (Option<Id>, Option<Id>) {
        let step = &self.model.steps[place];
        match (&self.model.questionnaire.question(step.question).kind, step.to) {
            (Kind::Choice(choice), Move::Option(option)) => {
                let id = |place: usize| choice.options.get_index(place).map(|(id, _)| id.clone());
                (option.checked_sub(1).and_then(id), id(option))
            }
            (_, Move::YesNo(yes)) => (Id::new(yes_no_key(!yes)), Id::new(yes_no_key(yes))),
            (Kind::Continuity(continuity), Move::Passage(passage)) => {
                let reached = |strength: f64| continuity.strengths.iter().rfind(|(_, it)| it.value <= strength);
                let from = passage.strength.and_then(reached).map(|(id, _)| id.clone());
                (from, continuity.strengths.last().map(|(id, _)| id.clone()))
            }
            _ => (None, None),
        }
    }

    /// A step of the plan; `now` is what has become of its question when its turn comes.
    pub(super) fn step(self, place: usize, wave: usize, effort: f64, now: Outcome) -> PlannedStep {
        let step = &self.model.steps[place];
        let (from, to) = self.ids(place);
        let (from_text, to_text, id, passage) = self.words.ends_of(step.question, step.to);
        let is_item = matches!(step.to, Move::Item(_));
        let is_unknown = match step.to {
            Move::Passage(passage) => passage.strength.is_none(),
            _ => self.model.start.outcome(step.question) == Outcome::Unknown,
        };
        PlannedStep {
            question: self.words.question(step.question),
            item: id.filter(|_| is_item),
            passage,
            from,
            to,
            effort,
            wave,
            text: self.words.question_text(step.question),
            dimension: self.words.dimension(self.model.questionnaire.question(step.question).dimension),
            from_text,
            to_text,
            action: self.words.optional(step.action),
            gain: gain(self.model, place, now),
            needs: step.needs.iter().map(|need| self.words.need(need, &self.model.start)).collect(),
            roles: self.words.roles(step.question),
            quick_win: false,
            verify: is_unknown,
            decided: false,
            steady: true,
        }
    }
}
