//! The scoring rules written a second time, straight from the page, to hold the library against.
//!
//! It reads the two JSON documents as they are (both valid), shares no code with the library, and
//! prefers to look like the page to being fast. The headings below are the page's.

use serde_json::{Map, Value, json};

/// A score this little below a threshold has reached it.
const SLACK: f64 = 1e-9;

/// The assessment of one business: the members that can be compared with the library's.
///
/// Order is questionnaire order, except in `gaps` (every scored dimension, in the order of its gap)
/// and in lists of channels (the catalogue's order). Text questions are absent, and so are
/// dimensions and continuity questions that do not apply.
pub(crate) fn assess(questionnaire: &Value, answers: &Value) -> Value {
    let oracle = Oracle { questionnaire, answers };
    let dimensions = oracle.dimensions().into_iter();
    json!({
        "overall": oracle.overall(),
        "dimensions": dimensions.map(|it| oracle.dimension(it)).collect::<Vec<_>>(),
        "continuity": oracle.continuity(),
        "views": oracle.views(),
        "findings": oracle.findings(),
        "gaps": oracle.gaps(),
    })
}

/// Which of the three evaluations is made: the answers as they are, or one end of the range.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Now,
    Low,
    High,
}

/// What became of a question.
#[derive(Clone, Copy, PartialEq)]
enum Status {
    Answered,
    Unknown,
    NotApplicable,
    Hidden,
}

/// The two documents.
struct Oracle<'a> {
    questionnaire: &'a Value,
    answers: &'a Value,
}

/// Words.
impl<'a> Oracle<'a> {
    fn level_ids(&self) -> Vec<&'a str> {
        list(&self.questionnaire["levels"]).iter().map(|level| text(&level["id"])).collect()
    }

    fn level_index(&self, id: &Value) -> usize {
        self.level_ids().iter().position(|it| *it == text(id)).expect("a level of the questionnaire")
    }

    fn level_id(&self, level: Option<usize>) -> Value {
        json!(level.map(|it| self.level_ids()[it]))
    }

    fn anchor(&self, level: usize) -> f64 {
        100.0 * level as f64 / (self.level_ids().len() - 1) as f64
    }

    fn threshold(&self, level: usize) -> f64 {
        let default = 100.0 * level as f64 / self.level_ids().len() as f64;
        self.questionnaire["levels"][level]["min_score"].as_f64().unwrap_or(default)
    }

    fn reaches(&self, score: f64, level: usize) -> bool {
        score >= self.threshold(level) - SLACK
    }

    fn level_of(&self, score: f64) -> usize {
        (0..self.level_ids().len()).rfind(|level| self.reaches(score, *level)).expect("the first is 0")
    }

    /// The questions that are scored: text questions are left out of everything.
    fn scored_questions(dimension: &'a Value) -> Vec<&'a Value> {
        list(&dimension["questions"]).iter().filter(|question| kind(question) != "text").collect()
    }

    fn all_questions(&self) -> Vec<&'a Value> {
        let dimensions = list(&self.questionnaire["dimensions"]);
        dimensions.iter().flat_map(Self::scored_questions).collect()
    }

    fn question(&self, id: &Value) -> &'a Value {
        self.all_questions().into_iter().find(|question| question["id"] == *id).expect("a scored question")
    }

    fn applicable_questions(&self, dimension: &'a Value) -> Vec<&'a Value> {
        let mut questions = Self::scored_questions(dimension);
        questions.retain(|question| self.applies(question));
        questions
    }

    /// The dimensions with an applicable question: the others are left out of everything.
    fn dimensions(&self) -> Vec<&'a Value> {
        let dimensions = list(&self.questionnaire["dimensions"]).iter();
        dimensions.filter(|dimension| !self.applicable_questions(dimension).is_empty()).collect()
    }

    /// The answer itself, out of its long form; null where there is none yet.
    fn answer(&self, question: &Value) -> &'a Value {
        let given = &self.answers["answers"][text(&question["id"])];
        let long = ["answer", "note", "evidence", "private"].iter().any(|key| given.get(key).is_some());
        if long { &given["answer"] } else { given }
    }

    fn status(&self, question: &Value) -> Status {
        if self.holds(&question["when"]) == Some(false) {
            return Status::Hidden;
        }
        let answer = self.answer(question);
        let mut unknown = answer.is_null() || answer == "unknown";
        if kind(question) == "checklist" && self.items(question).is_empty() {
            return Status::Hidden;
        }
        if kind(question) == "continuity" {
            let (concerned, eligible) = (self.concerned(question), self.eligible(question));
            if concerned.len() == 1 {
                unknown = false;
            } else if eligible.is_empty() {
                return Status::Hidden;
            } else {
                unknown = eligible.iter().all(|pair| self.strength(question, *pair).is_none());
            }
        }
        if answer == "not-applicable" {
            Status::NotApplicable
        } else if unknown {
            Status::Unknown
        } else {
            Status::Answered
        }
    }

    fn applies(&self, question: &Value) -> bool {
        matches!(self.status(question), Status::Answered | Status::Unknown)
    }
}

