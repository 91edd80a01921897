//! What the template of a report receives.

use schemars::JsonSchema;

use super::brand::Brand;
use super::planned::Plan;
use crate::assessment::Assessment;

/// What the template of a report receives.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "it is there for its schema: the assessment is given as it is")]
pub(super) struct Received {
    #[schemars(flatten)]
    assessment: Assessment,
    /// How the consultancy shows in the report: what `--brand` names, and nothing that `palier score` prints.
    brand: Option<Brand>,
    /// The roadmap; `null` without `--plan`, and where there is none.
    plan: Option<Plan>,
    /// With `--plan`, why there is no roadmap; `null` where there is one.
    plan_refusal: Option<String>,
}
