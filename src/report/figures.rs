//! Figures and dates in templates: filters that write them as the language does, and a dash for what isn't there.

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::extras::{Extra, FILTER, Registered, Setting};
use super::refusal::refused_value;
use super::words::DASH;
use crate::text::{
    Locale, Message, beside, change, counted_in_points, date_long, number, percent, score_below, signed,
};

/// How many blocks make the whole of a bar of text.
const BAR_BLOCKS: usize = 10;

/// The filters for figures and dates.
pub(super) const EXTRAS: &[Registered<Setting>] = &[
    Registered {
        extra: Extra {
            name: "score",
            arguments: &[(
                "beside",
                "another score, or a list of them, that stands beside: it is told apart where it differs",
            )],
            about: "a score as the language writes it, with one decimal or as many as it takes: never rounded up to a level’s threshold that it doesn’t reach.",
            example: "{{ 66.66 | score(beside=66.74) }}",
            writes: "66.66",
            ..FILTER
        },
        register: |tera, name, setting| {
            let (locale, thresholds) = (setting.locale, setting.thresholds.clone());
            tera.register_filter(name, move |value: &Value, arguments: Kwargs, _: &State| {
                let others = figures_of(arguments.get::<Value>("beside")?.as_ref());
                or_dash(value, |value| match value.as_f64().filter(|_| value.is_number()) {
                    Some(score) => Ok(beside(score, &others, &thresholds, locale)),
                    None => Err(refused_value("template-not-a-number", &[("filter", name), ("given", value.name())])),
                })
            });
        },
    },
    Registered {
        extra: Extra {
            name: "number",
            about: "a figure as the language writes it.",
            example: "{{ 1234.5 | number }}",
            writes: "1,234.5",
            ..FILTER
        },
        register: |tera, name, setting| {
            let locale = setting.locale;
            figure(tera, name, move |value| number(value, locale));
        },
    },
    Registered {
        extra: Extra {
            name: "percent",
            about: "a share from 0 to 1, in percent.",
            example: "{{ 0.5 | percent }}",
            writes: "50%",
            ..FILTER
        },
        register: |tera, name, setting| {
            let locale = setting.locale;
            figure(tera, name, move |value| percent(value, locale));
        },
    },
    Registered {
        extra: Extra {
            name: "signed",
            about: "a difference, with its sign.",
            example: "{{ 2.5 | signed }}",
            writes: "+2.5",
            ..FILTER
        },
        register: |tera, name, setting| {
            let locale = setting.locale;
            figure(tera, name, move |value| signed(value, locale));
        },
    },
    Registered {
        extra: Extra {
            name: "change",
            about: "so many points gained or lost, in words, and never none where there are some.",
            example: "{{ 8 | change }}",
            writes: "+8.0 points",
            ..FILTER
        },
        register: |tera, name, setting| {
            let locale = setting.locale;
            figure(tera, name, move |value| change(value, locale));
        },
    },
    Registered {
        extra: Extra {
            name: "points",
            about: "so many points, in words, always with one decimal.",
            example: "{{ 12 | points }}",
            writes: "12.0 points",
            ..FILTER
        },
        register: |tera, name, setting| {
            let locale = setting.locale;
            figure(tera, name, move |value| points(value, decimal, locale));
        },
    },
    Registered {
        extra: Extra {
            name: "threshold",
            about: "so many points, in words, as they were set.",
            example: "{{ 25 | threshold }}",
            writes: "25 points",
            ..FILTER
        },
        register: |tera, name, setting| {
            let locale = setting.locale;
            figure(tera, name, move |value| points(value, number, locale));
        },
    },
    Registered {
        extra: Extra {
            name: "decimal",
            about: "a figure with one decimal, zero or not.",
            example: "{{ 3 | decimal }}",
            writes: "3.0",
            ..FILTER
        },
        register: |tera, name, setting| {
            let locale = setting.locale;
            figure(tera, name, move |value| decimal(value, locale));
        },
    },
    Registered {
        extra: Extra {
            name: "bar",
            about: "a score from 0 to 100 as a bar of text.",
            example: "{{ 50 | bar }}",
            writes: "█████░░░░░",
            ..FILTER
        },
        register: |tera, name, _| figure(tera, name, bar),
    },
    Registered {
        extra: Extra {
            name: "plot",
            about: "a figure for a drawing or a style: always with a point and two decimals.",
            example: "{{ 66.666 | plot }}",
            writes: "66.67",
            ..FILTER
        },
        register: |tera, name, _| figure(tera, name, |value| format!("{value:.2}")),
    },
    Registered {
        extra: Extra {
            name: "date",
            about: "an ISO date, written out.",
            example: "{{ \"2026-11-20\" | date }}",
            writes: "20 November 2026",
            ..FILTER
        },
        register: |tera, name, setting| {
            let locale = setting.locale;
            tera.register_filter(name, move |value: &Value, _: Kwargs, _: &State| date(value, locale));
        },
    },
    Registered {
        extra: Extra {
            name: "dash",
            about: "the value, or a dash where it is `null` or empty.",
            example: "{{ none | dash }}",
            writes: "—",
            ..FILTER
        },
        register: |tera, name, _| {
            tera.register_filter(name, |value: &Value, _: Kwargs, _: &State| or_dash(value, |it| Ok(it.to_string())));
        },
    },
    Registered {
        extra: Extra {
            name: "sum",
            about: "what a list of figures adds up to.",
            example: "{{ [1, 2.5] | sum }}",
            writes: "3.5",
            ..FILTER
        },
        register: |tera, name, _| {
            tera.register_filter(name, |values: Vec<f64>, _: Kwargs, _: &State| values.iter().sum::<f64>());
        },
    },
];

/// The figures of an argument: one, a list, or none.
fn figures_of(value: Option<&Value>) -> Vec<f64> {
    let Some(value) = value else { return Vec::new() };
    let figure = |value: &Value| value.as_f64().filter(|_| value.is_number());
    match value.as_array() {
        Some(list) => list.iter().filter_map(figure).collect(),
        None => figure(value).into_iter().collect(),
    }
}

fn figure(tera: &mut Tera, name: &'static str, write: impl Fn(f64) -> String + Send + Sync + 'static) {
    tera.register_filter(name, move |value: &Value, _: Kwargs, _: &State| {
        or_dash(value, |value| match value.as_f64().filter(|_| value.is_number()) {
            Some(figure) => Ok(write(figure)),
            None => Err(refused_value("template-not-a-number", &[("filter", name), ("given", value.name())])),
        })
    });
}

fn date(value: &Value, locale: Locale) -> TeraResult<String> {
    or_dash(value, |value| {
        let text = value.to_string();
        Ok(text.parse().map_or(text, |date| date_long(date, locale)))
    })
}

/// A dash for a value that is `null`. A field that doesn't exist at all is a slip of the template's author.
pub(super) fn or_dash(value: &Value, write: impl FnOnce(&Value) -> TeraResult<String>) -> TeraResult<String> {
    if value.is_undefined() {
        return Err(refused_value("template-undefined-value", &[]));
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
