//! Answers fit to be shared: what is scored, and nothing that says whose answers they are.
//!
//! The file is written anew from the checked answers, so what they don't hold can't slip through: comments, fields that
//! begin with `x-`, private remarks. Of the rest, only what is chosen from the questionnaire's own lists is carried over,
//! figures, the date, and the details asked for. The scores are those of the original, bit for bit.

mod taken;

use std::collections::BTreeSet;

use crate::answers::edit::{Content, Document, EditError};
use crate::answers::write::{self, text};
use crate::answers::{Answer, Answers, Entry, RoadmapWishes};
use crate::questionnaire::{FactIndex, LevelIndex, Questionnaire};
use crate::text::{Language, Message};

pub use taken::Taken;

/// Something of the client's own that may be carried over on request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// The organization's trade.
    Sector,
    /// Where it is.
    Country,
    /// The group that it belongs to.
    Group,
    /// The brand.
    Brand,
    /// The unit.
    Unit,
    /// What a plan must respect: the client's own estimates and decisions.
    Roadmap,
}

/// Answers fit to be shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted {
    /// The text of the answers file.
    pub text: String,
    /// What the original has and this hasn't.
    pub taken: Taken,
}

/// The language of an answers file, as far as its questionnaire knows it: a tag of one's own could say anything.
#[must_use]
pub fn language(questionnaire: &Questionnaire, answers: &Answers) -> Language {
    let declared = |wanted: &Language| {
        let exactly = questionnaire.languages.iter().find(|language| *language == wanted);
        exactly.or_else(|| questionnaire.languages.iter().find(|language| language.primary() == wanted.primary()))
    };
    answers.language.as_ref().and_then(declared).unwrap_or_else(|| questionnaire.default_language()).clone()
}

/// Writes answers fit to be shared, of an organization called `name` from now on, with these details of the client's own.
///
/// # Errors
/// Where the text can't be written; answers that were read always can.
pub fn redact(
    questionnaire: &Questionnaire,
    answers: &Answers,
    name: &str,
    keep: &BTreeSet<Detail>,
) -> Result<Redacted, EditError> {
    let mut redaction =
        Redaction { questionnaire, answers, name, keep, document: Document::parse("")?, taken: Taken::default() };
    redaction.header()?;
    redaction.situation()?;
    redaction.answers()?;
    redaction.roadmap()?;
    redaction.words();
    Ok(Redacted { text: redaction.document.text().to_owned(), taken: redaction.taken })
}

/// A file in the making.
struct Redaction<'a> {
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
    name: &'a str,
    keep: &'a BTreeSet<Detail>,
    document: Document,
    taken: Taken,
}

