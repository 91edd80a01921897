//! What is wrong with a user's template, as a problem with its place, its words and what to do about it.

use tera::{Error, ErrorKind};

use super::extras::{ExtraKind, extras};
use super::paths::{self, Astray};
use super::refusal::refused;
use super::shapes::Shapes;
use super::tags::{self, Token};
use super::templates::{BUILT_IN_PREFIX, Own, Refusal, Templates, files};
use super::{OUTPUT_LIMIT, engine};
use crate::problem::{Code, Place, Problem};
use crate::source::{self, Document, listed};
use crate::text::Message;

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
    pub(super) templates: &'a Templates,
    pub(super) shapes: &'a Shapes,
}

/// An error of the template engine, told of one place.
#[derive(Debug, Default)]
struct Told {
    message: String,
    at: At,
    /// The places that called it, the nearest first.
    called_from: Vec<At>,
}

#[derive(Debug, Default, Clone)]
struct At {
    template: String,
    line: usize,
    /// In characters, from 0.
    column: usize,
    length: usize,
}

impl<'a> Faults<'a> {
    /// What the template engine refuses.
    pub(super) fn of(&self, error: &Error) -> Vec<Fault> {
        let text = error.to_string();
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let span = report.span();
                let length = if span.end_line == span.start_line { span.end_col - span.start_col } else { 1 };
                let (template, line) = (report.filename().to_owned(), span.start_line);
                let at = At { template, line, column: span.start_col, length };
                let told = Told { message: report.message().to_owned(), at, called_from: called_from(&text) };
                vec![self.fault(&told, matches!(error.kind(), ErrorKind::SyntaxError(_)))]
            }
            ErrorKind::CircularExtend { tpl, inheritance_chain: chain } => {
                vec![self.circle_of_files(tpl, chain.first().map_or(tpl, |next| next))]
            }
            ErrorKind::CircularInclude { tpl, include_chain: chain } => {
                let next = chain.iter().skip_while(|name| *name != tpl).nth(1).unwrap_or(tpl);
                vec![self.circle_of_files(tpl, next)]
            }
            ErrorKind::MissingParent { current, parent } => {
                let place = self.reference(current, parent);
                vec![self.not_found(current, parent, place)]
            }
            ErrorKind::Io(_) => {
                let problem = Problem::error(
                    Code::TemplateEndless,
                    Message::new("problem-template-endless").with("most", OUTPUT_LIMIT >> 20),
                );
                vec![self.whole(&self.templates.entry, problem.with_help(Message::new("help-template-endless")))]
            }
            _ => {
                let told = told(&text);
                if told.is_empty() { vec![self.without_place(&text)] } else { self.each(&told) }
            }
        }
    }

    fn each(&self, told: &[Told]) -> Vec<Fault> {
        told.iter().map(|told| self.fault(told, false)).collect()
    }

    /// Blocks that stand in each other, which would be written for ever.
    pub(super) fn circle_of_blocks(&self) -> Option<Fault> {
        let nesting: Vec<_> = self
            .templates
            .own
            .iter()
            .enumerate()
            .flat_map(|(file, own)| {
                let nested = tags::nested_blocks(&own.document.text);
                nested.into_iter().map(move |(outer, inner)| (file, outer, inner))
            })
            .collect();
        let (file, token) = tags::circle(&nesting)?;
        let document = &self.templates.own.get(file)?.document;
        Some(circle(document, token, "problem-template-circle-blocks"))
    }

    /// The fields that no template receives.
    pub(super) fn astray(&self) -> Vec<Fault> {
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
            let found = paths::astray(&document.text, self.shapes, &others);
            faults.extend(found.iter().map(|astray| fault_of_path(astray, document)));
        }
        faults
    }

    fn sources(&self) -> Vec<(&'a str, &'a str)> {
        let own = self.templates.own.iter().map(|own| (own.name.as_str(), own.document.text.as_str()));
        let mut sources: Vec<(&'a str, &'a str)> = own.collect();
        for (name, text) in files(self.templates.format) {
            sources.push((name, text));
        }
        sources
    }

    /// The document of a template, the user's or a built-in one.
    fn document(&self, name: &str) -> Document {
        if let Some(own) = self.own(name) {
            return own.document.clone();
        }
        let plain = name.strip_prefix(BUILT_IN_PREFIX).unwrap_or(name);
        let text = files(self.templates.format).find(|(file, _)| *file == plain).map_or("", |(_, text)| text);
        Document::whole(format!("{BUILT_IN_PREFIX}{plain}"), text)
    }

    fn own(&self, name: &str) -> Option<&Own> {
        self.templates.own.iter().find(|own| own.name == name)
    }

    fn whole(&self, template: &str, problem: Problem) -> Fault {
        Fault { problem, document: self.document(template) }
    }

    fn fault(&self, told: &Told, is_syntax: bool) -> Fault {
        // A fault that shows itself in a built-in template was made where that was called.
        let mut places = std::iter::once(&told.at).chain(&told.called_from);
        let at = places.find(|at| self.own(&at.template).is_some()).unwrap_or(&told.at);
        let document = self.document(&at.template);
        let place = tags::place_at(&document, at.line, at.column, at.length);
        if is_syntax {
            return Fault { problem: syntax(&told.message).at(place), document };
        }
        let mut problem = self.explained(&told.message, &document, place);
        if at.template != told.at.template {
            let template = told.at.template.strip_prefix(BUILT_IN_PREFIX).unwrap_or(&told.at.template);
            problem.message = Message::new("problem-template-within")
                .with("template", template)
                .with("line", told.at.line)
                .with("fault", problem.message);
        }
        if let Some(name) = between(&told.message, "Unknown template `", "`") {
            return self.not_found(&at.template, name, place);
        }
        Fault { problem: if problem.place.is_none() { problem.at(place) } else { problem }, document }
    }

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
            return undefined(name, "", available.split(", ").filter(|name| !name.is_empty()));
        }
        if let Some(name) = between(said, "Field `", "`") {
            if let Some((_, names)) = said.split_once("Available fields: ") {
                return undefined(name, "of", names.split(", "));
            }
            return self.undefined_value(written, document, place);
        }
        for (prefix, kind) in
            [("filter", "filter"), ("function", "function"), ("test", "test"), ("component", "component")]
        {
            if let Some(name) = between(said, &format!("Unknown {prefix} `"), "`") {
                return self.unknown(kind, name);
            }
        }
        if let Some(name) = between(said, "Block `", "` is not defined in any parent template") {
            return self.unknown("block", name);
        }
        if said.contains("undefined") {
            return self.undefined_value(written, document, place);
        }
        value(said)
    }

    /// A name of the engine's or of palier's that doesn't exist.
    fn unknown(&self, kind: &'static str, name: &str) -> Problem {
        let mut names: Vec<String> = match kind {
            "filter" => filter_names().map(str::to_owned).collect(),
            "function" => function_names().map(str::to_owned).collect(),
            "test" => engine::TESTS.iter().map(|it| it.name.to_owned()).collect(),
            "component" => self.declared("component"),
            _ => self.declared("block"),
        };
        // The block at fault is one that a template declares.
        names.retain(|other| other != name);
        names.sort_unstable();
        names.dedup();
        let message = Message::new("problem-template-unknown").with("kind", kind).with("name", name);
        let other = match kind {
            "filter" if function_names().any(|it| it == name) => Some("help-template-is-function"),
            "function" if filter_names().any(|it| it == name) => Some("help-template-is-filter"),
            _ => None,
        };
        let help = match other {
            Some(key) => Message::new(key).with("name", name),
            None => nearest_first(name, names.iter().map(String::as_str)),
        };
        Problem::error(Code::TemplateUnknownName, message).with_help(help)
    }

    /// The names of all components, or of all blocks.
    fn declared(&self, keyword: &str) -> Vec<String> {
        let mut names = Vec::new();
        for (_, text) in self.sources() {
            for tag in tags::tags(text).iter().filter(|tag| tag.is_statement && tag.keyword() == keyword) {
                names.extend(tag.tokens().get(1).map(|name| name.text.to_owned()));
            }
        }
        names
    }

    /// An expression that stands for nothing.
    fn undefined_value(&self, written: &str, document: &Document, place: Place) -> Problem {
        // `a.b` in `a.b | score`: the path that a filter is told of.
        let path = written.split('|').next().unwrap_or_default().trim().trim_start_matches('(');
        let (known, name) = path.rsplit_once('.').unwrap_or(("", path));
        let fields = paths::fields_at(&document.text, place.offset, known, self.shapes);
        if let Some(fields) = fields.filter(|_| !known.is_empty()) {
            return undefined(name, known, fields.iter().map(|field| field.name.as_str()));
        }
        if known.is_empty() && path.chars().all(|it| it.is_alphanumeric() || it == '_') {
            return undefined(name, "", self.shapes.variables().iter().map(|field| field.name.as_str()));
        }
        let all = self.shapes.types.values().flat_map(|it| &it.fields).map(|field| field.name.as_str());
        let help = source::nearest(name, all).unwrap_or_else(|| Message::new("help-template-context"));
        Problem::error(Code::TemplateUndefined, Message::new("problem-template-undefined").with("name", path))
            .with_help(help)
    }

    fn not_found(&self, template: &str, name: &str, place: Place) -> Fault {
        let document = self.document(template);
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
            let mut names: Vec<&str> = own.chain(files(self.templates.format).map(|(name, _)| name)).collect();
            names.retain(|other| *other != template);
            source::nearest(name, names.iter().copied()).unwrap_or_else(|| Message::new("help-template-not-found"))
        };
        let message = Message::new(key).with("name", name);
        Fault { problem: Problem::error(Code::TemplateNotFound, message).with_help(help).at(place), document }
    }

    /// The place where a template includes or extends another.
    fn reference(&self, template: &str, name: &str) -> Place {
        let document = self.document(template);
        let plain = |name: &str| name.strip_prefix(BUILT_IN_PREFIX).unwrap_or(name).to_owned();
        let all = tags::references(&document.text);
        let found = all.iter().find(|it| it.quoted().is_some_and(|it| it == name || plain(it) == plain(name)));
        found.map_or_else(|| Place::start_of(&document), |token| tags::place(&document, token.offset, token.text.len()))
    }

    fn circle_of_files(&self, template: &str, next: &str) -> Fault {
        let place = self.reference(template, next);
        let message = Message::new("problem-template-circle-files").with("name", next);
        let problem =
            Problem::error(Code::TemplateCycle, message).with_help(Message::new("help-template-circle")).at(place);
        self.whole(template, problem)
    }

    /// An error that the engine tells without a place.
    fn without_place(&self, said: &str) -> Fault {
        if said.contains("recursion depth") {
            let nesting: Vec<_> = self
                .templates
                .own
                .iter()
                .enumerate()
                .flat_map(|(file, own)| {
                    let nested = tags::nested_components(&own.document.text);
                    nested.into_iter().map(move |(outer, inner)| (file, outer, inner))
                })
                .collect();
            if let Some((file, token)) = tags::circle(&nesting)
                && let Some(own) = self.templates.own.get(file)
            {
                return circle(&own.document, token, "problem-template-circle-components");
            }
            let message = Message::new("problem-template-too-deep");
            let problem = Problem::error(Code::TemplateCycle, message).with_help(Message::new("help-template-circle"));
            return self.whole(&self.templates.entry, problem);
        }
        if let Some(name) = between(said, "Component `", "` is defined in both") {
            return self.twice(name);
        }
        self.whole(&self.templates.entry, value(said))
    }

    /// A component that two of the user's templates define.
    fn twice(&self, name: &str) -> Fault {
        let defined = |own: &&Own| {
            let tags = tags::tags(&own.document.text);
            let tokens =
                tags.iter().filter(|tag| tag.keyword() == "component").filter_map(|tag| tag.tokens().get(1).copied());
            tokens.into_iter().find(|token| token.text == name).map(|token| (token.offset, token.text.len()))
        };
        let mut found = self.templates.own.iter().filter(|own| defined(own).is_some());
        let (first, last) = (found.next(), found.next_back());
        let message = Message::new("problem-template-twice")
            .with("name", name)
            .with("other", first.map_or("", |own| own.name.as_str()));
        let problem = Problem::error(Code::TemplateSyntax, message).with_help(Message::new("help-template-twice"));
        match last.or(first) {
            Some(own) => {
                let (offset, length) = defined(&own).unwrap_or_default();
                Fault {
                    problem: problem.at(tags::place(&own.document, offset, length)),
                    document: own.document.clone(),
                }
            }
            None => self.whole(&self.templates.entry, problem),
        }
    }
}

