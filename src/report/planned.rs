//! The roadmap as templates receive it: what `palier plan --format json` prints, and what is said of that.

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::NeedResult;
use crate::questionnaire::Questionnaire;
use crate::roadmap::{Detail, Part, PlanError, PlannedStep, Roadmap, Row, Topic, rows, tell_of};
use crate::text::{Id, Language, Message};

/// A roadmap that goes into a report, or why there is none.
#[derive(Debug, Clone)]
pub enum Planned {
    /// The roadmap.
    Plan(Box<Plan>),
    /// Why there is none, in the language of the report.
    Refused(String),
}

/// A roadmap for a report: what `palier plan --format json` prints, its steps row by row, and what is said of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Plan {
    #[serde(flatten)]
    pub(super) roadmap: Roadmap,
    /// The steps in order, those that are told together in one row.
    rows: Vec<PlanRow>,
    /// What is said of the plan.
    words: PlanWords,
}

/// What is done in one go: a step, or passages of one question that are opened alike.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
struct PlanRow {
    /// Its place among the steps, or its places: `42–43`.
    numbers: String,
    /// The wave that it belongs to, counted from 1.
    wave: usize,
    /// Whether it is the first of its wave.
    begins_wave: bool,
    /// What to do, in words.
    what: String,
    /// The question.
    question: Id,
    /// Its words.
    text: String,
    /// Its dimension.
    dimension: Id,
    /// What must be in place first and isn't today.
    needs: Vec<NeedResult>,
    /// Who is best placed to take it on, as the questionnaire titles them.
    roles: Vec<String>,
    /// What it costs, in the questionnaire's unit.
    effort: f64,
    /// Overall points that it adds when its turn comes.
    gain: f64,
    /// Whether it can be taken at once and is among the best of the plan by gain per effort.
    quick_win: bool,
    /// Whether the answer is unknown today, so that it may be in place already.
    verify: bool,
    /// Whether it is decided already.
    decided: bool,
    /// Whether it stays in the best plan in every case of `sensitivity`, as far as they were looked into.
    steady: bool,
}

/// What is said of a plan, topic by topic; empty where there is nothing to say.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
struct PlanWords {
    /// What the plan does, what it costs, and what is proven of that.
    verdict: Vec<PlanPart>,
    /// How steps are grouped into waves.
    waves: Vec<PlanPart>,
    /// What stands in the way of what is asked.
    obstacles: Vec<PlanPart>,
    /// The least effort for each level.
    frontier: Vec<PlanPart>,
    /// What other efforts would change.
    sensitivity: Vec<PlanPart>,
    /// The unknown answers that the plan rests on.
    verify: Vec<PlanPart>,
    /// What is left aside, and why.
    aside: Vec<PlanPart>,
    /// What the plan takes for granted.
    assumptions: Vec<PlanPart>,
}

/// A part of what is said of a plan: one of its members is there, the others are `null` or empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
struct PlanPart {
    /// What follows is about this.
    heading: Option<String>,
    /// A sentence or two.
    paragraph: Option<String>,
    /// The entries of a list.
    entries: Vec<String>,
    /// The columns of a table.
    columns: Vec<PlanColumn>,
    /// The rows of a table.
    rows: Vec<Vec<PlanCell>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
struct PlanColumn {
    /// What it is.
    heading: String,
    /// Whether it holds figures, which stand at the right.
    is_figure: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
struct PlanCell {
    /// What its column is.
    heading: String,
    /// What it says.
    text: String,
    /// Whether its column holds figures.
    is_figure: bool,
}

impl Planned {
    /// What a report says of a roadmap, or of there being none.
    #[must_use]
    pub fn of(roadmap: Result<Roadmap, PlanError>, questionnaire: &Questionnaire, language: &Language) -> Self {
        let key = match roadmap {
            Ok(roadmap) => return Self::Plan(Box::new(Plan::of(roadmap, questionnaire))),
            Err(PlanError::TooLarge) => "report-plan-too-many-digits",
            Err(PlanError::Unsound) => "report-plan-unsound",
        };
        Self::Refused(Message::new(key).in_locale(language.locale()))
    }
}

impl Plan {
    /// A roadmap with what is said of it, in its own language.
    #[must_use]
    pub fn of(roadmap: Roadmap, questionnaire: &Questionnaire) -> Self {
        let said = |topic| parts(&tell_of(&roadmap, questionnaire, Detail::Plain, topic));
        let words = PlanWords {
            verdict: said(Topic::Verdict),
            waves: said(Topic::Waves),
            obstacles: said(Topic::Obstacles),
            frontier: said(Topic::Frontier),
            sensitivity: said(Topic::Sensitivity),
            verify: said(Topic::Verify),
            aside: said(Topic::Aside),
            assumptions: said(Topic::Assumptions),
        };
        let is_known = roadmap.is_tried_to_the_end();
        let row = |row| PlanRow::of(row).map(|row| PlanRow { steady: row.steady || !is_known, ..row });
        let rows = rows(&roadmap, questionnaire).into_iter().filter_map(row).collect();
        Self { roadmap, rows, words }
    }

    /// A roadmap without its rows and words.
    #[cfg(test)]
    pub(super) fn bare(roadmap: Roadmap) -> Self {
        Self { roadmap, rows: Vec::new(), words: PlanWords::default() }
    }
}

impl PlanRow {
    fn of(row: Row<'_>) -> Option<Self> {
        let step = row.steps.first()?;
        let any = |is_so: fn(&PlannedStep) -> bool| row.steps.iter().any(is_so);
        Some(Self {
            numbers: row.numbers,
            wave: step.wave,
            begins_wave: row.begins_wave,
            what: row.what,
            question: step.question.clone(),
            text: step.text.clone(),
            dimension: step.dimension.clone(),
            needs: step.needs.iter().filter(|need| !need.met).cloned().collect(),
            roles: step.roles.clone(),
            effort: row.effort,
            gain: row.gain,
            quick_win: any(|step| step.quick_win),
            verify: any(|step| step.verify),
            decided: any(|step| step.decided),
            steady: !any(|step| !step.steady),
        })
    }
}

/// Parts as a template receives them: entries of a list that follow each other are one part.
fn parts(told: &[Part]) -> Vec<PlanPart> {
    let is_bullet = |part: &Part| matches!(part, Part::Bullet(_));
    told.chunk_by(|one, other| is_bullet(one) && is_bullet(other)).map(part).collect()
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
                let column =
                    |it: &crate::roadmap::Column| PlanColumn { heading: it.heading.clone(), is_figure: it.is_figure };
                told.columns = grid.columns.iter().map(column).collect();
                let cell = |(text, column): (&String, &PlanColumn)| PlanCell {
                    heading: column.heading.clone(),
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
        let told = parts(&[bullet("a"), bullet("b"), heading.clone(), heading, bullet("c")]);
        let entries: Vec<_> = told.iter().map(|part| part.entries.join(" ")).collect();
        assert_eq!(entries, ["a b", "", "", "c"]);
    }
}
