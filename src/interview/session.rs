//! The state of an interview: the answers file as it stands, and where the interview is in it.

use std::collections::BTreeSet;

use crate::answers::{self, Answer, Answers, edit};
use crate::problem::Problem;
use crate::questionnaire::{DimensionIndex, Questionnaire};
use crate::scoring::Scores;
use crate::source::Value;
use crate::text::{Locale, Message};
use crate::{scoring, source};

use super::agenda::Agenda;
use super::progress::Progress;
use super::record::Record;
use super::subject::{self, Reading, Subject};

/// An interview in the making: what the file says, and what comes next.
///
/// The text is the one truth: whatever is recorded becomes an edit of it, and it is read again after each. So what is
/// saved reads back without errors at any moment.
#[derive(Debug)]
pub struct Session<'q> {
    questionnaire: &'q Questionnaire,
    file: String,
    text: String,
    /// `None` until there is an organization to write about.
    reading: Option<Reading>,
    /// Left open in this sitting.
    skipped: BTreeSet<Subject>,
    /// Where the user went: back, or to any question.
    returned_to: Option<Subject>,
    /// What was asked last: what is open after it comes before what is open earlier.
    place: Option<Subject>,
    /// What is asked, and what has been gone through.
    pub(super) agenda: Agenda,
}

/// Why something can't be kept.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RecordError {
    /// The file can't be edited at that place.
    #[error("the answers file can’t be edited here: {0}")]
    Edit(#[from] edit::EditError),
    /// With the edit the file would have errors; it is left as it was.
    #[error("the answers file would no longer be valid")]
    Invalid(Vec<Problem>),
}

impl<'q> Session<'q> {
    /// An interview that begins a file. Nothing is written before the first answer: the organization's name.
    #[must_use]
    pub fn begin(
        questionnaire: &'q Questionnaire,
        file: impl Into<String>,
        date: jiff::civil::Date,
        locale: Locale,
    ) -> Self {
        let text = new_file(questionnaire, date, locale);
        Self::at(questionnaire, file.into(), text, None)
    }

    /// The same with a line, a comment, before all that has been written.
    #[must_use]
    pub fn with_first_line(mut self, comment: &str) -> Self {
        self.text.insert_str(0, comment);
        self
    }

    /// An interview that goes on with a file.
    ///
    /// # Errors
    /// The problems of a file that has errors; warnings don't matter here.
    pub fn resume(
        questionnaire: &'q Questionnaire,
        file: impl Into<String>,
        text: impl Into<String>,
    ) -> Result<Self, Vec<Problem>> {
        let (file, text) = (file.into(), text.into());
        let reading = Some(read(questionnaire, &file, &text)?);
        Ok(Self::at(questionnaire, file, text, reading))
    }

    fn at(questionnaire: &'q Questionnaire, file: String, text: String, reading: Option<Reading>) -> Self {
        let (skipped, returned_to, place) = (BTreeSet::new(), None, None);
        Self { questionnaire, file, text, reading, skipped, returned_to, place, agenda: Agenda::default() }
    }

    /// The questionnaire that is asked.
    #[must_use]
    pub fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// The answers file as it stands.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the file says; `None` as long as there is nothing to save.
    #[must_use]
    pub fn answers(&self) -> Option<&Answers> {
        self.reading.as_ref().map(|reading| &reading.answers)
    }

    /// What comes next: where the user went, else the first subject of the scope from here on that is neither asked nor
    /// skipped, else the first one before. `None` at the end.
    #[must_use]
    pub fn next(&self) -> Option<Subject> {
        let subjects = self.subjects();
        self.returned_to.filter(|subject| subjects.contains(subject)).or_else(|| {
            let (before, after) = subjects.split_at(self.places_asked(&subjects));
            self.first_due(&[after, before].concat())
        })
    }

    /// How many subjects stand up to the one asked last.
    fn places_asked(&self, subjects: &[Subject]) -> usize {
        let last = self.place.and_then(|place| subjects.iter().position(|subject| *subject == place));
        last.map_or(0, |last| last + 1)
    }

    /// The subject after the one asked last, asked already or not.
    pub(super) fn following(&self) -> Option<Subject> {
        let subjects = self.subjects();
        subjects.get(self.places_asked(&subjects)).copied()
    }

    /// The subject before this one, asked already or not.
    #[must_use]
    pub fn before(&self, subject: Subject) -> Option<Subject> {
        // Several respondents are left to the file's owner.
        let may_be_asked = |other: &Subject| *other != Subject::Respondent || self.asks_respondent();
        let subjects = self.subjects().into_iter().filter(|other| *other == subject || may_be_asked(other));
        self.previous(&subjects.collect::<Vec<_>>(), subject)
    }

