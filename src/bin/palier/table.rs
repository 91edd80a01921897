//! Results as tables in the terminal: one business whole, several as an overview.

mod business;
mod groups;
mod overview;
pub(crate) mod roadmap;
mod widths;

use std::io::{self, Write};

use comfy_table::{Attribute, Cell, ContentArrangement, LineStyle, Table, TableStyle};
use overview::Overview;
use palier::export::Scored;

use crate::io::Terminal;

pub(crate) use groups::write as write_groups;

/// A line below the headings and none elsewhere: the bars should stand out, not the frame.
const LINES: TableStyle = TableStyle::new().header_separator(LineStyle::new('─', '─', '─', '─'));

/// The results of a run, as far as they are shown: one is shown whole, and that there are several shows with the second.
#[derive(Debug, Default)]
pub(crate) enum Results {
    #[default]
    None,
    One(Box<Scored>),
    Several(Overview),
}

impl Results {
    /// Adds a result.
    pub(crate) fn add(&mut self, scored: Scored) {
        *self = match std::mem::take(self) {
            Self::None => Self::One(Box::new(scored)),
            Self::One(first) => {
                let mut overview = Overview::default();
                overview.add(&first);
                overview.add(&scored);
                Self::Several(overview)
            }
            Self::Several(mut overview) => {
                overview.add(&scored);
                Self::Several(overview)
            }
        };
    }

    /// Writes the results as text.
    pub(crate) fn write(&self, output: &mut dyn Write, terminal: &Terminal, colour: bool) -> io::Result<()> {
        match self {
            Self::None => Ok(()),
            Self::One(only) => match &**only {
                Scored::Ok { figures, .. } => {
                    output.write_all(business::render(figures.assessment(), &figures.questionnaire, colour).as_bytes())
                }
                // What is wrong with the only file has been said on standard error.
                Scored::Invalid(_) => Ok(()),
            },
            Self::Several(overview) => overview.write(output, terminal.locale, colour),
        }
    }
}

/// An empty table below its headings, as wide as the terminal at the most.
pub(crate) fn with_headings(headings: impl Iterator<Item = String>, colour: bool) -> Table {
    let mut table = without_headings(colour);
    table.set_header(headings.map(|heading| {
        let cell = Cell::new(heading);
        if colour { cell.add_attribute(Attribute::Bold) } else { cell }
    }));
    table
}

/// An empty table without headings, as wide as the terminal at the most.
pub(crate) fn without_headings(colour: bool) -> Table {
    let mut table = Table::new();
    let width = u16::try_from(crate::io::columns()).unwrap_or(u16::MAX);
    table.load_style(LINES).set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    if colour {
        table.enforce_styling()
    } else {
        table.force_no_tty()
    };
    table
}

/// A table as text, without spaces at the ends of lines.
pub(crate) fn text_of(table: &Table) -> String {
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}
