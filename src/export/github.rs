//! GitHub's workflow commands: each becomes an annotation beside the line of the file.

use std::io::{self, Write};

use super::annotation::Annotation;
use crate::problem::ProblemSeverity;

/// Writes the commands line by line.
#[derive(Debug)]
pub struct GithubWriter<W> {
    output: W,
}

impl<W: Write> GithubWriter<W> {
    pub(super) fn new(output: W) -> Self {
        Self { output }
    }

    pub(super) fn write(&mut self, annotation: &Annotation) -> io::Result<()> {
        writeln!(self.output, "{}", command(annotation))
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// One annotation as a command.
fn command(annotation: &Annotation) -> String {
    let name = match annotation.severity {
        ProblemSeverity::Error => "error",
        ProblemSeverity::Warning => "warning",
    };
    let file = annotation.file.clone().map(|file| ("file", file));
    let line = annotation.line.map(|line| ("line", line.to_string()));
    let column = annotation.column.map(|column| ("col", column.to_string()));
    let title = ("title", annotation.rule.name());
    let properties = [file, line, column, Some(title)].into_iter().flatten();
    let properties: Vec<_> = properties.map(|(key, value)| format!("{key}={}", property(&value))).collect();
    let help = annotation.help.iter().map(|help| format!("\n{help}"));
    let message = std::iter::once(annotation.message.clone()).chain(help).collect::<String>();
    format!("::{name} {}::{}", properties.join(","), data(&message))
}

/// What follows the second `::`: a line end would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value before the second `::`, where colons and commas mean something too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::ReportedProblem;

    fn problem() -> ReportedProblem {
        ReportedProblem {
            file: "a, b:c%.yaml".to_owned(),
            line: Some(3),
            column: Some(7),
            severity: ProblemSeverity::Error,
            code: "syntax",
            message: "50 % of\r\n::error::it".to_owned(),
            help: Some("mend it, please".to_owned()),
        }
    }

    #[test]
    fn nothing_in_a_problem_ends_its_command_or_begins_another() {
        let expected = "::error file=a%2C b%3Ac%25.yaml,line=3,col=7,title=syntax::50 %25 of%0D%0A::error::it%0Amend \
                        it, please";
        assert_eq!(command(&problem().into()), expected);
    }

    #[test]
    fn what_has_no_place_has_none_in_the_command() {
        let whole = ReportedProblem {
            file: "-".to_owned(),
            line: None,
            column: None,
            severity: ProblemSeverity::Warning,
            message: "odd".to_owned(),
            help: None,
            ..problem()
        };
        assert_eq!(command(&whole.into()), "::warning title=syntax::odd");
    }
}
