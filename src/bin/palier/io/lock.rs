//! A lock on a file that is replaced as it is saved: held on a file of its own beside it.
//!
//! The lock is the system's and goes with the process, however that ends. What a killed process leaves lying there is
//! only the empty file, which holds nobody up and is taken away by the next one.
#![allow(clippy::disallowed_methods, reason = "this is where files are locked")]

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::replace::{leftover_prefix, target};

/// Tries to open a lock file that others take away, before giving up.
const MOST_TRIES: usize = 100;

/// What came of asking for a lock.
#[derive(Debug)]
pub(crate) enum Locking {
    /// It is ours until it is dropped.
    Held(Lock),
    /// Another process has it.
    Taken,
    /// This file can't be locked: it is a device, or its file system has no locks.
    Unsupported,
}

/// A lock that is held.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    /// Closed, and so unlocked, after the file has been taken away.
    _file: File,
}

/// Locks a file, there already or not, under whichever name it is called; readers and editors aren't held up.
///
/// # Errors
/// Where nothing can be written in the file's folder.
pub(crate) fn lock(path: &Path) -> io::Result<Locking> {
    let target = target(path);
    if fs::metadata(&target).is_ok_and(|metadata| !metadata.is_file()) {
        return Ok(Locking::Unsupported);
    }
    let Some(name) = target.file_name() else { return Ok(Locking::Unsupported) };
    let mut lock_name = std::ffi::OsString::from(".");
    lock_name.push(name);
    lock_name.push(".lock");
    let path = target.with_file_name(lock_name);
    for _ in 0..MOST_TRIES {
        let file = match open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::InvalidFilename => return Ok(Locking::Unsupported),
            Err(error) => return Err(error),
        };
        match file.try_lock() {
            // Whoever had the lock before may have taken the file away between our two steps.
            Ok(()) if !is_still_there(&file, &path) => {}
            Ok(()) => {
                remove_leftovers(&target);
                return Ok(Locking::Held(Lock { path, _file: file }));
            }
            Err(TryLockError::WouldBlock) => return Ok(Locking::Taken),
            Err(TryLockError::Error(_)) => return Ok(Locking::Unsupported),
        }
    }
    Ok(Locking::Taken)
}

impl Lock {
    /// The file that is locked, beside the one that it is for.
    #[cfg(unix)]
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Left lying, it would do no harm.
        let _ = fs::remove_file(&self.path);
    }
}

/// Opens the lock file, and makes it where it is missing. One that another user left can be locked without being written.
fn open(path: &Path) -> io::Result<File> {
    let opened = File::options().write(true).create(true).truncate(false).open(path);
    opened.or_else(|error| File::open(path).map_err(|_| error))
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let of = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(there)) => of(held) == of(there),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_there(_: &File, path: &Path) -> bool {
    // An open file keeps its name here until it is closed.
    path.exists()
}

/// Takes away what processes that were killed while they saved this file have left. Under the lock, nobody else saves it.
fn remove_leftovers(target: &Path) {
    let (Some(folder), Some(prefix)) = (target.parent(), leftover_prefix(target)) else { return };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && entry.file_name().to_str().is_some_and(|name| name.starts_with(&prefix)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
