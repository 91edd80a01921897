//! A plan as CSV: one step a row.

use std::io::{self, Write};

use serde_json::Value;

use super::csv::{Dialect, cell, of_output};
use crate::roadmap::{PlannedStep, Roadmap};

/// The columns.
const COLUMNS: [&str; 21] = [
    "wave",
    "order",
    "dimension",
    "question",
    "item",
    "passage_from",
    "passage_to",
    "from",
    "to",
    "text",
    "from_text",
    "to_text",
    "action",
    "effort",
    "gain",
    "quick_win",
    "verify",
    "decided",
    "steady",
    "needs",
    "roles",
];

/// Writes the steps of a plan in their order; with no plan, the headings alone.
///
/// # Errors
/// Where the output can't be written.
pub fn write_csv(roadmap: &Roadmap, output: impl Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(output);
    writer.write_record(COLUMNS).map_err(of_output)?;
    for (number, step) in roadmap.steps.iter().enumerate() {
        let values = row(number + 1, step);
        writer.write_record(values.iter().map(|value| cell(Some(value), Dialect::Common))).map_err(of_output)?;
    }
    writer.flush()
}

fn row(number: usize, step: &PlannedStep) -> [Value; 21] {
    let id = |id: Option<&crate::text::Id>| id.map_or(Value::Null, |id| Value::from(id.as_str()));
    let text = |text: Option<&String>| text.map_or(Value::Null, |text| Value::from(text.as_str()));
    let needs: Vec<_> = step.needs.iter().map(|need| format!("{}={}", need.question, need.at_least)).collect();
    [
        Value::from(step.wave),
        Value::from(number),
        id(Some(&step.dimension)),
        id(Some(&step.question)),
        id(step.item.as_ref()),
        id(step.passage.as_ref().map(|passage| &passage.from)),
        id(step.passage.as_ref().map(|passage| &passage.to)),
        id(step.from.as_ref()),
        id(step.to.as_ref()),
        text(Some(&step.text)),
        text(step.from_text.as_ref()),
        text(Some(&step.to_text)),
        text(step.action.as_ref()),
        Value::from(step.effort),
        Value::from(step.gain),
        Value::from(step.quick_win),
        Value::from(step.verify),
        Value::from(step.decided),
        Value::from(step.steady),
        Value::from(needs.join("; ")),
        Value::from(step.roles.join("; ")),
    ]
}
