//! Reading pictures, in a thread of their own: a hostile one costs nothing but itself.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::thread;

use crate::intake::epub;
use crate::pictures::{Flaw, Frame, LARGEST, Loaded, load, local};

/// Where the pictures of an article are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Gallery {
    /// Their addresses start from this folder.
    Folder(PathBuf),
    /// They lie in this book.
    Book(PathBuf),
}

/// Starts to read the picture at an address of an article, and tells what came of it.
pub fn picture<Tell>(address: &str, gallery: Option<&Gallery>, frame: Frame, tell: Tell)
where
    Tell: FnOnce(Result<Loaded, Flaw>) + Send + 'static,
{
    let place = gallery.cloned().zip(local(address));
    let work = move || {
        let read = || {
            let bytes = match place.ok_or(Flaw::Elsewhere)? {
                (Gallery::Folder(folder), path) => read(&folder.join(path), LARGEST)?,
                (Gallery::Book(book), path) => bound(&book, &path)?,
            };
            load(&bytes, &frame)
        };
        tell(catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Flaw::NoPicture)));
    };
    // A thread that cannot be started leaves the caption: a screen, not a panic.
    drop(thread::Builder::new().name("picture".to_owned()).spawn(work));
}

/// The bytes of a picture that lies in a book.
fn bound(book: &Path, path: &str) -> Result<Vec<u8>, Flaw> {
    let part = epub::part(read(book, epub::LARGEST as u64)?, path).map_err(|_| Flaw::Unreadable)?;
    let part = part.ok_or(Flaw::Missing)?;
    if part.len() as u64 > LARGEST { Err(Flaw::TooLarge) } else { Ok(part) }
}

/// The bytes of a file, which are to be so many at most.
fn read(path: &Path, most: u64) -> Result<Vec<u8>, Flaw> {
    let kind = fs::metadata(path).map_err(|error| flaw(&error))?;
    // What is no file may have no end, or never begin.
    if !kind.is_file() {
        return Err(Flaw::NoPicture);
    }
    if kind.len() > most {
        return Err(Flaw::TooLarge);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| flaw(&error))?;
    file.take(most).read_to_end(&mut bytes).map_err(|error| flaw(&error))?;
    Ok(bytes)
}

fn flaw(error: &io::Error) -> Flaw {
    let is_missing = matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory);
    if is_missing { Flaw::Missing } else { Flaw::Unreadable }
}
