//! Results as tables in the terminal: one business whole, several as an overview.

use comfy_table::{Attribute, Cell, CellAlignment, Color, ContentArrangement, LineStyle, Table, TableStyle};
use palier::assessment::{Assessment, DimensionResult};
use palier::export::{Invalid, Scored};
use palier::questionnaire::{Questionnaire, Severity};
use palier::text::{Id, Language, Locale, Message, date_long, inline, percent, score_below};

use crate::io::Terminal;
use crate::names::{Names, dash};

/// The most gaps of one business that are shown.
const MOST_GAPS: usize = 5;

/// A line below the headings and none elsewhere: the bars should stand out, not the frame.
const LINES: TableStyle = TableStyle::new().header_separator(LineStyle::new('─', '─', '─', '─'));

/// How many characters a full bar has.
const BAR: usize = 12;

/// The results as text.
pub(crate) fn render(all: &[Scored], terminal: &Terminal, colour: bool) -> String {
    match all {
        [Scored::Ok { assessment, questionnaire }] => {
            Drawing::new(&assessment.language, questionnaire, colour).business(assessment)
        }
        // What is wrong with the only file has been said on standard error.
        [] | [Scored::Invalid(_)] => String::new(),
        several => overview(several, terminal, colour),
    }
}

/// A table of rows below their headings.
pub(crate) fn plain(headings: &[String], rows: impl Iterator<Item = Vec<Cell>>, colour: bool) -> String {
    let mut table = empty_table(u16::try_from(crate::io::columns()).unwrap_or(100), colour);
    table.set_header(headings.iter().map(|text| heading(text, colour)));
    table.add_rows(rows);
    trimmed(&table)
}

/// What drawing one business needs.
struct Drawing<'a> {
    locale: Locale,
    language: &'a Language,
    questionnaire: &'a Questionnaire,
    thresholds: Vec<f64>,
    width: u16,
    colour: bool,
}

impl<'a> Drawing<'a> {
    fn new(language: &'a Language, questionnaire: &'a Questionnaire, colour: bool) -> Self {
        Self {
            locale: language.locale(),
            language,
            questionnaire,
            thresholds: questionnaire.levels.values().map(|level| level.threshold).collect(),
            width: u16::try_from(crate::io::columns()).unwrap_or(100),
            colour,
        }
    }

    fn business(&self, assessment: &Assessment) -> String {
        let mut parts = vec![self.verdict(assessment), self.dimensions(assessment)];
        parts.extend(self.views(assessment));
        parts.extend(self.holds_back(assessment));
        parts.extend(self.gaps(assessment));
        parts.extend(self.findings(assessment));
        parts.join("\n\n") + "\n"
    }

    fn verdict(&self, assessment: &Assessment) -> String {
        let date =
            assessment.date.parse().map_or_else(|_| assessment.date.clone(), |date| date_long(date, self.locale));
        let name = inline(&assessment.organization.name);
        let mut lines = vec![format!("{} — {date}", self.bold(&name)), inline(&assessment.questionnaire.title)];
        lines.push(String::new());
        let overall = &assessment.overall;
        let target = self.level(Some(&overall.target));
        match &overall.level.level {
            Some(level) => {
                let is_certain = overall.level.confirmed == overall.level.possible;
                let message = Message::new(if is_certain { "table-level-certain" } else { "table-level" })
                    .with("level", self.level(Some(level)))
                    .with("confirmed", self.level(overall.level.confirmed.as_ref()))
                    .with("possible", self.level(overall.level.possible.as_ref()));
                lines.push(self.bold(&message.in_locale(self.locale)));
            }
            None => lines.push(self.bold(&self.word("table-no-level"))),
        }
        lines.push(
            Message::new("table-score")
                .with("score", self.score(overall.score.score))
                .with("low", self.score(overall.score.low))
                .with("high", self.score(overall.score.high))
                .with("coverage", overall.coverage.map_or_else(dash, |share| percent(share, self.locale)))
                .in_locale(self.locale),
        );
        lines.push(
            Message::new("table-target")
                .with("target", target)
                .with("gap", self.gap(overall.gap))
                .in_locale(self.locale),
        );
        lines.join("\n")
    }

