//! What the reader chose for every document: a theme in its list, the columns of text.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::store::{self, Trouble};

/// The version of this file: its form has never changed.
const VERSION: u32 = 1;

/// What the reader chose for every document.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    version: u32,
    /// The name of a theme, as on the command line.
    pub theme: Option<String>,
    /// The columns of text.
    pub measure: Option<u16>,
}

impl Choices {
    /// These choices.
    #[must_use]
    pub fn new(theme: Option<String>, measure: Option<u16>) -> Self {
        Self { version: VERSION, theme, measure }
    }

    /// What was chosen before.
    ///
    /// # Errors
    /// When the file cannot be understood; it is set aside then.
    pub fn recall(folder: Option<&Path>) -> Result<Self, Trouble> {
        let read = |folder| store::read(&path(folder));
        Ok(folder.map(read).transpose()?.flatten().unwrap_or_default())
    }

    /// Keeps what is chosen here, and leaves what is not as it was.
    ///
    /// # Errors
    /// When it cannot be written; what was there stays.
    pub fn keep(self, folder: &Path) -> io::Result<()> {
        if self.theme.is_none() && self.measure.is_none() {
            return Ok(());
        }
        let before: Self = store::read_to_change(&path(folder))?.unwrap_or_default();
        let (theme, measure) = (self.theme.or(before.theme), self.measure.or(before.measure));
        store::write(&path(folder), &Self { version: VERSION, theme, measure })
    }
}

pub(super) fn path(folder: &Path) -> PathBuf {
    folder.join("choices.json")
}
