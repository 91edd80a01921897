//! `palier redact`: answers files fit to be shared, of organizations that nobody is to recognize.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use palier::answers::Answers;
use palier::export::{self, KeyEntry};
use palier::questionnaire::Questionnaire;
use palier::redaction::{self, Detail, Redacted, Taken};
use palier::text::{Message, inline};

use crate::args::{Kept, RedactArgs};
use crate::batch::{self, Item, Jobs, Next};
use crate::exit::Exit;
use crate::inputs::{self, Input};
use crate::io::{self, Failure, Sink, Terminal};
use crate::library::Library;
use crate::problems;

pub(crate) fn run(args: &RedactArgs, terminal: &Terminal) -> Result<Exit> {
    let inputs = inputs::expand(&args.paths);
    let sink = Sink::of(args.output.as_deref());
    inputs::refuse_overwriting(&inputs, &sink)?;
    let key = args.key.as_deref().map(|path| Sink::of(Some(path)));
    if let Some(key) = &key {
        inputs::refuse_overwriting(&inputs, key)?;
        refuse_key(key, &sink)?;
    }
    let library = Library::default();
    let (subjects, exit) = read(args, &inputs, &library, terminal)?;
    if subjects.is_empty() {
        terminal.complain(&Message::new("redact-nothing"));
        return Ok(Exit::Unable);
    }
    let into_folder = is_folder(args.output.as_deref(), &inputs, subjects.len());
    let destination = match (&sink, into_folder) {
        (Sink::StandardOutput, true) => {
            terminal.complain(&Message::new("redact-needs-folder").with("count", subjects.len()));
            return Ok(Exit::Unable);
        }
        (Sink::File(folder), true) => Destination::Folder(folder.clone()),
        (_, false) => Destination::One(sink.clone()),
    };
    destination.refuse_what_is_there()?;
    library.refuse_overwriting(&sink)?;
    let shared = named(subjects, args, &destination)?;
    if let Some(key) = &key {
        library.refuse_overwriting(key)?;
        let entries: Vec<_> = shared.iter().map(|it| it.key.clone()).collect();
        key.write(&export::key(&entries)?)?;
    }
    destination.write(&shared)?;
    tell(&shared, args, &destination, terminal);
    Ok(exit)
}

/// Answers that were read.
struct Subject {
    file: String,
    answers: Box<Answers>,
    questionnaire: Arc<Questionnaire>,
}

/// Answers as they are shared.
struct Shared {
    redacted: Redacted,
    key: KeyEntry,
    /// What was carried over as the client wrote it.
    kept: Vec<String>,
}

/// What can be read of the inputs; what can't is told of.
fn read(args: &RedactArgs, inputs: &[Input], library: &Library, terminal: &Terminal) -> Result<(Vec<Subject>, Exit)> {
    let (mut subjects, mut exit) = (Vec::new(), Exit::Done);
    let work = |read| batch::read_item(read, args.questionnaire.as_deref(), library);
    batch::each(inputs.to_vec(), Jobs::of(None), work, |next| {
        match next {
            // Their warnings are for whoever keeps the original.
            Next::Result(Item::Answers { document, answers, questionnaire, .. }) => {
                subjects.push(Subject { file: document.name(), answers, questionnaire });
            }
            Next::Result(item) => {
                if let Item::Invalid { .. } = item {
                    exit = Exit::Unable;
                }
                problems::show_item(&item, terminal);
            }
            Next::NotYet => {}
        }
        Ok(())
    })?;
    Ok((subjects, exit))
}

