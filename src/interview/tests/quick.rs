//! The quick order on the example businesses: what their files answer is what they say.

use super::*;
use crate::answers::edit;
use crate::questionnaire::{Kind, LevelIndex, builtin};
use crate::scoring;
use crate::source::Document;

const EXAMPLES: [&str; 11] = [
    include_str!("../../../examples/ambrelle/answers.yaml"),
    include_str!("../../../examples/atelier-du-cadre/answers.yaml"),
    include_str!("../../../examples/banque-de-la-loue/answers.yaml"),
    include_str!("../../../examples/fil-et-saison/answers.yaml"),
    include_str!("../../../examples/garrigue-outillage/answers.yaml"),
    include_str!("../../../examples/halles-du-ponant/answers.yaml"),
    include_str!("../../../examples/harrow-pike/answers.yaml"),
    include_str!("../../../examples/maison-lumiere/answers.yaml"),
    include_str!("../../../examples/mediatheques-de-valorcelle/answers.yaml"),
    include_str!("../../../examples/northshore-outdoor/answers.yaml"),
    include_str!("../../../examples/sillage-telecom/answers.yaml"),
];

/// Figures for the record: `cargo test quick -- --nocapture`.
fn note(figures: &str) {
    #[expect(clippy::print_stdout)]
    {
        println!("{figures}");
    }
}

/// Each example with its questionnaire, its answers, and its file before anything was answered.
fn examples() -> Vec<(Questionnaire, Answers, String)> {
    let open = |text: &'static str| {
        let document = Document::whole("a.yaml", text);
        let tree = source::parse(&document).unwrap();
        let reference = answers::questionnaire_reference(&tree).unwrap().unwrap();
        let model = builtin::BuiltIn::find(reference.id.as_str()).unwrap().document();
        let questionnaire = questionnaire::read(&source::parse(&model).unwrap(), &model).value.unwrap();
        let answers = read(&questionnaire, text);
        let mut file = edit::Document::parse(text).unwrap();
        for question in questionnaire.questions.keys() {
            file.remove(&["answers", question.as_str()]).unwrap();
        }
        (questionnaire, answers, file.text().to_owned())
    };
    EXAMPLES.into_iter().map(open).collect()
}

/// What somebody says to a subject who knows these answers and nothing more.
fn said(questionnaire: &Questionnaire, answers: &Answers, subject: Subject) -> Option<Record> {
    let question = subject.question()?;
    let entry = answers.entry(question);
    Some(match (subject, &entry.answer) {
        (_, Some(Answer::NotApplicable)) => Record::NotApplicable(question, entry.note.clone().unwrap_or_default()),
        (Subject::Passages(_, from), Some(Answer::Passages(listed))) => {
            let Kind::Continuity(continuity) = &questionnaire.question(question).kind else { return None };
            let place = |value: f64| continuity.strengths.values().position(|it| (it.value - value).abs() < 1e-9);
            let open = listed.iter().filter(|((start, _), _)| *start == from);
            let open = open.filter_map(|((_, to), strength)| Some((*to, Some(place((*strength)?)?))));
            Record::Passages(question, from, Row::Open(open.collect()))
        }
        (_, Some(answer)) => Record::Answer(question, answer.clone()),
        (_, None) => Record::Answer(question, Answer::Unknown),
    })
}

/// Interviews somebody who knows these answers, to the end; gives how many questions were asked.
fn interview(session: &mut Session<'_>, answers: &Answers) -> usize {
    let mut asked = std::collections::BTreeSet::new();
    while let Some(subject) = session.next() {
        if let Some(record) = said(session.questionnaire(), answers, subject) {
            session.record(&record).unwrap();
            asked.extend(subject.question());
        }
        session.leave(subject);
    }
    asked.len()
}

