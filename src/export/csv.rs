//! CSV: one flat record a row, under the columns of the first scored document's questionnaire.

use std::borrow::Cow;
use std::io::{self, Write};

use serde_json::Value;

use super::Scored;
use super::flat::{self, Record};
use crate::text::{Locale, Message};

/// Writes a row a document. Rows before the first scored document wait for its columns.
#[derive(Debug)]
pub struct CsvWriter<W: Write> {
    output: csv::Writer<Marked<W>>,
    dialect: Dialect,
    /// The questionnaire whose dimensions the columns are, and how many columns they take.
    columns: Option<(String, usize)>,
    waiting: Vec<Record>,
}

impl<W: Write> CsvWriter<W> {
    pub(super) fn new(output: W, dialect: Dialect) -> Self {
        Self { output: writer(output, dialect), dialect, columns: None, waiting: Vec::new() }
    }

    pub(super) fn write(&mut self, scored: &Scored) -> io::Result<()> {
        let record = Record::of(scored);
        match (scored, &self.columns) {
            (Scored::Invalid(_), None) => self.waiting.push(record),
            (Scored::Invalid(_), Some(_)) => self.row(&record)?,
            (Scored::Ok { figures, .. }, None) => {
                let questionnaire = &figures.questionnaire;
                self.begin(Some(questionnaire.id.as_str()), &flat::dimension_columns(questionnaire))?;
                self.row(&record)?;
            }
            (Scored::Ok { figures, .. }, Some((first, _))) => {
                let (questionnaire, subject) = (&figures.questionnaire, &figures.subject);
                if questionnaire.id.as_str() == first {
                    self.row(&record)?;
                } else {
                    let language = Locale::nearest(subject.language.tag());
                    let error = Message::new("export-other-questionnaire")
                        .with("id", &questionnaire.id)
                        .with("first", first.as_str());
                    self.row(&Record::of_invalid(&subject.file, &error.in_locale(language)))?;
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
            self.begin(None, &[])?;
        }
        self.output.flush()
    }

    fn begin(&mut self, questionnaire: Option<&str>, dimensions: &[String]) -> io::Result<()> {
        let named = dimensions.iter().map(String::as_str);
        let columns = flat::COLUMNS.into_iter().chain(named).chain([flat::ERROR, flat::FAILED]);
        self.output.write_record(columns).map_err(of_output)?;
        self.columns = Some((questionnaire.unwrap_or_default().to_owned(), dimensions.len()));
        for record in std::mem::take(&mut self.waiting) {
            self.row(&record)?;
        }
        Ok(())
    }

    fn row(&mut self, record: &Record) -> io::Result<()> {
        let dimensions = self.columns.as_ref().map_or(0, |(_, dimensions)| *dimensions);
        let columns = flat::COLUMNS.into_iter().map(Some).chain(std::iter::repeat(None));
        let cells =
            columns.zip(record.row(dimensions)).map(|(column, value)| cell_of(column, Some(value), self.dialect));
        self.output.write_record(cells).map_err(of_output)
    }
}

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// As programs read it: commas between cells, decimal points.
    Common,
    /// As a French Excel opens it.
    Excel,
}

/// A writer of rows.
pub(super) fn writer<W: Write>(output: W, dialect: Dialect) -> csv::Writer<Marked<W>> {
    let mut builder = csv::WriterBuilder::new();
    if dialect == Dialect::Excel {
        builder.delimiter(b';').terminator(csv::Terminator::CRLF);
    }
    builder.from_writer(Marked { output, mark: (dialect == Dialect::Excel).then_some("\u{feff}") })
}

/// An output that begins with a mark.
#[derive(Debug)]
pub(super) struct Marked<W> {
    output: W,
    mark: Option<&'static str>,
}

impl<W: Write> Write for Marked<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(mark) = self.mark.take() {
            self.output.write_all(mark.as_bytes())?;
        }
        self.output.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// The error of the output itself: a closed pipe or a full disk must be known as what it is.
pub(super) fn of_output(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// What stands in a cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cell<'v>(Cow<'v, str>);

impl AsRef<[u8]> for Cell<'_> {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// A value as the cell of a column. A spreadsheet takes the version 1.1.0 for a day of January: there it is v1.1.0.
pub(super) fn cell_of<'v>(column: Option<&str>, value: Option<&'v Value>, dialect: Dialect) -> Cell<'v> {
    let cell = cell(value, dialect);
    let is_version = column == Some("version") && dialect == Dialect::Excel && !cell.0.is_empty();
    if is_version { Cell(format!("v{}", cell.0).into()) } else { cell }
}

/// A value as a cell. Text that a spreadsheet would take for a formula gets an apostrophe in front; the name of the
/// standard input is none.
pub(super) fn cell(value: Option<&Value>, dialect: Dialect) -> Cell<'_> {
    match value {
        None | Some(Value::Null) => Cell("".into()),
        Some(Value::String(text)) => cell_of_text(text),
        Some(Value::Number(number)) if dialect == Dialect::Excel => Cell(number.to_string().replace('.', ",").into()),
        Some(other) => Cell(other.to_string().into()),
    }
}

/// Text as a cell.
pub(super) fn cell_of_text(text: &str) -> Cell<'_> {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let is_standard_input = text == "-" || text.starts_with("-#");
    Cell(if is_formula && !is_standard_input { format!("'{text}").into() } else { text.into() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Format, Invalid, Settings};

    #[test]
    fn a_text_that_begins_a_formula_is_neutralised() {
        let of = |value: Value, dialect| cell(Some(&value), dialect).0.into_owned();
        for dialect in [Dialect::Common, Dialect::Excel] {
            assert_eq!(of("=1+1".into(), dialect), "'=1+1");
            assert_eq!(of("Café".into(), dialect), "Café");
        }
        assert_eq!(of((-1.5).into(), Dialect::Common), "-1.5");
        assert_eq!(of((-1.5).into(), Dialect::Excel), "-1,5");
    }

    #[test]
    fn with_no_scored_document_the_header_is_still_there() {
        let mut bytes = Vec::new();
        let mut writer = Format::Csv.writer(&mut bytes, Settings::default());
        writer.write(&Scored::Invalid(Invalid::new("a.yaml".into(), Vec::new()))).expect("memory can be written");
        writer.finish(&[]).expect("memory can be written");
        let text = String::from_utf8(bytes).expect("text");
        assert!(
            text.starts_with("file,organization,")
                && text.lines().next().is_some_and(|line| line.ends_with(",error,failed")),
            "{text}"
        );
        assert!(text.contains("\na.yaml,,,,,,invalid,"), "{text}");
    }
}
