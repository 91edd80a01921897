//! The page that lists the reports of a folder: every business with its result, the lowest level first.

use schemars::JsonSchema;
use serde::Serialize;
use tera::Context;

use super::brand::{self, Brand};
use super::extras::{self, Setting};
use super::faults::Faults;
use super::{Fault, Format, Templates, environment, read, write};
use crate::assessment::{Assessment, LevelRange, OrganizationSummary, ScoreRange};
use crate::problem::{Problem, ReportedProblem};
use crate::questionnaire::{Questionnaire, Severity};
use crate::text::{Id, Language, Locale};

/// The reports of a folder, as the template of their index receives them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Index {
    /// The version of palier that wrote it.
    pub palier: String,
    /// The language of the page.
    pub language: Language,
    /// How many reports there are.
    pub reports: usize,
    /// The businesses by the questionnaire that they answered, in the order in which these were met.
    pub questionnaires: Vec<IndexQuestionnaire>,
    /// The documents that no report could be written of, in the order of the inputs.
    pub invalid: Vec<IndexInvalid>,
}

/// A questionnaire and the businesses that answered it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexQuestionnaire {
    /// Its id.
    pub id: Id,
    /// Its full version.
    pub version: String,
    /// What it measures.
    pub title: String,
    /// The levels, lowest first, with the businesses that certainly attain each; last those without a score, where there
    /// are some.
    pub levels: Vec<IndexLevel>,
    /// How many businesses there are.
    pub businesses: usize,
    /// How many businesses the level has that has most.
    pub most: usize,
    /// The levels’ thresholds, lowest first.
    pub thresholds: Vec<f64>,
    /// SHA-256 of its file: another one may have the same name.
    #[serde(skip)]
    sha256: String,
}

/// A level and the businesses at it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexLevel {
    /// Its id; `null` for the businesses without a score.
    pub id: Option<Id>,
    /// Its name; `null` for the businesses without a score.
    pub title: Option<String>,
    /// Its share of the businesses, 0 to 1.
    pub share: f64,
    /// The businesses whose confirmed level it is, the lowest score first.
    pub businesses: Vec<IndexEntry>,
}

/// A business and its report.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexEntry {
    /// The report’s address from the index on.
    pub report: String,
    /// The answers file as it was named; documents after the first are `file#2`.
    pub file: String,
    /// Whom the answers are about.
    pub organization: OrganizationSummary,
    /// The date of the answers, ISO 8601.
    pub date: String,
    /// The score and its range.
    #[serde(flatten)]
    pub score: ScoreRange,
    /// The levels attained.
    #[serde(flatten)]
    pub level: LevelRange,
    /// The name of the highest level possible, where it is above the confirmed one.
    pub possible_title: Option<String>,
    /// Known weight over applicable weight, 0 to 1.
    pub coverage: Option<f64>,
    /// How many critical findings were raised.
    pub critical: usize,
    /// How many warnings were raised.
    pub warnings: usize,
}

/// A document that no report could be written of.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexInvalid {
    /// The document.
    pub file: String,
    /// The line of its first problem, counted from 1; `null` where that has no place in the file.
    pub line: Option<usize>,
    /// The code of the first problem.
    pub code: String,
    /// The first problem in words.
    pub message: String,
}

/// What the template of an index receives.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "it is there for its schema: the index is given as it is")]
pub(super) struct Received {
    #[schemars(flatten)]
    index: Index,
    /// How the consultancy shows in it: what `--brand` names.
    brand: Option<Brand>,
}

impl Index {
    /// An index of nothing yet.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let (questionnaires, invalid) = (Vec::new(), Vec::new());
        Self { palier: env!("CARGO_PKG_VERSION").to_owned(), language, reports: 0, questionnaires, invalid }
    }

    /// Adds a report.
    pub fn add(&mut self, entry: IndexEntry, questionnaire: &Questionnaire) {
        self.reports += 1;
        let known = self.questionnaires.iter().position(|it| it.sha256 == questionnaire.sha256);
        let at = known.unwrap_or_else(|| {
            self.questionnaires.push(IndexQuestionnaire::of(questionnaire, &self.language));
            self.questionnaires.len() - 1
        });
        self.questionnaires[at].add(entry, questionnaire, &self.language);
    }

    /// Puts the businesses in their order and counts them.
    fn complete(&mut self) {
        for questionnaire in &mut self.questionnaires {
            let of_level = |level: &IndexLevel| level.businesses.len();
            questionnaire.businesses = questionnaire.levels.iter().map(of_level).sum();
            questionnaire.most = questionnaire.levels.iter().map(of_level).max().unwrap_or(0);
            for level in &mut questionnaire.levels {
                let score = |entry: &IndexEntry| entry.score.score.unwrap_or(0.0);
                level.businesses.sort_by(|one, other| score(one).total_cmp(&score(other)));
                level.share = level.businesses.len() as f64 / questionnaire.businesses.max(1) as f64;
            }
            questionnaire.levels.retain(|level| level.id.is_some() || !level.businesses.is_empty());
        }
    }

    fn thresholds(&self) -> Vec<f64> {
        self.questionnaires.iter().flat_map(|it| it.thresholds.iter().copied()).collect()
    }
}

impl IndexQuestionnaire {
    fn of(questionnaire: &Questionnaire, language: &Language) -> Self {
        let level =
            |id: Option<Id>, title: Option<String>| IndexLevel { id, title, share: 0.0, businesses: Vec::new() };
        let titled = |(id, it): (&Id, &crate::questionnaire::Level)| {
            level(Some(id.clone()), Some(it.title.in_language(language).to_owned()))
        };
        Self {
            id: questionnaire.id.clone(),
            version: questionnaire.version.to_string(),
            title: questionnaire.title.in_language(language).to_owned(),
            levels: questionnaire.levels.iter().map(titled).chain(std::iter::once(level(None, None))).collect(),
            businesses: 0,
            most: 0,
            thresholds: questionnaire.levels.values().map(|level| level.threshold).collect(),
            sha256: questionnaire.sha256.clone(),
        }
    }