/// Scores.
impl<'a> Oracle<'a> {
    /// None where the question does not count: not applicable, or unknown (which counts only in the
    /// range).
    fn question_score(&self, question: &Value, end: End) -> Option<f64> {
        match (self.status(question), end) {
            (Status::Answered, _) => Some(self.answered_score(question, end)),
            (Status::Unknown, End::Low) => Some(0.0),
            (Status::Unknown, End::High) => Some(100.0),
            _ => None,
        }
    }

    fn answered_score(&self, question: &Value, end: End) -> f64 {
        let answer = self.answer(question);
        let reverse = question["reverse"] == true;
        match kind(question) {
            "choice" => {
                let options = list(&question["options"]);
                let option = options.iter().find(|option| option_id(option) == answer).expect("an option");
                option["score"].as_f64().unwrap_or_else(|| self.anchor(self.level_index(&option["level"])))
            }
            "checklist" => {
                let (mut ticked, mut all) = (0.0, 0.0);
                for item in self.items(question) {
                    all += weight(item);
                    ticked += if list(answer).contains(&item["id"]) { weight(item) } else { 0.0 };
                }
                100.0 * ticked / all
            }
            "yes-no" => {
                let yes = answer == "yes" || *answer == true;
                if yes == reverse { 0.0 } else { 100.0 }
            }
            "rating" => {
                let min = question["min"].as_f64().unwrap_or(1.0);
                let max = question["max"].as_f64().unwrap_or(5.0);
                let share = (number(answer) - min) / (max - min);
                100.0 * if reverse { 1.0 - share } else { share }
            }
            "number" => number_score(question, number(answer)),
            "continuity" => self.continuity_score(question, end),
            other => panic!("a question of type {other}"),
        }
    }

    /// The applicable items of a checklist.
    fn items(&self, question: &'a Value) -> Vec<&'a Value> {
        list(&question["items"]).iter().filter(|item| self.holds(&item["when"]) != Some(false)).collect()
    }

    fn dimension_score(&self, dimension: &'a Value, end: End) -> Option<f64> {
        weighted_mean(self.applicable_questions(dimension), |question| self.question_score(question, end))
    }

    fn overall_score(&self, end: End) -> Option<f64> {
        weighted_mean(self.dimensions(), |dimension| self.dimension_score(dimension, end))
    }

    fn coverage(&self, dimension: &'a Value) -> Option<f64> {
        weighted_mean(self.applicable_questions(dimension), |question| {
            Some(if self.status(question) == Status::Answered { 1.0 } else { 0.0 })
        })
    }
}

/// Levels. A level is attained where nothing speaks against it.
impl<'a> Oracle<'a> {
    fn score_reason(&self, score: f64, level: usize) -> Option<Value> {
        let short = self.threshold(level) - score;
        (!self.reaches(score, level)).then(|| json!({"kind": "score", "short": short}))
    }

    /// The gates of a dimension's applicable questions, for every level up to this one, that are
    /// not met.
    fn gate_reasons(&self, dimension: &'a Value, level: usize, end: End) -> Vec<Value> {
        let mut reasons = Vec::new();
        for question in self.applicable_questions(dimension) {
            for id in &self.level_ids()[..=level] {
                let needs = &question["gates"][id];
                if !needs.is_null() && !self.gate_is_met(question, needs, end) {
                    let question = &question["id"];
                    reasons.push(json!({"kind": "gate", "question": question, "needs": needs, "level": id}));
                }
            }
        }
        reasons
    }

