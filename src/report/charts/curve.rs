//! What effort buys: the score along the roadmap, step by step, and the least effort for each level.

use std::fmt::Write as _;

use super::drawing::{Anchor, Drawing, LINE, Point, SMALL, Words, at};
use super::label;
use super::{level_title, score};
use crate::assessment::Assessment;
use crate::roadmap::{Roadmap, Rung};
use crate::text::{Id, Message, inline, number};

/// Below this width the names of the levels have less room.
const NARROW: f64 = 520.0;

/// Above and below the curve.
const PAD: f64 = 30.0;

/// Efforts and scores are drawn between these.
struct Frame {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    most_effort: f64,
    least_score: f64,
    most_score: f64,
}

impl Frame {
    fn place(&self, effort: f64, score: f64) -> Point {
        let along = effort / self.most_effort;
        let up = (score - self.least_score) / (self.most_score - self.least_score).max(1e-6);
        Point { x: self.left + (self.right - self.left) * along, y: self.bottom - (self.bottom - self.top) * up }
    }
}

/// The curve, so wide; `None` where there is nothing to draw.
pub(super) fn draw(of: &Assessment, plan: &Roadmap, width: f64) -> Option<String> {
    let start = plan.start.score?;
    let path = path(plan, start);
    let rungs: Vec<(&Rung, f64, f64)> =
        plan.frontier.iter().filter_map(|rung| Some((rung, rung.effort?, rung.score?))).collect();
    let most_effort = rungs.iter().map(|(_, effort, _)| *effort).chain(path.last().map(|(effort, _)| *effort));
    let most_effort = most_effort.fold(0.0, f64::max);
    if most_effort <= 0.0 {
        return None;
    }
    let highest =
        rungs.iter().map(|(.., score)| *score).chain(path.iter().map(|(_, score)| *score)).fold(start, f64::max);
    let thresholds = || of.questionnaire.levels.iter().map(|level| level.threshold);
    let attained = thresholds().filter(|it| *it <= start).fold(0.0, f64::max);
    // Where today's level is far below, there is nothing to see there.
    let least_score = (start - (highest - start) * 0.3).max(attained);

    let is_narrow = width < NARROW;
    let shown: Vec<_> =
        of.questionnaire.levels.iter().filter(|it| (least_score..=highest).contains(&it.threshold)).collect();
    let most = if is_narrow { 100.0 } else { 170.0 };
    let names: Vec<Vec<String>> = shown
        .iter()
        .map(|level| {
            let from = Message::new("chart-scale-from").with("score", number(level.threshold, of.language.locale()));
            let mut lines = label::wrap(&level.title, SMALL, most, 2);
            lines.extend(label::wrap(&from.in_locale(of.language.locale()), SMALL, most, 1));
            lines
        })
        .collect();
    let widest = names.iter().flatten().map(|line| label::width(line, SMALL)).fold(0.0, f64::max);
    let left = if names.is_empty() { 8.0 } else { widest + 14.0 };
    let rises = (shown.len() as f64 * LINE * 3.4).max(250.0);
    let frame = Frame {
        left,
        right: width - 14.0,
        top: PAD,
        bottom: PAD + rises,
        most_effort,
        least_score,
        most_score: highest,
    };

    let mut drawing = Drawing::default();
    axes(&mut drawing, of, &frame, width);
    levels(&mut drawing, &frame, &shown.iter().map(|it| it.threshold).collect::<Vec<_>>(), &names);
    least(&mut drawing, &frame, start, &path, &rungs);
    walked(&mut drawing, &frame, &path);
    marks(&mut drawing, of, &frame, start, &path, &rungs);
    let size = Point { x: width, y: frame.bottom + PAD + LINE * 2.6 };
    Some(drawing.element("curve", &words(of, plan, start, &rungs), Point { x: 0.0, y: 0.0 }, size, None))
}

/// The effort spent and the score reached, from the start to the end of the plan.
fn path(plan: &Roadmap, start: f64) -> Vec<(f64, f64)> {
    if plan.steps.is_empty() {
        return Vec::new();
    }
    let (mut spent, mut reached) = (0.0, start);
    let mut path = vec![(spent, reached)];
    for step in &plan.steps {
        spent += step.effort;
        reached += step.gain;
        path.push((spent, reached));
    }
    // Sums of rounded figures end where the plan ends.
    if let (Some(end), Some(effort), Some(score)) =
        (path.last_mut(), plan.effort, plan.result.as_ref().and_then(|it| it.score))
    {
        *end = (effort, score);
    }
    path
}

