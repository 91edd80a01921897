//! On which lines of a file a document and its answers stand.

use std::collections::BTreeMap;

use smol_str::SmolStr;

use crate::source::{self, Document, Value};
use crate::text::Id;

/// Where a document stands in its file. Nothing is known of one that isn't asked for.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    /// The file; `None` for standard input, which no annotation can stand in.
    pub(super) file: Option<String>,
    /// The first line of the document.
    pub(super) first: Option<usize>,
    answers: BTreeMap<SmolStr, usize>,
}

impl Lines {
    /// The lines of a document that has been read.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let tree = source::parse(document).ok();
        let answers = tree.as_ref().and_then(|tree| tree.get("answers")).map(|answers| &answers.value);
        let answers = match answers {
            Some(Value::Mapping(entries)) => {
                entries.iter().map(|(key, _)| (key.name.clone(), key.place.line)).collect()
            }
            _ => BTreeMap::new(),
        };
        let first = tree.map_or(document.first_line, |tree| tree.place.line);
        Self { file: Some(document.file.clone()).filter(|file| file != "-"), first: Some(first), answers }
    }

    /// The line on which a question is answered.
    pub(super) fn of_answer(&self, question: &Id) -> Option<usize> {
        self.answers.get(question.as_str()).copied()
    }
}
