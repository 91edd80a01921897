//! Showing problems to the user.

use palier::problem::{Problem, ReportedProblem};
use palier::source::Document;
use palier::text::{Locale, Message};

use crate::batch::Item;
use crate::io::{Remark, Terminal};

/// The most problems of one document, or of a report's templates, that are shown outside `check`.
pub(crate) const MOST_SHOWN: usize = 20;

/// Shows the problems of a document on standard error: errors always, warnings unless the user wants quiet.
pub(crate) fn show(problems: &[Problem], document: &Document, terminal: &Terminal) {
    terminal.pass_on(&in_words(problems, document, terminal));
}

/// The problems of a document as they are shown.
pub(crate) fn in_words(problems: &[Problem], document: &Document, terminal: &Terminal) -> Vec<Remark> {
    let renderer = terminal.renderer();
    let shown = problems.iter().take(MOST_SHOWN);
    let mut remarks: Vec<_> = shown
        .map(|problem| Remark { text: renderer.render(problem, document), is_error: problem.is_error() })
        .collect();
    if problems.len() > MOST_SHOWN {
        let message = Message::new("problems-more")
            .with("count", problems.len() - MOST_SHOWN)
            .with("file", document.file.as_str());
        remarks.push(Remark { text: message.in_locale(terminal.locale), is_error: false });
    }
    remarks
}

/// Shows what a read document has to say.
pub(crate) fn show_item(item: &Item, terminal: &Terminal) {
    terminal.pass_on(&item_in_words(item, terminal));
}

/// What a read document has to say.
pub(crate) fn item_in_words(item: &Item, terminal: &Terminal) -> Vec<Remark> {
    match item {
        Item::Answers { document, problems, .. } => in_words(problems, document, terminal),
        Item::Invalid { document, problems, questionnaire } => {
            let mut remarks = in_words(problems, document, terminal);
            if let Some(questionnaire) = questionnaire {
                remarks.extend(in_words(&questionnaire.checked.problems, &questionnaire.document, terminal));
            }
            remarks
        }
        Item::PassedOver(name) => vec![passed_over(name, terminal)],
    }
}

/// That a file is plainly something else.
pub(crate) fn passed_over(name: &str, terminal: &Terminal) -> Remark {
    let message = Message::new("batch-passed-over").with("file", name);
    Remark { text: message.in_locale(terminal.locale), is_error: false }
}

/// Problems as results carry them.
pub(crate) fn reported(problems: &[Problem], document: &Document, locale: Locale) -> Vec<ReportedProblem> {
    problems.iter().map(|problem| problem.reported(&document.file, locale)).collect()
}

/// Tells of the problem of an option's value: it stands in no file.
pub(crate) fn tell_of_option(problem: &Problem, terminal: &Terminal) {
    let cause = match &problem.help {
        Some(help) => Message::new("option-and-help").with("fault", problem.message.clone()).with("help", help.clone()),
        None => problem.message.clone(),
    };
    terminal.complain(&Message::new("program-error").with("cause", cause));
}

/// A problem of an option's value, which no place in a file can show.
pub(crate) fn of_option(option: &'static str, mut problem: Problem) -> Problem {
    problem.message = Message::new("option-at-fault").with("option", option).with("fault", problem.message);
    problem
}
