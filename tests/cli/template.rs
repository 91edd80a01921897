//! Templates: the built-in ones as files, a user's own, and what is said where one is at fault.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use palier::problem::{Code, Files};
use tempfile::TempDir;

use crate::palier::{Run, palier, root, run};

const ANSWERS: &str = "examples/maison-lumiere/answers.yaml";

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("a temporary folder takes folders");
        fs::write(path, text).expect("a temporary folder takes files");
    }
    folder
}

/// A report to standard output with these options.
fn report<'a>(options: impl IntoIterator<Item = &'a str>) -> Run {
    run(["report", ANSWERS, "-o", "-"].into_iter().chain(options))
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// A report by the file `mine.html` of a folder.
fn by_file(folder: &TempDir, name: &str) -> Run {
    report(["--template", text(&folder.path().join(name))])
}

fn said(run: &Run, parts: &[&str]) {
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{run:#?}");
    for part in parts {
        assert!(run.stderr.contains(part), "{part} isn’t in\n{}", run.stderr);
    }
    assert!(!run.stderr.contains("panicked") && !run.stderr.contains("overflow"), "{}", run.stderr);
}

#[test]
fn the_list_names_every_template_with_its_files_in_both_languages() {
    let (english, french) = (run(["template", "list"]), run(["template", "list", "--lang", "fr"]));
    for run in [&english, &french] {
        assert_eq!(run.code, Some(0));
        for name in ["report (HTML)", "report (Markdown)", "report.html", "partials/verdict.md"] {
            assert!(run.stdout.contains(name), "{run:#?}");
        }
    }
    assert_ne!(english.stdout, french.stdout);
}

#[test]
fn what_was_exported_and_left_alone_gives_the_built_in_report_byte_for_byte() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let house = folder.path().join("a/house");
    assert_eq!(run(["template", "export", "-o", text(&house)]).code, Some(0));
    for format in ["html", "markdown"] {
        let built_in = report(["--format", format]);
        assert_eq!(built_in.code, Some(0));
        let own = report(["--format", format, "--templates", text(&house)]);
        assert_eq!((own.code, own.stdout == built_in.stdout), (Some(0), true), "{format}: {}", own.stderr);
    }
    let by_file = report(["--template", text(&house.join("report.html"))]);
    assert_eq!(by_file.stdout, report(["--format", "html"]).stdout);
    let documentation = fs::read_to_string(house.join("README.md")).expect("it is exported too");
    assert_eq!(documentation, fs::read_to_string(root().join("templates/README.md")).expect("it is kept"));
}

#[test]
fn export_overwrites_nothing_unless_it_is_told_to() {
    let folder = folder(&[("partials/gaps.md", "mine")]);
    let refused = run(["template", "export", "-o", text(folder.path())]);
    said(&refused, &["gaps.md", "--force"]);
    assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 1, "nothing else was written");
    assert_eq!(run(["template", "export", "-o", text(folder.path()), "--force"]).code, Some(0));
    assert_ne!(fs::read_to_string(folder.path().join("partials/gaps.md")).expect("it is there"), "mine");
}

#[test]
fn one_file_is_printed_and_an_unknown_name_is_told() {
    let printed = run(["template", "export", "partials/gaps.md"]);
    let kept = fs::read_to_string(root().join("templates/partials/gaps.md")).expect("it is kept");
    assert_eq!((printed.code, printed.stdout), (Some(0), kept));
    said(&run(["template", "export", "partials/gap.md"]), &["partials/gap.md", "did you mean “partials/gaps.md”"]);
    said(&run(["template", "export", "report"]), &["--output"]);
    said(&run(["template", "export"]), &["--output"]);
}

