//! `palier interview`.

use anyhow::Result;

use crate::args::InterviewArgs;
use crate::exit::Exit;
use crate::io::Terminal;

pub(crate) fn run(_args: &InterviewArgs, _terminal: &Terminal) -> Result<Exit> {
    anyhow::bail!("not yet")
}
