//! A plan in words: the parts that the terminal and a document show alike, each text on one line and inert.

mod grids;
mod phrases;

use super::{Obstacle, Reason, Roadmap};
use crate::questionnaire::Questionnaire;
use crate::text::{Id, Locale, Message, percent, points};

pub use grids::{Row, rows};

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
    /// All of it, for readers to whom the ids of questions say nothing.
    Plain,
}

/// What a part of a plan is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// What the plan does, what it costs, and what is proven of that.
    Verdict,
    /// What to do, in order.
    Steps,
    /// What each wave costs, and where it leads.
    Waves,
    /// What stands in the way of what is asked.
    Obstacles,
    /// The least effort for each level.
    Frontier,
    /// What other efforts would change.
    Sensitivity,
    /// The unknown answers.
    Verify,
    /// What is left aside, and why.
    Aside,
    /// What the plan takes for granted.
    Assumptions,
}

impl Topic {
    /// Every topic, in the order in which they are told.
    pub const ALL: [Self; 9] = [
        Self::Verdict,
        Self::Steps,
        Self::Waves,
        Self::Obstacles,
        Self::Frontier,
        Self::Sensitivity,
        Self::Verify,
        Self::Aside,
        Self::Assumptions,
    ];
}

/// Of long lists so many entries fit a terminal.
const MOST: usize = 5;

/// A plan in words, in its own language.
#[must_use]
pub fn tell(roadmap: &Roadmap, questionnaire: &Questionnaire, detail: Detail) -> Vec<Part> {
    Topic::ALL.into_iter().flat_map(|topic| tell_of(roadmap, questionnaire, detail, topic)).collect()
}

/// What is to be said of a plan about one topic, in the plan's language; nothing where there is nothing to say.
#[must_use]
pub fn tell_of(roadmap: &Roadmap, questionnaire: &Questionnaire, detail: Detail, topic: Topic) -> Vec<Part> {
    Telling { detail, ..Telling::of(roadmap, questionnaire) }.about(topic)
}

struct Telling<'a> {
    roadmap: &'a Roadmap,
    questionnaire: &'a Questionnaire,
    locale: Locale,
    detail: Detail,
    parts: Vec<Part>,
}

impl<'a> Telling<'a> {
    fn of(roadmap: &'a Roadmap, questionnaire: &'a Questionnaire) -> Self {
        let locale = roadmap.language.locale();
        Self { roadmap, questionnaire, locale, detail: Detail::Full, parts: Vec::new() }
    }
}

