//! What the interview asks of a terminal: a choice, ticks, or a line of text. The words are ready; the terminal lays them out.

use crate::text::{Locale, Message};

use super::number;

/// Whoever puts the questions to somebody: the terminal, or a script in the tests.
pub trait Prompt {
    /// Prints lines between the questions.
    ///
    /// # Errors
    /// Where nothing can be printed.
    fn show(&mut self, lines: &[Line]) -> std::io::Result<()>;

    /// Asks for one option of a list.
    ///
    /// # Errors
    /// Where nobody can be asked.
    fn choose(&mut self, list: &List) -> std::io::Result<Reply<usize>>;

    /// Asks which options of a list hold; any number of them, in the order of the list.
    ///
    /// # Errors
    /// Where nobody can be asked.
    fn tick(&mut self, list: &List) -> std::io::Result<Reply<Vec<usize>>>;

    /// Asks for a line of text for which [`Field::complaint`] has none.
    ///
    /// # Errors
    /// Where nobody can be asked.
    fn write(&mut self, field: &Field) -> std::io::Result<Reply<String>>;
}

/// What somebody does when asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply<T> {
    /// They answer.
    Given(T),
    /// They take one of the list's actions.
    Act(Action),
    /// They ask for the menu of actions; with what they had entered so far, where that is known.
    Menu(Option<T>),
    /// They break off.
    Interrupted,
}

/// What can be done at a question besides answering it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Return to the question from the menu.
    Return,
    /// Nobody knows.
    Unknown,
    /// Nobody knows any of the rows of this continuity question.
    AllUnknown,
    /// The question makes no sense here; a reason is asked.
    NotApplicable,
    /// Write a note, and what was seen.
    Note,
    /// Go to the question before.
    Back,
    /// Leave the question open and go on.
    Skip,
    /// Leave the answer as it is and go on.
    Keep,
    /// Save and leave.
    Leave,
}

impl Action {
    /// What the action is called.
    #[must_use]
    pub fn label(self) -> Message {
        Message::new(match self {
            Self::Return => "interview-action-return",
            Self::Unknown => "interview-action-unknown",
            Self::AllUnknown => "interview-action-all-unknown",
            Self::NotApplicable => "interview-action-not-applicable",
            Self::Note => "interview-action-note",
            Self::Back => "interview-action-back",
            Self::Skip => "interview-action-skip",
            Self::Keep => "interview-action-keep",
            Self::Leave => "interview-action-leave",
        })
    }
}

/// A line of text between or above the questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// The name of a part of the interview.
    Heading(String),
    /// A question.
    Question(String),
    /// What helps to answer: its label, and the text.
    Detail(String, String),
    /// Said in passing.
    Aside(String),
}

/// A list to choose from or to tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Printed above; empty where the list follows another one of the same question.
    pub above: Vec<Line>,
    /// A few words before the list.
    pub message: String,
    /// What may be answered; never empty, but in a menu, which has only actions.
    pub options: Vec<Row>,
    /// What may be done besides.
    pub actions: Vec<Action>,
    /// The options that hold so far. For one to choose, where the cursor starts.
    pub marked: Vec<usize>,
}

/// One option of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// A name, where it has one beside its text.
    pub title: Option<String>,
    /// Its words.
    pub text: String,
}

impl Row {
    /// An option without a name.
    #[must_use]
    pub fn plain(text: String) -> Self {
        Self { title: None, text }
    }

    /// A few words for it: its name, else its text.
    #[must_use]
    pub fn short(&self) -> &str {
        self.title.as_ref().unwrap_or(&self.text)
    }
}

/// A line of text to write.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Printed above; empty where the field follows another one of the same question.
    pub above: Vec<Line>,
    /// A few words before the field.
    pub message: String,
    /// What stands in it to begin with.
    pub initial: String,
    /// What is expected.
    pub expects: Expects,
    /// What may be done besides.
    pub actions: Vec<Action>,
    /// The language of the complaints.
    pub locale: Locale,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Expects {
    /// Any text, or none.
    Anything,
    /// Any text that isn't blank.
    Words,
    /// A number, within the bounds where there are some.
    Number(Option<(f64, f64)>),
}

impl Field {
    /// What is wrong with a text as an entry, in words; `None` where it can be taken.
    #[must_use]
    pub fn complaint(&self, text: &str) -> Option<String> {
        let message = match self.expects {
            Expects::Anything => None,
            Expects::Words => text.trim().is_empty().then(|| Message::new("interview-complaint-blank")),
            Expects::Number(bounds) => match number::parse(text, self.locale) {
                None => Some(Message::new("interview-complaint-number")),
                Some(value) => bounds
                    .filter(|(min, max)| value < *min || value > *max)
                    .map(|(min, max)| Message::new("interview-complaint-range").with("min", min).with("max", max)),
            },
        };
        message.map(|message| message.in_locale(self.locale))
    }
}
