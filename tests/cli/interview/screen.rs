//! What stands on the screen of a terminal while an interview goes on.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use rexpect::session::{PtySession, spawn_command};

/// An interview in a terminal whose screen can be read.
pub(crate) struct Screen {
    session: PtySession,
    terminal: vt100::Parser,
    /// The name of the terminal.
    device: PathBuf,
    /// Everything that was printed.
    printed: Vec<u8>,
}

impl Screen {
    /// Starts an interview in a terminal of so many columns and lines.
    pub(crate) fn open(folder: &Path, arguments: &str, (columns, lines): (u16, u16)) -> Self {
        let mut command = Command::new("sh");
        let palier = env!("CARGO_BIN_EXE_palier");
        let line = format!("tty > .tty; stty cols {columns} rows {lines}; exec '{palier}' interview {arguments}");
        command.current_dir(folder).args(["-c", &line]).env("LANG", "C.UTF-8").env("TERM", "xterm");
        for variable in ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "CI", "NO_COLOR"] {
            command.env_remove(variable);
        }
        let session = spawn_command(command, Some(20_000)).expect("a terminal can be opened");
        let mut screen = Self {
            session,
            terminal: vt100::Parser::new(some(lines), some(columns), 0),
            device: PathBuf::new(),
            printed: Vec::new(),
        };
        screen.wait(|screen| !screen.rows().concat().trim().is_empty());
        let device = std::fs::read_to_string(folder.join(".tty")).expect("the terminal has a name");
        screen.device = device.trim().into();
        screen
    }

    /// The terminal gets another size, as when its window is dragged.
    pub(crate) fn resize(&mut self, columns: u16, lines: u16) {
        self.terminal.screen_mut().set_size(some(lines), some(columns));
        let size = ["cols", &columns.to_string(), "rows", &lines.to_string()].map(str::to_owned);
        let status = Command::new("stty").arg("-F").arg(&self.device).args(size).status().expect("stty runs");
        assert!(status.success());
    }

    /// Types, once the words stand on the screen.
    pub(crate) fn answer(&mut self, words: &str, keys: &str) {
        self.see(words);
        self.session.send(keys).expect("keys can be typed");
        self.session.flush().expect("keys can be typed");
    }

    /// Waits for the words to stand on the screen.
    pub(crate) fn see(&mut self, words: &str) {
        self.wait(|screen| screen.shows(words));
    }

    /// Waits for the words to have gone from the screen.
    pub(crate) fn see_no(&mut self, words: &str) {
        self.wait(|screen| !screen.shows(words));
    }

    /// Whether the words stand on the screen, perhaps on several lines.
    pub(crate) fn shows(&self, words: &str) -> bool {
        let text = self.rows().join(" ");
        text.split_whitespace().collect::<Vec<_>>().join(" ").contains(words)
    }

    /// The lines of the screen.
    pub(crate) fn rows(&self) -> Vec<String> {
        let screen = self.terminal.screen();
        screen.rows(0, screen.size().1.get()).collect()
    }

    /// Whether a line was so long that the terminal had to break it, in the middle of a word or not.
    pub(crate) fn breaks_lines(&self) -> bool {
        let screen = self.terminal.screen();
        (0..screen.size().0.get()).any(|row| screen.row_wrapped(row))
    }

    /// Everything that was printed so far.
    pub(crate) fn printed(&self) -> String {
        String::from_utf8_lossy(&self.printed).into_owned()
    }

    /// Waits for the screen to be so.
    pub(crate) fn wait(&mut self, until: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        loop {
            while let Some(character) = self.session.try_read() {
                // Each byte comes as the character of its number.
                let byte = u8::try_from(u32::from(character)).expect("is a byte");
                self.printed.push(byte);
                self.terminal.process(&[byte]);
            }
            if until(self) {
                return;
            }
            assert!(begun.elapsed() < Duration::from_secs(15), "on the screen:\n{}", self.rows().join("\n"));
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

fn some(size: u16) -> NonZero<u16> {
    NonZero::new(size).expect("a terminal has some")
}
