//! Finding a brand: its file, and the logos in its folder.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use palier::brand::{self, Brand};
use palier::problem::{Checked, Code, Problem};
use palier::report::Refusal;
use palier::source::{self, Document, Kind, Node};
use palier::text::Message;

use crate::io::{self, Terminal};
use crate::library;
use crate::problems;

/// A brand and the files that it was read from.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) brand: Brand,
    pub(crate) files: Vec<PathBuf>,
}

/// The brand in a file; `None`, with what is wrong told, where it can't be used.
pub(crate) fn find(path: &Path, terminal: &Terminal) -> Option<Found> {
    let mut files = vec![path.to_owned()];
    let (document, checked) = match library::read_one(path) {
        Ok((document, Some(problem))) => (document, Checked::failed(problem)),
        Ok((document, None)) => {
            let checked = match source::parse(&document) {
                Ok(tree) => {
                    let (checked, logos) = read(&tree, &document);
                    files.extend(logos);
                    checked
                }
                Err(problem) => Checked::failed(problem),
            };
            (document, checked)
        }
        Err(problem) => (Document::whole(path.display().to_string(), ""), Checked::failed(problem)),
    };
    problems::show(&checked.problems, &document, terminal);
    checked.value.map(|brand| Found { brand, files })
}

/// What is wrong with a brand.
pub(crate) fn check(tree: &Node, document: &Document) -> Vec<Problem> {
    read(tree, document).0.problems
}

/// Reads a brand and its logos; the files of these come with it.
fn read(tree: &Node, document: &Document) -> (Checked<Brand>, Vec<PathBuf>) {
    if matches!(source::kind(tree), Kind::Questionnaire | Kind::Answers) {
        let problem = Problem::error(Code::NotOurs, Message::new("problem-not-brand"));
        return (Checked::failed(problem.with_help(Message::new("help-not-brand")).at(tree.place)), Vec::new());
    }
    let folder = match document.file.as_str() {
        "-" => Path::new(""),
        file => Path::new(file).parent().unwrap_or(Path::new("")),
    };
    let files = RefCell::new(Vec::new());
    let checked = brand::read(tree, &|name, most| {
        let path = io::file_in(folder, name).map_err(|refusal| Message::new(refused(refusal)))?;
        let path = path.ok_or_else(|| Message::new("logo-not-there"))?;
        let bytes = io::read_beginning(&path, most).map_err(|error| io::cause(&error))?;
        files.borrow_mut().push(path);
        Ok(bytes)
    });
    (checked, files.into_inner())
}

fn refused(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Outside => "logo-outside",
        Refusal::Link => "logo-link",
        Refusal::Hidden => "logo-hidden",
        Refusal::NotAFile => "logo-not-a-file",
    }
}
