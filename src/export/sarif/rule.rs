//! Rules: the problem codes that a log speaks of, with the words in which services and editors explain them.

use serde::Serialize;

use crate::problem::{Code, Example, Excerpt, ExcerptLine, ProblemSeverity};
use crate::text::{Locale, Message};

/// What SARIF calls a reporting descriptor.
#[derive(Debug, Serialize)]
pub(super) struct Rule {
    id: &'static str,
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
    /// The rule of a problem code, worded in a locale.
    pub(super) fn of(id: &'static str, locale: Locale) -> Self {
        Self { id, words: Code::of_id(id).map(|code| Words::of(code, locale)) }
    }
}

impl Words {
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
