//! Random questionnaires and answers, always valid, that reach into the corners of the two formats.

use fastrand::Rng;
use serde_json::{Map, Value, json};

/// A valid questionnaire and valid answers to it: the same for the same seed.
pub(crate) fn case(seed: u64) -> (Value, Value) {
    let mut maker = Maker::new(seed);
    let questionnaire = maker.questionnaire(seed);
    let answers = maker.answers(&questionnaire);
    (questionnaire, answers)
}

/// What is peculiar about a case.
#[derive(Clone, Copy, PartialEq)]
enum Corner {
    Usual,
    AllUnknown,
    NothingApplies,
    OneChannel,
    NoChannel,
    NoPassage,
}

/// What is already decided of a case.
struct Maker {
    rng: Rng,
    corner: Corner,
    /// How often an answer is as good as can be.
    good: f64,
    /// How often an answer is unknown or missing.
    doubt: f64,
    levels: Vec<String>,
    stages: Vec<String>,
    catalogue: Vec<Value>,
    channels: Vec<String>,
    profile: Vec<Value>,
    dimensions: Vec<String>,
    /// The scored questions.
    questions: Vec<Value>,
}

/// Dice.
impl Maker {
    fn chance(&mut self, probability: f64) -> bool {
        self.rng.f64() < probability
    }

    fn pick<T: Clone>(&mut self, among: &[T]) -> T {
        among[self.rng.usize(..among.len())].clone()
    }

    /// Some of these, in their order, and at least `least` of them.
    fn some<T: Clone>(&mut self, among: &[T], least: usize) -> Vec<T> {
        let count = self.rng.usize(least..=among.len());
        let chosen = self.rng.choose_multiple(0..among.len(), count);
        (0..among.len()).filter(|index| chosen.contains(index)).map(|index| among[index].clone()).collect()
    }

    /// A level, the lowest `from` of them left out.
    fn level(&mut self, from: usize) -> String {
        let levels = self.levels[from..].to_vec();
        self.pick(&levels)
    }

    /// How good an answer is, from 0 to 1.
    fn quality(&mut self) -> f64 {
        if self.chance(self.good) { 1.0 } else { self.pick(&[0.0, 0.25, 0.5, 0.75, 0.9]) }
    }

    /// Perhaps sets a weight.
    fn weigh(&mut self, value: &mut Value) {
        if self.chance(0.5) {
            value["weight"] = self.pick(&[json!(1), json!(2), json!(3), json!(0.5), json!(1.5), json!(0.3)]);
        }
    }
}

/// The questionnaire.
impl Maker {
    fn new(seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let corners = [Corner::AllUnknown, Corner::NothingApplies, Corner::OneChannel, Corner::NoChannel];
        let corner = match rng.usize(..16) {
            dice @ 0..4 => corners[dice],
            4 => Corner::NoPassage,
            _ => Corner::Usual,
        };
        let good = [0.0, 0.3, 0.6, 0.8, 0.95, 1.0][rng.usize(..6)];
        let doubt = [0.0, 0.0, 0.1, 0.3, 0.6][rng.usize(..5)];
        let count = [2, 2, 3, 3, 4, 4, 4, 4, 5, 6][rng.usize(..10)];
        Self {
            rng,
            corner,
            good,
            doubt,
            levels: (0..count).map(|level| format!("level-{level}")).collect(),
            stages: Vec::new(),
            catalogue: Vec::new(),
            channels: Vec::new(),
            profile: Vec::new(),
            dimensions: Vec::new(),
            questions: Vec::new(),
        }
    }

