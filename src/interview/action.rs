//! What can be done at a question besides answering it: the same actions everywhere, each with its letter.

use crate::text::{Locale, Message};

use super::session::Session;
use super::subject::{OrganizationField, Subject};

/// What can be done at a question besides answering it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Return to the question from the menu.
    Return,
    /// Nobody knows.
    Unknown,
    /// Nobody knows any of the rows of this continuity question.
    AllUnknown,
    /// The question makes no sense here; a reason is asked.
    NotApplicable,
    /// Write a note, which the report prints.
    Note,
    /// Write down what was seen.
    Evidence,
    /// Write a remark that never leaves the file.
    Private,
    /// Go to the question before.
    Back,
    /// Leave the question open and go on.
    Skip,
    /// Leave the answer as it is and go on.
    Keep,
    /// Go to any question.
    GoTo,
    /// Speak the other language.
    Language,
    /// Save and leave.
    Leave,
    /// End the interview, with everything asked.
    Finish,
}

impl Action {
    /// Every action, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Return,
        Self::Unknown,
        Self::AllUnknown,
        Self::NotApplicable,
        Self::Note,
        Self::Evidence,
        Self::Private,
        Self::Back,
        Self::Skip,
        Self::Keep,
        Self::GoTo,
        Self::Language,
        Self::Leave,
        Self::Finish,
    ];

    fn id(self) -> &'static str {
        match self {
            Self::Return => "return",
            Self::Unknown => "unknown",
            Self::AllUnknown => "all-unknown",
            Self::NotApplicable => "not-applicable",
            Self::Note => "note",
            Self::Evidence => "evidence",
            Self::Private => "private",
            Self::Back => "back",
            Self::Skip => "skip",
            Self::Keep => "keep",
            Self::GoTo => "go-to",
            Self::Language => "language",
            Self::Leave => "leave",
            Self::Finish => "finish",
        }
    }

    /// What the action is called in a menu.
    #[must_use]
    pub fn label(self) -> Message {
        Message::new(format!("interview-action-{}", self.id()))
    }

    /// What the action is called in a word or two, beside its letter.
    #[must_use]
    pub fn word(self) -> Message {
        Message::new(format!("interview-word-{}", self.id()))
    }

    /// The letter that stands for it.
    #[must_use]
    pub fn letter(self, locale: Locale) -> char {
        Message::new(format!("interview-letter-{}", self.id())).in_locale(locale).chars().next().unwrap_or(' ')
    }

    /// The action of a letter among these, small or capital.
    #[must_use]
    pub fn of_letter(letter: char, among: &[Self], locale: Locale) -> Option<Self> {
        let letter = letter.to_lowercase().next()?;
        among.iter().copied().find(|action| action.letter(locale) == letter)
    }
}

/// What can be done at a subject besides answering it.
pub(super) fn at(session: &Session<'_>, subject: Subject) -> Vec<Action> {
    let mut actions = Vec::new();
    match subject {
        Subject::Fact(_) | Subject::Question(_) => actions.push(Action::Unknown),
        Subject::Passages(..) => actions.extend([Action::Unknown, Action::AllUnknown]),
        _ => {}
    }
    if let Some(question) = subject.question() {
        if session.questionnaire().question(question).accepts_not_applicable {
            actions.push(Action::NotApplicable);
        }
        actions.extend([Action::Note, Action::Evidence, Action::Private]);
    }
    if session.before(subject).is_some() {
        actions.push(Action::Back);
    }
    if session.is_asked(subject) {
        actions.push(Action::Keep);
    } else if subject != Subject::Organization(OrganizationField::Name) {
        actions.push(Action::Skip);
    }
    if session.answers().is_some() {
        actions.push(Action::GoTo);
    }
    actions.extend([Action::Language, Action::Leave]);
    actions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_actions_share_a_letter_but_those_that_are_never_offered_together() {
        for locale in Locale::ALL {
            for (place, action) in Action::ALL.into_iter().enumerate() {
                assert!(action.label().exists() && action.word().exists(), "{action:?}");
                let letter = action.letter(locale);
                assert!(letter.is_lowercase(), "{action:?}");
                let same: Vec<_> =
                    Action::ALL[place + 1..].iter().filter(|other| other.letter(locale) == letter).collect();
                let allowed: &[&Action] = if action == Action::Skip { &[&Action::Keep] } else { &[] };
                assert_eq!(same, allowed, "{action:?} in {locale}");
            }
        }
    }
}
