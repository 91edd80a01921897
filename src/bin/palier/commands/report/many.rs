//! Many reports into a folder, and the page that lists them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use palier::assessment::{Assessment, Subject, assess};
use palier::gates;
use palier::problem::Problem;
use palier::questionnaire::Questionnaire;
use palier::report::index::{self, Index, IndexEntry, IndexInvalid};
use palier::report::{Fault, Planned, Printer};
use palier::text::{Language, Message};

use super::files::{self, Names};
use super::{Preparation, without_folders};
use crate::args::ReportArgs;
use crate::batch::{self, Item, Jobs, Next, Read};
use crate::comparison::Records;
use crate::exit::Exit;
use crate::inputs::{Input, Kept};
use crate::io::{self, Failure, Remark, Sink, Terminal};
use crate::library::Library;
use crate::problems;
use crate::progress::Progress;

/// Writes the reports of the inputs into a folder.
pub(super) fn run(
    args: &ReportArgs,
    inputs: Vec<Input>,
    folder: &Path,
    prepared: &Preparation,
    terminal: &Terminal,
) -> Result<Exit> {
    // Without the slash at its end, behind which nothing is seen of a file.
    let folder: &Path = &folder.components().collect::<PathBuf>();
    if folder.exists() && !folder.is_dir() {
        let message = Message::new("report-folder-is-file").with("folder", folder.display().to_string());
        return Err(Failure::of(message).into());
    }
    let kept = Kept::of(&inputs, prepared.files.iter().map(PathBuf::as_path));
    let index_file = folder.join(index::file_name(prepared.templates.format));
    kept.refuse_overwriting(&index_file)?;
    // What is wrong with the template of the index had better be known before there are a thousand reports.
    let nothing = Index::new(Language::from(terminal.locale));
    if let Err(faults) = index::render(nothing, &prepared.index) {
        super::show(&faults, terminal);
        return Ok(Exit::Unable);
    }
    let Some(records) = Records::read(args.baseline.as_deref(), args.benchmark.as_deref(), terminal) else {
        return Ok(Exit::Unable);
    };
    let library = Library::default();
    let work = Work { args, library: &library, records: &records, printers: Mutex::default(), prepared, terminal };
    let mut batch = Batch {
        folder,
        kept,
        names: Names::new(inputs.clone(), &args.paths, prepared.templates.format),
        library: &library,
        progress: Progress::of(inputs.len(), false, terminal),
        terminal,
        made: BTreeSet::new(),
        told: BTreeSet::new(),
        index: None,
        invalid: Vec::new(),
        reports: 0,
    };
    let ended = batch::each(
        inputs,
        Jobs::of(args.jobs),
        |read| work.on(read),
        |next| match next {
            Next::Result(outcome) => batch.take(outcome),
            Next::NotYet => Ok(()),
        },
    );
    batch.progress.clear();
    match ended.map_err(anyhow::Error::downcast::<Faulty>) {
        Ok(()) => batch.finish(&index_file, prepared),
        Err(Ok(Faulty(faults))) => {
            super::show(&faults, terminal);
            Ok(Exit::Unable)
        }
        Err(Err(error)) => Err(error),
    }
}

/// The faults of templates, which end the work: they would show with every other business too.
#[derive(Debug, thiserror::Error)]
#[error("a template has faults")]
struct Faulty(Vec<Fault>);

/// What became of a document.
struct Outcome {
    /// Which of the inputs it belongs to, and which of its documents it is.
    place: (usize, usize),
    remarks: Vec<Remark>,
    made: Made,
}

enum Made {
    Report(Box<Written>),
    /// The first problem of a document that no report can be written of.
    Invalid(Option<Problem>),
    /// Nothing: it is plainly something else.
    PassedOver,
    Faults(Vec<Fault>),
}

struct Written {
    text: String,
    entry: IndexEntry,
    language: Language,
    questionnaire: Arc<Questionnaire>,
    /// That some results of the benchmark are others’: it is told once a questionnaire.
    passed_over: Option<Message>,
}

/// What is done with each document, by many side by side.
struct Work<'a> {
    args: &'a ReportArgs,
    library: &'a Library,
    records: &'a Records,
    /// The printers that nobody uses at the moment: there are as many as there are workers, and each reads the templates
    /// once.
    printers: Mutex<Vec<Printer<'a>>>,
    prepared: &'a Preparation,
    terminal: &'a Terminal,
}

