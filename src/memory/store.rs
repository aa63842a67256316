//! Small JSON files: read with care, written whole or not at all.
//!
//! A file that cannot be understood is set aside under another name and never written over; one of a
//! later lutrin is left alone.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The version of what is written; it rises when older programs would misread it.
pub(super) const VERSION: u32 = 2;

/// Why a file tells nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// It could not be understood, and has this name now.
    Damaged(String),
    /// A later lutrin has written it, or it cannot be set aside: it is neither read nor written.
    Untouchable(String),
}

/// What every file says of itself; the first ones said nothing.
#[derive(Deserialize)]
struct Versioned {
    #[serde(default)]
    version: u32,
}

/// What a file says; `None` where there is none, or one that may not be read.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, Trouble> {
    let Ok(bytes) = fs::read(path) else { return Ok(None) };
    let versioned = serde_json::from_slice::<Versioned>(&bytes);
    if versioned.as_ref().is_ok_and(|file| file.version > VERSION) {
        return Err(Trouble::Untouchable(name(path)));
    }
    match versioned.and_then(|_| serde_json::from_slice(&bytes)) {
        Ok(told) => Ok(Some(told)),
        Err(_) => Err(set_aside(path)),
    }
}

/// What a file says, where it can be understood; it is left as it is where it cannot.
pub(super) fn peek<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let bytes = fs::read(path).ok()?;
    let versioned = serde_json::from_slice::<Versioned>(&bytes).ok()?;
    (versioned.version <= VERSION).then(|| serde_json::from_slice(&bytes).ok()).flatten()
}

/// Gives a damaged file another name; one that was set aside before keeps its own.
fn set_aside(path: &Path) -> Trouble {
    let aside = |number: usize| {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        path.with_file_name(format!("{}{number}.damaged", name(path)))
    };
    let free = (1..=100).map(aside).find(|aside| !aside.exists());
    match free.map(|aside| fs::rename(path, &aside).map(|()| aside)) {
        Some(Ok(aside)) => Trouble::Damaged(name(&aside)),
        Some(Err(_)) | None => Trouble::Untouchable(name(path)),
    }
}

/// Writes a file in a folder that is made if need be.
pub(super) fn write(path: &Path, told: &impl Serialize) -> io::Result<()> {
    write_bytes(path, &serde_json::to_vec(told)?)
}

/// The same with bytes.
pub(super) fn write_bytes(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path)?;
    Ok(())
}

/// What a file holds where it may be written over; nothing where there is none, or where it was
/// damaged, since it has another name then.
pub(super) fn read_to_change<T: DeserializeOwned>(path: &Path) -> io::Result<Option<T>> {
    match read(path) {
        Ok(told) => Ok(told),
        Err(Trouble::Damaged(_)) => Ok(None),
        Err(Trouble::Untouchable(name)) => {
            Err(io::Error::other(format!("{name} is damaged, or a later lutrin has written it")))
        }
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Takes a file away; says whether there was one.
pub(super) fn remove(path: &Path) -> io::Result<bool> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
