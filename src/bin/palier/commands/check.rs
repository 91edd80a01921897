//! `palier check`: every problem of questionnaires and answers files, where it stands.

use std::io::Write;

use anyhow::Result;
use palier::doubts::doubts;
use palier::export::{ProblemFormat, ProblemWriter};
use palier::problem::{Code, Problem, Renderer};
use palier::source::{self, Document, Kind};
use palier::text::{Locale, Message};

use crate::args::{CheckArgs, CheckFormat};
use crate::batch::{self, Jobs, Next, Read};
use crate::brand;
use crate::exit::Exit;
use crate::inputs;
use crate::io::{Remark, Sink, Terminal};
use crate::library::Library;
use crate::problems;

pub(crate) fn run(args: &CheckArgs, terminal: &Terminal) -> Result<Exit> {
    let library = Library::default();
    let inputs = inputs::expand(&args.paths);
    let sink = Sink::of(args.output.as_deref());
    inputs::refuse_overwriting(&inputs, &sink)?;
    let mut tally = Tally::default();
    let work = |read| check(read, args.questionnaire.as_deref(), &library, terminal);
    sink.write_with(|output| {
        let mut output = Output::new(args.format, terminal, output);
        batch::each(inputs, Jobs::of(args.jobs), work, |next| match next {
            Next::Result(checked) => {
                terminal.pass_on(checked.passed_over.as_slice());
                tally.count(&checked.problems);
                checked.problems.iter().try_for_each(|problem| output.write(problem, &checked.document))
            }
            Next::NotYet => Ok(()),
        })?;
        library.refuse_overwriting(&sink)?;
        output.finish()
    })?;
    if tally.documents == 0 {
        terminal.complain(&batch::nothing(&args.paths));
    } else if args.format == CheckFormat::Text {
        tally.say(terminal);
    }
    Ok(tally.exit())
}

/// A document and what is wrong with it.
struct Checked {
    document: Document,
    problems: Vec<Problem>,
    /// Said of a file of a folder that is plainly something else.
    passed_over: Option<Remark>,
}

fn check(read: Read, questionnaire: Option<&str>, library: &Library, terminal: &Terminal) -> Checked {
    let Read { document, problem, is_named, .. } = read;
    let found = match problem {
        Some(problem) => Some(vec![problem]),
        None => problems_of(&document, is_named, questionnaire, library),
    };
    let passed_over = found.is_none().then(|| problems::passed_over(&document.name(), terminal));
    Checked { document, problems: found.unwrap_or_default(), passed_over }
}

/// What is wrong with a document; `None` where it needn't be anything of ours, and isn't.
fn problems_of(
    document: &Document,
    is_named: bool,
    questionnaire: Option<&str>,
    library: &Library,
) -> Option<Vec<Problem>> {
    let tree = match source::parse(document) {
        Ok(tree) => tree,
        Err(problem) => return Some(vec![problem]),
    };
    Some(match source::kind(&tree) {
        Kind::Questionnaire => {
            let mut checked = palier::questionnaire::read(&tree, document);
            if let Some(questionnaire) = &checked.value {
                checked.problems.extend(doubts(questionnaire, &tree));
                checked.problems.sort_by_key(|problem| problem.place.map(|place| (place.line, place.column)));
            }
            checked.problems
        }
        Kind::Answers => match batch::check_answers(&tree, document, questionnaire, library) {
            Ok((_, Some(checked))) => checked.problems,
            Ok((shelved, None)) => {
                let file = shelved.document.file.as_str();
                let message = Message::new("problem-questionnaire-has-errors").with("file", file);
                let help = Message::new("help-questionnaire-has-errors").with("file", file);
                vec![Problem::error(Code::UnknownQuestionnaire, message).with_help(help)]
            }
            Err(problem) => vec![problem],
        },
        Kind::Brand => brand::check(&tree, document),
        Kind::Other if !is_named && batch::is_something_else(&tree) => return None,
        Kind::Nothing => vec![batch::empty(document)],
        Kind::Other => vec![batch::not_ours(&tree, "problem-not-ours")],
    })
}

/// What was found so far.
#[derive(Default)]
struct Tally {
    documents: usize,
    unreadable: usize,
    errors: usize,
    warnings: usize,
}

impl Tally {
    fn count(&mut self, problems: &[Problem]) {
        let errors = problems.iter().filter(|problem| problem.is_error()).count();
        self.documents += 1;
        self.unreadable += usize::from(problems.iter().any(|problem| problem.code == Code::Unreadable));
        self.errors += errors;
        self.warnings += problems.len() - errors;
    }

    fn say(&self, terminal: &Terminal) {
        terminal.note(
            &Message::new("check-summary")
                .with("documents", self.documents)
                .with("errors", self.errors)
                .with("warnings", self.warnings),
        );
        if self.errors + self.warnings > 0 {
            terminal.note(&Message::new("check-more"));
        }
    }

    /// Errors are a failed check; where nothing at all could be read, the check couldn't be done.
    fn exit(&self) -> Exit {
        if self.unreadable == self.documents {
            Exit::Unable
        } else if self.errors > 0 {
            Exit::Failed
        } else {
            Exit::Done
        }
    }
}

/// Where problems go, each as it is found.
enum Output<'o> {
    Text { renderer: Renderer, output: &'o mut dyn Write },
    Data { locale: Locale, writer: ProblemWriter<&'o mut dyn Write> },
}

impl<'o> Output<'o> {
    fn new(format: CheckFormat, terminal: &Terminal, output: &'o mut dyn Write) -> Self {
        let locale = terminal.locale;
        let data = |format: ProblemFormat, output| Self::Data { locale, writer: format.writer(output, locale) };
        match format {
            CheckFormat::Text => Self::Text { renderer: terminal.result_renderer(), output },
            CheckFormat::Json => data(ProblemFormat::Json, output),
            CheckFormat::Github => data(ProblemFormat::Github, output),
            CheckFormat::Sarif => data(ProblemFormat::Sarif, output),
        }
    }

    fn write(&mut self, problem: &Problem, document: &Document) -> Result<()> {
        match self {
            Self::Text { renderer, output } => write!(output, "{}\n\n", renderer.render(problem, document))?,
            Self::Data { locale, writer } => writer.write(problem.reported(&document.file, *locale))?,
        }
        Ok(())
    }

    fn finish(self) -> Result<()> {
        if let Self::Data { writer, .. } = self {
            writer.finish()?;
        }
        Ok(())
    }
}
