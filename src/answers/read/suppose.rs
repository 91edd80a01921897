//! Reading an answer that is supposed to be another than it is: `stock=cross`, as the command line gives it.
//!
//! The value becomes the node that would stand in an answers file and is read like one, so that every check applies.

use crate::answers::{Answer, Answers, Passages};
use crate::problem::{Checked, Code, Place, Problem, Problems};
use crate::questionnaire::{ChannelIndex, Kind, QuestionIndex, Questionnaire};
use crate::source::{self, Document, Key, Node, Value};
use crate::text::Message;

use super::Reader;

/// The word for no item of a checklist.
const NONE: &str = "none";

/// The answers with one of them replaced, as `QUESTION=ANSWER` says in the document:
///
/// - an option's id; `yes` or `no`; a number; words, for a question of free text;
/// - a checklist: `item,item` for exactly these items, `none` for none; `+item,-item` for these more and these fewer than
///   now;
/// - continuity: `QUESTION.FROM.TO=STRENGTH` for one passage, `QUESTION.FROM=STRENGTH` for all that leave a channel,
///   `QUESTION=STRENGTH` for all;
/// - `unknown`, and `not-applicable` where the question takes it.
///
/// Places of problems are places in the document.
#[must_use]
pub fn suppose(document: &Document, questionnaire: &Questionnaire, answers: &Answers) -> Checked<Answers> {
    let mut reader = Reader { questionnaire, problems: Problems::default() };
    let value = reader.supposed(&document.text, answers);
    Checked::new(value, reader.problems)
}

