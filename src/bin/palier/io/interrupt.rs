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

/// From now on Ctrl-C, and a friendly end by the system, take away what isn't finished. Where those signals are ignored
/// or looked after already, they stay so.
pub(super) fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let _ = ctrlc::try_set_handler(stop);
    });
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
