//! The interview line by line: nothing is drawn over, and everything is typed as numbers, letters and words.

use super::screen::Screen;
use super::{ENTER, folder, saved};

#[test]
fn a_whole_interview_line_by_line_in_french() {
    let folder = folder();
    let mut screen = Screen::open(folder.path(), "a.yaml -q small --plain --lang fr", (60, 40));
    let mut say = |words: &str, typed: &str| screen.answer(words, &format!("{typed}{ENTER}"));
    say("Nom de l’organisation", "Chez nous");
    say("Son secteur", "");
    say("Son pays", "/s");
    say("Qui répond", "Claire");
    say("Sa fonction", "");
    say("Langue du rapport", "2");
    say("Quelle est sa taille", "9");
    say("Tapez un numéro de 1 à 2", "?");
    say("Enregistrer et quitter", "1");
    say("De quels canaux", "1 3");
    say("Qui est formé", "2");
    say("Quels outils", "n");
    say("Note, imprimée dans le rapport", "Vu deux fois");
    say("Note : Vu deux fois", "1, 2");
    say("Depuis « Store »", "1:1");
    say("Depuis « Web shop »", "1:?");
    say("Quelle note", "douze");
    say("Écrivez un nombre", "3,5");
    say("Tout ce qui s’applique a été demandé", "f");
    screen.see("palier report a.yaml");
    let text = saved(folder.path());
    for line in ["  training: omni", "    answer: [tablet, till]", "    store: {web-shop: partial}", "  mark: 3.5"] {
        assert!(text.lines().any(|written| written == line), "{line} in:\n{text}");
    }
    assert!(text.contains("    web-shop: unknown\n"), "{text}");
    // A line printer could print it.
    let printed = screen.printed();
    assert!(!printed.contains('\u{1b}') && !printed.contains('\u{8}'), "{printed:?}");
}

#[test]
fn line_by_line_the_same_actions_are_letters_or_words() {
    let folder = folder();
    let text = "format: 1\nquestionnaire: small@1\norganization: {name: Ours}\ndate: 2026-11-20\n\
                profile: {size: small}\nchannels: [store]\nanswers: {training: mono}\n";
    std::fs::write(folder.path().join("a.yaml"), text).expect("can be written");
    let mut screen = Screen::open(folder.path(), "a.yaml --plain", (80, 60));
    let mut say = |words: &str, typed: &str| screen.answer(words, &format!("{typed}{ENTER}"));
    say("Which tools", "back");
    say("Mono · Nobody (now)", "");
    say("1. Tablet", "x");
    say("Why doesn’t it apply here?", "No shop");
    say("Which mark", "/g");
    say("Who is trained? · Mono", "8");
    say("Mono · Nobody (now)", "d");
    say("Which mark", "/q");
    screen.see("palier interview a.yaml");
    let text = saved(folder.path());
    assert!(text.contains("training: unknown"), "{text}");
    assert!(text.contains("tools: {answer: not-applicable, note: No shop}"), "{text}");
}
