//! Commands as the user's shell takes them.

/// A word of a command, in quotes where it needs them.
pub(crate) fn quoted(word: &str) -> String {
    let plain = |character: char| character.is_alphanumeric() || "-_./:,@%+=".contains(character);
    let plain_here = |character: char| plain(character) || cfg!(windows) && character == '\\';
    // A file whose name begins like an option.
    let word = if word.starts_with('-') { format!("./{word}") } else { word.to_owned() };
    if !word.is_empty() && word.chars().all(plain_here) {
        return word;
    }
    if cfg!(windows) { format!("\"{word}\"") } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

#[cfg(all(test, not(windows)))]
mod tests {
    use super::quoted;

    #[test]
    fn a_word_is_quoted_where_a_shell_would_read_something_else() {
        for (word, expected) in [
            ("a.yaml", "a.yaml"),
            ("clients/maison-lumière.yaml", "clients/maison-lumière.yaml"),
            ("la maison.yaml", "'la maison.yaml'"),
            ("l'été $1.yaml", r"'l'\''été $1.yaml'"),
            ("~.yaml", "'~.yaml'"),
            ("-q.yaml", "./-q.yaml"),
            ("", "''"),
        ] {
            assert_eq!(quoted(word), expected);
        }
    }
}
