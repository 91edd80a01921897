//! Questions: what every one has, and what each type adds.

use indexmap::IndexMap;

use super::{
    Channel, ChannelIndex, ChannelKind, Condition, DimensionIndex, FactClause, LevelIndex, QuestionIndex, StageIndex,
};
use crate::text::{Id, Text};

/// A question of a dimension.
#[derive(Debug, Clone)]
pub struct Question {
    /// The dimension that it belongs to.
    pub dimension: DimensionIndex,
    /// The question itself.
    pub text: Text,
    /// How to understand it.
    pub help: Option<Text>,
    /// What to ask to see.
    pub evidence: Option<Text>,
    /// Where it comes from.
    pub references: Vec<String>,
    /// Its weight in its dimension; above 0.
    pub weight: f64,
    /// Who is best placed to answer, as ids of the questionnaire's roles (free words where it declares none).
    pub roles: Vec<Id>,
    /// The tags that views gather by.
    pub tags: Vec<Id>,
    /// Whether "not applicable" is accepted as an answer.
    pub accepts_not_applicable: bool,
    /// Where it applies; always, without one.
    pub when: Option<Condition<FactClause>>,
    /// The levels that can't be attained without a good enough answer.
    pub gates: Vec<Gate>,
    /// Whether it belongs to the short track.
    pub core: bool,
    /// What its type adds.
    pub kind: Kind,
}

impl Question {
    /// Whether an answer counts in the scores: all types but free text.
    #[must_use]
    pub fn is_scored(&self) -> bool {
        !matches!(self.kind, Kind::Text)
    }
}

/// A must-have: `level` is not attained unless this question's answer meets `requires`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gate {
    /// The level that is held back; never the lowest.
    pub level: LevelIndex,
    /// What the answer must reach.
    pub requires: Requirement,
}

/// What an answer must reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Requirement {
    /// The level of its score must be this one or higher.
    Level(LevelIndex),
    /// Its score must be this one or higher, 0 to 100.
    Score(f64),
}

/// What a type of question adds.
#[derive(Debug, Clone)]
pub enum Kind {
    /// One of several options, lowest first.
    Choice(Choice),
    /// Any of several items.
    Checklist(IndexMap<Id, Item>),
    /// Yes or no.
    YesNo(YesNo),
    /// A mark on a scale.
    Rating(RatingScale),
    /// A measured figure.
    Number(NumberScale),
    /// Passages from channel to channel.
    Continuity(Continuity),
    /// Free text, not scored.
    Text,
}

impl Kind {
    /// The word of the file format for the type.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::Choice(_) => "choice",
            Self::Checklist(_) => "checklist",
            Self::YesNo(_) => "yes-no",
            Self::Rating(_) => "rating",
            Self::Number(_) => "number",
            Self::Continuity(_) => "continuity",
            Self::Text => "text",
        }
    }

    /// The words of the file format, in the order of its page.
    pub const IDS: [&'static str; 7] = ["choice", "checklist", "yes-no", "rating", "number", "continuity", "text"];
}

/// Options of which one is true, their scores strictly rising.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The options by id, lowest first; one or more.
    pub options: IndexMap<Id, ChoiceOption>,
}

/// One option of a choice.
#[derive(Debug, Clone)]
pub struct ChoiceOption {
    /// The level that it stands for, where it was given by level.
    pub level: Option<LevelIndex>,
    /// What it is worth, 0 to 100.
    pub score: f64,
    /// What is true of the organization.
    pub text: Text,
    /// How to get here from the option before.
    pub step: Step,
}

/// One item of a checklist.
#[derive(Debug, Clone)]
pub struct Item {
    /// What is true of the organization where it is ticked.
    pub text: Text,
    /// Its share in the score; above 0.
    pub weight: f64,
    /// Where it applies; always, without one.
    pub when: Option<Condition<FactClause>>,
    /// How to get it.
    pub step: Step,
}

