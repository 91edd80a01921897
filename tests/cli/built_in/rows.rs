//! What the flagship took over from its sources, by the ids that others refer to: none may disappear.

use super::model;

const CHANNELS: &str = "store showroom pickup-point kiosk web-shop website app phone social social-shop email chatbot \
    voicebot marketplace reseller catalogue home-selling connected-tv connected-object post chat sms rcs whatsapp \
    messenger instagram viber push customer-account";

const FACTS: &str = "origin posture route-to-market audience-profile company-size main-objective offer-type";

const GLOSSARY: &str = "channel touchpoint communication-distribution non-linear-journey omni-consumer phygital seamless \
    disintermediation reintermediation webification terminology view-360 hyper-personalisation acronyms \
    customer-experience pure-player ropo showrooming digital-transformation single-customer-view cdp crm moment-of-truth";

const FINDINGS: &str = "web-purchase-stays-on-web web-purchase-never-in-store channels-compete service-lags-channels \
    posture-mismatch posture-mismatch-many-channels channels-without-transformation tools-without-transformation \
    target-without-platform broken-relay silo-costs customer-repeats customer-repeats-unanswered data-without-consent \
    strength-loyalty strength-connected-store strength-pure-player customers-unknown channels-without-strategy \
    physical-neglected untrained-teams tools-without-training feedback-ignored feedback-unheard \
    technology-ahead-of-people app-outside-crm mono-by-choice blind-messaging-teams connected-but-product-centred \
    company-amnesia channel-only-offers price-checked-in-store advice-leaks";

const VIEWS: &str = "stage-inform stage-buy stage-receive stage-support stake-sale stake-relation stake-communication \
    key-knowledge key-communication key-integration key-people key-measurement";

const SECTIONS: &str = "method path cost-of-breaks benefits cautions next-steps";

#[test]
fn the_flagship_has_every_part_that_its_sources_ask_for() {
    let model = model("omnichannel");
    for (kind, wanted, there) in [
        ("channel", CHANNELS, model.channels.keys().map(ToString::to_string).collect::<Vec<_>>()),
        ("fact", FACTS, model.profile.keys().map(ToString::to_string).collect()),
        ("glossary entry", GLOSSARY, model.glossary.keys().map(ToString::to_string).collect()),
        ("finding", FINDINGS, model.findings.keys().map(ToString::to_string).collect()),
        ("view", VIEWS, model.views.keys().map(ToString::to_string).collect()),
        ("section", SECTIONS, model.sections.keys().map(ToString::to_string).collect()),
    ] {
        for id in wanted.split_whitespace() {
            assert!(there.iter().any(|it| it == id), "no {kind} {id}");
        }
    }
}
