//! Where the parts of a text stand, and how a part is replaced, added or taken out.
//!
//! Every function that edits gives the whole new text, or nothing where the layout is one that it does not know.

use std::ops::Range;

use super::Entry;
use super::print::{Printed, line_end};
use super::tree::{Node, Value};

/// A text to be edited.
pub(super) struct Layout<'t> {
    text: &'t str,
    line_end: &'static str,
}

/// The bytes that make up the value of an entry.
#[derive(Debug)]
struct Extent {
    /// A value in one piece, or the header or properties of one that has lines of its own.
    head: Range<usize>,
    /// The whole lines that belong to the value alone; where there are none, the place where they would be.
    lines: Range<usize>,
}

impl<'t> Layout<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, line_end: line_end(text) }
    }

    /// How many spaces stand before the line of a key.
    pub(super) fn indent(&self, key: &Node) -> usize {
        let line = self.after(self.start_of_line(key.span.start));
        line.len() - line.trim_start_matches(' ').len()
    }

    /// How many spaces stand before the entries of a mapping.
    pub(super) fn entry_indent(&self, mapping: &Node) -> usize {
        match &mapping.value {
            Value::Map(entries) => entries.first().map_or(0, |(key, _)| self.indent(key)),
            _ => 0,
        }
    }

    /// Puts another value in the place of an entry's.
    pub(super) fn replace(&self, entry: &Entry<'_>, new: &Printed) -> Option<String> {
        let Extent { head, lines } = self.extent(entry)?;
        let (head, new_head) = match (head.is_empty(), new.head.is_empty()) {
            (true, true) => (head, String::new()),
            (true, false) => (head, format!(" {}", new.head)),
            (false, true) => (self.with_blanks_before(head)?, String::new()),
            (false, false) => (head, new.head.clone()),
        };
        let between = self.text.get(head.end..lines.start)?;
        let break_before = if new.lines.is_empty() { "" } else { self.missing_break(lines.start) };
        let before = self.text.get(..head.start)?;
        let after = self.text.get(lines.end..)?;
        Some(self.finished(format!("{before}{new_head}{between}{break_before}{}{after}", new.lines)))
    }

    /// Adds the lines of an entry to a mapping that has no braces; to an empty document too.
    pub(super) fn append_lines(&self, mapping: &Node, lines: &str) -> Option<String> {
        let at = match &mapping.value {
            Value::Map(entries) => self.extent(&last_entry(entries, false)?)?.lines.end,
            _ if mapping.span.is_empty() => self.text.len(),
            _ => return None,
        };
        let (before, after) = self.text.split_at_checked(at)?;
        Some(self.finished(format!("{before}{}{lines}{after}", self.missing_break(at))))
    }

    /// Adds an entry to a mapping in braces: on a line of its own where the last one has that, too.
    pub(super) fn append_flow(&self, mapping: &Node, entry: &str) -> Option<String> {
        let Value::Map(entries) = &mapping.value else { return None };
        let Some(last) = last_entry(entries, true) else {
            let (before, after) = self.text.split_at_checked(mapping.span.end)?;
            return Some(format!("{before}{entry}{after}"));
        };
        let at = self.extent(&last)?.head.end;
        let line = self.text.get(self.start_of_line(last.key.span.start)..last.key.span.start)?;
        let (rest, below) = self.after(at).split_at_checked(self.end_of_line(at).checked_sub(at)?)?;
        let before = self.text.get(..at)?;
        let own_line = line.trim().is_empty() && (rest.trim().is_empty() || rest.trim_start().starts_with('#'));
        Some(if own_line && rest.ends_with('\n') {
            format!("{before},{rest}{line}{entry}{}{below}", self.line_end)
        } else {
            format!("{before}, {entry}{rest}{below}")
        })
    }

    /// Takes out the lines of an entry, and puts `instead` there.
    pub(super) fn remove_lines(&self, entry: &Entry<'_>, instead: &str) -> Option<String> {
        let before = self.text.get(..self.start_of_line(entry.key.span.start))?;
        let after = self.text.get(self.extent(entry)?.lines.end..)?;
        let line_end = if instead.is_empty() { "" } else { self.line_end };
        Some(self.finished(format!("{before}{instead}{line_end}{after}")))
    }

    /// Takes an entry and its comma out of a mapping in braces.
    pub(super) fn remove_flow(&self, mapping: &Node, entry: &Entry<'_>) -> Option<String> {
        let Value::Map(entries) = &mapping.value else { return None };
        let index = entries.iter().position(|(key, _)| key.span == entry.key.span)?;
        let removed = match (index.checked_sub(1).and_then(|index| entries.get(index)), entries.get(index + 1)) {
            (_, Some((next, _))) => entry.key.span.start..next.span.start,
            (Some((key, value)), None) => {
                let before = Entry { key, value, in_flow: true };
                self.extent(&before)?.head.end..self.extent(entry)?.head.end
            }
            (None, None) => mapping.span.end..self.end(mapping)?.checked_sub(1)?,
        };
        Some(format!("{}{}", self.text.get(..removed.start)?, self.text.get(removed.end..)?))
    }

    fn extent(&self, Entry { key, value, in_flow }: &Entry<'_>) -> Option<Extent> {
        let after_key = self.after(key.span.end).trim_start();
        let colon_end = self.text.len() - after_key.strip_prefix(':')?.len();
        let gap = self.text.get(colon_end..value.span.start.max(colon_end))?;
        let end = self.end(value)?.max(colon_end);
        if let (Value::Text(_), false, Some(header)) = (&value.value, in_flow, block_text_header(gap)) {
            let head = colon_end + header.start..colon_end + header.end;
            let start = self.end_of_line(head.end);
            return Some(Extent { head, lines: start..self.end_of_line(end).max(start) });
        }
        if value.is_block() && !in_flow {
            let (first_line, _) = gap.split_once('\n')?;
            let properties = content_of(first_line);
            let head = colon_end + properties.start..colon_end + properties.end;
            return Some(Extent { head, lines: self.start_of_line(value.span.start)..self.end_of_line(end) });
        }
        // Properties on the key's line go with the old value; those on a line above it stay.
        let blanks = gap.len() - gap.trim_start_matches([' ', '\t']).len();
        let start = if gap.contains('\n') { value.span.start } else { colon_end + blanks };
        let below = self.end_of_line(end);
        Some(Extent { head: start.min(end)..end, lines: below..below })
    }

    /// Where the last line with content of a value ends, before its line end; a value in brackets, behind the bracket.
    fn end(&self, node: &Node) -> Option<usize> {
        let last = match &node.value {
            _ if node.origin.is_some() => return Some(node.span.end),
            Value::List(items) => items.last(),
            Value::Map(entries) => entries.last().map(|(_, value)| value),
            _ => return self.end_of_scalar(node),
        };
        let end = last.map_or(Some(node.span.end), |node| self.end(node))?;
        if node.is_flow() { self.closing_bracket(end) } else { Some(end) }
    }

    fn end_of_scalar(&self, node: &Node) -> Option<usize> {
        let source = self.text.get(node.span.clone())?;
        if source.is_empty() {
            return Some(self.text.get(..node.span.start)?.trim_end_matches(WHITE).len());
        }
        // The parser counts the blank lines below a block of text as its own; they are only where it keeps them (`|+`).
        let keeps_blank_lines = matches!(&node.value, Value::Text(text) if text == "\n" || text.ends_with("\n\n"));
        let content = if keeps_blank_lines {
            let lines = source.trim_end_matches([' ', '\t']);
            let open = lines.strip_suffix('\n').unwrap_or(lines);
            open.strip_suffix('\r').unwrap_or(open)
        } else {
            source.trim_end_matches(WHITE)
        };
        Some(node.span.start + content.len())
    }

    /// Where the bracket ends that closes a collection whose last item ends at `at`.
    fn closing_bracket(&self, at: usize) -> Option<usize> {
        let mut rest = self.after(at);
        loop {
            rest = rest.trim_start_matches([' ', '\t', '\r', '\n', ',', ':']);
            match rest.strip_prefix('#') {
                Some(comment) => rest = comment.split_once('\n')?.1,
                None => return rest.starts_with([']', '}']).then(|| self.text.len() - rest.len() + 1),
            }
        }
    }

    fn after(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or_default()
    }

    fn start_of_line(&self, at: usize) -> usize {
        self.text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1)
    }

    /// Where the next line starts, or the text ends.
    fn end_of_line(&self, at: usize) -> usize {
        self.after(at).find('\n').map_or(self.text.len(), |newline| at + newline + 1)
    }

    /// With the blanks before a value that goes away, and the whole line where nothing else stands on it.
    fn with_blanks_before(&self, head: Range<usize>) -> Option<Range<usize>> {
        let start = self.text.get(..head.start)?.trim_end_matches([' ', '\t']).len();
        let end_of_line = self.end_of_line(head.end);
        let alone = start == self.start_of_line(start) && self.text.get(head.end..end_of_line)?.trim().is_empty();
        Some(start..if alone { end_of_line } else { head.end })
    }

    /// The line end that lines put at `at` need before them, where the text has no last one.
    fn missing_break(&self, at: usize) -> &'static str {
        match self.text.get(..at) {
            Some(before) if !before.is_empty() && !before.ends_with('\n') => self.line_end,
            _ => "",
        }
    }

    /// The new text, without a last line end where the old one had none.
    fn finished(&self, mut new: String) -> String {
        if !self.text.is_empty() && !self.text.ends_with('\n') && new.ends_with(self.line_end) {
            new.truncate(new.len() - self.line_end.len());
        }
        new
    }
}

/// What YAML takes for blanks and line ends; the no-break space is content.
const WHITE: [char; 4] = [' ', '\t', '\r', '\n'];

fn last_entry(entries: &[(Node, Node)], in_flow: bool) -> Option<Entry<'_>> {
    entries.last().map(|(key, value)| Entry { key, value, in_flow })
}

/// The header of a block of text (`|`, `>-`), with the properties before it, between a colon and the text.
fn block_text_header(gap: &str) -> Option<Range<usize>> {
    let mut start = 0;
    gap.split_inclusive('\n').find_map(|line| {
        let content = content_of(line);
        let header = start + content.start..start + content.end;
        start += line.len();
        line.get(content)?.split(WHITE).next_back()?.starts_with(['|', '>']).then_some(header)
    })
}

/// What stands on a line that has no value, only properties: neither blanks nor the comment.
fn content_of(line: &str) -> Range<usize> {
    let comment =
        line.char_indices().find(|&(at, character)| character == '#' && (at == 0 || line[..at].ends_with(WHITE)));
    let content = &line[..comment.map_or(line.len(), |(at, _)| at)];
    let end = content.trim_end_matches(WHITE).len();
    let start = content.len() - content.trim_start_matches(WHITE).len();
    start.min(end)..end
}
