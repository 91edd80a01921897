//! Single values of the usual shape: plain, quoted, and texts of several lines after `|` or `>`.

use super::Reader;
use crate::problem::Place;
use crate::source::{Node, Value};

/// Words that some parsers take for numbers.
const LIKE_NUMBERS: [&str; 3] = ["inf", "infinity", "nan"];

impl Reader<'_> {
    /// A value without quotes, on one line.
    pub(super) fn plain(&mut self, in_brackets: bool) -> Option<Node> {
        let first = self.byte()?;
        if b"?:,[]{}#&*!|>'\"%@`=<".contains(&first) {
            return None;
        }
        let end = if in_brackets { self.end_in_brackets()? } else { self.end_on_line()? };
        let length = self.bytes[self.at..end].trim_ascii_end().len();
        let place = self.place(self.at, length);
        let value = resolved(&self.text[self.at..self.at + length])?;
        self.at = end;
        self.node(value, place)
    }

    /// Where a plain value ends that has the rest of the line to itself, but for a comment.
    fn end_on_line(&self) -> Option<usize> {
        let line_end = self.line_end();
        for length in memchr::memchr2_iter(b':', b'#', &self.bytes[self.at..line_end]) {
            let place = self.at + length;
            match self.bytes[place] {
                b':' if self.ends_key(place, false) => return None,
                b'#' if self.bytes[place - 1] == b' ' => return Some(place),
                _ => {}
            }
        }
        Some(line_end)
    }

    /// Where a plain value ends that stands within brackets. The end of the line is not looked for beforehand: all of a
    /// large file may stand on one.
    fn end_in_brackets(&self) -> Option<usize> {
        for (place, byte) in self.bytes.iter().enumerate().skip(self.at) {
            match byte {
                b',' | b']' | b'}' => return Some(place),
                b'\n' | b'[' | b'{' => return None,
                b':' if self.ends_key(place, true) => return None,
                b'#' if self.bytes[place - 1] == b' ' => return None,
                _ => {}
            }
        }
        None
    }

    /// Whether a colon within a plain value could make a key of it.
    fn ends_key(&self, colon: usize, in_brackets: bool) -> bool {
        match self.bytes.get(colon + 1) {
            None | Some(b' ' | b'\n') => true,
            Some(b',' | b'[' | b']' | b'{' | b'}') => in_brackets,
            Some(_) => false,
        }
    }

    /// A value in quotes, on one line.
    pub(super) fn quoted_value(&mut self) -> Option<Node> {
        let (text, place) = self.quoted()?;
        self.node(Value::Text(text.into()), place)
    }

    /// A text in quotes, on one line.
    pub(super) fn quoted(&mut self) -> Option<(String, Place)> {
        let quote = self.byte()?;
        let start = self.at + 1;
        let mut text = String::new();
        // What has been copied to the text.
        let mut copied = start;
        let mut end = start;
        loop {
            match *self.bytes.get(end)? {
                b'\n' => return None,
                b'\\' if quote == b'"' => {
                    text.push_str(&self.text[copied..end]);
                    let (character, length) = self.escaped(end + 1)?;
                    text.push(character);
                    end += 1 + length;
                    copied = end;
                }
                byte if byte == quote && quote == b'\'' && self.bytes.get(end + 1) == Some(&quote) => {
                    text.push_str(&self.text[copied..=end]);
                    end += 2;
                    copied = end;
                }
                byte if byte == quote => break,
                _ => end += 1,
            }
        }
        text.push_str(&self.text[copied..end]);
        let place = self.place(self.at, end + 1 - self.at);
        self.at = end + 1;
        Some((text, place))
    }

    /// The character that stands behind a backslash, and how many bytes it takes there.
    fn escaped(&self, at: usize) -> Option<(char, usize)> {
        Some(match self.bytes.get(at)? {
            b'"' => ('"', 1),
            b'\\' => ('\\', 1),
            b'/' => ('/', 1),
            b'n' => ('\n', 1),
            b't' => ('\t', 1),
            b'u' => {
                let digits = self.text.get(at + 1..at + 5).filter(|it| it.bytes().all(|it| it.is_ascii_hexdigit()))?;
                let character = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?;
                (character >= '\u{a0}').then_some((character, 5))?
            }
            _ => return None,
        })
    }

    /// A text of several lines, after `|` or `>`, of what is indented to a column; then on to what comes next.
    pub(super) fn block_text(&mut self, column: usize) -> Option<Node> {
        let folds = self.byte()? == b'>';
        self.at += 1;
        let keeps_line_end = self.byte() != Some(b'-');
        if !keeps_line_end {
            self.at += 1;
        }
        self.skip_spaces();
        if self.byte()? != b'\n' {
            return None;
        }
        self.skip_line_end();
        self.skip_spaces();
        let indentation = self.column();
        if indentation <= column || matches!(self.byte(), None | Some(b'\n')) {
            return None;
        }
        let place = self.place(self.at, 0);
        let mut text = String::new();
        // Line ends that nothing has followed so far.
        let mut line_ends = 0;
        loop {
            // At the first character of a line of the text.
            if !text.is_empty() {
                match (folds, line_ends) {
                    (true, 1) => text.push(' '),
                    (true, more) => text.extend(std::iter::repeat_n('\n', more - 1)),
                    (false, all) => text.extend(std::iter::repeat_n('\n', all)),
                }
            }
            if folds && self.byte() == Some(b' ') {
                return None;
            }
            let end = self.line_end();
            text.push_str(&self.text[self.at..end]);
            self.at = end;
            line_ends = 0;
            while self.byte() == Some(b'\n') {
                self.skip_line_end();
                line_ends += 1;
                while self.byte() == Some(b' ') && self.column() < indentation {
                    self.at += 1;
                }
            }
            if self.is_at_end() || self.column() < indentation {
                break;
            }
            if self.text[self.at..self.line_end()].bytes().all(|byte| byte == b' ') {
                return None;
            }
        }
        if !self.is_at_end() && self.column() > column {
            return None;
        }
        // The full parser counts the indentation of the line after it in.
        let length = self.at - place.offset;
        if keeps_line_end {
            text.push('\n');
        }
        self.go_to_content()?;
        (self.is_at_end() || self.column() <= column).then_some(())?;
        self.node(Value::Text(text.into()), Place { length, ..place })
    }
}

