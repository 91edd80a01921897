//! What the known answers to each question can score: never less than they can, so that what lies outside is certain.

use std::collections::BTreeSet;

use crate::questionnaire::{
    ChannelIndex, Continuity, DimensionIndex, Kind, LevelIndex, Question, QuestionIndex, Questionnaire,
};
use crate::scoring::{Score, level_of};

/// By question, what its answers can reach.
pub(super) struct Reach {
    highest: Vec<Option<Score>>,
    levels: Vec<Vec<LevelIndex>>,
    channels: Vec<usize>,
}

impl Reach {
    pub(super) fn of(questionnaire: &Questionnaire) -> Self {
        let ranges: Vec<_> = questionnaire.questions.values().map(|it| ranges(questionnaire, it)).collect();
        let highest = |ranges: &Vec<(Score, Score)>| ranges.iter().map(|range| range.1).reduce(Score::max);
        let levels = |ranges: &Vec<(Score, Score)>| {
            let level = |score| level_of(questionnaire, score).0;
            let within = ranges.iter().flat_map(|&(low, high)| level(low)..=level(high));
            within.collect::<BTreeSet<_>>().into_iter().map(LevelIndex).collect()
        };
        let channels = |question: &Question| match &question.kind {
            Kind::Continuity(continuity) => most_channels(questionnaire, continuity),
            _ => 0,
        };
        Self {
            highest: ranges.iter().map(highest).collect(),
            levels: ranges.iter().map(levels).collect(),
            channels: questionnaire.questions.values().map(channels).collect(),
        }
    }

    /// The best score of a question; `None` where no answer has one.
    pub(super) fn highest(&self, question: QuestionIndex) -> Option<Score> {
        self.highest[question.0]
    }

    /// The levels that the score of a question can have, lowest first.
    pub(super) fn levels(&self, question: QuestionIndex) -> &[LevelIndex] {
        &self.levels[question.0]
    }

    /// Of how many channels a continuity question can ask: more than one only where a passage counts.
    pub(super) fn channels(&self, question: QuestionIndex) -> usize {
        self.channels[question.0]
    }

    /// What the best score of a dimension can't exceed.
    pub(super) fn of_dimension(&self, questionnaire: &Questionnaire, dimension: DimensionIndex) -> Option<Score> {
        questionnaire.questions_of(dimension).filter_map(|question| self.highest(question)).reduce(Score::max)
    }
}

/// The scores that a question can have, as ranges with their ends.
fn ranges(questionnaire: &Questionnaire, question: &Question) -> Vec<(Score, Score)> {
    let exactly = |points: f64| (Score::new(points), Score::new(points));
    match &question.kind {
        Kind::Choice(choice) => choice.options.values().map(|option| exactly(option.score)).collect(),
        Kind::YesNo(_) => vec![exactly(0.0), exactly(100.0)],
        Kind::Checklist(_) | Kind::Rating(_) => vec![(Score::LEAST, Score::BEST)],
        Kind::Number(scale) if scale.interpolate => {
            let ends = scale.points.iter().map(|point| Score::new(point.1));
            ends.clone().reduce(Score::min).zip(ends.reduce(Score::max)).into_iter().collect()
        }
        Kind::Number(scale) => scale.points.iter().map(|point| exactly(point.1)).collect(),
        Kind::Continuity(continuity) => match most_channels(questionnaire, continuity) {
            0 => Vec::new(),
            1 => vec![exactly(0.0)],
            // With two levels, no passage at all is worth 0; else the anchor of level 1.
            _ if questionnaire.levels.len() == 2 => vec![(Score::LEAST, Score::BEST)],
            _ => vec![exactly(0.0), (Score::new(questionnaire.anchor(LevelIndex(1))), Score::BEST)],
        },
        Kind::Text => Vec::new(),
    }
}

fn most_channels(questionnaire: &Questionnaire, continuity: &Continuity) -> usize {
    let concerned =
        questionnaire.channels.values().filter(|it| continuity.can_begin_at(it) || continuity.can_lead_to(it));
    let concerned = concerned.count();
    if eligible(questionnaire, continuity).next().is_some() { concerned } else { concerned.min(1) }
}

/// The passages that count in a continuity question, were every channel of the catalogue there.
pub(super) fn eligible<'q>(
    questionnaire: &'q Questionnaire,
    continuity: &'q Continuity,
) -> impl Iterator<Item = (ChannelIndex, ChannelIndex)> + 'q {
    let channels = || questionnaire.channels.values().enumerate().map(|(place, it)| (ChannelIndex(place), it));
    let begins = channels().filter(|(_, channel)| continuity.can_begin_at(channel));
    begins.flat_map(move |from| {
        channels().filter(move |to| continuity.is_eligible(from, *to)).map(move |to| (from.0, to.0))
    })
}
