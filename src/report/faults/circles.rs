//! Templates that lead back to themselves: by including or extending each other, by their blocks, by their components.

use super::{Fault, Faults, problems};
use crate::problem::Place;
use crate::report::tags::{self, Nesting, Token};
use crate::report::templates::plain_name;
use crate::source::Document;
use crate::text::Message;

impl<'a> Faults<'a> {
    /// Blocks that stand in each other, which would be written for ever.
    pub(in crate::report) fn circle_of_blocks(&self) -> Option<Fault> {
        self.circle(tags::nested_blocks, "problem-template-circle-blocks")
    }

    /// Components that call each other; where none of the user's do, only that the calls are too deep.
    pub(super) fn circle_of_components(&self) -> Fault {
        self.circle(tags::nested_components, "problem-template-circle-components").unwrap_or_else(|| {
            let problem = problems::cycle(Message::new("problem-template-too-deep"));
            self.whole(&self.templates.entry, problem)
        })
    }

    /// A template that includes or extends `next`, which leads back to it.
    pub(super) fn circle_of_files(&self, template: &str, next: &str) -> Fault {
        let message = Message::new("problem-template-circle-files").with("name", next);
        self.whole(template, problems::cycle(message).at(self.reference(template, next)))
    }

    /// The place where a template includes or extends another.
    pub(super) fn reference(&self, template: &str, name: &str) -> Place {
        let document = self.document(template);
        let all = tags::references(&document.text);
        let found = all.iter().find(|it| it.quoted().is_some_and(|it| plain_name(it) == plain_name(name)));
        found.map_or_else(|| Place::start_of(&document), |token| token.place(&document))
    }

    fn circle(&self, nested: fn(&'a str) -> Nesting<'a>, key: &'static str) -> Option<Fault> {
        let own = self.templates.own.iter().map(|own| &own.document);
        let nesting: Vec<(&Document, &str, Token<'_>)> = own
            .flat_map(|document| nested(&document.text).into_iter().map(move |(outer, inner)| (document, outer, inner)))
            .collect();
        let (document, token) = tags::circle(&nesting)?;
        let problem = problems::cycle(Message::new(key).with("name", token.text)).at(token.place(document));
        Some(Fault { problem, document: document.clone() })
    }
}
