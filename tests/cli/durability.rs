//! No answer that was confirmed is ever lost: killed, interrupted, locked out, out of space, overtaken by an editor.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::time::Duration;

use rexpect::process::Signal;
use rexpect::process::wait::WaitStatus;
use rexpect::session::PtySession;

use crate::interview::{CTRL_C, DOWN, ENTER, answer, folder, interview, saved};

/// Questions that are answered by a key: enough of them that a kill may come anywhere.
const QUESTIONS: usize = 12;

const OPENED: &str =
    "# Kept.\nformat: 1\nquestionnaire: marks@1\norganization: {name: Ours}\ndate: 2026-11-20\nanswers:\n";

/// A folder with a questionnaire of marks, and an answers file that is opened.
fn marks() -> tempfile::TempDir {
    let folder = folder();
    let mut text = "format: 1\nid: marks\nversion: 1.0.0\nlanguages: [en]\ntitle: Marks\n\
                    levels: [{id: low, title: Low}, {id: high, title: High}]\n\
                    dimensions:\n  - id: only\n    title: Only\n    questions:\n"
        .to_owned();
    for number in 0..QUESTIONS {
        text += &format!("      - {{id: mark-{number}, type: rating, text: Mark of number {number}?}}\n");
    }
    fs::write(folder.path().join("questionnaires/marks.yaml"), text).expect("can be written");
    fs::write(folder.path().join("a.yaml"), OPENED).expect("can be written");
    folder
}

/// The marks of a file, which must read without errors, in order.
fn marks_in(folder: &Path) -> Vec<f64> {
    let text = saved(folder);
    let model = fs::read_to_string(folder.join("questionnaires/marks.yaml")).expect("is there");
    let model = palier::source::Document::whole("marks.yaml", model);
    let tree = palier::source::parse(&model).expect("is YAML");
    let questionnaire = palier::questionnaire::read(&tree, &model).value.expect("is a questionnaire");
    let document = palier::source::Document::whole("a.yaml", text.as_str());
    let tree = palier::source::parse(&document).unwrap_or_else(|problem| panic!("{problem:?} in:\n{text}"));
    let checked = palier::answers::read(&tree, &document, &questionnaire);
    let answers = checked.value.unwrap_or_else(|| panic!("{:?} in:\n{text}", checked.problems));
    assert!(text.starts_with("# Kept.\n"), "{text}");
    let mark = |entry: &palier::answers::Entry| match entry.answer {
        Some(palier::answers::Answer::Number(mark)) => Some(mark),
        _ => None,
    };
    answers.entries.iter().map_while(mark).collect()
}

/// The files of a folder that no user put there.
fn leftovers(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).expect("is a folder");
    let names = names.map(|entry| entry.expect("is readable").file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with('.')).collect()
}

fn mark_of(number: usize) -> usize {
    1 + number % 5
}

/// Types the marks from `next` on, as fast as they are asked; how many were confirmed before the process died: those
/// after which the next question was seen.
fn type_marks(session: &mut PtySession, next: usize) -> usize {
    for number in next..QUESTIONS {
        if session.exp_string(&format!("Mark of number {number}?")).is_err() || session.exp_string("]").is_err() {
            return number;
        }
        let typed = session.send(&format!("{}{ENTER}", mark_of(number))).and_then(|_| session.flush());
        if typed.is_err() {
            return number;
        }
    }
    if session.exp_string("palier report").is_ok() { QUESTIONS } else { QUESTIONS - 1 }
}

/// As many times as `PALIER_KILLS` says: the process is killed at a random moment, the file is looked at, and the
/// interview goes on from there.
#[test]
fn an_interview_killed_at_any_moment_keeps_every_confirmed_answer() {
    let kills: usize = std::env::var("PALIER_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(30);
    let mut random = fastrand::Rng::with_seed(20_261_122);
    let folder = marks();
    let mut before = 0;
    let mut asked = 0;
    for kill in 0..kills {
        if before == QUESTIONS {
            fs::write(folder.path().join("a.yaml"), OPENED).expect("can be written");
            before = 0;
        }
        let mut session = interview(folder.path(), "a.yaml");
        let pid = session.process().child_pid;
        let delay = Duration::from_micros(random.u64(0..250_000));
        let killer = std::thread::spawn(move || {
            std::thread::sleep(delay);
            // Gone already, where the interview is over.
            let _ = nix_kill(pid);
        });
        let confirmed = type_marks(&mut session, before);
        killer.join().expect("kills");
        drop(session);
        let marks = marks_in(folder.path());
        // The last one typed may have been kept without its having been seen.
        assert!((confirmed..=confirmed + 1).contains(&marks.len()), "kill {kill}: {confirmed} confirmed, {marks:?}");
        for (number, mark) in marks.iter().enumerate() {
            assert_eq!(*mark, mark_of(number) as f64, "kill {kill}");
        }
        asked += marks.len() - before.min(marks.len());
        before = marks.len();
    }
    assert!(asked > kills / 4, "the kills came while answers were given: {asked} of {kills}");
    // Whatever the killed ones left lying does no harm, and the next one takes it away.
    let mut session = interview(folder.path(), "a.yaml");
    type_marks(&mut session, before);
    session.exp_eof().expect("it ends");
    assert_eq!(marks_in(folder.path()).len(), QUESTIONS);
    assert_eq!(leftovers(folder.path()), [""; 0]);
}
