//! A questionnaire to read in the terminal.

use palier::outline::{
    DimensionOutline, Edition, FactOutline, FindingOutline, LevelOutline, OptionOutline, Outline, QuestionOutline,
    StepOutline,
};
use palier::text::{Message, inline, percent};

mod page;

use page::{Page, capitalized};

/// The questionnaire as text, wrapped to the terminal.
pub(crate) fn render(outline: &Outline, bold: bool) -> String {
    let mut page = Page::of(outline, bold);
    page.whole();
    page.text
}

impl Page<'_> {
    fn whole(&mut self) {
        let outline = self.outline;
        self.heading(&outline.title);
        let version = Message::new("outline-version").with("version", outline.version.as_str());
        let count = Message::new("outline-count").with("count", outline.count);
        self.line(0, &format!("{} · {}", self.say(&version), self.say(&count)));
        if let Some(description) = &outline.description {
            self.line(0, description);
        }
        if !outline.excerpt.is_empty() {
            self.message(0, &Message::new("outline-excerpt").with("names", inline(&outline.excerpt.join(", "))));
        }
        self.blank();
        self.message(
            0,
            &Message::new(match outline.edition {
                Edition::Reader => "outline-intro-reader",
                Edition::Form => "outline-intro-form",
                Edition::Author => "outline-edition-author",
            }),
        );
        self.people();
        if outline.edition == Edition::Author {
            self.levels(&outline.levels);
        }
        self.organization();
        for dimension in &outline.dimensions {
            self.dimension(dimension);
        }
        if outline.edition != Edition::Author {
            self.levels(&outline.levels);
        }
        self.views();
        self.findings(&outline.findings);
        for section in &outline.sections {
            self.section(&section.title);
            self.line(0, &section.text);
            self.references(0, &section.references);
        }
        if !outline.glossary.is_empty() {
            self.section_of("report-glossary");
            for entry in &outline.glossary {
                self.strong(0, &entry.term);
                self.line(2, &entry.text);
                self.references(2, &entry.references);
            }
        }
        self.blank();
        self.message(
            0,
            &Message::new("outline-footer")
                .with("id", &outline.id)
                .with("version", outline.version.as_str())
                .with("palier", outline.palier),
        );
    }

    fn people(&mut self) {
        if self.outline.people.is_empty() {
            return;
        }
        self.section_of("outline-people");
        for person in &self.outline.people {
            let numbers: Vec<_> = person.questions.iter().map(|question| question.number.as_str()).collect();
            self.labelled(0, &person.title, &numbers.join(", "));
        }
    }

    fn levels(&mut self, levels: &[LevelOutline]) {
        if levels.is_empty() {
            return;
        }
        self.section_of("outline-levels");
        for level in levels {
            let from = level.threshold.map(|threshold| {
                let message = Message::new("outline-from-score").with("score", self.number(threshold));
                format!(" ({}, {})", level.id, self.say(&message))
            });
            self.strong(0, &format!("{}{}", level.title, from.unwrap_or_default()));
            if let Some(summary) = &level.summary {
                self.line(2, summary);
            }
            self.references(2, &level.references);
        }
        for rule in &self.outline.rules {
            self.bullet(0, "–", rule);
        }
    }

    fn organization(&mut self) {
        let outline = self.outline;
        if outline.profile.is_empty() && outline.channels.is_empty() {
            return;
        }
        self.section_of("outline-profile");
        for fact in &outline.profile {
            self.fact(fact);
        }
        if !outline.channels.is_empty() {
            self.blank();
            self.strong(0, &self.word("interview-channels"));
            self.line(4, &self.word("interview-channels-help"));
            for channel in &outline.channels {
                let kind = channel.kind.as_ref().map(|kind| format!(" ({kind})")).unwrap_or_default();
                let stages = channel.serves.join(", ");
                let dot = if stages.is_empty() { "" } else { " · " };
                self.bullet(4, self.box_or_dash(), &format!("{}{kind}{dot}{stages}", channel.title));
            }
        }
        if !outline.stages.is_empty() && outline.edition != Edition::Form {
            self.blank();
            self.line(0, &format!("{} {}", self.word("outline-stages"), outline.stages.join(" → ")));
        }
    }

    fn fact(&mut self, fact: &FactOutline) {
        self.blank();
        self.strong(0, &fact.text);
        if let Some(help) = &fact.help {
            self.line(4, help);
        }
        self.line(4, &capitalized(&fact.how));
        for option in &fact.options {
            self.bullet(4, self.box_or_dash(), option);
        }
    }

    fn dimension(&mut self, dimension: &DimensionOutline) {
        let share = dimension.share.map(|share| format!(" ({})", self.share(share)));
        self.section(&format!("{}. {}{}", dimension.number, dimension.title, share.unwrap_or_default()));
        if let Some(summary) = &dimension.summary {
            self.line(0, summary);
        }
        self.references(0, &dimension.references);
        for question in &dimension.questions {
            self.question(question);
        }
    }

    fn question(&mut self, question: &QuestionOutline) {
        self.blank();
        self.strong(0, &format!("{} {}", question.number, question.text));
        if self.outline.edition == Edition::Author {
            let share = question.share.map(|share| format!(" · {}", self.share(share)));
            self.line(4, &format!("{}{}", question.id, share.unwrap_or_default()));
        }
        if let Some(condition) = &question.condition {
            self.message(4, &Message::new("outline-condition").with("condition", condition.as_str()));
        }
        if let Some(help) = &question.help {
            self.line(4, help);
        }
        self.line(4, &capitalized(&question.how));
        for option in &question.options {
            self.option(option);
        }
        for line in &question.scale {
            self.bullet(4, "–", line);
        }
        if !question.passages.is_empty() {
            self.line(4, &self.word("outline-passages"));
            for passage in &question.passages {
                let words = format!("{} · {}", passage.title, self.step(&passage.step));
                self.bullet(4, "–", &words);
            }
        }
        for gate in &question.gates {
            self.message(4, &Message::new("outline-gate").with("gate", gate.as_str()));
        }
        if self.outline.edition == Edition::Form {
            self.room(question);
        }
        if let Some(evidence) = &question.evidence {
            self.line(4, &format!("{} {evidence}", self.word("outline-evidence")));
        }
        if !question.roles.is_empty() {
            self.line(4, &format!("{} {}", self.word("outline-who"), question.roles.join(", ")));
        }
        self.references(4, &question.references);
        if self.outline.edition == Edition::Form {
            self.line(4, &format!("{} {}", self.word("outline-note"), "_".repeat(20)));
        }
    }

    fn option(&mut self, option: &OptionOutline) {
        let mut words = option.text.clone();
        if let Some(condition) = &option.condition {
            let message = Message::new("outline-item-condition").with("condition", condition.as_str());
            words = format!("{words} ({})", self.say(&message));
        }
        if let Some(worth) = option.worth {
            let level = option.level.as_ref().map(|level| format!("{level}, ")).unwrap_or_default();
            let worth = Message::new("outline-worth").with("score", self.number(worth));
            words = format!("{words} [{level}{}]", self.say(&worth));
        }
        self.bullet(4, self.box_or_dash(), &words);
        if let Some(step) = &option.step {
            self.line(6, &format!("{} {}", self.word("outline-step"), self.step(step)));
        }
    }

    /// Room for an answer by hand.
    fn room(&mut self, question: &QuestionOutline) {
        if !question.marks.is_empty() {
            let marks: Vec<_> = question.marks.iter().map(|mark| format!("☐\u{a0}{mark}")).collect();
            self.line(4, &marks.join("  "));
        } else if matches!(question.kind, "rating" | "number" | "text") {
            self.line(4, &format!("{} {}", "_".repeat(20), question.unit.as_deref().unwrap_or_default()));
        } else if question.kind == "continuity" {
            let strengths: Vec<_> = question.strengths.iter().map(|strength| format!("☐\u{a0}{strength}")).collect();
            let blank = "_".repeat(12);
            let (from, to) = (self.word("outline-from"), self.word("outline-to"));
            for _ in 0..8 {
                self.line(4, &format!("{from} {blank} {to} {blank} {}", strengths.join("  ")));
            }
        }
        self.bullet(4, "☐", &self.word("outline-unknown"));
        if question.not_applicable {
            let words = format!("{} {}", self.word("outline-not-applicable"), "_".repeat(20));
            self.bullet(4, "☐", &words);
        }
    }

    fn views(&mut self) {
        if self.outline.views.is_empty() {
            return;
        }
        self.section_of("report-views");
        for view in &self.outline.views {
            let numbers: Vec<_> = view.questions.iter().map(|question| question.number.as_str()).collect();
            self.labelled(0, &view.title, &numbers.join(", "));
        }
    }

    fn findings(&mut self, findings: &[FindingOutline]) {
        if findings.is_empty() {
            return;
        }
        self.section_of("outline-findings");
        for finding in findings {
            let severity = self.say(&Message::new(format!("severity-{}", finding.severity.id())));
            self.blank();
            self.strong(0, &format!("{} ({severity}, {})", finding.title, finding.id));
            self.line(4, &finding.text);
            if let Some(advice) = &finding.advice {
                self.line(4, &format!("{} {advice}", self.word("report-advice")));
            }
            self.message(4, &Message::new("outline-raised").with("condition", finding.condition.as_str()));
            self.references(4, &finding.references);
        }
    }

    fn step(&self, step: &StepOutline) -> String {
        let effort = step.effort.map(|effort| {
            let unit = self.outline.effort_unit.clone().unwrap_or_else(|| self.word("report-effort-unit"));
            let message = Message::new("report-effort-of").with("effort", self.number(effort));
            self.say(&message.with("unit", inline(&unit)))
        });
        let needs = step.needs.iter().map(|need| self.say(&Message::new("outline-need").with("need", need.as_str())));
        let parts: Vec<_> = step.action.clone().into_iter().chain(effort).chain(needs).collect();
        parts.join(" · ")
    }

    fn share(&self, share: f64) -> String {
        self.say(&Message::new("outline-share").with("share", percent(share, self.locale)))
    }

    fn references(&mut self, indent: usize, references: &[String]) {
        if !references.is_empty() {
            self.line(indent, &format!("{} {}", self.word("report-references"), references.join(" · ")));
        }
    }

    /// What comes before an option: something to tick, or not.
    fn box_or_dash(&self) -> &'static str {
        if self.outline.edition == Edition::Form { "☐" } else { "–" }
    }
}
