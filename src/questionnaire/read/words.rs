//! Reading texts, in one language or several.

use std::collections::BTreeMap;

use super::Reader;
use crate::problem::{Code, Problem};
use crate::source::{self, Fields, Node, Value};
use crate::text::{Id, Language, Message, Text};

impl Reader {
    /// A text in one or several of the declared languages.
    pub(super) fn text(&mut self, node: &Node) -> Option<Text> {
        match &node.value {
            Value::Text(_) => source::string(node, &mut self.problems).map(Text::plain),
            Value::Mapping(_) => self.localized(node),
            _ => {
                source::wrong_type(node, "type-text-or-languages", &mut self.problems);
                None
            }
        }
    }

    pub(super) fn localized(&mut self, node: &Node) -> Option<Text> {
        let mut translations = BTreeMap::new();
        let mut was_cut = false;
        for (key, value) in source::mapping(node, &mut self.problems)? {
            if key.name.starts_with("x-") {
                continue;
            }
            let declared = self.languages.iter().find(|language| language.tag() == key.name).cloned();
            if value.is_null() {
                // A language that is still to come may stand there without its text. What is none is a piece of text.
                if declared.is_none() && key.name.parse::<Language>().is_err() {
                    let help = source::cut_off(&key.name).unwrap_or_else(|| Message::new("help-comma-in-text"));
                    let is_cut = help.key() == "help-comma-in-text";
                    let words = if is_cut { "problem-cut-text" } else { "problem-no-space-after-colon" };
                    let message = Message::new(words).with("text", key.name.as_str());
                    self.error(Code::InvalidValue, message, key.place).help(help);
                    was_cut = true;
                }
                continue;
            }
            let text = source::string(value, &mut self.problems);
            match declared {
                Some(language) => {
                    translations.extend(text.map(|text| (language, text)));
                }
                None if self.languages.is_empty() => {
                    translations.extend(key.name.parse().ok().zip(text));
                }
                None => {
                    let help = source::nearest_or_list(&key.name, self.languages.iter().map(Language::tag));
                    let message = Message::new("problem-unknown-language").with("language", key.name.as_str());
                    self.error(Code::UnknownLanguage, message, key.place).help(help);
                }
            }
        }
        let missing: Vec<_> =
            self.languages.iter().filter(|language| !translations.contains_key(*language)).cloned().collect();
        let default = self
            .languages
            .iter()
            .find_map(|language| translations.get(language))
            .or(translations.values().next())
            .cloned();
        let Some(default) = default else {
            if was_cut {
                return None;
            }
            let languages = source::listed(self.languages.iter().map(Language::tag));
            self.error(Code::MissingField, Message::new("problem-no-language"), node.place)
                .help(Message::new("help-no-language").with("languages", languages));
            return None;
        };
        for language in missing {
            let message = Message::new("problem-missing-translation").with("language", language.tag());
            let problem = Problem::warning(Code::MissingTranslation, message).at(node.place);
            let help = Message::new("help-missing-translation").with("language", language.tag());
            self.problems.push(problem.with_help(help));
        }
        Some(Text::localized(default, translations))
    }

    /// Words that people read and no figure needs: where they are missing, that is a warning, and the id stands in.
    pub(super) fn words(&mut self, fields: &Fields<'_>, name: &'static str, id: &Id) -> Text {
        if fields.optional(name).is_none() {
            let message = Message::new("problem-missing-words").with("field", name).with("id", id);
            let help = Message::new("help-missing-words").with("field", name);
            self.problems.push(Problem::warning(Code::MissingWords, message).with_help(help).at(fields.place()));
        }
        self.optional(fields, name, Self::text).unwrap_or_else(|| Text::plain(id.to_string()))
    }

    pub(super) fn references(&mut self, fields: &Fields<'_>) -> Vec<String> {
        let Some(node) = fields.optional("references") else { return Vec::new() };
        let Some(items) = source::list(node, &mut self.problems) else { return Vec::new() };
        items.iter().filter_map(|item| source::string(item, &mut self.problems)).collect()
    }
}
