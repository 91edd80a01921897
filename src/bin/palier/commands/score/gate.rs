//! From the command line to the gates that it sets.

use palier::gates::{self, Gates, Looks, Percent};
use palier::problem::Problem;

use crate::args::{FailOn, ScoreArgs};
use crate::problems;

/// The gates that look at one result by itself.
///
/// # Errors
/// One problem, where a value is none of its option's.
pub(super) fn gates(args: &ScoreArgs) -> Result<Gates, Problem> {
    Ok(Gates {
        fail_under: args.fail_under.clone(),
        looks: if args.provisional { Looks::AtLevel } else { Looks::AtConfirmed },
        max_unknown: percent("--max-unknown", args.max_unknown.as_deref())?,
        max_not_applicable: percent("--max-not-applicable", args.max_not_applicable.as_deref())?,
        fail_on: args.fail_on.map(|severity| match severity {
            FailOn::Warning => gates::FailOn::Warning,
            FailOn::Critical => gates::FailOn::Critical,
        }),
    })
}

fn percent(option: &'static str, text: Option<&str>) -> Result<Option<Percent>, Problem> {
    text.map(|text| Percent::read(text).map_err(|problem| problems::of_option(option, problem))).transpose()
}
