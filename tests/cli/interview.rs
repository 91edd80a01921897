//! `palier interview` typed in a real pseudo-terminal.

use std::path::Path;
use std::process::Command;

mod keyboard;
mod narrow;
mod plain;
pub(crate) mod screen;

use rexpect::process::Signal;
use rexpect::session::{PtySession, spawn_command};

use crate::palier::{self, run_in};

const QUESTIONNAIRE: &str = r"
format: 1
id: small
version: 1.0.0
languages: [en, fr]
title: {en: Small model, fr: Petit modèle}
levels:
  - {id: mono, title: Mono}
  - {id: multi, title: Multi}
  - {id: cross, title: Cross}
  - {id: omni, title: Omni}
profile:
  - id: size
    text: {en: How large is it?, fr: Quelle est sa taille ?}
    options: [{id: small, text: Small}, {id: large, text: Large}]
channels:
  - {id: store, kind: physical, title: Store}
  - {id: phone, kind: human, title: Phone}
  - {id: web-shop, kind: digital, title: Web shop}
dimensions:
  - id: only
    title: {en: The only dimension, fr: La seule dimension}
    questions:
      - id: training
        text: {en: Who is trained?, fr: Qui est formé ?}
        options:
          - {level: mono, text: Nobody}
          - {level: omni, text: Everybody}
      - id: tools
        type: checklist
        text: {en: Which tools are there?, fr: Quels outils ?}
        items: [{id: tablet, text: Tablet}, {id: till, text: Till}]
      - {id: passages, type: continuity, text: {en: Where can they carry on?, fr: Où peut-on poursuivre ?}}
      - {id: mark, type: rating, text: {en: Which mark?, fr: Quelle note ?}}
";

pub(crate) const ENTER: &str = "\r";
pub(crate) const DOWN: &str = "\u{1b}[B";
pub(crate) const CTRL_C: &str = "\u{3}";
pub(crate) const ESCAPE: &str = "\u{1b}";

/// A folder with the small questionnaire.
pub(crate) fn folder() -> tempfile::TempDir {
    palier::folder([("questionnaires/small.yaml", QUESTIONNAIRE)])
}

/// Starts an interview in a terminal of 90 × 30.
pub(crate) fn interview(folder: &Path, arguments: &str) -> PtySession {
    let mut command = Command::new("sh");
    let line = format!("stty cols 90 rows 30; exec '{}' interview {arguments}", env!("CARGO_BIN_EXE_palier"));
    command.current_dir(folder).args(["-c", &line]).env("LANG", "C.UTF-8").env("TERM", "xterm");
    for variable in ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "CI"] {
        command.env_remove(variable);
    }
    command.env("NO_COLOR", "1");
    spawn_command(command, Some(20_000)).expect("a terminal can be opened")
}

/// Waits for words on the screen, then types.
pub(crate) fn answer(session: &mut PtySession, words: &str, keys: &str) {
    session.exp_string(words).unwrap_or_else(|error| panic!("waiting for {words:?}: {error}"));
    type_keys(session, keys);
}

/// Types, once the prompt is ready to take keys: its words come before.
pub(crate) fn type_keys(session: &mut PtySession, keys: &str) {
    session.exp_string("]").unwrap_or_else(|error| panic!("the hint of a prompt: {error}"));
    session.send(keys).expect("keys can be typed");
    session.flush().expect("keys can be typed");
}

/// Answers everything that is asked before the questions.
pub(crate) fn opening(session: &mut PtySession) {
    answer(session, "Name", &format!("Corner shop{ENTER}"));
    for optional in ["Its sector", "Its country", "Who answers?", "Their role"] {
        answer(session, optional, ENTER);
    }
    answer(session, "Language of the report", ENTER);
    answer(session, "How large is it?", ENTER);
    // The store and the web shop.
    answer(session, "Which channels", &format!(" {DOWN}{DOWN} {ENTER}"));
}

pub(crate) fn saved(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("a.yaml")).expect("is there")
}

