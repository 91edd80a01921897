//! The program as the other tests start it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// `palier`, run from the repository's root in a plain English world: no colours, no CI.
pub(crate) fn palier() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palier"));
    command.current_dir(root()).stdin(Stdio::null()).env("LANG", "C");
    for variable in ["LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANGUAGE", "NO_COLOR", "CI", "COLUMNS"] {
        command.env_remove(variable);
    }
    command
}

/// The repository's root.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// How a run of `palier` ended.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit code; `None` where a signal ended it.
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// What the program wrote, held to be text.
    pub(crate) fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("palier writes UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("palier writes UTF-8"),
        }
    }

    /// Standard output as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error} in: {self:?}"))
    }
}

/// Runs `palier` with these arguments.
pub(crate) fn run<I: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = I>) -> Run {
    let output = palier().args(arguments).output().expect("palier is built with the tests");
    Run::of(output)
}

/// Runs `palier` in a folder, and holds it to end by itself, without a panic.
pub(crate) fn run_in(folder: impl AsRef<Path>, arguments: &[&str]) -> Run {
    let run = Run::of(palier().current_dir(folder).args(arguments).output().expect("palier is built with the tests"));
    assert!(run.code.is_some() && !run.stderr.contains("panicked"), "{arguments:?}: {run:#?}");
    run
}

/// A folder with these files, in folders of their own where their names have some.
pub(crate) fn folder<'f, C: AsRef<[u8]>>(files: impl IntoIterator<Item = (&'f str, C)>) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("a temporary folder takes folders");
        fs::write(path, content).expect("a temporary folder takes files");
    }
    folder
}

/// A folder with these files, and a questionnaire of the repository where answers look for it.
pub(crate) fn folder_with<'f, C: AsRef<[u8]>>(
    questionnaire: &str,
    files: impl IntoIterator<Item = (&'f str, C)>,
) -> TempDir {
    let folder = folder(files);
    let (from, shelf) = (root().join(questionnaire), folder.path().join("questionnaires"));
    fs::create_dir_all(&shelf).expect("a temporary folder takes folders");
    fs::copy(&from, shelf.join(from.file_name().expect("a file"))).expect("the questionnaire is there");
    folder
}

/// Says aloud that a test is left out for want of a tool; in CI that is a failure.
pub(crate) fn left_out(what: &str, tool: &str) {
    use std::io::Write as _;
    // Written past the test harness, which would keep it to itself.
    let _ = writeln!(std::io::stderr(), "LEFT OUT: {what}, for want of {tool}");
    assert!(std::env::var_os("CI").is_none(), "{tool} is missing, and in CI nothing may be left out");
}
