//! Finding questionnaires: by name or path, in a `questionnaires` folder beside the answers or above, built in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use palier::answers::QuestionnaireReference;
use palier::problem::{Checked, Code, Problem};
use palier::questionnaire::builtin::{self, BuiltIn};
use palier::questionnaire::{self, Questionnaire};
use palier::source::{self, Document, Documents, Node, Style};
use palier::text::Message;

use crate::inputs;
use crate::io::{self, Failure, Sink};

/// A questionnaire as it was read, with its text for showing problems.
#[derive(Debug)]
pub(crate) struct Shelved {
    pub(crate) document: Document,
    pub(crate) checked: Checked<Arc<Questionnaire>>,
}

/// The questionnaires met so far, shared by all who work on a batch; each file is read once.
#[derive(Debug, Default)]
pub(crate) struct Library {
    shelf: Mutex<BTreeMap<PathBuf, Arc<Shelved>>>,
    built_in: Mutex<BTreeMap<&'static str, Arc<Shelved>>>,
    folders: Mutex<BTreeMap<PathBuf, Arc<Vec<Candidate>>>>,
    /// What was parsed to learn an id, and is the one that was looked for: it needn't be parsed again.
    parsed: Mutex<BTreeMap<PathBuf, (Document, Node)>>,
    /// What was looked for last and found: the next file of a folder mostly asks for the same.
    latest: Mutex<Option<(Wanted, Arc<Shelved>)>>,
}

/// What an answers file asks for, and from where.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    id: String,
    major: Option<u64>,
    folder: PathBuf,
}

/// A file of a `questionnaires` folder.
#[derive(Debug)]
struct Candidate {
    path: PathBuf,
    id: String,
    version: Option<semver::Version>,
}

impl Library {
    /// The questionnaire that `--questionnaire` names: a path if it has a separator or an extension, else an id.
    pub(crate) fn named(&self, name: &str, beside: &Path) -> Result<Arc<Shelved>, Problem> {
        if is_path(name) { self.at(Path::new(name)) } else { self.by_id(name, None, beside) }
    }

    /// The questionnaire that an answers file in `folder` names.
    pub(crate) fn referred(&self, reference: &QuestionnaireReference, folder: &Path) -> Result<Arc<Shelved>, Problem> {
        let major = reference.pin.as_ref().map(palier::answers::Pin::major);
        self.by_id(reference.id.as_str(), major, folder).map_err(|problem| problem.at(reference.place))
    }

    /// The questionnaire in a file.
    pub(crate) fn at(&self, path: &Path) -> Result<Arc<Shelved>, Problem> {
        // Held while the file is read: whoever else wants it had better wait than read it too.
        let mut shelf = held(&self.shelf);
        if let Some(shelved) = shelf.get(path) {
            return Ok(Arc::clone(shelved));
        }
        let parsed = held(&self.parsed).remove(path);
        let shelved = Arc::new(match parsed {
            Some((document, tree)) => shelve_parsed(document, &tree),
            None => match read_one(path)? {
                (document, Some(problem)) => Shelved { document, checked: Checked::failed(problem) },
                (document, None) => shelve(document),
            },
        });
        shelf.insert(path.to_owned(), Arc::clone(&shelved));
        Ok(shelved)
    }

    /// Refuses an output that a questionnaire was read from.
    pub(crate) fn refuse_overwriting(&self, sink: &Sink) -> Result<(), Failure> {
        inputs::refuse_overwriting_any(held(&self.shelf).keys().map(PathBuf::as_path), sink)
    }

