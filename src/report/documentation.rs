//! What a template receives and may use, as a document for its author, from the types and the lists that it is made of.

use std::fmt::Write as _;

use super::engine::{self, Brought};
use super::extras::{ExtraKind, common, extras};
use super::shapes::{Field, Shape, Shapes};
use super::templates::{Page, files_of};
use super::{Format, tags};

/// What comes before the lists.
const INTRODUCTION: &str = include_str!("documentation.md");

/// The parts of the built-in templates that a template which extends one may replace.
const BLOCKS: [(&str, &str); 9] = [
    ("style", "HTML: styles of your own, after the built-in ones; empty"),
    ("cover", "the heading: whom it is about, when, by which questionnaire"),
    ("about", "in the cover: the questionnaire, its version and what it is for; empty in the summary"),
    ("logo", "HTML: in the cover, before everything else: the brand’s logo, or its name; empty without a brand"),
    ("contents", "HTML: the links to the sections"),
    ("body", "all sections; to leave one out, or for another order, include those you want"),
    ("before", "before the first section; empty"),
    ("after", "after the last section; empty"),
    ("footer", "the brand’s name, footer and note on confidentiality; what it was written with"),
];

/// The documentation of templates, in Markdown: every field, function and filter.
#[must_use]
pub fn documentation() -> String {
    let shapes = Shapes::of_reports();
    let mut text = INTRODUCTION.to_owned();
    blocks(&mut text);
    text.push_str(
        "\n## Variables\n\nWhat a template receives: what `palier score --format json` prints, `brand`, and `plan` \
         with `plan_refusal`. ",
    );
    text.push_str(
        "“or null” marks what may be missing: `null` is false in an `if`, and most filters write a dash for it. ",
    );
    text.push_str("An id is text by which something is known; `level_title` and its like turn one into words.\n\n");
    fields(&mut text, shapes.variables());
    text.push_str("\n## Types\n");
    for (name, it) in shapes.types.iter().filter(|(name, _)| **name != shapes.root) {
        let _ = write!(text, "\n### {name}\n\n{}\n\n", it.about);
        fields(&mut text, &it.fields);
    }
    text.push_str("\n## Functions\n\nCalled by name, with named arguments.\n\n");
    own(&mut text, ExtraKind::Function, &shapes);
    brought(&mut text, "Of the template engine:", engine::FUNCTIONS, |name| format!("{name}(…)"));
    text.push_str(
        "\n## Filters\n\nApplied to a value: `{{ value | filter }}`. Those that write a figure, a date or a name ",
    );
    text.push_str("write it in the language of the report, and a dash for `null`. The examples are in English.\n\n");
    own(&mut text, ExtraKind::Filter, &shapes);
    brought(&mut text, "Of the template engine:", engine::FILTERS, |name| format!("… | {name}"));
    text.push_str("\n## Tests\n\n");
    brought(&mut text, "Of the template engine, after `is` or `is not`:", engine::TESTS, |name| format!("… is {name}"));
    components(&mut text);
    index(&mut text, &shapes);
    text
}

/// What the template of an index receives, where that is nothing that reports receive.
fn index(text: &mut String, reports: &Shapes) {
    let shapes = Shapes::of_index();
    text.push_str(
        "\n## The index of many reports\n\n`palier report answers/ -o reports/` writes a page beside the reports that lists ",
    );
    text.push_str(
        "them, by `index.html` or `index.md`. A template of yours replaces it as others do. It has the blocks ",
    );
    text.push_str(
        "`style`, `logo`, `cover`, `before`, `body`, `after` and `footer`, no components, and of the functions and ",
    );
    let names: Vec<String> = common().map(|extra| format!("`{}`", extra.name)).collect();
    let _ = writeln!(text, "filters of palier {}. What it receives:\n", names.join(", "));
    fields(text, shapes.variables());
    for (name, it) in
        shapes.types.iter().filter(|(name, _)| **name != shapes.root && !reports.types.contains_key(*name))
    {
        let _ = write!(text, "\n### {name}\n\n{}\n\n", it.about);
        fields(text, &it.fields);
    }
}

fn blocks(text: &mut String) {
    text.push_str("| block | what it holds |\n| --- | --- |\n");
    for (name, about) in BLOCKS {
        row(text, &[&format!("`{name}`"), about]);
    }
}

fn fields(text: &mut String, fields: &[Field]) {
    text.push_str("| field | type | what it is |\n| --- | --- | --- |\n");
    for field in fields {
        let null = if field.nullable { " or null" } else { "" };
        row(text, &[&format!("`{}`", field.name), &format!("{}{null}", words(&field.shape)), &field.about]);
    }
}