fn circle(document: &Document, token: Token<'_>, key: &'static str) -> Fault {
    let message = Message::new(key).with("name", token.text);
    let problem = Problem::error(Code::TemplateCycle, message)
        .with_help(Message::new("help-template-circle"))
        .at(tags::place(document, token.offset, token.text.len()));
    Fault { problem, document: document.clone() }
}

fn fault_of_path(astray: &Astray<'_>, document: &Document) -> Fault {
    let names = astray.available.iter().map(String::as_str);
    let problem = undefined(astray.name.text, &astray.known, names);
    let place = tags::place(document, astray.name.offset, astray.name.text.len());
    Fault { problem: problem.at(place), document: document.clone() }
}

/// A name that isn't among those that there are.
fn undefined<'n>(name: &str, known: &str, available: impl Iterator<Item = &'n str> + Clone) -> Problem {
    let message = match known {
        "" => Message::new("problem-template-undefined-variable").with("name", name),
        "of" => Message::new("problem-template-undefined").with("name", name),
        known => Message::new("problem-template-undefined-field").with("name", name).with("of", known),
    };
    let help = if available.clone().next().is_none() {
        Message::new("help-template-no-fields")
    } else {
        nearest_first(name, available)
    };
    Problem::error(Code::TemplateUndefined, message).with_help(help)
}

