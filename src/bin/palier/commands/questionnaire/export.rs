//! `palier questionnaire export`: a built-in questionnaire as it is.

use anyhow::Result;
use palier::problem::{Code, Problem};
use palier::questionnaire::builtin::{self, BuiltIn};
use palier::source::{self, Document};
use palier::text::Message;

use crate::args::ExportArgs;
use crate::exit::Exit;
use crate::io::{Sink, Terminal};
use crate::{inputs, problems};

pub(crate) fn run(args: &ExportArgs, terminal: &Terminal) -> Result<Exit> {
    let Some(built_in) = BuiltIn::find(&args.name) else {
        let names = || builtin::ALL.iter().map(|built_in| built_in.id);
        let all = || Message::new("help-there-are").with("names", names().collect::<Vec<_>>().join(", "));
        let help = source::nearest(&args.name, names()).unwrap_or_else(all);
        let message = Message::new("export-not-built-in").with("name", args.name.as_str());
        let problem = Problem::error(Code::UnknownQuestionnaire, message).with_help(help);
        problems::show(&[problem], &Document::whole(args.name.as_str(), ""), terminal);
        return Ok(Exit::Unable);
    };
    let sink = Sink::of(args.output.as_deref());
    inputs::refuse_existing(&sink, args.force)?;
    sink.write_with(|output| Ok(output.write_all(built_in.text.as_bytes())?))?;
    if let Sink::File(path) = sink {
        terminal.note(&Message::new("show-written").with("file", path.display().to_string()));
    }
    Ok(Exit::Done)
}
