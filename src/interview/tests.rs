//! Interviews by script: what is said, and the file that comes of it.

mod script;

use jiff::civil::date;

use super::*;
use crate::answers::{Answer, Answers};
use crate::questionnaire::{ChannelIndex, Questionnaire};
use crate::{answers, questionnaire, source};
use script::{Say, Script};

const QUESTIONNAIRE: &str = include_str!("tests/questionnaire.yaml");

fn model() -> Questionnaire {
    let document = source::Document::whole("model.yaml", QUESTIONNAIRE);
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

fn play_in(locale: Locale, session: &mut Session<'_>, says: &[Say]) -> (Ending, Option<String>, Script) {
    let mut script = Script::new(says);
    let mut saved = None;
    let questionnaire = session.questionnaire();
    let mut save = |text: &str| {
        assert_eq!(
            problems(questionnaire, text)
                .iter()
                .filter(|code| **code != "missing-fact" && **code != "no-channels")
                .count(),
            0,
            "{text}"
        );
        saved = Some(text.to_owned());
        Ok(())
    };
    let ending = run(session, &mut script, locale, &mut save).unwrap();
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
const ANSWERS: [Say; 12] = [
    Say::Choose("One record"),
    Say::Tick(&["Coupons", "Tests"]),
    Say::Choose("No"),
    Say::Write("4"),
    Say::Write("12.5"),
    Say::Tick(&["Web shop", "App"]), // from the store …
    Say::Tick(&["App"]),             // … to the app only in part
    Say::Tick(&["Store"]),           // from the web shop …
    Say::Tick(&[]),                  // … in full
    Say::Tick(&[]),                  // from the app nowhere …
    Say::Choose("carry on nowhere"), // … surely
    Say::Write("Nothing else: really"),
];

fn all() -> Vec<Say> {
    OPENING.iter().chain(&ANSWERS).copied().collect()
}

#[test]
fn a_whole_interview_gives_the_file_that_was_answered() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let (ending, saved, script) = play(&mut session, &all());
    assert_eq!(ending, Ending::Complete);
    assert!(script.is_over());
    let text = saved.unwrap();
    assert_eq!(text, include_str!("tests/whole.yaml"));
    assert!(problems(&questionnaire, &text).is_empty());
    let answers = read(&questionnaire, &text);
    let said: Vec<_> = answers.entries.iter().map(|entry| entry.answer.clone().unwrap()).collect();
    let (store, web, app) = (ChannelIndex(0), ChannelIndex(1), ChannelIndex(2));
    let passages = [((store, web), Some(1.0)), ((store, app), Some(0.5)), ((web, store), Some(1.0))];
    assert_eq!(
        said,
        [
            Answer::Option(1),
            Answer::Items(vec![0, 2]),
            Answer::YesNo(false),
            Answer::Number(4.0),
            Answer::Number(12.5),
            Answer::Passages(passages.into()),
            Answer::Text("Nothing else: really".into()),
        ]
    );
    assert_eq!((session.progress().asked, session.progress().applicable, session.progress().unknown), (7, 7, 0));
}

#[test]
fn nothing_is_saved_before_the_first_answer() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let (ending, saved, _) = play(&mut session, &[Say::Interrupt]);
    assert_eq!((ending, saved), (Ending::Interrupted, None));
    assert!(session.answers().is_none());
}

#[test]
fn whenever_one_breaks_off_all_answers_before_are_saved_and_the_rest_is_asked_next_time() {
    let questionnaire = model();
    let all = all();
    for said in 1..all.len() {
        let mut session = begin(&questionnaire);
        let mut says = all[..said].to_vec();
        says.push(Say::Interrupt);
        let (ending, saved, _) = play(&mut session, &says);
        assert_eq!(ending, Ending::Interrupted);
        let open = session.next().unwrap();
        let mut resumed = Session::resume(&questionnaire, "a.yaml", saved.unwrap()).unwrap();
        // Optional fields of the opening that were left empty come up again until it is over.
        let opening = matches!(open, Subject::Organization(_) | Subject::Respondent | Subject::Language);
        if opening {
            continue;
        }
        assert_eq!(resumed.next(), Some(open), "after {said}");
        // What takes two prompts is begun again.
        let redone = usize::from(matches!(said, 15 | 17 | 19));
        let (ending, saved, script) = play(&mut resumed, &all[said - redone..]);
        assert_eq!(ending, Ending::Complete, "after {said}");
        assert!(script.is_over());
        assert_eq!(saved.unwrap(), include_str!("tests/whole.yaml"), "after {said}");
    }
}

