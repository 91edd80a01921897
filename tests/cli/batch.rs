//! Many documents at once: in order whatever the number of jobs, answered as they come, ended without a trace.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use crate::palier::{folder_with, palier, run, run_in};

const MODEL: &str = "tests/data/worked-example/questionnaires/worked-example.yaml";

/// Answers in one line.
fn line(name: &str, q1: &str) -> String {
    format!(
        "{{\"format\": 1, \"questionnaire\": \"worked-example@1\", \"organization\": {{\"name\": \"{name}\"}}, \
         \"date\": \"2026-11-20\", \"answers\": {{\"q1\": \"{q1}\"}}}}\n"
    )
}

/// A folder of files with answers, some of them broken, some with warnings, one with several documents.
fn shops(count: usize) -> tempfile::TempDir {
    let levels = ["mono", "multi", "cross", "omni", "omnii", "unknown"];
    let mut files: Vec<(String, String)> = (0..count)
        .map(|number| (format!("{number:04}.yaml"), line(&format!("Shop {number}"), levels[number % levels.len()])))
        .collect();
    let many: String = (0..30).map(|number| line(&format!("Stand {number}"), levels[number % 4])).collect();
    files.push(("0003-many.ndjson".to_owned(), many));
    files.push(("notes.json".to_owned(), "[1]".to_owned()));
    folder_with(MODEL, files.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

/// Whether Ctrl-C is ignored by whatever we start, as it is by all that a script starts in the background.
fn is_ctrl_c_ignored() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).is_some_and(|mask| mask & 0b10 != 0)
}

/// The same command, heeding Ctrl-C.
fn heeding_ctrl_c(command: Command) -> Command {
    if !is_ctrl_c_ignored() {
        return command;
    }
    let mut heeding = Command::new("env");
    heeding.arg("--default-signal=INT").arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => heeding.env(name, value),
            None => heeding.env_remove(name),
        };
    }
    heeding
}

