//! Interviews that ask only a part: which questions come, in which order, and what is said of the rest.

use super::*;
use crate::questionnaire::DimensionIndex;
use crate::text::Id;

/// The small questionnaire with a short track of two questions, one of them marketing's.
fn marked() -> Questionnaire {
    let text = QUESTIONNAIRE.replace("        roles: [it]\n", "        roles: [it]\n        core: true\n").replace(
        "      - {id: mood, type: rating,",
        "      - {id: mood, type: rating, core: true, roles: [marketing],",
    );
    model_of(&text)
}

/// A file with its opening, its profile and a store alone.
const OPENED: &str = "format: 1\nquestionnaire: small@1\norganization: {name: Ours}\ndate: 2026-11-20\n\
                      profile: {business-model: b2c, objectives: [grow]}\nchannels: [store, app]\nanswers: {}\n";

fn resumed<'q>(questionnaire: &'q Questionnaire, text: &str, scope: Scope) -> Session<'q> {
    Session::resume(questionnaire, "a.yaml", text).unwrap().within(scope)
}

/// The questions that come when all are skipped, a row of passages each.
fn asked(session: &mut Session<'_>) -> Vec<String> {
    let mut ids = Vec::new();
    while let Some(subject) = session.next() {
        if let Some(question) = subject.question() {
            ids.push(session.questionnaire().question_id(question).to_string());
        }
        session.leave(subject);
    }
    ids
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

#[test]
fn a_scope_asks_its_questions_and_no_others() {
    let questionnaire = marked();
    let asked = |scope| asked(&mut resumed(&questionnaire, OPENED, scope));
    let core = Scope { core: true, ..Scope::default() };
    assert_eq!(asked(core.clone()), ["single-view", "mood"]);
    assert_eq!(asked(Scope { roles: vec![id("marketing")], ..Scope::default() }), ["mood"]);
    assert_eq!(asked(Scope { roles: vec![id("marketing"), id("it")], ..Scope::default() }), ["single-view", "mood"]);
    let first = Scope { dimensions: vec![DimensionIndex(0)], ..Scope::default() };
    assert_eq!(asked(first.clone()), ["single-view", "practices", "audited"]);
    assert_eq!(asked(Scope { dimensions: vec![DimensionIndex(1)], ..core }), ["mood"]);
    assert_eq!(asked(Scope { core: true, roles: vec![id("it")], ..first }), ["single-view"]);
    assert_eq!(asked(Scope::default()).len(), 8, "the continuity question has two rows");
}

#[test]
fn the_opening_the_profile_and_the_channels_are_asked_in_every_scope() {
    let questionnaire = marked();
    for scope in [
        Scope { core: true, ..Scope::default() },
        Scope { roles: vec![id("marketing")], ..Scope::default() },
        Scope { quick: true, ..Scope::default() },
        Scope { review: true, ..Scope::default() },
    ] {
        let mut session = begin(&questionnaire).within(scope);
        let says: Vec<_> = OPENING.into_iter().chain([Say::Interrupt]).collect();
        let (_, _, script) = play(&mut session, &says);
        assert!(script.is_over());
        assert!(session.next().unwrap().question().is_some());
    }
}

#[test]
fn main_channels_are_asked_only_where_a_question_needs_them() {
    let questionnaire = marked();
    let text = OPENED.replace("[store, app]", "[store, web-shop, app, phone, chat, kiosk]");
    let first = |scope| resumed(&questionnaire, &text, scope).next();
    assert_eq!(first(Scope::default()), Some(Subject::MainChannels));
    assert!(matches!(first(Scope { core: true, ..Scope::default() }), Some(Subject::Question(_))));
}

#[test]
fn a_review_asks_once_more_what_nobody_knew_and_what_is_open() {
    let questionnaire = marked();
    let text = OPENED
        .replace(
            "{}",
            "\n  single-view: low\n  practices: unknown\n  mood: 4\n  passages: {store: unknown, app: [store]}",
        )
        .replace("b2c", "unknown");
    let review = Scope { review: true, ..Scope::default() };
    let mut session = resumed(&questionnaire, &text, review);
    assert!(matches!(session.next(), Some(Subject::Fact(_))), "a fact that nobody knew");
    assert_eq!(asked(&mut session), ["practices", "audited", "share", "passages", "remarks"]);
    assert_eq!(session.next(), None);

    let mut session = resumed(&questionnaire, &text, Scope { review: true, ..Scope::default() });
    let says = [
        Say::Choose("Consumers"),
        Say::Act(Action::Unknown), // practices, still
        Say::Choose("Yes"),
        Say::Act(Action::Skip),
        Say::Grade(&[("App", "full")]), // from the store
        Say::Write("That is all"),
    ];
    let (ending, saved, script) = play(&mut session, &says);
    assert_eq!(ending, Ending::Complete);
    assert!(script.is_over());
    let saved = saved.unwrap();
    assert_eq!(answer(&questionnaire, &saved, "practices"), Some(Answer::Unknown));
    assert_eq!(answer(&questionnaire, &saved, "audited"), Some(Answer::YesNo(true)));
    assert_eq!(answer(&questionnaire, &saved, "single-view"), Some(Answer::Option(0)));
}

#[test]
fn back_leads_through_the_scope_and_in_a_quick_interview_through_what_was_asked() {
    let questionnaire = marked();
    let mut session = resumed(&questionnaire, OPENED, Scope { core: true, ..Scope::default() });
    let first = session.next().unwrap();
    session.leave(first);
    let second = session.next().unwrap();
    assert_eq!(session.before(second), Some(first));

    let mut session = resumed(&questionnaire, OPENED, Scope { quick: true, ..Scope::default() });
    let mut trail = Vec::new();
    for _ in 0..3 {
        let subject = session.next().unwrap();
        assert_eq!(session.before(subject), Some(trail.last().copied().unwrap_or(Subject::Channels)));
        trail.push(subject);
        session.leave(subject);
    }
    session.go_back(trail[2]);
    session.go_back(trail[1]);
    assert_eq!(session.next(), Some(trail[0]));
}

#[test]
fn a_quick_interview_leaves_unscored_questions_and_those_that_nobody_could_answer() {
    let questionnaire = marked();
    let text = OPENED.replace("{}", "\n  practices: unknown");
    let asked = asked(&mut resumed(&questionnaire, &text, Scope { quick: true, ..Scope::default() }));
    assert!(!asked.contains(&"remarks".into()) && !asked.contains(&"practices".into()), "{asked:?}");
    assert_eq!(asked.len(), 6);
}

#[test]
fn what_a_scope_asks_is_said_first_and_what_it_left_last() {
    let questionnaire = marked();
    let said = |lines: Vec<Line>| {
        let text = |line| match line {
            Line::Heading(text) | Line::Question(text) | Line::Aside(text) => text,
            Line::Detail(label, text) => format!("{label}: {text}"),
        };
        lines.into_iter().map(text).collect::<Vec<_>>().join("\n")
    };
    assert!(resumed(&questionnaire, OPENED, Scope::default()).announcement(Locale::En).is_empty());
    let roles = Scope { core: true, roles: vec![id("it")], ..Scope::default() };
    let session = resumed(&questionnaire, OPENED, roles);
    let announced = said(session.announcement(Locale::En));
    assert!(announced.contains("the short track · what these roles are best placed to answer: IT. 1 question to ask"));
    assert!(announced.contains("5 questions name no role"), "{announced}");
    assert!(said(begin(&questionnaire).within(session.scope().clone()).announcement(Locale::Fr)).contains("Au plus 1"));
    let concluded = said(session.conclusion(Locale::En));
    for words in ["Ours, so far", "Knowledge: 0 of 3 asked", "6 questions without an answer were left out", "Ask: IT."]
    {
        assert!(concluded.contains(words), "{words} in: {concluded}");
    }
}