/// What there is, the nearest to what was meant first.
fn nearest_first<'n>(name: &str, names: impl Iterator<Item = &'n str> + Clone) -> Message {
    if names.clone().next().is_none() {
        return Message::new("help-there-are-none");
    }
    let near = source::nearest(name, names.clone());
    let mut sorted: Vec<&str> = names.collect();
    sorted.sort_by_key(|other| strsim::osa_distance(name, other));
    let nearest = sorted.first().copied().unwrap_or_default();
    let message = Message::new(if near.is_some() { "help-template-near" } else { "help-template-names" });
    let message = if near.is_some() { message.with("near", nearest) } else { message };
    message.with("names", listed(sorted))
}

fn filter_names() -> impl Iterator<Item = &'static str> {
    let own = extras().filter(|extra| extra.kind == ExtraKind::Filter).map(|extra| extra.name);
    own.chain(engine::FILTERS.iter().map(|it| it.name))
}

fn function_names() -> impl Iterator<Item = &'static str> {
    let own = extras().filter(|extra| extra.kind == ExtraKind::Function).map(|extra| extra.name);
    own.chain(engine::FUNCTIONS.iter().map(|it| it.name))
}

/// A fault in how a template is written.
fn syntax(said: &str) -> Problem {
    let quoted = |key: &'static str, text: &str| Message::new(key).with("name", text);
    let message = if let Some((found, expected)) = found_and_expected(said) {
        Message::new("problem-template-expected").with("found", found).with("expected", expected)
    } else if said == "Unexpected end of input" {
        Message::new("problem-template-end")
    } else if said == "Unknown tag" {
        Message::new("problem-template-unknown-tag")
    } else if said.starts_with("This content would be ignored") {
        Message::new("problem-template-outside-blocks")
    } else if said.starts_with("`extends` needs to be the first") {
        Message::new("problem-template-extends-first")
    } else if said.starts_with("Closing comment tag") {
        Message::new("problem-template-comment")
    } else if let Some(quote) = between(said, "String opened with `", "`") {
        quoted("problem-template-text-end", quote)
    } else if let Some(name) = between(said, "already contains a block named `", "`") {
        quoted("problem-template-block-twice", name)
    } else if let Some((start, end)) =
        between(said, " was named `", "`").zip(between(said, "in the opening tag, found `", "`"))
    {
        Message::new("problem-template-other-end").with("name", start).with("end", end)
    } else if said.contains("too complex") || said.contains("too deep") {
        Message::new("problem-template-complex")
    } else {
        Message::new("problem-template-syntax").with("said", said)
    };
    Problem::error(Code::TemplateSyntax, message).with_help(Message::new("help-template-syntax"))
}

