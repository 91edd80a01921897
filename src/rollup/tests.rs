use super::*;
use crate::answers::Target;
use crate::assessment::{Subject, assess};
use crate::scoring::sample::{answers, choice, id, levels, option};
use crate::text::Language;

fn questionnaire() -> Questionnaire {
    let question = || choice(&[0.0, 30.0, 60.0, 100.0]);
    levels(4).with_dimension(2.0, [question()]).with_dimension(1.0, [question()])
}

/// Counts in a business of a group with these answers, by their places in 0, 30, 60, 100; the first weighs twice.
fn add(rollup: &mut Rollup, to: &Arc<Questionnaire>, group: Option<&str>, given: [Option<usize>; 2], failing: bool) {
    let answers = answers(0, given.map(|place| place.and_then(option)));
    let language = Language::from(Locale::En);
    let subject = Subject { file: "a.yaml".to_owned(), language, target: Target::default(), warnings: Vec::new() };
    let mut assessment = assess(to, &answers, &subject);
    assessment.organization.group = group.map(str::to_owned);
    assessment.organization.country = Some("FR".to_owned());
    rollup.add(&assessment, to, failing);
}

fn groups(rollup: &Rollup) -> Vec<Group> {
    rollup.parts().iter().flat_map(|part| part.groups(Locale::En)).collect()
}

/// The places that divide scores, rounded to what can be worked out by hand.
fn figures(spread: Option<&Spread>) -> Option<[f64; 5]> {
    let figures = |it: &Spread| [it.lowest, it.lower_quartile, it.median, it.upper_quartile, it.highest];
    spread.map(figures).map(|figures| figures.map(|figure| (figure * 1e6).round() / 1e6))
}

#[test]
fn a_group_worked_by_hand() {
    let (it, mut rollup) = (Arc::new(questionnaire()), Rollup::by(Field::Group));
    // Overall: 20, 60, 40, 40.
    for (given, failing) in [([0, 2], true), ([2, 2], false), ([1, 2], false), ([2, 0], false)] {
        add(&mut rollup, &it, Some("North"), given.map(Some), failing);
    }
    let all = groups(&rollup);
    let [north] = all.as_slice() else { panic!("one group: {all:?}") };
    assert_eq!((north.name.as_deref(), north.scored, north.failing), (Some("North"), 4, 1));
    // Of four, the quartiles are at the places 1.75, 2.5 and 3.25.
    assert_eq!(figures(north.score.as_ref()), Some([20.0, 35.0, 40.0, 45.0, 60.0]));
    assert_eq!(north.levels.iter().map(|level| level.number).collect::<Vec<_>>(), [1, 2, 1, 0]);
    assert_eq!(figures(north.dimensions[0].score.as_ref()), Some([0.0, 22.5, 45.0, 60.0, 60.0]));
    assert_eq!(figures(north.dimensions[1].score.as_ref()), Some([0.0, 45.0, 60.0, 60.0, 60.0]));
    // Both reach from 0 to 60; between the quartiles the first has 37.5 points, the second 15.
    assert_eq!(north.differs_most.as_ref(), Some(&north.dimensions[0].id));
    assert_eq!(north.most_different().map(|it| it.id.clone()), north.differs_most);
}

#[test]
fn the_dimension_that_differs_most_is_the_one_that_reaches_furthest() {
    let (it, mut rollup) = (Arc::new(questionnaire()), Rollup::by(Field::Group));
    // From 30 to 60 half and half; and from 0 to 60, by one alone: between its quartiles there is nothing.
    for given in [[1, 2], [1, 2], [1, 2], [2, 2], [2, 2], [2, 0]] {
        add(&mut rollup, &it, None, given.map(Some), false);
    }
    assert_eq!(groups(&rollup)[0].differs_most, Some(it.dimensions.get_index(1).expect("two").0.clone()));
}

#[test]
fn groups_come_in_the_order_of_the_files_and_what_has_no_group_last() {
    let (it, mut rollup) = (Arc::new(questionnaire()), Rollup::by(Field::Group));
    add(&mut rollup, &it, None, [None, None], false);
    for (group, place) in [("b", 2), ("a", 0), ("b", 1), ("B", 3)] {
        add(&mut rollup, &it, Some(group), [Some(place); 2], false);
    }
    let groups = groups(&rollup);
    let names: Vec<_> = groups.iter().map(|group| (group.name.as_deref(), group.scored)).collect();
    assert_eq!(names, [(Some("b"), 2), (Some("a"), 1), (Some("B"), 1), (None, 1)]);
    // Of two, the median is their mean.
    assert_eq!(figures(groups[0].score.as_ref()), Some([30.0, 37.5, 45.0, 52.5, 60.0]));
    // One doesn't differ from itself.
    assert_eq!((figures(groups[1].score.as_ref()), &groups[1].differs_most), (Some([0.0; 5]), &None));
    let unknown = &groups[3];
    assert_eq!((unknown.score, unknown.without_level, &unknown.differs_most), (None, 1, &None));
    assert!(
        unknown.levels.iter().all(|level| level.number == 0) && unknown.dimensions.iter().all(|it| it.score.is_none())
    );
    assert_eq!((rollup.scored(), rollup.failing()), (5, 0));
}

#[test]
fn groups_are_of_one_questionnaire_and_copies_of_a_questionnaire_are_one() {
    let mut rollup = Rollup::by(Field::Country);
    let other = Questionnaire { id: id("other"), ..questionnaire() };
    for to in [questionnaire(), other, questionnaire()] {
        add(&mut rollup, &Arc::new(to), Some("ignored"), [Some(1), Some(1)], false);
    }
    let counts: Vec<_> = groups(&rollup).iter().map(|group| (group.name.clone(), group.scored)).collect();
    assert_eq!(counts, [(Some("FR".to_owned()), 2), (Some("FR".to_owned()), 1)]);
}