impl Telling<'_> {
    fn about(mut self, topic: Topic) -> Vec<Part> {
        let roadmap = self.roadmap;
        match topic {
            Topic::Verdict => self.verdict(),
            Topic::Steps if !roadmap.steps.is_empty() => self.steps(),
            Topic::Waves if !roadmap.steps.is_empty() => self.waves(),
            Topic::Frontier if !roadmap.frontier.is_empty() => self.frontier(),
            Topic::Sensitivity if !roadmap.steps.is_empty() => self.sensitivity(),
            Topic::Steps | Topic::Waves | Topic::Frontier | Topic::Sensitivity => {}
            Topic::Obstacles => self.unattainable(),
            Topic::Verify => self.verify(),
            Topic::Aside => self.aside(),
            // Where all is attained, nothing was taken for granted.
            Topic::Assumptions if roadmap.steps.is_empty() && roadmap.frontier.is_empty() => {}
            Topic::Assumptions => {
                self.heading("plan-assumptions");
                let assumptions = roadmap.assumptions.iter().map(|it| Part::Bullet(crate::text::inline(it)));
                self.parts.extend(assumptions);
            }
        }
        self.parts
    }

    /// What the plan does, what it costs, and what is proven of that.
    fn verdict(&mut self) {
        let roadmap = self.roadmap;
        let start = Message::new("plan-start").with("level", self.level(roadmap.start.level.as_ref()));
        let mut start = self.say(&start.with("score", self.score(roadmap.start.score)));
        if !roadmap.verify.is_empty() {
            start = format!("{start} {}", self.say(&Message::new("plan-start-unknown")));
        }
        self.parts.push(Part::Paragraph(start));
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
                    (false, false, true) => "plan-found",
                    (false, false, false) => "plan-found-unproven",
                    (true, true, true) => "plan-budget-nothing",
                    (true, true, false) => "plan-budget-none-found",
                    (false, true, true) => "plan-budget-found",
                    (false, true, false) => "plan-budget-found-unproven",
                };
                (key, Some(result))
            }
            (None, why) => (self.why_none(), why.as_ref().map(|why| &why.attainable)),
        };
        Message::new(key)
            .with("aims", usize::from(roadmap.target.overall.is_some()) + roadmap.target.dimensions.len())
            .with("aim", self.aim())
            .with("count", roadmap.steps.len())
            .with("effort", roadmap.effort.map(|effort| self.effort(effort)).unwrap_or_default())
            .with("level", self.level(end.and_then(|end| end.level.as_ref())))
            .with("score", self.score(end.and_then(|end| end.score)))
    }

    /// Why there is no plan.
    fn why_none(&self) -> &'static str {
        if self.roadmap.budget.is_none() {
            return "plan-unattainable";
        }
        let obstacles = self.roadmap.unattainable.as_ref().map(|why| why.obstacles.as_slice()).unwrap_or_default();
        let any = |is_so: fn(&Obstacle) -> bool| obstacles.iter().any(is_so);
        if any(|it| matches!(it, Obstacle::Decided { .. })) {
            "plan-budget-decided"
        } else if any(|it| matches!(it, Obstacle::Budget { .. })) {
            "plan-budget-unattainable"
        } else if any(|it| matches!(it, Obstacle::Nothing)) {
            "plan-budget-nothing"
        } else {
            "plan-budget-too-late"
        }
    }

    /// What stands in the way.
    fn unattainable(&mut self) {
        let Some(why) = self.roadmap.unattainable.as_ref().filter(|why| !why.obstacles.is_empty()) else { return };
        self.heading("plan-obstacles");
        for obstacle in &why.obstacles {
            let said = self.obstacle(obstacle);
            self.parts.push(Part::Bullet(said));
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
        let (count, steady) = (roadmap.steps.len(), roadmap.steps.iter().filter(|step| step.steady).count());
        let key = match (roadmap.is_tried_to_the_end(), steady == count) {
            (false, _) => "plan-steady-unknown",
            (true, true) => "plan-steady-all",
            (true, false) => "plan-steady",
        };
        self.bullet(&Message::new(key).with("count", count).with("steady", steady));
        self.changes();
    }

    fn verify(&mut self) {
        let verify = &self.roadmap.verify;
        let in_plan = verify.iter().filter(|it| it.in_plan).count();
        let shown = match self.detail {
            Detail::Short => in_plan.max(MOST).min(verify.len()),
            Detail::Full => verify.len(),
            // A report names every unknown answer already, with whom to ask.
            Detail::Plain => in_plan,
        };
        if shown == 0 {
            return;
        }
        self.heading("plan-verify");
        for it in verify.iter().take(shown) {
            let key = if it.in_plan { "plan-verify-in-plan" } else { "plan-verify-other" };
            let message = Message::new(key).with("question", self.question(&it.answer.question));
            let message = message.with("points", points(it.answer.weight, self.locale));
            let said = self.say(&message.with("effort", self.effort(it.effort)));
            self.parts.push(Part::Bullet(self.with_id(said, &it.answer.question)));
        }
        if verify.len() > shown && self.detail == Detail::Short {
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
            let named: Vec<_> = match self.detail {
                Detail::Short | Detail::Full => questions.iter().map(ToString::to_string).collect(),
                Detail::Plain => questions.iter().map(|id| self.quoted(&self.question(id))).collect(),
            };
            let message = Message::new(key.to_owned()).with("count", questions.len());
            self.bullet(&message.with("questions", named.join(", ")));
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
