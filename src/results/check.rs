//! From the tree of an entry to what comparisons need of it.

use jiff::civil::Date;
use semver::Version;

use super::{Recorded, RecordedScore};
use crate::problem::{Code, Place, Problem, Problems};
use crate::source::{self, Fields, Node, Value};
use crate::text::{Id, Message};

/// An entry; `None` for a file that couldn't be scored.
///
/// # Errors
/// The first of its problems.
pub(super) fn entry(tree: &Node) -> Result<Option<Recorded>, Problem> {
    let mut problems = Problems::default();
    let is_text = |name: &str| tree.get(name).is_some_and(|node| node.as_text().is_some());
    match tree.get("status").and_then(Node::as_text) {
        Some("invalid") => return Ok(None),
        Some("ok") if is_text("organization") => {
            return Err(not_results(tree, "problem-results-flat", "help-results-flat"));
        }
        Some("ok") => {}
        _ => return Err(of_another_kind(tree)),
    }
    let recorded = assessment(tree, &mut problems);
    match (problems.in_file_order().into_iter().find(Problem::is_error), recorded) {
        (None, Some(recorded)) => Ok(Some(recorded)),
        // Nobody writes results by hand: what helps against a faulty member is the same for all.
        (Some(problem), _) if problem.code == Code::UnknownFormat => Err(problem),
        (Some(problem), _) => Err(problem.with_help(Message::new("help-results"))),
        (None, None) => Err(not_results(tree, "problem-not-results", "help-results")),
    }
}

/// What stands where results should, as far as its members tell.
fn of_another_kind(tree: &Node) -> Problem {
    match source::kind(tree) {
        source::Kind::Answers => not_results(tree, "problem-results-answers", "help-results-answers"),
        source::Kind::Questionnaire => not_results(tree, "problem-results-questionnaire", "help-results"),
        source::Kind::Nothing | source::Kind::Other | source::Kind::Brand => {
            not_results(tree, "problem-not-results", "help-results")
        }
    }
}

fn not_results(tree: &Node, key: &'static str, help: &'static str) -> Problem {
    Problem::error(Code::NotOurs, Message::new(key)).with_help(Message::new(help)).at(tree.place)
}

fn assessment(tree: &Node, problems: &mut Problems) -> Option<Recorded> {
    if !source::is_format_1(tree, problems) {
        return None;
    }
    let fields = Fields::of(tree, problems)?;
    let file = fields.optional("file").and_then(Node::as_text).unwrap_or_default().to_owned();
    let date = fields.required("date", problems).and_then(|node| date(node, problems));
    let (questionnaire, version) = named(&fields, "questionnaire", problems, |fields, problems| {
        let id = fields.required("id", problems).and_then(|node| source::identifier(node, problems));
        let version = fields.required("version", problems).and_then(|node| version(node, problems));
        id.zip(version)
    })
    .unzip();
    let organization = named(&fields, "organization", problems, |fields, problems| {
        let id = fields.required("id", problems);
        let name = fields.required("name", problems).and_then(|node| source::string(node, problems));
        let place = id.map(|node| node.place);
        id.and_then(|node| source::string(node, problems)).zip(place).zip(name)
    });
    let overall = named(&fields, "overall", problems, |fields, problems| score(fields, problems));
    let dimensions = fields.required("dimensions", problems).and_then(|node| dimensions(node, problems));
    let ((business, place), name) = organization?;
    Some(Recorded {
        file,
        business,
        name,
        date: date?,
        questionnaire: questionnaire?,
        version: version?,
        overall: overall?,
        dimensions: dimensions?,
        place,
    })
}

/// What the members of a member say.
fn named<'n, T>(
    fields: &Fields<'n>,
    name: &'static str,
    problems: &mut Problems,
    read: impl FnOnce(&Fields<'n>, &mut Problems) -> Option<T>,
) -> Option<T> {
    let node = fields.required(name, problems)?;
    let fields = Fields::of(node, problems)?;
    read(&fields, problems)
}

fn dimensions(node: &Node, problems: &mut Problems) -> Option<Vec<(Id, RecordedScore)>> {
    let mut dimensions: Vec<(Id, RecordedScore)> = Vec::new();
    for entry in source::list(node, problems)? {
        let fields = Fields::of(entry, problems)?;
        let node = fields.required("id", problems)?;
        let id = source::identifier(node, problems)?;
        if dimensions.iter().any(|(known, _)| *known == id) {
            let message = Message::new("problem-results-dimension-twice").with("id", &id);
            problems.push(
                Problem::error(Code::DuplicateEntry, message).with_help(Message::new("help-results")).at(node.place),
            );
            return None;
        }
        dimensions.push((id, score(&fields, problems)?));
    }
    Some(dimensions)
}

fn score(fields: &Fields<'_>, problems: &mut Problems) -> Option<RecordedScore> {
    let score = match member(fields, "score", problems)? {
        Node { value: Value::Null, .. } => None,
        node => Some(source::number_in(node, "help-results", |it| (0.0..=100.0).contains(&it), problems)?),
    };
    let mut level = |name| match member(fields, name, problems)? {
        Node { value: Value::Null, .. } => Some(None),
        node => source::identifier(node, problems).map(Some),
    };
    Some(RecordedScore { score, level: level("level")?, confirmed: level("confirmed")? })
}

/// A member that must be there, though it may be `null`.
fn member<'n>(fields: &Fields<'n>, name: &'static str, problems: &mut Problems) -> Option<&'n Node> {
    let Some((_, node)) = fields.entry(name) else {
        fields.required(name, problems);
        return None;
    };
    Some(node)
}

fn date(node: &Node, problems: &mut Problems) -> Option<Date> {
    let text = source::string(node, problems)?;
    let date = Some(text).filter(|text| text.len() == 10).and_then(|text| text.parse().ok());
    if date.is_none() {
        invalid(Message::new("problem-date"), node.place, problems);
    }
    date
}

fn version(node: &Node, problems: &mut Problems) -> Option<Version> {
    let text = source::string(node, problems)?;
    let version = text.parse().ok();
    if version.is_none() {
        invalid(Message::new("problem-version").with("version", text), node.place, problems);
    }
    version
}

fn invalid(message: Message, place: Place, problems: &mut Problems) {
    problems.push(Problem::error(Code::InvalidValue, message).at(place));
}
