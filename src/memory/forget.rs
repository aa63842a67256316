//! Forgetting everything: only files that lutrin has written are taken away.

use std::fs;
use std::io;
use std::path::Path;

use super::choices;
use super::store::remove;

/// What has been forgotten.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Forgotten {
    /// How many documents.
    pub documents: usize,
    /// Whether a theme or a width was chosen.
    pub has_choices: bool,
    /// How many damaged files.
    pub damaged: usize,
}

impl Forgotten {
    /// Forgets everything in a folder.
    ///
    /// # Errors
    /// When a file cannot be taken away.
    pub fn everything(folder: &Path) -> io::Result<Self> {
        let mut forgotten =
            Self { has_choices: remove(&choices::path(folder))?, ..Self::default() };
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let (stem, ending) = name.split_once('.').unwrap_or((&name, ""));
            let is_hash = stem.len() == 16 && stem.bytes().all(|byte| byte.is_ascii_hexdigit());
            let is_damaged = ending.ends_with("damaged") && (is_hash || stem == "choices");
            let is_document = is_hash && ending == "json";
            let is_small = ["first-run", "ground"].contains(&&*name);
            let is_ours = is_damaged || is_document || is_small || (is_hash && ending == "at");
            if is_ours && remove(&entry.path())? {
                forgotten.documents += usize::from(is_document);
                forgotten.damaged += usize::from(is_damaged);
            }
        }
        Ok(forgotten)
    }
}
