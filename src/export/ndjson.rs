//! NDJSON: one flat record a line.

use std::io::{self, Write};

use super::Scored;
use super::flat::Record;

/// Writes a line a document.
#[derive(Debug)]
pub struct NdjsonWriter<W> {
    output: W,
}

impl<W: Write> NdjsonWriter<W> {
    pub(super) fn new(output: W) -> Self {
        Self { output }
    }

    pub(super) fn write(&mut self, scored: &Scored) -> io::Result<()> {
        serde_json::to_writer(&mut self.output, &Record::of(scored).by_column(scored))?;
        self.output.write_all(b"\n")
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.output.flush()
    }
}
