//! The dimensions around a radar, or as bars where they are too few or too many for one.

mod bars;

use std::f64::consts::{FRAC_PI_2, TAU};
use std::fmt::Write as _;

use super::drawing::{Anchor, Drawing, LINE, Point, SMALL, Words, at, plot};
use super::label::{self, Placed};
use super::{level_title, score, threshold};
use crate::assessment::{Assessment, DimensionResult};
use crate::text::{Message, inline};

/// So many dimensions can stand around a radar.
const AROUND: std::ops::RangeInclusive<usize> = 3..=12;

/// The least radius of the scale.
const RADIUS: f64 = 165.0;

/// From the end of the scale to the middle of a dimension's number, and from there to its name.
const TO_NUMBER: f64 = 14.0;
const TO_NAME: f64 = 14.0;

/// The widest that a name may be.
const NAME: f64 = 175.0;

/// The dimensions against their targets; `None` where there is none.
pub(super) fn draw(of: &Assessment) -> Option<String> {
    match of.dimensions.len() {
        0 => None,
        count if AROUND.contains(&count) => Some(around(of)),
        _ => Some(bars::draw(of)),
    }
}

fn words(of: &Assessment) -> Words {
    let locale = of.language.locale();
    let entries: Vec<String> = of.dimensions.iter().enumerate().map(|(index, it)| entry(of, index + 1, it)).collect();
    Words { title: Message::new("chart-radar").in_locale(locale), description: entries.join(" ") }
}

fn entry(of: &Assessment, number: usize, it: &DimensionResult) -> String {
    let (locale, target) = (of.language.locale(), level_title(of, &it.target));
    let message = match it.score.score {
        Some(value) => Message::new("chart-radar-entry").with("score", score(of, value)),
        None => Message::new("chart-radar-unknown"),
    };
    let message = message.with("number", number).with("dimension", inline(&it.title)).with("target", inline(target));
    let of_dimension = |values: Option<Vec<Option<f64>>>| values.and_then(|values| *values.get(number - 1)?);
    let then = of_dimension(earlier(of)).map(|then| Message::new("chart-radar-earlier").with("score", score(of, then)));
    let median =
        of_dimension(medians(of)).map(|median| Message::new("chart-radar-median").with("score", score(of, median)));
    let sentences = [Some(message), then, median].into_iter().flatten();
    sentences.map(|sentence| sentence.in_locale(locale)).collect::<Vec<_>>().join(" ")
}

fn around(of: &Assessment) -> String {
    let count = of.dimensions.len();
    let angle = |index: usize| -FRAC_PI_2 + TAU * index as f64 / count as f64;
    let labels: Vec<(f64, Vec<String>)> = of
        .dimensions
        .iter()
        .enumerate()
        .map(|(index, it)| (angle(index), label::wrap(&it.title, SMALL, NAME, 3)))
        .collect();
    let away = TO_NUMBER + TO_NAME;
    let radius = label::radius_for(&labels, away).max(RADIUS);
    let placed = label::around(labels, radius, away);
    let on = |index: usize, value: f64| Point::polar(angle(index), radius * value.clamp(0.0, 100.0) / 100.0);

    let mut drawing = Drawing::default();
    rings(&mut drawing, of, radius);
    drawing.open("axis", "stroke=\"silver\"");
    for index in 0..count {
        drawing.line(Point { x: 0.0, y: 0.0 }, on(index, 100.0));
    }
    drawing.close();
    drawing.open("aimed-line", "fill=\"none\" stroke=\"black\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\"");
    let aims = of.dimensions.iter().enumerate().map(|(index, it)| on(index, threshold(of, &it.target)));
    drawing.path(&closed(&aims.collect::<Vec<_>>()));
    drawing.close();
    compared(&mut drawing, of, &on);
    scores(&mut drawing, of, &on);
    level_names(&mut drawing, of, radius);
    drawing.open("number", "font-weight=\"600\"");
    for index in 0..count {
        let place = Point::polar(angle(index), radius + TO_NUMBER);
        let base = Point { y: place.y + SMALL * 0.36, ..place };
        drawing.text(base, Anchor::Middle, &[(index + 1).to_string()]);
    }
    drawing.close();
    names(&mut drawing, &placed);

    let (top, bottom) = extent(&placed, radius + TO_NUMBER * 2.0);
    let half = placed.iter().map(Placed::sides).map(|(left, right)| right.max(-left)).fold(radius, f64::max) + 2.0;
    let (corner, size) = (Point { x: -half, y: top }, Point { x: half * 2.0, y: bottom - top });
    drawing.element("radar", &words(of), corner, size, Some((radius + TO_NUMBER * 2.0) * 2.0))
}

/// The thresholds of the levels as rings, and the end of the scale.
fn rings(drawing: &mut Drawing, of: &Assessment, radius: f64) {
    drawing.open("ring", "fill=\"none\" stroke=\"silver\"");
    let thresholds = of.questionnaire.levels.iter().map(|level| level.threshold);
    for value in thresholds.filter(|value| *value > 0.0).chain([100.0]) {
        drawing.circle(Point { x: 0.0, y: 0.0 }, radius * value / 100.0);
    }
    drawing.close();
}

/// Half a mark of an earlier score.
const MARK: f64 = 4.5;

/// The scores of each dimension at an earlier date, where there is one.
fn earlier(of: &Assessment) -> Option<Vec<Option<f64>>> {
    of.earlier.as_ref().map(|earlier| earlier.dimensions.iter().map(|dimension| dimension.score).collect())
}

/// The medians of others in each dimension, where there are others.
fn medians(of: &Assessment) -> Option<Vec<Option<f64>>> {
    of.benchmark.as_ref().map(|others| others.dimensions.iter().map(|dimension| dimension.spread.median).collect())
}

