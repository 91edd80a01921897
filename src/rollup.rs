//! Results rolled up: businesses with several sites, taken together by what their answers say of the organization.

mod scores;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use indexmap::IndexSet;
use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::{Assessment, OrganizationSummary};
use crate::questionnaire::Questionnaire;
use crate::text::{Id, Locale};

use scores::Scores;
pub use scores::Spread;

/// How near two differences are that count as the same.
const SAME: f64 = 1e-9;

/// What businesses are taken together by: a field of `organization`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The group that they belong to.
    Group,
    /// The brand.
    Brand,
    /// The unit.
    Unit,
    /// Their trade.
    Sector,
    /// Where they are.
    Country,
}

impl Field {
    /// The field's name in answers files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Brand => "brand",
            Self::Unit => "unit",
            Self::Sector => "sector",
            Self::Country => "country",
        }
    }

    fn of(self, organization: &OrganizationSummary) -> Option<&str> {
        match self {
            Self::Group => organization.group.as_deref(),
            Self::Brand => organization.brand.as_deref(),
            Self::Unit => organization.unit.as_deref(),
            Self::Sector => organization.sector.as_deref(),
            Self::Country => organization.country.as_deref(),
        }
    }
}

/// The results of a run, of each no more than its group and its scores. Every document counts, whoever it is of.
#[derive(Debug)]
pub struct Rollup {
    /// What businesses are taken together by.
    pub by: Field,
    /// Documents that couldn't be scored, and so belong to no group.
    pub invalid: usize,
    parts: Vec<Part>,
}

/// The results to one questionnaire: scores and levels of another can't be set beside them.
#[derive(Debug)]
pub struct Part {
    /// The questionnaire.
    pub questionnaire: Arc<Questionnaire>,
    /// The names of the groups, in the order in which they are met; `None` where the field isn't filled in.
    names: IndexSet<Option<Box<str>>>,
    sites: Vec<Site>,
    scores: Scores,
}

/// A business, in as few bytes as it takes: there may be a hundred thousand.
#[derive(Debug, Clone, Copy)]
struct Site {
    group: u32,
    level: Option<u16>,
    is_failing: bool,
}

/// Businesses that have the same in the field, scored with the same questionnaire.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "BusinessGroup")]
pub struct Group {
    /// What they have in the field, as it was first written; `null` for those that have nothing there.
    pub name: Option<String>,
    /// How many were scored.
    pub scored: usize,
    /// How many of them don't meet every gate of the run.
    pub failing: usize,
    /// Their overall scores; `null` where none has one.
    pub score: Option<Spread>,
    /// How many are at each level, in the questionnaire's order.
    pub levels: Vec<LevelNumber>,
    /// How many have no level, for want of a score.
    pub without_level: usize,
    /// Their scores by dimension, in the questionnaire's order.
    pub dimensions: Vec<DimensionGroup>,
    /// The dimension whose highest score is furthest from its lowest; where several are equally far, whose quartiles are;
    /// else the first of them. `null` where no dimension differs.
    pub differs_most: Option<Id>,
}

/// How many businesses of a group are at a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LevelNumber {
    /// The level.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// How many are at it: not below, not above.
    pub number: usize,
}

/// The scores of a group in one dimension.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DimensionGroup {
    /// The dimension.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The scores; `null` where no business has one.
    pub score: Option<Spread>,
}

impl Group {
    /// The dimension that differs most.
    #[must_use]
    pub fn most_different(&self) -> Option<&DimensionGroup> {
        let id = self.differs_most.as_ref()?;
        self.dimensions.iter().find(|dimension| dimension.id == *id)
    }
}

impl Rollup {
    /// No results yet.
    #[must_use]
    pub fn by(by: Field) -> Self {
        Self { by, invalid: 0, parts: Vec::new() }
    }

    /// Counts a result in. `is_failing` says whether it meets not every gate of the run.
    pub fn add(&mut self, assessment: &Assessment, questionnaire: &Arc<Questionnaire>, is_failing: bool) {
        let name = self.by.of(&assessment.organization).map(Box::from);
        let part = self.part_of(questionnaire);
        let (group, _) = part.names.insert_full(name);
        let level = assessment.overall.level.level.as_ref();
        let level = level.and_then(|id| part.questionnaire.levels.get_index_of(id));
        part.sites.push(Site {
            group: u32::try_from(group).unwrap_or(u32::MAX),
            level: level.and_then(|level| u16::try_from(level).ok()),
            is_failing,
        });
        let dimensions = part.questionnaire.dimensions.keys().map(|id| {
            // One that doesn't apply to the business isn't there.
            assessment.dimensions.iter().find(|dimension| dimension.id == *id)?.score.score
        });
        part.scores.add(std::iter::once(assessment.overall.score.score).chain(dimensions));
    }

