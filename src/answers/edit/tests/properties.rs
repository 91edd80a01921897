//! Random documents and random edits, judged by a reader that shares nothing with the code under test.

use proptest::prelude::*;
use serde_json::Value as Json;

use super::super::{Content, Document, EditError};

/// An entry of a mapping as its author may have written it, and the key it has.
#[derive(Debug, Clone)]
struct Entry {
    key: String,
    lines: Vec<String>,
}

/// A file of the shape of an answers file: lines above the answers, the answers, lines below.
#[derive(Debug, Clone)]
struct File {
    above: Vec<String>,
    answers: Vec<Entry>,
    below: Vec<String>,
    line_end: &'static str,
    ends_open: bool,
}

impl File {
    fn text(&self) -> String {
        let answers = self.answers.iter().flat_map(|entry| &entry.lines);
        let mut text = self.joined(self.above.iter().chain(answers).chain(&self.below));
        if self.ends_open {
            text.truncate(text.trim_end_matches(['\r', '\n']).len());
        }
        text
    }

    /// The text above and below an answer; what an edit of it must keep to the byte.
    fn around(&self, index: usize) -> (String, String) {
        let before = self.joined(self.above.iter().chain(self.answers[..index].iter().flat_map(|entry| &entry.lines)));
        let here = self.joined(&self.answers[index].lines);
        let whole = self.text();
        let after = whole.get(before.len() + here.len()..).unwrap_or_default();
        // The blank lines below `|+` are part of the text.
        let keeps = self.answers[index].lines.iter().any(|line| line.contains("|+"));
        (before, if keeps { after.trim_start() } else { after }.to_owned())
    }

    fn joined<'l>(&self, lines: impl IntoIterator<Item = &'l String>) -> String {
        lines.into_iter().flat_map(|line| [line.as_str(), self.line_end]).collect()
    }
}

fn comment() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["", "", " # why", "   # `a: b`, \"c\" {d} [e", "\t# tab", "  # l'été — 日本"])
        .prop_map(str::to_owned)
}

/// Blank lines and comments that may stand between two entries.
fn between(indent: usize) -> impl Strategy<Value = Vec<String>> {
    let line = prop::sample::select(vec!["", "# own line", "# q: cross", "#"]);
    prop::collection::vec(line, 0..3).prop_map(move |lines| {
        lines.iter().map(|line| if line.is_empty() { String::new() } else { format!("{:indent$}{line}", "") }).collect()
    })
}

fn scalar() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "cross",
        "'l''été'",
        "\"a # b\"",
        "12",
        "1_000",
        "yes",
        "~",
        "",
        "true",
        "2026-11-20",
        "two words",
        "[x, y]",
        "[]",
        "{}",
        "{answer: multi, note: 'x, y'}",
        "!t tagged",
        "&unused x",
        "*shared",
        "'a: b'",
        "https://example.org/#x",
    ])
    .prop_map(str::to_owned)
}

/// What follows a key: the rest of its line, and lines that are indented from `indent` on.
fn value(indent: usize) -> impl Strategy<Value = (String, Vec<String>)> {
    let one_line = (scalar(), comment()).prop_map(|(scalar, comment)| {
        let space = if scalar.is_empty() { "" } else { " " };
        (format!("{space}{scalar}{comment}"), Vec::new())
    });
    let block = (prop::sample::select(vec!["|", "|-", ">", ">-", "|+"]), comment(), 0..3usize, 0..3usize).prop_map(
        move |(header, comment, lines, blank)| {
            let text = ["# no comment", "  - deeper", "last: line"];
            let lines = text[..=lines].iter().map(|line| format!("{:1$}{line}", "", indent + 2));
            // The first line says the indentation.
            let lines = std::iter::once(format!("{:1$}first", "", indent + 2)).chain(lines);
            (format!(" {header}{comment}"), lines.chain(vec![String::new(); blank]).collect::<Vec<_>>())
        },
    );
    let folded = Just((" two".to_owned(), vec![format!("{:1$}lines", "", indent + 2)]));
    let list = (comment(), 0..3usize).prop_map(move |(comment, offset)| {
        let pad = " ".repeat(indent + if offset == 2 { 0 } else { 2 + offset });
        (comment, vec![format!("{pad}- x # x"), format!("{pad}- {{k: v}}"), format!("{pad}-"), format!("{pad}- - z")])
    });
    let braces = Just((
        " {".to_owned(),
        vec![
            format!("{:1$}answer: x, # x", "", indent + 1),
            format!("{:1$}note: [y,", "", indent + 1),
            format!("{:1$}z]}} # z", "", indent + 1),
        ],
    ));
    prop_oneof![4 => one_line, 2 => block, 1 => folded, 1 => list, 1 => braces]
}

