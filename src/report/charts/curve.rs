//! What effort buys: the score along the roadmap, step by step, and the least effort for each level.

mod frame;

use std::fmt::Write as _;

use super::drawing::{Anchor, Drawing, LINE, Point, SMALL, Words, at};
use super::label::{self, BOLD};
use super::{level_title, score};
use crate::assessment::Assessment;
use crate::roadmap::{Roadmap, Rung};
use crate::text::{Message, inline, number};
use frame::Frame;

/// The curve, so wide; `None` where there is nothing to draw.
pub(super) fn draw(of: &Assessment, plan: &Roadmap, width: f64) -> Option<String> {
    let curve = Curve::of(of, plan)?;
    let frame = Frame::around(&curve, width)?;
    let mut drawing = Drawing::default();
    frame.draw(&mut drawing, of, width);
    curve.least(&mut drawing, &frame);
    curve.walked(&mut drawing, &frame);
    curve.marks(&mut drawing, &frame);
    Some(drawing.element("curve", &curve.words(), Point { x: 0.0, y: 0.0 }, frame.size(width), None))
}

/// A point of the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Reached {
    /// The effort spent, in the questionnaire's unit.
    effort: f64,
    /// The score reached by it, from 0 to 100.
    score: f64,
}

/// What is drawn.
struct Curve<'a> {
    of: &'a Assessment,
    plan: &'a Roadmap,
    /// Where the business stands today.
    start: Reached,
    /// From today to the end of the plan, step by step; empty without steps.
    path: Vec<Reached>,
    /// The levels that can be had, each where the least effort for it leads.
    rungs: Vec<(&'a Rung, Reached)>,
}

impl<'a> Curve<'a> {
    /// The curve of a plan; `None` where nothing is known of today.
    fn of(of: &'a Assessment, plan: &'a Roadmap) -> Option<Self> {
        let start = Reached { effort: 0.0, score: plan.start.score? };
        let led_to = |rung: &'a Rung| Some((rung, Reached { effort: rung.effort?, score: rung.score? }));
        Some(Self {
            of,
            plan,
            start,
            path: path(plan, start),
            rungs: plan.frontier.iter().filter_map(led_to).collect(),
        })
    }

    /// Where the plan ends; `None` without steps.
    fn end(&self) -> Option<Reached> {
        self.path.last().copied()
    }

    /// Every point but today's, in no order.
    fn points(&self) -> impl Iterator<Item = Reached> {
        self.rungs.iter().map(|(_, reached)| *reached).chain(self.path.iter().copied())
    }

    /// The least effort for each level, joined where the plan doesn't lead; what isn't proven has a line back to what is.
    fn least(&self, drawing: &mut Drawing, frame: &Frame) {
        drawing.open("aimed-line", "stroke=\"black\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\" fill=\"none\"");
        let mut from = frame.place(self.start);
        for (_, reached) in &self.rungs {
            let to = frame.place(*reached);
            if self.end() != Some(*reached) {
                drawing.line(from, to);
            }
            from = to;
        }
        drawing.close();
        drawing.open("span", "stroke=\"silver\" stroke-width=\"4\"");
        for (rung, reached) in self.rungs.iter().filter(|(rung, _)| !rung.optimal) {
            let proven = Reached { effort: rung.bound.unwrap_or(0.0), ..*reached };
            drawing.line(frame.place(proven), frame.place(*reached));
        }
        drawing.close();
    }

    /// The plan, step by step.
    fn walked(&self, drawing: &mut Drawing, frame: &Frame) {
        let Some((first, rest)) = self.path.split_first() else { return };
        drawing.open("outline", "fill=\"none\" stroke=\"dimgray\" stroke-width=\"2.2\" stroke-linejoin=\"round\"");
        let mut line = format!("M{}", at(frame.place(*first)));
        for reached in rest {
            // Memory takes everything.
            let _ = write!(line, "L{}", at(frame.place(*reached)));
        }
        drawing.path(&line);
        drawing.close();
    }

