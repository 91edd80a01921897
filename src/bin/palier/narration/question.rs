//! The explanation of one question.

use palier::assessment::{ContinuityResult, NextStep, PassageResult, QuestionStatus, Requirement};
use palier::explanation::{GateExplanation, QuestionExplanation};
use palier::text::{Id, Message, inline, number, percent, points, signed};

use super::{Narration, Text};

impl Narration<'_> {
    pub(super) fn question(&self, text: &mut Text<'_>, it: &QuestionExplanation) {
        text.heading_here(&inline(&it.result.text));
        let message = Message::new("explain-in-dimension").with("id", &it.result.id);
        text.paragraph(&self.say(&message.with("dimension", inline(&it.dimension_title))));
        text.gap();
        self.stands(text, it);
        self.weighs(text, it);
        // On a question that isn't asked nothing rests.
        let counts = matches!(it.result.status, QuestionStatus::Answered | QuestionStatus::Unknown);
        if counts && !it.gates.is_empty() {
            text.heading(&self.word("explain-gates"));
            for gate in &it.gates {
                text.bullet(&self.rests(gate));
            }
        }
        if let Some(map) = &it.continuity {
            self.passages(text, map);
        }
        if !it.steps.is_empty() {
            text.heading(&self.say(&Message::new("explain-steps").with("count", it.steps.len())));
            for step in &it.steps {
                self.step(text, step);
            }
        }
    }

    /// What became of the question, and why it is asked or isn't.
    fn stands(&self, text: &mut Text<'_>, it: &QuestionExplanation) {
        let result = &it.result;
        match result.status {
            QuestionStatus::Answered => {
                let answer = self.answer(&result.id, &result.answer);
                text.paragraph(&self.say(&Message::new("explain-answer").with("answer", answer)));
                if !result.missing.is_empty() {
                    let missing: Vec<_> = result.missing.iter().map(|item| inline(item)).collect();
                    let items = self.answer(&result.id, &missing);
                    text.paragraph(&self.say(&Message::new("explain-missing").with("items", items)));
                }
                match (&result.level, result.score) {
                    (Some(level), Some(score)) => {
                        let message = Message::new("explain-worth").with("score", self.names.score(Some(score)));
                        text.paragraph(&self.say(&message.with("level", self.names.level(Some(level)))));
                    }
                    _ => text.paragraph(&self.word("explain-not-scored")),
                }
            }
            QuestionStatus::Unknown => {
                text.paragraph(&self.word("explain-unknown-now"));
                if let Some(ask) = self.ask(&result.roles) {
                    text.bullet(&ask);
                }
            }
            QuestionStatus::NotApplicable => {
                let note = inline(result.note.as_deref().unwrap_or_default());
                text.paragraph(&self.say(&Message::new("explain-not-applicable").with("note", note)));
            }
            QuestionStatus::Hidden => {}
        }
        let is_hidden = result.status == QuestionStatus::Hidden;
        let message = match (&it.condition, it.condition_holds) {
            (Some(condition), Some(false)) => Message::new("explain-hidden").with("condition", condition.as_str()),
            (_, _) if is_hidden => Message::new("explain-hidden-nothing"),
            (Some(condition), Some(true)) => Message::new("explain-asked-since").with("condition", condition.as_str()),
            (Some(condition), None) => Message::new("explain-asked-perhaps").with("condition", condition.as_str()),
            (None, _) => return,
        };
        text.paragraph(&self.say(&message));
    }

    /// What the answer weighs, and what it could bring.
    fn weighs(&self, text: &mut Text<'_>, it: &QuestionExplanation) {
        if let (Some(share), Some(overall)) = (it.share_of_dimension, it.share_of_overall) {
            let is_known = it.result.status == QuestionStatus::Answered;
            let message = Message::new(if is_known { "explain-share" } else { "explain-share-unknown" });
            let message = message.with("share", percent(share, self.locale));
            text.paragraph(&self.say(&message.with("overall", percent(overall, self.locale))));
        }
        let message = match (&it.at_worst, &it.at_best) {
            (Some(worst), Some(best)) => Message::new("explain-worst-best")
                .with("worst", self.names.score(worst.score))
                .with("best", self.names.score(best.score))
                .with("same", if worst.level == best.level { "yes" } else { "no" })
                .with("low", self.names.level(worst.level.as_ref()))
                .with("high", self.names.level(best.level.as_ref())),
            (None, Some(best)) => Message::new("explain-best")
                .with("score", self.names.score(best.score))
                .with("gain", signed(best.gain.unwrap_or_default(), self.locale))
                .with("level", self.names.level(best.level.as_ref())),
            (_, None) if it.result.score.is_some() => Message::new("explain-best-already"),
            (_, None) => return,
        };
        text.paragraph(&self.say(&message));
    }

    fn rests(&self, gate: &GateExplanation) -> String {
        let needs = match &gate.needs {
            Requirement::Level(level) => {
                Message::new("explain-needs-level").with("level", self.names.level(Some(level)))
            }
            Requirement::Score(score) => Message::new("explain-needs-score").with("score", number(*score, self.locale)),
        };
        let message = match &gate.least {
            _ if gate.met => Message::new("explain-gate-met"),
            Some(least) => Message::new("explain-gate-unmet").with("least", self.least(least)),
            None => Message::new("explain-gate-out-of-reach"),
        };
        self.say(&message.with("level", self.names.level(Some(&gate.level))).with("needs", needs))
    }

    fn step(&self, text: &mut Text<'_>, step: &NextStep) {
        let to = inline(&step.to);
        let action = step.action.as_deref().map(inline);
        text.bullet(action.as_deref().unwrap_or(&to));
        if action.is_some() {
            text.inner_bullet(&format!("{} {to}", self.word("report-result")));
        }
        for need in &step.needs {
            let message = Message::new("explain-step-need")
                .with("met", if need.met { "yes" } else { "no" })
                .with("question", inline(&need.text))
                .with("level", self.names.level(Some(&need.at_least)));
            text.inner_bullet(&self.say(&message.with("id", &need.question)));
        }
        if let Some(effort) = step.effort {
            let unit = self.names.effort_unit().unwrap_or_else(|| self.word("report-effort-unit"));
            let effort =
                Message::new("report-effort-of").with("effort", number(effort, self.locale)).with("unit", unit);
            text.inner_bullet(&self.say(&Message::new("explain-step-effort").with("effort", effort)));
        }
        let gain = points(step.gain, self.locale);
        text.inner_bullet(&self.say(&Message::new("explain-step-gain").with("points", gain)));
    }

    fn passages(&self, text: &mut Text<'_>, map: &ContinuityResult) {
        text.heading(&self.word("explain-passages"));
        let counted: Vec<_> = map.passages.iter().filter(|passage| passage.counts).collect();
        for row in counted.chunk_by(|one, other| one.from == other.from) {
            let cell = |passage: &&PassageResult| {
                let message = Message::new("explain-passage-to").with("channel", self.names.channel(&passage.to));
                self.say(&message.with("strength", inline(&passage.title)))
            };
            let passages: Vec<_> = row.iter().map(cell).collect();
            let message = Message::new("explain-passages-from").with("channel", self.names.channel(&row[0].from));
            text.bullet(&self.say(&message.with("passages", passages.join(", "))));
        }
        let channels = |channels: &[Id]| {
            let names: Vec<_> = channels.iter().map(|channel| self.names.channel(channel)).collect();
            names.join(", ")
        };
        if map.channels.len() == 1 {
            text.bullet(&self.word("report-one-channel"));
        }
        if map.silos.len() > 1 {
            let groups: Vec<_> = map.silos.iter().map(|silo| channels(silo)).collect();
            let message = Message::new("explain-silos").with("count", map.silos.len());
            text.bullet(&self.say(&message.with("groups", groups.join(" | "))));
        }
        if !map.dead_ends.is_empty() {
            text.bullet(&self.say(&Message::new("explain-dead-ends").with("channels", channels(&map.dead_ends))));
        }
        if !map.one_way.is_empty() {
            let passages: Vec<_> = map.one_way.iter().map(|ends| self.passage(ends)).collect();
            text.bullet(&self.say(&Message::new("explain-one-way").with("passages", passages.join(", "))));
        }
    }
}
