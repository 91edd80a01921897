//! Answers as they are once steps are taken, and their scores: what a plan is held against.

use super::model::Model;
use crate::answers::{Answer, Answers, Passages};
use crate::questionnaire::{Kind, QuestionIndex};
use crate::scoring::{Move, Scores, full_strength, score};

impl Model<'_> {
    /// The scores once these steps are taken.
    pub(super) fn scores_with(&self, taken: &[bool]) -> Scores {
        score(self.questionnaire, &self.answers_with(taken))
    }

    /// The answers once these steps are taken.
    fn answers_with(&self, taken: &[bool]) -> Answers {
        let mut answers = self.answers.clone();
        for place in self.chosen(taken) {
            let step = &self.steps[place];
            let now = answers.entries[step.question.0].answer.take();
            answers.entries[step.question.0].answer = Some(self.raised(step.question, now, step.to));
        }
        answers
    }

    /// An answer once a step is taken.
    pub(super) fn raised(&self, question: QuestionIndex, now: Option<Answer>, to: Move) -> Answer {
        match to {
            // Steps come in their order, so the last of a chain counts.
            Move::Option(option) => Answer::Option(option),
            Move::YesNo(yes) => Answer::YesNo(yes),
            Move::Item(item) => {
                let mut ticked = if let Some(Answer::Items(ticked)) = now { ticked } else { Vec::new() };
                ticked.push(item);
                ticked.sort_unstable();
                Answer::Items(ticked)
            }
            Move::Passage(passage) => {
                let mut listed = match now {
                    Some(Answer::Passages(listed)) => listed,
                    _ => self.all_unknown(question),
                };
                let full = match &self.questionnaire.question(question).kind {
                    Kind::Continuity(continuity) => full_strength(continuity),
                    _ => 1.0,
                };
                listed.insert((passage.from, passage.to), Some(full));
                Answer::Passages(listed)
            }
        }
    }

    /// Every passage of a question, unknown: one that isn't listed would be known to be closed.
    fn all_unknown(&self, question: QuestionIndex) -> Passages {
        let passages = self.start.passages(question).map(|map| map.passages.as_slice()).unwrap_or_default();
        passages.iter().map(|passage| ((passage.from, passage.to), None)).collect()
    }
}
