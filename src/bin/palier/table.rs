//! Results as tables in the terminal: one business whole, several as an overview.

mod business;
mod overview;
pub(crate) mod roadmap;

use comfy_table::{Attribute, Cell, ContentArrangement, LineStyle, Table, TableStyle};
use palier::export::Scored;

use crate::io::Terminal;

/// A line below the headings and none elsewhere: the bars should stand out, not the frame.
const LINES: TableStyle = TableStyle::new().header_separator(LineStyle::new('─', '─', '─', '─'));

/// The results as text.
pub(crate) fn render(all: &[Scored], terminal: &Terminal, colour: bool) -> String {
    match all {
        [Scored::Ok { assessment, questionnaire }] => business::render(assessment, questionnaire, colour),
        // What is wrong with the only file has been said on standard error.
        [] | [Scored::Invalid(_)] => String::new(),
        several => overview::render(several, terminal.locale, colour),
    }
}

/// An empty table below its headings, as wide as the terminal at the most.
pub(crate) fn with_headings(headings: impl Iterator<Item = String>, colour: bool) -> Table {
    let mut table = Table::new();
    let width = u16::try_from(crate::io::columns()).unwrap_or(u16::MAX);
    table.load_style(LINES).set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    if colour {
        table.enforce_styling()
    } else {
        table.force_no_tty()
    };
    table.set_header(headings.map(|heading| {
        let cell = Cell::new(heading);
        if colour { cell.add_attribute(Attribute::Bold) } else { cell }
    }));
    table
}

/// A table as text, without spaces at the ends of lines.
pub(crate) fn text_of(table: &Table) -> String {
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}
