//! The names that a questionnaire file defines, gathered before anything refers to them. Reports nothing.

use indexmap::{IndexMap, IndexSet};

use crate::questionnaire::Kind;
use crate::source::{self, Node, Value};
use crate::text::Id;

/// Every name that something may refer to.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) levels: IndexSet<Id>,
    pub(super) roles: IndexSet<Id>,
    pub(super) stages: IndexSet<Id>,
    pub(super) channels: IndexSet<Id>,
    pub(super) dimensions: IndexSet<Id>,
    /// The facts of the profile with their options.
    pub(super) facts: IndexMap<Id, IndexSet<Id>>,
    pub(super) questions: IndexMap<Id, QuestionNames>,
    /// The tags that questions carry.
    pub(super) tags: IndexSet<Id>,
}

/// The names within a question.
#[derive(Debug, Default)]
pub(super) struct QuestionNames {
    /// The type; `choice` by default, and `None` where a mistake leaves it open.
    pub(super) kind: Option<&'static str>,
    pub(super) options: IndexSet<Id>,
    pub(super) items: IndexSet<Id>,
    /// Strengths with their values; the built-in three by default.
    pub(super) strengths: IndexMap<Id, f64>,
}

impl Names {
    pub(super) fn gather(tree: &Node) -> Self {
        let mut names = Self {
            levels: ids(tree, "levels"),
            roles: ids(tree, "roles"),
            stages: ids(tree, "stages"),
            channels: ids(tree, "channels"),
            dimensions: ids(tree, "dimensions"),
            ..Self::default()
        };
        for fact in entries(tree, "profile") {
            names.facts.extend(id_of(fact).map(|id| (id, ids(fact, "options"))));
        }
        for question in entries(tree, "dimensions").iter().flat_map(|dimension| entries(dimension, "questions")) {
            names.questions.extend(id_of(question).map(|id| (id, QuestionNames::gather(question))));
            let tags = entries(question, "tags").iter();
            names.tags.extend(tags.filter_map(|tag| Id::new(tag.as_text()?)));
        }
        names
    }
}

impl QuestionNames {
    fn gather(question: &Node) -> Self {
        let option_id = |option: &Node| id_of(option).or_else(|| Id::new(option.get("level")?.as_text()?));
        let strength = |strength: &Node| match strength.get("value")?.value {
            Value::Number(value) => Some((id_of(strength)?, value)),
            _ => None,
        };
        let strengths: IndexMap<_, _> = entries(question, "strengths").iter().filter_map(strength).collect();
        Self {
            kind: kind(question),
            options: entries(question, "options").iter().filter_map(option_id).collect(),
            items: ids(question, "items"),
            strengths: if strengths.is_empty() { built_in_strengths().collect() } else { strengths },
        }
    }
}

fn kind(question: &Node) -> Option<&'static str> {
    match (question.get("type").filter(|node| !node.is_null()), &question.value) {
        (Some(node), _) => Kind::IDS.into_iter().find(|id| node.as_text() == Some(id)),
        (None, Value::Mapping(entries)) => {
            let is_misspelt = |name: &str| name != "type" && source::nearest(name, ["type"]).is_some();
            Some("choice").filter(|_| !entries.iter().any(|(key, _)| is_misspelt(&key.name)))
        }
        (None, _) => None,
    }
}

/// The strengths of a continuity question that gives none of its own.
pub(super) fn built_in_strengths() -> impl Iterator<Item = (Id, f64)> {
    [("none", 0.0), ("partial", 0.5), ("full", 1.0)].into_iter().filter_map(|(id, value)| Some((Id::new(id)?, value)))
}

/// The items of a list; none for anything else.
pub(super) fn items(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(items) => items,
        _ => &[],
    }
}

fn entries<'n>(node: &'n Node, name: &str) -> &'n [Node] {
    node.get(name).map_or(&[], items)
}

fn ids(node: &Node, name: &str) -> IndexSet<Id> {
    entries(node, name).iter().filter_map(id_of).collect()
}

fn id_of(node: &Node) -> Option<Id> {
    Id::new(node.get("id")?.as_text()?)
}
