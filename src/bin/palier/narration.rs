//! Explanations as text in the terminal: sentences that can be read aloud to a client.

mod phrase;
mod question;
mod what_if;

use comfy_table::{Cell, CellAlignment, Table};
use palier::assessment::{Blocker, LevelRange, QuestionStatus, ScoreRange, UnknownAnswer};
use palier::explanation::{
    DimensionExplanation, Explained, Explanation, GateExplanation, LagExplanation, Lift, NextLevel, OverallExplanation,
};
use palier::questionnaire::Questionnaire;
use palier::text::{Language, Locale, Message, date_long, inline, number, percent, points};

use crate::names::{Names, dash};
use crate::prompt::layout::wrap;
use crate::table::{empty_table, heading, trimmed};

/// The most unknown answers that are told; the others weigh less.
const MOST_UNKNOWN: usize = 5;

/// Sentences are no wider than this, however wide the terminal is.
const READABLE: usize = 100;

/// What telling an explanation needs.
pub(crate) struct Narration<'a> {
    names: Names<'a>,
    locale: Locale,
    width: usize,
    colour: bool,
}

/// The text as it grows: paragraphs, lists and tables, wrapped to the terminal's width.
struct Text<'n> {
    narration: &'n Narration<'n>,
    lines: Vec<String>,
}

impl<'a> Narration<'a> {
    pub(crate) fn new(questionnaire: &'a Questionnaire, language: &'a Language, colour: bool) -> Self {
        let width = crate::io::columns();
        Self { names: Names::new(questionnaire, language), locale: language.locale(), width, colour }
    }

    pub(crate) fn of(&self, explanation: &Explanation) -> String {
        let mut text = Text { narration: self, lines: Vec::new() };
        let name = inline(&explanation.organization.name);
        let date =
            explanation.date.parse().map_or_else(|_| explanation.date.clone(), |date| date_long(date, self.locale));
        text.plain(&format!("{} — {date}", self.bold(&name)));
        text.plain(&inline(&explanation.questionnaire.title));
        if let Some(what_if) = &explanation.what_if {
            self.what_if(&mut text, what_if);
            text.gap();
            text.paragraph(&self.word("explain-then"));
        }
        text.gap();
        match &explanation.explains {
            Explained::Overall(overall) => self.overall(&mut text, &name, overall),
            Explained::Dimension(dimension) => self.dimension(&mut text, dimension),
            Explained::Question(question) => self.question(&mut text, question),
        }
        text.lines.join("\n") + "\n"
    }

    fn overall(&self, text: &mut Text<'_>, name: &str, overall: &OverallExplanation) {
        self.standing(text, Message::new("explain-level").with("organization", name), &overall.score, &overall.level);
        if let Some(level) = &overall.level_without_floor {
            text.paragraph(&self.say(&Message::new("explain-floor").with("level", self.names.level(Some(level)))));
        }
        self.next(text, overall.next.as_ref(), overall.level.level.is_some());
        self.unknown(text, &overall.unknown);
        self.lift(text, overall.next.as_ref(), !overall.unknown.is_empty());
    }

    fn dimension(&self, text: &mut Text<'_>, dimension: &DimensionExplanation) {
        let title = inline(&dimension.title);
        text.plain(&self.bold(&title));
        if let Some(summary) = &dimension.summary {
            text.paragraph(&inline(summary));
        }
        text.gap();
        let message = Message::new("explain-dimension").with("dimension", title);
        self.standing(text, message, &dimension.score, &dimension.level);
        if let Some(share) = dimension.share {
            let share = percent(share, self.locale);
            text.paragraph(&self.say(&Message::new("explain-dimension-share").with("share", share)));
        }
        self.sum(text, dimension);
        self.next(text, dimension.next.as_ref(), dimension.level.level.is_some());
        self.unknown(text, &dimension.unknown);
        self.lift(text, dimension.next.as_ref(), !dimension.unknown.is_empty());
    }

