//! What templates may use besides the assessment: each function and filter with its documentation, in one list that
//! also registers it.

use std::sync::Arc;

use schemars::{Schema, SchemaGenerator};
use tera::Tera;

use super::{Format, charts, excerpt, figures, names, passages, steps, words};
use crate::assessment::Assessment;
use crate::roadmap::Roadmap;
use crate::text::Locale;

/// What a template may use, as the documentation gives it.
#[derive(Debug, Clone, Copy)]
pub struct Extra {
    /// Whether it is called by itself or applied to a value.
    pub kind: ExtraKind,
    /// Its name.
    pub name: &'static str,
    /// Its arguments, which are named in the call, and what each is.
    pub arguments: &'static [(&'static str, &'static str)],
    /// What it does.
    pub about: &'static str,
    /// An example.
    pub example: &'static str,
    /// What the example writes, in English.
    pub writes: &'static str,
    /// What it gives, where that has fields.
    pub gives: Option<fn(&mut SchemaGenerator) -> Schema>,
}

/// How a template uses something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtraKind {
    /// `name(argument=…)`.
    Function,
    /// `value | name`.
    Filter,
}

/// Something that templates may use, and how it is registered.
pub(super) struct Registered<S: 'static> {
    pub(super) extra: Extra,
    pub(super) register: fn(&mut Tera, &'static str, &S),
}

/// What the writing of words and figures depends on.
pub(super) struct Setting {
    pub(super) locale: Locale,
    /// Figures that a score below them is never rounded up to.
    pub(super) thresholds: Vec<f64>,
}

/// A function, to be completed.
pub(super) const FUNCTION: Extra =
    Extra { kind: ExtraKind::Function, name: "", arguments: &[], about: "", example: "", writes: "", gives: None };

/// A filter, to be completed.
pub(super) const FILTER: Extra = Extra { kind: ExtraKind::Filter, ..FUNCTION };

/// What any template may use.
const COMMON: [&[Registered<Setting>]; 2] = [words::EXTRAS, figures::EXTRAS];

/// What a template of an assessment may use besides.
const OF_ASSESSMENT: [&[Registered<Arc<Assessment>>]; 4] =
    [names::EXTRAS, excerpt::EXTRAS, passages::EXTRAS, steps::EXTRAS];

/// Everything that a report's template may use besides the assessment and what the template engine brings.
pub fn extras() -> impl Iterator<Item = Extra> {
    let of_assessment = OF_ASSESSMENT.into_iter().flatten().map(|registered| registered.extra);
    common().chain(of_assessment).chain(charts::EXTRAS.iter().map(|registered| registered.extra))
}

/// What the template of any page may use.
pub(super) fn common() -> impl Iterator<Item = Extra> {
    COMMON.into_iter().flatten().map(|registered| registered.extra)
}

/// Registers what any template may use.
pub(super) fn register_common(tera: &mut Tera, setting: &Setting) {
    for registered in COMMON.into_iter().flatten() {
        (registered.register)(tera, registered.extra.name, setting);
    }
}

/// Registers what a template of an assessment may use besides.
pub(super) fn register_of(tera: &mut Tera, assessment: &Arc<Assessment>, plan: Option<&Arc<Roadmap>>, format: Format) {
    for registered in OF_ASSESSMENT.into_iter().flatten() {
        (registered.register)(tera, registered.extra.name, assessment);
    }
    let subject = charts::Subject { of: Arc::clone(assessment), plan: plan.cloned(), format };
    for registered in charts::EXTRAS {
        (registered.register)(tera, registered.extra.name, &subject);
    }
}
