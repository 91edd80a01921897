//! What becomes of one document: work that documents don't share, done side by side.

use palier::answers::Answers;
use palier::assessment::{Figures, Subject};
use palier::export::{Invalid, Lines, Scored};
use palier::gates::{self, Mark};
use palier::problem::{Code, Problem};
use palier::questionnaire::Questionnaire;
use palier::source::Document;
use std::sync::Arc;

use super::gate::{Bar, Held, Standing};
use crate::args::ScoreFormat;
use crate::batch::Item;
use crate::io::{Remark, Terminal};
use crate::problems;

/// What became of a document.
pub(super) struct Outcome {
    /// Which of the inputs it belongs to.
    pub(super) input: usize,
    /// To be said on standard error.
    pub(super) remarks: Vec<Remark>,
    /// What keeps it from being held to the options of the run.
    pub(super) misfit: Option<Misfit>,
    /// The result; `None` for a file that was passed over.
    pub(super) scored: Option<Scored>,
    /// How its business stands to the baseline.
    pub(super) standing: Option<Standing>,
}

/// An option that doesn't fit the questionnaire of a document, or a baseline that doesn't.
pub(super) struct Misfit {
    /// The same for every document that it keeps from being scored.
    pub(super) words: String,
    /// To be said on standard error.
    pub(super) remarks: Vec<Remark>,
}

/// Scores a document, and holds the result to the gates that look at one by itself.
pub(super) fn of(
    (input, item): (usize, Item),
    target: &[Mark],
    bar: &Bar,
    format: ScoreFormat,
    terminal: &Terminal,
) -> Outcome {
    let remarks = problems::item_in_words(&item, terminal);
    let outcome = |scored| Outcome { input, remarks, misfit: None, scored, standing: None };
    match item {
        Item::PassedOver(_) => outcome(None),
        Item::Invalid { document, problems, .. } => {
            let words = fault_of_run(&problems, terminal);
            let mut invalid = outcome(Some(invalid(&document, problems, terminal)));
            invalid.misfit = words.map(|words| Misfit { words, remarks: std::mem::take(&mut invalid.remarks) });
            invalid
        }
        Item::Answers { document, answers, questionnaire, problems } => {
            let scored = scored(&document, answers, questionnaire, &problems, (target, bar), format, terminal);
            match scored {
                Ok((scored, standing)) => Outcome { standing, ..outcome(Some(scored)) },
                Err(problem) => {
                    let words = problem.message.in_locale(terminal.locale);
                    let remarks = problems::in_words(std::slice::from_ref(&problem), &document, terminal);
                    let scored = invalid(&document, vec![problem], terminal);
                    Outcome { misfit: Some(Misfit { words, remarks }), ..outcome(Some(scored)) }
                }
            }
        }
    }
}

/// Where it is the questionnaire of the run that can't be used, rather than one that a line of the document names: in words.
fn fault_of_run(problems: &[Problem], terminal: &Terminal) -> Option<String> {
    match problems {
        [only] if only.code == Code::UnknownQuestionnaire && only.place.is_none() => {
            Some(only.message.in_locale(terminal.locale))
        }
        _ => None,
    }
}

/// A document as one that can't be scored.
pub(super) fn invalid(document: &Document, mut problems: Vec<Problem>, terminal: &Terminal) -> Scored {
    problems.retain(Problem::is_error);
    Scored::Invalid(Invalid::new(document.name(), problems::reported(&problems, document, terminal.locale)))
}

/// The result of answers with the gates that it doesn't meet, and how its business stands to the baseline.
///
/// # Errors
/// A problem, where an option doesn't fit their questionnaire.
fn scored(
    document: &Document,
    answers: Box<Answers>,
    questionnaire: Arc<Questionnaire>,
    problems: &[Problem],
    (target, bar): (&[Mark], &Bar),
    format: ScoreFormat,
    terminal: &Terminal,
) -> Result<(Scored, Option<Standing>), Problem> {
    let language = terminal.result_language(answers.language.as_ref(), questionnaire.default_language());
    // What tells of a document with everything that is in it; rows and test cases do with its figures.
    let is_whole = matches!(format, ScoreFormat::Json | ScoreFormat::Github | ScoreFormat::Sarif);
    let told = if is_whole { problems } else { &[] };
    let warnings = problems::reported(told, document, language.locale());
    let target = gates::target(target, &questionnaire).map_err(|problem| problems::of_option("--target", problem))?;
    let subject = Subject { file: document.name(), language, target, warnings };
    let figures = Figures::of(questionnaire, answers, subject);
    let Held { failures, standing } = bar.hold(&figures)?;
    if is_whole {
        // Here, where documents are worked on side by side, and not where they are written one after the other.
        figures.assessment();
    }
    let lines = match format {
        ScoreFormat::Github | ScoreFormat::Sarif => Lines::of(document),
        _ => Lines::default(),
    };
    Ok((Scored::Ok { figures: Box::new(figures), failures, lines }, standing))
}
