//! Conditions and must-haves in words: as a person reads them, in the questionnaire's own titles.

use super::{
    AnswerTest, ChannelClause, ChannelCount, ChannelIndex, Condition, Continuity, FactClause, FindingClause, Gate,
    Kind, LevelIndex, LevelTest, QuestionIndex, Questionnaire, Requirement, StrengthTest,
};
use crate::text::{Id, Language, Message, Text, inline, number};

/// A condition as part of a sentence that begins with “if”: `the organization has the channel “Store”`.
///
/// Opposites are told as such (`not all` becomes `one is not`), so that no double negation is left to the reader.
#[must_use]
pub fn condition_in_words<Clause: ClauseInWords>(
    questionnaire: &Questionnaire,
    condition: &Condition<Clause>,
    language: &Language,
) -> String {
    told(Titles { questionnaire, language }, condition, true).0
}

/// A must-have as part of a sentence: `to attain “Omnichannel”, this answer must be at “Cross-channel” or better`.
#[must_use]
pub fn gate_in_words(questionnaire: &Questionnaire, gate: &Gate, language: &Language) -> String {
    let titles = Titles { questionnaire, language };
    let message = match gate.requires {
        Requirement::Level(least) => Message::new("words-gate-level").with("least", titles.level(least)),
        Requirement::Score(least) => Message::new("words-gate-score").with("least", titles.number(least)),
    };
    titles.say(&message.with("level", titles.level(gate.level)))
}

/// A strength of a passage by its name; a figure where no strength has this value.
#[must_use]
pub fn strength_in_words(continuity: &Continuity, value: f64, language: &Language) -> String {
    match continuity.strengths.iter().find(|(_, strength)| (strength.value - value).abs() < 1e-9) {
        Some((id, strength)) => strength_title(id, strength.title.as_ref(), language),
        None => number(value, language.locale()),
    }
}

/// The name of a strength: its own, or the program's for the three that are built in.
#[must_use]
pub fn strength_title(id: &Id, title: Option<&Text>, language: &Language) -> String {
    if let Some(title) = title {
        return title.in_language(language).to_owned();
    }
    let built_in = Message::new(format!("strength-{id}"));
    if built_in.exists_in(language.locale()) { built_in.in_locale(language.locale()) } else { id.to_string() }
}

/// A clause that words can be found for.
pub trait ClauseInWords {
    /// The clause as part of a sentence, or its opposite.
    fn in_words(&self, questionnaire: &Questionnaire, language: &Language, holds: bool) -> String;
}

impl ClauseInWords for FactClause {
    fn in_words(&self, questionnaire: &Questionnaire, language: &Language, holds: bool) -> String {
        let titles = Titles { questionnaire, language };
        match self {
            Self::Profile { fact, any_of } => {
                let fact = &questionnaire.profile[fact.0];
                let options: Vec<_> = any_of.iter().map(|option| titles.quoted(&fact.options[*option])).collect();
                let key = match (fact.multiple, holds) {
                    (false, true) => "words-profile",
                    (false, false) => "words-profile-not",
                    (true, true) => "words-profile-multiple",
                    (true, false) => "words-profile-multiple-not",
                };
                let joined = if holds { titles.either(&options) } else { titles.neither(&options) };
                let message = Message::new(key).with("fact", titles.inline(&fact.text));
                titles.say(&message.with("options", joined).with("count", options.len()))
            }
            Self::Channels(clause) => channels(titles, clause, holds),
        }
    }
}