/// Whether what is written are the files of a folder: of several answers, or because the user says so.
fn is_folder(output: Option<&Path>, inputs: &[Input], count: usize) -> bool {
    let of_folder = !matches!(inputs, [Input::Stdin | Input::File { named: true, .. }]);
    let says_so = output.is_some_and(|path| path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/"));
    count > 1 || of_folder || says_so
}

/// The answers with their new names. Several are numbered by their digests: in the order of their old names, the numbers
/// would tell something of these.
fn named(mut subjects: Vec<Subject>, args: &RedactArgs, destination: &Destination) -> Result<Vec<Shared>> {
    let keep: BTreeSet<Detail> = args.keep.iter().filter_map(|kept| kept.detail()).collect();
    subjects.sort_by(|one, other| one.answers.sha256.cmp(&other.answers.sha256));
    let digits = subjects.len().to_string().len();
    let one = |(place, subject): (usize, &Subject)| {
        let (questionnaire, answers) = (&subject.questionnaire, &subject.answers);
        let locale = redaction::language(questionnaire, answers).locale();
        let name = args.name.clone().unwrap_or_else(|| Message::new("redact-organization").in_locale(locale));
        let (name, shared_file) = match destination {
            Destination::One(sink) => (name, sink_name(sink)),
            Destination::Folder(_) => {
                (format!("{name} {}", place + 1), format!("organization-{:0digits$}.yaml", place + 1))
            }
        };
        let redacted = redaction::redact(questionnaire, answers, &name, &keep)
            .map_err(|error| Failure::of(Message::new("redact-failed").with("cause", error.message())))?;
        let organization = &answers.organization;
        let key = KeyEntry {
            file: subject.file.clone(),
            id: organization.id.clone().unwrap_or_else(|| organization.name.clone()),
            organization: organization.name.clone(),
            shared_file,
            shared_organization: name,
        };
        Ok(Shared { redacted, key, kept: kept_words(answers, &keep) })
    };
    subjects.iter().enumerate().map(one).collect()
}

fn sink_name(sink: &Sink) -> String {
    match sink {
        Sink::StandardOutput => "-".to_owned(),
        Sink::File(path) => path.display().to_string(),
    }
}

/// The details that were carried over, as the client wrote them.
fn kept_words(answers: &Answers, keep: &BTreeSet<Detail>) -> Vec<String> {
    let of = &answers.organization;
    let details = [
        (Detail::Sector, &of.sector),
        (Detail::Country, &of.country),
        (Detail::Group, &of.group),
        (Detail::Brand, &of.brand),
        (Detail::Unit, &of.unit),
    ];
    details.into_iter().filter(|(detail, _)| keep.contains(detail)).filter_map(|(_, value)| value.clone()).collect()
}

/// Where the files go.
enum Destination {
    One(Sink),
    Folder(PathBuf),
}

impl Destination {
    /// A folder that is handed on must hold nothing else, such as the originals.
    fn refuse_what_is_there(&self) -> Result<(), Failure> {
        let Self::Folder(folder) = self else { return Ok(()) };
        let refused = |key| Err(Failure::of(Message::new(key).with("folder", folder.display().to_string())));
        if folder.is_file() || io::extension(folder).is_some_and(|it| ["yaml", "yml", "json"].contains(&it.as_str())) {
            return refused("redact-not-a-folder");
        }
        if io::is_in_use(folder) {
            return refused("redact-folder-in-use");
        }
        Ok(())
    }

    fn write(&self, shared: &[Shared]) -> Result<()> {
        match self {
            Self::One(sink) => shared.iter().try_for_each(|it| sink.write(&it.redacted.text)),
            Self::Folder(folder) => {
                let message = || Message::new("redact-no-folder").with("folder", folder.display().to_string());
                io::make_folder(folder).map_err(|error| Failure::new(message(), error))?;
                shared.iter().try_for_each(|it| Sink::File(folder.join(&it.key.shared_file)).write(&it.redacted.text))
            }
        }
    }
}

/// The key names everybody: it must not lie where the files are that others get. An earlier one is the only memory of
/// earlier files.
fn refuse_key(key: &Sink, output: &Sink) -> Result<(), Failure> {
    let Sink::File(path) = key else { return Err(Failure::of(Message::new("redact-key-needs-file"))) };
    let refused = |words| Err(Failure::of(Message::new(words).with("file", path.display().to_string())));
    if io::is_there(path) {
        return refused("redact-key-exists");
    }
    let Sink::File(output) = output else { return Ok(()) };
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if absolute(path).starts_with(absolute(output)) {
        return refused("redact-key-with-the-rest");
    }
    Ok(())
}

/// Says what was taken out, and what a reader may still recognize.
fn tell(shared: &[Shared], args: &RedactArgs, destination: &Destination, terminal: &Terminal) {
    let taken: Taken = shared.iter().map(|it| it.redacted.taken).sum();
    let nothing = || Message::new("redact-taken-nothing").in_locale(terminal.locale);
    let words = taken.in_words(terminal.locale).unwrap_or_else(nothing);
    terminal.note(&Message::new("redact-taken").with("taken", words).with("count", shared.len()));
    let kept: BTreeSet<&str> = shared.iter().flat_map(|it| &it.kept).map(String::as_str).collect();
    if !kept.is_empty() {
        /// As many as fit some lines.
        const MOST: usize = 12;
        let more = if kept.len() > MOST { ", …" } else { "" };
        let words = kept.iter().take(MOST).map(|word| inline(word)).collect::<Vec<_>>().join(", ");
        terminal.note(&Message::new("redact-kept").with("kept", format!("{words}{more}")));
    }
    match destination {
        Destination::One(Sink::StandardOutput) => {}
        Destination::One(Sink::File(path)) => {
            terminal.note(&Message::new("written").with("file", path.display().to_string()));
        }
        Destination::Folder(folder) => {
            let message = Message::new("redact-written").with("count", shared.len());
            terminal.note(&message.with("folder", folder.display().to_string()));
        }
    }
    if let Some(key) = &args.key {
        terminal.note(&Message::new("redact-key-written").with("file", key.display().to_string()));
    }
}

impl Kept {
    fn detail(self) -> Option<Detail> {
        match self {
            Self::None => None,
            Self::Sector => Some(Detail::Sector),
            Self::Country => Some(Detail::Country),
            Self::Group => Some(Detail::Group),
            Self::Brand => Some(Detail::Brand),
            Self::Unit => Some(Detail::Unit),
            Self::Roadmap => Some(Detail::Roadmap),
        }
    }
}
