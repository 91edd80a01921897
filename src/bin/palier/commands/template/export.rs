//! `palier template export`: the built-in templates as files, with what they receive, documented.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use anyhow::Result;
use palier::report::{self, BUILT_IN, BuiltIn, Format, INDEX};
use palier::source;
use palier::text::Message;

use crate::args::TemplateExportArgs;
use crate::exit::Exit;
use crate::io::{self, Failure, Sink, Terminal};

/// The file that documents what templates receive.
const DOCUMENTATION: &str = "README.md";

/// A file by its name in the folder, and its text.
type File = (&'static str, Cow<'static, str>);

pub(crate) fn run(args: &TemplateExportArgs, terminal: &Terminal) -> Result<Exit> {
    let files = match chosen(&args.names) {
        Ok(files) => files,
        Err(message) => {
            terminal.complain(&message);
            return Ok(Exit::Unable);
        }
    };
    if let Some(folder) = args.output.as_deref().filter(|output| *output != Path::new("-")) {
        return into(folder, &files, args.force, terminal);
    }
    let [(_, text)] = &files[..] else {
        terminal.complain(&Message::new("template-export-needs-folder"));
        return Ok(Exit::Unable);
    };
    Sink::StandardOutput.write(text)?;
    Ok(Exit::Done)
}

/// Every built-in template.
fn templates() -> impl Iterator<Item = &'static BuiltIn> {
    BUILT_IN.iter().chain(&INDEX)
}

/// The files that the names mean: of a template, or one by its own name; all without any.
fn chosen(names: &[String]) -> Result<Vec<File>, Message> {
    let all = || Format::ALL.into_iter().flat_map(report::files).map(|(name, text)| (name, Cow::from(text)));
    let mut chosen: Vec<File> = if names.is_empty() { all().collect() } else { Vec::new() };
    for name in names {
        let of_template = templates().filter(|template| template.name == name).flat_map(|it| it.files.iter());
        let of_template = of_template.map(|(name, text)| (*name, Cow::from(*text)));
        let found: Vec<File> = of_template.chain(all().filter(|(file, _)| file == name)).collect();
        if found.is_empty() {
            if name == DOCUMENTATION {
                chosen.push((DOCUMENTATION, report::documentation().into()));
                continue;
            }
            let known = templates().map(|template| template.name).chain(all().map(|(file, _)| file));
            let help = source::nearest(name, known).unwrap_or_else(|| Message::new("template-export-names"));
            return Err(Message::new("template-export-unknown").with("name", name.as_str()).with("help", help));
        }
        chosen.extend(found.into_iter().filter(|file| !chosen.contains(file)).collect::<Vec<_>>());
    }
    Ok(chosen)
}

/// Writes the files into a folder, with the documentation; none of them where one is there already.
fn into(folder: &Path, files: &[File], force: bool, terminal: &Terminal) -> Result<Exit> {
    let mut files = files.to_vec();
    if files.iter().all(|(name, _)| *name != DOCUMENTATION) {
        files.push((DOCUMENTATION, report::documentation().into()));
    }
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    let there = paths.iter().find(|path| path.symlink_metadata().is_ok());
    if let Some(path) = there.filter(|_| !force) {
        return Err(Failure::of(Message::new("template-export-exists").with("file", path.display().to_string())).into());
    }
    for path in &paths {
        let parent = path.parent().unwrap_or(folder);
        io::make_folder(parent).map_err(|error| {
            Failure::new(Message::new("error-writing").with("file", parent.display().to_string()), error)
        })?;
    }
    for (path, (_, text)) in paths.iter().zip(&files) {
        Sink::File(path.clone()).write(text)?;
    }
    let message =
        Message::new("template-exported").with("count", files.len()).with("folder", folder.display().to_string());
    terminal.note(&message);
    Ok(Exit::Done)
}
