//! What stands above a question, and its options, in words.

use crate::answers::Answer;
use crate::questionnaire::{ChannelIndex, ChannelKind, Fact, Kind, QuestionIndex, Questionnaire, Strength};
use crate::text::{Language, Locale, Message, Text, inline};

use super::prompt::{Line, Row};
use super::session::Session;
use super::subject::OrganizationField;

/// The words of an interview in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'q> {
    pub(super) questionnaire: &'q Questionnaire,
    pub(super) locale: Locale,
}

impl Words<'_> {
    /// A message of the program.
    pub(super) fn say(&self, key: &'static str) -> String {
        Message::new(key).in_locale(self.locale)
    }

    /// A text of the questionnaire, on one line, unable to act on a terminal.
    pub(super) fn text(&self, text: &Text) -> String {
        self.plain(text.in_language(&Language::from(self.locale)))
    }

    /// Words of a file, on one line, unable to act on a terminal.
    pub(super) fn plain(&self, words: &str) -> String {
        Message::new("interview-plain").with("text", inline(words)).in_locale(self.locale)
    }

    /// The name of a channel.
    pub(super) fn channel(&self, channel: ChannelIndex) -> String {
        self.text(&self.questionnaire.channels[channel.0].title)
    }

    /// The channels as options, with their kind where they have one.
    pub(super) fn channels(&self, channels: impl IntoIterator<Item = ChannelIndex>) -> Vec<Row> {
        let kind = |kind| match kind {
            ChannelKind::Physical => "interview-kind-physical",
            ChannelKind::Digital => "interview-kind-digital",
            ChannelKind::Human => "interview-kind-human",
        };
        let row = |channel: ChannelIndex| {
            let name = self.channel(channel);
            let Some(of_kind) = self.questionnaire.channels[channel.0].kind else { return Row::plain(name) };
            let message = Message::new("interview-channel").with("channel", name).with("kind", self.say(kind(of_kind)));
            Row::plain(message.in_locale(self.locale))
        };
        channels.into_iter().map(row).collect()
    }

    /// The name of a strength.
    pub(super) fn strength(&self, id: &str, strength: &Strength) -> String {
        match (&strength.title, id) {
            (Some(title), _) => self.text(title),
            (None, "none") => self.say("interview-strength-none"),
            (None, "partial") => self.say("interview-strength-partial"),
            (None, "full") => self.say("interview-strength-full"),
            (None, other) => self.plain(other),
        }
    }

    /// The name of a role, by its id or as it was written.
    pub(super) fn role(&self, role: &str) -> String {
        self.questionnaire.roles.get(role).map_or_else(|| self.plain(role), |role| self.text(&role.title))
    }

    /// The name of a language, where we have one.
    pub(super) fn language(&self, language: &Language) -> String {
        match language.tag() {
            "en" => self.say("interview-language-en"),
            "fr" => self.say("interview-language-fr"),
            other => other.to_owned(),
        }
    }

    /// What asks for a field of the organization.
    pub(super) fn organization(&self, field: OrganizationField) -> String {
        self.say(match field {
            OrganizationField::Name => "interview-organization-name",
            OrganizationField::Sector => "interview-organization-sector",
            OrganizationField::Country => "interview-organization-country",
        })
    }

    /// The question with what helps to answer it, and what stands in the file already.
    pub(super) fn above(&self, session: &Session<'_>, question: QuestionIndex) -> Vec<Line> {
        let definition = self.questionnaire.question(question);
        let mut lines = vec![Line::Question(self.text(&definition.text))];
        let mut detail = |label: &'static str, words: Option<String>| {
            lines.extend(words.map(|words| Line::Detail(self.say(label), words)));
        };
        detail("interview-help", definition.help.as_ref().map(|text| self.text(text)));
        detail("interview-evidence", definition.evidence.as_ref().map(|text| self.text(text)));
        let roles: Vec<_> = definition.roles.iter().map(|role| self.role(role.as_str())).collect();
        detail("interview-roles", (!roles.is_empty()).then(|| roles.join(", ")));
        if let Some(answers) = session.answers() {
            let entry = answers.entry(question);
            detail("interview-so-far", entry.answer.as_ref().and_then(|answer| self.so_far(question, answer)));
            detail("interview-note", entry.note.as_ref().map(|note| self.plain(note)));
            detail("interview-seen", entry.evidence.as_ref().map(|seen| self.plain(seen)));
            // Its words aren't for everybody who sees the screen.
            detail("interview-private", entry.has_private.then(|| self.say("interview-private-kept")));
        }
        lines
    }

    /// A fact of the profile, with what helps to answer it.
    pub(super) fn above_fact(&self, fact: &Fact) -> Vec<Line> {
        let help = fact.help.as_ref().map(|help| Line::Detail(self.say("interview-help"), self.text(help)));
        std::iter::once(Line::Question(self.text(&fact.text))).chain(help).collect()
    }

    /// A question of the program's own, with its help.
    pub(super) fn lines(&self, question: &'static str, help: &'static str) -> Vec<Line> {
        vec![Line::Question(self.say(question)), Line::Detail(self.say("interview-help"), self.say(help))]
    }

    /// An answer in a few words, where the list or the field below doesn't show it.
    fn so_far(&self, question: QuestionIndex, answer: &Answer) -> Option<String> {
        match (answer, &self.questionnaire.question(question).kind) {
            (Answer::Unknown, _) => Some(self.say("interview-action-unknown")),
            (Answer::NotApplicable, _) => Some(self.say("interview-not-applicable")),
            (Answer::YesNo(yes), _) => Some(self.say(if *yes { "interview-yes" } else { "interview-no" })),
            (Answer::Option(_), Kind::Choice(_)) => {
                let place = marked_option(Some(answer));
                place.and_then(|place| Some(self.options(question).get(place)?.short().to_owned()))
            }
            _ => None,
        }
    }

    /// The options of a choice, lowest first, with their level's name.
    pub(super) fn options(&self, question: QuestionIndex) -> Vec<Row> {
        let Kind::Choice(choice) = &self.questionnaire.question(question).kind else { return Vec::new() };
        let level = |level: crate::questionnaire::LevelIndex| self.text(&self.questionnaire.levels[level.0].title);
        let options = choice.options.values();
        let row = |title, text| Row { title, ..Row::plain(text) };
        options.map(|option| row(option.level.map(level), self.text(&option.text))).collect()
    }
}

/// The option that an answer chose.
pub(super) fn marked_option(answer: Option<&Answer>) -> Option<usize> {
    match answer {
        Some(Answer::Option(place)) => Some(*place),
        Some(Answer::YesNo(yes)) => Some(usize::from(!yes)),
        _ => None,
    }
}
