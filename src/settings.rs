//! Settings of a project, in `palier.toml`: what `palier score` would otherwise be told on its command line.

use crate::gates::{FailOn, Mark, Percent, Tolerance};
use crate::problem::{Checked, Code, Problem, Problems};
use crate::source::{self, Document, Fields, Node, Value, nearest_or_list};
use crate::text::{Locale, Message};

/// The name of the file.
pub const FILE: &str = "palier.toml";

/// What the table `[score]` may hold.
const SETTINGS: [&str; 13] = [
    "questionnaire",
    "lang",
    "format",
    "target",
    "fail-under",
    "provisional",
    "max-unknown",
    "max-not-applicable",
    "fail-on",
    "baseline",
    "tolerance",
    "fail-missing",
    "jobs",
];

/// What the table `[score]` may say; each is what the option of the same name says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ScoreSettings {
    /// The questionnaire: a name, or a path relative to the file.
    pub questionnaire: Option<String>,
    /// The language of messages and results.
    pub lang: Option<Locale>,
    /// The format of the results, one of the names asked for.
    pub format: Option<String>,
    /// Levels to aim at.
    pub target: Vec<Mark>,
    /// Levels to attain.
    pub fail_under: Vec<Mark>,
    /// Whether gates look at the level of what is known.
    pub provisional: bool,
    /// The most of what counts that may be unknown.
    pub max_unknown: Option<Percent>,
    /// The most of the questions that may be said not to apply.
    pub max_not_applicable: Option<Percent>,
    /// Findings that may not be raised.
    pub fail_on: Option<FailOn>,
    /// Earlier results that may not be fallen below: a path relative to the file.
    pub baseline: Option<String>,
    /// Points that a score may fall by.
    pub tolerance: Option<Tolerance>,
    /// Whether no business may be missing on either side of the baseline.
    pub fail_missing: bool,
    /// How many documents to work on at once.
    pub jobs: Option<u16>,
}

/// Reads the settings of a document, all its problems told. `formats` are the names that `format` may be.
#[must_use]
pub fn read(document: &Document, formats: &[&str]) -> Checked<ScoreSettings> {
    let mut problems = Problems::default();
    let settings = match source::parse_toml(document) {
        Ok(tree) => root(&tree, formats, &mut problems),
        Err(problem) => return Checked::failed(problem),
    };
    Checked::new(settings, problems)
}

fn root(tree: &Node, formats: &[&str], problems: &mut Problems) -> Option<ScoreSettings> {
    let fields = Fields::of(tree, problems)?;
    let settings = match fields.entry("score") {
        Some((_, node)) => score(node, formats, problems),
        None => Some(ScoreSettings::default()),
    };
    let is_there = |name: &&str| tree.get(name).is_some();
    for name in SETTINGS.into_iter().filter(is_there) {
        let place = fields.entry(name).map_or(tree.place, |(key, _)| key.place);
        let message = Message::new("problem-unknown-field").with("field", name);
        problems
            .push(Problem::error(Code::UnknownField, message).with_help(Message::new("help-below-score")).at(place));
    }
    fields.finish(problems);
    settings
}

fn score(node: &Node, formats: &[&str], problems: &mut Problems) -> Option<ScoreSettings> {
    let fields = Fields::of(node, problems)?;
    let text = |name, problems: &mut Problems| fields.optional(name).and_then(|node| source::string(node, problems));
    let is = |name, problems: &mut Problems| fields.optional(name).and_then(|node| source::boolean(node, problems));
    let tags = Locale::ALL.map(Locale::tag);
    let settings = ScoreSettings {
        questionnaire: text("questionnaire", problems),
        lang: word(&fields, "lang", &tags, problems).map(|place| Locale::ALL[place]),
        format: word(&fields, "format", formats, problems).map(|place| formats[place].to_owned()),
        target: marks(&fields, "target", problems),
        fail_under: marks(&fields, "fail-under", problems),
        provisional: is("provisional", problems).unwrap_or_default(),
        max_unknown: figure(&fields, "max-unknown", ("problem-percentage", "help-percentage"), problems)
            .and_then(Percent::new),
        max_not_applicable: figure(&fields, "max-not-applicable", ("problem-percentage", "help-percentage"), problems)
            .and_then(Percent::new),
        fail_on: word(&fields, "fail-on", &["warning", "critical"], problems)
            .map(|place| [FailOn::Warning, FailOn::Critical][place]),
        baseline: text("baseline", problems),
        tolerance: figure(&fields, "tolerance", ("problem-tolerance", "help-tolerance"), problems)
            .and_then(Tolerance::new),
        fail_missing: is("fail-missing", problems).unwrap_or_default(),
        jobs: jobs(&fields, problems),
    };
    fields.finish(problems);
    Some(settings)
}

/// The place of a word among those that a field takes.
fn word(fields: &Fields<'_>, name: &'static str, words: &[&str], problems: &mut Problems) -> Option<usize> {
    let node = fields.optional(name)?;
    let text = source::string(node, problems)?;
    let found = words.iter().position(|word| *word == text);
    if found.is_none() {
        let help = nearest_or_list(&text, words.iter().copied());
        let message = Message::new("problem-setting-word").with("value", text).with("field", name);
        problems.push(Problem::error(Code::UnknownWord, message).with_help(help).at(node.place));
    }
    found
}