/// The efforts below the curve, in round figures.
fn axes(drawing: &mut Drawing, of: &Assessment, frame: &Frame, width: f64) {
    let locale = of.language.locale();
    let base = frame.bottom + PAD;
    drawing.open("axis", "stroke=\"silver\"");
    drawing.line(Point { x: frame.left, y: base }, Point { x: frame.right, y: base });
    let room = label::width(&number(frame.most_effort.round(), locale), SMALL) * 1.8 + 24.0;
    let step = round_step(frame.most_effort, ((frame.right - frame.left) / room).max(1.0));
    let mut ticks = Vec::new();
    let mut tick = 0.0;
    while tick <= frame.most_effort + 1e-9 && ticks.len() < 40 {
        ticks.push(tick);
        tick += step;
    }
    for tick in &ticks {
        let x = frame.place(*tick, frame.least_score).x;
        drawing.line(Point { x, y: base }, Point { x, y: base + 5.0 });
    }
    drawing.close();
    drawing.open("from", "");
    for tick in &ticks {
        let x = frame.place(*tick, frame.least_score).x;
        let said = number(*tick, locale);
        let half = label::width(&said, SMALL) / 2.0;
        let x = x.clamp(half, (width - half).max(half));
        drawing.text(Point { x, y: base + LINE + 3.0 }, Anchor::Middle, &[said]);
    }
    let unit = of.questionnaire.effort_unit.clone();
    let unit = unit.unwrap_or_else(|| Message::new("report-effort-unit").in_locale(locale));
    let said = Message::new("chart-curve-effort").with("unit", inline(&unit)).in_locale(locale);
    let said = label::wrap(&said, SMALL, frame.right - frame.left, 1);
    drawing.text(Point { x: frame.right, y: base + LINE * 2.0 + 3.0 }, Anchor::End, &said);
    drawing.close();
}

/// A round figure that goes into another at most so often.
fn round_step(whole: f64, times: f64) -> f64 {
    let least = whole / times;
    let power = 10.0_f64.powf(least.log10().floor());
    let of = [1.0, 2.0, 5.0, 10.0].into_iter().find(|of| of * power >= least * (1.0 - 1e-9));
    of.unwrap_or(10.0) * power
}

/// A line at each threshold, with the name of its level.
fn levels(drawing: &mut Drawing, frame: &Frame, thresholds: &[f64], names: &[Vec<String>]) {
    drawing.open("ring", "stroke=\"silver\"");
    for threshold in thresholds {
        let y = frame.place(0.0, *threshold).y;
        drawing.line(Point { x: frame.left, y }, Point { x: frame.right, y });
    }
    drawing.close();
    drawing.open("ring-name", "fill=\"dimgray\"");
    // The lowest first: a name that would meet the one below it moves up.
    let mut free = f64::INFINITY;
    for (threshold, name) in thresholds.iter().zip(names) {
        let y = frame.place(0.0, *threshold).y;
        let high = name.len() as f64 * LINE;
        let place = Point { x: frame.left - 10.0, y: y - high / 2.0 + LINE * 0.76 };
        let lowest = free - high;
        let place = Point { y: place.y.min(lowest), ..place };
        free = place.y;
        drawing.text(place, Anchor::End, name);
    }
    drawing.close();
}

/// The least effort for each level, joined where the plan doesn't lead; what isn't proven has a line back to what is.
fn least(drawing: &mut Drawing, frame: &Frame, start: f64, path: &[(f64, f64)], rungs: &[(&Rung, f64, f64)]) {
    drawing.open("aimed-line", "stroke=\"black\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\" fill=\"none\"");
    let mut from = frame.place(0.0, start);
    for (_, effort, score) in rungs {
        let to = frame.place(*effort, *score);
        if path.last() != Some(&(*effort, *score)) {
            drawing.line(from, to);
        }
        from = to;
    }
    drawing.close();
    drawing.open("span", "stroke=\"silver\" stroke-width=\"4\"");
    for (rung, effort, score) in rungs.iter().filter(|(rung, ..)| !rung.optimal) {
        drawing.line(frame.place(rung.bound.unwrap_or(0.0), *score), frame.place(*effort, *score));
    }
    drawing.close();
}

/// The plan, step by step.
fn walked(drawing: &mut Drawing, frame: &Frame, path: &[(f64, f64)]) {
    let Some(((first_effort, first_score), rest)) = path.split_first() else { return };
    drawing.open("outline", "fill=\"none\" stroke=\"dimgray\" stroke-width=\"2.2\" stroke-linejoin=\"round\"");
    let mut line = format!("M{}", at(frame.place(*first_effort, *first_score)));
    for (effort, score) in rest {
        // Memory takes everything.
        let _ = write!(line, "L{}", at(frame.place(*effort, *score)));
    }
    drawing.path(&line);
    drawing.close();
}

