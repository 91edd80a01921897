//! The part of the terminal that a prompt draws on: below what was printed before, drawn anew after each key.
//!
//! A drawing is never higher than the terminal nor as wide, so that it can be drawn over whatever the terminal is. When
//! the terminal changes its size, nobody knows where the lines went: then everything is cleared and drawn at the top.

use std::io;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// Text is no wider than this, however wide the terminal is.
const READABLE: usize = 100;

/// Columns and lines that may be drawn on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) width: usize,
    pub(super) height: usize,
}

impl Size {
    pub(super) fn now() -> Self {
        let (width, height) = crate::io::size();
        // A line as wide as the terminal wraps in some of them, and so does the last one.
        Self { width: width.saturating_sub(1).clamp(20, READABLE), height: height.saturating_sub(1).max(6) }
    }
}

/// What somebody does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Input {
    /// They type a letter.
    Letter(char),
    /// They press another key.
    Key(KeyCode),
    /// They press a key with the control key.
    Control(KeyCode),
    /// They paste.
    Paste(String),
}

/// The terminal while a prompt is drawn: keys come one by one, and the cursor is hidden.
pub(super) struct Screen {
    /// The line of the drawing on which the cursor stands.
    line: usize,
}

const BEGIN: &str = "\u{1b}[?2004h\u{1b}[?25l";
const END: &str = "\u{1b}[?2004l\u{1b}[?25h";

impl Screen {
    pub(super) fn open() -> io::Result<Self> {
        enable_raw_mode()?;
        let screen = Self { line: 0 };
        crate::io::draw(BEGIN)?;
        Ok(screen)
    }

    /// Draws lines.
    pub(super) fn draw(&mut self, lines: &[String]) -> io::Result<()> {
        let mut text = self.to_top();
        text.push_str(&lines.join("\u{1b}[K\r\n"));
        text.push_str("\u{1b}[K\u{1b}[J");
        self.line = lines.len().saturating_sub(1);
        crate::io::draw(&text)
    }

    /// Wipes the drawing away; what comes next stands in its place.
    pub(super) fn wipe(&mut self) -> io::Result<()> {
        let text = self.to_top() + "\u{1b}[J";
        self.line = 0;
        crate::io::draw(&text)
    }

    /// Waits for the next input. `None`: the terminal has another size, and everything is to be drawn again.
    pub(super) fn input(&mut self) -> io::Result<Option<Input>> {
        loop {
            match event::read()? {
                Event::Key(key) if key.kind != KeyEventKind::Release => {
                    if key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char('l') {
                        return self.clear().map(|()| None);
                    }
                    return Ok(Some(of_key(key)));
                }
                Event::Paste(text) => return Ok(Some(Input::Paste(text))),
                Event::Resize(..) => return self.clear().map(|()| None),
                _ => {}
            }
        }
    }

    fn clear(&mut self) -> io::Result<()> {
        self.line = 0;
        crate::io::draw("\u{1b}[2J\u{1b}[H")
    }

    fn to_top(&self) -> String {
        format!("{}\r", up(self.line))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Where the terminal is gone, there is nothing to restore.
        let _ = crate::io::draw(END);
        let _ = disable_raw_mode();
    }
}

fn up(lines: usize) -> String {
    if lines == 0 { String::new() } else { format!("\u{1b}[{lines}A") }
}

fn of_key(key: KeyEvent) -> Input {
    let control = key.modifiers.contains(KeyModifiers::CONTROL) && !key.modifiers.contains(KeyModifiers::ALT);
    match key.code {
        // Enter, pressed before the program took the keyboard.
        KeyCode::Char('j') if control => Input::Key(KeyCode::Enter),
        code if control => Input::Control(code),
        // With Alt come Esc and a letter that were pressed at once, and with Control besides what AltGr gives.
        KeyCode::Char(letter) => Input::Letter(letter),
        code => Input::Key(code),
    }
}
