//! Text that stays text in Markdown.

use std::io::{self, Write};

use super::inert;

/// Escapes text for Markdown so that it can stand anywhere: a paragraph, a heading, a list, the cell of a table.
///
/// That is why a line break becomes `<br>`, which all of them take.
///
/// # Errors
/// Where the output can't be written.
pub fn markdown(text: &str, output: &mut dyn Write) -> io::Result<()> {
    for (number, line) in inert(text).trim().lines().enumerate() {
        if number > 0 {
            output.write_all(b"<br>")?;
        }
        markdown_line(line.trim(), output)?;
    }
    Ok(())
}

/// The characters that Markdown gives a meaning anywhere in a line, and that a backslash takes it from.
const MARKS: [char; 10] = ['\\', '`', '*', '_', '[', ']', '#', '|', '~', '$'];

/// The most digits of a number that begins a list in Markdown.
const LIST_DIGITS: usize = 9;

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
