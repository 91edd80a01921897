use super::*;
use crate::assessment::{Blocker, Position};
use crate::source::Document;
use crate::text::{Id, Locale, Message};

/// What a client might write, in good faith or not.
const PAYLOADS: [&str; 16] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "{{ 7*7 }}",
    "{% raw %}",
    "a | b || c",
    "one\n| two |\r\n\r\n# three",
    "```\n`code`",
    "**bold** _em_ ~~gone~~",
    "[x](javascript:alert(1)) ![y](https://example.com/z.png)",
    "--> <!-- &lt;b&gt;",
    "\u{202e}reversed\u{2066}",
    "\u{1b}[31mred\u{7}",
    "- item\n1. one\n> quote",
    "---",
    "\\| \\< \\",
];

fn report(assessment: &Assessment, format: Format) -> String {
    render(assessment, format).unwrap_or_else(|error| panic!("{format:?}: {error:?}"))
}

/// A report without the lines of the charts' labels, of which a longer text has more.
fn without_lines(report: &str) -> String {
    let mut parts = report.split("<tspan");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('>').map_or("", |(_, rest)| rest)).replace("</tspan>", "")
}

/// A report with every text of a client taken out, which leaves what the templates and the words say.
fn skeleton(report: &str, text: &str) -> String {
    report.replace(text, "")
}

#[test]
fn both_formats_render_in_both_languages_with_everything_and_with_nothing() {
    for locale in Locale::ALL {
        for format in Format::ALL {
            let (full, bare) = (sample::rich(locale, &str::to_owned), sample::minimal(locale));
            for assessment in [&full, &bare] {
                let report = report(assessment, format);
                assert!(report.contains("organization"), "{locale} {format:?}");
                assert!(!report.contains("report-"), "{locale} {format:?}: a key without words");
                assert_eq!(report, super::render(assessment, format).expect("as before"), "the same bytes again");
            }
            assert!(report(&bare, format).len() < report(&full, format).len() / 2, "empty parts are left out");
        }
    }
}

#[test]
fn one_printer_writes_each_report_as_if_it_were_its_only_one() {
    let assessments = [
        sample::rich(Locale::Fr, &|name| format!("first {name}")),
        sample::minimal(Locale::En),
        sample::rich(Locale::En, &|name| format!("second {name}")),
    ];
    let first = &assessments[0];
    for format in Format::ALL {
        let templates = Templates::built_in(format);
        let mut printer = Printer::new(&templates);
        for assessment in assessments.iter().chain(&assessments) {
            assert!(printer.print(assessment).expect("it renders") == report(assessment, format), "{format:?}");
        }
        let mut other = printer.clone();
        let printed = std::thread::scope(|scope| {
            let worker = scope.spawn(move || other.print(first).expect("it renders"));
            worker.join().expect("it ends")
        });
        assert!(printed == report(first, format), "a thread of its own makes no difference");
    }
}

#[test]
fn a_printer_tells_the_faults_of_its_templates_each_time() {
    let document = Document::whole("mine.html", "{{ organisation }}");
    let own = vec![Own { name: "mine.html".to_owned(), document }];
    let templates = Templates { entry: "mine.html".to_owned(), own, ..Templates::built_in(Format::Html) };
    let mut printer = Printer::new(&templates);
    let assessment = sample::minimal(Locale::En);
    let mut faults = || printer.print(&assessment).expect_err("there is no such field").len();
    assert_eq!((faults(), faults()), (1, 1));
}

#[test]
fn every_text_of_a_client_comes_out_as_text_in_html() {
    // The same report with a harmless word in place of the payload: whatever the payload is, the markup is the same.
    let tags = |report: &str| report.matches('<').count();
    for payload in PAYLOADS {
        for locale in Locale::ALL {
            let report = report(&sample::rich(locale, &|name| format!("{name} {payload}")), Format::Html);
            let report = without_lines(&report);
            let harmless =
                super::render(&sample::rich(locale, &|name| format!("{name} x")), Format::Html).expect("it renders");
            let harmless = without_lines(&harmless);
            assert_eq!(tags(&report), tags(&harmless), "{payload:?} adds or hides markup");
            assert_eq!(report.matches('"').count(), harmless.matches('"').count(), "{payload:?} leaves an attribute");
            assert!(!report.chars().any(|c| c.is_control() && c != '\n'), "{payload:?}: a control character");
            assert!(!report.contains(['\u{202e}', '\u{2066}']), "{payload:?}: a change of direction");
        }
    }
    let report = report(&sample::rich(Locale::En, &|_| "{{ 1234*5678 }}".to_owned()), Format::Html);
    assert!(report.contains("{{ 1234*5678 }}") && !report.contains("7006652"), "a client's text is no template");
}

