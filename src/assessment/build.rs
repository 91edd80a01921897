//! From answers to their assessment: every figure computed, every word in the language asked for.

mod advice;
mod context;
mod journey;

use super::words::Words;
use super::{
    Assessment, Blocker, Counts, DimensionResult, FORMAT, LevelRange, Overall, QuestionResult, QuestionStatus,
    Requirement, ScoreRange, Status, ViewResult,
};
use crate::answers::{Answers, Target};
use crate::problem::ReportedProblem;
use crate::questionnaire::{self, DimensionIndex, QuestionIndex, Questionnaire};
use crate::scoring::{self, Evaluation, Gap, Gaps, Outcome, Scores, Standing, level_of};
use crate::text::{Id, Language};

/// What an assessment needs to know besides the questionnaire and the answers.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The answers file as it was named; documents after the first are `file#2`.
    pub file: String,
    /// The language of the texts.
    pub language: Language,
    /// The target of the command line; the file's own yields to it, part by part.
    pub target: Target,
    /// What is odd in the file.
    pub warnings: Vec<ReportedProblem>,
}

/// Assesses answers by the questionnaire that they were read with.
#[must_use]
pub fn assess(questionnaire: &Questionnaire, answers: &Answers, subject: &Subject) -> Assessment {
    in_words(questionnaire, answers, &scoring::score(questionnaire, answers), subject)
}

/// The assessment of answers that have been scored.
pub(super) fn in_words(
    questionnaire: &Questionnaire,
    answers: &Answers,
    scores: &Scores,
    subject: &Subject,
) -> Assessment {
    let gaps = scoring::gaps(questionnaire, scores, &answers.target.overridden_by(&subject.target));
    let words = Words { questionnaire, language: &subject.language };
    Work { words, questionnaire, answers, scores, gaps: &gaps }.assessment(subject)
}

/// Everything that the parts of an assessment are made from.
struct Work<'a> {
    words: Words<'a>,
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
    scores: &'a Scores,
    gaps: &'a Gaps,
}

impl Work<'_> {
    fn assessment(&self, subject: &Subject) -> Assessment {
        Assessment {
            format: FORMAT,
            file: subject.file.clone(),
            status: Status::Ok,
            palier: env!("CARGO_PKG_VERSION").to_owned(),
            date: self.answers.date.to_string(),
            language: subject.language.clone(),
            questionnaire: self.questionnaire_summary(),
            answers_sha256: self.answers.sha256.clone(),
            organization: self.organization(),
            respondents: self.respondents(),
            profile: self.profile(),
            channels: self.channels(),
            overall: self.overall(),
            dimensions: self.dimensions(),
            earlier: None,
            benchmark: None,
            continuity: self.scores.continuity.iter().map(|map| self.continuity(map)).collect(),
            views: self.views(),
            findings: self.findings(),
            gaps: self.gaps.order.iter().map(|dimension| self.words.dimension(*dimension)).collect(),
            steps: self.steps(),
            unknown: self.unknown(),
            quotes: self.quotes(),
            sections: self.sections(),
            glossary: self.glossary(),
            warnings: subject.warnings.clone(),
        }
    }

    fn overall(&self) -> Overall {
        let (evaluation, gap) = (&self.scores.overall, &self.gaps.overall);
        let over_all_channels = || scoring::score_over_all_channels(self.questionnaire, self.answers).overall.score();
        Overall {
            score: score_range(evaluation),
            level: level_range(self.words, evaluation),
            coverage: evaluation.coverage,
            target: self.words.level(gap.target),
            gap: gap.points,
            level_gap: gap.levels,
            next_level: evaluation.next.map(|level| self.words.level(level)),
            blockers: self.blockers(evaluation),
            floor: self.scores.floor.map(|level| self.words.level(level)),
            counts: Counts::of(self.questionnaire, self.scores),
            score_all_channels: self
                .answers
                .facts
                .main_channels
                .as_ref()
                .and_then(|_| over_all_channels())
                .map(scoring::Score::points),
            commentary: self.answers.commentary.overall.clone(),
        }
    }

    fn dimensions(&self) -> Vec<DimensionResult> {
        let all = self.scores.dimensions.iter().zip(&self.gaps.dimensions).enumerate();
        all.filter(|(_, (evaluation, _))| evaluation.applies())
            .map(|(place, (evaluation, gap))| self.dimension(DimensionIndex(place), evaluation, gap))
            .collect()
    }

    fn dimension(&self, index: DimensionIndex, evaluation: &Evaluation, gap: &Gap) -> DimensionResult {
        let dimension = &self.questionnaire.dimensions[index.0];
        DimensionResult {
            id: self.words.dimension(index),
            title: self.words.text(&dimension.title),
            summary: self.words.optional(dimension.summary.as_ref()),
            weight: dimension.weight,
            score: score_range(evaluation),
            level: level_range(self.words, evaluation),
            coverage: evaluation.coverage,
            target: self.words.level(gap.target),
            gap: gap.points,
            level_gap: gap.levels,
            priority: gap.priority,
            next_level: evaluation.next.map(|level| self.words.level(level)),
            blockers: self.blockers(evaluation),
            commentary: self.answers.commentary.dimensions.get(&index).cloned(),
            questions: self.questionnaire.questions_of(index).map(|question| self.question(question)).collect(),
        }
    }

    fn blockers(&self, evaluation: &Evaluation) -> Vec<Blocker> {
        evaluation.blockers.iter().map(|blocker| named_blocker(self.words, blocker)).collect()
    }

    fn question(&self, index: QuestionIndex) -> QuestionResult {
        question_result(self.words, self.answers, self.scores, index)
    }

    fn views(&self) -> Vec<ViewResult> {
        let result = |((id, view), standing): ((&Id, &questionnaire::View), &Option<Standing>)| ViewResult {
            id: id.clone(),
            title: self.words.text(&view.title),
            summary: self.words.optional(view.summary.as_ref()),
            score: standing.map(|standing| standing.score.points()),
            level: standing.map(|standing| self.words.level(standing.level)),
        };
        self.questionnaire.views.iter().zip(&self.scores.views).map(result).collect()
    }
}