#[test]
fn unknown_counts_as_asked() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let unknown = Say::Act(Action::Unknown);
    let says = [&OPENING[..6], &[unknown, unknown], &OPENING[8..], &[unknown; 8]].concat();
    // The text question is the last: three rows of passages, five questions before.
    let (ending, saved, _) = play(&mut session, &[&says[..], &[unknown]].concat());
    assert_eq!(ending, Ending::Complete);
    let text = saved.unwrap();
    for id in ["single-view", "practices", "audited", "mood", "share", "remarks"] {
        assert_eq!(answer(&questionnaire, &text, id), Some(Answer::Unknown), "{id}");
    }
    assert!(text.contains("    store: unknown\n    web-shop: unknown\n    app: unknown\n"), "{text}");
    assert_eq!(session.progress().unknown, 7);
    let resumed = Session::resume(&questionnaire, "a.yaml", text).unwrap();
    assert_eq!(resumed.next(), None);
}

#[test]
fn nobody_need_say_dont_know_channel_by_channel() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let says = [&OPENING[..], &ANSWERS[..5], &[Say::Act(Action::AllUnknown)], &ANSWERS[11..]].concat();
    let (ending, saved, _) = play(&mut session, &says);
    assert_eq!(ending, Ending::Complete);
    assert!(saved.unwrap().contains("\n  passages: unknown\n"));
}

#[test]
fn not_applicable_asks_why_and_only_where_the_question_accepts_it() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let refused = Say::Lacks(Action::NotApplicable);
    let says = [
        &OPENING[..],
        &[refused, ANSWERS[0], Say::Act(Action::NotApplicable), Say::Write("Sells nothing"), Say::Interrupt],
    ]
    .concat();
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    let text = saved.unwrap();
    assert_eq!(answer(&questionnaire, &text, "practices"), Some(Answer::NotApplicable));
    assert_eq!(read(&questionnaire, &text).entries[1].note.as_deref(), Some("Sells nothing"));
    assert!(problems(&questionnaire, &text).is_empty());
}

#[test]
fn escape_within_the_reason_returns_to_the_question() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let asked = [ANSWERS[0], Say::Act(Action::NotApplicable), Say::Escape, Say::Tick(&["Tests"]), Say::Interrupt];
    let (_, saved, _) = play(&mut session, &[&OPENING[..], &asked].concat());
    assert_eq!(answer(&questionnaire, &saved.unwrap(), "practices"), Some(Answer::Items(vec![2])));
}

#[test]
fn back_goes_to_the_question_before_with_its_answer_marked() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let back = Say::Act(Action::Back);
    let says = [
        &OPENING[..],
        &[ANSWERS[0], back, Say::Marked("One record"), Say::Choose("One per channel")],
        &ANSWERS[1..2],
        &[back, Say::Marked("Tests"), back, Say::Act(Action::Keep), ANSWERS[2]],
        &[Say::Interrupt],
    ]
    .concat();
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    let text = saved.unwrap();
    assert_eq!(answer(&questionnaire, &text, "single-view"), Some(Answer::Option(0)));
    assert_eq!(answer(&questionnaire, &text, "practices"), Some(Answer::Items(vec![0, 2])));
    assert_eq!(answer(&questionnaire, &text, "audited"), Some(Answer::YesNo(false)));
}

#[test]
fn back_goes_as_far_as_the_name_and_no_further() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let back = Say::Act(Action::Back);
    let says =
        [&OPENING[..3], &[back, back, back, Say::Lacks(Action::Back), Say::Write("Other"), Say::Interrupt]].concat();
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    assert_eq!(read(&questionnaire, &saved.unwrap()).organization.name, "Other");
}

#[test]
fn a_note_stands_beside_the_answer_and_the_question_stays() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let note = Say::Act(Action::Note);
    let says = [
        &OPENING[..],
        // A note before the answer, then the answer, then another note to it.
        &[note, Say::Write("Seen twice"), Say::Write("Export of May"), ANSWERS[0]],
        &[Say::Act(Action::Back), Say::Shows("Seen twice"), note, Say::Write(""), Say::Write("Export of June")],
        &[Say::Act(Action::Keep), Say::Interrupt],
    ]
    .concat();
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    let text = saved.unwrap();
    let entry = &read(&questionnaire, &text).entries[0];
    assert_eq!((&entry.answer, &entry.note), (&Some(Answer::Option(1)), &None));
    assert_eq!(entry.evidence.as_deref(), Some("Export of June"));
}