impl ClauseInWords for FindingClause {
    fn in_words(&self, questionnaire: &Questionnaire, language: &Language, holds: bool) -> String {
        let titles = Titles { questionnaire, language };
        match self {
            Self::Fact(clause) => clause.in_words(questionnaire, language, holds),
            Self::Answer { question, test } => answer(titles, *question, *test, holds),
            Self::Dimension { dimension, test } => {
                let title = titles.inline(&questionnaire.dimensions[dimension.0].title);
                let (key, level) = titles.level_test("words-dimension", *test, holds);
                titles.say(&Message::new(key).with("dimension", title).with("level", level))
            }
            Self::Overall(test) => {
                let (key, level) = titles.level_test("words-overall", *test, holds);
                titles.say(&Message::new(key).with("level", level))
            }
            Self::Passage { question, from, to, test } => {
                let StrengthTest { at_least, below } = *test;
                let reaches = at_least.is_some() == holds;
                let strength = match &questionnaire.question(*question).kind {
                    Kind::Continuity(continuity) => {
                        strength_in_words(continuity, at_least.or(below).unwrap_or_default(), language)
                    }
                    _ => String::new(),
                };
                let key = if reaches { "words-passage-at-least" } else { "words-passage-below" };
                let message = Message::new(key).with("strength", inline(&strength));
                let message = message.with("from", titles.channel(*from)).with("to", titles.channel(*to));
                titles.say(&message.with("question", titles.question(*question)))
            }
            Self::Silos { question, at_least } => {
                let key = if holds { "words-silos" } else { "words-silos-not" };
                let silos = titles.say(&Message::new(key).with("count", *at_least));
                match question {
                    Some(question) => {
                        let message = Message::new("words-in-question").with("clause", silos);
                        titles.say(&message.with("question", titles.question(*question)))
                    }
                    None => silos,
                }
            }
        }
    }
}

/// How a part binds, which says whether it needs brackets within another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bond {
    Alone,
    And,
    Or,
}

fn told<Clause: ClauseInWords>(titles: Titles<'_>, condition: &Condition<Clause>, holds: bool) -> (String, Bond) {
    let (parts, bond) = match condition {
        Condition::Clause(clause) => {
            return (clause.in_words(titles.questionnaire, titles.language, holds), Bond::Alone);
        }
        Condition::Not(part) => return told(titles, part, !holds),
        Condition::All(parts) => (parts, if holds { Bond::And } else { Bond::Or }),
        Condition::Any(parts) => (parts, if holds { Bond::Or } else { Bond::And }),
    };
    if let [part] = parts.as_slice() {
        return told(titles, part, holds);
    }
    let bracketed = parts.iter().map(|part| match told(titles, part, holds) {
        (words, inner) if inner == Bond::Alone || inner == bond => words,
        (words, _) => format!("({words})"),
    });
    (titles.joined(&bracketed.collect::<Vec<_>>(), bond), bond)
}

/// What the inventory of channels must be like; several parts hold together.
fn channels(titles: Titles<'_>, clause: &ChannelClause, holds: bool) -> String {
    let named = |key: &str, channels: &[ChannelIndex], bond: Bond| {
        let names: Vec<_> = channels.iter().map(|channel| titles.say_quoted(titles.channel(*channel))).collect();
        let message = Message::new(key.to_owned()).with("count", names.len());
        titles.say(&message.with("channels", titles.joined(&names, bond)))
    };
    let mut parts = Vec::new();
    if let Some(any) = &clause.any {
        let key = if holds { "words-channels-any" } else { "words-channels-none" };
        parts.push(named(key, any, Bond::Or));
    }
    if let Some(all) = &clause.all {
        let key = if holds { "words-channels-all" } else { "words-channels-not-all" };
        parts.push(named(key, all, Bond::And));
    }
    if let Some(none) = &clause.none {
        let key = if holds { "words-channels-none" } else { "words-channels-any" };
        parts.push(named(key, none, Bond::Or));
    }
    if let Some(count) = &clause.count {
        parts.push(channel_count(titles, count, holds));
    }
    titles.joined(&parts, if holds { Bond::And } else { Bond::Or })
}

fn channel_count(titles: Titles<'_>, count: &ChannelCount, holds: bool) -> String {
    let key = if holds { "words-channels-count" } else { "words-channels-fewer" };
    let of = count.of.as_ref().map(|of| {
        let names: Vec<_> = of.iter().map(|channel| titles.say_quoted(titles.channel(*channel))).collect();
        titles.both(&names)
    });
    let part = |key: &'static str, name: &'static str, words: Option<String>| {
        words.map_or_else(String::new, |words| titles.say(&Message::new(key).with(name, words)))
    };
    let stage = count.serves.map(|stage| titles.inline(&titles.questionnaire.stages[stage.0]));
    let message = Message::new(key)
        .with("count", count.at_least)
        .with("kind", count.kind.map_or("any", super::ChannelKind::id))
        .with("serving", part("words-channels-serving", "stage", stage))
        .with("among", part("words-channels-among", "channels", of));
    titles.say(&message)
}