    fn dimensions(&self, assessment: &Assessment) -> String {
        let mut table = self.table(&[
            "table-dimension",
            "table-bar",
            "table-score-head",
            "table-range",
            "table-level-head",
            "table-gap",
        ]);
        for dimension in &assessment.dimensions {
            let range = match (dimension.score.low, dimension.score.high) {
                (Some(low), Some(high)) if high - low > 1e-9 => {
                    format!("{}–{}", self.score(Some(low)), self.score(Some(high)))
                }
                _ => String::new(),
            };
            table.add_row([
                Cell::new(inline(&dimension.title)),
                self.coloured(Cell::new(bar(dimension.score.score)), self.rank(dimension.level.level.as_ref())),
                Cell::new(self.score(dimension.score.score)).set_alignment(CellAlignment::Right),
                Cell::new(range),
                Cell::new(self.level(dimension.level.level.as_ref())),
                Cell::new(self.gap(dimension.gap)).set_alignment(CellAlignment::Right),
            ]);
        }
        trimmed(&table)
    }

    /// The same questions, cut otherwise.
    fn views(&self, assessment: &Assessment) -> Option<String> {
        if assessment.views.is_empty() {
            return None;
        }
        let mut table = self.table(&["table-view", "table-bar", "table-score-head", "table-level-head"]);
        for view in &assessment.views {
            table.add_row([
                Cell::new(inline(&view.title)),
                self.coloured(Cell::new(bar(view.score)), self.rank(view.level.as_ref())),
                Cell::new(self.score(view.score)).set_alignment(CellAlignment::Right),
                Cell::new(self.level(view.level.as_ref())),
            ]);
        }
        Some(trimmed(&table))
    }

    /// What holds the business back from the next level.
    fn holds_back(&self, assessment: &Assessment) -> Option<String> {
        let next = assessment.overall.next_level.as_ref().filter(|_| !assessment.overall.blockers.is_empty())?;
        let names = Names::new(self.questionnaire, self.language);
        let mut lines = vec![
            self.bold(&Message::new("table-holds-back").with("level", self.level(Some(next))).in_locale(self.locale)),
        ];
        lines.extend(assessment.overall.blockers.iter().map(|blocker| format!("  • {}", names.blocker(blocker))));
        Some(lines.join("\n"))
    }

    fn gaps(&self, assessment: &Assessment) -> Option<String> {
        let dimensions: Vec<&DimensionResult> = assessment
            .gaps
            .iter()
            .filter_map(|id| assessment.dimensions.iter().find(|dimension| dimension.id == *id))
            .filter(|dimension| {
                dimension.level_gap.is_some_and(|gap| gap > 0) || dimension.gap.is_some_and(|gap| gap > 0.0)
            })
            .take(MOST_GAPS)
            .collect();
        if dimensions.is_empty() {
            return None;
        }
        let mut table = self.table(&["table-top-gaps", "table-from-to", "table-gap", "table-priority"]);
        for dimension in dimensions {
            let from = self.level(dimension.level.level.as_ref());
            table.add_row([
                Cell::new(inline(&dimension.title)),
                Cell::new(format!("{from} → {}", self.level(Some(&dimension.target)))),
                Cell::new(self.gap(dimension.gap)).set_alignment(CellAlignment::Right),
                Cell::new(self.gap(dimension.priority)).set_alignment(CellAlignment::Right),
            ]);
        }
        Some(trimmed(&table))
    }

    fn findings(&self, assessment: &Assessment) -> Option<String> {
        if assessment.findings.is_empty() {
            return None;
        }
        let mut lines = vec![self.bold(&self.word("table-findings"))];
        let words = Severity::ALL.map(|severity| self.word(&format!("severity-{}", severity.id())));
        let longest = words.iter().map(|word| word.chars().count()).max().unwrap_or_default();
        for finding in &assessment.findings {
            let severity = self.word(&format!("severity-{}", finding.severity.id()));
            let severity = format!("{severity:<longest$}");
            let severity = match (self.colour, finding.severity) {
                (false, _) => severity,
                (true, Severity::Critical) => format!("\u{1b}[31m{severity}\u{1b}[0m"),
                (true, Severity::Warning) => format!("\u{1b}[33m{severity}\u{1b}[0m"),
                (true, Severity::Info) => format!("\u{1b}[36m{severity}\u{1b}[0m"),
                (true, Severity::Strength) => format!("\u{1b}[32m{severity}\u{1b}[0m"),
            };
            lines.push(format!("  {severity}  {}", inline(&finding.title)));
        }
        Some(lines.join("\n"))
    }

    fn table(&self, headings: &[&str]) -> Table {
        let mut table = empty_table(self.width, self.colour);
        table.set_header(headings.iter().map(|key| heading(&self.word(key), self.colour)));
        table
    }

    /// The rank of a level among all, from 0 to 1.
    fn rank(&self, level: Option<&Id>) -> Option<f64> {
        let level = self.questionnaire.levels.get_index_of(level?)?;
        Some(level as f64 / (self.questionnaire.levels.len() - 1) as f64)
    }

