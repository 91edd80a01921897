//! From the tree of a questionnaire file to the checked model, every problem collected on the way.
//!
//! Two passes: the first gathers the names that the file defines ([`names`]), the second reads everything and resolves
//! references against them, so that one bad question doesn't make every reference to it a problem.

mod clause;
mod levels;
mod names;
mod question;
mod step;
mod value;
mod words;

use indexmap::IndexMap;

use super::{
    Channel, Dimension, DimensionIndex, Fact, Finding, GlossaryEntry, Question, QuestionIndex, Questionnaire, Role,
    Section, Severity, StageIndex, View,
};
use crate::problem::{Checked, Code, Problem, Problems};
use crate::source::{self, Document, Fields, Node, Value};
use crate::text::{Id, Language, Message};
use names::Names;
use value::{MOST_ENTRIES, one_or_several};

/// Reads a questionnaire from the tree of its document.
#[must_use]
pub fn read(tree: &Node, document: &Document) -> Checked<Questionnaire> {
    let mut problems = Problems::default();
    if !source::is_format_1(tree, &mut problems) {
        return Checked::new(None, problems);
    }
    let mut reader = Reader { languages: languages(tree), names: Names::gather(tree), problems };
    let questionnaire = reader.questionnaire(tree, document);
    Checked::new(questionnaire, reader.problems)
}

/// The languages that texts may be given in, before anything else is read; problems with them come later.
fn languages(tree: &Node) -> Vec<Language> {
    let Some(Node { value: Value::List(items), .. }) = tree.get("languages") else { return Vec::new() };
    items.iter().take(MOST_ENTRIES).filter_map(|item| item.as_text()?.parse().ok()).collect()
}

/// What reading needs everywhere: the names to refer to, the languages, the problems so far.
struct Reader {
    languages: Vec<Language>,
    names: Names,
    problems: Problems,
}

impl Reader {
    fn questionnaire(&mut self, tree: &Node, document: &Document) -> Option<Questionnaire> {
        // Faults of the mapping itself have been reported with its format.
        let fields = Fields::of(tree, &mut Problems::default())?;
        // Reported already; asked for again so that a misspelt `format` isn't reported beside it.
        fields.required("format", &mut Problems::default());
        let id = self.required(&fields, "id", Self::identifier);
        let version = self.required(&fields, "version", Self::version);
        let languages = self.required(&fields, "languages", Self::declared_languages);
        let title = self.required(&fields, "title", Self::text);
        let description = self.optional(&fields, "description", Self::text);
        let effort_unit = self.optional(&fields, "effort_unit", Self::text);
        let levels = self.required(&fields, "levels", Self::levels);
        let scoring = fields.optional("scoring").and_then(|node| self.scoring(node)).unwrap_or_default();
        let roles = self.collection(&fields, "roles", &[], |reader, role, id| {
            Some(Role { title: reader.words(role, "title", id) })
        });
        let profile = self.collection(&fields, "profile", &[], Self::fact);
        let stages =
            self.collection(&fields, "stages", &[], |reader, stage, id| Some(reader.words(stage, "title", id)));
        let channels = self.collection(&fields, "channels", &RESERVED_CHANNELS, |reader, channel, id| {
            Some(reader.channel(channel, id))
        });
        let (dimensions, questions) = self.dimensions(&fields);
        let views = self.collection(&fields, "views", &[], |reader, view, id| reader.view(view, id, &questions));
        let findings = self.collection(&fields, "findings", &[], Self::finding);
        let sections = self.collection(&fields, "sections", &[], |reader, section, id| {
            let title = reader.words(section, "title", id);
            let text = reader.words(section, "text", id);
            Some(Section { title, text, references: reader.references(section) })
        });
        let glossary = self.collection(&fields, "glossary", &[], |reader, entry, id| {
            let term = reader.words(entry, "term", id);
            let text = reader.words(entry, "text", id);
            Some(GlossaryEntry { term, text, references: reader.references(entry) })
        });
        fields.finish(&mut self.problems);
        Some(Questionnaire {
            id: id?,
            version: version?,
            languages: languages?,
            title: title?,
            description,
            effort_unit,
            sha256: document.sha256(),
            levels: levels?,
            max_lag: scoring.max_lag,
            floors: scoring.floors,
            roles,
            profile,
            stages,
            channels,
            views,
            dimensions,
            questions,
            findings,
            sections,
            glossary,
        })
    }

    fn version(&mut self, node: &Node) -> Option<semver::Version> {
        let text = match &node.value {
            Value::Text(text) => text.to_string(),
            Value::Number(number) => number.to_string(),
            _ => source::string(node, &mut self.problems)?,
        };
        let version = semver::Version::parse(&text).ok();
        if version.is_none() {
            self.error(Code::InvalidValue, Message::new("problem-version").with("version", text), node.place)
                .help(Message::new("help-version"));
        }
        version
    }

    fn declared_languages(&mut self, node: &Node) -> Option<Vec<Language>> {
        let items = self.filled_list(node)?;
        if self.too_many(items, node.place) {
            return None;
        }
        let mut languages: Vec<Language> = Vec::new();
        for item in items {
            let Some(tag) = source::string(item, &mut self.problems) else { continue };
            match tag.parse() {
                Ok(language) if languages.contains(&language) => {
                    self.error(
                        Code::DuplicateEntry,
                        Message::new("problem-duplicate-entry").with("entry", tag),
                        item.place,
                    )
                    .help(Message::new("help-duplicate-entry"));
                }
                Ok(language) => languages.push(language),
                Err(_) => {
                    self.error(Code::InvalidValue, Message::new("problem-language").with("language", tag), item.place)
                        .help(Message::new("help-language"));
                }
            }
        }
        (!languages.is_empty()).then_some(languages)
    }

