//! The quick order: which question's answer brings the level closest to being certain.

use crate::answers::Facts;
use crate::questionnaire::{Gate, Kind, LevelIndex, QuestionIndex, Questionnaire};
use crate::scoring::{self, Evaluation, Floors, Outcome, Reading, Score, Scores};

/// Whether the level is what it is whatever the unknown answers are.
pub(super) fn is_certain(scores: &Scores) -> bool {
    scores.overall.level().is_some() && scores.overall.confirmed() == scores.overall.possible()
}

/// The question to ask next among some, the first of equals: the one after whose answer, its possible answers taken as
/// equally likely, the level is closest to being certain.
pub(super) fn most_telling(
    questionnaire: &Questionnaire,
    facts: &Facts,
    outcomes: &[Outcome],
    candidates: &[QuestionIndex],
) -> Option<QuestionIndex> {
    let floors = Floors::of(questionnaire, facts);
    let mut outcomes = outcomes.to_vec();
    let mut best: Option<(i64, QuestionIndex)> = None;
    for &question in candidates {
        let now = outcomes[question.0];
        let possible = possible_scores(questionnaire, question, now);
        let mut distance = 0.0;
        for points in &possible {
            outcomes[question.0] = Score::new(*points).into();
            distance += Openness { questionnaire, outcomes: &outcomes, floors }.points() / possible.len() as f64;
        }
        outcomes[question.0] = now;
        let distance = scoring::rank(distance);
        if best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, question));
        }
    }
    best.map(|(_, question)| question)
}

/// The scores that an answer to a question may give: every one of a choice, of the others the ends and the middle.
fn possible_scores(questionnaire: &Questionnaire, question: QuestionIndex, now: Outcome) -> Vec<f64> {
    let least = match (&questionnaire.question(question).kind, now) {
        // Partly answered already.
        (_, Outcome::Answered(Some(known))) => return ends_and_middle(known.low.points(), known.high.points()),
        (Kind::Choice(choice), _) => return choice.options.values().map(|option| option.score).collect(),
        (Kind::YesNo(_), _) => return vec![0.0, 100.0],
        (Kind::Number(scale), _) => {
            let points = || scale.points.iter().map(|(_, score)| *score);
            return ends_and_middle(points().fold(100.0, f64::min), points().fold(0.0, f64::max));
        }
        // Channels without a passage between them are worth the second level.
        (Kind::Continuity(_), _) if questionnaire.levels.len() > 2 => 100.0 / (questionnaire.levels.len() - 1) as f64,
        _ => 0.0,
    };
    ends_and_middle(least, 100.0)
}

fn ends_and_middle(least: f64, most: f64) -> Vec<f64> {
    vec![least, f64::midpoint(least, most), most]
}

/// How far outcomes are from making the level certain.
struct Openness<'a> {
    questionnaire: &'a Questionnaire,
    outcomes: &'a [Outcome],
    floors: Floors,
}

impl Openness<'_> {
    /// For each level that is neither attained nor ruled out: the overall points by which it is short of being attained
    /// for certain, and those by which it is short of being ruled out. A level that is settled counts nothing.
    fn points(&self) -> f64 {
        let (dimensions, overall) = scoring::evaluate(self.questionnaire, self.outcomes, self.floors);
        let (Some(low), Some(high)) = (overall.low, overall.high) else { return 0.0 };
        let shares = self.shares(&dimensions);
        let gates = self.open_gates(&shares);
        let mut points = 0.0;
        for level in (low.level.0 + 1..=high.level.0).map(LevelIndex) {
            let threshold = self.questionnaire.threshold(level);
            let mut to_attain = (threshold - low.score.points()).max(0.0);
            let mut to_rule_out = (high.score.points() - threshold).max(0.0);
            let lag = self.questionnaire.max_lag.and_then(|lag| level.0.checked_sub(lag));
            if let Some(least) = lag.filter(|least| *least > 0) {
                let threshold = self.questionnaire.threshold(LevelIndex(least));
                for (dimension, share) in dimensions.iter().zip(&shares) {
                    let (Some(low), Some(high)) = (dimension.low, dimension.high) else { continue };
                    to_attain += share * (threshold - low.score.points()).max(0.0);
                    to_rule_out = to_rule_out.min(share * (high.score.points() - threshold).max(0.0));
                }
            }
            for (_, width) in gates.iter().filter(|(gate, _)| *gate <= level) {
                to_attain += width;
                to_rule_out = to_rule_out.min(*width);
            }
            points += to_attain + to_rule_out;
        }
        points
    }

    /// The overall points that one point of each dimension is worth in the range.
    fn shares(&self, dimensions: &[Evaluation]) -> Vec<f64> {
        let weights = self.questionnaire.dimensions.values().zip(dimensions);
        let weights: Vec<_> = weights.map(|(it, result)| if result.applies() { it.weight } else { 0.0 }).collect();
        let all: f64 = weights.iter().sum();
        weights.into_iter().map(|weight| weight / all).collect()
    }

    /// The gates that are neither met nor failed yet, one a question: the lowest level that it may hold back, and the
    /// overall points that the question is worth.
    fn open_gates(&self, shares: &[f64]) -> Vec<(LevelIndex, f64)> {
        let questionnaire = self.questionnaire;
        let mut gates = Vec::new();
        for index in questionnaire.question_indices() {
            let question = questionnaire.question(index);
            let open = |gate: &&Gate| {
                let is_met = |reading| scoring::gate_is_met(questionnaire, gate, self.outcomes[index.0], reading);
                is_met(Reading::High) && !is_met(Reading::Low)
            };
            if let Some(level) = question.gates.iter().filter(open).map(|gate| gate.level).min() {
                let counted = questionnaire.questions_of(question.dimension);
                let counted = counted.filter(|other| self.outcomes[other.0].applies());
                let counted = counted.map(|other| questionnaire.question(other)).filter(|other| other.is_scored());
                let within: f64 = counted.map(|other| other.weight).sum();
                gates.push((level, 100.0 * shares[question.dimension.0] * question.weight / within));
            }
        }
        gates
    }
}
