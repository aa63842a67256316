//! Which documents the arguments of a command name: files, folders that are walked, standard input,
//! addresses of the web.
//!
//! A folder is walked while its documents are asked for, in the order of their paths, so that the
//! first comes at once however many there are. What is named is taken as it is, and whoever opens it
//! says what is wrong with it; in a folder, what cannot be read as text is passed over, as are hidden
//! files, what `.gitignore` and `.ignore` name, and links (they may lead round in circles).

mod readable;

use std::path::{Path, PathBuf};

use anyhow::anyhow;
use ignore::{DirEntry, Walk, WalkBuilder};

use crate::intake::web;
use crate::source::clean;

/// A document that the arguments name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    /// Its path, as it was given or below the folder that was; an address; `-` is standard input.
    pub path: PathBuf,
    /// How it came to be one.
    pub by: By,
}

/// How a document came to be one of those that are asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// It was named itself.
    Name,
    /// It lies in a folder that was named.
    Folder,
}

/// The documents that arguments name, in the order of the arguments.
pub struct Documents {
    arguments: std::vec::IntoIter<PathBuf>,
    folder: Option<Folder>,
}

/// A folder that is being walked.
struct Folder {
    path: PathBuf,
    walk: Walk,
    is_empty: bool,
}

impl Documents {
    /// The documents that these arguments name; standard input, where there are none.
    #[must_use]
    pub fn of(arguments: &[PathBuf]) -> Self {
        let input = || vec![PathBuf::from("-")];
        let arguments = if arguments.is_empty() { input() } else { arguments.to_vec() };
        Self { arguments: arguments.into_iter(), folder: None }
    }

    /// No documents.
    #[must_use]
    pub fn none() -> Self {
        Self { arguments: Vec::new().into_iter(), folder: None }
    }

    /// Whether these arguments may name more than one document.
    #[must_use]
    pub fn may_be_several(arguments: &[PathBuf]) -> bool {
        arguments.len() > 1 || arguments.iter().any(|path| is_folder(path))
    }
}

impl Iterator for Documents {
    /// An error names a folder that cannot be read, or holds nothing to read; the others follow it.
    type Item = anyhow::Result<Document>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(found) = self.folder.as_mut().and_then(Folder::next) {
                return Some(found);
            }
            let path = self.arguments.next()?;
            self.folder = is_folder(&path).then(|| Folder::new(&path));
            if self.folder.is_none() {
                return Some(Ok(Document { path, by: By::Name }));
            }
        }
    }
}

impl Folder {
    fn new(path: &Path) -> Self {
        let mut walk = WalkBuilder::new(path);
        // What is no clone of a repository may hold the list of what is not to be read all the same.
        walk.require_git(false).sort_by_file_name(Ord::cmp);
        Self { path: path.to_owned(), walk: walk.build(), is_empty: true }
    }

    fn next(&mut self) -> Option<anyhow::Result<Document>> {
        let found = self.walk.by_ref().find_map(|entry| match entry {
            Ok(entry) => is_document(&entry)
                .then(|| Ok(Document { path: entry.into_path(), by: By::Folder })),
            Err(error) => Some(Err(told(&error))),
        });
        let nothing = || self.is_empty.then(|| Err(nothing_in(&self.path)));
        let found = found.or_else(nothing);
        self.is_empty = false;
        found
    }
}

fn is_folder(path: &Path) -> bool {
    path.as_os_str() != "-" && !path.to_str().is_some_and(web::is_address) && path.is_dir()
}

fn is_document(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file()) && readable::is_readable(entry.path())
}

/// A folder that was named for nothing.
fn nothing_in(folder: &Path) -> anyhow::Error {
    let name = folder.display().to_string();
    let hint = "hidden files, links and what `.gitignore` names are passed over";
    anyhow!("`{}` holds no document that can be read\nhint: {hint}", clean(&name))
}

/// What kept the walk from going on.
fn told(error: &ignore::Error) -> anyhow::Error {
    let path = path_of(error).map(|path| path.display().to_string()).unwrap_or_default();
    let cause = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
    let hint = "ask its owner for the right to read it";
    anyhow!("cannot read `{}`: {}\nhint: {hint}", clean(&path), clean(&cause))
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        ignore::Error::Partial(_)
        | ignore::Error::Loop { .. }
        | ignore::Error::Io(_)
        | ignore::Error::Glob { .. }
        | ignore::Error::UnrecognizedFileType(_)
        | ignore::Error::InvalidDefinition => None,
    }
}

#[cfg(test)]
mod tests;
