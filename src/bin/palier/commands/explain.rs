//! `palier explain`: why this level and not the next, and what an answer would change; or what a problem code means.

use anyhow::Result;
use palier::answers::{self, Answers};
use palier::assessment::Subject;
use palier::explanation::{About, explain};
use palier::gates;
use palier::problem::Problem;
use palier::questionnaire::Questionnaire;
use palier::source::Document;
use palier::text::Message;

use super::explain_code;
use crate::args::{ExplainArgs, ExplainFormat};
use crate::batch::{self, Item};
use crate::exit::Exit;
use crate::inputs;
use crate::io::{self, Failure, Sink, Terminal};
use crate::library::Library;
use crate::narration::Narration;
use crate::problems;

pub(crate) fn run(args: &ExplainArgs, terminal: &Terminal) -> Result<Exit> {
    match (&args.path, &args.code) {
        (Some(path), _) => explain_answers(path, args, terminal),
        (None, Some(code)) => explain_code::explain(code, terminal),
        // The command line asks for one of the three.
        (None, None) => explain_code::list(terminal),
    }
}

fn explain_answers(path: &str, args: &ExplainArgs, terminal: &Terminal) -> Result<Exit> {
    let inputs = inputs::expand(&[path.to_owned()]);
    let sink = Sink::of(args.output.as_deref());
    inputs::refuse_overwriting(&inputs, &sink)?;
    let format = format(args)?;
    let library = Library::default();
    let item = batch::read_only(inputs, args.questionnaire.as_deref(), &library, "explain-one-at-a-time", terminal);
    let Some(Item::Answers { document, answers, questionnaire, problems }) = item else { return Ok(Exit::Unable) };
    let language = terminal.result_language(answers.language.as_ref(), questionnaire.default_language());
    let mut warnings = problems::reported(&problems, &document, language.locale());
    // All that is wrong with the command line is told at once.
    let (mut option_problems, mut is_right) = (Vec::new(), true);
    let about = match &args.topic {
        Some(name) => About::named(name, &questionnaire),
        None => Ok(About::Overall),
    };
    let target = gates::target(&args.target, &questionnaire);
    option_problems.extend(about.as_ref().err().cloned());
    option_problems.extend(target.as_ref().err().map(|problem| problems::of_option("--target", problem.clone())));
    let supposed = suppose(&args.what_if, &questionnaire, &answers, |problems, document| {
        problems::show(problems, document, terminal);
        warnings.extend(problems::reported(problems, document, language.locale()));
        is_right &= !problems.iter().any(Problem::is_error);
    });
    if !option_problems.is_empty() {
        problems::show(&option_problems, &document, terminal);
    }
    let (Ok(about), Ok(target), true) = (about, target, is_right) else { return Ok(Exit::Unable) };
    let subject = Subject { file: document.name(), language: language.clone(), target, warnings };
    let explanation = explain(&questionnaire, &answers, supposed.as_ref(), about, &subject);
    library.refuse_overwriting(&sink)?;
    let text = match format {
        ExplainFormat::Json => serde_json::to_string_pretty(&explanation)? + "\n",
        ExplainFormat::Text => {
            let colour = terminal.colours_results() && sink == Sink::StandardOutput;
            Narration::new(&questionnaire, &language, colour).of(&explanation)
        }
    };
    sink.write(&text)?;
    Ok(Exit::Done)
}

/// The answers with the supposed ones in their place, one after the other; `None` where none are.
fn suppose(
    assumptions: &[String],
    questionnaire: &Questionnaire,
    answers: &Answers,
    mut tell: impl FnMut(&[Problem], &Document),
) -> Option<Answers> {
    let mut supposed = answers.clone();
    for assumption in assumptions {
        let document = Document::whole("--what-if", assumption.as_str());
        let checked = answers::suppose(&document, questionnaire, &supposed);
        if !checked.problems.is_empty() {
            tell(&checked.problems, &document);
        }
        supposed = checked.value.unwrap_or(supposed);
    }
    (!assumptions.is_empty()).then_some(supposed)
}

/// The format asked for, else the one of the output's extension, else text.
fn format(args: &ExplainArgs) -> Result<ExplainFormat> {
    match (args.format, args.output.as_deref().and_then(io::extension).as_deref()) {
        (Some(format), _) => Ok(format),
        (None, None | Some("txt")) => Ok(ExplainFormat::Text),
        (None, Some("json")) => Ok(ExplainFormat::Json),
        (None, Some(extension)) => {
            Err(Failure::of(Message::new("explain-unknown-extension").with("extension", extension)).into())
        }
    }
}
