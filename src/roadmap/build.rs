//! From answers to their plan.

use std::collections::BTreeMap;

use super::figure::Figure;
use super::model::{Demand, Model};
use super::sensitivity::{self, Case};
use super::solve::{Estimates, Patience, Proven, Solved};
use super::words::Told;
use super::{
    Attained, FORMAT, Obstacle, PlanError, PlannedStep, Reason, Roadmap, Rung, TargetLevels, Unattainable, Variation,
    Verify, Wave, waves,
};
use crate::answers::{Answers, Target};
use crate::assessment::{Assessment, Subject, Words, assess};
use crate::questionnaire::{LevelIndex, QuestionIndex, Questionnaire};
use crate::scoring::{Move, outcome_with, quick_wins};
use crate::solver::Ratio;
use crate::text::{Id, Message, inline};

/// Other estimates are tried with so much less patience than those that are given.
const PATIENCE_SHARE: u64 = 10;

/// What is asked of a plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// The least effort for the target of the subject, else the file's, else the next level above the confirmed one.
    Target,
    /// The highest level, then the highest score, for an effort.
    Budget(f64),
}

/// What a plan is made by.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// What is asked of it.
    pub goal: Goal,
    /// The most effort of a wave; above 0.
    pub capacity: Option<f64>,
    /// When to stop without a proof.
    pub patience: Patience<'a>,
    /// How many threads may look for plans; whatever their number, the plans are the same. 1 or more.
    pub jobs: usize,
}

/// The best plan for answers, by the questionnaire that they were read with.
///
/// # Errors
/// Where efforts can't be told exactly, and where a plan doesn't do what it should.
pub fn plan(
    questionnaire: &Questionnaire,
    answers: &Answers,
    subject: &Subject,
    request: Request<'_>,
) -> Result<Roadmap, PlanError> {
    let model = Model::new(questionnaire, answers);
    let told = Told { model: &model, words: Words { questionnaire, language: &subject.language } };
    let assessment = assess(questionnaire, answers, subject);
    Work { told, model: &model, assessment, request }.roadmap(subject)
}

/// Everything that the parts of a roadmap are made from.
struct Work<'m, 'a> {
    told: Told<'m, 'a>,
    model: &'m Model<'a>,
    assessment: Assessment,
    request: Request<'m>,
}

impl Work<'_, '_> {
    fn roadmap(self, subject: &Subject) -> Result<Roadmap, PlanError> {
        let demand = self.demand(&subject.target);
        let plan = self.solve(&demand, Estimates::given(), self.request.patience)?;
        let unattainable = match plan {
            None => Some(self.unattainable(&demand)?),
            Some(_) => None,
        };
        let waves = match &plan {
            Some(plan) => {
                let capacity =
                    self.request.capacity.map(|it| Figure::written(it).to_millionths().exact()).transpose()?;
                waves::waves(self.model, plan, capacity)?
            }
            None => Vec::new(),
        };
        let frontier = self.frontier(&demand, plan.as_ref())?;
        let cases = match &plan {
            Some(plan) => {
                let is_target = self.request.goal == Goal::Target;
                let patience = self.request.patience;
                let less = Patience { nodes: patience.nodes / PATIENCE_SHARE, ..patience };
                let solve = |estimates| match self.request.goal {
                    _ if (patience.is_late)() => Ok(None),
                    Goal::Target => self.model.cheapest_after(plan, &demand, estimates, less).map(Some),
                    Goal::Budget(_) => self.solve(&demand, estimates, less),
                };
                sensitivity::cases(self.model, plan, is_target, self.request.jobs, solve)?
            }
            None => Vec::new(),
        };
        let steps = self.steps(plan.as_ref(), &waves, &cases)?;
        let otherwise = if self.request.goal == Goal::Target { Reason::Spared } else { Reason::Budget };
        let nothing = vec![false; self.model.steps.len()];
        let taken = plan.as_ref().map_or(&nothing, |plan| &plan.taken);
        Ok(Roadmap {
            format: FORMAT,
            file: subject.file.clone(),
            palier: self.assessment.palier.clone(),
            date: self.assessment.date.clone(),
            language: subject.language.clone(),
            questionnaire: self.assessment.questionnaire.clone(),
            organization: self.assessment.organization.clone(),
            target: self.target(&demand),
            budget: match self.request.goal {
                Goal::Budget(budget) => Some(budget),
                Goal::Target => None,
            },
            capacity: self.request.capacity,
            start: self.told.attained(&self.model.start),
            optimal: plan.as_ref().is_some_and(|plan| plan.proof.is_optimal()),
            settled: plan.as_ref().is_some_and(|plan| plan.proof == Proven::Best),
            effort: plan.as_ref().map(|plan| plan.effort.about()),
            bound: plan.as_ref().and_then(|plan| self.bound(plan)),
            verify: self.verify(&steps),
            result: plan.as_ref().map(|plan| self.told.attained(&plan.scores)),
            waves: waves.iter().map(|wave| self.wave(wave)).collect(),
            frontier,
            aside: if plan.is_some() { self.told.aside(taken, otherwise) } else { Vec::new() },
            sensitivity: plan.as_ref().map_or(Vec::new(), |plan| self.sensitivity(plan, &cases)),
            assumptions: self.assumptions(),
            steps,
            unattainable,
            warnings: subject.warnings.clone(),
        })
    }

