//! The rows of a list: options with their words, then what can be done besides.

use std::fmt;

use palier::interview::{Action, List};
use palier::text::{Locale, Message};

use super::layout::{cut, wrap};

/// A row of a list, on as many lines as its words take.
#[derive(Debug, Clone)]
pub(super) struct Row {
    lines: String,
    short: String,
}

impl Row {
    pub(super) fn height(&self) -> usize {
        self.lines.lines().count().max(1)
    }

    /// The row in a few words.
    pub(super) fn short(&self, width: usize) -> String {
        cut(&self.short, width)
    }
}

impl fmt::Display for Row {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.lines)
    }
}

/// Lays out the rows of a list.
pub(super) struct Rows {
    pub(super) locale: Locale,
    pub(super) width: usize,
    /// How many columns stand before the words of a row.
    pub(super) indent: usize,
}

impl Rows {
    /// The options, then the actions.
    pub(super) fn to_choose(&self, list: &List) -> Vec<Row> {
        let mark = if list.options.is_empty() { "" } else { "– " };
        self.options(list).chain(list.actions.iter().map(|action| self.action(*action, mark))).collect()
    }

    /// The options, then one row for all else: a row that is ticked can't act by itself.
    pub(super) fn to_tick(&self, list: &List) -> Vec<Row> {
        let more = Message::new("interview-action-more").in_locale(self.locale);
        self.options(list).chain([self.row(&format!("– {more}"), more)]).collect()
    }

    fn options(&self, list: &List) -> impl Iterator<Item = Row> {
        list.options.iter().map(|option| {
            let words = match &option.title {
                Some(title) => Message::new("interview-option")
                    .with("title", title.as_str())
                    .with("text", option.text.as_str())
                    .in_locale(self.locale),
                None => option.text.clone(),
            };
            self.row(&words, option.short().to_owned())
        })
    }

    fn action(&self, action: Action, mark: &str) -> Row {
        let label = action.label().in_locale(self.locale);
        self.row(&format!("{mark}{label}"), label)
    }

    fn row(&self, words: &str, short: String) -> Row {
        let lines = wrap(words, self.width - self.indent, 0);
        Row { lines: lines.join(&format!("\n{}", " ".repeat(self.indent))), short }
    }
}

/// Ticked rows in a few words.
pub(super) fn summary<'r>(rows: impl Iterator<Item = &'r Row>, width: usize) -> String {
    cut(&rows.map(|row| row.short.as_str()).collect::<Vec<_>>().join(", "), width)
}
