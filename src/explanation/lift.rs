//! A smallest set of answers that, improved, lifts a level: found exactly, and verified by scoring again.
//!
//! What may change are the known answers, and the unknown ones on which a must-have for the level rests: these have to be
//! found out, since an unknown answer meets no must-have. Every other unknown answer stays as it is, out of the scores.
//!
//! 1. The answers whose must-haves aren't met are in every such set. They are put at their best.
//! 2. With them, which questions count and what share each has are settled, so that raising an answer adds a fixed number
//!    of points to its dimension and to the whole, whatever the others are. Dimensions that lag too far behind need points of
//!    their own: of each, as many answers as it takes, the largest gains first.
//! 3. For the overall score, as many more as it takes, the largest gains first. The answers left in a dimension gain no
//!    more than those taken in step 2, so that no other choice does with fewer.
//! 4. One by one, in the order of the questionnaire, each answer of the set is lowered to the least that still suffices
//!    with the others as they are.

use std::cmp::Reverse;

use super::ladder::Ladder;
use crate::answers::{Answer, Answers};
use crate::questionnaire::{DimensionIndex, LevelIndex, QuestionIndex, Questionnaire};
use crate::scoring::{Outcome, Reading, Score, Scores, gate_is_met, rank, score, share_of_dimension, share_of_overall};

/// The level to reach.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Goal {
    /// By the whole.
    Overall(LevelIndex),
    /// By one dimension.
    Dimension(DimensionIndex, LevelIndex),
}

/// An answer of the set.
#[derive(Debug, Clone)]
pub(crate) struct Pick {
    pub(crate) question: QuestionIndex,
    pub(crate) ladder: Ladder,
    /// The least answer that suffices with the others of the set.
    pub(crate) rung: usize,
    /// Whether a must-have rests on the answer, so that no other can stand in for it.
    pub(crate) required: bool,
}

/// Whether a level can be reached, and how.
#[derive(Debug, Clone)]
pub(crate) enum Lift {
    /// By these answers, in the order of the questionnaire; with what they make of the scores.
    By(Vec<Pick>, Scores),
    /// Not even with every answer that may change at its best, which makes these scores.
    OutOfReach(Scores),
}

/// A smallest set of answers that reaches a goal.
pub(crate) fn smallest(questionnaire: &Questionnaire, answers: &Answers, scores: &Scores, goal: Goal) -> Lift {
    Search { questionnaire, answers, scores, goal }.run()
}

struct Search<'a> {
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
    scores: &'a Scores,
    goal: Goal,
}

/// The points that one point of a question is worth, to its dimension or to the whole.
type Share = fn(&Questionnaire, &Scores, QuestionIndex) -> f64;

/// An answer that can be improved.
#[derive(Debug, Clone)]
struct Candidate {
    question: QuestionIndex,
    ladder: Ladder,
}