    /// What is asked for, part by part: by the command line, else by the file, else the next level above the confirmed one.
    fn demand(&self, asked: &Target) -> Demand {
        if let Goal::Budget(_) = self.request.goal {
            return Demand::default();
        }
        let target = self.model.answers.target.overridden_by(asked);
        let applies = |of: &crate::questionnaire::DimensionIndex| self.model.start.dimension(*of).applies();
        let dimensions: BTreeMap<_, _> = target.dimensions.into_iter().filter(|(of, _)| applies(of)).collect();
        let next = || {
            let confirmed = self.model.start.overall.confirmed().unwrap_or(LevelIndex(0));
            LevelIndex(confirmed.0 + 1).min(self.model.questionnaire.top_level())
        };
        let overall = target.overall.or_else(|| dimensions.is_empty().then(next));
        Demand { overall, dimensions }
    }

    fn solve(
        &self,
        demand: &Demand,
        estimates: Estimates,
        patience: Patience<'_>,
    ) -> Result<Option<Solved>, PlanError> {
        match self.request.goal {
            Goal::Target => self.model.cheapest(demand, estimates, patience),
            Goal::Budget(budget) => {
                self.model.best_within(Figure::written(budget).to_millionths().exact()?, estimates, patience)
            }
        }
    }

    fn unattainable(&self, demand: &Demand) -> Result<Unattainable, PlanError> {
        let mut told = self.told.unattainable(demand);
        if let Goal::Budget(budget) = self.request.goal
            && told.obstacles.is_empty()
        {
            let decided = self.model.cheapest(demand, Estimates::given(), self.request.patience)?;
            told.attainable = self.told.attained(&self.model.start);
            // A search that stopped at its limit may have missed a cheaper way.
            let is_too_dear = |plan: &Solved| least(plan).about() > budget + 1e-9;
            let decided = decided.filter(is_too_dear);
            told.obstacles.extend(decided.map(|plan| Obstacle::Budget { effort: plan.effort.about() }));
            told.withheld.clear();
        }
        Ok(told)
    }

