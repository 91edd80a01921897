//! Several businesses, a row each.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::Arc;

use comfy_table::{Cell, CellAlignment, Color};
use palier::export::Scored;
use palier::questionnaire::{LevelIndex, Questionnaire};
use palier::scoring::Score;
use palier::text::{Language, Locale, Message, inline, percent};
use unicode_width::UnicodeWidthStr as _;

use super::widths::{BLOCK, set_widths, shared_out};
use super::{text_of, with_headings, without_headings};
use crate::names::{Names, dash};

/// The results of several businesses: of each no more than its row shows.
#[derive(Debug, Default)]
pub(crate) struct Overview {
    rows: Vec<Row>,
    questionnaires: Vec<Arc<Questionnaire>>,
}

#[derive(Debug)]
struct Row {
    file: Box<str>,
    /// `None` for a document that is invalid.
    business: Option<Business>,
}

#[derive(Debug)]
struct Business {
    organization: Box<str>,
    /// Which of the questionnaires it is scored with.
    questionnaire: usize,
    score: Option<f64>,
    coverage: Option<f64>,
    level: Option<LevelIndex>,
    confirmed: Option<LevelIndex>,
}

impl Overview {
    pub(super) fn add(&mut self, scored: &Scored) {
        let row = match scored {
            Scored::Ok { figures, .. } => {
                let overall = &figures.scores.overall;
                let business = Business {
                    organization: inline(&figures.answers.organization.name).into(),
                    questionnaire: self.index_of(&figures.questionnaire),
                    score: overall.score().map(Score::points),
                    coverage: overall.coverage,
                    level: overall.level(),
                    confirmed: overall.confirmed(),
                };
                Row { file: inline(&figures.subject.file).into(), business: Some(business) }
            }
            Scored::Invalid(invalid) => Row { file: inline(&invalid.file).into(), business: None },
        };
        self.rows.push(row);
    }

    fn index_of(&mut self, questionnaire: &Arc<Questionnaire>) -> usize {
        let known = self.questionnaires.iter().position(|known| Arc::ptr_eq(known, questionnaire));
        known.unwrap_or_else(|| {
            self.questionnaires.push(Arc::clone(questionnaire));
            self.questionnaires.len() - 1
        })
    }

    /// Draws the table. Businesses of several languages stand in one: it is in the user's.
    pub(super) fn write(&self, output: &mut dyn Write, locale: Locale, colour: bool) -> io::Result<()> {
        let language = Language::from(locale);
        let drawing = Drawing::new(self, &language, colour);
        let widths = drawing.widths();
        for (number, rows) in self.rows.chunks(BLOCK).enumerate() {
            let headings = drawing.headings.iter().cloned();
            let mut table = if number == 0 { with_headings(headings, colour) } else { without_headings(colour) };
            for row in rows {
                table.add_row(drawing.cells(row));
            }
            set_widths(&mut table, &widths);
            writeln!(output, "{}", text_of(&table))?;
        }
        let scored = self.rows.iter().filter(|row| row.business.is_some()).count();
        let summary = Message::new("table-summary").with("scored", scored).with("invalid", self.rows.len() - scored);
        writeln!(output, "\n{}", summary.in_locale(locale))
    }
}

/// What drawing the rows needs.
struct Drawing<'a> {
    overview: &'a Overview,
    locale: Locale,
    colour: bool,
    names: Vec<Names<'a>>,
    /// What each questionnaire is called, where there are several: levels and scores of different ones can't be compared.
    titles: Option<Vec<String>>,
    headings: Vec<String>,
}

impl<'a> Drawing<'a> {
    fn new(overview: &'a Overview, language: &'a Language, colour: bool) -> Self {
        let locale = language.locale();
        let titles = titles(&overview.questionnaires, language);
        let mut headings = vec!["table-organization", "table-file"];
        headings.extend(titles.is_some().then_some("table-questionnaire"));
        headings.extend(["table-score-head", "table-level-head", "table-confirmed", "table-coverage"]);
        Self {
            overview,
            locale,
            colour,
            names: overview.questionnaires.iter().map(|it| Names::new(it, language)).collect(),
            titles,
            headings: headings.into_iter().map(|key| Message::new(key).in_locale(locale)).collect(),
        }
    }

    /// The texts of a row.
    fn texts(&self, row: &Row) -> Vec<String> {
        let Some(business) = &row.business else {
            let mut texts = vec![Message::new("table-invalid").in_locale(self.locale), row.file.to_string()];
            texts.resize_with(self.headings.len(), dash);
            return texts;
        };
        let names = &self.names[business.questionnaire];
        let levels = &self.overview.questionnaires[business.questionnaire].levels;
        let level =
            |level: Option<LevelIndex>| names.level(level.and_then(|it| levels.get_index(it.0)).map(|(id, _)| id));
        let mut texts = vec![business.organization.to_string(), row.file.to_string()];
        texts.extend(self.titles.as_ref().map(|titles| titles[business.questionnaire].clone()));
        texts.extend([
            names.score(business.score),
            level(business.level),
            level(business.confirmed),
            business.coverage.map_or_else(dash, |share| percent(share, self.locale)),
        ]);
        texts
    }

    fn cells(&self, row: &Row) -> Vec<Cell> {
        let figures = [self.headings.len() - 4, self.headings.len() - 1];
        let cell = |(column, text): (usize, String)| {
            let cell = Cell::new(text);
            match &row.business {
                Some(_) if figures.contains(&column) => cell.set_alignment(CellAlignment::Right),
                None if column == 0 && self.colour => cell.fg(Color::Red),
                _ => cell,
            }
        };
        self.texts(row).into_iter().enumerate().map(cell).collect()
    }

    /// How wide each column is, its room included: as wide as its widest text, as far as the terminal has room; what has
    /// to be narrower shares what is left.
    fn widths(&self) -> Vec<usize> {
        let mut widest: Vec<usize> = self.headings.iter().map(|heading| heading.width()).collect();
        for row in &self.overview.rows {
            for (widest, text) in widest.iter_mut().zip(self.texts(row)) {
                *widest = (*widest).max(text.width());
            }
        }
        shared_out(&widest)
    }
}

/// The titles of questionnaires, where there are several, with the id and the version where another has the same title.
pub(super) fn titles(questionnaires: &[Arc<Questionnaire>], language: &Language) -> Option<Vec<String>> {
    let key = |questionnaire: &Questionnaire| {
        let title = inline(questionnaire.title.in_language(language));
        (title, questionnaire.id.to_string(), questionnaire.version.to_string())
    };
    let all: BTreeSet<_> = questionnaires.iter().map(|questionnaire| key(questionnaire)).collect();
    if all.len() < 2 {
        return None;
    }
    let name = |questionnaire: &Arc<Questionnaire>| {
        let (title, id, version) = key(questionnaire);
        let is_alone = all.iter().filter(|(other, ..)| *other == title).count() == 1;
        if is_alone { title } else { format!("{title} ({id} {version})") }
    };
    Some(questionnaires.iter().map(name).collect())
}
