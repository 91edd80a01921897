//! Assessments made by hand, to try reports with.

pub(super) mod roadmap;

use crate::assessment::{
    Assessment, Benchmark, Blocker, ChannelSummary, ContinuityResult, Counts, DimensionResult, DimensionSpread,
    EarlierDimension, EarlierResult, FORMAT, FactSummary, FindingResult, GlossarySummary, LevelRange, LevelSummary,
    NeedResult, NextStep, OrganizationSummary, Overall, PassageEnds, PassageResult, Position, QuestionResult,
    QuestionStatus, QuestionnaireSummary, QuoteSummary, Requirement, RespondentSummary, ScoreRange, SectionSummary,
    Spread, Status, UnknownAnswer, ViewResult,
};
use crate::problem::{ProblemSeverity, ReportedProblem};
use crate::questionnaire::{ChannelKind, Severity};
use crate::text::{Id, Locale};

/// An assessment in which everything occurs; each of its texts is what `text` makes of a name for it.
pub(super) fn rich(locale: Locale, text: &dyn Fn(&str) -> String) -> Assessment {
    let mut assessment = minimal(locale);
    let some = |name: &str| Some(text(name));
    assessment.questionnaire.title = text("questionnaire");
    assessment.questionnaire.description = some("description");
    assessment.questionnaire.effort_unit = some("unit");
    assessment.questionnaire.max_lag = Some(1);
    for level in &mut assessment.questionnaire.levels {
        level.title = text(level.id.as_str());
        level.summary = some("level summary");
    }
    assessment.organization = OrganizationSummary {
        id: text("organization id"),
        name: text("organization"),
        sector: some("sector"),
        country: some("country"),
        group: some("group"),
        brand: some("brand"),
        unit: some("organization unit"),
    };
    assessment.respondents = vec![
        RespondentSummary { name: some("name"), role: some("respondent") },
        RespondentSummary { name: None, role: None },
    ];
    assessment.profile = vec![
        FactSummary {
            id: id("model"),
            text: text("fact"),
            values: vec![id("b2c")],
            answers: vec![text("fact answer")],
        },
        FactSummary { id: id("size"), text: text("other fact"), values: vec![], answers: vec![] },
    ];
    let channel =
        |name, main| ChannelSummary { id: id(name), title: text(name), kind: Some(ChannelKind::Digital), main };
    assessment.channels =
        vec![channel("store", true), channel("web-shop", true), channel("phone", true), channel("social", false)];
    assessment.overall = overall(text);
    assessment.dimensions = vec![lived(text), capability(text), empty(text)];
    assessment.continuity = vec![continuity(text)];
    assessment.views = vec![ViewResult {
        id: id("view"),
        title: text("view"),
        summary: some("view summary"),
        score: None,
        level: None,
    }];
    assessment.findings = Severity::ALL.map(|severity| finding(severity, text)).into();
    assessment.gaps = vec![id("knowledge"), id("continuity")];
    assessment.steps = steps(text);
    assessment.unknown = vec![UnknownAnswer {
        question: id("duplicates"),
        text: text("duplicates"),
        dimension: id("knowledge"),
        weight: 4.5,
        roles: vec![text("role")],
    }];
    assessment.earlier = Some(earlier());
    assessment.benchmark = Some(benchmark());
    assessment.quotes =
        vec![QuoteSummary { text: text("quote"), role: some("quote role"), dimension: Some(id("knowledge")) }];
    assessment.sections = vec![SectionSummary {
        id: id("benefits"),
        title: text("section"),
        text: text("section text"),
        references: vec![text("reference"), text("other reference")],
    }];
    assessment.glossary = vec![GlossarySummary { id: id("ropo"), term: text("term"), text: text("explanation") }];
    assessment.warnings = vec![ReportedProblem {
        file: text("file"),
        line: Some(1234),
        column: Some(1),
        severity: ProblemSeverity::Warning,
        code: "hidden-answer",
        message: text("warning"),
        help: some("help"),
    }];
    assessment
}

/// The dimensions of [`rich`], in their order.
const DIMENSIONS: [&str; 3] = ["continuity", "knowledge", "empty"];

fn earlier() -> EarlierResult {
    let dimension = |(name, score): (&str, Option<f64>)| EarlierDimension {
        id: id(name),
        score,
        level: score.map(|_| id("multi")),
        confirmed: Some(id("mono")),
        change: score.map(|_| -0.04),
    };
    EarlierResult {
        date: "2026-03-03".to_owned(),
        version: "0.9.0".to_owned(),
        score: Some(48.25),
        level: Some(id("multi")),
        confirmed: Some(id("mono")),
        change: Some(8.0),
        level_change: Some(1),
        dimensions: DIMENSIONS.into_iter().zip([Some(62.54), Some(50.04), None]).map(dimension).collect(),
    }
}

