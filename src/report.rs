//! Reports: an assessment as a document for people, in HTML or Markdown.
//!
//! A template receives exactly the [`Assessment`], and prints palier's own words with `t(key=…)`. Whatever it prints is
//! escaped for the format of the report, so that a client's text can't become markup.

mod escape;
mod excerpt;
mod figures;
mod names;
mod passages;
pub mod questionnaire;
#[cfg(test)]
mod sample;
mod steps;
mod templates;
#[cfg(test)]
mod tests;
mod words;

use std::sync::Arc;

use tera::{Context, Tera};

use crate::assessment::Assessment;

/// What a report is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// One HTML file that asks for nothing else.
    Html,
    /// Markdown as GitHub reads it.
    Markdown,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Html, Self::Markdown];
}

/// Why a report could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// A template isn't one; the text says where and why.
    #[error("{0}")]
    Template(String),
    /// A template asks for something that isn't there; the text says where and what.
    #[error("{0}")]
    Rendering(String),
}

/// The report of an assessment, in the assessment's language.
///
/// # Errors
///
/// Where a template is at fault; the built-in ones never are.
pub fn render(assessment: &Assessment, format: Format) -> Result<String, ReportError> {
    let mut tera = environment(assessment, format);
    tera.add_raw_templates(templates::of(format).iter().copied())
        .map_err(|error| ReportError::Template(words_of(&error)))?;
    let rendering = |error: &tera::Error| ReportError::Rendering(words_of(error));
    let context = Context::from_serialize(assessment).map_err(|error| rendering(&error))?;
    let text = tera.render(templates::entry(format), &context).map_err(|error| rendering(&error))?;
    Ok(match format {
        Format::Html => text,
        Format::Markdown => with_single_blank_lines(&text),
    })
}

/// Markdown with one blank line wherever the parts left out leave several. What a client typed has no line of its own
/// here, so no blank line of theirs is lost.
fn with_single_blank_lines(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut blank = true;
    for line in text.lines() {
        if !(blank && line.trim().is_empty()) {
            kept.push_str(line);
            kept.push('\n');
        }
        blank = line.trim().is_empty();
    }
    kept.truncate(kept.trim_end().len());
    kept.push('\n');
    kept
}

/// Everything a template may use besides the assessment itself.
fn environment(assessment: &Assessment, format: Format) -> Tera {
    let mut tera = Tera::new();
    // What is escaped, and how, goes by the format: a template's name says nothing sure about what it writes.
    tera.set_escape_fn(match format {
        Format::Html => escape::html,
        Format::Markdown => escape::markdown,
    });
    tera.autoescape_on([""]);
    let locale = assessment.language.locale();
    let thresholds = assessment.questionnaire.levels.iter().map(|level| level.threshold).collect();
    words::register(&mut tera, locale);
    figures::register(&mut tera, locale, thresholds);
    names::register(&mut tera, assessment);
    let assessment = Arc::new(assessment.clone());
    excerpt::register(&mut tera, &assessment);
    passages::register(&mut tera, &assessment);
    steps::register(&mut tera, &assessment);
    tera
}

/// An error of the template engine with what caused it.
fn words_of(error: &tera::Error) -> String {
    let mut words = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        words.push_str(": ");
        words.push_str(&error.to_string());
        cause = error.source();
    }
    words
}