/// What stands there, and what should.
fn found_and_expected(said: &str) -> Option<(&str, &str)> {
    let (found, expected) = said.strip_prefix("Found ")?.split_once(" but ")?;
    let expected = expected.strip_prefix("expected one of: ").or_else(|| expected.strip_prefix("expected "))?;
    Some((found, expected.trim_end_matches('.')))
}

/// A value of another kind than what is done with it takes.
fn value(said: &str) -> Problem {
    let kind = |name: &str| Message::new("word-template-kind").with("kind", kind_of(name));
    let message = if let Some(argument) = between(said, "Missing keyword argument `", "`") {
        Message::new("problem-template-argument").with("name", argument)
    } else if let Some((expected, given)) = between(said, "expected `", "`").zip(between(said, "but got `", "`")) {
        Message::new("problem-template-kind").with("expected", kind(expected)).with("given", kind(given))
    } else if let Some(given) = between(said, "Iteration not possible on type `", "`") {
        Message::new("problem-template-loop").with("given", kind(given))
    } else if let Some(given) = between(said, "Math operations can only be done on numbers, found `", "`") {
        Message::new("problem-template-kind").with("expected", kind("f64")).with("given", kind(given))
    } else if let Some((one, other)) = between(said, "Cannot compare `", "`").zip(between(said, "with `", "`")) {
        Message::new("problem-template-compare").with("one", kind(one)).with("other", kind(other))
    } else if let Some(most) = said.split_once("exceeds the limit of ").map(|(_, most)| most) {
        Message::new("problem-template-range").with("most", most)
    } else {
        Message::new("problem-template-value").with("said", said)
    };
    Problem::error(Code::TemplateValue, message).with_help(Message::new("help-template-value"))
}

