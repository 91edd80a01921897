//! Names that a file refers to: whether they are there, and what else the user may have meant.

use crate::problem::{Code, Place, Problem, Problems};
use crate::text::{Id, Message};

/// "Did you mean …?" with the nearest of the valid names, where one is near.
pub fn nearest<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Option<Message> {
    nearest_name(given, names).map(did_you_mean)
}

pub(super) fn did_you_mean(name: &str) -> Message {
    Message::new("help-did-you-mean").with("name", name)
}

pub(super) fn nearest_name<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const MOST: usize = 4;
    let length = given.chars().count();
    let distance = |name: &str| strsim::osa_distance(&given.to_lowercase(), name);
    let near = |name: &str| {
        let longer = length.max(name.chars().count());
        // Lengths are compared first: a text of megabytes may stand where a name should.
        longer - length.min(name.chars().count()) <= MOST && distance(name) <= (longer / 3).clamp(1, MOST)
    };
    names.into_iter().filter(|name| near(name)).min_by_key(|name| distance(name))
}

/// The help for a name that isn't there: the nearest, else what there is.
pub(crate) fn nearest_or_list<'a>(given: &str, names: impl IntoIterator<Item = &'a str> + Clone) -> Message {
    nearest(given, names.clone()).unwrap_or_else(|| match listed(names) {
        names if names.is_empty() => Message::new("help-there-are-none"),
        names => Message::new("help-there-are").with("names", names),
    })
}

/// The place of a name among those that may stand there; a name that is none of them is a problem.
pub(crate) fn lookup<'a>(
    name: &str,
    place: Place,
    names: impl Iterator<Item = &'a Id> + Clone,
    (code, key): (Code, &'static str),
    problems: &mut Problems,
) -> Option<usize> {
    let found = names.clone().position(|id| id.as_str() == name);
    if found.is_none() && !problems.is_full() {
        let help = nearest_or_list(name, names.map(Id::as_str));
        problems.push(Problem::error(code, Message::new(key).with("name", name)).with_help(help).at(place));
    }
    found
}

/// How many names are listed in a row.
pub(crate) const LISTED: usize = 30;

/// Names in a row, cut where they are many.
pub(crate) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter();
    let mut listed = names.by_ref().take(LISTED).collect::<Vec<_>>().join(", ");
    if names.next().is_some() {
        listed.push_str(", …");
    }
    listed
}
