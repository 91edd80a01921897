//! Lines of a terminal, wrapped: headings, paragraphs, lists.

use palier::outline::Outline;
use palier::text::{Locale, Message, inert, inline, number};
use unicode_width::UnicodeWidthStr;

use crate::prompt::layout::wrap;

/// Lines longer than this are hard to read.
const WIDEST: usize = 100;

/// What has been written so far.
pub(super) struct Page<'a> {
    pub(super) outline: &'a Outline,
    pub(super) locale: Locale,
    width: usize,
    bold: bool,
    pub(super) text: String,
}

impl<'a> Page<'a> {
    pub(super) fn of(outline: &'a Outline, bold: bool) -> Self {
        let width = crate::io::columns().min(WIDEST);
        Self { outline, locale: outline.language.locale(), width, bold, text: String::new() }
    }

    pub(super) fn section_of(&mut self, key: &'static str) {
        let words = self.word(key);
        self.section(&words);
    }

    pub(super) fn section(&mut self, title: &str) {
        self.blank();
        self.blank();
        self.heading(title);
    }

    /// A heading, underlined.
    pub(super) fn heading(&mut self, title: &str) {
        let lines = wrap(&inline(title), self.width, 0);
        let longest = lines.iter().map(|line| line.width()).max().unwrap_or_default();
        for line in lines {
            self.bold_line(&line);
        }
        self.text.push_str(&"─".repeat(longest));
        self.text.push('\n');
    }

    pub(super) fn strong(&mut self, indent: usize, words: &str) {
        for line in wrap(&inline(words), self.width - indent, 4) {
            self.bold_line(&format!("{}{line}", " ".repeat(indent)));
        }
    }

    fn bold_line(&mut self, line: &str) {
        let line = if self.bold { format!("\u{1b}[1m{line}\u{1b}[0m\n") } else { format!("{line}\n") };
        self.text.push_str(&line);
    }

    pub(super) fn labelled(&mut self, indent: usize, label: &str, words: &str) {
        let message = Message::new("report-label").with("label", inline(label));
        let label = self.say(&message);
        self.hanging(indent, &format!("{label} {words}"), 4);
    }

    pub(super) fn bullet(&mut self, indent: usize, mark: &str, words: &str) {
        self.hanging(indent, &format!("{mark} {words}"), 2);
    }

    pub(super) fn message(&mut self, indent: usize, message: &Message) {
        let words = self.say(message);
        self.line(indent, &words);
    }

    /// A text in its own lines, wrapped.
    pub(super) fn line(&mut self, indent: usize, words: &str) {
        for line in inert(words).lines() {
            self.hanging(indent, line, 0);
        }
    }

    fn hanging(&mut self, indent: usize, words: &str, hang: usize) {
        for line in wrap(&inline(words), self.width - indent, hang) {
            self.text.push_str(&" ".repeat(indent));
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn word(&self, key: &'static str) -> String {
        self.say(&Message::new(key))
    }

    pub(super) fn say(&self, message: &Message) -> String {
        message.in_locale(self.locale)
    }

    pub(super) fn number(&self, value: f64) -> String {
        number(value, self.locale)
    }
}

/// A sentence's first letter, as a sentence has it.
pub(super) fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
