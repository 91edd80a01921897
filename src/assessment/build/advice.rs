//! What an assessment advises: findings, next steps, and what to find out.

use super::Work;
use crate::assessment::{FindingResult, NextStep, UnknownAnswer};
use crate::findings;
use crate::questionnaire::Finding;
use crate::scoring;
use crate::text::Id;

impl Work<'_> {
    pub(super) fn findings(&self) -> Vec<FindingResult> {
        let raised = findings::raised(self.questionnaire, self.answers, self.scores);
        let finding = |(id, finding): (&Id, &Finding)| FindingResult {
            id: id.clone(),
            severity: finding.severity,
            title: self.words.text(&finding.title),
            text: self.words.text(&finding.text),
            advice: self.words.optional(finding.advice.as_ref()),
        };
        raised.into_iter().filter_map(|place| self.questionnaire.findings.get_index(place)).map(finding).collect()
    }

    pub(super) fn steps(&self) -> Vec<NextStep> {
        let steps = scoring::next_steps(self.questionnaire, self.answers, self.scores, self.gaps);
        steps.iter().map(|step| self.step(step)).collect()
    }

    pub(super) fn unknown(&self) -> Vec<UnknownAnswer> {
        let answer = |it: &scoring::Uncertainty| UnknownAnswer {
            question: self.words.question(it.question),
            text: self.words.question_text(it.question),
            dimension: self.words.dimension(self.questionnaire.question(it.question).dimension),
            weight: it.width,
            roles: self.words.roles(it.question),
        };
        scoring::uncertainties(self.questionnaire, self.scores).iter().map(answer).collect()
    }

    fn step(&self, step: &scoring::NextStep<'_>) -> NextStep {
        let words = self.words;
        let question = self.questionnaire.question(step.question);
        let (from, to, to_id, passage) = words.ends_of(step.question, step.to);
        NextStep {
            question: words.question(step.question),
            text: words.text(&question.text),
            dimension: words.dimension(question.dimension),
            from,
            to,
            to_id,
            passage,
            action: words.optional(step.action),
            effort: step.effort,
            needs: step.needs.iter().map(|need| words.need(need, self.scores)).collect(),
            gain: step.gain,
            gain_per_effort: step.gain_per_effort(),
            quick_win: step.quick_win,
            roles: words.roles(step.question),
        }
    }
}
