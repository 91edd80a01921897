//! A document becomes answers with their questionnaire, or problems.

use std::path::Path;
use std::sync::Arc;

use palier::answers::{self, Answers};
use palier::problem::{Checked, Code, Problem};
use palier::questionnaire::Questionnaire;
use palier::source::{self, Document, Kind, Node, Value};
use palier::text::Message;

use super::{Read, documents};
use crate::inputs::Input;
use crate::io::Terminal;
use crate::library::{Library, Shelved};
use crate::problems;

/// A document as far as it could be read.
#[derive(Debug)]
pub(crate) enum Item {
    /// Answers, perhaps with warnings.
    Answers { document: Document, answers: Box<Answers>, questionnaire: Arc<Questionnaire>, problems: Vec<Problem> },
    /// A document that can't be used.
    Invalid {
        document: Document,
        problems: Vec<Problem>,
        /// The questionnaire whose own errors are in the way.
        questionnaire: Option<Arc<Shelved>>,
    },
    /// A file of a folder that is plainly something else.
    PassedOver(String),
}

/// Reads the only answers file of the inputs, and tells what is to be said of it; `None`, with the reason told, where it
/// can't be read or isn't the only one, which `several` is the key of the words for.
pub(crate) fn read_only(
    inputs: Vec<Input>,
    questionnaire: Option<&str>,
    library: &Library,
    several: &'static str,
    terminal: &Terminal,
) -> Option<Item> {
    let paths: Vec<_> = inputs.iter().map(Input::to_string).collect();
    let mut only = None;
    let mut count = 0;
    for read in documents(inputs) {
        let item = read_item(read, questionnaire, library);
        problems::show_item(&item, terminal);
        if !matches!(item, Item::PassedOver(_)) {
            count += 1;
            only = Some(item);
        }
    }
    match count {
        0 => terminal.complain(&nothing(&paths)),
        1 => return only,
        count => terminal.complain(&Message::new(several).with("count", count)),
    }
    None
}

/// That there was nothing to work on in what was named.
pub(crate) fn nothing(paths: &[String]) -> Message {
    Message::new(if paths == ["-"] { "batch-nothing-came" } else { "batch-nothing" })
}

/// Reads a document as answers.
pub(crate) fn read_item(read: Read, questionnaire: Option<&str>, library: &Library) -> Item {
    let Read { document, problem, is_named, .. } = read;
    match problem {
        Some(problem) => Item::Invalid { document, problems: vec![problem], questionnaire: None },
        None => read_answers(document, is_named, questionnaire, library),
    }
}

fn read_answers(document: Document, named: bool, questionnaire: Option<&str>, library: &Library) -> Item {
    let invalid = |document, problem| Item::Invalid { document, problems: vec![problem], questionnaire: None };
    let tree = match source::parse(&document) {
        Ok(tree) => tree,
        Err(problem) => return invalid(document, problem),
    };
    match source::kind(&tree) {
        Kind::Answers => {}
        _ if !named && is_something_else(&tree) => return Item::PassedOver(document.name()),
        Kind::Nothing => {
            let problem = empty(&document);
            return invalid(document, problem);
        }
        Kind::Questionnaire => {
            let problem = is_questionnaire(&document, &tree);
            return invalid(document, problem);
        }
        Kind::Brand => {
            let problem = is_brand(&document, &tree);
            return invalid(document, problem);
        }
        Kind::Other => {
            let problem = not_ours(&tree, "problem-not-answers");
            return invalid(document, problem);
        }
    }
    let (shelved, checked) = match check_answers(&tree, &document, questionnaire, library) {
        Ok(read) => read,
        Err(problem) => return invalid(document, problem),
    };
    match (checked, &shelved.checked.value) {
        (Some(Checked { value: Some(answers), problems }), Some(questionnaire)) => {
            Item::Answers { document, answers: Box::new(answers), questionnaire: Arc::clone(questionnaire), problems }
        }
        (Some(Checked { problems, .. }), _) => Item::Invalid { document, problems, questionnaire: None },
        (None, _) => {
            let message = Message::new("problem-questionnaire-has-errors").with("file", shelved.document.file.as_str());
            let problem = Problem::error(Code::UnknownQuestionnaire, message)
                .with_help(Message::new("help-questionnaire-has-errors").with("file", shelved.document.file.as_str()));
            Item::Invalid { document, problems: vec![problem], questionnaire: Some(shelved) }
        }
    }
}

/// Whether a document of a folder, neither answers nor a questionnaire, is plainly something else. One with nothing in it, or
/// with bare text, is rather what a broken disk or an interrupted copy left of answers.
pub(crate) fn is_something_else(tree: &Node) -> bool {
    matches!(tree.value, Value::Mapping(_) | Value::List(_))
}

/// A document with nothing in it.
pub(crate) fn empty(document: &Document) -> Problem {
    let file = if document.file == "-" { "answers.yaml" } else { document.file.as_str() };
    Problem::error(Code::Empty, Message::new("problem-empty"))
        .with_help(Message::new("help-empty-answers").with("file", file))
}

/// A document that is something else, in the words of `key`.
pub(crate) fn not_ours(tree: &Node, key: &'static str) -> Problem {
    let is_list = matches!(tree.value, Value::List(_));
    let help = if is_list { "help-list-of-answers" } else { "help-not-ours" };
    Problem::error(Code::NotOurs, Message::new(key)).with_help(Message::new(help)).at(tree.place)
}

/// Answers read against their questionnaire; `None` where the questionnaire itself has errors.
///
/// # Errors
/// Where the questionnaire can't be found.
pub(crate) fn check_answers(
    tree: &Node,
    document: &Document,
    questionnaire: Option<&str>,
    library: &Library,
) -> Result<(Arc<Shelved>, Option<Checked<Answers>>), Problem> {
    let folder = match document.file.as_str() {
        "-" => Path::new(""),
        file => Path::new(file).parent().unwrap_or(Path::new("")),
    };
    let reference = answers::questionnaire_reference(tree)?;
    let shelved = match (questionnaire, &reference) {
        (Some(name), _) => library.named(name, folder)?,
        (None, Some(reference)) => library.referred(reference, folder)?,
        (None, None) => return Err(answers::missing_reference(tree)),
    };
    let checked = shelved.checked.value.as_ref().map(|questionnaire| answers::read(tree, document, questionnaire));
    Ok((shelved, checked))
}

/// A brand where answers are asked for.
fn is_brand(document: &Document, tree: &Node) -> Problem {
    Problem::error(Code::NotOurs, Message::new("problem-is-brand"))
        .with_help(Message::new("help-is-brand").with("file", document.file.as_str()))
        .at(tree.place)
}

/// A questionnaire where answers are asked for.
pub(crate) fn is_questionnaire(document: &Document, tree: &Node) -> Problem {
    Problem::error(Code::NotOurs, Message::new("problem-is-questionnaire"))
        .with_help(Message::new("help-is-questionnaire").with("file", document.file.as_str()))
        .at(tree.place)
}
