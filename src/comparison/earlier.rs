//! The business's own earlier result.

use jiff::civil::Date;

use super::{change, in_order, is_to, refuse_unknown_levels};
use crate::assessment::{Assessment, EarlierDimension, EarlierResult};
use crate::problem::{Code, Problem};
use crate::questionnaire::Questionnaire;
use crate::results::{Recorded, of_another};
use crate::source::nearest_or_list;
use crate::text::{Id, Message};

/// The search through results for those of one business.
#[derive(Debug, Clone)]
pub struct Past {
    business: String,
    found: Option<Recorded>,
    /// The ids of the others: they tell what there is instead.
    others: Vec<String>,
}

impl Past {
    /// Looks for a business, known by its `organization.id`.
    #[must_use]
    pub fn of(business: &str) -> Self {
        Self { business: business.to_owned(), found: None, others: Vec::new() }
    }

    /// Looks at one result.
    ///
    /// # Errors
    /// One problem, where it is the second one of the business.
    pub fn look_at(&mut self, recorded: Recorded) -> Result<(), Problem> {
        if recorded.business != self.business {
            self.others.push(recorded.business);
            return Ok(());
        }
        if self.found.is_some() {
            return Err(recorded.twice());
        }
        self.found = Some(recorded);
        Ok(())
    }

    /// The result that was looked for, beside the present one.
    ///
    /// # Errors
    /// One problem, where there was none, or where the two can't be compared.
    pub fn beside(self, assessment: &Assessment, questionnaire: &Questionnaire) -> Result<EarlierResult, Problem> {
        let Some(recorded) = self.found else {
            let message = Message::new("problem-business-unknown").with("id", self.business.as_str());
            let help = nearest_or_list(&self.business, self.others.iter().map(String::as_str));
            return Err(Problem::error(Code::UnknownBusiness, message).with_help(help));
        };
        if !is_to(&recorded, questionnaire) {
            let earlier = (recorded.questionnaire.as_str(), recorded.version.major);
            return Err(
                of_another(earlier, (questionnaire.id.as_str(), questionnaire.version.major)).at(recorded.place)
            );
        }
        refuse_later(&recorded, assessment)?;
        let scores = std::iter::once(&recorded.overall).chain(recorded.dimensions.iter().map(|(_, score)| score));
        for score in scores {
            refuse_unknown_levels(score, questionnaire).map_err(|problem| problem.at(recorded.place))?;
        }
        Ok(result(&recorded, assessment, questionnaire))
    }
}

/// A change is read from an earlier date to a later one.
fn refuse_later(recorded: &Recorded, assessment: &Assessment) -> Result<(), Problem> {
    match assessment.date.parse::<Date>() {
        Ok(date) if recorded.date > date => {
            let message = Message::new("problem-results-later").with("date", recorded.date).with("now", date);
            let help = Message::new("help-results-later");
            Err(Problem::error(Code::NotComparable, message).with_help(help).at(recorded.place))
        }
        _ => Ok(()),
    }
}

fn result(recorded: &Recorded, assessment: &Assessment, questionnaire: &Questionnaire) -> EarlierResult {
    let overall = &recorded.overall;
    let rank = |id: &Id| questionnaire.levels.get_index_of(id.as_str()).and_then(|rank| i32::try_from(rank).ok());
    // Without a score there is nothing confirmed either, whatever the low end of the range attains.
    let then = overall.level.as_ref().and(overall.confirmed.as_ref()).and_then(rank);
    let now = &assessment.overall.level;
    let now = now.level.as_ref().and(now.confirmed.as_ref()).and_then(rank);
    let dimensions = assessment.dimensions.iter().zip(in_order(recorded, assessment)).map(|(dimension, then)| {
        let then = then.cloned().unwrap_or_default();
        EarlierDimension {
            id: dimension.id.clone(),
            change: change(then.score, dimension.score.score),
            score: then.score,
            level: then.level,
            confirmed: then.confirmed,
        }
    });
    EarlierResult {
        date: recorded.date.to_string(),
        version: recorded.version.to_string(),
        score: overall.score,
        level: overall.level.clone(),
        confirmed: overall.confirmed.clone(),
        change: change(overall.score, assessment.overall.score.score),
        level_change: then.zip(now).map(|(then, now)| now - then),
        dimensions: dimensions.collect(),
    }
}
