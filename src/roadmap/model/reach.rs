//! Where questions stand, and what it takes for one to reach a level.

use super::super::figure::{self, Figure};
use super::Model;
use crate::answers::Answer;
use crate::questionnaire::{Kind, Need, QuestionIndex, Requirement};
use crate::scoring::{Move, Outcome, Reading, Score};
use crate::solver::Variable;

/// What it takes for a question to reach a score.
pub(super) enum Reach {
    /// Nothing.
    Already,
    /// This step, with those before it.
    Step(usize),
    /// Several steps, whichever they are, that add up.
    Sum(Vec<(Variable, Figure)>, Figure),
    /// No step leads there.
    Never,
}

impl Model<'_> {
    /// What it takes for a need to be in place.
    pub(super) fn reach_of(&self, need: &Need) -> Reach {
        if self.is_in_place(need, self.start.outcome(need.question)) {
            return Reach::Already;
        }
        self.reach(need.question, Requirement::Level(need.at_least))
    }

    /// What it takes for a question to be known and reach a bar, the unknown answers at their least.
    pub(super) fn reach(&self, question: QuestionIndex, bar: Requirement) -> Reach {
        let outcome = self.start.outcome(question);
        let (points, exact) = match bar {
            Requirement::Level(level) => {
                (self.questionnaire.threshold(level), figure::threshold(self.questionnaire, level))
            }
            Requirement::Score(points) => (points, Figure::written(points)),
        };
        if !outcome.applies() {
            return Reach::Already;
        }
        let is_unknown = outcome == Outcome::Unknown;
        if !is_unknown && outcome.score_at(Reading::Low).is_some_and(|score| score.reaches(points)) {
            return Reach::Already;
        }
        match &self.questionnaire.question(question).kind {
            Kind::Choice(choice) => {
                let reaches = |place: &usize| match self.steps[*place].to {
                    Move::Option(option) => Score::new(choice.options[option].score).reaches(points),
                    Move::Item(_) | Move::YesNo(_) | Move::Passage(_) => false,
                };
                self.steps_of(question).find(reaches).map_or(Reach::Never, Reach::Step)
            }
            Kind::YesNo(_) => self.steps_of(question).next().map_or(Reach::Never, Reach::Step),
            Kind::Checklist(_) | Kind::Continuity(_) if self.steps_of(question).next().is_none() => Reach::Never,
            // Any answer at all reaches the bar: it need only be known.
            Kind::Checklist(_) | Kind::Continuity(_) if is_unknown && Score::LEAST.reaches(points) => {
                let any = self.steps_of(question).map(|step| (Variable(step), Figure::fraction(1, 1)));
                Reach::Sum(any.collect(), Figure::fraction(1, 1))
            }
            Kind::Checklist(_) | Kind::Continuity(_) => {
                let terms = self.terms().filter(|(_, of, _)| *of == question);
                let terms = terms.map(|(variable, _, points)| (variable, points)).collect();
                Reach::Sum(terms, exact.minus(self.now(question)))
            }
            Kind::Rating(_) | Kind::Number(_) | Kind::Text => Reach::Never,
        }
    }

    /// The score of a question at the low end; `None` where it doesn't count.
    pub(super) fn low(&self, question: QuestionIndex) -> Option<Score> {
        let is_scored = self.questionnaire.question(question).is_scored();
        self.start.outcome(question).score_at(Reading::Low).filter(|_| is_scored)
    }

    /// The same, exactly.
    pub(super) fn now(&self, question: QuestionIndex) -> Figure {
        let Some(low) = self.low(question) else { return Figure::ZERO };
        if self.start.outcome(question) == Outcome::Unknown {
            return Figure::ZERO;
        }
        // What all steps together lead to is 100, wherever steps add up or end at the best answer.
        let added = self.steps_of(question).map(|place| self.steps[place].points).fold(Figure::ZERO, Figure::plus);
        match &self.questionnaire.question(question).kind {
            Kind::Choice(choice) => {
                let best = choice.options.values().last();
                best.map_or(Figure::ZERO, |best| figure::option_score(self.questionnaire, best)).minus(added)
            }
            Kind::Checklist(_) | Kind::Continuity(_) if self.steps_of(question).next().is_some() => {
                Figure::fraction(100, 1).minus(added)
            }
            Kind::Rating(scale) => {
                let Some(mark) = self.mark(question) else { return Figure::written(low.points()) };
                let (from, to) = if scale.reverse { (mark, scale.max) } else { (scale.min, mark) };
                let length = Figure::written(scale.max).minus(Figure::written(scale.min));
                Figure::fraction(100, 1).times(Figure::written(to).minus(Figure::written(from))).over(length)
            }
            _ => Figure::written(low.points()),
        }
    }

    fn mark(&self, question: QuestionIndex) -> Option<f64> {
        match &self.answers.entry(question).answer {
            Some(Answer::Number(mark)) => Some(*mark),
            _ => None,
        }
    }
}