#[test]
fn an_interview_from_a_new_file_to_the_report() {
    let folder = folder();
    let mut session = interview(folder.path(), "a.yaml -q small");
    opening(&mut session);
    answer(&mut session, "Who is trained?", &format!("{DOWN}{ENTER}"));
    answer(&mut session, "Which tools are there?", &format!(" {ENTER}"));
    answer(&mut session, "From", &format!(" {ENTER}"));
    answer(&mut session, "From", ENTER);
    answer(&mut session, "Nothing is ticked", &format!("y{ENTER}"));
    answer(&mut session, "Which mark?", &format!("4{ENTER}"));
    answer(&mut session, "Everything that applies has been asked", ENTER);
    session.exp_string("palier report a.yaml").expect("the next command is told");
    session.exp_string("small.schema.json").expect("the schema is told of");
    session.exp_eof().expect("it ends");

    let text = saved(folder.path());
    assert!(text.starts_with("# yaml-language-server: $schema=small.schema.json\n"), "{text}");
    let schema = std::fs::read_to_string(folder.path().join("small.schema.json")).expect("stands beside the file");
    assert!(schema.contains("Who is trained?") && schema.ends_with("}\n"), "{schema}");
    crate::schema::assert_fits(&schema, &folder.path().join("a.yaml"));
    for line in ["  training: omni", "  tools: [tablet]", "  mark: 4"] {
        assert!(text.lines().any(|written| written == line), "{line} in:\n{text}");
    }
    let checked = run_in(folder.path(), &["score", "a.yaml", "--format", "json"]);
    assert_eq!((checked.code, checked.stderr.as_str()), (Some(0), ""));
    let assessment = &checked.json()[0];
    assert_eq!(assessment["organization"]["name"], "Corner shop");
    assert_eq!(assessment["overall"]["coverage"], 1.0);
    assert_eq!(assessment["continuity"][0]["one_way"], serde_json::json!([{"from": "store", "to": "web-shop"}]));
}

#[test]
fn what_was_answered_outlives_ctrl_c_and_a_killed_process() {
    let folder = folder();
    std::fs::write(folder.path().join("small.schema.json"), "mine").expect("can be written");
    let mut session = interview(folder.path(), "a.yaml -q small");
    opening(&mut session);
    answer(&mut session, "Who is trained?", &format!("{DOWN}{ENTER}"));
    answer(&mut session, "Which tools are there?", CTRL_C);
    session.exp_string("palier interview a.yaml").expect("how to resume is told");
    session.exp_eof().expect("it ends");
    assert!(saved(folder.path()).contains("  training: omni\n"));
    let questionnaire = crate::schema::questionnaire(&folder.path().join("questionnaires/small.yaml"));
    let schema = ::palier::schema::answers_to(&questionnaire, questionnaire.default_language()).to_string();
    crate::schema::assert_fits(&schema, &folder.path().join("a.yaml"));

    let mut session = interview(folder.path(), "a.yaml");
    answer(&mut session, "Which tools are there?", &format!("{DOWN} {ENTER}"));
    session.exp_string("From").expect("the next question comes");
    session.process_mut().kill(Signal::SIGKILL).expect("it can be killed");
    let text = saved(folder.path());
    assert!(text.contains("  training: omni\n") && text.contains("  tools: [till]\n"), "{text}");
    let schema = std::fs::read_to_string(folder.path().join("small.schema.json")).expect("is there");
    assert_eq!(schema, "mine", "a file that is there is left alone");
}

#[test]
fn an_interview_goes_on_in_a_file_with_comments_and_keeps_them() {
    let folder = folder();
    let before = "# Ours.\nformat: 1\nquestionnaire: small@1\norganization: {name: Ours}   # short\ndate: 2026-11-20\n\
                  profile: {size: small}\nchannels: [store]\nx-file: 12\nanswers:\n  # asked on Monday\n  training: mono\n";
    std::fs::write(folder.path().join("a.yaml"), before).expect("can be written");
    let mut session = interview(folder.path(), "a.yaml --lang fr");
    answer(&mut session, "Quels outils", &format!(" {ENTER}"));
    answer(&mut session, "Quelle note", CTRL_C);
    session.exp_eof().expect("it ends");
    assert_eq!(saved(folder.path()), format!("{before}  tools: [tablet]\n"));
    assert!(!folder.path().join("small.schema.json").exists(), "only a new file gets a schema");
}

#[test]
fn an_interview_given_up_before_the_first_answer_leaves_nothing() {
    let folder = folder();
    let mut session = interview(folder.path(), "a.yaml -q small");
    answer(&mut session, "Name", CTRL_C);
    session.exp_eof().expect("it ends");
    let left: Vec<_> = std::fs::read_dir(folder.path()).expect("is there").filter_map(Result::ok).collect();
    assert_eq!(left.len(), 1, "{left:?}");
}
