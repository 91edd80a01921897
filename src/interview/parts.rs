//! The parts of an interview: announced where one begins, with how far it has come.

use std::io;

use crate::questionnaire::DimensionIndex;
use crate::text::Message;

use super::page::Words;
use super::prompt::{Line, Prompt};
use super::session::Session;
use super::subject::Subject;

/// A part of an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Opening,
    Profile,
    Channels,
    Dimension(DimensionIndex),
}

impl Part {
    /// The part of a subject.
    pub(super) fn of(session: &Session<'_>, subject: Subject) -> Self {
        match subject {
            Subject::Organization(_) | Subject::Respondent | Subject::Language => Self::Opening,
            Subject::Fact(_) => Self::Profile,
            Subject::Channels | Subject::MainChannels => Self::Channels,
            Subject::Question(question) | Subject::Passages(question, _) => {
                Self::Dimension(session.questionnaire().question(question).dimension)
            }
        }
    }

    /// What it is called.
    pub(super) fn title(self, words: Words<'_>) -> String {
        match self {
            Self::Opening => words.say("interview-part-opening"),
            Self::Profile => words.say("interview-part-profile"),
            Self::Channels => words.say("interview-part-channels"),
            Self::Dimension(dimension) => words.text(&words.questionnaire.dimensions[dimension.0].title),
        }
    }

    /// What it is called, with how much of it has been asked.
    pub(super) fn standing(self, session: &Session<'_>, words: Words<'_>) -> String {
        let Self::Dimension(dimension) = self else { return self.title(words) };
        let (asked, applicable) = session.progress_in(dimension);
        let message = Message::new("interview-part-progress").with("part", self.title(words));
        message.with("asked", asked).with("applicable", applicable).in_locale(words.locale)
    }
}

/// The parts that were announced.
#[derive(Debug, Default)]
pub(super) struct Parts {
    entered: Option<Part>,
}

impl Parts {
    /// Announces the part of a subject, where it is another one than before. Gives what stands above the question: how far
    /// the interview has come, and the level by then.
    pub(super) fn enter<P: Prompt + ?Sized>(
        &mut self,
        session: &Session<'_>,
        words: Words<'_>,
        prompt: &mut P,
        subject: Subject,
    ) -> io::Result<Vec<Line>> {
        let part = Part::of(session, subject);
        if self.entered != Some(part) {
            let mut lines = vec![Line::Heading(part.title(words))];
            if let Part::Dimension(dimension) = part {
                let summary = words.questionnaire.dimensions[dimension.0].summary.as_ref();
                lines.extend(summary.map(|summary| Line::Aside(words.text(summary))));
            }
            prompt.show(&lines)?;
            self.entered = Some(part);
        }
        let Part::Dimension(_) = part else { return Ok(Vec::new()) };
        let progress = session.progress().message(words.questionnaire);
        let standing = Message::new("interview-standing").with("part", part.standing(session, words));
        Ok(vec![Line::Aside(standing.with("progress", progress).in_locale(words.locale))])
    }
}
