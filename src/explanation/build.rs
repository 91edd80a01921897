//! From answers to their explanation.

use super::ladder::Ladder;
use super::least::{least_answer, spelled};
use super::lift::{self, Goal};
use super::{
    About, DimensionExplanation, Explained, Explanation, FORMAT, GateExplanation, Improvement, LagExplanation, Lift,
    NextLevel, Outlook, OverallExplanation, QuestionExplanation, Term, what_if,
};
use crate::answers::{Answer, Answers};
use crate::assessment::{
    Assessment, QuestionResult, Subject, Words, assess, level_range, named_blocker, named_requirement, question_result,
    score_range,
};
use crate::questionnaire::{DimensionIndex, Gate, LevelIndex, QuestionIndex, Questionnaire, Truth, condition_in_words};
use crate::scoring::{
    Blocker, Evaluation, Outcome, Reading, Score, Scores, blockers_of_dimension, gate_is_met, outcome_with, score,
    share_of_dimension, share_of_overall,
};
use crate::text::Id;

/// Explains answers; where others are supposed, as it would be with these, and what they change.
///
/// The answers, and the supposed ones, were read with the questionnaire.
#[must_use]
pub fn explain(
    questionnaire: &Questionnaire,
    answers: &Answers,
    supposed: Option<&Answers>,
    about: About,
    subject: &Subject,
) -> Explanation {
    let words = Words { questionnaire, language: &subject.language };
    let before = assess(questionnaire, answers, subject);
    let (answers, assessment, what_if) = match supposed {
        Some(supposed) => {
            let after = assess(questionnaire, supposed, subject);
            let what_if = what_if::difference(words, (answers, &before), (supposed, &after));
            (supposed, after, Some(what_if))
        }
        None => (answers, before, None),
    };
    let scores = score(questionnaire, answers);
    let work = Work { questionnaire, answers, scores: &scores, assessment: &assessment, words };
    let explains = match about {
        About::Overall => Explained::Overall(Box::new(work.overall())),
        About::Dimension(dimension) => Explained::Dimension(Box::new(work.dimension(dimension))),
        About::Question(question) => Explained::Question(Box::new(work.question(question))),
    };
    Explanation {
        format: FORMAT,
        file: assessment.file,
        palier: assessment.palier,
        date: assessment.date,
        language: assessment.language,
        questionnaire: assessment.questionnaire,
        organization: assessment.organization,
        what_if,
        explains,
        warnings: assessment.warnings,
    }
}

/// Everything that the parts of an explanation are made from.
#[derive(Clone, Copy)]
struct Work<'a> {
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
    scores: &'a Scores,
    assessment: &'a Assessment,
    words: Words<'a>,
}

