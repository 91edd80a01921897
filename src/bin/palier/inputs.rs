//! From the paths of the command line to the files that they mean.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use palier::text::Message;
use walkdir::WalkDir;

use crate::io::{Failure, Sink};

/// Something to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// The standard input.
    Stdin,
    /// A file that was named, or found in a folder.
    File {
        path: PathBuf,
        /// Named by the user: it must be what the command works on, whereas others may be passed over.
        named: bool,
    },
    /// A folder with nothing to read in it.
    EmptyFolder(PathBuf),
    /// A pattern that matches no file.
    NoMatch(String),
}

/// The file that results name.
impl std::fmt::Display for Input {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Stdin => formatter.write_str("-"),
            Self::NoMatch(pattern) => formatter.write_str(pattern),
            Self::File { path, .. } | Self::EmptyFolder(path) => write!(formatter, "{}", path.display()),
        }
    }
}

/// What paths mean: `-`, files, and folders with all that is in them, in name order; a file given twice counts once.
pub(crate) fn expand(paths: &[String]) -> Vec<Input> {
    let mut inputs = Vec::new();
    let mut seen = BTreeSet::new();
    for path in paths {
        if path == "-" {
            if seen.insert(PathBuf::from("-")) {
                inputs.push(Input::Stdin);
            }
            continue;
        }
        if let Some(files) = matching(path) {
            if files.is_empty() {
                inputs.push(Input::NoMatch(path.clone()));
            }
            inputs.extend(
                files
                    .into_iter()
                    .filter(|file| seen.insert(identity(file)))
                    .map(|path| Input::File { path, named: true }),
            );
            continue;
        }
        let path = Path::new(path);
        if !path.is_dir() {
            if seen.insert(identity(path)) {
                inputs.push(Input::File { path: path.to_owned(), named: true });
            }
            continue;
        }
        let files = files_below(path);
        if files.is_empty() {
            inputs.push(Input::EmptyFolder(path.to_owned()));
        }
        // Links are left out: within one folder, no file comes twice.
        let is_only = paths.len() == 1;
        let files = files.into_iter().filter(|file| is_only || seen.insert(identity(file)));
        inputs.extend(files.map(|path| Input::File { path, named: false }));
    }
    inputs
}

/// The files that a pattern such as `answers/*.yaml` matches, in name order; `None` where the path is no pattern. Most
/// shells expand patterns themselves; some leave that to the program.
fn matching(path: &str) -> Option<Vec<PathBuf>> {
    if !path.contains(['*', '?', '[']) || Path::new(path).exists() {
        return None;
    }
    let files = glob::glob(path).ok()?.filter_map(Result::ok).filter(|file| file.is_file());
    let mut files: Vec<_> = files.collect();
    files.sort_by(|a, b| a.as_os_str().as_encoded_bytes().cmp(b.as_os_str().as_encoded_bytes()));
    Some(files)
}

/// The readable files directly in a folder, in name order; none where there is no such folder.
pub(crate) fn files_of(folder: &Path) -> Vec<PathBuf> {
    walk(folder, 1, &["yaml", "yml", "json"])
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    walk(folder, usize::MAX, &["yaml", "yml", "json", "ndjson", "jsonl"])
}

/// Files by extension, hidden ones and links left out, in the byte order of their paths; folders that can't be read too.
fn walk(folder: &Path, depth: usize, extensions: &[&str]) -> Vec<PathBuf> {
    let hidden =
        |entry: &walkdir::DirEntry| entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".");
    // What an interview leaves beside the answers, for editors, is nothing that anybody means.
    let is_schema = |path: &Path| path.as_os_str().as_encoded_bytes().ends_with(b".schema.json");
    let wanted = |path: &Path| {
        !is_schema(path)
            && path
                .extension()
                .is_some_and(|extension| extensions.iter().any(|wanted| extension.eq_ignore_ascii_case(wanted)))
    };
    let walk = WalkDir::new(folder).max_depth(depth).into_iter().filter_entry(|entry| !hidden(entry));
    let mut files = Vec::new();
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_file() && wanted(entry.path()) => files.push(entry.into_path()),
            Ok(_) => {}
            // A folder that can't be read is kept: opening it says why.
            Err(error) => files.extend(error.path().map(Path::to_owned)),
        }
    }
    files.sort_by(|a, b| a.as_os_str().as_encoded_bytes().cmp(b.as_os_str().as_encoded_bytes()));
    files
}

/// The same for two names of one file.
fn identity(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// Refuses an output that is one of the inputs: nobody means to lose their answers.
pub(crate) fn refuse_overwriting(inputs: &[Input], sink: &Sink) -> Result<(), Failure> {
    refuse_overwriting_any(files(inputs), sink)
}

fn files(inputs: &[Input]) -> impl Iterator<Item = &Path> {
    inputs.iter().filter_map(|input| match input {
        Input::File { path, .. } => Some(path.as_path()),
        Input::Stdin | Input::EmptyFolder(_) | Input::NoMatch(_) => None,
    })
}

fn overwrites(file: &Path) -> Failure {
    Failure::of(Message::new("error-overwrites-input").with("file", file.display().to_string()))
}

/// Refuses an output that is one of these files.
pub(crate) fn refuse_overwriting_any<'p>(
    files: impl IntoIterator<Item = &'p Path>,
    sink: &Sink,
) -> Result<(), Failure> {
    let Sink::File(output) = sink else { return Ok(()) };
    let output_identity = identity(output);
    if files.into_iter().any(|file| identity(file) == output_identity) {
        return Err(overwrites(output));
    }
    Ok(())
}

/// Files that nothing may be written over, however many files are written.
#[derive(Debug)]
pub(crate) struct Kept(BTreeSet<PathBuf>);

impl Kept {
    /// The files of the inputs, and others.
    pub(crate) fn of<'p>(inputs: &'p [Input], others: impl IntoIterator<Item = &'p Path>) -> Self {
        Self(files(inputs).chain(others).map(identity).collect())
    }

    /// Refuses a file that is one of them.
    pub(crate) fn refuse_overwriting(&self, file: &Path) -> Result<(), Failure> {
        if self.0.contains(&identity(file)) { Err(overwrites(file)) } else { Ok(()) }
    }
}

/// Refuses to write over a file that is there, unless the user insists: what begins something must not end something else.
pub(crate) fn refuse_existing(sink: &Sink, force: bool) -> Result<(), Failure> {
    match sink {
        Sink::File(path) if !force && path.symlink_metadata().is_ok() => {
            let message = Message::new("error-exists").with("file", path.display().to_string());
            Err(Failure::of(message))
        }
        _ => Ok(()),
    }
}
