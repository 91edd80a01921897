//! The key to redacted files: which was which. It stays with whoever shares them.

use super::csv::{cell_of_text, of_output};

/// A redacted file, and what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyEntry {
    /// The file as it was named.
    pub file: String,
    /// The organization's id in it, its name where it gives none.
    pub id: String,
    /// The organization's name.
    pub organization: String,
    /// The file that is shared; `-` for standard output.
    pub shared_file: String,
    /// What the organization is called there.
    pub shared_organization: String,
}

/// The key as CSV, a row a file.
///
/// # Errors
/// Where the table can't be written.
pub fn key(entries: &[KeyEntry]) -> std::io::Result<String> {
    let mut table = ::csv::Writer::from_writer(Vec::new());
    let columns = ["file", "id", "organization", "shared_file", "shared_organization"];
    table.write_record(columns).map_err(of_output)?;
    for entry in entries {
        let cells = [&entry.file, &entry.id, &entry.organization, &entry.shared_file, &entry.shared_organization];
        table.write_record(cells.map(|text| cell_of_text(text))).map_err(of_output)?;
    }
    let bytes = table.into_inner().map_err(|error| std::io::Error::other(error.to_string()))?;
    String::from_utf8(bytes).map_err(std::io::Error::other)
}
