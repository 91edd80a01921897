//! Figures and dates in templates: filters that write them as the language does, and a dash for what isn't there.

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::words::DASH;
use crate::text::{Locale, Message, counted_in_points, date_long, number, percent, score_below, signed};

/// How many blocks make the whole of a bar of text.
const BAR_BLOCKS: usize = 10;

/// Registers `score`, `number`, `percent`, `signed`, `points`, `threshold`, `decimal`, `date`, `dash`, and for drawings `bar`, `plot` and `sum`.
pub(super) fn register(tera: &mut Tera, locale: Locale, thresholds: Vec<f64>) {
    figure(tera, "score", move |score| score_below(score, &thresholds, locale));
    figure(tera, "number", move |value| number(value, locale));
    figure(tera, "percent", move |share| percent(share, locale));
    figure(tera, "signed", move |value| signed(value, locale));
    // Points stand in columns and keep their decimal; a threshold is set, and is written as it was.
    figure(tera, "points", move |value| points(value, decimal, locale));
    figure(tera, "threshold", move |value| points(value, number, locale));
    figure(tera, "decimal", move |value| decimal(value, locale));
    figure(tera, "bar", bar);
    figure(tera, "plot", |value| format!("{value:.2}"));
    tera.register_filter("date", move |value: &Value, _: Kwargs, _: &State| {
        or_dash(value, |value| {
            let text = value.to_string();
            Ok(text.parse().map_or(text, |date| date_long(date, locale)))
        })
    });
    tera.register_filter("dash", |value: &Value, _: Kwargs, _: &State| or_dash(value, |value| Ok(value.to_string())));
    tera.register_filter("sum", |values: Vec<f64>, _: Kwargs, _: &State| values.iter().sum::<f64>());
}

fn figure(tera: &mut Tera, name: &'static str, write: impl Fn(f64) -> String + Send + Sync + 'static) {
    tera.register_filter(name, move |value: &Value, _: Kwargs, _: &State| {
        or_dash(value, |value| match value.as_f64() {
            Some(figure) => Ok(write(figure)),
            None => Err(tera::Error::message(format!("`{name}` writes numbers, and this is a {}", value.name()))),
        })
    });
}

/// A dash for a value that is `null`. A field that doesn't exist at all is a slip of the template's author.
pub(super) fn or_dash(value: &Value, write: impl FnOnce(&Value) -> TeraResult<String>) -> TeraResult<String> {
    if value.is_undefined() {
        return Err(tera::Error::message("this field does not exist"));
    }
    if value.is_none() || value.len() == Some(0) {
        return Ok(DASH.to_owned());
    }
    write(value)
}

/// So many points, in words; some that exist are never shown as none.
fn points(value: f64, write: fn(f64, Locale) -> String, locale: Locale) -> String {
    let (shown, none) = (write(value, locale), write(0.0, locale));
    if value > 0.0 && shown == none {
        return Message::new("report-points-hardly").with("figure", 0.1).in_locale(locale);
    }
    counted_in_points(value, shown, &write(2.0, locale), locale)
}

/// A figure with its one decimal, zero or not.
fn decimal(value: f64, locale: Locale) -> String {
    score_below(value, &[], locale)
}

/// A score as a bar of text: full only where the score is, and empty only where it is.
fn bar(score: f64) -> String {
    let full = (1..=BAR_BLOCKS).filter(|block| score * BAR_BLOCKS as f64 / 100.0 > *block as f64 - 0.5).count();
    let full = if score > 0.0 { full.max(1) } else { 0 };
    let full = if score < 100.0 { full.min(BAR_BLOCKS - 1) } else { full };
    "█".repeat(full) + &"░".repeat(BAR_BLOCKS - full)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_agree_in_number_and_some_are_never_none() {
        for (value, english, french) in [
            (1.0, "1.0 points", "1,0 point"),
            (1.5, "1.5 points", "1,5 point"),
            (1.96, "2.0 points", "2,0 points"),
            (25.0, "25.0 points", "25,0 points"),
            (0.04, "less than 0.1 points", "moins de 0,1 point"),
            (0.0, "0.0 points", "0,0 point"),
        ] {
            assert_eq!(points(value, decimal, Locale::En), english);
            assert_eq!(points(value, decimal, Locale::Fr), french);
        }
        assert_eq!(points(1.0, number, Locale::En), "1 point");
        assert_eq!(points(25.0, number, Locale::Fr), "25 points");
    }

    #[test]
    fn a_bar_is_full_or_empty_only_where_the_score_is() {
        assert_eq!(bar(0.0), "░░░░░░░░░░");
        assert_eq!(bar(0.1), "█░░░░░░░░░");
        assert_eq!(bar(50.0), "█████░░░░░");
        assert_eq!(bar(99.9), "█████████░");
        assert_eq!(bar(100.0), "██████████");
    }
}
