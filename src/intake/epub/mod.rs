//! A book in EPUB as Markdown, chapter by chapter: the first shows before the second is unpacked.
//!
//! The book's title stands above all its chapters, and those at the depth that the table of contents
//! gives them. A note may stand in another chapter than the word that calls it.

mod archive;
mod package;
mod xml;

pub(super) use package::resolved;

use std::io::{self, Read};

use super::html::{self, Book as Notes, Chapter};
use super::survived;

use archive::Archive;
use package::Package;

/// Why a book cannot be read.
#[derive(Debug)]
pub enum Flaw {
    /// A part of it, or the archive, is damaged: which, and how.
    Broken(String, String),
    /// It does not have what it says it has.
    Missing(String),
    /// Only the program of the shop that sold it can read it.
    Locked,
    /// It unpacks to more than any book is.
    TooLarge,
}

impl Flaw {
    fn broken(part: &str, error: impl std::fmt::Display) -> Self {
        Self::Broken(part.to_owned(), error.to_string())
    }
}

impl std::fmt::Display for Flaw {
    /// What is wrong, said of the book, and, on a line of its own, what to do.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Broken(part, how) => write!(
                f,
                "is a broken EPUB: `{part}` cannot be read ({how})\n\
                 hint: get the book again; `epubcheck` says more about it"
            ),
            Self::Missing(part) => write!(
                f,
                "is no whole EPUB: it has no `{part}`\n\
                 hint: get the book again; `epubcheck` says more about it"
            ),
            Self::Locked => write!(
                f,
                "is locked (DRM): only the program of the shop that sold it can read it\n\
                 hint: ask the shop for a copy without a lock"
            ),
            Self::TooLarge => write!(
                f,
                "unpacks to far more than a book is, so it is not unpacked\n\
                 hint: get it from a source that you trust, or look into it with `unzip -l`"
            ),
        }
    }
}

/// The ending of the names of books.
pub const ENDING: &str = "epub";

/// Whether bytes begin as an EPUB does: its first part says so.
#[must_use]
pub fn is_likely(beginning: &[u8]) -> bool {
    beginning.starts_with(b"PK\x03\x04")
        && beginning.get(30..58).is_some_and(|name| name == b"mimetypeapplication/epub+zip")
}

/// The largest book that is opened, in bytes; a hundred times what a novel with its cover has.
pub const LARGEST: usize = 256 * 1024 * 1024;

/// A part of a book by its path in it, if it is there.
///
/// # Errors
/// When the book is damaged, locked or a trap.
pub fn part(book: Vec<u8>, path: &str) -> Result<Option<Vec<u8>>, Flaw> {
    Archive::open(book)?.find(path)
}

/// A book, read as the bytes of its Markdown.
pub struct Book {
    name: String,
    archive: Archive,
    package: Package,
    notes: Notes,
    /// The chapter that comes next, and the Markdown that has not been read.
    next: usize,
    ready: io::Cursor<Vec<u8>>,
}

impl Book {
    /// Opens a book; `name` is what messages call it.
    ///
    /// # Errors
    /// When it is damaged, locked or a trap.
    pub fn open(name: &str, bytes: Vec<u8>) -> Result<Self, Flaw> {
        let mut archive = Archive::open(bytes)?;
        let package = Package::read(&mut archive)?;
        let title = package.about.title.as_ref().map(|title| html::title(title));
        let head = package.about.front_matter() + &title.unwrap_or_default();
        let notes = Notes::new(&package.chapters);
        let (name, ready) = (name.to_owned(), io::Cursor::default());
        let mut book = Self { name, archive, package, notes, next: 0, ready };
        // Where not even the first chapter can be read there is nothing to open.
        let first = book.chapter()?.unwrap_or_default();
        book.ready = io::Cursor::new((head + &first).into_bytes());
        Ok(book)
    }

    /// The Markdown of the next chapter.
    fn chapter(&mut self) -> Result<Option<String>, Flaw> {
        let Some(path) = self.package.chapters.get(self.next) else { return Ok(None) };
        let page = self.archive.read(path)?;
        let about = &self.package.about;
        let chapter = Chapter {
            number: self.next,
            path,
            title: about.title.as_deref(),
            said: [&about.author, &about.date].into_iter().flatten().map(String::as_str).collect(),
            listed: self.package.contents.get(path).map(|(title, depth)| (&**title, *depth)),
        };
        self.next += 1;
        let text = survived(|| html::chapter(&page, &chapter, &mut self.notes));
        text.map(Some).ok_or_else(|| Flaw::broken(path, "its markup"))
    }
}

impl Read for Book {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.ready.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            let chapter = self.chapter().map_err(|flaw| {
                io::Error::new(io::ErrorKind::InvalidData, format!("`{}` {flaw}", self.name))
            })?;
            let Some(chapter) = chapter else { return Ok(0) };
            self.ready = io::Cursor::new(chapter.into_bytes());
        }
    }
}
