//! Finding what a report is written with: a built-in template, a file of the user's, a folder that overrides.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use palier::problem::{Code, Problem};
use palier::report::{self, BUILT_IN, BUILT_IN_PREFIX, BuiltIn, Fault, Format, Own, Templates};
use palier::source::{self, Document};
use palier::text::Message;

use crate::io;
use crate::library::unreadable;

/// The most templates of one report: each may include the next, and every one that is open takes room.
const MOST: usize = 100;

/// What a report is written with, and the files that it was read from.
#[derive(Debug)]
pub(crate) struct Found {
    /// Of a report.
    pub(crate) templates: Templates,
    /// Of the index of many.
    pub(crate) index: Templates,
    pub(crate) files: Vec<PathBuf>,
    /// Whether a folder was named that overrides nothing.
    pub(crate) overrides_nothing: bool,
}

/// Whether `--template` names a file: by a separator or an extension, as elsewhere.
pub(crate) fn is_file(template: &str) -> bool {
    template.contains(['/', '\\', '.'])
}

/// The format that a file's name tells: `report.html`, `report.md.tera`.
pub(crate) fn format_by_name(name: &str) -> Option<Format> {
    let name = name.to_lowercase();
    let name = [".tera", ".j2", ".jinja", ".jinja2"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name);
    let (_, extension) = name.rsplit_once('.')?;
    Format::of_extension(extension)
}

/// Finds the templates that the options name.
pub(crate) fn find(template: Option<&str>, folder: Option<&Path>, format: Format) -> Result<Found, Box<Fault>> {
    let mut found = Found {
        templates: Templates::built_in(format),
        index: Templates::built_in_index(format),
        files: Vec::new(),
        overrides_nothing: false,
    };
    if let Some(folder) = folder
        && !folder.is_dir()
    {
        let kind = if folder.exists() { std::io::ErrorKind::NotADirectory } else { std::io::ErrorKind::NotFound };
        return Err(fault_of(folder, unreadable(folder, &kind.into())));
    }
    match template {
        Some(file) if is_file(file) => found.begin_with(Path::new(file), folder)?,
        Some(name) => built_in(name, format)?.entry().clone_into(&mut found.templates.entry),
        None => {}
    }
    if let Some(folder) = folder {
        for (name, _) in report::files(format) {
            found.add(name, folder)?;
        }
        found.overrides_nothing = found.files.is_empty();
    }
    let beside = template.filter(|template| is_file(template)).and_then(|template| Path::new(template).parent());
    if let Some(folder) = folder.or(beside) {
        found.add_referred(folder)?;
    }
    (found.templates, found.index) = found.templates.parted();
    Ok(found)
}

fn built_in(name: &str, format: Format) -> Result<BuiltIn, Box<Fault>> {
    BuiltIn::find(name, format).ok_or_else(|| {
        let names: BTreeSet<&str> =
            BUILT_IN.iter().filter(|it| it.format == format).map(|template| template.name).collect();
        let message = Message::new("problem-template-no-such").with("name", name);
        let help = source::nearest(name, names.iter().copied()).unwrap_or_else(|| {
            let names = names.into_iter().collect::<Vec<_>>().join(", ");
            Message::new("help-template-no-such").with("names", names).with("name", name)
        });
        fault_of(Path::new(name), Problem::error(Code::TemplateNotFound, message).with_help(help))
    })
}

fn fault_of(path: &Path, problem: Problem) -> Box<Fault> {
    Box::new(Fault { problem, document: Document::whole(path.display().to_string(), "") })
}

impl Found {
    /// Takes the file that the report begins with, wherever it is: the user named it.
    fn begin_with(&mut self, path: &Path, folder: Option<&Path>) -> Result<(), Box<Fault>> {
        let within = folder.and_then(|folder| name_in(path, folder));
        let file =
            path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
        // A file from elsewhere takes no other's name: no template calls one by a name that begins so.
        self.templates.entry = within.unwrap_or_else(|| if folder.is_some() { format!("./{file}") } else { file });
        let name = self.templates.entry.clone();
        self.read(name, path.to_owned())
    }

    /// Takes a file of the folder, where there is one of that name.
    fn add(&mut self, name: &str, folder: &Path) -> Result<(), Box<Fault>> {
        let has_it = self.templates.own.iter().any(|own| own.name == name)
            || self.templates.refused.iter().any(|(refused, _)| refused == name);
        if has_it || name.starts_with(BUILT_IN_PREFIX) {
            return Ok(());
        }
        match io::file_in(folder, name) {
            Ok(Some(path)) => self.read(name.to_owned(), path),
            Ok(None) => Ok(()),
            Err(refusal) => {
                self.templates.refused.push((name.to_owned(), refusal));
                Ok(())
            }
        }
    }

    /// Takes what the templates call, what those call, and so on.
    fn add_referred(&mut self, folder: &Path) -> Result<(), Box<Fault>> {
        let mut next = 0;
        while let Some(own) = self.templates.own.get(next) {
            for name in report::references(&own.document.text) {
                self.add(&name, folder)?;
            }
            next += 1;
        }
        Ok(())
    }

    fn read(&mut self, name: String, path: PathBuf) -> Result<(), Box<Fault>> {
        if self.templates.own.len() == MOST {
            let message = Message::new("problem-template-too-many").with("most", MOST);
            let problem = Problem::error(Code::TooLarge, message).with_help(Message::new("help-template-too-many"));
            return Err(fault_of(&path, problem));
        }
        let bytes = io::read_template(&path).map_err(|error| {
            let problem = if error.kind() == std::io::ErrorKind::FileTooLarge {
                Problem::error(Code::TooLarge, Message::new("problem-too-large").with("most", 1_usize))
                    .with_help(Message::new("help-template-too-large"))
            } else {
                unreadable(&path, &error)
            };
            fault_of(&path, problem)
        })?;
        let (document, problem) = source::whole(path.display().to_string(), bytes);
        if let Some(problem) = problem {
            return Err(Box::new(Fault { problem, document }));
        }
        self.templates.own.push(Own { name, document });
        self.files.push(path);
        Ok(())
    }
}

/// The name of a file in a folder, with `/`; `None` where it isn't in there.
fn name_in(path: &Path, folder: &Path) -> Option<String> {
    let (path, folder) = (path.canonicalize().ok()?, folder.canonicalize().ok()?);
    let parts: Option<Vec<_>> = path.strip_prefix(folder).ok()?.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/"))
}
