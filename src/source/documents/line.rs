//! Lines of a stream: where one ends, whether it begins a document, and whether anything stands there.

use std::io::{BufRead, Read as _};

use crate::source::MAX_DOCUMENT_BYTES;

/// The most bytes of a document that are passed over, beyond those that one may have, to find the next.
pub(super) const MOST_SKIPPED: usize = 16 * MAX_DOCUMENT_BYTES;

/// What some editors put before the first line of UTF-8 text; it is no part of it.
pub(super) const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// How far a document, or a line of one, goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Extent {
    /// As far as it was read.
    Whole,
    /// Beyond what is read.
    TooLarge,
    /// Beyond anything that the next one is looked for behind.
    Endless,
}

/// A line that was read ahead.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) bytes: Vec<u8>,
    pub(super) extent: Extent,
}

/// Adds the next line to what has been read, nothing of one that is longer than a document may be; `None` at the end.
pub(super) fn read_line(reader: &mut impl BufRead, bytes: &mut Vec<u8>) -> std::io::Result<Option<Extent>> {
    let begin = bytes.len();
    let length = reader.by_ref().take(MAX_DOCUMENT_BYTES as u64 + 1).read_until(b'\n', bytes)?;
    if length <= MAX_DOCUMENT_BYTES {
        return Ok((length > 0).then_some(Extent::Whole));
    }
    let mut extent = Extent::TooLarge;
    if !bytes.ends_with(b"\n") {
        let mut rest = reader.take(MOST_SKIPPED as u64);
        rest.skip_until(b'\n')?;
        if rest.limit() == 0 {
            extent = Extent::Endless;
        }
    }
    bytes.truncate(begin);
    Ok(Some(extent))
}

/// YAML forbids a line that begins so within a document, block texts included.
pub(super) fn is_marker(line: &[u8]) -> bool {
    line.strip_prefix(b"---").is_some_and(|rest| rest.first().is_none_or(u8::is_ascii_whitespace))
}

/// Whether there is more than blank lines, comments and the marker that begins a document.
pub(super) fn has_content(bytes: &[u8]) -> bool {
    bytes
        .split(|&byte| byte == b'\n')
        .map(<[u8]>::trim_ascii)
        .map(|line| if is_marker(line) { line[3..].trim_ascii_start() } else { line })
        .any(|line| !line.is_empty() && !line.starts_with(b"#") && !line.starts_with(b"%") && line != b"...")
}
