//! A plan in words: the parts that the terminal and a document show alike, each text on one line and inert.

mod grids;
mod phrases;

use super::{Reason, Roadmap};
use crate::questionnaire::Questionnaire;
use crate::text::{Id, Locale, Message, percent, points};

/// A part of a plan in words.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// What follows is about this.
    Heading(String),
    /// A sentence or two.
    Paragraph(String),
    /// An entry of a list.
    Bullet(String),
    /// A table.
    Grid(Grid),
}

/// A table of texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// What the columns are.
    pub columns: Vec<Column>,
    /// One text a column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it is.
    pub heading: String,
    /// Whether it holds figures, which stand at the right.
    pub is_figure: bool,
}

/// How much of a plan is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// What fits a terminal: of long lists the first.
    Short,
    /// All of it.
    Full,
}

/// Of long lists so many entries fit a terminal.
const MOST: usize = 5;

/// A plan in words, in its own language.
#[must_use]
pub fn tell(roadmap: &Roadmap, questionnaire: &Questionnaire, detail: Detail) -> Vec<Part> {
    let locale = roadmap.language.locale();
    Telling { roadmap, questionnaire, locale, detail, parts: Vec::new() }.all()
}

struct Telling<'a> {
    roadmap: &'a Roadmap,
    questionnaire: &'a Questionnaire,
    locale: Locale,
    detail: Detail,
    parts: Vec<Part>,
}

impl Telling<'_> {
    fn all(mut self) -> Vec<Part> {
        self.verdict();
        if !self.roadmap.steps.is_empty() {
            self.steps();
        }
        if self.roadmap.waves.len() > 1 {
            self.waves();
        }
        self.unattainable();
        if !self.roadmap.frontier.is_empty() {
            self.frontier();
        }
        if !self.roadmap.steps.is_empty() {
            self.sensitivity();
        }
        self.verify();
        self.aside();
        self.heading("plan-assumptions");
        for assumption in &self.roadmap.assumptions {
            self.parts.push(Part::Bullet(crate::text::inline(assumption)));
        }
        self.parts
    }

    /// What the plan does, what it costs, and what is proven of that.
    fn verdict(&mut self) {
        let roadmap = self.roadmap;
        let start = Message::new("plan-start").with("level", self.level(roadmap.start.level.as_ref()));
        self.paragraph(&start.with("score", self.score(roadmap.start.score)));
        let message = self.outcome();
        self.paragraph(&message);
        let (Some(effort), false) = (roadmap.effort, roadmap.optimal) else { return };
        let message = match roadmap.bound {
            Some(bound) => {
                let gap = if effort > 0.0 { (effort - bound) / effort } else { 0.0 };
                let message = Message::new("plan-not-proven").with("bound", self.effort(bound));
                message.with("gap", percent(gap, self.locale))
            }
            None => Message::new("plan-budget-not-proven"),
        };
        self.paragraph(&message);
    }

    fn outcome(&self) -> Message {
        let roadmap = self.roadmap;
        let (key, end) = match (&roadmap.result, &roadmap.unattainable) {
            (Some(result), _) => {
                let key = match (roadmap.steps.is_empty(), roadmap.budget.is_some(), roadmap.optimal) {
                    (true, false, _) => "plan-nothing-to-do",
                    (true, true, _) => "plan-budget-nothing",
                    (false, false, true) => "plan-found",
                    (false, false, false) => "plan-found-unproven",
                    (false, true, _) => "plan-budget-found",
                };
                (key, Some(result))
            }
            (None, why) => ("plan-unattainable", why.as_ref().map(|why| &why.attainable)),
        };
        Message::new(key)
            .with("aim", self.aim())
            .with("count", roadmap.steps.len())
            .with("effort", roadmap.effort.map(|effort| self.effort(effort)).unwrap_or_default())
            .with("level", self.level(end.and_then(|end| end.level.as_ref())))
            .with("score", self.score(end.and_then(|end| end.score)))
    }

    /// What stands in the way.
    fn unattainable(&mut self) {
        let Some(why) = &self.roadmap.unattainable else { return };
        self.heading("plan-obstacles");
        for obstacle in &why.obstacles {
            let message = self.obstacle(obstacle);
            self.bullet(&message);
        }
        if why.withheld.is_empty() {
            return;
        }
        self.heading("plan-withheld");
        for reason in [Reason::Excluded, Reason::NoEffort, Reason::Needs, Reason::Measured] {
            let questions = why.withheld.iter().filter(|it| it.why == reason).map(|it| &it.question);
            self.questions_of(&format!("plan-withheld-{}", reason.id()), &questions.collect::<Vec<_>>());
        }
    }

    /// What other efforts would change.
    fn sensitivity(&mut self) {
        let roadmap = self.roadmap;
        self.heading("plan-sensitivity");
        for case in roadmap.sensitivity.iter().filter(|case| case.dimension.is_none()) {
            let message = self.sensitivity_of_all(case);
            self.bullet(&message);
        }
        let steady = roadmap.steps.iter().filter(|step| step.steady).count();
        self.bullet(&Message::new("plan-steady").with("count", roadmap.steps.len()).with("steady", steady));
        self.changes();
    }

    fn verify(&mut self) {
        let verify = &self.roadmap.verify;
        if verify.is_empty() {
            return;
        }
        self.heading("plan-verify");
        let most = if self.detail == Detail::Short { MOST } else { verify.len() };
        let shown = verify.iter().filter(|it| it.in_plan).count().max(most);
        for it in verify.iter().take(shown) {
            let key = if it.in_plan { "plan-verify-in-plan" } else { "plan-verify-other" };
            let message = Message::new(key).with("question", self.question(&it.answer.question));
            let message = message.with("points", points(it.answer.weight, self.locale));
            self.bullet(&message.with("id", &it.answer.question).with("effort", self.effort(it.effort)));
        }
        if verify.len() > shown {
            self.bullet(&Message::new("plan-verify-more").with("count", verify.len() - shown));
        }
    }

    /// What the plan leaves aside, by why.
    fn aside(&mut self) {
        let aside = &self.roadmap.aside;
        if aside.is_empty() {
            return;
        }
        self.heading("plan-aside");
        for reason in [Reason::Excluded, Reason::NoEffort, Reason::Needs] {
            let mut questions: Vec<_> = aside.iter().filter(|it| it.why == reason).map(|it| &it.question).collect();
            questions.dedup();
            self.questions_of(&format!("plan-aside-{}", reason.id()), &questions);
        }
        for reason in [Reason::Spared, Reason::Budget] {
            let count = aside.iter().filter(|it| it.why == reason).count();
            if count > 0 {
                self.bullet(&Message::new(format!("plan-aside-{}", reason.id())).with("count", count));
            }
        }
    }

    fn questions_of(&mut self, key: &str, questions: &[&Id]) {
        if !questions.is_empty() {
            let ids = questions.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
            let message = Message::new(key.to_owned()).with("count", questions.len());
            self.bullet(&message.with("questions", ids));
        }
    }

    fn heading(&mut self, key: &'static str) {
        self.parts.push(Part::Heading(self.say(&Message::new(key))));
    }

    fn paragraph(&mut self, message: &Message) {
        self.parts.push(Part::Paragraph(self.say(message)));
    }

    fn bullet(&mut self, message: &Message) {
        self.parts.push(Part::Bullet(self.say(message)));
    }

    fn say(&self, message: &Message) -> String {
        message.in_locale(self.locale)
    }
}
