//! What the interview asks of a terminal: a choice, ticks, grades, or a line of text. The words are ready; the terminal
//! lays them out.

use crate::text::{Locale, Message};

use super::action::Action;
use super::number;

/// Whoever puts the questions to somebody: the terminal, or a script in the tests.
pub trait Prompt {
    /// Speaks this language from now on.
    fn speak(&mut self, locale: Locale);

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

    /// Asks whether the one option of a list holds after all; else [`Action::Return`] is the reply.
    ///
    /// # Errors
    /// Where nobody can be asked.
    fn confirm(&mut self, list: &List) -> std::io::Result<Reply<usize>> {
        self.choose(list)
    }

    /// Asks which options of a list hold; any number of them, in the order of the list.
    ///
    /// # Errors
    /// Where nobody can be asked.
    fn tick(&mut self, list: &List) -> std::io::Result<Reply<Vec<usize>>>;

    /// Asks for the grade of each row of a grid.
    ///
    /// # Errors
    /// Where nobody can be asked.
    fn grade(&mut self, grid: &Grid) -> std::io::Result<Reply<Vec<Grade>>>;

    /// Asks for a line of text for which [`Field::complaint`] has none.
    ///
    /// # Errors
    /// Where nobody can be asked.
    fn write(&mut self, field: &Field) -> std::io::Result<Reply<String>>;
}

/// What somebody does when asked. What they had entered before they did something else comes along, where there is any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply<T> {
    /// They answer.
    Given(T),
    /// They take one of the actions.
    Act(Action, Option<T>),
    /// They ask for the menu of actions.
    Menu(Option<T>),
    /// They break off.
    Interrupted,
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
    /// Stands above; empty where the list follows another one of the same question.
    pub above: Vec<Line>,
    /// A few words before the list, where the question above isn't enough.
    pub message: String,
    /// What may be done, as rows before the options: in a menu, and where it is as likely as an answer.
    pub action_rows: Vec<Action>,
    /// What may be answered; never empty, but in a menu, which has only actions.
    pub options: Vec<Row>,
    /// What may be done besides.
    pub actions: Vec<Action>,
    /// The options that hold so far. For one to choose, where the cursor starts.
    pub marked: Vec<usize>,
    /// Whether letters search the list.
    pub is_searched: bool,
}

/// One option of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Stands above the row, and begins a part of the list.
    pub heading: Option<String>,
    /// A name, where it has one beside its text.
    pub title: Option<String>,
    /// Its words.
    pub text: String,
}

impl Row {
    /// An option without a name.
    #[must_use]
    pub fn plain(text: String) -> Self {
        Self { heading: None, title: None, text }
    }

    /// A few words for it: its name, else its text.
    #[must_use]
    pub fn short(&self) -> &str {
        self.title.as_ref().unwrap_or(&self.text)
    }
}

/// Rows that each get a grade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// Stands above.
    pub above: Vec<Line>,
    /// Whether it follows another grid of the same question, so that the help has just been seen.
    pub goes_on: bool,
    /// A few words before the rows.
    pub message: String,
    /// What is graded; never empty.
    pub rows: Vec<Row>,
    /// The names of the grades, lowest first; two or more.
    pub grades: Vec<String>,
    /// The name for a row that nobody knows about.
    pub unknown: String,
    /// The grades so far, one a row.
    pub marked: Vec<Grade>,
    /// What may be done besides.
    pub actions: Vec<Action>,
}

/// A place among the grades of a grid; `None` where nobody knows.
pub type Grade = Option<usize>;

/// A line of text to write.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Stands above; empty where the field follows another one of the same question.
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
