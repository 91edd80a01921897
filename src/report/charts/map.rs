//! The channels on a ring, those of a group together, and the passages open between them.

use std::collections::BTreeMap;
use std::f64::consts::{FRAC_PI_2, TAU};
use std::fmt::Write as _;

use super::drawing::{Anchor, Drawing, Point, SMALL, Words, at, plot};
use super::label;
use super::radar::{extent, names};
use crate::assessment::{Assessment, ContinuityResult};
use crate::questionnaire::ChannelKind;
use crate::text::{Id, Message, inline};

/// The half of a node, and how far apart nodes are at least.
const NODE: f64 = 11.0;
const APART: f64 = 36.0;

/// Between two groups, in places of nodes.
const GAP: f64 = 0.7;

/// From the middle of a node to its name.
const TO_NAME: f64 = 28.0;

/// The widest that a name may be.
const NAME: f64 = 165.0;

/// How an open passage is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Link {
    Partial,
    Full,
}

/// The channels and their passages; `None` where no passage can count.
pub(super) fn draw(of: &Assessment, result: &ContinuityResult) -> Option<String> {
    result.passages.iter().find(|passage| passage.counts)?;
    let groups = groups(result);
    let places = places(&groups);
    let number = |id: &Id| result.channels.iter().position(|channel| channel == id).map_or(0, |index| index + 1);
    let labels: Vec<(f64, Vec<String>)> =
        places.iter().map(|(id, angle)| (*angle, label::wrap(title(of, id), SMALL, NAME, 2))).collect();
    let slots = places.len() as f64 + GAP * groups.len() as f64;
    let radius = label::radius_for(&labels, TO_NAME).max(slots * APART / TAU).max(70.0);
    let placed = label::around(labels, radius, TO_NAME);
    let at_ring: BTreeMap<&Id, Point> = places.iter().map(|(id, angle)| (*id, Point::polar(*angle, radius))).collect();

    let mut drawing = Drawing::default();
    enclosures(&mut drawing, &groups, &places, radius);
    links(&mut drawing, result, &at_ring);
    names(&mut drawing, &placed);
    for (kind, class) in [
        (Some(ChannelKind::Physical), "physical"),
        (Some(ChannelKind::Human), "human"),
        (Some(ChannelKind::Digital), "digital"),
        (None, "digital"),
    ] {
        for dead in [false, true] {
            let chosen =
                places.iter().filter(|(id, _)| kind_of(of, id) == kind && result.dead_ends.contains(id) == dead);
            let (class, look) = if dead {
                (format!("node {class} dead-end"), "fill=\"white\" stroke=\"black\" stroke-width=\"2\"")
            } else {
                (format!("node {class}"), "fill=\"black\" stroke=\"black\" stroke-width=\"2\"")
            };
            let chosen: Vec<Point> = chosen.map(|(_, angle)| Point::polar(*angle, radius)).collect();
            if !chosen.is_empty() {
                drawing.open(&class, look);
                for point in chosen {
                    node(&mut drawing, point, kind);
                }
                drawing.close();
            }
        }
    }
    for dead in [false, true] {
        let (class, look) = if dead { ("node-number dead-end", "black") } else { ("node-number", "white") };
        drawing.open(class, &format!("font-size=\"11\" font-weight=\"600\" fill=\"{look}\""));
        for (id, angle) in places.iter().filter(|(id, _)| result.dead_ends.contains(id) == dead) {
            let point = Point::polar(*angle, radius);
            drawing.text(Point { y: point.y + 4.0, ..point }, Anchor::Middle, &[number(id).to_string()]);
        }
        drawing.close();
    }

    let (top, bottom) = extent(&placed, radius + NODE * 2.0);
    let half =
        placed.iter().map(label::Placed::sides).map(|(left, right)| right.max(-left)).fold(radius, f64::max) + 2.0;
    let (corner, size) = (Point { x: -half, y: top }, Point { x: half * 2.0, y: bottom - top });
    Some(drawing.element("channel-map", &words(of, result, &groups), corner, size, Some((radius + NODE * 2.0) * 2.0)))
}

