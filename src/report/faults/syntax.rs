//! Templates that aren't written as the template language asks, told where the fault was made.

use super::told::{between, found_and_expected};
use super::{Fault, pairs};
use crate::problem::{Code, Place, Problem};
use crate::report::tags;
use crate::source::Document;
use crate::text::Message;

/// A fault in how a template is written, at the place that the engine tells or where it was made.
pub(super) fn fault(said: &str, place: Place, document: Document) -> Fault {
    let text = document.text.as_str();
    let rest = text.get(place.offset..).unwrap_or_default();
    let word = rest.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    let found = match said {
        "Unexpected end of input" => {
            if let Some((problem, offset, length)) = pairs::left_open(text) {
                let place = tags::place(&document, offset, length);
                return Fault { problem: problem.at(place), document };
            }
            None
        }
        "Unknown tag" => pairs::instead(text, place.offset, word),
        _ => pairs::sign(rest)
            .filter(|_| said.starts_with("Unexpected character"))
            .map(|help| Problem::error(Code::TemplateSyntax, Message::new("problem-template-no-sign")).with_help(help)),
    };
    Fault { problem: found.unwrap_or_else(|| problem(said)).at(place), document }
}

/// A fault in how a template is written, in palier's words.
fn problem(said: &str) -> Problem {
    let quoted = |key: &'static str, text: &str| Message::new(key).with("name", text);
    let message = if let Some((found, expected)) = found_and_expected(said) {
        match expected.trim_matches('`') {
            end @ ("}}" | "%}") if found == "identifier" => Message::new("problem-template-tag-end").with("end", end),
            _ => {
                let token = |name: &str| Message::new("word-template-token").with("token", name);
                Message::new("problem-template-expected").with("found", token(found)).with("expected", token(expected))
            }
        }
    } else if said == "Unexpected end of input" {
        Message::new("problem-template-end")
    } else if said == "Unknown tag" {
        Message::new("problem-template-unknown-tag")
    } else if said.starts_with("This content would be ignored") {
        Message::new("problem-template-outside-blocks")
    } else if said.starts_with("`extends` needs to be the first") {
        Message::new("problem-template-extends-first")
    } else if said.starts_with("Closing comment tag") {
        Message::new("problem-template-comment")
    } else if let Some(quote) = between(said, "String opened with `", "`") {
        quoted("problem-template-text-end", quote)
    } else if let Some(name) = between(said, "already contains a block named `", "`") {
        quoted("problem-template-block-twice", name)
    } else if let Some((start, end)) =
        between(said, " was named `", "`").zip(between(said, "in the opening tag, found `", "`"))
    {
        Message::new("problem-template-other-end").with("name", start).with("end", end)
    } else if said.contains("too complex") || said.contains("too deep") {
        Message::new("problem-template-complex")
    } else {
        Message::new("problem-template-syntax").with("said", said)
    };
    Problem::error(Code::TemplateSyntax, message).with_help(Message::new("help-template-syntax"))
}
