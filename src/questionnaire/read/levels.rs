//! Reading the levels and the rules by which they are attained.

use indexmap::IndexMap;

use super::Reader;
use crate::problem::{Code, Problem};
use crate::questionnaire::{Floor, Level, LevelIndex};
use crate::source::{self, Fields, Node};
use crate::text::{Id, Message, Text};

/// What `scoring:` sets.
#[derive(Default)]
pub(super) struct ScoringRules {
    pub(super) max_lag: Option<usize>,
    pub(super) floors: Vec<Floor>,
}

impl Reader {
    pub(super) fn levels(&mut self, node: &Node) -> Option<IndexMap<Id, Level>> {
        let items = source::list(node, &mut self.problems)?;
        if items.len() < 2 {
            self.error(Code::TooFew, Message::new("problem-too-few-levels"), node.place)
                .help(Message::new("help-too-few-levels"));
        }
        if self.too_many(items, node.place) {
            return None;
        }
        let mut levels: IndexMap<Id, Level> = IndexMap::new();
        for (index, item) in items.iter().enumerate() {
            let Some(fields) = Fields::of(item, &mut self.problems) else { continue };
            let id = self.required(&fields, "id", Self::identifier);
            let title = self.required(&fields, "title", Self::text);
            let summary = self.optional(&fields, "summary", Self::text);
            let references = self.references(&fields);
            let place = fields.optional("min_score").map_or(item.place, |node| node.place);
            let threshold = match fields.optional("min_score") {
                Some(node) => self.score(node),
                None => Some(100.0 * index as f64 / items.len() as f64),
            };
            fields.finish(&mut self.problems);
            let (Some(id), Some(threshold)) = (id, threshold) else { continue };
            if index == 0 && threshold != 0.0 {
                self.error(Code::OutOfRange, Message::new("problem-first-threshold"), place)
                    .help(Message::new("help-first-threshold"));
            }
            let before = levels.values().last().map(|level| level.threshold);
            if let Some(before) = before.filter(|before| *before >= threshold) {
                let message =
                    Message::new("problem-threshold-not-rising").with("value", threshold).with("before", before);
                self.error(Code::NotRising, message, place).help(Message::new("help-threshold-not-rising"));
            }
            if levels.contains_key(&id) {
                let place = item.get("id").map_or(item.place, |node| node.place);
                self.error(Code::DuplicateId, Message::new("problem-duplicate-id").with("id", &id), place)
                    .help(Message::new("help-duplicate-id"));
            }
            let title = title.unwrap_or_else(|| Text::plain(id.to_string()));
            levels.insert(id, Level { title, summary, threshold, references });
        }
        self.anchors_outside_bands(items, &levels);
        Some(levels)
    }

    /// An answer "at level i" is worth the anchor of i, which should be a score of level i.
    fn anchors_outside_bands(&mut self, items: &[Node], levels: &IndexMap<Id, Level>) {
        if levels.len() != items.len() || levels.len() < 2 {
            return;
        }
        for (index, (item, (id, level))) in items.iter().zip(levels).enumerate() {
            let anchor = 100.0 * index as f64 / (levels.len() - 1) as f64;
            let next = levels.get_index(index + 1).map(|(_, next)| next.threshold);
            if !self.names.option_levels.contains(id) {
                continue;
            }
            if anchor < level.threshold - 1e-9 || next.is_some_and(|next| anchor >= next - 1e-9) {
                let message = Message::new("problem-anchor-outside-band").with("level", id).with("anchor", anchor);
                self.problems.push(
                    Problem::warning(Code::AnchorOutsideBand, message)
                        .with_help(Message::new("help-anchor-outside-band"))
                        .at(item.place),
                );
            }
        }
    }

    pub(super) fn scoring(&mut self, node: &Node) -> Option<ScoringRules> {
        let fields = Fields::of(node, &mut self.problems)?;
        let max_lag = self.optional(&fields, "max_lag", |reader, node| reader.whole(node, "allowed-whole-from-0", 0));
        let floors = self.optional(&fields, "floor", Self::floors).unwrap_or_default();
        fields.finish(&mut self.problems);
        Some(ScoringRules { max_lag, floors })
    }

    fn floors(&mut self, node: &Node) -> Option<Vec<Floor>> {
        let mut floors = Vec::new();
        for (key, condition) in source::mapping(node, &mut self.problems)? {
            if key.name.starts_with("x-") {
                continue;
            }
            let level = self.level_named(&key.name, key.place);
            if level == Some(LevelIndex(0)) {
                self.error(Code::GateOnLowestLevel, Message::new("problem-floor-on-lowest-level"), key.place)
                    .help(Message::new("help-on-lowest-level"));
            }
            let when = self.fact_condition(condition);
            floors.extend(level.zip(when).map(|(level, when)| Floor { level, when }));
        }
        floors.sort_by_key(|floor| std::cmp::Reverse(floor.level));
        Some(floors)
    }

    /// A whole number of at least `least`.
    pub(super) fn whole(&mut self, node: &Node, allowed: &'static str, least: u32) -> Option<usize> {
        let passes = |value: f64| value.fract() == 0.0 && value >= f64::from(least) && value <= 1e6;
        let value = source::number_in(node, allowed, passes, &mut self.problems)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number from 0 to a million"
        )]
        Some(value as usize)
    }

    /// A score from 0 to 100.
    pub(super) fn score(&mut self, node: &Node) -> Option<f64> {
        source::number_in(node, "allowed-0-to-100", |score| (0.0..=100.0).contains(&score), &mut self.problems)
    }
}
