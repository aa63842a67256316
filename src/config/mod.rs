//! Finds and reads the reader's own files: themes, settings, keys, words.
//!
//! What is wrong with one of them is told and never ends a reading: the rest is used.

mod lexicons;
mod settings;
mod themes;

pub use lexicons::own_words;
pub use settings::{DEFAULT, Images, Settings};
pub use themes::{Complaint, Shelf};

use std::fs;
use std::path::Path;

use crate::app::Slip;
use crate::keys::KeyMap;

/// The keys that lutrin carries, with those of `keys.toml` in a folder laid over them, and what is wrong
/// with that file.
///
/// # Errors
/// Never for the carried ones as they are; a test reads them.
pub fn keys(folder: Option<&Path>) -> Result<(KeyMap, Vec<Slip>), String> {
    let mut keys = KeyMap::carried()?;
    let text = folder.and_then(|folder| fs::read_to_string(folder.join("keys.toml")).ok());
    let slips = text.map(|text| keys.lay_over(&text)).unwrap_or_default();
    Ok((keys, slips))
}