    fn questionnaire(&mut self, seed: u64) -> Value {
        let mut questionnaire = json!({
            "format": 1,
            "id": format!("random-{seed}"),
            "version": "1.0.0",
            "languages": ["en"],
            "title": format!("Random questionnaire {seed}"),
            "levels": self.level_list(),
        });
        self.make_profile();
        self.make_channels();
        if !self.profile.is_empty() {
            questionnaire["profile"] = json!(self.profile);
        }
        if !self.stages.is_empty() {
            let stages: Vec<Value> = self.stages.iter().map(|id| json!({"id": id, "title": id})).collect();
            questionnaire["stages"] = json!(stages);
        }
        if !self.catalogue.is_empty() {
            questionnaire["channels"] = json!(self.catalogue);
        }
        if let Some(scoring) = self.scoring() {
            questionnaire["scoring"] = scoring;
        }
        let mut dimensions = self.dimension_list();
        let views = self.views(&mut dimensions);
        if !views.is_empty() {
            questionnaire["views"] = json!(views);
        }
        questionnaire["dimensions"] = json!(dimensions);
        let findings = self.findings();
        if !findings.is_empty() {
            questionnaire["findings"] = json!(findings);
        }
        questionnaire
    }

    /// The levels; where a threshold is given, it lies between the one before and the default of
    /// the next.
    fn level_list(&mut self) -> Vec<Value> {
        let count = self.levels.len();
        let custom = self.chance(0.4);
        let mut before = 0.0;
        let mut levels = Vec::new();
        for (index, id) in self.levels.clone().into_iter().enumerate() {
            let mut level = json!({"id": id, "title": format!("Level {index}")});
            let next = 100.0 * (index + 1) as f64 / count as f64;
            let mut threshold = 100.0 * index as f64 / count as f64;
            if custom && index == 0 && self.chance(0.3) {
                level["min_score"] = json!(0);
            } else if custom && index > 0 && self.chance(0.6) {
                let step = self.rng.u32(1..10);
                threshold = before + (next - before) * f64::from(step) / 10.0;
                if threshold.floor() > before {
                    threshold = threshold.floor();
                }
                level["min_score"] = json!(threshold);
            }
            before = threshold;
            levels.push(level);
        }
        levels
    }

    fn make_profile(&mut self) {
        for fact in 0..self.pick(&[0, 1, 1, 2, 3]) {
            let count = self.rng.usize(2..5);
            let options = (0..count).map(|option| json!({"id": format!("value-{option}"), "text": "A value"}));
            let mut fact = json!({"id": format!("fact-{fact}"), "text": "A fact"});
            fact["options"] = options.collect();
            if self.chance(0.4) {
                fact["multiple"] = json!(self.chance(0.9));
            }
            self.profile.push(fact);
        }
    }

    fn make_channels(&mut self) {
        let stages = self.pick(&[0, 0, 2, 3, 4]).max(if self.corner == Corner::NoPassage { 2 } else { 0 });
        self.stages = (0..stages).map(|stage| format!("stage-{stage}")).collect();
        let without = self.chance(0.12) && matches!(self.corner, Corner::Usual | Corner::AllUnknown);
        let count = if without { 0 } else { self.pick(&[1, 2, 3, 3, 4, 4, 5]) };
        for index in 0..count {
            let id = format!("channel-{index}");
            let kind = self.pick(&["physical", "digital", "human"]);
            let mut channel = json!({"id": id, "kind": kind, "title": format!("Channel {index}")});
            if self.corner == Corner::NoPassage {
                channel["serves"] = json!(["stage-0"]);
            } else if !self.stages.is_empty() && self.chance(0.6) {
                let least = usize::from(!self.chance(0.15));
                let stages = self.stages.clone();
                channel["serves"] = json!(self.some(&stages, least));
            }
            self.catalogue.push(channel);
            self.channels.push(id);
        }
    }

    fn scoring(&mut self) -> Option<Value> {
        let mut scoring = Map::new();
        if self.chance(0.4) {
            scoring.insert("max_lag".into(), json!(self.pick(&[0, 1, 1, 2])));
        }
        if self.has_facts() && self.chance(0.4) {
            let mut floor = Map::new();
            for _ in 0..self.pick(&[1, 1, 2]) {
                floor.insert(self.level(1), self.fact_condition(2));
            }
            scoring.insert("floor".into(), json!(floor));
        }
        (!scoring.is_empty()).then(|| json!(scoring))
    }

