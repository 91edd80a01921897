//! What an assessment says of its sources: the questionnaire, the organization, who said what.

use super::Work;
use crate::answers::Quote;
use crate::assessment::{
    ChannelSummary, FactSummary, GlossarySummary, LevelSummary, OrganizationSummary, QuestionnaireSummary,
    QuoteSummary, RespondentSummary, SectionSummary,
};
use crate::questionnaire::{ChannelIndex, Fact, FactIndex, GlossaryEntry, Level, LevelIndex, Section};
use crate::text::Id;

impl Work<'_> {
    pub(super) fn questionnaire_summary(&self) -> QuestionnaireSummary {
        let (words, of) = (self.words, self.questionnaire);
        let level = |(place, (id, level)): (usize, (&Id, &Level))| LevelSummary {
            id: id.clone(),
            title: words.text(&level.title),
            summary: words.optional(level.summary.as_ref()),
            threshold: level.threshold,
            anchor: of.anchor(LevelIndex(place)),
        };
        QuestionnaireSummary {
            id: of.id.clone(),
            version: of.version.to_string(),
            sha256: of.sha256.clone(),
            title: words.text(&of.title),
            description: words.optional(of.description.as_ref()),
            effort_unit: words.optional(of.effort_unit.as_ref()),
            levels: of.levels.iter().enumerate().map(level).collect(),
            max_lag: of.max_lag,
        }
    }

    pub(super) fn organization(&self) -> OrganizationSummary {
        let of = self.answers.organization.clone();
        OrganizationSummary {
            id: of.business().to_owned(),
            name: of.name,
            sector: of.sector,
            country: of.country,
            group: of.group,
            brand: of.brand,
            unit: of.unit,
        }
    }

    pub(super) fn respondents(&self) -> Vec<RespondentSummary> {
        let role = |role: Option<&String>| role.map(|role| self.words.role(role));
        self.answers
            .respondents
            .iter()
            .map(|it| RespondentSummary { name: None, role: role(it.role.as_ref()) })
            .collect()
    }

    pub(super) fn profile(&self) -> Vec<FactSummary> {
        let summary = |(place, (id, fact)): (usize, (&Id, &Fact))| {
            let values = self.answers.facts.profile.get(&FactIndex(place));
            let options: Vec<_> =
                values.into_iter().flatten().filter_map(|option| fact.options.get_index(*option)).collect();
            FactSummary {
                id: id.clone(),
                text: self.words.text(&fact.text),
                values: options.iter().map(|(id, _)| (*id).clone()).collect(),
                answers: options.iter().map(|(_, text)| self.words.text(text)).collect(),
            }
        };
        self.questionnaire.profile.iter().enumerate().map(summary).collect()
    }

    pub(super) fn channels(&self) -> Vec<ChannelSummary> {
        let facts = &self.answers.facts;
        let summary = |index: &ChannelIndex| {
            let channel = &self.questionnaire.channels[index.0];
            ChannelSummary {
                id: self.questionnaire.channel_id(*index).clone(),
                title: self.words.text(&channel.title),
                kind: channel.kind,
                main: facts.continuity_channels().contains(index),
            }
        };
        facts.channels.iter().map(summary).collect()
    }

    pub(super) fn quotes(&self) -> Vec<QuoteSummary> {
        let quote = |quote: &Quote| QuoteSummary {
            text: quote.text.clone(),
            role: quote.role.as_ref().map(|role| self.words.role(role)),
            dimension: quote.dimension.map(|dimension| self.words.dimension(dimension)),
        };
        self.answers.quotes.iter().map(quote).collect()
    }

    pub(super) fn sections(&self) -> Vec<SectionSummary> {
        let section = |(id, section): (&Id, &Section)| SectionSummary {
            id: id.clone(),
            title: self.words.text(&section.title),
            text: self.words.text(&section.text),
            references: section.references.clone(),
        };
        self.questionnaire.sections.iter().map(section).collect()
    }

    pub(super) fn glossary(&self) -> Vec<GlossarySummary> {
        let entry = |(id, entry): (&Id, &GlossaryEntry)| GlossarySummary {
            id: id.clone(),
            term: self.words.text(&entry.term),
            text: self.words.text(&entry.text),
        };
        self.questionnaire.glossary.iter().map(entry).collect()
    }
}
