//! The program's own words: a message is a key and its arguments until somebody's language is known.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Language, Locale, Text, figure};

/// The words of each locale, as Fluent resources: by subject, one file a subject.
pub const WORDS: [(Locale, &[&str]); 2] = [
    (
        Locale::En,
        &[
            include_str!("../../templates/locales/en/problems.ftl"),
            include_str!("../../templates/locales/en/codes.ftl"),
            include_str!("../../templates/locales/en/program.ftl"),
            include_str!("../../templates/locales/en/interview.ftl"),
            include_str!("../../templates/locales/en/interview-plan.ftl"),
            include_str!("../../templates/locales/en/report.ftl"),
            include_str!("../../templates/locales/en/summary.ftl"),
            include_str!("../../templates/locales/en/redact.ftl"),
            include_str!("../../templates/locales/en/outline.ftl"),
            include_str!("../../templates/locales/en/schema.ftl"),
            include_str!("../../templates/locales/en/templates.ftl"),
            include_str!("../../templates/locales/en/explain.ftl"),
            include_str!("../../templates/locales/en/plan.ftl"),
            include_str!("../../templates/locales/en/brand.ftl"),
            include_str!("../../templates/locales/en/gates.ftl"),
            include_str!("../../templates/locales/en/results.ftl"),
        ],
    ),
    (
        Locale::Fr,
        &[
            include_str!("../../templates/locales/fr/problems.ftl"),
            include_str!("../../templates/locales/fr/codes.ftl"),
            include_str!("../../templates/locales/fr/program.ftl"),
            include_str!("../../templates/locales/fr/interview.ftl"),
            include_str!("../../templates/locales/fr/interview-plan.ftl"),
            include_str!("../../templates/locales/fr/report.ftl"),
            include_str!("../../templates/locales/fr/summary.ftl"),
            include_str!("../../templates/locales/fr/redact.ftl"),
            include_str!("../../templates/locales/fr/outline.ftl"),
            include_str!("../../templates/locales/fr/schema.ftl"),
            include_str!("../../templates/locales/fr/templates.ftl"),
            include_str!("../../templates/locales/fr/explain.ftl"),
            include_str!("../../templates/locales/fr/plan.ftl"),
            include_str!("../../templates/locales/fr/brand.ftl"),
            include_str!("../../templates/locales/fr/gates.ftl"),
            include_str!("../../templates/locales/fr/results.ftl"),
        ],
    ),
];

/// Something palier says, in no language yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    key: Cow<'static, str>,
    arguments: Vec<(Cow<'static, str>, Argument)>,
}

/// What a message speaks of.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// Words of the user's or of a file, shown as they are; control characters are made visible.
    Text(String),
    /// A whole number, which may decide between singular and plural.
    Count(usize),
    /// A figure, written as the language writes it.
    Figure(f64),
    /// A ratio, to two decimals.
    Ratio(f64),
    /// A figure as it was set, with all its decimals.
    Exact(f64),
    /// A score beside another that it isn't to be taken for.
    Beside(Beside),
    /// A date, written out.
    Date(jiff::civil::Date),
    /// A text of the questionnaire.
    Localized(Text),
    /// Another message.
    Message(Box<Message>),
}

/// A figure that stands beside another.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// The figure.
    pub value: f64,
    /// The other.
    pub other: f64,
    /// Figures that neither is rounded up to.
    pub thresholds: Vec<f64>,
}

impl Message {
    /// The message of a key of [`WORDS`].
    #[must_use]
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), arguments: Vec::new() }
    }

    /// With an argument.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, argument: impl Into<Argument>) -> Self {
        self.arguments.push((name.into(), argument.into()));
        self
    }

    /// The key.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether there are words for the key.
    #[must_use]
    pub fn exists(&self) -> bool {
        self.exists_in(Locale::En)
    }

    /// As [`Message::exists`], told by the words of a locale: all have the same keys, and a program that speaks in one
    /// needn't read another's.
    #[must_use]
    pub fn exists_in(&self, locale: Locale) -> bool {
        bundle(locale).has_message(&self.key)
    }

    /// The message in words. A key without words gives the key itself.
    #[must_use]
    pub fn in_locale(&self, locale: Locale) -> String {
        let bundle = bundle(locale);
        let Some(pattern) = bundle.get_message(&self.key).and_then(|message| message.value()) else {
            return self.key.clone().into_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, argument) in &self.arguments {
            arguments.set(name.clone(), argument.in_locale(locale));
        }
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }
}