    fn add(&mut self, mut entry: IndexEntry, questionnaire: &Questionnaire, language: &Language) {
        // Without a score nothing is attained, whatever the low end of the range would be.
        let attained = entry.level.level.as_ref().and(entry.level.confirmed.as_ref());
        let possible = entry.level.possible.as_ref().filter(|possible| Some(*possible) != attained);
        let title = possible.and_then(|id| questionnaire.levels.get(id.as_str())).map(|level| &level.title);
        entry.possible_title = attained.and(title).map(|title| title.in_language(language).to_owned());
        if let Some(level) = self.levels.iter_mut().find(|level| level.id.as_ref() == attained) {
            level.businesses.push(entry);
        }
    }
}

impl IndexEntry {
    /// The entry of an assessment, whose report has no address yet.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let count = |severity| assessment.findings.iter().filter(|finding| finding.severity == severity).count();
        Self {
            report: String::new(),
            file: assessment.file.clone(),
            organization: assessment.organization.clone(),
            date: assessment.date.clone(),
            score: assessment.overall.score,
            level: assessment.overall.level.clone(),
            possible_title: None,
            coverage: assessment.overall.coverage,
            critical: count(Severity::Critical),
            warnings: count(Severity::Warning),
        }
    }
}

impl IndexInvalid {
    /// A document and its first problem.
    #[must_use]
    pub fn of(file: &str, problem: &Problem, locale: Locale) -> Self {
        let ReportedProblem { line, code, message, .. } = problem.reported(file, locale);
        Self { file: file.to_owned(), line, code: code.to_owned(), message }
    }
}

/// The index of many reports, in its language.
///
/// # Errors
///
/// The faults of the templates; the built-in ones have none.
pub fn render(mut index: Index, templates: &Templates) -> Result<String, Vec<Fault>> {
    index.complete();
    let faults = Faults::new(templates);
    let mut tera = environment(templates.format);
    let setting = Setting { locale: index.language.locale(), thresholds: index.thresholds() };
    extras::register_common(&mut tera, &setting);
    read(&mut tera, templates, &faults)?;
    let mut context = Context::from_serialize(&index).map_err(|error| faults.of(&error))?;
    context.insert("brand", &templates.brand.as_ref().map(|it| brand::brand(it, &index.language)));
    write(&tera, templates, &context).map_err(|error| faults.of(&error))
}

/// The file of an index in its folder.
#[must_use]
pub fn file_name(format: Format) -> &'static str {
    match format {
        Format::Html => "index.html",
        Format::Markdown => "index.md",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Status;
    use crate::report::sample;
    use crate::scoring::sample::levels;

    /// An index of businesses with these scores, at the levels l0 to l3 of quarters of the scale.
    fn index(locale: Locale, businesses: &[(&str, Option<f64>)]) -> Index {
        let questionnaire = levels(4);
        let mut index = Index::new(locale.into());
        for (name, score) in businesses {
            let mut assessment = sample::minimal(locale);
            assert_eq!(assessment.status, Status::Ok);
            (*name).clone_into(&mut assessment.organization.name);
            let level = |score: f64| Id::new(&format!("l{}", (score / 25.0).floor().min(3.0)));
            assessment.overall.score = ScoreRange { score: *score, low: *score, high: score.map(|it| it + 25.0) };
            assessment.overall.level = LevelRange {
                level: score.and_then(level),
                confirmed: score.map_or_else(|| level(0.0), level),
                possible: score.and_then(|it| level(it + 25.0)),
            };
            let report = format!("{name}.html");
            index.add(IndexEntry { report, ..IndexEntry::of(&assessment) }, &questionnaire);
        }
        index
    }

    fn page(index: Index, format: Format) -> String {
        render(index, &Templates::built_in_index(format)).unwrap_or_else(|faults| panic!("{faults:?}"))
    }

    #[test]
    fn the_lowest_level_comes_first_and_those_without_a_score_last() {
        let businesses =
            [("none", None), ("high", Some(80.0)), ("low", Some(20.0)), ("lower", Some(3.0)), ("mid", Some(20.5))];
        for format in Format::ALL {
            for locale in Locale::ALL {
                let page = page(index(locale, &businesses), format);
                let places: Vec<_> =
                    ["lower", "low", "mid", "high", "none"].map(|name| page.find(&format!("{name}.html"))).into();
                assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} {page}");
            }
        }
    }

    #[test]
    fn businesses_are_counted_at_the_level_that_is_certain() {
        let mut index = index(Locale::En, &[("a", Some(10.0)), ("b", Some(20.0)), ("c", Some(30.0)), ("d", None)]);
        index.complete();
        let it = &index.questionnaires[0];
        let counts: Vec<_> = it.levels.iter().map(|level| (level.businesses.len(), level.share)).collect();
        assert_eq!(counts, [(2, 0.5), (1, 0.25), (0, 0.0), (0, 0.0), (1, 0.25)]);
        assert_eq!((it.businesses, it.most, index.reports), (4, 2, 4));
        let possible = |place: usize| it.levels[place].businesses[0].possible_title.is_some();
        assert!(possible(0) && possible(1) && !possible(4));
    }

    #[test]
    fn an_index_of_nothing_can_be_written() {
        for format in Format::ALL {
            assert!(page(Index::new(Locale::Fr.into()), format).contains("Rapports"));
        }
    }
}
