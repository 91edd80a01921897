//! Text of a user's that only says something: what acts on a reader, a terminal or a page is left out.

use std::borrow::Cow;

/// What breaks a line besides a line feed.
const BREAKS: [char; 6] = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Text without the characters that act instead of being read: control characters and changes of direction.
/// Every kind of line break becomes a line feed.
#[must_use]
pub fn inert(text: &str) -> Cow<'_, str> {
    let as_it_is = |character: char| !acts(character) && !BREAKS.contains(&character);
    if text.chars().all(as_it_is) {
        return Cow::Borrowed(text);
    }
    let lines = text.replace("\r\n", "\n").replace(BREAKS, "\n");
    Cow::Owned(lines.chars().filter(|character| !acts(*character)).collect())
}

/// Inert text on one line, to be set into a sentence or a cell of palier's.
#[must_use]
pub fn inline(text: &str) -> String {
    let text = inert(text);
    // The marks of direction are harmless by themselves, but a message would spell them out.
    let readable = text.replace(['\u{200e}', '\u{200f}'], "");
    // Spaces that don't break stay what they are.
    readable.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn acts(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_reader_is_left_out() {
        assert_eq!(inert("a\u{202e}b\u{1b}[31mc\u{7}d"), "ab[31mcd");
        assert_eq!(inert("é à\tb\nc"), "é à\tb\nc");
        assert_eq!(inline(" a\n\n b\u{200f}\tc\u{202f}? "), "a b c\u{202f}?");
    }
}
