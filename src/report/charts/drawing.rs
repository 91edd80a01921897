//! A drawing as SVG, for a page that it stands in: shapes in groups whose classes the page may style, text escaped.

use std::fmt::Write as _;

use crate::report::escape;
use crate::text::inline;

/// The size of a label.
pub(super) const SMALL: f64 = 13.0;

/// From one line of a label to the next.
pub(super) const LINE: f64 = 16.0;

/// A place in a drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

impl Point {
    /// The point of a ring about the origin at an angle, clockwise from the right.
    pub(super) fn polar(angle: f64, radius: f64) -> Self {
        Self { x: radius * angle.cos(), y: radius * angle.sin() }
    }

    /// The point on the way to the origin where so much of the way from it is left.
    pub(super) fn scaled(self, by: f64) -> Self {
        Self { x: self.x * by, y: self.y * by }
    }
}

/// Which part of a text is at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A figure of a drawing, with one decimal.
pub(super) fn plot(value: f64) -> String {
    // Adding nothing makes a zero of what would be written “-0”.
    let rounded = (value * 10.0).round() / 10.0 + 0.0;
    format!("{rounded}")
}

/// A place, as paths and polygons write it.
pub(super) fn at(point: Point) -> String {
    format!("{},{}", plot(point.x), plot(point.y))
}

/// A drawing in the making.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    body: String,
}

impl Drawing {
    /// Begins a group: its class, and how its shapes look where no style says otherwise.
    pub(super) fn open(&mut self, class: &str, look: &str) {
        let _ = write!(self.body, "<g class=\"{class}\" {look}>");
    }

    /// Ends a group.
    pub(super) fn close(&mut self) {
        self.body.push_str("</g>");
    }

    pub(super) fn line(&mut self, from: Point, to: Point) {
        let _ = write!(self.body, "<path d=\"M{}L{}\"/>", at(from), at(to));
    }

    pub(super) fn path(&mut self, path: &str) {
        let _ = write!(self.body, "<path d=\"{path}\"/>");
    }

    pub(super) fn circle(&mut self, center: Point, radius: f64) {
        let _ =
            write!(self.body, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"/>", plot(center.x), plot(center.y), plot(radius));
    }

    pub(super) fn rect(&mut self, corner: Point, width: f64, height: f64) {
        let [x, y, width, height] = [corner.x, corner.y, width, height].map(plot);
        let _ = write!(self.body, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>");
    }

    /// A part of a bar, in a group of its own; an empty one where it has no width.
    pub(super) fn part(&mut self, class: &str, look: &str, corner: Point, width: f64, height: f64) {
        self.open(class, look);
        if width > 0.0 {
            self.rect(corner, width, height);
        }
        self.close();
    }

    /// A line across a bar.
    pub(super) fn upright(&mut self, x: f64, top: f64, bottom: f64) {
        self.line(Point { x, y: top }, Point { x, y: bottom });
    }

    /// Lines of text; the place is that of the first line’s base.
    pub(super) fn text(&mut self, place: Point, anchor: Anchor, lines: &[String]) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let x = plot(place.x);
        let _ = write!(self.body, "<text x=\"{x}\" y=\"{}\"{anchor}>", plot(place.y));
        for (number, line) in lines.iter().enumerate() {
            if number == 0 {
                self.body.push_str(&escaped(line));
            } else {
                let _ = write!(self.body, "<tspan x=\"{x}\" dy=\"{}\">{}</tspan>", plot(LINE), escaped(line));
            }
        }
        self.body.push_str("</text>");
    }

    /// The drawing as an element: what it is, what it says in words, its corner and size. It is never drawn larger than
    /// its text is meant; `ring` is the width of its middle part, which a narrow page may show alone.
    pub(super) fn element(self, kind: &str, words: &Words, corner: Point, size: Point, ring: Option<f64>) -> String {
        let (width, height) = (size.x.ceil(), size.y.ceil());
        let zoom = ring.map(|ring| format!(";--zoom:{}", plot(width / ring))).unwrap_or_default();
        format!(
            "<svg class=\"chart {kind}\" role=\"img\" viewBox=\"{} {} {width} {height}\" \
             style=\"--width:{width}px{zoom}\" font-size=\"{SMALL}\"><title>{}</title><desc>{}</desc>{}</svg>",
            plot(corner.x.floor()),
            plot(corner.y.floor()),
            escaped(&words.title),
            escaped(&words.description),
            self.body,
        )
    }
}

/// What a drawing says to whoever can't see it.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub(super) title: String,
    pub(super) description: String,
}

fn escaped(text: &str) -> String {
    let mut output = Vec::new();
    escape::html(&inline(text), &mut output).expect("a vector takes everything");
    String::from_utf8(output).expect("escaping writes text")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_one_decimal_at_most_and_no_negative_zero() {
        for (value, written) in [(-0.04, "0"), (1.25, "1.3"), (12.0, "12"), (-3.96, "-4")] {
            assert_eq!(plot(value), written);
        }
    }

    #[test]
    fn text_is_escaped() {
        let mut drawing = Drawing::default();
        drawing.text(Point { x: 0.0, y: 1.0 }, Anchor::Start, &["<b>\"&\u{202e}".to_owned(), "two".to_owned()]);
        assert_eq!(
            drawing.body,
            "<text x=\"0\" y=\"1\">&lt;b&gt;&quot;&amp;<tspan x=\"0\" dy=\"16\">two</tspan></text>"
        );
    }
}