    fn gate_is_met(&self, question: &Value, needs: &Value, end: End) -> bool {
        if self.status(question) == Status::Unknown {
            return end == End::High;
        }
        let score = self.question_score(question, end).expect("an answered question");
        match needs.as_f64() {
            Some(least) => score >= least - SLACK,
            None => self.level_of(score) >= self.level_index(needs),
        }
    }

    fn dimension_reasons(&self, dimension: &'a Value, score: f64, level: usize, end: End) -> Vec<Value> {
        let mut reasons = Vec::from_iter(self.score_reason(score, level));
        reasons.extend(self.gate_reasons(dimension, level, end));
        reasons
    }

    fn dimension_level(&self, dimension: &'a Value, end: End) -> Option<usize> {
        let score = self.dimension_score(dimension, end)?;
        Some(self.last_attained(|level| self.dimension_reasons(dimension, score, level, end).is_empty()))
    }

    fn overall_reasons(&self, score: f64, level: usize, end: End) -> Vec<Value> {
        let mut reasons = Vec::from_iter(self.score_reason(score, level));
        for dimension in self.dimensions() {
            reasons.extend(self.gate_reasons(dimension, level, end));
        }
        if let Some(max_lag) = self.questionnaire["scoring"]["max_lag"].as_u64() {
            for dimension in self.dimensions() {
                let now = self.dimension_level(dimension, end);
                if now.is_some_and(|now| now as u64 + max_lag < level as u64) {
                    let (dimension, level) = (&dimension["id"], self.level_id(now));
                    reasons.push(json!({"kind": "lag", "dimension": dimension, "level": level}));
                }
            }
        }
        reasons
    }

    /// Before any floor.
    fn overall_level(&self, end: End) -> Option<usize> {
        let score = self.overall_score(end)?;
        Some(self.last_attained(|level| self.overall_reasons(score, level, end).is_empty()))
    }

    /// The last level before the first that is not attained.
    fn last_attained(&self, attained: impl Fn(usize) -> bool) -> usize {
        let levels = self.level_ids().len();
        (0..levels).find(|level| !attained(*level)).unwrap_or(levels).checked_sub(1).expect("the lowest is attained")
    }

    /// The highest floor whose condition is true or, if `possibly`, unknown; None for a business
    /// without a score.
    fn floor(&self, possibly: bool) -> Option<usize> {
        self.overall_score(End::Now)?;
        let floors = &self.questionnaire["scoring"]["floor"];
        (0..self.level_ids().len()).rfind(|level| {
            let condition = &floors[self.level_ids()[*level]];
            !condition.is_null() && self.holds(condition).unwrap_or(possibly)
        })
    }
}

/// Results, with gaps and views.
impl<'a> Oracle<'a> {
    fn overall(&self) -> Value {
        let score = self.overall_score(End::Now);
        let (floor, possible_floor) = (self.floor(false), self.floor(true));
        let level = self.overall_level(End::Now).map(|level| level.max(floor.unwrap_or(0)));
        let confirmed = self.overall_level(End::Low).map(|level| level.max(floor.unwrap_or(0)));
        let possible = self.overall_level(End::High).map(|level| level.max(possible_floor.unwrap_or(0)));
        let target = self.target(None);
        let gap = score.map(|score| if floor >= Some(target) { 0.0 } else { self.points_short(score, target) });
        let blockers =
            score.zip(self.next_level(level)).map(|(score, next)| self.overall_reasons(score, next, End::Now));
        json!({
            "score": score,
            "low": self.overall_score(End::Low),
            "high": self.overall_score(End::High),
            "level": self.level_id(level),
            "confirmed": self.level_id(confirmed),
            "possible": self.level_id(possible),
            "coverage": weighted_mean(self.dimensions(), |dimension| self.coverage(dimension)),
            "target": self.level_id(Some(target)),
            "gap": gap,
            "level_gap": level.map(|level| target.saturating_sub(level)),
            "blockers": blockers.unwrap_or_default(),
        })
    }

