//! Which documents the arguments of a command name: files, folders that are walked, standard input,
//! addresses of the web.
//!
//! A folder is walked while its documents are asked for, in the order of their paths, so that the
//! first comes at once however many there are. What is named is taken as it is, and whoever opens it
//! says what is wrong with it; in a folder, what cannot be read as text is passed over, as are hidden
//! files, what `.gitignore` and `.ignore` name, and links (they may lead round in circles).

mod readable;

use std::error::Error;
use std::fmt;
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
        let nothing = || {
            self.is_empty.then(|| Err(Nothing { folder: self.path.display().to_string() }.into()))
        };
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

/// A folder was named for nothing: it holds no document that can be read.
#[derive(Debug)]
pub struct Nothing {
    folder: String,
}

impl fmt::Display for Nothing {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hint = "hidden files, links and what `.gitignore` names are passed over";
        write!(to, "`{}` holds no document that can be read\nhint: {hint}", clean(&self.folder))
    }
}

impl Error for Nothing {}

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
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use tempfile::TempDir;

    use super::{By, Documents};

    fn folder(files: &[(&str, &[u8])]) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        folder
    }

    /// What is found in a folder, by paths below it.
    fn found(folder: &Path) -> Vec<String> {
        let below = |path: &Path| path.strip_prefix(folder).unwrap().display().to_string();
        let documents = Documents::of(&[folder.to_owned()]);
        documents.map(|document| below(&document.unwrap().path).replace('\\', "/")).collect()
    }

    #[test]
    fn a_folder_is_walked_in_the_order_of_its_paths() {
        let folder =
            folder(&[("b.md", b"x"), ("a/z.txt", b"x"), ("a/c.md", b"x"), ("c.html", b"x")]);
        assert_eq!(found(folder.path()), ["a/c.md", "a/z.txt", "b.md", "c.html"]);
    }

    #[test]
    fn what_is_hidden_or_ignored_is_passed_over() {
        let folder = folder(&[
            (".gitignore", b"drafts/\n*.log\n!kept.log\n"),
            (".hidden.md", b"x"),
            ("drafts/a.md", b"x"),
            ("a.log", b"x"),
            ("kept.log", b"x"),
            ("sub/.gitignore", b"b.md\n"),
            ("sub/b.md", b"x"),
            ("sub/c.md", b"x"),
        ]);
        assert_eq!(found(folder.path()), ["kept.log", "sub/c.md"]);
    }

    #[test]
    fn a_file_without_a_telling_name_is_taken_by_its_first_bytes() {
        let packed = |bytes: &[u8]| {
            use std::io::Write;
            let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            packed.write_all(bytes).unwrap();
            packed.finish().unwrap()
        };
        let zstandard = ruzstd::encoding::compress_to_vec(
            &b"Un pont."[..],
            ruzstd::encoding::CompressionLevel::Fastest,
        );
        let folder = folder(&[
            ("LICENCE", "Texte libre.".as_bytes()),
            ("a.bin", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0"),
            ("b.pdf", b"%PDF-1.7 ..."),
            ("c.epub.zst", b"taken by its name"),
            ("d.dump.gz", &packed(&[0; 600])),
            ("e.notes.gz", &packed(b"Un pont.")),
            ("f.zst", &zstandard),
            ("g.txt.gz", &packed(b"Un pont.")),
            ("h.gz", b"\x1f\x8b\x08 but no more"),
            ("i", b""),
        ]);
        let expected = ["LICENCE", "c.epub.zst", "e.notes.gz", "f.zst", "g.txt.gz", "i"];
        assert_eq!(found(folder.path()), expected);
    }

    #[test]
    fn what_is_named_is_taken_as_it_is_and_in_its_order() {
        let folder = folder(&[("a.md", b"x"), ("b.bin", b"\0\0\0")]);
        let missing = PathBuf::from("missing.md");
        let named = [folder.path().join("b.bin"), folder.path().to_owned(), missing, "-".into()];
        let found: Vec<_> =
            Documents::of(&named).map(|d| d.unwrap()).map(|d| (d.path, d.by)).collect();
        let expected = [
            (named[0].clone(), By::Name),
            (folder.path().join("a.md"), By::Folder),
            (named[2].clone(), By::Name),
            (named[3].clone(), By::Name),
        ];
        assert_eq!(found, expected);
        assert!(Documents::may_be_several(&named[1..2]) && !Documents::may_be_several(&named[..1]));
        let input: Vec<_> = Documents::of(&[]).map(|d| d.unwrap().path).collect();
        assert_eq!(input, [PathBuf::from("-")]);
    }

    #[test]
    fn a_folder_with_nothing_to_read_says_so_and_the_next_is_read() {
        let (empty, full) = (folder(&[("a.png", b"\x89PNG\r\n\x1a\n")]), folder(&[("a.md", b"x")]));
        let mut documents = Documents::of(&[empty.path().to_owned(), full.path().to_owned()]);
        let error = documents.next().unwrap().unwrap_err().to_string();
        let name = empty.path().display();
        assert!(error.starts_with(&format!("`{name}` holds no document")), "{error}");
        assert!(error.contains("\nhint: "), "{error}");
        assert_eq!(documents.next().unwrap().unwrap().path, full.path().join("a.md"));
        assert!(documents.next().is_none());
    }
}
