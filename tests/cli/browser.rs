//! The HTML reports and questionnaires in a real browser: they load nothing, fit a phone, and print.

mod audit;
mod extremes;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::palier::{left_out, root, run};

const BUSINESSES: [&str; 4] = ["ambrelle", "maison-lumiere", "mediatheques-de-valorcelle", "northshore-outdoor"];

pub(crate) fn chromium() -> Option<PathBuf> {
    let found = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(|name| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.exists())
    });
    if found.is_none() {
        left_out("the reports in a browser", "Chromium");
    }
    found
}

/// Runs the browser on a page, away from any network; what it says on standard error comes back with its output.
pub(crate) fn browse(browser: &Path, page: &Path, arguments: &[String]) -> (String, String) {
    let profile = tempfile::tempdir().expect("a temporary folder");
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"])
        .args(["--disable-background-networking", "--disable-component-update", "--enable-logging=stderr"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .args(arguments)
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("the browser starts");
    // What the page has to say; the browser's own trouble with a machine without a desktop is none of ours.
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.lines().filter(|line| line.contains("CONSOLE")).collect::<Vec<_>>().join("\n");
    (String::from_utf8_lossy(&output.stdout).into_owned(), said)
}

fn report(business: &str) -> PathBuf {
    root().join(format!("examples/{business}/report.html"))
}

#[test]
fn the_page_has_nothing_to_complain_of() {
    let Some(browser) = chromium() else { return };
    for business in BUSINESSES {
        let (page, said) = browse(&browser, &report(business), &["--dump-dom".to_owned()]);
        assert!(page.contains("</html>"), "{said}");
        assert_eq!(said, "");
    }
}

#[test]
fn the_page_names_nothing_outside_itself() {
    for business in BUSINESSES {
        let html = std::fs::read_to_string(report(business)).expect("is there");
        assert!(html.contains("default-src 'none'"), "{business}: a policy forbids every request");
        for reference in ["http://", "https://", "//cdn", "<script", "<link", "@import", "url("] {
            assert!(!html.contains(reference), "{business}: {reference}");
        }
    }
}

#[test]
fn the_page_fits_a_phone() {
    let Some(browser) = chromium() else { return };
    for business in BUSINESSES {
        let html = std::fs::read_to_string(report(business)).expect("is there");
        let (width, said) = width_on_a_phone(&browser, &html);
        assert!(width.is_some_and(|width| width <= 375), "{business}: {width:?} {said}");
    }
}

/// A copy of a page in a frame as wide as a phone, and how wide the page is there.
pub(crate) fn width_on_a_phone(browser: &Path, html: &str) -> (Option<u32>, String) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    // The copy may run the one line that measures it; the page itself forbids scripts.
    let (before, rest) = html.split_once("<meta http-equiv").expect("has a policy");
    let (_, after) = rest.split_once('>').expect("a tag ends");
    let measure = "<script>document.title = 'width ' + document.documentElement.scrollWidth</script></body>";
    let frame = folder.path().join("frame.html");
    let copy = folder.path().join("copy.html");
    std::fs::write(&copy, format!("{before}{after}").replace("</body>", measure)).expect("can be written");
    // A window is never narrower than 500 pixels: the phone is a frame.
    let phone = "<body><iframe src=copy.html width=375 height=800 onload=\"document.title = \
                 this.contentWindow.document.title\"></iframe></body>";
    std::fs::write(&frame, phone).expect("can be written");
    let arguments = ["--allow-file-access-from-files", "--virtual-time-budget=10000", "--dump-dom"].map(str::to_owned);
    let (page, said) = browse(browser, &frame, &arguments);
    let width = page.split("<title>width ").nth(1).and_then(|rest| rest.split('<').next()?.parse::<u32>().ok());
    (width, said)
}

#[test]
fn a_questionnaire_fits_a_phone_and_prints_whole() {
    let Some(browser) = chromium() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    for option in ["--lang=fr", "--blank", "--with-scoring"] {
        let (page, pdf) = (folder.path().join("page.html"), folder.path().join("page.pdf"));
        let shown = run(["questionnaire", "show", "omnichannel", option, "-o", &page.display().to_string()]);
        assert_eq!(shown.code, Some(0), "{shown:?}");
        let html = std::fs::read_to_string(&page).expect("was written");
        let (width, said) = width_on_a_phone(&browser, &html);
        assert!(width.is_some_and(|width| width <= 375), "{option}: {width:?} {said}");
        let (_, said) = browse(&browser, &page, &[format!("--print-to-pdf={}", pdf.display())]);
        assert_eq!(said, "", "{option}");
        let Ok(output) = Command::new("pdftotext").args(["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()]).output()
        else {
            left_out("the text of the printed questionnaire", "pdftotext (poppler-utils)");
            return;
        };
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(text.contains("ROPO"), "{option}: the glossary is missing");
        // No question is cut: what ends each stands on the page on which it begins.
        if option == "--blank" {
            for page in text.split('\u{c}').filter(|page| !page.trim().is_empty()) {
                let begins = page.lines().filter(|line| is_numbered(line)).count();
                let ends = page.lines().filter(|line| line.contains("Notes, preuves vues")).count();
                assert_eq!(begins, ends, "{page}");
            }
        }
    }
}

/// Whether a line begins a question: `3.2  …`.
fn is_numbered(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let number = words.next().filter(|_| words.next().is_some()).unwrap_or_default();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    // The numbers of “who should be in the room” are followed by commas.
    number.split_once('.').is_some_and(|(dimension, question)| digits(dimension) && digits(question))
}

#[test]
fn the_page_prints_with_its_whole_text() {
    let Some(browser) = chromium() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    for business in BUSINESSES {
        let pdf = folder.path().join("report.pdf");
        let (_, said) = browse(&browser, &report(business), &[format!("--print-to-pdf={}", pdf.display())]);
        assert!(pdf.exists(), "{said}");
        let Ok(output) = Command::new("pdftotext").args(["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()]).output()
        else {
            left_out("the text of the printed report", "pdftotext (poppler-utils)");
            return;
        };
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let pages = text.matches('\u{c}').count();
        assert!((4..=60).contains(&pages), "{business}: {pages} pages");
        assert!(text.contains("Provenance"), "{business}: the last section is missing");
        let html = std::fs::read_to_string(report(business)).expect("is there");
        let title = html.split("<h1>").nth(1).and_then(|rest| rest.split('<').next()).expect("has a title");
        for (index, page) in text.split('\u{c}').take(pages).enumerate() {
            let number = format!("{} / {pages}", index + 1);
            assert!(page.contains(&number), "{business}: page {number} has no number");
            let running = page.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            assert!(index == 0 || running.trim_start().starts_with(title), "{business}: page {number}: {running}");
        }
        assert!(text.split('\u{c}').next().is_some_and(|first| !first.contains("Ce qui sépare")), "{business}");
    }
}

#[test]
fn a_branded_page_shows_its_logo_and_says_on_every_printed_page_for_whom_it_is() {
    let Some(browser) = chromium() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let html = std::fs::read_to_string(report("ambrelle")).expect("is there");
    // The logo has its own shape only where the browser could draw it.
    let measured = "<script>const it = document.querySelector('.house img'); document.title = 'logo ' + \
                    [it.complete, it.naturalWidth, it.naturalHeight, getComputedStyle(it).maxWidth !== 'none']</script></body>";
    let copy = folder.path().join("copy.html");
    let (before, rest) = html.split_once("<meta http-equiv").expect("has a policy");
    let (_, after) = rest.split_once('>').expect("a tag ends");
    std::fs::write(&copy, format!("{before}{after}").replace("</body>", measured)).expect("can be written");
    let (page, said) = browse(&browser, &copy, &["--dump-dom".to_owned()]);
    assert!(page.contains("<title>logo true,226,48,true</title>"), "{said}");
    let pdf = folder.path().join("report.pdf");
    browse(&browser, &report("ambrelle"), &[format!("--print-to-pdf={}", pdf.display())]);
    let Ok(output) = Command::new("pdftotext").args(["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()]).output()
    else {
        left_out("the text of the printed report", "pdftotext (poppler-utils)");
        return;
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    for page in text.split('\u{c}').filter(|page| !page.trim().is_empty()) {
        let mut last = page.lines().rev().filter(|line| !line.trim().is_empty());
        assert!(last.next().is_some_and(|line| line.contains("Cabinet Ormerive · 12, quai des Tanneurs")), "{page}");
        assert!(last.next().is_some_and(|line| line.contains("réservé à la direction")), "{page}");
    }
}
