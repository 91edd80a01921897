#![expect(clippy::disallowed_methods, reason = "the files of the repository are read as they are")]

use std::path::{Path, PathBuf};

use super::parse;
use crate::source::{Document, Node, Value, tree};

/// Every shape that is read here, and what it may be mistaken for.
const SHAPES: &str = "\
# comment
format: 1
id: omni-x # hi
languages: [fr, en]
title: {fr: \"Matété : oui\", en: 'it''s #1', x: a b:c}
empty:
other:   # nothing

next: |
  a é: b

  # no comment
  b
   c

folded: >-
  a b
  c

  d
# between
list:
  - id: a
    b: 2.50
    c:
      - x
      - y z
  - {c: d, e: [1, 2]}
  - e
  - \"f: g\"
flush:
- x
- y: z
  a: ~
deep:
  deeper:
    deepest: {a: {b: [c, {d: e}]}, f: []}
    note: |-
      text

  back: 3 shops
lines: {a: 1,
  b: 2}
none: {}
date: 2026-11-20
version: 1.10.0
figures: [-5, 0, 0.5, 12.25, 1000000, ~, true, null, false, yes]
escaped: \"a \\\"b\\\" \\\\ \\/ \\n c\"
odd: a#b, c] d} - e
";

/// The same as JSON, as programs print it.
const JSON: &str = r#"{
  "format": 1, "id":"omni-x",
  "title": {"fr": "Mat\u00e9t\u00e9 : «oui»", "en" : "it's #1"},
"nothing": null, "empty": "", "none": [], "no": {},
  "list": ["a", "b c", true, [-1.5, 12], {"d": "e\n\t\"\\\/"}],
  "a key, of: words": "x"
}
"#;

fn document(text: &str) -> Document {
    Document { file: "f".to_owned(), number: 1, text: text.to_owned(), first_line: 3 }
}

/// Whether the document was read here; it must then be what the full parser makes of it.
fn is_read(text: &str) -> bool {
    let document = document(text);
    let Some(tree) = parse(&document) else { return false };
    match tree::parse_any(&document) {
        Ok(expected) => assert_eq!(tree, expected, "{text}"),
        Err(problem) => panic!("{problem:?}\n{text}"),
    }
    true
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("readable").path()).collect();
    entries.sort();
    entries.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The texts of the YAML files below folders of the repository; hidden ones are other programs' affair.
fn texts(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let paths = folders.iter().flat_map(|folder| files(&root.join(folder)));
    let yaml = paths.filter(|path| {
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        !is_hidden && path.extension().is_some_and(|extension| extension == "yaml")
    });
    yaml.filter_map(|path| std::fs::read_to_string(&path).ok().map(|text| (path, text))).collect()
}

