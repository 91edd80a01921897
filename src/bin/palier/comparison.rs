//! What a report shows a business beside: its own earlier result, and other businesses.

use std::path::Path;

use palier::assessment::Assessment;
use palier::comparison::{Others, Past};
use palier::problem::Problem;
use palier::questionnaire::Questionnaire;
use palier::text::Message;

use crate::io::Terminal;
use crate::recorded;

/// Puts the earlier result of the business, and those of others, into its assessment. What is wrong with them is told;
/// `None` then.
pub(crate) fn add(
    assessment: &mut Assessment,
    questionnaire: &Questionnaire,
    (baseline, benchmark): (Option<&Path>, Option<&Path>),
    terminal: &Terminal,
) -> Option<()> {
    if let Some(path) = baseline {
        let mut past = Past::of(&assessment.organization.id);
        recorded::read("--baseline", path, terminal, |recorded| past.look_at(recorded))?;
        let refuse = |problem: Problem| recorded::refuse("--baseline", path, problem, terminal);
        assessment.earlier = Some(past.beside(assessment, questionnaire).map_err(refuse).ok()?);
    }
    if let Some(path) = benchmark {
        let mut others = Others::than(&assessment.organization.id);
        recorded::read("--benchmark", path, terminal, |recorded| others.add(&recorded, questionnaire))?;
        if others.passed_over() > 0 {
            let message = Message::new("benchmark-passed-over").with("file", path.display().to_string());
            terminal.note(&message.with("count", others.passed_over()));
        }
        let refuse = |problem: Problem| recorded::refuse("--benchmark", path, problem, terminal);
        assessment.benchmark = Some(others.beside(assessment).map_err(refuse).ok()?);
    }
    Some(())
}