    fn dimension(&self, dimension: &'a Value) -> Value {
        let score = self.dimension_score(dimension, End::Now);
        let level = self.dimension_level(dimension, End::Now);
        let target = self.target(Some(dimension));
        let next = score.zip(self.next_level(level));
        let blockers = next.map(|(score, next)| self.dimension_reasons(dimension, score, next, End::Now));
        let questions = Self::scored_questions(dimension).into_iter();
        json!({
            "id": dimension["id"],
            "weight": weight(dimension),
            "score": score,
            "low": self.dimension_score(dimension, End::Low),
            "high": self.dimension_score(dimension, End::High),
            "level": self.level_id(level),
            "confirmed": self.level_id(self.dimension_level(dimension, End::Low)),
            "possible": self.level_id(self.dimension_level(dimension, End::High)),
            "coverage": self.coverage(dimension),
            "target": self.level_id(Some(target)),
            "gap": score.map(|score| self.points_short(score, target)),
            "level_gap": level.map(|level| target.saturating_sub(level)),
            "priority": self.priority(dimension),
            "blockers": blockers.unwrap_or_default(),
            "questions": questions.map(|it| self.question_result(it)).collect::<Vec<_>>(),
        })
    }

    fn question_result(&self, question: &Value) -> Value {
        let score = self.question_score(question, End::Now);
        let status = match self.status(question) {
            Status::Answered => "answered",
            Status::Unknown => "unknown",
            Status::NotApplicable => "not-applicable",
            Status::Hidden => "hidden",
        };
        let level = self.level_id(score.map(|score| self.level_of(score)));
        json!({"id": question["id"], "status": status, "score": score, "level": level})
    }

    /// The first level above this one; None at the top, or where there is no level.
    fn next_level(&self, level: Option<usize>) -> Option<usize> {
        level.map(|level| level + 1).filter(|next| *next < self.level_ids().len())
    }

    /// A dimension's target, else the overall one, else the highest level.
    fn target(&self, dimension: Option<&Value>) -> usize {
        let target = &self.answers["target"];
        let own = dimension.map_or(&Value::Null, |dimension| &target[text(&dimension["id"])]);
        let given = [own, &target["overall"], target].into_iter().find(|it| it.is_string());
        given.map_or(self.level_ids().len() - 1, |id| self.level_index(id))
    }

    fn points_short(&self, score: f64, target: usize) -> f64 {
        (self.threshold(target) - score).max(0.0)
    }

    /// The gap times the dimension's share of the scored dimensions' weight.
    fn priority(&self, dimension: &'a Value) -> Option<f64> {
        let gap = self.points_short(self.dimension_score(dimension, End::Now)?, self.target(Some(dimension)));
        let scored = self.dimensions().into_iter().filter(|it| self.dimension_score(it, End::Now).is_some());
        Some(gap * weight(dimension) / scored.map(weight).sum::<f64>())
    }

    /// Every scored dimension: those with a gap in levels first, then by priority (equal within the
    /// slack), then in questionnaire order.
    fn gaps(&self) -> Vec<&'a Value> {
        let mut left = self.dimensions();
        left.retain(|dimension| self.dimension_score(dimension, End::Now).is_some());
        let behind = |it| self.dimension_level(it, End::Now) < Some(self.target(Some(it)));
        let priority = |it| self.priority(it).expect("a scored dimension");
        let mut gaps = Vec::new();
        while !left.is_empty() {
            let mut first = 0;
            for other in 1..left.len() {
                let (a, b) = (left[first], left[other]);
                if behind(b) && !behind(a) || behind(b) == behind(a) && priority(b) > priority(a) + SLACK {
                    first = other;
                }
            }
            gaps.push(&left.remove(first)["id"]);
        }
        gaps
    }

    fn views(&self) -> Vec<Value> {
        let view_result = |view: &Value| {
            let mut questions = self.all_questions();
            questions.retain(|question| list(&question["tags"]).contains(&view["tag"]));
            let score = weighted_mean(questions, |question| self.question_score(question, End::Now));
            let level = self.level_id(score.map(|score| self.level_of(score)));
            json!({"id": view["id"], "score": score, "level": level})
        };
        list(&self.questionnaire["views"]).iter().map(view_result).collect()
    }

