//! The results of other businesses.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::Quartiles;
use crate::assessment::{Assessment, Benchmark, DimensionSpread, Position, Spread};
use crate::problem::{Code, Problem};
use crate::questionnaire::Questionnaire;
use crate::results::{Recorded, RecordedScore};
use crate::text::{Id, Message};

/// The fewest businesses that quartiles are given of: of fewer, somebody who knows the trade could tell single ones.
pub const LEAST: usize = 5;

/// How near two scores are that count as the same.
const SAME: f64 = 1e-9;

/// The scores of the businesses that others are shown beside.
#[derive(Debug, Clone, Default)]
pub struct Others {
    /// Of each business its scores, overall and by dimension; none where it has no score.
    businesses: BTreeMap<Box<str>, Option<Scores>>,
    overall: Vec<f64>,
    dimensions: BTreeMap<Id, Vec<f64>>,
    /// Results to other questionnaires, or to another major version.
    passed_over: usize,
}

/// The scores of one business.
#[derive(Debug, Clone)]
struct Scores {
    overall: f64,
    dimensions: Vec<(Id, f64)>,
}

impl Others {
    /// Counts a result in, but for one to another questionnaire or major version, and one without a score.
    ///
    /// # Errors
    /// One problem, where the business has been counted already.
    pub fn add(&mut self, recorded: &Recorded, questionnaire: &Questionnaire) -> Result<(), Problem> {
        if !super::is_to(recorded, questionnaire) {
            self.passed_over += 1;
            return Ok(());
        }
        let Entry::Vacant(new) = self.businesses.entry(recorded.business.as_str().into()) else {
            return Err(recorded.twice());
        };
        let known = |(id, score): &(Id, RecordedScore)| Some((id.clone(), score.score?));
        let scores = recorded
            .overall
            .score
            .map(|overall| Scores { overall, dimensions: recorded.dimensions.iter().filter_map(known).collect() });
        if let Some(scores) = &scores {
            self.overall.push(scores.overall);
            for (id, score) in &scores.dimensions {
                self.dimensions.entry(id.clone()).or_default().push(*score);
            }
        }
        new.insert(scores);
        Ok(())
    }

    /// How many results were passed over, being to other questionnaires or to another major version.
    #[must_use]
    pub fn passed_over(&self) -> usize {
        self.passed_over
    }

    /// The businesses counted, beside an assessment. Its own business isn't among them: nobody is their own peer.
    ///
    /// # Errors
    /// One problem, where they are fewer than [`LEAST`].
    pub fn beside(&self, assessment: &Assessment) -> Result<Benchmark, Problem> {
        let own = self.businesses.get(assessment.organization.id.as_str()).and_then(Option::as_ref);
        let overall = without(&self.overall, own.map(|own| own.overall));
        let businesses = overall.len();
        if businesses < LEAST {
            let message = Message::new("problem-too-few-businesses").with("count", businesses).with("least", LEAST);
            let help = Message::new("help-too-few-businesses");
            return Err(Problem::error(Code::TooFewBusinesses, message).with_help(help));
        }
        let dimensions = assessment.dimensions.iter().map(|dimension| {
            let of_own = own.and_then(|own| own.dimensions.iter().find(|(id, _)| *id == dimension.id));
            let scores = self.dimensions.get(&dimension.id).map_or(&[][..], Vec::as_slice);
            let scores = without(scores, of_own.map(|(_, score)| *score));
            DimensionSpread { id: dimension.id.clone(), spread: spread(scores, dimension.score.score) }
        });
        Ok(Benchmark {
            businesses,
            dimensions: dimensions.collect(),
            overall: spread(overall, assessment.overall.score.score),
        })
    }
}

/// Scores without one of them.
fn without(scores: &[f64], own: Option<f64>) -> Vec<f64> {
    let mut others = scores.to_vec();
    if let Some(place) = own.and_then(|own| others.iter().position(|score| score.to_bits() == own.to_bits())) {
        others.swap_remove(place);
    }
    others
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