    /// The level and the score in a sentence, and what the unknown answers leave open.
    fn standing(&self, text: &mut Text<'_>, sentence: Message, score: &ScoreRange, level: &LevelRange) {
        let (Some(_), Some(attained)) = (score.score, &level.level) else {
            let key = if score.high.is_some() { "explain-no-level" } else { "explain-nothing-counts" };
            text.paragraph(&self.word(key));
            return;
        };
        let sentence = sentence.with("level", self.names.level(Some(attained)));
        text.paragraph(&self.say(&sentence.with("score", self.names.score(score.score))));
        if score.low != score.high || level.confirmed != level.possible {
            let certain = if level.confirmed == level.possible { "yes" } else { "no" };
            let message = Message::new("explain-range")
                .with("low", self.names.score(score.low))
                .with("high", self.names.score(score.high))
                .with("certain", certain)
                .with("confirmed", self.names.level(level.confirmed.as_ref()))
                .with("possible", self.names.level(level.possible.as_ref()));
            text.paragraph(&self.say(&message));
        }
    }

    /// What separates from the next level.
    fn next(&self, text: &mut Text<'_>, next: Option<&NextLevel>, has_level: bool) {
        let Some(next) = next else {
            if has_level {
                text.paragraph(&self.word("explain-top"));
            }
            return;
        };
        let level = self.names.level(Some(&next.level));
        text.heading(&self.say(&Message::new("explain-next").with("level", level.as_str())));
        let message = match next.short {
            Some(short) => Message::new("explain-short").with("points", points(short, self.locale)),
            None => Message::new("explain-score-suffices"),
        };
        let threshold = number(next.threshold, self.locale);
        text.bullet(&self.say(&message.with("level", level.as_str()).with("threshold", threshold)));
        for gate in &next.gates {
            text.bullet(&self.gate(gate));
        }
        for lag in &next.lagging {
            self.lag(text, lag, &level);
        }
    }

    fn gate(&self, gate: &GateExplanation) -> String {
        let key = if gate.least.is_some() { "explain-needed" } else { "explain-needed-none" };
        let now = self.now(&gate.question, gate.status, &gate.answer);
        let message = Message::new(key).with("question", inline(&gate.text)).with("now", now);
        let least = gate.least.as_ref().map(|least| self.least(least));
        self.say(&message.with("least", least.unwrap_or_default()).with("id", &gate.question))
    }

    fn lag(&self, text: &mut Text<'_>, lag: &LagExplanation, next: &str) {
        let message = Message::new("explain-lag")
            .with("dimension", inline(&lag.title))
            .with("level", self.names.level(Some(&lag.level)))
            .with("next", next)
            .with("needs", self.names.level(Some(&lag.needs)));
        text.bullet(&self.say(&message));
        if let Some(short) = lag.short {
            let message = Message::new("explain-lag-short").with("score", self.names.score(Some(lag.score)));
            text.inner_bullet(&self.say(&message.with("points", points(short, self.locale))));
        }
        for gate in &lag.gates {
            text.inner_bullet(&self.gate(gate));
        }
    }

    fn unknown(&self, text: &mut Text<'_>, unknown: &[UnknownAnswer]) {
        if unknown.is_empty() {
            return;
        }
        text.heading(&self.word("explain-unknown"));
        text.paragraph(&self.say(&Message::new("explain-unknown-intro").with("count", unknown.len())));
        for answer in unknown.iter().take(MOST_UNKNOWN) {
            let message = Message::new("explain-unknown-answer").with("question", inline(&answer.text));
            let message = message.with("points", points(answer.weight, self.locale)).with("id", &answer.question);
            text.bullet(&self.say(&message));
            if let Some(ask) = self.ask(&answer.roles) {
                text.inner_bullet(&ask);
            }
        }
        if unknown.len() > MOST_UNKNOWN {
            let message = Message::new("explain-unknown-more").with("count", unknown.len() - MOST_UNKNOWN);
            text.paragraph(&format!("  {}", self.say(&message)));
        }
    }

    /// Who is best placed to answer.
    fn ask(&self, roles: &[String]) -> Option<String> {
        let names: Vec<_> = roles.iter().map(|role| inline(role)).collect();
        (!names.is_empty()).then(|| self.say(&Message::new("explain-ask").with("roles", names.join(", "))))
    }