fn benchmark() -> Benchmark {
    let spread = |number, median: Option<f64>, position| Spread {
        number,
        lower_quartile: median.map(|it| it - 10.0),
        median,
        upper_quartile: median.map(|it| it + 10.0),
        position,
    };
    let dimension = |(name, spread): (&str, Spread)| DimensionSpread { id: id(name), spread };
    let spreads = [
        spread(24, Some(70.0), Some(Position::LowestQuarter)),
        spread(12, Some(49.999_7), Some(Position::AtMedian)),
        spread(4, None, None),
    ];
    Benchmark {
        businesses: 24,
        overall: spread(24, Some(56.26), Some(Position::BelowMedian)),
        dimensions: DIMENSIONS.into_iter().zip(spreads).map(dimension).collect(),
    }
}

/// An assessment of which nothing is known.
pub(super) fn minimal(locale: Locale) -> Assessment {
    let level = |name, threshold, anchor| LevelSummary {
        id: id(name),
        title: name.to_owned(),
        summary: None,
        threshold,
        anchor,
    };
    Assessment {
        format: FORMAT,
        file: "answers.yaml".to_owned(),
        status: Status::Ok,
        palier: "1.2.3".to_owned(),
        date: "2026-11-20".to_owned(),
        language: locale.into(),
        questionnaire: QuestionnaireSummary {
            id: id("omnichannel"),
            version: "1.0.0".to_owned(),
            sha256: String::new(),
            title: "questionnaire".to_owned(),
            description: None,
            effort_unit: None,
            levels: vec![
                level("mono", 0.0, 0.0),
                level("multi", 25.0, 100.0 / 3.0),
                level("cross", 50.0, 200.0 / 3.0),
                level("omni", 75.0, 100.0),
            ],
            max_lag: None,
        },
        answers_sha256: String::new(),
        organization: OrganizationSummary {
            id: "organization".to_owned(),
            name: "organization".to_owned(),
            sector: None,
            country: None,
            group: None,
            brand: None,
            unit: None,
        },
        respondents: vec![],
        profile: vec![],
        channels: vec![],
        overall: Overall {
            score: NO_SCORE,
            level: LevelRange { level: None, confirmed: None, possible: None },
            coverage: None,
            target: id("omni"),
            gap: None,
            level_gap: None,
            next_level: None,
            blockers: vec![],
            floor: None,
            counts: Counts::default(),
            score_all_channels: None,
            commentary: None,
        },
        dimensions: vec![],
        earlier: None,
        benchmark: None,
        continuity: vec![],
        views: vec![],
        findings: vec![],
        gaps: vec![],
        steps: vec![],
        unknown: vec![],
        quotes: vec![],
        sections: vec![],
        glossary: vec![],
        warnings: vec![],
    }
}

const NO_SCORE: ScoreRange = ScoreRange { score: None, low: None, high: None };

fn id(id: &str) -> Id {
    Id::new(id).expect("the ids of the sample are well formed")
}

fn overall(text: &dyn Fn(&str) -> String) -> Overall {
    Overall {
        score: ScoreRange { score: Some(56.25), low: Some(45.0), high: Some(61.0) },
        level: levels("cross", "multi", "cross"),
        coverage: Some(0.85),
        target: id("omni"),
        gap: Some(18.75),
        level_gap: Some(1),
        next_level: Some(id("omni")),
        blockers: vec![
            Blocker::Score { short: 18.75 },
            Blocker::Gate { question: id("view"), needs: Requirement::Level(id("omni")), level: id("omni") },
            Blocker::Gate { question: id("passages"), needs: Requirement::Score(90.0), level: id("omni") },
            Blocker::Gate { question: id("duplicates"), needs: Requirement::Level(id("cross")), level: id("omni") },
            Blocker::Lag { dimension: id("knowledge"), level: id("multi") },
        ],
        floor: Some(id("multi")),
        counts: Counts { answered: 5, unknown: 1, not_applicable: 1, hidden: 1 },
        score_all_channels: Some(51.0),
        commentary: Some(text("commentary")),
    }
}

fn levels(level: &str, confirmed: &str, possible: &str) -> LevelRange {
    LevelRange { level: Some(id(level)), confirmed: Some(id(confirmed)), possible: Some(id(possible)) }
}

fn lived(text: &dyn Fn(&str) -> String) -> DimensionResult {
    DimensionResult {
        id: id("continuity"),
        title: text("continuity"),
        summary: Some(text("continuity summary")),
        weight: 3.0,
        score: ScoreRange { score: Some(75.0), low: Some(75.0), high: Some(75.0) },
        level: levels("cross", "cross", "cross"),
        coverage: Some(1.0),
        target: id("omni"),
        gap: Some(0.0),
        level_gap: Some(1),
        priority: Some(0.0),
        next_level: Some(id("omni")),
        blockers: vec![Blocker::Gate { question: id("passages"), needs: Requirement::Score(90.0), level: id("omni") }],
        commentary: None,
        questions: vec![QuestionResult {
            kind: "continuity",
            answer: vec![text("passage line"), text("other passage line")],
            ..question("passages", QuestionStatus::Answered, Some(75.0), text)
        }],
    }
}

