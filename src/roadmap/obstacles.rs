//! What stands in the way of a demand that no set of steps attains, and what a plan leaves aside.

use super::model::Demand;
use super::step;
use super::words::Told;
use super::{AsideStep, Obstacle, Reason, Unattainable, Withheld};
use crate::assessment::named_requirement;
use crate::questionnaire::{DimensionIndex, Kind, LevelIndex, QuestionIndex};
use crate::scoring::{Move, Reading, Score, Scores, TOLERANCE, gate_is_met};

impl Told<'_, '_> {
    /// Why no set of steps attains a demand.
    pub(super) fn unattainable(self, demand: &Demand) -> Unattainable {
        let best = &self.model.best;
        let mut obstacles = Vec::new();
        if best.overall.low.is_none() {
            obstacles.push(Obstacle::Nothing);
        }
        if let Some(level) = demand.overall.filter(|level| best.overall.low.is_some_and(|low| low.level < *level)) {
            obstacles.extend(self.short(None, level));
            let lagging = self.model.questionnaire.max_lag.map_or(0, |most| level.0.saturating_sub(most));
            for place in 0..self.model.questionnaire.dimensions.len() {
                obstacles.extend(self.short(Some(DimensionIndex(place)), LevelIndex(lagging)));
            }
            obstacles.extend(self.gates(self.model.questionnaire.question_indices(), level));
        }
        for (dimension, level) in &demand.dimensions {
            obstacles.extend(self.short(Some(*dimension), *level));
            obstacles.extend(self.gates(self.model.questionnaire.questions_of(*dimension), *level));
        }
        let decided = self.model.decided().filter(|need| !self.model.is_in_place(need, best.outcome(need.question)));
        obstacles.extend(decided.map(|need| Obstacle::Decided {
            question: self.words.question(need.question),
            level: self.words.level(need.at_least),
            why: self.why_no_higher(need.question),
        }));
        let mut told: Vec<Obstacle> = Vec::new();
        // A dimension may have a target of its own and lag as well.
        for obstacle in obstacles {
            if !told.contains(&obstacle) {
                told.push(obstacle);
            }
        }
        Unattainable { attainable: self.attained(best), obstacles: told, withheld: self.withheld() }
    }

    /// A score that is short of a level, with every step taken that can be.
    fn short(self, dimension: Option<DimensionIndex>, level: LevelIndex) -> Option<Obstacle> {
        let scores: &Scores = &self.model.best;
        let low = match dimension {
            None => scores.overall.low,
            Some(dimension) => scores.dimension(dimension).low,
        }?;
        let short = self.model.questionnaire.threshold(level) - low.score.points();
        (short > TOLERANCE).then(|| Obstacle::Score {
            dimension: dimension.map(|it| self.words.dimension(it)),
            level: self.words.level(level),
            short,
        })
    }

    fn gates(self, questions: impl Iterator<Item = QuestionIndex>, level: LevelIndex) -> Vec<Obstacle> {
        let mut unmet = Vec::new();
        for question in questions {
            let outcome = self.model.best.outcome(question);
            let gates = &self.model.questionnaire.question(question).gates;
            let held = gates.iter().filter(|gate| gate.level <= level);
            for gate in held.filter(|gate| !gate_is_met(self.model.questionnaire, gate, outcome, Reading::Low)) {
                unmet.push(Obstacle::Gate {
                    question: self.words.question(question),
                    needs: named_requirement(self.words, &gate.requires),
                    level: self.words.level(gate.level),
                    why: self.why_no_higher(question),
                });
            }
        }
        unmet
    }

    /// Why a question can't rise above where every step that can be taken leads.
    fn why_no_higher(self, question: QuestionIndex) -> Reason {
        let left = self.model.steps_of(question).filter(|place| !self.model.most[*place]);
        left.map(|place| self.why_not_offered(place)).min().unwrap_or(Reason::Measured)
    }

    fn why_not_offered(self, place: usize) -> Reason {
        match self.model.steps[place].effort {
            Err(step::Withheld::Excluded) => Reason::Excluded,
            Err(step::Withheld::NoEffort) => Reason::NoEffort,
            // An option above one without an effort waits for that one.
            Ok(_) => match self.model.steps[place].before.filter(|before| !self.model.most[*before]) {
                Some(before) => self.why_not_offered(before),
                None => Reason::Needs,
            },
        }
    }

    /// The questions that could rise further than every step that can be taken leads, and why they don't.
    fn withheld(self) -> Vec<Withheld> {
        let (model, best) = (self.model, &self.model.best);
        let is_short = |question: &QuestionIndex| {
            let is_scored = model.questionnaire.question(*question).is_scored();
            let low = best.outcome(*question).score_at(Reading::Low).filter(|_| is_scored);
            // A choice whose best option isn't worth 100, or a journey on one channel, has nowhere to rise to.
            let is_measured = matches!(model.questionnaire.question(*question).kind, Kind::Rating(_) | Kind::Number(_));
            let has_more = is_measured || model.steps_of(*question).any(|place| !model.most[place]);
            low.is_some_and(|low| !low.reaches(Score::BEST.points())) && has_more
        };
        let short = model.questionnaire.question_indices().filter(is_short);
        short
            .map(|question| Withheld {
                question: self.words.question(question),
                text: self.words.question_text(question),
                dimension: self.words.dimension(model.questionnaire.question(question).dimension),
                why: self.why_no_higher(question),
            })
            .collect()
    }

    /// The next step of each question that a plan doesn't take, and why: of a chain the first, of items and passages all.
    pub(super) fn aside(self, taken: &[bool], otherwise: Reason) -> Vec<AsideStep> {
        let model = self.model;
        let is_next = |place: &usize| !taken[*place] && model.steps[*place].before.is_none_or(|before| taken[before]);
        let aside = |place: usize| {
            let step = &model.steps[place];
            let (from, to) = self.ids(place);
            let (_, to_text, id, passage) = self.words.ends_of(step.question, step.to);
            AsideStep {
                question: self.words.question(step.question),
                item: id.filter(|_| matches!(step.to, Move::Item(_))),
                passage,
                from,
                to,
                text: self.words.question_text(step.question),
                to_text,
                effort: step.effort.ok().map(super::figure::Figure::about),
                gain: model.points(place).about(),
                why: if model.most[place] { otherwise } else { self.why_not_offered(place) },
            }
        };
        (0..model.steps.len()).filter(is_next).map(aside).collect()
    }
}
