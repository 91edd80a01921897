//! The built-in templates of reports.

use super::Format;

/// The template that a report begins with.
pub(super) fn entry(format: Format) -> &'static str {
    match format {
        Format::Html => "report.html",
        Format::Markdown => "report.md",
    }
}

/// The templates of a format, by name.
pub(super) fn of(format: Format) -> &'static [(&'static str, &'static str)] {
    match format {
        Format::Html => HTML,
        Format::Markdown => MARKDOWN,
    }
}

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

const HTML: &[(&str, &str)] = embedded![
    "report.html",
    "partials/style.html",
    "partials/components.html",
    "partials/verdict.html",
    "partials/blockers.html",
    "partials/dimensions.html",
    "partials/detail.html",
    "partials/continuity.html",
    "partials/gaps.html",
    "partials/findings.html",
    "partials/steps.html",
    "partials/voices.html",
    "partials/views.html",
    "partials/method.html",
    "partials/appendix.html",
];

const MARKDOWN: &[(&str, &str)] = embedded![
    "report.md",
    "partials/components.md",
    "partials/verdict.md",
    "partials/blockers.md",
    "partials/dimensions.md",
    "partials/detail.md",
    "partials/continuity.md",
    "partials/gaps.md",
    "partials/findings.md",
    "partials/steps.md",
    "partials/voices.md",
    "partials/views.md",
    "partials/method.md",
    "partials/appendix.md",
];