/// A yes-no question.
#[derive(Debug, Clone)]
pub struct YesNo {
    /// Whether "no" is the good answer.
    pub reverse: bool,
    /// How to get to the good answer.
    pub step: Step,
}

/// A mark between two ends.
#[derive(Debug, Clone, Copy)]
pub struct RatingScale {
    /// The lowest mark.
    pub min: f64,
    /// The highest mark; above `min`.
    pub max: f64,
    /// Whether the lowest mark is the best.
    pub reverse: bool,
}

/// A figure and what its values are worth.
#[derive(Debug, Clone)]
pub struct NumberScale {
    /// What is counted.
    pub unit: Text,
    /// Value and score, values strictly rising, scores strictly rising or strictly falling; two or more.
    pub points: Vec<(f64, f64)>,
    /// Whether scores between two points are interpolated; else each point holds up to the next.
    pub interpolate: bool,
}

/// Passages between the organization's channels.
#[derive(Debug, Clone)]
pub struct Continuity {
    /// The stages where the journey begins; with `to`, the pairs that count. `None`: any.
    pub from: Option<Vec<StageIndex>>,
    /// The stages where it carries on. `None`: any.
    pub to: Option<Vec<StageIndex>>,
    /// How good a passage may be, values strictly rising from 0 to 1; two or more.
    pub strengths: IndexMap<Id, Strength>,
    /// The effort of one full passage.
    pub effort: Option<f64>,
    /// Passages that cost otherwise; the first that fits counts.
    pub passages: Vec<PassageStep>,
}

impl Continuity {
    /// Whether a passage from one channel to another counts: the first serves a stage of `from`, the second of `to`.
    #[must_use]
    pub fn is_eligible(&self, from: (ChannelIndex, &Channel), to: (ChannelIndex, &Channel)) -> bool {
        from.0 != to.0 && self.can_begin_at(from.1) && self.can_lead_to(to.1)
    }

    /// Whether the journey can begin on a channel.
    #[must_use]
    pub fn can_begin_at(&self, channel: &Channel) -> bool {
        self.takes(channel, self.from.as_deref())
    }

    /// Whether the journey can carry on on a channel.
    #[must_use]
    pub fn can_lead_to(&self, channel: &Channel) -> bool {
        self.takes(channel, self.to.as_deref())
    }

    /// With one side given, the other is every stage; with neither, every channel counts, even one that serves none.
    fn takes(&self, channel: &Channel, stages: Option<&[StageIndex]>) -> bool {
        match stages {
            Some(stages) => stages.iter().any(|stage| channel.serves.contains(stage)),
            None => (self.from.is_none() && self.to.is_none()) || !channel.serves.is_empty(),
        }
    }
}

/// How good a passage is.
#[derive(Debug, Clone)]
pub struct Strength {
    /// From 0 (no passage) to 1 (a full one).
    pub value: f64,
    /// Its name; `None` for the three strengths built in, which the program names itself.
    pub title: Option<Text>,
}

/// What it takes to open certain passages.
#[derive(Debug, Clone)]
pub struct PassageStep {
    /// Where they begin; `None`: anywhere.
    pub from: Option<End>,
    /// Where they lead; `None`: anywhere.
    pub to: Option<End>,
    /// How to open one.
    pub step: Step,
}

/// An end of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// One channel.
    Channel(ChannelIndex),
    /// Every channel of a kind.
    Kind(ChannelKind),
}

/// What it takes to get from one answer to the next better one.
#[derive(Debug, Clone, Default)]
pub struct Step {
    /// What to do.
    pub action: Option<Text>,
    /// What it costs, in the questionnaire's effort unit; 0 or more. Without one, the roadmap doesn't offer the step.
    pub effort: Option<f64>,
    /// What must be in place first.
    pub needs: Vec<Need>,
}

/// A prerequisite of a step: another question's answer must be at a level or higher.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// The other question.
    pub question: QuestionIndex,
    /// The least level of its score.
    pub at_least: LevelIndex,
}