    /// The least effort for each level above the confirmed one.
    fn frontier(&self, asked: &Demand, plan: Option<&Solved>) -> Result<Vec<Rung>, PlanError> {
        let is_target = self.request.goal == Goal::Target;
        let confirmed = self.model.start.overall.confirmed().unwrap_or(LevelIndex(0));
        let mut rungs = Vec::new();
        for level in confirmed.0 + 1..self.model.questionnaire.levels.len() {
            let demand = Demand::overall(LevelIndex(level));
            let plan = if is_target && demand == *asked {
                plan.cloned()
            } else {
                self.model.cheapest(&demand, Estimates::given(), self.request.patience)?
            };
            rungs.push(Rung {
                level: self.told.words.level(LevelIndex(level)),
                effort: plan.as_ref().map(|plan| plan.effort.about()),
                optimal: plan.as_ref().is_none_or(|plan| plan.proof.is_optimal()),
                bound: plan.as_ref().map(|plan| least(plan).about()),
                score: plan.as_ref().and_then(|plan| self.told.attained(&plan.scores).score),
                steps: plan.as_ref().map_or(0, |plan| self.model.chosen(&plan.taken).count()),
            });
        }
        Ok(rungs)
    }

    fn bound(&self, plan: &Solved) -> Option<f64> {
        (self.request.goal == Goal::Target).then(|| least(plan).about())
    }

    fn target(&self, demand: &Demand) -> TargetLevels {
        let words = self.told.words;
        TargetLevels {
            overall: demand.overall.map(|level| words.level(level)),
            dimensions: demand
                .dimensions
                .iter()
                .map(|(of, level)| (words.dimension(*of), words.level(*level)))
                .collect(),
        }
    }

    fn wave(&self, wave: &waves::Wave) -> Wave {
        let Attained { score, level } = self.told.attained(&wave.scores);
        Wave { effort: wave.effort.about(), total: wave.total.about(), score, level }
    }

    fn steps(
        &self,
        plan: Option<&Solved>,
        waves: &[waves::Wave],
        cases: &[Case],
    ) -> Result<Vec<PlannedStep>, PlanError> {
        let Some(plan) = plan else { return Ok(Vec::new()) };
        let decided = self.decided(plan);
        let mut outcomes = self.model.start.outcomes.clone();
        let mut answers: Vec<_> = self.model.answers.entries.iter().map(|entry| entry.answer.clone()).collect();
        let (mut steps, mut places) = (Vec::new(), Vec::new());
        for (number, wave) in waves.iter().enumerate() {
            for place in wave.steps.iter().copied() {
                let step = &self.model.steps[place];
                let QuestionIndex(question) = step.question;
                let effort = waves::effort(self.model, place)?.about();
                let told = self.told.step(place, number + 1, effort, outcomes[question]);
                let is_steady =
                    |case: &Case| case.plan.as_ref().is_some_and(|plan| plan.taken[place] && plan.proof.is_optimal());
                steps.push(PlannedStep { decided: decided[place], steady: cases.iter().all(is_steady), ..told });
                places.push(place);
                let answer = self.model.raised(step.question, answers[question].take(), step.to);
                outcomes[question] = outcome_with(self.model.questionnaire, self.model.answers, step.question, &answer);
                answers[question] = Some(answer);
            }
        }
        self.mark_quick_wins(&mut steps, &places);
        Ok(steps)
    }

    /// The best of the steps that can be taken at once.
    fn mark_quick_wins(&self, steps: &mut [PlannedStep], places: &[usize]) {
        let at_once = |place: usize| {
            let step = &self.model.steps[place];
            let in_place = |question: QuestionIndex| self.model.start.outcome(question);
            step.before.is_none() && step.needs.iter().all(|need| self.model.is_in_place(need, in_place(need.question)))
        };
        let numbered = steps.iter().zip(places).enumerate();
        let rates: Vec<_> = numbered
            .filter(|(_, (step, place))| step.gain > 0.0 && at_once(**place))
            .map(|(number, (step, _))| (number, step.gain / step.effort, step.gain))
            .collect();
        for number in quick_wins(rates.into_iter()) {
            steps[number].quick_win = true;
        }
    }

