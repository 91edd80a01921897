//! Files of results, read back.

use std::path::Path;

use palier::problem::Problem;
use palier::results::{self, Recorded, Unreadable};
use palier::source::Document;
use palier::text::Message;

use crate::io::{self, Terminal};
use crate::library::unreadable;
use crate::problems;

/// Reads the results of a file for an option, and gives each to `each`. What is wrong is told; `None` then.
pub(crate) fn read(
    option: &'static str,
    path: &Path,
    terminal: &Terminal,
    each: impl FnMut(Recorded) -> Result<(), Problem>,
) -> Option<()> {
    let problem = match io::open(path).map(|reader| results::read(reader, each)) {
        Ok(Ok(passed_over)) => {
            if passed_over > 0 {
                let message = Message::new("results-passed-over").with("file", path.display().to_string());
                terminal.note(&message.with("count", passed_over));
            }
            return Some(());
        }
        Ok(Err(Unreadable::Problem(problem))) => *problem,
        Ok(Err(Unreadable::Failed(error))) | Err(error) => unreadable(path, &error),
    };
    refuse(option, path, problem, terminal);
    None
}

/// Tells what is wrong with the results of an option.
pub(crate) fn refuse(option: &'static str, path: &Path, problem: Problem, terminal: &Terminal) {
    let document = Document::whole(path.display().to_string(), "");
    problems::show(&[problems::of_option(option, problem)], &document, terminal);
}
