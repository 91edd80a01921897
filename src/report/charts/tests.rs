use super::super::sample;
use super::*;
use crate::assessment::{ChannelSummary, ContinuityResult, DimensionResult, PassageResult, ScoreRange};
use crate::questionnaire::ChannelKind;
use crate::text::{Id, Locale};

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

/// An assessment with so many dimensions and channels.
fn with(dimensions: usize, channels: usize, name: &str) -> Assessment {
    let mut assessment = sample::rich(Locale::Fr, &str::to_owned);
    let dimension = assessment.dimensions[1].clone();
    assessment.dimensions = (0..dimensions)
        .map(|index| DimensionResult {
            id: id(&format!("d{index}")),
            title: format!("{name} {index}"),
            ..dimension.clone()
        })
        .collect();
    let channel = |index: usize| id(&format!("c{index}"));
    assessment.channels = (0..channels)
        .map(|index| ChannelSummary {
            id: channel(index),
            title: format!("{name} {index}"),
            kind: Some(ChannelKind::Digital),
            main: true,
        })
        .collect();
    let passage = |from: usize, to: usize| PassageResult {
        from: channel(from),
        to: channel(to),
        strength: Some(((from + to) % 3) as f64 / 2.0),
        title: "strength".to_owned(),
        counts: true,
    };
    let pairs = (0..channels).flat_map(|from| (0..channels).filter(move |to| from != *to).map(move |to| (from, to)));
    assessment.continuity = vec![ContinuityResult {
        channels: (0..channels).map(channel).collect(),
        passages: pairs.map(|(from, to)| passage(from, to)).collect(),
        silos: (0..channels)
            .collect::<Vec<_>>()
            .chunks(4)
            .map(|group| group.iter().map(|it| channel(*it)).collect())
            .collect(),
        dead_ends: vec![],
        one_way: vec![],
        ..assessment.continuity[0].clone()
    }];
    assessment
}

fn all(of: &Assessment) -> String {
    let map = of.continuity.first().and_then(|result| map::draw(of, result)).unwrap_or_default();
    [radar::draw(of).unwrap_or_default(), scale::draw(of, 900.0), scale::draw(of, 340.0), map].concat()
}

/// The place and size of a drawing.
fn view(svg: &str) -> [f64; 4] {
    let (_, rest) = svg.split_once("viewBox=\"").expect("has a view");
    let (view, _) = rest.split_once('"').expect("an attribute ends");
    let figures: Vec<f64> = view.split(' ').map(|figure| figure.parse().expect("a figure")).collect();
    figures.try_into().expect("four figures")
}

#[test]
fn every_size_is_drawn_whole_and_in_figures_that_are_ones() {
    let names =
        ["Vue", "Livraison, retrait et retours dans tous les magasins du réseau", &"anticonstitutionnel".repeat(11)];
    for dimensions in 0..=20 {
        for name in names {
            let of = with(dimensions, dimensions + dimensions / 2, name);
            let drawn = all(&of);
            assert!(!drawn.contains("NaN") && !drawn.contains("inf"), "{dimensions} {name}");
            assert_eq!(drawn, all(&of), "the same bytes again");
            for svg in drawn.split("<svg").skip(1) {
                let [_, _, width, height] = view(svg);
                assert!(width < 1000.0 && height < 2000.0, "{dimensions} {name}: {width} by {height}");
                assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count());
                assert!(svg.contains("<title>") && svg.contains("<desc>"));
            }
        }
    }
}

#[test]
fn there_is_a_radar_from_three_dimensions_to_twelve_and_bars_else() {
    let kind = |count| radar::draw(&with(count, 0, "d"));
    assert_eq!(kind(0), None);
    for (count, class) in
        [(1, "chart bars"), (2, "chart bars"), (3, "chart radar"), (12, "chart radar"), (13, "chart bars")]
    {
        assert!(kind(count).is_some_and(|svg| svg.contains(class)), "{count}");
    }
}

#[test]
fn a_dimension_without_a_score_has_no_point_and_no_line() {
    let mut of = with(5, 0, "d");
    assert_eq!(radar::draw(&of).expect("a radar").matches("<circle").count(), 4 + 5);
    of.dimensions[1].score = ScoreRange { score: None, low: Some(0.0), high: Some(100.0) };
    let svg = radar::draw(&of).expect("a radar");
    assert_eq!(svg.matches("<circle").count(), 4 + 4);
    let (_, outline) = svg.split_once("class=\"outline\"").expect("lines");
    assert_eq!(outline.split("</g>").next().expect("a group").matches("<path").count(), 3);
    assert!(svg.contains("pas de score"));
}

#[test]
fn a_map_needs_a_passage_that_can_count_and_marks_what_stands_alone() {
    let of = with(3, 1, "c");
    assert_eq!(map::draw(&of, &of.continuity[0]), None);
    let mut of = with(3, 5, "c");
    let svg = map::draw(&of, &of.continuity[0]).expect("a map");
    let (_, alone) = svg.split_once("class=\"alone\"").expect("a channel alone");
    assert_eq!(alone.split("</g>").next().expect("a group").matches("<circle").count(), 1);
    assert!(svg.contains("Seul\u{a0}: c 4."));
    of.continuity[0].passages.iter_mut().for_each(|passage| passage.strength = None);
    of.continuity[0].silos = vec![];
    assert!(map::draw(&of, &of.continuity[0]).is_some_and(|svg| !svg.contains("class=\"link")));
}

