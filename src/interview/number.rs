//! Figures as people type them: spaces between thousands, and in French a decimal comma.

use crate::text::Locale;

/// The number that a text says; `None` where it says none.
pub(super) fn parse(text: &str, locale: Locale) -> Option<f64> {
    let mut figure: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    figure = figure.replace('\u{2212}', "-");
    match locale {
        Locale::Fr => figure = figure.replace(',', "."),
        Locale::En => figure = without_thousands(&figure)?,
    }
    let plain = figure.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
    figure.parse().ok().filter(|number: &f64| plain && number.is_finite())
}

/// A figure to be edited: no spaces, the decimal sign of the language.
pub(super) fn editable(value: f64, locale: Locale) -> String {
    let figure = value.to_string();
    match locale {
        Locale::Fr => figure.replace('.', ","),
        Locale::En => figure,
    }
}

/// Without commas, which must stand where English sets thousands apart.
fn without_thousands(figure: &str) -> Option<String> {
    let (whole, fraction) = figure.split_once('.').unwrap_or((figure, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default().trim_start_matches(['-', '+']);
    let mut grouped = false;
    for group in groups {
        grouped = true;
        if group.len() != 3 {
            return None;
        }
    }
    let sound = !fraction.contains(',') && (!grouped || (1..=3).contains(&first.len()));
    sound.then(|| figure.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_comma_is_french_and_a_comma_between_thousands_english() {
        for (text, locale, value) in [
            ("12,5", Locale::Fr, Some(12.5)),
            ("12.5", Locale::Fr, Some(12.5)),
            ("1 234,5", Locale::Fr, Some(1234.5)),
            ("1\u{202f}234", Locale::Fr, Some(1234.0)),
            ("12,5", Locale::En, None),
            ("1,234", Locale::En, Some(1234.0)),
            ("1,234,567.5", Locale::En, Some(1_234_567.5)),
            ("-3", Locale::En, Some(-3.0)),
            ("", Locale::En, None),
            ("inf", Locale::En, None),
            ("1e5", Locale::En, None),
            ("twelve", Locale::Fr, None),
        ] {
            assert_eq!(parse(text, locale), value, "{text}");
        }
    }

    #[test]
    fn what_is_offered_for_editing_reads_back() {
        for locale in Locale::ALL {
            assert_eq!(parse(&editable(1234.25, locale), locale), Some(1234.25));
        }
    }
}
