//! The interview on screens of any size: the question and its options in sight, no word broken.

use super::screen::Screen;
use super::{DOWN, ENTER, ESCAPE, folder, saved};

const LONG: &str = include_str!("long.yaml");

#[test]
fn at_sixty_by_twenty_a_question_stands_with_all_its_options_and_its_keys() {
    let folder = folder();
    std::fs::write(folder.path().join("questionnaires/long.yaml"), LONG).expect("can be written");
    let text = "format: 1\nquestionnaire: long@1\norganization: {name: Ours}\ndate: 2026-11-20\nanswers: {}\n";
    std::fs::write(folder.path().join("a.yaml"), text).expect("can be written");
    let mut screen = Screen::open(folder.path(), "a.yaml --lang fr", (60, 20));
    for optional in ["Son secteur (facultatif) ›", "Son pays (facultatif) ›", "Nom (facultatif) ›"] {
        screen.answer(optional, ENTER);
    }
    screen.answer("Sa fonction", "s");
    screen.see("Échap pour le menu]");
    screen.see("Stratégie et gouvernance : 0 sur 1");
    for words in ["Quel document fixe le rôle de chaque canal", "1 Monocanal", "4 Omnicanal", "sur données mesurées."]
    {
        assert!(screen.shows(words), "{words} in:\n{}", screen.rows().join("\n"));
    }
    assert!(!screen.breaks_lines(), "{}", screen.rows().join("\n"));
    // What is left out of the help is behind one key.
    screen.answer("? aide", "?");
    screen.see("Un document daté, validé en direction");
    screen.answer("Une touche pour revenir", " ");
    screen.see("1 Monocanal");
}

#[test]
fn a_terminal_that_changes_its_size_shows_the_whole_question_anew_with_what_was_ticked() {
    let folder = folder();
    let text = "format: 1\nquestionnaire: small@1\norganization: {name: Ours}\ndate: 2026-11-20\n\
                profile: {size: small}\nchannels: [store]\nanswers: {training: mono}\n";
    std::fs::write(folder.path().join("a.yaml"), text).expect("can be written");
    let mut screen = Screen::open(folder.path(), "a.yaml", (90, 30));
    screen.answer("1 [ ] Tablet", "2");
    screen.see("[x] Till");
    for (columns, lines) in [(44, 16), (120, 40), (60, 20)] {
        let cleared = |screen: &Screen| screen.printed().matches("\u{1b}[2J").count();
        let before = cleared(&screen);
        screen.resize(columns, lines);
        screen.wait(|screen| cleared(screen) > before);
        screen.wait(|screen| {
            let whole = ["Which tools are there?", "[x] Till", "Esc for more]"].iter().all(|words| screen.shows(words));
            whole && !screen.breaks_lines() && screen.rows().join("\n").matches("Which tools").count() == 1
        });
    }
    screen.answer("[x] Till", ENTER);
    screen.see("Which mark?");
    assert!(saved(folder.path()).contains("tools: [till]"));
}

#[test]
fn what_was_ticked_outlives_the_menu_and_a_note() {
    let folder = folder();
    let text = "format: 1\nquestionnaire: small@1\norganization: {name: Ours}\ndate: 2026-11-20\n\
                profile: {size: small}\nchannels: [store]\nanswers: {training: mono}\n";
    std::fs::write(folder.path().join("a.yaml"), text).expect("can be written");
    let mut screen = Screen::open(folder.path(), "a.yaml", (80, 24));
    screen.answer("1 [ ] Tablet", &format!("{DOWN} "));
    screen.answer("[x] Till", ESCAPE);
    screen.answer("What next?", ESCAPE);
    screen.answer("[x] Till", "n");
    screen.answer("Note, printed in the report", &format!("Seen twice{ENTER}"));
    screen.answer("Note: Seen twice", "l");
    screen.answer("Note : Seen twice", ENTER);
    screen.see("Quelle note ?");
    let text = saved(folder.path());
    assert!(text.contains("tools: {note: Seen twice, answer: [till]}"), "{text}");
}

#[test]
fn a_finished_interview_is_corrected_by_searching_for_the_question() {
    let folder = folder();
    let text = "format: 1\nquestionnaire: small@1\norganization: {name: Ours}\ndate: 2026-11-20\n\
                profile: {size: small}\nchannels: [store]\nanswers:\n  training: mono   # surely\n  tools: [till]\n  mark: 3\n";
    std::fs::write(folder.path().join("a.yaml"), text).expect("can be written");
    let mut screen = Screen::open(folder.path(), "a.yaml", (80, 24));
    screen.answer("Finish, or go back to an answer", "trained");
    screen.see_no("Which mark?");
    screen.answer("Who is trained?", ENTER);
    screen.answer("1 Mono · Nobody", &format!("2{ENTER}"));
    screen.answer("Finish, or go back to an answer", ESCAPE);
    screen.see("palier report a.yaml");
    assert_eq!(saved(folder.path()), text.replace("training: mono ", "training: omni "));
}

#[test]
fn enter_twice_does_not_say_that_there_are_no_channels() {
    let folder = folder();
    let text = "format: 1\nquestionnaire: small@1\norganization: {name: Ours}\ndate: 2026-11-20\nprofile: {size: small}\nanswers: {}\n";
    std::fs::write(folder.path().join("a.yaml"), text).expect("can be written");
    let mut screen = Screen::open(folder.path(), "a.yaml", (80, 24));
    screen.answer("1 [ ] Store", ENTER);
    screen.answer("Nothing is ticked", ENTER);
    screen.answer("1 [ ] Store", &format!("3{ENTER}"));
    screen.answer("Who is trained?", "b");
    screen.see("3 [x] Web shop");
    assert!(saved(folder.path()).contains("channels: [web-shop]"));
}

#[test]
fn what_is_said_at_the_end_breaks_no_word_in_a_narrow_terminal() {
    let folder = folder();
    let text = "format: 1\nquestionnaire: small@1\norganization: {name: Ours}\ndate: 2026-11-20\n\
                profile: {size: small}\nchannels: [store]\nanswers: {training: mono, tools: unknown, mark: 3}\n";
    std::fs::write(folder.path().join("a.yaml"), text).expect("can be written");
    let mut screen = Screen::open(folder.path(), "a.yaml --lang fr", (50, 40));
    screen.answer("Terminer, ou revenir sur une réponse", ESCAPE);
    screen.see("Ou modifiez a.yaml directement.");
    assert!(screen.shows("palier report a.yaml -o a.html"));
    assert!(!screen.breaks_lines(), "{}", screen.rows().join("\n"));
}
