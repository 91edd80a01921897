//! A plan as a document in Markdown.

use std::fmt::Write as _;

use super::escape;
use super::with_single_blank_lines;
use crate::questionnaire::Questionnaire;
use crate::roadmap::{Detail, Grid, Part, Roadmap, tell};
use crate::text::{Message, date_long, inline};

/// The plan with all of its details, in its own language.
#[must_use]
pub fn render(roadmap: &Roadmap, questionnaire: &Questionnaire) -> String {
    let locale = roadmap.language.locale();
    let date = roadmap.date.parse().map_or_else(|_| roadmap.date.clone(), |date| date_long(date, locale));
    let title = Message::new("plan-title").with("organization", inline(&roadmap.organization.name));
    let questionnaire_title = escaped(&inline(&roadmap.questionnaire.title));
    let mut text = format!("# {}\n\n{questionnaire_title} — {}\n\n", escaped(&title.in_locale(locale)), escaped(&date));
    let mut is_list = false;
    for part in tell(roadmap, questionnaire, Detail::Full) {
        let is_bullet = matches!(part, Part::Bullet(_));
        if is_list && !is_bullet {
            text.push('\n');
        }
        is_list = is_bullet;
        // Memory takes everything.
        let _ = match part {
            Part::Heading(heading) => write!(text, "\n## {}\n\n", escaped(&heading)),
            Part::Paragraph(paragraph) => write!(text, "{}\n\n", escaped(&paragraph)),
            Part::Bullet(bullet) => writeln!(text, "- {}", escaped(&bullet)),
            Part::Grid(grid) => write!(text, "\n{}\n", drawn(&grid)),
        };
    }
    with_single_blank_lines(&text)
}

fn drawn(grid: &Grid) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let rule = grid.columns.iter().map(|column| if column.is_figure { "---:" } else { "---" }.to_owned());
    let mut text = line(grid.columns.iter().map(|column| escaped(&column.heading)).collect());
    text += &line(rule.collect());
    for row in &grid.rows {
        text += &line(row.iter().map(|cell| escaped(cell)).collect());
    }
    text
}

/// Text that stays text in Markdown.
fn escaped(text: &str) -> String {
    let mut output = Vec::new();
    // Memory takes everything, and what is written is text.
    let _ = escape::markdown(text, &mut output);
    String::from_utf8(output).unwrap_or_default()
}