    fn dimension_list(&mut self) -> Vec<Value> {
        self.dimensions = (0..self.rng.usize(1..=5)).map(|index| format!("dimension-{index}")).collect();
        let mut dimensions = Vec::new();
        let mut number = 0;
        for id in self.dimensions.clone() {
            let mut questions = Vec::new();
            for _ in 0..self.rng.usize(1..=6) {
                questions.push(self.question(&format!("question-{number}")));
                number += 1;
            }
            let scored = questions.iter().filter(|question| question["type"] != "text");
            self.questions.extend(scored.cloned());
            let mut dimension = json!({"id": id, "title": id, "questions": questions});
            self.weigh(&mut dimension);
            dimensions.push(dimension);
        }
        dimensions
    }

    fn question(&mut self, id: &str) -> Value {
        let mut question = json!({"id": id, "text": format!("What about {id}?")});
        let mut kinds = vec!["choice", "choice", "choice", "checklist", "yes-no", "rating", "number", "text"];
        if !self.catalogue.is_empty() {
            kinds.extend(["continuity"; 2]);
            if matches!(self.corner, Corner::OneChannel | Corner::NoChannel | Corner::NoPassage) {
                kinds.extend(["continuity"; 6]);
            }
        }
        let kind = self.pick(&kinds);
        if kind != "choice" || self.chance(0.3) {
            question["type"] = json!(kind);
        }
        match kind {
            "choice" => question["options"] = json!(self.options()),
            "checklist" => question["items"] = json!(self.items()),
            "yes-no" | "rating" if self.chance(0.4) => {
                question["reverse"] = json!(self.chance(0.8));
            }
            "number" => self.add_points(&mut question),
            "continuity" => self.add_passages(&mut question),
            _ => {}
        }
        if kind == "rating" && self.chance(0.5) {
            let min = self.pick(&[-2, 0, 1, 3]);
            (question["min"], question["max"]) = (json!(min), json!(min + self.pick(&[1, 2, 4, 9])));
        }
        self.weigh(&mut question);
        if self.has_facts() && self.chance(0.25) {
            question["when"] = self.fact_condition(2);
        }
        if kind != "text" && self.chance(0.3) {
            let mut gates = Map::new();
            for _ in 0..self.pick(&[1, 1, 2, 3]) {
                let number = self.pick(&[json!(0), json!(37.5), json!(50), json!(80), json!(90.0), json!(100)]);
                let needs = if self.chance(0.6) { json!(self.level(0)) } else { number };
                gates.insert(self.level(1), needs);
            }
            question["gates"] = json!(gates);
        }
        if self.corner != Corner::NothingApplies && self.chance(0.15) {
            question["not_applicable"] = json!(self.chance(0.2));
        }
        if self.chance(0.1) {
            (question["core"], question["x-origin"]) = (json!(true), json!({"made": "at random"}));
        }
        question
    }

    /// Two options or more, by level or by an explicit score, their scores strictly rising.
    fn options(&mut self) -> Vec<Value> {
        let levels: Vec<usize> = (0..self.levels.len()).collect();
        let mut scored = Vec::new();
        if self.chance(0.8) {
            let least = if self.chance(0.7) { levels.len() } else { 2 };
            for level in self.some(&levels, least) {
                let mut option = json!({"level": self.levels[level], "text": "At this level"});
                if self.chance(0.15) {
                    option["id"] = json!(format!("at-{level}"));
                }
                scored.push((100.0 * level as f64 / (levels.len() - 1) as f64, option));
            }
        }
        let explicit = if scored.is_empty() { self.rng.usize(2..6) } else { self.pick(&[0, 0, 0, 1, 2]) };
        while scored.len() < 2 || explicit > scored.iter().filter(|(_, option)| option["score"].is_number()).count() {
            let score = self.rng.u32(0..=20) * 5;
            if scored.iter().all(|(other, _)| (other - f64::from(score)).abs() > 0.1) {
                let id = format!("worth-{score}");
                let option = json!({"id": id, "score": score, "text": "Worth so much"});
                scored.push((f64::from(score), option));
            }
        }
        scored.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        scored.into_iter().map(|(_, option)| option).collect()
    }

