//! What is taken away as the user stops the program: files that aren't finished yet.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use crate::exit::Exit;

/// The files that are being written.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A file that is to go if the program is stopped before it is finished.
#[derive(Debug)]
pub(super) struct Unfinished(PathBuf);

impl Unfinished {
    /// Makes a file, at no moment of which stopping the program would leave it lying.
    pub(super) fn make<F: AsRef<Path>>(make: impl FnOnce() -> io::Result<F>) -> io::Result<(F, Self)> {
        let mut unfinished = unfinished();
        let file = make()?;
        let path = file.as_ref().to_owned();
        unfinished.push(path.clone());
        Ok((file, Self(path)))
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        unfinished().retain(|path| *path != self.0);
    }
}

static WATCHED: Once = Once::new();

/// From now on Ctrl-C, and a friendly end by the system, take away what isn't finished. A signal that is ignored, as `nohup`
/// and the `&` of scripts have it, stays so.
pub(super) fn watch() {
    WATCHED.call_once(|| {
        if ctrlc::try_set_handler(stop).is_err() {
            // It takes all its signals or none; nobody ignores the system's.
            #[cfg(unix)]
            watch_system();
        }
    });
}

/// That somebody else looks after the signals, and calls [`end`].
pub(super) fn leave_to_caller() {
    WATCHED.call_once(|| ());
}

#[cfg(unix)]
fn watch_system() {
    use signal_hook::consts::SIGTERM;
    if let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGTERM]) {
        std::thread::spawn(move || signals.forever().for_each(|_| stop()));
    }
}

fn stop() {
    end(Exit::Interrupted.status().into());
}

/// Ends the program with a status, and takes away what isn't finished.
#[expect(clippy::exit, reason = "the program is stopped wherever it is")]
pub(super) fn end(status: i32) -> ! {
    // Held until the end: no file is begun or finished any more.
    let unfinished = unfinished();
    for path in unfinished.iter() {
        let _ = std::fs::remove_file(path);
    }
    std::process::exit(status);
}

fn unfinished() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}
