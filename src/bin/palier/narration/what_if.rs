//! What supposed answers change, before the explanation of the situation that they make.

use comfy_table::Cell;
use palier::assessment::{Blocker, FindingResult, QuestionStatus};
use palier::explanation::{AnswerState, StandingSummary, WhatIf};
use palier::text::{Id, Message, inline};

use super::{Narration, Text};
use crate::table::trimmed;

impl Narration<'_> {
    pub(super) fn what_if(&self, text: &mut Text<'_>, it: &WhatIf) {
        text.heading(&self.word("explain-what-if"));
        if it.answers.is_empty() {
            text.paragraph(&self.word("explain-what-if-nothing"));
            return;
        }
        for answer in &it.answers {
            let message = Message::new("explain-changes").with("question", inline(&answer.text));
            let message = message.with("from", self.state(&answer.question, &answer.before));
            let message = message.with("to", self.state(&answer.question, &answer.after));
            text.bullet(&self.say(&message.with("id", &answer.question)));
        }
        text.gap();
        text.plain(&self.comparison(it));
        self.blockers(text, &self.word("explain-blockers-gone"), &it.blockers_gone);
        let level = self.names.level(it.after.next_level.as_ref());
        self.blockers(text, &self.say(&Message::new("explain-blockers-new").with("level", level)), &it.blockers_new);
        self.findings(text, "explain-findings-gone", &it.findings_gone);
        self.findings(text, "explain-findings-new", &it.findings_new);
    }

    fn state(&self, question: &Id, state: &AnswerState) -> String {
        match state.status {
            QuestionStatus::Unknown => self.word("report-status-unknown").to_lowercase(),
            QuestionStatus::NotApplicable => self.word("report-status-not-applicable").to_lowercase(),
            QuestionStatus::Answered | QuestionStatus::Hidden => self.answer(question, &state.answer),
        }
    }

    /// The whole and the dimensions that change, before and after.
    fn comparison(&self, it: &WhatIf) -> String {
        let mut table = self.table(&["table-dimension", "explain-before", "explain-after"]);
        let standing = |standing: Option<&StandingSummary>| {
            let score = self.names.score(standing.and_then(|it| it.score.score));
            let level = self.names.level(standing.and_then(|it| it.level.level.as_ref()));
            Cell::new(format!("{score} · {level}"))
        };
        let level = |level: Option<&Id>| Cell::new(self.names.level(level));
        let (before, after) = (&it.before, &it.after);
        table.add_row([Cell::new(self.word("explain-overall")), standing(Some(before)), standing(Some(after))]);
        for (key, before, after) in [
            ("explain-confirmed", before.level.confirmed.as_ref(), after.level.confirmed.as_ref()),
            ("explain-possible", before.level.possible.as_ref(), after.level.possible.as_ref()),
        ] {
            table.add_row([Cell::new(format!("  {}", self.word(key))), level(before), level(after)]);
        }
        for dimension in &it.dimensions {
            let title = Cell::new(inline(&dimension.title));
            table.add_row([title, standing(dimension.before.as_ref()), standing(dimension.after.as_ref())]);
        }
        trimmed(&table)
    }

    fn blockers(&self, text: &mut Text<'_>, heading: &str, blockers: &[Blocker]) {
        if !blockers.is_empty() {
            text.gap();
            text.paragraph(heading);
            for blocker in blockers {
                text.bullet(&self.names.blocker(blocker));
            }
        }
    }

    fn findings(&self, text: &mut Text<'_>, key: &str, findings: &[FindingResult]) {
        if !findings.is_empty() {
            text.gap();
            text.paragraph(&self.word(key));
            for finding in findings {
                text.bullet(&inline(&finding.title));
            }
        }
    }
}
