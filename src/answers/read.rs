//! From the tree of an answers file to checked answers, every problem collected on the way.

mod entry;
mod header;
mod passages;
mod situation;
mod suppose;
mod wishes;

use crate::answers::{Answers, Commentary, Entry, Organization, Quote, Respondent, Target};
use crate::problem::{Checked, Code, Place, Problem, Problems};
use crate::questionnaire::{DimensionIndex, LevelIndex, QuestionIndex, Questionnaire};
use crate::source::{self, Document, Fields, Node, Value};
use crate::text::{Id, Language, Message, Text};

pub use header::{Pin, QuestionnaireReference, missing_reference, questionnaire_reference};
pub use suppose::suppose;

/// Reads answers from the tree of their document, for the questionnaire that they were given to.
///
/// The questionnaire must be the one that the file names, of the same major version; anything else is a problem.
#[must_use]
pub fn read(tree: &Node, document: &Document, questionnaire: &Questionnaire) -> Checked<Answers> {
    let mut problems = Problems::default();
    if !source::is_format_1(tree, &mut problems) {
        return Checked::new(None, problems);
    }
    let mut reader = Reader { questionnaire, problems };
    let answers = reader.answers(tree, document);
    Checked::new(answers, reader.problems)
}

/// What reading needs everywhere: what the answers are to, and the problems so far.
struct Reader<'q> {
    questionnaire: &'q Questionnaire,
    problems: Problems,
}