    /// Where the business stands, where the plan ends, and the levels that can be had, each with its words.
    fn marks(&self, drawing: &mut Drawing, frame: &Frame) {
        drawing.open("earlier-mark", "fill=\"white\" stroke=\"dimgray\" stroke-width=\"2\"");
        for (_, reached) in self.rungs.iter().filter(|(_, reached)| self.end() != Some(*reached)) {
            drawing.circle(frame.place(*reached), 5.0);
        }
        drawing.close();
        drawing.open("dot", "fill=\"dimgray\"");
        for reached in [self.start].into_iter().chain(self.end()) {
            drawing.circle(frame.place(reached), 5.5);
        }
        drawing.close();
        drawing.open("landing-flag", "font-weight=\"600\"");
        let from = frame.place(self.start);
        let start = Point { x: from.x + 10.0, y: from.y + LINE };
        let start_ends = start.x + label::width(&self.today(), SMALL) * BOLD;
        drawing.text(start, Anchor::Start, &[inline(&self.today())]);
        for (rung, reached) in &self.rungs {
            let level = Message::new("chart-curve-level").with("level", inline(level_title(self.of, &rung.level)));
            above(drawing, frame, *reached, &self.with_effort(level, *reached));
        }
        if let Some(end) = self.end().filter(|end| !self.rungs.iter().any(|(_, reached)| reached == end)) {
            let plan = Message::new("chart-curve-level").with("level", Message::new("report-plan"));
            let point = frame.place(end);
            // Where the plan ends near its start, its words stand below those of the start.
            let is_near = point.x < start_ends && (point.y + 6.0 - from.y).abs() < LINE;
            let point = if is_near { Point { x: from.x + 2.0, y: from.y + LINE } } else { point };
            below(drawing, frame, point, &self.with_effort(plan, end));
        }
        drawing.close();
    }

    fn today(&self) -> String {
        self.say(&Message::new("chart-curve-today").with("score", score(self.of, self.start.score)))
    }

    fn with_effort(&self, message: Message, reached: Reached) -> String {
        self.say(&message.with("effort", number(reached.effort, self.of.language.locale())))
    }

    fn say(&self, message: &Message) -> String {
        message.in_locale(self.of.language.locale())
    }

    /// An effort with its unit.
    fn effort(&self, effort: f64) -> String {
        let figure = number(effort, self.of.language.locale());
        match &self.plan.questionnaire.effort_unit {
            Some(unit) => self.say(&Message::new("plan-effort-unit").with("effort", figure).with("unit", inline(unit))),
            None => figure,
        }
    }

    /// The drawing in words.
    fn words(&self) -> Words {
        let mut sentences = vec![self.today() + "."];
        if let Some((effort, reached)) = self.plan.effort.zip(self.plan.result.as_ref().and_then(|it| it.score))
            && !self.plan.steps.is_empty()
        {
            let said = Message::new("chart-curve-plan").with("effort", self.effort(effort));
            sentences.push(self.say(&said.with("score", score(self.of, reached))) + ".");
        }
        for (rung, reached) in &self.rungs {
            let key = if rung.optimal { "chart-curve-least" } else { "chart-curve-known" };
            let said = Message::new(key).with("level", inline(level_title(self.of, &rung.level)));
            let said = said.with("effort", self.effort(reached.effort)).with("score", score(self.of, reached.score));
            sentences.push(self.say(&said));
        }
        Words { title: self.say(&Message::new("chart-curve")), description: sentences.join(" ") }
    }
}

fn path(plan: &Roadmap, start: Reached) -> Vec<Reached> {
    if plan.steps.is_empty() {
        return Vec::new();
    }
    let mut reached = start;
    let mut path = vec![reached];
    for step in &plan.steps {
        reached = Reached { effort: reached.effort + step.effort, score: reached.score + step.gain };
        path.push(reached);
    }
    // Sums of rounded figures end where the plan ends.
    if let (Some(end), Some(effort), Some(score)) =
        (path.last_mut(), plan.effort, plan.result.as_ref().and_then(|it| it.score))
    {
        *end = Reached { effort, score };
    }
    path
}

/// Words above and to the left of a point, where the curve never is.
fn above(drawing: &mut Drawing, frame: &Frame, reached: Reached, said: &str) {
    let point = frame.place(reached);
    let (lines, wide) = fitted(said, (frame.right - frame.left).max(0.0));
    let x = (point.x + 6.0).max(frame.left + wide).min(frame.right + 8.0);
    drawing.text(Point { x, y: point.y - 11.0 }, Anchor::End, &lines);
}

/// Words below and to the right of a point, or to the left where there is no room.
fn below(drawing: &mut Drawing, frame: &Frame, point: Point, said: &str) {
    let (lines, wide) = fitted(said, frame.right - frame.left);
    let x = (point.x + 8.0).min(frame.right + 8.0 - wide).max(0.0);
    drawing.text(Point { x, y: point.y + LINE + 6.0 }, Anchor::Start, &lines);
}

/// Bold words in one line no wider than `most`, and how wide they are.
fn fitted(said: &str, most: f64) -> (Vec<String>, f64) {
    let lines = label::wrap(said, SMALL, most, 1);
    let wide = lines.iter().map(|line| label::width(line, SMALL) * BOLD).fold(0.0, f64::max);
    (lines, wide)
}
