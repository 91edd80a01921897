//! `palier plan`: the least effort to a level, or the best level for an effort.

use anyhow::Result;
use palier::answers::Answers;
use palier::assessment::Subject;
use palier::export;
use palier::gates;
use palier::questionnaire::Questionnaire;
use palier::report;
use palier::roadmap::{Goal, Patience, PlanError, Request, Roadmap, plan};
use palier::text::Message;

use crate::args::{PlanArgs, PlanFormat, ReportArgs};
use crate::batch::{self, Item};
use crate::exit::Exit;
use crate::inputs;
use crate::io::{self, Failure, Sink, Terminal};
use crate::library::Library;
use crate::problems;
use crate::table;

/// The most partial decisions looked into for one plan where no time limit is set: the same place on every machine.
const NODES: u64 = 200_000;

pub(crate) fn run(args: &PlanArgs, terminal: &Terminal) -> Result<Exit> {
    let inputs = inputs::expand(std::slice::from_ref(&args.path));
    let sink = Sink::of(args.output.as_deref());
    inputs::refuse_overwriting(&inputs, &sink)?;
    let format = format(args)?;
    let library = Library::default();
    let item = batch::read_only(inputs, args.questionnaire.as_deref(), &library, "plan-one-at-a-time", terminal);
    let Some(Item::Answers { document, answers, questionnaire, problems }) = item else { return Ok(Exit::Unable) };
    let language = terminal.result_language(answers.language.as_ref(), questionnaire.default_language());
    let target = match gates::target(&args.target, &questionnaire) {
        Ok(target) => target,
        Err(problem) => {
            problems::show(&[problems::of_option("--target", problem)], &document, terminal);
            return Ok(Exit::Unable);
        }
    };
    let warnings = problems::reported(&problems, &document, language.locale());
    let subject = Subject { file: document.name(), language, target, warnings };
    let is_late = io::alarm(args.time_limit);
    let request = Request {
        goal: args.budget.map_or(Goal::Target, Goal::Budget),
        capacity: args.capacity,
        patience: Patience { nodes: if args.time_limit.is_some() { u64::MAX } else { NODES }, is_late: &is_late },
        jobs: io::cores().into(),
    };
    let roadmap = plan(&questionnaire, &answers, &subject, request).map_err(|error| Failure::of(refusal(error)))?;
    library.refuse_overwriting(&sink)?;
    let colour = terminal.colours_results() && sink == Sink::StandardOutput;
    let text = match format {
        PlanFormat::Table => table::roadmap::render(&roadmap, &questionnaire, colour),
        PlanFormat::Markdown => report::plan::render(&roadmap, &questionnaire),
        PlanFormat::Json => serde_json::to_string_pretty(&roadmap)? + "\n",
        PlanFormat::Csv => csv(&roadmap)?,
    };
    sink.write_and_tell(&text, "written", terminal)?;
    Ok(Exit::Done)
}

/// The plan that goes into a report, by the options of the report.
pub(super) fn of_report(
    args: &ReportArgs,
    questionnaire: &Questionnaire,
    answers: &Answers,
    subject: &Subject,
) -> Result<Roadmap, PlanError> {
    let goal = args.budget.map_or(Goal::Target, Goal::Budget);
    let patience = Patience { nodes: NODES, is_late: &io::alarm(None) };
    plan(questionnaire, answers, subject, Request { goal, capacity: args.capacity, patience, jobs: 1 })
}

/// Why there is no plan, for whoever asked for it.
pub(super) fn refusal(error: PlanError) -> Message {
    Message::new(match error {
        PlanError::TooLarge => "plan-too-many-digits",
        PlanError::Unsound => "plan-unsound",
    })
}

fn csv(roadmap: &Roadmap) -> Result<String> {
    let mut bytes = Vec::new();
    export::plan::write_csv(roadmap, &mut bytes)?;
    Ok(String::from_utf8(bytes)?)
}

/// The format asked for, else the one of the output's extension, else a table.
fn format(args: &PlanArgs) -> Result<PlanFormat> {
    match (args.format, args.output.as_deref().and_then(io::extension).as_deref()) {
        (Some(format), _) => Ok(format),
        (None, None | Some("txt")) => Ok(PlanFormat::Table),
        (None, Some("json")) => Ok(PlanFormat::Json),
        (None, Some("md" | "markdown")) => Ok(PlanFormat::Markdown),
        (None, Some("csv")) => Ok(PlanFormat::Csv),
        (None, Some(extension)) => {
            Err(Failure::of(Message::new("plan-unknown-extension").with("extension", extension)).into())
        }
    }
}
