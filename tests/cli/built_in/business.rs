//! Businesses made up in the program, to walk through what a questionnaire makes of them.

use std::collections::BTreeMap;

use fastrand::Rng;
use palier::answers::{Answer, Answers, Commentary, Entry, Facts, Organization, RoadmapWishes, Target};
use palier::questionnaire::{
    ChannelIndex, Choice, Continuity, FactIndex, Item, Kind, LevelIndex, NumberScale, QuestionIndex, Questionnaire,
    Truth,
};
use palier::scoring::{Scores, score};
use palier::text::Id;

/// A business that answers everything, to be changed answer by answer.
#[derive(Clone)]
pub(crate) struct Business<'a> {
    pub(crate) model: &'a Questionnaire,
    pub(crate) answers: Answers,
}

/// How open the passage from one channel to another is, from 0 to 1.
pub(crate) type Passage<'a> = &'a dyn Fn(&str, &str) -> f64;

impl<'a> Business<'a> {
    /// With every fact at its first option but these, and these channels; nothing is answered yet.
    pub(crate) fn new(model: &'a Questionnaire, profile: &[(&str, &str)], channels: &[&str]) -> Self {
        let mut facts = Facts::default();
        for (place, (id, fact)) in model.profile.iter().enumerate() {
            let given = profile.iter().find(|(name, _)| *name == id.as_str());
            let option =
                given.map_or(0, |(_, option)| fact.options.get_index_of(*option).expect("an option of the fact"));
            facts.profile.insert(FactIndex(place), vec![option]);
        }
        facts.channels = channels.iter().map(|id| channel(model, id)).collect();
        Self { model, answers: answers(model, facts) }
    }

    /// A business of any kind, from a seed.
    pub(crate) fn random(model: &'a Questionnaire, seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let mut facts = Facts::default();
        for (place, fact) in model.profile.values().enumerate() {
            facts.profile.insert(FactIndex(place), vec![rng.usize(..fact.options.len())]);
        }
        let share = rng.f64();
        facts.channels = (0..model.channels.len()).filter(|_| rng.f64() < share).map(ChannelIndex).collect();
        let mut business = Self { model, answers: answers(model, facts) };
        // Good and bad businesses, even ones and uneven ones: most combinations need two sides that differ.
        let (base, spread) = (rng.f64(), rng.f64());
        for dimension in 0..model.dimensions.len() {
            let here = base + (rng.f64() - 0.5) * spread;
            for question in model.questions_of(palier::questionnaire::DimensionIndex(dimension)) {
                let aim = (here + (rng.f64() - 0.5) * spread).clamp(0.0, 1.0);
                business.answer(question, nearest_level(model, aim * 100.0));
                if let (Kind::Continuity(_), true) = (&model.question(question).kind, rng.bool()) {
                    business.open(question, &|_, _| f64::from(u8::from(aim > 0.5)));
                }
            }
        }
        business
    }

    /// Everything answered at a level.
    pub(crate) fn at(mut self, level: usize) -> Self {
        for question in self.model.question_indices() {
            self.answer(question, LevelIndex(level));
        }
        self
    }

    /// One continuity question answered passage by passage.
    pub(crate) fn with_passages(mut self, question: &str, passage: Passage) -> Self {
        let question = self.question(question);
        self.open(question, passage);
        self
    }

    /// Every continuity question answered passage by passage.
    pub(crate) fn with_all_passages(mut self, passage: Passage) -> Self {
        for question in self.model.question_indices() {
            if matches!(self.model.question(question).kind, Kind::Continuity(_)) {
                self.open(question, passage);
            }
        }
        self
    }

    /// One question answered at another level.
    pub(crate) fn with(mut self, question: &str, level: usize) -> Self {
        let question = self.question(question);
        self.answer(question, LevelIndex(level));
        self
    }

    pub(crate) fn scores(&self) -> Scores {
        score(self.model, &self.answers)
    }

