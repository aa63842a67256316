//! An article that is open: its name, its first bytes, and where the rest comes from.

use std::fs::{self, File};
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::source::{clean, refuse_unless_text};

/// How many bytes are read before anything else happens: enough for a first screen.
pub(super) const FIRST: usize = 64 * 1024;

/// Where an article comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Origin {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Input,
    /// The program itself.
    Carried,
}

/// An article that is open and known to be text.
pub struct Article {
    /// Its name, for people.
    pub name: String,
    /// Where it comes from.
    pub origin: Origin,
    /// How many bytes it has, where that is known.
    pub size: Option<u64>,
    pub(super) beginning: Vec<u8>,
    pub(super) rest: Box<dyn Read + Send>,
}

impl Article {
    /// Opens a file, or standard input where the path is `-`.
    ///
    /// # Errors
    /// When it is missing, a folder, not readable, or no text: the message names it, says what is
    /// wrong, and what to do on a line of its own.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        if path.as_os_str() == "-" {
            return Self::new("-", Origin::Input, None, Box::new(io::stdin()));
        }
        let name = clean(&path.display().to_string()).into_owned();
        let about = || format!("cannot open `{name}`");
        let kind = fs::metadata(path).with_context(about).map_err(|error| hinted(path, error))?;
        if kind.is_dir() {
            bail!("`{name}` is a folder\nhint: name one article in it, or pipe text to `lutrin -`");
        }
        let file = File::open(path).with_context(about).map_err(|error| hinted(path, error))?;
        let size = kind.is_file().then_some(kind.len());
        Self::new(&name, Origin::File(path.to_owned()), size, Box::new(file))
    }

    /// An article that the program carries.
    ///
    /// # Errors
    /// When it is no text.
    pub fn carried(name: &str, text: &'static str) -> anyhow::Result<Self> {
        let size = u64::try_from(text.len()).ok();
        Self::new(name, Origin::Carried, size, Box::new(Cursor::new(text)))
    }

    fn new(
        name: &str,
        origin: Origin,
        size: Option<u64>,
        mut rest: Box<dyn Read + Send>,
    ) -> anyhow::Result<Self> {
        let mut beginning = Vec::new();
        fill(&mut rest, FIRST, &mut beginning).with_context(|| format!("cannot read `{name}`"))?;
        if let Err(what) = refuse_unless_text(&beginning) {
            bail!("`{name}` {}", what.replace("FILE", name));
        }
        Ok(Self { name: name.to_owned(), origin, size, beginning, rest })
    }

    /// Its first bytes: what it is known by, wherever it lies.
    #[must_use]
    pub fn beginning(&self) -> &[u8] {
        &self.beginning
    }

    /// Its path as it was given, its name otherwise: what an editor is told.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match &self.origin {
            Origin::File(path) => Some(path),
            Origin::Input | Origin::Carried => None,
        }
    }
}

impl std::fmt::Debug for Article {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Article").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Reads until `bytes` holds `count` of them or there are no more.
pub(super) fn fill(from: &mut dyn Read, count: usize, bytes: &mut Vec<u8>) -> io::Result<()> {
    let missing = count.saturating_sub(bytes.len());
    from.take(u64::try_from(missing).unwrap_or(u64::MAX)).read_to_end(bytes)?;
    Ok(())
}

/// Adds what to do about a file that cannot be opened.
fn hinted(path: &Path, error: anyhow::Error) -> anyhow::Error {
    let kind = error.downcast_ref::<io::Error>().map(io::Error::kind);
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let hint = match kind {
        Some(io::ErrorKind::NotFound) => match folder.filter(|folder| !folder.is_dir()) {
            Some(folder) => format!("there is no folder `{}`", folder.display()),
            None => "look at the spelling of the name, or pipe text to `lutrin -`".to_owned(),
        },
        Some(io::ErrorKind::PermissionDenied) => {
            "ask its owner for the right to read it".to_owned()
        }
        _ => return error,
    };
    let hint: Vec<_> = hint.lines().map(|line| clean(line).into_owned()).collect();
    anyhow::anyhow!("{error:#}\nhint: {}", hint.join(" "))
}
