//! Charts for templates, drawn as SVG: the dimensions against their targets, the score on the levels, the passages
//! between channels, what effort buys.
//!
//! They are drawn here because no crate draws these: of the well-kept ones that write SVG by themselves, one knows
//! radars, and none lays labels out so that they don't meet, names what it drew for whoever can't see it, or leaves the
//! colours to the page, which has a dark side and is printed in grey.

mod curve;
mod drawing;
mod label;
mod map;
mod radar;
mod scale;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::Format;
use super::extras::{Extra, FILTER, FUNCTION, Registered};
use super::refusal::refusal;
use crate::assessment::Assessment;
use crate::roadmap::Roadmap;
use crate::text::{Id, score_below};

/// What the charts are drawn of, and what they stand in.
pub(super) struct Subject {
    pub(super) of: Arc<Assessment>,
    pub(super) plan: Option<Arc<Roadmap>>,
    pub(super) format: Format,
}

/// How wide the scale and the curve are drawn where a template doesn’t say, in pixels.
const WIDTH: f64 = 900.0;

/// Below this width the levels of the scale stand one above the other, and beside the curve have less room.
const NARROW: f64 = 520.0;

/// The charts, and what goes with them.
pub(super) const EXTRAS: &[Registered<Subject>] = &[
    Registered {
        extra: Extra {
            name: "radar",
            about: "HTML: a chart of the dimensions, their scores and ranges against their targets; bars where the \
                    dimensions are too few or too many for a radar, `null` where there is none. Numbers are those of \
                    the dimensions in their order: a table of them belongs beside it.",
            example: "{{ radar() }}",
            writes: "",
            ..FUNCTION
        },
        register: |tera, name, subject| {
            chart(tera, name, subject, |of, _| Ok(radar::draw(of)));
        },
    },
    Registered {
        extra: Extra {
            name: "scale",
            arguments: &[(
                "width",
                "how wide it is meant to be, in pixels (900); below 520, the levels stand one above the other",
            )],
            about: "HTML: a chart of the levels, with the score, its range and the target.",
            example: "{{ scale(width=340) }}",
            writes: "",
            ..FUNCTION
        },
        register: |tera, name, subject| {
            chart(tera, name, subject, |of, arguments| Ok(Some(scale::draw(of, width(arguments)?))));
        },
    },
    Registered {
        extra: Extra {
            name: "channel_map",
            arguments: &[("question", "the id of a continuity question")],
            about: "HTML: a chart of the channels that a continuity question concerns and of the passages open between \
                    them, the groups apart; `null` where no passage can count, or for any other question. Numbers are \
                    those of its channels in their order.",
            example: "{{ channel_map(question=continuity[0].question) }}",
            writes: "",
            ..FUNCTION
        },
        register: |tera, name, subject| {
            chart(tera, name, subject, |of, arguments| {
                let question: String = arguments.must_get("question")?;
                let result = of.continuity.iter().find(|result| result.question.as_str() == question);
                Ok(result.and_then(|result| map::draw(of, result)))
            });
        },
    },
    Registered {
        extra: Extra {
            name: "effort_curve",
            arguments: &[("width", "how wide it is meant to be, in pixels (900)")],
            about: "HTML: a chart of the score against the effort: along the roadmap, step by step, and the least effort \
                    for each level; `null` without a roadmap, and where there is nothing to draw.",
            example: "{{ effort_curve(width=340) }}",
            writes: "",
            ..FUNCTION
        },
        register: |tera, name, subject| {
            let plan = subject.plan.clone();
            chart(tera, name, subject, move |of, arguments| {
                let width = width(arguments)?;
                Ok(plan.as_ref().and_then(|plan| curve::draw(of, plan, width)))
            });
        },
    },
    Registered {
        extra: Extra {
            name: "place",
            arguments: &[("of", "a list")],
            about: "the place of a value in a list: 1 for the first, `null` where it isn’t there.",
            example: "{{ \"b\" | place(of=[\"a\", \"b\"]) }}",
            writes: "2",
            ..FILTER
        },
        register: |tera, name, _| {
            tera.register_filter(name, |value: &Value, arguments: Kwargs, _: &State| -> TeraResult<Value> {
                let list: Vec<Value> = arguments.must_get("of")?;
                let place = list.iter().position(|other| other == value);
                Ok(place.map_or_else(Value::none, |place| Value::from(place + 1)))
            });
        },
    },
];

/// Registers a chart; what it gives is markup, its texts escaped.
fn chart(
    tera: &mut Tera,
    name: &'static str,
    subject: &Subject,
    draw: impl Fn(&Assessment, &Kwargs) -> TeraResult<Option<String>> + Send + Sync + 'static,
) {
    let (of, format) = (Arc::clone(&subject.of), subject.format);
    tera.register_function(name, move |arguments: Kwargs, _: &State| -> TeraResult<Value> {
        if format != Format::Html {
            return Err(refusal("template-chart-format", &[("function", name)]));
        }
        Ok(draw(&of, &arguments)?.map_or_else(Value::none, |svg| Value::safe_string(&svg)))
    });
}

/// How wide a template wants a chart, within what can be drawn.
fn width(arguments: &Kwargs) -> TeraResult<f64> {
    let width: Option<f64> = arguments.get("width")?;
    Ok(width.unwrap_or(WIDTH).clamp(240.0, 2000.0))
}

/// A score as the report prints it.
fn score(of: &Assessment, score: f64) -> String {
    let thresholds: Vec<f64> = of.questionnaire.levels.iter().map(|level| level.threshold).collect();
    score_below(score, &thresholds, of.language.locale())
}

/// The name of a level.
fn level_title<'a>(of: &'a Assessment, id: &Id) -> &'a str {
    of.questionnaire.levels.iter().find(|level| level.id == *id).map_or("", |level| level.title.as_str())
}

/// The score from which a level can be attained.
fn threshold(of: &Assessment, id: &Id) -> f64 {
    of.questionnaire.levels.iter().find(|level| level.id == *id).map_or(0.0, |level| level.threshold)
}
