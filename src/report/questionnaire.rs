//! Questionnaires as documents for people, in HTML or Markdown: what a client reads in advance, or fills in by hand.
//!
//! The templates receive exactly the [`Outline`].

use tera::{Context, Tera};

use super::{Format, ReportError, escape, figures, with_single_blank_lines, words, words_of};
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
///
/// # Errors
///
/// Where a template is at fault; the built-in ones never are.
pub fn render(outline: &Outline, format: Format) -> Result<String, ReportError> {
    let mut tera = Tera::new();
    tera.set_escape_fn(match format {
        Format::Html => escape::html,
        Format::Markdown => escape::markdown,
    });
    tera.autoescape_on([""]);
    let locale = outline.language.locale();
    words::register(&mut tera, locale);
    figures::register(&mut tera, locale, Vec::new());
    let (entry, templates) = match format {
        Format::Html => ("questionnaire.html", HTML),
        Format::Markdown => ("questionnaire.md", MARKDOWN),
    };
    tera.add_raw_templates(templates.iter().copied()).map_err(|error| ReportError::Template(words_of(&error)))?;
    let rendering = |error: &tera::Error| ReportError::Rendering(words_of(error));
    let context = Context::from_serialize(outline).map_err(|error| rendering(&error))?;
    let text = tera.render(entry, &context).map_err(|error| rendering(&error))?;
    Ok(match format {
        Format::Html => text,
        Format::Markdown => with_single_blank_lines(&text),
    })
}

#[cfg(test)]
mod tests;
