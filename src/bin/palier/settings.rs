//! Settings of a project: finding `palier.toml`, and completing the command line by it.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::ValueEnum;
use palier::gates;
use palier::gates::Mark;
use palier::settings::{self, FILE, ScoreSettings};
use palier::source::Document;
use palier::text::Message;

use crate::args::{FailOn, ScoreArgs, ScoreFormat};
use crate::io::{self, Terminal};
use crate::library::{is_path, unreadable};
use crate::problems;

/// The settings found, and where.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The file; `None` where there is none.
    pub(crate) path: Option<PathBuf>,
    settings: ScoreSettings,
}

/// The settings of the file that `--config` names, else of the nearest `palier.toml`: in the current folder or above,
/// within the repository. What is wrong with them is told; `None` then.
pub(crate) fn find(config: Option<&Path>, terminal: &Terminal) -> Result<Option<Found>> {
    let Some(path) = config.map(Path::to_owned).map_or_else(nearest, |path| Ok(Some(path)))? else {
        return Ok(Some(Found::default()));
    };
    let nothing = |problem| {
        let document = Document::whole(path.display().to_string(), "");
        problems::show(&[problem], &document, terminal);
    };
    let text = match io::read_if_there(&path) {
        Ok(Some(text)) => text,
        Ok(None) => {
            nothing(unreadable(&path, &std::io::ErrorKind::NotFound.into()));
            return Ok(None);
        }
        Err(error) => {
            nothing(unreadable(&path, &error));
            return Ok(None);
        }
    };
    let document = Document::whole(path.display().to_string(), text);
    let formats: Vec<_> = ScoreFormat::value_variants().iter().filter_map(ValueEnum::to_possible_value).collect();
    let names: Vec<&str> = formats.iter().map(clap::builder::PossibleValue::get_name).collect();
    let checked = settings::read(&document, &names);
    problems::show(&checked.problems, &document, terminal);
    Ok(checked.value.map(|settings| {
        let message = Message::new("settings-found").with("file", path.display().to_string());
        let found = Found { path: Some(path), settings };
        found.speaking(terminal).note(&message);
        found
    }))
}

/// The nearest file of settings. Without a repository, only the current folder is the project’s.
fn nearest() -> Result<Option<PathBuf>> {
    let current = io::current_folder()?;
    let root = current.ancestors().find(|folder| io::is_there(&folder.join(".git"))).unwrap_or(&current);
    let folders = current.ancestors().take_while(|folder| folder.starts_with(root));
    // Named as the user would: relative to where they are.
    let named = folders.enumerate().map(|(up, _)| (0..up).map(|_| "..").collect::<PathBuf>().join(FILE));
    Ok(named.into_iter().find(|path| io::is_there(path)))
}

impl Found {
    /// The command line, completed by the settings: it goes before them.
    pub(crate) fn completing(&self, args: &ScoreArgs) -> ScoreArgs {
        let mut args = args.clone();
        let settings = &self.settings;
        let folder = self.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
        let questionnaire = || settings.questionnaire.as_ref().map(|name| beside(folder, name));
        args.questionnaire = args.questionnaire.or_else(questionnaire);
        // The extension of a file that the command line names says a format too.
        if args.output.as_deref().and_then(io::extension).is_none() {
            let format = || settings.format.as_deref().and_then(|name| ScoreFormat::from_str(name, false).ok());
            args.format = args.format.or_else(format);
        }
        args.target = completed(&args.target, &settings.target);
        args.fail_under = completed(&args.fail_under, &settings.fail_under);
        args.provisional |= settings.provisional;
        args.max_unknown = args.max_unknown.or(settings.max_unknown.map(|percent| percent.value().to_string()));
        let inapplicable = settings.max_not_applicable.map(|percent| percent.value().to_string());
        args.max_not_applicable = args.max_not_applicable.or(inapplicable);
        args.fail_on = args.fail_on.or(settings.fail_on.map(|severity| match severity {
            gates::FailOn::Warning => FailOn::Warning,
            gates::FailOn::Critical => FailOn::Critical,
        }));
        args.baseline = args.baseline.or_else(|| settings.baseline.as_ref().map(|path| folder.join(path)));
        if args.baseline.is_some() {
            // Of a baseline that only some runs have, the first one having none yet.
            args.tolerance = args.tolerance.or(settings.tolerance.map(|tolerance| tolerance.points().to_string()));
        }
        args.fail_missing |= settings.fail_missing;
        args.jobs = args.jobs.or(settings.jobs);
        args
    }

    /// The terminal, spoken to in the language of the settings where the command line names none.
    pub(crate) fn speaking(&self, terminal: &Terminal) -> Terminal {
        let mut terminal = terminal.clone();
        if let Some(locale) = self.settings.lang.filter(|_| terminal.locale_asked.is_none()) {
            (terminal.locale, terminal.locale_asked) = (locale, Some(locale));
        }
        terminal
    }
}

/// Marks of the command line, and those of the settings for what it says nothing of.
fn completed(given: &[Mark], set: &[Mark]) -> Vec<Mark> {
    let is_given = |mark: &&Mark| given.iter().any(|other| other.dimension == mark.dimension);
    set.iter().filter(|mark| !is_given(mark)).chain(given).cloned().collect()
}

/// A questionnaire that the settings name: a path is relative to them.
fn beside(folder: &Path, name: &str) -> String {
    if is_path(name) { folder.join(name).display().to_string() } else { name.to_owned() }
}
