//! Folders: the files that a template or a brand names (none outside its folder, none hidden, no links), and folders for
//! what is written.
#![allow(clippy::disallowed_methods, reason = "this is where files are read")]

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use palier::report::Refusal;

/// The most bytes that a template may have.
const MOST: usize = 1 << 20;

/// The file of a folder that something in it names by its path from there, with `/`; `None` where there is none.
pub(crate) fn file_in(folder: &Path, name: &str) -> Result<Option<PathBuf>, Refusal> {
    let is_outside = |part: &str| part == ".." || part.contains(['\\', ':']);
    if Path::new(name).is_absolute() || name.starts_with('/') || name.split('/').any(is_outside) {
        return Err(Refusal::Outside);
    }
    if name.contains(char::is_control) || name.split('/').any(|part| part.is_empty() || part == ".") {
        return Ok(None);
    }
    if name.split('/').any(|part| part.starts_with('.')) {
        return Err(Refusal::Hidden);
    }
    let mut path = folder.to_owned();
    let mut parts = name.split('/').peekable();
    while let Some(part) = parts.next() {
        path.push(part);
        let Ok(metadata) = path.symlink_metadata() else { return Ok(None) };
        if metadata.is_symlink() {
            return Err(Refusal::Link);
        }
        if parts.peek().is_none() && !metadata.is_file() {
            return Err(Refusal::NotAFile);
        }
    }
    Ok(Some(path))
}

/// The whole of a template; a larger file than any template is none.
pub(crate) fn read_template(path: &Path) -> io::Result<Vec<u8>> {
    let bytes = read_beginning(path, MOST + 1)?;
    if bytes.len() > MOST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// The first bytes of a file, `most` at the most.
pub(crate) fn read_beginning(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut bytes = Vec::new();
    file.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether there is anything in a folder; a folder that can't be read may hold something.
pub(crate) fn is_in_use(path: &Path) -> bool {
    match std::fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}

/// Makes a folder, and those that it is in, where they aren't there.
pub(crate) fn make_folder(path: &Path) -> io::Result<()> {
    std::fs::create_dir_all(path)
}