fn answer(titles: Titles<'_>, question: QuestionIndex, test: AnswerTest, holds: bool) -> String {
    let asked = titles.question(question);
    let is = if holds { "words-answer-is" } else { "words-answer-is-not" };
    let message = match (test, &titles.questionnaire.question(question).kind) {
        (AnswerTest::Level(test), _) => {
            let (key, level) = titles.level_test("words-answer", test, holds);
            Message::new(key).with("level", level)
        }
        (AnswerTest::Option(place), Kind::Choice(choice)) => {
            Message::new(is).with("answer", titles.inline(&choice.options[place].text))
        }
        (AnswerTest::YesNo(yes), _) => Message::new(is).with("answer", titles.yes_no(yes)),
        (AnswerTest::Item(place), Kind::Checklist(items)) => {
            let key = if holds { "words-item-ticked" } else { "words-item-not-ticked" };
            Message::new(key).with("item", titles.inline(&items[place].text))
        }
        // Reading a questionnaire lets no test stand on a question of another type.
        (AnswerTest::Option(_) | AnswerTest::Item(_), _) => Message::new(is).with("answer", ""),
    };
    titles.say(&message.with("question", asked))
}

/// A questionnaire's titles in one language, each on one line.
#[derive(Clone, Copy)]
struct Titles<'a> {
    questionnaire: &'a Questionnaire,
    language: &'a Language,
}

impl Titles<'_> {
    fn say(self, message: &Message) -> String {
        message.in_locale(self.language.locale())
    }

    fn inline(self, text: &Text) -> String {
        inline(text.in_language(self.language))
    }

    fn quoted(self, text: &Text) -> String {
        self.say_quoted(self.inline(text))
    }

    fn say_quoted(self, words: String) -> String {
        self.say(&Message::new("words-quoted").with("words", words))
    }

    fn number(self, figure: f64) -> String {
        number(figure, self.language.locale())
    }

    fn level(self, level: LevelIndex) -> String {
        self.inline(&self.questionnaire.levels[level.0].title)
    }

    fn channel(self, channel: ChannelIndex) -> String {
        self.inline(&self.questionnaire.channels[channel.0].title)
    }

    fn question(self, question: QuestionIndex) -> String {
        self.inline(&self.questionnaire.question(question).text)
    }

    fn yes_no(self, yes: bool) -> String {
        self.say(&Message::new(if yes { "answer-yes" } else { "answer-no" }))
    }

    /// The key and the level of a test; the opposite of “at least” is “below”.
    fn level_test(self, subject: &str, test: LevelTest, holds: bool) -> (String, String) {
        let reaches = test.at_least.is_some() == holds;
        let level = test.at_least.or(test.below).map(|level| self.level(level)).unwrap_or_default();
        (format!("{subject}-{}", if reaches { "at-least" } else { "below" }), level)
    }

    fn either(self, names: &[String]) -> String {
        self.joined(names, Bond::Or)
    }

    fn both(self, names: &[String]) -> String {
        self.joined(names, Bond::And)
    }

    fn neither(self, names: &[String]) -> String {
        names.join(&format!(" {} ", self.say(&Message::new("words-nor"))))
    }

    fn joined(self, parts: &[String], bond: Bond) -> String {
        let Some((last, before)) = parts.split_last().filter(|(_, before)| !before.is_empty()) else {
            return parts.concat();
        };
        let key = if bond == Bond::And { "words-and" } else { "words-or" };
        self.say(&Message::new(key).with("before", before.join(", ")).with("last", last.as_str()))
    }
}

#[cfg(test)]
mod tests;
