//! Reports: an assessment as a document for people, in HTML or Markdown.
//!
//! A template receives exactly the [`Assessment`], the brand and the plan, and prints palier's own words with
//! `t(key=…)`. Whatever it prints is escaped for the format of the report, so that a client's text can't become markup.
//! The user's own templates stand beside the built-in ones or in their place; what is wrong with one is a [`Fault`] with
//! its place.

mod brand;
mod charts;
mod documentation;
mod engine;
mod escape;
mod excerpt;
mod extras;
mod faults;
mod figures;
pub mod index;
mod names;
mod passages;
mod paths;
pub mod plan;
mod planned;
pub mod questionnaire;
mod received;
mod refusal;
#[cfg(test)]
mod sample;
mod shapes;
mod steps;
mod tags;
mod templates;
#[cfg(test)]
mod tests;
mod words;

use std::io::{self, Write};
use std::sync::Arc;

use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::assessment::Assessment;
use extras::Setting;
use faults::Faults;

pub use documentation::documentation;
pub use extras::{Extra, ExtraKind, extras};
pub use faults::Fault;
pub use planned::{Plan, Planned};
pub use templates::{BUILT_IN, BUILT_IN_PREFIX, BuiltIn, INDEX, Own, Page, Refusal, Templates, files};

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

    /// The format of a file's extension, in lower case.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension {
            "html" | "htm" => Some(Self::Html),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// The names of the templates that a template includes or extends.
#[must_use]
pub fn references(template: &str) -> Vec<String> {
    tags::references(template).iter().filter_map(|name| name.quoted().map(str::to_owned)).collect()
}

/// The most bytes that a report may have: a template that writes more doesn't know where to stop.
const OUTPUT_LIMIT: usize = 64 << 20;

/// The report of an assessment, in the assessment's language, by the built-in templates.
///
/// # Errors
///
/// The faults of the templates; the built-in ones have none.
pub fn render(assessment: &Assessment, format: Format) -> Result<String, Vec<Fault>> {
    render_with(assessment, &Templates::built_in(format))
}

/// The report of an assessment, in the assessment's language, by templates of the user's.
///
/// # Errors
///
/// The faults of the templates, each with its place.
pub fn render_with(assessment: &Assessment, templates: &Templates) -> Result<String, Vec<Fault>> {
    Printer::new(templates).print(assessment)
}

/// Writes many reports by the same templates, which are read once. Threads that share the work each take a clone.
#[derive(Debug, Clone)]
pub struct Printer<'t> {
    templates: &'t Templates,
    tera: Tera,
    /// Whether the environment has the templates.
    is_loaded: bool,
}

impl<'t> Printer<'t> {
    /// A printer that hasn't read its templates yet.
    #[must_use]
    pub fn new(templates: &'t Templates) -> Self {
        Self { templates, tera: environment(templates.format), is_loaded: false }
    }

    /// The report of an assessment, in the assessment's language.
    ///
    /// # Errors
    ///
    /// The faults of the templates, each with its place.
    pub fn print(&mut self, assessment: &Assessment) -> Result<String, Vec<Fault>> {
        self.print_with(assessment, None)
    }

    /// The report of an assessment, in the assessment's language, with a plan where one was asked for.
    ///
    /// # Errors
    ///
    /// The faults of the templates, each with its place.
    pub fn print_with(&mut self, assessment: &Assessment, planned: Option<&Planned>) -> Result<String, Vec<Fault>> {
        let (plan, refusal) = match planned {
            None => (None, None),
            Some(Planned::Plan(plan)) => (Some(&**plan), None),
            Some(Planned::Refused(why)) => (None, Some(why)),
        };
        let faults = Faults::new(self.templates);
        let thresholds = assessment.questionnaire.levels.iter().map(|level| level.threshold).collect();
        // What an earlier assessment has left is replaced, name by name. Templates that are read need the names.
        extras::register_common(&mut self.tera, &Setting { locale: assessment.language.locale(), thresholds });
        let roadmap = plan.map(|plan| Arc::new(plan.roadmap.clone()));
        extras::register_of(&mut self.tera, &Arc::new(assessment.clone()), roadmap.as_ref(), self.templates.format);
        if !self.is_loaded {
            read(&mut self.tera, self.templates, &faults)?;
            self.is_loaded = true;
        }
        let mut context = Context::from_serialize(assessment).map_err(|error| faults.of(&error))?;
        context.insert("brand", &self.templates.brand.as_ref().map(|it| brand::brand(it, &assessment.language)));
        context.insert("plan", &plan);
        context.insert("plan_refusal", &refusal);
        write(&self.tera, self.templates, &context).map_err(|error| faults.of(&error))
    }
}

/// Reads the templates, and looks them over.
fn read(tera: &mut Tera, templates: &Templates, faults: &Faults<'_>) -> Result<(), Vec<Fault>> {
    if let Some(fault) = faults.circle_of_blocks() {
        return Err(vec![fault]);
    }
    load(tera, templates).map_err(|error| faults.of(&error))?;
    let astray = faults.astray();
    if astray.is_empty() { Ok(()) } else { Err(astray) }
}

/// Gives the environment the templates: the user's by their names, the built-in ones by theirs behind a prefix, which
/// the engine looks behind where the user has none of that name.
fn load(tera: &mut Tera, templates: &Templates) -> Result<(), tera::Error> {
    tera.set_fallback_prefixes([BUILT_IN_PREFIX])?;
    let built_in = templates.built_in_files().map(|(name, text)| (format!("{BUILT_IN_PREFIX}{name}"), text));
    tera.add_raw_templates(built_in)?;
    if templates.own.is_empty() {
        // Adding none would have the engine look all of them over once more.
        return Ok(());
    }
    tera.add_raw_templates(templates.own.iter().map(|own| (own.name.as_str(), own.document.text.as_str())))
}

/// Writes a report, or another document of an environment.
fn write(tera: &Tera, templates: &Templates, context: &Context) -> Result<String, tera::Error> {
    let mut output = Bounded { bytes: Vec::new() };
    tera.render_to(&templates.entry, context, &mut output)?;
    let text = String::from_utf8(output.bytes)?;
    Ok(match templates.format {
        Format::Html => text,
        Format::Markdown => with_single_blank_lines(&text),
    })
}

/// What is written, as far as there is room.
struct Bounded {
    bytes: Vec<u8>,
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > OUTPUT_LIMIT {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
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

/// What any template may use: the escaping of a format, but nothing yet that depends on what is written.
fn environment(format: Format) -> Tera {
    let mut tera = Tera::new();
    // What is escaped, and how, goes by the format: a template's name says nothing sure about what it writes.
    tera.set_escape_fn(match format {
        Format::Html => escape::html,
        Format::Markdown => escape::markdown,
    });
    tera.autoescape_on([""]);
    // Nothing gets past the escaping: what a client typed could come that way too.
    tera.register_filter("safe", |_: &Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        Err(refusal::refusal("template-safe", &[]))
    });
    tera
}