    /// The steps of a plan that lead to what is decided already.
    fn decided(&self, plan: &Solved) -> Vec<bool> {
        let mut decided = vec![false; self.model.steps.len()];
        for (question, level) in &self.model.answers.roadmap.include {
            let threshold = self.model.questionnaire.threshold(*level);
            let mut outcome = self.model.start.outcome(*question);
            let mut answer = self.model.answers.entry(*question).answer.clone();
            for place in self.model.steps_of(*question).filter(|place| plan.taken[*place]) {
                let low = outcome.score_at(crate::scoring::Reading::Low);
                if low.is_some_and(|low| low.reaches(threshold)) {
                    break;
                }
                decided[place] = true;
                let raised = self.model.raised(*question, answer.take(), self.model.steps[place].to);
                outcome = outcome_with(self.model.questionnaire, self.model.answers, *question, &raised);
                answer = Some(raised);
            }
        }
        decided
    }

    fn verify(&self, steps: &[PlannedStep]) -> Vec<Verify> {
        let spent = |question: &Id| -> Vec<f64> {
            steps.iter().filter(|step| step.verify && step.question == *question).map(|step| step.effort).collect()
        };
        let verify = |answer: &crate::assessment::UnknownAnswer| {
            let spent = spent(&answer.question);
            Verify {
                answer: answer.clone(),
                in_plan: !spent.is_empty(),
                effort: spent.iter().fold(0.0, |sum, effort| sum + effort),
            }
        };
        let mut all: Vec<_> = self.assessment.unknown.iter().map(verify).collect();
        all.sort_by_key(|it| !it.in_plan);
        all
    }

    fn sensitivity(&self, plan: &Solved, cases: &[Case]) -> Vec<Variation> {
        let variation = |case: &Case| {
            let other = case.plan.as_ref();
            let count =
                |one: &[bool], other: &[bool]| one.iter().zip(other).filter(|(one, other)| **one && !**other).count();
            Variation {
                dimension: case.of.map(|of| self.told.words.dimension(of)),
                factor: f64::from(case.percent) / 100.0,
                effort_of_plan: case.effort_of_plan.about(),
                effort: other.map(|it| it.effort.about()),
                result: other.map(|it| self.told.attained(&it.scores)),
                optimal: other.is_some_and(|it| it.proof.is_optimal()),
                added: other.map_or(0, |it| count(&it.taken, &plan.taken)),
                dropped: other.map_or(0, |it| count(&plan.taken, &it.taken)),
            }
        };
        cases.iter().map(variation).collect()
    }

    /// What the plan takes for granted.
    fn assumptions(&self) -> Vec<String> {
        let words = self.told.words;
        let wishes = &self.model.answers.roadmap;
        let mut all = vec![Message::new("plan-assumes-efforts")];
        let unknown = self.assessment.unknown.len();
        if unknown > 0 {
            all.push(Message::new("plan-assumes-unknown").with("count", unknown));
        }
        let own: usize = wishes.efforts.values().map(BTreeMap::len).sum();
        if own > 0 {
            all.push(Message::new("plan-assumes-own").with("count", own));
        }
        if let Some(factor) = wishes.effort_factor {
            all.push(Message::new("plan-assumes-factor").with("factor", factor));
        }
        let named = |questions: &mut dyn Iterator<Item = QuestionIndex>| {
            let quoted = |text: String| words.message(&Message::new("plan-quoted").with("text", inline(&text)));
            let names: Vec<_> = questions.map(|question| quoted(words.question_text(question))).collect();
            (names.len(), names.join(", "))
        };
        let (count, names) = named(&mut wishes.include.iter().map(|(question, _)| *question));
        if count > 0 {
            all.push(Message::new("plan-assumes-decided").with("count", count).with("questions", names));
        }
        if self.model.steps.iter().any(|step| matches!(step.to, Move::Passage(_))) {
            all.push(Message::new("plan-assumes-passages"));
        }
        all.push(Message::new("plan-assumes-kept"));
        all.iter().map(|message| words.message(message)).collect()
    }
}

/// No plan costs less than this.
fn least(plan: &Solved) -> Ratio {
    match plan.proof {
        Proven::Best | Proven::AsGood => plan.effort,
        Proven::Effort(bound) => bound,
        Proven::Nothing => Ratio::ZERO,
    }
}
