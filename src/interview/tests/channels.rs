//! The channels, and the passages between them.

use super::*;

#[test]
fn nobody_need_say_dont_know_channel_by_channel() {
    let questionnaire = model();
    let mut session = begin(&questionnaire);
    let says = [&OPENING[..], &ANSWERS[..5], &[Say::Act(Action::AllUnknown)], &ANSWERS[9..]].concat();
    let (ending, saved, _) = play(&mut session, &says);
    assert_eq!(ending, Ending::Complete);
    assert!(saved.unwrap().contains("\n  passages: unknown\n"));
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
        &[Say::Graded("App", "full"), Say::Grade(&[("Web shop", "full"), ("App", "full")])],
        &[Say::Act(Action::Unknown), Say::Grade(&[("Store", "partial")]), Say::Write("Fine")],
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
        &[Say::Grade(&[("App", "full")]), Say::Grade(&[("Store", "full")])],
        &back,
        &[Say::Tick(&["Store", "App", "Phone"])],
        &[
            Say::Grade(&[("App", "full"), ("Phone", "full")]),
            Say::Grade(&[("Store", "full")]),
            Say::Act(Action::Unknown),
        ],
        &ANSWERS[9..],
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
        &[Say::Grade(&[("Phone", "full")]), Say::Act(Action::Unknown)],
        &ANSWERS[9..],
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
fn each_passage_takes_any_of_the_strengths_that_the_questionnaire_names() {
    let strengths = "[{id: closed, value: 0, title: Closed}, {id: slow, value: 0.3, title: Slow way}, \
                     {id: good, value: 0.7, title: Good way}, {id: open, value: 1, title: Open}]";
    let continuity = format!("type: continuity, strengths: {strengths},");
    let questionnaire = model_of(&QUESTIONNAIRE.replace("type: continuity,", &continuity));
    let mut session = begin(&questionnaire);
    let says = [
        &OPENING[..],
        &ANSWERS[..5],
        &[Say::Grade(&[("Web shop", "Slow way"), ("App", "Good way")])],
        &[Say::Act(Action::Back), Say::Graded("Web shop", "Slow way"), Say::Grade(&[("App", "Open")])],
        &[Say::Grade(&[("Store", "Good way")]), Say::Interrupt],
    ]
    .concat();
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    let text = saved.unwrap();
    assert!(text.contains("    store: [app]\n    web-shop:\n      store: good\n    app:\n"), "{text}");
}
