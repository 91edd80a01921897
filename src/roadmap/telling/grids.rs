//! The tables of a plan.

use super::super::{PlannedStep, Roadmap, Rung, Variation, Wave};
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
        // What a need that is met already asks for is no more to be done.
        let missing = |step: &'a PlannedStep| step.needs.iter().filter(|need| !need.met);
        let (has_waves, is_full) = (roadmap.waves.len() > 1, self.detail != Detail::Short);
        let columns = [
            ("plan-wave", true, has_waves),
            ("plan-number", true, true),
            ("plan-do", false, true),
            ("plan-who", false, is_full),
            ("plan-needs", false, is_full && roadmap.steps.iter().any(|step| missing(step).next().is_some())),
            ("plan-effort", true, true),
            ("plan-points", true, true),
        ];
        let mut rows = Vec::new();
        for row in self.rows() {
            let Some(step) = row.steps.first() else { continue };
            let needs = missing(step).map(|need| {
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
        let unit = roadmap.questionnaire.effort_unit.as_ref();
        let unit = unit.map(|unit| Message::new("plan-legend-effort").with("unit", inline(unit)));
        let figures = unit.into_iter().chain([Message::new("plan-legend-gain")]);
        let legend: Vec<_> =
            figures.chain(legend.map(|(key, _)| Message::new(*key))).map(|said| self.say(&said)).collect();
        self.parts.push(Part::Paragraph(legend.join(" · ")));
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

    /// What waves there are, and what each costs and leads to; a report says the latter at each wave.
    pub(super) fn waves(&mut self) {
        self.capacity();
        if self.roadmap.waves.len() < 2 || self.detail == Detail::Plain {
            return;
        }
        let row = |(place, wave): (usize, &Wave)| {
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

    /// How steps are grouped into waves, and those that are dearer all the same.
    fn capacity(&mut self) {
        let Some(capacity) = self.roadmap.capacity else { return };
        let dearer: Vec<_> = self.roadmap.waves.iter().map(|it| it.effort).filter(|it| *it > capacity + 1e-9).collect();
        if self.roadmap.waves.len() < 2 && dearer.is_empty() {
            return;
        }
        let mut said = self.say(&Message::new("plan-waves").with("capacity", self.effort(capacity)));
        if !dearer.is_empty() {
            let most = self.effort(dearer.iter().copied().fold(0.0, f64::max));
            let message = Message::new("plan-waves-over").with("count", dearer.len()).with("most", most);
            said = format!("{said} {}", self.say(&message));
        }
        self.parts.push(Part::Paragraph(said));
    }

    /// The least effort for each level. A report has a heading of its own for it, and the curve.
    pub(super) fn frontier(&mut self) {
        let (rungs, target) = (&self.roadmap.frontier, &self.roadmap.target);
        if self.detail != Detail::Plain {
            self.heading("plan-frontier-heading");
        }
        let attainable = rungs.iter().filter(|rung| rung.effort.is_some()).count();
        let said = [
            ("plan-frontier-intro", attainable > 0),
            ("plan-frontier-each", attainable > 1),
            ("plan-frontier-alone", attainable > 0 && !target.dimensions.is_empty()),
        ];
        let said = said.iter().filter(|(_, is_so)| *is_so);
        let said: Vec<_> = said.map(|(key, _)| self.say(&Message::new(*key))).collect();
        if !said.is_empty() {
            self.parts.push(Part::Paragraph(said.join(" ")));
        }
        let row = |rung: &Rung| {
            let effort = match rung.effort {
                None => self.say(&Message::new("plan-out-of-reach")),
                Some(effort) if rung.optimal => self.effort(effort),
                Some(effort) => {
                    let message = Message::new("plan-between");
                    let message = message.with("bound", number(rung.bound.unwrap_or(0.0), self.locale));
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
        let is_budget = self.roadmap.budget.is_some();
        // What isn't proven may be no better than this plan.
        let changed =
            self.roadmap.sensitivity.iter().filter(|case| case.optimal && (case.added > 0 || case.dropped > 0));
        let row = |case: &Variation| {
            let dimension = case.dimension.as_ref()?;
            Some(vec![
                self.dimension(dimension),
                self.change(case.factor),
                number(case.effort_of_plan, self.locale),
                match (case.effort, &case.result) {
                    (Some(_), Some(result)) if is_budget => self.score(result.score),
                    (Some(effort), _) => number(effort, self.locale),
                    (None, _) => DASH.to_owned(),
                },
                format!("−{} +{}", case.dropped, case.added),
            ])
        };
        let rows: Vec<_> = changed.filter_map(row).collect();
        if !rows.is_empty() {
            let key = if is_budget { "plan-changes-budget" } else { "plan-changes" };
            let mut said = self.say(&Message::new(key));
            if self.roadmap.is_tried_to_the_end() {
                said = format!("{said} {}", self.say(&Message::new("plan-changes-others")));
            }
            self.parts.push(Part::Paragraph(said));
            let columns = [
                ("plan-if-efforts", false),
                ("plan-change", true),
                ("plan-this-plan", true),
                (if is_budget { "plan-best-score" } else { "plan-best-plan" }, true),
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
