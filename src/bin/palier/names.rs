//! What ids stand for in the terminal: the questionnaire's titles, printable, in the results' language; and figures.

use palier::assessment::{Blocker, Requirement};
use palier::questionnaire::{Kind, Questionnaire};
use palier::text::{Id, Language, Locale, Message, score_below, shortfall};

/// The questionnaire's titles in one language.
#[derive(Debug, Clone)]
pub(crate) struct Names<'a> {
    questionnaire: &'a Questionnaire,
    language: &'a Language,
    thresholds: Vec<f64>,
}

impl<'a> Names<'a> {
    pub(crate) fn new(questionnaire: &'a Questionnaire, language: &'a Language) -> Self {
        let thresholds = questionnaire.levels.values().map(|level| level.threshold).collect();
        Self { questionnaire, language, thresholds }
    }

    pub(crate) fn locale(&self) -> Locale {
        self.language.locale()
    }

    pub(crate) fn level(&self, level: Option<&Id>) -> String {
        let definition = level.and_then(|level| self.questionnaire.levels.get(level));
        definition.map_or_else(dash, |level| palier::text::inline(level.title.in_language(self.language)))
    }

    pub(crate) fn question(&self, question: &Id) -> String {
        let definition = self.questionnaire.questions.get(question);
        definition.map(|it| palier::text::inline(it.text.in_language(self.language))).unwrap_or_default()
    }

    pub(crate) fn dimension(&self, dimension: &Id) -> String {
        let definition = self.questionnaire.dimensions.get(dimension);
        definition.map(|it| palier::text::inline(it.title.in_language(self.language))).unwrap_or_default()
    }

    pub(crate) fn channel(&self, channel: &Id) -> String {
        let definition = self.questionnaire.channels.get(channel);
        definition.map(|it| palier::text::inline(it.title.in_language(self.language))).unwrap_or_default()
    }

    /// Whether the answers to a question are words of the questionnaire, which stand in quotes.
    pub(crate) fn is_quoted(&self, question: &Id) -> bool {
        let kind = self.questionnaire.questions.get(question).map(|question| &question.kind);
        matches!(kind, Some(Kind::Choice(_) | Kind::YesNo(_) | Kind::Checklist(_) | Kind::Text))
    }

    /// The unit of efforts, where the questionnaire names one.
    pub(crate) fn effort_unit(&self) -> Option<String> {
        self.questionnaire.effort_unit.as_ref().map(|unit| palier::text::inline(unit.in_language(self.language)))
    }

    /// A score, never shown as having reached a threshold that it hasn't.
    pub(crate) fn score(&self, score: Option<f64>) -> String {
        score.map_or_else(dash, |score| score_below(score, &self.thresholds, self.locale()))
    }

    /// What stands in the way of a level, in one line.
    pub(crate) fn blocker(&self, blocker: &Blocker) -> String {
        match blocker {
            Blocker::Score { short } => {
                Message::new("table-blocker-score").with("short", shortfall(*short, self.locale()))
            }
            Blocker::Gate { question, needs, .. } => {
                let needs = match needs {
                    Requirement::Level(level) => self.level(Some(level)),
                    Requirement::Score(score) => self.score(Some(*score)),
                };
                let message = Message::new("table-blocker-gate").with("question", self.question(question));
                message.with("id", question).with("needs", needs)
            }
            Blocker::Lag { dimension, level } => Message::new("table-blocker-lag")
                .with("dimension", self.dimension(dimension))
                .with("level", self.level(Some(level))),
        }
        .in_locale(self.locale())
    }
}

/// What stands where there is nothing.
pub(crate) fn dash() -> String {
    "–".to_owned()
}
