//! `palier explain`: what a problem code means.

use anyhow::Result;

use super::explain_code;
use crate::args::ExplainArgs;
use crate::exit::Exit;
use crate::io::Terminal;

pub(crate) fn run(args: &ExplainArgs, terminal: &Terminal) -> Result<Exit> {
    match &args.code {
        Some(code) => explain_code::explain(code, terminal),
        None => explain_code::list(terminal),
    }
}
