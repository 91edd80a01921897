//! The words of the program: each that is asked for exists, and each that exists is asked for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::palier::root;

#[test]
fn every_word_asked_for_exists() {
    let words = words();
    for (file, text) in sources() {
        for marker in ["Message::new(\"", "t(key=\""] {
            for asked in text.split(marker).skip(1).filter_map(|rest| rest.split('"').next()) {
                if !is_plain(asked) {
                    continue; // an example in a comment
                }
                // `t(key="severity-" ~ severity)` is the beginning of several.
                let exists = words.contains(asked) || (asked.ends_with('-') && begins_some(asked, &words));
                assert!(exists, "{}: no word is called {asked}", file.display());
            }
        }
    }
}

#[test]
fn every_word_is_asked_for() {
    // A name stands in the source as it is, or as the beginning that an ending is put to.
    let texts: Vec<_> = sources().into_iter().map(|(_, text)| text).collect();
    let literals: BTreeSet<&str> = texts.iter().flat_map(|text| text.split('"')).collect();
    let beginnings: Vec<&str> = literals
        .iter()
        .filter_map(|literal| literal.split('{').next())
        .filter(|literal| literal.contains('-') && is_plain(literal))
        .map(|literal| literal.trim_end_matches('-'))
        .collect();
    let idle: Vec<_> = words()
        .into_iter()
        .filter(|word| !literals.contains(word.as_str()))
        .filter(|word| !beginnings.iter().any(|start| word.strip_prefix(start).is_some_and(|end| end.starts_with('-'))))
        .collect();
    assert!(idle.is_empty(), "asked for nowhere: {idle:?}");
}

/// Whether a literal can stand in a word's name.
fn is_plain(literal: &str) -> bool {
    literal.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn begins_some(start: &str, words: &BTreeSet<String>) -> bool {
    words.iter().any(|word| word.starts_with(start))
}

/// The names of all words; both languages have the same, as a test of theirs holds.
fn words() -> BTreeSet<String> {
    files(&root().join("templates/locales/en"))
        .iter()
        .flat_map(|file| fs::read_to_string(file).expect("is text").lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(name, _)| name.to_owned()))
        .collect()
}

/// Everything that may ask for words.
fn sources() -> Vec<(PathBuf, String)> {
    let folders = [root().join("src"), root().join("templates")];
    let mut sources: Vec<_> = folders.iter().flat_map(|folder| files(folder)).collect();
    sources.retain(|file| matches!(file.extension().and_then(|it| it.to_str()), Some("rs" | "html" | "md")));
    sources.into_iter().map(|file| (file.clone(), fs::read_to_string(file).expect("is text"))).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("can be read").into_path())
        .filter(|path| path.is_file())
        .collect()
}