fn entry(key: String, indent: usize) -> impl Strategy<Value = Entry> {
    (between(indent), value(indent), prop::bool::weighted(0.2)).prop_map(move |(mut lines, (rest, below), quoted)| {
        let written = if quoted { format!("'{key}'") } else { key.clone() };
        lines.push(format!("{:indent$}{written}:{rest}", ""));
        lines.extend(below);
        Entry { key: key.clone(), lines }
    })
}

/// A long form: an answer, a note and a comment here and there.
fn long_form(key: String, indent: usize, step: usize) -> impl Strategy<Value = Entry> {
    let inner = indent + step;
    (between(indent), comment(), entry("answer".to_owned(), inner), entry("note".to_owned(), inner)).prop_map(
        move |(mut lines, comment, answer, note)| {
            lines.push(format!("{:indent$}{key}:{comment}", ""));
            lines.extend(answer.lines.into_iter().chain(note.lines));
            Entry { key: key.clone(), lines }
        },
    )
}

fn file() -> impl Strategy<Value = File> {
    (1..5usize, 1..5usize).prop_flat_map(|(count, step)| {
        let answers: Vec<_> = (0..count)
            .map(|index| {
                let key = format!("q-{index}");
                prop_oneof![2 => entry(key.clone(), step).boxed(), 1 => long_form(key, step, step).boxed()]
            })
            .collect();
        let above = prop::sample::select(vec!["# a file", "---", "x-unknown:   [1,2 ]  # kept", "date: 2026-11-20"]);
        let below = prop_oneof![
            Just(Vec::new()),
            entry("last".to_owned(), 0).prop_map(|entry| entry.lines),
            Just(vec![String::new(), "# foot".to_owned(), "...".to_owned()]),
        ];
        (above, comment(), answers, below, prop::bool::ANY, prop::bool::weighted(0.2)).prop_map(
            |(first, comment, answers, below, carriage_return, ends_open)| File {
                above: vec![first.to_owned(), "shared: &shared {s: 1}".to_owned(), format!("answers:{comment}")],
                answers,
                below,
                line_end: if carriage_return { "\r\n" } else { "\n" },
                ends_open,
            },
        )
    })
}

fn any_text() -> impl Strategy<Value = String> {
    let tricky = prop::sample::select(vec![
        "yes",
        "null",
        "12",
        "1_000",
        "a: b",
        "# x",
        " lead",
        "trail ",
        "",
        "two\nlines",
        "two\nlines\n",
        "\u{2028}",
        "- x",
        "*a",
        "!x",
        "@",
        "true",
        "a\r\nb",
        "---",
        "...",
        "x\n...\n---\ny",
        "{",
        "]",
        "a, b",
        "é # è",
        "\u{1b}[0m",
        "tab\tx",
    ]);
    prop_oneof![
        2 => "[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}",
        2 => tricky.prop_map(str::to_owned),
        1 => prop::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter),
        1 => "[ -~\n]{0,20}",
        1 => "[a-zA-Zéà][a-z:#,&*!|>'\"%@`{}\\[\\] \t\n-]{0,12}",
    ]
}

fn content() -> impl Strategy<Value = Content> {
    let leaf = prop_oneof![
        4 => any_text().prop_map(Content::Text),
        1 => Just(Content::Empty),
        1 => (-1000i32..1000, 0..4u8).prop_map(|(number, quarter)| Content::Number(f64::from(number) + f64::from(quarter) / 4.0)),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Content::List),
            prop::collection::btree_map(any_text(), inner, 0..4)
                .prop_map(|map| Content::Map(map.into_iter().collect())),
        ]
    })
}

/// The document as another reader of the same parser gives it.
fn read(text: &str) -> Json {
    let mut options = serde_yaml::Options::default();
    options.strict_booleans = true;
    options.leading_zero_numbers_as_strings = true;
    options.underscored_numbers_as_strings = true;
    normal(serde_yaml::from_str_with_options::<Json>(text, options).unwrap_or_else(|error| panic!("{error}\n{text}")))
}

fn json(content: &Content) -> Json {
    match content {
        Content::Text(text) => text.as_str().into(),
        Content::Number(number) => (*number + 0.0).into(),
        Content::Empty => Json::Null,
        Content::List(items) => items.iter().map(json).collect(),
        Content::Map(entries) => Json::Object(entries.iter().map(|(key, value)| (key.clone(), json(value))).collect()),
    }
}

/// With every number as a float, since `7` and `7.0` are one.
fn normal(json: Json) -> Json {
    match json {
        Json::Number(number) => number.as_f64().into(),
        Json::Array(items) => items.into_iter().map(normal).collect(),
        Json::Object(entries) => entries.into_iter().map(|(key, value)| (key, normal(value))).collect(),
        other => other,
    }
}

