//! What is said before the first question and after the last: what is asked, where the organization stands, what is open.

use crate::questionnaire::{DimensionIndex, LevelIndex, QuestionIndex};
use crate::scoring::{self, Evaluation};
use crate::text::{Locale, Message};

use super::page::Words;
use super::prompt::Line;
use super::session::Session;

/// So many open questions are named at the end.
const MOST_NAMED: usize = 5;

impl Session<'_> {
    /// What will be asked, where it isn't everything: said at the start.
    #[must_use]
    pub fn announcement(&self, locale: Locale) -> Vec<Line> {
        let words = Words { questionnaire: self.questionnaire(), locale };
        let questionnaire = self.questionnaire();
        let scope = self.scope();
        let mut parts = Vec::new();
        if scope.core {
            parts.push(words.say("interview-scope-core"));
        }
        if !scope.roles.is_empty() {
            let roles: Vec<_> = scope.roles.iter().map(|role| words.role(role.as_str())).collect();
            parts.push(Message::new("interview-scope-role").with("roles", roles.join(", ")).in_locale(locale));
        }
        if !scope.dimensions.is_empty() {
            let titles = scope.dimensions.iter().map(|it| words.text(&questionnaire.dimensions[it.0].title));
            let titles = titles.collect::<Vec<_>>().join(", ");
            parts.push(Message::new("interview-scope-dimension").with("dimensions", titles).in_locale(locale));
        }
        if scope.review {
            parts.push(words.say("interview-scope-review"));
        }
        if scope.quick {
            parts.push(words.say("interview-scope-quick"));
        }
        if parts.is_empty() {
            return Vec::new();
        }
        // Before the profile and the channels are known, any question may apply.
        let (key, count) = match self.answers() {
            Some(_) => ("interview-scope", self.due().len()),
            None => ("interview-scope-at-most", scope.questions(questionnaire).len()),
        };
        let asked = Message::new(key).with("parts", parts.join(" · ")).with("count", count);
        let mut lines = vec![Line::Aside(asked.in_locale(locale))];
        let nobodys = questionnaire.questions.values().filter(|question| question.roles.is_empty()).count();
        if !scope.roles.is_empty() && nobodys > 0 {
            let nobodys = Message::new("interview-scope-nobodys").with("count", nobodys);
            lines.push(Line::Aside(nobodys.in_locale(locale)));
        }
        lines
    }

    /// Where the organization stands, by dimension, and what is unknown and matters most: said at the end.
    #[must_use]
    pub fn conclusion(&self, locale: Locale) -> Vec<Line> {
        let Some((answers, scores)) = self.answers().zip(self.scores()) else { return Vec::new() };
        let words = Words { questionnaire: self.questionnaire(), locale };
        let mut lines = Vec::new();
        let heading =
            Message::new("interview-conclusion").with("organization", words.plain(&answers.organization.name));
        lines.push(Line::Heading(heading.in_locale(locale)));
        lines.push(Line::Question(self.progress().message(self.questionnaire()).in_locale(locale)));
        for (place, (dimension, evaluation)) in
            self.questionnaire().dimensions.values().zip(&scores.dimensions).enumerate()
        {
            let of_dimension =
                |question: &QuestionIndex| self.questionnaire().question(*question).dimension == DimensionIndex(place);
            let applicable = self.applicable().into_iter().filter(of_dimension).count();
            if applicable == 0 {
                continue;
            }
            let asked = applicable - self.open().into_iter().filter(of_dimension).count();
            let counts =
                Message::new("interview-conclusion-counts").with("asked", asked).with("applicable", applicable);
            let standing = self.standing(evaluation, counts).in_locale(locale);
            lines.push(Line::Detail(words.text(&dimension.title), standing));
        }
        lines.extend(self.what_the_scope_left(locale));
        lines.extend(self.what_matters_most(words));
        lines
    }

    /// A dimension's level with its range.
    fn standing(&self, evaluation: &Evaluation, counts: Message) -> Message {
        let title = |level: LevelIndex| &self.questionnaire().levels[level.0].title;
        let range = evaluation.confirmed().zip(evaluation.possible());
        match (evaluation.level(), range) {
            (Some(level), Some((low, high))) if low != high => Message::new("interview-conclusion-range")
                .with("level", title(level))
                .with("low", title(low))
                .with("high", title(high))
                .with("counts", counts),
            (Some(level), _) => {
                Message::new("interview-conclusion-level").with("level", title(level)).with("counts", counts)
            }
            (None, _) => counts,
        }
    }

    /// How many questions were spared or left out.
    fn what_the_scope_left(&self, locale: Locale) -> Vec<Line> {
        let mut lines = Vec::new();
        let due = self.due().len();
        if self.scope().quick && self.is_certain() {
            let key = if self.scope().is_narrowed() { "interview-certain-in-part" } else { "interview-certain" };
            lines.push(Line::Question(Message::new(key).with("count", due).in_locale(locale)));
        }
        let left_out = self.left_out().len();
        if left_out > 0 {
            let message = Message::new("interview-left-out").with("count", left_out);
            lines.push(Line::Aside(message.in_locale(locale)));
        }
        lines
    }

    /// The unknown answers that leave the score widest open, and who may know.
    fn what_matters_most(&self, words: Words<'_>) -> Vec<Line> {
        let Some(scores) = self.scores() else { return Vec::new() };
        let unknown = scoring::uncertainties(words.questionnaire, scores);
        if unknown.is_empty() {
            return Vec::new();
        }
        let key = if self.is_certain() { "interview-open-certain" } else { "interview-open" };
        let mut lines = vec![Line::Question(words.say(key))];
        for uncertainty in unknown.iter().take(MOST_NAMED) {
            let question = words.questionnaire.question(uncertainty.question);
            let roles: Vec<_> = question.roles.iter().map(|role| words.role(role.as_str())).collect();
            let key = if roles.is_empty() { "interview-open-question" } else { "interview-open-question-for" };
            let message = Message::new(key)
                .with("question", words.text(&question.text))
                .with("points", uncertainty.width)
                .with("roles", roles.join(", "));
            lines.push(Line::Aside(message.in_locale(words.locale)));
        }
        lines
    }
}
