//! Where an article comes from.

use std::path::{Path, PathBuf};

/// Where an article comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Origin {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Input,
    /// An address of the web, as it was given.
    Web(String),
    /// The program itself.
    Carried,
    /// A record of many, whose text came with it.
    Record,
}

impl Origin {
    /// The path of a file, as it was given.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Input | Self::Web(_) | Self::Carried | Self::Record => None,
        }
    }

    /// The folder of a file.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        self.path()?.parent().map(Path::to_owned)
    }

    /// The last part of a file's path.
    pub(super) fn file_name(&self) -> Option<String> {
        self.path()?.file_name()?.to_str().map(str::to_owned)
    }
}
