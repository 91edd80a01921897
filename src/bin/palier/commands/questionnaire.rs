//! `palier questionnaire`: what is built in, how it reads, and a start for one's own.

mod export;
mod list;
mod new;
mod show;

use anyhow::Result;

use crate::args::QuestionnaireCommand;
use crate::exit::Exit;
use crate::io::Terminal;

pub(crate) fn run(command: &QuestionnaireCommand, terminal: &Terminal) -> Result<Exit> {
    match command {
        QuestionnaireCommand::List(args) => list::run(args, terminal),
        QuestionnaireCommand::Show(args) => show::run(args, terminal),
        QuestionnaireCommand::Export(args) => export::run(args, terminal),
        QuestionnaireCommand::New(args) => new::run(args, terminal),
    }
}
