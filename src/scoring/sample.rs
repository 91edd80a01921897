//! Questionnaires and answers for the tests, as short as they can be written.

use indexmap::IndexMap;

use crate::answers::{Answer, Answers, Commentary, Entry, Facts, Organization, RoadmapWishes, Target};
use crate::questionnaire::{
    Channel, ChannelClause, ChannelCount, ChannelIndex, ChannelKind, Choice, ChoiceOption, Condition, Continuity,
    Dimension, DimensionIndex, FactClause, Gate, Item, Kind, Level, LevelIndex, Question, Questionnaire, RatingScale,
    Requirement, StageIndex, Step, Strength, YesNo,
};
use crate::source::{self, Document};
use crate::text::{Id, Text};

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).expect("tests write identifiers")
}

/// A questionnaire with so many levels, `l0`, `l1` …, in equal bands, and no dimension yet.
pub(crate) fn levels(count: usize) -> Questionnaire {
    let level = |place: usize| {
        let threshold = 100.0 * place as f64 / count as f64;
        (id(&format!("l{place}")), Level { title: Text::default(), summary: None, threshold, references: Vec::new() })
    };
    Questionnaire {
        id: id("sample"),
        version: semver::Version::new(1, 0, 0),
        languages: vec!["en".parse().expect("a tag")],
        title: Text::default(),
        description: None,
        effort_unit: None,
        sha256: String::new(),
        levels: (0..count).map(level).collect(),
        max_lag: None,
        floors: Vec::new(),
        roles: IndexMap::new(),
        profile: IndexMap::new(),
        stages: IndexMap::new(),
        channels: IndexMap::new(),
        views: IndexMap::new(),
        dimensions: IndexMap::new(),
        questions: IndexMap::new(),
        findings: IndexMap::new(),
        sections: IndexMap::new(),
        glossary: IndexMap::new(),
    }
}

impl Questionnaire {
    /// With one more dimension; its questions are called `q0`, `q1` … through the questionnaire.
    pub(crate) fn with_dimension(mut self, weight: f64, questions: impl IntoIterator<Item = Question>) -> Self {
        let (place, first) = (self.dimensions.len(), self.questions.len());
        for question in questions {
            let name = id(&format!("q{}", self.questions.len()));
            self.questions.insert(name, Question { dimension: DimensionIndex(place), ..question });
        }
        let dimension = Dimension {
            title: Text::default(),
            summary: None,
            weight,
            references: Vec::new(),
            questions: first..self.questions.len(),
        };
        self.dimensions.insert(id(&format!("d{place}")), dimension);
        self
    }

    /// With stages `s0`, `s1` …, and channels `c0`, `c1` … that serve these.
    pub(crate) fn with_channels<const N: usize>(mut self, stages: usize, serves: [&[usize]; N]) -> Self {
        self.stages = (0..stages).map(|place| (id(&format!("s{place}")), Text::default())).collect();
        self.channels = serves
            .iter()
            .enumerate()
            .map(|(place, serves)| {
                let serves = serves.iter().copied().map(StageIndex).collect();
                let title = Text::plain(format!("Channel {place}"));
                (id(&format!("c{place}")), Channel { kind: Some(ChannelKind::ALL[place % 3]), title, serves })
            })
            .collect();
        self
    }
}

/// A question that everybody is asked, of weight 1.
pub(crate) fn question(kind: Kind) -> Question {
    Question {
        dimension: DimensionIndex(0),
        text: Text::default(),
        help: None,
        evidence: None,
        references: Vec::new(),
        weight: 1.0,
        roles: Vec::new(),
        tags: Vec::new(),
        accepts_not_applicable: true,
        when: None,
        gates: Vec::new(),
        core: false,
        kind,
    }
}

impl Question {
    pub(crate) fn weighing(self, weight: f64) -> Self {
        Self { weight, ..self }
    }

    pub(crate) fn when(self, condition: Condition<FactClause>) -> Self {
        Self { when: Some(condition), ..self }
    }

    pub(crate) fn gate(mut self, level: usize, requires: Requirement) -> Self {
        self.gates.push(Gate { level: LevelIndex(level), requires });
        self
    }
}

/// A choice between options of these scores, `o0`, `o1` …; each step costs 10.
pub(crate) fn choice(scores: &[f64]) -> Question {
    let step = Step { effort: Some(10.0), ..Step::default() };
    let option = |score: &f64| ChoiceOption { level: None, score: *score, text: Text::default(), step: step.clone() };
    let options = scores.iter().enumerate().map(|(place, score)| (id(&format!("o{place}")), option(score)));
    question(Kind::Choice(Choice { options: options.collect() }))
}

