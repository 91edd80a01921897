//! The keyboard during an interview: no key is lost, and the terminal is left as it was, whatever ends the interview.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use rexpect::session::{PtySession, spawn_command};

use crate::durability::marks;

use super::screen::Screen;
use super::{CTRL_C, DOWN, ENTER, ESCAPE, answer, folder, interview, saved};

const OPENED: &str = "format: 1\nquestionnaire: small@1\norganization: {name: Ours, sector: any, country: FR}\n\
                      respondents: [{role: owner}]\ndate: 2026-11-20\nprofile: {size: small}\nchannels: [store]\n\
                      answers:\n";

/// Runs a line of the shell in a terminal of 90 × 30; `PALIER` is the program, whose number then stands in `.pid`.
fn shell(folder: &Path, line: &str) -> PtySession {
    let line =
        line.replace("PALIER", &format!("sh -c 'echo $$ > .pid; exec {} \"$@\"' -", env!("CARGO_BIN_EXE_palier")));
    let mut command = Command::new("sh");
    command.current_dir(folder).args(["-c", &format!("stty cols 90 rows 30; {line}")]);
    command.env("LANG", "C.UTF-8").env("TERM", "xterm").env("NO_COLOR", "1");
    for variable in ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "CI"] {
        command.env_remove(variable);
    }
    spawn_command(command, Some(20_000)).expect("a terminal can be opened")
}

/// Sends a signal to the program, or none, which fails where it has ended.
fn signal(folder: &Path, signal: &str) -> bool {
    let number = fs::read_to_string(folder.join(".pid")).expect("the program has a number");
    Command::new("kill").args([signal, number.trim()]).output().expect("kill runs").status.success()
}

/// A folder with an interview that is open at its first question.
fn opened() -> tempfile::TempDir {
    let folder = folder();
    fs::write(folder.path().join("a.yaml"), OPENED).expect("can be written");
    folder
}

#[test]
fn a_whole_interview_typed_ahead_loses_no_key() {
    let folder = folder();
    let mut session = interview(folder.path(), "a.yaml -q small");
    let texts = ["Épicerie Noël", "alimentation", "", "", ""].map(|text| format!("{text}{ENTER}")).concat();
    let lists = [ENTER, ENTER, " ", ENTER, DOWN, ENTER, " ", ENTER, "4", ENTER, ENTER].concat();
    session.send(&texts).and_then(|_| session.send(&lists)).and_then(|_| session.flush()).expect("keys can be typed");
    session.exp_string("palier report a.yaml").expect("the whole is asked");
    session.exp_eof().expect("it ends");
    let text = saved(folder.path());
    for line in ["  name: Épicerie Noël", "  training: omni", "  tools: [tablet]", "  mark: 4"] {
        assert!(text.lines().any(|written| written == line), "{line} in:\n{text}");
    }
}

#[test]
fn what_is_typed_while_an_answer_is_saved_is_not_echoed() {
    let folder = marks();
    // A file that it takes a while to save.
    let path = folder.path().join("a.yaml");
    let text = saved(folder.path()) + &"# a long story\n".repeat(20_000);
    fs::write(&path, text).expect("can be written");
    let mut session = shell(folder.path(), "stty echo; PALIER interview a.yaml");
    session.exp_string("Mark of number 0?").expect("the first question comes");
    session.exp_string("]").expect("its keys come");
    let mut type_in = |keys: &str| session.send(keys).and_then(|_| session.flush()).expect("keys can be typed");
    type_in(&format!("4{ENTER}"));
    // A key that means nothing to a line: a terminal that echoes shows it as ^[[D.
    for _ in 0..100 {
        type_in("\u{1b}[D");
        std::thread::sleep(Duration::from_millis(1));
    }
    let printed = session.exp_string("Mark of number 1?").expect("the answer is taken");
    assert!(!printed.contains("^["), "{printed}");
}

