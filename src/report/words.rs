//! Palier's own words in templates: `t(key="…", name=value, …)`.

use std::fmt::Write as _;

use tera::{Kwargs, State, TeraResult, Value};

use super::extras::{Extra, FILTER, FUNCTION, Registered, Setting};
use super::refusal::refusal;
use crate::text::{Argument, Locale, Message, inline};

/// What stands where there is nothing to print.
pub(super) const DASH: &str = "—";

/// The most characters of a text in a style.
const STYLED: usize = 80;

/// `t`, `listed` and `css`.
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
            name: "css",
            about: "text as the inside of a string in a style, every character spelt out; at most 80 characters.",
            example: "{{ \"Aé\" | css }}",
            writes: "\\000041\\0000e9",
            ..FILTER
        },
        register: |tera, name, _| tera.register_filter(name, |text: &str, _: Kwargs, _: &State| css(text)),
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

fn css(text: &str) -> String {
    let text = inline(text);
    let shortened = text.chars().nth(STYLED).map(|_| '…');
    let kept = text.chars().take(if shortened.is_some() { STYLED - 1 } else { STYLED }).chain(shortened);
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
