//! What the template engine says of an error, read back from its text: places, names and kinds.

/// An error of the template engine, told of one place.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The engine's words.
    pub(super) message: String,
    pub(super) at: At,
    /// The places that called it, the nearest first.
    pub(super) called_from: Vec<At>,
}

/// A place in a template.
#[derive(Debug, Default, Clone)]
pub(super) struct At {
    /// The template's name.
    pub(super) template: String,
    /// Counted from 1.
    pub(super) line: usize,
    /// In characters, from 0.
    pub(super) column: usize,
    /// In characters.
    pub(super) length: usize,
}

impl Told {
    /// An error that the engine gives with its span.
    pub(super) fn of_report(report: &tera::ReportError, text: &str) -> Self {
        let span = report.span();
        let length = if span.end_line == span.start_line { span.end_col.saturating_sub(span.start_col) } else { 1 };
        let at = At { template: report.filename().to_owned(), line: span.start_line, column: span.start_col, length };
        let called_from = text.split("\n\n").filter_map(|drawn| {
            let (first, _) = drawn.split_once('\n').unwrap_or((drawn, ""));
            At::read(first.strip_prefix("note: called from ")?)
        });
        Self { message: report.message().to_owned(), at, called_from: called_from.collect() }
    }

    /// The errors that the engine tells together, each drawn with its line.
    pub(super) fn each(text: &str) -> impl Iterator<Item = Self> {
        text.split("\n\n").filter_map(|drawn| {
            let mut lines = drawn.lines();
            let message = lines.next()?.strip_prefix("error: ")?.to_owned();
            let mut at = At::read(lines.next()?.trim_start().strip_prefix("--> ")?)?;
            at.length = lines.last().map_or(1, |carets| carets.matches('^').count()).max(1);
            Some(Self { message, at, called_from: Vec::new() })
        })
    }
}

impl At {
    /// A place as the engine writes it: `name:line:column`, the column from 1.
    fn read(written: &str) -> Option<Self> {
        let (rest, column) = written.rsplit_once(':')?;
        let (template, line) = rest.rsplit_once(':')?;
        let column = column.parse::<usize>().ok()?.checked_sub(1)?;
        Some(Self { template: template.to_owned(), line: line.parse().ok()?, column, length: 1 })
    }
}

/// What stands between two texts, the first time that both are there.
pub(super) fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(between, _)| between)
}

/// What stands there, and what should.
pub(super) fn found_and_expected(said: &str) -> Option<(&str, &str)> {
    let (found, expected) = said.strip_prefix("Found ")?.split_once(" but ")?;
    let expected = expected.strip_prefix("expected one of: ").or_else(|| expected.strip_prefix("expected "))?;
    Some((found, expected.trim_end_matches('.')))
}

/// The engine's name of a kind of value, as palier's words know it.
pub(super) fn kind(name: &str) -> &'static str {
    match name {
        "none" => "none",
        "undefined" => "undefined",
        "bool" => "boolean",
        "string" | "&str" => "text",
        "array" | "Vec<Value>" | "&[Value]" => "list",
        "map/struct" | "Map" => "object",
        "f64" | "f32" | "u64" | "i64" | "u128" | "i128" | "usize" | "u32" | "i32" | "Number" => "number",
        _ => "other",
    }
}
