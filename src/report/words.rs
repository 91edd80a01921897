//! Palier's own words in templates: `t(key="…", name=value, …)`.

use std::fmt::Write as _;

use tera::{Kwargs, State, TeraResult, Value};

use super::extras::{Extra, FILTER, FUNCTION, Registered, Setting};
use super::refusal::refusal;
use crate::text::{Argument, Locale, Message, inline};

/// What stands where there is nothing to print.
pub(super) const DASH: &str = "—";

/// The most characters of a text in a style, unless more are asked for.
const STYLED: usize = 80;

/// The most that may be asked for.
const MOST_STYLED: usize = 500;

/// `t`, `listed`, `shortened` and `css`.
pub(super) const EXTRAS: &[Registered<Setting>] = &[
    Registered {
        extra: Extra {
            name: "t",
            arguments: &[("key", "the key of the words"), ("…", "what the words speak of, by name")],
            about: "palier’s own words, in the language of the report; the keys are those of the built-in templates. \
                    A figure is written as the language writes it, a whole number may decide between singular and \
                    plural, `null` is a dash.",
            example: "{{ t(key=\"report-written-with\", version=\"1.0\") }}",
            writes: "Written with palier 1.0.",
            ..FUNCTION
        },
        register: |tera, name, setting| tera.register_function(name, words(setting.locale)),
    },
    Registered {
        extra: Extra {
            name: "listed",
            about: "names in a row, as a sentence lists them.",
            example: "{{ [\"shop\", \"site\", \"phone\"] | listed }}",
            writes: "shop, site and phone",
            ..FILTER
        },
        register: |tera, name, setting| tera.register_filter(name, listed(setting.locale)),
    },
    Registered {
        extra: Extra {
            name: "shortened",
            arguments: &[("to", "the most characters")],
            about: "text cut to a length: at the end of a sentence where that keeps half of it, else after a word, with an \
                    ellipsis; its line ends become spaces.",
            example: "{{ \"Two words. And some more words.\" | shortened(to=20) }}",
            writes: "Two words.",
            ..FILTER
        },
        register: |tera, name, _| {
            tera.register_filter(name, |text: &str, arguments: Kwargs, _: &State| shortened(text, &arguments));
        },
    },
    Registered {
        extra: Extra {
            name: "css",
            arguments: &[("most", "the most characters, up to 500; 80 without it")],
            about: "text as the inside of a string in a style, every character spelt out; without quotes, as a name.",
            example: "{{ \"Aé\" | css }}",
            writes: "\\000041\\0000e9",
            ..FILTER
        },
        register: |tera, name, _| {
            tera.register_filter(name, |text: &str, arguments: Kwargs, _: &State| -> TeraResult<String> {
                Ok(css(text, arguments.get("most")?.unwrap_or(STYLED).min(MOST_STYLED)))
            });
        },
    },
];

fn words(locale: Locale) -> impl Fn(Kwargs, &State) -> TeraResult<String> {
    move |arguments, _| {
        let key: String = arguments.must_get("key")?;
        let mut message = Message::new(key);
        if !message.exists_in(locale) {
            return Err(refusal("template-no-words", &[("key", message.key())]));
        }
        for (name, value) in arguments.iter() {
            if let Some(name) = name.as_str().filter(|name| *name != "key") {
                message = message.with(name.to_owned(), argument(value));
            }
        }
        Ok(message.in_locale(locale))
    }
}

fn listed(locale: Locale) -> impl Fn(Vec<String>, Kwargs, &State) -> String {
    move |names, _, _| match names.split_last() {
        Some((last, before)) if !before.is_empty() => Message::new("report-list-and")
            .with("before", before.join(", "))
            .with("last", last.as_str())
            .in_locale(locale),
        _ => names.concat(),
    }
}

fn shortened(text: &str, arguments: &Kwargs) -> TeraResult<String> {
    let most: usize = arguments.must_get("to")?;
    Ok(cut(&inline(text), most))
}

/// A text of at most so many characters, cut where a reader can stop.
fn cut(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    // With the character after it, the last word is seen to end.
    let kept = &text[..end];
    let sentence = kept
        .char_indices()
        .filter(|(place, character)| {
            let after = &text[place + character.len_utf8()..];
            matches!(character, '.' | '!' | '?' | '…') && after.starts_with(' ')
        })
        .map(|(place, character)| place + character.len_utf8())
        .next_back();
    if let Some(sentence) = sentence.filter(|sentence| kept[..*sentence].chars().count() * 2 >= most) {
        return kept[..sentence].to_owned();
    }
    let shorter = kept.char_indices().next_back().map_or("", |(place, _)| &kept[..place]);
    let word = shorter.rfind(' ').map(|space| &shorter[..space]);
    let words = word.filter(|words| words.chars().count() * 2 >= most).unwrap_or(shorter);
    format!("{}…", words.trim_end_matches([' ', ',', ';', ':', '\u{202f}', '\u{a0}', '–', '—']))
}

fn css(text: &str, most: usize) -> String {
    let text = inline(text);
    let shortened = text.chars().nth(most).map(|_| '…');
    let kept = text.chars().take(if shortened.is_some() { most.saturating_sub(1) } else { most }).chain(shortened);
    kept.fold(String::new(), |mut written, character| {
        let _ = write!(written, "\\{:06x}", u32::from(character));
        written
    })
}

/// Whole numbers may decide between singular and plural; other figures are written as the language writes them.
fn argument(value: &Value) -> Argument {
    if value.is_none() || value.is_undefined() {
        return Argument::Text(DASH.to_owned());
    }
    if let Some(count) = value.as_u64().filter(|_| !value.is_f64()).and_then(|count| usize::try_from(count).ok()) {
        return Argument::Count(count);
    }
    match value.as_f64().filter(|_| value.is_number()) {
        Some(figure) => Argument::Figure(figure),
        None => Argument::Text(inline(&value.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_text_is_cut_where_a_reader_can_stop_and_never_longer_than_asked() {
        for (text, most, expected) in [
            ("Short.", 10, "Short."),
            ("One sentence. Another one.", 20, "One sentence."),
            ("A. Then a sentence that is long", 20, "A. Then a sentence…"),
            ("words, and more words", 12, "words, and…"),
            ("words, and more words", 9, "words…"),
            ("Wwwwwwwwwwwwwwwwww", 5, "Wwww…"),
            ("3.5 points and 4.5 points", 12, "3.5 points…"),
            ("éé éé éé", 6, "éé éé…"),
            ("anything", 1, "…"),
            ("", 5, ""),
        ] {
            let cut = cut(text, most);
            assert_eq!(cut, expected);
            assert!(cut.chars().count() <= most, "{cut}");
        }
    }
}
