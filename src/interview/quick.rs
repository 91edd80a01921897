//! The quick order: which question's answer brings the level closest to being certain.

use crate::answers::Facts;
use crate::questionnaire::{Dimension, Gate, Kind, LevelIndex, QuestionIndex, Questionnaire};
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
    scores: &Scores,
    candidates: &[QuestionIndex],
) -> Option<QuestionIndex> {
    let mut openness = Openness::of(questionnaire, facts, scores);
    let mut best: Option<(i64, QuestionIndex)> = None;
    for &question in candidates {
        let possible = possible_scores(questionnaire, question, scores.outcome(question));
        let distances = possible.iter().map(|points| openness.with(question, Score::new(*points)));
        let distance = scoring::rank(distances.sum::<f64>() / possible.len() as f64);
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
    floors: Floors,
    outcomes: Vec<Outcome>,
    dimensions: Vec<Evaluation>,
    /// The overall points that one point of each dimension is worth in the range.
    shares: Vec<f64>,
    /// The questions with gates that apply, and the overall points that each is worth.
    gated: Vec<(QuestionIndex, f64)>,
}

impl<'a> Openness<'a> {
    fn of(questionnaire: &'a Questionnaire, facts: &Facts, scores: &Scores) -> Self {
        let (outcomes, dimensions) = (scores.outcomes.clone(), scores.dimensions.clone());
        let weight = |(it, result): (&Dimension, &Evaluation)| if result.applies() { it.weight } else { 0.0 };
        let weights: Vec<_> = questionnaire.dimensions.values().zip(&dimensions).map(weight).collect();
        let all: f64 = weights.iter().sum();
        let shares: Vec<_> = weights.into_iter().map(|weight| weight / all).collect();
        let counts = |index: &QuestionIndex| questionnaire.question(*index).is_scored() && outcomes[index.0].applies();
        let worth = |index: QuestionIndex| {
            let question = questionnaire.question(index);
            let within = questionnaire.questions_of(question.dimension).filter(counts);
            let within: f64 = within.map(|other| questionnaire.question(other).weight).sum();
            100.0 * shares[question.dimension.0] * question.weight / within
        };
        let gated = questionnaire.question_indices().filter(counts);
        let gated = gated.filter(|index| !questionnaire.question(*index).gates.is_empty());
        let gated = gated.map(|index| (index, worth(index))).collect();
        Self { questionnaire, floors: Floors::of(questionnaire, facts), outcomes, dimensions, shares, gated }
    }

    /// The distance with another answer to a question.
    fn with(&mut self, question: QuestionIndex, score: Score) -> f64 {
        let dimension = self.questionnaire.question(question).dimension;
        let outcome = std::mem::replace(&mut self.outcomes[question.0], score.into());
        let changed = scoring::evaluate_dimension(self.questionnaire, &self.outcomes, dimension);
        let evaluation = std::mem::replace(&mut self.dimensions[dimension.0], changed);
        let distance = self.distance();
        self.outcomes[question.0] = outcome;
        self.dimensions[dimension.0] = evaluation;
        distance
    }

    /// For each level that is neither attained nor ruled out: the overall points by which it is short of being attained
    /// for certain, and those by which it is short of being ruled out. A level that is settled counts nothing.
    fn distance(&self) -> f64 {
        let overall = scoring::evaluate_overall(self.questionnaire, &self.outcomes, &self.dimensions, self.floors);
        let (Some(low), Some(high)) = (overall.low, overall.high) else { return 0.0 };
        let gates = self.open_gates();
        let mut points = 0.0;
        for level in (low.level.0 + 1..=high.level.0).map(LevelIndex) {
            let threshold = self.questionnaire.threshold(level);
            let mut to_attain = (threshold - low.score.points()).max(0.0);
            let mut to_rule_out = (high.score.points() - threshold).max(0.0);
            let lag = self.questionnaire.max_lag.and_then(|lag| level.0.checked_sub(lag));
            if let Some(least) = lag.filter(|least| *least > 0) {
                let threshold = self.questionnaire.threshold(LevelIndex(least));
                for (dimension, share) in self.dimensions.iter().zip(&self.shares) {
                    let (Some(low), Some(high)) = (dimension.low, dimension.high) else { continue };
                    to_attain += share * (threshold - low.score.points()).max(0.0);
                    to_rule_out = to_rule_out.min(share * (high.score.points() - threshold).max(0.0));
                }
            }
            for (_, worth) in gates.iter().filter(|(gate, _)| *gate <= level) {
                to_attain += worth;
                to_rule_out = to_rule_out.min(*worth);
            }
            points += to_attain + to_rule_out;
        }
        points
    }

    /// The gates that are neither met nor failed yet, one a question: the lowest level that it may hold back, and the
    /// overall points that the question is worth.
    fn open_gates(&self) -> Vec<(LevelIndex, f64)> {
        let lowest_open = |index: QuestionIndex| {
            let open = |gate: &&Gate| {
                let is_met = |reading| scoring::gate_is_met(self.questionnaire, gate, self.outcomes[index.0], reading);
                is_met(Reading::High) && !is_met(Reading::Low)
            };
            self.questionnaire.question(index).gates.iter().filter(open).map(|gate| gate.level).min()
        };
        self.gated.iter().filter_map(|(index, worth)| Some((lowest_open(*index)?, *worth))).collect()
    }
}
