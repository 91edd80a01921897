//! Brands on the command line: what they do to a report, and everything that may be wrong with one.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::palier::{Run, run, run_in};

const ANSWERS: &str = include_str!("../../examples/ambrelle/answers.yaml");
const LOGO: &str = include_str!("../../examples/ambrelle/logo.svg");

/// A folder with answers, a logo and a brand.
fn folder(brand: &Value) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "answers.yaml", ANSWERS);
    write(folder.path(), "logo.svg", LOGO);
    write(folder.path(), "brand.json", brand.to_string());
    folder
}

fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) {
    fs::write(folder.join(name), content).expect("a temporary folder takes files");
}

fn report(folder: &TempDir, arguments: &[&str]) -> Run {
    run_in(folder.path(), &[&["report", "answers.yaml", "--brand", "brand.json"], arguments].concat())
}

/// The problems of a brand, with their places.
fn problems(brand: &Value) -> Vec<Value> {
    check(&folder(brand), "brand.json")
}

fn check(folder: &TempDir, name: &str) -> Vec<Value> {
    let run = run_in(folder.path(), &["check", name, "--format", "json", "--lang", "en"]);
    run.json().as_array().cloned().unwrap_or_else(|| panic!("{run:?}"))
}

/// The codes of problems.
fn codes(problems: &[Value]) -> Vec<&str> {
    problems.iter().map(|problem| problem["code"].as_str().expect("has a code")).collect()
}

fn colours(colours: &Value) -> Value {
    json!({"format": 1, "name": "Cabinet Rivage", "colors": colours})
}

#[test]
fn a_brand_needs_a_name_and_nothing_else() {
    let folder = folder(&json!({"format": 1, "name": "Cabinet Rivage"}));
    let (plain, branded) =
        (run_in(folder.path(), &["report", "answers.yaml", "-o", "-"]), report(&folder, &["-o", "-"]));
    assert_eq!((branded.code, branded.stderr.as_str()), (Some(0), ""));
    assert!(!plain.stdout.contains("Cabinet") && branded.stdout.contains("<p class=\"house\">Cabinet Rivage</p>"));
    assert!(!branded.stdout.contains("<img"), "no logo is given");
    assert_eq!(codes(&problems(&json!({"format": 1, "logo": "logo.svg"}))), ["missing-field"]);
    assert_eq!(codes(&problems(&json!({"name": "Cabinet Rivage", "footer": "Nantes"}))), ["missing-field"]);
    assert_eq!(codes(&problems(&json!({"format": 2, "name": "Cabinet Rivage"}))), ["unknown-format"]);
}

#[test]
fn the_page_carries_logo_colours_fonts_and_notes_in_its_language() {
    let brand = json!({
        "format": 1, "name": "Cabinet Rivage", "logo": "logo.svg", "logo_dark": "logo.svg",
        "colors": {"primary": "#007070", "dark": {"primary": "#8fd3d3"}},
        "fonts": {"heading": "Fu tura"},
        "footer": {"fr": "quai des Tanneurs", "en": "Tanner’s Quay"},
        "confidentiality": "Pour la direction",
    });
    let folder = folder(&brand);
    let french = report(&folder, &["--format", "html"]);
    assert_eq!((french.code, french.stderr.as_str()), (Some(0), ""));
    let page = &french.stdout;
    let shades = ["--accent: #007070;", "--accent: #8fd3d3;", "--certain: #007070;", "--certain: #8fd3d3;"];
    // “Fu tura”, spelt out so that it can only be a name.
    let font = "--serif: \\000046\\000075\\000020\\000074\\000075\\000072\\000061, ";
    let others =
        ["src=\"data:image/svg+xml;base64,", "srcset=\"data:image/svg+xml;base64,", "alt=\"Cabinet Rivage\"", font];
    for part in shades.iter().chain(&others).chain(&["quai des Tanneurs", "Établi par Cabinet Rivage"]) {
        assert!(page.contains(part), "{part}");
    }
    assert!(page.contains("img-src data:; base-uri 'none'; form-action 'none'"), "the policy");
    assert!(!page.contains("Tanner’s Quay"));
    let english = report(&folder, &["--format", "markdown", "--lang", "en"]).stdout;
    assert!(english.contains("Prepared by Cabinet Rivage · **Pour la direction**"), "{english:.400}");
    assert!(english.contains("**Cabinet Rivage** · Tanner’s Quay") && !english.contains("data:"));
}

