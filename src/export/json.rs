//! JSON: an array with one assessment a document.

use std::io::{self, Write};

use super::Scored;

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

    pub(super) fn write(&mut self, scored: &Scored) -> io::Result<()> {
        self.output.write_all(if self.begun { b",\n" } else { b"[\n" })?;
        self.begun = true;
        match scored {
            Scored::Ok { assessment, .. } => serde_json::to_writer_pretty(&mut self.output, assessment)?,
            Scored::Invalid(invalid) => serde_json::to_writer_pretty(&mut self.output, invalid)?,
        }
        Ok(())
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.output.write_all(if self.begun { b"\n]\n" } else { b"[]\n" })?;
        self.output.flush()
    }
}
