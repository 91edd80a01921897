//! Levels that nobody can attain, gates that no answer can meet, questions with one answer only.

use super::{Doubts, sources};
use crate::problem::Code;
use crate::questionnaire::{DimensionIndex, Kind, LevelIndex, Questionnaire, Requirement};
use crate::scoring::{Score, level_of};
use crate::text::Message;

impl Doubts<'_> {
    /// A score is a mean: it can't exceed the best score of the best question.
    pub(super) fn levels(&mut self) {
        let questionnaire = self.questionnaire;
        let dimensions: Vec<_> = (0..questionnaire.dimensions.len())
            .map(DimensionIndex)
            .filter_map(|dimension| Some((dimension, self.reach.of_dimension(questionnaire, dimension)?)))
            .collect();
        let Some(best) = dimensions.iter().map(|(_, best)| *best).reduce(Score::max) else { return };
        let by_score = level_of(questionnaire, best);
        let floor = questionnaire.floors.iter().map(|floor| floor.level).max();
        if let Some(beyond) = next(questionnaire, floor.map_or(by_score, |floor| floor.max(by_score))) {
            let message = Message::new("problem-level-out-of-reach")
                .with("level", questionnaire.level_id(beyond))
                .with("threshold", questionnaire.threshold(beyond))
                .with("best", best.points());
            let node = self.sources.level(beyond);
            self.doubt(Code::LevelOutOfReach, message, "help-level-out-of-reach", node);
        }
        for (dimension, best) in dimensions {
            let level = level_of(questionnaire, best);
            let Some(beyond) = next(questionnaire, level).filter(|_| level < by_score) else { continue };
            let message = Message::new("problem-level-out-of-reach-in-dimension")
                .with("dimension", questionnaire.dimension_id(dimension))
                .with("level", questionnaire.level_id(beyond))
                .with("threshold", questionnaire.threshold(beyond))
                .with("best", best.points());
            let node = self.sources.dimension(dimension);
            self.doubt(Code::LevelOutOfReach, message, "help-level-out-of-reach", node);
        }
    }

    pub(super) fn gates(&mut self) {
        let questionnaire = self.questionnaire;
        for index in questionnaire.question_indices() {
            let Some(best) = self.reach.highest(index) else { continue };
            for gate in &questionnaire.question(index).gates {
                let (met, message) = match gate.requires {
                    Requirement::Level(level) => (
                        level_of(questionnaire, best) >= level,
                        Message::new("problem-gate-out-of-reach").with("needs", questionnaire.level_id(level)),
                    ),
                    Requirement::Score(points) => {
                        (best.reaches(points), Message::new("problem-gate-out-of-reach-score").with("needs", points))
                    }
                };
                if !met {
                    let level = questionnaire.level_id(gate.level);
                    let message = message.with("level", level).with("best", best.points());
                    let gates = self.sources.question(index).and_then(|node| node.get("gates"));
                    let node = gates.and_then(|gates| gates.get(level.as_str()));
                    self.doubt(Code::GateOutOfReach, message, "help-gate-out-of-reach", node);
                }
            }
        }
    }

    /// A choice with one option says the same of everybody.
    pub(super) fn single_options(&mut self) {
        for index in self.questionnaire.question_indices() {
            if matches!(&self.questionnaire.question(index).kind, Kind::Choice(choice) if choice.options.len() == 1) {
                let node = sources::entries(self.sources.question(index), "options").first();
                self.doubt(Code::OneOption, Message::new("problem-one-option"), "help-one-option", node);
            }
        }
    }
}

fn next(questionnaire: &Questionnaire, level: LevelIndex) -> Option<LevelIndex> {
    (level < questionnaire.top_level()).then_some(LevelIndex(level.0 + 1))
}
