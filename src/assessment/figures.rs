//! The figures of one answers file, before anything of it is put into words.

use std::sync::{Arc, OnceLock};

use super::build::{self, Subject};
use super::{Assessment, Counts};
use crate::answers::Answers;
use crate::questionnaire::Questionnaire;
use crate::scoring::{self, Scores};

/// Answers with their figures: all that gates, rows and tables of many look at, and all that an assessment is made of.
#[derive(Debug, Clone)]
pub struct Figures {
    /// The questionnaire that the answers were read with.
    pub questionnaire: Arc<Questionnaire>,
    /// The answers.
    pub answers: Box<Answers>,
    /// What an assessment needs to know besides.
    pub subject: Subject,
    /// Every score, level and outcome.
    pub scores: Scores,
    /// The same in words, once somebody asked for it: that takes as long as all the rest.
    assessment: OnceLock<Box<Assessment>>,
}

impl Figures {
    /// The figures of answers.
    #[must_use]
    pub fn of(questionnaire: Arc<Questionnaire>, answers: Box<Answers>, subject: Subject) -> Self {
        let scores = scoring::score(&questionnaire, &answers);
        Self { questionnaire, answers, subject, scores, assessment: OnceLock::new() }
    }

    /// Everything palier says of these answers.
    pub fn assessment(&self) -> &Assessment {
        self.assessment
            .get_or_init(|| Box::new(build::in_words(&self.questionnaire, &self.answers, &self.scores, &self.subject)))
    }

    /// How many questions the scores rest on.
    #[must_use]
    pub fn counts(&self) -> Counts {
        Counts::of(&self.questionnaire, &self.scores)
    }
}
