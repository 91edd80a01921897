//! From a questionnaire to its words.

use super::{
    ChannelOutline, DimensionOutline, Edition, FactOutline, FindingOutline, LevelOutline, Outline, PersonOutline,
    QuestionOutline, QuestionReference, SectionOutline, Selection, TermOutline, ViewOutline,
};
use crate::questionnaire::{DimensionIndex, Question, QuestionIndex, Questionnaire, condition_in_words, gate_in_words};
use crate::text::{Id, Message, Text, inline};

/// A questionnaire, and what of it to put in words.
#[derive(Clone, Copy)]
pub(super) struct Builder<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) selection: &'a Selection,
}

/// The roles of a questionnaire: those it declares, else the words that its questions use.
pub(super) fn roles(questionnaire: &Questionnaire) -> Vec<&Id> {
    if !questionnaire.roles.is_empty() {
        return questionnaire.roles.keys().collect();
    }
    let mut roles = Vec::new();
    for role in questionnaire.questions.values().flat_map(|question| &question.roles) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles
}

impl Builder<'_> {
    pub(super) fn outline(self) -> Outline {
        let questionnaire = self.questionnaire;
        let dimensions: Vec<_> = (0..questionnaire.dimensions.len())
            .filter_map(|place| self.dimension(DimensionIndex(place)))
            .filter(|dimension| !dimension.questions.is_empty())
            .collect();
        let is_whole = self.is_whole();
        Outline {
            id: questionnaire.id.clone(),
            version: questionnaire.version.to_string(),
            palier: env!("CARGO_PKG_VERSION"),
            language: self.selection.language.clone(),
            edition: self.selection.edition,
            title: self.text(&questionnaire.title),
            description: self.optional(questionnaire.description.as_ref()),
            excerpt: self.excerpt(),
            effort_unit: self.for_authors(|| self.optional(questionnaire.effort_unit.as_ref())).flatten(),
            levels: if self.is_for_authors() || (is_whole && !self.is_form()) { self.levels() } else { Vec::new() },
            rules: self.for_authors(|| self.rules()).unwrap_or_default(),
            people: self.people(&dimensions),
            profile: if is_whole { self.profile() } else { Vec::new() },
            channels: if is_whole { self.channels() } else { Vec::new() },
            stages: if is_whole {
                questionnaire.stages.values().map(|stage| self.text(stage)).collect()
            } else {
                Vec::new()
            },
            count: dimensions.iter().map(|dimension| dimension.questions.len()).sum(),
            views: self.for_authors(|| self.views()).filter(|_| is_whole).unwrap_or_default(),
            findings: self.for_authors(|| self.findings()).filter(|_| is_whole).unwrap_or_default(),
            sections: if is_whole && !self.is_form() { self.sections() } else { Vec::new() },
            glossary: if is_whole { self.glossary() } else { Vec::new() },
            dimensions,
        }
    }

    fn is_whole(self) -> bool {
        self.selection.dimensions.is_empty() && self.selection.roles.is_empty()
    }

    fn is_form(self) -> bool {
        self.selection.edition == Edition::Form
    }

    pub(super) fn is_for_authors(self) -> bool {
        self.selection.edition == Edition::Author
    }

    pub(super) fn for_authors<T>(self, words: impl FnOnce() -> T) -> Option<T> {
        self.is_for_authors().then(words)
    }

    pub(super) fn text(self, text: &Text) -> String {
        text.in_language(&self.selection.language).to_owned()
    }

    /// A text on one line, to be set into a sentence.
    pub(super) fn inline(self, text: &Text) -> String {
        inline(text.in_language(&self.selection.language))
    }

    pub(super) fn optional(self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    pub(super) fn say(self, message: &Message) -> String {
        message.in_locale(self.selection.language.locale())
    }

    pub(super) fn word(self, key: &'static str) -> String {
        self.say(&Message::new(key))
    }

    fn references(self, references: &[String]) -> Vec<String> {
        if self.is_form() { Vec::new() } else { references.to_vec() }
    }

    fn role(self, role: &Id) -> String {
        self.questionnaire.roles.get(role).map_or_else(|| role.to_string(), |role| self.text(&role.title))
    }

    fn excerpt(self) -> Vec<String> {
        let dimensions = self.questionnaire.dimensions.iter();
        let dimensions = dimensions
            .filter(|(id, _)| self.selection.dimensions.iter().any(|name| name == id.as_str()))
            .map(|(_, dimension)| self.text(&dimension.title));
        let roles = roles(self.questionnaire).into_iter();
        let roles =
            roles.filter(|id| self.selection.roles.iter().any(|name| name == id.as_str())).map(|id| self.role(id));
        dimensions.chain(roles).collect()
    }

    fn levels(self) -> Vec<LevelOutline> {
        let level = |(place, (id, level)): (usize, (&Id, &crate::questionnaire::Level))| LevelOutline {
            id: id.clone(),
            title: self.text(&level.title),
            summary: self.optional(level.summary.as_ref()),
            threshold: self.for_authors(|| level.threshold),
            anchor: self.for_authors(|| self.questionnaire.anchor(crate::questionnaire::LevelIndex(place))),
            references: level.references.clone(),
        };
        self.questionnaire.levels.iter().enumerate().map(level).collect()
    }

    /// What decides on the level besides the score.
    fn rules(self) -> Vec<String> {
        let lag = self.questionnaire.max_lag.map(|most| Message::new("report-method-lag").with("count", most));
        let floors = self.questionnaire.floors.iter().map(|floor| {
            let condition = condition_in_words(self.questionnaire, &floor.when, &self.selection.language);
            let level = self.inline(&self.questionnaire.levels[floor.level.0].title);
            Message::new("outline-floor").with("condition", condition).with("level", level)
        });
        lag.into_iter().chain(floors).map(|message| self.say(&message)).collect()
    }

    fn people(self, dimensions: &[DimensionOutline]) -> Vec<PersonOutline> {
        let shown = |id: &Id| dimensions.iter().flat_map(|dimension| &dimension.questions).find(|it| it.id == *id);
        let people = roles(self.questionnaire).into_iter().map(|role| {
            let asked = self.questionnaire.questions.iter().filter(|(_, question)| question.roles.contains(role));
            let questions = asked.filter_map(|(id, _)| shown(id)).map(reference).collect();
            PersonOutline { id: role.clone(), title: self.role(role), questions }
        });
        people.filter(|person| !person.questions.is_empty()).collect()
    }

    fn profile(self) -> Vec<FactOutline> {
        let fact = |(id, fact): (&Id, &crate::questionnaire::Fact)| FactOutline {
            id: id.clone(),
            text: self.text(&fact.text),
            help: self.optional(fact.help.as_ref()),
            how: self.word(if fact.multiple { "outline-how-several" } else { "outline-how-choice" }),
            options: fact.options.values().map(|option| self.text(option)).collect(),
        };
        self.questionnaire.profile.iter().map(fact).collect()
    }

    fn channels(self) -> Vec<ChannelOutline> {
        let stage = |stage: &crate::questionnaire::StageIndex| self.text(&self.questionnaire.stages[stage.0]);
        let channel = |(id, channel): (&Id, &crate::questionnaire::Channel)| ChannelOutline {
            id: id.clone(),
            title: self.text(&channel.title),
            kind: channel.kind.map(|kind| self.say(&Message::new(format!("interview-kind-{}", kind.id())))),
            serves: self.for_authors(|| channel.serves.iter().map(stage).collect()).unwrap_or_default(),
        };
        self.questionnaire.channels.iter().map(channel).collect()
    }

    /// A dimension with the questions that are selected; `None` where it isn't.
    fn dimension(self, index: DimensionIndex) -> Option<DimensionOutline> {
        let (id, dimension) = self.questionnaire.dimensions.get_index(index.0)?;
        let chosen = &self.selection.dimensions;
        if !chosen.is_empty() && chosen.iter().all(|name| name != id.as_str()) {
            return None;
        }
        let total: f64 = self.questionnaire.dimensions.values().map(|dimension| dimension.weight).sum();
        let questions = self.questionnaire.questions_of(index).enumerate();
        let questions = questions
            .filter(|(_, question)| self.is_for_chosen_roles(self.questionnaire.question(*question)))
            .map(|(place, question)| self.question(question, format!("{}.{}", index.0 + 1, place + 1)));
        Some(DimensionOutline {
            id: id.clone(),
            number: index.0 + 1,
            title: self.text(&dimension.title),
            summary: self.optional(dimension.summary.as_ref()),
            share: self.for_authors(|| dimension.weight / total),
            references: self.references(&dimension.references),
            questions: questions.collect(),
        })
    }

    fn is_for_chosen_roles(self, question: &Question) -> bool {
        let chosen = &self.selection.roles;
        chosen.is_empty() || question.roles.iter().any(|role| chosen.iter().any(|name| name == role.as_str()))
    }

    fn question(self, index: QuestionIndex, number: String) -> QuestionOutline {
        let question = self.questionnaire.question(index);
        let language = &self.selection.language;
        let peers = self.questionnaire.questions_of(question.dimension).map(|it| self.questionnaire.question(it));
        let total: f64 = peers.filter(|it| it.is_scored()).map(|it| it.weight).sum();
        QuestionOutline {
            id: self.questionnaire.question_id(index).clone(),
            number,
            text: self.text(&question.text),
            help: self.optional(question.help.as_ref()),
            evidence: self.optional(question.evidence.as_ref()),
            roles: question.roles.iter().map(|role| self.role(role)).collect(),
            references: self.references(&question.references),
            condition: question.when.as_ref().map(|when| condition_in_words(self.questionnaire, when, language)),
            kind: question.kind.id(),
            how: self.how(&question.kind),
            options: self.options(&question.kind),
            marks: super::answers::marks(&question.kind, language.locale()),
            unit: super::answers::unit(&question.kind).map(|unit| self.text(unit)),
            strengths: self.strengths(&question.kind),
            not_applicable: question.accepts_not_applicable,
            share: self.for_authors(|| question.weight / total).filter(|_| question.is_scored()),
            scale: self.for_authors(|| self.scale(&question.kind)).unwrap_or_default(),
            gates: self
                .for_authors(|| {
                    question.gates.iter().map(|gate| gate_in_words(self.questionnaire, gate, language)).collect()
                })
                .unwrap_or_default(),
            passages: self.for_authors(|| self.passages(&question.kind)).unwrap_or_default(),
        }
    }

    fn views(self) -> Vec<ViewOutline> {
        let view = |(id, view): (&Id, &crate::questionnaire::View)| ViewOutline {
            id: id.clone(),
            title: self.text(&view.title),
            summary: self.optional(view.summary.as_ref()),
            questions: view.questions.iter().map(|index| self.numbered(*index)).collect(),
        };
        self.questionnaire.views.iter().map(view).collect()
    }

    fn numbered(self, index: QuestionIndex) -> QuestionReference {
        let dimension = self.questionnaire.question(index).dimension;
        let first = self.questionnaire.dimensions[dimension.0].questions.start;
        QuestionReference {
            id: self.questionnaire.question_id(index).clone(),
            number: format!("{}.{}", dimension.0 + 1, index.0 - first + 1),
        }
    }

    fn findings(self) -> Vec<FindingOutline> {
        let finding = |(id, finding): (&Id, &crate::questionnaire::Finding)| FindingOutline {
            id: id.clone(),
            severity: finding.severity,
            title: self.text(&finding.title),
            text: self.text(&finding.text),
            advice: self.optional(finding.advice.as_ref()),
            condition: condition_in_words(self.questionnaire, &finding.when, &self.selection.language),
            references: finding.references.clone(),
        };
        self.questionnaire.findings.iter().map(finding).collect()
    }

    fn sections(self) -> Vec<SectionOutline> {
        let section = |(id, section): (&Id, &crate::questionnaire::Section)| SectionOutline {
            id: id.clone(),
            title: self.text(&section.title),
            text: self.text(&section.text),
            references: section.references.clone(),
        };
        self.questionnaire.sections.iter().map(section).collect()
    }

    fn glossary(self) -> Vec<TermOutline> {
        let entries = self.questionnaire.glossary.values().map(|entry| TermOutline {
            term: self.text(&entry.term),
            text: self.text(&entry.text),
            references: self.references(&entry.references),
        });
        entries.collect()
    }
}

fn reference(question: &QuestionOutline) -> QuestionReference {
    QuestionReference { id: question.id.clone(), number: question.number.clone() }
}