/// Where the business stands, where the plan ends, and the levels that can be had, each with its words.
fn marks(
    drawing: &mut Drawing,
    of: &Assessment,
    frame: &Frame,
    start: f64,
    path: &[(f64, f64)],
    rungs: &[(&Rung, f64, f64)],
) {
    let is_end = |effort: f64, score: f64| path.last().is_some_and(|end| *end == (effort, score));
    drawing.open("earlier-mark", "fill=\"white\" stroke=\"dimgray\" stroke-width=\"2\"");
    for (_, effort, score) in rungs.iter().filter(|(_, effort, score)| !is_end(*effort, *score)) {
        drawing.circle(frame.place(*effort, *score), 5.0);
    }
    drawing.close();
    drawing.open("dot", "fill=\"dimgray\"");
    for (effort, score) in [(0.0, start)].into_iter().chain(path.last().copied()) {
        drawing.circle(frame.place(effort, score), 5.5);
    }
    drawing.close();
    let locale = of.language.locale();
    let today = Message::new("chart-curve-today").with("score", score(of, start)).in_locale(locale);
    drawing.open("landing-flag", "font-weight=\"600\"");
    let from = frame.place(0.0, start);
    let start_label = Point { x: from.x + 10.0, y: from.y + LINE };
    let start_ends = start_label.x + label::width(&today, SMALL) * 1.2;
    drawing.text(start_label, Anchor::Start, &[inline(&today)]);
    for (rung, effort, score) in rungs {
        let said = level_at(of, &rung.level, *effort);
        above(drawing, frame, frame.place(*effort, *score), &said);
    }
    if let Some((effort, reached)) =
        path.last().filter(|end| !rungs.iter().any(|(_, effort, score)| **end == (*effort, *score)))
    {
        let said = Message::new("chart-curve-level").with("level", Message::new("report-plan"));
        let said = said.with("effort", number(*effort, locale)).in_locale(locale);
        let end = frame.place(*effort, *reached);
        // Where the plan ends near its start, its words stand below those of the start.
        let is_near = end.x < start_ends && (end.y + 6.0 - from.y).abs() < LINE;
        below(drawing, frame, if is_near { Point { x: from.x + 2.0, y: from.y + LINE } } else { end }, &said);
    }
    drawing.close();
}

fn level_at(of: &Assessment, level: &Id, effort: f64) -> String {
    let message = Message::new("chart-curve-level").with("level", inline(level_title(of, level)));
    message.with("effort", number(effort, of.language.locale())).in_locale(of.language.locale())
}

/// An effort with its unit.
fn effort_of(of: &Assessment, plan: &Roadmap, effort: f64) -> String {
    let locale = of.language.locale();
    let figure = number(effort, locale);
    match &plan.questionnaire.effort_unit {
        Some(unit) => {
            let message = Message::new("plan-effort-unit").with("effort", figure);
            message.with("unit", inline(unit)).in_locale(locale)
        }
        None => figure,
    }
}

/// Words above and to the left of a point, where the curve never is.
fn above(drawing: &mut Drawing, frame: &Frame, point: Point, said: &str) {
    let room = (frame.right - frame.left).max(0.0);
    let lines = label::wrap(said, SMALL, room, 1);
    let wide = lines.iter().map(|line| label::width(line, SMALL) * 1.2).fold(0.0, f64::max);
    let x = (point.x + 6.0).max(frame.left + wide).min(frame.right + 8.0);
    drawing.text(Point { x, y: point.y - 11.0 }, Anchor::End, &lines);
}

/// Words below and to the right of a point, or to the left where there is no room.
fn below(drawing: &mut Drawing, frame: &Frame, point: Point, said: &str) {
    let lines = label::wrap(said, SMALL, frame.right - frame.left, 1);
    let wide = lines.iter().map(|line| label::width(line, SMALL) * 1.2).fold(0.0, f64::max);
    let x = (point.x + 8.0).min(frame.right + 8.0 - wide).max(0.0);
    drawing.text(Point { x, y: point.y + LINE + 6.0 }, Anchor::Start, &lines);
}

/// The drawing in words.
fn words(of: &Assessment, plan: &Roadmap, start: f64, rungs: &[(&Rung, f64, f64)]) -> Words {
    let locale = of.language.locale();
    let mut sentences = vec![Message::new("chart-curve-today").with("score", score(of, start)).in_locale(locale) + "."];
    if let Some((effort, reached)) = plan.effort.zip(plan.result.as_ref().and_then(|it| it.score))
        && !plan.steps.is_empty()
    {
        let said = Message::new("chart-curve-plan").with("effort", effort_of(of, plan, effort));
        sentences.push(said.with("score", score(of, reached)).in_locale(locale) + ".");
    }
    for (rung, effort, reached) in rungs {
        let key = if rung.optimal { "chart-curve-least" } else { "chart-curve-known" };
        let said = Message::new(key).with("level", inline(level_title(of, &rung.level)));
        sentences.push(
            said.with("effort", effort_of(of, plan, *effort)).with("score", score(of, *reached)).in_locale(locale),
        );
    }
    Words { title: Message::new("chart-curve").in_locale(locale), description: sentences.join(" ") }
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