#[test]
fn the_scale_says_what_it_shows() {
    let of = sample::rich(Locale::En, &str::to_owned);
    for width in [900.0, 340.0] {
        let svg = scale::draw(&of, width);
        assert!(svg.contains("Score 56.3, range 45.0 to 61.0. Level “multi”. Target “omni”."), "{svg}");
    }
    assert!(scale::draw(&sample::minimal(Locale::En), 900.0).contains("No score yet"));
}

#[test]
fn a_curve_is_drawn_whole_at_any_width_whatever_the_levels_are_called() {
    for name in ["Vue", "Livraison, retrait et retours dans tous les magasins", &"anticonstitutionnel".repeat(11)] {
        for count in 2..=12 {
            let mut of = sample::rich(Locale::Fr, &str::to_owned);
            let level = of.questionnaire.levels[0].clone();
            let threshold = |place: usize| 100.0 * place as f64 / count as f64;
            of.questionnaire.levels = (0..count)
                .map(|place| crate::assessment::LevelSummary {
                    title: name.to_owned(),
                    threshold: threshold(place),
                    ..level.clone()
                })
                .collect();
            of.questionnaire.effort_unit = Some(name.to_owned());
            for width in [240.0, 340.0, 952.0, 2000.0] {
                let svg = curve::draw(&of, &sample::roadmap::roadmap(&of), width).expect("a curve");
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{count} {name}");
                let [left, _, wide, high] = view(&svg);
                assert!(
                    left.abs() < 0.1 && (wide - width).abs() < 0.1 && high < 1000.0,
                    "{count} {name} {width}: {wide} by {high}"
                );
                assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count());
            }
        }
    }
}

#[test]
fn a_curve_says_what_it_shows() {
    let of = sample::rich(Locale::En, &str::to_owned);
    let svg = curve::draw(&of, &sample::roadmap::roadmap(&of), 900.0).expect("a curve");
    let said = "Start: 45.0. The roadmap: 30 unit, score 55.0. Least effort for “cross”: 30 unit, score 55.0. Least effort \
                known for “omni”: 200 unit, score 80.0.";
    assert!(svg.contains(said), "{svg}");
    // The steps of the plan are one line, the two ends dots; only what isn't the plan's end is a ring.
    let group = |class: &str| {
        let (_, rest) = svg.split_once(&format!("class=\"{class}\"")).expect("a group");
        rest.split("</g>").next().expect("a group ends").to_owned()
    };
    assert_eq!(group("outline").matches('L').count(), 2);
    assert_eq!((group("dot").matches("<circle").count(), group("earlier-mark").matches("<circle").count()), (2, 1));
    assert_eq!(group("span").matches("<path").count(), 1, "what isn't proven is drawn from its bound");
}

#[test]
fn the_words_of_a_plan_that_ends_near_its_start_stand_below_those_of_the_start() {
    let of = sample::rich(Locale::En, &str::to_owned);
    let plan = sample::roadmap::roadmap(&of);
    let result = crate::roadmap::Attained { score: Some(45.2), level: None };
    let near = Roadmap { result: Some(result), effort: Some(1.0), steps: plan.steps[..1].to_vec(), ..plan };
    for width in [340.0, 900.0] {
        let svg = curve::draw(&of, &near, width).expect("a curve");
        let height = |said: &str| {
            let (before, _) = svg.split_once(&format!(">{said}</text>")).unwrap_or_else(|| panic!("{said}: {svg}"));
            let (_, y) = before.rsplit_once(" y=\"").expect("a place");
            y.split('"').next().and_then(|y| y.parse::<f64>().ok()).expect("a figure")
        };
        let (start, end) = (height("Start: 45.0"), height("Roadmap: 1"));
        assert!(end - start >= drawing::LINE, "{width}: {start} and {end}");
    }
}

#[test]
fn there_is_no_curve_without_a_score_an_effort_or_a_level_to_be_had() {
    let of = sample::rich(Locale::En, &str::to_owned);
    let plan = sample::roadmap::roadmap(&of);
    let nowhere = Roadmap { steps: vec![], frontier: vec![], effort: Some(0.0), ..plan.clone() };
    assert_eq!(curve::draw(&of, &nowhere, 900.0), None);
    let unscored = Roadmap { start: crate::roadmap::Attained { score: None, level: None }, ..plan.clone() };
    assert_eq!(curve::draw(&of, &unscored, 900.0), None);
    // Without a plan, what other levels cost is still to be seen.
    let only_levels = Roadmap { steps: vec![], result: None, effort: None, ..plan };
    assert!(curve::draw(&of, &only_levels, 900.0).is_some_and(|svg| !svg.contains("The roadmap")));
}