#[test]
fn every_text_of_a_client_comes_out_as_text_in_markdown() {
    let lines = |report: &str| report.lines().count();
    let begins = |report: &str| -> Vec<String> {
        report
            .lines()
            .map(|line| line.chars().take_while(|c| "#|->*".contains(*c) || c.is_ascii_digit()).collect())
            .collect()
    };
    for payload in PAYLOADS {
        for locale in Locale::ALL {
            let report = report(&sample::rich(locale, &|_| payload.to_owned()), Format::Markdown);
            let harmless =
                super::render(&sample::rich(locale, &|_| "x".to_owned()), Format::Markdown).expect("it renders");
            assert_eq!(lines(&report), lines(&harmless), "{payload:?} adds lines");
            assert_eq!(begins(&report), begins(&harmless), "{payload:?} begins a block");
            for (line, expected) in report.lines().zip(harmless.lines()) {
                assert_eq!(cells(line), cells(expected), "{payload:?} breaks a table:\n{line}");
                assert_eq!(unescaped(line, '`'), unescaped(expected, '`'), "{payload:?} makes code:\n{line}");
                assert_eq!(unescaped(line, '*'), unescaped(expected, '*'), "{payload:?} is emphasis:\n{line}");
                assert_eq!(unescaped(line, '['), unescaped(expected, '['), "{payload:?} is a link:\n{line}");
            }
            let tags = skeleton(&report, "<br>");
            assert!(!tags.contains('<'), "{payload:?} is a tag: {tags}");
            assert!(!report.chars().any(|c| c.is_control() && c != '\n'), "{payload:?}: a control character");
            assert!(!report.contains(['\u{202e}', '\u{2066}']), "{payload:?}: a change of direction");
        }
    }
}

/// How many cells a line of a table has.
fn cells(line: &str) -> usize {
    unescaped(line, '|')
}

/// How often a character stands in a line without a backslash that takes its meaning.
fn unescaped(line: &str, mark: char) -> usize {
    let mut characters = line.chars();
    let mut count = 0;
    while let Some(character) = characters.next() {
        if character == '\\' {
            characters.next();
        } else if character == mark {
            count += 1;
        }
    }
    count
}

/// A report by templates of the user's, the first of which it begins with.
fn by_templates(assessment: &Assessment, format: Format, files: &[(&str, &str)]) -> Result<String, Vec<Fault>> {
    let own = |(name, text): &(&str, &str)| Own { name: (*name).to_owned(), document: Document::whole(*name, *text) };
    let entry = files.first().map_or("", |(name, _)| name).to_owned();
    let own = files.iter().map(own).collect();
    render_with(assessment, &Templates { entry, own, ..Templates::built_in(format) })
}

#[test]
fn escaping_goes_by_the_format_whatever_a_template_is_called() {
    let assessment = sample::rich(Locale::En, &|_| "<b>*x*".to_owned());
    for (format, shown) in [(Format::Html, "&lt;b&gt;*x*"), (Format::Markdown, r"&lt;b&gt;\*x\*")] {
        for name in ["mine.txt", "mine.html", "mine.md", "mine", "mine.html.tera"] {
            let printed = "{{ organization.name }}";
            let texts = [
                vec![(name, printed)],
                vec![("report.html", "{% include \"a\" %}"), ("a", "{% include \"inner\" %}"), ("inner", printed)],
                vec![
                    ("child", "{% extends \"base\" %}{% block b %}{{ organization.name }}{% endblock %}"),
                    ("base", "{% block b %}{% endblock %}"),
                ],
                vec![(name, "{% component c(of) %}{{ of }}{% endcomponent c %}{{ <c of={organization.name} /> }}")],
                vec![(name, "{% set x %}{{ organization.name }}{% endset %}{{ x }}")],
                vec![(name, "{{ [organization.name] | join(sep=\"\") }}")],
                vec![(name, "{% filter trim %}{{ organization.name }}{% endfilter %}")],
            ];
            for files in texts {
                let text = by_templates(&assessment, format, &files).expect("it renders");
                assert_eq!(text.trim_end(), shown, "{format:?} {files:?}");
            }
        }
    }
}

