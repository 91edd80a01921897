//! Random questionnaires with few steps: every set of them is scored, and the best must be what is planned.

use std::cmp::Reverse;

use super::super::figure::Figure;
use super::super::model::{Demand, Model};
use super::super::solve::{Estimates, Solved};
use super::PATIENCE;
use crate::answers::{Answer, Answers};
use crate::questionnaire::{
    DimensionIndex, Floor, Kind, LevelIndex, Need, Question, QuestionIndex, Questionnaire, Requirement, Step,
};
use crate::scoring::sample::{
    answers, by_level, channels_at_least, checklist, choice, continuity, levels, option, passages, rating, yes_no,
};
use crate::scoring::{Move, Reading, Scores, level_of, rank, score};
use crate::solver::Ratio;

/// How many questionnaires a test run tries; `PALIER_FUZZ=100000` tries more.
fn count() -> u64 {
    // Read when the test is compiled.
    option_env!("PALIER_FUZZ").and_then(|count| count.parse().ok()).unwrap_or(2000)
}

/// More steps than this are too many sets to score.
const MOST_STEPS: usize = 8;

/// A random case, with few steps.
fn case(random: &mut fastrand::Rng) -> (Questionnaire, Answers, Demand) {
    loop {
        let (questionnaire, answers) = attempt(random);
        let model = Model::new(&questionnaire, &answers);
        if (1..=MOST_STEPS).contains(&model.steps.len()) {
            let level = |random: &mut fastrand::Rng| LevelIndex(random.usize(0..questionnaire.levels.len()));
            let overall = (random.u8(0..8) > 0).then(|| level(random));
            let mut demand = Demand { overall, ..Demand::default() };
            if random.u8(0..3) == 0 {
                let of = DimensionIndex(random.usize(0..questionnaire.dimensions.len()));
                demand.dimensions.insert(of, level(random));
            }
            return (questionnaire, answers, demand);
        }
    }
}

fn attempt(random: &mut fastrand::Rng) -> (Questionnaire, Answers) {
    let count = random.usize(2..=5);
    let mut questionnaire = levels(count).with_channels(0, [&[], &[], &[]]);
    let mut given = Vec::new();
    for _ in 0..random.usize(1..=3) {
        let mut questions = Vec::new();
        for _ in 0..random.usize(1..=2) {
            let (question, answer) = random_question(random, count);
            questions.push(question.weighing(random.choice([1.0, 2.0, 3.0, 0.7]).unwrap_or(1.0)));
            given.push(answer);
        }
        questionnaire = questionnaire.with_dimension(random.choice([1.0, 2.0, 1.5]).unwrap_or(1.0), questions);
    }
    if random.bool() {
        questionnaire.max_lag = Some(random.usize(0..=1));
    }
    if random.u8(0..6) == 0 {
        let floor = Floor { level: LevelIndex(1), when: channels_at_least(random.usize(1..=3)) };
        questionnaire.floors = vec![floor];
    }
    let all = questionnaire.questions.len();
    for place in 0..all {
        if random.u8(0..5) == 0 {
            let requires = if random.bool() {
                Requirement::Level(LevelIndex(random.usize(0..count)))
            } else {
                Requirement::Score(random.choice([0.0, 30.0, 50.0, 90.0]).unwrap_or(50.0))
            };
            let question = questionnaire.questions[place].clone();
            questionnaire.questions[place] = question.gate(random.usize(1..count), requires);
        }
        vary_steps(random, &mut questionnaire, place, count);
    }
    let mut answers = answers(random.usize(0..=2), given);
    if random.u8(0..8) == 0 {
        answers.roadmap.exclude.push(QuestionIndex(random.usize(0..all)));
    }
    if random.u8(0..6) == 0 {
        let include = (QuestionIndex(random.usize(0..all)), LevelIndex(random.usize(0..count)));
        answers.roadmap.include.push(include);
    }
    if random.u8(0..4) == 0 {
        answers.roadmap.effort_factor = Some(1.5);
    }
    (questionnaire, answers)
}

fn random_question(random: &mut fastrand::Rng, levels: usize) -> (Question, Option<Answer>) {
    let unknown = random.u8(0..4) == 0;
    let (question, answer) = match random.u8(0..7) {
        0 => (by_level(levels), option(random.usize(0..levels))),
        1 => (choice(&[10.0, 40.0, 100.0]), option(random.usize(0..3))),
        2 => {
            let reverse = random.bool();
            (yes_no(reverse), Some(Answer::YesNo(random.bool())))
        }
        3 => {
            let weights = [(1.0, None), (random.choice([1.0, 2.5]).unwrap_or(1.0), None), (1.0, None)];
            (checklist(weights), Some(Answer::Items((0..3).filter(|_| random.u8(0..3) == 0).collect())))
        }
        4 => (rating(1.0, 5.0, random.bool()), Some(Answer::Number(f64::from(random.u8(1..=5))))),
        5 => {
            let strength = random.choice([None, Some(0.0), Some(0.5), Some(1.0)]).flatten();
            (continuity(None, None), passages([(0, 1, strength), (1, 0, random.bool().then_some(0.5))]))
        }
        _ => (by_level(levels), Some(Answer::NotApplicable)),
    };
    (question, if unknown { random.bool().then_some(Answer::Unknown) } else { answer })
}

