//! Reading questions: what all have, then what the type adds.

use indexmap::IndexMap;

use super::names::built_in_strengths;
use super::{RESERVED_CHANNELS, Reader};
use crate::problem::{Code, Problem};
use crate::questionnaire::{
    Choice, ChoiceOption, Continuity, DimensionIndex, End, Gate, Item, Kind, LevelIndex, NumberScale, PassageStep,
    Question, RatingScale, Requirement, Strength, YesNo,
};
use crate::source::{self, Fields, Node, Value};
use crate::text::{Id, Message};

impl Reader {
    pub(super) fn question(&mut self, fields: &Fields<'_>, dimension: DimensionIndex) -> Option<Question> {
        let text = self.required(fields, "text", Self::text);
        let help = self.optional(fields, "help", Self::text);
        let evidence = self.optional(fields, "evidence", Self::text);
        let references = self.references(fields);
        let weight = self.weight(fields);
        let roles = self.optional(fields, "roles", |reader, node| reader.list_of(node, Self::role)).unwrap_or_default();
        let tags =
            self.optional(fields, "tags", |reader, node| reader.list_of(node, Self::identifier)).unwrap_or_default();
        let accepts_not_applicable = self.flag(fields, "not_applicable", true);
        let when = self.optional(fields, "when", Self::fact_condition);
        let core = self.flag(fields, "core", false);
        let kind = self.kind(fields);
        let gates =
            self.optional(fields, "gates", |reader, node| reader.gates(node, kind.as_ref())).unwrap_or_default();
        if let (Some((key, _)), false, true) = (fields.entry("gates"), gates.is_empty(), accepts_not_applicable) {
            self.problems.push(
                Problem::warning(Code::GateNotApplicable, Message::new("problem-gate-not-applicable"))
                    .with_help(Message::new("help-gate-not-applicable"))
                    .at(key.place),
            );
        }
        Some(Question {
            dimension,
            text: text?,
            help,
            evidence,
            references,
            weight: weight?,
            roles,
            tags,
            accepts_not_applicable,
            when,
            gates,
            core,
            kind: kind?,
        })
    }

    fn list_of<T>(&mut self, node: &Node, mut read: impl FnMut(&mut Self, &Node) -> Option<T>) -> Option<Vec<T>> {
        let items = source::list(node, &mut self.problems)?;
        Some(items.iter().filter_map(|item| read(self, item)).collect())
    }

    fn gates(&mut self, node: &Node, kind: Option<&Kind>) -> Option<Vec<Gate>> {
        let mut gates = Vec::new();
        for (key, value) in source::mapping(node, &mut self.problems)? {
            if key.name.starts_with("x-") {
                continue;
            }
            if matches!(kind, Some(Kind::Text)) {
                self.error(Code::GateOnText, Message::new("problem-gate-on-text"), key.place)
                    .help(Message::new("help-gate-on-text"));
            }
            let level = self.level_named(&key.name, key.place);
            if level == Some(LevelIndex(0)) {
                self.error(Code::GateOnLowestLevel, Message::new("problem-gate-on-lowest-level"), key.place)
                    .help(Message::new("help-on-lowest-level"));
            }
            let requires = match value.value {
                Value::Number(_) => self.score(value).map(Requirement::Score),
                _ => self.level(value).map(Requirement::Level),
            };
            gates.extend(level.zip(requires).map(|(level, requires)| Gate { level, requires }));
        }
        gates.sort_by_key(|gate| gate.level);
        Some(gates)
    }

    fn kind(&mut self, fields: &Fields<'_>) -> Option<Kind> {
        let name = match fields.optional("type") {
            Some(node) => self.word(node, &Kind::IDS.map(|id| (id, id))),
            None => Some("choice").filter(|_| !fields.is_misspelt("type")),
        };
        let Some(name) = name else {
            // What belongs here isn't known: no field of a type is one too many.
            for name in FIELDS_OF_TYPES {
                fields.optional(name);
            }
            return None;
        };
        match name {
            "choice" => self.required(fields, "options", Self::options).map(|options| Kind::Choice(Choice { options })),
            "checklist" => self.required_collection(fields, "items", Self::item).map(Kind::Checklist),
            "yes-no" => {
                let reverse = self.flag(fields, "reverse", false);
                Some(Kind::YesNo(YesNo { reverse, step: self.step(fields) }))
            }
            "rating" => self.rating(fields).map(Kind::Rating),
            "number" => self.number_scale(fields).map(Kind::Number),
            "continuity" => self.continuity(fields).map(Kind::Continuity),
            _ => Some(Kind::Text),
        }
    }

