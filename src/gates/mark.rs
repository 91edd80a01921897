//! Levels named on the command line, for the whole or for a dimension.

use crate::answers::Target;
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