#[test]
fn the_usual_shapes_are_read_as_the_full_parser_reads_them() {
    assert!(is_read(SHAPES));
    assert!(is_read(JSON));
    assert!(is_read(r#"{"a":1,"b":["c"],"d":{}}"#), "a line of NDJSON");
    assert!(is_read("{a: 1}\n"));
    assert!(is_read("a: \"\\u00e9\"\n"));
    assert!(is_read("a: |\n  x"), "a file may end without a line end");
    assert!(is_read("a: 1"));
    assert!(is_read("a:"));
}

#[test]
fn files_as_people_write_them_are_read_here() {
    for (path, text) in texts(&["questionnaires", "examples"]) {
        // Of these there is one a report.
        if path.ends_with("brand.yaml") {
            continue;
        }
        assert!(is_read(&text), "{}", path.display());
    }
}

#[test]
fn files_with_mistakes_are_read_as_the_full_parser_reads_them_or_handed_over() {
    let read = texts(&["tests/data"]).iter().filter(|(_, text)| is_read(text)).count();
    assert!(read > 0, "some have mistakes in their values alone");
}

#[test]
fn what_is_not_of_the_usual_shape_is_handed_over() {
    for text in [
        "",
        "# only\n",
        "a",
        "- a\n",
        "{a: 1}\n...\n",
        "{a: 1}\n--- b\n",
        "{a: 1} b\n",
        "{a: 1}: b\n",
        "[a, b]\n",
        "a: b: c\n",
        "a: b\n  c\n",
        "a:\tb\n",
        "a: b\r\n",
        "\u{feff}a: b\n",
        "a: \u{85}b\n",
        "a: \u{2028}b\n",
        "a: \"b\n  c\"\n",
        "a: &x b\n",
        "a: *x\n",
        "a: !x b\n",
        "? a\n: b\n",
        "---\na: b\n",
        "a: b\n---\n",
        "a: |2\n  b\n",
        "a: |+\n  b\n",
        "a: >\n  b\n   c\n",
        "a: |\n\n  b\n",
        "a: -\n",
        "a: - b\n",
        "a: 0x1f\n",
        "a: 1e3\n",
        "a: 012\n",
        "a: .5\n",
        "a: +1\n",
        "a: TRUE\n",
        "a: .inf\n",
        "a: nan\n",
        "null: b\n",
        "<<: {a: b}\n",
        "\"a\": b\n",
        "a: [b: c]\n",
        "a: {b}\n",
        "a: [b,, c]\n",
        "a: [b c: d]\n",
        "a: [b #c\n]\n",
        "a: [b\n]\n",
        "a: 'b' c\n",
        "a: \"\\u0007\"\n",
        "a: \"\\ud83d\\ude00\"\n",
        "a: \"\\u00e\"\n",
        "a: \"\\x41\"\n",
        "  a: b\n c: d\n",
        "a:\n  b: c\n d: e\n",
        "a: b\n- c\n",
        "a: [b, c}\n",
        "a: {b:c}\n",
        "a: @b\n",
        "a: b #c\n  d\n",
        "a: \"b\"#c\n",
    ] {
        assert!(parse(&document(text)).is_none(), "{text:?}");
    }
}

#[test]
fn too_much_is_left_to_the_full_parser() {
    let nested = (0..30).flat_map(|depth| [" ".repeat(depth), "a:\n".to_owned()]).collect::<String>();
    assert!(parse(&document(&nested)).is_none());
    assert!(parse(&document(&format!("a: {}1{}\n", "[".repeat(30), "]".repeat(30)))).is_none());
    assert!(parse(&document(&format!("a: [{}]\n", "1, ".repeat(100_000)))).is_none());
}

#[test]
fn whatever_is_changed_in_a_file_is_read_as_the_full_parser_reads_it_or_handed_over() {
    const PIECES: &[&str] = &[
        "\n", "\n\n", " ", "  ", "    ", "\n  ", "\n    ", "- ", "-", ": ", ":", "#", " #", "\"", "'", "''", "[", "]",
        "{", "}", ", ", ",", "|", ">", "|-", ">-", "|+", "\\", "\\n", "&a ", "*a", "!t ", "? ", "~", "null", "true",
        "1", "0", ".", "-1", "1e3", "é", "a", "a: b", "a: ", "a:\n", "- a\n", "---\n", "...\n", "\t", "\r\n", "\u{a0}",
        "\u{2028}", "%", "@", "<<: ",
    ];
    const CHANGED: usize = 6_000;
    let mut random = fastrand::Rng::with_seed(7);
    let answers: Vec<_> = texts(&["examples"]).into_iter().map(|(_, text)| text).collect();
    let mut read = 0;
    for _ in 0..CHANGED {
        let mut text = match random.u8(0..4) {
            0 => excerpt(&answers[random.usize(0..answers.len())], &mut random),
            1 => JSON.to_owned(),
            _ => excerpt(SHAPES, &mut random),
        };
        for _ in 0..random.usize(1..4) {
            let cut = |random: &mut fastrand::Rng| {
                let at = random.usize(0..=text.len());
                (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
            };
            let (one, other) = (cut(&mut random), cut(&mut random));
            let (start, end) = (one.min(other), one.max(other).min(one.min(other) + random.usize(0..12)));
            let end = (end..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
            let piece = random.choice(PIECES).copied().unwrap_or_default();
            match random.u8(0..4) {
                0 => text.replace_range(start..end, ""),
                1 => text.replace_range(start..end, piece),
                2 => {
                    let again = text[start..end].to_owned();
                    text.insert_str(start, &again);
                }
                _ => text.insert_str(start, piece),
            }
        }
        read += usize::from(is_read(&text));
    }
    assert!(read > CHANGED / 10, "only {read} of {CHANGED} were still of the usual shape");
}

/// Some lines of a text, moved to the edge of the page.
fn excerpt(text: &str, random: &mut fastrand::Rng) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let start = random.usize(0..lines.len());
    let count = random.usize(1..20);
    let indentation = |line: &&str| line.len() - line.trim_start().len();
    let edge = lines.get(start).map_or(0, indentation);
    let kept =
        lines.iter().skip(start).take(count).map(|line| line.get(edge.min(indentation(line))..).unwrap_or_default());
    kept.flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn a_key_that_stands_twice_is_given_twice() {
    let tree = parse(&document("a: 1\na: 2\n")).expect("the usual shape");
    let Node { value: Value::Mapping(entries), .. } = tree else { panic!("a mapping") };
    assert_eq!(entries.len(), 2);
}
