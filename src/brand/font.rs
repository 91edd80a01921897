//! Names of fonts: words that can stand in a style without being anything but a name.

/// The most characters of a name.
pub(super) const MOST_CHARACTERS: usize = 60;

/// The most names in a row: no reader's device is without all of them.
pub(super) const MOST_NAMES: usize = 8;

/// Words that stand for no font but for what CSS would do anyway: among names they make the whole row void.
const VOID: [&str; 6] = ["inherit", "initial", "unset", "revert", "revert-layer", "default"];

/// Whether a text can only be the name of a font.
pub(super) fn is_name(text: &str) -> bool {
    let plain = |character: char| character.is_alphanumeric() || matches!(character, ' ' | '-' | '_' | '.');
    text.chars().count() <= MOST_CHARACTERS
        && text.starts_with(char::is_alphanumeric)
        && text.chars().all(plain)
        && !VOID.contains(&text.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_has_a_name_and_nothing_else() {
        for good in ["Futura", "Source Sans 3", "Avenir Next LT Pro", "Œuvre-Légère", "ヒラギノ角ゴ", "sans-serif"]
        {
            assert!(is_name(good), "{good}");
        }
        let long = "a".repeat(MOST_CHARACTERS + 1);
        for bad in
            ["", " x", "a;b", "a}b", "\"a\"", "a'b", "a\\b", "a,b", "url(x)", "a/b", "<b>", "a\nb", "Inherit", &long]
        {
            assert!(!is_name(bad), "{bad}");
        }
    }
}
