//! Palier's own words in templates: `t(key="…", name=value, …)`.

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::text::{Argument, Locale, Message, inline};

/// What stands where there is nothing to print.
pub(super) const DASH: &str = "—";

/// Registers `t`, and `listed`, which joins names as a sentence does.
pub(super) fn register(tera: &mut Tera, locale: Locale) {
    tera.register_function("t", move |arguments: Kwargs, _: &State| -> TeraResult<String> {
        let key: String = arguments.must_get("key")?;
        let mut message = Message::new(key);
        if !message.exists() {
            return Err(tera::Error::message(format!("there are no words for the key `{}`", message.key())));
        }
        for (name, value) in arguments.iter() {
            if let Some(name) = name.as_str().filter(|name| *name != "key") {
                message = message.with(name.to_owned(), argument(value));
            }
        }
        Ok(message.in_locale(locale))
    });
    tera.register_filter("listed", move |names: Vec<String>, _: Kwargs, _: &State| match names.split_last() {
        Some((last, before)) if !before.is_empty() => Message::new("report-list-and")
            .with("before", before.join(", "))
            .with("last", last.as_str())
            .in_locale(locale),
        _ => names.concat(),
    });
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
