//! Text wrapped between words, for a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Prose in longer lines is hard to read, however wide the terminal is.
const READABLE: usize = 100;

/// How many columns prose may take.
pub(crate) fn prose_width() -> usize {
    crate::io::columns().min(READABLE)
}

/// Wraps a text at spaces; lines after the first are indented. Words wider than a line are cut.
pub(crate) fn wrap(text: &str, width: usize, indent: usize) -> Vec<String> {
    let width = width.max(indent + 10);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let starts = line.trim_start().is_empty();
        if !starts && line.width() + 1 + word.width() > width {
            lines.push(std::mem::replace(&mut line, " ".repeat(indent)));
        } else if !starts {
            line.push(' ');
        }
        for character in word.chars() {
            if line.width() + character.width().unwrap_or(0) > width {
                lines.push(std::mem::replace(&mut line, " ".repeat(indent)));
            }
            line.push(character);
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_wraps_between_words_and_cuts_only_what_is_wider_than_a_line() {
        assert_eq!(wrap("one two three", 13, 2), ["one two three"]);
        assert_eq!(wrap("one two three four", 13, 2), ["one two three", "  four"]);
        assert_eq!(wrap("abcdefghijklmnopqrstuvwxyz", 20, 2), ["abcdefghijklmnopqrst", "  uvwxyz"]);
        assert_eq!(wrap("", 20, 2), [""]);
        assert_eq!(wrap("le prix\u{a0}: 12\u{a0}€ net", 13, 0), ["le prix\u{a0}:", "12\u{a0}€ net"]);
    }
}
