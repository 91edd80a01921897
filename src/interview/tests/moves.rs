//! Moving about: to any question, over a finished interview, into the other language, and what stands beside answers.

use super::*;

#[test]
fn one_can_go_to_any_question_and_goes_on_from_there() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let go = Say::Act(Action::GoTo);
    let says = [
        &OPENING[..],
        &[go, Say::GoTo("teams feel"), Say::Write("4"), Say::Write("12.5"), go, Say::GoTo("How are customers")],
        &[Say::Choose("One record"), Say::Tick(&["Tests"]), Say::Choose("No")],
        &[Say::Grade(&[("App", "full")]), Say::Interrupt],
    ]
    .concat();
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    let text = saved.unwrap();
    assert_eq!(answer(&questionnaire, &text, "mood"), Some(Answer::Number(4.0)));
    assert_eq!(answer(&questionnaire, &text, "single-view"), Some(Answer::Option(1)));
    assert_eq!(answer(&questionnaire, &text, "audited"), Some(Answer::YesNo(false)));
}

#[test]
fn what_was_left_out_by_going_ahead_is_asked_before_the_end() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let says =
        [&OPENING[..], &[Say::Act(Action::GoTo), Say::GoTo("Anything else"), ANSWERS[9]], &ANSWERS[..9]].concat();
    let (ending, saved, script) = play(&mut session, &says);
    assert_eq!(ending, Ending::Complete);
    assert!(script.is_over());
    assert_eq!(read(&questionnaire, &saved.unwrap()).entries, read(&questionnaire, WHOLE).entries);
}

#[test]
fn a_finished_interview_opens_on_all_answers_and_a_correction_changes_no_other() {
    let questionnaire = model();
    let mut session = Session::resume(&questionnaire, "a.yaml", WHOLE).unwrap();
    let says = [
        Say::GoTo("How are customers recorded"),
        Say::Marked("One record"),
        Say::Choose("One per channel"),
        // The list again, at the next question.
        Say::Marked("What is done"),
        Say::GoTo("teams feel"),
        Say::Act(Action::Keep),
        Say::Act(Action::Finish),
    ];
    let (ending, saved, script) = play(&mut session, &says);
    assert_eq!(ending, Ending::Complete);
    assert!(script.is_over());
    assert_eq!(saved.unwrap(), WHOLE.replace("single-view: best", "single-view: low"));
}

#[test]
fn at_the_end_what_was_skipped_is_said_and_can_be_gone_to() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let skip = Say::Act(Action::Skip);
    let says = [&OPENING[..], &[skip], &ANSWERS[1..], &[Say::GoTo("How are customers"), ANSWERS[0]]].concat();
    let (ending, saved, script) = play(&mut session, &says);
    assert_eq!(ending, Ending::Complete);
    assert!(script.shown.contains(&Line::Question("That was the last question. Some were skipped.".into())));
    assert!(script.shown.contains(&Line::Question("Everything that applies has been asked.".into())));
    assert_eq!(read(&questionnaire, &saved.unwrap()).entries, read(&questionnaire, WHOLE).entries);
}

#[test]
fn the_language_changes_at_once_and_the_answers_stay() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let switch = Say::Act(Action::Language);
    let says = [
        &OPENING[..],
        &[ANSWERS[0], Say::MenuWith(&["Tests"]), switch, Say::Shows("Que fait-on"), Say::Marked("Essais")],
        &[Say::Tick(&["Bons"]), switch, Say::Choose("Yes"), Say::Interrupt],
    ]
    .concat();
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    assert_eq!(script.locale, Locale::En);
    let text = saved.unwrap();
    assert_eq!(answer(&questionnaire, &text, "practices"), Some(Answer::Items(vec![0])));
    assert_eq!(answer(&questionnaire, &text, "audited"), Some(Answer::YesNo(true)));
}

