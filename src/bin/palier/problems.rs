//! Showing problems to the user.

use palier::problem::{Problem, ReportedProblem};
use palier::source::Document;
use palier::text::{Locale, Message};

use crate::batch::Item;
use crate::io::Terminal;

/// The most problems of one document, or of a report's templates, that are shown outside `check`.
pub(crate) const MOST_SHOWN: usize = 20;

/// Shows the problems of a document on standard error: errors always, warnings unless the user wants quiet.
pub(crate) fn show(problems: &[Problem], document: &Document, terminal: &Terminal) {
    let renderer = terminal.renderer();
    for problem in problems.iter().take(MOST_SHOWN) {
        let text = renderer.render(problem, document);
        if problem.is_error() { crate::io::complain(&text) } else { terminal.say(&text) }
    }
    if problems.len() > MOST_SHOWN {
        let message = Message::new("problems-more")
            .with("count", problems.len() - MOST_SHOWN)
            .with("file", document.file.as_str());
        terminal.note(&message);
    }
}

/// Shows what a read document has to say.
pub(crate) fn show_item(item: &Item, terminal: &Terminal) {
    match item {
        Item::Answers { document, problems, .. } => show(problems, document, terminal),
        Item::Invalid { document, problems, questionnaire } => {
            show(problems, document, terminal);
            if let Some(questionnaire) = questionnaire {
                show(&questionnaire.checked.problems, &questionnaire.document, terminal);
            }
        }
        Item::PassedOver(name) => {
            terminal.note(&Message::new("batch-passed-over").with("file", name.as_str()));
        }
    }
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
