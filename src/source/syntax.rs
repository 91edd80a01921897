//! What the YAML parser says, in our own words where the mistake is one that people make.

use serde_yaml::Location;

use super::tree::{MAX_REPEATED_VALUES, MAX_VALUES, place};
use super::{Document, MAX_DEPTH, cause};
use crate::problem::{Code, Place, Problem};
use crate::text::Message;

/// Parts of the parser's messages with the words for them, `problem-…` and `help-…`; the first that fits counts.
const WORDS: [(&str, Code, &str); 36] = [
    ("tabs disallowed", Code::Tab, "tab"),
    ("tab cannot be used", Code::Tab, "tab"),
    ("start with a tab", Code::Tab, "tab"),
    ("found a tab", Code::Tab, "tab"),
    ("mapping values are not allowed", Code::Syntax, "colon-in-text"),
    ("':' must be followed", Code::Syntax, "colon-in-text"),
    ("unknown anchor", Code::Syntax, "unknown-anchor"),
    ("anchor or alias", Code::Syntax, "first-character"),
    ("unexpected character", Code::Syntax, "first-character"),
    ("plain scalar", Code::Syntax, "first-character"),
    ("scanning a tag", Code::Syntax, "first-character"),
    ("parsing a tag", Code::Syntax, "first-character"),
    ("mapping keys are not allowed", Code::Syntax, "first-character"),
    ("only valid inside a block", Code::Syntax, "open-bracket"),
    ("expected string scalar", Code::BadKey, "bad-key"),
    ("null into string", Code::BadKey, "bad-key"),
    ("unknown escape", Code::Syntax, "escape"),
    ("hexadecimal number", Code::Syntax, "escape"),
    ("surrogate", Code::Syntax, "escape"),
    ("escape code", Code::Syntax, "escape"),
    ("trailing content", Code::Syntax, "after-quote"),
    ("unclosed quote", Code::Syntax, "open-quote"),
    ("quoted scalar", Code::Syntax, "open-quote"),
    ("mismatched bracket", Code::Syntax, "bracket"),
    ("misplaced bracket", Code::Syntax, "bracket"),
    ("bracket", Code::Syntax, "open-bracket"),
    ("illegal placement of ':'", Code::Syntax, "open-bracket"),
    ("flow", Code::Syntax, "open-bracket"),
    ("simple key", Code::Syntax, "no-colon"),
    ("block sequence entries", Code::Syntax, "dash"),
    ("block scalar", Code::Syntax, "block-text"),
    ("comment", Code::Syntax, "comment"),
    ("document", Code::Syntax, "document-end"),
    ("directive", Code::Syntax, "document-end"),
    ("indent", Code::Syntax, "indentation"),
    ("did not find expected", Code::Syntax, "indentation"),
];

/// The problem that keeps a document from being read.
pub(super) fn problem(error: &serde_yaml::Error, document: &Document) -> Problem {
    let text = error.to_string();
    let said = text.split(" at line ").next().unwrap_or(&text);
    let place = error.location().map_or(Place::start_of(document), |location| clamped(location, &document.text));
    let mut problem = in_words(said);
    let mut place = if problem.code == Code::Tab { at_tab(place, &document.text) } else { place };
    let cause = Some(&document.text).filter(|_| problem.code == Code::Syntax);
    if let Some(cause) = cause.and_then(|text| cause::of(text, place.offset)) {
        let from = place.line;
        place = at(cause.offset(), &document.text);
        let key = cause.words();
        problem = Problem::error(Code::Syntax, Message::new(format!("problem-{key}")).with("line", from.to_string()))
            .with_help(Message::new(format!("help-{key}")));
    }
    place.line += document.first_line - 1;
    problem.at(place)
}

fn in_words(said: &str) -> Problem {
    let too_deep = ["budget breached: Depth", "recursion limit", "nesting"];
    if too_deep.iter().any(|part| said.contains(part)) {
        return Problem::error(Code::TooDeep, Message::new("problem-too-deep").with("most", MAX_DEPTH))
            .with_help(Message::new("help-too-deep"));
    }
    if said.contains("alias expansion") || said.contains("alias replay") {
        let message = Message::new("problem-too-many-repeated").with("most", MAX_REPEATED_VALUES as f64);
        return Problem::error(Code::TooManyValues, message).with_help(Message::new("help-too-many-repeated"));
    }
    if said.contains("budget breached") {
        let message = Message::new("problem-too-many-values").with("most", MAX_VALUES as f64);
        return Problem::error(Code::TooManyValues, message).with_help(Message::new("help-too-large"));
    }
    match WORDS.into_iter().find(|(part, ..)| said.contains(part)) {
        Some((_, code, key)) => {
            Problem::error(code, Message::new(format!("problem-{key}"))).with_help(Message::new(format!("help-{key}")))
        }
        None => Problem::error(Code::Syntax, Message::new("problem-syntax").with("detail", said))
            .with_help(Message::new("help-syntax")),
    }
}

