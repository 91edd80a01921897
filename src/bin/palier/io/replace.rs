//! Writing a file whole or not at all.
#![allow(clippy::disallowed_methods, reason = "this is where files are written")]

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use palier::text::Message;

use super::Failure;
use super::interrupt::{self, Unfinished};

/// Replaces a file by what `write` writes, at once: readers see the old file or the new one, never a part.
pub(crate) fn replace_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let failed = |error: anyhow::Error| match error.downcast::<io::Error>() {
        Ok(error) => cannot_write(path, error).into(),
        Err(other) => other,
    };
    let target = target(path);
    match std::fs::metadata(&target) {
        Ok(metadata) if metadata.is_dir() => {
            return Err(cannot_write(path, io::ErrorKind::IsADirectory.into()).into());
        }
        // A device or a pipe is written to: putting a file in its place is what nobody means.
        Ok(metadata) if !metadata.is_file() => write_through(&target, write),
        Ok(metadata) => write_aside(&target, Some(metadata.permissions()), write),
        Err(_) => write_aside(&target, None, write),
    }
    .map_err(failed)
}

/// The file that a path names: a link stays a link, and what it leads to, there already or not, is meant.
pub(super) fn target(path: &Path) -> PathBuf {
    /// As far as systems follow links.
    const MOST_LINKS: usize = 40;
    if let Ok(target) = std::fs::canonicalize(path) {
        return target;
    }
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(link) = std::fs::read_link(&target) else { break };
        target = target.parent().unwrap_or(Path::new("")).join(link);
    }
    let (folder, name) = (std::fs::canonicalize(folder(&target)), target.file_name());
    if let (Ok(folder), Some(name)) = (folder, name) { folder.join(name) } else { target }
}

/// How the names of the files begin that a killed process may leave beside a file.
pub(super) fn leftover_prefix(target: &Path) -> Option<String> {
    /// Longer names leave no room for more.
    const MOST_BYTES: usize = 200;
    let name = target.file_name()?.to_str()?;
    (name.len() <= MOST_BYTES).then(|| format!(".{name}.palier-"))
}

fn folder(target: &Path) -> &Path {
    target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn write_through(target: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let mut output = BufWriter::new(File::options().write(true).open(target)?);
    write(&mut output)?;
    Ok(output.flush()?)
}

fn write_aside(
    target: &Path,
    permissions: Option<std::fs::Permissions>,
    write: impl FnOnce(&mut dyn Write) -> Result<()>,
) -> Result<()> {
    let folder = folder(target);
    let prefix = leftover_prefix(target).unwrap_or_else(|| ".palier-".to_owned());
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix);
    #[cfg(unix)]
    let permissions = permissions.or_else(|| {
        use std::os::unix::fs::PermissionsExt as _;
        // What a new file gets; the system takes the user's mask away.
        Some(std::fs::Permissions::from_mode(0o666))
    });
    if let Some(permissions) = permissions {
        builder.permissions(permissions);
    }
    interrupt::watch();
    let (mut file, _unfinished) = Unfinished::make(|| builder.tempfile_in(folder))?;
    let mut output = BufWriter::new(file.as_file_mut());
    write(&mut output)?;
    output.flush()?;
    drop(output);
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| error.error)?;
    keep_name(folder);
    Ok(())
}

/// Has a folder's names outlive a power cut. Not every file system can be asked to; the file itself is safe by then.
fn keep_name(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

fn cannot_write(path: &Path, error: io::Error) -> Failure {
    let message = Message::new("error-writing").with("file", path.display().to_string());
    if error.kind() == io::ErrorKind::NotFound {
        // The file itself is made: what isn't there is its folder.
        return Failure { message: message.with("cause", Message::new("cause-no-folder")), source: Some(error) };
    }
    Failure::new(message, error)
}
