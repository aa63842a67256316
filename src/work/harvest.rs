//! Reads documents of a library for their facts, to be listed together.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::facts::{Binder, Sheaf};

use super::job::start;
use super::{Article, Choices, Chunks, FactFinder, Latest, Library, Reach, cores, in_order};

/// So many facts are held at most: each takes sixty bytes or more, and whoever lists more of them
/// finds none.
const MOST: usize = 500_000;

/// So long what has been read waits for more to be told with it.
const TOGETHER: Duration = Duration::from_millis(100);

/// Documents whose facts are wanted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reaping {
    /// Its number: higher than that of any before it.
    pub number: u64,
    /// The documents.
    pub documents: Range<usize>,
    /// So many facts are held already.
    pub held: usize,
}

/// What was read of one document.
#[derive(Clone, Debug)]
pub struct Reaped {
    /// Its number.
    pub document: usize,
    /// Its facts; nothing where it cannot be read, or is not to be opened unasked.
    pub sheaf: Option<Sheaf>,
}

/// Starts to read documents, in their order, on all cores but the one that answers the keys; what was
/// wanted before is not any more. `send` gets the number, what was read and how far that has come, and
/// answers whether anybody listens.
pub fn harvest<Tell>(
    reaping: Reaping,
    library: Arc<dyn Library>,
    choices: Choices,
    latest: &Latest,
    send: Tell,
) where
    Tell: Fn(u64, Vec<Reaped>, Reach) -> bool + Send + 'static,
{
    let Reaping { number, documents, held } = reaping;
    let latest = latest.clone();
    latest.set(number);
    let read = move || {
        let is_wanted = move || latest.is(number);
        let room = MOST.saturating_sub(held);
        let work = move |document| reaped(&*library, document, &choices, room, &is_wanted);
        let all = in_order(documents, cores().saturating_sub(1), work);
        tell_all(all, room, |reaped, reach| send(number, reaped, reach));
    };
    start("harvest", |_| false, read);
}

/// Tells what was read of documents, as long as there is room for it.
fn tell_all(
    all: impl Iterator<Item = Option<Reaped>>,
    room: usize,
    tell: impl Fn(Vec<Reaped>, Reach) -> bool,
) {
    let (mut waiting, mut since, mut count) = (Vec::new(), Instant::now(), 0);
    for reaped in all {
        let Some(reaped) = reaped else { return };
        count += reaped.sheaf.as_ref().map_or(0, Sheaf::len);
        waiting.push(reaped);
        if count >= room {
            tell(waiting, Reach::Enough);
            return;
        }
        if since.elapsed() >= TOGETHER {
            since = Instant::now();
            if !tell(std::mem::take(&mut waiting), Reach::Running) {
                return;
            }
        }
    }
    tell(waiting, Reach::All);
}

/// What was read of a document; none where that is not wanted any more.
fn reaped(
    library: &dyn Library,
    document: usize,
    choices: &Choices,
    room: usize,
    is_wanted: &impl Fn() -> bool,
) -> Option<Reaped> {
    if !is_wanted() {
        return None;
    }
    let read = || {
        let article = library.open(document)?.ok()?;
        sheaf(article, choices, room, is_wanted)
    };
    // One document that stops the reader is no reason to leave out all others.
    let sheaf = catch_unwind(AssertUnwindSafe(read)).unwrap_or_default();
    Some(Reaped { document, sheaf })
}

/// The facts of an article. What can be read of one that is cut short is read.
fn sheaf(
    article: Article,
    choices: &Choices,
    room: usize,
    is_wanted: &impl Fn() -> bool,
) -> Option<Sheaf> {
    let mut finder = FactFinder::new(choices.language, choices.date.clone());
    let mut binder = Binder::default();
    for chunk in Chunks::new(article).map_while(Result::ok) {
        if !is_wanted() {
            return None;
        }
        binder.add(&chunk, &finder.find(&chunk));
        if binder.len() >= room {
            break;
        }
    }
    Some(binder.end())
}
