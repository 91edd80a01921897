//! The four levels of the flagship are what their definitions say: a walk through the cases.

use palier::questionnaire::{Questionnaire, StageIndex};

use super::business::Business;
use super::model;

const LEVELS: [&str; 4] = ["mono", "multi", "cross", "omni"];

/// A retailer in most of its facts, with a store and three other channels.
const SHOP: [(&str, &str); 6] = [
    ("physical-points-of-sale", "yes"),
    ("route-to-market", "direct"),
    ("network", "owned"),
    ("origin", "store-born"),
    ("loyalty-programme", "yes"),
    ("company-size", "intermediate"),
];
const FOUR: [&str; 4] = ["store", "web-shop", "phone", "email"];

/// Who, with which facts, through which channels.
type Kind<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str]);

/// The channels that serve a stage, in the catalogue's order.
fn serving<'a>(model: &'a Questionnaire, stage: &str) -> Vec<&'a str> {
    let stage = StageIndex(model.stages.get_index_of(stage).expect("a stage of the questionnaire"));
    let channels = model.channels.iter().filter(|(_, channel)| channel.serves.contains(&stage));
    channels.map(|(id, _)| id.as_str()).collect()
}

/// A passage that is open for the first so many pairs it is asked about, whatever they are.
fn first(open: usize) -> impl Fn(&str, &str) -> f64 {
    let asked = std::cell::Cell::new(0);
    move |_, _| {
        asked.set(asked.get() + 1);
        if asked.get() > open { 0.0 } else { 1.0 }
    }
}

#[test]
fn answers_at_one_level_everywhere_attain_it() {
    let model = model("omnichannel");
    assert_eq!(Business::new(&model, &SHOP, &["store"]).at(0).level(), "mono");
    for (level, name) in LEVELS.into_iter().enumerate().skip(1) {
        assert_eq!(Business::new(&model, &SHOP, &FOUR).at(level).level(), name);
    }
    let model = super::model("digital-accessibility");
    for (level, name) in model.levels.keys().enumerate() {
        assert_eq!(Business::new(&model, &[], &[]).at(level).level(), name.as_str());
    }
}

#[test]
fn one_channel_is_mono_whatever_else() {
    let model = model("omnichannel");
    let places = serving(&model, "inform").into_iter().chain(serving(&model, "buy"));
    for channel in places {
        for (level, rest) in LEVELS.into_iter().enumerate() {
            let business = Business::new(&model, &SHOP, &[channel]).at(level);
            assert_eq!(business.level(), "mono", "{channel}, all else {rest}");
        }
    }
}

#[test]
fn one_place_to_find_out_and_buy_is_mono_though_help_comes_by_message() {
    let model = model("omnichannel");
    let pure_player = [("physical-points-of-sale", "no"), ("network", "none"), ("origin", "pure-player")];
    let business = Business::new(&model, &pure_player, &["web-shop", "email", "sms", "push"]);
    assert_eq!(business.at(3).level(), "mono");
}

#[test]
fn several_that_sell_without_passages_are_multi_however_good_or_bad_the_rest() {
    let model = model("omnichannel");
    let selling = serving(&model, "buy");
    for (place, one) in selling.iter().enumerate() {
        for other in &selling[place + 1..] {
            for (level, rest) in LEVELS.into_iter().enumerate() {
                let business = Business::new(&model, &SHOP, &[one, other]).at(level).with_all_passages(&|_, _| 0.0);
                assert_eq!(business.level(), "multi", "{one} and {other}, all else {rest}");
            }
        }
    }
    let business = Business::new(&model, &SHOP, &selling).at(3).with_all_passages(&|_, _| 0.0);
    assert_eq!(business.level(), "multi", "{} channels that sell", selling.len());
}

#[test]
fn passages_alone_make_no_level_either() {
    let model = model("omnichannel");
    for (rest, expected) in LEVELS.into_iter().zip(["multi", "multi", "cross", "omni"]) {
        let level = LEVELS.iter().position(|it| *it == rest).expect("a level");
        let business = Business::new(&model, &SHOP, &FOUR).at(level).with_all_passages(&|_, _| 1.0);
        assert_eq!(business.level(), expected, "all else {rest}");
    }
}

