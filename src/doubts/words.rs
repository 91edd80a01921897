//! Two questions, or two answers to one question, in the same words.

use indexmap::IndexMap;

use super::{Doubts, sources};
use crate::problem::Code;
use crate::questionnaire::{Condition, FactClause, Kind, QuestionIndex};
use crate::source::Node;
use crate::text::{Id, Language, Message, Text};

/// An option or an item: its identifier, its words, and where it applies.
type Offer<'q> = (&'q Id, &'q Text, Option<&'q Condition<FactClause>>);

impl Doubts<'_> {
    /// Questions that never stand in the same interview may share their words: one for each kind of business.
    pub(super) fn same_words(&mut self) {
        let questionnaire = self.questionnaire;
        let mut said: Vec<IndexMap<String, QuestionIndex>> = vec![IndexMap::new(); questionnaire.languages.len()];
        for index in questionnaire.question_indices() {
            let text = &questionnaire.question(index).text;
            let mut same = None;
            for (language, said) in questionnaire.languages.iter().zip(&mut said) {
                let first = *said.entry(words_of(text, language)).or_insert(index);
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

    /// Options of a choice and items of a checklist among which people are to choose.
    pub(super) fn same_answers(&mut self) {
        for index in self.questionnaire.question_indices() {
            let node = self.sources.question(index);
            match &self.questionnaire.question(index).kind {
                Kind::Choice(choice) => {
                    let offers = choice.options.iter().map(|(id, option)| (id, &option.text, None));
                    self.same_offers(offers, sources::entries(node, "options"));
                }
                Kind::Checklist(items) => {
                    let offers = items.iter().map(|(id, item)| (id, &item.text, item.when.as_ref()));
                    self.same_offers(offers, sources::entries(node, "items"));
                }
                _ => {}
            }
        }
    }

    fn same_offers<'q>(&mut self, offers: impl Iterator<Item = Offer<'q>>, nodes: &[Node]) {
        let languages = &self.questionnaire.languages;
        let mut said: Vec<IndexMap<String, Offer<'q>>> = vec![IndexMap::new(); languages.len()];
        for (offer, node) in offers.zip(nodes) {
            let mut same = None;
            for (language, said) in languages.iter().zip(&mut said) {
                let first = *said.entry(words_of(offer.1, language)).or_insert(offer);
                same = same.or((first.0 != offer.0).then_some((first, language)));
            }
            let Some((first, language)) = same else { continue };
            let conditions: Vec<_> = [first.2, offer.2].into_iter().flatten().cloned().collect();
            if self.chances.of_facts(&Condition::All(conditions)).can_hold {
                let message = Message::new("problem-same-words-answer").with("answer", first.0);
                let message = message.with("language", language.tag());
                self.doubt(Code::SameWords, message, "help-same-words", node.get("text"));
            }
        }
    }

    /// Whether all these questions can apply to one business.
    pub(super) fn may_meet(&mut self, questions: impl IntoIterator<Item = QuestionIndex>) -> bool {
        let questions = questions.into_iter().map(|index| self.questionnaire.question(index));
        let conditions: Vec<_> = questions.filter_map(|question| question.when.clone()).collect();
        self.chances.of_facts(&Condition::All(conditions)).can_hold
    }
}

/// Words as people compare them.
fn words_of(text: &Text, language: &Language) -> String {
    text.in_language(language).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
