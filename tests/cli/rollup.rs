//! `palier score --by`: businesses with several sites, rolled up in every format.

use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::palier::{Run, folder_with, run, run_in};

const MODEL: &str = "tests/data/worked-example/questionnaires/worked-example.yaml";

fn answers(organization: &str, answers: &str) -> String {
    format!(
        "format: 1\nquestionnaire: worked-example@1\norganization: {organization}\ndate: 2026-11-20\nanswers: {answers}\n"
    )
}

/// Five files: two sites of one group, one of another, one of none, one that can't be read. Of the questions the first
/// weighs three, the others one each; levels are worth 0, 33.3, 66.7 and 100.
fn folder() -> TempDir {
    let files = [
        ("a.yaml", answers("{name: A, group: North | *x*, country: FR}", "{q1: omni, q2: omni, q3: omni}")),
        ("b.yaml", answers("{name: B, country: FR}", "{q1: unknown, q2: unknown, q3: unknown}")),
        ("c.yaml", "format: 1\nquestionnaire: worked-example@1\n".to_owned()),
        ("d.yaml", answers("{name: D, group: =South}", "{q1: multi, q2: multi, q3: multi}")),
        ("e.yaml", answers("{name: E, group: North | *x*}", "{q1: mono, q2: mono, q3: mono}")),
    ];
    folder_with(MODEL, files.iter().map(|(name, text)| (*name, text.as_str())))
}

fn by(field: &str, format: &str, more: &[&str]) -> Run {
    let folder = folder();
    let run = run_in(&folder, &[&["score", ".", "--by", field, "--format", format], more].concat());
    assert_eq!(run.code, Some(2), "one file can’t be read: {run:#?}");
    run
}

#[test]
fn json_gives_the_groups_of_a_run_as_its_schema_says() {
    let rollup = by("group", "json", &["--fail-under", "cross"]).json();
    let count = |member: &str| rollup[member].as_u64();
    assert_eq!((count("scored"), count("invalid"), count("failing")), (Some(4), Some(1), Some(3)));
    assert_eq!((&rollup["by"], &rollup["questionnaires"][0]["id"]), (&json!("group"), &json!("worked-example")));
    let groups = rollup["questionnaires"][0]["groups"].as_array().expect("a list");
    let names: Vec<_> = groups.iter().map(|group| (&group["name"], &group["scored"], &group["failing"])).collect();
    let (north, south) = (json!("North | *x*"), json!("=South"));
    let (one, two) = (json!(1), json!(2));
    assert_eq!(names, [(&north, &two, &one), (&south, &one, &one), (&Value::Null, &one, &one)]);
    let score = &groups[0]["score"];
    assert_eq!(
        score,
        &json!({"number": 2, "lowest": 0.0, "lower_quartile": 25.0, "median": 50.0, "upper_quartile": 75.0, "highest": 100.0})
    );
    let levels: Vec<_> = groups[0]["levels"].as_array().expect("a list").iter().map(|it| &it["number"]).collect();
    assert_eq!(levels, [1, 0, 0, 1]);
    assert_eq!((&groups[0]["differs_most"], &groups[1]["differs_most"]), (&json!("only"), &Value::Null));
    assert_eq!((&groups[2]["score"], &groups[2]["without_level"]), (&Value::Null, &one));
    let schema = crate::schema::validator(&run(["schema", "rollup"]).json());
    assert_eq!(crate::schema::faults(&schema, &rollup), [""; 0]);
    let folder = folder();
    let nothing = run_in(&folder, &["score", "c.yaml", "--by", "brand", "--format", "json"]).json();
    assert_eq!(crate::schema::faults(&schema, &nothing), [""; 0]);
    assert_eq!((&nothing["invalid"], &nothing["questionnaires"]), (&one, &json!([])));
}

#[test]
fn records_of_groups_have_the_same_figures_in_lines_and_rows() {
    let ndjson = by("group", "ndjson", &[]).stdout;
    let records: Vec<Value> = ndjson.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(records.len(), 3, "{ndjson}");
    let columns = ["name", "scored", "median", "mono.businesses", "differs_most", "only.lowest", "only.highest"];
    let of = |record: &Value| columns.map(|column| record[column].clone());
    assert_eq!(
        of(&records[0]),
        [json!("North | *x*"), json!(2), json!(50.0), json!(1), json!("only"), json!(0.0), json!(100.0)]
    );
    let csv = by("group", "csv", &[]).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let headings = reader.headers().expect("has headings").clone();
    assert!(headings.iter().eq(records[0].as_object().expect("a record").keys()), "{headings:?}");
    let rows: Vec<_> = reader.records().map(|row| row.expect("a whole row")).collect();
    assert_eq!((rows.len(), &rows[1][1], &rows[2][1]), (3, "'=South", ""));
    let excel = by("group", "csv", &["--excel"]).stdout;
    assert!(excel.starts_with("\u{feff}by;name;") && excel.contains(";50,0;"), "{excel}");
}