/// A figure from 0 to 100.
fn figure(
    fields: &Fields<'_>,
    name: &'static str,
    (key, help): (&'static str, &'static str),
    problems: &mut Problems,
) -> Option<f64> {
    let node = fields.optional(name)?;
    let value = source::number(node, problems)?;
    if (0.0..=100.0).contains(&value) {
        return Some(value);
    }
    let message = Message::new(key).with("value", value.to_string());
    problems.push(Problem::error(Code::OutOfRange, message).with_help(Message::new(help)).at(node.place));
    None
}

/// A whole number, 1 or more.
fn jobs(fields: &Fields<'_>, problems: &mut Problems) -> Option<u16> {
    let node = fields.optional("jobs")?;
    let value = source::number(node, problems)?;
    let jobs = value.to_string().parse().ok().filter(|jobs: &u16| *jobs > 0);
    if jobs.is_none() {
        let message = Message::new("problem-jobs").with("value", value.to_string());
        problems.push(Problem::error(Code::OutOfRange, message).with_help(Message::new("help-jobs")).at(node.place));
    }
    jobs
}

/// One level, `dimension=level`, or a list of them.
fn marks(fields: &Fields<'_>, name: &'static str, problems: &mut Problems) -> Vec<Mark> {
    let Some(node) = fields.optional(name) else { return Vec::new() };
    let one = std::slice::from_ref(node);
    let nodes = match &node.value {
        Value::List(entries) => entries.as_slice(),
        _ => one,
    };
    let texts = nodes.iter().filter_map(|node| source::string(node, problems));
    texts.map(|text| text.parse().unwrap_or_else(|never| match never {})).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMATS: [&str; 3] = ["table", "json", "csv"];

    fn problems(text: &str) -> Vec<(Code, usize, usize)> {
        let checked = read(&Document::whole(FILE, text), &FORMATS);
        assert!(checked.value.is_none(), "{text}");
        let place = |problem: &Problem| problem.place.map(|place| (place.line, place.column)).unwrap_or_default();
        let told = |problem: &Problem| problem.message.exists() && problem.help.as_ref().is_none_or(Message::exists);
        assert!(checked.problems.iter().all(told), "{:?}", checked.problems);
        checked.problems.iter().map(|it| (it.code, place(it).0, place(it).1)).collect()
    }

    #[test]
    fn every_setting_is_read() {
        let text = "[score]\nquestionnaire = 'q.yaml'\nlang = 'fr'\nformat = 'json'\ntarget = 'omni'\n\
            fail-under = ['cross', 'people=multi']\nprovisional = true\nmax-unknown = 20\nmax-not-applicable = 12.5\n\
            fail-on = 'warning'\nbaseline = 'r.json'\ntolerance = 0.5\nfail-missing = true\njobs = 4\nx-note = 'ours'\n";
        let settings = read(&Document::whole(FILE, text), &FORMATS).value.expect("valid");
        let mark = |dimension: Option<&str>, level: &str| Mark {
            dimension: dimension.map(str::to_owned),
            level: level.to_owned(),
        };
        let expected = ScoreSettings {
            questionnaire: Some("q.yaml".to_owned()),
            lang: Some(Locale::Fr),
            format: Some("json".to_owned()),
            target: vec![mark(None, "omni")],
            fail_under: vec![mark(None, "cross"), mark(Some("people"), "multi")],
            provisional: true,
            max_unknown: Percent::new(20.0),
            max_not_applicable: Percent::new(12.5),
            fail_on: Some(FailOn::Warning),
            baseline: Some("r.json".to_owned()),
            tolerance: Tolerance::new(0.5),
            fail_missing: true,
            jobs: Some(4),
        };
        assert_eq!(settings, expected);
        let settings = text.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name);
        assert!(settings.filter(|name| !name.starts_with("x-")).eq(SETTINGS), "each is known outside its table too");
        for nothing in ["", "# nothing\n", "[score]\n"] {
            assert_eq!(read(&Document::whole(FILE, nothing), &FORMATS).value, Some(ScoreSettings::default()));
        }
    }

    #[test]
    fn what_is_unknown_or_of_another_kind_is_told_at_its_place_and_all_at_once() {
        assert_eq!(
            problems("[score]\nfail_under = 'cross'\nmax-unknown = 120\nformat = 'jsn'\nprovisional = 'yes'\n"),
            [
                (Code::UnknownField, 2, 1),
                (Code::OutOfRange, 3, 15),
                (Code::UnknownWord, 4, 10),
                (Code::WrongType, 5, 15)
            ]
        );
        for jobs in ["0", "1.5", "-1", "70000"] {
            assert_eq!(problems(&format!("[score]\njobs = {jobs}\n")), [(Code::OutOfRange, 2, 8)]);
        }
        assert_eq!(problems("[scores]\n"), [(Code::UnknownField, 1, 2)]);
        assert_eq!(problems("fail-under = 'cross'\n[score]\n"), [(Code::UnknownField, 1, 1)]);
        assert_eq!(problems("score = 1\n"), [(Code::WrongType, 1, 9)]);
        assert_eq!(problems("[score]\nlang = 'é' x\n")[0].0, Code::Syntax);
        assert_eq!(problems("[score]\nlang = 'fr'\nlang = 'en'\n"), [(Code::Syntax, 3, 1)]);
    }

    #[test]
    fn a_text_cut_anywhere_is_read() {
        let text = "[score]\ntarget = [\"é=x\", 'b'] # é\nmax-unknown = 1_0.5e1\nbaseline = 2026-11-20\n[x.y]\n";
        for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            let _ = read(&Document::whole(FILE, &text[..at]), &FORMATS);
        }
    }
}
