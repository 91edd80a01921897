//! What becomes of a question: its outcome and its score, by type.

use indexmap::IndexMap;

use super::{PassageMap, Reading, Score};
use crate::answers::{Answer, Facts};
use crate::questionnaire::{
    ChannelIndex, Choice, Item, Kind, NumberScale, QuestionIndex, Questionnaire, RatingScale, Truth, YesNo,
};
use crate::text::Id;

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// It has an answer that counts; free text has no score.
    Answered(Option<KnownScore>),
    /// It applies, and nobody knows.
    Unknown,
    /// It was said not to apply.
    NotApplicable,
    /// It isn't asked: its condition is false, or there is nothing that it could ask about.
    Hidden,
}

/// The score of an answer, with the range that unknown parts of the answer leave open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KnownScore {
    /// By what is known.
    pub score: Score,
    /// With the unknown parts at their least; `score` where there is none.
    pub low: Score,
    /// With the unknown parts at their best; `score` where there is none.
    pub high: Score,
}

impl Outcome {
    /// The score by what is known.
    #[must_use]
    pub fn score(self) -> Option<Score> {
        match self {
            Self::Answered(Some(known)) => Some(known.score),
            Self::Answered(None) | Self::Unknown | Self::NotApplicable | Self::Hidden => None,
        }
    }

    /// The score of a scored question, what is unknown being taken as `reading` says; `None` where it doesn't count.
    #[must_use]
    pub fn score_at(self, reading: Reading) -> Option<Score> {
        match (self, reading) {
            (Self::Answered(Some(known)), Reading::Known) => Some(known.score),
            (Self::Answered(Some(known)), Reading::Low) => Some(known.low),
            (Self::Answered(Some(known)), Reading::High) => Some(known.high),
            (Self::Unknown, Reading::Low) => Some(Score::LEAST),
            (Self::Unknown, Reading::High) => Some(Score::BEST),
            (Self::Unknown, Reading::Known) | (Self::Answered(None) | Self::NotApplicable | Self::Hidden, _) => None,
        }
    }

    /// Whether the question applies, known or not.
    #[must_use]
    pub fn applies(self) -> bool {
        matches!(self, Self::Answered(_) | Self::Unknown)
    }
}

impl From<Score> for Outcome {
    fn from(score: Score) -> Self {
        Self::Answered(Some(KnownScore { score, low: score, high: score }))
    }
}

/// The outcome of a question, and its passages where it is a continuity question that applies.
pub(super) fn outcome(
    questionnaire: &Questionnaire,
    facts: &Facts,
    channels: &[ChannelIndex],
    index: QuestionIndex,
    answer: Option<&Answer>,
) -> (Outcome, Option<PassageMap>) {
    let question = questionnaire.question(index);
    if question.when.as_ref().is_some_and(|when| facts.evaluate(questionnaire, when) == Truth::False) {
        return (Outcome::Hidden, None);
    }
    if let Kind::Continuity(continuity) = &question.kind {
        let map = PassageMap::draw(questionnaire, channels, index, continuity, answer);
        return match (map, answer) {
            (None, _) => (Outcome::Hidden, None),
            (Some(_), Some(Answer::NotApplicable)) => (Outcome::NotApplicable, None),
            (Some(map), _) => (map.outcome(questionnaire, continuity), Some(map)),
        };
    }
    let applies = |item: &Item| item_applies(questionnaire, facts, item);
    let outcome = match (&question.kind, answer) {
        (Kind::Checklist(items), _) if !items.values().any(applies) => Outcome::Hidden,
        (_, Some(Answer::NotApplicable)) => Outcome::NotApplicable,
        (Kind::Choice(choice), Some(Answer::Option(option))) => option_score(choice, *option),
        (Kind::Checklist(items), Some(Answer::Items(ticked))) => checklist_score(items, ticked, applies).into(),
        (Kind::YesNo(yes_no), Some(Answer::YesNo(yes))) => yes_no_score(yes_no, *yes).into(),
        (Kind::Rating(scale), Some(Answer::Number(mark))) => rating_score(scale, *mark).into(),
        (Kind::Number(scale), Some(Answer::Number(figure))) => number_score(scale, *figure).into(),
        (Kind::Text, Some(Answer::Text(_))) => Outcome::Answered(None),
        // Not asked yet, unknown, or an answer of another type, which no file that was read has.
        _ => Outcome::Unknown,
    };
    (outcome, None)
}

/// Whether an item of a checklist counts: where nobody knows, it does.
pub(crate) fn item_applies(questionnaire: &Questionnaire, facts: &Facts, item: &Item) -> bool {
    item.when.as_ref().is_none_or(|when| facts.evaluate(questionnaire, when) != Truth::False)
}

fn option_score(choice: &Choice, option: usize) -> Outcome {
    choice.options.get_index(option).map_or(Outcome::Unknown, |(_, option)| Score::new(option.score).into())
}

fn checklist_score(items: &IndexMap<Id, Item>, ticked: &[usize], applies: impl Fn(&Item) -> bool) -> Score {
    let (mut all, mut done) = (0.0, 0.0);
    for (place, item) in items.values().enumerate().filter(|(_, item)| applies(item)) {
        all += item.weight;
        if ticked.contains(&place) {
            done += item.weight;
        }
    }
    Score::new(100.0 * done / all)
}

fn yes_no_score(yes_no: &YesNo, yes: bool) -> Score {
    if yes == yes_no.reverse { Score::LEAST } else { Score::BEST }
}

fn rating_score(scale: &RatingScale, mark: f64) -> Score {
    let share = (mark - scale.min) / (scale.max - scale.min);
    Score::new(100.0 * if scale.reverse { 1.0 - share } else { share })
}

fn number_score(scale: &NumberScale, figure: f64) -> Score {
    let above = scale.points.partition_point(|(value, _)| *value <= figure);
    let before = scale.points[above.saturating_sub(1)];
    let points = match scale.points.get(above) {
        Some(after) if scale.interpolate && above > 0 => {
            before.1 + (after.1 - before.1) * (figure - before.0) / (after.0 - before.0)
        }
        _ => before.1,
    };
    Score::new(points)
}
