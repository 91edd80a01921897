//! What a report prints, made inert: text that stays text in the format of the report.

use std::io::{self, Write};

use crate::text::inert;

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
    fn markup_means_nothing_in_html() {
        assert_eq!(escaped(html, "<a href=\"x\">'&\u{0}"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
    }
}