    fn findings(&self) -> Vec<Value> {
        let findings = list(&self.questionnaire["findings"]).iter();
        let raised = findings.filter(|finding| self.holds(&finding["when"]) == Some(true));
        raised.map(|finding| json!({"id": finding["id"], "severity": finding["severity"]})).collect()
    }
}

/// Continuity. A pair is (from, to).
impl<'a> Oracle<'a> {
    /// The channels of the inventory, in the catalogue's order.
    fn inventory(&self) -> Vec<&'a Value> {
        let catalogue = list(&self.questionnaire["channels"]).iter();
        catalogue.filter(|channel| list(&self.answers["channels"]).contains(&channel["id"])).collect()
    }

    fn serves(channel: &Value, stage: &Value) -> bool {
        channel["serves"].as_array().is_none_or(|stages| stages.contains(stage))
    }

    /// Whether the channel serves a stage of the question's `from` or `to`: each is all stages
    /// where only the other is given, and every channel will do where neither is.
    fn serves_side(&self, channel: &Value, question: &Value, side: &str) -> bool {
        if question["from"].is_null() && question["to"].is_null() {
            return true;
        }
        match question[side].as_array() {
            Some(stages) => stages.iter().any(|stage| Self::serves(channel, stage)),
            None => list(&self.questionnaire["stages"]).iter().any(|stage| Self::serves(channel, &stage["id"])),
        }
    }

    fn concerned(&self, question: &Value) -> Vec<&'a Value> {
        let mut channels = self.inventory();
        if let Some(main) = self.answers["main_channels"].as_array() {
            channels.retain(|channel| main.contains(&channel["id"]));
        }
        channels.retain(|it| self.serves_side(it, question, "from") || self.serves_side(it, question, "to"));
        channels
    }

    fn eligible(&self, question: &Value) -> Vec<(&'a str, &'a str)> {
        let mut pairs = Vec::new();
        for a in self.concerned(question) {
            for b in self.concerned(question) {
                if a != b && self.serves_side(a, question, "from") && self.serves_side(b, question, "to") {
                    pairs.push((text(&a["id"]), text(&b["id"])));
                }
            }
        }
        pairs
    }

    /// None where it is unknown.
    fn strength(&self, question: &Value, (from, to): (&str, &str)) -> Option<f64> {
        let answer = self.answer(question);
        if answer.is_null() || answer == "unknown" || answer[from] == "unknown" || answer[from][to] == "unknown" {
            return None;
        }
        if let Some(all_full) = answer[from].as_array() {
            return Some(if all_full.iter().any(|it| it == to) { 1.0 } else { 0.0 });
        }
        let given = &answer[from][to];
        Some(if given.is_null() { 0.0 } else { strength_value(question, given) })
    }

    fn continuity_score(&self, question: &Value, end: End) -> f64 {
        if self.concerned(question).len() == 1 {
            return 0.0;
        }
        let strengths = self.eligible(question).into_iter().map(|pair| self.strength(question, pair));
        let counted: Vec<f64> = match end {
            End::Now => strengths.flatten().collect(),
            End::Low => strengths.map(|strength| strength.unwrap_or(0.0)).collect(),
            End::High => strengths.map(|strength| strength.unwrap_or(1.0)).collect(),
        };
        let d = counted.iter().sum::<f64>() / counted.len() as f64;
        let a = if self.level_ids().len() == 2 { 0.0 } else { self.anchor(1) };
        a + (100.0 - a) * d
    }

    /// Connected components of the concerned channels; an unknown pair is a link if `open`.
    fn silos(&self, question: &Value, open: bool) -> Vec<Vec<&'a str>> {
        let mut silos: Vec<Vec<&str>> = Vec::new();
        let mut left: Vec<&str> = self.concerned(question).into_iter().map(|channel| text(&channel["id"])).collect();
        let eligible = self.eligible(question);
        let leads =
            |pair| eligible.contains(&pair) && self.strength(question, pair).map_or(open, |strength| strength > 0.0);
        while !left.is_empty() {
            let mut silo = vec![left.remove(0)];
            while let Some(next) = left.iter().position(|b| silo.iter().any(|a| leads((*a, *b)) || leads((*b, *a)))) {
                silo.push(left.remove(next));
            }
            silos.push(silo);
        }
        silos
    }

    /// One entry for each applicable continuity question; empty lists where its answer is unknown.
    fn continuity(&self) -> Vec<Value> {
        let mut results = Vec::new();
        for question in self.all_questions().into_iter().filter(|it| kind(it) == "continuity" && self.applies(it)) {
            if self.status(question) == Status::Unknown {
                let id = &question["id"];
                results.push(json!({"question": id, "silos": [], "dead_ends": [], "one_way": []}));
                continue;
            }
            let mut known = self.eligible(question);
            known.retain(|pair| self.strength(question, *pair).is_some());
            let is_open = |pair| self.strength(question, pair) > Some(0.0);
            let channels = self.concerned(question).into_iter().map(|channel| text(&channel["id"]));
            let dead_ends = channels.filter(|channel| {
                let mut out = known.iter().filter(|(from, _)| from == channel).peekable();
                out.peek().is_some() && !out.any(|pair| is_open(*pair))
            });
            let one_way =
                known.iter().filter(|(a, b)| is_open((*a, *b)) && known.contains(&(*b, *a)) && !is_open((*b, *a)));
            let dead_ends: Vec<_> = dead_ends.collect();
            let one_way: Vec<_> = one_way.map(|(a, b)| json!({"from": a, "to": b})).collect();
            results.push(json!({
                "question": question["id"],
                "silos": self.silos(question, false),
                "dead_ends": dead_ends,
                "one_way": one_way,
            }));
        }
        results
    }
}