#[test]
fn whatever_ends_an_interview_the_terminal_is_as_it_was_and_no_lock_is_left() {
    for (name, status) in [("-TERM", 143), ("-HUP", 129), ("-INT", 130), ("-QUIT", 131), (CTRL_C, 130)] {
        for question in ["Which tools", "Which mark?"] {
            let folder = opened();
            let mut session = shell(
                folder.path(),
                "stty -g > before; PALIER interview a.yaml; echo ended by $?; stty -g > after; echo done",
            );
            answer(&mut session, "Who is trained?", &format!("2{ENTER}"));
            if question == "Which mark?" {
                answer(&mut session, "Which tools", &format!("1{ENTER}"));
            }
            session.exp_string(question).expect("the next question comes");
            session.exp_string("]").expect("its keys come");
            if name == CTRL_C {
                session.send(name).and_then(|_| session.flush()).expect("keys can be typed");
            } else {
                assert!(signal(folder.path(), name));
            }
            let printed = session.exp_string(&format!("ended by {status}")).expect("it ends");
            assert!(printed.contains("\u{1b}[?25h") && printed.contains("\u{1b}[?2004l"), "{printed:?}");
            session.exp_string("done").expect("the shell goes on");
            let mode = |name| fs::read_to_string(folder.path().join(name)).expect("is there");
            assert_eq!(mode("before"), mode("after"), "{name}");
            assert!(saved(folder.path()).contains("  training: omni\n"));
            assert!(!folder.path().join(".a.yaml.lock").exists(), "{name}");
        }
    }
}

#[test]
fn an_interview_that_was_told_not_to_mind_ends_as_its_terminal_goes_away() {
    for options in ["", " --plain"] {
        let folder = opened();
        let line = format!("trap '' HUP; PALIER interview a.yaml{options}; true");
        let mut session = shell(folder.path(), &line);
        session.exp_string("Who is trained?").expect("the first question comes");
        session.exp_string(if options.is_empty() { "]" } else { "> " }).expect("it takes keys");
        session.send(&format!("2{ENTER}")).and_then(|_| session.flush()).expect("keys can be typed");
        session.exp_string("Which tools").expect("the next question comes");
        // The shell that owns the terminal ends, and the terminal with it.
        drop(session);
        let patience = Instant::now() + Duration::from_secs(10);
        while signal(folder.path(), "-0") {
            assert!(Instant::now() < patience, "it goes on without a terminal{options}");
            std::thread::sleep(Duration::from_millis(20));
        }
        assert!(saved(folder.path()).contains("  training: omni\n"));
        assert!(!folder.path().join(".a.yaml.lock").exists());
    }
}

#[test]
fn a_text_wider_than_the_terminal_is_edited_and_outlives_the_menu() {
    let folder = opened();
    let mut screen = Screen::open(folder.path(), "a.yaml --lang fr", (60, 20));
    screen.answer("1 Mono · Nobody", "n");
    let note = "Trois vendeuses sur huit ont suivi la journée d’été ; les cinq autres l’ont « reportée » à septembre";
    screen.answer("Note, imprimée dans le rapport", note);
    screen.see("septembre");
    screen.answer("Échap pour revenir", ENTER);
    screen.answer("Note : Trois vendeuses", "n");
    // What was written stands there to be edited.
    screen.answer("Échap pour revenir", &format!("{}{}, à Noël{ENTER}", "\u{1b}[D".repeat(9), "\u{7f}".repeat(2)));
    screen.see("à Noëlseptembre");
    screen.see("1 Mono · Nobody");
    let expected = note.replace("à septembre", ", à Noëlseptembre");
    assert!(saved(folder.path()).contains(&expected), "{}", saved(folder.path()));
    screen.answer("1 Mono · Nobody", "s");
    screen.answer("1 [ ] Tablet", "s");
    screen.answer("Quelle note", "3,");
    screen.answer("› 3,", ESCAPE);
    screen.answer("Que faire", ESCAPE);
    screen.answer("› 3,", "5");
    screen.answer("› 3,5", &format!("x{ENTER}"));
    screen.answer("Écrivez un nombre", &format!("\u{7f}{ENTER}"));
    // The question of this record may have scrolled away by now: the list of all answers is long.
    screen.see("→ 3,5");
}