impl Redaction<'_> {
    fn header(&mut self) -> Result<(), EditError> {
        let (questionnaire, answers) = (self.questionnaire, self.answers);
        let reference = format!("{}@{}", questionnaire.id, questionnaire.version.major);
        self.document.set(&["format"], &Content::Number(1.0))?;
        self.document.set(&["questionnaire"], &text(reference))?;
        self.organization()?;
        // A role of the questionnaire's is one of a list; in words of one's own, it could name somebody.
        let (known, own): (Vec<_>, Vec<_>) = answers
            .respondents
            .iter()
            .filter_map(|respondent| respondent.role.as_deref())
            .partition(|role| questionnaire.roles.contains_key(*role));
        self.taken.names = answers.respondents.iter().filter(|respondent| respondent.name.is_some()).count();
        self.taken.roles = own.len();
        if !known.is_empty() {
            let role = |role: &str| Content::Map(vec![("role".to_owned(), text(role))]);
            self.document.set(&["respondents"], &Content::List(known.into_iter().map(role).collect()))?;
        }
        self.document.set(&["date"], &text(answers.date.to_string()))?;
        if answers.language.is_some() {
            self.document.set(&["language"], &text(language(questionnaire, answers).tag()))?;
        }
        Ok(())
    }

    fn organization(&mut self) -> Result<(), EditError> {
        let of = &self.answers.organization;
        let mut fields = vec![("name".to_owned(), text(self.name))];
        let details = [
            (Detail::Sector, "sector", &of.sector),
            (Detail::Country, "country", &of.country),
            (Detail::Group, "group", &of.group),
            (Detail::Brand, "brand", &of.brand),
            (Detail::Unit, "unit", &of.unit),
        ];
        for (detail, field, value) in details {
            match value {
                Some(value) if self.keep.contains(&detail) => fields.push((field.to_owned(), text(value))),
                Some(_) => self.taken.details += 1,
                None => {}
            }
        }
        self.taken.details += usize::from(of.id.is_some());
        self.document.set(&["organization"], &Content::Map(fields))
    }

    /// The profile, the channels and the targets.
    fn situation(&mut self) -> Result<(), EditError> {
        let (questionnaire, facts) = (self.questionnaire, &self.answers.facts);
        let known = questionnaire.profile.keys().enumerate().filter_map(|(place, id)| {
            let values = facts.profile.get(&FactIndex(place))?;
            Some((id.to_string(), write::fact(questionnaire, FactIndex(place), Some(values))?))
        });
        self.set_map("profile", known.collect())?;
        if !questionnaire.channels.is_empty() {
            self.document.set(&["channels"], &write::channels(questionnaire, &facts.channels))?;
        }
        if let Some(main) = &facts.main_channels {
            self.document.set(&["main_channels"], &write::channels(questionnaire, main))?;
        }
        let target = &self.answers.target;
        let overall = target.overall.iter().map(|level| ("overall".to_owned(), self.level(*level)));
        let dimensions = target
            .dimensions
            .iter()
            .map(|(dimension, level)| (questionnaire.dimension_id(*dimension).to_string(), self.level(*level)));
        let targets = overall.chain(dimensions).collect();
        self.set_map("target", targets)
    }

    fn answers(&mut self) -> Result<(), EditError> {
        let mut entries = Vec::new();
        for question in self.questionnaire.question_indices() {
            let entry = self.answers.entry(question);
            self.taken.add_words_of(entry);
            if let Some(content) = self.entry(question, entry) {
                entries.push((self.questionnaire.question_id(question).to_string(), content));
            }
        }
        if entries.is_empty() {
            return self.document.set(&["answers"], &Content::Empty);
        }
        self.document.set(&["answers"], &Content::Map(entries))
    }

    /// What stays of an entry; words in place of the note that must stand beside "not applicable".
    fn entry(&self, question: crate::questionnaire::QuestionIndex, entry: &Entry) -> Option<Content> {
        let answer = entry.answer.as_ref().filter(|answer| !matches!(answer, Answer::Text(_)))?;
        let content = write::answer(self.questionnaire, question, answer);
        if *answer != Answer::NotApplicable {
            return Some(content);
        }
        let locale = language(self.questionnaire, self.answers).locale();
        let note = Message::new("redact-not-applicable").in_locale(locale);
        Some(Content::Map(vec![("answer".to_owned(), content), ("note".to_owned(), text(note))]))
    }

    fn roadmap(&mut self) -> Result<(), EditError> {
        let wishes = &self.answers.roadmap;
        if *wishes == RoadmapWishes::default() {
            return Ok(());
        }
        if !self.keep.contains(&Detail::Roadmap) {
            self.taken.roadmaps = 1;
            return Ok(());
        }
        let questionnaire = self.questionnaire;
        let id = |question| questionnaire.question_id(question).to_string();
        let efforts = wishes.efforts.iter().map(|(question, by_answer)| {
            let efforts = by_answer.iter().map(|(answer, effort)| (answer.to_string(), Content::Number(*effort)));
            (id(*question), Content::Map(efforts.collect()))
        });
        let mut fields = vec![("efforts".to_owned(), Content::Map(efforts.collect()))];
        fields.extend(wishes.effort_factor.map(|factor| ("effort_factor".to_owned(), Content::Number(factor))));
        let exclude = wishes.exclude.iter().map(|question| text(id(*question)));
        fields.push(("exclude".to_owned(), Content::List(exclude.collect())));
        let include = wishes.include.iter().map(|(question, level)| {
            Content::Map(vec![
                ("question".to_owned(), text(id(*question))),
                ("at_least".to_owned(), self.level(*level)),
            ])
        });
        fields.push(("include".to_owned(), Content::List(include.collect())));
        fields.retain(|(_, content)| *content != Content::Map(Vec::new()) && *content != Content::List(Vec::new()));
        self.set_map("roadmap", fields)
    }

    /// What is left out as a whole.
    fn words(&mut self) {
        let (answers, commentary) = (self.answers, &self.answers.commentary);
        self.taken.quotes = answers.quotes.len();
        self.taken.comments = usize::from(commentary.overall.is_some()) + commentary.dimensions.len();
    }

    fn level(&self, level: LevelIndex) -> Content {
        text(self.questionnaire.level_id(level).as_str())
    }

    fn set_map(&mut self, key: &str, entries: Vec<(String, Content)>) -> Result<(), EditError> {
        if entries.is_empty() { Ok(()) } else { self.document.set(&[key], &Content::Map(entries)) }
    }
}
