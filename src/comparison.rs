//! A result beside others, as reports show it: beside the business's own earlier one, and beside other businesses.

mod benchmark;
mod earlier;
mod quartiles;
#[cfg(test)]
mod tests;

use crate::assessment::Assessment;
use crate::problem::Problem;
use crate::questionnaire::Questionnaire;
use crate::results::{Recorded, RecordedScore};

pub use benchmark::{LEAST, Others};
pub use earlier::Past;
pub use quartiles::Quartiles;

/// Whether a result is one to this questionnaire, in the same major version.
fn is_to(recorded: &Recorded, questionnaire: &Questionnaire) -> bool {
    recorded.questionnaire == questionnaire.id && recorded.version.major == questionnaire.version.major
}

/// Points gained from one score to another; sums taken in another order differ by less than counts.
fn change(from: Option<f64>, to: Option<f64>) -> Option<f64> {
    let points = from.zip(to).map(|(from, to)| to - from)?;
    Some(if points.abs() < 1e-9 { 0.0 } else { points })
}

/// The recorded scores of the dimensions of an assessment, in its order.
fn in_order<'r>(recorded: &'r Recorded, assessment: &Assessment) -> Vec<Option<&'r RecordedScore>> {
    let of = |id| recorded.dimensions.iter().find(|(other, _)| other == id).map(|(_, score)| score);
    assessment.dimensions.iter().map(|dimension| of(&dimension.id)).collect()
}

/// Refuses levels that the questionnaire doesn't have.
fn refuse_unknown_levels(score: &RecordedScore, questionnaire: &Questionnaire) -> Result<(), Problem> {
    let unknown = |level: &&crate::text::Id| !questionnaire.levels.contains_key(level.as_str());
    match score.level.iter().chain(&score.confirmed).find(unknown) {
        Some(level) => Err(crate::results::unknown_level(level.as_str(), questionnaire)),
        None => Ok(()),
    }
}