#[test]
fn a_figure_that_is_missing_is_a_dash() {
    let assessment = sample::minimal(Locale::En);
    let filters = [
        "score",
        "number",
        "percent",
        "signed",
        "points",
        "threshold",
        "decimal",
        "bar",
        "dash",
        "level_title",
        "date",
    ];
    for filter in filters {
        let template = format!("{{{{ overall.score | {filter} }}}}");
        assert_eq!(by_templates(&assessment, Format::Html, &[("a", &template)]).expect("it renders"), "—", "{filter}");
    }
}

/// Where a score may stand among others.
const POSITIONS: [Position; 5] = [
    Position::LowestQuarter,
    Position::BelowMedian,
    Position::AtMedian,
    Position::AboveMedian,
    Position::HighestQuarter,
];

#[test]
fn every_key_of_the_templates_has_words() {
    for format in Format::ALL {
        for (name, template) in files(format) {
            for after in template.split("t(key=\"").skip(1) {
                let (key, rest) = after.split_once('"').expect("a key ends");
                if rest.trim_start().starts_with('~') {
                    let severities = crate::questionnaire::Severity::ALL.map(|severity| severity.id().to_owned());
                    let positions = POSITIONS.map(|position| {
                        let id = serde_json::to_value(position).expect("a word can be written");
                        id.as_str().expect("it is text").to_owned()
                    });
                    let endings = if key.contains("severity") { severities.to_vec() } else { positions.to_vec() };
                    for ending in endings {
                        let key = format!("{key}{ending}");
                        assert!(Message::new(key.clone()).exists(), "{name}: {key}");
                    }
                } else {
                    assert!(Message::new(key.to_owned()).exists(), "{name}: {key}");
                }
            }
        }
    }
}

