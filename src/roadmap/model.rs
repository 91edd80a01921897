//! What plans are made from: the steps, what they need, and the scores that a set of them leads to.

mod program;
mod reach;
mod shares;

use std::collections::BTreeMap;

use super::figure::Figure;
use super::step::{Step, base, steps};
use crate::answers::Answers;
use crate::questionnaire::{DimensionIndex, Kind, LevelIndex, Need, QuestionIndex, Questionnaire};
use crate::scoring::{Outcome, Reading, Scores, level_of, score};
use shares::{Share, shares};

/// The levels that a plan must attain at the low end of the range.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Demand {
    pub(super) overall: Option<LevelIndex>,
    pub(super) dimensions: BTreeMap<DimensionIndex, LevelIndex>,
}

impl Demand {
    pub(super) fn overall(level: LevelIndex) -> Self {
        Self { overall: Some(level), dimensions: BTreeMap::new() }
    }

    /// Whether scores attain it whatever the unknown answers are. A dimension that doesn't apply has nothing to attain.
    pub(super) fn is_attained_by(&self, scores: &Scores) -> bool {
        self.overall.is_none_or(|least| scores.overall.low.is_some_and(|low| low.level >= least))
            && self
                .dimensions
                .iter()
                .all(|(dimension, least)| scores.dimension(*dimension).low.is_none_or(|low| low.level >= *least))
    }
}

/// Everything that plans are made from.
pub(super) struct Model<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) answers: &'a Answers,
    /// The scores today.
    pub(super) start: Scores,
    /// Every step, offered or not, in the order of the questionnaire: each is the variable of its place.
    pub(super) steps: Vec<Step<'a>>,
    /// The continuity questions whose every passage is unknown: the first that is opened makes the answer known, and so
    /// worth several channels without a passage. Their variables come after the steps.
    pub(super) made_known: Vec<QuestionIndex>,
    /// As many steps as can be taken together; no other set of steps scores higher anywhere.
    pub(super) most: Vec<bool>,
    /// The scores with them.
    pub(super) best: Scores,
    shares: Vec<Share>,
}

impl<'a> Model<'a> {
    pub(super) fn new(questionnaire: &'a Questionnaire, answers: &'a Answers) -> Self {
        let start = score(questionnaire, answers);
        let steps = steps(questionnaire, answers, &start);
        let is_made_known = |index: &QuestionIndex| {
            matches!(questionnaire.question(*index).kind, Kind::Continuity(_))
                && start.outcome(*index) == Outcome::Unknown
                && base(questionnaire).about() > 0.0
                && steps.iter().any(|step| step.question == *index)
        };
        let made_known = questionnaire.question_indices().filter(is_made_known).collect();
        let shares = shares(questionnaire, &start);
        let mut model =
            Self { questionnaire, answers, best: start.clone(), start, steps, made_known, most: Vec::new(), shares };
        model.most = model.as_many_as_can_be();
        model.best = model.scores_with(&model.most);
        model
    }

    /// Overall points that a step adds, other than by making its answer known.
    pub(super) fn points(&self, place: usize) -> Figure {
        let step = &self.steps[place];
        step.points.times(self.shares[step.question.0].of_overall)
    }

    /// Overall points for making a continuity question known at all.
    pub(super) fn points_of_knowing(&self, question: QuestionIndex) -> Figure {
        base(self.questionnaire).times(self.shares[question.0].of_overall)
    }

    /// The places of the steps on a question.
    pub(super) fn steps_of(&self, question: QuestionIndex) -> impl Iterator<Item = usize> {
        (0..self.steps.len()).filter(move |place| self.steps[*place].question == question)
    }

    /// Whether what a step needs is in place, the unknown answers at their least: whatever they are, the lowest level is.
    pub(super) fn is_in_place(&self, need: &Need, outcome: Outcome) -> bool {
        outcome.score_at(Reading::Low).is_none_or(|score| level_of(self.questionnaire, score) >= need.at_least)
    }

    /// Whether scores hold what the answers file says is decided already.
    pub(super) fn holds_what_is_decided(&self, scores: &Scores) -> bool {
        self.decided().all(|need| self.is_in_place(&need, scores.outcome(need.question)))
    }

    /// What the answers file says is decided already.
    pub(super) fn decided(&self) -> impl Iterator<Item = Need> {
        self.answers
            .roadmap
            .include
            .iter()
            .map(|(question, at_least)| Need { question: *question, at_least: *at_least })
    }

    /// Whether a set of steps can be carried out and attains a demand, by the scoring code; the scores with it.
    pub(super) fn check(&self, taken: &[bool], demand: &Demand) -> Option<Scores> {
        let scores = self.scores_with(taken);
        let sound = self.chosen(taken).all(|place| self.may_be_taken(place, taken, &scores));
        (sound && demand.is_attained_by(&scores) && self.holds_what_is_decided(&scores)).then_some(scores)
    }

    /// The places of the steps that are taken.
    pub(super) fn chosen(&self, taken: &[bool]) -> impl Iterator<Item = usize> {
        (0..self.steps.len()).filter(|place| taken[*place])
    }

    fn may_be_taken(&self, place: usize, taken: &[bool], scores: &Scores) -> bool {
        let step = &self.steps[place];
        step.effort.is_ok()
            && step.before.is_none_or(|before| taken[before])
            && step.needs.iter().all(|need| self.is_in_place(need, scores.outcome(need.question)))
    }

    /// All steps that are offered, less those that then still lack something, until none does.
    fn as_many_as_can_be(&self) -> Vec<bool> {
        let mut taken: Vec<_> = self.steps.iter().map(|step| step.effort.is_ok()).collect();
        loop {
            let scores = self.scores_with(&taken);
            let stays: Vec<_> =
                (0..taken.len()).map(|place| taken[place] && self.may_be_taken(place, &taken, &scores)).collect();
            if stays == taken {
                return taken;
            }
            taken = stays;
        }
    }
}
