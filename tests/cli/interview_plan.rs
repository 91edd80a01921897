//! `palier interview` asking a part, quickly, or nothing at all: what is said before and after.

use crate::interview::screen::Screen;
use crate::interview::{CTRL_C, DOWN, ENTER, ESCAPE, answer, folder, interview, opening, saved};
use crate::palier::run_in;

/// The small questionnaire of the interviews, with a short track and somebody to ask.
fn marked() -> tempfile::TempDir {
    let folder = folder();
    let path = folder.path().join("questionnaires/small.yaml");
    let text = std::fs::read_to_string(&path).expect("is there");
    let text = text.replace("profile:\n", "roles: [{id: floor, title: Shop floor}]\nprofile:\n").replace(
        "      - {id: mark, type: rating,",
        "      - {id: mark, type: rating, core: true, weight: 9, roles: [floor], gates: {multi: cross},",
    );
    std::fs::write(path, text).expect("can be written");
    folder
}

const OPENED: &str = "format: 1\nquestionnaire: small@1\norganization: {name: Ours}\ndate: 2026-11-20\n\
                      profile: {size: small}\nchannels: [store, web-shop]\nanswers: {training: unknown}\n";

#[test]
fn the_short_track_asks_its_questions_and_says_what_it_left_out() {
    let folder = marked();
    let mut session = interview(folder.path(), "a.yaml -q small --core");
    session.exp_string("the short track. At most 1 question").expect("what is asked is said first");
    opening(&mut session);
    answer(&mut session, "Which mark?", &format!("4{ENTER}"));
    answer(&mut session, "Finish", ENTER);
    session.exp_string("Corner shop, so far").expect("where it stands");
    session.exp_string("3 questions without an answer were left out").expect("what was left out");
    session.exp_string("matters most").expect("what is open");
    session.exp_string("palier report a.yaml -o a.html -q small").expect("the next command");
    session.exp_eof().expect("it ends");
    assert!(saved(folder.path()).contains("  mark: 4\n"));
}

#[test]
fn a_quick_interview_stops_when_the_level_is_certain() {
    let folder = marked();
    std::fs::write(folder.path().join("a.yaml"), OPENED).expect("can be written");
    let mut session = interview(folder.path(), "a.yaml --quick");
    answer(&mut session, "Which mark?", &format!("1{ENTER}"));
    answer(&mut session, "Finish", ENTER);
    session.exp_string("The level is certain. 2 questions were spared").expect("what was spared");
    session.exp_string("To continue").expect("the rest may be asked all the same");
    session.exp_eof().expect("it ends");
}

#[test]
fn a_quick_interview_goes_where_it_is_told_and_then_on_in_its_own_order() {
    let folder = marked();
    std::fs::write(folder.path().join("a.yaml"), OPENED).expect("can be written");
    let mut screen = Screen::open(folder.path(), "a.yaml --quick", (80, 24));
    screen.answer("Which mark?", ESCAPE);
    screen.answer("What next?", "g");
    screen.answer("Go to", "tools");
    screen.see_no("Who is trained");
    screen.answer("Which tools", ENTER);
    screen.answer("1 [ ] Tablet", &format!("12{ENTER}"));
    screen.answer("Which mark?", &format!("1{ENTER}"));
    screen.answer("Finish", ESCAPE);
    screen.see("The level is certain. 1 question was spared");
    assert!(saved(folder.path()).contains("tools: [tablet, till]"));
}

#[test]
fn a_review_asks_what_nobody_knew() {
    let folder = marked();
    std::fs::write(folder.path().join("a.yaml"), OPENED).expect("can be written");
    let mut session = interview(folder.path(), "a.yaml --review --dimension only");
    session.exp_string("what is unknown, again. 4 questions to ask").expect("what is asked is said first");
    answer(&mut session, "Who is trained?", &format!("{DOWN}{ENTER}"));
    answer(&mut session, "Which tools", CTRL_C);
    session.exp_string("palier interview a.yaml --review --dimension only").expect("how to go on is told");
    session.exp_eof().expect("it ends");
    assert!(saved(folder.path()).contains("training: omni"));
}

#[test]
fn a_role_or_dimension_that_is_not_there_is_told_with_the_nearest_and_all_there_are() {
    let folder = marked();
    for (arguments, words) in [
        (&["--role", "flor"][..], ["“flor” is not a role", "did you mean “floor”?", "floor (Shop floor)"]),
        (&["--dimension", "onyl"], ["“onyl” is not a dimension", "did you mean “only”?", "only (The only dimension)"]),
        (&["-q", "omnichannel", "--role", "nobody"], ["“nobody” is not a role", "It has", "it (IT)"]),
    ] {
        let mut line = vec!["interview", "new.yaml", "--blank"];
        if !arguments.contains(&"-q") {
            line.extend(["-q", "small"]);
        }
        line.extend(arguments);
        let run = run_in(folder.path(), &line);
        assert_eq!(run.code, Some(2), "{run:#?}");
        for words in words {
            assert!(run.stderr.contains(words), "{words} in: {run:#?}");
        }
        assert!(!folder.path().join("new.yaml").exists());
    }
    let mut session = interview(folder.path(), "new.yaml -q small --role flor --lang fr");
    session.exp_string("est pas une fonction de ce questionnaire").expect("it is told");
    session.exp_eof().expect("it ends");
}

#[test]
fn a_blank_file_is_written_once_and_passes_the_check() {
    let folder = marked();
    let run = run_in(folder.path(), &["interview", "my client.yaml", "-q", "small", "--blank", "--core"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""), "{run:#?}");
    assert!(run.stderr.contains("1 question, with its possible answers"), "{run:#?}");
    if cfg!(unix) {
        assert!(run.stderr.contains("palier check 'my client.yaml' -q small"), "{run:#?}");
    }
    let text = std::fs::read_to_string(folder.path().join("my client.yaml")).expect("is there");
    assert!(text.contains("\n  mark:\n") && !text.contains("training"), "{text}");
    let checked = run_in(folder.path(), &["check", "my client.yaml"]);
    assert_eq!(checked.code, Some(0), "{checked:#?}");

    let again = run_in(folder.path(), &["interview", "my client.yaml", "-q", "small", "--blank", "--lang", "fr"]);
    assert_eq!(again.code, Some(2));
    assert!(again.stderr.contains("existe déjà"), "{again:#?}");
    assert_eq!(std::fs::read_to_string(folder.path().join("my client.yaml")).expect("is there"), text);

    let printed = run_in(folder.path(), &["interview", "-", "-q", "small", "--blank"]);
    assert!(printed.stdout.starts_with("# Answers to the questionnaire"), "{printed:#?}");
    assert_eq!((printed.code, printed.stderr.as_str()), (Some(0), ""));
}

#[test]
fn without_a_terminal_the_interview_says_how_to_begin_by_hand() {
    let folder = marked();
    for (lang, words) in [("en", "needs a terminal"), ("fr", "a besoin d’un terminal")] {
        let run = run_in(folder.path(), &["interview", "new.yaml", "--lang", lang]);
        assert_eq!(run.code, Some(2));
        for words in [words, "palier interview new.yaml --blank", "palier check new.yaml", "palier score new.yaml"] {
            assert!(run.stderr.contains(words), "{words} in: {run:#?}");
        }
    }
    assert!(!folder.path().join("new.yaml").exists());
}
