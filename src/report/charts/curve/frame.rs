//! What a curve is drawn in: efforts below it, in round figures, and the levels at its left.

use super::super::NARROW;
use super::super::drawing::{Anchor, Drawing, LINE, Point, SMALL};
use super::super::label;
use super::{Curve, Reached};
use crate::assessment::{Assessment, LevelSummary};
use crate::text::{Message, inline, number};

/// Above and below the curve.
const PAD: f64 = 30.0;

/// Efforts and scores are drawn between these.
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) right: f64,
    top: f64,
    bottom: f64,
    most_effort: f64,
    least_score: f64,
    most_score: f64,
    /// The levels whose thresholds are within it, the lowest first.
    levels: Vec<Landing>,
}

/// A level beside the curve.
struct Landing {
    /// The score from which it can be attained.
    threshold: f64,
    /// What it is called, and its threshold, line by line.
    name: Vec<String>,
}

impl Frame {
    /// The frame of a curve, so wide; `None` where nothing takes an effort.
    pub(super) fn around(curve: &Curve<'_>, width: f64) -> Option<Self> {
        let most_effort = curve.points().map(|it| it.effort).fold(0.0, f64::max);
        if most_effort <= 0.0 {
            return None;
        }
        let start = curve.start.score;
        let most_score = curve.points().map(|it| it.score).fold(start, f64::max);
        let levels = &curve.of.questionnaire.levels;
        let attained = levels.iter().map(|it| it.threshold).filter(|it| *it <= start).fold(0.0, f64::max);
        // Where today's level is far below, there is nothing to see there.
        let least_score = (start - (most_score - start) * 0.3).max(attained);

        let most = if width < NARROW { 100.0 } else { 170.0 };
        let shown = levels.iter().filter(|it| (least_score..=most_score).contains(&it.threshold));
        let levels: Vec<_> = shown.map(|level| Landing::of(level, curve.of, most)).collect();
        let widest = levels.iter().flat_map(|it| &it.name).map(|line| label::width(line, SMALL)).fold(0.0, f64::max);
        let left = if levels.is_empty() { 8.0 } else { widest + 14.0 };
        let bottom = PAD + (levels.len() as f64 * LINE * 3.4).max(250.0);
        Some(Self { left, right: width - 14.0, top: PAD, bottom, most_effort, least_score, most_score, levels })
    }

    /// Where a point of the curve is drawn.
    pub(super) fn place(&self, reached: Reached) -> Point {
        Point { x: self.along(reached.effort), y: self.up(reached.score) }
    }

    /// The size of the drawing, so wide, with what stands below the curve.
    pub(super) fn size(&self, width: f64) -> Point {
        Point { x: width, y: self.bottom + PAD + LINE * 2.6 }
    }

    /// Draws what stands below and beside the curve.
    pub(super) fn draw(&self, drawing: &mut Drawing, of: &Assessment, width: f64) {
        self.axis(drawing, of, width);
        self.thresholds(drawing);
    }

    fn along(&self, effort: f64) -> f64 {
        self.left + (self.right - self.left) * (effort / self.most_effort)
    }

    fn up(&self, score: f64) -> f64 {
        let part = (score - self.least_score) / (self.most_score - self.least_score).max(1e-6);
        self.bottom - (self.bottom - self.top) * part
    }

    /// The efforts below the curve, and what they are counted in.
    fn axis(&self, drawing: &mut Drawing, of: &Assessment, width: f64) {
        let locale = of.language.locale();
        let base = self.bottom + PAD;
        drawing.open("axis", "stroke=\"silver\"");
        drawing.line(Point { x: self.left, y: base }, Point { x: self.right, y: base });
        let room = label::width(&number(self.most_effort.round(), locale), SMALL) * 1.8 + 24.0;
        let step = round_step(self.most_effort, ((self.right - self.left) / room).max(1.0));
        let mut ticks = Vec::new();
        let mut tick = 0.0;
        while tick <= self.most_effort + 1e-9 && ticks.len() < 40 {
            ticks.push(tick);
            tick += step;
        }
        for tick in &ticks {
            let x = self.along(*tick);
            drawing.line(Point { x, y: base }, Point { x, y: base + 5.0 });
        }
        drawing.close();
        drawing.open("from", "");
        for tick in &ticks {
            let said = number(*tick, locale);
            let half = label::width(&said, SMALL) / 2.0;
            let x = self.along(*tick).clamp(half, (width - half).max(half));
            drawing.text(Point { x, y: base + LINE + 3.0 }, Anchor::Middle, &[said]);
        }
        let unit = of.questionnaire.effort_unit.clone();
        let unit = unit.unwrap_or_else(|| Message::new("report-effort-unit").in_locale(locale));
        let said = Message::new("chart-curve-effort").with("unit", inline(&unit)).in_locale(locale);
        let said = label::wrap(&said, SMALL, self.right - self.left, 1);
        drawing.text(Point { x: self.right, y: base + LINE * 2.0 + 3.0 }, Anchor::End, &said);
        drawing.close();
    }

    /// A line at each threshold, with the name of its level.
    fn thresholds(&self, drawing: &mut Drawing) {
        drawing.open("ring", "stroke=\"silver\"");
        for level in &self.levels {
            let y = self.up(level.threshold);
            drawing.line(Point { x: self.left, y }, Point { x: self.right, y });
        }
        drawing.close();
        drawing.open("ring-name", "fill=\"dimgray\"");
        // The lowest first: a name that would meet the one below it moves up.
        let mut free = f64::INFINITY;
        for level in &self.levels {
            let high = level.name.len() as f64 * LINE;
            let beside = self.up(level.threshold) - high / 2.0 + LINE * 0.76;
            free = beside.min(free - high);
            drawing.text(Point { x: self.left - 10.0, y: free }, Anchor::End, &level.name);
        }
        drawing.close();
    }
}

impl Landing {
    /// A level, its name no wider than `most`.
    fn of(level: &LevelSummary, of: &Assessment, most: f64) -> Self {
        let locale = of.language.locale();
        let from = Message::new("chart-scale-from").with("score", number(level.threshold, locale)).in_locale(locale);
        let mut name = label::wrap(&level.title, SMALL, most, 2);
        name.extend(label::wrap(&from, SMALL, most, 1));
        Self { threshold: level.threshold, name }
    }
}

/// A round figure that goes into another at most so often.
fn round_step(whole: f64, times: f64) -> f64 {
    let least = whole / times;
    let power = 10.0_f64.powf(least.log10().floor());
    let of = [1.0, 2.0, 5.0, 10.0].into_iter().find(|of| of * power >= least * (1.0 - 1e-9));
    of.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_at_the_axis_are_round_and_not_too_many() {
        for (whole, times, step) in [(1130.0, 6.0, 200.0), (2733.5, 12.0, 500.0), (3.0, 4.0, 1.0), (0.4, 3.0, 0.2)] {
            assert!((round_step(whole, times) - step).abs() < 1e-9, "{whole} {times}: {}", round_step(whole, times));
        }
    }
}