#[test]
fn cross_needs_passages_that_work_and_omni_nearly_all_of_them() {
    let model = model("omnichannel");
    // Three channels where one finds out and buys make six passages; with email, twelve for help.
    let level = |question: &str, open: usize| {
        Business::new(&model, &SHOP, &FOUR).at(3).with_passages(question, &first(open)).level()
    };
    let purchase: Vec<_> = (0..=6).map(|open| level("purchase-continuity", open)).collect();
    assert_eq!(purchase, ["multi", "multi", "cross", "cross", "cross", "cross", "omni"]);
    let after_sale: Vec<_> = [0, 6, 10, 11, 12].map(|open| level("after-sale-continuity", open)).into();
    assert_eq!(after_sale, ["cross", "cross", "cross", "omni", "omni"], "after-sale is part of omni, not of cross");
    let fulfilment: Vec<_> = [0, 3, 4, 6].map(|open| level("fulfilment-continuity", open)).into();
    assert_eq!(fulfilment, ["cross", "cross", "omni", "omni"], "most of what follows a purchase");
}

#[test]
fn omni_is_for_the_whole_range_and_no_must_have_is_made_up_for() {
    let model = model("omnichannel");
    for (question, level) in [
        ("assortment-parity", 1),
        ("customer-identifier", 1),
        ("single-customer-view", 1),
        ("explicit-consent", 1),
        ("price-consistency", 1),
        ("stock-visibility", 1),
        ("click-and-collect", 1),
        ("return-any-channel", 1),
        ("contact-history", 1),
        ("apis-integration", 1),
    ] {
        let business = Business::new(&model, &SHOP, &FOUR).at(3).with(question, level);
        assert_eq!(business.level(), "cross", "{question} at {}", LEVELS[level]);
    }
    // Services, sold on one channel: there is nothing to return, and still nowhere else to buy.
    let services = [&[("offer-type", "services"), ("physical-points-of-sale", "no")], &SHOP[1..]].concat();
    let bank = Business::new(&model, &services, &["customer-account", "chat", "email"]).at(3);
    assert_eq!(bank.clone().with("assortment-parity", 0).level(), "cross");
}

#[test]
fn a_business_is_asked_what_concerns_it_and_no_more() {
    let model = model("omnichannel");
    let kinds: [Kind; 8] = [
        (
            "a craftsman without a shop on the web",
            &[("physical-points-of-sale", "yes"), ("company-size", "micro"), ("offer-type", "both")],
            &["store"],
        ),
        (
            "a craftsman with a website",
            &[("company-size", "micro"), ("offer-type", "both")],
            &["store", "phone", "website"],
        ),
        (
            "a regional bank",
            &[("offer-type", "services"), ("business-model", "both"), ("company-size", "large")],
            &["store", "phone", "chat", "customer-account", "app", "push", "email", "chatbot", "website"],
        ),
        (
            "a wholesaler",
            &[("business-model", "b2b"), ("route-to-market", "direct"), ("company-size", "medium")],
            &["store", "field-sales", "phone", "b2b-portal", "email", "catalogue"],
        ),
        (
            "a pure player",
            &[("physical-points-of-sale", "no"), ("company-size", "small"), ("origin", "pure-player")],
            &["web-shop", "email"],
        ),
        (
            "an operator",
            &[("offer-type", "services"), ("physical-points-of-sale", "no"), ("company-size", "large")],
            &["phone", "web-shop", "customer-account", "app", "email", "sms", "whatsapp", "social", "chatbot"],
        ),
        (
            "a brand with resellers only",
            &[("route-to-market", "intermediaries"), ("physical-points-of-sale", "no"), ("company-size", "medium")],
            &["reseller", "website", "social", "email"],
        ),
        ("a chain with everything", &[("route-to-market", "both"), ("company-size", "large")], &[]),
    ];
    for (who, profile, channels) in kinds {
        let all: Vec<&str> = model.channels.keys().map(palier::text::Id::as_str).collect();
        let channels = if channels.is_empty() { all.as_slice() } else { channels };
        let asked = Business::new(&model, &[profile, &SHOP[..]].concat(), channels).at(1).asked();
        assert!((35..=80).contains(&asked), "{who}: {asked} questions");
    }
}

#[test]
fn the_short_track_is_about_thirty_questions_and_looks_at_every_side() {
    let model = model("omnichannel");
    let core = model.questions.values().filter(|question| question.core);
    let mut by_dimension = vec![0; model.dimensions.len()];
    core.for_each(|question| by_dimension[question.dimension.0] += 1);
    assert!(by_dimension.iter().all(|count| *count >= 2), "{by_dimension:?}");
    assert!((27..=33).contains(&by_dimension.iter().sum()), "{by_dimension:?}");
    assert!((60..=80).contains(&model.questions.len()), "{} in all", model.questions.len());
}
