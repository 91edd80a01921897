//! The levels as landings, with the score, its range and the target.

use super::drawing::{Anchor, Drawing, LINE, Point, SMALL, Words, plot};
use super::label::{self, BOLD};
use super::{NARROW, level_title, score};
use crate::assessment::Assessment;
use crate::text::{Message, inline, number};

/// The height of the bar.
const BAR: f64 = 16.0;

/// A level as it is drawn.
struct Landing {
    /// From which score to which.
    from: f64,
    to: f64,
    name: String,
    /// What is said below its name.
    remarks: Vec<String>,
    here: bool,
    aimed: bool,
}

/// The scale, so wide.
pub(super) fn draw(of: &Assessment, width: f64) -> String {
    if width < NARROW { upwards(of, width) } else { stairs(of, width) }
}

fn landings(of: &Assessment) -> Vec<Landing> {
    let locale = of.language.locale();
    let levels = &of.questionnaire.levels;
    let headline = of.overall.level.level.as_ref().and(of.overall.level.confirmed.as_ref());
    let landing = |(index, level): (usize, &crate::assessment::LevelSummary)| {
        let (here, aimed) = (headline == Some(&level.id), of.overall.target == level.id);
        let mut remarks =
            vec![Message::new("chart-scale-from").with("score", number(level.threshold, locale)).in_locale(locale)];
        remarks.extend(here.then(|| Message::new("report-here").in_locale(locale)));
        remarks.extend(aimed.then(|| Message::new("report-aimed").in_locale(locale)));
        let to = levels.get(index + 1).map_or(100.0, |next| next.threshold);
        Landing { from: level.threshold, to, name: level.title.clone(), remarks, here, aimed }
    };
    levels.iter().enumerate().map(landing).collect()
}

/// Stairs from left to right, above a bar on which scores run from 0 to 100.
fn stairs(of: &Assessment, width: f64) -> String {
    const PAD: f64 = 10.0;
    const SIZE: f64 = 15.0;
    let landings = landings(of);
    let along = |value: f64| width * value.clamp(0.0, 100.0) / 100.0;
    let rise = (90.0 / (landings.len() as f64 - 1.0).max(1.0)).min(18.0);
    let names: Vec<Vec<String>> =
        landings.iter().map(|it| label::wrap(&it.name, SIZE, along(it.to - it.from) - PAD * 2.0, 3)).collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let lowest = PAD * 2.0 + lines * 18.0 + 3.0 * LINE;
    let base = lowest + rise * (landings.len() as f64 - 1.0);

    let mut drawing = Drawing::default();
    for (index, (it, name)) in landings.iter().zip(&names).enumerate() {
        let (left, right) = (along(it.from), along(it.to) - 2.0);
        let height = lowest + rise * index as f64;
        let corner = Point { x: left, y: base - height };
        let (class, look, ink) = looks(it);
        drawing.part(class, look, corner, right - left, height);
        drawing.open(if it.aimed { "landing-edge aimed-line" } else { "landing-edge" }, edge(it));
        drawing.line(Point { x: left, y: corner.y + 2.0 }, Point { x: right, y: corner.y + 2.0 });
        drawing.close();
        let room = right - left - PAD * 2.0;
        drawing.open(if it.here { "landing-text here" } else { "landing-text" }, ink);
        let mut y = corner.y + PAD + SIZE;
        drawing.open("landing-name", "font-size=\"15\" font-weight=\"600\"");
        drawing.text(Point { x: left + PAD, y }, Anchor::Start, name);
        drawing.close();
        y += LINE * name.len() as f64 + 3.0;
        for (number, remark) in it.remarks.iter().enumerate() {
            let flags = it.remarks.len() - number;
            let y = if number == 0 { y } else { base - PAD - LINE * (flags as f64 - 1.0) };
            let remark = label::wrap(remark, SMALL, room, 1);
            drawing.open(if number == 0 { "from" } else { "landing-flag" }, "");
            drawing.text(Point { x: left + PAD, y }, Anchor::Start, &remark);
            drawing.close();
        }
        drawing.close();
    }
    bar(&mut drawing, of, &|value| along(value), base + 2.0, width);
    let said = where_it_is(of);
    let half = label::width(&said, SMALL) * BOLD / 2.0;
    let x = along(of.overall.score.score.unwrap_or(50.0)).clamp(half.min(width / 2.0), (width - half).max(width / 2.0));
    drawing.open("landing-flag", "font-weight=\"600\"");
    drawing.text(Point { x, y: base + BAR + 2.0 + LINE }, Anchor::Middle, &[said]);
    drawing.close();
    let size = Point { x: width, y: base + BAR + LINE + 8.0 };
    drawing.element("scale", &words(of), Point { x: 0.0, y: 0.0 }, size, None)
}

fn looks(it: &Landing) -> (&'static str, &'static str, &'static str) {
    if it.here {
        ("landing here", "fill=\"dimgray\"", "fill=\"white\"")
    } else {
        ("landing", "fill=\"whitesmoke\"", "fill=\"black\"")
    }
}

fn edge(it: &Landing) -> &'static str {
    if it.aimed {
        "stroke=\"black\" stroke-width=\"4\" stroke-dasharray=\"8 5\""
    } else {
        "stroke=\"silver\" stroke-width=\"4\""
    }
}

