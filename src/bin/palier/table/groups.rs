//! Groups of businesses, a row each, a table a questionnaire.

use std::io::{self, Write};
use std::sync::Arc;

use comfy_table::{Cell, CellAlignment};
use palier::rollup::{Field, Group, Part, Rollup};
use palier::text::{Language, Locale, Message, inline, integer};
use unicode_width::UnicodeWidthStr;

use super::overview::titles;
use super::widths::{BLOCK, set_widths, shared_out};
use super::{text_of, with_headings, without_headings};
use crate::names::{Names, dash};

/// The columns of figures.
const FIGURES: std::ops::Range<usize> = 1..5;

/// Writes the groups as text, in the user's language.
pub(crate) fn write(rollup: &Rollup, output: &mut dyn Write, locale: Locale, colour: bool) -> io::Result<()> {
    if rollup.scored() + rollup.invalid == 0 {
        return Ok(());
    }
    let questionnaires: Vec<_> = rollup.parts().iter().map(|part| Arc::clone(&part.questionnaire)).collect();
    let titles = titles(&questionnaires, &Language::from(locale));
    for (number, part) in rollup.parts().iter().enumerate() {
        if let Some(title) = titles.as_ref().and_then(|titles| titles.get(number)) {
            writeln!(output, "{title}\n")?;
        }
        table(part, rollup.by, output, locale, colour)?;
        writeln!(output)?;
    }
    let summary = Message::new("table-summary").with("scored", rollup.scored()).with("invalid", rollup.invalid);
    writeln!(output, "{}", summary.in_locale(locale))
}

fn table(part: &Part, by: Field, output: &mut dyn Write, locale: Locale, colour: bool) -> io::Result<()> {
    let language = Language::from(locale);
    let names = Names::new(&part.questionnaire, &language);
    let field = Message::new(format!("rollup-by-{}", by.id())).in_locale(locale);
    let keys = ["rollup-scored", "rollup-lowest", "rollup-median", "rollup-highest", "rollup-levels", "rollup-differs"];
    let headings = keys.map(|key| Message::new(key).in_locale(locale));
    let headings: Vec<String> = std::iter::once(field).chain(headings).collect();
    let mut widest: Vec<usize> = headings.iter().map(|heading| heading.width()).collect();
    for group in part.groups(locale) {
        for (widest, text) in widest.iter_mut().zip(texts(&group, &names)) {
            *widest = text.lines().map(UnicodeWidthStr::width).fold(*widest, usize::max);
        }
    }
    let widths = shared_out(&widest);
    let mut headings = Some(headings);
    let mut groups = part.groups(locale).peekable();
    while groups.peek().is_some() {
        let mut table = match headings.take() {
            Some(headings) => with_headings(headings.into_iter(), colour),
            None => without_headings(colour),
        };
        for group in groups.by_ref().take(BLOCK) {
            table.add_row(texts(&group, &names).into_iter().enumerate().map(|(column, text)| {
                let cell = Cell::new(text);
                if FIGURES.contains(&column) { cell.set_alignment(CellAlignment::Right) } else { cell }
            }));
        }
        set_widths(&mut table, &widths);
        writeln!(output, "{}", text_of(&table))?;
    }
    Ok(())
}

/// The texts of a row.
fn texts(group: &Group, names: &Names<'_>) -> [String; 7] {
    let locale = names.locale();
    let at = |title: &str, number: usize| format!("{} {}", inline(title), integer(number, locale));
    let mut levels: Vec<_> =
        group.levels.iter().filter(|level| level.number > 0).map(|level| at(&level.title, level.number)).collect();
    if group.without_level > 0 {
        levels.push(at(&dash(), group.without_level));
    }
    let most = group.most_different().and_then(|dimension| Some((dimension, dimension.score?)));
    let differs = most.map(|(dimension, score)| {
        let range = Message::new("rollup-range")
            .with("lowest", names.score(Some(score.lowest)))
            .with("highest", names.score(Some(score.highest)));
        format!("{}\n{}", inline(&dimension.title), range.in_locale(locale))
    });
    let score = group.score;
    [
        group.name.as_deref().map_or_else(dash, inline),
        integer(group.scored, locale),
        names.score(score.map(|it| it.lowest)),
        names.score(score.map(|it| it.median)),
        names.score(score.map(|it| it.highest)),
        levels.join("\n"),
        differs.unwrap_or_else(dash),
    ]
}