impl Counts {
    /// The questions that scores rest on.
    pub(super) fn of(questionnaire: &Questionnaire, scores: &Scores) -> Self {
        let scored = questionnaire.questions.values().zip(&scores.outcomes).filter(|(it, _)| it.is_scored());
        let mut counts = Self::default();
        for (_, outcome) in scored {
            *match outcome {
                Outcome::Answered(_) => &mut counts.answered,
                Outcome::Unknown => &mut counts.unknown,
                Outcome::NotApplicable => &mut counts.not_applicable,
                Outcome::Hidden => &mut counts.hidden,
            } += 1;
        }
        counts
    }
}

/// A score with its range.
pub(crate) fn score_range(evaluation: &Evaluation) -> ScoreRange {
    let points = |standing: Option<Standing>| standing.map(|standing| standing.score.points());
    ScoreRange { score: points(evaluation.known), low: points(evaluation.low), high: points(evaluation.high) }
}

/// The levels that go with it.
pub(crate) fn level_range(words: Words<'_>, evaluation: &Evaluation) -> LevelRange {
    let level = |standing: Option<Standing>| standing.map(|standing| words.level(standing.level));
    LevelRange { level: level(evaluation.known), confirmed: level(evaluation.low), possible: level(evaluation.high) }
}

/// What an answer must reach, by id.
pub(crate) fn named_requirement(words: Words<'_>, requires: &questionnaire::Requirement) -> Requirement {
    match requires {
        questionnaire::Requirement::Level(level) => Requirement::Level(words.level(*level)),
        questionnaire::Requirement::Score(score) => Requirement::Score(*score),
    }
}

/// A blocker, by ids.
pub(crate) fn named_blocker(words: Words<'_>, blocker: &scoring::Blocker) -> Blocker {
    match blocker {
        scoring::Blocker::Score { short } => Blocker::Score { short: *short },
        scoring::Blocker::Gate { question, gate } => Blocker::Gate {
            question: words.question(*question),
            needs: named_requirement(words, &gate.requires),
            level: words.level(gate.level),
        },
        scoring::Blocker::Lag { dimension, level } => {
            Blocker::Lag { dimension: words.dimension(*dimension), level: words.level(*level) }
        }
    }
}

/// The result of one question.
pub(crate) fn question_result(
    words: Words<'_>,
    answers: &Answers,
    scores: &Scores,
    index: QuestionIndex,
) -> QuestionResult {
    let question = words.questionnaire.question(index);
    let outcome = scores.outcome(index);
    let entry = answers.entry(index);
    let is_answered = matches!(outcome, Outcome::Answered(_));
    QuestionResult {
        id: words.question(index),
        text: words.text(&question.text),
        help: words.optional(question.help.as_ref()),
        kind: question.kind.id(),
        weight: question.weight,
        status: match outcome {
            Outcome::Answered(_) => QuestionStatus::Answered,
            Outcome::Unknown => QuestionStatus::Unknown,
            Outcome::NotApplicable => QuestionStatus::NotApplicable,
            Outcome::Hidden => QuestionStatus::Hidden,
        },
        score: outcome.score().map(scoring::Score::points),
        level: outcome.score().map(|score| words.level(level_of(words.questionnaire, score))),
        answer: if is_answered { words.answer(index, answers, scores) } else { Vec::new() },
        missing: if is_answered { words.missing(index, answers) } else { Vec::new() },
        note: entry.note.clone(),
        evidence: entry.evidence.clone(),
        roles: words.roles(index),
    }
}
