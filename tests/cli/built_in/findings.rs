//! Everything that a built-in questionnaire can say is said to somebody, and to somebody else it isn't.

use palier::findings::raised;
use palier::questionnaire::{Kind, Questionnaire, Severity};
use palier::scoring::{Reading, gate_is_met};

use super::business::{Business, asked_and_spared};
use super::{model, models};

/// How many businesses are looked at.
const BUSINESSES: u64 = 600;

fn businesses(model: &Questionnaire) -> Vec<Business<'_>> {
    (0..BUSINESSES).map(|seed| Business::random(model, seed)).collect()
}

#[test]
fn every_finding_is_raised_for_one_business_and_not_for_another() {
    for model in models() {
        let mut counts = vec![0; model.findings.len()];
        for business in businesses(&model) {
            for finding in raised(&model, &business.answers, &business.scores()) {
                counts[finding] += 1;
            }
        }
        let idle: Vec<_> =
            model.findings.keys().zip(&counts).filter(|(_, count)| !(1..BUSINESSES).contains(*count)).collect();
        assert!(idle.is_empty(), "{}: {idle:?}", model.id);
    }
}

#[test]
fn every_question_is_asked_of_somebody_and_only_those_without_a_condition_of_all() {
    for model in models() {
        for (place, (asked, spared)) in asked_and_spared(&model, &businesses(&model)) {
            let (id, question) = model.questions.get_index(place).expect("a question");
            // A continuity question has its condition in the channels that serve its stages.
            let conditional = question.when.is_some() || matches!(question.kind, Kind::Continuity(_));
            assert!(asked, "{}: {id} is never asked", model.id);
            assert!(!conditional || spared, "{}: {id} is always asked", model.id);
        }
    }
}

#[test]
fn every_must_have_can_be_met_and_can_be_missed() {
    for model in models() {
        let all: Vec<&str> = model.channels.keys().map(palier::text::Id::as_str).collect();
        let top = model.levels.len() - 1;
        let ends = [0, top].map(|level| Business::new(&model, &[], &all).at(level).scores());
        for question in model.question_indices() {
            for gate in &model.question(question).gates {
                let met =
                    ends.each_ref().map(|scores| gate_is_met(&model, gate, scores.outcome(question), Reading::Known));
                // With several channels a continuity question is never worth less than the second level.
                let least = matches!(model.question(question).kind, Kind::Continuity(_)) && gate.level.0 == 1;
                assert_eq!(met, [least, true], "{}: {}", model.id, model.question_id(question));
            }
        }
    }
}

#[test]
fn what_is_good_everywhere_has_only_strengths_and_what_is_bad_has_none() {
    let model = model("omnichannel");
    let said = |level| {
        let business = Business::new(&model, &[], &["store", "web-shop", "phone", "app", "email"]).at(level);
        let findings = raised(&model, &business.answers, &business.scores());
        findings.into_iter().map(|finding| model.findings[finding].severity).collect::<Vec<_>>()
    };
    assert!(said(3).iter().all(|severity| *severity == Severity::Strength) && said(3).len() >= 6, "{:?}", said(3));
    assert!(said(0).iter().all(|severity| *severity != Severity::Strength) && said(0).len() >= 8, "{:?}", said(0));
}
