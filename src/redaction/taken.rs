//! What was taken out, counted, and told.

use std::iter::Sum;
use std::ops::Add;

use crate::answers::{Answer, Entry};
use crate::text::{Locale, Message};

/// How many of each were taken out. What reading leaves aside (comments, fields that begin with `x-`) isn't counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    /// Names of respondents.
    pub names: usize,
    /// Roles in words of one's own.
    pub roles: usize,
    /// Details of the organization besides its name.
    pub details: usize,
    /// Notes beside answers.
    pub notes: usize,
    /// Pieces of evidence.
    pub evidence: usize,
    /// Private remarks.
    pub private: usize,
    /// Answers in free text.
    pub texts: usize,
    /// Quotes.
    pub quotes: usize,
    /// Comments of the consultant's, on the whole or on a dimension.
    pub comments: usize,
    /// Wishes for the roadmap, a file's together.
    pub roadmaps: usize,
}

impl Taken {
    pub(super) fn add_words_of(&mut self, entry: &Entry) {
        self.notes += usize::from(entry.note.is_some());
        self.evidence += usize::from(entry.evidence.is_some());
        self.private += usize::from(entry.has_private);
        self.texts += usize::from(matches!(entry.answer, Some(Answer::Text(_))));
    }

    /// Each kind by the key of its words.
    fn counts(&self) -> [(&'static str, usize); 10] {
        [
            ("redact-names", self.names),
            ("redact-roles", self.roles),
            ("redact-details", self.details),
            ("redact-notes", self.notes),
            ("redact-evidence", self.evidence),
            ("redact-private", self.private),
            ("redact-texts", self.texts),
            ("redact-quotes", self.quotes),
            ("redact-comments", self.comments),
            ("redact-roadmaps", self.roadmaps),
        ]
    }

    /// The same in words, one after the other; nothing where nothing was there.
    #[must_use]
    pub fn in_words(&self, locale: Locale) -> Option<String> {
        let some = self.counts().into_iter().filter(|(_, count)| *count > 0);
        let words: Vec<_> = some.map(|(key, count)| Message::new(key).with("count", count).in_locale(locale)).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }
}

impl Add for Taken {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            names: self.names + other.names,
            roles: self.roles + other.roles,
            details: self.details + other.details,
            notes: self.notes + other.notes,
            evidence: self.evidence + other.evidence,
            private: self.private + other.private,
            texts: self.texts + other.texts,
            quotes: self.quotes + other.quotes,
            comments: self.comments + other.comments,
            roadmaps: self.roadmaps + other.roadmaps,
        }
    }
}

impl Sum for Taken {
    fn sum<I: Iterator<Item = Self>>(each: I) -> Self {
        each.fold(Self::default(), Self::add)
    }
}
