//! Lines of records, as they arrive.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use anyhow::Context;

use crate::intake::{Bytes, Packing};
use crate::source::clean;

use super::Arriving;

/// The longest line that is taken for a record.
const LONGEST: u64 = 256 * 1024 * 1024;

/// So many lines wait to be read: few, since one may be a book.
const WAITING: usize = 16;

/// What tells a packing.
const MAGIC: u64 = 8;

/// A line of a stream of records.
#[derive(Debug)]
pub struct Line {
    /// The name of the file, for people.
    pub file: String,
    /// Its number, from 1; 0 where the file could not be opened.
    pub number: usize,
    /// What it says, or why it cannot be read.
    pub text: anyhow::Result<String>,
}

/// The lines of files (`-` is standard input), one after the other, packed or not; blank ones are
/// passed over.
#[must_use]
pub fn records(files: Vec<PathBuf>) -> Arriving<Line> {
    let (send, lines) = sync_channel(WAITING);
    let read = move || {
        for file in files {
            if read_file(&file, &send).is_none() {
                break;
            }
        }
    };
    // Where no thread can be started there is nothing to read with, and no line comes.
    drop(thread::Builder::new().name("records".to_owned()).spawn(read));
    Arriving(lines)
}

/// Sends the lines of a file; none when nobody listens any more.
fn read_file(path: &Path, send: &SyncSender<Line>) -> Option<()> {
    let file = clean(&path.display().to_string()).into_owned();
    let mut bytes = match open(path, &file) {
        Ok(bytes) => BufReader::new(bytes),
        Err(error) => return send.send(Line { file, number: 0, text: Err(error) }).ok(),
    };
    for number in 1.. {
        match line(&mut bytes) {
            Ok(None) => break,
            Ok(Some(text)) if text.trim().is_empty() => {}
            Ok(Some(text)) => {
                send.send(Line { file: file.clone(), number, text: Ok(text) }).ok()?;
            }
            Err(error) => {
                let is_over = error.kind() != io::ErrorKind::InvalidData;
                let text =
                    Err(error).with_context(|| format!("cannot read line {number} of `{file}`"));
                send.send(Line { file: file.clone(), number, text }).ok()?;
                if is_over {
                    break;
                }
            }
        }
    }
    Some(())
}

fn open(path: &Path, name: &str) -> anyhow::Result<Bytes> {
    let mut bytes: Bytes = if path.as_os_str() == "-" {
        Box::new(io::stdin())
    } else {
        let file = File::open(path).map_err(|error| {
            let hint = "name a file with a JSON object a line, or `-` for standard input";
            anyhow::anyhow!("cannot open `{name}`: {error}\nhint: {hint}")
        });
        Box::new(file?)
    };
    let mut first = Vec::new();
    let about = || format!("cannot read `{name}`");
    (&mut bytes).take(MAGIC).read_to_end(&mut first).with_context(about)?;
    let packing = Packing::of(&first);
    let bytes: Bytes = Box::new(Cursor::new(first).chain(bytes));
    Ok(match packing {
        Some(packing) => packing.unpack(name, bytes),
        None => bytes,
    })
}

/// The next line; one that is no UTF-8 or too long is passed over and told.
fn line(bytes: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    if bytes.by_ref().take(LONGEST).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() != Some(&b'\n') && line.len() as u64 == LONGEST {
        bytes.skip_until(b'\n')?;
        let what = "it has more than 256 MiB\nhint: cut the text into several records";
        return Err(io::Error::new(io::ErrorKind::InvalidData, what));
    }
    let text = String::from_utf8(line);
    text.map(Some).map_err(|_| {
        let what = "it is not in UTF-8\nhint: JSON is; convert it with iconv";
        io::Error::new(io::ErrorKind::InvalidData, what)
    })
}