#[test]
fn markdown_is_a_table_that_no_name_breaks() {
    for (lang, field, summary) in [("en", "Group", "1 invalid file"), ("fr", "Groupe", "1 fichier invalide")] {
        let text = by("group", "markdown", &["--lang", lang]).stdout;
        assert!(text.contains(&format!("| {field} |")) && text.contains(summary), "{text}");
        let (mut cells, mut rows) = (0, 0);
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::TableRow) => rows += 1,
                Event::Start(Tag::TableCell) => cells += 1,
                Event::Start(Tag::Emphasis) => panic!("a client’s text is no markup: {text}"),
                _ => {}
            }
        }
        assert_eq!((rows, cells), (3, 28), "{text}");
    }
}

#[test]
fn the_table_gives_a_group_a_row_and_counts_what_is_invalid() {
    let table = by("group", "table", &["--lang", "en"]).stdout;
    let row = |name: &str| {
        let row = table.lines().find(|line| line.trim_start().starts_with(name)).unwrap_or_else(|| panic!("{table}"));
        row.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(row("North | *x*"), ["North | *x*", "2", "0.0", "50.0", "100.0", "Mono 1", "The only dimension"]);
    assert_eq!(row("–"), ["–", "1", "–", "–", "–", "– 1", "–"]);
    assert!(table.contains("0.0 to 100.0") && table.ends_with("4 organizations scored, 1 invalid file\n"), "{table}");
    let countries = by("country", "table", &["--lang", "fr"]).stdout;
    assert!(countries.trim_start().starts_with("Pays"), "{countries}");
}

#[test]
fn gates_are_held_for_each_file_and_what_tells_of_single_files_is_refused() {
    let folder = folder();
    let held = run_in(&folder, &["score", "a.yaml", "d.yaml", "--by", "group", "--fail-under", "cross"]);
    assert_eq!((held.code, held.stderr.matches("gate not met: d.yaml").count()), (Some(1), 1), "{held:#?}");
    for (lang, said) in [("en", "single files"), ("fr", "un par un")] {
        for more in [&["--format", "junit"][..], &["--format", "sarif"], &["--format", "github"], &["-o", "r.xml"]] {
            let refused = run_in(&folder, &[&["score", "a.yaml", "--by", "unit", "--lang", lang], more].concat());
            assert_eq!((refused.code, refused.stdout.as_str()), (Some(2), ""), "{more:?}");
            assert!(refused.stderr.contains("--by") && refused.stderr.contains(said), "{}", refused.stderr);
        }
    }
    assert_eq!(run_in(&folder, &["score", "a.yaml", "--by", "shop"]).code, Some(2));
}

#[test]
fn each_questionnaire_has_groups_of_its_own() {
    let folder = folder();
    let path = folder.path().join("questionnaires/worked-example.yaml");
    let model = std::fs::read_to_string(&path).expect("is there");
    let other = model.replace("id: worked-example", "id: other").replace("id: only", "id: sole");
    std::fs::write(path.with_file_name("other.yaml"), other).expect("can be written");
    let to_other = answers("{name: F, group: =South}", "{q1: omni, q2: omni, q3: omni}");
    std::fs::write(folder.path().join("f.yaml"), to_other.replace("worked-example@1", "other@1"))
        .expect("can be written");
    let score = |format: &str| run_in(&folder, &["score", "d.yaml", "f.yaml", "--by", "group", "--format", format]);
    let rollup = score("json").json();
    let medians = ["/questionnaires/0/groups/0/score/median", "/questionnaires/1/groups/0/score/median"];
    let medians = medians.map(|at| rollup.pointer(at).and_then(Value::as_f64).expect("a figure").round());
    assert_eq!(medians.map(|median| median.to_string()), ["33", "100"]);
    let csv = score("csv");
    assert_eq!((csv.code, csv.stdout.lines().count()), (Some(0), 3), "{csv:#?}");
    assert!(csv.stdout.contains("only.median") && csv.stdout.contains("sole.median"), "{}", csv.stdout);
    let table = score("table").stdout;
    assert!(
        table.starts_with("Worked example (worked-example 1.0.0)\n") && table.contains("(other 1.0.0)\n"),
        "{table}"
    );
}
