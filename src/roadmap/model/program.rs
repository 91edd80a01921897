//! The programme of a demand: what a set of steps must meet, in whole numbers.

use super::super::PlanError;
use super::super::figure::{self, Figure};
use super::super::step::{Step, base};
use super::reach::Reach;
use super::{Demand, Model};
use crate::questionnaire::{DimensionIndex, LevelIndex, QuestionIndex};
use crate::solver::{Program, Ratio, Row, Scaled, TooLarge, Variable};

impl Model<'_> {
    /// The efforts as whole numbers, those of one dimension or of all of them changed by a factor.
    ///
    /// # Errors
    /// Where an effort has too many digits.
    pub(in crate::roadmap) fn costs(&self, factor: Ratio, of: Option<DimensionIndex>) -> Result<Scaled, TooLarge> {
        let cost = |step: &Step<'_>| match &step.effort {
            Ok(effort) if of.is_none_or(|of| self.questionnaire.question(step.question).dimension == of) => {
                effort.exact()?.times(factor)
            }
            Ok(effort) => effort.exact(),
            Err(_) => Ok(Ratio::ZERO),
        };
        Scaled::of(&self.steps.iter().map(cost).collect::<Result<Vec<_>, _>>()?)
    }

    /// The overall points as whole numbers, a variable each.
    ///
    /// # Errors
    /// Where they are beyond all measure.
    pub(in crate::roadmap) fn scores(&self) -> Result<Vec<i64>, TooLarge> {
        let steps = (0..self.steps.len()).map(|place| self.points(place));
        let figures: Vec<_> =
            steps.chain(self.made_known.iter().map(|question| self.points_of_knowing(*question))).collect();
        let exact = figures.iter().map(|figure| figure.exact()).collect::<Result<Vec<_>, _>>();
        match exact.and_then(|exact| Scaled::of(&exact)) {
            Ok(scaled) => Ok(scaled.values),
            Err(TooLarge) => figures.iter().map(|figure| figure::parts(figure.about())).collect(),
        }
    }

    /// The programme of a demand, with these efforts.
    ///
    /// # Errors
    /// Where a figure is beyond all measure.
    pub(in crate::roadmap) fn program(&self, costs: &Scaled, demand: &Demand) -> Result<Program, PlanError> {
        let costs = costs.values.iter().copied().chain(self.made_known.iter().map(|_| 0)).collect();
        let mut program = Program::new(costs)?;
        for (place, step) in self.steps.iter().enumerate() {
            let variable = Variable(place);
            // What can never be in place is known from the largest set, and so needn't be found out again.
            if !self.most[place] {
                program.leave(variable);
                continue;
            }
            if let Some(before) = step.before {
                program.precede(Variable(before), variable);
            }
            for need in step.needs {
                match self.reach_of(need) {
                    Reach::Already => {}
                    Reach::Step(required) => program.precede(Variable(required), variable),
                    Reach::Sum(terms, missing) => {
                        program.require(figure::at_least_with(&terms, missing, variable)?);
                    }
                    Reach::Never => program.leave(variable),
                }
            }
        }
        for (place, question) in self.made_known.iter().enumerate() {
            let known = Variable(self.steps.len() + place);
            let any = self.steps_of(*question).map(|step| (Variable(step), Ratio::whole(1)));
            let terms: Vec<_> = any.chain([(known, Ratio::whole(-1))]).collect();
            program.require(Row::at_least(&terms, Ratio::ZERO)?);
        }
        for need in self.decided() {
            demand_answer(&mut program, self.reach_of(&need))?;
        }
        self.demand_levels(&mut program, demand)?;
        Ok(program)
    }

    fn demand_levels(&self, program: &mut Program, demand: &Demand) -> Result<(), PlanError> {
        let mut dimensions = demand.dimensions.clone();
        for (dimension, level) in &demand.dimensions {
            for question in self.questionnaire.questions_of(*dimension) {
                self.demand_gates(program, question, *level)?;
            }
        }
        match demand.overall {
            None => {}
            // Whatever is attained stays so: no step lowers anything.
            Some(level) if self.start.overall.low.is_some_and(|low| low.level >= level) => {}
            // A floor lifts whoever has a score, and any step gives one.
            Some(level) if self.best.floor.is_some_and(|floor| level <= floor) => {
                let any: Vec<_> = (0..self.steps.len()).map(|place| (Variable(place), Ratio::whole(1))).collect();
                program.require(Row::at_least(&any, Ratio::whole(1))?);
            }
            Some(level) => {
                for question in self.questionnaire.question_indices() {
                    self.demand_gates(program, question, level)?;
                }
                let lagging = self.questionnaire.max_lag.map_or(0, |most| level.0.saturating_sub(most));
                for place in 0..self.questionnaire.dimensions.len() {
                    let least = dimensions.entry(DimensionIndex(place)).or_insert(LevelIndex(0));
                    *least = LevelIndex(lagging).max(*least);
                }
                self.demand_score(program, None, level)?;
            }
        }
        for (dimension, level) in dimensions {
            self.demand_score(program, Some(dimension), level)?;
        }
        Ok(())
    }

    /// The score of the whole or of a dimension must reach the threshold of a level.
    fn demand_score(
        &self,
        program: &mut Program,
        of: Option<DimensionIndex>,
        level: LevelIndex,
    ) -> Result<(), PlanError> {
        let applies = |question: &QuestionIndex| {
            let is_of = of.is_none_or(|of| self.questionnaire.question(*question).dimension == of);
            is_of && self.low(*question).is_some()
        };
        let questions: Vec<_> = self.questionnaire.question_indices().filter(applies).collect();
        if questions.is_empty() || level == LevelIndex(0) {
            return Ok(());
        }
        let share = |question: QuestionIndex| {
            let share = self.shares[question.0];
            if of.is_some() { share.of_dimension } else { share.of_overall }
        };
        let now = questions.iter().map(|it| self.now(*it).times(share(*it))).fold(Figure::ZERO, Figure::plus);
        let terms: Vec<_> = self
            .terms()
            .filter(|(_, question, _)| questions.contains(question))
            .map(|(variable, question, points)| (variable, points.times(share(question))))
            .collect();
        program.require(figure::at_least(&terms, figure::threshold(self.questionnaire, level).minus(now))?);
        Ok(())
    }

    /// Every variable with its question and the points of the question's score that it adds.
    pub(super) fn terms(&self) -> impl Iterator<Item = (Variable, QuestionIndex, Figure)> {
        let steps = self.steps.iter().enumerate().map(|(place, step)| (Variable(place), step.question, step.points));
        let known = self.made_known.iter().enumerate();
        steps.chain(
            known.map(|(place, question)| (Variable(self.steps.len() + place), *question, base(self.questionnaire))),
        )
    }

    fn demand_gates(&self, program: &mut Program, question: QuestionIndex, level: LevelIndex) -> Result<(), PlanError> {
        let gates = &self.questionnaire.question(question).gates;
        for gate in gates.iter().filter(|gate| gate.level <= level) {
            demand_answer(program, self.reach(question, gate.requires))?;
        }
        Ok(())
    }
}

fn demand_answer(program: &mut Program, reach: Reach) -> Result<(), PlanError> {
    match reach {
        Reach::Already => {}
        Reach::Step(step) => program.take(Variable(step)),
        Reach::Sum(terms, missing) => {
            program.require(figure::at_least(&terms, missing)?);
        }
        // No sum of nothing reaches anything.
        Reach::Never => {
            program.require(Row::at_least(&[], Ratio::whole(1))?);
        }
    }
    Ok(())
}