#[test]
fn a_single_passage_may_be_unknown() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let grades = Say::Grade(&[("Web shop", "unknown"), ("App", "partial")]);
    let says = [
        &OPENING[..],
        &ANSWERS[..5],
        &[grades, Say::Act(Action::Back), Say::Graded("Web shop", "unknown"), Say::Graded("App", "partial")],
        &[Say::Act(Action::Keep), Say::Grade(&[("Store", "unknown"), ("App", "unknown")]), Say::Interrupt],
    ]
    .concat();
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    let text = saved.unwrap();
    assert!(text.contains("    store: {web-shop: unknown, app: partial}\n    web-shop: unknown\n"), "{text}");
}

#[test]
fn dont_know_from_the_other_channels_either_leaves_the_rows_that_are_known() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let says = [&OPENING[..], &ANSWERS[..6], &[Say::Act(Action::AllUnknown), Say::Interrupt]].concat();
    let (_, saved, _) = play(&mut session, &says);
    let text = saved.unwrap();
    assert!(text.contains("partial}\n    web-shop: unknown\n    app: unknown\n"), "{text}");
}

#[test]
fn the_help_of_passages_is_given_once_and_not_for_every_row() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let says =
        [&OPENING[..], &ANSWERS[..5], &[Say::GoesOn(false), ANSWERS[5], Say::GoesOn(true), Say::Interrupt]].concat();
    let (_, _, script) = play(&mut session, &says);
    assert!(script.is_over());
}

#[test]
fn note_evidence_and_private_remark_are_edited_each_by_itself_and_private_words_are_not_shown() {
    let questionnaire = model();
    let text = HAND_WRITTEN.replace("answer: yes", "answer: yes\n    note: n1\n    evidence: e1");
    let mut session = Session::resume(&questionnaire, "a.yaml", text.clone()).unwrap();
    let says = [
        Say::Act(Action::GoTo),
        Say::GoTo("Is it audited"),
        Say::Shows("n1"),
        Say::Act(Action::Private),
        Say::Initially("keep out"),
        Say::Write("keep well out"),
        Say::Act(Action::Evidence),
        Say::Initially("e1"),
        Say::Write(""),
        Say::Interrupt,
    ];
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    let shown = format!("{:?}", script.shown);
    assert!(shown.contains("not shown here") && !shown.contains("keep out"), "{shown}");
    assert_eq!(saved.unwrap(), text.replace("keep out", "keep well out").replace("\n    evidence: e1", ""));
}

#[test]
fn a_change_of_channels_says_which_questions_come_and_go_and_deletes_no_answer() {
    let questionnaire = model();
    let mut session = Session::resume(&questionnaire, "a.yaml", WHOLE).unwrap();
    let says = [Say::GoTo("Channels open"), Say::Tick(&["Store", "Web shop", "Phone"]), Say::Interrupt];
    let (_, saved, script) = play(&mut session, &says);
    let said = script.shown.iter().filter_map(|line| match line {
        Line::Question(words) | Line::Aside(words) => Some(words.as_str()),
        _ => None,
    });
    let said = said.collect::<Vec<_>>().join("\n");
    for words in [
        "One more question applies now:\n+ From “Phone”: Where can customers carry on?",
        "2 questions no longer apply; their answers stay in the file:\n− Share of the app?\n− From “App”",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
    let text = saved.unwrap();
    assert!(text.contains("share: 12.5") && text.contains("app: partial"), "{text}");
}

#[test]
fn one_respondent_can_be_corrected_and_several_are_left_alone() {
    let questionnaire = model();
    let mut session = Session::resume(&questionnaire, "a.yaml", WHOLE).unwrap();
    let says =
        [Say::GoTo("Who answers"), Say::Initially("Claire"), Say::Write("Clara"), Say::Marked("IT"), Say::Choose("IT")];
    let (_, saved, _) = play(&mut session, &says);
    let text = saved.unwrap();
    assert_eq!(text, WHOLE.replace("Claire", "Clara"));
    let two = text.replace("respondents: [", "respondents: [{name: Zoé}, ");
    let session = Session::resume(&questionnaire, "a.yaml", two).unwrap();
    let before = session.before(Subject::Language);
    assert_eq!(before, Some(Subject::Organization(OrganizationField::Country)), "back passes them by");
}
