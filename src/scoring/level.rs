//! Levels: from a score, gates, the lag of dimensions and floors to a level, and what holds back the next one.

use super::{Evaluation, Outcome, Reading, Score, Scores, TOLERANCE};
use crate::answers::Facts;
use crate::questionnaire::{DimensionIndex, Gate, LevelIndex, Need, QuestionIndex, Questionnaire, Requirement, Truth};

/// A reason why a level isn't attained.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Blocker {
    /// The score is short of the threshold.
    Score {
        /// By so many points, above 0.
        short: f64,
    },
    /// An answer isn't good enough.
    Gate {
        /// The question.
        question: QuestionIndex,
        /// Its gate.
        gate: Gate,
    },
    /// A dimension lags too far behind.
    Lag {
        /// The dimension.
        dimension: DimensionIndex,
        /// Its level now.
        level: LevelIndex,
    },
}

/// The highest level whose threshold a score reaches.
#[must_use]
pub fn level_of(questionnaire: &Questionnaire, score: Score) -> LevelIndex {
    let reached = questionnaire.levels.values().take_while(|level| score.reaches(level.threshold)).count();
    // The lowest level's threshold is 0, which every score reaches.
    LevelIndex(reached.saturating_sub(1))
}

/// Whether a gate holds nothing back, given what became of its question.
#[must_use]
pub fn gate_is_met(questionnaire: &Questionnaire, gate: &Gate, outcome: Outcome, reading: Reading) -> bool {
    match outcome {
        Outcome::NotApplicable | Outcome::Hidden => true,
        Outcome::Unknown => reading == Reading::High,
        Outcome::Answered(_) => outcome.score_at(reading).is_none_or(|score| match gate.requires {
            Requirement::Level(level) => level_of(questionnaire, score) >= level,
            Requirement::Score(points) => score.reaches(points),
        }),
    }
}

/// Whether what a step needs is in place, given what became of the other question.
#[must_use]
pub fn need_is_met(questionnaire: &Questionnaire, need: &Need, outcome: Outcome) -> bool {
    match outcome {
        Outcome::NotApplicable | Outcome::Hidden => true,
        Outcome::Unknown => false,
        Outcome::Answered(_) => outcome.score().is_some_and(|score| level_of(questionnaire, score) >= need.at_least),
    }
}

/// The gates that aren't met, among those of some questions, in the questionnaire's order.
pub(super) fn unmet_gates<'a>(
    questionnaire: &'a Questionnaire,
    outcomes: &'a [Outcome],
    questions: std::ops::Range<usize>,
    reading: Reading,
) -> impl Iterator<Item = (QuestionIndex, &'a Gate)> {
    questions.map(QuestionIndex).flat_map(move |index| {
        let unmet = move |gate: &&Gate| !gate_is_met(questionnaire, gate, outcomes[index.0], reading);
        questionnaire.question(index).gates.iter().filter(unmet).map(move |gate| (index, gate))
    })
}

/// The highest level that a score attains past these unmet gates.
pub(super) fn attained<'a>(
    questionnaire: &Questionnaire,
    score: Score,
    unmet: impl Iterator<Item = (QuestionIndex, &'a Gate)>,
) -> LevelIndex {
    let by_score = level_of(questionnaire, score);
    unmet.map(|(_, gate)| LevelIndex(gate.level.0.saturating_sub(1))).fold(by_score, LevelIndex::min)
}

/// What holds a score back from a level, short of any lag.
pub(super) fn blockers<'a>(
    questionnaire: &Questionnaire,
    score: Score,
    level: LevelIndex,
    unmet: impl Iterator<Item = (QuestionIndex, &'a Gate)>,
) -> Vec<Blocker> {
    let short = questionnaire.threshold(level) - score.points();
    let score = (short > TOLERANCE).then_some(Blocker::Score { short });
    let gates = unmet.filter(|(_, gate)| gate.level <= level);
    score.into_iter().chain(gates.map(|(question, gate)| Blocker::Gate { question, gate: *gate })).collect()
}

/// What holds a dimension back from a level; nothing where it has no score.
pub(crate) fn blockers_of_dimension(
    questionnaire: &Questionnaire,
    scores: &Scores,
    dimension: DimensionIndex,
    level: LevelIndex,
) -> Vec<Blocker> {
    let Some(score) = scores.dimension(dimension).score() else { return Vec::new() };
    let questions = questionnaire.dimensions[dimension.0].questions.clone();
    blockers(questionnaire, score, level, unmet_gates(questionnaire, &scores.outcomes, questions, Reading::Known))
}

/// The highest overall level that the weakest dimension lets pass, where the questionnaire limits the lag.
pub(super) fn lag_limit(
    questionnaire: &Questionnaire,
    dimensions: &[Evaluation],
    reading: Reading,
) -> Option<LevelIndex> {
    let most = questionnaire.max_lag?;
    let weakest = dimensions.iter().filter_map(|dimension| dimension.standing(reading)).map(|it| it.level).min()?;
    Some(LevelIndex(weakest.0.saturating_add(most)))
}

/// The dimensions that lag too far behind for a level.
pub(super) fn lagging(
    questionnaire: &Questionnaire,
    dimensions: &[Evaluation],
    level: LevelIndex,
) -> impl Iterator<Item = Blocker> {
    let least = questionnaire.max_lag.map_or(0, |most| level.0.saturating_sub(most));
    let levels = dimensions.iter().enumerate().filter_map(|(place, it)| it.known.map(|it| (place, it.level)));
    let behind = levels.filter(move |(_, level)| level.0 < least);
    behind.map(|(place, level)| Blocker::Lag { dimension: DimensionIndex(place), level })
}

/// The levels that facts by themselves make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Floors {
    /// The highest whose condition holds.
    pub(super) certain: Option<LevelIndex>,
    /// The highest whose condition holds or may hold.
    pub(super) possible: Option<LevelIndex>,
}

impl Floors {
    pub(crate) fn of(questionnaire: &Questionnaire, facts: &Facts) -> Self {
        let highest = |enough: &dyn Fn(Truth) -> bool| {
            let holding = questionnaire.floors.iter().filter(|it| enough(facts.evaluate(questionnaire, &it.when)));
            holding.map(|floor| floor.level).max()
        };
        Self { certain: highest(&|truth| truth == Truth::True), possible: highest(&|truth| truth != Truth::False) }
    }

    /// The floor that counts in a reading.
    pub(super) fn at(self, reading: Reading) -> Option<LevelIndex> {
        match reading {
            Reading::Known | Reading::Low => self.certain,
            Reading::High => self.possible,
        }
    }
}
