//! Several businesses, a row each.

use std::collections::BTreeSet;

use comfy_table::{Cell, CellAlignment, Color};
use palier::export::Scored;
use palier::questionnaire::Questionnaire;
use palier::text::{Language, Locale, Message, inline, percent};

use super::{text_of, with_headings};
use crate::names::{Names, dash};

/// The results of several businesses as text. Businesses of several languages stand in one table: it is in the user's.
pub(super) fn render(all: &[Scored], locale: Locale, colour: bool) -> String {
    let language = Language::from(locale);
    let word = |key: &'static str| Message::new(key).in_locale(locale);
    let questionnaires = Questionnaires::of(all, &language);
    let mut headings = vec!["table-organization", "table-file"];
    // Levels and scores of different questionnaires can't be compared.
    if questionnaires.are_several() {
        headings.push("table-questionnaire");
    }
    headings.extend(["table-score-head", "table-level-head", "table-confirmed", "table-coverage"]);
    let columns = headings.len();
    let mut table = with_headings(headings.into_iter().map(word), colour);
    for scored in all {
        let mut row = Vec::with_capacity(columns);
        match scored {
            Scored::Ok { assessment, questionnaire, .. } => {
                let names = Names::new(questionnaire, &language);
                let overall = &assessment.overall;
                let coverage = overall.coverage.map_or_else(dash, |share| percent(share, locale));
                row.extend([Cell::new(inline(&assessment.organization.name)), Cell::new(&assessment.file)]);
                if questionnaires.are_several() {
                    row.push(Cell::new(questionnaires.name(questionnaire)));
                }
                row.extend([
                    Cell::new(names.score(overall.score.score)).set_alignment(CellAlignment::Right),
                    Cell::new(names.level(overall.level.level.as_ref())),
                    Cell::new(names.level(overall.level.confirmed.as_ref())),
                    Cell::new(coverage).set_alignment(CellAlignment::Right),
                ]);
            }
            Scored::Invalid(invalid) => {
                let cell = Cell::new(word("table-invalid"));
                row.extend([if colour { cell.fg(Color::Red) } else { cell }, Cell::new(&invalid.file)]);
                row.resize_with(columns, || Cell::new(dash()));
            }
        }
        table.add_row(row);
    }
    let scored = all.iter().filter(|scored| matches!(scored, Scored::Ok { .. })).count();
    let summary = Message::new("table-summary").with("scored", scored).with("invalid", all.len() - scored);
    format!("{}\n\n{}\n", text_of(&table), summary.in_locale(locale))
}

/// The questionnaires that the rows are of, by title, id and version.
struct Questionnaires<'a> {
    language: &'a Language,
    all: BTreeSet<(String, String, String)>,
}

impl<'a> Questionnaires<'a> {
    fn of(all: &[Scored], language: &'a Language) -> Self {
        let known = all.iter().filter_map(|scored| match scored {
            Scored::Ok { questionnaire, .. } => Some(Self::key(questionnaire, language)),
            Scored::Invalid(_) => None,
        });
        Self { language, all: known.collect() }
    }

    fn key(questionnaire: &Questionnaire, language: &Language) -> (String, String, String) {
        let title = inline(questionnaire.title.in_language(language));
        (title, questionnaire.id.to_string(), questionnaire.version.to_string())
    }

    fn are_several(&self) -> bool {
        self.all.len() > 1
    }

    /// The title; with the id and the version where another has the same.
    fn name(&self, questionnaire: &Questionnaire) -> String {
        let (title, id, version) = Self::key(questionnaire, self.language);
        let is_alone = self.all.iter().filter(|(other, ..)| *other == title).count() == 1;
        if is_alone { title } else { format!("{title} ({id} {version})") }
    }
}
