//! What an explanation is about, as the command line names it.

use crate::problem::{Code, Problem};
use crate::questionnaire::{DimensionIndex, QuestionIndex, Questionnaire};
use crate::source::{nearest, nearest_or_list};
use crate::text::{Id, Message};

/// What an explanation is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The whole.
    Overall,
    /// A dimension.
    Dimension(DimensionIndex),
    /// A question.
    Question(QuestionIndex),
}

impl About {
    /// What a name means: `overall`, a question, or a dimension. Where a question and a dimension have the same name, the
    /// question is meant, and `dimension=NAME` and `question=NAME` say which.
    ///
    /// # Errors
    /// One problem, where the questionnaire has neither.
    pub fn named(name: &str, questionnaire: &Questionnaire) -> Result<Self, Problem> {
        let question = |name: &str| questionnaire.questions.get_index_of(name).map(QuestionIndex).map(Self::Question);
        let dimension =
            |name: &str| questionnaire.dimensions.get_index_of(name).map(DimensionIndex).map(Self::Dimension);
        let found = match name.split_once('=') {
            Some(("question", name)) => question(name),
            Some(("dimension", name)) => dimension(name),
            _ if name == "overall" => Some(Self::Overall),
            _ => question(name).or_else(|| dimension(name)),
        };
        found.ok_or_else(|| {
            let both = questionnaire.dimensions.keys().chain(questionnaire.questions.keys()).map(Id::as_str);
            // A list of all questions helps nobody: the dimensions are few.
            let help = nearest(name, both)
                .unwrap_or_else(|| nearest_or_list(name, questionnaire.dimensions.keys().map(Id::as_str)));
            let message = Message::new("problem-neither-question-nor-dimension").with("name", name);
            Problem::error(Code::UnknownQuestion, message).with_help(help)
        })
    }
}
