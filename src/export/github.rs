//! GitHub's workflow commands: a line a problem, which becomes an annotation beside the line of the file.

use std::io::{self, Write};

use crate::problem::{ProblemSeverity, ReportedProblem};

/// Writes the commands line by line.
#[derive(Debug)]
pub struct GithubWriter<W> {
    output: W,
}

impl<W: Write> GithubWriter<W> {
    pub(super) fn new(output: W) -> Self {
        Self { output }
    }

    pub(super) fn write(&mut self, problem: &ReportedProblem) -> io::Result<()> {
        writeln!(self.output, "{}", command(problem))
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// One problem as a command. Standard input is no file that an annotation could stand in.
fn command(problem: &ReportedProblem) -> String {
    let name = match problem.severity {
        ProblemSeverity::Error => "error",
        ProblemSeverity::Warning => "warning",
    };
    let file = (problem.file != "-").then(|| ("file", problem.file.clone()));
    let line = problem.line.map(|line| ("line", line.to_string()));
    let column = problem.column.map(|column| ("col", column.to_string()));
    let title = ("title", problem.code.to_owned());
    let properties = [file, line, column, Some(title)].into_iter().flatten();
    let properties: Vec<_> = properties.map(|(key, value)| format!("{key}={}", property(&value))).collect();
    let help = problem.help.iter().map(|help| format!("\n{help}"));
    let message = std::iter::once(problem.message.clone()).chain(help).collect::<String>();
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
        assert_eq!(command(&problem()), expected);
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
        assert_eq!(command(&whole), "::warning title=syntax::odd");
    }
}
