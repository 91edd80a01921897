//! JSON: an array with one result a document, or with problems.

use std::io::{self, Write};

use serde::Serialize;

/// Writes the array, element by element.
#[derive(Debug)]
pub struct JsonWriter<W> {
    output: W,
    begun: bool,
}

impl<W: Write> JsonWriter<W> {
    pub(super) fn new(output: W) -> Self {
        Self { output, begun: false }
    }

    pub(super) fn write(&mut self, element: &impl Serialize) -> io::Result<()> {
        self.output.write_all(if self.begun { b",\n" } else { b"[\n" })?;
        self.begun = true;
        serde_json::to_writer_pretty(&mut self.output, element)?;
        Ok(())
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.output.write_all(if self.begun { b"\n]\n" } else { b"[]\n" })?;
        self.output.flush()
    }
}
