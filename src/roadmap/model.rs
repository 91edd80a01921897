//! The roadmap as a programme of whole numbers: a variable a step, and what a set of steps must meet.

use std::collections::BTreeMap;

use super::PlanError;
use super::figure::{self, Figure};
use super::step::{Step, base, steps};
use crate::answers::Answers;
use crate::questionnaire::{DimensionIndex, Kind, LevelIndex, Need, QuestionIndex, Questionnaire, Requirement};
use crate::scoring::{Move, Outcome, Reading, Score, Scores, level_of, score};
use crate::solver::{Program, Ratio, Row, Scaled, TooLarge, Variable};

/// The levels that a plan must attain at the low end of the range.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Demand {
    pub(super) overall: Option<LevelIndex>,
    pub(super) dimensions: BTreeMap<DimensionIndex, LevelIndex>,
}

impl Demand {
    pub(super) fn overall(level: LevelIndex) -> Self {
        Self { overall: Some(level), dimensions: BTreeMap::new() }
    }

    /// Whether scores attain it whatever the unknown answers are. A dimension that doesn't apply has nothing to attain.
    pub(super) fn is_attained_by(&self, scores: &Scores) -> bool {
        self.overall.is_none_or(|least| scores.overall.low.is_some_and(|low| low.level >= least))
            && self
                .dimensions
                .iter()
                .all(|(dimension, least)| scores.dimension(*dimension).low.is_none_or(|low| low.level >= *least))
    }
}

/// Everything that plans are made from.
pub(super) struct Model<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) answers: &'a Answers,
    /// The scores today.
    pub(super) start: Scores,
    /// Every step, offered or not, in the order of the questionnaire: each is the variable of its place.
    pub(super) steps: Vec<Step<'a>>,
    /// The continuity questions whose every passage is unknown: the first that is opened makes the answer known, and so
    /// worth several channels without a passage. Their variables come after the steps.
    pub(super) made_known: Vec<QuestionIndex>,
    /// As many steps as can be taken together; no other set of steps scores higher anywhere.
    pub(super) most: Vec<bool>,
    /// The scores with them.
    pub(super) best: Scores,
    shares: Vec<Share>,
}

/// What a point of a question is worth.
#[derive(Debug, Clone, Copy)]
struct Share {
    of_dimension: Figure,
    of_overall: Figure,
}

/// What it takes for a question to reach a score.
enum Reach {
    /// Nothing.
    Already,
    /// This step, with those before it.
    Step(usize),
    /// Several steps, whichever they are, that add up.
    Sum(Vec<(Variable, Figure)>, Figure),
    /// No step leads there.
    Never,
}

impl<'a> Model<'a> {
    pub(super) fn new(questionnaire: &'a Questionnaire, answers: &'a Answers) -> Self {
        let start = score(questionnaire, answers);
        let steps = steps(questionnaire, answers, &start);
        let is_made_known = |index: &QuestionIndex| {
            matches!(questionnaire.question(*index).kind, Kind::Continuity(_))
                && start.outcome(*index) == Outcome::Unknown
                && base(questionnaire).about() > 0.0
                && steps.iter().any(|step| step.question == *index)
        };
        let made_known = questionnaire.question_indices().filter(is_made_known).collect();
        let shares = shares(questionnaire, &start);
        let mut model =
            Self { questionnaire, answers, best: start.clone(), start, steps, made_known, most: Vec::new(), shares };
        model.most = model.as_many_as_can_be();
        model.best = model.scores_with(&model.most);
        model
    }

    /// Overall points that a step adds, other than by making its answer known.
    pub(super) fn points(&self, place: usize) -> Figure {
        let step = &self.steps[place];
        step.points.times(self.shares[step.question.0].of_overall)
    }

    /// Overall points for making a continuity question known at all.
    pub(super) fn points_of_knowing(&self, question: QuestionIndex) -> Figure {
        base(self.questionnaire).times(self.shares[question.0].of_overall)
    }

    /// The places of the steps on a question.
    pub(super) fn steps_of(&self, question: QuestionIndex) -> impl Iterator<Item = usize> {
        (0..self.steps.len()).filter(move |place| self.steps[*place].question == question)
    }

    /// Whether what a step needs is in place, the unknown answers at their least: whatever they are, the lowest level is.
    pub(super) fn is_in_place(&self, need: &Need, outcome: Outcome) -> bool {
        outcome.score_at(Reading::Low).is_none_or(|score| level_of(self.questionnaire, score) >= need.at_least)
    }

    /// Whether scores hold what the answers file says is decided already.
    pub(super) fn holds_what_is_decided(&self, scores: &Scores) -> bool {
        self.decided().all(|need| self.is_in_place(&need, scores.outcome(need.question)))
    }

