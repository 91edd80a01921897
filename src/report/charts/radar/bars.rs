//! The dimensions as bars, one below the other.

use super::super::drawing::{Anchor, Drawing, LINE, Point, SMALL, plot};
use super::super::{label, score, threshold};
use super::{diamond, earlier, medians, words};
use crate::assessment::Assessment;

/// Bars, for as many dimensions as there are: the number and name above each.
pub(super) fn draw(of: &Assessment) -> String {
    const WIDTH: f64 = 340.0;
    const BAR: f64 = 12.0;
    let mut drawing = Drawing::default();
    let mut top = 0.0;
    for (index, it) in of.dimensions.iter().enumerate() {
        let value = it.score.score.map_or_else(|| "—".to_owned(), |value| score(of, value));
        let room = WIDTH - label::width(&value, SMALL) - 8.0;
        let name = label::wrap(&format!("{}. {}", index + 1, it.title), SMALL, room, 3);
        drawing.open("name", "");
        drawing.text(Point { x: 0.0, y: top + LINE * 0.76 }, Anchor::Start, &name);
        drawing.text(Point { x: WIDTH, y: top + LINE * 0.76 }, Anchor::End, &[value]);
        drawing.close();
        top += name.len() as f64 * LINE + 4.0;
        let corner = Point { x: 0.0, y: top };
        let along = |value: f64| WIDTH * value.clamp(0.0, 100.0) / 100.0;
        drawing.part("bar-track", "fill=\"gainsboro\"", corner, WIDTH, BAR);
        drawing.part("bar-possible", "fill=\"silver\"", corner, along(it.score.high.unwrap_or(0.0)), BAR);
        drawing.part("bar-certain", "fill=\"dimgray\"", corner, along(it.score.low.unwrap_or(0.0)), BAR);
        drawing.open("bar-threshold", "stroke=\"white\" stroke-width=\"2\"");
        for level in of.questionnaire.levels.iter().filter(|level| level.threshold > 0.0) {
            drawing.upright(along(level.threshold), top, top + BAR);
        }
        drawing.close();
        drawing.open("bar-score", "stroke=\"black\" stroke-width=\"3\"");
        if let Some(value) = it.score.score {
            drawing.upright(along(value), top, top + BAR);
        }
        drawing.close();
        let of_dimension = |values: Option<Vec<Option<f64>>>| values.and_then(|values| *values.get(index)?);
        if let Some(median) = of_dimension(medians(of)) {
            drawing.open("median-line", "stroke=\"black\" stroke-width=\"2.4\" stroke-dasharray=\"2 2\"");
            drawing.upright(along(median), top - 3.0, top + BAR + 3.0);
            drawing.close();
        }
        if let Some(then) = of_dimension(earlier(of)) {
            drawing.open("earlier-mark", "fill=\"white\" stroke=\"dimgray\" stroke-width=\"1.4\"");
            diamond(&mut drawing, Point { x: along(then), y: top + BAR / 2.0 });
            drawing.close();
        }
        drawing.open("aimed-mark", "fill=\"none\" stroke=\"black\" stroke-width=\"1.5\"");
        let (x, base) = (along(threshold(of, &it.target)), top + BAR + 2.0);
        drawing.path(&format!("M{} {}l4 7h-8Z", plot(x), plot(base)));
        drawing.close();
        top += BAR + 22.0;
    }
    let (corner, size) = (Point { x: -6.0, y: 0.0 }, Point { x: WIDTH + 12.0, y: top });
    drawing.element("bars", &words(of), corner, size, None)
}