fn title<'a>(of: &'a Assessment, id: &'a Id) -> &'a str {
    of.channels.iter().find(|channel| channel.id == *id).map_or(id.as_str(), |channel| channel.title.as_str())
}

fn kind_of(of: &Assessment, id: &Id) -> Option<ChannelKind> {
    of.channels.iter().find(|channel| channel.id == *id).and_then(|channel| channel.kind)
}

/// The channels that are linked together; all of them, where nobody knows.
fn groups(result: &ContinuityResult) -> Vec<Vec<&Id>> {
    let grouped: Vec<Vec<&Id>> = result.silos.iter().map(|silo| silo.iter().collect()).collect();
    let held = |channel: &&Id| grouped.iter().flatten().any(|it| it == channel);
    let rest: Vec<&Id> = result.channels.iter().filter(|channel| !held(channel)).collect();
    grouped.into_iter().chain([rest]).filter(|group| !group.is_empty()).collect()
}

/// Every channel with its angle: clockwise from the top, in the order of the groups.
fn places<'a>(groups: &[Vec<&'a Id>]) -> Vec<(&'a Id, f64)> {
    let gap = if groups.len() > 1 { GAP } else { 0.0 };
    let all = groups.iter().map(|group| group.len() as f64 + gap).sum::<f64>();
    let mut slot = 0.5 + gap / 2.0;
    let mut places = Vec::new();
    for group in groups {
        for id in group {
            places.push((*id, -FRAC_PI_2 + TAU * slot / all));
            slot += 1.0;
        }
        slot += gap;
    }
    places
}

/// What holds each group together, where there are several: a channel alone is marked as such.
fn enclosures(drawing: &mut Drawing, groups: &[Vec<&Id>], places: &[(&Id, f64)], radius: f64) {
    if groups.len() < 2 {
        return;
    }
    let angle = |id: &Id| places.iter().find(|(other, _)| *other == id).map_or(0.0, |(_, angle)| *angle);
    let mut arcs = String::new();
    for group in groups.iter().filter(|group| group.len() > 1) {
        let (first, last) = (angle(group[0]), angle(group[group.len() - 1]));
        let large = i32::from(last - first > TAU / 2.0);
        let r = plot(radius);
        let (from, to) = (Point::polar(first, radius), Point::polar(last, radius));
        let _ = write!(arcs, "M{}A{r},{r} 0 {large} 1 {}", at(from), at(to));
    }
    let look = "fill=\"none\" stroke-linecap=\"round\"";
    drawing.open("group-edge", &format!("{look} stroke=\"gray\" stroke-width=\"35\""));
    drawing.path(&arcs);
    drawing.close();
    drawing.open("group", &format!("{look} stroke=\"whitesmoke\" stroke-width=\"32\""));
    drawing.path(&arcs);
    drawing.close();
    drawing.open("alone", "fill=\"none\" stroke=\"gray\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\"");
    for group in groups.iter().filter(|group| group.len() == 1) {
        drawing.circle(Point::polar(angle(group[0]), radius), NODE + 6.0);
    }
    drawing.close();
}

