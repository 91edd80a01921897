//! Words and figures as people read them: localized texts, the program's own messages, numbers and dates.

mod figure;
mod inert;
mod markdown;
mod message;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

pub(crate) use figure::counted_in_points;
pub use figure::{
    beside, change, date_long, exact, integer, number, percent, points, ratio, score_below, shortfall, signed,
};
pub use inert::{inert, inline};
pub use markdown::markdown;
pub use message::{Argument, Beside, Message, WORDS};

/// A language in which palier itself speaks: prompts, labels, problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Locale {
    /// Every locale, in the order in which they are documented.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The locale nearest to a language tag such as `fr`, `fr-CA`, `fr_FR.UTF-8`; English where it is none of ours.
    #[must_use]
    pub fn nearest(tag: &str) -> Self {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("fr") { Self::Fr } else { Self::En }
    }

    /// The language tag, `en` or `fr`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

/// A language in which a questionnaire's texts are written: a tag such as `fr`, `en` or `pt-BR`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Language(String);

impl Language {
    /// The tag as it was written.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The tag without region or script, in lower case: `pt` of `pt-BR`.
    #[must_use]
    pub fn primary(&self) -> String {
        self.0.split('-').next().unwrap_or_default().to_ascii_lowercase()
    }

    /// The locale in which palier's own words accompany texts of this language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        Locale::nearest(&self.0)
    }
}

impl From<Locale> for Language {
    fn from(locale: Locale) -> Self {
        Self(locale.tag().to_owned())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl FromStr for Language {
    type Err = InvalidLanguage;

    /// A tag of two or three letters, optionally followed by parts of letters and digits (`pt-BR`, `zh-Hant`).
    fn from_str(tag: &str) -> Result<Self, InvalidLanguage> {
        let mut parts = tag.split('-');
        let primary = parts.next().unwrap_or_default();
        let well_formed = (2..=3).contains(&primary.len())
            && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
            && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        if well_formed { Ok(Self(tag.to_owned())) } else { Err(InvalidLanguage) }
    }
}

/// The text given is no language tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language tag such as fr, en or pt-BR")]
pub struct InvalidLanguage;

/// A text of a questionnaire, in one or several languages.
///
/// There always is a default text; a language that has no text of its own gets that one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    default: String,
    translations: BTreeMap<Language, String>,
}

impl Text {
    /// The same text in every language.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { default: text.into(), translations: BTreeMap::new() }
    }

    /// A text by language; `default` serves the languages that `translations` lacks.
    #[must_use]
    pub fn localized(default: impl Into<String>, translations: BTreeMap<Language, String>) -> Self {
        Self { default: default.into(), translations }
    }

    /// The text in `language`: exactly, else in the same primary language, else the default.
    #[must_use]
    pub fn in_language(&self, language: &Language) -> &str {
        if let Some(text) = self.translations.get(language) {
            return text;
        }
        self.translations
            .iter()
            .find(|(other, _)| other.primary() == language.primary())
            .map_or(&self.default, |(_, text)| text)
    }

    /// The languages in which the text is given; empty where one text serves all.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.translations.keys()
    }
}

/// An identifier: kebab-case, beginning with a letter, unique in its own collection.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Box<str>);

impl Id {
    /// The identifier, where `text` is one: `[a-z][a-z0-9]*(-[a-z0-9]+)*`.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let kebab = text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        let begins_with_letter = text.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
        (kebab && begins_with_letter).then(|| Self(text.into()))
    }

    /// The identifier nearest to what `text` meant, to suggest it: lower case, hyphens for everything else.
    #[must_use]
    pub fn suggestion(text: &str) -> Option<Self> {
        let lower: String = text.to_lowercase().chars().map(unaccented).collect();
        let lower = lower.replace('œ', "oe").replace('æ', "ae");
        let parts = lower.split(|character: char| !character.is_ascii_alphanumeric());
        let joined = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        Self::new(&joined)
    }

    /// The identifier as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The letter without its accent, of the languages that identifiers are likely to be thought of in.
fn unaccented(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        letter => letter,
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_kebab_case_and_begins_with_a_letter() {
        for good in ["a", "web-shop", "level-2", "x9-8"] {
            assert!(Id::new(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "é", "2nd", "a b", "a_b"] {
            assert!(Id::new(bad).is_none(), "{bad}");
        }
        assert_eq!(Id::suggestion("Web Shop_2").expect("has letters").as_str(), "web-shop-2");
    }

    #[test]
    fn a_text_falls_back_from_region_to_language_to_default() {
        let language = |tag: &str| tag.parse::<Language>().expect("a tag");
        let text =
            Text::localized("hello", [(language("en"), "hello".into()), (language("fr"), "salut".into())].into());
        assert_eq!(text.in_language(&language("fr-CA")), "salut");
        assert_eq!(text.in_language(&language("de")), "hello");
    }
}
