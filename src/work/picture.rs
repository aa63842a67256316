//! Reading pictures, in a thread of their own: a hostile one costs nothing but itself.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::thread;

use crate::pictures::{Flaw, Frame, LARGEST, Loaded, load, local};

use super::Gate;

/// Starts to read the picture at an address of an article in a folder, behind a gate, and tells what
/// came of it.
pub fn picture<Tell>(address: &str, folder: Option<&Path>, frame: Frame, gate: &Gate, tell: Tell)
where
    Tell: FnOnce(Result<Loaded, Flaw>) + Send + 'static,
{
    let path = folder.and_then(|folder| Some(folder.join(local(address)?)));
    let gate = gate.clone();
    let work = move || {
        gate.pass();
        let read = || path.ok_or(Flaw::Elsewhere).and_then(|path| read(&path, &frame));
        tell(catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Flaw::NoPicture)));
    };
    // A thread that cannot be started leaves the caption: a screen, not a panic.
    drop(thread::Builder::new().name("picture".to_owned()).spawn(work));
}

fn read(path: &Path, frame: &Frame) -> Result<Loaded, Flaw> {
    let kind = fs::metadata(path).map_err(|error| flaw(&error))?;
    // What is no file may have no end, or never begin.
    if !kind.is_file() {
        return Err(Flaw::NoPicture);
    }
    if kind.len() > LARGEST {
        return Err(Flaw::TooLarge);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| flaw(&error))?;
    file.take(LARGEST).read_to_end(&mut bytes).map_err(|error| flaw(&error))?;
    load(&bytes, frame)
}

fn flaw(error: &io::Error) -> Flaw {
    let is_missing = matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory);
    if is_missing { Flaw::Missing } else { Flaw::Unreadable }
}
