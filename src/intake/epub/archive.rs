//! The archive that a book is: its parts by name, inflated within limits.
//!
//! A part's name is only ever looked up, never used as that of a file. How large a part says it is
//! is not believed: what counts is what comes out.

use std::collections::HashMap;
use std::io::Read;

use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use crate::intake::address::straight;

use super::Flaw;

/// More parts than any book has.
const PARTS: usize = 65_536;

/// The largest part, and the most that all parts together may be.
const LARGEST: u64 = 64 * 1024 * 1024;
const MOST: u64 = 512 * 1024 * 1024;

/// Prose is packed to a third, at best to a twentieth; small parts may be anything.
const RATIO: u64 = 200;
const SMALL: u64 = 1024 * 1024;

/// The archive of a book.
pub(super) struct Archive {
    zip: ZipSliceArchive<Vec<u8>>,
    parts: HashMap<String, Packed>,
    inflated: u64,
}

#[derive(Clone, Copy)]
struct Packed {
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    is_encrypted: bool,
}

impl Archive {
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, Flaw> {
        let zip = ZipArchive::from_slice(bytes).map_err(|error| Flaw::broken("archive", error))?;
        let mut parts = HashMap::new();
        let mut entries = zip.entries();
        while let Some(entry) = entries.next_entry().map_err(|e| Flaw::broken("archive", e))? {
            if parts.len() >= PARTS {
                return Err(Flaw::TooLarge);
            }
            let packed = Packed {
                place: entry.wayfinder(),
                method: entry.compression_method(),
                is_encrypted: entry.flags().is_encrypted(),
            };
            let path = String::from_utf8_lossy(entry.file_path().as_bytes()).replace('\\', "/");
            parts.entry(straight(&path)).or_insert(packed);
        }
        Ok(Self { zip, parts, inflated: 0 })
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.parts.contains_key(path)
    }

    /// A part, if the book has it.
    pub(super) fn find(&mut self, path: &str) -> Result<Option<Vec<u8>>, Flaw> {
        if self.has(path) { self.read(path).map(Some) } else { Ok(None) }
    }

    /// A part that the book must have.
    pub(super) fn read(&mut self, path: &str) -> Result<Vec<u8>, Flaw> {
        let part = *self.parts.get(path).ok_or_else(|| Flaw::Missing(path.to_owned()))?;
        if part.is_encrypted {
            return Err(Flaw::Locked);
        }
        let entry = self.zip.get_entry(part.place).map_err(|error| Flaw::broken(path, error))?;
        let packed = entry.data();
        let inflated: Box<dyn Read + '_> = match part.method {
            CompressionMethod::STORE => Box::new(packed),
            CompressionMethod::DEFLATE => Box::new(DeflateDecoder::new(packed)),
            _ => return Err(Flaw::broken(path, "it is packed in a way that books are not")),
        };
        let mut bytes = Vec::new();
        let room = LARGEST.min(MOST.saturating_sub(self.inflated)) + 1;
        // The limit stands inside: the check sums are looked at once all has been read.
        let mut inflated = entry.verifying_reader(inflated).take(room);
        inflated.read_to_end(&mut bytes).map_err(|error| Flaw::broken(path, error))?;
        let size = bytes.len() as u64;
        self.inflated += size;
        let is_bomb = size > SMALL && size / RATIO > packed.len() as u64;
        if size >= room || is_bomb { Err(Flaw::TooLarge) } else { Ok(bytes) }
    }
}