    fn lift(&self, text: &mut Text<'_>, next: Option<&NextLevel>, has_unknown: bool) {
        let Some(NextLevel { level, lift, .. }) = next else { return };
        let level = self.names.level(Some(level));
        text.heading(&self.say(&Message::new("explain-lift").with("level", level.as_str())));
        if !lift.possible {
            self.out_of_reach(text, &level, lift, has_unknown);
            return;
        }
        text.paragraph(&self.say(&Message::new("explain-lift-intro").with("count", lift.answers.len())));
        for answer in &lift.answers {
            text.bullet(&self.improvement(answer));
        }
        let message = Message::new("explain-lift-then").with("score", self.names.score(lift.score));
        text.paragraph(&self.say(&message.with("level", self.names.level(lift.level.as_ref()))));
    }

    fn out_of_reach(&self, text: &mut Text<'_>, level: &str, lift: &Lift, has_unknown: bool) {
        text.paragraph(&self.say(&Message::new("explain-lift-none").with("level", level)));
        for obstacle in &lift.obstacles {
            text.bullet(&self.names.blocker(obstacle));
        }
        // A must-have that no answer can meet stays unmet, whatever else is found out.
        let is_gate = |obstacle: &Blocker| matches!(obstacle, Blocker::Gate { .. });
        if has_unknown && !lift.obstacles.iter().any(is_gate) {
            text.paragraph(&self.word("explain-lift-unknown"));
        }
    }

    /// The worked sum of a dimension.
    fn sum(&self, text: &mut Text<'_>, dimension: &DimensionExplanation) {
        let mut table =
            self.table(&["report-question", "explain-sum-weight", "explain-sum-score", "explain-sum-product"]);
        let is_counted = |status| matches!(status, QuestionStatus::Answered | QuestionStatus::Unknown);
        for term in dimension.sum.iter().filter(|term| is_counted(term.status)) {
            let unknown = || self.word("report-status-unknown");
            let right = |text: String| Cell::new(text).set_alignment(CellAlignment::Right);
            table.add_row([
                Cell::new(format!("{} ({})", inline(&term.text), term.question)),
                right(number(term.weight, self.locale)),
                right(term.score.map_or_else(unknown, |score| self.names.score(Some(score)))),
                right(term.product.map_or_else(dash, |product| number(product, self.locale))),
            ]);
        }
        if dimension.sum.iter().all(|term| !is_counted(term.status)) {
            return;
        }
        text.heading(&self.word("explain-sum"));
        text.plain(&trimmed(&table));
        if dimension.score.score.is_some() {
            let message = Message::new("explain-sum-total")
                .with("products", number(dimension.products, self.locale))
                .with("weights", number(dimension.weights, self.locale));
            text.paragraph(&self.say(&message.with("score", self.names.score(dimension.score.score))));
        }
    }

    fn table(&self, headings: &[&str]) -> Table {
        let mut table = empty_table(u16::try_from(self.width).unwrap_or(100), self.colour);
        table.set_header(headings.iter().map(|key| heading(&self.word(key), self.colour)));
        table
    }

    fn say(&self, message: &Message) -> String {
        message.in_locale(self.locale)
    }

    fn word(&self, key: &str) -> String {
        self.say(&Message::new(key.to_owned()))
    }

    fn bold(&self, text: &str) -> String {
        if self.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

impl Text<'_> {
    /// Lines as they are.
    fn plain(&mut self, text: &str) {
        self.lines.extend(text.lines().map(str::to_owned));
    }

    fn gap(&mut self) {
        self.lines.push(String::new());
    }

    fn heading(&mut self, text: &str) {
        self.gap();
        self.heading_here(text);
    }

    /// A heading at the beginning.
    fn heading_here(&mut self, text: &str) {
        let lines = wrap(text, self.width(), 0);
        self.lines.extend(lines.iter().map(|line| self.narration.bold(line)));
    }

    fn paragraph(&mut self, text: &str) {
        self.lines.extend(wrap(text, self.width(), 0));
    }

    fn bullet(&mut self, text: &str) {
        self.item("  • ", text);
    }

    fn inner_bullet(&mut self, text: &str) {
        self.item("      – ", text);
    }

    fn item(&mut self, mark: &str, text: &str) {
        let indent = mark.chars().count();
        let mut lines = wrap(text, self.width() - indent, 0).into_iter();
        self.lines.extend(lines.next().map(|line| format!("{mark}{line}")));
        self.lines.extend(lines.map(|line| format!("{}{line}", " ".repeat(indent))));
    }

    fn width(&self) -> usize {
        self.narration.width.min(READABLE)
    }
}