    fn options(&mut self, node: &Node) -> Option<IndexMap<Id, ChoiceOption>> {
        let mut options: IndexMap<Id, ChoiceOption> = IndexMap::new();
        for item in self.filled_list(node)? {
            let Some(fields) = Fields::of(item, &mut self.problems) else { continue };
            let (level, score) = (fields.optional("level"), fields.optional("score"));
            let misspelt = level.or(score).is_none() && (fields.is_misspelt("level") || fields.is_misspelt("score"));
            let level_index = level.and_then(|node| self.level(node));
            let value = match (level, score) {
                (Some(_), None) => level_index.map(|level| self.anchor(level)),
                (None, Some(node)) => self.score(node),
                _ if misspelt => None,
                _ => {
                    self.error(Code::InvalidValue, Message::new("problem-level-or-score"), fields.place())
                        .help(Message::new("help-level-or-score"));
                    None
                }
            };
            let id = match (fields.optional("id"), level) {
                (Some(node), _) => self.identifier(node),
                (None, Some(level)) => level.as_text().and_then(Id::new),
                (None, None) if misspelt => None,
                (None, None) => {
                    fields.required("id", &mut self.problems);
                    None
                }
            };
            // An option without a good id is read all the same, for its other problems.
            let named = id.clone().or_else(|| Id::new("unnamed"));
            let text = named.map(|id| self.words(&fields, "text", &id));
            let step = self.step(&fields);
            let place = level.or(score).map_or(item.place, |node| node.place);
            fields.finish(&mut self.problems);
            let before = options.values().last().map(|option| option.score);
            if let Some((value, before)) = value.zip(before).filter(|(value, before)| value <= before) {
                let message = Message::new("problem-option-not-rising").with("value", value).with("before", before);
                self.error(Code::NotRising, message, place).help(Message::new("help-lowest-first"));
            }
            let (Some(id), Some(score)) = (id, value) else { continue };
            if options.contains_key(&id) {
                self.error(Code::DuplicateId, Message::new("problem-duplicate-id").with("id", &id), place)
                    .help(Message::new("help-duplicate-id"));
            }
            let text = text.unwrap_or_default();
            options.entry(id).or_insert(ChoiceOption { level: level_index, score, text, step });
        }
        Some(options)
    }

    /// What an answer at a level is worth, before the model exists.
    fn anchor(&self, level: LevelIndex) -> f64 {
        100.0 * level.0 as f64 / (self.names.levels.len().max(2) - 1) as f64
    }

    fn item(&mut self, fields: &Fields<'_>, id: &Id) -> Option<Item> {
        let text = self.words(fields, "text", id);
        let weight = self.weight(fields);
        let when = self.optional(fields, "when", Self::fact_condition);
        let step = self.step(fields);
        Some(Item { text, weight: weight?, when, step })
    }

    fn rating(&mut self, fields: &Fields<'_>) -> Option<RatingScale> {
        let mut end = |name, default| match fields.optional(name) {
            Some(node) => source::number_in(
                node,
                "allowed-up-to-a-billion",
                |value| value.abs() <= super::MOST,
                &mut self.problems,
            ),
            None => Some(default),
        };
        let (min, max) = (end("min", 1.0), end("max", 5.0));
        let reverse = self.flag(fields, "reverse", false);
        let (min, max) = (min?, max?);
        if min >= max {
            let place = fields.optional("max").or(fields.optional("min")).map_or(fields.place(), |node| node.place);
            self.error(Code::NotRising, Message::new("problem-rating-ends").with("min", min).with("max", max), place)
                .help(Message::new("help-rating-ends"));
        }
        Some(RatingScale { min, max, reverse })
    }

    fn number_scale(&mut self, fields: &Fields<'_>) -> Option<NumberScale> {
        let unit = self.required(fields, "unit", Self::text);
        let interpolate = self.flag(fields, "interpolate", false);
        let points = self.required(fields, "points", Self::points);
        Some(NumberScale { unit: unit?, points: points?, interpolate })
    }

