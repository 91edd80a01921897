//! No answer that was confirmed is ever lost: killed, interrupted, locked out, out of space, overtaken by an editor.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::time::{Duration, Instant};

use rexpect::process::Signal;
use rexpect::process::WaitStatus;
use rexpect::session::PtySession;

use crate::interview::{CTRL_C, ENTER, answer, folder, interview, saved, type_keys};

/// Questions that are answered by a key: enough of them that a kill may come anywhere.
const QUESTIONS: usize = 12;

const OPENED: &str = "# Kept.\nformat: 1\nquestionnaire: marks@1\norganization: {name: Ours, sector: any, country: FR}\n\
                      respondents: [{role: owner}]\ndate: 2026-11-20\nanswers:\n";

/// A folder with a questionnaire of marks, and an answers file that is opened.
pub(crate) fn marks() -> tempfile::TempDir {
    let folder = folder();
    let mut text = "format: 1\nid: marks\nversion: 1.0.0\nlanguages: [en]\ntitle: Marks\n\
                    levels: [{id: low, title: Low}, {id: high, title: High}]\n\
                    dimensions:\n  - id: only\n    title: Only\n    questions:\n"
        .to_owned();
    for number in 0..QUESTIONS {
        let _ = writeln!(text, "      - {{id: mark-{number}, type: rating, text: Mark of number {number}?}}");
    }
    fs::write(folder.path().join("questionnaires/marks.yaml"), text).expect("can be written");
    fs::write(folder.path().join("a.yaml"), OPENED).expect("can be written");
    folder
}