#[test]
fn a_template_of_ones_own_receives_the_brand_or_null() {
    let folder = folder(&json!({"format": 1, "name": "Cabinet Rivage", "colors": {"primary": "#007070"}}));
    write(
        folder.path(),
        "own.html",
        "{% if brand %}{{ brand.name }} {{ brand.colors.light.primary }}{% else %}none{% endif %}",
    );
    let run = report(&folder, &["--template", "own.html"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "Cabinet Rivage #007070"));
    let run = run_in(folder.path(), &["report", "answers.yaml", "--template", "own.html"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "none"));
    write(folder.path(), "own.html", "{{ brand.nmae }}");
    let run = report(&folder, &["--template", "own.html", "--lang", "en"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.stderr.contains("perhaps “name”"), "{}", run.stderr);
}

/// #5bb8e8 is 0.4233 light (its parts count 0.1046, 0.4793 and 0.8070), the page 0.9271: 0.9771 / 0.4733 is 2.064.
/// #7aa7b3 (0.1946, 0.3864, 0.4508) is 0.3503 light, the ground of bars (0.7913, 0.8308, 0.8550) 0.8241: 0.8741 / 0.4003.
/// #007070 (0.1620 of green and of blue) is 0.1276 light, and #ddd 0.7230: 0.7730 / 0.1776 is 4.35.
#[test]
fn a_colour_is_held_to_the_contrast_that_it_needs_where_it_stands() {
    for (given, pointer, said) in [
        (json!({"primary": "#5bb8e8"}), "/colors/primary", "2.06 to 1 on the page (#f5f7f8); it needs 4.5 to 1"),
        (
            json!({"primary": "#007070", "accent": "#7aa7b3"}),
            "/colors/accent",
            "2.18 to 1 on the ground of the bars (#e6ebee); it needs 3 to 1",
        ),
        (
            json!({"primary": "#007070", "on_primary": "#ddd"}),
            "/colors/on_primary",
            "4.35 to 1 on the primary colour (#007070); it needs 4.5 to 1",
        ),
        (
            json!({"primary": "#007070", "dark": {"primary": "#007070"}}),
            "/colors/dark/primary",
            "on the dark page (#1a2229)",
        ),
        (
            json!({"primary": "#007070", "dark": {"accent": "#333"}}),
            "/colors/dark/accent",
            "on the ground of the bars on the dark page (#27323a)",
        ),
    ] {
        let mut brand = colours(&given);
        let found = problems(&brand);
        assert_eq!(codes(&found), ["low-contrast"], "{given}");
        let message = found[0]["message"].as_str().unwrap_or_default();
        assert!(message.contains(said), "{message}");
        assert_eq!(found[0]["line"], 1);
        // What it proposes is taken.
        let help = found[0]["help"].as_str().unwrap_or_default();
        let shade = help.split('"').nth(1).unwrap_or_else(|| panic!("no shade: {help}"));
        *brand.pointer_mut(pointer).expect("is there") = shade.into();
        assert_eq!(problems(&brand), [Value::Null; 0], "{shade}");
    }
    assert_eq!(problems(&colours(&json!({"primary": "#007070", "on_primary": "white"}))), [Value::Null; 0]);
}

#[test]
fn a_colour_without_quotes_is_told_of() {
    let folder = folder(&Value::Null);
    for line in ["#0d5a6b", "112233", "\"\"", "[red]", "true", "tael", "transparent", "\"url(x)\"", "\"red; }\""] {
        write(folder.path(), "brand.yaml", format!("format: 1\nname: Rivage\ncolors:\n  primary: {line}\n"));
        let found = check(&folder, "brand.yaml");
        assert_eq!(found.len(), 1, "{line}: {found:#?}");
        assert!(["invalid-value", "wrong-type"].contains(&codes(&found)[0]), "{line}: {found:#?}");
        assert_eq!(found[0]["line"], 4, "{line}");
    }
}

#[test]
fn what_the_format_does_not_know_is_an_error_with_the_nearest_name() {
    let base =
        json!({"format": 1, "name": "Cabinet Rivage", "colors": {"primary": "#007070", "dark": {}}, "fonts": {}});
    for (pointer, wrong, right) in [
        ("", "colours", "colors"),
        ("", "confidentialty", "confidentiality"),
        ("", "logo-dark", "logo_dark"),
        ("/colors", "acent", "accent"),
        ("/colors/dark", "primry", "primary"),
        ("/fonts", "headings", "heading"),
    ] {
        let mut brand = base.clone();
        brand.pointer_mut(pointer).expect("is there")[wrong] = "x".into();
        let found = problems(&brand);
        assert_eq!(codes(&found), ["unknown-field"], "{wrong}");
        assert!(found[0]["help"].as_str().is_some_and(|help| help.contains(&format!("“{right}”"))), "{found:#?}");
    }
}

#[test]
fn fonts_and_texts_are_names_and_short() {
    let with = |field: &str, value: Value| {
        let mut brand = json!({"format": 1, "name": "Cabinet Rivage"});
        brand[field] = value;
        problems(&brand)
    };
    for fonts in [
        json!({"heading": "Futura; } body { display: none"}),
        json!({"body": ["Inter", "url(https://x.example)"]}),
        json!({"body": ["inherit"]}),
        json!({"body": vec!["Inter"; 9]}),
        json!({"body": []}),
        json!({"body": [4]}),
        json!({"body": {"a": "b"}}),
        json!("Inter"),
    ] {
        assert_eq!(with("fonts", fonts.clone()).len(), 1, "{fonts}");
    }
    assert_eq!(with("fonts", json!({"heading": "Futura", "body": ["Inter", "sans-serif"]})), [Value::Null; 0]);
    let long = "é".repeat(201);
    for (field, value) in [
        ("footer", json!(long)),
        ("footer", json!({"fr": "ok", "en": long})),
        ("confidentiality", json!(long)),
        ("footer", json!({"français": "x", "fr": "y"})),
        ("footer", json!({"fr": null})),
        ("footer", json!(["x"])),
        ("footer", json!({"fr": 12})),
        ("name", json!(long)),
        ("name", json!(["x"])),
        ("logo", json!(["logo.svg"])),
    ] {
        assert_eq!(with(field, value.clone()).len(), 1, "{field}: {value}");
    }
}

#[test]
fn a_logo_lies_in_the_folder_of_the_brand() {
    let outer = tempfile::tempdir().expect("a temporary folder");
    let folder = outer.path().join("brand");
    fs::create_dir_all(folder.join("pictures")).expect("can be made");
    for name in ["logo.svg", "brand/pictures/logo.svg", "brand/.hidden.svg"] {
        write(outer.path(), name, LOGO);
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(outer.path().join("logo.svg"), folder.join("linked.svg")).expect("a link");
    let absolute = outer.path().join("logo.svg").display().to_string();
    let said = |logo: &str| {
        write(&folder, "brand.json", json!({"format": 1, "name": "Rivage", "logo": logo}).to_string());
        let path = folder.join("brand.json").display().to_string();
        let problems = run(["check", &path, "--format", "json", "--lang", "en"]).json();
        problems[0]["message"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(said("pictures/logo.svg"), "");
    for (logo, words) in [
        ("../logo.svg", "isn’t in the folder"),
        (absolute.as_str(), "isn’t in the folder"),
        ("https://rivage.example/logo.svg", "isn’t in the folder"),
        (".hidden.svg", "is hidden"),
        ("pictures", "isn’t a file"),
        ("pictures/other.svg", "no such file"),
        ("a\u{0}b.svg", "no such file"),
    ] {
        assert!(said(logo).contains(words), "{logo}: {}", said(logo));
    }
    if cfg!(unix) {
        assert!(said("linked.svg").contains("is a link"));
    }
}

#[test]
fn a_logo_is_a_picture_of_a_size_for_mail() {
    let folder = folder(&json!({"format": 1, "name": "Rivage", "logo": "it.png"}));
    for (content, code) in [
        (Vec::new(), "unusable-logo"),
        (b"<html></html>".to_vec(), "unusable-logo"),
        (vec![b'x'; 600_000], "unusable-logo"),
        (LOGO.replace("<title>", "<script/><title>").into_bytes(), "unsafe-logo"),
        (LOGO.replace("<circle", "<circle onclick=\"x\"").into_bytes(), "unsafe-logo"),
    ] {
        write(folder.path(), "it.png", &content);
        assert_eq!(codes(&check(&folder, "brand.json")), [code]);
        let run = report(&folder, &["-o", "out.html"]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.stderr.contains(code) && !folder.path().join("out.html").exists(), "{}", run.stderr);
    }
    // It is told by its content.
    write(folder.path(), "it.png", LOGO);
    assert_eq!(check(&folder, "brand.json"), [Value::Null; 0]);
}

#[test]
fn what_a_brand_was_read_from_is_never_written_over() {
    let folder = folder(&json!({"format": 1, "name": "Rivage", "logo": "logo.svg"}));
    for name in ["brand.json", "logo.svg"] {
        let before = fs::read(folder.path().join(name)).expect("is there");
        let run = report(&folder, &["--format", "html", "-o", name]);
        assert_eq!(run.code, Some(2), "{name}: {run:?}");
        assert_eq!(fs::read(folder.path().join(name)).expect("is there"), before);
    }
}

#[test]
fn a_brand_is_told_from_other_files() {
    let folder = folder(&json!({"format": 1, "name": "Rivage", "logo": "logo.svg"}));
    let scored = run_in(folder.path(), &["score", ".", "--format", "json", "--lang", "en"]);
    assert_eq!((scored.code, scored.json().as_array().map(Vec::len)), (Some(0), Some(1)), "{scored:?}");
    assert!(scored.stderr.contains("skipped") && scored.stderr.contains("brand.json"), "{}", scored.stderr);
    let named = run_in(folder.path(), &["score", "brand.json", "--lang", "en"]);
    assert_eq!(named.code, Some(2));
    assert!(named.stderr.contains("this is a brand"), "{}", named.stderr);
    let checked = run_in(folder.path(), &["check", ".", "--lang", "en"]);
    assert!(checked.code == Some(0) && checked.stderr.contains("2 documents"), "{checked:?}");
    for (brand, words) in [("answers.yaml", "this isn’t a brand"), ("nowhere.yaml", "nowhere.yaml"), (".", "folder")]
    {
        let run = run_in(folder.path(), &["report", "answers.yaml", "--brand", brand, "-o", "-", "--lang", "en"]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{brand}");
        assert!(run.stderr.contains(words), "{brand}: {}", run.stderr);
    }
    let listed = run(["schema", "brand"]).json();
    assert_eq!(listed["title"], "palier brand");
}