    /// The files that may be questionnaires, in the folders where the files of a folder find theirs: nearest first.
    pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
        folders_above(folder)
            .iter()
            .filter(|folder| folder.is_dir())
            .flat_map(|folder| inputs::files_of(folder))
            .collect()
    }

    fn by_id(&self, id: &str, major: Option<u64>, folder: &Path) -> Result<Arc<Shelved>, Problem> {
        let is_wanted = |it: &Wanted| it.id == id && it.major == major && it.folder.as_os_str() == folder.as_os_str();
        if let Some((_, found)) = held(&self.latest).as_ref().filter(|(wanted, _)| is_wanted(wanted)) {
            return Ok(Arc::clone(found));
        }
        let found = self.look_for(id, major, folder)?;
        let wanted = Wanted { id: id.to_owned(), major, folder: folder.to_owned() };
        *held(&self.latest) = Some((wanted, Arc::clone(&found)));
        Ok(found)
    }

    fn look_for(&self, id: &str, major: Option<u64>, folder: &Path) -> Result<Arc<Shelved>, Problem> {
        let folders = folders_above(folder);
        let fits = |candidate: &&Candidate| {
            candidate.id == id
                && major.is_none_or(|major| candidate.version.as_ref().is_some_and(|version| version.major == major))
        };
        for folder in &folders {
            let candidates = self.candidates(folder, id);
            if let Some(best) = candidates.iter().filter(fits).max_by_key(|candidate| candidate.version.clone()) {
                return self.at(&best.path);
            }
        }
        if let Some(built_in) = BuiltIn::find(id) {
            return Ok(self.built_in(built_in));
        }
        // Of another major version: reading the answers says so, and what to do.
        for folder in &folders {
            let candidates = self.candidates(folder, id);
            if let Some(other) = candidates
                .iter()
                .filter(|candidate| candidate.id == id)
                .max_by_key(|candidate| candidate.version.clone())
            {
                return self.at(&other.path);
            }
        }
        let mut names: Vec<String> = builtin::ALL.iter().map(|built_in| built_in.id.to_owned()).collect();
        names.extend(folders.iter().flat_map(|folder| {
            self.candidates(folder, id).iter().map(|candidate| candidate.id.clone()).collect::<Vec<_>>()
        }));
        names.sort();
        names.dedup();
        let help = source::nearest(id, names.iter().map(String::as_str))
            .unwrap_or_else(|| Message::new("help-unknown-questionnaire").with("names", names.join(", ")));
        let message = Message::new("problem-unknown-questionnaire").with("id", id);
        Err(Problem::error(Code::UnknownQuestionnaire, message).with_help(help))
    }

    pub(crate) fn built_in(&self, built_in: BuiltIn) -> Arc<Shelved> {
        let mut shelf = held(&self.built_in);
        Arc::clone(shelf.entry(built_in.id).or_insert_with(|| Arc::new(shelve(built_in.document()))))
    }

    /// The questionnaires of a folder by their ids. Files that can't be read as one are left to `check`. Of those that have
    /// the id `wanted`, what was parsed is kept.
    fn candidates(&self, folder: &Path, wanted: &str) -> Arc<Vec<Candidate>> {
        let mut folders = held(&self.folders);
        if let Some(candidates) = folders.get(folder) {
            return Arc::clone(candidates);
        }
        let mut candidates = Vec::new();
        for path in inputs::files_of(folder) {
            let Ok((document, None)) = read_one(&path) else { continue };
            let Ok(tree) = source::parse(&document) else { continue };
            let text = |name| tree.get(name).and_then(|node| node.as_text()).map(str::to_owned);
            if let Some(id) = text("id").filter(|_| tree.get("dimensions").is_some()) {
                let version = text("version").and_then(|version| version.parse().ok());
                if id == wanted {
                    held(&self.parsed).insert(path.clone(), (document, tree));
                }
                candidates.push(Candidate { path, id, version });
            }
        }
        let candidates = Arc::new(candidates);
        folders.insert(folder.to_owned(), Arc::clone(&candidates));
        candidates
    }
}

/// What a lock guards; whatever a thread that panicked had put there is whole.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn shelve(document: Document) -> Shelved {
    match source::parse(&document) {
        Ok(tree) => shelve_parsed(document, &tree),
        Err(problem) => Shelved { document, checked: Checked::failed(problem) },
    }
}

fn shelve_parsed(document: Document, tree: &Node) -> Shelved {
    let checked = questionnaire::read(tree, &document);
    Shelved { document, checked: Checked { value: checked.value.map(Arc::new), problems: checked.problems } }
}

/// The first document of a file, with what keeps it from being read.
pub(crate) fn read_one(path: &Path) -> Result<(Document, Option<Problem>), Problem> {
    let unreadable = |error: std::io::Error| unreadable(path, &error);
    let reader = io::open(path).map_err(unreadable)?;
    match Documents::new(reader, path.display().to_string(), Style::Yaml).next() {
        Some(document) => document.map_err(unreadable),
        None => Ok((Document::whole(path.display().to_string(), ""), None)),
    }
}

/// Whether `--questionnaire` names a path: it has a separator or an extension.
pub(crate) fn is_path(name: &str) -> bool {
    name.contains(['/', '\\']) || Path::new(name).extension().is_some() || name.starts_with('.')
}

/// A file that can't be read.
pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    let message =
        Message::new("problem-unreadable").with("file", path.display().to_string()).with("cause", io::cause(error));
    Problem::error(Code::Unreadable, message).with_help(Message::new("help-unreadable"))
}

/// The `questionnaires` folders beside a folder's files and above: up to the current folder or a repository's root.
fn folders_above(folder: &Path) -> Vec<PathBuf> {
    let current = io::current_folder().unwrap_or_default();
    let absolute = current.join(folder);
    let mut folders = Vec::new();
    for ancestor in absolute.ancestors() {
        folders.push(ancestor.join("questionnaires"));
        if ancestor == current || ancestor.join(".git").exists() {
            break;
        }
    }
    // Problems name a file as the user would: relative to where they are.
    folders.into_iter().map(|path| path.strip_prefix(&current).map(Path::to_owned).unwrap_or(path)).collect()
}