    /// The results by questionnaire, in the order in which they were met.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// How many were scored.
    #[must_use]
    pub fn scored(&self) -> usize {
        self.parts.iter().map(|part| part.sites.len()).sum()
    }

    /// How many of them don't meet every gate of the run.
    #[must_use]
    pub fn failing(&self) -> usize {
        self.parts.iter().flat_map(|part| &part.sites).filter(|site| site.is_failing).count()
    }

    /// The part of a questionnaire; copies of the same file in several folders are one.
    fn part_of(&mut self, questionnaire: &Arc<Questionnaire>) -> &mut Part {
        let is_it = |part: &Part| {
            let known = &part.questionnaire;
            Arc::ptr_eq(known, questionnaire) || (known.id == questionnaire.id && known.sha256 == questionnaire.sha256)
        };
        let place = self.parts.iter().position(is_it).unwrap_or_else(|| {
            let scores = Scores::of_columns(1 + questionnaire.dimensions.len());
            let (names, sites) = (IndexSet::new(), Vec::new());
            self.parts.push(Part { questionnaire: Arc::clone(questionnaire), names, sites, scores });
            self.parts.len() - 1
        });
        &mut self.parts[place]
    }
}

impl Part {
    /// The groups, one after the other: in the order in which they were met, those without a name last.
    pub fn groups(&self, locale: Locale) -> impl Iterator<Item = Group> {
        let mut order: Vec<usize> = (0..self.sites.len()).collect();
        // Stable, and so the businesses of a group stay in their order.
        order.sort_by_key(|&place| {
            let group = self.sites[place].group;
            (self.name(group).is_none(), group)
        });
        let mut begin = 0;
        std::iter::from_fn(move || {
            let group = self.sites[*order.get(begin)?].group;
            let length = order[begin..].iter().take_while(|&&place| self.sites[place].group == group).count();
            let places = &order[begin..begin + length];
            begin += length;
            Some(self.group(group, places, locale))
        })
    }

    fn name(&self, group: u32) -> Option<&str> {
        let index = usize::try_from(group).ok()?;
        self.names.get_index(index)?.as_deref()
    }

    fn group(&self, group: u32, places: &[usize], locale: Locale) -> Group {
        let language = locale.into();
        let sites = || places.iter().map(|&place| &self.sites[place]);
        let levels = self.questionnaire.levels.iter().enumerate().map(|(index, (id, level))| LevelNumber {
            id: id.clone(),
            title: level.title.in_language(&language).to_owned(),
            number: sites().filter(|site| site.level.map(usize::from) == Some(index)).count(),
        });
        let dimensions =
            self.questionnaire.dimensions.iter().enumerate().map(|(index, (id, dimension))| DimensionGroup {
                id: id.clone(),
                title: dimension.title.in_language(&language).to_owned(),
                score: self.scores.spread(1 + index, places),
            });
        let dimensions: Vec<_> = dimensions.collect();
        Group {
            name: self.name(group).map(str::to_owned),
            scored: places.len(),
            failing: sites().filter(|site| site.is_failing).count(),
            score: self.scores.spread(0, places),
            levels: levels.collect(),
            without_level: sites().filter(|site| site.level.is_none()).count(),
            differs_most: differs_most(&dimensions).cloned(),
            dimensions,
        }
    }
}

/// The dimension that differs most; `None` where none differs.
fn differs_most(dimensions: &[DimensionGroup]) -> Option<&Id> {
    let mut most: Option<(&Id, [f64; 2])> = None;
    for (id, spread) in dimensions.iter().filter_map(|it| Some((&it.id, it.score.as_ref()?))) {
        let differences = [spread.highest - spread.lowest, spread.upper_quartile - spread.lower_quartile];
        let [range, between_quartiles] = differences;
        let differs_more = most.is_none_or(|(_, [most_range, most_between])| {
            range > most_range + SAME || (range > most_range - SAME && between_quartiles > most_between + SAME)
        });
        if range > SAME && differs_more {
            most = Some((id, differences));
        }
    }
    most.map(|(id, _)| id)
}
