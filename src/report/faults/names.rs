//! Names in a template that nothing has: fields, filters, components, other templates; with what there is instead.

use super::problems::{Of, nearest_first, undefined};
use super::{Fault, Faults, MOST};
use crate::problem::{Code, Place, Problem};
use crate::report::extras::{Extra, ExtraKind, common, extras};
use crate::report::templates::{Own, Page, Refusal};
use crate::report::{engine, paths, tags};
use crate::source::{self, Document};
use crate::text::Message;

impl Faults<'_> {
    /// The fields that no template receives.
    pub(in crate::report) fn astray(&self) -> Vec<Fault> {
        if self.templates.own.is_empty() {
            return Vec::new();
        }
        let given: Vec<(&str, Vec<String>)> =
            self.sources().into_iter().map(|(name, text)| (name, paths::names_given(text))).collect();
        let mut faults = Vec::new();
        for own in &self.templates.own {
            let others: Vec<String> = given
                .iter()
                .filter(|(name, _)| *name != own.name)
                .flat_map(|(_, names)| names.iter().cloned())
                .collect();
            let document = &own.document;
            let found = paths::astray(&document.text, self.shapes(), &others, MOST);
            faults.extend(found.iter().map(|astray| {
                let of = if astray.known.is_empty() { Of::Template } else { Of::Path(&astray.known) };
                let problem = undefined(astray.name.text, of, astray.available.iter().map(String::as_str));
                Fault { problem: problem.at(astray.name.place(document)), document: document.clone() }
            }));
        }
        faults
    }

    /// A filter, a function, a test, a component or a block that doesn't exist.
    pub(super) fn unknown(&self, kind: &'static str, name: &str) -> Problem {
        let mut names: Vec<&str> = match kind {
            "filter" => self.filter_names().collect(),
            "function" => self.function_names().collect(),
            "test" => engine::TESTS.iter().map(|it| it.name).collect(),
            "component" => self.declared("component"),
            _ => self.declared("block"),
        };
        // The block at fault is one that a template declares.
        names.retain(|other| *other != name);
        names.sort_unstable();
        names.dedup();
        let message = Message::new("problem-template-unknown").with("kind", kind).with("name", name);
        let other = match kind {
            "filter" if self.function_names().any(|it| it == name) => Some("help-template-is-function"),
            "function" if self.filter_names().any(|it| it == name) => Some("help-template-is-filter"),
            _ => None,
        };
        let help = match other {
            Some(key) => Message::new(key).with("name", name),
            None => nearest_first(name, names),
        };
        Problem::error(Code::TemplateUnknownName, message).with_help(help)
    }

    /// The names of all components, or of all blocks.
    fn declared(&self, keyword: &str) -> Vec<&str> {
        let mut names = Vec::new();
        for (_, text) in self.sources() {
            for tag in tags::tags(text).iter().filter(|tag| tag.is_statement && tag.keyword() == keyword) {
                names.extend(tag.tokens().get(1).map(|name| name.text));
            }
        }
        names
    }

    /// An expression that stands for nothing.
    pub(super) fn undefined_value(&self, written: &str, document: &Document, place: Place) -> Problem {
        // `a.b` in `a.b | score`: the path that a filter is told of.
        let path = written.split('|').next().unwrap_or_default().trim().trim_start_matches('(');
        if let Some((list, _)) = path.split_once('[') {
            let message = Message::new("problem-template-no-entry").with("name", list);
            return Problem::error(Code::TemplateUndefined, message)
                .with_help(Message::new("help-template-no-entry").with("name", list));
        }
        let shapes = self.shapes();
        match path.rsplit_once('.') {
            Some((known, name)) => {
                if let Some(fields) = paths::fields_at(&document.text, place.offset, known, shapes) {
                    return undefined(name, Of::Path(known), fields.iter().map(|field| field.name.as_str()));
                }
            }
            None if path.chars().all(|it| it.is_alphanumeric() || it == '_') => {
                return undefined(path, Of::Template, shapes.variables().iter().map(|field| field.name.as_str()));
            }
            None => {}
        }
        let name = path.rsplit_once('.').map_or(path, |(_, name)| name);
        let all = shapes.types.values().flat_map(|it| &it.fields).map(|field| field.name.as_str());
        let help = source::nearest(name, all).unwrap_or_else(|| Message::new("help-template-context"));
        Problem::error(Code::TemplateUndefined, Message::new("problem-template-undefined").with("name", path))
            .with_help(help)
    }

    /// A template that isn't there, or isn't to be had.
    pub(super) fn not_found(&self, template: &str, name: &str, place: Place) -> Fault {
        let refusal = self.templates.refused.iter().find(|(refused, _)| refused == name).map(|(_, why)| *why);
        let key = match refusal {
            Some(Refusal::Outside) => "problem-template-outside",
            Some(Refusal::Link) => "problem-template-link",
            Some(Refusal::Hidden) => "problem-template-hidden",
            Some(Refusal::NotAFile) => "problem-template-not-a-file",
            None => "problem-template-not-found",
        };
        let help = if refusal.is_some() {
            Message::new("help-template-inside")
        } else {
            let own = self.templates.own.iter().map(|own| own.name.as_str());
            let names = own.chain(self.templates.built_in_files().map(|(name, _)| name));
            source::nearest(name, names.filter(|other| *other != template))
                .unwrap_or_else(|| Message::new("help-template-not-found"))
        };
        let problem = Problem::error(Code::TemplateNotFound, Message::new(key).with("name", name));
        self.whole(template, problem.with_help(help).at(place))
    }

    fn filter_names(&self) -> impl Iterator<Item = &'static str> {
        self.extras(ExtraKind::Filter).chain(engine::FILTERS.iter().map(|it| it.name))
    }

    fn function_names(&self) -> impl Iterator<Item = &'static str> {
        self.extras(ExtraKind::Function).chain(engine::FUNCTIONS.iter().map(|it| it.name))
    }

    /// What palier brings for these templates, by name.
    fn extras(&self, kind: ExtraKind) -> impl Iterator<Item = &'static str> {
        let all: Vec<Extra> = match self.templates.page {
            Page::Report => extras().collect(),
            Page::Index => common().collect(),
        };
        all.into_iter().filter(move |extra| extra.kind == kind).map(|extra| extra.name)
    }

    /// A component that two of the user's templates define.
    pub(super) fn defined_twice(&self, name: &str) -> Fault {
        let definition = |own: &Own| {
            let tags = tags::tags(&own.document.text);
            let mut components = tags.iter().filter(|tag| tag.keyword() == "component");
            components.find_map(|tag| {
                let token = tag.tokens().get(1).copied().filter(|token| token.text == name)?;
                Some(token.place(&own.document))
            })
        };
        let mut found = self.templates.own.iter().filter_map(|own| definition(own).map(|place| (own, place)));
        let (first, last) = (found.next(), found.next_back());
        let message = Message::new("problem-template-twice")
            .with("name", name)
            .with("other", first.map_or("", |(own, _)| own.name.as_str()));
        let problem = Problem::error(Code::TemplateSyntax, message).with_help(Message::new("help-template-twice"));
        match last.or(first) {
            Some((own, place)) => Fault { problem: problem.at(place), document: own.document.clone() },
            None => self.whole(&self.templates.entry, problem),
        }
    }
}
