//! The shape of what `score --format json` prints.
#![expect(dead_code, reason = "the types are there for their schemas: results are written one by one")]

use schemars::JsonSchema;

use crate::assessment::Assessment;
use crate::export::{FailedGate, Invalid};

/// What `palier score --format json` prints: one result an answers file, in the order of the files.
#[derive(JsonSchema)]
#[schemars(title = "palier assessments")]
pub(super) struct Results(Vec<ScoredFile>);

/// An assessment, or a file that can't be scored; `status` tells which.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum ScoredFile {
    /// A file that was scored.
    Ok(Box<Held>),
    /// A file with errors.
    Invalid(Invalid),
}

/// An assessment, with what the gates of the run say of it.
#[derive(JsonSchema)]
struct Held {
    #[serde(flatten)]
    assessment: Assessment,
    /// The gates of the run that it doesn't meet; empty where all hold.
    gates: Vec<FailedGate>,
}
