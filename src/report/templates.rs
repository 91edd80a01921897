//! What a report is written with: the built-in templates, and the user's own beside them or in their place.

use std::collections::BTreeSet;

use super::Format;
use crate::brand::Brand;
use crate::source::Document;

/// Where a template finds the built-in ones whatever the user's own are called: `palier/report.html`.
pub const BUILT_IN_PREFIX: &str = "palier/";

/// The name of a template in its folder, whether it is called as a built-in one or not.
pub(super) fn plain_name(name: &str) -> &str {
    name.strip_prefix(BUILT_IN_PREFIX).unwrap_or(name)
}

/// A built-in template and the files that it consists of.
#[derive(Debug, Clone, Copy)]
pub struct BuiltIn {
    /// The name that `--template` takes; formats may share one.
    pub name: &'static str,
    /// What it writes.
    pub format: Format,
    /// Its files by name, the one that it begins with first.
    pub files: &'static [(&'static str, &'static str)],
}

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

/// Every built-in template; those of one format may share files.
pub const BUILT_IN: &[BuiltIn] = &[
    BuiltIn {
        name: "report",
        format: Format::Html,
        files: files![
            "report.html",
            "partials/head.html",
            "partials/style.html",
            "partials/print.html",
            "partials/brand.html",
            "partials/brand-logo.html",
            "partials/components.html",
            "partials/verdict.html",
            "partials/headline.html",
            "partials/figures.html",
            "partials/beside.html",
            "partials/strengths.html",
            "partials/sure.html",
            "partials/blockers.html",
            "partials/dimensions.html",
            "partials/detail.html",
            "partials/continuity.html",
            "partials/gaps.html",
            "partials/findings.html",
            "partials/plan.html",
            "partials/steps.html",
            "partials/steps-head.html",
            "partials/voices.html",
            "partials/views.html",
            "partials/method.html",
            "partials/appendix.html",
        ],
    },
    BuiltIn {
        name: "summary",
        format: Format::Html,
        files: files![
            "summary.html",
            "partials/summary-style.html",
            "report.html",
            "partials/head.html",
            "partials/style.html",
            "partials/print.html",
            "partials/brand.html",
            "partials/brand-logo.html",
            "partials/components.html",
            "partials/headline.html",
            "partials/figures.html",
            "partials/beside.html",
            "partials/strengths.html",
            "partials/sure.html",
        ],
    },
    BuiltIn {
        name: "report",
        format: Format::Markdown,
        files: files![
            "report.md",
            "partials/components.md",
            "partials/verdict.md",
            "partials/headline.md",
            "partials/figures.md",
            "partials/beside.md",
            "partials/strengths.md",
            "partials/sure.md",
            "partials/blockers.md",
            "partials/dimensions.md",
            "partials/detail.md",
            "partials/continuity.md",
            "partials/gaps.md",
            "partials/findings.md",
            "partials/plan.md",
            "partials/steps.md",
            "partials/voices.md",
            "partials/views.md",
            "partials/method.md",
            "partials/appendix.md",
        ],
    },
    BuiltIn {
        name: "summary",
        format: Format::Markdown,
        files: files![
            "summary.md",
            "report.md",
            "partials/components.md",
            "partials/headline.md",
            "partials/figures.md",
            "partials/beside.md",
            "partials/strengths.md",
            "partials/sure.md",
        ],
    },
];

/// The built-in templates of the page that lists many reports.
pub const INDEX: [BuiltIn; 2] = [
    BuiltIn {
        name: "index",
        format: Format::Html,
        files: files![
            "index.html",
            "partials/head.html",
            "partials/index-style.html",
            "partials/style.html",
            "partials/brand.html",
            "partials/brand-logo.html",
        ],
    },
    BuiltIn { name: "index", format: Format::Markdown, files: files!["index.md"] },
];

/// What a template is given to write about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// One assessment.
    Report,
    /// The reports of a folder.
    Index,
}

impl BuiltIn {
    /// The template of a name that writes a format.
    #[must_use]
    pub fn find(name: &str, format: Format) -> Option<Self> {
        BUILT_IN.iter().copied().find(|template| template.name == name && template.format == format)
    }

    /// The file that it begins with.
    #[must_use]
    pub fn entry(&self) -> &'static str {
        self.files.first().map_or("", |(name, _)| name)
    }
}