impl Argument {
    fn in_locale(&self, locale: Locale) -> FluentValue<'static> {
        match self {
            Self::Text(text) => visible(text).into(),
            Self::Count(count) => (*count).into(),
            Self::Figure(value) => figure::number(*value, locale).into(),
            Self::Ratio(value) => figure::ratio(*value, locale).into(),
            Self::Exact(value) => figure::exact(*value, locale).into(),
            Self::Beside(beside) => figure::beside(beside.value, &[beside.other], &beside.thresholds, locale).into(),
            Self::Date(date) => figure::date_long(*date, locale).into(),
            Self::Localized(text) => visible(text.in_language(&Language::from(locale))).into(),
            Self::Message(message) => message.in_locale(locale).into(),
        }
    }
}

/// Words of a file with control characters and direction marks written out, so that they can't act on a terminal.
fn visible(text: &str) -> String {
    let acts = |character: char| {
        character.is_control()
            || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if text.chars().any(acts) {
        text.chars()
            .flat_map(|character| {
                if acts(character) { Written::Out(character.escape_unicode()) } else { Written::As(Some(character)) }
            })
            .collect()
    } else {
        text.to_owned()
    }
}

enum Written {
    As(Option<char>),
    Out(std::char::EscapeUnicode),
}

impl Iterator for Written {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::As(character) => character.take(),
            Self::Out(characters) => characters.next(),
        }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&super::Id> for Argument {
    fn from(id: &super::Id) -> Self {
        Self::Text(id.to_string())
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<f64> for Argument {
    fn from(value: f64) -> Self {
        Self::Figure(value)
    }
}

impl From<Beside> for Argument {
    fn from(beside: Beside) -> Self {
        Self::Beside(beside)
    }
}

impl From<jiff::civil::Date> for Argument {
    fn from(date: jiff::civil::Date) -> Self {
        Self::Date(date)
    }
}

impl From<&Text> for Argument {
    fn from(text: &Text) -> Self {
        Self::Localized(text.clone())
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(locale: Locale) -> &'static Bundle {
    static EN: LazyLock<Bundle> = LazyLock::new(|| build(Locale::En));
    static FR: LazyLock<Bundle> = LazyLock::new(|| build(Locale::Fr));
    match locale {
        Locale::En => &EN,
        Locale::Fr => &FR,
    }
}

fn build(locale: Locale) -> Bundle {
    let language = match locale {
        Locale::En => unic_langid::langid!("en"),
        Locale::Fr => unic_langid::langid!("fr"),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks that isolate arguments by direction show as boxes on many terminals.
    bundle.set_use_isolating(false);
    let words = WORDS.iter().find(|(of, _)| *of == locale).map_or(&[][..], |(_, words)| *words);
    for resource in words {
        // The words are part of the program, and a test parses them all: what a fault leaves readable is used.
        let resource = FluentResource::try_new((*resource).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use fluent_bundle::FluentResource;

    use super::*;

    /// The keys of a locale with the arguments that each uses, in the order of their names.
    fn keys(locale: Locale) -> BTreeMap<String, Vec<String>> {
        let (_, resources) = WORDS.iter().find(|(of, _)| *of == locale).expect("every locale has words");
        let mut keys = BTreeMap::new();
        for words in *resources {
            FluentResource::try_new((*words).to_owned()).unwrap_or_else(|(_, errors)| panic!("{locale}: {errors:?}"));
            let mut key = String::new();
            for line in words.lines() {
                if let Some((name, _)) =
                    line.split_once(" =").filter(|(name, _)| !name.starts_with([' ', '#', '-', '[']))
                {
                    name.clone_into(&mut key);
                    assert!(keys.insert(key.clone(), Vec::new()).is_none(), "{locale}: {key} stands twice");
                }
                for part in line.split('$').skip(1) {
                    let name: String =
                        part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect();
                    let used = keys.get_mut(&key).expect("a key comes first");
                    if !used.contains(&name) {
                        used.push(name);
                        used.sort();
                    }
                }
            }
        }
        keys
    }

    #[test]
    fn both_locales_have_the_same_messages_with_the_same_arguments() {
        let (en, fr) = (keys(Locale::En), keys(Locale::Fr));
        for (key, arguments) in &en {
            assert_eq!(fr.get(key), Some(arguments), "{key} in French");
        }
        for key in fr.keys() {
            assert!(en.contains_key(key), "{key} is only in French");
        }
    }

    #[test]
    fn what_a_file_says_cannot_act_on_the_terminal() {
        assert_eq!(visible("a\u{1b}[31mb\u{202e}"), "a\\u{1b}[31mb\\u{202e}");
    }
}
