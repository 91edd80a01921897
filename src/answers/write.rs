//! Answers as the file gives them: the way back from what was read.

use crate::answers::edit::Content;
use crate::answers::{Answer, Passages};
use crate::questionnaire::{ChannelIndex, Continuity, FactIndex, Kind, QuestionIndex, Questionnaire};

/// What a fact was answered with; `None` where nobody knows. Nothing for options that the fact doesn't have.
pub(crate) fn fact(questionnaire: &Questionnaire, fact: FactIndex, values: Option<&[usize]>) -> Option<Content> {
    let definition = &questionnaire.profile[fact.0];
    let mut options = values.unwrap_or_default().iter().filter_map(|place| definition.options.get_index(*place));
    Some(match (values, definition.multiple) {
        (None, _) => text("unknown"),
        (Some(_), true) => Content::List(options.map(|(id, _)| text(id.as_str())).collect()),
        (Some(_), false) => text(options.next()?.0.as_str()),
    })
}

/// Channels by their ids.
pub(crate) fn channels(questionnaire: &Questionnaire, channels: &[ChannelIndex]) -> Content {
    Content::List(channels.iter().map(|channel| text(questionnaire.channel_id(*channel).as_str())).collect())
}

/// The answer to a question.
pub(crate) fn answer(questionnaire: &Questionnaire, question: QuestionIndex, answer: &Answer) -> Content {
    let kind = &questionnaire.question(question).kind;
    match (answer, kind) {
        (Answer::NotApplicable, _) => text("not-applicable"),
        (Answer::YesNo(yes), _) => text(if *yes { "yes" } else { "no" }),
        (Answer::Number(number), _) => Content::Number(*number),
        (Answer::Text(words), _) => text(words),
        (Answer::Option(place), Kind::Choice(choice)) => {
            choice.options.get_index(*place).map_or_else(|| text("unknown"), |(id, _)| text(id.as_str()))
        }
        (Answer::Items(places), Kind::Checklist(items)) => {
            let ids = places.iter().filter_map(|place| items.get_index(*place));
            Content::List(ids.map(|(id, _)| text(id.as_str())).collect())
        }
        (Answer::Passages(listed), Kind::Continuity(continuity)) => passages(questionnaire, continuity, listed),
        (Answer::Unknown | Answer::Option(_) | Answer::Items(_) | Answer::Passages(_), _) => text("unknown"),
    }
}

/// The passages, a row for each channel that some begin at; a row of which nothing is known in one word.
fn passages(questionnaire: &Questionnaire, continuity: &Continuity, listed: &Passages) -> Content {
    let id = |channel: ChannelIndex| questionnaire.channel_id(channel).to_string();
    let strength = |value: Option<f64>| {
        let same = |(_, strength): &(_, &crate::questionnaire::Strength)| Some(strength.value) == value;
        continuity.strengths.iter().find(same).map_or_else(|| text("unknown"), |(id, _)| text(id.as_str()))
    };
    let pairs: Vec<_> = listed.iter().collect();
    let rows = pairs.chunk_by(|((one, _), _), ((next, _), _)| one == next).filter_map(|row| {
        let ((from, _), _) = row.first()?;
        let others = questionnaire.channels.len() - 1;
        let is_unknown = row.len() == others && row.iter().all(|(_, strength)| strength.is_none());
        let ends = row.iter().map(|((_, to), value)| (id(*to), strength(**value)));
        Some((id(*from), if is_unknown { text("unknown") } else { Content::Map(ends.collect()) }))
    });
    Content::Map(rows.collect())
}

/// Text.
pub(crate) fn text(value: impl Into<String>) -> Content {
    Content::Text(value.into())
}