/// The parser counts the place just after the last line too, and may give no offset: keep to lines that exist.
fn clamped(location: Location, text: &str) -> Place {
    let mut place = place(location);
    let lines = text.lines().count().max(1);
    place.line = place.line.clamp(1, lines);
    if let Some(line) = text.lines().nth(place.line - 1) {
        let characters = line.chars().count();
        place.column = place.column.clamp(1, characters + 1);
        let within = line.char_indices().nth(place.column - 1).map_or(line.len(), |(offset, _)| offset);
        place.offset = (line.as_ptr() as usize - text.as_ptr() as usize) + within;
        place.length = line[within..].chars().next().map_or(0, char::len_utf8);
    }
    place
}

/// The character at a byte of the text.
fn at(offset: usize, text: &str) -> Place {
    let before = &text[..offset];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Place { line, column, offset, length: text[offset..].chars().next().map_or(0, char::len_utf8) }
}

/// The parser names the place after the tab; what is to be replaced is the tab.
fn at_tab(place: Place, text: &str) -> Place {
    let Some(line) = text.lines().nth(place.line - 1) else { return place };
    let Some(tab) = line.find('\t').filter(|tab| line[..*tab].trim().is_empty()) else { return place };
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    Place { line: place.line, column: tab + 1, offset: start + tab, length: 1 }
}

#[cfg(test)]
mod tests {
    use crate::source::{Document, parse};

    #[test]
    fn common_mistakes_are_told_in_our_own_words() {
        for (text, key) in [
            ("a:\n\tb: 1\n", "problem-tab"),
            ("a:\n  b:\n  \tc: 1\n", "problem-tab"),
            ("a: b: c\n", "problem-colon-in-text"),
            ("a:\n  stock two\n  mood: 4\n", "problem-colon-in-text"),
            ("a:\n  b: 1\n   c: 2\n", "problem-colon-in-text"),
            ("a: ** hi **\n", "problem-unknown-anchor"),
            ("a: & b\n", "problem-first-character"),
            ("a: @b\n", "problem-first-character"),
            ("a: %b\n", "problem-first-character"),
            ("a: `b`\n", "problem-first-character"),
            ("[a]: 1\n", "problem-bad-key"),
            ("a: \"C:\\data\\x\"\n", "problem-escape"),
            ("a: \"b\" c\n", "problem-after-quote"),
            ("a: 'l'eau'\n", "problem-after-quote"),
            ("a: \"b", "problem-open-quote"),
            ("a: [1, 2}\n", "problem-bracket"),
            ("a: [1, 2", "problem-unclosed-bracket"),
            ("a: {b: - c}\n", "problem-open-bracket"),
            ("a: ?\n", "problem-first-character"),
            ("a: {b: 1 c: 2}\n", "problem-open-bracket"),
            ("a: [{b: 1} {c: 2}]\n", "problem-open-bracket"),
            ("{\"format\": 1, \"a\": {\"b\": 1\n", "problem-unclosed-bracket"),
            ("format: 1\nquestionnaire omnichannel@1\na: 1\n", "problem-no-colon"),
            ("a: - b\n", "problem-dash"),
            ("a: | text\n", "problem-block-text"),
            ("a: \"x\"#c\n", "problem-comment"),
            ("a: 1\n...\nb: 2\n", "problem-document-end"),
            ("{\"a\": 1}\n{\"b\": 2}\n", "problem-document-end"),
            ("a:\n    b: 1\n  c: 2\n", "problem-indentation"),
            ("a: b\n- c\n", "problem-indentation"),
            ("a: !!int x\n", "problem-syntax"),
        ] {
            let problem = parse(&Document::whole("f", text)).expect_err(text);
            assert_eq!(problem.message.key(), key, "{text}: {problem:?}");
            let help = problem.help.expect("says what to do");
            assert!(problem.message.exists() && help.exists(), "{text}: {key} has no words");
        }
    }

    #[test]
    fn a_tab_is_shown_where_it_stands() {
        let problem = parse(&Document::whole("f", "a:\n  b:\n  \tc: 1\n")).expect_err("a tab");
        let place = problem.place.expect("has one");
        assert_eq!((place.line, place.column, place.length), (3, 3, 1));
    }
}
