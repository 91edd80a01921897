//! One flat record a document: the columns that CSV and NDJSON share.

use serde_json::{Map, Value};

use super::Scored;
use crate::assessment::Assessment;
use crate::questionnaire::Questionnaire;
use crate::text::Id;

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

/// The columns of a questionnaire's dimensions.
pub(super) fn dimension_columns(questionnaire: &Questionnaire) -> Vec<String> {
    questionnaire.dimensions.keys().flat_map(|id| [format!("{id}.score"), format!("{id}.level")]).collect()
}

/// A document's values by column. A scored document has every column but `error`; an invalid one has `file`, `status`
/// and `error`, and nothing in the others.
pub(super) fn record(scored: &Scored) -> Map<String, Value> {
    match scored {
        Scored::Ok { assessment, questionnaire, .. } => scored_record(assessment, questionnaire),
        Scored::Invalid(invalid) => invalid_record(&invalid.file, &invalid.in_one_line()),
    }
}

pub(super) fn invalid_record(file: &str, error: &str) -> Map<String, Value> {
    let mut record: Map<_, _> = COLUMNS.iter().map(|column| ((*column).to_owned(), Value::Null)).collect();
    record.insert("file".to_owned(), file.into());
    record.insert("status".to_owned(), "invalid".into());
    record.insert(ERROR.to_owned(), error.into());
    record
}

fn scored_record(assessment: &Assessment, questionnaire: &Questionnaire) -> Map<String, Value> {
    let overall = &assessment.overall;
    let id = |id: &Option<Id>| id.as_ref().map_or(Value::Null, |id| id.as_str().into());
    let figure = |figure: Option<f64>| figure.map_or(Value::Null, Value::from);
    let values = [
        assessment.file.as_str().into(),
        assessment.organization.name.as_str().into(),
        assessment.organization.sector.as_deref().map_or(Value::Null, Value::from),
        assessment.date.as_str().into(),
        assessment.questionnaire.id.as_str().into(),
        assessment.questionnaire.version.as_str().into(),
        "ok".into(),
        figure(overall.score.score),
        figure(overall.score.low),
        figure(overall.score.high),
        id(&overall.level.level),
        id(&overall.level.confirmed),
        id(&overall.level.possible),
        figure(overall.coverage),
    ];
    let mut record: Map<_, _> = COLUMNS.iter().map(|column| (*column).to_owned()).zip(values).collect();
    for column in dimension_columns(questionnaire) {
        record.insert(column, Value::Null);
    }
    for dimension in &assessment.dimensions {
        record.insert(format!("{}.score", dimension.id), figure(dimension.score.score));
        record.insert(format!("{}.level", dimension.id), id(&dimension.level.level));
    }
    record
}
