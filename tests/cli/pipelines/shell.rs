//! Bash as a runner of CI starts it, with the files that it hands to a step.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

/// A step: set up, run, and looked at.
pub(super) struct Shell {
    command: Command,
    folder: PathBuf,
    /// The files that a step writes to, by the variables that name them.
    files: TempDir,
    /// The exit status of the script; none before it has run.
    pub(super) code: Option<i32>,
    /// What it said, results and complaints alike.
    pub(super) said: String,
}

impl Shell {
    pub(super) fn new(folder: impl Into<PathBuf>) -> Self {
        let (folder, files) = (folder.into(), tempfile::tempdir().expect("a temporary folder"));
        let mut command = Command::new("bash");
        command.current_dir(&folder).env("CI", "true").env("LANG", "C.UTF-8").env_remove("LC_ALL");
        // What git may have set where the tests themselves run from a hook.
        for variable in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"] {
            command.env_remove(variable);
        }
        let program = PathBuf::from(env!("CARGO_BIN_EXE_palier"));
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = [program.parent().expect("in a folder").to_owned()].into_iter().chain(std::env::split_paths(&path));
        command.env("PATH", std::env::join_paths(path).expect("plain paths"));
        for variable in ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH"] {
            let path = files.path().join(variable);
            fs::write(&path, "").expect("a temporary folder takes files");
            command.env(variable, path);
        }
        Self { command, folder, files, code: None, said: String::new() }
    }

    pub(super) fn set(&mut self, variable: &str, value: &str) {
        self.command.env(variable, value);
    }

    /// Runs a script as GitHub's runners do (`shell: bash`); GitLab's stop at the first fault likewise.
    pub(super) fn run(&mut self, script: &str) {
        let path = self.files.path().join("script.sh");
        fs::write(&path, script).expect("a temporary folder takes files");
        let output = self
            .command
            .args(["--noprofile", "--norc", "-e", "-o", "pipefail"])
            .arg(path)
            .output()
            .expect("bash is there");
        self.code = output.status.code();
        self.said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    }

    /// What a script wrote to a file of the runner.
    pub(super) fn written(&self, variable: &str) -> String {
        fs::read_to_string(self.files.path().join(variable)).expect("is there")
    }

    /// A file that a script left in its folder.
    pub(super) fn file(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}\n{}", self.said))
    }
}
