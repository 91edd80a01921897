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

/// A document's values by column. A scored document has every column but `error`; an invalid one has `file`, `status`
/// and `error`, and nothing in the others.
pub(super) fn record(scored: &Scored) -> Map<String, Value> {
    match scored {
        Scored::Ok { figures, failures, .. } => {
            let mut record = scored_record(figures);
            record.insert(FAILED.to_owned(), failed(failures));
            record
        }
        Scored::Invalid(invalid) => invalid_record(&invalid.file, &invalid.in_one_line()),
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

pub(super) fn invalid_record(file: &str, error: &str) -> Map<String, Value> {
    let mut record: Map<_, _> = COLUMNS.iter().map(|column| ((*column).to_owned(), Value::Null)).collect();
    record.insert("file".to_owned(), file.into());
    record.insert("status".to_owned(), "invalid".into());
    record.insert(ERROR.to_owned(), error.into());
    record
}

fn scored_record(figures: &Figures) -> Map<String, Value> {
    let Figures { questionnaire, answers, subject, scores, .. } = figures;
    let overall = &scores.overall;
    let level =
        |level: Option<LevelIndex>| level.map_or(Value::Null, |level| questionnaire.level_id(level).as_str().into());
    let figure = |figure: Option<f64>| figure.map_or(Value::Null, Value::from);
    let points = |score: Option<Score>| figure(score.map(Score::points));
    let values = [
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
    let mut record: Map<_, _> = COLUMNS.iter().map(|column| (*column).to_owned()).zip(values).collect();
    for (id, dimension) in questionnaire.dimensions.keys().zip(&scores.dimensions) {
        record.insert(format!("{id}.score"), points(dimension.score()));
        record.insert(format!("{id}.level"), level(dimension.level()));
    }
    record
}
