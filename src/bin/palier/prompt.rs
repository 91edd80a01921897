//! The interview's prompts in the terminal.
//!
//! What stands above a list or a field is printed; the list or field itself is inquire's. Its frames must fit the
//! terminal, since it can't redraw what has scrolled away: rows are wrapped here, and pages are as long as fits.

pub(crate) mod layout;
mod rows;

use std::cell::RefCell;
use std::io;
use std::rc::Rc;

use inquire::list_option::ListOption;
use inquire::ui::{Attributes, Color, RenderConfig, StyleSheet, Styled};
use inquire::validator::Validation;
use inquire::{Autocomplete, CustomUserError, InquireError, MultiSelect, Select, Text};
use palier::interview::{Field, Line, List, Prompt, Reply};
use palier::text::Message;
use unicode_width::UnicodeWidthStr as _;

use crate::io::Terminal;
pub(crate) use layout::wrap;
use rows::{Row, Rows};

/// Text is no wider than this, however wide the terminal is.
const READABLE: usize = 100;

/// Lists longer than this can be searched by typing.
const LONG_LIST: usize = 12;

/// A list has at least so many lines, where the terminal has them.
const LEAST_LINES: usize = 14;

/// Asks in the terminal.
pub(crate) struct Asker<'t> {
    terminal: &'t Terminal,
}

impl<'t> Asker<'t> {
    pub(crate) fn new(terminal: &'t Terminal) -> Self {
        Self { terminal }
    }

    fn say(&self, key: &'static str) -> String {
        Message::new(key).in_locale(self.terminal.locale)
    }

    /// Prints lines; gives how many the terminal shows.
    fn print(&self, lines: &[Line]) -> io::Result<usize> {
        let (width, _) = screen();
        let mut height = 0;
        for line in lines {
            let (mut text, style) = match line {
                Line::Heading(text) => (wrap(text, width, 0), "1;36"),
                Line::Question(text) => (wrap(text, width, 0), "1"),
                Line::Aside(text) => (wrap(text, width, 0), "2"),
                Line::Detail(label, text) => {
                    let label = Message::new("interview-detail").with("label", label.as_str());
                    (wrap(&label.with("text", text.as_str()).in_locale(self.terminal.locale), width, 2), "2")
                }
            };
            if matches!(line, Line::Heading(_) | Line::Question(_)) {
                text.insert(0, String::new());
            }
            height += text.len();
            let text = text.join("\n");
            crate::io::tell(&if self.terminal.colours_prompts() {
                format!("\u{1b}[{style}m{text}\u{1b}[0m")
            } else {
                text
            })?;
        }
        Ok(height)
    }

    /// Prints what stands above a list or a field, and sets it apart.
    fn print_above(&self, lines: &[Line]) -> io::Result<usize> {
        let height = self.print(lines)?;
        if height == 0 {
            return Ok(0);
        }
        crate::io::tell("")?;
        Ok(height + 1)
    }

    /// How prompts look.
    fn theme(&self) -> RenderConfig<'static> {
        let given_up = Styled::new("…");
        if !self.terminal.colours_prompts() {
            let plain = RenderConfig::empty().with_answered_prompt_prefix(Styled::new(">"));
            return plain.with_canceled_prompt_indicator(given_up);
        }
        RenderConfig::default_colored()
            .with_canceled_prompt_indicator(given_up)
            .with_help_message(StyleSheet::new().with_fg(Color::DarkGrey))
            .with_selected_option(Some(StyleSheet::new().with_fg(Color::LightCyan).with_attr(Attributes::BOLD)))
    }

    /// How a list looks, and how many columns its answer may take: beside the message, or below where that is long.
    fn theme_of(&self, message: &str) -> (RenderConfig<'static>, usize) {
        let (width, _) = screen();
        let beside = width.saturating_sub(message.width() + 3);
        let below = beside < width / 3;
        (RenderConfig { answer_from_new_line: below, ..self.theme() }, if below { width } else { beside })
    }

    /// How many rows fit between the message and the hint. What stands `above` is kept in sight, unless that leaves too
    /// few lines for the list.
    fn page_size(rows: &[Row], above: usize, message: &str, hint: &str) -> usize {
        let (width, height) = screen();
        let around = wrap(message, width.saturating_sub(4), 0).len() + wrap(hint, width.saturating_sub(2), 0).len();
        let heights: Vec<_> = rows.iter().map(Row::height).collect();
        // The last line is left to the cursor.
        let free = height.saturating_sub(around + 1);
        layout::page_size(&heights, free.saturating_sub(above).max(free.min(LEAST_LINES)))
    }
}

