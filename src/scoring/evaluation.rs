//! What questions come to together: a dimension, the whole, a view.

use super::level::{self, Floors};
use super::points::weighted_mean;
use super::{Blocker, Outcome, Reading, Score, level_of};
use crate::questionnaire::{DimensionIndex, LevelIndex, QuestionIndex, Questionnaire, View};

/// A score with the level that it stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// The score.
    pub score: Score,
    /// The level.
    pub level: LevelIndex,
}

/// What the questions of a dimension come to, or all of them.
///
/// The scores of `low`, `known` and `high` never fall in this order, and neither do their levels.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    /// By the known answers; `None` with none known.
    pub known: Option<Standing>,
    /// With every unknown answer at its least, its level being the confirmed one; `None` where no question applies.
    pub low: Option<Standing>,
    /// With every unknown answer at its best, its level being the possible one; `None` where no question applies.
    pub high: Option<Standing>,
    /// Known weight over applicable weight, 0 to 1; `None` where no question applies.
    pub coverage: Option<f64>,
    /// The first level not attained; `None` at the top, and with none known.
    pub next: Option<LevelIndex>,
    /// What holds it back from that level.
    pub blockers: Vec<Blocker>,
}

impl Evaluation {
    /// The standing with the unknown answers taken as `reading` says.
    #[must_use]
    pub fn standing(&self, reading: Reading) -> Option<Standing> {
        match reading {
            Reading::Known => self.known,
            Reading::Low => self.low,
            Reading::High => self.high,
        }
    }

    /// The score by the known answers.
    #[must_use]
    pub fn score(&self) -> Option<Score> {
        self.known.map(|known| known.score)
    }

    /// The level attained by the known answers.
    #[must_use]
    pub fn level(&self) -> Option<LevelIndex> {
        self.known.map(|known| known.level)
    }

    /// The level attained whatever the unknown answers are.
    #[must_use]
    pub fn confirmed(&self) -> Option<LevelIndex> {
        self.low.map(|low| low.level)
    }

    /// The level attained if all the unknown answers turn out best.
    #[must_use]
    pub fn possible(&self) -> Option<LevelIndex> {
        self.high.map(|high| high.level)
    }

    /// Whether any scored question applies.
    #[must_use]
    pub fn applies(&self) -> bool {
        self.low.is_some()
    }

    pub(super) fn of_dimension(questionnaire: &Questionnaire, outcomes: &[Outcome], index: DimensionIndex) -> Self {
        let questions = questionnaire.dimensions[index.0].questions.clone();
        let scores = Readings::of(|reading| {
            let scored = scored(questionnaire, outcomes, questions.clone());
            weighted_mean(scored.filter_map(|(weight, outcome)| Some((weight, outcome.score_at(reading)?))))
        });
        let unmet = |reading| level::unmet_gates(questionnaire, outcomes, questions.clone(), reading);
        let standing = |score: Option<Score>, reading| {
            score.map(|score| Standing { score, level: level::attained(questionnaire, score, unmet(reading)) })
        };
        let known = standing(scores.known, Reading::Known);
        let next = known.and_then(|known| level_above(questionnaire, known.level));
        let blockers = match (known, next) {
            (Some(known), Some(next)) => level::blockers(questionnaire, known.score, next, unmet(Reading::Known)),
            _ => Vec::new(),
        };
        Self {
            known,
            low: standing(scores.low, Reading::Low),
            high: standing(scores.high, Reading::High),
            coverage: known_share(
                scored(questionnaire, outcomes, questions.clone())
                    .filter(|(_, outcome)| outcome.applies())
                    .map(|(weight, outcome)| (weight, if outcome.score().is_some() { 1.0 } else { 0.0 })),
            ),
            next,
            blockers,
        }
    }

    pub(super) fn overall(
        questionnaire: &Questionnaire,
        outcomes: &[Outcome],
        dimensions: &[Self],
        floors: Floors,
    ) -> Self {
        let weighted = || questionnaire.dimensions.values().map(|dimension| dimension.weight).zip(dimensions);
        let scores = Readings::of(|reading| {
            weighted_mean(weighted().filter_map(|(weight, it)| Some((weight, it.standing(reading)?.score))))
        });
        let all = 0..questionnaire.questions.len();
        let unmet = |reading| level::unmet_gates(questionnaire, outcomes, all.clone(), reading);
        let standing = |score: Option<Score>, reading| {
            let score = score?;
            let gated = level::attained(questionnaire, score, unmet(reading));
            let attained = level::lag_limit(questionnaire, dimensions, reading).map_or(gated, |most| gated.min(most));
            // A floor lifts a score; a business without any has nothing to lift.
            let floor = floors.at(reading).filter(|_| scores.known.is_some());
            Some(Standing { score, level: floor.map_or(attained, |floor| attained.max(floor)) })
        };
        let known = standing(scores.known, Reading::Known);
        let next = known.and_then(|known| level_above(questionnaire, known.level));
        let mut blockers = Vec::new();
        if let (Some(known), Some(next)) = (known, next) {
            blockers = level::blockers(questionnaire, known.score, next, unmet(Reading::Known));
            blockers.extend(level::lagging(questionnaire, dimensions, next));
        }
        Self {
            known,
            low: standing(scores.low, Reading::Low),
            high: standing(scores.high, Reading::High),
            coverage: known_share(weighted().filter_map(|(weight, it)| Some((weight, it.coverage?)))),
            next,
            blockers,
        }
    }
}

/// The views' scores: of their known questions, whatever the dimension.
pub(super) fn views(questionnaire: &Questionnaire, outcomes: &[Outcome]) -> Vec<Option<Standing>> {
    let standing = |view: &View| {
        let known = |index: &QuestionIndex| Some((questionnaire.question(*index).weight, outcomes[index.0].score()?));
        let score = weighted_mean(view.questions.iter().filter_map(known))?;
        Some(Standing { score, level: level_of(questionnaire, score) })
    };
    questionnaire.views.values().map(standing).collect()
}

/// A score in each reading.
struct Readings {
    known: Option<Score>,
    low: Option<Score>,
    high: Option<Score>,
}

impl Readings {
    /// The scores, in order even where the fractions of their sums put them out of it by a hair.
    fn of(score: impl Fn(Reading) -> Option<Score>) -> Self {
        let known = score(Reading::Known);
        let low = score(Reading::Low).map(|low| known.map_or(low, |known| low.min(known)));
        let high = score(Reading::High).map(|high| known.map_or(high, |known| high.max(known)));
        Self { known, low, high }
    }
}

/// The weights and outcomes of the scored questions among some.
fn scored<'a>(
    questionnaire: &'a Questionnaire,
    outcomes: &'a [Outcome],
    questions: std::ops::Range<usize>,
) -> impl Iterator<Item = (f64, Outcome)> + 'a {
    let of = questions.map(QuestionIndex).map(|index| (questionnaire.question(index), outcomes[index.0]));
    of.filter(|(question, _)| question.is_scored()).map(|(question, outcome)| (question.weight, outcome))
}

/// The share of the weights that is known.
fn known_share(parts: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (all, known) = parts.fold((0.0, 0.0), |(all, known), (weight, share)| (all + weight, known + weight * share));
    (all > 0.0).then(|| known / all)
}

fn level_above(questionnaire: &Questionnaire, level: LevelIndex) -> Option<LevelIndex> {
    (level < questionnaire.top_level()).then_some(LevelIndex(level.0 + 1))
}