/// The marks of a file, which must read without errors, in order.
fn marks_in(folder: &Path) -> Vec<usize> {
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
        Some(palier::answers::Answer::Number(mark)) => (1..=5).find(|it| (mark - *it as f64).abs() < 1e-9),
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

/// Somebody who types as fast as questions come, and whose terminal may be struck at some moment.
struct Typist {
    session: PtySession,
    /// What has come on the screen since the last words waited for.
    seen: String,
    struck_at: Option<Instant>,
}

impl Typist {
    fn new(session: PtySession, life: Option<Duration>) -> Self {
        Self { session, seen: String::new(), struck_at: life.map(|life| Instant::now() + life) }
    }

    /// Waits for words on the screen; `false` where the process is killed before.
    fn sees(&mut self, words: &str) -> bool {
        let patience = Instant::now() + Duration::from_secs(20);
        loop {
            self.read();
            if let Some(place) = self.seen.find(words) {
                self.seen.drain(..place + words.len());
                return true;
            }
            assert!(Instant::now() < patience, "waiting for {words:?}, seen: {:?}", self.seen);
            if self.struck_at.is_some_and(|moment| Instant::now() >= moment) {
                self.session.process_mut().kill(Signal::SIGKILL).expect("can be killed");
                // What it had printed until then may still be on its way.
                std::thread::sleep(Duration::from_millis(20));
                self.read();
                self.struck_at = None;
                return self.seen.contains(words);
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    fn is_alive(&self) -> bool {
        self.struck_at.is_some() || self.session.process().status() == Some(WaitStatus::StillAlive)
    }

    fn read(&mut self) {
        while let Some(character) = self.session.try_read() {
            self.seen.push(character);
        }
    }

    /// Types the marks from `next` on; how many were confirmed before the process was killed: those after which the next
    /// question was seen.
    fn types_marks(&mut self, next: usize) -> usize {
        let mut confirmed = next;
        for number in next..QUESTIONS {
            if !self.sees(&format!("Mark of number {number}?")) {
                return confirmed;
            }
            confirmed = number;
            // It may be killed before the keys are shown, or as they are: nobody takes then what is typed.
            if !(self.is_alive() && self.sees("]") && self.is_alive()) {
                return confirmed;
            }
            let typed = self.session.send(&format!("{}{ENTER}", mark_of(number)));
            if typed.and_then(|_| self.session.flush()).is_err() {
                return confirmed;
            }
        }
        // The list of all answers says that the last one is confirmed.
        if !self.sees("Finish") {
            return confirmed;
        }
        let _ = self.session.send(ENTER).and_then(|_| self.session.flush());
        QUESTIONS
    }
}

/// As many times as `PALIER_KILLS` says: the process is killed at a random moment, the file is looked at, and the
/// interview goes on from there.
#[test]
fn an_interview_killed_at_any_moment_keeps_every_confirmed_answer() {
    let kills: usize = std::env::var("PALIER_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(30);
    let mut random = fastrand::Rng::with_seed(20_261_122);
    let folder = marks();
    let (mut before, mut asked) = (0, 0);
    for kill in 0..kills {
        if before == QUESTIONS {
            fs::write(folder.path().join("a.yaml"), OPENED).expect("can be written");
            before = 0;
        }
        let life = Duration::from_micros(random.u64(40_000..260_000));
        let mut typist = Typist::new(interview(folder.path(), "a.yaml"), Some(life));
        let confirmed = typist.types_marks(before);
        drop(typist);
        let marks = marks_in(folder.path());
        // The last one typed may have been kept without its having been seen.
        assert!((confirmed..=confirmed + 1).contains(&marks.len()), "kill {kill}: {confirmed} confirmed, {marks:?}");
        assert_eq!(marks, (0..marks.len()).map(mark_of).collect::<Vec<_>>(), "kill {kill}");
        asked += marks.len() - before;
        before = marks.len();
    }
    assert!(asked > kills, "the kills came while answers were given: {asked} answers, {kills} kills");
    // Whatever the killed ones left lying does no harm, and the next one takes it away.
    let mut typist = Typist::new(interview(folder.path(), "a.yaml"), None);
    assert_eq!(typist.types_marks(before), QUESTIONS);
    typist.session.exp_eof().expect("it ends");
    assert_eq!(marks_in(folder.path()).len(), QUESTIONS);
    assert_eq!(leftovers(folder.path()), [""; 0]);
}

/// Starts an interview by a line of the shell in a terminal of 90 × 30.
fn interview_by(folder: &Path, line: &str) -> PtySession {
    let mut command = std::process::Command::new("sh");
    let line = line.replace("PALIER", env!("CARGO_BIN_EXE_palier"));
    command.current_dir(folder).args(["-c", &format!("stty cols 90 rows 30; {line}")]);
    command.env("LANG", "C.UTF-8").env("TERM", "xterm").env("NO_COLOR", "1");
    for variable in ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "CI"] {
        command.env_remove(variable);
    }
    rexpect::session::spawn_command(command, Some(20_000)).expect("a terminal can be opened")
}

#[test]
fn ctrl_c_ends_with_130_and_keeps_what_was_confirmed() {
    let folder = marks();
    let mut session = interview(folder.path(), "a.yaml");
    answer(&mut session, "Mark of number 0?", &format!("1{ENTER}"));
    answer(&mut session, "Mark of number 1?", &format!("2{CTRL_C}"));
    session.exp_string("palier interview a.yaml").expect("how to go on is told");
    session.exp_eof().expect("it ends");
    let ended = session.process().wait().expect("it ends");
    assert!(matches!(ended, WaitStatus::Exited(_, 130)), "{ended:?}");
    assert_eq!(marks_in(folder.path()), [1]);
    assert_eq!(leftovers(folder.path()), [""; 0]);
}

#[test]
fn a_terminal_that_is_closed_or_a_process_that_is_ended_keeps_what_was_confirmed() {
    for signal in [Signal::SIGHUP, Signal::SIGTERM, Signal::SIGINT, Signal::SIGQUIT] {
        let folder = marks();
        let mut session = interview(folder.path(), "a.yaml");
        answer(&mut session, "Mark of number 0?", &format!("1{ENTER}"));
        session.exp_string("Mark of number 1?").expect("the next question comes");
        session.process_mut().signal(signal).expect("can be sent");
        session.process().wait().expect("it ends");
        assert_eq!(marks_in(folder.path()), [1], "{signal}");
    }
}

#[test]
fn a_second_interview_on_the_same_file_is_refused_until_the_first_has_ended() {
    let folder = marks();
    std::os::unix::fs::symlink("a.yaml", folder.path().join("link.yaml")).expect("can be made");
    let mut first = interview(folder.path(), "a.yaml");
    answer(&mut first, "Mark of number 0?", &format!("1{ENTER}"));
    first.exp_string("Mark of number 1?").expect("the next question comes");
    let here = folder.path().join("a.yaml").display().to_string();
    for (name, lang, words) in [
        ("a.yaml", "en", "another interview is open on a.yaml"),
        ("./questionnaires/../a.yaml", "en", "another interview is open"),
        ("link.yaml", "fr", "un autre entretien est ouvert sur link.yaml"),
        (here.as_str(), "en", "another interview is open"),
    ] {
        let mut second = interview(folder.path(), &format!("{name} --lang {lang}"));
        second.exp_string(words).expect("it is refused");
        second.exp_eof().expect("it ends");
        assert!(matches!(second.process().wait(), Ok(WaitStatus::Exited(_, 2))));
    }
    // Another file may be asked about at the same time.
    fs::write(folder.path().join("b.yaml"), OPENED).expect("can be written");
    let mut other = interview(folder.path(), "b.yaml");
    answer(&mut other, "Mark of number 0?", CTRL_C);
    other.exp_eof().expect("it ends");
    // Whoever was refused took nothing away from the first.
    type_keys(&mut first, &format!("2{ENTER}"));
    first.exp_string("Mark of number 2?").expect("the next question comes");
    interview(folder.path(), "a.yaml").exp_string("another interview is open").expect("it is refused still");
    first.process_mut().kill(Signal::SIGKILL).expect("can be killed");
    assert_eq!(leftovers(folder.path()), [".a.yaml.lock"], "what a killed process leaves");

    let mut next = interview(folder.path(), "a.yaml");
    answer(&mut next, "Mark of number 2?", CTRL_C);
    next.exp_eof().expect("it ends");
    assert_eq!(leftovers(folder.path()), [""; 0]);
    assert_eq!(marks_in(folder.path()), [1, 2]);
}

#[test]
fn two_interviews_begin_the_same_new_file_only_one_after_the_other() {
    let folder = marks();
    let mut first = interview(folder.path(), "new.yaml -q marks");
    first.exp_string("Name").expect("it begins");
    interview(folder.path(), "new.yaml -q marks").exp_string("another interview is open").expect("it is refused");
    first.process_mut().kill(Signal::SIGKILL).expect("can be killed");
    interview(folder.path(), "new.yaml -q marks").exp_string("Name").expect("it begins");
    assert!(!folder.path().join("new.yaml").exists());
}

#[test]
fn a_file_that_somebody_edits_meanwhile_is_left_to_them_and_the_interview_kept_beside() {
    let folder = marks();
    let path = folder.path().join("a.yaml");
    let edited = format!("{OPENED}  mark-5: 5 # by hand\n");
    for (lang, words, aside) in [
        ("en", "another program has changed a.yaml", "a.interview.yaml"),
        ("fr", "un autre programme a modifi", "a.interview-2.yaml"),
    ] {
        fs::write(&path, OPENED).expect("can be written");
        let mut session = interview(folder.path(), &format!("a.yaml --lang {lang}"));
        answer(&mut session, "Mark of number 0?", &format!("1{ENTER}"));
        session.exp_string("Mark of number 1?").expect("the next question comes");
        fs::write(&path, &edited).expect("can be written");
        type_keys(&mut session, &format!("2{ENTER}"));
        session.exp_string(words).expect("it is told");
        session.exp_string(aside).expect("where the interview is");
        session.exp_eof().expect("it ends");
        assert!(matches!(session.process().wait(), Ok(WaitStatus::Exited(_, 2))));
        assert_eq!(saved(folder.path()), edited);
        let kept = fs::read_to_string(folder.path().join(aside)).expect("is there");
        assert!(kept.contains("  mark-0: 1\n") && kept.contains("  mark-1: 2\n"), "{kept}");
    }
    // A file that is only touched, or gone, is in nobody's way.
    fs::write(&path, OPENED).expect("can be written");
    let mut session = interview(folder.path(), "a.yaml");
    session.exp_string("Mark of number 0?").expect("a question comes");
    fs::write(&path, OPENED).expect("can be written");
    type_keys(&mut session, &format!("1{ENTER}"));
    session.exp_string("Mark of number 1?").expect("the next question comes");
    fs::remove_file(&path).expect("can be removed");
    type_keys(&mut session, &format!("2{ENTER}"));
    session.exp_string("Mark of number 2?").expect("the next question comes");
    assert_eq!(marks_in(folder.path()), [1, 2]);
}

#[test]
fn a_file_that_cannot_grow_keeps_the_answers_saved_before() {
    let folder = marks();
    // No file may have more than a kilobyte, so that a write fails on the way.
    let comment = format!("# {}\n", "x".repeat(800));
    fs::write(folder.path().join("a.yaml"), format!("{OPENED}{comment}")).expect("can be written");
    let mut session = interview_by(folder.path(), "trap '' XFSZ; ulimit -f 2; exec 'PALIER' interview a.yaml");
    let mut typed = 0;
    // An answered question is shown once more with its answer: only the next one counts.
    let next = |typed: usize| format!("be saved|Mark of number {typed}[?]");
    while session.exp_regex(&next(typed)).expect("it goes on").1 != "be saved" {
        assert!(typed < QUESTIONS, "the file must not grow so large");
        type_keys(&mut session, &format!("{}{ENTER}", mark_of(typed)));
        typed += 1;
    }
    session.exp_string("as it was after the last answer saved").expect("what became of the file");
    session.exp_eof().expect("it ends");
    assert!(matches!(session.process().wait(), Ok(WaitStatus::Exited(_, 2))));
    assert_eq!(marks_in(folder.path()).len(), typed - 1, "all but the one that was told not to be saved");
    assert!(typed > 1, "some were saved");
    assert_eq!(leftovers(folder.path()), [""; 0]);
}

#[test]
fn a_link_stays_a_link_and_a_file_keeps_its_permissions() {
    let folder = marks();
    let elsewhere = folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("can be made");
    fs::rename(folder.path().join("a.yaml"), elsewhere.join("real.yaml")).expect("can be moved");
    fs::set_permissions(elsewhere.join("real.yaml"), fs::Permissions::from_mode(0o640)).expect("can be set");
    std::os::unix::fs::symlink("elsewhere/real.yaml", folder.path().join("a.yaml")).expect("can be made");
    let mut session = interview(folder.path(), "a.yaml");
    answer(&mut session, "Mark of number 0?", &format!("1{ENTER}"));
    answer(&mut session, "Mark of number 1?", CTRL_C);
    session.exp_eof().expect("it ends");
    assert!(folder.path().join("a.yaml").is_symlink());
    assert_eq!(fs::metadata(elsewhere.join("real.yaml")).expect("is there").mode() & 0o777, 0o640);
    assert_eq!(marks_in(folder.path()), [1]);

    // A link to a file that isn't there yet makes it there.
    std::os::unix::fs::symlink("elsewhere/new.yaml", folder.path().join("new.yaml")).expect("can be made");
    let mut session = interview(folder.path(), "new.yaml -q marks");
    answer(&mut session, "Name", &format!("Ours{ENTER}"));
    answer(&mut session, "sector", CTRL_C);
    session.exp_eof().expect("it ends");
    assert!(folder.path().join("new.yaml").is_symlink() && elsewhere.join("new.yaml").is_file());
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_where_nothing_can_be_saved_is_told_before_the_first_question() {
    let folder = marks();
    for (lang, words) in [("en", "t be saved in /sys"), ("fr", "ne pourraient pas")] {
        let mut session = interview(folder.path(), &format!("/sys/a.yaml --lang {lang}"));
        session.exp_string(words).expect("it is told");
        session.exp_eof().expect("it ends");
        assert!(matches!(session.process().wait(), Ok(WaitStatus::Exited(_, 2))));
    }
}
