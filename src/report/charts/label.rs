//! Labels of charts: how wide text will be, where its lines break, and places around a ring where none meets another.

use super::drawing::{Anchor, LINE, Point, SMALL};
use crate::text::inline;

/// How much wider than plain letters bold ones are, in the widest of the common typefaces.
pub(super) const BOLD: f64 = 1.2;

/// Between two labels of a column.
const BETWEEN: f64 = 6.0;

/// What a text takes at a size, by the widest of the common typefaces for screens: in any other there is room to spare.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

fn advance(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '’' | ' ' | '\u{a0}' => 0.36,
        '\u{202f}' => 0.22,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' | 'J' => 0.42,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' | 'œ' | 'æ' | 'Œ' | 'Æ' => 1.02,
        'a'..='z' | '0'..='9' => 0.65,
        'A'..='Z' => 0.8,
        other if (other as u32) < 0x250 => 0.8,
        other if (other as u32) < 0x1100 => 0.9,
        _ => 1.15,
    }
}

/// The lines of a text, none wider than `most`, broken between words. What has no room, in so many lines or in one, ends
/// with “…”.
pub(super) fn wrap(text: &str, size: f64, most: f64, lines: usize) -> Vec<String> {
    let text = inline(text);
    let mut broken: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = broken.last().map(|line| format!("{line} {word}")).filter(|line| width(line, size) <= most);
        if let (Some(longer), Some(line)) = (longer, broken.last_mut()) {
            *line = longer;
            continue;
        }
        let has_room = broken.len() < lines;
        if has_room {
            broken.push(word.to_owned());
        }
        if !has_room || width(word, size) > most {
            cut(&mut broken, size, most);
            break;
        }
    }
    broken
}

/// Ends the last line with “…”.
fn cut(lines: &mut [String], size: f64, most: f64) {
    if let Some(line) = lines.last_mut() {
        while !line.is_empty() && width(line, size) + advance('…') * size > most {
            line.pop();
        }
        line.truncate(line.trim_end().len());
        line.push('…');
    }
}

/// A label with its place.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) lines: Vec<String>,
    /// The middle of its edge towards the ring, or of its upper edge where it stands above or below.
    pub(super) at: Point,
    pub(super) anchor: Anchor,
    /// The point of the ring that it belongs to.
    pub(super) of: Point,
}

impl Placed {
    /// How high its lines are.
    pub(super) fn height(&self) -> f64 {
        height(&self.lines)
    }

    /// Its upper edge.
    pub(super) fn top(&self) -> f64 {
        match self.anchor {
            Anchor::Middle => self.at.y,
            Anchor::Start | Anchor::End => self.at.y - self.height() / 2.0,
        }
    }

    /// Its left and right edges.
    pub(super) fn sides(&self) -> (f64, f64) {
        let wide = self.lines.iter().map(|line| width(line, SMALL)).fold(0.0, f64::max);
        match self.anchor {
            Anchor::Start => (self.at.x, self.at.x + wide),
            Anchor::Middle => (self.at.x - wide / 2.0, self.at.x + wide / 2.0),
            Anchor::End => (self.at.x - wide, self.at.x),
        }
    }
}

fn height(lines: &[String]) -> f64 {
    lines.len() as f64 * LINE
}

/// The radius from which labels around a ring have room in their two columns.
pub(super) fn radius_for(labels: &[(f64, Vec<String>)], away: f64) -> f64 {
    let column = |right: bool| -> f64 {
        let of_side = labels.iter().filter(|(angle, _)| (angle.cos() >= 0.0) == right);
        of_side.map(|(_, lines)| height(lines) + BETWEEN).sum()
    };
    // A column may be a little higher than the ring: its ends lean away from it.
    (column(true).max(column(false)) * 0.54 - away).max(0.0)
}

/// Places labels around a ring about the origin, `away` from its points: to the right and to the left of it, above and
/// below it where a point is right there.
pub(super) fn around(labels: Vec<(f64, Vec<String>)>, radius: f64, away: f64) -> Vec<Placed> {
    let reach = radius + away;
    let mut placed: Vec<Placed> = labels
        .into_iter()
        .map(|(angle, lines)| {
            let of = Point::polar(angle, radius);
            let at = Point::polar(angle, reach);
            let (anchor, at) = if angle.cos().abs() < 0.01 {
                let top = if at.y < 0.0 { at.y - height(&lines) } else { at.y };
                (Anchor::Middle, Point { x: 0.0, y: top })
            } else if at.x > 0.0 {
                (Anchor::Start, at)
            } else {
                (Anchor::End, at)
            };
            Placed { lines, at, anchor, of }
        })
        .collect();
    let above = placed.iter().filter(|it| it.anchor == Anchor::Middle && it.at.y < 0.0);
    let above = above.map(|it| it.top() + it.height() + BETWEEN).fold(f64::NEG_INFINITY, f64::max);
    let below = placed.iter().filter(|it| it.anchor == Anchor::Middle && it.at.y >= 0.0);
    let below = below.map(|it| it.top() - BETWEEN).fold(f64::INFINITY, f64::min);
    for side in [Anchor::Start, Anchor::End] {
        let mut column: Vec<&mut Placed> = placed.iter_mut().filter(|it| it.anchor == side).collect();
        column.sort_by(|a, b| a.at.y.total_cmp(&b.at.y));
        spread(&mut column, above, below);
        for it in column {
            let clear = clear_of(reach, it);
            let x = if side == Anchor::Start { it.at.x.max(clear) } else { it.at.x.min(-clear) };
            it.at.x = x;
        }
    }
    placed
}

