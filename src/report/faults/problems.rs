//! The problems that a template can have, in palier's words, with what to do about each.

use super::told::{self, between};
use crate::problem::{Code, Problem};
use crate::source::{self, LISTED, listed};
use crate::text::Message;

/// Whose name isn't there.
#[derive(Debug, Clone, Copy)]
pub(super) enum Of<'p> {
    /// A variable's.
    Template,
    /// A field's, of what a path stands for.
    Path(&'p str),
    /// A field's, of what has no name.
    Value,
}

/// A name that isn't among those that there are.
pub(super) fn undefined<'n>(name: &str, of: Of<'_>, available: impl Iterator<Item = &'n str>) -> Problem {
    let message = match of {
        Of::Template => Message::new("problem-template-undefined-variable").with("name", name),
        Of::Path(path) => Message::new("problem-template-undefined-field").with("name", name).with("of", path),
        Of::Value => Message::new("problem-template-undefined").with("name", name),
    };
    let available: Vec<&str> = available.collect();
    let help =
        if available.is_empty() { Message::new("help-template-no-fields") } else { nearest_first(name, available) };
    Problem::error(Code::TemplateUndefined, message).with_help(help)
}

/// What there is, the nearest to what was meant first.
pub(super) fn nearest_first(name: &str, mut names: Vec<&str>) -> Message {
    if names.is_empty() {
        return Message::new("help-there-are-none");
    }
    let is_near = source::nearest(name, names.iter().copied()).is_some();
    names.sort_by_key(|other| (strsim::osa_distance(name, other), *other));
    let message = if is_near {
        Message::new("help-template-near").with("near", names[0])
    } else {
        Message::new("help-template-names")
    };
    // A list that is shown whole is easier to look through in the order of the alphabet.
    if names.len() <= LISTED {
        names.sort_unstable();
    }
    message.with("names", listed(names))
}

/// Templates, blocks or components that lead back to themselves.
pub(super) fn cycle(message: Message) -> Problem {
    Problem::error(Code::TemplateCycle, message).with_help(Message::new("help-template-circle"))
}

/// A value of another kind than what is done with it takes.
pub(super) fn value(said: &str) -> Problem {
    let kind = |name: &str| Message::new("word-template-kind").with("kind", told::kind(name));
    let message = if let Some(argument) = between(said, "Missing keyword argument `", "`") {
        Message::new("problem-template-argument").with("name", argument)
    } else if let Some((expected, given)) = between(said, "expected `", "`").zip(between(said, "but got `", "`")) {
        Message::new("problem-template-kind").with("expected", kind(expected)).with("given", kind(given))
    } else if let Some(given) = between(said, "Iteration not possible on type `", "`") {
        Message::new("problem-template-loop").with("given", kind(given))
    } else if let Some(given) = between(said, "Math operations can only be done on numbers, found `", "`") {
        Message::new("problem-template-kind").with("expected", kind("f64")).with("given", kind(given))
    } else if let Some((one, other)) = between(said, "Cannot compare `", "`").zip(between(said, "with `", "`")) {
        Message::new("problem-template-compare").with("one", kind(one)).with("other", kind(other))
    } else if let Some(most) = said.split_once("exceeds the limit of ").map(|(_, most)| most) {
        Message::new("problem-template-range").with("most", most)
    } else {
        Message::new("problem-template-value").with("said", said)
    };
    Problem::error(Code::TemplateValue, message).with_help(Message::new("help-template-value"))
}
