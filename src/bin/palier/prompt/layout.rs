//! Text laid out for a terminal: wrapped between words, and lists cut into pages that fit.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

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

/// A text cut to a width, with an ellipsis where something is cut.
pub(super) fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    for character in text.chars() {
        if cut.width() + character.width().unwrap_or(0) + 1 > width {
            break;
        }
        cut.push(character);
    }
    format!("{}…", cut.trim_end())
}

/// How many rows of a list may stand on a page of so many lines, whichever rows they are.
pub(super) fn page_size(heights: &[usize], lines: usize) -> usize {
    let fits = |size: &usize| heights.windows(*size).all(|window| window.iter().sum::<usize>() <= lines);
    (1..=heights.len()).rev().find(fits).unwrap_or(1)
}

/// A text as it is searched: small letters without accents.
pub(super) fn folded(text: &str) -> String {
    let plain = |letter: char| match letter {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        '’' => '\'',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
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

    #[test]
    fn a_cut_text_says_so() {
        assert_eq!(cut("short", 10), "short");
        assert_eq!(cut("a longer text", 10), "a longer…");
    }

    #[test]
    fn a_page_holds_what_fits_wherever_it_begins() {
        assert_eq!(page_size(&[1, 1, 1], 10), 3);
        assert_eq!(page_size(&[2, 2, 1, 1], 4), 2);
        assert_eq!(page_size(&[9], 4), 1);
        assert_eq!(page_size(&[], 4), 1);
    }

    #[test]
    fn letters_find_what_has_accents() {
        assert!(folded("Téléphone").contains(&folded("TELE")));
    }
}
