//! Tags that come in pairs: which one is open where the template engine only says that something is wrong.

use crate::problem::{Code, Problem};
use crate::report::tags::{Token, tags};
use crate::text::Message;

/// The tags that another ends.
const OPENING: [&str; 5] = ["if", "for", "block", "component", "filter"];

/// A problem with the place of what it is about: its byte and its length.
pub(super) type Placed = (Problem, usize, usize);

/// What a template that ends too early has left open.
pub(super) fn left_open(text: &str) -> Option<Placed> {
    let token = open_before(text, text.len())?;
    let message = Message::new("problem-template-left-open").with("name", token.text);
    let help = Message::new("help-template-left-open").with("name", token.text);
    Some((Problem::error(Code::TemplateSyntax, message).with_help(help), token.offset, token.text.len()))
}

/// What to do about a tag that the engine doesn't know, or not there.
pub(super) fn instead(text: &str, offset: usize, keyword: &str) -> Option<Problem> {
    let message = match keyword.strip_prefix("end") {
        Some(ended) if OPENING.contains(&ended) => match open_before(text, offset) {
            Some(open) => Message::new("problem-template-other-pair").with("open", open.text).with("end", keyword),
            None => Message::new("problem-template-nothing-open").with("end", keyword),
        },
        _ => Message::new("problem-template-unknown-tag"),
    };
    let help = match (message.key(), keyword) {
        ("problem-template-other-pair", _) => {
            let open = open_before(text, offset)?;
            Message::new("help-template-left-open").with("name", open.text)
        }
        ("problem-template-nothing-open", _) => Message::new("help-template-nothing-open"),
        (_, "elseif" | "elsif" | "elsei") => Message::new("help-template-tag").with("tag", "elif"),
        (_, "macro" | "import" | "call") => Message::new("help-template-tag").with("tag", "component"),
        (_, "autoescape") => Message::new("help-template-safe"),
        _ => Message::new("help-template-tags"),
    };
    Some(Problem::error(Code::TemplateSyntax, message).with_help(help))
}

/// What to do about a sign that the template language doesn't have, where another language has it.
pub(super) fn sign(written: &str) -> Option<Message> {
    let help = |there: &str| Message::new("help-template-sign").with("there", there);
    match written.chars().next()? {
        '&' => Some(help("and")),
        '!' => Some(help("not")),
        '?' => Some(Message::new("help-template-choice")),
        '“' | '”' | '„' | '‘' | '’' | '«' | '»' => Some(Message::new("help-template-quotes")),
        _ => None,
    }
}

/// The innermost tag that is open before a byte of the template.
fn open_before(text: &str, offset: usize) -> Option<Token<'_>> {
    let mut open: Vec<Token<'_>> = Vec::new();
    for tag in tags(text).into_iter().filter(|tag| tag.is_statement && tag.offset < offset) {
        let Some(token) = tag.tokens().first().copied().filter(|token| token.offset < offset) else { continue };
        if OPENING.contains(&token.text) {
            open.push(token);
        } else if token.text.strip_prefix("end").is_some_and(|ended| open.last().is_some_and(|it| it.text == ended)) {
            open.pop();
        }
    }
    open.pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_tag_that_is_open_is_found() {
        let text = "{% if a %}{% for b in c %}{% endfor %}{% else %}{% block d %}{% endblock d %}{{ e }}";
        assert_eq!(open_before(text, text.len()).map(|token| (token.offset, token.text)), Some((3, "if")));
        assert_eq!(open_before(text, 20).map(|token| token.text), Some("for"));
        assert!(open_before("{% if a %}{% endif %}", 21).is_none());
    }
}