/// The files of every built-in template of a format, those of the index too, each once.
pub fn files(format: Format) -> impl Iterator<Item = (&'static str, &'static str)> {
    let of_reports = move |name: &str| files_of(Page::Report, format).any(|(other, _)| other == name);
    files_of(Page::Report, format).chain(files_of(Page::Index, format).filter(move |(name, _)| !of_reports(name)))
}

/// The files of the built-in templates of a format for a kind of page, each once.
pub(super) fn files_of(page: Page, format: Format) -> impl Iterator<Item = (&'static str, &'static str)> {
    let all = match page {
        Page::Report => BUILT_IN,
        Page::Index => &INDEX[..],
    };
    let of_format = move || all.iter().filter(move |template| template.format == format);
    let earlier = move |index: usize, name: &str| {
        of_format().take(index).any(|template| template.files.iter().any(|(other, _)| *other == name))
    };
    of_format().enumerate().flat_map(move |(index, template)| {
        template.files.iter().copied().filter(move |(name, _)| !earlier(index, name))
    })
}

/// What a report is written with.
#[derive(Debug, Clone)]
pub struct Templates {
    /// What is written about.
    pub page: Page,
    /// What is written, and so how texts are escaped, whatever the templates are called.
    pub format: Format,
    /// The name of the template that it begins with.
    pub entry: String,
    /// The user's own, which stand before built-in ones of the same name.
    pub own: Vec<Own>,
    /// Files that a template names and that aren't to be had, with why.
    pub refused: Vec<(String, Refusal)>,
    /// How the consultancy shows in it.
    pub brand: Option<Brand>,
}

/// A template of the user's.
#[derive(Debug, Clone)]
pub struct Own {
    /// The name by which templates include it: its path in their folder, with `/`.
    pub name: String,
    /// Its text, under the name that the user knows it by.
    pub document: Document,
}

/// Why a file that a template names isn't to be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It lies outside the templates' folder.
    Outside,
    /// It is a link, or in a folder that is one.
    Link,
    /// It is hidden, or in a folder that is.
    Hidden,
    /// It is a folder or a device.
    NotAFile,
}

impl Templates {
    /// The built-in report.
    #[must_use]
    pub fn built_in(format: Format) -> Self {
        Self::built_in_of(Page::Report, BuiltIn::find("report", format))
    }

    /// The built-in index of many reports.
    #[must_use]
    pub fn built_in_index(format: Format) -> Self {
        Self::built_in_of(Page::Index, INDEX.into_iter().find(|template| template.format == format))
    }

    fn built_in_of(page: Page, template: Option<BuiltIn>) -> Self {
        let format = template.map_or(Format::Html, |template| template.format);
        let entry = template.map(|template| template.entry().to_owned()).unwrap_or_default();
        Self { page, format, entry, own: Vec::new(), refused: Vec::new(), brand: None }
    }

    /// Parts these templates into those that a report may be written with, and those for the index of many: a template
    /// that only one of the two comes to would find nothing in the other that it writes about.
    #[must_use]
    pub fn parted(self) -> (Self, Self) {
        let mut index = Self::built_in_index(self.format);
        index.refused.clone_from(&self.refused);
        index.brand.clone_from(&self.brand);
        let of_index = self.reached_from(files_of(Page::Index, self.format).map(|(name, _)| name));
        let of_report = self.reached_from(
            files_of(Page::Report, self.format).map(|(name, _)| name).chain(std::iter::once(self.entry.as_str())),
        );
        let kept =
            |reached: &BTreeSet<String>| self.own.iter().filter(|own| reached.contains(&own.name)).cloned().collect();
        index.own = kept(&of_index);
        let own = kept(&of_report);
        (Self { own, ..self }, index)
    }

    /// The names of the user's templates that these lead to, by including and extending.
    fn reached_from<'n>(&self, names: impl Iterator<Item = &'n str>) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut waiting: Vec<String> = names.map(str::to_owned).collect();
        while let Some(name) = waiting.pop() {
            if let Some(own) = self.own.iter().find(|own| own.name == name)
                && reached.insert(name)
            {
                waiting.extend(super::references(&own.document.text));
            }
        }
        reached
    }

    /// The built-in files that these templates may stand upon.
    pub(super) fn built_in_files(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        files_of(self.page, self.format)
    }
}