    fn items(&mut self) -> Vec<Value> {
        let mut items = Vec::new();
        for item in 0..self.rng.usize(1..=5) {
            let mut item = json!({"id": format!("item-{item}"), "text": "An item"});
            self.weigh(&mut item);
            if self.has_facts() && self.chance(0.3) {
                item["when"] = self.fact_condition(1);
            }
            items.push(item);
        }
        items
    }

    fn add_points(&mut self, question: &mut Value) {
        let count = self.rng.usize(2..=5);
        let mut scores: Vec<u32> = self.rng.choose_multiple(0..=20, count);
        scores.sort_unstable();
        if self.chance(0.4) {
            scores.reverse();
        }
        let mut value = f64::from(self.rng.i32(-10..30));
        let mut points = Vec::new();
        for score in scores {
            points.push(json!([value, score * 5]));
            value += self.pick(&[0.5, 1.0, 5.0, 20.0]);
        }
        (question["points"], question["unit"]) = (json!(points), json!("pieces"));
        if self.chance(0.5) {
            question["interpolate"] = json!(self.chance(0.8));
        }
    }

    fn add_passages(&mut self, question: &mut Value) {
        if self.corner == Corner::NoPassage {
            (question["from"], question["to"]) = (json!(["stage-0"]), json!(["stage-1"]));
        } else if !self.stages.is_empty() && self.chance(0.7) {
            let stages = self.stages.clone();
            let sides = self.pick(&[&["from", "to"][..], &["from", "to"], &["from"], &["to"]]);
            for side in sides {
                let most = self.rng.usize(1..=stages.len());
                let mut some = self.some(&stages, 1);
                some.truncate(most);
                question[*side] = json!(some);
            }
        }
        if self.chance(0.3) {
            let values = self.pick(&[&[0.0, 1.0][..], &[0.0, 0.2, 1.0], &[0.0, 0.25, 0.6, 1.0]]);
            let strength = |(index, value)| {
                let id = format!("s-{index}");
                json!({"id": id, "value": value, "title": "So strong"})
            };
            question["strengths"] = values.iter().enumerate().map(strength).collect();
        }
    }

    /// The views, each tag of which is given to a question or more.
    fn views(&mut self, dimensions: &mut [Value]) -> Vec<Value> {
        let count = self.pick(&[0, 1, 2, 3]);
        for view in 0..count {
            let tag = json!(format!("tag-{view}"));
            let mut questions: Vec<&mut Value> =
                dimensions.iter_mut().flat_map(|it| it["questions"].as_array_mut().into_iter().flatten()).collect();
            let sure = self.rng.usize(..questions.len());
            for (index, question) in questions.iter_mut().enumerate() {
                if index == sure || self.chance(0.25) {
                    let mut tags = question["tags"].as_array().cloned().unwrap_or_default();
                    tags.push(tag.clone());
                    question["tags"] = json!(tags);
                }
            }
        }
        (0..count)
            .map(|it| (format!("view-{it}"), format!("tag-{it}")))
            .map(|(id, tag)| json!({"id": id, "title": "A view", "tag": tag}))
            .collect()
    }

    fn findings(&mut self) -> Vec<Value> {
        let mut findings = Vec::new();
        let most = if self.chance(0.15) { 0 } else { 12 };
        for index in 0..self.rng.usize(0..=most) {
            let severity = self.pick(&["info", "warning", "critical", "strength"]);
            let mut finding = json!({"id": format!("finding-{index}"), "severity": severity});
            (finding["title"], finding["text"]) = (json!("A finding"), json!("Worth saying."));
            finding["when"] = self.combined(2, &mut Self::finding_clause);
            if self.chance(0.2) {
                finding["when"] = json!({"not": self.finding_clause()});
            }
            findings.push(finding);
        }
        findings
    }
}

/// Conditions.
impl Maker {
    fn has_facts(&self) -> bool {
        !self.profile.is_empty() || !self.catalogue.is_empty()
    }