impl Work<'_> {
    fn on(&self, read: Read) -> Outcome {
        let place = (read.input, read.document.number);
        let item = batch::read_item(read, self.args.questionnaire.as_deref(), self.library);
        let mut remarks = problems::item_in_words(&item, self.terminal);
        let made = match item {
            Item::PassedOver(_) => Made::PassedOver,
            Item::Invalid { problems, .. } => Made::Invalid(problems.into_iter().find(Problem::is_error)),
            Item::Answers { document, answers, questionnaire, problems } => {
                let language =
                    self.terminal.result_language(answers.language.as_ref(), questionnaire.default_language());
                let warnings = problems::reported(&problems, &document, language.locale());
                let target = gates::target(&self.args.target, &questionnaire)
                    .map_err(|problem| problems::of_option("--target", problem));
                let assessed = target.and_then(|target| {
                    let subject = Subject { file: without_folders(&document.name()), language, target, warnings };
                    let mut assessment = assess(&questionnaire, &answers, &subject);
                    let note = self.records.add(&mut assessment, &questionnaire)?;
                    let named = self.args.names;
                    let assessment = if named { assessment.with_names(&answers) } else { assessment };
                    Ok((assessment, note, super::planned(self.args, &questionnaire, &answers, &subject)))
                });
                match assessed {
                    Ok((assessment, note, (planned, refusal))) => {
                        let note = note.map(|note| note.with("file", document.name()));
                        remarks.extend(note.into_iter().chain(refusal).map(|note| self.remark(&note)));
                        self.print(&assessment, planned.as_ref(), questionnaire)
                    }
                    Err(problem) => {
                        let told = problems::in_words(std::slice::from_ref(&problem), &document, self.terminal);
                        remarks.extend(told);
                        Made::Invalid(Some(problem))
                    }
                }
            }
        };
        Outcome { place, remarks, made }
    }

    fn remark(&self, message: &Message) -> Remark {
        Remark { text: message.in_locale(self.terminal.locale), is_error: false }
    }

    fn print(&self, assessment: &Assessment, planned: Option<&Planned>, questionnaire: Arc<Questionnaire>) -> Made {
        let printers = || self.printers.lock().unwrap_or_else(PoisonError::into_inner);
        let idle = printers().pop();
        let mut printer = idle.unwrap_or_else(|| Printer::new(&self.prepared.templates));
        let printed = printer.print_with(assessment, planned);
        printers().push(printer);
        match printed {
            Ok(text) => Made::Report(Box::new(Written {
                text,
                entry: IndexEntry::of(assessment),
                language: assessment.language.clone(),
                passed_over: self.records.passed_over(&questionnaire),
                questionnaire,
            })),
            Err(faults) => Made::Faults(faults),
        }
    }
}

/// What goes on over a batch.
struct Batch<'a> {
    folder: &'a Path,
    kept: Kept,
    names: Names,
    library: &'a Library,
    progress: Progress,
    terminal: &'a Terminal,
    /// The folders that are there.
    made: BTreeSet<PathBuf>,
    /// The questionnaires whose part in the benchmark has been told of.
    told: BTreeSet<String>,
    /// In the language of the first report.
    index: Option<Index>,
    /// Documents without a report, as the index names them.
    invalid: Vec<(String, Problem)>,
    reports: usize,
}

impl Batch<'_> {
    /// Tells what became of a document, and writes its report.
    fn take(&mut self, outcome: Outcome) -> Result<()> {
        let Outcome { place: (input, number), remarks, made } = outcome;
        self.progress.past(|| self.terminal.pass_on(&remarks));
        match made {
            Made::Report(written) => self.write((input, number), *written)?,
            Made::Invalid(Some(problem)) => self.invalid.push((self.names.shown(input, number), problem)),
            Made::Invalid(None) | Made::PassedOver => {}
            Made::Faults(faults) => return Err(Faulty(faults).into()),
        }
        self.progress.show(input, self.invalid.len());
        Ok(())
    }

    fn write(&mut self, (input, number): (usize, usize), written: Written) -> Result<()> {
        let Written { text, mut entry, language, questionnaire, passed_over } = written;
        if let Some(message) = passed_over.filter(|_| self.told.insert(questionnaire.sha256.clone())) {
            self.progress.past(|| self.terminal.note(&message));
        }
        let name = self.names.next(input, number);
        let path = self.folder.join(&name);
        self.kept.refuse_overwriting(&path)?;
        let sink = Sink::File(path);
        self.library.refuse_overwriting(&sink)?;
        self.make_folder(name.parent().unwrap_or(Path::new("")))?;
        sink.write(&text)?;
        self.reports += 1;
        entry.file = self.names.shown(input, number);
        entry.report = files::address_of(&name).1;
        self.index.get_or_insert_with(|| Index::new(language)).add(entry, &questionnaire);
        Ok(())
    }

    fn make_folder(&mut self, within: &Path) -> Result<(), Failure> {
        let folder = self.folder.join(within);
        if self.made.contains(&folder) {
            return Ok(());
        }
        io::make_folder(&folder).map_err(|error| {
            Failure::new(Message::new("report-no-folder").with("folder", folder.display().to_string()), error)
        })?;
        self.made.insert(folder);
        Ok(())
    }

    /// Writes the index, where there is more than one document, and tells how it went.
    fn finish(mut self, file: &Path, prepared: &Preparation) -> Result<Exit> {
        let documents = self.reports + self.invalid.len();
        if documents == 0 {
            self.terminal.complain(&Message::new("batch-nothing"));
            return Ok(Exit::Unable);
        }
        if documents > 1 {
            let own = || Index::new(Language::from(self.terminal.locale));
            let mut index = self.index.take().unwrap_or_else(own);
            let locale = index.language.locale();
            index.invalid =
                self.invalid.iter().map(|(file, problem)| IndexInvalid::of(file, problem, locale)).collect();
            match index::render(index, &prepared.index) {
                Ok(text) => {
                    self.make_folder(Path::new(""))?;
                    let sink = Sink::File(file.to_owned());
                    self.library.refuse_overwriting(&sink)?;
                    sink.write(&text)?;
                }
                Err(faults) => {
                    super::show(&faults, self.terminal);
                    return Ok(Exit::Unable);
                }
            }
        }
        let folder = self.folder.display().to_string();
        if self.reports > 0 {
            self.terminal.note(&Message::new("report-many-written").with("count", self.reports).with("folder", folder));
        }
        if documents > 1 {
            self.terminal.note(&Message::new("report-index-written").with("file", file.display().to_string()));
        }
        if self.invalid.is_empty() {
            return Ok(Exit::Done);
        }
        if documents > 1 {
            self.terminal.complain(&Message::new("report-many-invalid").with("count", self.invalid.len()));
        }
        Ok(Exit::Unable)
    }
}
