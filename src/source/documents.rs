//! The documents of a file or stream, one at a time: YAML documents between `---` lines, or one JSON value a line.

mod line;
mod raw;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::io::BufRead;

use super::{Document, MAX_DOCUMENT_BYTES};
use crate::problem::Problem;
use line::{BYTE_ORDER_MARK, Extent, Line, MOST_SKIPPED, has_content, is_marker, read_line};
use raw::Raw;

pub use raw::whole;

/// How documents follow one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// YAML (JSON is YAML): lines of `---` stand between documents.
    Yaml,
    /// One JSON value a line.
    Lines,
}

impl Style {
    /// The style of a stream as far as a line among its first ones tells: a whole JSON object means one a line, what only
    /// YAML, or JSON over several lines, begins with means that. `None` where the line is blank, or broken.
    fn told_by(line: &[u8], is_first: bool) -> Option<Self> {
        let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line).trim_ascii_end();
        // Further down, what is indented may well be within something.
        let line = if is_first { line.trim_ascii_start() } else { line };
        let is_whole_object = line.starts_with(b"{")
            && line.ends_with(b"}")
            && serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok();
        if is_whole_object {
            return Some(Self::Lines);
        }
        (line == b"{" || line.starts_with(b"[") || line.starts_with(b"#") || line.starts_with(b"%") || is_marker(line))
            .then_some(Self::Yaml)
    }
}

/// Reads the documents of a file one by one; memory is that of one document.
///
/// Each item is a document, or the document as far as it could be read with the problem that it has: not UTF-8, or too
/// large. What follows a document that is too large is read; one that seems to have no end at all ends the iteration, as an
/// error of the reader itself does.
#[derive(Debug)]
pub struct Documents<R> {
    reader: R,
    file: String,
    style: Style,
    /// Lines read so far.
    lines: usize,
    /// Documents given so far.
    given: usize,
    /// Lines that were read ahead: the first ones, to tell the style, or one to find the end of a document.
    pending: VecDeque<Line>,
    done: bool,
}

impl<R: BufRead> Documents<R> {
    /// The documents of `reader`, in problems and results called `file`.
    pub fn new(reader: R, file: impl Into<String>, style: Style) -> Self {
        Self { reader, file: file.into(), style, lines: 0, given: 0, pending: VecDeque::new(), done: false }
    }

    /// As [`Documents::new`], the style told by the first lines: one JSON value a line if one of them is a whole JSON object,
    /// the ones before it being broken. A stream of nothing but blank lines has no documents.
    ///
    /// # Errors
    /// Where the reader can't be read.
    pub fn detect(mut reader: R, file: impl Into<String>) -> std::io::Result<Self> {
        let (mut pending, mut read, mut is_blank) = (VecDeque::new(), 0, true);
        let style = loop {
            let mut bytes = Vec::new();
            let Some(extent) = read_line(&mut reader, &mut bytes)? else {
                break if is_blank { Style::Lines } else { Style::Yaml };
            };
            let told = Style::told_by(&bytes, is_blank);
            read += bytes.len();
            is_blank &= extent == Extent::Whole && bytes.trim_ascii().is_empty();
            pending.push_back(Line { bytes, extent });
            if let Some(style) = told {
                break style;
            }
            if extent == Extent::Endless || pending.len() == MOST_FIRST_LINES || read > MAX_DOCUMENT_BYTES {
                break Style::Yaml;
            }
        };
        Ok(Self { pending, ..Self::new(reader, file, style) })
    }

    /// Adds the next line to what has been read; `None` at the end.
    fn next_line(&mut self, bytes: &mut Vec<u8>) -> std::io::Result<Option<Extent>> {
        let begin = bytes.len();
        let extent = match self.pending.pop_front() {
            Some(line) => {
                bytes.extend_from_slice(&line.bytes);
                Some(line.extent)
            }
            None => read_line(&mut self.reader, bytes)?,
        };
        if extent.is_some() {
            if self.lines == 0 && bytes[begin..].starts_with(BYTE_ORDER_MARK) {
                bytes.drain(begin..begin + BYTE_ORDER_MARK.len());
            }
            self.lines += 1;
        }
        Ok(extent)
    }