impl Reader<'_> {
    fn answers(&mut self, tree: &Node, document: &Document) -> Option<Answers> {
        // Faults of the mapping itself have been reported with its format.
        let fields = Fields::of(tree, &mut Problems::default())?;
        // Reported already; asked for again so that a misspelt `format` isn't reported beside it.
        fields.required("format", &mut Problems::default());
        if let Some(node) = fields.optional("questionnaire") {
            header::check_reference(node, self.questionnaire, &mut self.problems);
        }
        let organization = fields.required("organization", &mut self.problems).and_then(|node| self.organization(node));
        let respondents = self.several(&fields, "respondents", Self::respondent);
        let date = fields.required("date", &mut self.problems).and_then(|node| self.date(node));
        let language = fields.optional("language").and_then(|node| self.language(node));
        let facts = self.facts(&fields);
        let target = fields.optional("target").map(|node| self.target(node)).unwrap_or_default();
        let commentary = fields.optional("commentary").map(|node| self.commentary(node)).unwrap_or_default();
        let quotes = self.several(&fields, "quotes", Self::quote);
        let roadmap = fields.optional("roadmap").map(|node| self.roadmap(node)).unwrap_or_default();
        let entries = self.entries(&fields, &facts);
        fields.finish(&mut self.problems);
        Some(Answers {
            organization: organization?,
            respondents,
            date: date?,
            language,
            facts,
            target,
            commentary,
            quotes,
            roadmap,
            entries,
            sha256: document.sha256(),
        })
    }

    fn organization(&mut self, node: &Node) -> Option<Organization> {
        let fields = self.fields(node, "organization")?;
        let name =
            fields.required("name", &mut self.problems).and_then(|node| source::string(node, &mut self.problems));
        let mut optional = |field| self.text(&fields, field);
        let organization = Organization {
            id: optional("id"),
            name: name.unwrap_or_default(),
            sector: optional("sector"),
            country: optional("country"),
            group: optional("group"),
            brand: optional("brand"),
            unit: optional("unit"),
        };
        fields.finish(&mut self.problems);
        Some(organization)
    }

    /// The fields of a value of this form; what isn't one is told how it is written.
    fn fields<'n>(&mut self, node: &'n Node, form: &'static str) -> Option<Fields<'n>> {
        let fields = Fields::of(node, &mut self.problems);
        self.problems.help_at(node.place, Message::new("help-form").with("field", form));
        fields
    }

    fn respondent(&mut self, node: &Node) -> Option<Respondent> {
        let fields = self.fields(node, "respondents")?;
        let respondent = Respondent { name: self.text(&fields, "name"), role: self.role(&fields) };
        fields.finish(&mut self.problems);
        Some(respondent)
    }

    fn quote(&mut self, node: &Node) -> Option<Quote> {
        let fields = self.fields(node, "quotes")?;
        let text =
            fields.required("text", &mut self.problems).and_then(|node| source::string(node, &mut self.problems));
        let role = self.role(&fields);
        let dimension = fields.optional("dimension").and_then(|node| {
            let name = source::string(node, &mut self.problems)?;
            self.dimension(&name, node.place)
        });
        fields.finish(&mut self.problems);
        Some(Quote { text: text?, role, dimension })
    }

    /// A role of the questionnaire; free words where it declares none.
    fn role(&mut self, fields: &Fields<'_>) -> Option<String> {
        let node = fields.optional("role")?;
        let role = source::string(node, &mut self.problems)?;
        let roles = &self.questionnaire.roles;
        if !roles.is_empty() {
            source::lookup(
                &role,
                node.place,
                roles.keys(),
                (Code::UnknownRole, "problem-unknown-role"),
                &mut self.problems,
            )?;
        }
        Some(role)
    }

    fn date(&mut self, node: &Node) -> Option<jiff::civil::Date> {
        let date = node.as_text().filter(|text| text.len() == 10).and_then(|text| text.parse().ok());
        if date.is_none() {
            self.problems.push(
                Problem::error(Code::InvalidValue, Message::new("problem-date"))
                    .with_help(Message::new("help-date"))
                    .at(node.place),
            );
        }
        date
    }

    fn language(&mut self, node: &Node) -> Option<Language> {
        let tag = source::string(node, &mut self.problems)?;
        let Ok(language) = tag.parse::<Language>() else {
            self.problems.push(
                Problem::error(Code::InvalidValue, Message::new("problem-language").with("language", tag))
                    .with_help(Message::new("help-language"))
                    .at(node.place),
            );
            return None;
        };
        let languages = &self.questionnaire.languages;
        if !languages.iter().any(|declared| declared.primary() == language.primary()) {
            self.problems.push(
                Problem::warning(
                    Code::UnknownLanguage,
                    Message::new("problem-questionnaire-lacks-language")
                        .with("language", language.tag())
                        .with("default", self.questionnaire.default_language().tag()),
                )
                .with_help(
                    Message::new("help-there-are").with("names", source::listed(languages.iter().map(Language::tag))),
                )
                .at(node.place),
            );
        }
        Some(language)
    }

    fn target(&mut self, node: &Node) -> Target {
        let mut target = Target::default();
        if matches!(node.value, Value::Text(_)) {
            target.overall = self.level(node);
            return target;
        }
        for (key, value) in source::mapping(node, &mut self.problems).unwrap_or_default() {
            if value.is_null() || key.name.starts_with("x-") {
                continue;
            }
            let level = self.level(value);
            if key.name == "overall" {
                target.overall = level;
            } else if let Some((dimension, level)) = self.dimension(&key.name, key.place).zip(level) {
                target.dimensions.insert(dimension, level);
            }
        }
        target
    }

    fn commentary(&mut self, node: &Node) -> Commentary {
        let mut commentary = Commentary::default();
        for (key, value) in source::mapping(node, &mut self.problems).unwrap_or_default() {
            if value.is_null() || key.name.starts_with("x-") {
                continue;
            }
            let text = source::string(value, &mut self.problems);
            if key.name == "overall" {
                commentary.overall = text;
            } else if let Some((dimension, text)) = self.dimension(&key.name, key.place).zip(text) {
                commentary.dimensions.insert(dimension, text);
            }
        }
        commentary
    }

    fn entries(&mut self, fields: &Fields<'_>, facts: &crate::answers::Facts) -> Vec<Entry> {
        let mut entries = vec![Entry::default(); self.questionnaire.questions.len()];
        let Some((_, node)) = fields.entry("answers") else {
            fields.required("answers", &mut self.problems);
            return entries;
        };
        if node.is_null() {
            return entries;
        }
        // Most files answer in the questionnaire's order.
        let mut next = 0;
        for (key, value) in source::mapping(node, &mut self.problems).unwrap_or_default() {
            if key.name.starts_with("x-") {
                continue;
            }
            let is_next = self.questionnaire.questions.get_index(next).is_some_and(|(id, _)| id.as_str() == key.name);
            let question = if is_next { Some(QuestionIndex(next)) } else { self.question(&key.name, key.place) };
            let Some(question) = question else { continue };
            next = question.0 + 1;
            if let Some(entry) = self.entry(question, key, value, facts) {
                entries[question.0] = entry;
            }
        }
        entries
    }

    fn level(&mut self, node: &Node) -> Option<LevelIndex> {
        let questionnaire = self.questionnaire;
        let levels = questionnaire.levels.iter().map(|(id, level)| (id, &level.title));
        self.worded(node, levels, (Code::UnknownLevel, "problem-unknown-level")).map(LevelIndex)
    }

    fn dimension(&mut self, name: &str, place: Place) -> Option<DimensionIndex> {
        let dimensions = self.questionnaire.dimensions.keys();
        source::lookup(
            name,
            place,
            dimensions,
            (Code::UnknownDimension, "problem-unknown-dimension"),
            &mut self.problems,
        )
        .map(DimensionIndex)
    }

    fn question(&mut self, name: &str, place: Place) -> Option<QuestionIndex> {
        // By its hash: going through all of them for each would take the square of their number.
        if let Some(index) = self.questionnaire.questions.get_index_of(name) {
            return Some(QuestionIndex(index));
        }
        let questions = self.questionnaire.questions.keys();
        source::lookup(name, place, questions, (Code::UnknownQuestion, "problem-unknown-question"), &mut self.problems)
            .map(QuestionIndex)
    }

    /// A word that may stand among others: an option, an item, a channel …
    fn word<'a>(
        &mut self,
        node: &Node,
        names: impl Iterator<Item = &'a Id> + Clone,
        what: (Code, &'static str),
    ) -> Option<usize> {
        let name = source::string(node, &mut self.problems)?;
        source::lookup(&name, node.place, names, what, &mut self.problems)
    }

    /// As [`Reader::word`], for names that have words which somebody may have written in their place.
    fn worded<'a>(
        &mut self,
        node: &Node,
        mut entries: impl Iterator<Item = (&'a Id, &'a Text)> + Clone,
        (code, key): (Code, &'static str),
    ) -> Option<usize> {
        let given = node.as_text().unwrap_or_default();
        let names = entries.clone().map(|(id, _)| id);
        if let Some(place) = names.clone().position(|id| id.as_str() == given) {
            return Some(place);
        }
        let says_it = |text: &Text| self.questionnaire.languages.iter().any(|it| says(text.in_language(it), given));
        match entries.find(|(_, text)| says_it(text)) {
            Some((id, _)) => {
                let help = Message::new("help-did-you-mean").with("name", id);
                let problem = Problem::error(code, Message::new(key).with("name", given)).with_help(help);
                self.problems.push(problem.at(node.place));
                None
            }
            None => self.word(node, names, (code, key)),
        }
    }

    fn text(&mut self, fields: &Fields<'_>, name: &'static str) -> Option<String> {
        fields.optional(name).and_then(|node| source::string(node, &mut self.problems))
    }

    /// A list that may be absent, each entry read by itself.
    fn several<T>(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        mut read: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = fields.optional(name) else { return Vec::new() };
        let items = source::list(node, &mut self.problems).unwrap_or_default();
        items.iter().filter_map(|item| read(self, item)).collect()
    }

    fn duplicate(&mut self, node: &Node) {
        let entry = node.as_text().unwrap_or_default();
        let message = Message::new("problem-duplicate-entry").with("entry", entry);
        let problem = Problem::error(Code::DuplicateEntry, message).with_help(Message::new("help-duplicate-entry"));
        self.problems.push(problem.at(node.place));
    }
}

/// Whether words are the same, whatever their capitals and their full stop.
fn says(text: &str, given: &str) -> bool {
    let plain = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
    !given.trim().is_empty() && text.len().abs_diff(given.len()) <= 8 && plain(text) == plain(given)
}