/// Other efforts, at times none, and needs, at times in a circle.
fn vary_steps(random: &mut fastrand::Rng, questionnaire: &mut Questionnaire, place: usize, levels: usize) {
    let all = questionnaire.questions.len();
    let mut vary = |step: &mut Step| {
        step.effort = match random.u8(0..10) {
            0 => None,
            1 => Some(0.0),
            _ => Some(random.choice([1.0, 2.0, 2.5, 4.0]).unwrap_or(1.0)),
        };
        if random.u8(0..4) == 0 {
            let need =
                Need { question: QuestionIndex(random.usize(0..all)), at_least: LevelIndex(random.usize(0..levels)) };
            step.needs.push(need);
        }
    };
    match &mut questionnaire.questions[place].kind {
        Kind::Choice(choice) => choice.options.values_mut().for_each(|option| vary(&mut option.step)),
        Kind::Checklist(items) => items.values_mut().for_each(|item| vary(&mut item.step)),
        Kind::YesNo(yes_no) => vary(&mut yes_no.step),
        Kind::Continuity(continuity) => {
            let mut step = Step::default();
            vary(&mut step);
            continuity.passages = vec![crate::questionnaire::PassageStep { from: None, to: None, step }];
        }
        Kind::Rating(_) | Kind::Number(_) | Kind::Text => {}
    }
}

/// The answers with a set of steps taken, the plain way.
fn with_steps(model: &Model<'_>, taken: &[bool]) -> Answers {
    let mut answers = model.answers.clone();
    for (step, _) in model.steps.iter().zip(taken).filter(|(_, taken)| **taken) {
        let answer = &mut answers.entries[step.question.0].answer;
        *answer = Some(match (step.to, answer.clone()) {
            (Move::Option(place), _) => Answer::Option(place),
            (Move::YesNo(yes), _) => Answer::YesNo(yes),
            (Move::Item(item), Some(Answer::Items(ticked))) => {
                let mut all = [ticked, vec![item]].concat();
                all.sort_unstable();
                Answer::Items(all)
            }
            (Move::Item(item), _) => Answer::Items(vec![item]),
            (Move::Passage(passage), now) => {
                let mut listed = if let Some(Answer::Passages(listed)) = now {
                    listed
                } else {
                    let map = model.start.passages(step.question).expect("has passages");
                    map.passages.iter().map(|it| ((it.from, it.to), None)).collect()
                };
                listed.insert((passage.from, passage.to), Some(1.0));
                Answer::Passages(listed)
            }
        });
    }
    answers
}

fn is_in_place(model: &Model<'_>, need: &Need, scores: &Scores) -> bool {
    let low = scores.outcome(need.question).score_at(Reading::Low);
    low.is_none_or(|low| level_of(model.questionnaire, low) >= need.at_least)
}

/// A set of steps that can be carried out, and what it comes to.
struct Tried {
    taken: Vec<bool>,
    effort: f64,
    scores: Scores,
}

/// Every set of steps that can be carried out and holds what is decided.
fn all(model: &Model<'_>) -> Vec<Tried> {
    let count = model.steps.len();
    let sets = (0..1_usize << count).map(|set| (0..count).map(|step| set >> step & 1 == 1).collect::<Vec<_>>());
    let tried = sets.filter_map(|taken| {
        let chosen = || (0..count).filter(|place| taken[*place]);
        let offered = chosen().all(|place| model.steps[place].effort.is_ok());
        let in_chain = chosen().all(|place| model.steps[place].before.is_none_or(|before| taken[before]));
        if !offered || !in_chain {
            return None;
        }
        let scores = score(model.questionnaire, &with_steps(model, &taken));
        let needs = chosen().flat_map(|place| model.steps[place].needs);
        let decided = model.answers.roadmap.include.iter();
        let decided: Vec<_> =
            decided.map(|(question, at_least)| Need { question: *question, at_least: *at_least }).collect();
        let sound = needs.chain(&decided).all(|need| is_in_place(model, need, &scores));
        let effort = chosen().filter_map(|place| model.steps[place].effort.ok()).map(Figure::about).sum();
        sound.then_some(Tried { taken, effort, scores })
    });
    tried.collect()
}

