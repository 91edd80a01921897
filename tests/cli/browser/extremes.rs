//! Businesses at the edge of what a report has to show, as answers to the built-in questionnaire.

use std::fmt::Write as _;

use serde_json::Value;

use crate::palier::root;

/// Two hundred letters in which no line can be broken.
const LONG_WORD: &str = concat!(
    "Etablissementsdistributionetservicesassociesdelouestetdusud",
    "Etablissementsdistributionetservicesassociesdelouestetdusud",
    "Etablissementsdistributionetservicesassociesdelouestetdusudreunispourlaventeauxpersonnesetauxentreprisesdelaregionetd",
);

/// Every extreme by name, with its answers file.
pub(super) fn extremes() -> Vec<(&'static str, String)> {
    let questionnaire = questionnaire();
    let ids = |list: &Value| -> Vec<String> {
        let list = list.as_array().expect("a list");
        list.iter().map(|entry| entry["id"].as_str().expect("has an id").to_owned()).collect()
    };
    let every_channel = ids(&questionnaire["channels"]);
    let questions: Vec<Value> = questionnaire["dimensions"]
        .as_array()
        .expect("a list")
        .iter()
        .flat_map(|dimension| dimension["questions"].as_array().cloned().unwrap_or_default())
        .collect();
    let some = |channels: &[&str]| channels.iter().map(|&channel| channel.to_owned()).collect::<Vec<_>>();
    let answers = |name: &str, channels: &[String], level: &str| answers(name, channels, level, &questions);
    vec![
        ("every-channel", answers("Toutes les routes", &every_channel, "unknown")),
        ("every-passage", answers("Toutes les portes", &every_channel, "cross")),
        ("one-channel", answers("Une seule porte", &some(&["store"]), "mono")),
        ("nothing-but-unknowns", answers("Rien de su", &some(&["store", "web-shop", "phone"]), "unknown")),
        ("long-names", answers(LONG_WORD, &some(&["store", "web-shop", "app"]), "multi")),
    ]
}

fn questionnaire() -> Value {
    let text = std::fs::read_to_string(root().join("questionnaires/omnichannel.yaml")).expect("is there");
    serde_yaml::from_str(&text).expect("is YAML")
}

/// An answers file that gives the option of a level wherever a question has one, opens every passage from `cross` on,
/// and else doesn't know.
fn answers(name: &str, channels: &[String], level: &str, questions: &[Value]) -> String {
    let mut text = format!(
        "format: 1\nquestionnaire: omnichannel@1\norganization: {{name: {name}, sector: {name}}}\ndate: 2026-11-20\n\
         profile: {{business-model: b2c}}\nchannels: [{}]\ncommentary: {{overall: {name}}}\n\
         quotes: [{{text: {name}, role: it}}]\nanswers:\n",
        channels.join(", ")
    );
    for question in questions {
        let id = question["id"].as_str().expect("has an id");
        let options = question["options"].as_array().map_or(&[][..], Vec::as_slice);
        if question["type"] == "continuity" && level == "cross" {
            writeln!(text, "  {id}:").expect("a text takes lines");
            for from in channels {
                let others: Vec<_> = channels.iter().filter(|to| *to != from).map(String::as_str).collect();
                writeln!(text, "    {from}: [{}]", others.join(", ")).expect("a text takes lines");
            }
        } else {
            let offered = options.iter().any(|option| option["level"] == level);
            let answer = if offered { level } else { "unknown" };
            writeln!(text, "  {id}: {{answer: {answer}, note: {name}, evidence: {name}}}").expect("a text takes lines");
        }
    }
    text
}
