//! Conditions over facts and results, in three-valued logic: what isn't known makes a clause unknown, not false.

use super::{ChannelIndex, ChannelKind, DimensionIndex, FactIndex, LevelIndex, QuestionIndex, StageIndex};

/// Whether a clause holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// It doesn't.
    False,
    /// That depends on what nobody has said.
    Unknown,
    /// It does.
    True,
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

impl Truth {
    /// Both: false as soon as one is false.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            _ => Self::Unknown,
        }
    }

    /// Either: true as soon as one is true.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        !((!self).and(!other))
    }
}

/// The opposite; what is unknown stays unknown.
impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

/// A combination of clauses.
///
/// The type of clause says what a condition may look at: where a question applies depends on facts alone
/// ([`FactClause`]), a finding may also look at answers and results ([`FindingClause`]).
#[derive(Debug, Clone)]
pub enum Condition<Clause> {
    /// All of them; never empty.
    All(Vec<Self>),
    /// At least one of them; never empty.
    Any(Vec<Self>),
    /// The opposite.
    Not(Box<Self>),
    /// One clause.
    Clause(Clause),
}

impl<Clause> Condition<Clause> {
    /// Whether the condition holds, given whether each clause does.
    pub fn evaluate(&self, clause_holds: &impl Fn(&Clause) -> Truth) -> Truth {
        match self {
            Self::All(parts) => parts.iter().fold(Truth::True, |truth, part| truth.and(part.evaluate(clause_holds))),
            Self::Any(parts) => parts.iter().fold(Truth::False, |truth, part| truth.or(part.evaluate(clause_holds))),
            Self::Not(part) => !part.evaluate(clause_holds),
            Self::Clause(clause) => clause_holds(clause),
        }
    }

    /// Every clause, in the order of the file.
    pub fn clauses(&self) -> Vec<&Clause> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::clauses).collect(),
            Self::Not(part) => part.clauses(),
            Self::Clause(clause) => vec![clause],
        }
    }
}

/// A clause about what the organization is: its profile and its channels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactClause {
    /// The fact has one of these options among its values.
    Profile {
        /// The fact.
        fact: FactIndex,
        /// Places of the options in the fact's list; never empty.
        any_of: Vec<usize>,
    },
    /// The inventory of channels is so.
    Channels(ChannelClause),
}

/// What the inventory must be like; every part given must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChannelClause {
    /// At least one of these.
    pub any: Option<Vec<ChannelIndex>>,
    /// All of these.
    pub all: Option<Vec<ChannelIndex>>,
    /// None of these.
    pub none: Option<Vec<ChannelIndex>>,
    /// So many of a choice of channels.
    pub count: Option<ChannelCount>,
}

/// At least so many of the channels that `of`, `kind` and `serves` choose together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelCount {
    /// Among these channels; `None`: any.
    pub of: Option<Vec<ChannelIndex>>,
    /// Of this kind.
    pub kind: Option<ChannelKind>,
    /// Serving this stage.
    pub serves: Option<StageIndex>,
    /// How many.
    pub at_least: usize,
}

/// A clause of a finding.
#[derive(Debug, Clone, PartialEq)]
pub enum FindingClause {
    /// About what the organization is.
    Fact(FactClause),
    /// About an answer.
    Answer {
        /// The question.
        question: QuestionIndex,
        /// What its answer must be like.
        test: AnswerTest,
    },
    /// About the attained level of a dimension.
    Dimension {
        /// The dimension.
        dimension: DimensionIndex,
        /// What its level must be like.
        test: LevelTest,
    },
    /// About the attained overall level.
    Overall(LevelTest),
    /// About one passage of a continuity question.
    Passage {
        /// The continuity question.
        question: QuestionIndex,
        /// Where the passage begins.
        from: ChannelIndex,
        /// Where it leads.
        to: ChannelIndex,
        /// What its strength must be like.
        test: StrengthTest,
    },
    /// About silos: at least so many groups of channels with no passage between them.
    Silos {
        /// The continuity question; `None`: any of them.
        question: Option<QuestionIndex>,
        /// How many.
        at_least: usize,
    },
}

/// What a level must be like; every part given must hold, and one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelTest {
    /// This level or higher.
    pub at_least: Option<LevelIndex>,
    /// A lower level than this one.
    pub below: Option<LevelIndex>,
}

impl LevelTest {
    /// Whether a level passes.
    #[must_use]
    pub fn passes(self, level: LevelIndex) -> bool {
        self.at_least.is_none_or(|least| level >= least) && self.below.is_none_or(|limit| level < limit)
    }
}

/// What an answer must be like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerTest {
    /// By the level of its score.
    Level(LevelTest),
    /// Exactly this option of a choice, by its place.
    Option(usize),
    /// Exactly this answer to a yes-no question.
    YesNo(bool),
    /// With this item of a checklist ticked, by its place.
    Item(usize),
}

/// What the strength of a passage must be like, from 0 to 1; every part given must hold, and one is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StrengthTest {
    /// This strength or more.
    pub at_least: Option<f64>,
    /// Less than this strength.
    pub below: Option<f64>,
}

impl StrengthTest {
    /// Whether a strength passes.
    #[must_use]
    pub fn passes(self, strength: f64) -> bool {
        self.at_least.is_none_or(|least| strength >= least) && self.below.is_none_or(|limit| strength < limit)
    }
}
