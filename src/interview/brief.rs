//! Subjects and what was said to them, in a few words.

use crate::answers::Answer;
use crate::questionnaire::{Continuity, Kind, QuestionIndex};
use crate::text::{Message, inline, number, percent};

use super::page::Words;
use super::session::Session;
use super::subject::Subject;
use super::table::Table;

impl Words<'_> {
    /// What is asked, in a few words.
    pub(super) fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Organization(field) => self.organization(field),
            Subject::Respondent => self.say("interview-brief-respondent"),
            Subject::Language => self.say("interview-language"),
            Subject::Fact(fact) => self.text(&self.questionnaire.profile[fact.0].text),
            Subject::Channels => self.say("interview-brief-channels"),
            Subject::MainChannels => self.say("interview-brief-main-channels"),
            Subject::Question(question) => self.text(&self.questionnaire.question(question).text),
            Subject::Passages(question, from) => Message::new("interview-brief-passages")
                .with("channel", self.channel(from))
                .with("question", self.text(&self.questionnaire.question(question).text))
                .in_locale(self.locale),
        }
    }

    /// What was said to a subject, or that nothing was.
    pub(super) fn said(&self, session: &Session<'_>, subject: Subject) -> String {
        if !session.is_asked(subject) {
            let skipped = session.is_skipped(subject);
            return self.say(if skipped { "interview-brief-skipped" } else { "interview-brief-open" });
        }
        let Some(answers) = session.answers() else { return String::new() };
        let channels = |channels: &[_]| self.listed(channels.iter().map(|channel| self.channel(*channel)));
        let organization = &answers.organization;
        let plain = |words: Option<&String>| words.map(|words| self.plain(words)).unwrap_or_default();
        let said = match subject {
            Subject::Organization(field) => plain(match field {
                super::OrganizationField::Name => Some(&organization.name),
                super::OrganizationField::Sector => organization.sector.as_ref(),
                super::OrganizationField::Country => organization.country.as_ref(),
            }),
            Subject::Respondent => self.listed(answers.respondents.iter().filter_map(|respondent| {
                let role = || respondent.role.as_ref().map(|role| self.role(role));
                respondent.name.as_ref().map(|name| self.plain(name)).or_else(role)
            })),
            Subject::Language => answers.language.as_ref().map(|language| self.language(language)).unwrap_or_default(),
            Subject::Fact(fact) => match answers.facts.profile.get(&fact) {
                Some(values) => {
                    let options = &self.questionnaire.profile[fact.0].options;
                    self.listed(values.iter().filter_map(|place| Some(self.text(options.get_index(*place)?.1))))
                }
                None => self.say("interview-brief-unknown"),
            },
            Subject::Channels => channels(&answers.facts.channels),
            Subject::MainChannels => match &answers.facts.main_channels {
                Some(main) => channels(main),
                None => self.say("interview-brief-all"),
            },
            Subject::Question(question) | Subject::Passages(question, _) => {
                let answer = answers.entry(question).answer.as_ref();
                answer.map(|answer| self.answer(session, subject, question, answer)).unwrap_or_default()
            }
        };
        if said.is_empty() { self.say("interview-brief-none") } else { said }
    }

    fn answer(&self, session: &Session<'_>, subject: Subject, question: QuestionIndex, answer: &Answer) -> String {
        let kind = &self.questionnaire.question(question).kind;
        match (answer, kind) {
            (Answer::Unknown, _) => self.say("interview-brief-unknown"),
            (Answer::NotApplicable, _) => self.say("interview-brief-not-applicable"),
            (Answer::YesNo(yes), _) => self.say(if *yes { "interview-yes" } else { "interview-no" }),
            (Answer::Option(place), Kind::Choice(_)) => {
                self.options(question).get(*place).map(|row| row.short().to_owned()).unwrap_or_default()
            }
            (Answer::Items(places), Kind::Checklist(items)) => {
                let ticked = places.iter().filter_map(|place| items.get_index(*place));
                self.listed(ticked.map(|(_, item)| self.text(&item.text)))
            }
            (Answer::Number(figure), Kind::Number(scale)) => match inline(&self.text(&scale.unit)).as_str() {
                "%" => percent(*figure, self.locale),
                unit => {
                    let message = Message::new("answer-number").with("figure", *figure).with("unit", unit);
                    message.in_locale(self.locale)
                }
            },
            (Answer::Number(mark), _) => number(*mark, self.locale),
            (Answer::Text(words), _) => self.plain(words),
            (_, Kind::Continuity(continuity)) => self.passages(session, subject, continuity),
            _ => String::new(),
        }
    }

    /// Where one can carry on; what is less than full or unknown says so.
    fn passages(&self, session: &Session<'_>, subject: Subject, continuity: &Continuity) -> String {
        let Subject::Passages(question, from) = subject else { return String::new() };
        let Some(table) = Table::of(self.questionnaire, session.reading(), question) else { return String::new() };
        let full = continuity.strengths.len() - 1;
        let passages = table.strengths(from).into_iter().filter(|(_, strength)| *strength != Some(0));
        self.listed(passages.map(|(to, strength)| {
            let name = match strength.and_then(|place| continuity.strengths.get_index(place)) {
                Some(_) if strength == Some(full) => return self.channel(to),
                Some((id, lesser)) => self.strength(id.as_str(), lesser),
                None => self.say("interview-strength-unknown"),
            };
            let message = Message::new("interview-brief-passage").with("channel", self.channel(to));
            message.with("strength", name).in_locale(self.locale)
        }))
    }

    fn listed(&self, words: impl Iterator<Item = String>) -> String {
        let words = words.collect::<Vec<_>>().join(", ");
        Message::new("interview-plain").with("text", words).in_locale(self.locale)
    }
}