    /// Whether who answers can be asked: of several, or where more is said of them, the file's owner takes care.
    pub(super) fn asks_respondent(&self) -> bool {
        let node = self.reading.as_ref().and_then(|reading| reading.node(&["respondents"]));
        let Some(Value::List(respondents)) = node.map(|node| &node.value) else { return true };
        match respondents.as_slice() {
            [] => true,
            [only] => matches!(&only.value, Value::Mapping(keys)
                if keys.iter().all(|(key, _)| ["name", "role"].contains(&key.name.as_str()))),
            _ => false,
        }
    }

    /// Goes to any subject.
    pub fn go_to(&mut self, subject: Subject) {
        self.returned_to = Some(subject);
    }

    /// Goes to the subject before this one.
    pub fn go_back(&mut self, subject: Subject) {
        self.returned_to = self.before(subject).or(Some(subject));
    }

    /// Goes on from this subject; without an answer, it isn't asked again in this sitting.
    pub fn leave(&mut self, subject: Subject) {
        if !self.is_asked(subject) {
            self.skipped.insert(subject);
        }
        self.returned_to = None;
        self.place = Some(subject);
        self.agenda.pass(subject);
    }

    /// Keeps what was said.
    ///
    /// # Errors
    /// Where the file can't be edited so; it is then as it was before.
    pub fn record(&mut self, record: &Record) -> Result<(), RecordError> {
        let mut document = edit::Document::parse(&self.text)?;
        for edit in record.edits(self.questionnaire, self.reading.as_ref()) {
            edit.apply(&mut document)?;
        }
        let text = document.text().to_owned();
        self.reading = Some(read(self.questionnaire, &self.file, &text).map_err(RecordError::Invalid)?);
        self.text = text;
        Ok(())
    }

    /// How far the interview has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress::of(self)
    }

    /// How many questions of a dimension have been asked, and how many apply.
    #[must_use]
    pub fn progress_in(&self, dimension: DimensionIndex) -> (usize, usize) {
        Progress::of_dimension(self, dimension)
    }

    /// Everything that applies, in the order in which it is asked.
    #[must_use]
    pub fn subjects(&self) -> Vec<Subject> {
        subject::subjects(self.questionnaire, self.reading.as_ref())
    }

    /// Whether a subject has been asked; "don't know" says so too.
    #[must_use]
    pub fn is_asked(&self, subject: Subject) -> bool {
        subject::is_asked(self.questionnaire, self.reading.as_ref(), subject)
    }

    /// Whether a subject has been left open in this sitting.
    pub(super) fn is_skipped(&self, subject: Subject) -> bool {
        self.skipped.contains(&subject) && !self.is_asked(subject)
    }

    /// What the file answers to the question of a subject.
    pub(super) fn answer(&self, subject: Subject) -> Option<&Answer> {
        self.answers()?.entry(subject.question()?).answer.as_ref()
    }

    /// The answers file as it was read.
    pub(super) fn reading(&self) -> Option<&Reading> {
        self.reading.as_ref()
    }

    pub(super) fn scores(&self) -> Option<&Scores> {
        self.reading.as_ref().map(|reading| &reading.scores)
    }
}

fn read(questionnaire: &Questionnaire, file: &str, text: &str) -> Result<Reading, Vec<Problem>> {
    let document = source::Document::whole(file, text);
    let tree = source::parse(&document).map_err(|problem| vec![problem])?;
    let checked = answers::read(&tree, &document, questionnaire);
    match checked.value {
        Some(answers) => {
            let scores = scoring::score(questionnaire, &answers);
            Ok(Reading { tree, answers, scores })
        }
        None => Err(checked.problems),
    }
}

/// The file before its first answer: the fields in the order in which people read them, with what they are for.
fn new_file(questionnaire: &Questionnaire, date: jiff::civil::Date, locale: Locale) -> String {
    let comment = |key: &'static str| Message::new(key).with("title", &questionnaire.title).in_locale(locale);
    let language = match questionnaire.languages.as_slice() {
        [only] => format!(" {only}"),
        _ => String::new(),
    };
    let profile = if questionnaire.profile.is_empty() { "" } else { "profile:\n\n" };
    let channels = if questionnaire.channels.is_empty() { "" } else { "channels:\n\n" };
    format!(
        "# {about}\n# {layout}\nformat: 1\nquestionnaire: {id}@{major}\norganization:\n  name:\nrespondents:\ndate: {date}\nlanguage:{language}\n\n\
         {profile}{channels}# {answers}\nanswers: {{}}\n",
        about = comment("interview-file-about"),
        layout = comment("interview-file-layout"),
        answers = comment("interview-file-answers"),
        id = questionnaire.id,
        major = questionnaire.version.major,
    )
}
