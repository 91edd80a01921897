//! The commands, one file each.

mod check;
mod explain;
mod explain_code;
mod interview;
mod plan;
mod questionnaire;
mod redact;
mod report;
mod schema;
mod score;
mod template;

use anyhow::Result;

use crate::args::{Arguments, Command};
use crate::exit::Exit;
use crate::io::Terminal;

/// Runs the command that the user asked for.
pub(crate) fn run(arguments: Arguments, terminal: &Terminal) -> Result<Exit> {
    match arguments.command {
        Command::Interview(args) => interview::run(&args, terminal),
        Command::Score(args) => score::run(&args, terminal),
        Command::Report(args) => report::run(&args, terminal),
        Command::Check(args) => check::run(&args, terminal),
        Command::Explain(args) => explain::run(&args, terminal),
        Command::Plan(args) => plan::run(&args, terminal),
        Command::Questionnaire(args) => questionnaire::run(&args.command, terminal),
        Command::Redact(args) => redact::run(&args, terminal),
        Command::Schema(command) => schema::run(&command, terminal),
        Command::Template(command) => template::run(&command, terminal),
    }
}