/// `palier score -` in a folder, its streams in our hands.
fn score_stream(folder: &Path, arguments: &[&str]) -> (Child, ChildStdin, BufReader<ChildStdout>) {
    let mut child = heeding_ctrl_c(palier())
        .current_dir(folder)
        .args(["score", "-"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("palier is built with the tests");
    let (stdin, stdout) = (child.stdin.take().expect("piped"), child.stdout.take().expect("piped"));
    (child, stdin, BufReader::new(stdout))
}

fn stderr_of(child: &mut Child) -> String {
    let mut text = String::new();
    child.stderr.take().expect("piped").read_to_string(&mut text).expect("palier writes UTF-8");
    text
}

/// Waits for the end, for a while.
fn code(child: &mut Child) -> Option<i32> {
    let patience = Instant::now() + Duration::from_secs(30);
    loop {
        match child.try_wait().expect("is ours") {
            Some(status) => return status.code(),
            None if Instant::now() < patience => std::thread::sleep(Duration::from_millis(5)),
            None => {
                let _ = child.kill();
                panic!("still runs");
            }
        }
    }
}

#[test]
fn the_number_of_jobs_changes_no_byte_of_results_or_messages() {
    let folder = shops(60);
    for arguments in [
        ["score", ".", "--format", "json"],
        ["score", ".", "--format", "csv"],
        ["score", ".", "--fail-under", "multi"],
        ["check", ".", "--format", "text"],
        ["check", ".", "--format", "sarif"],
    ] {
        let with = |jobs: &str| {
            let run = run_in(&folder, &[&arguments[..], &["--jobs", jobs]].concat());
            (run.code, run.stdout, run.stderr)
        };
        let alone = with("1");
        assert!(alone.1.contains("0004.yaml"), "{arguments:?}: {}", alone.1);
        for jobs in ["2", "9"] {
            assert_eq!(with(jobs), alone, "{arguments:?} with {jobs} jobs");
        }
    }
}

#[test]
fn no_job_at_all_is_a_usage_error_in_both_languages() {
    for lang in ["en", "fr"] {
        let result = run(["score", "x.yaml", "--jobs", "0", "--lang", lang]);
        assert_eq!(result.code, Some(2));
        assert!(result.stderr.contains("--jobs"), "{}", result.stderr);
    }
}

#[test]
fn a_line_of_a_stream_is_answered_before_the_next_one_comes() {
    let folder = shops(0);
    for jobs in ["1", "2"] {
        let (mut child, mut stdin, mut stdout) = score_stream(folder.path(), &["--format", "ndjson", "--jobs", jobs]);
        for number in 0..20 {
            let name = format!("Shop {number}");
            stdin.write_all(line(&name, "cross").as_bytes()).expect("is read");
            let mut answer = String::new();
            stdout.read_line(&mut answer).expect("is written");
            let record: serde_json::Value = serde_json::from_str(&answer).expect("a record a line");
            assert_eq!(record["organization"], *name);
        }
        drop(stdin);
        assert_eq!(code(&mut child), Some(0));
    }
}

#[test]
fn a_reader_who_has_enough_ends_it_quietly_even_while_the_input_is_silent() {
    let folder = shops(0);
    for (jobs, format) in [("1", "ndjson"), ("2", "ndjson"), ("2", "json"), ("3", "csv")] {
        let (mut child, mut stdin, mut stdout) = score_stream(folder.path(), &["--format", format, "--jobs", jobs]);
        let mut lines = String::new();
        for number in 0..400 {
            let _ = write!(lines, "{}", line(&format!("Shop {number}"), "cross"));
        }
        // Ours to the end: the program must not wait for what we never send. One job does wait, for it can do nothing else.
        let writer = std::thread::spawn(move || {
            let _ = stdin.write_all(lines.as_bytes());
            stdin
        });
        let mut first = String::new();
        stdout.read_line(&mut first).expect("is written");
        drop(stdout);
        let stdin = writer.join().expect("no panic");
        let stdin = (jobs != "1").then_some(stdin);
        assert_eq!(code(&mut child), Some(0), "{format} with {jobs} jobs");
        assert_eq!(stderr_of(&mut child), "");
        drop(stdin);
    }
}

#[cfg(unix)]
#[test]
fn stopped_or_killed_it_leaves_the_output_as_it_was() {
    let folder = shops(0);
    let output = folder.path().join("out.csv");
    let names = || {
        let entries = std::fs::read_dir(folder.path()).expect("is a folder");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    std::fs::write(&output, "before").expect("can be written");
    let before = names();
    for (signal, expected) in [("INT", Some(130)), ("TERM", Some(130)), ("KILL", None)] {
        let (mut child, mut stdin, _stdout) = score_stream(folder.path(), &["-o", "out.csv"]);
        for number in 0..200 {
            stdin.write_all(line(&format!("Shop {number}"), "cross").as_bytes()).expect("is read");
        }
        let patience = Instant::now() + Duration::from_secs(20);
        while names().len() == before.len() {
            assert!(Instant::now() < patience, "nothing is written");
            std::thread::sleep(Duration::from_millis(2));
        }
        let killed = Command::new("kill").args(["-s", signal, &child.id().to_string()]).status();
        assert!(killed.is_ok_and(|status| status.success()));
        assert_eq!(code(&mut child), expected, "{signal}");
        assert_eq!(std::fs::read_to_string(&output).expect("is there"), "before", "{signal}");
        if signal != "KILL" {
            assert_eq!(names(), before, "{signal}");
        }
    }
}

#[test]
fn one_bad_file_is_named_and_the_others_are_scored() {
    let folder = shops(24);
    let result = run_in(&folder, &["score", ".", "--format", "ndjson", "--fail-under", "omni"]);
    assert_eq!(result.code, Some(2), "2 wins over 1");
    let records: Vec<serde_json::Value> =
        result.stdout.lines().map(|line| serde_json::from_str(line).expect("a record")).collect();
    let files: Vec<_> = records.iter().map(|record| record["file"].as_str().expect("a name").to_owned()).collect();
    let mut sorted = files.clone();
    sorted.sort_by_key(|name| {
        name.split_once('#')
            .map_or((name.clone(), 1), |(file, number)| (file.to_owned(), number.parse().expect("a number")))
    });
    assert_eq!(files, sorted);
    assert_eq!(records.iter().filter(|record| record["status"] == "invalid").count(), 4);
    // Messages come in the order of the files too.
    let places: Vec<_> = ["0004.yaml", "0010.yaml", "0016.yaml", "0022.yaml", "notes.json"]
        .iter()
        .map(|name| result.stderr.find(name).unwrap_or_else(|| panic!("{name}: {}", result.stderr)))
        .collect();
    assert!(places.is_sorted(), "{}", result.stderr);
}

#[cfg(unix)]
#[test]
fn a_job_that_ignores_ctrl_c_and_is_ended_by_the_system_leaves_nothing_either() {
    let folder = shops(0);
    let names = || std::fs::read_dir(folder.path()).expect("is there").count();
    let before = names();
    for ignored in ["INT", "HUP"] {
        let mut child = Command::new("sh")
            .current_dir(folder.path())
            .args(["-c", &format!("trap '' {ignored}; exec \"$0\" score - -o out.csv"), env!("CARGO_BIN_EXE_palier")])
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        let patience = Instant::now() + Duration::from_secs(20);
        while names() == before {
            assert!(Instant::now() < patience, "nothing is written");
            std::thread::sleep(Duration::from_millis(2));
        }
        // The file is there before it is looked after by a moment at most.
        std::thread::sleep(Duration::from_millis(50));
        let signal = |name: &str| {
            let sent = Command::new("kill").args(["-s", name, &child.id().to_string()]).status();
            assert!(sent.is_ok_and(|status| status.success()));
        };
        signal(ignored);
        std::thread::sleep(Duration::from_millis(50));
        assert_eq!(names(), before + 1, "what is ignored ends nothing");
        signal("TERM");
        assert_eq!(code(&mut child), Some(130), "{ignored}");
        assert_eq!(names(), before);
    }
}

#[cfg(unix)]
#[test]
fn somebody_at_a_terminal_sees_how_far_it_has_come_and_a_log_does_not() {
    let folder = shops(400);
    for (lang, words) in [("en", "of 403 files"), ("fr", "fichiers sur 403")] {
        let score = |quiet: &[&str]| {
            let mut command = palier();
            command.current_dir(folder.path()).args(["score", ".", "-o", "out.csv", "--lang", lang]).args(quiet);
            let mut session = rexpect::session::spawn_command(command, Some(60_000)).expect("a terminal");
            session.exp_eof().expect("ends")
        };
        assert!(score(&[]).contains(words));
        assert!(!score(&["--quiet"]).contains(words));
    }
    assert!(!run_in(&folder, &["score", ".", "-o", "out.csv"]).stderr.contains("403"));
}

#[test]
fn a_stream_whose_first_line_is_broken_goes_on_with_the_next() {
    let folder = shops(0);
    let good = line("Shop", "omni");
    for broken in ["no answers\n", "{\"format\": 1, \"questi\n", "\"omni\"}}\n"] {
        let (mut child, mut stdin, mut stdout) = score_stream(folder.path(), &["--format", "ndjson"]);
        stdin.write_all(format!("{broken}{good}{good}").as_bytes()).expect("palier listens");
        drop(stdin);
        let mut records = String::new();
        stdout.read_to_string(&mut records).expect("palier writes UTF-8");
        let statuses: Vec<_> = records.lines().map(|it| it.contains("\"status\":\"ok\"")).collect();
        assert_eq!(statuses, [false, true, true], "{broken}: {records}");
        let errors = stderr_of(&mut child);
        assert!(errors.contains("--> -:1:"), "{errors}");
        assert_eq!(code(&mut child), Some(2));
    }
}

#[test]
fn what_is_left_of_a_broken_file_of_a_folder_is_told_and_what_is_something_else_passed_over() {
    let files = [
        ("a/good.yaml", line("Shop", "omni")),
        ("a/empty.yaml", String::new()),
        ("a/comment.yaml", "# answers\n".to_owned()),
        ("a/page.yaml", "<html>Not found</html>\n".to_owned()),
        ("a/results.json", "[{\"status\": \"ok\"}]".to_owned()),
        ("a/compose.yaml", "services: {}\n".to_owned()),
        ("a/many.ndjson", format!("{}garbage\n", line("Stand", "omni"))),
    ];
    let folder = folder_with(MODEL, files.iter().map(|(name, text)| (*name, text.as_str())));
    let scored = run_in(&folder, &["score", "a", "--format", "ndjson"]);
    assert_eq!(scored.code, Some(2));
    let records = scored.stdout.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a record"));
    let told: Vec<_> =
        records.map(|it| (it["file"].as_str().unwrap_or_default().to_owned(), it["status"] == "ok")).collect();
    let expected = [
        ("a/comment.yaml", false),
        ("a/empty.yaml", false),
        ("a/good.yaml", true),
        ("a/many.ndjson", true),
        ("a/many.ndjson#2", false),
        ("a/page.yaml", false),
    ];
    assert_eq!(told, expected.map(|(name, is_ok)| (name.to_owned(), is_ok)));
    assert_eq!(scored.stderr.matches("skipped").count(), 2, "{}", scored.stderr);
    let checked = run_in(&folder, &["check", "a"]);
    assert_eq!((checked.code, checked.stdout.matches("error[").count()), (Some(1), 4), "{}", checked.stdout);
}

#[test]
fn an_empty_part_of_a_stream_has_no_record_and_elsewhere_nothing_is_an_error() {
    let folder = folder_with(MODEL, [("part.ndjson", ""), ("else/notes.json", "[1]")]);
    for input in ["-", "part.ndjson"] {
        let records = run_in(&folder, &["score", input, "--format", "ndjson"]);
        assert_eq!((records.code, records.stdout.as_str(), records.stderr.as_str()), (Some(0), "", ""), "{input}");
        for format in ["table", "json", "csv", "markdown", "junit", "sarif", "github"] {
            let nothing = run_in(&folder, &["score", input, "--format", format]);
            assert_eq!(nothing.code, Some(2), "{input}, {format}");
            assert!(nothing.stderr.starts_with("error: "), "{format}: {}", nothing.stderr);
        }
    }
    let told = run_in(&folder, &["score", "-", "--lang", "fr"]).stderr;
    assert_eq!(told, "erreur : rien n’est arrivé sur l’entrée standard\n");
    for command in ["check", "plan", "report", "explain"] {
        let nothing = run_in(&folder, &[command, "-", "--quiet"]);
        assert_eq!((nothing.code, nothing.stderr.as_str()), (Some(2), "error: nothing came on standard input\n"));
    }
    // A wrong folder is one in this format too.
    assert_eq!(run_in(&folder, &["score", "else", "--format", "ndjson"]).code, Some(2));
}
