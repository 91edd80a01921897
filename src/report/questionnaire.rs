//! Questionnaires as documents for people, in HTML or Markdown: what a client reads in advance, or fills in by hand.
//!
//! The templates receive exactly the [`Outline`].

use tera::Context;

use super::extras::{self, Setting};
use super::{Format, environment, with_single_blank_lines};
use crate::outline::Outline;

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

const HTML: &[(&str, &str)] = embedded![
    "questionnaire.html",
    "partials/style.html",
    "partials/questionnaire-style.html",
    "partials/question.html",
    "partials/levels.html",
];

const MARKDOWN: &[(&str, &str)] = embedded!["questionnaire.md", "partials/question.md", "partials/levels.md"];

/// The document of a questionnaire, in the outline's language.
#[must_use]
pub fn render(outline: &Outline, format: Format) -> String {
    // Nobody's templates but ours are used here, and a test renders every kind of question with them.
    const SOUND: &str = "the built-in templates have no fault";
    let mut tera = environment(format);
    extras::register_common(&mut tera, &Setting { locale: outline.language.locale(), thresholds: Vec::new() });
    let (entry, templates) = match format {
        Format::Html => ("questionnaire.html", HTML),
        Format::Markdown => ("questionnaire.md", MARKDOWN),
    };
    tera.add_raw_templates(templates.iter().copied()).expect(SOUND);
    let context = Context::from_serialize(outline).expect(SOUND);
    let text = tera.render(entry, &context).expect(SOUND);
    match format {
        Format::Html => text,
        Format::Markdown => with_single_blank_lines(&text),
    }
}

#[cfg(test)]
mod tests;