fn capability(text: &dyn Fn(&str) -> String) -> DimensionResult {
    DimensionResult {
        id: id("knowledge"),
        title: text("knowledge"),
        summary: Some(text("knowledge summary")),
        weight: 1.0,
        score: ScoreRange { score: Some(49.999_7), low: Some(30.0), high: Some(70.0) },
        level: levels("multi", "multi", "cross"),
        coverage: Some(0.6),
        target: id("cross"),
        gap: Some(0.000_3),
        level_gap: Some(1),
        priority: Some(0.000_2),
        next_level: Some(id("cross")),
        blockers: vec![Blocker::Score { short: 0.000_3 }],
        commentary: Some(text("dimension commentary")),
        questions: vec![
            question("view", QuestionStatus::Answered, Some(66.666_667), text),
            QuestionResult {
                kind: "checklist",
                answer: vec![],
                missing: vec![text("missing item"), text("other missing item")],
                ..question("practices", QuestionStatus::Answered, Some(0.0), text)
            },
            question("duplicates", QuestionStatus::Unknown, None, text),
            question("gift-cards", QuestionStatus::NotApplicable, None, text),
            question("kiosks", QuestionStatus::Hidden, None, text),
            QuestionResult { kind: "text", ..question("words", QuestionStatus::Answered, None, text) },
        ],
    }
}

fn empty(text: &dyn Fn(&str) -> String) -> DimensionResult {
    DimensionResult {
        id: id("people"),
        title: text("people"),
        summary: None,
        weight: 1.0,
        score: ScoreRange { score: None, low: Some(0.0), high: Some(100.0) },
        level: LevelRange { level: None, confirmed: Some(id("mono")), possible: Some(id("omni")) },
        coverage: Some(0.0),
        target: id("omni"),
        gap: None,
        level_gap: None,
        priority: None,
        next_level: Some(id("multi")),
        blockers: vec![],
        commentary: None,
        questions: vec![question("training", QuestionStatus::Unknown, None, text)],
    }
}

fn question(name: &str, status: QuestionStatus, score: Option<f64>, text: &dyn Fn(&str) -> String) -> QuestionResult {
    QuestionResult {
        id: id(name),
        text: text(name),
        help: Some(text("help of a question")),
        kind: "choice",
        weight: 1.0,
        status,
        score,
        level: score.map(|score| id(if score < 50.0 { "multi" } else { "cross" })),
        answer: if status == QuestionStatus::Answered { vec![text("answer")] } else { vec![] },
        missing: vec![],
        note: Some(text("note")),
        evidence: Some(text("evidence")),
        roles: vec![text("role")],
    }
}

fn continuity(text: &dyn Fn(&str) -> String) -> ContinuityResult {
    let passage = |from, to, strength, counts| PassageResult {
        from: id(from),
        to: id(to),
        strength,
        title: text("strength"),
        counts,
    };
    ContinuityResult {
        question: id("passages"),
        text: text("passages"),
        channels: vec![id("store"), id("web-shop"), id("phone")],
        passages: vec![
            passage("store", "web-shop", Some(1.0), true),
            passage("store", "phone", Some(0.0), true),
            passage("web-shop", "store", Some(0.5), true),
            passage("web-shop", "phone", None, true),
            passage("phone", "store", Some(0.0), true),
            passage("store", "social", Some(1.0), false),
        ],
        silos: vec![vec![id("store"), id("web-shop")], vec![id("phone")]],
        dead_ends: vec![id("phone")],
        one_way: vec![PassageEnds { from: id("store"), to: id("phone") }],
        density: Some(0.375),
    }
}

fn finding(severity: Severity, text: &dyn Fn(&str) -> String) -> FindingResult {
    FindingResult {
        id: id(&format!("finding-{}", severity.id())),
        severity,
        title: text("finding"),
        text: text("finding text"),
        advice: Some(text("advice")),
    }
}

fn steps(text: &dyn Fn(&str) -> String) -> Vec<NextStep> {
    let passage = |from, to| NextStep {
        passage: Some(PassageEnds { from: id(from), to: id(to) }),
        gain: 1.5,
        ..step("passages", text)
    };
    vec![
        step("view", text),
        passage("store", "phone"),
        passage("phone", "store"),
        passage("store", "web-shop"),
        NextStep { action: None, effort: None, gain_per_effort: None, ..step("practices", text) },
    ]
}

fn step(question: &str, text: &dyn Fn(&str) -> String) -> NextStep {
    let need = |question, met| NeedResult { question: id(question), text: text("need"), at_least: id("cross"), met };
    NextStep {
        question: id(question),
        text: text(question),
        dimension: id("knowledge"),
        from: Some(text("from")),
        to: text("to"),
        to_id: None,
        passage: None,
        action: Some(text("action")),
        effort: Some(12.5),
        needs: vec![need("view", true), need("duplicates", false)],
        gain: 2.0,
        gain_per_effort: Some(0.16),
        quick_win: true,
        roles: vec![text("role"), text("other role")],
    }
}