#[test]
fn a_folder_replaces_by_file_name_and_what_it_replaces_can_be_extended() {
    let folder = folder(&[
        (
            "report.html",
            "{% extends \"palier/report.html\" %}{% block logo %}<b>LOGO</b>{% endblock logo %}{% block after %}{% include \"own/offer.txt\" %}{% endblock after %}",
        ),
        ("partials/gaps.html", "<p>GAPS {{ gaps | length }}</p>"),
        ("own/offer.txt", "OFFER {{ organization.name }}"),
        ("picture.png", "\u{89}PNG {{ not a template"),
        ("unused.html", "{{ broken"),
    ]);
    let own = report(["--templates", text(folder.path())]);
    assert_eq!(own.code, Some(0), "{}", own.stderr);
    for part in ["<b>LOGO</b>", "<p>GAPS ", "OFFER Maison", "id=\"verdict\""] {
        assert!(own.stdout.contains(part), "{part}");
    }
    assert!(!own.stdout.contains("id=\"gaps\""), "the built-in part is replaced");
}

#[test]
fn a_folder_that_replaces_nothing_is_told() {
    let folder = folder(&[("verdict.html", "x")]);
    let run = report(["--templates", text(folder.path())]);
    assert_eq!(run.code, Some(0));
    assert!(run.stderr.contains("partials/verdict.html"), "{}", run.stderr);
    said(&report(["--templates", text(&folder.path().join("nowhere"))]), &["nowhere", "unreadable"]);
    said(&report(["--templates", text(&folder.path().join("verdict.html"))]), &["verdict.html", "unreadable"]);
}

#[test]
fn the_format_goes_by_option_then_output_then_name_then_is_html() {
    let template = "{{ \"<*>\" }}";
    let names = ["a.html", "a.md", "a.html.tera", "a.md.j2", "a.txt"];
    let files: Vec<_> = names.iter().map(|name| (*name, template)).collect();
    let folder = folder(&files);
    let (html, markdown) = ("&lt;*&gt;", "&lt;\\*&gt;\n");
    for (name, shown) in
        [("a.html", html), ("a.md", markdown), ("a.html.tera", html), ("a.md.j2", markdown), ("a.txt", html)]
    {
        assert_eq!(by_file(&folder, name).stdout, shown, "{name}");
    }
    let path = folder.path().join("a.md");
    assert_eq!(report(["--format", "html", "--template", text(&path)]).stdout, html);
    let output = folder.path().join("out.html");
    let run = run(["report", ANSWERS, "--template", text(&path), "-o", text(&output)]);
    assert_eq!((run.code, fs::read_to_string(output).expect("it is written").as_str()), (Some(0), html));
    let to_template = crate::palier::run(["report", ANSWERS, "--template", text(&path), "-o", text(&path)]);
    said(&to_template, &["won’t be overwritten"]);
}

