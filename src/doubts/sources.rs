//! Where the parts of a questionnaire stand in its file.

use crate::questionnaire::{DimensionIndex, LevelIndex, QuestionIndex};
use crate::source::{Node, Value};

/// The values that a questionnaire was read from. The model was read without an error, so that its lists and those of
/// the file have the same entries in the same order, and an index finds the one as well as the other.
pub(super) struct Sources<'t> {
    tree: &'t Node,
    questions: Vec<&'t Node>,
}

impl<'t> Sources<'t> {
    pub(super) fn of(tree: &'t Node) -> Self {
        let dimensions = entries(Some(tree), "dimensions");
        Self { tree, questions: dimensions.iter().flat_map(|it| entries(Some(it), "questions")).collect() }
    }

    pub(super) fn level(&self, level: LevelIndex) -> Option<&'t Node> {
        entries(Some(self.tree), "levels").get(level.0)
    }

    pub(super) fn dimension(&self, dimension: DimensionIndex) -> Option<&'t Node> {
        entries(Some(self.tree), "dimensions").get(dimension.0)
    }

    pub(super) fn question(&self, question: QuestionIndex) -> Option<&'t Node> {
        self.questions.get(question.0).copied()
    }

    /// The condition of the floor on a level.
    pub(super) fn floor(&self, level: &str) -> Option<&'t Node> {
        self.tree.get("scoring")?.get("floor")?.get(level)
    }

    /// The condition of a finding.
    pub(super) fn finding(&self, finding: usize) -> Option<&'t Node> {
        entries(Some(self.tree), "findings").get(finding)?.get("when")
    }
}

/// The list under a key; nothing where there is none.
pub(super) fn entries<'t>(node: Option<&'t Node>, name: &str) -> &'t [Node] {
    match node.and_then(|node| node.get(name)).map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}
