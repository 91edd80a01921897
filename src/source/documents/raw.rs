//! Bytes as the text of a document, or with the problem that keeps them from being one.

use std::string::FromUtf8Error;

use super::line::{BYTE_ORDER_MARK, Extent, MOST_SKIPPED};
use crate::problem::{Code, Place, Problem};
use crate::source::{Document, MAX_DOCUMENT_BYTES};
use crate::text::Message;

/// A file that isn't a stream of documents, as one; with what keeps it from being read.
#[must_use]
pub fn whole(file: impl Into<String>, bytes: Vec<u8>) -> (Document, Option<Problem>) {
    let bytes = match bytes.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    match String::from_utf8(bytes) {
        Ok(text) => (Document::whole(file, text), None),
        Err(error) => {
            let (text, problem) = not_utf8(error, 1);
            (Document::whole(file, text), Some(problem))
        }
    }
}

/// A document before its text is known to be text.
pub(super) struct Raw {
    pub(super) first_line: usize,
    pub(super) bytes: Vec<u8>,
    pub(super) extent: Extent,
}

impl Raw {
    pub(super) fn into_document(self, file: &str, number: usize) -> (Document, Option<Problem>) {
        let document = |text: String| Document { file: file.to_owned(), number, text, first_line: self.first_line };
        match String::from_utf8(self.bytes) {
            Ok(text) => {
                let document = document(text);
                let message = match self.extent {
                    Extent::Whole => None,
                    Extent::TooLarge => Some(Message::new("problem-too-large").with("most", MAX_DOCUMENT_BYTES >> 20)),
                    Extent::Endless => Some(
                        Message::new("problem-endless")
                            .with("most", MAX_DOCUMENT_BYTES >> 20)
                            .with("read", (MAX_DOCUMENT_BYTES + MOST_SKIPPED) >> 20),
                    ),
                };
                let too_large = message.map(|message| {
                    Problem::error(Code::TooLarge, message).with_help(Message::new("help-too-large")).at(Place {
                        line: document.first_line,
                        column: 1,
                        offset: 0,
                        length: 0,
                    })
                });
                (document, too_large)
            }
            Err(error) => {
                let (text, problem) = not_utf8(error, self.first_line);
                (document(text), Some(problem))
            }
        }
    }
}

/// The text before the byte that isn't UTF-8, and the problem.
fn not_utf8(error: FromUtf8Error, first_line: usize) -> (String, Problem) {
    let good = error.utf8_error().valid_up_to();
    let bytes = error.into_bytes();
    let text = String::from_utf8_lossy(&bytes[..good]).into_owned();
    let last = text.rsplit('\n').next().unwrap_or_default();
    let place = Place {
        line: first_line + text.matches('\n').count(),
        column: last.chars().count() + 1,
        offset: text.len(),
        length: 0,
    };
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let message = if utf16 { "problem-utf16" } else { "problem-not-utf8" };
    let problem =
        Problem::error(Code::NotUtf8, Message::new(message)).with_help(Message::new("help-not-utf8")).at(place);
    (text, problem)
}