    /// What the answers file says is decided already.
    pub(super) fn decided(&self) -> impl Iterator<Item = Need> {
        self.answers
            .roadmap
            .include
            .iter()
            .map(|(question, at_least)| Need { question: *question, at_least: *at_least })
    }

    /// Whether a set of steps can be carried out and attains a demand, by the scoring code; the scores with it.
    pub(super) fn check(&self, taken: &[bool], demand: &Demand) -> Option<Scores> {
        let scores = self.scores_with(taken);
        let sound = self.chosen(taken).all(|place| self.may_be_taken(place, taken, &scores));
        (sound && demand.is_attained_by(&scores) && self.holds_what_is_decided(&scores)).then_some(scores)
    }

    /// The places of the steps that are taken.
    pub(super) fn chosen(&self, taken: &[bool]) -> impl Iterator<Item = usize> {
        (0..self.steps.len()).filter(|place| taken[*place])
    }

    fn may_be_taken(&self, place: usize, taken: &[bool], scores: &Scores) -> bool {
        let step = &self.steps[place];
        step.effort.is_ok()
            && step.before.is_none_or(|before| taken[before])
            && step.needs.iter().all(|need| self.is_in_place(need, scores.outcome(need.question)))
    }

    /// All steps that are offered, less those that then still lack something, until none does.
    fn as_many_as_can_be(&self) -> Vec<bool> {
        let mut taken: Vec<_> = self.steps.iter().map(|step| step.effort.is_ok()).collect();
        loop {
            let scores = self.scores_with(&taken);
            let stays: Vec<_> =
                (0..taken.len()).map(|place| taken[place] && self.may_be_taken(place, &taken, &scores)).collect();
            if stays == taken {
                return taken;
            }
            taken = stays;
        }
    }

    /// The efforts as whole numbers, those of one dimension or of all of them changed by a factor.
    ///
    /// # Errors
    /// Where an effort has too many digits.
    pub(super) fn costs(&self, factor: Ratio, of: Option<DimensionIndex>) -> Result<Scaled, TooLarge> {
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
    pub(super) fn scores(&self) -> Result<Vec<i64>, TooLarge> {
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
    pub(super) fn program(&self, costs: &Scaled, demand: &Demand) -> Result<Program, PlanError> {
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
    fn terms(&self) -> impl Iterator<Item = (Variable, QuestionIndex, Figure)> {
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

    /// What it takes for a need to be in place.
    fn reach_of(&self, need: &Need) -> Reach {
        if self.is_in_place(need, self.start.outcome(need.question)) {
            return Reach::Already;
        }
        self.reach(need.question, Requirement::Level(need.at_least))
    }

    /// What it takes for a question to be known and reach a bar, the unknown answers at their least.
    fn reach(&self, question: QuestionIndex, bar: Requirement) -> Reach {
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
    fn low(&self, question: QuestionIndex) -> Option<Score> {
        let is_scored = self.questionnaire.question(question).is_scored();
        self.start.outcome(question).score_at(Reading::Low).filter(|_| is_scored)
    }

    /// The same, exactly.
    fn now(&self, question: QuestionIndex) -> Figure {
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
            Some(crate::answers::Answer::Number(mark)) => Some(*mark),
            _ => None,
        }
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

fn shares(questionnaire: &Questionnaire, start: &Scores) -> Vec<Share> {
    let applies = |index: &QuestionIndex| {
        questionnaire.question(*index).is_scored() && start.outcome(*index).score_at(Reading::Low).is_some()
    };
    let sum = |weights: &mut dyn Iterator<Item = f64>| weights.map(Figure::written).fold(Figure::ZERO, Figure::plus);
    let dimensions = questionnaire.dimensions.values();
    let within: Vec<_> = dimensions
        .clone()
        .map(|dimension| {
            let questions = dimension.questions.clone().map(QuestionIndex).filter(applies);
            sum(&mut questions.map(|index| questionnaire.question(index).weight))
        })
        .collect();
    let counted = dimensions.zip(&within).filter(|(_, within)| within.about() > 0.0);
    let all = sum(&mut counted.map(|(dimension, _)| dimension.weight));
    let share = |index: QuestionIndex| {
        let question = questionnaire.question(index);
        let of = question.dimension.0;
        if !applies(&index) {
            return Share { of_dimension: Figure::ZERO, of_overall: Figure::ZERO };
        }
        let of_dimension = Figure::written(question.weight).over(within[of]);
        let weight = Figure::written(questionnaire.dimensions[of].weight);
        Share { of_dimension, of_overall: of_dimension.times(weight.over(all)) }
    };
    questionnaire.question_indices().map(share).collect()
}
