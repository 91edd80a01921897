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

/// Short texts side by side, on as many lines as they take; none is broken but where it is wider than a line.
pub(super) fn join(texts: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for text in texts {
        match lines.last_mut() {
            Some(line) if line.width() + 3 + text.width() <= width => {
                line.push_str(" · ");
                line.push_str(text);
            }
            _ => lines.extend(wrap(text, width, 0)),
        }
    }
    lines
}

/// Which rows of a list are shown on so many lines: from the first to before the last; the row of the cursor is among
/// them, in the middle where there are others on both sides.
pub(super) fn window(heights: &[usize], cursor: usize, lines: usize) -> (usize, usize) {
    let (mut first, mut last) = (cursor, (cursor + 1).min(heights.len()));
    let mut taken = heights.get(cursor).copied().unwrap_or(0);
    loop {
        let below = heights.get(last).filter(|height| taken + **height <= lines);
        let above = first.checked_sub(1).map(|row| heights[row]).filter(|height| taken + height <= lines);
        match (above, below) {
            (Some(height), None) => (first, taken) = (first - 1, taken + height),
            (Some(height), Some(_)) if cursor - first < last - cursor => (first, taken) = (first - 1, taken + height),
            (_, Some(height)) => (last, taken) = (last + 1, taken + height),
            (None, None) => return (first, last),
        }
    }
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
    fn short_texts_stand_side_by_side_and_are_not_broken() {
        let texts = ["Enter to answer", "n note", "b back"].map(str::to_owned);
        assert_eq!(join(&texts, 100), ["Enter to answer · n note · b back"]);
        assert_eq!(join(&texts, 26), ["Enter to answer · n note", "b back"]);
        assert_eq!(join(&texts, 12), ["Enter to", "answer", "n note", "b back"]);
    }

    #[test]
    fn the_row_of_the_cursor_is_always_shown() {
        let heights = [1, 3, 1, 2, 1, 1];
        for cursor in 0..heights.len() {
            for lines in 3..12 {
                let (first, last) = window(&heights, cursor, lines);
                assert!((first..last).contains(&cursor));
                assert!(heights[first..last].iter().sum::<usize>() <= lines);
            }
        }
        assert_eq!(window(&[1, 1, 1, 1, 1], 2, 3), (1, 4));
        assert_eq!(window(&[1, 1, 1], 0, 9), (0, 3));
    }

    #[test]
    fn letters_find_what_has_accents() {
        assert!(folded("Téléphone").contains(&folded("TELE")));
    }
}
