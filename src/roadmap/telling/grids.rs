//! The tables of a plan.

use super::super::{PlannedStep, Roadmap};
use super::phrases::{DASH, marks};
use super::{Column, Detail, Grid, Part, Telling};
use crate::questionnaire::Questionnaire;
use crate::text::{Message, inline, number, shortfall};

/// What is done in one go, as a row of a table tells it.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Its place among the steps, or its places: `42–43`.
    pub numbers: String,
    /// One step, or passages of one question that are opened alike.
    pub steps: &'a [PlannedStep],
    /// Whether it is the first of its wave.
    pub begins_wave: bool,
    /// What to do, in words.
    pub what: String,
    /// What it costs, in the questionnaire's unit.
    pub effort: f64,
    /// Overall points that it adds.
    pub gain: f64,
}

/// The steps of a plan row by row, in the plan's language.
#[must_use]
pub fn rows<'a>(roadmap: &'a Roadmap, questionnaire: &'a Questionnaire) -> Vec<Row<'a>> {
    Telling::of(roadmap, questionnaire).rows()
}

impl<'a> Telling<'a> {
    pub(super) fn steps(&mut self) {
        let roadmap = self.roadmap;
        let (has_waves, is_full) = (roadmap.waves.len() > 1, self.detail != Detail::Short);
        let columns = [
            ("plan-wave", true, has_waves),
            ("plan-number", true, true),
            ("plan-do", false, true),
            ("plan-who", false, is_full),
            ("plan-needs", false, is_full && roadmap.steps.iter().any(|step| !step.needs.is_empty())),
            ("plan-effort", true, true),
            ("plan-points", true, true),
        ];
        let mut rows = Vec::new();
        for row in self.rows() {
            let Some(step) = row.steps.first() else { continue };
            let needs = step.needs.iter().map(|need| {
                let message = Message::new("plan-need").with("id", &need.question);
                self.say(&message.with("level", self.level(Some(&need.at_least))))
            });
            let cells = [
                if row.begins_wave || is_full { self.count(step.wave) } else { String::new() },
                row.numbers,
                self.what(row.steps),
                step.roles.iter().map(|role| inline(role)).collect::<Vec<_>>().join(", "),
                needs.collect::<Vec<_>>().join(", "),
                number(row.effort, self.locale),
                shortfall(row.gain, self.locale),
            ];
            let shown = cells.into_iter().zip(&columns).filter(|(_, (_, _, is_there))| *is_there);
            rows.push(shown.map(|(cell, _)| cell).collect());
        }
        let columns: Vec<_> =
            columns.iter().filter(|(_, _, is_there)| *is_there).map(|(key, is_figure, _)| (*key, *is_figure)).collect();
        self.grid(&columns, rows);
        let legend = [
            ("plan-legend-quick", roadmap.steps.iter().any(|step| step.quick_win)),
            ("plan-legend-verify", roadmap.steps.iter().any(|step| step.verify)),
            ("plan-legend-decided", roadmap.steps.iter().any(|step| step.decided)),
        ];
        let legend = legend.iter().filter(|(_, is_there)| *is_there);
        let legend: Vec<_> = legend.map(|(key, _)| self.say(&Message::new(*key))).collect();
        if !legend.is_empty() {
            self.parts.push(Part::Paragraph(legend.join(" · ")));
        }
    }

    /// The steps as they are told: passages of one question that are opened alike are one row.
    pub(super) fn rows(&self) -> Vec<Row<'a>> {
        let (mut rows, mut done) = (Vec::new(), 0);
        let mut wave = None;
        for steps in self.roadmap.steps.chunk_by(are_told_together) {
            let number_of = |place: usize| self.count(place);
            let numbers = if steps.len() == 1 {
                number_of(done + 1)
            } else {
                format!("{}–{}", number_of(done + 1), number_of(done + steps.len()))
            };
            let own_wave = steps.first().map(|step| step.wave);
            rows.push(Row {
                numbers,
                steps,
                begins_wave: own_wave != wave,
                what: self.doing(steps),
                effort: steps.iter().map(|step| step.effort).sum(),
                gain: steps.iter().map(|step| step.gain).sum(),
            });
            wave = own_wave;
            done += steps.len();
        }
        rows
    }

    pub(super) fn waves(&mut self) {
        let row = |(place, wave): (usize, &super::super::Wave)| {
            vec![
                self.count(place + 1),
                number(wave.effort, self.locale),
                number(wave.total, self.locale),
                self.score(wave.score),
                self.level(wave.level.as_ref()),
            ]
        };
        let rows = self.roadmap.waves.iter().enumerate().map(row).collect();
        let columns = [
            ("plan-after-wave", true),
            ("plan-effort", true),
            ("plan-total", true),
            ("table-score-head", true),
            ("table-level-head", false),
        ];
        self.grid(&columns, rows);
    }

    /// The least effort for each level.
    pub(super) fn frontier(&mut self) {
        let row = |rung: &super::super::Rung| {
            let effort = match rung.effort {
                None => self.say(&Message::new("plan-out-of-reach")),
                Some(effort) if rung.optimal => self.effort(effort),
                Some(effort) => {
                    let message = Message::new("plan-between").with("bound", self.effort(rung.bound.unwrap_or(0.0)));
                    self.say(&message.with("effort", self.effort(effort)))
                }
            };
            let steps = rung.effort.map_or_else(|| DASH.to_owned(), |_| self.count(rung.steps));
            vec![self.level(Some(&rung.level)), effort, steps, self.score(rung.score)]
        };
        let rows = self.roadmap.frontier.iter().map(row).collect();
        let columns =
            [("plan-frontier", false), ("plan-least-effort", true), ("plan-steps", true), ("table-score-head", true)];
        self.grid(&columns, rows);
    }

    /// The changes of a dimension's efforts that change the plan.
    pub(super) fn changes(&mut self) {
        let changed = self.roadmap.sensitivity.iter().filter(|case| case.added > 0 || case.dropped > 0);
        let row = |case: &super::super::Variation| {
            let dimension = case.dimension.as_ref()?;
            Some(vec![
                self.dimension(dimension),
                self.change(case.factor),
                number(case.effort_of_plan, self.locale),
                case.effort.map_or_else(|| DASH.to_owned(), |effort| number(effort, self.locale)),
                format!("−{} +{}", case.dropped, case.added),
            ])
        };
        let rows: Vec<_> = changed.filter_map(row).collect();
        if !rows.is_empty() {
            if self.detail == Detail::Plain {
                self.paragraph(&Message::new("plan-changes"));
            }
            let columns = [
                ("plan-if-efforts", false),
                ("plan-change", true),
                ("plan-this-plan", true),
                ("plan-best-plan", true),
                ("plan-swaps", true),
            ];
            self.grid(&columns, rows);
        }
    }

    fn count(&self, count: usize) -> String {
        crate::text::integer(count, self.locale)
    }

    fn grid(&mut self, columns: &[(&'static str, bool)], rows: Vec<Vec<String>>) {
        let column = |(key, is_figure): &(&'static str, bool)| Column {
            heading: self.say(&Message::new(*key)),
            is_figure: *is_figure,
        };
        let columns = columns.iter().map(column).collect();
        self.parts.push(Part::Grid(Grid { columns, rows }));
    }
}

/// Whether two steps that follow each other are one row: passages of one question that are opened alike.
fn are_told_together(one: &PlannedStep, other: &PlannedStep) -> bool {
    let is_alike = one.question == other.question && one.wave == other.wave && one.action == other.action;
    one.passage.is_some()
        && other.passage.is_some()
        && is_alike
        && marks(one) == marks(other)
        && one.needs == other.needs
}