    fn next_document(&mut self) -> std::io::Result<Option<Raw>> {
        match self.style {
            Style::Lines => self.next_filled_line(),
            Style::Yaml => self.next_between_markers(),
        }
    }

    /// Adds the lines that the reader has at hand, up to one that may be a marker: what [`Documents::next_line`] would do
    /// one by one.
    fn take_lines_at_hand(&mut self, bytes: &mut Vec<u8>) -> std::io::Result<()> {
        if !self.pending.is_empty() {
            return Ok(());
        }
        let buffer = self.reader.fill_buf()?;
        let room = (MAX_DOCUMENT_BYTES - bytes.len()).min(buffer.len());
        let before_marker = memchr::memmem::find(&buffer[..room], b"\n---").map_or(room, |at| at + 1);
        let Some(last) = memchr::memrchr(b'\n', &buffer[..before_marker]) else { return Ok(()) };
        let lines = &buffer[..=last];
        if !lines.starts_with(b"---") {
            bytes.extend_from_slice(lines);
            self.lines += memchr::memchr_iter(b'\n', lines).count();
            self.reader.consume(last + 1);
        }
        Ok(())
    }

    fn next_filled_line(&mut self) -> std::io::Result<Option<Raw>> {
        let mut bytes = Vec::new();
        while let Some(extent) = self.next_line(&mut bytes)? {
            if extent != Extent::Whole || !bytes.trim_ascii().is_empty() {
                return Ok(Some(Raw { first_line: self.lines, bytes, extent }));
            }
            bytes.clear();
        }
        Ok(None)
    }

    fn next_between_markers(&mut self) -> std::io::Result<Option<Raw>> {
        let mut raw = Raw { first_line: self.lines + 1, bytes: Vec::new(), extent: Extent::Whole };
        let mut skipped = 0;
        loop {
            if raw.extent == Extent::Whole && self.lines > 0 {
                self.take_lines_at_hand(&mut raw.bytes)?;
            }
            let begin = raw.bytes.len();
            let Some(extent) = self.next_line(&mut raw.bytes)? else { break };
            let length = raw.bytes.len() - begin;
            if is_marker(&raw.bytes[begin..]) {
                // A marker that nothing but comments or another marker comes before begins the document; any other ends it.
                if raw.extent != Extent::Whole || has_content(&raw.bytes[..begin]) {
                    self.pending.push_front(Line { bytes: raw.bytes.split_off(begin), extent });
                    self.lines -= 1;
                    return Ok(Some(raw));
                }
                raw.bytes.drain(..begin);
                raw.first_line = self.lines;
            }
            if raw.extent == Extent::Whole && raw.bytes.len() > MAX_DOCUMENT_BYTES {
                raw.extent = Extent::TooLarge;
            }
            raw.extent = raw.extent.max(extent);
            if raw.extent != Extent::Whole {
                raw.bytes.truncate(begin);
                skipped += length;
            }
            if skipped > MOST_SKIPPED {
                raw.extent = Extent::Endless;
            }
            if raw.extent == Extent::Endless {
                return Ok(Some(raw));
            }
        }
        let only = self.given == 0;
        Ok((only || has_content(&raw.bytes) || raw.extent != Extent::Whole).then_some(raw))
    }
}

impl<R: BufRead> Iterator for Documents<R> {
    type Item = std::io::Result<(Document, Option<Problem>)>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        match self.next_document() {
            Ok(Some(raw)) => {
                self.given += 1;
                self.done = raw.extent == Extent::Endless;
                Some(Ok(raw.into_document(&self.file, self.given)))
            }
            Ok(None) => {
                self.done = true;
                None
            }
            Err(error) => {
                self.done = true;
                Some(Err(error))
            }
        }
    }
}

/// The most lines that are looked at to tell the style of a stream.
const MOST_FIRST_LINES: usize = 100;
