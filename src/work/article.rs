//! An article that is open: its name, its first bytes, and where the rest comes from.

use std::fs::{self, File};
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::intake::{Bytes, Packing};
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
    /// The file's name as its format is told by it.
    pub(super) kind: Option<String>,
    pub(super) beginning: Vec<u8>,
    pub(super) rest: Rest,
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

    fn new(name: &str, origin: Origin, size: Option<u64>, bytes: Bytes) -> anyhow::Result<Self> {
        let kind = file_name(&origin);
        let rest = Rest { bytes, failure: None };
        let mut article =
            Self { name: name.to_owned(), origin, size, kind, beginning: Vec::new(), rest };
        article.begin()?;
        article.unpack()?;
        if let Err(what) = refuse_unless_text(&article.beginning) {
            bail!("`{name}` {}", what.replace("FILE", name));
        }
        Ok(article)
    }

    /// Reads its first bytes.
    fn begin(&mut self) -> anyhow::Result<()> {
        self.beginning.clear();
        self.rest.fill(FIRST, &mut self.beginning);
        match self.rest.failure.take_if(|_| self.beginning.is_empty()) {
            Some(error) => Err(error).with_context(|| format!("cannot read `{}`", self.name)),
            None => Ok(()),
        }
    }

    /// Unpacks it, where it is packed; twice, since what is sent packed may have been packed before.
    fn unpack(&mut self) -> anyhow::Result<()> {
        for _ in 0..2 {
            let Some(packing) = Packing::of(&self.beginning) else { break };
            self.size = None;
            self.kind = self.kind.take().map(|kind| packing.unpacked_name(&kind).to_owned());
            let packed = self.rest.take_all(std::mem::take(&mut self.beginning));
            self.rest = Rest { bytes: packing.unpack(&self.name, packed), failure: None };
            self.begin()?;
        }
        Ok(())
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

/// The bytes that have not been read yet.
///
/// A failure is kept until all that came before it has been read: a file that is cut short is shown
/// as far as it goes.
pub(super) struct Rest {
    bytes: Bytes,
    pub(super) failure: Option<io::Error>,
}

impl Rest {
    /// Reads until `bytes` holds `count` of them, or there are no more that can be read.
    pub(super) fn fill(&mut self, count: usize, bytes: &mut Vec<u8>) {
        let missing = u64::try_from(count.saturating_sub(bytes.len())).unwrap_or(u64::MAX);
        if self.failure.is_none() {
            self.failure = (&mut self.bytes).take(missing).read_to_end(bytes).err();
        }
    }

    /// All bytes, the beginning of which has been read.
    fn take_all(&mut self, beginning: Vec<u8>) -> Bytes {
        let rest = std::mem::replace(&mut self.bytes, Box::new(io::empty()));
        Box::new(Cursor::new(beginning).chain(rest))
    }
}

/// The last part of a file's path.
fn file_name(origin: &Origin) -> Option<String> {
    match origin {
        Origin::File(path) => path.file_name()?.to_str().map(str::to_owned),
        Origin::Input | Origin::Carried => None,
    }
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
