//! Going on with a file: nothing of it is lost.

use super::*;

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
    let mut session = Session::resume(&questionnaire, "a.yaml", WHOLE).unwrap();
    // With no app, the share of the app is no longer asked.
    assert!(session.subjects().contains(&Subject::Question(crate::questionnaire::QuestionIndex(4))));
    session.record(&Record::Channels(vec![ChannelIndex(0), ChannelIndex(1)])).unwrap();
    assert!(!session.subjects().contains(&Subject::Question(crate::questionnaire::QuestionIndex(4))));
    assert!(session.text().contains("share: 12.5") && session.text().contains("app: partial"), "{}", session.text());
    assert_eq!(session.next(), None);
    session.record(&Record::Channels(vec![ChannelIndex(0), ChannelIndex(1), ChannelIndex(2)])).unwrap();
    assert_eq!(session.text(), WHOLE, "and counts again when it applies again");
}

#[test]
fn a_file_with_errors_is_not_gone_on_with() {
    let questionnaire = model();
    let text = HAND_WRITTEN.replace("single-view: low", "single-view: lwo");
    let problems = Session::resume(&questionnaire, "a.yaml", text).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code.id(), "unknown-option");
}

#[test]
fn a_new_file_has_no_place_for_what_the_questionnaire_does_not_ask() {
    let built_in = questionnaire::builtin::BuiltIn::find("digital-accessibility").unwrap();
    let questionnaire = model_of(built_in.text);
    let session = Session::begin(&questionnaire, "a.yaml", date(2026, 11, 20), Locale::En);
    assert!(session.text().contains("\nprofile:\n"), "{}", session.text());
    assert!(!session.text().contains("channels"), "{}", session.text());
}
