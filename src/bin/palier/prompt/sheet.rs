//! What is drawn for one prompt: the question with its help, the list, and the keys. It fits the terminal:
//! where there is too little room, help makes way first, then the list shows a part of itself.

use palier::interview::Line;
use palier::text::{Locale, Message};

use super::layout::{join, wrap};
use super::screen::Size;
use super::style::{Paint, Style};

/// A long list is cut to a part of itself, rather than the help left out, down to this many lines.
const ENOUGH: usize = 10;

/// What is drawn for one prompt.
pub(super) struct Sheet<'a> {
    pub(super) size: Size,
    pub(super) paint: Paint,
    pub(super) locale: Locale,
    /// The question and what helps to answer it.
    pub(super) above: &'a [Line],
    /// Whether the help waits to be asked for.
    pub(super) is_terse: bool,
    /// A few words before the list.
    pub(super) message: String,
}

/// The help of a question: how much of it stands above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Folded(pub(super) bool);

/// The lines of a part of the sheet.
pub(super) type Block = Vec<String>;

impl Sheet<'_> {
    /// Draws the sheet around a list of so many lines: `body` is given how many lines it may take, and gives
    /// them. The keys are told whether help was left out, and whether there is room for the letters too.
    pub(super) fn draw(
        &self,
        full_height: usize,
        is_long: bool,
        mut body: impl FnMut(usize) -> Block,
        keys: impl Fn(Folded, bool) -> Vec<String>,
    ) -> Drawing {
        let details: Vec<Block> = self.above.iter().filter_map(|line| self.detail(line)).collect();
        let mut shown: Vec<usize> = (0..if self.is_terse { 0 } else { details.len() }).collect();
        // With all the help left out, how far one is goes, or the letters, which the menu has too; in the end both.
        let mut tries = [(false, true), (true, false), (false, false)].into_iter();
        let (mut standing, mut letters) = (true, true);
        loop {
            let folded = Folded(shown.len() < details.len());
            let (top, footer) = (self.top(standing), self.footer(keys(folded, letters)));
            let message = self.message_lines();
            let height_of_details: usize = shown.iter().map(|place| details[*place].len()).sum();
            let around = top.len() + height_of_details + message.len() + footer.len();
            let free = self.size.height.saturating_sub(around);
            if full_height > free && !(is_long && free > ENOUGH) {
                if let Some(longest) = (0..shown.len()).max_by_key(|it| details[shown[*it]].len()) {
                    shown.remove(longest);
                    continue;
                }
                if let Some(less) = tries.next() {
                    (standing, letters) = less;
                    continue;
                }
            }
            let spacious = full_height + 3 <= free;
            let gap = || spacious.then(String::new);
            let mut lines: Block = gap().filter(|_| !self.above.is_empty()).into_iter().chain(top).collect();
            lines.extend(shown.iter().flat_map(|place| details[*place].iter().cloned()));
            lines.extend(gap().filter(|_| !self.above.is_empty()));
            lines.extend(message);
            lines.extend(body(free.max(3)));
            lines.extend(gap());
            lines.extend(footer);
            // In a terminal of a few lines, what matters stands at the bottom.
            let lost = lines.len().saturating_sub(self.size.height);
            lines.drain(..lost);
            return Drawing { lines, folded };
        }
    }

    /// The help alone, all of it, from a line on.
    pub(super) fn help(&self, from: usize) -> (Block, usize) {
        let mut lines: Block = self.above.iter().flat_map(|line| self.line(line)).collect();
        let hint = Message::new("interview-hint-any-key").in_locale(self.locale);
        let free = self.size.height.saturating_sub(2).max(1);
        let last = lines.len().saturating_sub(free);
        let from = from.min(last);
        lines = lines.into_iter().skip(from).take(free).collect();
        lines.push(String::new());
        lines.extend(self.footer(vec![hint]));
        (lines, from)
    }

    /// The keys, set apart by brackets: not every terminal has colours.
    fn footer(&self, mut keys: Vec<String>) -> Block {
        if let Some(first) = keys.first_mut() {
            first.insert(0, '[');
        }
        if let Some(last) = keys.last_mut() {
            last.push(']');
        }
        self.paint.lines(Style::Quiet, join(&keys, self.size.width))
    }

    /// How far one is, where there is room for that, and the question.
    fn top(&self, standing: bool) -> Block {
        let stands = |line: &&Line| match line {
            Line::Detail(..) => false,
            Line::Aside(_) => standing,
            Line::Heading(_) | Line::Question(_) => true,
        };
        self.above.iter().filter(stands).flat_map(|line| self.line(line)).collect()
    }

    fn detail(&self, line: &Line) -> Option<Block> {
        matches!(line, Line::Detail(..)).then(|| self.line(line))
    }

    fn line(&self, line: &Line) -> Block {
        lines_of(line, self.size.width, self.locale, self.paint)
    }

    fn message_lines(&self) -> Block {
        match self.message.as_str() {
            "" => Vec::new(),
            message => wrap(message, self.size.width, 0),
        }
    }
}

/// What was drawn.
pub(super) struct Drawing {
    pub(super) lines: Block,
    pub(super) folded: Folded,
}

/// A line of text, wrapped and painted.
pub(super) fn lines_of(line: &Line, width: usize, locale: Locale, paint: Paint) -> Block {
    let (text, style) = match line {
        Line::Heading(text) => (wrap(text, width, 0), Style::Heading),
        Line::Question(text) => (wrap(text, width, 0), Style::Question),
        // Of a list, the lines after the first stand below its text.
        Line::Aside(text) => (wrap(text, width, if text.starts_with("• ") { 2 } else { 0 }), Style::Quiet),
        Line::Detail(label, text) => {
            let detail = Message::new("interview-detail").with("label", label.as_str()).with("text", text.as_str());
            (wrap(&detail.in_locale(locale), width, 2), Style::Plain)
        }
    };
    paint.lines(style, text)
}