/// What the scores are compared with, each outline unlike the others without colours too: the medians dotted, the
/// earlier scores thin with hollow marks.
fn compared(drawing: &mut Drawing, of: &Assessment, on: &dyn Fn(usize, f64) -> Point) {
    let points = |values: &[Option<f64>]| -> Vec<Option<Point>> {
        values.iter().enumerate().map(|(index, value)| value.map(|value| on(index, value))).collect()
    };
    if let Some(medians) = medians(of) {
        let look =
            "fill=\"none\" stroke=\"black\" stroke-width=\"2.4\" stroke-linecap=\"round\" stroke-dasharray=\"0.1 5\"";
        drawing.open("median-line", look);
        outline(drawing, &points(&medians));
        drawing.close();
    }
    if let Some(earlier) = earlier(of) {
        let points = points(&earlier);
        drawing.open("earlier-line", "fill=\"none\" stroke=\"dimgray\" stroke-width=\"1.4\"");
        outline(drawing, &points);
        drawing.close();
        drawing.open("earlier-mark", "fill=\"white\" stroke=\"dimgray\" stroke-width=\"1.4\"");
        for point in points.into_iter().flatten() {
            diamond(drawing, point);
        }
        drawing.close();
    }
}

/// The lines between neighbours that both have a place.
fn outline(drawing: &mut Drawing, points: &[Option<Point>]) {
    for (index, from) in points.iter().enumerate() {
        if let (Some(from), Some(to)) = (from, points[(index + 1) % points.len()]) {
            drawing.line(*from, to);
        }
    }
}

fn diamond(drawing: &mut Drawing, at: Point) {
    let (x, y, half) = (plot(at.x), plot(at.y - MARK), plot(MARK));
    drawing.path(&format!("M{x} {y}l{half} {half}l-{half} {half}l-{half} -{half}Z"));
}

/// The names of the levels at their rings, where rings are far enough apart.
fn level_names(drawing: &mut Drawing, of: &Assessment, radius: f64) {
    const SIZE: f64 = 11.0;
    drawing.open("ring-name", "font-size=\"11\" fill=\"dimgray\" stroke=\"none\"");
    let mut outer = f64::INFINITY;
    for level in of.questionnaire.levels.iter().rev().filter(|level| level.threshold > 0.0) {
        let place = radius * level.threshold / 100.0;
        if outer - place >= SIZE + 3.0 {
            let name = label::wrap(&level.title, SIZE, 92.0, 1);
            drawing.text(Point { x: 4.0, y: 3.0 - place - 6.0 }, Anchor::Start, &name);
            outer = place;
        }
    }
    drawing.close();
}

/// The ranges along the axes, and the scores: an area where all are known, else the lines between those that are.
fn scores(drawing: &mut Drawing, of: &Assessment, on: &dyn Fn(usize, f64) -> Point) {
    let count = of.dimensions.len();
    let known = |index: usize| of.dimensions[index].score.score.map(|value| on(index, value));
    drawing.open("area", "fill=\"gray\" fill-opacity=\"0.25\" stroke=\"none\"");
    let points: Option<Vec<Point>> = (0..count).map(known).collect();
    if let Some(points) = &points {
        drawing.path(&closed(points));
    }
    drawing.close();
    drawing.open("span", "stroke=\"gray\" stroke-width=\"6\" stroke-linecap=\"round\" stroke-opacity=\"0.6\"");
    for (index, it) in of.dimensions.iter().enumerate() {
        if let (Some(low), Some(high)) = (it.score.low, it.score.high)
            && high - low > 0.05
        {
            drawing.line(on(index, low), on(index, high));
        }
    }
    drawing.close();
    drawing.open("outline", "fill=\"none\" stroke=\"black\" stroke-width=\"2.5\" stroke-linejoin=\"round\"");
    outline(drawing, &(0..count).map(known).collect::<Vec<_>>());
    drawing.close();
    drawing.open("dot", "fill=\"black\"");
    for point in (0..count).filter_map(known) {
        drawing.circle(point, 4.5);
    }
    drawing.close();
}

/// Names beside their numbers, with a line to those that had to move.
pub(super) fn names(drawing: &mut Drawing, placed: &[Placed]) {
    let mut lines = String::new();
    drawing.open("leader", "fill=\"none\" stroke=\"silver\"");
    for it in placed {
        let aside = if it.anchor == Anchor::Start { -3.0 } else { 3.0 };
        let end = Point { x: it.at.x + aside, y: it.at.y };
        let begin = it.of.scaled(1.0 + (TO_NUMBER + 9.0) / it.of.x.hypot(it.of.y).max(1.0));
        if it.anchor != Anchor::Middle && (end.x - begin.x).hypot(end.y - begin.y) > TO_NAME {
            let _ = write!(lines, "M{}L{}", at(begin), at(end));
        }
    }
    // One path, however many lines: what is drawn of a text never goes by its length.
    drawing.path(&lines);
    drawing.close();
    drawing.open("name", "");
    for it in placed {
        drawing.text(Point { x: it.at.x, y: it.top() + LINE * 0.76 }, it.anchor, &it.lines);
    }
    drawing.close();
}

/// The upper and lower ends of labels and ring.
pub(super) fn extent(placed: &[Placed], reach: f64) -> (f64, f64) {
    let top = placed.iter().map(Placed::top).fold(-reach, f64::min);
    let bottom = placed.iter().map(|it| it.top() + it.height()).fold(reach, f64::max);
    (top - 2.0, bottom + 4.0)
}

fn closed(points: &[Point]) -> String {
    let places: Vec<String> = points.iter().map(|point| at(*point)).collect();
    format!("M{}Z", places.join("L"))
}
