//! Watches a file, and tells when it has become another.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, SystemTime};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher, recommended_watcher};

/// A file that is being written changes many times at once: it is read when it has been left alone
/// for so long.
const CALM: Duration = Duration::from_millis(150);

/// Watches as long as it is kept.
#[derive(Debug)]
pub struct Watch(#[expect(dead_code, reason = "it is kept for what it does")] RecommendedWatcher);

/// Watches a file; `send` is called each time that it is another, and answers whether anybody listens.
///
/// None where the system cannot watch it: then it is simply not told of.
#[must_use]
pub fn watch(path: &Path, send: impl Fn() -> bool + Send + 'static) -> Option<Watch> {
    let path = fs::canonicalize(path).ok()?;
    let name = path.file_name()?.to_owned();
    let (changes, waiting) = channel();
    let mut watcher = recommended_watcher(teller(name, changes)).ok()?;
    // The folder, since editors put a new file in the place of the old one.
    watcher.watch(path.parent()?, RecursiveMode::NonRecursive).ok()?;
    let before = stamp(&path);
    let tell = move || tell_of_changes(&path, before, &waiting, send);
    thread::Builder::new().name("watch".to_owned()).spawn(tell).ok()?;
    Some(Watch(watcher))
}

/// Passes on what happens to a file of this name, unless it is only read.
fn teller(name: OsString, changes: Sender<()>) -> impl Fn(notify::Result<Event>) {
    move |event| {
        let is_of_file =
            |event: &Event| event.paths.iter().any(|path| path.file_name() == Some(&name));
        let is_change = |event: &Event| !event.kind.is_access() && is_of_file(event);
        if event.as_ref().is_ok_and(is_change) {
            // Who listens may have left.
            let _ = changes.send(());
        }
    }
}

fn tell_of_changes(
    path: &PathBuf,
    mut before: Option<(u64, SystemTime)>,
    waiting: &Receiver<()>,
    send: impl Fn() -> bool,
) {
    while waiting.recv().is_ok() {
        while waiting.recv_timeout(CALM).is_ok() {}
        let now = stamp(path);
        // A file that is gone for a moment, or for good, leaves the reader what was read.
        if now.is_some() && now != before {
            before = now;
            if !send() {
                return;
            }
        }
    }
}

/// What tells one state of a file from the next.
fn stamp(path: &PathBuf) -> Option<(u64, SystemTime)> {
    let file = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    // An editor may empty a file before it writes it anew.
    (file.len() > 0).then(|| file.modified().ok().map(|time| (file.len(), time)))?
}
