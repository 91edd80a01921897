//! What is wrong with a user's template, as a problem with its place, its words and what to do about it.

mod circles;
mod names;
mod pairs;
mod problems;
mod syntax;
mod told;

use std::cell::OnceCell;

use tera::{Error, ErrorKind};

use super::OUTPUT_LIMIT;
use super::refusal::refused;
use super::shapes::Shapes;
use super::tags;
use super::templates::{BUILT_IN_PREFIX, Own, Page, Templates, plain_name};
use crate::problem::{Code, Place, Problem};
use crate::source::Document;
use crate::text::Message;
use problems::{Of, undefined};
use told::{Told, between};

/// The most faults of one kind that are told at once: nobody mends more before the next try, and each holds its template.
const MOST: usize = 100;

/// Something wrong in a template.
#[derive(Debug, Clone)]
pub struct Fault {
    /// What is wrong, and where.
    pub problem: Problem,
    /// The template.
    pub document: Document,
}

/// Everything that may be said of these templates.
pub(super) struct Faults<'a> {
    templates: &'a Templates,
    /// What the templates receive, made out when first asked for.
    shapes: OnceCell<Shapes>,
}

impl<'a> Faults<'a> {
    pub(super) fn new(templates: &'a Templates) -> Self {
        Self { templates, shapes: OnceCell::new() }
    }

    /// What the template engine refuses.
    pub(super) fn of(&self, error: &Error) -> Vec<Fault> {
        let text = error.to_string();
        match error.kind() {
            ErrorKind::SyntaxError(report) => vec![self.syntax(&Told::of_report(report, &text))],
            ErrorKind::RenderingError(report) => vec![self.fault(&Told::of_report(report, &text))],
            ErrorKind::CircularExtend { tpl, inheritance_chain: chain } => {
                vec![self.circle_of_files(tpl, chain.first().map_or(tpl, |next| next))]
            }
            ErrorKind::CircularInclude { tpl, include_chain: chain } => {
                let next = chain.iter().skip_while(|name| *name != tpl).nth(1).unwrap_or(tpl);
                vec![self.circle_of_files(tpl, next)]
            }
            ErrorKind::MissingParent { current, parent } => {
                vec![self.not_found(current, parent, self.reference(current, parent))]
            }
            ErrorKind::Io(_) => {
                let message = Message::new("problem-template-endless").with("most", OUTPUT_LIMIT >> 20);
                let problem = Problem::error(Code::TemplateEndless, message);
                vec![self.whole(&self.templates.entry, problem.with_help(Message::new("help-template-endless")))]
            }
            _ => {
                let told: Vec<Fault> = Told::each(&text).take(MOST).map(|told| self.fault(&told)).collect();
                if told.is_empty() { vec![self.without_place(&text)] } else { told }
            }
        }
    }

    fn shapes(&self) -> &Shapes {
        self.shapes.get_or_init(|| match self.templates.page {
            Page::Report => Shapes::of_reports(),
            Page::Index => Shapes::of_index(),
        })
    }

    /// The templates by name: the user's, then the built-in ones.
    fn sources(&self) -> Vec<(&'a str, &'a str)> {
        let own = self.templates.own.iter().map(|own| (own.name.as_str(), own.document.text.as_str()));
        let mut sources: Vec<(&'a str, &'a str)> = own.collect();
        for (name, text) in self.templates.built_in_files() {
            sources.push((name, text));
        }
        sources
    }

    /// The document of a template, the user's or a built-in one.
    fn document(&self, name: &str) -> Document {
        if let Some(own) = self.own(name) {
            return own.document.clone();
        }
        let name = plain_name(name);
        let text = self.templates.built_in_files().find(|(file, _)| *file == name).map_or("", |(_, text)| text);
        Document::whole(format!("{BUILT_IN_PREFIX}{name}"), text)
    }

    fn own(&self, name: &str) -> Option<&'a Own> {
        self.templates.own.iter().find(|own| own.name == name)
    }

    fn whole(&self, template: &str, problem: Problem) -> Fault {
        Fault { problem, document: self.document(template) }
    }

    fn syntax(&self, told: &Told) -> Fault {
        let document = self.document(&told.at.template);
        let place = tags::place_at(&document, told.at.line, told.at.column, told.at.length);
        syntax::fault(&told.message, place, document)
    }

    fn fault(&self, told: &Told) -> Fault {
        // A fault that shows itself in a built-in template was made where that was called.
        let mut places = std::iter::once(&told.at).chain(&told.called_from);
        let at = places.find(|at| self.own(&at.template).is_some()).unwrap_or(&told.at);
        let document = self.document(&at.template);
        let place = tags::place_at(&document, at.line, at.column, at.length);
        if let Some(name) = between(&told.message, "Unknown template `", "`") {
            return self.not_found(&at.template, name, place);
        }
        let mut problem = self.explained(&told.message, &document, place);
        if at.template != told.at.template {
            problem.message = Message::new("problem-template-within")
                .with("template", plain_name(&told.at.template))
                .with("line", told.at.line)
                .with("fault", problem.message);
        }
        Fault { problem: problem.at(place), document }
    }

    /// The problem behind the engine's words.
    fn explained(&self, said: &str, document: &Document, place: Place) -> Problem {
        let written = document.text.get(place.offset..place.offset + place.length).unwrap_or_default();
        if let Some(message) = refused(said) {
            return match message.key() {
                "template-undefined-value" => self.undefined_value(written, document, place),
                "template-no-words" => {
                    Problem::error(Code::TemplateUnknownName, message).with_help(Message::new("help-template-no-words"))
                }
                "template-safe" => {
                    Problem::error(Code::TemplateValue, message).with_help(Message::new("help-template-safe"))
                }
                "template-chart-format" => {
                    Problem::error(Code::TemplateValue, message).with_help(Message::new("help-template-chart-format"))
                }
                _ => Problem::error(Code::TemplateValue, message).with_help(Message::new("help-template-value")),
            };
        }
        if let Some(name) = between(said, "Variable `", "`") {
            let available = said.split_once("Available variables: ").map_or("", |(_, names)| names);
            return undefined(name, Of::Template, available.split(", ").filter(|name| !name.is_empty()));
        }
        if let Some(name) = between(said, "Field `", "`") {
            return match said.split_once("Available fields: ") {
                Some((_, names)) => undefined(name, Of::Value, names.split(", ")),
                None => self.undefined_value(written, document, place),
            };
        }
        for kind in ["filter", "function", "test", "component"] {
            if let Some(name) = between(said, &format!("Unknown {kind} `"), "`") {
                return self.unknown(kind, name);
            }
        }
        if let Some(name) = between(said, "Block `", "` is not defined in any parent template") {
            return self.unknown("block", name);
        }
        if said.contains("undefined") {
            return self.undefined_value(written, document, place);
        }
        problems::value(said)
    }

    /// An error that the engine tells without a place.
    fn without_place(&self, said: &str) -> Fault {
        if said.contains("recursion depth") {
            return self.circle_of_components();
        }
        if let Some(name) = between(said, "Component `", "` is defined in both") {
            return self.defined_twice(name);
        }
        self.whole(&self.templates.entry, problems::value(said))
    }
}