    fn points(&mut self, node: &Node) -> Option<Vec<(f64, f64)>> {
        let items = source::list(node, &mut self.problems)?;
        if items.len() < 2 {
            self.error(Code::TooFew, Message::new("problem-too-few-points"), node.place);
        }
        let mut points: Vec<(f64, f64)> = Vec::new();
        let mut rising = None;
        for item in items {
            let Value::List(pair) = &item.value else {
                source::wrong_type(item, "type-point", &mut self.problems);
                continue;
            };
            let [value, score] = pair.as_slice() else {
                self.error(Code::InvalidValue, Message::new("problem-point"), item.place);
                continue;
            };
            let (value_number, score_number) = (source::number(value, &mut self.problems), self.score(score));
            let (Some(value_number), Some(score_number)) = (value_number, score_number) else { continue };
            if let Some(&(value_before, score_before)) = points.last() {
                if value_number <= value_before {
                    let message = Message::new("problem-points-not-rising")
                        .with("value", value_number)
                        .with("before", value_before);
                    self.error(Code::NotRising, message, value.place).help(Message::new("help-points-not-rising"));
                }
                let rises = score_number > score_before;
                let falls = score_number < score_before;
                if !(rises || falls) || rising.is_some_and(|rising| rising != rises) {
                    self.error(Code::NotRising, Message::new("problem-scores-not-monotone"), score.place)
                        .help(Message::new("help-scores-not-monotone"));
                }
                rising = rising.or(Some(rises));
            }
            points.push((value_number, score_number));
        }
        (points.len() >= 2).then_some(points)
    }

    fn continuity(&mut self, fields: &Fields<'_>) -> Option<Continuity> {
        let from = self.optional(fields, "from", |reader, node| Some(reader.stages(node)));
        let to = self.optional(fields, "to", |reader, node| Some(reader.stages(node)));
        let strengths = match fields.optional("strengths") {
            Some(_) => self.strengths(fields),
            None => Some(built_in_strengths().map(|(id, value)| (id, Strength { value, title: None })).collect()),
        };
        let effort = self.effort(fields);
        let passages = self
            .optional(fields, "passages", |reader, node| reader.list_of(node, Self::passage_step))
            .unwrap_or_default();
        if self.names.levels.len() < 4 {
            self.problems.push(
                Problem::warning(Code::ContinuityLevels, Message::new("problem-continuity-levels"))
                    .with_help(Message::new("help-continuity-levels"))
                    .at(fields.place()),
            );
        }
        Some(Continuity { from, to, strengths: strengths?, effort, passages })
    }

    fn strengths(&mut self, fields: &Fields<'_>) -> Option<IndexMap<Id, Strength>> {
        let mut before: Option<f64> = None;
        let strengths = self.filled_collection(fields, "strengths", |reader, strength, _| {
            let node = strength.required("value", &mut reader.problems);
            let value = node.and_then(|node| {
                source::number_in(node, "allowed-0-to-1", |value| (0.0..=1.0).contains(&value), &mut reader.problems)
            });
            let title = reader.optional(strength, "title", Self::text);
            let (node, value) = (node?, value?);
            if before.is_none() && value != 0.0 {
                reader.error(Code::OutOfRange, Message::new("problem-first-strength"), node.place);
            }
            if before.is_some_and(|before| before >= value) {
                reader
                    .error(
                        Code::NotRising,
                        Message::new("problem-strength-not-rising").with("value", value.to_string()),
                        node.place,
                    )
                    .help(Message::new("help-strength-not-rising"));
            }
            before = Some(value);
            Some(Strength { value, title })
        })?;
        if before.is_some_and(|last| last < 1.0) || strengths.len() < 2 {
            let place = fields.optional("strengths").map_or(fields.place(), |node| node.place);
            self.error(Code::OutOfRange, Message::new("problem-last-strength"), place);
        }
        Some(strengths)
    }

    fn passage_step(&mut self, node: &Node) -> Option<PassageStep> {
        let fields = Fields::of(node, &mut self.problems)?;
        let from = self.optional(&fields, "from", Self::end);
        let to = self.optional(&fields, "to", Self::end);
        let step = self.step(&fields);
        fields.finish(&mut self.problems);
        Some(PassageStep { from, to, step })
    }

    /// A channel, or a kind of channels.
    fn end(&mut self, node: &Node) -> Option<End> {
        let is_kind = node.as_text().is_some_and(|text| RESERVED_CHANNELS.contains(&text));
        if is_kind { self.channel_kind(node).map(End::Kind) } else { self.channel_reference(node).map(End::Channel) }
    }
}

/// The fields that a question has by its type.
const FIELDS_OF_TYPES: [&str; 15] = [
    "options",
    "items",
    "reverse",
    "action",
    "effort",
    "needs",
    "min",
    "max",
    "unit",
    "interpolate",
    "points",
    "from",
    "to",
    "strengths",
    "passages",
];
