//! One business, whole: its level and score, its dimensions, what holds it back, its gaps and findings.

use comfy_table::{Cell, CellAlignment, Color, Table};
use palier::assessment::{Assessment, DimensionResult};
use palier::questionnaire::{Questionnaire, Severity};
use palier::text::{Id, Locale, Message, date_long, inline, percent, shortfall};

use super::{text_of, with_headings};
use crate::names::{Names, dash};

/// The most gaps that are shown.
const MOST_GAPS: usize = 5;

/// How many characters a full bar has.
const BAR: usize = 12;

/// The result of one business as text.
pub(super) fn render(assessment: &Assessment, questionnaire: &Questionnaire, colour: bool) -> String {
    let names = Names::new(questionnaire, &assessment.language);
    Drawing { locale: names.locale(), questionnaire, names, colour }.business(assessment)
}

/// What drawing one business needs.
struct Drawing<'a> {
    locale: Locale,
    questionnaire: &'a Questionnaire,
    names: Names<'a>,
    colour: bool,
}

impl Drawing<'_> {
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
        let target = self.names.level(Some(&overall.target));
        match &overall.level.level {
            Some(level) => {
                let is_certain = overall.level.confirmed == overall.level.possible;
                let message = Message::new(if is_certain { "table-level-certain" } else { "table-level" })
                    .with("level", self.names.level(Some(level)))
                    .with("confirmed", self.names.level(overall.level.confirmed.as_ref()))
                    .with("possible", self.names.level(overall.level.possible.as_ref()));
                lines.push(self.bold(&message.in_locale(self.locale)));
            }
            None => lines.push(self.bold(&self.word("table-no-level"))),
        }
        lines.push(
            Message::new("table-score")
                .with("score", self.names.score(overall.score.score))
                .with("low", self.names.score(overall.score.low))
                .with("high", self.names.score(overall.score.high))
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
                    format!("{}–{}", self.names.score(Some(low)), self.names.score(Some(high)))
                }
                _ => String::new(),
            };
            table.add_row([
                Cell::new(inline(&dimension.title)),
                self.coloured(Cell::new(bar(dimension.score.score)), self.rank(dimension.level.level.as_ref())),
                Cell::new(self.names.score(dimension.score.score)).set_alignment(CellAlignment::Right),
                Cell::new(range),
                Cell::new(self.names.level(dimension.level.level.as_ref())),
                Cell::new(self.gap(dimension.gap)).set_alignment(CellAlignment::Right),
            ]);
        }
        text_of(&table)
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
                Cell::new(self.names.score(view.score)).set_alignment(CellAlignment::Right),
                Cell::new(self.names.level(view.level.as_ref())),
            ]);
        }
        Some(text_of(&table))
    }

    /// What holds the business back from the next level.
    fn holds_back(&self, assessment: &Assessment) -> Option<String> {
        let next = assessment.overall.next_level.as_ref().filter(|_| !assessment.overall.blockers.is_empty())?;
        let mut lines = vec![self.bold(
            &Message::new("table-holds-back").with("level", self.names.level(Some(next))).in_locale(self.locale),
        )];
        lines.extend(assessment.overall.blockers.iter().map(|blocker| format!("  • {}", self.names.blocker(blocker))));
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
            let from = self.names.level(dimension.level.level.as_ref());
            table.add_row([
                Cell::new(inline(&dimension.title)),
                Cell::new(format!("{from} → {}", self.names.level(Some(&dimension.target)))),
                Cell::new(self.gap(dimension.gap)).set_alignment(CellAlignment::Right),
                Cell::new(self.gap(dimension.priority)).set_alignment(CellAlignment::Right),
            ]);
        }
        Some(text_of(&table))
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
        with_headings(headings.iter().map(|key| self.word(key)), self.colour)
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

    /// A number of points missing; one that exists is never shown as 0.
    fn gap(&self, gap: Option<f64>) -> String {
        gap.map_or_else(dash, |gap| shortfall(gap, self.locale))
    }

    fn word(&self, key: &str) -> String {
        Message::new(key.to_owned()).in_locale(self.locale)
    }

    fn bold(&self, text: &str) -> String {
        if self.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
    }
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
