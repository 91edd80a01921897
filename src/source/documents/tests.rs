use super::*;
use crate::problem::Code;

fn texts(input: &str, style: Style) -> Vec<(usize, String)> {
    Documents::new(input.as_bytes(), "f", style)
        .map(|document| document.expect("memory can be read"))
        .map(|(document, problem)| {
            assert_eq!(problem, None);
            (document.first_line, document.text)
        })
        .collect()
}

#[test]
fn yaml_documents_stand_between_markers() {
    let text = |line, text: &str| (line, text.to_owned());
    assert_eq!(
        texts("a: 1\n---\nb: |\n  x\n--- # c\nc: 3", Style::Yaml),
        [text(1, "a: 1\n"), text(2, "---\nb: |\n  x\n"), text(5, "--- # c\nc: 3"),]
    );
    assert_eq!(texts("# comment\n---\na: 1\n---\n---\nb: 2\n---\n", Style::Yaml).len(), 2, "nothing is no document");
    assert_eq!(texts("", Style::Yaml), [text(1, "")], "an empty file is one empty document");
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    assert_eq!(texts("\u{feff}# header\n---\na: 1\n", Style::Yaml), [(2, "---\na: 1\n".to_owned())]);
    assert_eq!(texts("\u{feff}{\"a\": 1}\n", Style::Lines), [(1, "{\"a\": 1}\n".to_owned())]);
}

#[test]
fn json_lines_are_documents_and_blank_lines_none() {
    assert_eq!(
        texts("{\"a\": 1}\n\n{\"b\": 2}\n", Style::Lines),
        [(1, "{\"a\": 1}\n".into()), (3, "{\"b\": 2}\n".into())]
    );
}

#[test]
fn a_stream_tells_its_style_by_its_first_line_that_is_not_broken() {
    fn detected(input: &str) -> Documents<&[u8]> {
        Documents::detect(input.as_bytes(), "-").expect("memory can be read")
    }
    let good = "{\"a\": 1}\n";
    for lines in [
        good.to_owned(),
        format!("\u{feff}{good}"),
        format!("\n\n{good}"),
        format!(" {good} {good}"),
        format!("no answers\n{good}"),
        format!("{{\"a\": 1, \"b\n\"x\"}}\n\n{good}"),
        format!("{}\n{good}", "x".repeat(MAX_DOCUMENT_BYTES + 1)),
        String::new(),
        "\n \n".to_owned(),
    ] {
        let documents = detected(&lines);
        assert_eq!(documents.style, Style::Lines, "{lines:.40}");
        let filled = lines.lines().filter(|line| !line.trim().is_empty()).count();
        assert_eq!(documents.count(), filled, "{lines:.40}: a document a line, broken or not");
    }
    let late = format!("{}{good}", "a: 1\n".repeat(MOST_FIRST_LINES));
    for whole in [
        "a: 1\n",
        "{\n\"a\":\n{\"b\": 1}\n}",
        "a: |\n  {\"a\": 1}\n",
        "---\n{\"a\": 1}\n",
        "# a\n{\"a\": 1}\n",
        "[\n{\"a\": 1}\n]",
        "{a: 1}\n",
        &late,
    ] {
        let documents = detected(whole);
        assert_eq!(documents.style, Style::Yaml, "{whole:.40}");
        let texts: Vec<_> = documents.map(|read| read.expect("memory can be read").0.text).collect();
        assert_eq!(texts, [whole]);
    }
}

#[test]
fn a_byte_that_is_not_utf8_is_a_problem_at_its_place() {
    let mut documents = Documents::new(&b"a: 1\nb: caf\xe9\n"[..], "f", Style::Yaml);
    let (_, problem) = documents.next().expect("one").expect("memory can be read");
    let problem = problem.expect("has one");
    assert_eq!((problem.code, problem.place.map(|place| (place.line, place.column))), (Code::NotUtf8, Some((2, 7))));
}

#[test]
fn a_line_over_the_limit_is_too_large_from_the_standard_input_too() {
    let large = format!("{}\n---\nb: 1\n", "x".repeat(MAX_DOCUMENT_BYTES + 1));
    let documents: Vec<_> =
        Documents::detect(large.as_bytes(), "-").expect("memory").map(|item| item.expect("memory")).collect();
    assert_eq!(documents[0].1.as_ref().map(|problem| problem.code), Some(Code::TooLarge));
    assert_eq!((documents[1].0.first_line, &documents[1].1), (2, &None));
}

#[test]
fn what_has_no_end_is_given_up_for_one_problem() {
    for style in [Style::Yaml, Style::Lines] {
        let line = std::io::BufReader::new(std::io::repeat(b'y'));
        let documents: Vec<_> = Documents::new(line, "-", style).map(|item| item.expect("memory")).collect();
        let codes: Vec<_> = documents.iter().map(|(_, problem)| problem.as_ref().map(|it| it.code)).collect();
        assert_eq!(codes, [Some(Code::TooLarge)], "{style:?}");
    }
    let lines = "a line that has an end\n".repeat((MAX_DOCUMENT_BYTES + MOST_SKIPPED) / 22);
    let lines = lines + "---\na: 1\n";
    let documents = Documents::new(lines.as_bytes(), "-", Style::Yaml);
    assert_eq!(documents.count(), 1, "what follows isn't looked for");
}

#[test]
fn a_document_over_the_limit_is_a_problem_and_the_next_is_read() {
    let large = format!("a: {}\n---\nb: 1\n", "x".repeat(MAX_DOCUMENT_BYTES + 1));
    let documents: Vec<_> =
        Documents::new(large.as_bytes(), "f", Style::Yaml).map(|item| item.expect("memory")).collect();
    assert_eq!(documents.len(), 2);
    assert_eq!(documents[0].1.as_ref().map(|problem| problem.code), Some(Code::TooLarge));
    assert_eq!(documents[1].1, None);
}