/// The tree with a value set in it, or nothing where a value on the way is no mapping.
fn with(tree: &Json, path: &[&str], new: &Json) -> Option<Json> {
    let Some((key, rest)) = path.split_first() else { return Some(new.clone()) };
    let mut entries = match tree {
        Json::Object(entries) => entries.clone(),
        Json::Null => serde_json::Map::new(),
        _ => return None,
    };
    let value = with(entries.get(*key).unwrap_or(&Json::Null), rest, new)?;
    entries.insert((*key).to_owned(), value);
    Some(Json::Object(entries))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_that_is_set_reads_back_and_every_other_line_stays(
        file in file(), index in any::<prop::sample::Index>(), inner in prop::option::of("answer|note|private"), content in content()
    ) {
        let text = file.text();
        let index = index.index(file.answers.len());
        let mut path = vec!["answers", file.answers[index].key.as_str()];
        path.extend(inner.as_deref());
        let meant = with(&read(&text), &path, &json(&content));
        let mut document = Document::parse(&text).unwrap();
        match (document.set(&path, &content), meant) {
            (Ok(()), Some(meant)) => {
                prop_assert_eq!(read(document.text()), meant, "{}", document.text());
                let (before, after) = file.around(index);
                prop_assert!(document.text().starts_with(&before), "{}", document.text());
                prop_assert!(document.text().ends_with(&after), "{}", document.text());
            }
            (Err(EditError::NotAMapping(_)), None) => prop_assert_eq!(document.text(), text),
            (Err(EditError::Alias(_)), _) if inner.is_some() => prop_assert_eq!(document.text(), text),
            (result, _) => prop_assert!(false, "{result:?}\n{text}"),
        }
    }

    #[test]
    fn an_answer_that_is_added_leaves_every_line(file in file(), content in content(), deep in any::<bool>()) {
        let text = file.text();
        let path = if deep { &["answers", "new", "answer"][..] } else { &["answers", "new"] };
        let mut document = Document::parse(&text).unwrap();
        prop_assert_eq!(document.set(path, &content), Ok(()), "{}", text);
        prop_assert_eq!(read(document.text()), with(&read(&text), path, &json(&content)).unwrap());
        let mut kept = document.text().lines();
        for line in text.lines() {
            prop_assert!(kept.any(|other| other == line), "{line:?} is lost:\n{}", document.text());
        }
        document.remove(&["answers", "new"]).unwrap();
        prop_assert_eq!(document.text(), text);
    }

    #[test]
    fn an_answer_that_is_removed_is_gone_and_every_other_line_stays(
        file in file(), index in any::<prop::sample::Index>(), inner in prop::option::of("answer|note|private")
    ) {
        let text = file.text();
        let index = index.index(file.answers.len());
        let mut path = vec!["answers", file.answers[index].key.as_str()];
        path.extend(inner.as_deref());
        let mut document = Document::parse(&text).unwrap();
        match document.remove(&path) {
            Ok(()) => {
                let mut meant = read(&text);
                let pointer = format!("/{}", path[..path.len() - 1].join("/"));
                if let Some(Json::Object(mapping)) = meant.pointer_mut(&pointer) {
                    mapping.remove(path[path.len() - 1]);
                }
                prop_assert_eq!(read(document.text()), meant);
                if file.answers.len() > 1 {
                    let (before, after) = file.around(index);
                    prop_assert!(document.text().starts_with(before.trim_end()), "{}", document.text());
                    prop_assert!(document.text().trim_end().ends_with(after.trim_end()), "{}", document.text());
                }
            }
            Err(EditError::Alias(_)) if inner.is_some() => prop_assert_eq!(document.text(), text),
            // Text that keeps the blank lines below it would take in those below its neighbour.
            Err(EditError::Layout(_)) if text.contains("|+") => prop_assert_eq!(document.text(), text),
            Err(error) => prop_assert!(false, "{error}\n{text}"),
        }
    }

    #[test]
    fn no_text_makes_an_edit_panic_or_misread(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "a", "b", ":", ": ", "\n", "\n  ", "\n    ", "- ", "{", "}", "[", "]", ", ", "#", " # c", "|", ">-", "|+\n", "&x ", "*x", "!t ",
            "'", "\"", "\t", "\r\n", "\r", "? ", "---\n", "...\n", "\u{feff}", "é", "a: b\n", "  a: b\n", "a:\n", "~", "\u{2028}", "<<: ",
        ]), 0..24),
        path in prop::collection::vec("[abc]", 0..4), content in content()
    ) {
        let text: String = pieces.concat();
        let path: Vec<_> = path.iter().map(String::as_str).collect();
        if let Ok(mut document) = Document::parse(&text) {
            if document.set(&path, &content).is_ok() {
                prop_assert!(Document::parse(document.text()).is_ok());
            } else {
                prop_assert_eq!(document.text(), text.as_str());
            }
            let _ = document.remove(&path);
        }
    }
}