/// What is said of a template, in English, as the terminal shows it.
fn said(files: &[(&str, &str)]) -> String {
    let assessment = sample::rich(Locale::En, &str::to_owned);
    let faults = by_templates(&assessment, Format::Html, files).expect_err(files[0].1);
    let renderer = crate::problem::Renderer::new(Locale::En, false, 120, true);
    faults.iter().map(|fault| renderer.render(&fault.problem, &fault.document)).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_fault_is_told_with_its_place_and_what_there_is() {
    let mut failures = Vec::new();
    for (template, told) in [
        (
            "a\n{{ overal.score }}",
            &["template-undefined", "mine:2:4", "“overal”", "perhaps “overall”; there are: answers_sha256,"][..],
        ),
        (
            "{{ overall.scor }}",
            &["mine:1:12", "“overall” has no field “scor”", "perhaps “score”; there are: blockers, "],
        ),
        ("{{ overall.scores | score }}", &["mine:1:12", "scores", "perhaps “score”"]),
        ("{% if overall.scor %}{% endif %}", &["mine:1:15", "perhaps “score”"]),
        (
            "{% for d in dimensions %}{{ d.titel }}{% endfor %}",
            &["mine:1:31", "“d” has no field “titel”", "perhaps “title”"],
        ),
        ("{% for d in dimension %}{% endfor %}", &["mine:1:13", "perhaps “dimensions”"]),
        ("{{ organization.name.first }}", &["mine:1:22", "has no fields"]),
        ("{{ dimensions.title }}", &["mine:1:15", "has no fields", "for … in"]),
        ("{{ t(key=\"report-verdit\") }}", &["template-unknown-name", "mine:1:4", "report-verdit"]),
        (
            "{{ organization.name | score }}",
            &["template-value", "mine:1:4", "“score” writes numbers, and is given text"],
        ),
        (
            "{{ organization.name | scor }}",
            &["template-unknown-name", "mine:1:24", "no filter “scor”", "perhaps “score”; there are: score, "],
        ),
        ("{{ organization.name | t }}", &["“t” is a function"]),
        ("{{ score(3) }}", &["mine:1:"]),
        ("{{ strenghts() }}", &["no function “strenghts”", "perhaps “strengths”"]),
        ("{% if a is defind %}{% endif %}", &["no test “defind”", "perhaps “defined”"]),
        ("{{ <bars of={overall} /> }}", &["no component “bars”", "perhaps “bar”"]),
        (
            "{{ <bar of={3} levels={questionnaire.levels} /> }}",
            &["mine:1:4", "in the built-in template partials/components.html"],
        ),
        ("{{ <bar off={overall} /> }}", &["template-value", "mine:1:4", "off"]),
        (
            "{% include \"partials/verdit.html\" %}",
            &["template-not-found", "mine:1:12", "did you mean “partials/verdict.html”"],
        ),
        ("{% extends \"reprt.html\" %}", &["template-not-found", "mine:1:12", "report.html"]),
        ("{% extends \"report.html\" %}{% block covr %}{% endblock %}", &["no block “covr”", "perhaps “cover”"]),
        ("{% extends \"mine\" %}", &["template-cycle", "mine:1:12"]),
        ("x{% include \"mine\" %}", &["template-cycle", "mine:1:13"]),
        (
            "{% component a() %}{{ <b /> }}{% endcomponent a %}{% component b() %}{{ <a /> }}{% endcomponent b %}{{ <a /> }}",
            &["template-cycle", "mine:1:24", "component “b”"],
        ),
        ("a\n{% for d in dimensions %}\n{{ d.id }}", &["template-syntax", "mine:2:4", "ended nowhere", "endfor"]),
        ("{% if date %}{% endfor %}", &["template-syntax", "mine:1:17", "while “if” is open", "endif"]),
        ("a{% endif %}", &["template-syntax", "mine:1:5", "ends nothing"]),
        ("{% if date %}{% elseif date %}{% endif %}", &["template-syntax", "mine:1:17", "{% elif … %}"]),
        ("{{ “abc” }}", &["template-syntax", "mine:1:4", "straight"]),
        ("{{ date && date }}", &["template-syntax", "mine:1:9", "the word: and"]),
        ("{{ organization.name\nb", &["template-syntax", "}} is missing"]),
        ("{{ questionnaire.levels[99].title }}", &["template-undefined", "“questionnaire.levels” has no such entry"]),
        ("{{ overall.score | score ", &["template-syntax", "mine:1:"]),
        ("{% iff overall %}{% endif %}", &["template-syntax", "mine:1:", "no such tag"]),
        ("{{ \"abc }}", &["template-syntax", "mine:1:4"]),
        (
            "{% for x in overall.score %}{% endfor %}",
            &["template-value", "mine:1:13", "a loop goes through a list, and this is a number"],
        ),
        ("{% for x in range(end=1000000000000) %}{% endfor %}", &["template-value", "mine:1:13", "100"]),
        ("{{ range() }}", &["template-value", "“end” is missing"]),
        ("{{ organization.name | safe }}", &["template-value", "everything is escaped"]),
        ("{{ throw(message=\"no way\") }}", &["template-value", "no way"]),
        ("{{ 1 + organization.name }}", &["template-value", "mine:1:"]),
        ("{{ organization.name | truncate }}", &["“length” is missing"]),
        ("{{ organization.name < 1 }}", &["can’t be compared"]),
        ("{{ organization | upper }}", &["this takes text, and is given something with fields"]),
        (
            "{% for a in range(end=99999) %}{% for b in range(end=99999) %}{{ b }}abcdefgh{% endfor %}{% endfor %}",
            &["template-endless", "64 MB"],
        ),
    ] {
        let text = said(&[("mine", template)]);
        if let Some(part) = told.iter().find(|part| !text.contains(**part)) {
            failures.push(format!("{template}: {part} is not in\n{text}\n\n"));
        }
        assert!(!text.contains(['\u{1}', '\u{2}']), "{text}");
    }
    assert!(failures.is_empty(), "{}", failures.concat());
}

#[test]
fn the_html_asks_for_nothing_and_runs_nothing() {
    let report = report(&sample::rich(Locale::Fr, &str::to_owned), Format::Html);
    assert!(report.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
    assert!(report.contains(
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\""
    ));
    for never in ["<script", "http://", "https://", "src=", "@import", "url(", "<link", "javascript:"] {
        assert!(!report.contains(never), "{never}");
    }
    assert_eq!(report.matches("<h1").count(), 1);
}

#[test]
fn the_confirmed_level_is_the_headline_where_it_differs() {
    let html = report(&sample::rich(Locale::En, &str::to_owned), Format::Html);
    assert!(html.contains("<span class=\"label\">Confirmed level</span> <strong>multi</strong>"));
    let markdown = report(&sample::rich(Locale::En, &str::to_owned), Format::Markdown);
    assert!(markdown.contains("**Confirmed level: multi**"));
}

#[test]
fn passages_alone_may_make_a_level_provisional() {
    let mut assessment = sample::rich(Locale::En, &str::to_owned);
    let shown = |assessment: &Assessment| report(assessment, Format::Markdown);
    assert!(shown(&assessment).contains("but one answer is unknown and another is partly so: for now"));
    assert!(shown(&assessment).contains("One of the known answers is partly unknown."));
    assessment.overall.counts.unknown = 0;
    assert!(shown(&assessment).contains("but some passages between channels are unknown: for now, only “multi”"));
}

#[test]
fn a_target_that_is_attained_but_not_confirmed_is_not_said_to_be_certain() {
    let mut assessment = sample::rich(Locale::En, &str::to_owned);
    assessment.overall.target = Id::new("cross").expect("an id");
    assessment.overall.level_gap = Some(0);
    assert!(report(&assessment, Format::Html).contains("attained if the unknown answers confirm it"));
    assessment.overall.level.confirmed.clone_from(&assessment.overall.level.level);
    assert!(!report(&assessment, Format::Html).contains("attained if the unknown answers confirm it"));
}

#[test]
fn dimensions_that_lag_share_one_sentence() {
    let mut assessment = sample::rich(Locale::Fr, &str::to_owned);
    let lag = |name| Blocker::Lag { dimension: Id::new(name).expect("an id"), level: Id::new("multi").expect("an id") };
    assessment.overall.blockers = vec![lag("knowledge"), lag("continuity"), lag("people")];
    let markdown = report(&assessment, Format::Markdown);
    assert_eq!(markdown.matches("retiennent le passage au niveau").count(), 1);
    assert!(markdown.contains("continuity\u{202f}» (niveau «\u{202f}multi\u{202f}») et «\u{202f}people"), "{markdown}");
    assert!(markdown.contains("Un seul obstacle"), "and count as one");
}

#[test]
fn the_code_of_a_country_is_left_out_and_its_name_is_not() {
    let mut assessment = sample::rich(Locale::En, &str::to_owned);
    for (country, shown) in [("FR", false), ("France", true)] {
        assessment.organization.country = Some(country.to_owned());
        assert_eq!(report(&assessment, Format::Markdown).contains(&format!(" · {country}\n")), shown, "{country}");
    }
}

#[test]
fn remarks_on_the_answers_file_stay_out_of_the_report() {
    let assessment = sample::rich(Locale::En, &|name| format!("the {name}"));
    assert!(!assessment.warnings.is_empty());
    for format in Format::ALL {
        assert!(!report(&assessment, format).contains("the warning"), "{format:?}");
    }
}

#[test]
fn passages_are_one_step_a_question() {
    let markdown = report(&sample::rich(Locale::En, &str::to_owned), Format::Markdown);
    assert!(markdown.contains("**Open 3 passages between channels**"), "{markdown}");
    assert!(markdown.contains("store → phone, web-shop"));
    assert!(markdown.contains("4.5 points | 37.5 unit"), "gains and efforts add up");
}

#[test]
fn a_score_or_a_gap_is_never_rounded_away() {
    let markdown = report(&sample::rich(Locale::En, &str::to_owned), Format::Markdown);
    assert!(markdown.contains("49.9997"));
    assert!(markdown.contains("less than 0.1 points"));
}
