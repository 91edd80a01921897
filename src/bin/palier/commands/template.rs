//! `palier template`: the built-in templates of reports, and a start for one's own.

mod export;
mod list;

use anyhow::Result;

use crate::args::TemplateCommand;
use crate::exit::Exit;
use crate::io::Terminal;

pub(crate) fn run(command: &TemplateCommand, terminal: &Terminal) -> Result<Exit> {
    match command {
        TemplateCommand::List => list::run(terminal),
        TemplateCommand::Export(args) => export::run(args, terminal),
    }
}