fn attains(tried: &Tried, demand: &Demand) -> bool {
    let overall = |least: LevelIndex| tried.scores.overall.low.is_some_and(|low| low.level >= least);
    let of = |(of, least): (&DimensionIndex, &LevelIndex)| {
        tried.scores.dimension(*of).low.is_none_or(|low| low.level >= *least)
    };
    demand.overall.is_none_or(overall) && demand.dimensions.iter().all(of)
}

fn low(scores: &Scores) -> (Option<LevelIndex>, i64) {
    let low = scores.overall.low;
    (low.map(|low| low.level), low.map_or(0, |low| rank(low.score.points())))
}

/// The earlier step taken comes first.
fn order(taken: &[bool]) -> Vec<Reverse<bool>> {
    taken.iter().copied().map(Reverse).collect()
}

#[track_caller]
fn assert_is(found: Option<&Solved>, best: Option<&Tried>, case: u64) {
    match (found, best) {
        (None, None) => {}
        (Some(found), Some(best)) => {
            assert!(
                (found.effort.about() - best.effort).abs() < 1e-9,
                "case {case}: {found:?} but {} {:?} {:?}",
                best.effort,
                best.taken,
                low(&best.scores)
            );
            assert_eq!(low(&found.scores), low(&best.scores), "case {case}");
            assert_eq!(found.taken, best.taken, "case {case}");
        }
        (found, best) => panic!("case {case}: {found:?} but {:?}", best.map(|best| &best.taken)),
    }
}

#[test]
fn the_least_effort_is_that_of_the_best_of_all_sets_of_steps() {
    let mut attained = 0;
    for seed in 0..count() {
        let (questionnaire, answers, demand) = case(&mut fastrand::Rng::with_seed(seed));
        let model = Model::new(&questionnaire, &answers);
        let tried = all(&model);
        let best = tried
            .iter()
            .filter(|it| attains(it, &demand))
            .min_by_key(|it| (rank(it.effort), Reverse(low(&it.scores).1), order(&it.taken)));
        let found = model.cheapest(&demand, Estimates::given(), PATIENCE);
        let found = found.unwrap_or_else(|error| panic!("case {seed}: {error}"));
        assert_is(found.as_ref(), best, seed);
        assert!(found.as_ref().is_none_or(|found| found.proof == super::super::solve::Proven::Best), "case {seed}");
        attained += u64::from(best.is_some_and(|best| best.taken.contains(&true)));
    }
    assert!(attained > count() / 5, "{attained} plans with steps");
}

#[test]
fn the_best_within_a_budget_is_the_best_of_all_sets_of_steps() {
    for seed in 0..count() / 2 {
        let mut random = fastrand::Rng::with_seed(1_000_000 + seed);
        let (questionnaire, answers, _) = case(&mut random);
        let budget = f64::from(random.u8(0..=10));
        let model = Model::new(&questionnaire, &answers);
        let tried = all(&model);
        let affordable = tried.iter().filter(|it| it.effort <= budget && it.scores.overall.low.is_some());
        let best = affordable.min_by_key(|it| {
            let (level, score) = low(&it.scores);
            (Reverse(level), Reverse(score), rank(it.effort), order(&it.taken))
        });
        let budget = Ratio::written(budget).expect("short");
        let found = model.best_within(budget, Estimates::given(), PATIENCE);
        let found = found.unwrap_or_else(|error| panic!("case {seed}: {error}"));
        assert_is(found.as_ref(), best, seed);
    }
}

#[test]
fn every_step_of_an_order_has_what_it_needs_unless_steps_need_each_other() {
    for seed in 0..count() / 2 {
        let mut random = fastrand::Rng::with_seed(2_000_000 + seed);
        let (questionnaire, answers, demand) = case(&mut random);
        let model = Model::new(&questionnaire, &answers);
        let Ok(Some(plan)) = model.cheapest(&demand, Estimates::given(), PATIENCE) else { continue };
        let capacity = Ratio::whole(3);
        let waves = super::super::waves::waves(&model, &plan, Some(capacity)).expect("the figures are short");
        let mut done = vec![false; model.steps.len()];
        for wave in &waves {
            for place in &wave.steps {
                assert!(model.steps[*place].before.is_none_or(|before| done[before]), "case {seed}");
                done[*place] = true;
            }
            // Whatever the order within, a wave leaves nothing in the air.
            let scores = score(&questionnaire, &with_steps(&model, &done));
            let needs = model.chosen(&done).flat_map(|place| model.steps[place].needs);
            assert!(needs.into_iter().all(|need| is_in_place(&model, need, &scores)), "case {seed}");
            assert_eq!(low(&wave.scores), low(&scores), "case {seed}");
        }
        assert_eq!(done, plan.taken, "case {seed}");
        let total = waves.last().map_or(0.0, |wave| wave.total.about());
        assert!((total - plan.effort.about()).abs() < 1e-9, "case {seed}");
    }
}
