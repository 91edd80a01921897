//! Phrases about a plan: levels, efforts, what to do, what stands in the way.

use super::super::{Obstacle, PlannedStep, Reason, Variation};
use super::{Detail, Telling};
use crate::assessment::Requirement;
use crate::text::{Id, Message, inline, number, percent, points, score_below};

/// What stands where there is nothing.
pub(super) const DASH: &str = "–";

impl Telling<'_> {
    pub(super) fn level(&self, level: Option<&Id>) -> String {
        let level = level.and_then(|id| self.questionnaire.levels.get(id));
        level.map_or_else(|| DASH.to_owned(), |level| inline(level.title.in_language(&self.roadmap.language)))
    }

    pub(super) fn dimension(&self, dimension: &Id) -> String {
        let dimension = self.questionnaire.dimensions.get(dimension);
        dimension.map(|it| inline(it.title.in_language(&self.roadmap.language))).unwrap_or_default()
    }

    pub(super) fn question(&self, question: &Id) -> String {
        let question = self.questionnaire.questions.get(question);
        question.map(|it| inline(it.text.in_language(&self.roadmap.language))).unwrap_or_default()
    }

    /// A score, never shown as having reached a threshold that it hasn't.
    pub(super) fn score(&self, score: Option<f64>) -> String {
        let thresholds: Vec<_> = self.questionnaire.levels.values().map(|level| level.threshold).collect();
        score.map_or_else(|| DASH.to_owned(), |score| score_below(score, &thresholds, self.locale))
    }

    /// An effort with its unit.
    pub(super) fn effort(&self, effort: f64) -> String {
        let figure = number(effort, self.locale);
        let message = Message::new("plan-effort-unit").with("effort", figure);
        self.say(&match &self.roadmap.questionnaire.effort_unit {
            Some(unit) => message.with("unit", inline(unit)),
            None => message.with("unit", Message::new("report-effort-unit")),
        })
    }

    /// `−30 %`, `+30 %`.
    pub(super) fn change(&self, factor: f64) -> String {
        let share = percent((factor - 1.0).abs(), self.locale);
        if factor < 1.0 { format!("−{share}") } else { format!("+{share}") }
    }

    /// What is aimed at: levels, or an effort that must do.
    pub(super) fn aim(&self) -> String {
        if let Some(budget) = self.roadmap.budget {
            return self.effort(budget);
        }
        let target = &self.roadmap.target;
        let quoted = |level: &Id| {
            let level = self.level(Some(level));
            if target.dimensions.is_empty() {
                Message::new("plan-quoted").with("text", level)
            } else {
                Message::new("plan-aim-overall").with("level", level)
            }
        };
        let overall = target.overall.iter().map(quoted);
        let dimensions = target.dimensions.iter().map(|(dimension, level)| {
            let message = Message::new("plan-aim-dimension").with("dimension", self.dimension(dimension));
            message.with("level", self.level(Some(level)))
        });
        overall.chain(dimensions).map(|message| self.say(&message)).collect::<Vec<_>>().join(", ")
    }

    /// What to do, with its marks and the id of its question.
    pub(super) fn what(&self, steps: &[PlannedStep]) -> String {
        let Some(step) = steps.first() else { return String::new() };
        let marks: String = marks(step).iter().filter(|(_, is_so)| *is_so).map(|(mark, _)| *mark).collect();
        marks + &self.with_id(self.doing(steps), &step.question)
    }

    /// What to do. Several steps are passages of one question that are opened alike.
    pub(super) fn doing(&self, steps: &[PlannedStep]) -> String {
        let Some(step) = steps.first() else { return String::new() };
        let to = steps.iter().map(|step| inline(&step.to_text)).collect::<Vec<_>>().join(", ");
        let message = match (&step.action, &step.passage) {
            (Some(action), Some(_)) => Message::new("plan-passage").with("passage", to).with("action", inline(action)),
            (Some(action), None) => Message::new("plan-action").with("action", inline(action)),
            (None, Some(_)) => Message::new("plan-open").with("passage", to).with("count", steps.len()),
            (None, None) => {
                let key = if step.from_text.is_some() { "plan-from-to" } else { "plan-to" };
                let message = Message::new(key).with("question", inline(&step.text)).with("to", to);
                message.with("from", step.from_text.as_ref().map(|from| inline(from)).unwrap_or_default())
            }
        };
        self.say(&message)
    }

    /// What is said of a question, with its id where readers know it.
    pub(super) fn with_id(&self, said: String, question: &Id) -> String {
        match self.detail {
            Detail::Short | Detail::Full => format!("{said} ({question})"),
            Detail::Plain => said,
        }
    }

    /// A text in quotation marks.
    pub(super) fn quoted(&self, text: &str) -> String {
        self.say(&Message::new("plan-quoted").with("text", text))
    }

    /// What all efforts higher or lower would change.
    pub(super) fn sensitivity_of_all(&self, case: &Variation) -> Message {
        let message = match (case.effort, &case.result) {
            (Some(effort), _) if self.roadmap.budget.is_none() => {
                Message::new("plan-all-effort").with("effort", self.effort(effort))
            }
            (Some(_), Some(result)) => {
                let key = if case.optimal { "plan-all-level" } else { "plan-all-level-unproven" };
                let message = Message::new(key).with("level", self.level(result.level.as_ref()));
                message.with("score", self.score(result.score))
            }
            _ => Message::new("plan-all-none"),
        };
        message.with("change", self.change(case.factor))
    }

    /// What stands in the way, in one line.
    pub(super) fn obstacle(&self, obstacle: &Obstacle) -> String {
        let said = self.say(&self.obstacle_alone(obstacle));
        match obstacle {
            Obstacle::Gate { question, .. } | Obstacle::Decided { question, .. } => self.with_id(said, question),
            Obstacle::Nothing | Obstacle::Score { .. } | Obstacle::Budget { .. } => said,
        }
    }

    fn obstacle_alone(&self, obstacle: &Obstacle) -> Message {
        let why = |reason: &Reason| Message::new(format!("plan-why-{}", reason.id()));
        match obstacle {
            Obstacle::Nothing => Message::new("plan-obstacle-nothing"),
            Obstacle::Score { dimension, level, short } => {
                let message = match dimension {
                    None => Message::new("plan-obstacle-score"),
                    Some(of) => Message::new("plan-obstacle-dimension").with("dimension", self.dimension(of)),
                };
                message.with("level", self.level(Some(level))).with("points", points(*short, self.locale))
            }
            Obstacle::Gate { question, needs, level, why: reason } => {
                let needs = match needs {
                    Requirement::Level(level) => self.quoted(&self.level(Some(level))),
                    Requirement::Score(score) => self.score(Some(*score)),
                };
                let message = Message::new("plan-obstacle-gate").with("needs", needs).with("why", why(reason));
                let message = message.with("question", self.question(question));
                message.with("level", self.level(Some(level)))
            }
            Obstacle::Decided { question, level, why: reason } => Message::new("plan-obstacle-decided")
                .with("question", self.question(question))
                .with("level", self.level(Some(level)))
                .with("why", why(reason)),
            Obstacle::Budget { effort } => Message::new("plan-obstacle-budget").with("effort", self.effort(*effort)),
        }
    }
}

/// The marks that a step may have, each with whether it has it.
pub(super) fn marks(step: &PlannedStep) -> [(&'static str, bool); 3] {
    [("★ ", step.quick_win), ("? ", step.verify), ("✓ ", step.decided)]
}