/// The passages that are open: one line for both ways, as the weaker of the two is; an arrow where one way alone is.
fn links(drawing: &mut Drawing, result: &ContinuityResult, at_ring: &BTreeMap<&Id, Point>) {
    let strength: BTreeMap<(&Id, &Id), f64> = result
        .passages
        .iter()
        .filter(|passage| passage.counts)
        .filter_map(|passage| Some(((&passage.from, &passage.to), passage.strength.filter(|it| *it > 0.0)?)))
        .collect();
    let mut lines: BTreeMap<Link, Vec<(Point, Point, bool)>> = BTreeMap::new();
    for (index, one) in result.channels.iter().enumerate() {
        for other in &result.channels[index + 1..] {
            let (there, back) = (strength.get(&(one, other)), strength.get(&(other, one)));
            let weakest = match (there, back) {
                (None, None) => continue,
                (Some(one), Some(other)) => one.min(*other),
                (one, other) => one.or(other).copied().unwrap_or_default(),
            };
            let (Some(from), Some(to)) = (at_ring.get(one), at_ring.get(other)) else { continue };
            let (from, to) = if there.is_some() { (*from, *to) } else { (*to, *from) };
            let link = if weakest >= 1.0 { Link::Full } else { Link::Partial };
            lines.entry(link).or_default().push((from, to, there.is_some() != back.is_some()));
        }
    }
    for (link, lines) in &lines {
        let (class, look) = match link {
            Link::Partial => ("link partial", "stroke-width=\"1.3\" stroke-dasharray=\"4 3\""),
            Link::Full => ("link full", "stroke-width=\"2.2\""),
        };
        drawing.open(class, &format!("fill=\"none\" stroke=\"dimgray\" {look}"));
        for (from, to, _) in lines {
            drawing.path(&format!("M{}Q{} {}", at(*from), at(bend(*from, *to)), at(*to)));
        }
        drawing.close();
    }
    drawing.open("arrow", "fill=\"dimgray\"");
    for (from, to, one_way) in lines.values().flatten() {
        if *one_way {
            arrow(drawing, *from, *to);
        }
    }
    drawing.close();
}

/// Where the line between two channels is drawn to: the middle of the two, nearer to that of the ring.
fn bend(from: Point, to: Point) -> Point {
    Point { x: f64::midpoint(from.x, to.x), y: f64::midpoint(from.y, to.y) }.scaled(0.35)
}

/// The head of an arrow, at the edge of the node that it leads to.
fn arrow(drawing: &mut Drawing, from: Point, to: Point) {
    let towards = bend(from, to);
    let (x, y) = (to.x - towards.x, to.y - towards.y);
    let length = x.hypot(y).max(0.1);
    let (x, y) = (x / length, y / length);
    let tip = Point { x: to.x - x * (NODE + 2.0), y: to.y - y * (NODE + 2.0) };
    let back = Point { x: tip.x - x * 9.0, y: tip.y - y * 9.0 };
    let (left, right) =
        (Point { x: back.x - y * 4.5, y: back.y + x * 4.5 }, Point { x: back.x + y * 4.5, y: back.y - x * 4.5 });
    drawing.path(&format!("M{}L{}L{}Z", at(tip), at(left), at(right)));
}

/// A channel: what kind it is shows in its shape.
fn node(drawing: &mut Drawing, point: Point, kind: Option<ChannelKind>) {
    match kind {
        Some(ChannelKind::Physical) => {
            let corner = Point { x: point.x - NODE + 1.0, y: point.y - NODE + 1.0 };
            drawing.rect(corner, NODE * 2.0 - 2.0, NODE * 2.0 - 2.0);
        }
        Some(ChannelKind::Human) => {
            let (x, y, r) = (plot(point.x), plot(point.y - NODE - 2.0), plot(NODE + 2.0));
            drawing.path(&format!("M{x} {y}l{r} {r}l-{r} {r}l-{r} -{r}Z"));
        }
        Some(ChannelKind::Digital) | None => drawing.circle(point, NODE),
    }
}

fn words(of: &Assessment, result: &ContinuityResult, groups: &[Vec<&Id>]) -> Words {
    let locale = of.language.locale();
    let open = result.passages.iter().filter(|it| it.counts && it.strength.is_some_and(|it| it > 0.0)).count();
    let mut description = Message::new("chart-map-open")
        .with("open", open)
        .with("eligible", result.passages.iter().filter(|it| it.counts).count())
        .in_locale(locale);
    for group in groups {
        let listed: Vec<String> = group.iter().map(|id| inline(title(of, id))).collect();
        let message = match listed.as_slice() {
            [one] => Message::new("chart-map-alone").with("channel", one.as_str()),
            several => Message::new("chart-map-group").with("channels", several.join(", ")),
        };
        description.push(' ');
        description.push_str(&message.in_locale(locale));
    }
    Words { title: Message::new("chart-map").with("question", inline(&result.text)).in_locale(locale), description }
}
