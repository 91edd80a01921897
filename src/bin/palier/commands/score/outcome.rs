//! What becomes of one document: work that documents don't share, done side by side.

use palier::answers::Answers;
use palier::assessment::{Subject, assess};
use palier::export::{Invalid, Lines, Scored};
use palier::gates::{self, Gates, Mark};
use palier::problem::Problem;
use palier::questionnaire::Questionnaire;
use palier::source::Document;
use std::sync::Arc;

use crate::args::ScoreFormat;
use crate::batch::Item;
use crate::io::{Remark, Terminal};
use crate::problems;

/// What became of a document.
pub(super) struct Outcome {
    /// Which of the inputs it belongs to.
    pub(super) input: usize,
    pub(super) document: Document,
    /// To be said on standard error.
    pub(super) remarks: Vec<Remark>,
    /// The result; `None` for a file that was passed over.
    pub(super) scored: Option<Scored>,
}

/// Scores a document, and holds the result to the gates that look at one by itself.
pub(super) fn of(
    (input, item): (usize, Item),
    target: &[Mark],
    gates: &Gates,
    format: ScoreFormat,
    terminal: &Terminal,
) -> Outcome {
    let mut remarks = problems::item_in_words(&item, terminal);
    let outcome = |document, remarks, scored| Outcome { input, document, remarks, scored };
    match item {
        Item::PassedOver(name) => outcome(Document::whole(name, ""), remarks, None),
        Item::Invalid { document, problems, .. } => {
            let scored = invalid(&document, problems, terminal);
            outcome(document, remarks, Some(scored))
        }
        Item::Answers { document, answers, questionnaire, problems } => {
            let scored = scored(&document, &answers, questionnaire, &problems, (target, gates), format, terminal);
            let scored = scored.unwrap_or_else(|problem| {
                remarks.extend(problems::in_words(std::slice::from_ref(&problem), &document, terminal));
                invalid(&document, vec![problem], terminal)
            });
            outcome(document, remarks, Some(scored))
        }
    }
}

/// A document as one that can't be scored.
pub(super) fn invalid(document: &Document, mut problems: Vec<Problem>, terminal: &Terminal) -> Scored {
    problems.retain(Problem::is_error);
    Scored::Invalid(Invalid::new(document.name(), problems::reported(&problems, document, terminal.locale)))
}

/// The result of answers, and the gates that it doesn't meet.
///
/// # Errors
/// A problem, where an option doesn't fit their questionnaire.
fn scored(
    document: &Document,
    answers: &Answers,
    questionnaire: Arc<Questionnaire>,
    problems: &[Problem],
    (target, gates): (&[Mark], &Gates),
    format: ScoreFormat,
    terminal: &Terminal,
) -> Result<Scored, Problem> {
    let of_option = problems::of_option;
    let language = terminal.result_language(answers.language.as_ref(), questionnaire.default_language());
    let warnings = problems::reported(problems, document, language.locale());
    let target = gates::target(target, &questionnaire).map_err(|problem| of_option("--target", problem))?;
    let subject = Subject { file: document.name(), language, target, warnings };
    let assessment = assess(&questionnaire, answers, &subject);
    let failures = gates.failures(&assessment, &questionnaire).map_err(|problem| of_option("--fail-under", problem))?;
    let lines = match format {
        ScoreFormat::Github | ScoreFormat::Sarif => Lines::of(document),
        _ => Lines::default(),
    };
    Ok(Scored::Ok { assessment: Box::new(assessment), questionnaire, failures, lines })
}
