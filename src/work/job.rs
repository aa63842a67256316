//! The threads that read an article, find its facts while it is being read, and search it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use crate::document::{Digest, Language, Part};
use crate::facts::{Packed, Standing, Weighed, Weigher};
use crate::source::{Manner, Span};

use super::gentle::give_way;
use super::reading::{Reading, TOGETHER};
use super::{Article, Begun, FactFinder, Latest, Pattern, cores, find, in_order};

/// What a job has to tell.
#[derive(Clone, Debug)]
pub enum News {
    /// The next pieces of the article.
    Parts(Vec<Part>),
    /// The first piece read anew, when more is known of the whole, and what it says.
    Anew(Box<(Part, Digest)>),
    /// The article has changed: all its pieces, and what they say.
    Renewed(Vec<Part>, Vec<Digest>),
    /// What the next pieces that were told of say of the whole.
    Index(Vec<Digest>),
    /// The facts of the next pieces, up to this source byte.
    Facts(Vec<Packed>, usize),
    /// The last facts, up to this source byte, and how all of them stand to each other.
    Weighed(Vec<Packed>, usize, Standing),
    /// Everything has been read, and this many bytes it was.
    Complete(usize),
    /// Matches of the search with this number, and whether they are the last.
    Hits(u64, Vec<Span>, bool),
    /// The pattern of the search with this number is no regular expression yet.
    Unfinished(u64),
    /// The rest cannot be read, and why.
    Failed(String),
}

/// What the reader asked for that holds for the whole article.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// The language, where it was said.
    pub language: Option<Language>,
    /// The date of publication, where it was said.
    pub date: Option<String>,
}

/// Starts to read what follows the beginning of an article: one thread reads, a second one follows with
/// the facts, those of the beginning too.
///
/// `send` is called from both with what is new; when it answers `false` (nobody listens any more)
/// both stop.
pub fn read<Tell>(begun: Begun, choices: Choices, send: Tell)
where
    Tell: Fn(News) -> bool + Clone + Send + 'static,
{
    let (queue, waiting) = channel();
    let facts = send.clone();
    start("reader", send.clone(), move || {
        Reading::new(queue, &send).read(begun);
    });
    start("facts", facts.clone(), move || find_facts(waiting, choices, &facts));
}

/// Reads an article that has changed: it is told of when all of it has been read, so that the reader
/// never sees half of it.
pub fn read_again<Tell>(article: Article, choices: Choices, send: Tell)
where
    Tell: Fn(News) -> bool + Clone + Send + 'static,
{
    let (queue, waiting) = channel();
    let facts = send.clone();
    start("reader", send.clone(), move || {
        Reading::new(queue, &send).read_again(article);
    });
    start("facts", facts.clone(), move || find_facts(waiting, choices, &facts));
}

/// A search that is asked for.
#[derive(Clone, Debug)]
pub struct Errand {
    /// Its number: higher than that of any search before it.
    pub number: u64,
    /// What is looked for.
    pub pattern: String,
    /// How that is read.
    pub manner: Manner,
    /// What is looked through.
    pub parts: Vec<Part>,
}

/// Starts to look for a pattern; whatever was looked for before is not wanted any more.
pub fn search<Tell>(errand: Errand, latest: &Latest, send: Tell)
where
    Tell: Fn(News) -> bool + Clone + Send + 'static,
{
    let latest = latest.clone();
    latest.set(errand.number);
    start("search", send.clone(), move || {
        let Errand { number, pattern, manner, parts } = errand;
        let Some(pattern) = Pattern::new(&pattern, manner) else {
            send(News::Unfinished(number));
            return;
        };
        let tell = |hits, last| send(News::Hits(number, hits, last));
        find(parts, pattern, cores().saturating_sub(1), move || latest.is(number), tell);
    });
}

/// Starts a job that fails at once: what the reader is told then can be shown by no other.
#[cfg(debug_assertions)]
pub fn fail<Tell>(send: Tell)
where
    Tell: Fn(News) -> bool + Send + 'static,
{
    start("fault", send, panic_on_purpose);
}

#[cfg(debug_assertions)]
#[expect(clippy::panic, reason = "it is what the job is for")]
fn panic_on_purpose() {
    panic!("a fault made on purpose");
}

/// Starts a thread; if its work fails, the reader is told and goes on with what there is.
pub(super) fn start(
    name: &str,
    send: impl Fn(News) -> bool + Send + 'static,
    work: impl FnOnce() + Send + 'static,
) {
    let guarded = move || {
        if catch_unwind(AssertUnwindSafe(work)).is_err() {
            send(News::Failed("something in it stopped the reader".to_owned()));
        }
    };
    // A thread that cannot be started leaves the article as far as it is: a screen, not a panic.
    drop(thread::Builder::new().name(name.to_owned()).spawn(guarded));
}

/// Finds the facts on all cores but the one that answers the keys.
fn find_facts(parts: Receiver<Part>, choices: Choices, send: &impl Fn(News) -> bool) {
    let Ok(first) = parts.recv() else {
        send(News::Weighed(Vec::new(), 0, Standing::default()));
        return;
    };
    let finder = FactFinder::new(choices.language, choices.date).ready(&first.read());
    let work = move |part: Part| {
        let chunk = part.read();
        Weighed::of(&chunk, &finder.find(&chunk))
    };
    // The first piece by itself, so that nothing is waited for before its facts are told.
    let first = work(first);
    let (mut weigher, mut read) = (Weigher::default(), first.end);
    weigher.add(&first);
    let (mut waiting, mut told) = (vec![first.facts], read);
    let second = parts.try_recv();
    // A short article is told of in one piece, with how its facts stand.
    let is_short = matches!(second, Err(TryRecvError::Disconnected));
    if !is_short && !send(News::Facts(std::mem::take(&mut waiting), read)) {
        return;
    }
    // What is looked at has its facts.
    give_way();
    let parts = second.ok().into_iter().chain(parts);
    for weighed in in_order(parts, cores().saturating_sub(1), work) {
        weigher.add(&weighed);
        read = weighed.end;
        waiting.push(weighed.facts);
        if read - told >= TOGETHER {
            told = read;
            if !send(News::Facts(std::mem::take(&mut waiting), read)) {
                return;
            }
        }
    }
    send(News::Weighed(waiting, read, weigher.end()));
}
