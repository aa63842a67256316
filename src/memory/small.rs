//! Files that say one thing: that lutrin has been run, what ground the terminal has.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The very first run, which leaves an empty file behind.
#[derive(Clone, Debug)]
pub struct FirstRun(PathBuf);

impl FirstRun {
    /// The place of that file, beside the memories of documents.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        Self(folder.join("first-run"))
    }

    /// Whether lutrin has been run before.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.0.exists()
    }

    /// Leaves the file behind.
    ///
    /// # Errors
    /// When the folder cannot be made or the file cannot be written.
    pub fn end(&self) -> io::Result<()> {
        fs::create_dir_all(self.0.parent().unwrap_or(Path::new(".")))?;
        fs::write(&self.0, "")
    }
}

/// Whether the terminal's ground was light when it last told: what the next first screen is drawn for,
/// since nobody waits for the terminal to tell.
#[derive(Clone, Debug)]
pub struct LastGround(PathBuf);

impl LastGround {
    /// The place where that is kept, beside the memories of documents.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        Self(folder.join("ground"))
    }

    /// Whether it was light, where that is known.
    #[must_use]
    pub fn is_light(&self) -> Option<bool> {
        match fs::read_to_string(&self.0).ok()?.trim() {
            "light" => Some(true),
            "dark" => Some(false),
            _ => None,
        }
    }

    /// Remembers it.
    ///
    /// # Errors
    /// When the folder cannot be made or the file cannot be written.
    pub fn keep(&self, is_light: bool) -> io::Result<()> {
        if self.is_light() == Some(is_light) {
            return Ok(());
        }
        fs::create_dir_all(self.0.parent().unwrap_or(Path::new(".")))?;
        fs::write(&self.0, if is_light { "light\n" } else { "dark\n" })
    }
}
