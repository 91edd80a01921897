//! Two questions in the same words.

use indexmap::IndexMap;

use super::Doubts;
use crate::problem::Code;
use crate::questionnaire::{Condition, QuestionIndex};
use crate::text::Message;

impl Doubts<'_> {
    /// Questions that never stand in the same interview may share their words: one for each kind of business.
    pub(super) fn same_words(&mut self) {
        let questionnaire = self.questionnaire;
        let mut said: Vec<IndexMap<String, QuestionIndex>> = vec![IndexMap::new(); questionnaire.languages.len()];
        for index in questionnaire.question_indices() {
            let text = &questionnaire.question(index).text;
            let mut same = None;
            for (language, said) in questionnaire.languages.iter().zip(&mut said) {
                let words = text.in_language(language).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
                let first = *said.entry(words).or_insert(index);
                same = same.or((first != index).then_some((first, language)));
            }
            let Some((first, language)) = same.filter(|(first, _)| self.may_meet([*first, index])) else { continue };
            let message = Message::new("problem-same-words")
                .with("question", questionnaire.question_id(first))
                .with("language", language.tag());
            let node = self.sources.question(index).and_then(|node| node.get("text"));
            self.doubt(Code::SameWords, message, "help-same-words", node);
        }
    }

    /// Whether all these questions can apply to one business.
    pub(super) fn may_meet(&mut self, questions: impl IntoIterator<Item = QuestionIndex>) -> bool {
        let questions = questions.into_iter().map(|index| self.questionnaire.question(index));
        let conditions: Vec<_> = questions.filter_map(|question| question.when.clone()).collect();
        self.chances.of_facts(&Condition::All(conditions)).can_hold
    }
}
