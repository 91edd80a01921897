//! What supposed answers change: the situation before beside the situation after.

use serde::Serialize;

use crate::answers::Answers;
use crate::assessment::{
    Assessment, Blocker, DimensionResult, FindingResult, LevelRange, QuestionResult, QuestionStatus, ScoreRange, Words,
    question_result,
};
use crate::scoring::score;
use crate::text::Id;

/// What supposed answers change.
#[derive(Debug, Clone, Serialize)]
pub struct WhatIf {
    /// The answers that are supposed to be others than they are.
    pub answers: Vec<ChangedAnswer>,
    /// The whole before.
    pub before: StandingSummary,
    /// The whole after.
    pub after: StandingSummary,
    /// The dimensions of which any figure or level changes.
    pub dimensions: Vec<DimensionChange>,
    /// What held back before and doesn't any more; a score that is still short isn't gone.
    pub blockers_gone: Vec<Blocker>,
    /// What holds back now and didn't before, perhaps from another level.
    pub blockers_new: Vec<Blocker>,
    /// The findings that aren't raised any more.
    pub findings_gone: Vec<FindingResult>,
    /// The findings that are raised now.
    pub findings_new: Vec<FindingResult>,
}

/// An answer before and after.
#[derive(Debug, Clone, Serialize)]
pub struct ChangedAnswer {
    /// The question.
    pub question: Id,
    /// Its words.
    pub text: String,
    /// Its dimension.
    pub dimension: Id,
    /// The answer as it is.
    pub before: AnswerState,
    /// The answer as it is supposed to be.
    pub after: AnswerState,
}

/// What an answer is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerState {
    /// What became of the question: one that is answered "not applicable" doesn't count any more.
    pub status: QuestionStatus,
    /// The answer in words, one line each.
    pub answer: Vec<String>,
    /// Its score.
    pub score: Option<f64>,
    /// The level of that score.
    pub level: Option<Id>,
}

/// Where the whole or a dimension stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StandingSummary {
    /// The score and its range.
    #[serde(flatten)]
    pub score: ScoreRange,
    /// The levels attained.
    #[serde(flatten)]
    pub level: LevelRange,
    /// Known weight over applicable weight, 0 to 1.
    pub coverage: Option<f64>,
    /// The first level not attained; `null` at the top.
    pub next_level: Option<Id>,
}

/// A dimension before and after.
#[derive(Debug, Clone, Serialize)]
pub struct DimensionChange {
    /// The dimension.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// Where it stood; `null` where no question of it applied.
    pub before: Option<StandingSummary>,
    /// Where it stands; `null` where no question of it applies.
    pub after: Option<StandingSummary>,
}

/// The difference between two assessments of answers to the same questionnaire.
pub(super) fn difference(
    words: Words<'_>,
    (answers, before): (&Answers, &Assessment),
    (supposed, after): (&Answers, &Assessment),
) -> WhatIf {
    let questionnaire = words.questionnaire;
    let overall = |it: &Assessment| StandingSummary {
        score: it.overall.score,
        level: it.overall.level.clone(),
        coverage: it.overall.coverage,
        next_level: it.overall.next_level.clone(),
    };
    let changed = questionnaire.question_indices().filter(|it| answers.entry(*it).answer != supposed.entry(*it).answer);
    let scores = (score(questionnaire, answers), score(questionnaire, supposed));
    let answer = |index| ChangedAnswer {
        question: words.question(index),
        text: words.question_text(index),
        dimension: words.dimension(questionnaire.question(index).dimension),
        before: state(question_result(words, answers, &scores.0, index)),
        after: state(question_result(words, supposed, &scores.1, index)),
    };
    let dimensions = questionnaire.dimensions.keys().filter_map(|id| {
        let of =
            |it: &Assessment| it.dimensions.iter().find(|it| it.id == *id).map(|it| (it.title.clone(), standing(it)));
        let (before, after) = (of(before), of(after));
        let (title, _) = after.as_ref().or(before.as_ref())?;
        let change = |title: &String| DimensionChange {
            id: id.clone(),
            title: title.clone(),
            before: before.as_ref().map(|(_, it)| it.clone()),
            after: after.as_ref().map(|(_, it)| it.clone()),
        };
        (before != after).then(|| change(title))
    });
    let findings = |of: &Assessment, without: &Assessment| -> Vec<FindingResult> {
        let raised = |finding: &&FindingResult| without.findings.iter().all(|other| other.id != finding.id);
        of.findings.iter().filter(raised).cloned().collect()
    };
    WhatIf {
        answers: changed.map(answer).collect(),
        before: overall(before),
        after: overall(after),
        dimensions: dimensions.collect(),
        blockers_gone: blockers_without(before, after),
        blockers_new: blockers_without(after, before),
        findings_gone: findings(before, after),
        findings_new: findings(after, before),
    }
}

fn state(of: QuestionResult) -> AnswerState {
    AnswerState { status: of.status, answer: of.answer, score: of.score, level: of.level }
}

fn standing(of: &DimensionResult) -> StandingSummary {
    StandingSummary {
        score: of.score,
        level: of.level.clone(),
        coverage: of.coverage,
        next_level: of.next_level.clone(),
    }
}

/// The blockers of one assessment that the other doesn't have.
fn blockers_without(of: &Assessment, other: &Assessment) -> Vec<Blocker> {
    let same = |one: &Blocker, other: &Blocker| match (one, other) {
        (Blocker::Score { .. }, Blocker::Score { .. }) => true,
        (Blocker::Lag { dimension: one, .. }, Blocker::Lag { dimension: other, .. }) => one == other,
        (one, other) => one == other,
    };
    let is_new = |blocker: &&Blocker| other.overall.blockers.iter().all(|it| !same(blocker, it));
    of.overall.blockers.iter().filter(is_new).cloned().collect()
}
