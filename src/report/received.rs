//! What the template of a report receives, and the plan as it receives it: in words, part by part.

use schemars::JsonSchema;
use serde::Serialize;

use super::brand::Brand;
use crate::assessment::Assessment;
use crate::roadmap::Part;

/// What the template of a report receives.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "it is there for its schema: the assessment is given as it is")]
pub(super) struct Received {
    #[schemars(flatten)]
    assessment: Assessment,
    /// How the consultancy shows in the report: what `--brand` names, and nothing that `palier score` prints.
    brand: Option<Brand>,
    /// The roadmap in words, part by part; `null` without `--plan`.
    plan: Option<Vec<PlanPart>>,
}

/// A part of the roadmap in words: one of its members is there, the others are `null` or empty.
#[derive(Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(super) struct PlanPart {
    /// What follows is about this.
    heading: Option<String>,
    /// A sentence or two.
    paragraph: Option<String>,
    /// The entries of a list.
    entries: Vec<String>,
    /// The columns of a table.
    columns: Vec<PlanColumn>,
    /// The rows of a table: a cell a column.
    rows: Vec<Vec<PlanCell>>,
}

/// A column of a table of the roadmap.
#[derive(Debug, PartialEq, Serialize, JsonSchema)]
struct PlanColumn {
    /// What it is.
    heading: String,
    /// Whether it holds figures, which stand at the right.
    is_figure: bool,
}

/// A cell of a table of the roadmap.
#[derive(Debug, PartialEq, Serialize, JsonSchema)]
struct PlanCell {
    /// What it says.
    text: String,
    /// Whether its column holds figures.
    is_figure: bool,
}

/// A plan as a template receives it: entries of a list that follow each other are one part.
pub(super) fn plan(parts: &[Part]) -> Vec<PlanPart> {
    let is_bullet = |part: &Part| matches!(part, Part::Bullet(_));
    parts.chunk_by(|one, other| is_bullet(one) && is_bullet(other)).map(part).collect()
}

/// One part, or the entries of one list.
fn part(of: &[Part]) -> PlanPart {
    let mut told = PlanPart::default();
    for part in of {
        match part {
            Part::Heading(text) => told.heading = Some(text.clone()),
            Part::Paragraph(text) => told.paragraph = Some(text.clone()),
            Part::Bullet(text) => told.entries.push(text.clone()),
            Part::Grid(grid) => {
                let columns = grid.columns.iter();
                told.columns =
                    columns.map(|it| PlanColumn { heading: it.heading.clone(), is_figure: it.is_figure }).collect();
                let cell = |(text, column): (&String, &PlanColumn)| PlanCell {
                    text: text.clone(),
                    is_figure: column.is_figure,
                };
                told.rows = grid.rows.iter().map(|row| row.iter().zip(&told.columns).map(cell).collect()).collect();
            }
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_that_follow_each_other_are_one_list() {
        let (bullet, heading) = (|text: &str| Part::Bullet(text.to_owned()), Part::Heading("h".to_owned()));
        let told = plan(&[bullet("a"), bullet("b"), heading.clone(), heading, bullet("c")]);
        let entries: Vec<_> = told.iter().map(|part| part.entries.join(" ")).collect();
        assert_eq!(entries, ["a b", "", "", "c"]);
    }
}
