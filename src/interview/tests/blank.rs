//! Answers files to be filled in by hand.

use super::*;
use crate::questionnaire::{Kind, builtin};

fn blank(questionnaire: &Questionnaire, scope: &Scope, locale: Locale) -> String {
    blank_file(questionnaire, scope, date(2026, 11, 20), locale)
}

fn built_in() -> impl Iterator<Item = Questionnaire> {
    builtin::ALL.iter().map(|built_in| {
        let document = built_in.document();
        questionnaire::read(&source::parse(&document).unwrap(), &document).value.unwrap()
    })
}

#[test]
fn a_blank_file_asks_everything_and_reads_as_nothing_answered() {
    for questionnaire in built_in().chain([model()]) {
        for locale in Locale::ALL {
            let text = blank(&questionnaire, &Scope::default(), locale);
            let answers = read(&questionnaire, &text);
            assert!(answers.entries.iter().all(|entry| entry.answer.is_none()));
            assert_eq!(answers.language, Some(locale.into()));
            for id in questionnaire.questions.keys() {
                assert!(text.contains(&format!("\n  {id}:\n")), "{id}");
            }
            let problems = problems(&questionnaire, &text);
            assert!(problems.iter().all(|code| ["missing-fact", "no-channels"].contains(code)), "{problems:?}");
            assert!(text.lines().filter(|line| line.starts_with("  #  ")).all(|line| line.chars().count() <= 100));
        }
    }
}

#[test]
fn a_blank_file_with_every_mark_taken_away_answers_every_list() {
    for questionnaire in built_in().chain([model()]) {
        let text = blank(&questionnaire, &Scope::default(), Locale::En);
        let marked = |line: &str| {
            let words = line.trim_start();
            words.starts_with('#') && !words.starts_with("# ") && !words.starts_with("#main_channels")
        };
        let line = |line: &str| if marked(line) { line.replacen('#', "", 1) } else { line.to_owned() };
        let text = text.lines().map(line).collect::<Vec<_>>().join("\n");
        let answers = read(&questionnaire, &text);
        assert_eq!(answers.facts.channels.len(), questionnaire.channels.len());
        for (question, entry) in questionnaire.questions.values().zip(&answers.entries) {
            let is_list = matches!(question.kind, Kind::Checklist(_) | Kind::Continuity(_));
            assert_eq!(entry.answer.is_some(), is_list, "{}", question.text.in_language(&Locale::En.into()));
        }
    }
}

#[test]
fn a_blank_file_has_only_the_questions_of_its_scope() {
    let questionnaire = model();
    let scope = Scope { roles: vec![crate::text::Id::new("it").unwrap()], ..Scope::default() };
    let text = blank(&questionnaire, &scope, Locale::Fr);
    assert!(text.contains("  single-view:\n") && !text.contains("  practices:"), "{text}");
    assert!(text.contains("# 1. Comment les clients sont-ils enregistrés"), "{text}");
}

#[test]
fn an_interview_goes_on_with_a_blank_file_that_was_filled_in_here_and_there() {
    let questionnaire = model();
    let text = blank(&questionnaire, &Scope::default(), Locale::En)
        .replace("  business-model:\n", "  business-model: b2c\n")
        .replace("    #- grow", "    - grow")
        .replace("  #- app ", "  - app ")
        .replace("  audited:\n", "  audited: yes\n");
    let mut session = Session::resume(&questionnaire, "a.yaml", text).unwrap();
    let says = [Say::Choose("One per channel"), Say::Tick(&["Tests"]), Say::Write("3"), Say::Interrupt];
    let (_, saved, script) = play(&mut session, &says);
    assert!(script.is_over());
    let saved = saved.unwrap();
    assert!(saved.contains("  single-view: low\n") && saved.contains("  mood: 3\n"), "{saved}");
    assert!(saved.contains("# 1. How are customers recorded?"), "{saved}");
}