/// Conditions, in three values: None is unknown.
impl Oracle<'_> {
    /// A condition that is not there is true.
    fn holds(&self, condition: &Value) -> Option<bool> {
        let Some(object) = condition.as_object() else {
            return Some(true);
        };
        let parts = |key: &str| list(&condition[key]).iter().map(|part| self.holds(part)).collect::<Vec<_>>();
        let has = |key: &str| object.contains_key(key);
        match () {
            () if has("all") => all(&parts("all")),
            () if has("any") => any(&parts("any")),
            () if has("not") => self.holds(&condition["not"]).map(|it| !it),
            () if has("profile") => self.profile_holds(object),
            () if has("channels") => Some(self.channels_hold(&condition["channels"])),
            () if has("question") => self.question_holds(object),
            () if has("dimension") => {
                let mut dimensions = self.dimensions().into_iter();
                let dimension = dimensions.find(|it| it["id"] == condition["dimension"])?;
                Some(self.level_within(self.dimension_level(dimension, End::Now)?, condition))
            }
            () if has("overall") => {
                let level = self.overall_level(End::Now)?.max(self.floor(false).unwrap_or(0));
                Some(self.level_within(level, &condition["overall"]))
            }
            () if has("passage") => self.passage_holds(&condition["passage"]),
            () if has("silos") => self.silos_hold(&condition["silos"]),
            () => panic!("a condition of no known form: {condition}"),
        }
    }

    /// `at_least` and `below`, each of them if it is there.
    fn level_within(&self, level: usize, bounds: &Value) -> bool {
        let at_least = bounds.get("at_least").is_none_or(|bound| level >= self.level_index(bound));
        let below = bounds.get("below").is_none_or(|bound| level < self.level_index(bound));
        at_least && below
    }

    fn profile_holds(&self, clause: &Map<String, Value>) -> Option<bool> {
        let fact = &self.answers["profile"][text(&clause["profile"])];
        if fact.is_null() || fact == "unknown" {
            return None;
        }
        let has_value = |value: &Value| fact == value || list(fact).contains(value);
        let is = clause.get("is").is_none_or(has_value);
        let is_in = clause.get("in").is_none_or(|values| list(values).iter().any(has_value));
        Some(is && is_in)
    }

    fn channels_hold(&self, clause: &Value) -> bool {
        let inventory = self.inventory();
        let is_there = |id: &Value| inventory.iter().any(|channel| channel["id"] == *id);
        let mut holds = true;
        holds &= clause.get("any").is_none_or(|ids| list(ids).iter().any(is_there));
        holds &= clause.get("all").is_none_or(|ids| list(ids).iter().all(is_there));
        holds &= clause.get("none").is_none_or(|ids| !list(ids).iter().any(is_there));
        if ["of", "kind", "serves", "at_least"].iter().any(|key| clause.get(key).is_some()) {
            let mut chosen = inventory.clone();
            chosen.retain(|channel| clause.get("of").is_none_or(|ids| list(ids).contains(&channel["id"])));
            chosen.retain(|channel| clause.get("kind").is_none_or(|kind| channel["kind"] == *kind));
            chosen.retain(|channel| clause.get("serves").is_none_or(|stage| Self::serves(channel, stage)));
            holds &= chosen.len() as u64 >= clause["at_least"].as_u64().unwrap_or(1);
        }
        holds
    }

    fn question_holds(&self, clause: &Map<String, Value>) -> Option<bool> {
        let question = self.question(&clause["question"]);
        let score = self.question_score(question, End::Now)?;
        let mut holds = self.level_within(self.level_of(score), &json!(clause));
        let answer = match self.answer(question) {
            Value::Bool(yes) => &json!(if *yes { "yes" } else { "no" }),
            other => other,
        };
        holds &= clause.get("is").is_none_or(|option| answer == option);
        if let Some(item) = clause.get("includes") {
            self.items(question).into_iter().find(|it| it["id"] == *item)?;
            holds &= list(answer).contains(item);
        }
        Some(holds)
    }

    fn passage_holds(&self, clause: &Value) -> Option<bool> {
        let question = self.question(&clause["question"]);
        let pair = (text(&clause["from"]), text(&clause["to"]));
        if self.status(question) != Status::Answered || !self.eligible(question).contains(&pair) {
            return None;
        }
        let strength = self.strength(question, pair)?;
        let at_least = clause.get("at_least").is_none_or(|bound| strength >= strength_value(question, bound));
        let below = clause.get("below").is_none_or(|bound| strength < strength_value(question, bound));
        Some(at_least && below)
    }

    fn silos_hold(&self, clause: &Value) -> Option<bool> {
        let mut questions = self.all_questions();
        questions.retain(|question| kind(question) == "continuity");
        questions.retain(|question| clause.get("question").is_none_or(|id| question["id"] == *id));
        let least = clause["at_least"].as_u64().unwrap_or(1);
        let of_question = |question| {
            let enough = |open| self.silos(question, open).len() as u64 >= least;
            match self.status(question) {
                Status::Answered if enough(true) => Some(true),
                Status::Answered if !enough(false) => Some(false),
                _ => None,
            }
        };
        any(&questions.into_iter().map(of_question).collect::<Vec<_>>())
    }
}

