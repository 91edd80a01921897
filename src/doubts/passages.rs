//! Continuity questions without a passage, and entries of `passages` that no passage comes to.

use super::reach::eligible;
use super::{Doubts, sources};
use crate::problem::Code;
use crate::questionnaire::{ChannelIndex, End, Kind, Questionnaire};
use crate::text::Message;

/// How many comparisons of a passage with an entry one question may cost; beyond, nothing is said.
const MOST_COMPARISONS: usize = 1_000_000;

impl Doubts<'_> {
    pub(super) fn passages(&mut self) {
        let questionnaire = self.questionnaire;
        for index in questionnaire.question_indices() {
            let Kind::Continuity(continuity) = &questionnaire.question(index).kind else { continue };
            let node = self.sources.question(index);
            if self.reach.channels(index) < 2 {
                self.doubt(Code::NoPassages, Message::new("problem-no-passages"), "help-no-passages", node);
                continue;
            }
            if continuity.passages.is_empty() {
                continue;
            }
            let mut left: Vec<_> = eligible(questionnaire, continuity).collect();
            if left.len().saturating_mul(continuity.passages.len()) > MOST_COMPARISONS {
                continue;
            }
            for (entry, node) in continuity.passages.iter().zip(sources::entries(node, "passages")) {
                let before = left.len();
                left.retain(|&(from, to)| {
                    !(fits(questionnaire, entry.from, from) && fits(questionnaire, entry.to, to))
                });
                if left.len() == before {
                    self.doubt(
                        Code::IdlePassages,
                        Message::new("problem-idle-passages"),
                        "help-idle-passages",
                        Some(node),
                    );
                }
            }
        }
    }
}

fn fits(questionnaire: &Questionnaire, end: Option<End>, channel: ChannelIndex) -> bool {
    match end {
        None => true,
        Some(End::Channel(wanted)) => wanted == channel,
        Some(End::Kind(kind)) => questionnaire.channels[channel.0].kind == Some(kind),
    }
}
