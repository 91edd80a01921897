//! Interviews by script: what is said, and the file that comes of it.

mod blank;
mod channels;
mod file;
mod flow;
mod moves;
mod quick;
mod scope;
mod script;

use jiff::civil::date;

use super::*;
use crate::answers::{Answer, Answers};
use crate::questionnaire::{ChannelIndex, Questionnaire};
use crate::{answers, questionnaire, source};
use script::{Say, Script};

const QUESTIONNAIRE: &str = include_str!("tests/questionnaire.yaml");

/// The file that a whole interview gives.
const WHOLE: &str = include_str!("tests/whole.yaml");

fn model() -> Questionnaire {
    model_of(QUESTIONNAIRE)
}

fn model_of(text: &str) -> Questionnaire {
    let document = source::Document::whole("model.yaml", text);
    let tree = source::parse(&document).unwrap();
    let checked = questionnaire::read(&tree, &document);
    checked.value.unwrap_or_else(|| panic!("{:?}", checked.problems))
}

/// What stands in a file, which must be without errors and, but for what the test says, without warnings.
fn read(questionnaire: &Questionnaire, text: &str) -> Answers {
    let document = source::Document::whole("a.yaml", text);
    let tree = source::parse(&document).unwrap_or_else(|problem| panic!("{problem:?}\n{text}"));
    let checked = answers::read(&tree, &document, questionnaire);
    checked.value.unwrap_or_else(|| panic!("{:?}\n{text}", checked.problems))
}

fn problems(questionnaire: &Questionnaire, text: &str) -> Vec<&'static str> {
    let document = source::Document::whole("a.yaml", text);
    let tree = source::parse(&document).unwrap();
    answers::read(&tree, &document, questionnaire).problems.iter().map(|problem| problem.code.id()).collect()
}

/// Runs a script over a session; gives the ending, the text saved last, and the script with what was shown.
fn play(session: &mut Session<'_>, says: &[Say]) -> (Ending, Option<String>, Script) {
    play_in(Locale::En, session, says)
}

fn play_in(mut locale: Locale, session: &mut Session<'_>, says: &[Say]) -> (Ending, Option<String>, Script) {
    let mut script = Script::new(says);
    let mut saved = None;
    let questionnaire = session.questionnaire();
    let mut save = |text: &str| {
        // What is not asked yet, and what a change hides and is kept, are warnings.
        let expected = ["missing-fact", "no-channels", "hidden-answer", "passage-not-counted"];
        let other: Vec<_> = problems(questionnaire, text).into_iter().filter(|code| !expected.contains(code)).collect();
        assert!(other.is_empty(), "{other:?} in {text}");
        saved = Some(text.to_owned());
        Ok(())
    };
    let ending = run(session, &mut script, &mut locale, &mut save).unwrap();
    (ending, saved, script)
}

fn begin(questionnaire: &Questionnaire) -> Session<'_> {
    Session::begin(questionnaire, "a.yaml", date(2026, 11, 20), Locale::En)
}

/// The answer to a question of a file.
fn answer(questionnaire: &Questionnaire, text: &str, id: &str) -> Option<Answer> {
    let place = questionnaire.questions.get_index_of(id).unwrap();
    read(questionnaire, text).entries[place].answer.clone()
}

/// What is said before the first question: a business with a store, a web shop and an app.
const OPENING: [Say; 9] = [
    Say::Write("Maison: Lumière"),
    Say::Write("fashion"),
    Say::Write(""),
    Say::Write("Claire"),
    Say::Choose("IT"),
    Say::Choose("French"),
    Say::Choose("Consumers"),
    Say::Tick(&["grow", "save"]),
    Say::Tick(&["Store", "Web shop", "App"]),
];

/// What is said to the questions.
const ANSWERS: [Say; 10] = [
    Say::Choose("One record"),
    Say::Tick(&["Coupons", "Tests"]),
    Say::Choose("No"),
    Say::Write("4"),
    Say::Write("12.5"),
    Say::Grade(&[("Web shop", "full"), ("App", "partial")]), // from the store
    Say::Grade(&[("Store", "full")]),                        // from the web shop
    Say::Grade(&[]),                                         // from the app nowhere …
    Say::Choose("carry on nowhere"),                         // … surely
    Say::Write("Nothing else: really"),
];

fn all() -> Vec<Say> {
    OPENING.iter().chain(&ANSWERS).copied().collect()
}

/// A file that somebody wrote by hand.
const HAND_WRITTEN: &str = "\
# Written by hand.
format: 1
questionnaire: small@1
organization: {name: Maison Lumière, group: Lumière SA}   # the group matters
date: 2026-03-01
profile:
  business-model: b2b   # no shops
channels: [store, app]

target: top
answers:
  # The director was sure.
  single-view: low   # said twice
  audited:
    private: keep out
    # to be asked again
    answer: yes
  passages:
    store: [app]
  remarks: {note: 'nothing yet'}
x-mine: {a: 1}
";
