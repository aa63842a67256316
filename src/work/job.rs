//! The threads that read an article, find its facts while it is being read, and search it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::document::{Digest, Language, Part};
use crate::facts::{Packed, Standing, Weighed, Weigher};
use crate::source::{Manner, Span};

use super::parts::PART;
use super::{Article, FactFinder, Gate, Latest, Parts, Pattern, cores, find, in_order};

/// How much text is told of together: less would be a screen drawn for every few lines.
const TOGETHER: usize = 1024 * 1024;

/// What a job has to tell.
#[derive(Clone, Debug)]
pub enum News {
    /// The next pieces of the article.
    Parts(Vec<Part>),
    /// What the next pieces that were told of say of the whole.
    Index(Vec<Digest>),
    /// The facts of the next pieces, up to this source byte.
    Facts(Vec<Packed>, usize),
    /// All facts have been found, and weighed against each other.
    Weighed(Standing),
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

/// Starts to read an article: one thread reads, a second one follows with the facts.
///
/// `send` is called from both with what is new; when it answers `false` (nobody listens any more)
/// both stop. Behind the gate stands all but the first piece.
pub fn read<Tell>(article: Article, choices: Choices, gate: &Gate, send: Tell)
where
    Tell: Fn(News) -> bool + Clone + Send + 'static,
{
    let (queue, waiting) = channel();
    let facts = send.clone();
    let (to_read, to_find) = (gate.clone(), gate.clone());
    start("reader", send.clone(), move || read_parts(article, &queue, &to_read, &send));
    start("facts", facts.clone(), move || {
        to_find.pass();
        find_facts(waiting, choices, &facts);
    });
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
        find(&parts, &pattern, || latest.is(number), tell);
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
fn start(
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

/// Reads the text first, so that every place in it can be shown, and then what it says as a whole.
fn read_parts(article: Article, queue: &Sender<Part>, gate: &Gate, send: &impl Fn(News) -> bool) {
    let mut parts: Vec<Part> = Vec::new();
    let mut told = 0;
    for part in Parts::new(article) {
        match part {
            Ok(part) => parts.push(part),
            Err(error) => {
                tell_parts(parts.get(told..), queue, send);
                // What to do about it has no place in one line of the screen.
                send(News::Failed(error.to_string().lines().next().unwrap_or_default().to_owned()));
                return;
            }
        }
        let waiting = parts.get(told..).unwrap_or_default();
        let is_first = told == 0;
        if is_first || length(waiting) >= TOGETHER {
            if !tell_parts(Some(waiting), queue, send) {
                return;
            }
            told = parts.len();
        }
        if is_first {
            if !index(0, &parts, send) {
                return;
            }
            gate.pass();
        }
    }
    let is_heard = tell_parts(parts.get(told..), queue, send);
    if is_heard && index_rest(&parts, send) {
        send(News::Complete(length(&parts)));
    }
}

/// How many source bytes parts have that follow each other.
fn length(parts: &[Part]) -> usize {
    let ends = parts.first().zip(parts.last());
    ends.map_or(0, |(first, last)| last.span.end() - first.span.start())
}

fn tell_parts(parts: Option<&[Part]>, queue: &Sender<Part>, send: &impl Fn(News) -> bool) -> bool {
    let parts = parts.unwrap_or_default();
    if parts.is_empty() {
        return true;
    }
    // The screen first: facts may come a moment later, and without a thread for them the article is
    // still read to its end.
    let is_heard = send(News::Parts(parts.to_vec()));
    for part in parts {
        drop(queue.send(part.clone()));
    }
    is_heard
}

/// Tells what parts say, the first of which has this number.
fn index(first: u32, parts: &[Part], send: &impl Fn(News) -> bool) -> bool {
    let digests = (first..).zip(parts).map(|(number, part)| Digest::of(number, &part.read()));
    send(News::Index(digests.collect()))
}

fn index_rest(parts: &[Part], send: &impl Fn(News) -> bool) -> bool {
    let mut number = 1;
    parts.get(1..).unwrap_or_default().chunks(TOGETHER / PART).all(|parts| {
        let first = number;
        number += u32::try_from(parts.len()).unwrap_or(u32::MAX);
        index(first, parts, send)
    })
}

/// Finds the facts on all cores but the one that answers the keys.
fn find_facts(parts: Receiver<Part>, choices: Choices, send: &impl Fn(News) -> bool) {
    let Ok(first) = parts.recv() else { return };
    let finder = FactFinder::new(choices.language, choices.date).ready(&first.read());
    let work = move |part: Part| {
        let chunk = part.read();
        Weighed::of(&chunk, &finder.find(&chunk))
    };
    let mut weigher = Weigher::default();
    let (mut waiting, mut told, mut read) = (Vec::new(), 0, 0);
    for weighed in in_order([first].into_iter().chain(parts), cores().saturating_sub(1), work) {
        weigher.add(&weighed);
        read = weighed.end;
        waiting.push(weighed.facts);
        if told == 0 || read - told >= TOGETHER {
            told = read;
            if !send(News::Facts(std::mem::take(&mut waiting), read)) {
                return;
            }
        }
    }
    if send(News::Facts(waiting, read)) {
        send(News::Weighed(weigher.end()));
    }
}
