//! From question to question: straight on, back, aside, out and in again.

use super::*;

#[test]
fn a_whole_interview_gives_the_file_that_was_answered() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let (ending, saved, script) = play(&mut session, &all());
    assert_eq!(ending, Ending::Complete);
    assert!(script.is_over());
    let text = saved.unwrap();
    assert_eq!(text, WHOLE);
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
        let redone = usize::from(said == 17);
        let (ending, saved, script) = play(&mut resumed, &all[said - redone..]);
        assert_eq!(ending, Ending::Complete, "after {said}");
        assert!(script.is_over());
        assert_eq!(saved.unwrap(), WHOLE, "after {said}");
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
    let (note, evidence) = (Say::Act(Action::Note), Say::Act(Action::Evidence));
    let says = [
        &OPENING[..],
        // A note before the answer, then the answer, then another note to it.
        &[note, Say::Write("Seen twice"), evidence, Say::Write("Export of May"), ANSWERS[0]],
        &[
            Say::Act(Action::Back),
            Say::Shows("Seen twice"),
            note,
            Say::Write(""),
            evidence,
            Say::Write("Export of June"),
        ],
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
        &[ANSWERS[0], Say::MenuWith(&["Tests"]), Say::Act(Action::Note), Say::Write("Half of them")],
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
    let (all, whole) = (read(&questionnaire, &saved.unwrap()), read(&questionnaire, WHOLE));
    assert_eq!(all.entries, whole.entries);
}

#[test]
fn between_the_questions_one_sees_how_far_one_is_and_where_one_stands() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let (_, _, script) = play(&mut session, &[&OPENING[..], &ANSWERS[..1], &[Say::Interrupt]].concat());
    let asides: Vec<_> = script.shown.iter().filter(|line| matches!(line, Line::Aside(_))).collect();
    let aside = |text: &str| Line::Aside(text.into());
    assert_eq!(
        asides,
        [
            &aside("What is known."),
            &aside("Knowledge: 0 of 3 · 0 of 7 questions asked"),
            &aside("Knowledge: 1 of 3 · 1 of 7 questions asked · level so far: Best (between Low and Best)"),
        ]
    );
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
            Say::Act(Action::Return),
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
