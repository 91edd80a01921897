//! Groups as Markdown: a table a questionnaire.

use std::io::{self, Write};

use crate::export::markdown::{NOTHING, cell};
use crate::gates::Failure;
use crate::rollup::{Field, Group, Part, Rollup};
use crate::text::{Locale, Message, integer, score_below};

pub(super) fn write(rollup: &Rollup, gone: &[Failure], locale: Locale, output: &mut dyn Write) -> io::Result<()> {
    let summary = Message::new("score-summary")
        .with("scored", rollup.scored())
        .with("failing", rollup.failing())
        .with("invalid", rollup.invalid);
    writeln!(output, "{}", summary.in_locale(locale))?;
    for part in rollup.parts() {
        table(part, rollup.by, locale, output)?;
    }
    if !gone.is_empty() {
        writeln!(output)?;
    }
    for failure in gone {
        writeln!(output, "- {}", cell(&failure.told().in_locale(locale)))?;
    }
    Ok(())
}

fn table(part: &Part, by: Field, locale: Locale, output: &mut dyn Write) -> io::Result<()> {
    let questionnaire = &part.questionnaire;
    let title = cell(questionnaire.title.in_language(&locale.into()));
    writeln!(output, "\n### {title} ({} {})\n", questionnaire.id, questionnaire.version)?;
    let keys = ["rollup-scored", "rollup-lowest", "rollup-median", "rollup-highest", "rollup-levels", "rollup-differs"];
    let headings = keys.map(|key| Message::new(key).in_locale(locale)).join(" | ");
    let field = Message::new(format!("rollup-by-{}", by.id())).in_locale(locale);
    writeln!(output, "| {field} | {headings} |\n| :-- | --: | --: | --: | --: | :-- | :-- |")?;
    let thresholds: Vec<f64> = questionnaire.levels.values().map(|level| level.threshold).collect();
    for group in part.groups(locale) {
        writeln!(output, "{}", row(&group, &thresholds, locale))?;
    }
    Ok(())
}

fn row(group: &Group, thresholds: &[f64], locale: Locale) -> String {
    let shown = |score: f64| score_below(score, thresholds, locale);
    let nothing = || NOTHING.to_owned();
    let scores = group.score.map(|it| [it.lowest, it.median, it.highest]);
    let scores = scores.map_or_else(|| [(); 3].map(|()| nothing()), |scores| scores.map(shown)).join(" | ");
    let at = |name: &str, number: usize| format!("{} {}", cell(name), integer(number, locale));
    let mut levels: Vec<_> =
        group.levels.iter().filter(|level| level.number > 0).map(|level| at(&level.title, level.number)).collect();
    if group.without_level > 0 {
        levels.push(at(NOTHING, group.without_level));
    }
    let most = group.most_different().and_then(|dimension| Some((dimension, dimension.score?)));
    let differs = most.map_or_else(nothing, |(dimension, score)| {
        let range =
            Message::new("rollup-range").with("lowest", shown(score.lowest)).with("highest", shown(score.highest));
        format!("{}<br>{}", cell(&dimension.title), range.in_locale(locale))
    });
    format!(
        "| {} | {} | {scores} | {} | {differs} |",
        group.name.as_deref().map_or_else(nothing, cell),
        integer(group.scored, locale),
        levels.join("<br>"),
    )
}