    /// A condition on the profile and the channels.
    fn fact_condition(&mut self, depth: u32) -> Value {
        self.combined(depth, &mut Self::fact_clause)
    }

    fn combined(&mut self, depth: u32, clause: &mut dyn FnMut(&mut Self) -> Value) -> Value {
        if depth == 0 || self.chance(0.6) {
            return clause(self);
        }
        let form = self.pick(&["all", "any", "not"]);
        if form == "not" {
            return json!({"not": self.combined(depth - 1, clause)});
        }
        let parts: Vec<Value> = (0..self.rng.usize(1..=3)).map(|_| self.combined(depth - 1, clause)).collect();
        json!({form: parts})
    }

    fn fact_clause(&mut self) -> Value {
        if self.catalogue.is_empty() || !self.profile.is_empty() && self.rng.bool() {
            let facts = self.profile.clone();
            let fact = self.pick(&facts);
            let options = ids(&fact["options"]);
            return if self.rng.bool() {
                json!({"profile": fact["id"], "is": self.pick(&options)})
            } else {
                json!({"profile": fact["id"], "in": self.some(&options, 1)})
            };
        }
        let channels = self.channels.clone();
        let mut clause = Map::new();
        let forms: [&[&str]; 12] = [
            &["any"],
            &["all"],
            &["none"],
            &["at_least"],
            &["of"],
            &["of", "at_least"],
            &["kind"],
            &["kind", "at_least"],
            &["serves"],
            &["serves", "at_least"],
            &["kind", "of"],
            &["any", "none"],
        ];
        for key in self.pick(&forms) {
            let value = match *key {
                "at_least" => json!(self.rng.usize(1..=channels.len().min(3))),
                "kind" => self.pick(&self.catalogue.clone())["kind"].clone(),
                "serves" if self.stages.is_empty() => continue,
                "serves" => json!(self.pick(&self.stages.clone())),
                _ => json!(self.some(&channels, 1)),
            };
            clause.insert((*key).into(), value);
        }
        if clause.is_empty() {
            clause.insert("at_least".into(), json!(1));
        }
        json!({"channels": clause})
    }

    /// A clause of any form.
    fn finding_clause(&mut self) -> Value {
        let dimensions = self.dimensions.clone();
        match self.rng.u8(0..12) {
            0 | 1 if self.has_facts() => self.fact_clause(),
            0..3 => {
                let mut clause = self.bounds();
                clause["dimension"] = json!(self.pick(&dimensions));
                clause
            }
            3 | 4 => json!({"overall": self.bounds()}),
            5..9 => self.continuity_clause().unwrap_or_else(|| self.question_clause()),
            _ => self.question_clause(),
        }
    }

    /// `at_least`, `below`, or both.
    fn bounds(&mut self) -> Value {
        match self.rng.u8(0..5) {
            0 | 1 => json!({"at_least": self.level(0)}),
            2 | 3 => json!({"below": self.level(0)}),
            _ => json!({"at_least": self.levels[0], "below": self.level(1)}),
        }
    }

    fn question_clause(&mut self) -> Value {
        let questions = self.questions.clone();
        if questions.is_empty() {
            return json!({"overall": self.bounds()});
        }
        let question = self.pick(&questions);
        let mut clause = json!({});
        match question["type"].as_str().unwrap_or("choice") {
            "choice" if self.rng.bool() => clause["is"] = json!(self.pick(&option_ids(&question))),
            "yes-no" if self.rng.bool() => clause["is"] = json!(self.pick(&["yes", "no"])),
            "checklist" if self.chance(0.7) => {
                clause["includes"] = json!(self.pick(&ids(&question["items"])));
            }
            _ => clause = self.bounds(),
        }
        clause["question"] = question["id"].clone();
        clause
    }

