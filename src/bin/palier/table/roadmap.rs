//! A plan in the terminal: what to do in which order, what it costs and brings, and how far that can be relied on.

use comfy_table::{Cell, CellAlignment};
use palier::questionnaire::Questionnaire;
use palier::roadmap::{Detail, Grid, Part, Roadmap, tell};
use palier::text::{date_long, inline};

use super::{text_of, with_headings};
use crate::wrap::{prose_width, wrap};

/// A plan as text.
pub(crate) fn render(roadmap: &Roadmap, questionnaire: &Questionnaire, colour: bool) -> String {
    let bold = |text: &str| if colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() };
    let locale = roadmap.language.locale();
    let date = roadmap.date.parse().map_or_else(|_| roadmap.date.clone(), |date| date_long(date, locale));
    let mut lines = vec![
        format!("{} — {date}", bold(&inline(&roadmap.organization.name))),
        inline(&roadmap.questionnaire.title),
        String::new(),
    ];
    for part in tell(roadmap, questionnaire, Detail::Short) {
        match part {
            Part::Heading(text) => {
                lines.push(String::new());
                lines.extend(wrap(&text, prose_width(), 0).iter().map(|line| bold(line)));
            }
            Part::Paragraph(text) => lines.extend(wrap(&text, prose_width(), 0)),
            Part::Bullet(text) => {
                let mut rest = wrap(&text, prose_width().saturating_sub(4), 0).into_iter();
                lines.extend(rest.next().map(|line| format!("  • {line}")));
                lines.extend(rest.map(|line| format!("    {line}")));
            }
            Part::Grid(grid) => {
                lines.push(String::new());
                lines.push(drawn(&grid, colour));
            }
        }
    }
    lines.join("\n") + "\n"
}

fn drawn(grid: &Grid, colour: bool) -> String {
    let mut table = with_headings(grid.columns.iter().map(|column| column.heading.clone()), colour);
    for row in &grid.rows {
        let cell = |(text, column): (&String, &palier::roadmap::Column)| {
            let cell = Cell::new(text);
            if column.is_figure { cell.set_alignment(CellAlignment::Right) } else { cell }
        };
        table.add_row(row.iter().zip(&grid.columns).map(cell));
    }
    text_of(&table)
}