/// Moves the labels of a column up and down until none meets its neighbour.
fn spread(column: &mut [&mut Placed], above: f64, below: f64) {
    let end = downwards(column, above);
    // What was pushed beyond its point comes back half of the way, and pushes those above it up.
    let over = column.last().map_or(0.0, |it| (it.at.y - it.of.y).max(0.0));
    let mut most = below.min(end - over / 2.0);
    for it in column.iter_mut().rev() {
        let top = it.top().min(most - it.height());
        it.at.y = top + it.height() / 2.0;
        most = top - BETWEEN;
    }
    downwards(column, above);
}

/// Moves labels down until none meets the one above it; gives the lower edge of the last.
fn downwards(column: &mut [&mut Placed], above: f64) -> f64 {
    let mut least = above;
    for it in column.iter_mut() {
        let top = it.top().max(least);
        it.at.y = top + it.height() / 2.0;
        least = top + it.height() + BETWEEN;
    }
    least - BETWEEN
}

/// How far from the middle a label of a column must begin to stand clear of the ring.
fn clear_of(reach: f64, it: &Placed) -> f64 {
    let (top, bottom) = (it.top(), it.top() + it.height());
    let nearest = if top <= 0.0 && bottom >= 0.0 { 0.0 } else { top.abs().min(bottom.abs()) };
    (reach * reach - nearest * nearest).max(0.0).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxes_are_apart(placed: &[Placed]) -> Result<(), String> {
        for (index, one) in placed.iter().enumerate() {
            for other in &placed[index + 1..] {
                let ((left, right), (other_left, other_right)) = (one.sides(), other.sides());
                let beside = right < other_left || other_right < left;
                let apart = one.top() + one.height() < other.top() || other.top() + other.height() < one.top();
                if !beside && !apart {
                    return Err(format!("{one:?}\nmeets\n{other:?}"));
                }
            }
        }
        Ok(())
    }

    #[test]
    fn no_label_meets_another_however_many_and_however_long() {
        let names =
            ["Store", "Drive, consigne ou point relais", "Revendeurs partenaires (détaillants, grossistes)", "a"];
        let long = "anticonstitutionnellement ".repeat(8);
        for count in 1..=40 {
            for start in [-90.0_f64, -85.0, 3.0] {
                let labels: Vec<(f64, Vec<String>)> = (0..count)
                    .map(|index| {
                        let angle = start.to_radians() + std::f64::consts::TAU * index as f64 / count as f64;
                        let name = if index % 5 == 4 { long.as_str() } else { names[index % 5] };
                        (angle, wrap(name, SMALL, 180.0, 3))
                    })
                    .collect();
                let radius = radius_for(&labels, 20.0).max(120.0);
                let placed = around(labels, radius, 20.0);
                boxes_are_apart(&placed).unwrap_or_else(|why| panic!("{count} from {start}: {why}"));
                for it in &placed {
                    let (left, right) = it.sides();
                    let x = if left > 0.0 { left } else { (-right).max(0.0) };
                    let (top, bottom) = (it.top(), it.top() + it.height());
                    let y = if top <= 0.0 && bottom >= 0.0 { 0.0 } else { top.abs().min(bottom.abs()) };
                    assert!(x.hypot(y) >= radius + 10.0, "{count} from {start}: on the ring: {it:?}");
                }
            }
        }
    }

    #[test]
    fn lines_break_between_words_and_say_where_they_were_cut() {
        assert_eq!(wrap("Livraison, retrait et retours", SMALL, 100.0, 3), ["Livraison,", "retrait et", "retours"]);
        assert_eq!(wrap("one two three four five six", SMALL, 60.0, 2), ["one two", "three…"]);
        assert_eq!(wrap("", SMALL, 60.0, 2), Vec::<String>::new());
        for line in wrap(&"x".repeat(200), SMALL, 100.0, 3) {
            assert!(width(&line, SMALL) <= 100.0, "{line}");
        }
    }
}