impl Search<'_> {
    fn run(&self) -> Lift {
        let all = self.scope().into_iter().map(|question| Candidate {
            question,
            ladder: Ladder::of(self.questionnaire, self.answers, self.scores, question),
        });
        let (required, mut others): (Vec<_>, Vec<_>) =
            all.filter(|it| !it.ladder.is_empty()).partition(|it| self.is_required(it.question));
        others.retain(|it| self.scores.outcome(it.question).score().is_some());
        let required_count = required.len();
        let mut set = required;
        let settled = self.at_best(&set);
        for (dimension, least) in self.lagging(&settled) {
            let mut own = Vec::new();
            others.retain(|it| {
                let is_own = self.questionnaire.question(it.question).dimension == dimension;
                if is_own {
                    own.push(it.clone());
                }
                !is_own
            });
            self.by_gain(&settled, &mut own, share_of_dimension);
            let reaches =
                |set: &[Candidate]| self.at_best(set).dimension(dimension).level().is_some_and(|level| level >= least);
            take(&mut set, &mut own, reaches);
            others.append(&mut own);
        }
        let share = match self.goal {
            Goal::Overall(_) => share_of_overall,
            Goal::Dimension(..) => share_of_dimension,
        };
        self.by_gain(&settled, &mut others, share);
        take(&mut set, &mut others, |set| self.is_reached(&self.at_best(set)));
        if !self.is_reached(&self.at_best(&set)) {
            return Lift::OutOfReach(self.at_best(&set));
        }
        self.lowered(set, required_count)
    }

    fn scope(&self) -> Vec<QuestionIndex> {
        match self.goal {
            Goal::Overall(_) => self.questionnaire.question_indices().collect(),
            Goal::Dimension(dimension, _) => self.questionnaire.questions_of(dimension).collect(),
        }
    }

    fn level(&self) -> LevelIndex {
        match self.goal {
            Goal::Overall(level) | Goal::Dimension(_, level) => level,
        }
    }

    /// Whether a must-have for the level rests on the answer and isn't met.
    fn is_required(&self, question: QuestionIndex) -> bool {
        let outcome = self.scores.outcome(question);
        let gates = self.questionnaire.question(question).gates.iter().filter(|gate| gate.level <= self.level());
        let unmet = |gate| !gate_is_met(self.questionnaire, gate, outcome, Reading::Known);
        matches!(outcome, Outcome::Unknown | Outcome::Answered(_)) && gates.into_iter().any(unmet)
    }

    fn is_reached(&self, scores: &Scores) -> bool {
        let level = match self.goal {
            Goal::Overall(_) => scores.overall.level(),
            Goal::Dimension(dimension, _) => scores.dimension(dimension).level(),
        };
        level.is_some_and(|level| level >= self.level())
    }

    /// The scored dimensions that lag too far behind for the goal, with the level that they must reach.
    fn lagging(&self, settled: &Scores) -> Vec<(DimensionIndex, LevelIndex)> {
        let (Goal::Overall(level), Some(most)) = (self.goal, self.questionnaire.max_lag) else { return Vec::new() };
        let least = LevelIndex(level.0.saturating_sub(most));
        let dimensions = (0..settled.dimensions.len()).map(DimensionIndex);
        let lags = |it: &DimensionIndex| settled.dimension(*it).level().is_some_and(|level| level < least);
        dimensions.filter(lags).map(|dimension| (dimension, least)).collect()
    }

    /// The scores with these answers at their best.
    fn at_best(&self, set: &[Candidate]) -> Scores {
        let mut answers = self.answers.clone();
        for candidate in set {
            answers.entries[candidate.question.0].answer = candidate.ladder.best();
        }
        score(self.questionnaire, &answers)
    }

    /// Sorts by the points that the best answers add, most first, then by the order of the questionnaire.
    fn by_gain(&self, settled: &Scores, candidates: &mut [Candidate], share: Share) {
        let best = self.at_best(candidates);
        candidates.sort_by_key(|it| {
            let points = |scores: &Scores| scores.outcome(it.question).score().map_or(0.0, Score::points);
            let raised = points(&best) - points(settled);
            (Reverse(rank(raised * share(self.questionnaire, settled, it.question))), it.question)
        });
    }

    /// The set with each answer no better than it must be.
    fn lowered(&self, set: Vec<Candidate>, required: usize) -> Lift {
        let mut answers = self.answers.clone();
        let mut picks: Vec<_> = set.into_iter().enumerate().map(|(place, it)| (it, place < required)).collect();
        picks.sort_by_key(|(it, _)| it.question);
        for (it, _) in &picks {
            answers.entries[it.question.0].answer = it.ladder.best();
        }
        let picks = picks.into_iter().map(|(it, required)| {
            let suffices = |answer: &Answer| {
                let mut answers = answers.clone();
                answers.entries[it.question.0].answer = Some(answer.clone());
                self.is_reached(&score(self.questionnaire, &answers))
            };
            let rung = it.ladder.least(suffices).unwrap_or(it.ladder.len() - 1);
            answers.entries[it.question.0].answer = Some(it.ladder.answer(rung));
            Pick { question: it.question, ladder: it.ladder, rung, required }
        });
        let picks = picks.collect();
        let scores = score(self.questionnaire, &answers);
        Lift::By(picks, scores)
    }
}

/// Takes from the front as few candidates as suffice; all of them where they don't.
fn take(set: &mut Vec<Candidate>, from: &mut Vec<Candidate>, suffices: impl Fn(&[Candidate]) -> bool) {
    let with = |count: usize| [&set[..], &from[..count]].concat();
    let (mut low, mut high) = (0, from.len());
    while low < high {
        let middle = low + (high - low) / 2;
        if suffices(&with(middle)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    set.extend(from.drain(..high));
}
