//! `palier report` of many answers files: a folder of reports, and the page that lists them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::palier::{folder_with, run_in};

const QUESTIONNAIRE: &str = "tests/data/worked-example/questionnaires/worked-example.yaml";

/// Answers of a business to the worked example: every question at this level, or unknown.
fn answers(id: &str, level: &str) -> String {
    format!(
        "format: 1\nquestionnaire: worked-example@1\norganization: {{id: {id}, name: {id}}}\ndate: 2026-11-20\n\
         answers: {{q1: {level}, q2: {level}, q3: {level}}}\n"
    )
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    folder_with(QUESTIONNAIRE, files.iter().map(|(name, text)| (*name, text.as_bytes())))
}

/// The files below a folder, by their paths within it.
fn files(of: &TempDir, name: &str) -> BTreeSet<String> {
    fn walk(folder: &Path, within: &str, into: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("can be read") {
            let entry = entry.expect("can be read");
            let name = format!("{within}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{name}/"), into);
            } else {
                into.insert(name);
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(&of.path().join(name), "", &mut found);
    found
}

fn text(of: &TempDir, name: &str) -> String {
    fs::read_to_string(of.path().join(name)).expect("was written")
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn reports_are_called_after_their_files_and_no_two_the_same() {
    let (a, two) = (answers("a", "cross"), format!("{}---\n{}", answers("b", "mono"), answers("c", "multi")));
    let folder = folder(&[
        ("in/a.yaml", &a),
        ("in/a.json", "{}"),
        ("in/a.yml", &answers("d", "cross")),
        ("in/north/a.yaml", &answers("e", "cross")),
        ("in/two.yaml", &two),
        ("in/two-2.yaml", &answers("f", "cross")),
        ("in/index.yaml", &answers("g", "cross")),
    ]);
    let run = run_in(&folder, &["report", "in", "-o", "out/"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let expected =
        ["a.html", "a-2.html", "north/a.html", "two.html", "two-2.html", "two-2-2.html", "index.html", "index-2.html"];
    assert_eq!(files(&folder, "out"), set(&expected));
    assert!(text(&folder, "out/two-2.html").contains("<h1>f</h1>"), "files come in the order of their names");
    assert!(text(&folder, "out/two-2-2.html").contains("<h1>c</h1>"));
    let index = text(&folder, "out/index.html");
    for name in expected.iter().filter(|name| **name != "index.html") {
        assert!(index.contains(&format!("<a href=\"{name}\">")), "{name}");
    }
    let run = run_in(&folder, &["report", "in/a.yaml", "in/north/a.yaml", "-o", "named", "--format", "markdown"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(files(&folder, "named"), set(&["a.md", "a-2.md", "index.md"]));
    assert!(text(&folder, "named/index.md").contains("[e](a-2.md)"));
    let run = run_in(&folder, &["report", "in/two.yaml", "-o", "documents"]);
    assert_eq!((run.code, files(&folder, "documents")), (Some(0), set(&["two.html", "two-2.html", "index.html"])));
}

#[test]
fn one_report_in_a_folder_is_the_one_and_has_no_index() {
    let folder = folder(&[("a.yaml", &answers("a", "cross"))]);
    let run = run_in(&folder, &["report", "a.yaml", "-o", "out/"]);
    assert_eq!((run.code, files(&folder, "out")), (Some(0), set(&["a.html"])), "{run:?}");
    run_in(&folder, &["report", "a.yaml", "-o", "a.html"]);
    assert_eq!(text(&folder, "out/a.html"), text(&folder, "a.html"));
}

#[test]
fn what_is_invalid_is_told_and_listed_and_keeps_nothing_else_from_being_written() {
    let folder = folder(&[
        ("in/a.yaml", &answers("a", "cross")),
        ("in/b.yaml", &answers("b", "nonsense")),
        ("in/c.yaml", "format: 1\nquestionnaire: worked-example@1\n  broken: [\n"),
        ("in/d.yaml", &answers("d", "mono")),
    ]);
    for (jobs, language) in [("1", "en"), ("3", "fr")] {
        let run = run_in(&folder, &["report", "in", "-o", "out/", "--jobs", jobs, "--lang", language]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert_eq!(files(&folder, "out"), set(&["a.html", "d.html", "index.html"]));
        let (b, c) = (run.stderr.find("in/b.yaml"), run.stderr.find("in/c.yaml"));
        assert!(b.is_some() && b < c, "in their order: {}", run.stderr);
        let index = text(&folder, "out/index.html");
        assert!(index.contains("<code>b.yaml</code>") && index.contains("<code>c.yaml</code>"), "{index}");
        assert!(index.contains("nonsense") && index.find("d.html") < index.find("a.html"), "the lowest first");
    }
}

#[test]
fn a_second_run_replaces_what_the_first_one_wrote_and_the_same_input_gives_the_same_bytes() {
    let folder = folder(&[("in/a.yaml", &answers("a", "mono")), ("in/b.yaml", &answers("b", "mono"))]);
    run_in(&folder, &["report", "in", "-o", "out/"]);
    let first = text(&folder, "out/index.html");
    let run = run_in(&folder, &["report", "in", "-o", "out", "--jobs", "1"]);
    assert_eq!((run.code, text(&folder, "out/index.html")), (Some(0), first), "{run:?}");
    fs::write(folder.path().join("in/a.yaml"), answers("a", "omni")).expect("can be written");
    run_in(&folder, &["report", "in", "-o", "out"]);
    assert_eq!(files(&folder, "out"), set(&["a.html", "b.html", "index.html"]));
    let index = text(&folder, "out/index.html");
    assert!(index.find("b.html") < index.find("a.html"));
}

#[test]
fn nothing_that_is_read_is_written_over() {
    let mine = "{% extends \"palier/report.html\" %}";
    let folder = folder(&[
        ("a.html", &answers("a", "cross")),
        ("b.yaml", &answers("b", "cross")),
        ("house/index.html", "{{ reports }}"),
        ("b.html", mine),
    ]);
    for (arguments, kept) in [
        (&["report", "a.html", "b.yaml", "-o", "./"][..], "a.html"),
        (&["report", "b.yaml", "-o", ".", "--template", "b.html"], "b.html"),
        (&["report", "a.html", "b.yaml", "-o", "house/", "--templates", "house"], "house/index.html"),
    ] {
        let before = text(&folder, kept);
        let run = run_in(&folder, arguments);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.stderr.contains(kept.rsplit('/').next().expect("a name")), "{run:?}");
        assert_eq!(text(&folder, kept), before, "{kept}");
    }
}

#[test]
fn names_of_organizations_and_of_files_stay_text() {
    let hostile = answers("x", "cross").replace("name: x", "name: \"../../<script>a</script> | [b](c) {{ 7 * 7 }}\"");
    let folder = folder(&[("in/a.yaml", &hostile), ("in/<b> #1|(é).yaml", &hostile)]);
    for (format, name) in [("html", "index.html"), ("markdown", "index.md")] {
        let run =
            run_in(&folder, &["report", "in", "-o", name.rsplit_once('.').expect("has one").1, "--format", format]);
        assert_eq!(run.code, Some(0), "{run:?}");
    }
    assert_eq!(files(&folder, "html"), set(&["a.html", "<b> #1|(é).html", "index.html"]));
    let index = text(&folder, "html/index.html");
    assert!(index.contains("../../&lt;script&gt;a&lt;/script&gt; | [b](c) {{ 7 * 7 }}"), "{index}");
    assert!(index.contains("href=\"%3Cb%3E%20%231%7C%28%C3%A9%29.html\""), "{index}");
    let index = text(&folder, "md/index.md");
    assert!(index.contains("&lt;script&gt;a&lt;/script&gt; \\| \\[b\\](c)"), "{index}");
    let links: Vec<_> = pulldown_cmark::Parser::new_ext(&index, pulldown_cmark::Options::ENABLE_TABLES)
        .filter_map(|event| match event {
            pulldown_cmark::Event::Start(pulldown_cmark::Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
            _ => None,
        })
        .collect();
    assert_eq!(links.into_iter().collect::<BTreeSet<_>>(), set(&["a.md", "%3Cb%3E%20%231%7C%28%C3%A9%29.md"]));
}

#[test]
fn sixty_files_are_written_in_any_number_of_jobs_the_same() {
    let levels = ["mono", "multi", "cross", "omni", "unknown"];
    let all: Vec<_> =
        (0..60).map(|it| (format!("in/{it:02}.yaml"), answers(&format!("b{it:02}"), levels[it % 5]))).collect();
    let folder = folder(&all.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>());
    for (out, jobs) in [("one", "1"), ("four", "4")] {
        let run = run_in(&folder, &["report", "in", "-o", &format!("{out}/"), "--jobs", jobs]);
        assert_eq!(run.code, Some(0), "{run:?}");
        assert!(run.stderr.contains("60 reports"), "{run:?}");
    }
    let names = files(&folder, "one");
    assert_eq!((names.len(), &names), (61, &files(&folder, "four")));
    assert!(names.iter().all(|name| text(&folder, &format!("one/{name}")) == text(&folder, &format!("four/{name}"))));
    let index = text(&folder, "one/index.html");
    assert_eq!(
        index.matches("<th scope=\"row\"><a href=\"").count(),
        60 + 5,
        "the rows, and the levels of the overview"
    );
    assert!(index.contains("No score yet"));
}

#[test]
fn options_hold_for_every_report() {
    let folder = folder(&[
        ("before/a.yaml", &answers("a", "mono").replace("2026-11-20", "2026-01-10")),
        ("in/a.yaml", &answers("a", "cross")),
        ("in/b.yaml", &answers("b", "multi")),
        ("house/index.html", "{{ reports }} by {{ brand.name if brand else \"nobody\" }}: {% include \"more.html\" %}"),
        ("house/more.html", "{% for it in questionnaires %}{{ it.businesses }}{% endfor %}"),
        ("brand.yaml", "format: 1\nname: House Ltd\n"),
    ]);
    run_in(&folder, &["score", "before", "--format", "json", "-o", "before.json"]);
    let arguments = ["report", "in", "-o", "out/", "--baseline", "before.json", "--brand", "brand.yaml"];
    let run = run_in(&folder, &[&arguments[..], &["--templates", "house", "--target", "multi"]].concat());
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.stderr.contains("in/b.yaml") && run.stderr.contains("before.json"), "a note: {}", run.stderr);
    assert!(!run.stderr.contains("in/a.yaml"), "{}", run.stderr);
    assert!(text(&folder, "out/a.html").contains("10 January 2026"));
    assert!(!text(&folder, "out/b.html").contains("10 January 2026"));
    assert!(["a", "b"].iter().all(|name| text(&folder, &format!("out/{name}.html")).contains("House Ltd")));
    assert_eq!(text(&folder, "out/index.html"), "2 by House Ltd: 2");
    let others: Vec<_> = (0..7).map(|it| (format!("peers/{it}.yaml"), answers(&format!("p{it}"), "multi"))).collect();
    for (name, answers) in &others {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("can be made");
        fs::write(path, answers).expect("can be written");
    }
    run_in(&folder, &["score", "peers", "in", "--format", "json", "-o", "peers.json"]);
    let run = run_in(&folder, &["report", "in", "-o", "beside/", "--benchmark", "peers.json"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    run_in(&folder, &["report", "in/a.yaml", "-o", "alone.html", "--benchmark", "peers.json"]);
    assert_eq!(text(&folder, "beside/a.html"), text(&folder, "alone.html"));
}

#[test]
fn a_fault_in_a_template_ends_the_work_before_a_report_is_written() {
    let folder = folder(&[
        ("in/a.yaml", &answers("a", "mono")),
        ("in/b.yaml", &answers("b", "mono")),
        ("house/index.html", "{{ businesses }}"),
        ("other/report.html", "{{ overal }}"),
    ]);
    for templates in ["house", "other"] {
        let run = run_in(&folder, &["report", "in", "-o", "out/", "--templates", templates]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert_eq!(run.stderr.matches("error[template-undefined]").count(), 1, "{run:?}");
        assert!(!folder.path().join("out").exists());
    }
}

#[test]
fn several_files_without_a_folder_say_what_to_do() {
    let folder = folder(&[("a.yaml", &answers("a", "mono")), ("b.yaml", &answers("b", "mono"))]);
    for output in [&["-o", "all.html"][..], &["-o", "-"], &[]] {
        let run = run_in(&folder, &[&["report", "a.yaml", "b.yaml"], output].concat());
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.stderr.contains("-o reports/"), "{run:?}");
    }
    let run = run_in(&folder, &["report", "a.yaml", "-o", "b.yaml/"]);
    assert!(run.code == Some(2) && run.stderr.contains("is a file"), "{run:?}");
}