impl Reader<'_> {
    fn supposed(&mut self, text: &str, answers: &Answers) -> Option<Answers> {
        let (left, right) = match text.split_once('=') {
            Some((left, right)) if !left.trim().is_empty() && !right.trim().is_empty() => (left, right),
            _ => {
                let problem = Problem::error(Code::InvalidValue, Message::new("problem-supposed-form"));
                self.problems.push(problem.with_help(Message::new("help-supposed-form")).at(place(
                    text,
                    0,
                    text.len(),
                )));
                return None;
            }
        };
        let parts = Parts::of(text, left, '.');
        let name = parts.0.first()?;
        let key = Key { name: name.text.into(), place: name.place };
        let index = self.question(&key.name, key.place)?;
        let value = Part { text: right.trim(), place: place_of(text, right.trim()) };
        let question = self.questionnaire.question(index);
        let ends = &parts.0[1..];
        if let (Some(end), false) = (ends.first(), matches!(question.kind, Kind::Continuity(_))) {
            let problem = Problem::error(Code::InvalidValue, Message::new("problem-supposed-passage"));
            self.problems.push(problem.with_help(Message::new("help-supposed-form")).at(end.place));
            return None;
        }
        let present = answers.entry(index);
        let node = match &question.kind {
            _ if ends.is_empty() && matches!(value.text, "unknown" | "not-applicable") => value.node(),
            Kind::Checklist(_) => self.checklist(text, right, index, answers)?,
            Kind::Rating(_) | Kind::Number(_) => match value.text.parse::<f64>() {
                Ok(figure) if figure.is_finite() => Node { value: Value::Number(figure), place: value.place },
                _ => value.node(),
            },
            Kind::Continuity(_) => self.rows(index, ends, value, answers)?,
            Kind::Choice(_) | Kind::YesNo(_) | Kind::Text => value.node(),
        };
        // "Not applicable" needs a note that says why: supposing it is reason enough.
        let note = present.note.clone().unwrap_or_else(|| "--what-if".to_owned());
        let field = |name: &str, node: Node| (Key { name: name.into(), place: key.place }, node);
        let note = Node { value: Value::Text(note.into()), place: key.place };
        let long_form =
            Node { value: Value::Mapping(vec![field("answer", node), field("note", note)]), place: key.place };
        let entry = self.entry(index, &key, &long_form, &answers.facts)?;
        let mut supposed = answers.clone();
        supposed.entries[index.0].answer = match entry.answer {
            Some(Answer::Passages(given)) => Some(Answer::Passages(self.merged(index, given, answers))),
            answer => answer,
        };
        Some(supposed)
    }

    /// The items of a checklist: those named, or those of now with some more and some fewer.
    fn checklist(&mut self, text: &str, list: &str, index: QuestionIndex, answers: &Answers) -> Option<Node> {
        let Kind::Checklist(items) = &self.questionnaire.question(index).kind else { return None };
        let parts = Parts::of(text, list, ',');
        let all = place_of(text, list);
        let is_signed = |part: &&Part<'_>| part.text.starts_with(['+', '-']);
        if parts.0.len() == 1 && parts.0[0].text == NONE && !items.contains_key(NONE) {
            return Some(Node { value: Value::List(Vec::new()), place: all });
        }
        let Some(plain) = parts.0.iter().find(|part| !is_signed(part)) else {
            let mut ticked = match &answers.entry(index).answer {
                Some(Answer::Items(ticked)) => ticked.clone(),
                _ => Vec::new(),
            };
            for part in &parts.0 {
                let name = &part.text[1..];
                let what = (Code::UnknownItem, "problem-unknown-item");
                let item = source::lookup(name, part.place, items.keys(), what, &mut self.problems)?;
                ticked.retain(|ticked| *ticked != item);
                if part.text.starts_with('+') {
                    ticked.push(item);
                }
            }
            let names = ticked.iter().filter_map(|item| items.get_index(*item));
            let node = |(id, _): (&crate::text::Id, _)| Node { value: Value::Text(id.as_str().into()), place: all };
            return Some(Node { value: Value::List(names.map(node).collect()), place: all });
        };
        if parts.0.iter().any(|part| is_signed(&part)) {
            let problem = Problem::error(Code::InvalidValue, Message::new("problem-supposed-items"));
            self.problems.push(problem.with_help(Message::new("help-supposed-items")).at(plain.place));
            return None;
        }
        Some(Node { value: Value::List(parts.0.iter().map(Part::node).collect()), place: all })
    }

    /// The mapping of passages that the parts name: one, a row or all.
    fn rows(&mut self, index: QuestionIndex, ends: &[Part<'_>], value: Part<'_>, answers: &Answers) -> Option<Node> {
        let channels = self.questionnaire.channels.keys();
        let mut named = Vec::new();
        for end in ends {
            let what = (Code::UnknownChannel, "problem-unknown-channel");
            let channel = source::lookup(end.text, end.place, channels.clone(), what, &mut self.problems)?;
            named.push((ChannelIndex(channel), end.place));
        }
        let pairs = match named[..] {
            [(from, _), (to, _)] => vec![(from, to)],
            [(from, _)] => self.eligible(index, answers).into_iter().filter(|pair| pair.0 == from).collect(),
            [] => self.eligible(index, answers),
            [_, _, (_, place), ..] => {
                let problem = Problem::error(Code::InvalidValue, Message::new("problem-supposed-passage"));
                self.problems.push(problem.with_help(Message::new("help-supposed-form")).at(place));
                return None;
            }
        };
        let place = named.first().map_or(value.place, |(_, place)| *place);
        if pairs.is_empty() {
            self.not_counted(place);
        }
        let name = |channel: ChannelIndex| self.questionnaire.channel_id(channel).to_string();
        let mut rows: Vec<(Key, Node)> = Vec::new();
        for row in pairs.chunk_by(|one, other| one.0 == other.0) {
            let cell = |(_, to): &(ChannelIndex, ChannelIndex)| {
                let place = named.get(1).map_or(value.place, |(_, place)| *place);
                (Key { name: name(*to).into(), place }, value.node())
            };
            let cells = Node { value: Value::Mapping(row.iter().map(cell).collect()), place };
            rows.push((Key { name: name(row[0].0).into(), place }, cells));
        }
        Some(Node { value: Value::Mapping(rows), place })
    }

    /// The pairs that count, by where they begin and then by where they lead.
    fn eligible(&self, index: QuestionIndex, answers: &Answers) -> Vec<(ChannelIndex, ChannelIndex)> {
        let Kind::Continuity(continuity) = &self.questionnaire.question(index).kind else { return Vec::new() };
        let mut channels = answers.facts.continuity_channels().to_vec();
        channels.sort_unstable();
        let channel = |index: ChannelIndex| (index, &self.questionnaire.channels[index.0]);
        let pairs = channels.iter().flat_map(|from| channels.iter().map(|to| (*from, *to)));
        pairs.filter(|(from, to)| continuity.is_eligible(channel(*from), channel(*to))).collect()
    }

    /// The passages of now with those given; beside an answer that was unknown, the others stay so.
    fn merged(&self, index: QuestionIndex, given: Passages, answers: &Answers) -> Passages {
        let mut passages = match &answers.entry(index).answer {
            Some(Answer::Passages(passages)) => passages.clone(),
            _ => self.eligible(index, answers).into_iter().map(|pair| (pair, None)).collect(),
        };
        passages.extend(given);
        passages
    }
}

/// A part of the text with its place.
#[derive(Debug, Clone, Copy)]
struct Part<'t> {
    text: &'t str,
    place: Place,
}

impl Part<'_> {
    fn node(&self) -> Node {
        Node { value: Value::Text(self.text.into()), place: self.place }
    }
}

struct Parts<'t>(Vec<Part<'t>>);

impl<'t> Parts<'t> {
    /// The parts of a stretch of the text.
    fn of(text: &str, stretch: &'t str, separator: char) -> Self {
        let part = |part: &'t str| Part { text: part.trim(), place: place_of(text, part.trim()) };
        Self(stretch.split(separator).map(part).collect())
    }
}

/// The place of a stretch of the text.
fn place_of(text: &str, part: &str) -> Place {
    // A stretch of the text lies within it.
    let offset = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len());
    place(text, offset, part.len())
}

fn place(text: &str, offset: usize, length: usize) -> Place {
    let column = text.get(..offset).map_or(1, |before| before.chars().count() + 1);
    Place { line: 1, column, offset, length }
}
