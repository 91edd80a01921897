//! `palier check`: every problem of questionnaires and answers files, where it stands.

use anyhow::Result;
use palier::problem::{Code, Problem, ReportedProblem};
use palier::source::{self, Document, Kind};
use palier::text::Message;

use crate::args::{CheckArgs, CheckFormat};
use crate::batch;
use crate::exit::Exit;
use crate::inputs::{self, Input};
use crate::io::{Sink, Terminal};
use crate::library::Library;

pub(crate) fn run(args: &CheckArgs, terminal: &Terminal) -> Result<Exit> {
    let library = Library::default();
    let inputs = inputs::expand(&args.paths);
    let sink = Sink::of(args.output.as_deref());
    if let Sink::File(output) = &sink {
        inputs::refuse_overwriting(&inputs, output)?;
    }
    let mut checked = Vec::new();
    for input in &inputs {
        batch::read_documents(input, &mut |document, problem| {
            let problems = match problem {
                Some(problem) => vec![problem],
                None => check(&document, input, args.questionnaire.as_deref(), &library, terminal),
            };
            checked.push((document, problems));
            Ok(())
        })?;
    }
    sink.write_with(|output| {
        let text = match args.format {
            CheckFormat::Text => as_text(&checked, terminal),
            CheckFormat::Json => as_json(&checked, terminal)?,
        };
        output.write_all(text.as_bytes())?;
        Ok(())
    })?;
    if args.format == CheckFormat::Text {
        summarize(&checked, terminal);
    }
    Ok(exit(&checked))
}

fn check(
    document: &Document,
    input: &Input,
    questionnaire: Option<&str>,
    library: &Library,
    terminal: &Terminal,
) -> Vec<Problem> {
    let tree = match source::parse(document) {
        Ok(tree) => tree,
        Err(problem) => return vec![problem],
    };
    match source::kind(&tree) {
        Kind::Questionnaire => palier::questionnaire::read(&tree, document).problems,
        Kind::Answers => match batch::check_answers(&tree, document, questionnaire, library) {
            Ok((_, Some(checked))) => checked.problems,
            Ok((shelved, None)) => {
                let file = shelved.document.file.as_str();
                let message = Message::new("problem-questionnaire-has-errors").with("file", file);
                let help = Message::new("help-questionnaire-has-errors").with("file", file);
                vec![Problem::error(Code::UnknownQuestionnaire, message).with_help(help)]
            }
            Err(problem) => vec![problem],
        },
        Kind::Nothing | Kind::Other if matches!(input, Input::File { named: false, .. }) => {
            terminal.note(&Message::new("batch-passed-over").with("file", document.name()));
            Vec::new()
        }
        Kind::Nothing => vec![Problem::error(Code::Empty, Message::new("problem-empty"))],
        Kind::Other => vec![Problem::error(Code::NotOurs, Message::new("problem-not-ours")).at(tree.place)],
    }
}

fn as_text(checked: &[(Document, Vec<Problem>)], terminal: &Terminal) -> String {
    let renderer = terminal.result_renderer();
    let problems =
        checked.iter().flat_map(|(document, problems)| problems.iter().map(move |problem| (document, problem)));
    problems.map(|(document, problem)| renderer.render(problem, document) + "\n\n").collect()
}

fn as_json(checked: &[(Document, Vec<Problem>)], terminal: &Terminal) -> Result<String> {
    let reported: Vec<ReportedProblem> = checked
        .iter()
        .flat_map(|(document, problems)| {
            problems.iter().map(|problem| problem.reported(&document.file, terminal.locale))
        })
        .collect();
    Ok(serde_json::to_string_pretty(&reported)? + "\n")
}

fn summarize(checked: &[(Document, Vec<Problem>)], terminal: &Terminal) {
    let all = || checked.iter().flat_map(|(_, problems)| problems);
    let errors = all().filter(|problem| problem.is_error()).count();
    let warnings = all().count() - errors;
    terminal.note(
        &Message::new("check-summary")
            .with("documents", checked.len())
            .with("errors", errors)
            .with("warnings", warnings),
    );
}

/// Errors are a failed check; where nothing at all could be read, the check couldn't be done.
fn exit(checked: &[(Document, Vec<Problem>)]) -> Exit {
    let is_unreadable = |problems: &Vec<Problem>| problems.iter().any(|problem| problem.code == Code::Unreadable);
    if checked.iter().all(|(_, problems)| is_unreadable(problems)) {
        Exit::Unable
    } else if checked.iter().any(|(_, problems)| problems.iter().any(Problem::is_error)) {
        Exit::Failed
    } else {
        Exit::Done
    }
}
