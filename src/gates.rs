//! Gates of the user's: levels that a result must attain, or CI fails.

use crate::answers::Target;
use crate::assessment::{Assessment, LevelRange};
use crate::problem::{Code, Problem};
use crate::questionnaire::{DimensionIndex, LevelIndex, Questionnaire};
use crate::source::nearest_or_list;
use crate::text::{Id, Message};

/// A level for the whole or for one dimension, as the command line gives it: `cross` or `people=multi`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The dimension; `None` is the whole.
    pub dimension: Option<String>,
    /// The level.
    pub level: String,
}

impl std::str::FromStr for Mark {
    type Err = std::convert::Infallible;

    /// Any text is a mark: whether its names exist depends on the questionnaire.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text.split_once('=') {
            Some(("overall", level)) => Self { dimension: None, level: level.to_owned() },
            Some((dimension, level)) => Self { dimension: Some(dimension.to_owned()), level: level.to_owned() },
            None => Self { dimension: None, level: text.to_owned() },
        })
    }
}

impl Mark {
    /// What the mark means in a questionnaire.
    ///
    /// # Errors
    /// One problem, where the questionnaire has no such dimension or level.
    pub fn resolve(&self, questionnaire: &Questionnaire) -> Result<(Option<DimensionIndex>, LevelIndex), Problem> {
        let dimension = match &self.dimension {
            Some(name) => {
                let what = (Code::UnknownDimension, "problem-unknown-dimension");
                Some(DimensionIndex(find(
                    name,
                    questionnaire.dimensions.get_index_of(name.as_str()),
                    questionnaire.dimensions.keys(),
                    what,
                )?))
            }
            None => None,
        };
        let what = (Code::UnknownLevel, "problem-unknown-level");
        let level = questionnaire.levels.get_index_of(self.level.as_str());
        find(&self.level, level, questionnaire.levels.keys(), what).map(|level| (dimension, LevelIndex(level)))
    }
}

fn find<'a>(
    name: &str,
    found: Option<usize>,
    names: impl Iterator<Item = &'a Id> + Clone,
    (code, key): (Code, &'static str),
) -> Result<usize, Problem> {
    found.ok_or_else(|| {
        let help = nearest_or_list(name, names.map(Id::as_str));
        Problem::error(code, Message::new(key).with("name", name)).with_help(help)
    })
}

/// The target that marks set together; a later mark for the same part replaces an earlier one.
///
/// # Errors
/// One problem, where the questionnaire has no such dimension or level.
pub fn target(marks: &[Mark], questionnaire: &Questionnaire) -> Result<Target, Problem> {
    let mut target = Target::default();
    for mark in marks {
        match mark.resolve(questionnaire)? {
            (None, level) => target.overall = Some(level),
            (Some(dimension), level) => {
                target.dimensions.insert(dimension, level);
            }
        }
    }
    Ok(target)
}

/// Which of the levels of a result a gate looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// The confirmed level: a file full of unknown answers can't pass.
    AtConfirmed,
    /// The level of what is known.
    AtLevel,
}

/// Says for each mark that a result doesn't attain what is missing; empty where all hold.
///
/// A result without a score attains nothing. A dimension that doesn't apply to the business holds.
///
/// # Errors
/// One problem, where the questionnaire has no such dimension or level.
pub fn failures(
    marks: &[Mark],
    looks: Looks,
    assessment: &Assessment,
    questionnaire: &Questionnaire,
) -> Result<Vec<Message>, Problem> {
    let mut failures = Vec::new();
    for mark in marks {
        let (dimension, least) = mark.resolve(questionnaire)?;
        let result = match dimension {
            None => Some((&assessment.overall.level, Message::new("gate-overall"))),
            Some(dimension) => {
                let (id, definition) =
                    questionnaire.dimensions.get_index(dimension.0).expect("resolved in this questionnaire");
                let result = assessment.dimensions.iter().find(|result| result.id == *id);
                result
                    .map(|result| (&result.level, Message::new("gate-dimension").with("dimension", &definition.title)))
            }
        };
        let Some((range, what)) = result else { continue };
        let attained = attained(range, looks, questionnaire);
        if attained.is_none_or(|level| level < least) {
            let key = match (attained, looks) {
                (None, _) => "gate-without-score",
                (Some(_), Looks::AtConfirmed) => "gate-confirmed-under",
                (Some(_), Looks::AtLevel) => "gate-level-under",
            };
            let title = |level: LevelIndex| &questionnaire.levels[level.0].title;
            let failure = Message::new(key).with("what", what).with("least", title(least));
            failures.push(match attained {
                Some(level) => failure.with("level", title(level)),
                None => failure,
            });
        }
    }
    Ok(failures)
}

fn attained(range: &LevelRange, looks: Looks, questionnaire: &Questionnaire) -> Option<LevelIndex> {
    // Without a score there is nothing confirmed either, whatever the low end of the range attains.
    let level = range.level.as_ref()?;
    let id = match looks {
        Looks::AtConfirmed => range.confirmed.as_ref()?,
        Looks::AtLevel => level,
    };
    questionnaire.levels.get_index_of(id).map(LevelIndex)
}
