//! Rules: the problem codes, gates and findings that a log speaks of, with the words in which services and editors explain them.

use serde::Serialize;

use crate::assessment::FindingResult;
use crate::export::annotation::RuleId;
use crate::gates::Gate;
use crate::problem::{Code, Example, Excerpt, ExcerptLine, ProblemSeverity};
use crate::questionnaire::Severity;
use crate::text::{Locale, Message};

/// What SARIF calls a reporting descriptor.
#[derive(Debug, Serialize)]
pub(super) struct Rule {
    id: String,
    /// None only for a code that isn't palier's.
    #[serde(flatten)]
    words: Option<Words>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Words {
    name: String,
    short_description: Text,
    full_description: Text,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Debug, Serialize)]
struct Text {
    text: String,
}

#[derive(Debug, Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Debug, Serialize)]
struct Configuration {
    level: ProblemSeverity,
}

impl Rule {
    /// A rule, worded in a locale; a finding is in the words of its questionnaire.
    pub(super) fn of(name: &str, rule: &RuleId, locale: Locale) -> Self {
        let words = match rule {
            RuleId::Problem(code) => Code::of_id(code).map(|code| Words::of(code, locale)),
            RuleId::Gate(gate) => Some(Words::of_gate(*gate, locale)),
            RuleId::Finding(finding) => Some(Words::of_finding(finding)),
        };
        Self { id: name.to_owned(), words }
    }
}

impl Words {
    fn of_gate(gate: Gate, locale: Locale) -> Self {
        let meaning = Message::new(format!("cli-arg-{}", gate.id())).in_locale(locale);
        Self {
            name: format!("Gate{}", name(gate.id())),
            short_description: Text { text: format!("--{}", gate.id()) },
            help: Help { text: meaning.clone(), markdown: meaning.clone() },
            full_description: Text { text: meaning },
            default_configuration: Configuration { level: ProblemSeverity::Error },
        }
    }

    fn of_finding(finding: &FindingResult) -> Self {
        let whole = |break_: &str| {
            let advice = finding.advice.iter().map(|advice| format!("{break_}{advice}"));
            std::iter::once(finding.text.clone()).chain(advice).collect::<String>()
        };
        let mut markdown = Vec::new();
        // A vector takes everything.
        let _ = crate::text::markdown(&whole("\n"), &mut markdown);
        Self {
            name: format!("Finding{}", name(finding.id.as_str())),
            short_description: Text { text: finding.title.clone() },
            full_description: Text { text: finding.text.clone() },
            help: Help { text: whole("\n\n"), markdown: String::from_utf8_lossy(&markdown).into_owned() },
            default_configuration: Configuration {
                level: match finding.severity {
                    Severity::Critical => ProblemSeverity::Error,
                    Severity::Warning | Severity::Info | Severity::Strength => ProblemSeverity::Warning,
                },
            },
        }
    }

    fn of(code: Code, locale: Locale) -> Self {
        let summary = code.summary().in_locale(locale);
        let meaning = code.meaning().in_locale(locale);
        Self {
            name: name(code.id()),
            short_description: Text { text: format!("{}.", capitalized(&summary)) },
            help: Help {
                text: with_example(&meaning, code.example(), ["\n", "\n\n", ""], locale),
                markdown: with_example(&meaning, code.example(), ["\n**", "**\n\n```yaml\n", "```\n"], locale),
            },
            full_description: Text { text: meaning },
            default_configuration: Configuration { level: code.severity() },
        }
    }
}

/// The name of a rule as SARIF wants it, in one word: `UnknownField`.
fn name(id: &str) -> String {
    id.split('-').map(capitalized).collect()
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// The meaning of a code, and its example between marks: before a heading, after it, and after the lines.
fn with_example(meaning: &str, example: Option<Example>, [open, begin, end]: [&str; 3], locale: Locale) -> String {
    let mut text = format!("{meaning}\n");
    let Some(example) = example else { return text };
    let (broken, mended) = example.excerpts();
    for (heading, excerpt) in [("explain-code-broken", broken), ("explain-code-mended", mended)] {
        text.push_str(open);
        text.push_str(&Message::new(heading).in_locale(locale));
        text.push_str(begin);
        text.push_str(&lines(&excerpt));
        text.push_str(end);
    }
    text
}

fn lines(excerpt: &Excerpt) -> String {
    let stretch = |lines: &Vec<ExcerptLine>| {
        let mut text = String::new();
        for line in lines {
            text.push_str(&line.visible());
            text.push('\n');
        }
        text
    };
    excerpt.stretches.iter().map(stretch).collect::<Vec<_>>().join("# …\n")
}