#[test]
fn ticks_made_before_the_menu_was_opened_are_not_lost() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let says = [
        &OPENING[..],
        &[ANSWERS[0], Say::MenuWith(&["Tests"]), Say::Act(Action::Note), Say::Write("Half of them"), Say::Write("")],
        &[Say::Marked("Tests"), Say::MenuWith(&["Coupons"]), Say::Act(Action::Return), Say::Marked("Coupons")],
        &[Say::Interrupt],
    ]
    .concat();
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    assert!(saved.unwrap().contains("Half of them"));
}

#[test]
fn what_is_skipped_is_asked_in_the_next_sitting() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let skip = Say::Act(Action::Skip);
    let says = [&OPENING[..], &[skip], &ANSWERS[1..4], &[skip], &ANSWERS[5..]].concat();
    let (ending, saved, _) = play(&mut session, &says);
    assert_eq!(ending, Ending::Complete);
    assert_eq!(session.progress().open(), 2);
    let mut resumed = Session::resume(&questionnaire, "a.yaml", saved.unwrap()).unwrap();
    let (ending, saved, _) = play(&mut resumed, &[ANSWERS[0], ANSWERS[4]]);
    assert_eq!(ending, Ending::Complete);
    let (all, whole) = (read(&questionnaire, &saved.unwrap()), read(&questionnaire, include_str!("tests/whole.yaml")));
    assert_eq!(all.entries, whole.entries);
}

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