/// A choice between the anchors of so many levels.
pub(crate) fn by_level(levels: usize) -> Question {
    let scores: Vec<_> = (0..levels).map(|level| 100.0 * level as f64 / (levels - 1) as f64).collect();
    choice(&scores)
}

/// A checklist of items of these weights, each with its condition; each costs 10.
pub(crate) fn checklist<const N: usize>(items: [(f64, Option<Condition<FactClause>>); N]) -> Question {
    let step = Step { effort: Some(10.0), ..Step::default() };
    let item = |(place, (weight, when))| {
        (id(&format!("i{place}")), Item { text: Text::default(), weight, when, step: step.clone() })
    };
    question(Kind::Checklist(items.into_iter().enumerate().map(item).collect()))
}

pub(crate) fn yes_no(reverse: bool) -> Question {
    question(Kind::YesNo(YesNo { reverse, step: Step { effort: Some(10.0), ..Step::default() } }))
}

pub(crate) fn rating(min: f64, max: f64, reverse: bool) -> Question {
    question(Kind::Rating(RatingScale { min, max, reverse }))
}

/// A continuity question between channels of these stages, its strengths none, partial and full; a passage costs 8.
pub(crate) fn continuity(from: Option<&[usize]>, to: Option<&[usize]>) -> Question {
    let stages = |stages: &[usize]| stages.iter().copied().map(StageIndex).collect();
    let strengths = [("none", 0.0), ("partial", 0.5), ("full", 1.0)];
    question(Kind::Continuity(Continuity {
        from: from.map(stages),
        to: to.map(stages),
        strengths: strengths.into_iter().map(|(name, value)| (id(name), Strength { value, title: None })).collect(),
        effort: Some(8.0),
        passages: Vec::new(),
    }))
}

/// The condition that the inventory has at least so many channels: over 0 channels false or true as wished.
pub(crate) fn channels_at_least(at_least: usize) -> Condition<FactClause> {
    let count = Some(ChannelCount { of: None, kind: None, serves: None, at_least });
    Condition::Clause(FactClause::Channels(ChannelClause { count, ..ChannelClause::default() }))
}

/// Answers to the questions in their order, of a business with the first so many channels of the catalogue.
pub(crate) fn answers(channels: usize, given: impl IntoIterator<Item = Option<Answer>>) -> Answers {
    Answers {
        organization: Organization::default(),
        respondents: Vec::new(),
        date: jiff::civil::date(2026, 11, 20),
        language: None,
        facts: Facts { channels: (0..channels).map(ChannelIndex).collect(), ..Facts::default() },
        target: Target::default(),
        commentary: Commentary::default(),
        quotes: Vec::new(),
        roadmap: RoadmapWishes::default(),
        entries: given.into_iter().map(|answer| Entry { answer, ..Entry::default() }).collect(),
        sha256: String::new(),
    }
}

/// Passages by from, to and strength; what isn't listed is closed.
#[expect(clippy::unnecessary_wraps, reason = "an entry holds an answer or none")]
pub(crate) fn passages<const N: usize>(listed: [(usize, usize, Option<f64>); N]) -> Option<Answer> {
    let passage = |(from, to, strength)| ((ChannelIndex(from), ChannelIndex(to)), strength);
    Some(Answer::Passages(listed.into_iter().map(passage).collect()))
}

#[expect(clippy::unnecessary_wraps, reason = "an entry holds an answer or none")]
pub(crate) fn option(place: usize) -> Option<Answer> {
    Some(Answer::Option(place))
}

/// A questionnaire and answers to it as their files would give them.
#[track_caller]
pub(crate) fn read(questionnaire: &str, answers: &str) -> (Questionnaire, Answers) {
    let document = Document::whole("questionnaire.yaml", questionnaire);
    let tree = source::parse(&document).expect("the questionnaire is YAML");
    let checked = crate::questionnaire::read(&tree, &document);
    let questionnaire = checked.value.unwrap_or_else(|| panic!("{:#?}", checked.problems));
    let document = Document::whole("answers.yaml", answers);
    let tree = source::parse(&document).expect("the answers are YAML");
    let checked = crate::answers::read(&tree, &document, &questionnaire);
    let answers = checked.value.unwrap_or_else(|| panic!("{:#?}", checked.problems));
    (questionnaire, answers)
}