/// How many questions it takes in the questionnaire's order until the level is certain.
fn asked_in_order(questionnaire: &Questionnaire, answers: &Answers) -> usize {
    let mut said = answers.clone();
    said.entries.iter_mut().for_each(|entry| *entry = answers::Entry::default());
    let is_certain = |said: &Answers| {
        let overall = scoring::score(questionnaire, said).overall;
        overall.level().is_some() && overall.confirmed() == overall.possible()
    };
    let mut asked = 0;
    for (question, entry) in questionnaire.question_indices().zip(&answers.entries) {
        if is_certain(&said) {
            break;
        }
        asked += usize::from(scoring::score(questionnaire, answers).outcome(question) != scoring::Outcome::Hidden);
        said.entries[question.0] = entry.clone();
    }
    asked
}

fn levels(session: &Session<'_>) -> (Option<LevelIndex>, Option<(LevelIndex, LevelIndex)>) {
    let progress = session.progress();
    (progress.level, progress.range)
}

#[test]
fn a_quick_interview_of_each_example_finds_its_level_and_asks_no_more_than_it_must() {
    for (questionnaire, answers, file) in examples() {
        let full = scoring::score(&questionnaire, &answers);
        let scope = Scope { quick: true, ..Scope::default() };
        let mut quick = Session::resume(&questionnaire, "a.yaml", file).unwrap().within(scope);
        let begun = std::time::Instant::now();
        let _ = quick.next();
        let step = begun.elapsed();
        let asked = interview(&mut quick, &answers);
        let in_order = asked_in_order(&questionnaire, &answers);
        let name = &answers.organization.name;
        let of = quick.progress().applicable;
        note(&format!(
            "{name}: {asked} of {of} questions, {} spared, {:?}; in order {in_order}; first step {step:?}",
            quick.due().len(),
            levels(&quick),
        ));
        assert!(quick.is_certain(), "{name}");
        assert_eq!(levels(&quick).0, full.overall.level(), "{name}");
        assert!(asked <= in_order, "{name}: {asked} and {in_order}");
        assert_eq!(quick.next(), None);
        assert_level_stays(&quick);
    }
}

/// The level stays what it is whatever the answers to the questions spared are.
fn assert_level_stays(quick: &Session<'_>) {
    let mut random = fastrand::Rng::with_seed(7);
    let (questionnaire, answers) = (quick.questionnaire(), quick.answers().unwrap());
    for _ in 0..50 {
        let mut other = answers.clone();
        for question in quick.due() {
            other.entries[question.0].answer = match &questionnaire.question(question).kind {
                Kind::Choice(choice) => Some(Answer::Option(random.usize(..choice.options.len()))),
                Kind::YesNo(_) => Some(Answer::YesNo(random.bool())),
                Kind::Checklist(items) => Some(Answer::Items((0..items.len()).filter(|_| random.bool()).collect())),
                _ => None,
            };
        }
        assert_eq!(scoring::score(questionnaire, &other).overall.level(), levels(quick).0);
    }
}

#[test]
fn the_short_track_of_each_example_leaves_its_level_possible() {
    for (questionnaire, answers, file) in examples() {
        if !questionnaire.questions.values().any(|question| question.core) {
            continue;
        }
        let full = scoring::score(&questionnaire, &answers).overall.level().unwrap();
        let scope = Scope { core: true, ..Scope::default() };
        let mut core = Session::resume(&questionnaire, "a.yaml", file).unwrap().within(scope);
        let asked = interview(&mut core, &answers);
        let (level, range) = levels(&core);
        let id = |level: LevelIndex| questionnaire.levels.get_index(level.0).unwrap().0;
        let (low, high) = range.unwrap();
        note(&format!(
            "{}: {asked} of {} questions, {} (between {} and {}); whole: {}",
            answers.organization.name,
            core.progress().applicable,
            level.map_or("none", |level| id(level).as_str()),
            id(low),
            id(high),
            id(full),
        ));
        assert!((low..=high).contains(&full));
    }
}
