//! The results of other businesses.

use std::collections::{BTreeMap, BTreeSet};

use super::Quartiles;
use crate::assessment::{Assessment, Benchmark, DimensionSpread, Position, Spread};
use crate::problem::{Code, Problem};
use crate::questionnaire::Questionnaire;
use crate::results::Recorded;
use crate::text::{Id, Message};

/// The fewest businesses that quartiles are given of: of fewer, somebody who knows the trade could tell single ones.
pub const LEAST: usize = 5;

/// How near two scores are that count as the same.
const SAME: f64 = 1e-9;

/// The scores of the businesses that one is shown beside.
#[derive(Debug, Clone)]
pub struct Others {
    /// The business that isn't counted: nobody is their own peer.
    own: String,
    met: BTreeSet<Box<str>>,
    overall: Vec<f64>,
    dimensions: BTreeMap<Id, Vec<f64>>,
    /// Results to other questionnaires, or to another major version.
    passed_over: usize,
}

impl Others {
    /// None yet; the business itself, known by its `organization.id`, won't be counted.
    #[must_use]
    pub fn than(own: &str) -> Self {
        let (own, met) = (own.to_owned(), BTreeSet::new());
        Self { own, met, overall: Vec::new(), dimensions: BTreeMap::new(), passed_over: 0 }
    }

    /// Counts a result in, but for one to another questionnaire or major version, and one without a score.
    ///
    /// # Errors
    /// One problem, where the business has been counted already.
    pub fn add(&mut self, recorded: &Recorded, questionnaire: &Questionnaire) -> Result<(), Problem> {
        if !super::is_to(recorded, questionnaire) {
            self.passed_over += 1;
            return Ok(());
        }
        if !self.met.insert(recorded.business.as_str().into()) {
            return Err(recorded.twice());
        }
        if recorded.business == self.own {
            return Ok(());
        }
        let Some(overall) = recorded.overall.score else { return Ok(()) };
        self.overall.push(overall);
        for (id, score) in &recorded.dimensions {
            if let Some(score) = score.score {
                self.dimensions.entry(id.clone()).or_default().push(score);
            }
        }
        Ok(())
    }

    /// How many results were passed over, being to other questionnaires or to another major version.
    #[must_use]
    pub fn passed_over(&self) -> usize {
        self.passed_over
    }

    /// The businesses counted, beside an assessment.
    ///
    /// # Errors
    /// One problem, where they are fewer than [`LEAST`].
    pub fn beside(mut self, assessment: &Assessment) -> Result<Benchmark, Problem> {
        let businesses = self.overall.len();
        if businesses < LEAST {
            let message = Message::new("problem-too-few-businesses").with("count", businesses).with("least", LEAST);
            let help = Message::new("help-too-few-businesses");
            return Err(Problem::error(Code::TooFewBusinesses, message).with_help(help));
        }
        let dimensions = assessment.dimensions.iter().map(|dimension| DimensionSpread {
            id: dimension.id.clone(),
            spread: spread(self.dimensions.remove(&dimension.id).unwrap_or_default(), dimension.score.score),
        });
        Ok(Benchmark {
            businesses,
            dimensions: dimensions.collect(),
            overall: spread(self.overall, assessment.overall.score.score),
        })
    }
}

fn spread(scores: Vec<f64>, own: Option<f64>) -> Spread {
    let number = scores.len();
    let quartiles = if number < LEAST { None } else { Quartiles::of(scores) };
    Spread {
        number,
        lower_quartile: quartiles.map(|it| it.lower),
        median: quartiles.map(|it| it.median),
        upper_quartile: quartiles.map(|it| it.upper),
        position: own.zip(quartiles).map(|(own, quartiles)| position(own, quartiles)),
    }
}

fn position(own: f64, quartiles: Quartiles) -> Position {
    if (own - quartiles.median).abs() <= SAME {
        Position::AtMedian
    } else if own < quartiles.lower - SAME {
        Position::LowestQuarter
    } else if own < quartiles.median {
        Position::BelowMedian
    } else if own <= quartiles.upper + SAME {
        Position::AboveMedian
    } else {
        Position::HighestQuarter
    }
}
