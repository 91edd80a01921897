//! A roadmap made by hand.

use super::id;
use crate::assessment::Assessment;
use crate::report::planned::{Plan, Planned};
use crate::roadmap::{Attained, FORMAT, PlannedStep, Roadmap, Rung, TargetLevels, Wave};

/// A plan of two steps, 10 and 20 of effort for 6 and 4 points, to the level “cross”; the highest level isn’t proven.
pub(in crate::report) fn roadmap(of: &Assessment) -> Roadmap {
    let start = 45.0;
    let level = |name: &str| Some(id(name));
    let rung = |name: &str, effort: Option<f64>, score: Option<f64>, optimal: bool| Rung {
        level: id(name),
        effort,
        optimal,
        bound: effort.map(|effort| if optimal { effort } else { effort * 0.9 }),
        score,
        steps: usize::from(effort.is_some()) * 2,
    };
    Roadmap {
        format: FORMAT,
        file: of.file.clone(),
        palier: of.palier.clone(),
        date: of.date.clone(),
        language: of.language.clone(),
        questionnaire: of.questionnaire.clone(),
        organization: of.organization.clone(),
        target: TargetLevels { overall: level("cross"), ..TargetLevels::default() },
        budget: None,
        capacity: None,
        start: Attained { score: Some(start), level: level("multi") },
        optimal: true,
        settled: true,
        effort: Some(30.0),
        bound: Some(30.0),
        steps: vec![step(10.0, 6.0), step(20.0, 4.0)],
        result: Some(Attained { score: Some(start + 10.0), level: level("cross") }),
        waves: vec![Wave { effort: 30.0, total: 30.0, score: Some(start + 10.0), level: level("cross") }],
        frontier: vec![
            rung("cross", Some(30.0), Some(start + 10.0), true),
            rung("omni", Some(200.0), Some(80.0), false),
        ],
        unattainable: None,
        verify: Vec::new(),
        aside: Vec::new(),
        sensitivity: Vec::new(),
        assumptions: Vec::new(),
        warnings: Vec::new(),
    }
}

/// The same as a report receives it.
pub(in crate::report) fn planned(of: &Assessment) -> Planned {
    Planned::Plan(Box::new(Plan::bare(roadmap(of))))
}

fn step(effort: f64, gain: f64) -> PlannedStep {
    PlannedStep {
        question: id("question"),
        item: None,
        passage: None,
        from: None,
        to: None,
        effort,
        wave: 1,
        text: "question".to_owned(),
        dimension: id("dimension"),
        from_text: None,
        to_text: "answer".to_owned(),
        action: None,
        gain,
        needs: Vec::new(),
        roles: Vec::new(),
        quick_win: false,
        verify: false,
        decided: false,
        steady: true,
    }
}
