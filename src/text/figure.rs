//! Numbers and dates as a language writes them. Rounding happens here and nowhere before.

use fixed_decimal::{Decimal, FloatPrecision, Sign, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::{DecimalFormatter, options::DecimalFormatterOptions};

use super::{Locale, Message};

/// How near a half or a threshold counts as being there.
const TOLERANCE: f64 = 1e-9;

/// More decimals than this tell nothing.
const MOST_DECIMALS: i16 = 10;

/// A figure to one decimal, half away from zero, without a zero decimal: `50`, `66.7`, `66,7`.
#[must_use]
pub fn number(value: f64, locale: Locale) -> String {
    let mut decimal = rounded(value, 1);
    decimal.trim_end();
    write(&decimal, locale)
}

/// A ratio to two decimals, without zero decimals at its end. It is cut off, so that what falls short of a mark is never
/// shown as reaching it: `4.49`, `4,5`.
#[must_use]
pub fn ratio(value: f64, locale: Locale) -> String {
    let mut decimal = rounded((value * 100.0 + TOLERANCE).floor() / 100.0, 2);
    decimal.trim_end();
    write(&decimal, locale)
}

/// A whole number with its thousands set apart.
#[must_use]
pub fn integer(value: usize, locale: Locale) -> String {
    write(&Decimal::from(value), locale)
}

/// A difference to one decimal, or to as many more as it takes not to show it as 0, with its sign: `+3.5`, `−1.0`,
/// `0.0`.
#[must_use]
pub fn signed(value: f64, locale: Locale) -> String {
    let sign = if value.abs() < TOLERANCE {
        ""
    } else if value > 0.0 {
        "+"
    } else {
        "−"
    };
    format!("{sign}{}", shortfall(value.abs(), locale))
}

/// A difference in points, in words: `+8.0 points`, `−0.5 point`.
#[must_use]
pub fn change(value: f64, locale: Locale) -> String {
    counted_in_points(value.abs(), signed(value, locale), &signed(2.0_f64.copysign(value), locale), locale)
}

/// A figure as somebody set it, with all its decimals.
#[must_use]
pub fn exact(value: f64, locale: Locale) -> String {
    let says_it =
        |decimal: &Decimal| decimal.to_string().parse().is_ok_and(|shown: f64| (shown - value).abs() < TOLERANCE);
    let decimal = (0..MOST_DECIMALS).map(|decimals| rounded(value, decimals)).find(says_it);
    write(&decimal.unwrap_or_else(|| rounded(value, MOST_DECIMALS)), locale)
}

/// A score as [`score_below`] writes it, with as many decimals more as it takes to tell it apart from others that it
/// stands beside, where they differ.
#[must_use]
pub fn beside(score: f64, others: &[f64], thresholds: &[f64], locale: Locale) -> String {
    let tells = |decimals: &i16| {
        let shown = rounded(score, *decimals);
        let is_taken_for = |other: &f64| (score - other).abs() > TOLERANCE && shown == rounded(*other, *decimals);
        !overstates(score, &shown, thresholds) && !others.iter().any(is_taken_for)
    };
    let decimals = (1..MOST_DECIMALS).find(tells).unwrap_or(MOST_DECIMALS);
    write(&rounded(score, decimals), locale)
}

/// A score to one decimal, or to as many more as it takes not to show a threshold as reached that it hasn't.
#[must_use]
pub fn score_below(score: f64, thresholds: &[f64], locale: Locale) -> String {
    let tells = |decimal: &Decimal| !overstates(score, decimal, thresholds);
    let decimal = (1..=MOST_DECIMALS).map(|decimals| rounded(score, decimals)).find(tells);
    write(&decimal.unwrap_or_else(|| rounded(score, MOST_DECIMALS)), locale)
}

/// Whether a rounded score shows a threshold as reached that the score hasn't.
fn overstates(score: f64, rounded: &Decimal, thresholds: &[f64]) -> bool {
    let shown: f64 = rounded.to_string().parse().unwrap_or(score);
    thresholds.iter().any(|threshold| score < threshold - TOLERANCE && shown >= *threshold)
}

/// A number of points that are missing, to one decimal, or to as many more as it takes not to show it as 0.
#[must_use]
pub fn shortfall(points: f64, locale: Locale) -> String {
    let nothing = || rounded(0.0, 1);
    if points < TOLERANCE {
        return write(&nothing(), locale);
    }
    let shown = (1..=MOST_DECIMALS).map(|decimals| rounded(points, decimals));
    write(&shown.clone().find(|decimal| !decimal.absolute.is_zero()).unwrap_or_else(nothing), locale)
}

/// A number of points in words: `25.0 points`, `1,5 point`; some that exist are never shown as none.
#[must_use]
pub fn points(value: f64, locale: Locale) -> String {
    counted_in_points(value, shortfall(value, locale), &shortfall(2.0, locale), locale)
}

/// A figure that counts points, with the word; `two` is how the figure 2 is written beside it.
pub(crate) fn counted_in_points(value: f64, shown: String, two: &str, locale: Locale) -> String {
    // French counts up to two, two left out, in the singular; English counts only a whole one so.
    let singular = match locale {
        Locale::Fr => value < 2.0 && shown != two,
        Locale::En => shown == "1",
    };
    Message::new("report-points")
        .with("count", if singular { 1_usize } else { 2 })
        .with("figure", shown)
        .in_locale(locale)
}

/// A share from 0 to 1 as a percentage, which is 0 % or 100 % only where the share is.
#[must_use]
pub fn percent(share: f64, locale: Locale) -> String {
    let (value, all) = (share * 100.0, 100.0);
    let shown = if value > all - TOLERANCE || value < TOLERANCE {
        number(value, locale)
    } else {
        (0..=MOST_DECIMALS)
            .map(|decimals| rounded(value, decimals.max(1)))
            .find(|decimal| {
                !decimal.absolute.is_zero() && decimal.to_string().parse::<f64>().is_ok_and(|shown| shown < all)
            })
            .map_or_else(
                || number(value, locale),
                |mut decimal| {
                    decimal.trim_end();
                    write(&decimal, locale)
                },
            )
    };
    Message::new("figure-percent").with("figure", shown).in_locale(locale)
}

/// A date in words: `20 November 2026`, `1er décembre 2026`.
#[must_use]
pub fn date_long(date: jiff::civil::Date, locale: Locale) -> String {
    let part = |number: i16| usize::try_from(number).unwrap_or_default();
    Message::new("figure-date")
        .with("day", part(i16::from(date.day())))
        .with("month", part(i16::from(date.month())))
        // As text: a year has no thousands to set apart.
        .with("year", date.year().to_string())
        .in_locale(locale)
}

/// The figure to so many decimals, half away from zero, a figure just below a half counting as the half.
fn rounded(value: f64, decimals: i16) -> Decimal {
    let nudged = if value == 0.0 { 0.0 } else { value + TOLERANCE.copysign(value) };
    // Nothing but NaN and infinities fails, and no figure of ours is one.
    let mut decimal = Decimal::try_from_f64(nudged, FloatPrecision::RoundTrip).unwrap_or_default();
    decimal.round_with_mode(-decimals, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    if decimal.absolute.is_zero() {
        decimal.sign = Sign::None;
    }
    decimal.absolute.pad_end(-decimals);
    decimal
}

thread_local! {
    // The formatters hold data that threads don't share.
    static FORMATTERS: [Option<DecimalFormatter>; 2] = Locale::ALL.map(formatter);
}

fn write(decimal: &Decimal, locale: Locale) -> String {
    FORMATTERS.with(|formatters| match &formatters[locale as usize] {
        Some(formatter) => formatter.format(decimal).to_string(),
        None => decimal.to_string(),
    })
}

fn formatter(locale: Locale) -> Option<DecimalFormatter> {
    let locale = match locale {
        Locale::En => icu_locale_core::locale!("en"),
        Locale::Fr => icu_locale_core::locale!("fr"),
    };
    DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_round_half_away_from_zero_and_a_hair_below_a_half_is_the_half() {
        for (value, shown) in
            [(0.05, "0.1"), (0.25, "0.3"), (66.65, "66.7"), (2.449_999_999_9, "2.5"), (2.449, "2.4"), (33.333, "33.3")]
        {
            assert_eq!(number(value, Locale::En), shown, "{value}");
        }
        assert_eq!(number(50.0, Locale::Fr), "50");
        assert_eq!(number(1234.56, Locale::Fr), "1\u{202f}234,6");
        assert_eq!(integer(12_345, Locale::En), "12,345");
    }

    #[test]
    fn a_score_is_never_shown_as_having_reached_a_threshold_that_it_has_not() {
        let shown = |score| score_below(score, &[25.0, 50.0, 75.0], Locale::En);
        assert_eq!(shown(49.96), "49.96");
        assert_eq!(shown(49.999_7), "49.9997");
        assert_eq!(shown(49.94), "49.9");
        assert_eq!(shown(50.0), "50.0");
        assert_eq!(shown(49.999_999_999_9), "50.0", "within 1e-9 it has");
    }

    #[test]
    fn a_change_has_its_sign_and_is_none_only_where_there_is_none() {
        for (value, english, french) in [
            (8.0, "+8.0 points", "+8,0 points"),
            (-1.5, "−1.5 points", "−1,5 point"),
            (-2.0, "−2.0 points", "−2,0 points"),
            (0.004, "+0.004 points", "+0,004 point"),
            (0.0, "0.0 points", "0,0 point"),
        ] {
            assert_eq!((change(value, Locale::En), change(value, Locale::Fr)), (english.to_owned(), french.to_owned()));
        }
    }

    #[test]
    fn figures_side_by_side_are_told_apart_where_they_differ() {
        let pair =
            |one, other| (beside(one, &[other], &[50.0], Locale::En), beside(other, &[one], &[50.0], Locale::En));
        let texts = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        assert_eq!(pair(40.0, 48.25), texts("40.0", "48.3"));
        assert_eq!(pair(51.96, 52.04), texts("51.96", "52.04"));
        assert_eq!(pair(49.97, 60.0), texts("49.97", "60.0"), "no threshold is shown as reached");
        assert_eq!(pair(62.5, 62.5), texts("62.5", "62.5"));
        assert_eq!(exact(12.25, Locale::Fr), "12,25");
        assert_eq!(exact(20.0, Locale::En), "20");
    }

    #[test]
    fn what_is_missing_is_never_shown_as_nothing() {
        assert_eq!(shortfall(0.04, Locale::En), "0.04");
        assert_eq!(shortfall(25.0, Locale::Fr), "25,0");
        assert_eq!(shortfall(0.0, Locale::En), "0.0");
    }

    #[test]
    fn a_percentage_is_full_only_where_the_share_is() {
        assert_eq!(percent(0.8, Locale::En), "80%");
        assert_eq!(percent(2.0 / 3.0, Locale::Fr), "66,7\u{202f}%");
        assert_eq!(percent(0.9999, Locale::En), "99.99%");
        assert_eq!(percent(1.0, Locale::En), "100%");
        assert_eq!(percent(0.0, Locale::En), "0%");
    }

    #[test]
    fn dates_are_written_as_the_language_writes_them() {
        let date = |day| jiff::civil::date(2026, 11, day);
        assert_eq!(date_long(date(20), Locale::Fr), "20\u{a0}novembre\u{a0}2026");
        assert_eq!(date_long(date(1), Locale::Fr), "1er\u{a0}novembre\u{a0}2026");
        assert_eq!(date_long(date(20), Locale::En), "20 November 2026");
    }
}
