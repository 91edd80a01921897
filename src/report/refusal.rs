//! Palier's own words within the errors of the template engine, which knows only text: a key and its arguments, written
//! so that they are found again.

use tera::ErrorKind;

use crate::text::Message;

const BEGIN: char = '\u{1}';
const NEXT: char = '\u{2}';
const END: char = '\u{3}';

/// What a function or a filter refuses, told of the call.
pub(super) fn refusal(key: &'static str, arguments: &[(&str, &str)]) -> tera::Error {
    tera::Error::message(written(key, arguments))
}

/// What a filter refuses, told of the value that it was given.
pub(super) fn refused_value(key: &'static str, arguments: &[(&str, &str)]) -> tera::Error {
    let (expected_type, actual_type) = (written(key, arguments), String::new());
    tera::Error::new(ErrorKind::InvalidArgument { expected_type, actual_type })
}

fn written(key: &str, arguments: &[(&str, &str)]) -> String {
    let mut text = format!("{BEGIN}{key}");
    for (name, value) in arguments {
        let value = value.replace([BEGIN, NEXT, END], "");
        text.push(NEXT);
        text.push_str(name);
        text.push(NEXT);
        text.push_str(&value);
    }
    text.push(END);
    text
}

/// Palier's own words in an error's text.
pub(super) fn refused(text: &str) -> Option<Message> {
    let (_, rest) = text.split_once(BEGIN)?;
    let (written, _) = rest.split_once(END)?;
    let mut parts = written.split(NEXT);
    let mut message = Message::new(parts.next()?.to_owned());
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        message = message.with(name.to_owned(), value);
    }
    message.exists().then_some(message)
}
