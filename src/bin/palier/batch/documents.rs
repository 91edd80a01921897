//! The documents of the inputs, one after the other, as they are asked for.

use std::path::Path;

use palier::problem::{Code, Problem};
use palier::source::{Document, Documents, Style};
use palier::text::Message;

use crate::inputs::Input;
use crate::io;
use crate::library::unreadable;

/// A document of the inputs.
#[derive(Debug)]
pub(crate) struct Read {
    /// Which of the inputs it belongs to, counted from 0.
    pub(crate) input: usize,
    pub(crate) document: Document,
    /// What keeps it from being read.
    pub(crate) problem: Option<Problem>,
    /// Whether it must be what the command works on: one that was only found in a folder may be something else.
    pub(crate) is_named: bool,
    /// Whether the next one may be long in coming.
    pub(crate) is_streamed: bool,
}

/// The documents of the inputs; what can't be read is one with a problem.
pub(crate) fn documents(inputs: Vec<Input>) -> impl Iterator<Item = Read> {
    // Files named before the standard input would wait for its first document, if they were handed over together with it.
    let is_streamed = inputs.contains(&Input::Stdin);
    inputs.into_iter().enumerate().flat_map(move |(number, input)| {
        let is_named = !matches!(input, Input::File { named: false, .. });
        documents_of(&input).map(move |(document, problem)| Read {
            input: number,
            document,
            problem,
            is_named,
            is_streamed,
        })
    })
}

fn documents_of(input: &Input) -> Box<dyn Iterator<Item = (Document, Option<Problem>)>> {
    let name = input.to_string();
    let unreadable = |name: &str, error| nothing(name, unreadable(Path::new(name), &error));
    let documents = match input {
        Input::Stdin => Documents::detect(io::standard_input(), &name),
        Input::EmptyFolder(_) => {
            let message = Message::new("problem-empty-folder").with("folder", name.as_str());
            return one(&name, message, "help-empty-folder");
        }
        Input::NoMatch(_) => {
            let message = Message::new("problem-no-match").with("pattern", name.as_str());
            return one(&name, message, "help-no-match");
        }
        Input::File { path, .. } => io::open(path).map(|reader| {
            let by_line = path.extension().is_some_and(|extension| extension == "ndjson" || extension == "jsonl");
            Documents::new(reader, &name, if by_line { Style::Lines } else { Style::Yaml })
        }),
    };
    match documents {
        Ok(documents) => Box::new(documents.map(move |read| read.unwrap_or_else(|error| unreadable(&name, error)))),
        Err(error) => Box::new(std::iter::once(unreadable(&name, error))),
    }
}

fn one(name: &str, message: Message, help: &'static str) -> Box<dyn Iterator<Item = (Document, Option<Problem>)>> {
    let problem = Problem::error(Code::Unreadable, message).with_help(Message::new(help));
    Box::new(std::iter::once(nothing(name, problem)))
}

fn nothing(name: &str, problem: Problem) -> (Document, Option<Problem>) {
    (Document::whole(name, ""), Some(problem))
}