    fn fact(&mut self, fields: &Fields<'_>, id: &Id) -> Option<Fact> {
        let text = self.words(fields, "text", id);
        let help = self.optional(fields, "help", Self::text);
        let multiple = self.flag(fields, "multiple", false);
        let options =
            self.required_collection(fields, "options", |reader, option, id| Some(reader.words(option, "text", id)));
        Some(Fact { text, help, multiple, options: options? })
    }

    fn channel(&mut self, fields: &Fields<'_>, id: &Id) -> Channel {
        let kind = self.optional(fields, "kind", Self::channel_kind);
        let title = self.words(fields, "title", id);
        let serves = match fields.optional("serves") {
            Some(node) => self.stages(node),
            None => (0..self.names.stages.len()).map(StageIndex).collect(),
        };
        Channel { kind, title, serves }
    }

    /// A list of stages, or one; an empty list is none of them.
    fn stages(&mut self, node: &Node) -> Vec<StageIndex> {
        let nodes = one_or_several(node);
        let mut stages = Vec::new();
        for node in nodes {
            if let Some(stage) = self.stage(node) {
                if stages.contains(&stage) {
                    self.duplicate_entry(node);
                } else {
                    stages.push(stage);
                }
            }
        }
        stages
    }

    fn view(&mut self, fields: &Fields<'_>, id: &Id, questions: &IndexMap<Id, Question>) -> Option<View> {
        let title = self.words(fields, "title", id);
        let summary = self.optional(fields, "summary", Self::text);
        let tag = self.required(fields, "tag", |reader, node| {
            let tag = reader.identifier(node)?;
            if !reader.names.tags.contains(&tag) {
                // The view's score doesn't exist; every other figure does.
                let help = source::nearest_or_list(tag.as_str(), reader.names.tags.iter().map(Id::as_str));
                let problem = Problem::warning(Code::UnknownTag, Message::new("problem-unknown-tag").with("tag", &tag));
                reader.problems.push(problem.with_help(help).at(node.place));
            }
            Some(tag)
        })?;
        let tagged = questions.values().enumerate().filter(|(_, question)| question.tags.contains(&tag));
        Some(View { title, summary, questions: tagged.map(|(place, _)| QuestionIndex(place)).collect() })
    }

    fn dimensions(&mut self, fields: &Fields<'_>) -> (IndexMap<Id, Dimension>, IndexMap<Id, Question>) {
        let mut questions: IndexMap<Id, Question> = IndexMap::new();
        if fields.required("dimensions", &mut self.problems).is_none() {
            return (IndexMap::new(), questions);
        }
        let mut index = 0;
        let dimensions = self.filled_collection(fields, "dimensions", |reader, dimension, id| {
            if id.as_str() == "overall" {
                let message = Message::new("problem-reserved-id").with("id", id);
                let place = dimension.optional("id").map_or(dimension.place(), |node| node.place);
                reader.error(Code::ReservedId, message, place).help(Message::new("help-reserved-id"));
            }
            let title = reader.required(dimension, "title", Self::text);
            let summary = reader.optional(dimension, "summary", Self::text);
            let weight = reader.weight(dimension);
            let references = reader.references(dimension);
            let first = questions.len();
            let of = DimensionIndex(index);
            index += 1;
            let read = reader.required_collection(dimension, "questions", |reader, question, id| {
                if reader.names.dimensions.contains(id) {
                    let message = Message::new("problem-question-named-as-dimension").with("id", id);
                    let place = question.optional("id").map_or(question.place(), |node| node.place);
                    reader.error(Code::DuplicateId, message, place);
                }
                reader.question(question, of)
            });
            for (id, question) in read.unwrap_or_default() {
                questions.entry(id).or_insert(question);
            }
            Some(Dimension { title: title?, summary, weight: weight?, references, questions: first..questions.len() })
        });
        self.repeated_questions(fields);
        (dimensions.unwrap_or_default(), questions)
    }

    /// Question ids are unique in the whole questionnaire, not only in their dimension.
    fn repeated_questions(&mut self, fields: &Fields<'_>) {
        let mut seen: IndexMap<String, usize> = IndexMap::new();
        let Some(dimensions) = fields.optional("dimensions") else { return };
        for (number, dimension) in names::items(dimensions).iter().enumerate() {
            let Some(questions) = dimension.get("questions") else { continue };
            for node in names::items(questions).iter().filter_map(|question| question.get("id")) {
                let Some(id) = node.as_text() else { continue };
                // Twice in one dimension has been said already.
                if seen.insert(id.to_owned(), number).is_some_and(|before| before != number) {
                    self.error(Code::DuplicateId, Message::new("problem-duplicate-id").with("id", id), node.place)
                        .help(Message::new("help-duplicate-id"));
                }
            }
        }
    }

    fn finding(&mut self, fields: &Fields<'_>, id: &Id) -> Option<Finding> {
        let severity = self.required(fields, "severity", |reader, node| {
            reader.word(node, &Severity::ALL.map(|severity| (severity.id(), severity)))
        });
        let when = self.required(fields, "when", Self::finding_condition);
        let title = self.words(fields, "title", id);
        let text = self.words(fields, "text", id);
        let advice = self.optional(fields, "advice", Self::text);
        let references = self.references(fields);
        Some(Finding { severity: severity?, when: when?, title, text, advice, references })
    }
}

/// Words of the answers format and of conditions that a channel can't be called by.
const RESERVED_CHANNELS: [&str; 7] = ["answer", "note", "evidence", "private", "physical", "digital", "human"];

/// Weights and efforts above this would lose their sums to rounding.
const MOST: f64 = 1e9;
