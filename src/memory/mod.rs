//! What outlives a session: what the reader said of a document.
//!
//! One small JSON file a document, named by what the document begins with, so that it is found again
//! wherever the document lies. Files are written whole or not at all, those too that the
//! reader asks for.

mod export;

pub use export::{stem, write_new};

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::document::Remarks;

/// The place of one document's memory.
#[derive(Clone, Debug)]
pub struct Place(PathBuf);

impl Place {
    /// The place for a document that begins with these bytes, in the folder that programs keep their
    /// state in (XDG Base Directory: `$XDG_STATE_HOME`, else `~/.local/state`); none where there is
    /// no such folder.
    #[must_use]
    pub fn of(beginning: &[u8], state: Option<PathBuf>, home: Option<PathBuf>) -> Option<Self> {
        Some(Self(folder(state, home)?.join(format!("{:016x}.json", hash(beginning)))))
    }

    /// What is remembered; nothing where there is no memory, or one that cannot be read.
    #[must_use]
    pub fn recall(&self) -> Remarks {
        let text = fs::read_to_string(&self.0).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Remembers this.
    ///
    /// # Errors
    /// When the folder cannot be made or the file cannot be written; what was there stays.
    pub fn keep(&self, remarks: &Remarks) -> io::Result<()> {
        let folder = self.0.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        serde_json::to_writer(&mut file, remarks)?;
        file.flush()?;
        file.persist(&self.0)?;
        Ok(())
    }
}

/// The very first run, which leaves an empty file behind.
#[derive(Clone, Debug)]
pub struct FirstRun(PathBuf);

impl FirstRun {
    /// The place of that file, beside the memories of documents.
    #[must_use]
    pub fn of(state: Option<PathBuf>, home: Option<PathBuf>) -> Option<Self> {
        Some(Self(folder(state, home)?.join("first-run")))
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
    pub fn of(state: Option<PathBuf>, home: Option<PathBuf>) -> Option<Self> {
        Some(Self(folder(state, home)?.join("ground")))
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

/// The folder that lutrin keeps its state in.
fn folder(state: Option<PathBuf>, home: Option<PathBuf>) -> Option<PathBuf> {
    let state = state.filter(|path| path.is_absolute());
    Some(state.or_else(|| Some(home?.join(".local/state")))?.join("lutrin"))
}

/// FNV-1a, 64 bits: the same on every machine and in every version.
fn hash(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::{FirstRun, Place, hash};
    use crate::document::{Judgement, Mark, Remarks, Verdict};

    #[test]
    fn what_is_kept_is_recalled_for_the_same_document_only() {
        let folder = tempfile::tempdir().unwrap();
        let place =
            |text: &str| Place::of(text.as_bytes(), Some(folder.path().to_owned()), None).unwrap();
        let headings = vec![Judgement { start: 12, verdict: Verdict::Heading(3) }];
        let marks = vec![Mark { letter: 'é', start: 40 }];
        let remarks = Remarks { headings, marks };
        place("one").keep(&remarks).unwrap();
        assert_eq!(place("one").recall(), remarks);
        assert_eq!(place("two").recall(), Remarks::default());
        place("one").keep(&Remarks::default()).unwrap();
        assert_eq!(place("one").recall(), Remarks::default());
    }

    #[test]
    fn a_memory_that_cannot_be_read_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::of(b"x", Some(folder.path().to_owned()), None).unwrap();
        place.keep(&Remarks::default()).unwrap();
        std::fs::write(&place.0, "{ broken").unwrap();
        assert_eq!(place.recall(), Remarks::default());
    }

    #[test]
    fn a_first_run_is_over_once_or_where_nothing_is_written_never() {
        let folder = tempfile::tempdir().unwrap();
        let run = |state: &std::path::Path| FirstRun::of(Some(state.to_owned()), None).unwrap();
        assert!(!run(folder.path()).is_over());
        run(folder.path()).end().unwrap();
        assert!(run(folder.path()).is_over());
        let file = folder.path().join("file");
        std::fs::write(&file, "no folder").unwrap();
        assert!(run(&file).end().is_err() && !run(&file).is_over());
        assert!(FirstRun::of(None, None).is_none());
    }

    #[test]
    fn a_hash_is_that_of_its_standard() {
        assert_eq!(hash(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