    /// The overall level.
    pub(crate) fn level(&self) -> &'a str {
        let level = self.scores().overall.level().expect("something is answered");
        self.model.level_id(level).as_str()
    }

    /// How many questions are asked.
    pub(crate) fn asked(&self) -> usize {
        self.scores().outcomes.iter().filter(|outcome| outcome.applies()).count()
    }

    fn question(&self, id: &str) -> QuestionIndex {
        QuestionIndex(self.model.questions.get_index_of(id).expect("a question of the questionnaire"))
    }

    fn open(&mut self, question: QuestionIndex, passage: Passage) {
        let Kind::Continuity(continuity) = &self.model.question(question).kind else { panic!("not about passages") };
        let name = |channel: ChannelIndex| self.model.channel_id(channel).as_str();
        let passages = pairs(self.model, continuity, &self.answers.facts.channels)
            .map(|(from, to)| ((from, to), Some(passage(name(from), name(to)))))
            .collect();
        self.answers.entries[question.0].answer = Some(Answer::Passages(passages));
    }

    /// Answers a question as near to a level's anchor as its type allows.
    fn answer(&mut self, question: QuestionIndex, level: LevelIndex) {
        let anchor = self.model.anchor(level);
        let answer = match &self.model.question(question).kind {
            Kind::Choice(choice) => Answer::Option(option(choice, anchor)),
            Kind::Checklist(items) => Answer::Items(self.items(items, anchor)),
            Kind::YesNo(yes_no) => Answer::YesNo((anchor > 50.0) != yes_no.reverse),
            Kind::Rating(scale) => {
                let share = if scale.reverse { 1.0 - anchor / 100.0 } else { anchor / 100.0 };
                Answer::Number(scale.min + share * (scale.max - scale.min))
            }
            Kind::Number(scale) => Answer::Number(figure(scale, anchor)),
            Kind::Continuity(_) => {
                // The passages' share of the way from the level of one to the highest: see the scoring rules.
                let first = self.model.anchor(LevelIndex(1));
                let open = ((anchor - first) / (100.0 - first)).max(0.0);
                self.open(question, &|_, _| open);
                return;
            }
            Kind::Text => return,
        };
        self.answers.entries[question.0].answer = Some(answer);
    }

    /// The items whose share of the applicable weights is nearest to the anchor, the earliest first.
    fn items(&self, items: &indexmap::IndexMap<Id, Item>, anchor: f64) -> Vec<usize> {
        let facts = &self.answers.facts;
        let holds =
            |item: &Item| item.when.as_ref().is_none_or(|when| facts.evaluate(self.model, when) != Truth::False);
        let applicable: Vec<_> = items.values().enumerate().filter(|(_, item)| holds(item)).collect();
        let all: f64 = applicable.iter().map(|(_, item)| item.weight).sum();
        let count = applicable.len();
        let chosen = |set: usize| (0..count).filter(move |place| set >> place & 1 == 1);
        let distance = |set: &usize| {
            let weight: f64 = chosen(*set).map(|place| applicable[place].1.weight).sum();
            (weight / all * 100.0 - anchor).abs()
        };
        let nearest = (0..1_usize << count).min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap_or(0);
        chosen(nearest).map(|place| applicable[place].0).collect()
    }
}

/// The channel of an id.
pub(crate) fn channel(model: &Questionnaire, id: &str) -> ChannelIndex {
    ChannelIndex(model.channels.get_index_of(id).expect("a channel of the questionnaire"))
}

fn answers(model: &Questionnaire, facts: Facts) -> Answers {
    Answers {
        organization: Organization { name: "Anyone".to_owned(), ..Organization::default() },
        respondents: Vec::new(),
        date: jiff::civil::date(2026, 11, 20),
        language: None,
        facts,
        target: Target::default(),
        commentary: Commentary::default(),
        quotes: Vec::new(),
        roadmap: RoadmapWishes::default(),
        entries: vec![Entry::default(); model.questions.len()],
        sha256: String::new(),
    }
}

fn pairs<'a>(
    model: &'a Questionnaire,
    continuity: &'a Continuity,
    channels: &'a [ChannelIndex],
) -> impl Iterator<Item = (ChannelIndex, ChannelIndex)> + 'a {
    let described = |channel: ChannelIndex| (channel, &model.channels[channel.0]);
    channels
        .iter()
        .flat_map(move |from| channels.iter().map(move |to| (*from, *to)))
        .filter(move |(from, to)| continuity.is_eligible(described(*from), described(*to)))
}

/// The level whose anchor is nearest to a score.
fn nearest_level(model: &Questionnaire, score: f64) -> LevelIndex {
    let distance = |level: &LevelIndex| (model.anchor(*level) - score).abs();
    let levels = (0..model.levels.len()).map(LevelIndex);
    levels.min_by(|a, b| distance(a).total_cmp(&distance(b))).expect("there are levels")
}

/// The option whose score is nearest to the anchor.
fn option(choice: &Choice, anchor: f64) -> usize {
    let distances = choice.options.values().map(|option| (option.score - anchor).abs());
    distances.enumerate().min_by(|(_, a), (_, b)| a.total_cmp(b)).map_or(0, |(place, _)| place)
}

/// The figure of the scale whose score is nearest to the anchor.
fn figure(scale: &NumberScale, anchor: f64) -> f64 {
    let points = scale.points.iter();
    let nearest = points.min_by(|(_, a), (_, b)| (a - anchor).abs().total_cmp(&(b - anchor).abs()));
    nearest.map_or(0.0, |(figure, _)| *figure)
}

/// The questions of a questionnaire by what becomes of them: asked of one business at least, spared another.
pub(crate) fn asked_and_spared(model: &Questionnaire, businesses: &[Business]) -> BTreeMap<usize, (bool, bool)> {
    let mut seen = BTreeMap::new();
    for business in businesses {
        for (place, outcome) in business.scores().outcomes.iter().enumerate() {
            let (asked, spared) = seen.entry(place).or_insert((false, false));
            *asked |= outcome.applies();
            *spared |= !outcome.applies();
        }
    }
    assert_eq!(seen.len(), model.questions.len());
    seen
}
