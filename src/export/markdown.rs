//! Markdown: a table for a pull request, what fails first.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::sync::Arc;

use super::Scored;
use crate::gates::Failure;
use crate::questionnaire::{LevelIndex, Questionnaire};
use crate::text::{Language, Locale, Message, integer, percent, score_below};

/// The most rows of documents that meet every gate: a comment on a pull request holds no more than some of them.
const MOST_PASSING: usize = 100;

/// What stands in a cell where there is nothing.
pub(super) const NOTHING: &str = "–";

/// Gathers a row a document, and writes the table at the end.
#[derive(Debug)]
pub struct MarkdownWriter<W> {
    output: W,
    locale: Locale,
    invalid: Vec<String>,
    failing: Vec<String>,
    passing: Vec<String>,
    /// Documents that meet every gate and have no row.
    others: usize,
    /// The titles of the questionnaires met, in order.
    questionnaires: Vec<Arc<Questionnaire>>,
}

impl<W: Write> MarkdownWriter<W> {
    pub(super) fn new(output: W, locale: Locale) -> Self {
        let (invalid, failing, passing, questionnaires) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { output, locale, invalid, failing, passing, others: 0, questionnaires }
    }

    pub(super) fn add(&mut self, scored: &Scored) {
        match scored {
            Scored::Invalid(invalid) => {
                let why = cell(&invalid.in_one_line());
                let word = Message::new("table-invalid").in_locale(self.locale);
                let file = cell(&invalid.file);
                self.invalid
                    .push(format!("| ❌ {word} | {file} | {NOTHING} | {NOTHING} | {NOTHING} | {NOTHING} | {why} |"));
            }
            Scored::Ok { failures, figures, .. } => {
                let questionnaire = &figures.questionnaire;
                if !self.questionnaires.iter().any(|known| Arc::ptr_eq(known, questionnaire)) {
                    self.questionnaires.push(Arc::clone(questionnaire));
                }
                if !failures.is_empty() {
                    let row = self.row(scored);
                    self.failing.extend(row);
                } else if self.passing.len() < MOST_PASSING {
                    let row = self.row(scored);
                    self.passing.extend(row);
                } else {
                    self.others += 1;
                }
            }
        }
    }

    pub(super) fn finish(mut self, gone: &[Failure]) -> io::Result<()> {
        let text = self.text(gone);
        self.output.write_all(text.as_bytes())?;
        self.output.flush()
    }

    fn text(&self, gone: &[Failure]) -> String {
        let mut text = String::new();
        let language = Language::from(self.locale);
        let titles: Vec<_> = self.questionnaires.iter().map(|it| cell(it.title.in_language(&language))).collect();
        if !titles.is_empty() {
            let _ = writeln!(text, "### {}\n", titles.join(" · "));
        }
        let passing = self.passing.len() + self.others;
        let summary = Message::new("score-summary")
            .with("scored", passing + self.failing.len())
            .with("failing", self.failing.len())
            .with("invalid", self.invalid.len());
        let _ = writeln!(text, "{}\n", summary.in_locale(self.locale));
        let rows = self.invalid.iter().chain(&self.failing).chain(&self.passing);
        if self.invalid.len() + self.failing.len() + self.passing.len() > 0 {
            let headings = [
                "table-organization",
                "table-file",
                "table-score-head",
                "table-level-head",
                "table-confirmed",
                "table-coverage",
                "markdown-gates",
            ];
            let headings = headings.map(|key| Message::new(key).in_locale(self.locale));
            let _ = writeln!(text, "| {} |\n| :-- | :-- | --: | :-- | :-- | --: | :-- |", headings.join(" | "));
            for row in rows {
                let _ = writeln!(text, "{row}");
            }
        }
        if self.others > 0 {
            let others = Message::new("markdown-others").with("count", integer(self.others, self.locale));
            let _ = writeln!(text, "\n{}", others.in_locale(self.locale));
        }
        if !gone.is_empty() {
            text.push('\n');
        }
        for failure in gone {
            let _ = writeln!(text, "- {}", cell(&failure.told().in_locale(self.locale)));
        }
        text
    }

    fn row(&self, scored: &Scored) -> Option<String> {
        let Scored::Ok { figures, failures, .. } = scored else { return None };
        let language = Language::from(self.locale);
        let overall = &figures.scores.overall;
        let levels = &figures.questionnaire.levels;
        let thresholds: Vec<f64> = levels.values().map(|level| level.threshold).collect();
        let score = overall
            .score()
            .map_or_else(|| NOTHING.to_owned(), |score| score_below(score.points(), &thresholds, self.locale));
        let level = |level: Option<LevelIndex>| {
            level.map_or_else(|| NOTHING.to_owned(), |level| cell(levels[level.0].title.in_language(&language)))
        };
        let known = overall.coverage.map_or_else(|| NOTHING.to_owned(), |share| percent(share, self.locale));
        let told: Vec<_> = failures.iter().map(|failure| cell(&failure.told().in_locale(self.locale))).collect();
        let told = if told.is_empty() { NOTHING.to_owned() } else { format!("❌ {}", told.join("<br>")) };
        Some(format!(
            "| {} | {} | {score} | {} | {} | {known} | {told} |",
            cell(&figures.answers.organization.name),
            cell(&figures.subject.file),
            level(overall.level()),
            level(overall.confirmed()),
        ))
    }
}

/// A text that means nothing to Markdown, in one line.
pub(super) fn cell(text: &str) -> String {
    let mut bytes = Vec::new();
    // A vector takes everything.
    let _ = crate::text::markdown(text, &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
