//! The keyboard while somebody is interviewed: each key comes as it is pressed and is not echoed, from the first question
//! to the last. A key that is typed ahead, between two questions, waits for the next one.
//!
//! Prompts switch the terminal over and back by themselves. Within a [`Keyboard`] it is only from raw to raw.

use std::io;

/// The keyboard, ours until it is dropped.
#[derive(Debug)]
pub(crate) struct Keyboard(());

impl Keyboard {
    pub(crate) fn take() -> io::Result<Self> {
        mode::take()?;
        Ok(Self(()))
    }
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        mode::give_back();
    }
}

/// Whether lines have to begin with a carriage return, as the terminal adds none.
pub(super) fn is_taken() -> bool {
    mode::is_taken()
}

/// Leaves the terminal as it was, wherever the interview is.
pub(super) fn give_back() {
    mode::give_back();
}

#[cfg(unix)]
mod mode {
    use std::io;
    use std::sync::{Mutex, PoisonError};

    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

    /// How the terminal was before.
    static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

    fn before() -> std::sync::MutexGuard<'static, Option<Termios>> {
        BEFORE.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn take() -> io::Result<()> {
        let mut before = before();
        if before.is_none() {
            let now = tcgetattr(io::stdin())?;
            let mut raw = now.clone();
            raw.make_raw();
            // Keys that were typed while the program started are kept.
            tcsetattr(io::stdin(), OptionalActions::Now, &raw)?;
            *before = Some(now);
        }
        Ok(())
    }

    pub(super) fn give_back() {
        if let Some(mode) = before().take() {
            // Where the terminal is gone, there is nothing to restore.
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, &mode);
        }
    }

    pub(super) fn is_taken() -> bool {
        before().is_some()
    }
}

/// Elsewhere a console keeps the keys between two prompts by itself, as they were pressed.
#[cfg(not(unix))]
mod mode {
    use std::io;

    #[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
    pub(super) fn take() -> io::Result<()> {
        Ok(())
    }

    pub(super) fn give_back() {}

    pub(super) fn is_taken() -> bool {
        false
    }
}