fn all(parts: &[Option<bool>]) -> Option<bool> {
    if parts.contains(&Some(false)) { Some(false) } else { (!parts.contains(&None)).then_some(true) }
}

fn any(parts: &[Option<bool>]) -> Option<bool> {
    if parts.contains(&Some(true)) { Some(true) } else { (!parts.contains(&None)).then_some(false) }
}

/// The list that a value is; empty for anything else.
fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The string that a value must be.
fn text(value: &Value) -> &str {
    value.as_str().expect("a string")
}

/// The number that a value must be.
fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

/// The type of a question.
fn kind(question: &Value) -> &str {
    question["type"].as_str().unwrap_or("choice")
}

/// The weight of a dimension, a question or an item.
fn weight(value: &Value) -> f64 {
    value["weight"].as_f64().unwrap_or(1.0)
}

/// The id of an option defaults to its level's.
fn option_id(option: &Value) -> &Value {
    option.get("id").unwrap_or(&option["level"])
}

/// The mean, by weight, of those that have a figure; None if none has.
fn weighted_mean<'a>(of: Vec<&'a Value>, figure: impl Fn(&'a Value) -> Option<f64>) -> Option<f64> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for one in of {
        if let Some(figure) = figure(one) {
            sum += weight(one) * figure;
            weights += weight(one);
        }
    }
    (weights > 0.0).then(|| sum / weights)
}

