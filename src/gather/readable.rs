//! Whether a file of a folder is one that can be read, by its name or else by its first bytes.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::format;
use crate::intake::{Bytes, Packing, epub, html};
use crate::source::refuse_unless_text;

/// So many bytes tell a text from what is none.
const SEEN: u64 = 8 * 1024;

/// The endings that packed files have beside that of what is packed in them.
const PACKED: [&str; 4] = ["gz", "gzip", "zst", "zstd"];

/// Whether a file is a text, a page or a book, packed or not.
///
/// One whose name says so is taken by its name: if it is none, whoever opens it will say so.
pub(super) fn is_readable(path: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(is_named_so) || begins_so(path)
}

fn is_named_so(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let mut parts = name.rsplit('.').take_while(|part| *part != name);
    let ending = parts.find(|part| !PACKED.contains(part)).unwrap_or_default();
    format::is_named(ending) || html::is_named(ending) || ending == epub::ENDING
}

/// Whether the first bytes, unpacked, are those of a text or a book.
fn begins_so(path: &Path) -> bool {
    let Some(beginning) = File::open(path).ok().and_then(|file| first(&mut { file })) else {
        // Whoever opens it will say why it cannot be.
        return true;
    };
    let beginning = match Packing::of(&beginning) {
        Some(packing) => unpacked(packing, path).unwrap_or(beginning),
        None => beginning,
    };
    epub::is_likely(&beginning) || refuse_unless_text(&beginning).is_ok()
}

fn unpacked(packing: Packing, path: &Path) -> Option<Vec<u8>> {
    let file: Bytes = Box::new(File::open(path).ok()?);
    first(&mut packing.unpack("", file))
}

fn first(bytes: &mut impl Read) -> Option<Vec<u8>> {
    let mut first = Vec::new();
    bytes.take(SEEN).read_to_end(&mut first).ok()?;
    Some(first)
}