    /// A clause on passages or silos; None without a continuity question.
    fn continuity_clause(&mut self) -> Option<Value> {
        let mut questions = self.questions.clone();
        questions.retain(|question| question["type"] == "continuity");
        if questions.is_empty() {
            return None;
        }
        let question = self.pick(&questions);
        if self.channels.len() < 2 || self.rng.bool() {
            let mut clause = json!({"at_least": self.pick(&[2, 2, 2, 3])});
            if self.rng.bool() {
                clause["question"] = question["id"].clone();
            }
            return Some(json!({"silos": clause}));
        }
        let mut channels = self.channels.clone();
        self.rng.shuffle(&mut channels);
        let mut clause = json!({"question": question["id"], "from": channels[0], "to": channels[1]});
        let bound = self.pick(&["at_least", "below"]);
        clause[bound] = json!(self.pick(&strength_ids(&question)));
        Some(json!({"passage": clause}))
    }
}

/// The answers.
impl Maker {
    fn answers(&mut self, questionnaire: &Value) -> Value {
        let mut answers = json!({
            "format": 1,
            "questionnaire": format!("{}@1", questionnaire["id"].as_str().unwrap_or_default()),
            "organization": {"name": "Random & Sons"},
            "date": "2026-11-20",
            "answers": {},
        });
        if !self.profile.is_empty() && self.chance(0.9) {
            answers["profile"] = self.facts();
        }
        self.add_inventory(&mut answers);
        self.add_target(&mut answers);
        for dimension in questionnaire["dimensions"].as_array().into_iter().flatten() {
            for question in dimension["questions"].as_array().into_iter().flatten() {
                if let Some(answer) = self.answer(question) {
                    answers["answers"][question["id"].as_str().unwrap_or_default()] = answer;
                }
            }
        }
        answers
    }

    /// The facts of the profile, some unknown, some missing.
    fn facts(&mut self) -> Value {
        let mut facts = Map::new();
        for fact in self.profile.clone() {
            let options = ids(&fact["options"]);
            let value = match self.rng.u8(0..10) {
                0 => continue,
                1 => json!("unknown"),
                _ if fact["multiple"] == true => json!(self.some(&options, 1)),
                _ => json!(self.pick(&options)),
            };
            facts.insert(fact["id"].as_str().unwrap_or_default().into(), value);
        }
        json!(facts)
    }

    fn add_inventory(&mut self, answers: &mut Value) {
        if self.catalogue.is_empty() || self.corner == Corner::NoChannel && self.rng.bool() {
            return;
        }
        let least = match self.corner {
            Corner::NoPassage => self.channels.len(),
            _ => self.rng.usize(0..=self.channels.len()),
        };
        let channels = self.channels.clone();
        let mut inventory = self.some(&channels, least);
        match self.corner {
            Corner::NoChannel => inventory.clear(),
            Corner::OneChannel => inventory = vec![self.pick(&channels)],
            _ => self.rng.shuffle(&mut inventory),
        }
        if inventory.len() >= 2 && self.chance(0.3) {
            answers["main_channels"] = json!(self.some(&inventory, 2));
        }
        answers["channels"] = json!(inventory);
    }

    fn add_target(&mut self, answers: &mut Value) {
        if self.chance(0.5) {
            return;
        }
        if self.rng.bool() {
            answers["target"] = json!(self.level(0));
            return;
        }
        let mut names = self.dimensions.clone();
        names.push("overall".into());
        let targets: Map<String, Value> =
            self.some(&names, 1).into_iter().map(|name| (name, json!(self.level(0)))).collect();
        answers["target"] = json!(targets);
    }

    /// The entry of one question, in its short or long form; None where it is missing.
    fn answer(&mut self, question: &Value) -> Option<Value> {
        let refused = question["not_applicable"] == false;
        let probability = if self.corner == Corner::NothingApplies { 1.0 } else { 0.06 };
        if !refused && question["type"] != "text" && self.chance(probability) {
            return Some(json!({"answer": "not-applicable", "note": "We have nothing of the kind."}));
        }
        if self.corner == Corner::AllUnknown || self.chance(self.doubt) {
            return match self.rng.u8(0..6) {
                0 | 1 => None,
                2 => Some(json!(null)),
                3 => Some(json!({"note": "To be asked again."})),
                4 => Some(json!({"answer": "unknown", "private": "They would not say."})),
                _ => Some(json!("unknown")),
            };
        }
        let answer = self.known_answer(question);
        if self.chance(0.7) {
            return Some(answer);
        }
        let mut long = json!({"answer": answer});
        for key in ["note", "evidence", "private"] {
            if self.rng.bool() {
                long[key] = json!("As seen on the spot.");
            }
        }
        Some(long)
    }