fn words(shape: &Shape) -> String {
    match shape {
        Shape::Plain(words) => words.clone(),
        Shape::List(of) => match &**of {
            Shape::Plain(words) => format!("list of {words}"),
            of => format!("list of {}", self::words(of)),
        },
        Shape::ById(of) => format!("{} by id", self::words(of)),
        Shape::Object(name) => format!("[{name}](#{})", name.to_lowercase()),
    }
}

/// What palier brings, of a kind.
fn own(text: &mut String, kind: ExtraKind, shapes: &Shapes) {
    text.push_str("| name | arguments | what it gives | example | which writes |\n| --- | --- | --- | --- | --- |\n");
    for extra in extras().filter(|extra| extra.kind == kind) {
        let arguments: Vec<String> = extra.arguments.iter().map(|(name, about)| format!("`{name}`: {about}")).collect();
        let given = shapes.given.get(extra.name).map(|shape| format!(" Gives: {}.", words(shape))).unwrap_or_default();
        let about = format!("{}{given}", capitalized(extra.about));
        let writes = if extra.writes.is_empty() { String::new() } else { format!("`{}`", extra.writes) };
        row(
            text,
            &[&format!("`{}`", extra.name), &arguments.join("; "), &about, &format!("`{}`", extra.example), &writes],
        );
    }
}

fn brought(text: &mut String, heading: &str, all: &[Brought], written: impl Fn(&str) -> String) {
    let _ = write!(text, "\n{heading}\n\n| name | arguments | what it is |\n| --- | --- | --- |\n");
    for it in all {
        let arguments = if it.arguments.is_empty() { String::new() } else { format!("`{}`", it.arguments) };
        row(text, &[&format!("`{}`", written(it.name)), &arguments, it.about]);
    }
}

/// The components of the built-in templates, as they are defined.
fn components(text: &mut String) {
    text.push_str(
        "\n## Components\n\nDefined in `partials/components.html` and `partials/components.md`, and there for ",
    );
    text.push_str("your templates too; a template of yours that defines one of the same name replaces it.\n\n");
    for format in Format::ALL {
        let heading = match format {
            Format::Html => "HTML",
            Format::Markdown => "Markdown",
        };
        let mut named = Vec::new();
        for (_, template) in files_of(Page::Report, format) {
            let tags = tags::tags(template).into_iter().filter(|tag| tag.is_statement && tag.keyword() == "component");
            named.extend(tags.map(|tag| {
                let inside = tag.inside.trim_matches(['-', ' ']);
                format!("`{}`", inside.trim_start_matches("component").trim())
            }));
        }
        let _ = writeln!(text, "- {heading}: {}", named.join(", "));
    }
}

fn row(text: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{BUILT_IN, Own, Printer, Templates, sample};
    use crate::source::Document;
    use crate::text::Locale;

    #[test]
    fn the_documentation_in_the_repository_is_that_of_the_program() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/README.md");
        snapbox::assert_data_eq!(documentation(), snapbox::Data::read_from(&path, None).raw());
    }

    #[test]
    fn every_example_writes_what_the_documentation_says() {
        let assessment = sample::rich(Locale::En, &str::to_owned);
        let planned = sample::roadmap::planned(&assessment);
        for extra in extras() {
            let document = Document::whole("example", extra.example);
            let own = vec![Own { name: "example".to_owned(), document }];
            let templates = Templates { own, entry: "example".to_owned(), ..Templates::built_in(Format::Html) };
            let text = Printer::new(&templates)
                .print_with(&assessment, Some(&planned))
                .unwrap_or_else(|faults| panic!("{}: {faults:?}", extra.name));
            assert!(!text.is_empty() && extra.example.contains(extra.name), "{}", extra.name);
            if !extra.writes.is_empty() {
                assert_eq!(text, extra.writes, "{}", extra.name);
            }
        }
    }

    #[test]
    fn every_block_is_one_and_is_documented() {
        let mut blocks: Vec<&str> = Vec::new();
        for template in BUILT_IN {
            for tag in tags::tags(template.files[0].1).iter().filter(|tag| tag.keyword() == "block") {
                blocks.extend(tag.tokens().get(1).map(|name| name.text));
            }
        }
        for (name, _) in BLOCKS {
            assert!(blocks.contains(&name), "{name} is no block");
        }
        for name in blocks {
            assert!(BLOCKS.iter().any(|(block, _)| *block == name), "{name} is not documented");
        }
    }
}