/// What a plain value means; `None` where it looks like a number in another way than the usual one, or like a word in
/// other letters.
fn resolved(text: &str) -> Option<Value> {
    match text {
        "~" | "null" => return Some(Value::Null),
        "true" => return Some(Value::Boolean(true)),
        "false" => return Some(Value::Boolean(false)),
        _ => {}
    }
    let first = text.bytes().next()?;
    if first.is_ascii_digit() || matches!(first, b'-' | b'+' | b'.' | b'~') {
        return like_a_number(text);
    }
    let is_like = |word: &&str| text.eq_ignore_ascii_case(word);
    let unsure = LIKE_NUMBERS.iter().chain(&["null", "true", "false"]).any(is_like);
    (!unsure).then(|| Value::Text(text.into()))
}

/// A decimal number, or a text that begins as one does: a date, a version, a sentence.
fn like_a_number(text: &str) -> Option<Value> {
    let digits =
        |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_digit());
    let is_whole = |part: &str| digits(part, 15) && (part == "0" || !part.starts_with('0'));
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = match whole.strip_prefix('-') {
        Some(whole) => is_whole(whole) && whole != "0" && digits(fraction, 15),
        None => is_whole(whole) && digits(fraction, 15),
    };
    if is_number {
        return text.parse().ok().map(Value::Number);
    }
    let is_sentence = text.contains(' ') && text.starts_with(|it: char| it.is_ascii_digit());
    let is_date =
        text.len() == 10 && text.split('-').map(str::len).eq([4, 2, 2]) && text.split('-').all(|part| digits(part, 4));
    let is_version = text.split('.').count() == 3 && text.split('.').all(|part| digits(part, 6));
    (is_sentence || is_date || is_version).then(|| Value::Text(text.into()))
}
