//! CSV: one flat record a row, under the columns of the first scored document's questionnaire.

use std::io::{self, Write};

use serde_json::{Map, Value};

use super::{Scored, flat};
use crate::text::{Locale, Message};

/// Writes a row a document. Rows before the first scored document wait for its columns.
#[derive(Debug)]
pub struct CsvWriter<W: Write> {
    output: csv::Writer<W>,
    /// The questionnaire whose dimensions the columns are, and the columns.
    columns: Option<(String, Vec<String>)>,
    waiting: Vec<Map<String, Value>>,
}

impl<W: Write> CsvWriter<W> {
    pub(super) fn new(output: W) -> Self {
        Self { output: csv::Writer::from_writer(output), columns: None, waiting: Vec::new() }
    }

    pub(super) fn write(&mut self, scored: &Scored) -> io::Result<()> {
        let record = flat::record(scored);
        match (scored, &self.columns) {
            (Scored::Invalid(_), None) => self.waiting.push(record),
            (Scored::Invalid(_), Some(_)) => self.row(&record)?,
            (Scored::Ok { questionnaire, .. }, None) => {
                self.begin(Some(questionnaire.id.as_str()), flat::dimension_columns(questionnaire))?;
                self.row(&record)?;
            }
            (Scored::Ok { assessment, questionnaire }, Some((first, _))) => {
                if questionnaire.id.as_str() == first {
                    self.row(&record)?;
                } else {
                    let language = Locale::nearest(assessment.language.tag());
                    let error = Message::new("export-other-questionnaire")
                        .with("id", &questionnaire.id)
                        .with("first", first.as_str());
                    self.row(&flat::invalid_record(&assessment.file, &error.in_locale(language)))?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        if self.columns.is_none() {
            self.begin(None, Vec::new())?;
        }
        self.output.flush()
    }

    fn begin(&mut self, questionnaire: Option<&str>, dimensions: Vec<String>) -> io::Result<()> {
        let mut columns: Vec<String> = flat::COLUMNS.iter().map(|column| (*column).to_owned()).collect();
        columns.extend(dimensions);
        columns.push(flat::ERROR.to_owned());
        self.output.write_record(&columns).map_err(of_output)?;
        self.columns = Some((questionnaire.unwrap_or_default().to_owned(), columns));
        for record in std::mem::take(&mut self.waiting) {
            self.row(&record)?;
        }
        Ok(())
    }

    fn row(&mut self, record: &Map<String, Value>) -> io::Result<()> {
        let columns = self.columns.as_ref().map_or(&[][..], |(_, columns)| columns);
        self.output.write_record(columns.iter().map(|column| cell(record.get(column)))).map_err(of_output)
    }
}

/// The error of the output itself: a closed pipe or a full disk must be known as what it is.
pub(super) fn of_output(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A value as a cell. Text that a spreadsheet would take for a formula gets an apostrophe in front; the name of the
/// standard input is none.
pub(super) fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) if text == "-" || text.starts_with("-#") => text.clone(),
        Some(Value::String(text)) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Format, Invalid};

    #[test]
    fn a_text_that_begins_a_formula_is_neutralised() {
        assert_eq!(cell(Some(&Value::from("=1+1"))), "'=1+1");
        assert_eq!(cell(Some(&Value::from(-1.5))), "-1.5");
        assert_eq!(cell(Some(&Value::from("Café"))), "Café");
    }

    #[test]
    fn with_no_scored_document_the_header_still_ends_with_error() {
        let mut bytes = Vec::new();
        let mut writer = Format::Csv.writer(&mut bytes);
        writer.write(&Scored::Invalid(Invalid::new("a.yaml".into(), Vec::new()))).expect("memory can be written");
        writer.finish().expect("memory can be written");
        let text = String::from_utf8(bytes).expect("text");
        assert!(
            text.starts_with("file,organization,") && text.lines().next().is_some_and(|line| line.ends_with(",error")),
            "{text}"
        );
        assert!(text.contains("\na.yaml,,,,,,invalid,"), "{text}");
    }
}