impl Prompt for Asker<'_> {
    fn show(&mut self, lines: &[Line]) -> io::Result<()> {
        self.print(lines).map(drop)
    }

    fn choose(&mut self, list: &List) -> io::Result<Reply<usize>> {
        let above = self.print_above(&list.above)?;
        let (width, _) = screen();
        let rows = Rows { locale: self.terminal.locale, width, indent: 2 }.to_choose(list);
        let hint = self.say(if list.options.is_empty() { "interview-hint-menu" } else { "interview-hint-choose" });
        let (theme, columns) = self.theme_of(&list.message);
        let answer = Select::new(&list.message, rows.clone())
            .with_page_size(Self::page_size(&rows, above, &list.message, &hint))
            .with_starting_cursor(list.marked.first().copied().filter(|row| *row < rows.len()).unwrap_or(0))
            .with_help_message(&hint)
            .without_filtering()
            .with_formatter(&|row| row.value.short(columns))
            .with_render_config(theme)
            .raw_prompt();
        let chosen = match reply(answer, || None)? {
            Reply::Given(row) => row.index,
            Reply::Act(action) => return Ok(Reply::Act(action)),
            Reply::Menu(_) => return Ok(Reply::Menu(None)),
            Reply::Interrupted => return Ok(Reply::Interrupted),
        };
        let action = chosen.checked_sub(list.options.len()).and_then(|row| list.actions.get(row));
        Ok(action.map_or(Reply::Given(chosen), |action| Reply::Act(*action)))
    }

    fn tick(&mut self, list: &List) -> io::Result<Reply<Vec<usize>>> {
        let above = self.print_above(&list.above)?;
        let (width, _) = screen();
        let rows = Rows { locale: self.terminal.locale, width, indent: 6 }.to_tick(list);
        let more = list.options.len();
        let (theme, columns) = self.theme_of(&list.message);
        let searched = list.options.len() > LONG_LIST;
        let hint = self.say(if searched { "interview-hint-find" } else { "interview-hint-tick" });
        let answer = {
            // What is found stays in the order of the list: the higher score comes first.
            let score = |input: &str, _: &Row, row: &str, place: usize| {
                let found = place == more || layout::folded(row).contains(&layout::folded(input));
                found.then(|| -i64::try_from(place).unwrap_or(i64::MAX))
            };
            let short = |rows: &[ListOption<&Row>]| rows::summary(rows.iter().map(|row| row.value), columns);
            let prompt = MultiSelect::new(&list.message, rows.clone())
                .with_default(&list.marked)
                .with_page_size(Self::page_size(&rows, above, &list.message, &hint))
                .with_help_message(&hint)
                .with_keep_filter(false)
                .with_scorer(&score)
                .with_formatter(&short)
                .with_render_config(theme);
            if searched { prompt.raw_prompt() } else { prompt.without_filtering().raw_prompt() }
        };
        Ok(match reply(answer, || None)? {
            Reply::Given(ticked) => {
                let mut ticked: Vec<_> = ticked.into_iter().map(|row| row.index).collect();
                let all = ticked.len() > more;
                let wants_more = ticked.contains(&more);
                ticked.retain(|row| *row < more);
                // With everything ticked at a stroke, the last row comes along.
                if wants_more && !(all && more > 1) { Reply::Menu(Some(ticked)) } else { Reply::Given(ticked) }
            }
            Reply::Act(action) => Reply::Act(action),
            Reply::Menu(_) => Reply::Menu(None),
            Reply::Interrupted => Reply::Interrupted,
        })
    }

    fn write(&mut self, field: &Field) -> io::Result<Reply<String>> {
        self.print_above(&field.above)?;
        let hint = self.say("interview-hint-write");
        let initial = on_one_line(&field.initial);
        let entered = Entered(Rc::new(RefCell::new(initial.clone())));
        let complaint = |text: &str| {
            Ok(match field.complaint(&on_its_lines(text)) {
                Some(complaint) => Validation::Invalid(complaint.into()),
                None => Validation::Valid,
            })
        };
        let answer = Text::new(&field.message)
            .with_initial_value(&initial)
            .with_help_message(&hint)
            .with_validator(complaint)
            .with_autocomplete(entered.clone())
            .with_render_config(self.theme())
            .prompt();
        let draft = || Some(on_its_lines(&entered.0.borrow()));
        Ok(match reply(answer, draft)? {
            Reply::Given(text) => Reply::Given(on_its_lines(&text)),
            other => other,
        })
    }
}

/// What inquire says, as the interview understands it.
fn reply<T>(answer: Result<T, InquireError>, draft: impl FnOnce() -> Option<T>) -> io::Result<Reply<T>> {
    match answer {
        Ok(given) => Ok(Reply::Given(given)),
        Err(InquireError::OperationCanceled) => Ok(Reply::Menu(draft())),
        Err(InquireError::OperationInterrupted) => Ok(Reply::Interrupted),
        Err(InquireError::IO(error)) => Err(error),
        Err(other) => Err(io::Error::other(other.to_string())),
    }
}

/// Stands for a line end in a field, which has one line.
const LINE_END: char = '↵';

fn on_one_line(text: &str) -> String {
    text.trim_end().replace('\n', &format!("{LINE_END}"))
}

/// The text of a field with its line ends, without what else a paste may have brought along.
fn on_its_lines(text: &str) -> String {
    let text = text.replace(LINE_END, "\n");
    text.chars().filter(|character| *character == '\n' || !character.is_control()).collect()
}

/// Remembers what stands in a field: inquire gives up a field with what was entered.
#[derive(Clone)]
struct Entered(Rc<RefCell<String>>);

impl Autocomplete for Entered {
    fn get_suggestions(&mut self, input: &str) -> Result<Vec<String>, CustomUserError> {
        input.clone_into(&mut self.0.borrow_mut());
        Ok(Vec::new())
    }

    fn get_completion(&mut self, _: &str, _: Option<String>) -> Result<Option<String>, CustomUserError> {
        Ok(None)
    }
}

/// Columns and lines of the terminal, as far as they are used.
fn screen() -> (usize, usize) {
    let (width, height) = crate::io::size();
    // A line as wide as the terminal wraps in some of them.
    (width.saturating_sub(1).clamp(20, READABLE), height)
}
