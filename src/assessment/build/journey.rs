//! What an assessment says of the passages between channels.

use super::Work;
use crate::answers::Answer;
use crate::assessment::{ContinuityResult, PassageResult};
use crate::questionnaire::Kind;
use crate::scoring::PassageMap;

impl Work<'_> {
    pub(super) fn continuity(&self, map: &PassageMap) -> ContinuityResult {
        let words = self.words;
        ContinuityResult {
            question: words.question(map.question),
            text: words.question_text(map.question),
            channels: words.channels(&map.channels),
            passages: self.passages(map),
            silos: map.silos().iter().map(|silo| words.channels(silo)).collect(),
            dead_ends: words.channels(&map.dead_ends()),
            one_way: map.one_way().iter().map(|passage| words.ends(passage.from, passage.to)).collect(),
            density: map.density(),
        }
    }

    /// The eligible pairs, then what the answer lists besides.
    fn passages(&self, map: &PassageMap) -> Vec<PassageResult> {
        let Kind::Continuity(continuity) = &self.questionnaire.question(map.question).kind else { return Vec::new() };
        let passage = |from, to, strength, counts| {
            let ends = self.words.ends(from, to);
            let title = self.words.strength(continuity, strength);
            PassageResult { from: ends.from, to: ends.to, strength, title, counts }
        };
        let mut passages: Vec<_> = map.passages.iter().map(|it| passage(it.from, it.to, it.strength, true)).collect();
        if let Some(Answer::Passages(listed)) = &self.answers.entry(map.question).answer {
            let stray = listed.iter().filter(|((from, to), _)| map.passage(*from, *to).is_none());
            passages.extend(stray.map(|((from, to), strength)| passage(*from, *to, *strength, false)));
        }
        passages
    }
}