/// The score of a number: a step function, or interpolation between the pairs.
fn number_score(question: &Value, answer: f64) -> f64 {
    let points: Vec<(f64, f64)> =
        list(&question["points"]).iter().map(|pair| (number(&pair[0]), number(&pair[1]))).collect();
    let Some(last) = points.iter().rposition(|(value, _)| *value <= answer) else {
        return points[0].1;
    };
    let (value, score) = points[last];
    match points.get(last + 1) {
        Some((next_value, next_score)) if question["interpolate"] == true => {
            score + (next_score - score) * (answer - value) / (next_value - value)
        }
        _ => score,
    }
}

/// The number that a strength stands for.
fn strength_value(question: &Value, id: &Value) -> f64 {
    let default = json!([
        {"id": "none", "value": 0}, {"id": "partial", "value": 0.5}, {"id": "full", "value": 1},
    ]);
    let strengths = question.get("strengths").unwrap_or(&default);
    let strength = list(strengths).iter().find(|strength| strength["id"] == *id).expect("a strength");
    number(&strength["value"])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four levels and these dimensions.
    fn questionnaire(dimensions: &Value) -> Value {
        json!({
            "levels": [{"id": "mono"}, {"id": "multi"}, {"id": "cross"}, {"id": "omni"}],
            "channels": [{"id": "store"}, {"id": "web-shop"}, {"id": "app"}],
            "dimensions": dimensions,
        })
    }

    fn near(figure: &Value, expected: f64) -> bool {
        figure.as_f64().is_some_and(|figure| (figure - expected).abs() < SLACK)
    }

    #[test]
    fn the_worked_example_of_the_page_comes_out_as_printed() {
        let options = json!([{"level": "mono"}, {"level": "multi"}, {"level": "cross"}, {"level": "omni"}]);
        let questionnaire = questionnaire(&json!([{"id": "d", "weight": 1, "questions": [
            {"id": "q1", "weight": 3, "gates": {"omni": "cross"}, "options": options},
            {"id": "q2", "weight": 1, "options": options},
            {"id": "q3", "weight": 1, "options": options},
        ]}]));
        let answers = json!({"answers": {"q1": "multi", "q2": "omni", "q3": "unknown"}});
        let assessment = assess(&questionnaire, &answers);
        for part in [&assessment["overall"], &assessment["dimensions"][0]] {
            for (member, expected) in [("score", 50.0), ("low", 40.0), ("high", 60.0), ("coverage", 0.8), ("gap", 25.0)]
            {
                assert!(near(&part[member], expected), "{member}: {}", part[member]);
            }
            for (member, expected) in [("level", "cross"), ("confirmed", "multi"), ("possible", "cross")] {
                assert_eq!(part[member], expected, "{member}");
            }
            assert_eq!(part["level_gap"], 1);
            assert_eq!(part["blockers"][0]["kind"], "score");
            assert!(near(&part["blockers"][0]["short"], 25.0));
            let gate = json!({"kind": "gate", "question": "q1", "needs": "cross", "level": "omni"});
            assert_eq!(part["blockers"][1], gate);
            assert_eq!(part["blockers"].as_array().map(Vec::len), Some(2));
        }
    }

    #[test]
    fn continuity_measures_the_four_levels_as_the_page_says() {
        let questionnaire = questionnaire(&json!([{"id": "d", "questions": [{"id": "q", "type": "continuity"}]}]));
        let cases = [
            (json!(["store"]), json!({}), 0.0, "mono"),
            (json!(["store", "app"]), json!({"app": []}), 100.0 / 3.0, "multi"),
            (json!(["store", "app"]), json!({"app": ["store"]}), 200.0 / 3.0, "cross"),
            (json!(["store", "app"]), json!({"app": {"store": "partial"}, "store": "unknown"}), 200.0 / 3.0, "cross"),
            (json!(["store", "app"]), json!({"app": ["store"], "store": ["app"]}), 100.0, "omni"),
        ];
        for (channels, passages, score, level) in cases {
            let assessment = assess(&questionnaire, &json!({"channels": channels, "answers": {"q": passages}}));
            assert!(near(&assessment["overall"]["score"], score), "{channels} {passages}: {assessment}");
            assert_eq!(assessment["overall"]["level"], level, "{channels} {passages}");
        }
        let nothing = assess(&questionnaire, &json!({"answers": {"q": "unknown"}}));
        assert_eq!(nothing["overall"]["score"], Value::Null);
        assert_eq!(nothing["dimensions"], json!([]));
    }
}