/// The bar below the stairs: what is certain, what is possible, the thresholds, the score.
fn bar(drawing: &mut Drawing, of: &Assessment, along: &dyn Fn(f64) -> f64, top: f64, width: f64) {
    let corner = Point { x: 0.0, y: top };
    drawing.part("bar-track", "fill=\"gainsboro\"", corner, width, BAR);
    drawing.part("bar-possible", "fill=\"silver\"", corner, along(of.overall.score.high.unwrap_or(0.0)), BAR);
    drawing.part("bar-certain", "fill=\"dimgray\"", corner, along(of.overall.score.low.unwrap_or(0.0)), BAR);
    drawing.open("bar-threshold", "stroke=\"white\" stroke-width=\"2\"");
    for level in of.questionnaire.levels.iter().filter(|level| level.threshold > 0.0) {
        drawing.upright(along(level.threshold) - 1.0, top, top + BAR);
    }
    drawing.close();
    drawing.open("bar-score", "stroke=\"black\" stroke-width=\"4\"");
    if let Some(value) = of.overall.score.score {
        drawing.upright(along(value).clamp(2.0, width - 2.0), top, top + BAR);
    }
    drawing.close();
}

/// The levels one above the other, the highest first, beside a bar that rises through them.
fn upwards(of: &Assessment, width: f64) -> String {
    const PAD: f64 = 8.0;
    const LEFT: f64 = 26.0;
    let mut drawing = Drawing::default();
    let mut top = 0.0;
    // Where each level's part of the bar is: scores are in proportion within it.
    let mut parts: Vec<(f64, f64, f64, f64)> = Vec::new();
    for it in landings(of).iter().rev() {
        let room = width - LEFT - PAD * 2.0;
        let name = label::wrap(&it.name, SMALL, room, 3);
        let remark = label::wrap(&it.remarks.join(" · "), SMALL, room, 2);
        let height = PAD * 2.0 + LINE * (name.len() + remark.len()) as f64;
        let corner = Point { x: LEFT, y: top };
        let (class, look, ink) = looks(it);
        drawing.part(class, look, corner, width - LEFT, height);
        drawing.open(if it.aimed { "landing-edge aimed-line" } else { "landing-edge" }, edge(it));
        drawing.upright(LEFT + 2.0, top, top + height);
        drawing.close();
        drawing.open(if it.here { "landing-text here" } else { "landing-text" }, ink);
        let y = top + PAD + LINE * 0.76;
        drawing.open("landing-name", "font-weight=\"600\"");
        drawing.text(Point { x: LEFT + PAD + 2.0, y }, Anchor::Start, &name);
        drawing.close();
        drawing.open("from", "");
        drawing.text(Point { x: LEFT + PAD + 2.0, y: y + LINE * name.len() as f64 }, Anchor::Start, &remark);
        drawing.close();
        drawing.close();
        parts.push((it.from, it.to, top, height));
        top += height + 2.0;
    }
    let end = top - 2.0;
    let up = |value: f64| {
        let value = value.clamp(0.0, 100.0);
        let part = parts.iter().find(|(from, ..)| value >= *from);
        part.map_or(end, |(from, to, top, height)| top + height - height * (value - from) / (to - from).max(0.1))
    };
    let rising = |drawing: &mut Drawing, class: &str, look: &str, value: Option<f64>| {
        let y = value.map_or(end, up);
        drawing.part(class, look, Point { x: 0.0, y }, if end > y { BAR } else { 0.0 }, end - y);
    };
    rising(&mut drawing, "bar-track", "fill=\"gainsboro\"", Some(100.0));
    rising(&mut drawing, "bar-possible", "fill=\"silver\"", of.overall.score.high);
    rising(&mut drawing, "bar-certain", "fill=\"dimgray\"", of.overall.score.low);
    drawing.open("bar-threshold", "stroke=\"white\" stroke-width=\"2\"");
    for (_, _, top, height) in parts.iter().take(parts.len().saturating_sub(1)) {
        let y = top + height + 1.0;
        drawing.line(Point { x: 0.0, y }, Point { x: BAR, y });
    }
    drawing.close();
    drawing.open("bar-score", "stroke=\"black\" stroke-width=\"4\"");
    if let Some(value) = of.overall.score.score {
        let y = up(value).clamp(2.0, end - 2.0);
        drawing.path(&format!("M0 {0}H{1}", plot(y), plot(BAR + 6.0)));
    }
    drawing.close();
    let said = label::wrap(&where_it_is(of), SMALL, width, 2);
    drawing.open("landing-flag", "font-weight=\"600\"");
    drawing.text(Point { x: 0.0, y: end + LINE * 1.2 }, Anchor::Start, &said);
    drawing.close();
    let size = Point { x: width, y: end + LINE * (0.7 + said.len() as f64) };
    drawing.element("scale", &words(of), Point { x: 0.0, y: 0.0 }, size, None)
}

/// The score and its range, in a few words.
fn where_it_is(of: &Assessment) -> String {
    let locale = of.language.locale();
    let range = of.overall.score;
    match (range.score, range.low, range.high) {
        (Some(value), Some(low), Some(high)) if high - low > 1e-6 => Message::new("chart-scale-range")
            .with("score", score(of, value))
            .with("low", score(of, low))
            .with("high", score(of, high)),
        (Some(value), ..) => Message::new("chart-scale-score").with("score", score(of, value)),
        _ => Message::new("chart-scale-none"),
    }
    .in_locale(locale)
}

fn words(of: &Assessment) -> Words {
    let locale = of.language.locale();
    let headline = of.overall.level.level.as_ref().and(of.overall.level.confirmed.as_ref());
    let mut sentences = vec![where_it_is(of) + "."];
    sentences.extend(headline.map(|level| {
        Message::new("chart-scale-level").with("level", inline(level_title(of, level))).in_locale(locale)
    }));
    sentences.push(
        Message::new("chart-scale-target").with("level", inline(level_title(of, &of.overall.target))).in_locale(locale),
    );
    Words { title: Message::new("chart-scale").in_locale(locale), description: sentences.join(" ") }
}