/// The engine's name of a kind of value, as the words know it.
fn kind_of(name: &str) -> &'static str {
    match name {
        "none" => "none",
        "undefined" => "undefined",
        "bool" => "boolean",
        "string" | "&str" => "text",
        "array" | "Vec<Value>" | "&[Value]" => "list",
        "map/struct" | "Map" => "object",
        "f64" | "f32" | "u64" | "i64" | "u128" | "i128" | "usize" | "u32" | "i32" | "Number" => "number",
        _ => "other",
    }
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(between, _)| between)
}

/// The errors that the engine tells together, each drawn with its line.
fn told(text: &str) -> Vec<Told> {
    text.split("\n\n")
        .filter_map(|drawn| {
            let mut lines = drawn.lines();
            let message = lines.next()?.strip_prefix("error: ")?.to_owned();
            let mut at = at(lines.next()?.trim_start().strip_prefix("--> ")?)?;
            at.length = lines.last().map_or(1, |carets| carets.matches('^').count()).max(1);
            Some(Told { message, at, called_from: Vec::new() })
        })
        .collect()
}

/// The places that an error was called from.
fn called_from(text: &str) -> Vec<At> {
    text.split("\n\n").filter_map(|drawn| at(drawn.lines().next()?.strip_prefix("note: called from ")?)).collect()
}

/// A place as the engine writes it: `name:line:column`, the column from 1.
fn at(written: &str) -> Option<At> {
    let (rest, column) = written.rsplit_once(':')?;
    let (template, line) = rest.rsplit_once(':')?;
    let column = column.parse::<usize>().ok()?.checked_sub(1)?;
    Some(At { template: template.to_owned(), line: line.parse().ok()?, column, length: 1 })
}
