//! One flat record a document: the columns that CSV and NDJSON share.

use serde_json::{Map, Value};

use super::Scored;
use crate::assessment::Figures;
use crate::gates::{About, Failure};
use crate::questionnaire::{LevelIndex, Questionnaire};
use crate::scoring::Score;

/// The columns that every record has, before those of the dimensions.
pub(super) const COLUMNS: [&str; 14] = [
    "file",
    "organization",
    "sector",
    "date",
    "questionnaire",
    "version",
    "status",
    "score",
    "low",
    "high",
    "level",
    "confirmed",
    "possible",
    "coverage",
];

/// The column that an invalid document fills, after those of the dimensions.
pub(super) const ERROR: &str = "error";

/// The column, after all others, that names the gates of the run that a document doesn't meet, as its options would:
/// `fail-under max-unknown fail-under=people`.
pub(super) const FAILED: &str = "failed";

/// The columns of a questionnaire's dimensions.
pub(super) fn dimension_columns(questionnaire: &Questionnaire) -> Vec<String> {
    questionnaire.dimensions.keys().flat_map(|id| [format!("{id}.score"), format!("{id}.level")]).collect()
}

/// A document's values, in the order of the columns.
#[derive(Debug, Clone, Default)]
pub(super) struct Record {
    /// By [`COLUMNS`].
    common: [Value; COLUMNS.len()],
    /// By [`dimension_columns`]; none where the document is invalid.
    dimensions: Vec<Value>,
    /// By [`ERROR`].
    error: Value,
    /// By [`FAILED`].
    failed: Value,
}

impl Record {
    pub(super) fn of(scored: &Scored) -> Self {
        match scored {
            Scored::Ok { figures, failures, .. } => Self { failed: failed(failures), ..Self::of_figures(figures) },
            Scored::Invalid(invalid) => Self::of_invalid(&invalid.file, &invalid.in_one_line()),
        }
    }

    /// A document that isn't scored: it has `file`, `status` and `error`, and nothing in the other columns.
    pub(super) fn of_invalid(file: &str, error: &str) -> Self {
        let value_of = |column| match column {
            "file" => file.into(),
            "status" => "invalid".into(),
            _ => Value::Null,
        };
        Self { common: COLUMNS.map(value_of), error: error.into(), ..Self::default() }
    }

    fn of_figures(figures: &Figures) -> Self {
        let Figures { questionnaire, answers, subject, scores, .. } = figures;
        let overall = &scores.overall;
        let level = |level: Option<LevelIndex>| {
            level.map_or(Value::Null, |level| questionnaire.level_id(level).as_str().into())
        };
        let figure = |figure: Option<f64>| figure.map_or(Value::Null, Value::from);
        let points = |score: Option<Score>| figure(score.map(Score::points));
        let common = [
            subject.file.as_str().into(),
            answers.organization.name.as_str().into(),
            answers.organization.sector.as_deref().map_or(Value::Null, Value::from),
            answers.date.to_string().into(),
            questionnaire.id.as_str().into(),
            questionnaire.version.to_string().into(),
            "ok".into(),
            points(overall.score()),
            points(overall.low.map(|low| low.score)),
            points(overall.high.map(|high| high.score)),
            level(overall.level()),
            level(overall.confirmed()),
            level(overall.possible()),
            figure(overall.coverage),
        ];
        let dimensions = scores.dimensions.iter().flat_map(|it| [points(it.score()), level(it.level())]).collect();
        Self { common, dimensions, ..Self::default() }
    }

    /// The values of a row that has so many columns for dimensions.
    pub(super) fn row(&self, dimensions: usize) -> impl Iterator<Item = &Value> {
        let padded = self.dimensions.iter().chain(std::iter::repeat(&Value::Null)).take(dimensions);
        self.common.iter().chain(padded).chain([&self.error, &self.failed])
    }

    /// The values by column: a scored document has every column but `error`; an invalid one has those that all share, and
    /// `error`.
    pub(super) fn by_column(self, scored: &Scored) -> Map<String, Value> {
        let mut record: Map<_, _> = COLUMNS.iter().map(|column| (*column).to_owned()).zip(self.common).collect();
        match scored {
            Scored::Ok { figures, .. } => {
                record.extend(dimension_columns(&figures.questionnaire).into_iter().zip(self.dimensions));
                record.insert(FAILED.to_owned(), self.failed);
            }
            Scored::Invalid(_) => {
                record.insert(ERROR.to_owned(), self.error);
            }
        }
        record
    }
}

/// The gates in one text; nothing where all hold.
fn failed(failures: &[Failure]) -> Value {
    let named = failures.iter().map(|failure| match &failure.about {
        About::Dimension(id) | About::Finding(id) => format!("{}={id}", failure.gate.id()),
        About::Business | About::Gone(_) => failure.gate.id().to_owned(),
    });
    let mut named: Vec<String> = named.collect();
    named.dedup();
    if named.is_empty() { Value::Null } else { named.join(" ").into() }
}
