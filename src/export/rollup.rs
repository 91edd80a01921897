//! Groups of businesses as data: one enum, one function a format.

mod markdown;

use std::io::{self, Write};

use indexmap::IndexSet;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::csv::{Dialect, cell_of, of_output, writer};
use crate::gates::Failure;
use crate::rollup::{Field, Group, Part, Rollup, Spread};
use crate::text::{Id, Locale};

/// The version of what is printed as JSON.
const FORMAT: u32 = 1;

/// A format of groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RollupFormat {
    /// One object, the groups by questionnaire.
    Json,
    /// One flat record a group and line.
    Ndjson,
    /// One flat record a group and row.
    Csv,
    /// The same, as a French Excel opens it.
    ExcelCsv,
    /// A table a questionnaire.
    Markdown,
}

impl RollupFormat {
    /// Writes the groups. `gone` are failures that belong to no document; only Markdown, which people read, tells them.
    ///
    /// # Errors
    /// Where the output can't be written.
    pub fn write(self, rollup: &Rollup, gone: &[Failure], locale: Locale, mut output: impl Write) -> io::Result<()> {
        match self {
            Self::Json => {
                serde_json::to_writer_pretty(&mut output, &RolledUp::of(rollup, locale))?;
                output.write_all(b"\n")?;
            }
            Self::Ndjson => {
                for (part, group) in groups(rollup, locale) {
                    serde_json::to_writer(&mut output, &record(rollup.by, part, &group))?;
                    output.write_all(b"\n")?;
                }
            }
            Self::Csv => csv(rollup, locale, Dialect::Common, &mut output)?,
            Self::ExcelCsv => csv(rollup, locale, Dialect::Excel, &mut output)?,
            Self::Markdown => markdown::write(rollup, gone, locale, &mut output)?,
        }
        output.flush()
    }
}

/// What `palier score --by … --format json` prints: the businesses scored, taken together by a field of `organization`.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "palier rollup")]
pub(crate) struct RolledUp<'a> {
    /// The version of this format: 1.
    format: u32,
    /// The version of palier.
    palier: &'static str,
    /// The field.
    by: Field,
    /// How many documents were scored.
    scored: usize,
    /// How many documents couldn't be scored, and so belong to no group.
    invalid: usize,
    /// How many of those that were scored don't meet every gate of the run.
    failing: usize,
    /// The groups by questionnaire: scores and levels of another can't be set beside them.
    questionnaires: Vec<GroupsOf<'a>>,
}

/// The groups of the businesses that were scored with one questionnaire.
#[derive(Debug, Serialize, JsonSchema)]
struct GroupsOf<'a> {
    /// The questionnaire's id.
    id: &'a Id,
    /// Its full version.
    version: String,
    /// SHA-256 of the file, in hexadecimal.
    sha256: &'a str,
    /// What it measures.
    title: &'a str,
    /// The groups, in the order in which the files came; those without the field last.
    #[schemars(with = "Vec<Group>")]
    groups: Groups<'a>,
}

/// Groups that are worked out as they are written: a few thousand needn't be there at once.
#[derive(Debug)]
struct Groups<'a>(&'a Part, Locale);

impl Serialize for Groups<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.groups(self.1))
    }
}

impl<'a> RolledUp<'a> {
    fn of(rollup: &'a Rollup, locale: Locale) -> Self {
        let questionnaires = rollup.parts().iter().map(|part| GroupsOf {
            id: &part.questionnaire.id,
            version: part.questionnaire.version.to_string(),
            sha256: &part.questionnaire.sha256,
            title: part.questionnaire.title.in_language(&locale.into()),
            groups: Groups(part, locale),
        });
        Self {
            format: FORMAT,
            palier: env!("CARGO_PKG_VERSION"),
            by: rollup.by,
            scored: rollup.scored(),
            invalid: rollup.invalid,
            failing: rollup.failing(),
            questionnaires: questionnaires.collect(),
        }
    }
}

fn groups(rollup: &Rollup, locale: Locale) -> impl Iterator<Item = (&Part, Group)> {
    rollup.parts().iter().flat_map(move |part| part.groups(locale).map(move |group| (part, group)))
}

/// The columns that every record has, before those of the levels and dimensions.
const COLUMNS: [&str; 14] = [
    "by",
    "name",
    "questionnaire",
    "version",
    "scored",
    "failing",
    "lowest",
    "lower_quartile",
    "median",
    "upper_quartile",
    "highest",
    "differs_most",
    "differs_most.lowest",
    "differs_most.highest",
];

/// The column of the businesses that have no level, after those of the levels.
const WITHOUT_LEVEL: &str = "without_level";

/// The columns of a questionnaire's levels.
fn level_columns(part: &Part) -> impl Iterator<Item = String> {
    part.questionnaire.levels.keys().map(|id| format!("{id}.businesses"))
}

/// The columns of a questionnaire's dimensions.
fn dimension_columns(part: &Part) -> impl Iterator<Item = String> {
    part.questionnaire
        .dimensions
        .keys()
        .flat_map(|id| ["lowest", "median", "highest"].map(|what| format!("{id}.{what}")))
}

/// A group's values by column.
fn record(by: Field, part: &Part, group: &Group) -> Map<String, Value> {
    let figure = |spread: Option<&Spread>, of: fn(&Spread) -> f64| spread.map_or(Value::Null, |it| of(it).into());
    let (score, most) = (group.score.as_ref(), group.most_different());
    let spread = most.and_then(|dimension| dimension.score.as_ref());
    let values = [
        by.id().into(),
        group.name.as_deref().map_or(Value::Null, Value::from),
        part.questionnaire.id.as_str().into(),
        part.questionnaire.version.to_string().into(),
        group.scored.into(),
        group.failing.into(),
        figure(score, |it| it.lowest),
        figure(score, |it| it.lower_quartile),
        figure(score, |it| it.median),
        figure(score, |it| it.upper_quartile),
        figure(score, |it| it.highest),
        most.map_or(Value::Null, |dimension| dimension.id.as_str().into()),
        figure(spread, |it| it.lowest),
        figure(spread, |it| it.highest),
    ];
    let mut record: Map<_, _> = COLUMNS.iter().map(|column| (*column).to_owned()).zip(values).collect();
    record.extend(level_columns(part).zip(group.levels.iter().map(|level| level.number.into())));
    record.insert(WITHOUT_LEVEL.to_owned(), group.without_level.into());
    let figures = group.dimensions.iter().flat_map(|dimension| {
        let score = dimension.score.as_ref();
        [figure(score, |it| it.lowest), figure(score, |it| it.median), figure(score, |it| it.highest)]
    });
    record.extend(dimension_columns(part).zip(figures));
    record
}

/// The groups under the columns of all questionnaires; a row is empty under those that its own doesn't have.
fn csv(rollup: &Rollup, locale: Locale, dialect: Dialect, output: &mut dyn Write) -> io::Result<()> {
    let fixed = COLUMNS.iter().map(|column| (*column).to_owned());
    let levels = rollup.parts().iter().flat_map(level_columns);
    let dimensions = rollup.parts().iter().flat_map(dimension_columns);
    let columns: IndexSet<String> =
        fixed.chain(levels).chain(std::iter::once(WITHOUT_LEVEL.to_owned())).chain(dimensions).collect();
    let mut table = writer(output, dialect);
    table.write_record(&columns).map_err(of_output)?;
    for (part, group) in groups(rollup, locale) {
        let record = record(rollup.by, part, &group);
        table
            .write_record(columns.iter().map(|column| cell_of(Some(column), record.get(column), dialect)))
            .map_err(of_output)?;
    }
    table.flush()
}
