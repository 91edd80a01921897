//! What a report prints, made inert: text that stays text in the format of the report.

use std::borrow::Cow;
use std::io::{self, Write};

/// The characters that Markdown gives a meaning anywhere in a line, and that a backslash takes it from.
const MARKS: [char; 10] = ['\\', '`', '*', '_', '[', ']', '#', '|', '~', '$'];

/// The most digits of a number that begins a list in Markdown.
const LIST_DIGITS: usize = 9;

/// Escapes text for HTML, its content and its quoted attributes alike. Line breaks stay line breaks.
pub(super) fn html(text: &str, output: &mut dyn Write) -> io::Result<()> {
    tera::escape_html(&inert(text), output)
}

/// Escapes text for Markdown so that it can stand anywhere: a paragraph, a heading, a list, the cell of a table.
///
/// That is why a line break becomes `<br>`, which all of them take.
pub(super) fn markdown(text: &str, output: &mut dyn Write) -> io::Result<()> {
    for (number, line) in inert(text).trim().lines().enumerate() {
        if number > 0 {
            output.write_all(b"<br>")?;
        }
        markdown_line(line.trim(), output)?;
    }
    Ok(())
}

fn markdown_line(line: &str, output: &mut dyn Write) -> io::Result<()> {
    let mut follows = line.char_indices().peekable();
    while let Some((place, character)) = follows.next() {
        let next = follows.peek().map(|(_, next)| *next);
        match character {
            '<' => output.write_all(b"&lt;")?,
            '>' => output.write_all(b"&gt;")?,
            // Only what could be read as an entity: a plain ampersand stays readable.
            '&' if next.is_some_and(|next| next == '#' || next.is_ascii_alphanumeric()) => {
                output.write_all(b"&amp;")?;
            }
            '\t' => output.write_all(b" ")?,
            _ => {
                if MARKS.contains(&character) || begins_block(line, place) {
                    output.write_all(b"\\")?;
                }
                output.write_all(character.encode_utf8(&mut [0; 4]).as_bytes())?;
            }
        }
    }
    Ok(())
}

/// Whether the character at a place makes the line a list, a rule, or the underline of a heading.
fn begins_block(line: &str, place: usize) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (before, rest) = line.split_at(place);
    let mut rest = rest.chars();
    let (character, next) = (rest.next(), rest.next());
    let alone = next.is_none_or(char::is_whitespace);
    match character {
        Some('=') => before.is_empty(),
        Some('+') => before.is_empty() && alone,
        Some('-') => before.is_empty() && (alone || next == Some('-')),
        Some('.' | ')') => place == digits && (1..=LIST_DIGITS).contains(&digits) && alone,
        _ => false,
    }
}

/// Text without the characters that act instead of being read: control characters and changes of direction.
/// Every kind of line break becomes a line feed.
pub(super) fn inert(text: &str) -> Cow<'_, str> {
    let as_it_is = |character: char| !acts(character) && !matches!(character, '\u{2028}' | '\u{2029}');
    if text.chars().all(as_it_is) {
        return Cow::Borrowed(text);
    }
    let lines = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    Cow::Owned(lines.chars().filter(|character| !acts(*character)).collect())
}

/// Inert text on one line, to be set into a sentence of palier's.
pub(super) fn inline(text: &str) -> String {
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

    fn escaped(escape: tera::EscapeFn, text: &str) -> String {
        let mut output = Vec::new();
        escape(text, &mut output).expect("a vector takes everything");
        String::from_utf8(output).expect("UTF-8 in, UTF-8 out")
    }

    #[test]
    fn markdown_means_nothing_in_a_clients_text() {
        for (text, shown) in [
            ("a | b", r"a \| b"),
            ("two\r\nlines\nand\rmore", "two<br>lines<br>and<br>more"),
            ("`code` *strong* _em_ ~gone~ $x$", r"\`code\` \*strong\* \_em\_ \~gone\~ \$x\$"),
            ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
            ("<script>", "&lt;script&gt;"),
            ("&lt;b&gt; R&D, P & L", "&amp;lt;b&amp;gt; R&amp;D, P & L"),
            ("# title", r"\# title"),
            ("- item", r"\- item"),
            ("--- a--b", r"\--- a--b"),
            ("+ item", r"\+ item"),
            ("-", r"\-"),
            ("+2.5 -1", "+2.5 -1"),
            ("1. item", r"1\. item"),
            ("12) item", r"12\) item"),
            ("1.5 items", "1.5 items"),
            ("    code", "code"),
            ("=====", r"\====="),
            (r"a\|b", r"a\\\|b"),
        ] {
            assert_eq!(escaped(markdown, text), shown);
        }
    }

    #[test]
    fn what_acts_on_a_reader_is_left_out() {
        assert_eq!(inert("a\u{202e}b\u{1b}[31mc\u{7}d"), "ab[31mcd");
        assert_eq!(inert("é à\tb\nc"), "é à\tb\nc");
        assert_eq!(inline(" a\n\n b\u{200f}\tc\u{202f}? "), "a b c\u{202f}?");
        assert_eq!(escaped(html, "<a href=\"x\">'&\u{0}"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
    }
}
