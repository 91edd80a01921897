//! What an interview asks: everything, or a part of the questionnaire.

use crate::questionnaire::{DimensionIndex, QuestionIndex, Questionnaire};
use crate::text::Id;

/// The part of a questionnaire that an interview asks. What is narrowed in several ways is asked where all of them agree.
///
/// The opening, the profile and the channels are asked in every interview, where they are missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// Only the short track.
    pub core: bool,
    /// Only what these roles are best placed to answer; empty: all. A question that names no role is nobody's.
    pub roles: Vec<Id>,
    /// Only these dimensions; empty: all.
    pub dimensions: Vec<DimensionIndex>,
    /// What is unknown is asked again, beside what hasn't been asked.
    pub review: bool,
    /// What tells most about the level first, and nothing once the level is certain.
    pub quick: bool,
}

impl Scope {
    /// Whether the scope has this question, applicable or not.
    #[must_use]
    pub fn includes(&self, questionnaire: &Questionnaire, question: QuestionIndex) -> bool {
        let definition = questionnaire.question(question);
        let is_core = !self.core || definition.core;
        let is_theirs = self.roles.is_empty() || definition.roles.iter().any(|role| self.roles.contains(role));
        let is_there = self.dimensions.is_empty() || self.dimensions.contains(&definition.dimension);
        // An answer that isn't scored tells nothing about the level.
        let tells = !self.quick || definition.is_scored();
        is_core && is_theirs && is_there && tells
    }

    /// The questions of the scope, applicable or not.
    #[must_use]
    pub fn questions(&self, questionnaire: &Questionnaire) -> Vec<QuestionIndex> {
        questionnaire.question_indices().filter(|question| self.includes(questionnaire, *question)).collect()
    }

    /// Whether some questions are left out from the start.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.core || !self.roles.is_empty() || !self.dimensions.is_empty()
    }
}