#[test]
fn a_clients_markup_stays_text_whatever_the_templates_are_called() {
    let answers = fs::read_to_string(root().join(ANSWERS)).expect("it is there");
    let payload = "<script>alert(1)</script>\\\"'><img src=x onerror=alert(1)> {{ 7 * 191 }}";
    let answers = answers.replacen("name: ", &format!("name: \"{payload}\" # "), 1);
    let inner = "<p title=\"{{ organization.name }}\">{{ organization.name }}</p>";
    let files: Vec<(String, String)> = ["part.md", "part.txt", "part", "part.html", "part.js"]
        .iter()
        .flat_map(|part| {
            let outer = format!("{{% include \"{part}\" %}}{{{{ organization.name | upper }}}}");
            [((*part).to_owned(), inner.to_owned()), (format!("outer-{part}.tera"), outer)]
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let folder = folder(&files);
    fs::write(folder.path().join("answers.yaml"), answers).expect("a temporary folder takes files");
    let answers = folder.path().join("answers.yaml");
    for (name, _) in files {
        let template = folder.path().join(name);
        let run = run(["report", text(&answers), "--template", text(&template), "--format", "html", "-o", "-"]);
        assert_eq!(run.code, Some(0), "{name}: {}", run.stderr);
        assert!(
            run.stdout.contains("&lt;script&gt;") && run.stdout.contains("{{ 7 * 191 }}"),
            "{name}: {}",
            run.stdout
        );
        assert!(!run.stdout.contains("<script") && !run.stdout.contains("<img"), "{name}: {}", run.stdout);
        assert_eq!(run.stdout.matches('"').count(), 2 * run.stdout.matches("<p title").count(), "{}", run.stdout);
    }
}

#[cfg(unix)]
#[test]
fn a_template_reads_nothing_outside_its_folder() {
    let outer = folder(&[
        ("secret.html", "SECRET"),
        ("house/.hidden.html", "SECRET"),
        ("house/up.html", "x\n  {% include \"../secret.html\" %}"),
        ("house/absolute.html", "{% include \"/etc/passwd\" %}"),
        ("house/link.html", "{% include \"linked.html\" %}"),
        ("house/folder.html", "{% include \"elsewhere/secret.html\" %}"),
        ("house/hidden.html", "{% include \".hidden.html\" %}"),
        ("house/extends.html", "{% extends \"../secret.html\" %}"),
        ("house/none.html", "{% include \"./up.html\" %}"),
        ("house/deep.html", "{% include \"part.html\" %}"),
        ("house/part.html", "\n\n{% include 'a/../../secret.html' %}"),
        ("house/dir.html", "{% include \"sub\" %}"),
        ("house/sub/x", ""),
    ]);
    let house = outer.path().join("house");
    std::os::unix::fs::symlink(outer.path().join("secret.html"), house.join("linked.html")).expect("a link");
    std::os::unix::fs::symlink(outer.path(), house.join("elsewhere")).expect("a link");
    std::os::unix::fs::symlink(house.join("sub/x"), house.join("report.html")).expect("a link");
    for (name, place, words) in [
        ("up.html", "up.html:2:14", "isn’t in the templates’ folder"),
        ("absolute.html", "absolute.html:1:12", "isn’t in the templates’ folder"),
        ("link.html", "link.html:1:12", "is a link"),
        ("folder.html", "folder.html:1:12", "is a link"),
        ("hidden.html", "hidden.html:1:12", "is hidden"),
        ("extends.html", "extends.html:1:12", "isn’t in the templates’ folder"),
        ("none.html", "none.html:1:12", "there is no template"),
        ("deep.html", "part.html:3:12", "isn’t in the templates’ folder"),
        ("dir.html", "dir.html:1:12", "isn’t a file"),
    ] {
        for options in [vec![], vec!["--templates", text(&house)]] {
            let template = house.join(name);
            let run = report(["--template", text(&template)].into_iter().chain(options));
            said(&run, &["template-not-found", place, words]);
            assert!(!run.stderr.contains("SECRET") && !run.stderr.contains("root:"), "{}", run.stderr);
        }
    }
}

#[test]
fn a_file_that_is_no_template_is_told() {
    let outer = folder(&[("large.html", &"x".repeat((1 << 20) + 1)), ("calls.html", "{% include \"latin.html\" %}")]);
    fs::write(outer.path().join("latin.html"), b"a\nLumi\xe8re").expect("a temporary folder takes files");
    said(&by_file(&outer, "large.html"), &["too-large", "1 MB"]);
    said(&by_file(&outer, "latin.html"), &["not-utf8", "latin.html:2:5"]);
    said(&by_file(&outer, "calls.html"), &["not-utf8", "latin.html:2:5"]);
    said(&by_file(&outer, "nowhere.html"), &["unreadable", "nowhere.html"]);
    said(&report(["--template", text(outer.path())]), &["unreadable"]);
    said(&report(["--template", "reprot"]), &["no built-in template", "did you mean “report”"]);
    said(&report(["--template", "house"]), &["./house", "report"]);
}

#[test]
fn templates_that_would_never_end_are_refused() {
    let mut chain: Vec<(String, String)> =
        (0..99).map(|n| (format!("c{n}.html"), format!("{{% include \"c{}.html\" %}}", n + 1))).collect();
    chain.push(("c99.html".to_owned(), "END {{ organization.name }}".to_owned()));
    let files: Vec<(&str, &str)> = chain.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let deep = folder(&files);
    assert!(by_file(&deep, "c0.html").stdout.starts_with("END"), "as many as are allowed");
    fs::write(deep.path().join("c99.html"), "{% include \"c100.html\" %}").expect("it is written");
    fs::write(deep.path().join("c100.html"), "x").expect("it is written");
    said(&by_file(&deep, "c0.html"), &["too-large", "100"]);

    let round = folder(&[
        ("a.html", "\n{% include \"b.html\" %}"),
        ("b.html", "{% include \"a.html\" %}"),
        ("base.html", "{% block a %}{% endblock %}{% block b %}{% endblock %}"),
        ("mid.html", "{% extends \"base.html\" %}{% block b %}{% block a %}x{% endblock %}{% endblock %}"),
        (
            "blocks.html",
            "{% extends \"mid.html\" %}{% block a %}{% block b %}{{ super() }}{% endblock %}{% endblock %}",
        ),
        ("component.html", "{% component c(n) %}{{ <c n={n} /> }}{% endcomponent c %}\n{{ <c n={1} /> }}"),
        ("mixed.html", "{% component c() %}{% include \"calls.html\" %}{% endcomponent c %}{{ <c /> }}"),
        ("calls.html", "{{ <c /> }}"),
    ]);
    said(&by_file(&round, "a.html"), &["template-cycle", "a.html:"]);
    said(&by_file(&round, "blocks.html"), &["template-cycle", ".html:1:"]);
    said(&by_file(&round, "component.html"), &["template-cycle", "component.html:1:25"]);
    said(&by_file(&round, "mixed.html"), &["template-cycle"]);
}

#[test]
fn every_code_of_templates_has_a_sample_which_gives_that_problem_alone_at_its_place() {
    for code in Code::ALL.iter().filter(|code| code.files() == Files::Templates) {
        let path = PathBuf::from(format!("tests/data/invalid/{}.html", code.id()));
        let sample =
            fs::read_to_string(root().join(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let expected = sample.lines().next().and_then(|line| line.strip_prefix("{# expect: ")?.strip_suffix(" #}"));
        let expected = expected.expect("a sample says what to expect");
        let (id, place) = expected.split_once(' ').map_or((expected, None), |(id, place)| (id, Some(place)));
        assert_eq!(id, code.id());
        let mut words = Vec::new();
        for language in ["en", "fr"] {
            let run = report(["--template", text(&path), "--lang", language]);
            let place = place.map(|place| format!("{}:{place}\n", path.display())).unwrap_or_default();
            said(&run, &[&format!("[{id}]: "), &place]);
            assert_eq!(run.stderr.matches("[template-").count(), 1, "{}", run.stderr);
            assert!(run.stderr.matches("help: ").count() + run.stderr.matches("aide").count() > 0, "{}", run.stderr);
            assert!(!run.stderr.contains("problem-") && !run.stderr.contains("help-"), "{}", run.stderr);
            words.push(run.stderr);
        }
        assert_ne!(words[0], words[1], "the same in both languages");
        let mended = report(["--template", &format!("tests/data/mended/{id}.html")]);
        assert_eq!((mended.code, mended.stderr.as_str()), (Some(0), ""), "{mended:#?}");
    }
}

#[test]
fn a_template_comes_through_a_pipe_too() {
    let folder = folder(&[("a.html", "{{ organization.name }}")]);
    let mut command = palier();
    let file = fs::File::open(folder.path().join("a.html")).expect("it is there");
    command.args(["report", ANSWERS, "-o", "-", "--template", "/dev/stdin"]).stdin(Stdio::from(file));
    if cfg!(target_os = "linux") {
        let run = Run::of(command.output().expect("it runs"));
        assert_eq!(run.code, Some(0), "{run:#?}");
    }
}
