//! When a document was read last, and what it was: for the list of those that were.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::document::Brief;

use super::place::Kept;
use super::store;

/// So many memories are looked at for each that is wanted: a text that was edited has several.
const SEVERAL: usize = 4;

/// When a document was read last, and what it was.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Visit {
    /// When it was left, in milliseconds since 1970.
    pub at: u64,
    /// Its path from the root, or its address.
    pub place: String,
    /// How much of it had been read, in hundredths.
    pub percent: u8,
    /// What a list tells of it, where all of it was known.
    pub brief: Option<Brief>,
}

impl Visit {
    /// A reading that ends now; where the document lies is added when it is kept.
    #[must_use]
    pub fn now(percent: u8, brief: Option<Brief>) -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let at = u64::try_from(since.as_millis()).unwrap_or(u64::MAX);
        Self { at, place: String::new(), percent, brief }
    }
}

/// The documents that were read last, at most so many, the last one first. Files that are gone are left
/// out, and so are memories that cannot be understood: whoever opens the document is told of those.
#[must_use]
pub fn last_read(folder: &Path, count: usize) -> Vec<Visit> {
    let mut files = memories(folder);
    // A memory is written when its document is left: the latest files are the last readings.
    files.sort_by_key(|(_, changed)| std::cmp::Reverse(*changed));
    let files = files.into_iter().take(count * SEVERAL);
    let mut visits: Vec<Visit> = files.filter_map(|(path, _)| visit(&path)).collect();
    visits.sort_by_key(|visit| std::cmp::Reverse(visit.at));
    let mut seen = HashSet::new();
    visits.retain(|visit| seen.insert(visit.place.clone()) && is_there(&visit.place));
    visits.truncate(count);
    visits
}

/// The memories of other texts that lay in the same place.
pub(super) fn of_place(folder: &Path, place: &str) -> Vec<PathBuf> {
    let all = memories(folder).into_iter().map(|(path, _)| path);
    all.filter(|path| visit(path).is_some_and(|visit| visit.place == place)).collect()
}

/// The files of memories, and when each was changed last.
fn memories(folder: &Path) -> Vec<(PathBuf, SystemTime)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_memory = |path: &Path| {
        let stem = path.file_stem().unwrap_or_default().as_encoded_bytes();
        let is_hash = stem.len() == 16 && stem.iter().all(u8::is_ascii_hexdigit);
        is_hash && path.extension().is_some_and(|ending| ending == "json")
    };
    let files = entries.filter(|entry| is_memory(&entry.path()));
    files.filter_map(|file| Some((file.path(), file.metadata().ok()?.modified().ok()?))).collect()
}

fn visit(path: &Path) -> Option<Visit> {
    store::peek::<Kept>(path)?.visit.filter(|visit| !visit.place.is_empty())
}

/// Whether a file is still there; an address is not asked for unasked.
fn is_there(place: &str) -> bool {
    !place.starts_with('/') && place.contains("://") || Path::new(place).is_file()
}
