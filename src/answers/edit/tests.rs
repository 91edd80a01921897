use super::{Content, Document, EditError};

mod properties;

fn text(text: &str) -> Content {
    Content::Text(text.to_owned())
}

fn map(entries: &[(&str, Content)]) -> Content {
    Content::Map(entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
}

fn long_form() -> Content {
    map(&[("answer", text("omni")), ("note", text("seen"))])
}

#[track_caller]
fn after_set(before: &str, path: &[&str], content: &Content) -> String {
    let mut document = Document::parse(before).unwrap();
    document.set(path, content).unwrap();
    document.text().to_owned()
}

#[track_caller]
fn sets(before: &str, path: &[&str], content: &Content, after: &str) {
    assert_eq!(after_set(before, path, content), after);
}

#[track_caller]
fn removes(before: &str, path: &[&str], after: &str) {
    let mut document = Document::parse(before).unwrap();
    document.remove(path).unwrap();
    assert_eq!(document.text(), after);
}

#[track_caller]
fn refuses(before: &str, path: &[&str], content: &Content, error: &EditError) {
    let mut document = Document::parse(before).unwrap();
    assert_eq!(document.set(path, content), Err(error.clone()));
    assert_eq!(document.text(), before);
}

const FILE: &str = "\
# top
format: 1   # fmt

answers:
  # about a
  a: cross   # trailing a

  # about b
  b:  # key line
    # own note
    answer: multi  # ans
    note: |
      text
      more

  c: [x, y]  # c
  # end
# foot
last: 1
";

#[test]
fn a_short_answer_is_replaced_and_nothing_else() {
    sets(FILE, &["answers", "a"], &text("omni"), &FILE.replace("cross", "omni"));
    sets(FILE, &["answers", "c"], &Content::List(vec![text("z")]), &FILE.replace("[x, y]", "[z]"));
    sets(FILE, &["answers", "b", "answer"], &text("omni"), &FILE.replace("multi", "omni"));
    sets(FILE, &["answers", "b", "answer"], &Content::Number(7.5), &FILE.replace("multi", "7.5"));
}

#[test]
fn a_short_form_becomes_a_long_form_and_back() {
    let long = FILE.replace("  a: cross   # trailing a\n", "  a:   # trailing a\n    answer: omni\n    note: seen\n");
    sets(FILE, &["answers", "a"], &long_form(), &long);
    sets(&long, &["answers", "a"], &text("cross"), FILE);
    let short = "  b: omni  # key line\n    # own note\n\n  c:";
    let (before, after) = (FILE.find("  b:").unwrap(), FILE.find("  c:").unwrap());
    sets(FILE, &["answers", "b"], &text("omni"), &format!("{}{short}{}", &FILE[..before], &FILE[after + 4..]));
}

#[test]
fn a_block_of_text_is_replaced_without_the_blank_line_below_it() {
    let short = FILE.replace("note: |\n      text\n      more\n", "note: short\n");
    sets(FILE, &["answers", "b", "note"], &text("short"), &short);
    sets(&short, &["answers", "b", "note"], &text("text\nmore\n"), FILE);
    sets(&short, &["answers", "b", "note"], &text("text\nmore"), &FILE.replace("note: |\n", "note: |-\n"));
    sets("a: >-  # why\n  one\n  two\nb: 1\n", &["a"], &text("x"), "a: x  # why\nb: 1\n");
    sets("a:\n  |\n  one\n\nb: 1\n", &["a"], &text("x"), "a:\n  x\n\nb: 1\n");
    sets("a: |\nb: 1\n", &["a"], &text("x\ny"), "a: |-\n  x\n  y\nb: 1\n");
    sets("a: |+\n  one\n\n\nb: 1\n", &["a"], &text("x"), "a: x\nb: 1\n");
}

#[test]
fn a_new_answer_goes_after_the_last_one() {
    sets(FILE, &["answers", "d"], &text("x"), &FILE.replace("  # end\n", "  d: x\n  # end\n"));
    sets(FILE, &["answers", "b", "private"], &text("x"), &FILE.replace("more\n", "more\n    private: x\n"));
    sets("a:\n    b: 1\nc: 2\n", &["a", "d", "e"], &text("x"), "a:\n    b: 1\n    d:\n        e: x\nc: 2\n");
    sets("a: |+\n  one\n\n# foot\n", &["b"], &text("x"), "a: |+\n  one\n\nb: x\n# foot\n");
    sets("a:\n- x\n- y\n\n# foot\n", &["b"], &text("x"), "a:\n- x\n- y\nb: x\n\n# foot\n");
}

#[test]
fn missing_and_empty_mappings_are_filled() {
    let added = "format: 1\nanswers:\n  q: x\n";
    for before in ["format: 1\n", "format: 1\nanswers:\n", "format: 1\nanswers: {}\n", "format: 1\nanswers: null\n"] {
        sets(before, &["answers", "q"], &text("x"), added);
    }
    sets(
        "answers:   # here\n\n# then\nz: 1\n",
        &["answers", "q"],
        &text("x"),
        "answers:   # here\n  q: x\n\n# then\nz: 1\n",
    );
    sets(
        "answers: ~   # here\nz: 1\n",
        &["answers", "q", "answer"],
        &text("x"),
        "answers:   # here\n  q:\n    answer: x\nz: 1\n",
    );
    sets("answers:\n  # none yet\n\nz: 1\n", &["answers", "q"], &text("x"), "answers:\n  q: x\n  # none yet\n\nz: 1\n");
    sets("a:\nb:\n", &["a"], &text("x"), "a: x\nb:\n");
    sets("", &["a", "b"], &text("x"), "a:\n  b: x\n");
    sets("# only\n", &["a"], &text("x"), "# only\na: x\n");
    sets("---", &["a"], &text("x"), "---\na: x");
    sets("{}\n", &["a"], &text("x"), "{\"a\": \"x\"}\n");
}

#[test]
fn flow_style_stays_flow_style() {
    sets("answers: {a: b}  # c\n", &["answers", "a"], &text("x"), "answers: {a: x}  # c\n");
    sets("answers: {a: b}  # c\n", &["answers", "e"], &text("x"), "answers: {a: b, e: x}  # c\n");
    sets("answers: {a: b, }\n", &["answers", "e"], &long_form(), "answers: {a: b, e: {answer: omni, note: seen}, }\n");
    sets("answers: {a: b, c: }\n", &["answers", "c"], &text("p, q"), "answers: {a: b, c: \"p, q\" }\n");
    sets("a: {b: {c: d}}\n", &["a", "b", "e", "m"], &text("x\ny"), "a: {b: {c: d, e: {m: \"x\\ny\"}}}\n");
    sets("a: {b: [1, {c: d}, ], e: {} }\n", &["a", "e", "f"], &text("x"), "a: {b: [1, {c: d}, ], e: {f: x} }\n");
    sets("a: {\n  b: 1  # b\n}\n", &["a", "c"], &text("x"), "a: {\n  b: 1,  # b\n  c: x\n}\n");
    sets("a: {b: 1,\n    c: 2}\n", &["a", "d"], &text("x"), "a: {b: 1,\n    c: 2, d: x}\n");
    sets("a: {b: 1} # c\nd: 2\n", &["a"], &long_form(), "a: # c\n  answer: omni\n  note: seen\nd: 2\n");
}

#[test]
fn json_stays_json() {
    let file = "{\n  \"format\": 1,\n  \"answers\": {\n    \"a\": \"b\"\n  }\n}\n";
    let after = after_set(file, &["answers", "new"], &long_form());
    assert_eq!(after, file.replace("\"b\"\n", "\"b\",\n    \"new\": {\"answer\": \"omni\", \"note\": \"seen\"}\n"));
    serde_json::from_str::<serde_json::Value>(&after).unwrap();
    let after = after_set(file, &["answers", "a"], &text("\u{7}é\u{2028}\"\\"));
    assert_eq!(serde_json::from_str::<serde_json::Value>(&after).unwrap()["answers"]["a"], "\u{7}é\u{2028}\"\\");
    sets("{\"a\":{}}", &["a", "b"], &text("c"), "{\"a\":{\"b\": \"c\"}}");
}

#[test]
fn inner_mappings_of_scalars_stand_in_braces() {
    let passages = map(&[
        ("store", map(&[("web-shop", text("full")), ("app", text("partial"))])),
        ("web-shop", Content::List(vec![text("store"), text("app")])),
        ("app", Content::Map(Vec::new())),
    ]);
    let rows = "store: {web-shop: full, app: partial}\n    web-shop: [store, app]\n    app: {}\n";
    sets("answers:\n  q: x\n", &["answers", "q"], &passages, &format!("answers:\n  q:\n    {rows}"));
    let rows = rows.replace("\n    ", "\n      ");
    let long = map(&[("answer", passages), ("note", text("one\ntwo"))]);
    let expected = format!("answers:\n  q:\n    answer:\n      {rows}    note: |-\n      one\n      two\n");
    sets("answers: {}\n", &["answers", "q"], &long, &expected);
}

#[test]
fn an_empty_value_leaves_the_key_alone() {
    let rows = map(&[("store", Content::List(vec![text("app")])), ("app", Content::Empty)]);
    sets("answers: {}\n", &["answers", "q"], &rows, "answers:\n  q:\n    store: [app]\n    app:\n");
    sets("a: x  # why\n", &["a"], &Content::Empty, "a:  # why\n");
    sets("{a: x}\n", &["a"], &Content::Empty, "{a: null}\n");
    sets("{\"a\": 1}\n", &["b"], &Content::Empty, "{\"a\": 1, \"b\": null}\n");
}

#[test]
fn lists_in_block_style_are_replaced() {
    let file = "answers:\n  a:\n    - x\n    - y  # yy\n  # before b\n  b:\n  - u\n  - v\n  c: 1\n";
    sets(file, &["answers", "a"], &Content::List(Vec::new()), &file.replace("a:\n    - x\n    - y  # yy\n", "a: []\n"));
    sets(file, &["answers", "b"], &long_form(), &file.replace("  - u\n  - v\n", "    answer: omni\n    note: seen\n"));
}

#[test]
fn line_ends_and_their_absence_survive() {
    let file = "answers:\r\n  a: b\r\n\r\n# c\r\nn: |\r\n  x\r\n  y\r\n\r\nz: 1\r\n";
    sets(
        file,
        &["answers", "new"],
        &long_form(),
        &file.replace("a: b\r\n", "a: b\r\n  new:\r\n    answer: omni\r\n    note: seen\r\n"),
    );
    sets(file, &["n"], &text("p\nq\n"), &file.replace("  x\r\n  y", "  p\r\n  q"));
    sets(file, &["answers"], &text("x"), &file.replace("answers:\r\n  a: b", "answers: x"));
    sets("a: b", &["c"], &text("x"), "a: b\nc: x");
    sets("a: b # c", &["a"], &long_form(), "a: # c\n  answer: omni\n  note: seen");
    sets("a:\n  b: c", &["a"], &text("x"), "a: x");
    sets("a: b", &["a"], &text("x\ny"), "a: |-\n  x\n  y");
    sets("a: b\r\nc: d", &["c"], &long_form(), "a: b\r\nc:\r\n  answer: omni\r\n  note: seen");
}

#[test]
fn markers_directives_tabs_and_a_byte_order_mark_survive() {
    let file = "# lead\n---\n# x\nanswers:\n  a: b\n# trailing\n...\n";
    sets(file, &["answers", "c"], &text("d"), &file.replace("a: b\n", "a: b\n  c: d\n"));
    sets(file, &["new"], &text("d"), &file.replace("a: b\n", "a: b\nnew: d\n"));
    sets("%YAML 1.2\n---\na: b\n", &["a"], &text("c"), "%YAML 1.2\n---\na: c\n");
    sets("a:\t b\t# tab\nc: d\n", &["a"], &text("x"), "a:\t x\t# tab\nc: d\n");
    sets("a:\t b\t# tab\nc: d\n", &["a"], &long_form(), "a:\t# tab\n  answer: omni\n  note: seen\nc: d\n");
    sets("\u{feff}a: b\n", &["a"], &text("c"), "\u{feff}a: c\n");
    sets("\u{feff}a: b\n", &["d"], &text("c"), "\u{feff}a: b\nd: c\n");
}

#[test]
fn values_below_their_key_are_replaced_there() {
    sets("a:\n  # why\n  cross # c\nb: 1\n", &["a"], &text("x"), "a:\n  # why\n  x # c\nb: 1\n");
    sets("a:\n  cross # c\nb: 1\n", &["a"], &long_form(), "a:\n # c\n  answer: omni\n  note: seen\nb: 1\n");
    sets("a:\n\n  cross\nb: 1\n", &["a"], &long_form(), "a:\n\n  answer: omni\n  note: seen\nb: 1\n");
    sets("a: p\n  q\n\nb: 'x\n\n  y'  # y\n", &["a"], &text("z"), "a: z\n\nb: 'x\n\n  y'  # y\n");
    sets("a: p\n  q\n\nb: 'x\n\n  y'  # y\n", &["b"], &text("z"), "a: p\n  q\n\nb: z  # y\n");
    sets("? a\n: b\n? c\n: d\n", &["a"], &text("x"), "? a\n: x\n? c\n: d\n");
}

#[test]
fn quoted_keys_and_keys_that_need_quotes_are_found_and_written() {
    sets("\"a\": b\n'c d' : e\n", &["a"], &text("x"), "\"a\": x\n'c d' : e\n");
    sets("\"a\": b\n'c d' : e\n", &["c d"], &text("x"), "\"a\": b\n'c d' : x\n");
    sets("a: b\n", &["c: d"], &text("x"), "a: b\n\"c: d\": x\n");
    sets("1: b\n", &["1"], &text("x"), "1: b\n\"1\": x\n");
}

#[test]
fn text_is_quoted_where_it_must_be_and_only_there() {
    for plain in ["web-shop", "cross", "Vu en magasin, l'été (à 100 %)", "a#b", "v1.0", "omnichannel@1"] {
        sets("k: v\n", &["k"], &text(plain), &format!("k: {plain}\n"));
    }
    let quoted = [
        "",
        " ",
        "a ",
        " a",
        "yes",
        "No",
        "ON",
        "y",
        "null",
        "Null",
        "~",
        "true",
        "True",
        "false",
        "12",
        "1_000",
        "007",
        "0x1f",
        "1e3",
        ".5",
        ".inf",
        "-.inf",
        ".nan",
        "-",
        "- x",
        "?",
        "? x",
        ": x",
        "a: b",
        "a:",
        "# x",
        "a # x",
        "*a",
        "&a",
        "!x",
        "|",
        ">",
        "%x",
        "@",
        "`",
        "{a",
        "[a",
        "]",
        "}",
        ",",
        "\"q\"",
        "'q'",
        "\\",
        "2026-11-20",
        "---",
        "...",
        "<<",
        "=",
        "\t",
        "a\tb",
        "a\r",
        "a\u{85}b",
        "\u{2028}",
        "a\u{2029}",
        "\u{feff}",
        "\u{7}",
        "\u{0}",
        "\u{1b}[31m",
        "\u{fffe}",
        "\n",
        "a\n\n",
        "\na",
        " a\nb",
        "a\n \nb",
        "a\r\nb",
        "a\n\u{7}b",
        "\u{a0}",
        "🦀",
    ];
    for string in quoted {
        let after = after_set("k: v\n", &["k"], &text(string));
        assert!(after.starts_with("k: \""), "{string:?} is printed as {after:?}");
        let after = after_set("k: [v]\n", &["k"], &Content::List(vec![text(string), text("z")]));
        assert!(after.starts_with("k: [\""), "{string:?} is printed as {after:?}");
        after_set("k: v\n", &[string], &text("x"));
    }
    for block in ["a\nb", "a\n\nb\n", "a:\n  b # c\n- d", "a\n---\n...\n", "a \nb", "à\n\tb"] {
        let after = after_set("x:\n  k: v\nz: 1\n", &["x", "k"], &text(block));
        assert!(after.starts_with("x:\n  k: |"), "{block:?} is printed as {after:?}");
    }
}

#[test]
fn numbers_are_printed_short() {
    for (number, printed) in [(7.0, "7"), (7.5, "7.5"), (-0.0, "0"), (-3.0, "-3"), (0.1, "0.1"), (1e-7, "0.0000001")] {
        sets("k: v\n", &["k"], &Content::Number(number), &format!("k: {printed}\n"));
    }
    after_set("k: v\n", &["k"], &Content::Number(f64::MAX));
    after_set("k: v\n", &["k"], &Content::Number(f64::MIN_POSITIVE));
    refuses("k: v\n", &["k"], &Content::Number(f64::NAN), &EditError::NotFinite("NaN".to_owned()));
    refuses(
        "k: v\n",
        &["k"],
        &Content::List(vec![Content::Number(f64::INFINITY)]),
        &EditError::NotFinite("inf".to_owned()),
    );
}

#[test]
fn anchors_and_aliases_elsewhere_survive() {
    let file =
        "base: &b\n  x: &x 1\nanswers:\n  a: &c cross\n  d: *c\n  e: *b\n  f: &unused v\n  g:\n    <<: *b\n    y: *x\n";
    sets(file, &["answers", "d"], &text("omni"), &file.replace("d: *c", "d: omni"));
    sets(file, &["answers", "e"], &long_form(), &file.replace("e: *b", "e:\n    answer: omni\n    note: seen"));
    sets(file, &["answers", "f"], &text("omni"), &file.replace("&unused v", "omni"));
    sets(file, &["answers", "g", "x"], &text("omni"), &file.replace("y: *x\n", "y: *x\n    x: omni\n"));
    for path in [&["answers", "a"][..], &["base"], &["base", "x"], &["base", "new"], &["base", "x", "y"]] {
        let mut document = Document::parse(file).unwrap();
        let error = document.set(path, &text("omni")).unwrap_err();
        assert!(matches!(error, EditError::Anchor(_)), "{path:?}: {error}");
        assert_eq!(document.text(), file);
    }
    refuses(file, &["answers", "e", "x"], &text("omni"), &EditError::Alias("answers.e".to_owned()));
}

#[test]
fn keys_are_removed_with_their_values() {
    removes(FILE, &["answers", "a"], &FILE.replace("  a: cross   # trailing a\n", ""));
    removes(FILE, &["answers", "b", "note"], &FILE.replace("    note: |\n      text\n      more\n", ""));
    removes(FILE, &["answers", "b", "answer"], &FILE.replace("    answer: multi  # ans\n", ""));
    removes(
        "answers:  # k\n  # about\n  a: b\n  # after\nz: 1\n",
        &["answers", "a"],
        "answers: {}  # k\n  # about\n  # after\nz: 1\n",
    );
    removes("a: b\n", &["a"], "{}\n");
    removes("a: b\nc: d", &["c"], "a: b");
    for (path, after) in [("a", "{c: d, e: f}"), ("c", "{a: b, e: f}"), ("e", "{a: b, c: d}")] {
        removes("k: {a: b, c: d, e: f}\n", &["k", path], &format!("k: {after}\n"));
    }
    removes("k: {a: b, }\n", &["k", "a"], "k: {}\n");
    removes("{\"a\": 1}", &["a"], "{}");
    removes("a: &x 1\nb: *x\n", &["b"], "a: &x 1\n");
    assert_eq!(Document::parse("a: &x 1\nb: *x\n").unwrap().remove(&["a"]), Err(EditError::Anchor("a".to_owned())));
}

#[test]
fn removing_what_is_absent_changes_nothing() {
    for path in
        [&["x"][..], &["answers", "x"], &["answers", "a", "note"], &["answers", "x", "note"], &["answers", "c", "x"]]
    {
        removes(FILE, path, FILE);
    }
    removes("answers:\n", &["answers", "x"], "answers:\n");
}

#[test]
fn what_cannot_be_edited_is_refused() {
    assert!(matches!(Document::parse("a: [\n"), Err(EditError::Syntax(_))));
    assert!(matches!(Document::parse("a: 1\na: 2\n"), Err(EditError::Syntax(_))));
    assert!(matches!(Document::parse("a:\n\tb: 1\n"), Err(EditError::Syntax(_))));
    assert_eq!(Document::parse("a: 1\n---\nb: 2\n"), Err(EditError::SeveralDocuments));
    assert_eq!(Document::parse("- a\n"), Err(EditError::NotAMapping(String::new())));
    refuses(FILE, &["answers", "a", "note"], &text("x"), &EditError::NotAMapping("answers.a".to_owned()));
    refuses(FILE, &["answers", "c", "x", "y"], &text("x"), &EditError::NotAMapping("answers.c".to_owned()));
    refuses(FILE, &[], &text("x"), &EditError::EmptyPath);
    refuses("k: {a, b}\n", &["k", "a"], &text("x"), &EditError::Layout("k.a".to_owned()));
    refuses("a: b\rc: d\r", &["a"], &long_form(), &EditError::Layout("a".to_owned()));
    let deep = format!("a: {}{}\n", "[".repeat(10_000), "]".repeat(10_000));
    assert!(matches!(Document::parse(&deep), Err(EditError::Syntax(_))));
}