    fn coloured(&self, cell: Cell, rank: Option<f64>) -> Cell {
        if !self.colour {
            return cell;
        }
        match rank {
            Some(rank) if rank >= 0.6 => cell.fg(Color::Green),
            Some(rank) if rank >= 0.3 => cell.fg(Color::Yellow),
            Some(_) => cell.fg(Color::Red),
            None => cell,
        }
    }

    fn level(&self, level: Option<&Id>) -> String {
        let definition = level.and_then(|level| self.questionnaire.levels.get(level));
        definition.map_or_else(dash, |level| inline(level.title.in_language(self.language)))
    }

    fn score(&self, score: Option<f64>) -> String {
        score.map_or_else(dash, |score| score_below(score, &self.thresholds, self.locale))
    }

    /// A number of points missing; one that exists is never shown as 0.
    fn gap(&self, gap: Option<f64>) -> String {
        gap.map_or_else(dash, |gap| palier::text::shortfall(gap, self.locale))
    }

    fn word(&self, key: &str) -> String {
        Message::new(key.to_owned()).in_locale(self.locale)
    }

    fn bold(&self, text: &str) -> String {
        if self.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// Several businesses, a row each.
fn overview(all: &[Scored], terminal: &Terminal, colour: bool) -> String {
    // Businesses of several languages stand in one table: it is in the user's.
    let locale = terminal.locale;
    let language = Language::from(locale);
    let word = |key: &'static str| Message::new(key).in_locale(locale);
    let mut table = empty_table(u16::try_from(crate::io::columns()).unwrap_or(100), colour);
    let headings = [
        "table-organization",
        "table-file",
        "table-score-head",
        "table-level-head",
        "table-confirmed",
        "table-coverage",
    ];
    table.set_header(headings.map(|key| heading(&word(key), colour)));
    for scored in all {
        match scored {
            Scored::Ok { assessment, questionnaire } => {
                let drawing = Drawing::new(&language, questionnaire, colour);
                let overall = &assessment.overall;
                table.add_row([
                    Cell::new(inline(&assessment.organization.name)),
                    Cell::new(&assessment.file),
                    Cell::new(
                        overall.score.score.map_or_else(dash, |score| score_below(score, &drawing.thresholds, locale)),
                    )
                    .set_alignment(CellAlignment::Right),
                    Cell::new(drawing.level(overall.level.level.as_ref())),
                    Cell::new(drawing.level(overall.level.confirmed.as_ref())),
                    Cell::new(overall.coverage.map_or_else(dash, |share| percent(share, locale)))
                        .set_alignment(CellAlignment::Right),
                ]);
            }
            Scored::Invalid(invalid) => {
                table.add_row(invalid_row(invalid, &word("table-invalid"), colour));
            }
        }
    }
    let scored = all.iter().filter(|scored| matches!(scored, Scored::Ok { .. })).count();
    let summary = Message::new("table-summary").with("scored", scored).with("invalid", all.len() - scored);
    format!("{}\n\n{}\n", trimmed(&table), summary.in_locale(locale))
}

fn invalid_row(invalid: &Invalid, word: &str, colour: bool) -> Vec<Cell> {
    let cell = Cell::new(word);
    let cell = if colour { cell.fg(Color::Red) } else { cell };
    vec![cell, Cell::new(&invalid.file), Cell::new(dash()), Cell::new(dash()), Cell::new(dash()), Cell::new(dash())]
}

pub(crate) fn empty_table(width: u16, colour: bool) -> Table {
    let mut table = Table::new();
    table.load_style(LINES).set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    if colour {
        table.enforce_styling()
    } else {
        table.force_no_tty()
    };
    table
}

pub(crate) fn heading(text: &str, colour: bool) -> Cell {
    let cell = Cell::new(text);
    if colour { cell.add_attribute(Attribute::Bold) } else { cell }
}

pub(crate) fn trimmed(table: &Table) -> String {
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// A score as a bar; empty without one.
fn bar(score: Option<f64>) -> String {
    let Some(score) = score else { return String::new() };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to the length of a bar")]
    let filled = ((score / 100.0 * BAR as f64).floor() as usize).min(BAR);
    "█".repeat(filled) + &"░".repeat(BAR - filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_only_at_100() {
        assert_eq!(bar(Some(0.0)), "░".repeat(BAR));
        assert_eq!(bar(Some(99.9)), "█".repeat(BAR - 1) + "░");
        assert_eq!(bar(Some(100.0)), "█".repeat(BAR));
        assert_eq!(bar(None), "");
    }
}
