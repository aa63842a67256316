//! What outlives a session: where a document was left and when, what the reader said of it, and what
//! the reader chose for all.
//!
//! One small JSON file a document, named by what the document begins with, so that it is found again
//! wherever the document lies, and one named by where it lies, so that it is found after an edit.
//! Files are written whole or not at all, those too that the reader asks for; several lutrins may do so
//! at once, and the last one wins for its document alone.

mod choices;
mod export;
mod forget;
mod place;
mod small;
mod store;
#[cfg(test)]
mod tests;
mod visit;

pub use choices::Choices;
pub use export::{stem, write_new};
pub use forget::Forgotten;
pub use place::{Kept, Place};
pub use small::{FirstRun, LastGround};
pub use store::Trouble;
pub use visit::{Visit, last_read};

use std::io;
use std::path::{Path, PathBuf};

use crate::document::{Remarks, Spot};

/// Where everything is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Memory {
    /// In this folder.
    In(PathBuf),
    /// Nowhere: there is no place for it.
    Nowhere,
    /// Nowhere: the reader does not want it.
    Unwanted,
}

impl Memory {
    /// The memory of one document, which begins with these bytes and lies there.
    #[must_use]
    pub fn of(&self, beginning: &[u8], lies: Lies<'_>) -> OfDocument {
        match self {
            Self::In(folder) => OfDocument::At(Place::new(folder, beginning, lies)),
            Self::Nowhere => OfDocument::Nowhere,
            Self::Unwanted => OfDocument::Unwanted,
        }
    }

    /// The folder, where there is one.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::In(folder) => Some(folder),
            Self::Nowhere | Self::Unwanted => None,
        }
    }
}

/// Where a document lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lies<'a> {
    /// In a file.
    File(&'a Path),
    /// At an address of the web.
    Web(&'a str),
    /// Nowhere: it came through a pipe, or lutrin carries it.
    Nowhere,
}

/// The memory of one document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OfDocument {
    /// It has this place.
    At(Place),
    /// There is no place for it.
    Nowhere,
    /// The reader does not want it.
    Unwanted,
}

impl OfDocument {
    /// What is kept.
    ///
    /// # Errors
    /// When it cannot be understood; it is set aside then.
    pub fn recall(&self) -> Result<Kept, Trouble> {
        match self {
            Self::At(place) => place.recall(),
            Self::Nowhere | Self::Unwanted => Ok(Kept::default()),
        }
    }

    /// Keeps what the reader said.
    ///
    /// # Errors
    /// When it cannot be written, or there is no place for it; what was there stays.
    pub fn keep_remarks(&self, remarks: &Remarks) -> io::Result<()> {
        match self {
            Self::At(place) => place.keep_remarks(remarks),
            Self::Nowhere => Err(io::Error::other("neither HOME nor XDG_STATE_HOME is set")),
            Self::Unwanted => Ok(()),
        }
    }

    /// Keeps where what the reader said was found in a text that had changed, where nobody has said
    /// anything else since.
    ///
    /// # Errors
    /// When it cannot be written; what was there stays.
    pub fn renew_remarks(&self, remarks: &Remarks) -> io::Result<()> {
        match self {
            Self::At(place) => place.renew_remarks(remarks),
            Self::Nowhere | Self::Unwanted => Ok(()),
        }
    }

    /// Keeps where the document was left.
    /// What is kept, where it can be understood; nothing is set aside, and nothing said.
    #[must_use]
    pub fn peek(&self) -> Option<Kept> {
        match self {
            Self::At(place) => place.peek(),
            Self::Nowhere | Self::Unwanted => None,
        }
    }

    /// Keeps where the document was left, and when.
    ///
    /// # Errors
    /// When it cannot be written; what was there stays.
    pub fn keep_left(&self, spot: Option<Spot>, visit: Visit) -> io::Result<()> {
        match self {
            Self::At(place) => place.keep_left(spot, visit),
            Self::Nowhere | Self::Unwanted => Ok(()),
        }
    }

    /// Whether nothing that is said of the document is kept, as the reader wants it.
    #[must_use]
    pub fn forgets(&self) -> bool {
        match self {
            Self::At(_) | Self::Nowhere => false,
            Self::Unwanted => true,
        }
    }

    /// Takes away what is kept; gives it, if there was anything.
    ///
    /// # Errors
    /// When a file cannot be taken away.
    pub fn forget(&self) -> io::Result<Option<Kept>> {
        match self {
            Self::At(place) => place.forget(),
            Self::Nowhere | Self::Unwanted => Ok(None),
        }
    }
}

/// FNV-1a, 64 bits: the same on every machine and in every version.
fn hash(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}
