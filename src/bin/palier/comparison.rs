//! What a report shows a business beside: its own earlier result, and other businesses.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use palier::assessment::{Assessment, Benchmark, EarlierResult};
use palier::comparison::{Others, Past};
use palier::problem::Problem;
use palier::questionnaire::Questionnaire;
use palier::results::Recorded;
use palier::text::Message;

use crate::io::Terminal;
use crate::{problems, recorded};

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
        let mut others = Others::default();
        recorded::read("--benchmark", path, terminal, |recorded| others.add(&recorded, questionnaire))?;
        if others.passed_over() > 0 {
            terminal.note(&passed_over(path, others.passed_over()));
        }
        let refuse = |problem: Problem| recorded::refuse("--benchmark", path, problem, terminal);
        assessment.benchmark = Some(others.beside(assessment).map_err(refuse).ok()?);
    }
    Some(())
}

/// That results of a benchmark are those of another questionnaire.
fn passed_over(path: &Path, count: usize) -> Message {
    Message::new("benchmark-passed-over").with("file", path.display().to_string()).with("count", count)
}

/// The results that many businesses are shown beside, read once.
#[derive(Debug)]
pub(crate) struct Records {
    /// By business: one that is there twice can't be told apart.
    earlier: Option<(PathBuf, BTreeMap<String, Vec<Recorded>>)>,
    others: Option<(PathBuf, Vec<Recorded>)>,
    /// What the others come to, by the questionnaire’s id and major version.
    counted: Mutex<BTreeMap<(String, u64), Counted>>,
}

/// The others that answered a questionnaire, or what is wrong with them.
type Counted = Result<Arc<Others>, Problem>;

impl Records {
    /// Reads the files that the options name. What is wrong with them is told; `None` then.
    pub(crate) fn read(baseline: Option<&Path>, benchmark: Option<&Path>, terminal: &Terminal) -> Option<Self> {
        let mut records = Self { earlier: None, others: None, counted: Mutex::default() };
        if let Some(path) = baseline {
            let mut earlier: BTreeMap<String, Vec<Recorded>> = BTreeMap::new();
            recorded::read("--baseline", path, terminal, |recorded| {
                earlier.entry(recorded.business.clone()).or_default().push(recorded);
                Ok(())
            })?;
            records.earlier = Some((path.to_owned(), earlier));
        }
        if let Some(path) = benchmark {
            let mut others = Vec::new();
            recorded::read("--benchmark", path, terminal, |recorded| {
                others.push(recorded);
                Ok(())
            })?;
            records.others = Some((path.to_owned(), others));
        }
        Some(records)
    }

    /// Puts the earlier result of the business, and those of others, into its assessment; gives what is to be noted: that
    /// the baseline doesn't have the business.
    ///
    /// # Errors
    /// A problem of an option, where the results can't be compared.
    pub(crate) fn add(
        &self,
        assessment: &mut Assessment,
        questionnaire: &Questionnaire,
    ) -> Result<Option<Message>, Problem> {
        let earlier = self.earlier_of(assessment, questionnaire);
        let note = match earlier.map_err(|problem| problems::of_option("--baseline", problem))? {
            Some(earlier) => {
                assessment.earlier = Some(earlier);
                None
            }
            None => self.earlier.as_ref().map(|(path, _)| {
                Message::new("report-baseline-without")
                    .with("baseline", path.display().to_string())
                    .with("id", assessment.organization.id.as_str())
            }),
        };
        assessment.benchmark = self
            .benchmark_of(assessment, questionnaire)
            .map_err(|problem| problems::of_option("--benchmark", problem))?;
        Ok(note)
    }

    /// How many of the others answered another questionnaire than this; that is told once.
    pub(crate) fn passed_over(&self, questionnaire: &Questionnaire) -> Option<Message> {
        let (path, _) = self.others.as_ref()?;
        let count = self.others_of(questionnaire)?.ok()?.passed_over();
        (count > 0).then(|| passed_over(path, count))
    }

    fn earlier_of(
        &self,
        assessment: &Assessment,
        questionnaire: &Questionnaire,
    ) -> Result<Option<EarlierResult>, Problem> {
        let Some((_, earlier)) = &self.earlier else { return Ok(None) };
        let Some(own) = earlier.get(&assessment.organization.id) else { return Ok(None) };
        let mut past = Past::of(&assessment.organization.id);
        own.iter().try_for_each(|recorded| past.look_at(recorded.clone()))?;
        past.beside(assessment, questionnaire).map(Some)
    }

    fn benchmark_of(
        &self,
        assessment: &Assessment,
        questionnaire: &Questionnaire,
    ) -> Result<Option<Benchmark>, Problem> {
        match self.others_of(questionnaire) {
            Some(others) => others?.beside(assessment).map(Some),
            None => Ok(None),
        }
    }

    fn others_of(&self, questionnaire: &Questionnaire) -> Option<Counted> {
        let (_, recorded) = self.others.as_ref()?;
        let key = (questionnaire.id.to_string(), questionnaire.version.major);
        // Held while they are counted: whoever else wants them had better wait than count them too.
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let count = || {
            let mut others = Others::default();
            recorded.iter().try_for_each(|it| others.add(it, questionnaire))?;
            Ok(Arc::new(others))
        };
        Some(counted.entry(key).or_insert_with(count).clone())
    }
}