impl Work<'_> {
    fn overall(self) -> OverallExplanation {
        let overall = &self.assessment.overall;
        OverallExplanation {
            score: overall.score,
            level: overall.level.clone(),
            level_without_floor: self.level_without_floor(),
            next: self.next(&self.scores.overall, None),
            unknown: self.assessment.unknown.clone(),
        }
    }

    /// The level that the answers by themselves attain, where a floor lifts it.
    fn level_without_floor(self) -> Option<Id> {
        self.scores.floor?;
        let bare = Questionnaire { floors: Vec::new(), ..self.questionnaire.clone() };
        let level = score(&bare, self.answers).overall.level()?;
        (Some(level) != self.scores.overall.level()).then(|| self.words.level(level))
    }

    fn next(self, evaluation: &Evaluation, of: Option<DimensionIndex>) -> Option<NextLevel> {
        let level = evaluation.next?;
        let lagging = evaluation.blockers.iter().filter_map(|blocker| match blocker {
            Blocker::Lag { dimension, level: now } => self.lag(*dimension, *now, level),
            Blocker::Score { .. } | Blocker::Gate { .. } => None,
        });
        Some(NextLevel {
            level: self.words.level(level),
            threshold: self.questionnaire.threshold(level),
            short: short(&evaluation.blockers),
            gates: self.gates(&evaluation.blockers),
            lagging: lagging.collect(),
            lift: self.lift(match of {
                Some(dimension) => Goal::Dimension(dimension, level),
                None => Goal::Overall(level),
            }),
        })
    }

    fn lag(self, dimension: DimensionIndex, level: LevelIndex, next: LevelIndex) -> Option<LagExplanation> {
        let needs = LevelIndex(next.0.saturating_sub(self.questionnaire.max_lag?));
        let blockers = blockers_of_dimension(self.questionnaire, self.scores, dimension, needs);
        Some(LagExplanation {
            dimension: self.words.dimension(dimension),
            title: self.words.text(&self.questionnaire.dimensions[dimension.0].title),
            level: self.words.level(level),
            needs: self.words.level(needs),
            score: self.scores.dimension(dimension).score()?.points(),
            short: short(&blockers),
            gates: self.gates(&blockers),
        })
    }

    fn gates(self, blockers: &[Blocker]) -> Vec<GateExplanation> {
        let gate = |blocker: &Blocker| match blocker {
            Blocker::Gate { question, gate } => Some(self.gate(*question, gate)),
            Blocker::Score { .. } | Blocker::Lag { .. } => None,
        };
        blockers.iter().filter_map(gate).collect()
    }

    fn gate(self, question: QuestionIndex, gate: &Gate) -> GateExplanation {
        let result = self.result(question);
        let met = gate_is_met(self.questionnaire, gate, self.scores.outcome(question), Reading::Known);
        let ladder = Ladder::of(self.questionnaire, self.answers, self.scores, question);
        let suffices = |answer: &Answer| {
            let outcome = outcome_with(self.questionnaire, self.answers, question, answer);
            gate_is_met(self.questionnaire, gate, outcome, Reading::Known)
        };
        let least = if met { None } else { ladder.least(suffices) };
        GateExplanation {
            question: result.id,
            text: result.text,
            status: result.status,
            answer: result.answer,
            score: result.score,
            level: self.words.level(gate.level),
            needs: named_requirement(self.words, &gate.requires),
            met,
            least: least.and_then(|rung| least_answer(self.words, self.answers, question, &ladder, rung)),
        }
    }

    fn lift(self, goal: Goal) -> Lift {
        let evaluation = |scores: &Scores| match goal {
            Goal::Overall(_) => scores.overall.clone(),
            Goal::Dimension(dimension, _) => scores.dimension(dimension).clone(),
        };
        let (picks, scores) = match lift::smallest(self.questionnaire, self.answers, self.scores, goal) {
            lift::Lift::By(picks, scores) => (Some(picks), scores),
            lift::Lift::OutOfReach(scores) => (None, scores),
        };
        let evaluation = evaluation(&scores);
        let obstacles = evaluation.blockers.iter().filter(|_| picks.is_none());
        Lift {
            possible: picks.is_some(),
            score: evaluation.score().map(Score::points),
            level: evaluation.level().map(|level| self.words.level(level)),
            obstacles: obstacles.map(|blocker| named_blocker(self.words, blocker)).collect(),
            answers: picks.into_iter().flatten().filter_map(|pick| self.improvement(&pick)).collect(),
        }
    }

    fn improvement(self, pick: &lift::Pick) -> Option<Improvement> {
        let result = self.result(pick.question);
        Some(Improvement {
            question: result.id,
            text: result.text,
            dimension: self.words.dimension(self.questionnaire.question(pick.question).dimension),
            status: result.status,
            required: pick.required,
            from: result.answer,
            score: result.score,
            least: least_answer(self.words, self.answers, pick.question, &pick.ladder, pick.rung)?,
            what_if: spelled(self.words, self.answers, pick.question, &pick.ladder, pick.rung),
        })
    }

    fn dimension(self, index: DimensionIndex) -> DimensionExplanation {
        let evaluation = self.scores.dimension(index);
        let definition = &self.questionnaire.dimensions[index.0];
        let id = self.words.dimension(index);
        let sum: Vec<_> = self
            .questionnaire
            .questions_of(index)
            .filter(|question| self.questionnaire.question(*question).is_scored())
            .map(|question| self.term(question))
            .collect();
        let known = || sum.iter().filter(|term| term.score.is_some());
        let is_scored = |place: &usize| self.scores.dimensions[*place].known.is_some();
        let scored = (0..self.questionnaire.dimensions.len()).filter(is_scored);
        let all: f64 = scored.map(|place| self.questionnaire.dimensions[place].weight).sum();
        DimensionExplanation {
            title: self.words.text(&definition.title),
            summary: self.words.optional(definition.summary.as_ref()),
            weight: definition.weight,
            share: evaluation.known.map(|_| definition.weight / all),
            score: score_range(evaluation),
            level: level_range(self.words, evaluation),
            weights: known().map(|term| term.weight).sum(),
            products: known().filter_map(|term| term.product).sum(),
            next: self.next(evaluation, Some(index)),
            unknown: self.assessment.unknown.iter().filter(|it| it.dimension == id).cloned().collect(),
            id,
            sum,
        }
    }

    fn term(self, question: QuestionIndex) -> Term {
        let result = self.result(question);
        Term {
            question: result.id,
            text: result.text,
            status: result.status,
            weight: result.weight,
            score: result.score,
            product: result.score.map(|score| result.weight * score),
        }
    }

    fn question(self, index: QuestionIndex) -> QuestionExplanation {
        let definition = self.questionnaire.question(index);
        let result = self.result(index);
        let ladder = Ladder::of(self.questionnaire, self.answers, self.scores, index);
        let is_unknown = self.scores.outcome(index) == Outcome::Unknown;
        let worst = (is_unknown && !ladder.is_empty()).then(|| ladder.answer(0));
        let worst = worst.map(|answer| self.with(index, answer));
        let best = ladder.best().map(|answer| self.with(index, answer));
        // Of an unknown answer, the share that it would have if it were known.
        let counted = worst.as_ref().unwrap_or(self.scores);
        let share = |share: fn(&Questionnaire, &Scores, QuestionIndex) -> f64| {
            counted.outcome(index).score().map(|_| share(self.questionnaire, counted, index))
        };
        QuestionExplanation {
            dimension: self.words.dimension(definition.dimension),
            dimension_title: self.words.text(&self.questionnaire.dimensions[definition.dimension.0].title),
            condition: definition
                .when
                .as_ref()
                .map(|when| condition_in_words(self.questionnaire, when, self.words.language)),
            condition_holds: definition.when.as_ref().and_then(|when| {
                match self.answers.facts.evaluate(self.questionnaire, when) {
                    Truth::True => Some(true),
                    Truth::False => Some(false),
                    Truth::Unknown => None,
                }
            }),
            share_of_dimension: share(share_of_dimension),
            share_of_overall: share(share_of_overall),
            at_worst: worst.as_ref().map(|scores| self.outlook(scores)),
            at_best: best.as_ref().map(|scores| self.outlook(scores)),
            gates: definition.gates.iter().map(|gate| self.gate(index, gate)).collect(),
            steps: self.assessment.steps.iter().filter(|step| step.question == result.id).cloned().collect(),
            continuity: self.assessment.continuity.iter().find(|map| map.question == result.id).cloned(),
            result,
        }
    }

    fn outlook(self, then: &Scores) -> Outlook {
        let points = |scores: &Scores| scores.overall.score().map(Score::points);
        Outlook {
            score: points(then),
            level: then.overall.level().map(|level| self.words.level(level)),
            gain: points(then).zip(points(self.scores)).map(|(then, now)| then - now),
        }
    }

    fn with(self, question: QuestionIndex, answer: Answer) -> Scores {
        let mut answers = self.answers.clone();
        answers.entries[question.0].answer = Some(answer);
        score(self.questionnaire, &answers)
    }

    fn result(self, question: QuestionIndex) -> QuestionResult {
        question_result(self.words, self.answers, self.scores, question)
    }
}

/// The points missing to a threshold, where a score is what holds back.
fn short(blockers: &[Blocker]) -> Option<f64> {
    blockers.iter().find_map(|blocker| match blocker {
        Blocker::Score { short } => Some(*short),
        Blocker::Gate { .. } | Blocker::Lag { .. } => None,
    })
}
