//! `JUnit`: a suite a document, with a test case for being valid and one for each gate, as Jenkins and GitLab read it.
//!
//! Both know a test from one run to the next by its class and name: the class is always the same, the name tells the file
//! and the gate, in no language. Suites are written as they come, so the root has no totals; neither reads them.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::{Invalid, Scored};
use crate::gates::{Failure, Gate};
use crate::text::Locale;

/// The class of every test case: Jenkins shows it as `score` of the package `palier`.
const CLASS: &str = "palier.score";

/// Writes a suite a document.
pub struct JunitWriter<W: Write> {
    output: Writer<W>,
    locale: Locale,
    /// The gates that results are held to.
    gates: Vec<Gate>,
    begun: bool,
}

impl<W: Write> std::fmt::Debug for JunitWriter<W> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("JunitWriter").field("gates", &self.gates).finish_non_exhaustive()
    }
}

/// A test case: its name, and what it fails with.
struct Case {
    name: String,
    fault: Option<Fault>,
}

struct Fault {
    /// `failure` for a gate that isn't met, `error` for a document that can't be used.
    element: &'static str,
    kind: String,
    message: String,
    text: String,
}

impl<W: Write> JunitWriter<W> {
    pub(super) fn new(output: W, locale: Locale, gates: Vec<Gate>) -> Self {
        Self { output: Writer::new_with_indent(output, b' ', 2), locale, gates, begun: false }
    }

    pub(super) fn write(&mut self, scored: &Scored) -> io::Result<()> {
        match scored {
            Scored::Ok { figures, failures, .. } => {
                let file = figures.subject.file.as_str();
                let mut cases = vec![Case { name: format!("{file}: valid"), fault: None }];
                cases.extend(self.gates.iter().map(|gate| self.gate(*gate, file, failures)));
                self.suite(file, &cases)
            }
            Scored::Invalid(invalid) => {
                let name = format!("{}: valid", invalid.file);
                self.suite(&invalid.file, &[Case { name, fault: Some(error(invalid)) }])
            }
        }
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.output.get_mut().flush()
    }

    /// Ends the output; failures that belong to no document get a suite of their own.
    pub(super) fn finish(mut self, gone: &[Failure]) -> io::Result<()> {
        self.begin()?;
        if !gone.is_empty() {
            let case = self.gate(Gate::FailMissing, "baseline", gone);
            self.suite("baseline", &[case])?;
        }
        self.output.write_event(Event::End(BytesEnd::new("testsuites")))?;
        let output = self.output.get_mut();
        output.write_all(b"\n")?;
        output.flush()
    }

    fn gate(&self, gate: Gate, file: &str, failures: &[Failure]) -> Case {
        let mine = failures.iter().filter(|failure| failure.gate == gate);
        let told: Vec<_> = mine.map(|failure| failure.message.in_locale(self.locale)).collect();
        let fault = (!told.is_empty()).then(|| Fault {
            element: "failure",
            kind: gate.id().to_owned(),
            message: told.join("; "),
            text: told.join("\n"),
        });
        Case { name: format!("{file}: {}", gate.id()), fault }
    }

    fn begin(&mut self) -> io::Result<()> {
        if !std::mem::replace(&mut self.begun, true) {
            self.output.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
            let root = BytesStart::new("testsuites").with_attributes([("name", "palier")]);
            self.output.write_event(Event::Start(root))?;
        }
        Ok(())
    }

    fn suite(&mut self, name: &str, cases: &[Case]) -> io::Result<()> {
        self.begin()?;
        let with = |element: &str| {
            let is_one = |case: &&Case| case.fault.as_ref().is_some_and(|fault| fault.element == element);
            cases.iter().filter(is_one).count().to_string()
        };
        let (tests, failures, errors) = (cases.len().to_string(), with("failure"), with("error"));
        let name = writable(name);
        let counts = [("name", name.as_str()), ("tests", &tests), ("failures", &failures), ("errors", &errors)];
        self.output.create_element("testsuite").with_attributes(counts).write_inner_content(|output| {
            for case in cases {
                let name = writable(&case.name);
                let element = output.create_element("testcase").with_attributes([
                    ("name", name.as_str()),
                    ("classname", CLASS),
                    ("time", "0"),
                ]);
                match &case.fault {
                    None => element.write_empty()?,
                    Some(fault) => element.write_inner_content(|output| write_fault(fault, output))?,
                };
            }
            Ok(())
        })?;
        Ok(())
    }
}

fn write_fault<W: Write>(fault: &Fault, output: &mut Writer<W>) -> io::Result<()> {
    let (message, text) = (writable(&fault.message), writable(&fault.text));
    output
        .create_element(fault.element)
        .with_attributes([("type", fault.kind.as_str()), ("message", message.as_str())])
        .write_text_content(BytesText::new(&text))?;
    Ok(())
}

fn error(invalid: &Invalid) -> Fault {
    let lines = invalid.problems.iter().map(|problem| {
        let place = match (problem.line, problem.column) {
            (Some(line), Some(column)) => format!("{}:{line}:{column}: ", problem.file),
            _ => format!("{}: ", problem.file),
        };
        let help = problem.help.as_ref().map_or_else(String::new, |help| format!("\n  {help}"));
        format!("{place}{} [{}]{help}", problem.message, problem.code)
    });
    Fault {
        element: "error",
        kind: invalid.problems.first().map_or("invalid", |problem| problem.code).to_owned(),
        message: invalid.in_one_line(),
        text: lines.collect::<Vec<_>>().join("\n"),
    }
}

/// A text without what XML can't hold: most control characters, and two that aren't characters.
fn writable(text: &str) -> String {
    let holds = |character: &char| matches!(character, '\t' | '\n' | '\r' | ' '..='\u{7e}' | '\u{a0}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().map(|character| if holds(&character) { character } else { '\u{fffd}' }).collect()
}
