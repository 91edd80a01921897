//! Prompts laid out for a terminal: texts cut to a line, and lists into pages that fit.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

pub(super) use crate::wrap::wrap;

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
