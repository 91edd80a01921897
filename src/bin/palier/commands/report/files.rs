//! What the reports of a folder are called: after the answers files, in their folders.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

use palier::report::{Format, index};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

use crate::inputs::Input;

/// What stands in an address as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// The name of a report whose answers come from no file.
const OF_STANDARD_INPUT: &str = "answers";

/// The names given so far.
#[derive(Debug)]
pub(super) struct Names {
    inputs: Vec<Input>,
    /// The folders that the user named.
    folders: Vec<PathBuf>,
    extension: &'static str,
    /// Files and folders, as a system sees them that doesn't tell capitals apart.
    taken: BTreeSet<String>,
}

impl Names {
    pub(super) fn new(inputs: Vec<Input>, paths: &[String], format: Format) -> Self {
        let extension = match format {
            Format::Html => "html",
            Format::Markdown => "md",
        };
        let taken = BTreeSet::from([index::file_name(format).to_owned()]);
        Self { inputs, folders: paths.iter().map(PathBuf::from).collect(), extension, taken }
    }

    /// The file of the next report, of a document of an input: where it is in the folder of the reports.
    pub(super) fn next(&mut self, input: usize, number: usize) -> PathBuf {
        let path = self.relative(input);
        let mut stem = path.file_stem().unwrap_or(OF_STANDARD_INPUT.as_ref()).to_owned();
        if number > 1 {
            stem.push(format!("-{number}"));
        }
        let mut other = 2;
        let mut name = self.named(&path, stem.clone());
        while self.taken.contains(&folded(&name)) {
            let mut with_number = stem.clone();
            with_number.push(format!("-{other}"));
            name = self.named(&path, with_number);
            other += 1;
        }
        self.taken.extend(name.ancestors().map(folded));
        name
    }

    /// A document as the index names it: without the folders that lead to those that the user named.
    pub(super) fn shown(&self, input: usize, number: usize) -> String {
        let file = match self.inputs.get(input) {
            Some(Input::File { .. }) => address_of(&self.relative(input)).0,
            Some(other) => other.to_string(),
            None => String::new(),
        };
        if number > 1 { format!("{file}#{number}") } else { file }
    }

    fn named(&self, path: &Path, mut stem: OsString) -> PathBuf {
        stem.push(".");
        stem.push(self.extension);
        path.with_file_name(stem)
    }

    /// A file within the folder that the user named, or the name alone of one that they named itself.
    fn relative(&self, input: usize) -> PathBuf {
        let Some(Input::File { path, named }) = self.inputs.get(input) else { return OF_STANDARD_INPUT.into() };
        let within = self.folders.iter().filter(|_| !named).find_map(|folder| path.strip_prefix(folder).ok());
        let relative = within.map(only_names).filter(|within| within.file_name().is_some());
        relative.unwrap_or_else(|| path.file_name().map_or_else(|| OF_STANDARD_INPUT.into(), PathBuf::from))
    }
}

/// A path without anything that leads elsewhere.
fn only_names(path: &Path) -> PathBuf {
    path.components().filter(|part| matches!(part, Component::Normal(_))).collect()
}

fn folded(name: &Path) -> String {
    name.to_string_lossy().to_lowercase()
}

/// A path with `/` between its parts, as text and as an address.
pub(super) fn address_of(path: &Path) -> (String, String) {
    let parts = || path.iter();
    let text: Vec<_> = parts().map(|part| part.to_string_lossy()).collect();
    let address: Vec<_> = parts().map(|part| percent_encode(part.as_encoded_bytes(), PLAIN).to_string()).collect();
    (text.join("/"), address.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(paths: &[&str]) -> Vec<Input> {
        paths.iter().map(|path| Input::File { path: path.into(), named: false }).collect()
    }

    #[test]
    fn names_follow_the_files_and_no_two_are_the_same() {
        let inputs =
            files(&["a/x.yaml", "a/x.yml", "a/X.json", "a/n/x.yaml", "a/index.yaml", "a/x-2.yaml", "a/n.yaml"]);
        let mut names = Names::new(inputs, &["a".to_owned()], Format::Html);
        let mut next = |input, number| names.next(input, number).to_string_lossy().into_owned();
        assert_eq!(next(0, 1), "x.html");
        assert_eq!(next(0, 2), "x-2.html");
        assert_eq!(next(1, 1), "x-3.html");
        assert_eq!(next(2, 1), "X-4.html");
        assert_eq!(next(3, 1), "n/x.html");
        assert_eq!(next(4, 1), "index-2.html");
        assert_eq!(next(5, 1), "x-2-2.html");
        assert_eq!(next(6, 1), "n.html");
    }

    #[test]
    fn a_file_never_takes_the_name_of_a_folder_of_reports() {
        let inputs = files(&["a/x.html/y.yaml", "a/x.yaml"]);
        let mut names = Names::new(inputs, &["a".to_owned()], Format::Html);
        assert_eq!(names.next(0, 1), Path::new("x.html/y.html"));
        assert_eq!(names.next(1, 1), Path::new("x-2.html"));
    }

    #[test]
    fn an_address_means_nothing_but_the_file() {
        let address = |path: &str| address_of(Path::new(path)).1;
        assert_eq!(address("north/a b#1.html"), "north/a%20b%231.html");
        assert_eq!(address("javascript:alert(1).html"), "javascript%3Aalert%281%29.html");
        assert_eq!(address("é<\"&.html"), "%C3%A9%3C%22%26.html");
    }
}
