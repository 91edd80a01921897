//! An interview that is ended from outside: by a signal, or because its terminal is gone.
//!
//! What was confirmed is saved by then. What is left to do is to leave the terminal as it was, and no lock behind.

use super::lock::Lock;

/// Watches for what ends the program from outside, until it ends by itself.
#[cfg(unix)]
pub(crate) fn watch(lock: Option<&Lock>) {
    let lock = lock.map(|lock| lock.path().to_owned());
    // Before anything is saved, which would set handlers of its own.
    super::interrupt::leave_to_caller();
    if let Ok(signals) = signal_hook::iterator::Signals::new(unix::ENDING) {
        std::thread::spawn(move || unix::watch(signals, lock.as_deref()));
    }
}

/// Elsewhere the system ends the program, and nothing has to be restored.
#[cfg(not(unix))]
pub(crate) fn watch(_: Option<&Lock>) {}

#[cfg(unix)]
mod unix {
    use std::io::{self, IsTerminal as _};
    use std::path::Path;
    use std::time::Duration;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;

    use crate::io::{interrupt, keyboard, terminal};

    pub(super) const ENDING: [i32; 4] = [SIGHUP, SIGINT, SIGQUIT, SIGTERM];

    /// So long a signal may wait.
    const PAUSE: Duration = Duration::from_millis(100);

    /// Pasting and the cursor as they were, below what stands there.
    const RESTORE: &str = "\u{1b}[?2004l\u{1b}[?25h\r\n\u{1b}[J";

    pub(super) fn watch(mut signals: Signals, lock: Option<&Path>) {
        loop {
            if let Some(signal) = signals.pending().next() {
                end(signal, lock);
            }
            // Where the signal of a terminal that goes away is ignored, as `nohup` has it, keys are waited for for ever.
            if !io::stdin().is_terminal() {
                end(SIGHUP, lock);
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Ends the program with the status that shells give to a signal.
    fn end(signal: i32, lock: Option<&Path>) -> ! {
        if keyboard::is_taken() {
            keyboard::give_back();
            let _ = terminal::draw(RESTORE);
        } else {
            let _ = terminal::draw("\n");
        }
        if let Some(lock) = lock {
            let _ = std::fs::remove_file(lock);
        }
        interrupt::end(128 + signal);
    }
}