#[test]
fn comments_layout_and_other_fields_of_a_file_survive() {
    let questionnaire = model();
    let mut session = Session::resume(&questionnaire, "a.yaml", HAND_WRITTEN).unwrap();
    let says = [Say::Tick(&["grow"]), Say::Tick(&["Tests"]), Say::Write("2"), Say::Write("7"), Say::Write("Fine")];
    let (ending, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    assert_eq!(ending, Ending::Complete);
    let text = saved.unwrap();
    let changed: Vec<_> = text.lines().filter(|line| !HAND_WRITTEN.lines().any(|old| old == *line)).collect();
    assert_eq!(
        changed,
        [
            "  objectives: [grow]",
            "  remarks: {note: 'nothing yet', answer: Fine}",
            "  practices: [tests]",
            "  mood: 2",
            "  share: 7",
        ]
    );
    assert_eq!(text.lines().count(), HAND_WRITTEN.lines().count() + 4);
}

#[test]
fn an_answer_that_a_change_hides_is_kept() {
    let questionnaire = model();
    let mut session = Session::resume(&questionnaire, "a.yaml", include_str!("tests/whole.yaml")).unwrap();
    // With no app, the share of the app is no longer asked.
    assert!(session.subjects().contains(&Subject::Question(crate::questionnaire::QuestionIndex(4))));
    session.record(&Record::Channels(vec![ChannelIndex(0), ChannelIndex(1)])).unwrap();
    assert!(!session.subjects().contains(&Subject::Question(crate::questionnaire::QuestionIndex(4))));
    assert!(session.text().contains("share: 12.5") && session.text().contains("app: partial"), "{}", session.text());
    assert_eq!(session.next(), None);
    session.record(&Record::Channels(vec![ChannelIndex(0), ChannelIndex(1), ChannelIndex(2)])).unwrap();
    assert_eq!(session.text(), include_str!("tests/whole.yaml"), "and counts again when it applies again");
}

#[test]
fn a_channel_that_comes_later_is_asked_about_and_its_passages_are_unknown_until_then() {
    let questionnaire = model();
    let mut session = Session::resume(&questionnaire, "a.yaml", HAND_WRITTEN).unwrap();
    session.record(&Record::Channels(vec![ChannelIndex(0), ChannelIndex(1), ChannelIndex(2)])).unwrap();
    let text = session.text();
    assert!(text.contains("    store:\n      app: full\n      web-shop:\n    "), "{text}");
    let Some(Answer::Passages(passages)) = answer(&questionnaire, text, "passages") else { panic!("{text}") };
    assert_eq!(passages.get(&(ChannelIndex(0), ChannelIndex(1))), Some(&None));
    let rows: Vec<_> = session
        .subjects()
        .into_iter()
        .filter(|subject| matches!(subject, Subject::Passages(..)) && !session.is_asked(*subject))
        .collect();
    assert_eq!(rows.len(), 3);
    let says = [
        &[Say::Tick(&["grow"]), Say::Tick(&["Tests"]), Say::Write("2"), Say::Write("7")][..],
        &[Say::Marked("App"), Say::Tick(&["Web shop", "App"]), Say::Tick(&[])],
        &[Say::Act(Action::Unknown), Say::Tick(&["Store"]), Say::Tick(&["Store"]), Say::Write("Fine")],
    ]
    .concat();
    let (ending, saved, _) = play(&mut session, &says);
    assert_eq!(ending, Ending::Complete);
    let text = saved.unwrap();
    let rows = "    store: [web-shop, app]\n    web-shop: unknown\n    app:\n      store: partial\n";
    assert!(text.contains(rows), "{text}");
}

#[test]
fn a_channel_added_on_the_way_back_is_asked_about_in_the_same_sitting() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    // From the text question, eight steps back to the channels.
    let back = [Say::Act(Action::Back); 8];
    let says = [
        &OPENING[..8],
        &[Say::Tick(&["Store", "App"])],
        &ANSWERS[..5],
        &[Say::Tick(&["App"]), Say::Tick(&[]), Say::Tick(&["Store"]), Say::Tick(&[])],
        &back,
        &[Say::Tick(&["Store", "App", "Phone"])],
        &[
            Say::Tick(&["App", "Phone"]),
            Say::Tick(&[]),
            Say::Tick(&["Store"]),
            Say::Tick(&[]),
            Say::Act(Action::Unknown),
        ],
        &ANSWERS[11..],
    ]
    .concat();
    let (ending, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    assert_eq!(ending, Ending::Complete);
    let text = saved.unwrap();
    assert!(text.contains("    store: [app, phone]\n    app: [store]\n    phone: unknown\n"), "{text}");
}

#[test]
fn with_many_channels_the_main_ones_are_asked_and_alone_are_asked_about() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let says = [
        &OPENING[..8],
        &[Say::Tick(&["Store", "Web shop", "App", "Phone", "Chat", "Kiosk"]), Say::Tick(&["Store", "Phone"])],
        &ANSWERS[..5],
        &[Say::Tick(&["Phone"]), Say::Tick(&[]), Say::Act(Action::Unknown)],
        &ANSWERS[11..],
    ]
    .concat();
    let (ending, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    assert_eq!(ending, Ending::Complete);
    let text = saved.unwrap();
    assert!(text.contains("main_channels: [store, phone]"), "{text}");
    assert!(text.contains("    store: [phone]\n    phone: unknown\n"), "{text}");
    // A main channel that is given up is no main channel any longer.
    let mut session = Session::resume(&questionnaire, "a.yaml", text).unwrap();
    session.record(&Record::Channels(vec![ChannelIndex(0), ChannelIndex(1)])).unwrap();
    assert!(!session.text().contains("main_channels"), "{}", session.text());
}

#[test]
fn with_no_tick_one_is_asked_whether_that_is_the_answer() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let says = [
        &OPENING[..],
        &[
            ANSWERS[0],
            Say::Tick(&[]),
            Say::Choose("Return"),
            Say::Tick(&[]),
            Say::Choose("none of these"),
            Say::Interrupt,
        ],
    ]
    .concat();
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    assert_eq!(answer(&questionnaire, &saved.unwrap(), "practices"), Some(Answer::Items(vec![])));
}

#[test]
fn french_figures_have_a_decimal_comma() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let says = [
        &OPENING[..4],
        &[Say::Choose("Informatique"), Say::Choose("français"), Say::Choose("Particuliers"), Say::Act(Action::Unknown)],
        &[
            Say::Tick(&["Magasin", "Application"]),
            Say::Act(Action::Unknown),
            Say::Tick(&["Essais"]),
            Say::Choose("Oui"),
        ],
        &[Say::Refused("9"), Say::Write("4"), Say::Refused("douze"), Say::Write("12,5"), Say::Interrupt],
    ]
    .concat();
    let (_, saved, script) = play_in(Locale::Fr, &mut session, &says);
    assert!(script.is_over());
    assert_eq!(answer(&questionnaire, &saved.unwrap(), "share"), Some(Answer::Number(12.5)));
}

#[test]
fn a_file_with_errors_is_not_gone_on_with() {
    let questionnaire = model();
    let text = HAND_WRITTEN.replace("single-view: low", "single-view: lwo");
    let problems = Session::resume(&questionnaire, "a.yaml", text).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code.id(), "unknown-option");
}