    fn known_answer(&mut self, question: &Value) -> Value {
        let quality = self.quality();
        let falling = question["points"][0][1].as_f64() > question["points"][1][1].as_f64();
        let upside_down = (question["reverse"] == true) ^ falling;
        let reached = if upside_down { 1.0 - quality } else { quality };
        match question["type"].as_str().unwrap_or("choice") {
            "choice" => {
                let options = option_ids(question);
                let index = (0..options.len()).rfind(|it| *it as f64 <= quality * (options.len() - 1) as f64);
                json!(options[index.unwrap_or(0)])
            }
            "checklist" => {
                let mut items = ids(&question["items"]);
                items.retain(|_| self.chance(quality));
                json!(items)
            }
            "yes-no" if self.chance(0.3) => json!(reached > 0.5),
            "yes-no" => json!(if reached > 0.5 { "yes" } else { "no" }),
            "rating" => {
                let min = question["min"].as_i64().unwrap_or(1);
                let max = question["max"].as_i64().unwrap_or(5);
                let value = min as f64 + (max - min) as f64 * reached;
                let whole = (min..=max).rfind(|it| *it as f64 <= value);
                if self.chance(0.6) { json!(whole) } else { json!(value) }
            }
            "number" => {
                let points: Vec<f64> =
                    question["points"].as_array().into_iter().flatten().filter_map(|it| it[0].as_f64()).collect();
                let (first, last) = (points[0], points[points.len() - 1]);
                let between = first + (last - first) * reached;
                json!(self.pick(&[between, between, between, first - 1.0, last + 1.5, points[1]]))
            }
            "continuity" => self.passages(question),
            _ => json!("In our own words."),
        }
    }

    /// Rows from channel to channel, also of channels that the business does not have.
    fn passages(&mut self, question: &Value) -> Value {
        let strengths = strength_ids(question);
        let all_unknown = self.chance(0.08);
        let openness = self.pick(&[0.0, 0.15, 0.4, 0.8, 1.0]);
        let mut rows = Map::new();
        for from in self.channels.clone() {
            let mut others = self.channels.clone();
            others.retain(|channel| *channel != from);
            let row = if all_unknown || self.chance(self.doubt / 4.0) {
                json!("unknown")
            } else if self.chance(0.2) {
                continue;
            } else if others.is_empty() || self.chance(0.3) {
                others.retain(|_| self.chance(openness));
                json!(others)
            } else {
                let mut row = Map::new();
                for to in self.some(&others, 1) {
                    let unknown = self.chance(self.doubt / 2.0);
                    let open = self.chance(openness);
                    let strength = if unknown {
                        "unknown".into()
                    } else if open && self.chance(self.good) {
                        strengths[strengths.len() - 1].clone()
                    } else {
                        self.pick(&strengths[..if open { strengths.len() } else { 1 }])
                    };
                    row.insert(to, json!(strength));
                }
                json!(row)
            };
            rows.insert(from, row);
        }
        if rows.is_empty() { json!({&self.channels[0]: []}) } else { json!(rows) }
    }
}

/// The ids in a list.
fn ids(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|it| it["id"].as_str()).map(String::from).collect()
}

/// The ids of a choice's options, by default their levels'.
fn option_ids(question: &Value) -> Vec<String> {
    let options = question["options"].as_array().into_iter().flatten();
    options.filter_map(|it| it.get("id").unwrap_or(&it["level"]).as_str()).map(String::from).collect()
}

/// The ids of a continuity question's strengths, lowest first.
fn strength_ids(question: &Value) -> Vec<String> {
    match question.get("strengths") {
        Some(strengths) => ids(strengths),
        None => ["none", "partial", "full"].map(String::from).to_vec(),
    }
}
