//! Which questionnaire an answers file was given to: what must be known before the rest can be read.

use crate::problem::{Code, Place, Problem, Problems};
use crate::questionnaire::Questionnaire;
use crate::source::{self, Node};
use crate::text::{Id, Message};

/// The questionnaire that an answers file names, as in `omnichannel@1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionnaireReference {
    /// Its id.
    pub id: Id,
    /// The version that was answered; `None` where the file doesn't say.
    pub pin: Option<Pin>,
    /// Where the file says so.
    pub place: Place,
}

/// The version that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pin {
    /// A major version: `omnichannel@1`.
    Major(u64),
    /// A full version: `omnichannel@1.2.0`.
    Full(semver::Version),
}

impl Pin {
    /// The major version.
    #[must_use]
    pub fn major(&self) -> u64 {
        match self {
            Self::Major(major) => *major,
            Self::Full(version) => version.major,
        }
    }
}

/// The questionnaire that an answers file names; `Ok(None)` where it names none.
///
/// # Errors
/// Where what stands there is no reference, or the file is of a format in which it may mean something else.
pub fn questionnaire_reference(tree: &Node) -> Result<Option<QuestionnaireReference>, Problem> {
    let mut problems = Problems::default();
    source::is_format_1(tree, &mut problems);
    if let Some(other) = problems.in_file_order().into_iter().find(|problem| problem.code == Code::UnknownFormat) {
        return Err(other);
    }
    let Some(node) = tree.get("questionnaire").filter(|node| !node.is_null()) else { return Ok(None) };
    let mut problems = Problems::default();
    match source::string(node, &mut problems) {
        Some(text) => parse(&text, node.place).map(Some),
        None => Err(problems.in_file_order().swap_remove(0)),
    }
}

/// What is wrong with a file that names no questionnaire, where none is known otherwise either.
#[must_use]
pub fn missing_reference(tree: &Node) -> Problem {
    const FIELD: &str = "questionnaire";
    let misspelt = source::mapping(tree, &mut Problems::default())
        .and_then(|entries| entries.iter().find(|(key, _)| source::nearest(&key.name, [FIELD]).is_some()));
    match misspelt {
        Some((key, value)) if !(key.name == FIELD && value.is_null()) => {
            let message = Message::new("problem-unknown-field").with("field", key.name.as_str());
            let problem = Problem::error(Code::UnknownField, message).at(key.place);
            problem.with_help(Message::new("help-did-you-mean").with("name", FIELD))
        }
        empty => Problem::error(Code::MissingField, Message::new("problem-missing-field").with("field", FIELD))
            .with_help(Message::new("help-questionnaire-reference"))
            .at(empty.map_or(tree.place, |(key, _)| key.place)),
    }
}

fn parse(text: &str, place: Place) -> Result<QuestionnaireReference, Problem> {
    let (id, version) = text.split_once('@').map_or((text, None), |(id, version)| (id, Some(version)));
    let pin = match version {
        None => Some(None),
        Some(version) => {
            let major = version.parse().ok().map(Pin::Major);
            major.or_else(|| semver::Version::parse(version).ok().map(Pin::Full)).map(Some)
        }
    };
    Id::new(id).zip(pin).map(|(id, pin)| QuestionnaireReference { id, pin, place }).ok_or_else(|| {
        Problem::error(Code::InvalidValue, Message::new("problem-questionnaire-reference").with("reference", text))
            .with_help(Message::new("help-questionnaire-reference"))
            .at(place)
    })
}

/// Whether the reference of the file is to this questionnaire; what doesn't fit is a problem.
pub(super) fn check_reference(node: &Node, questionnaire: &Questionnaire, problems: &mut Problems) {
    let reference = match source::string(node, problems).map(|text| parse(&text, node.place)) {
        Some(Ok(reference)) => reference,
        Some(Err(problem)) => return problems.push(problem),
        None => return,
    };
    let version = &questionnaire.version;
    if reference.id != questionnaire.id {
        let message =
            Message::new("problem-other-questionnaire").with("id", &reference.id).with("other", &questionnaire.id);
        let problem = Problem::error(Code::UnknownQuestionnaire, message);
        return problems.push(problem.with_help(Message::new("help-other-questionnaire")).at(node.place));
    }
    let about = |key| {
        let message = Message::new(key).with("id", &reference.id).with("version", version.to_string());
        message.with("reference", node.as_text().unwrap_or_default())
    };
    match &reference.pin {
        None => problems.push(
            Problem::warning(Code::UnpinnedVersion, about("problem-unpinned-version"))
                .with_help(
                    Message::new("help-unpinned-version")
                        .with("reference", format!("{}@{}", reference.id, version.major)),
                )
                .at(node.place),
        ),
        Some(pin) if pin.major() != version.major => problems.push(
            Problem::error(Code::OtherVersion, about("problem-other-version"))
                .with_help(Message::new("help-other-version").with("major", pin.major().to_string()))
                .at(node.place),
        ),
        Some(Pin::Full(answered)) if answered > version => {
            problems.push(
                Problem::warning(Code::NewerVersion, about("problem-newer-version"))
                    .with_help(Message::new("help-newer-version"))
                    .at(node.place),
            );
        }
        Some(_) => {}
    }
}
