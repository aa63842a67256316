//! The threads that read an article, find its facts while it is being read, and search it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::document::{Chunk, Document, Language};
use crate::facts::{Fact, Standing};
use crate::source::{Manner, Span};

use super::{Article, Chunks, FactFinder, Latest, Pattern, find};

/// What a job has to tell.
#[derive(Clone, Debug)]
pub enum News {
    /// The next piece of the article.
    Chunk(Arc<Chunk>),
    /// The facts of the next chunk, up to this source byte.
    Facts(Vec<Fact>, usize),
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
/// both stop.
pub fn read<Tell>(article: Article, choices: Choices, send: Tell)
where
    Tell: Fn(News) -> bool + Clone + Send + 'static,
{
    let (chunks, waiting) = channel();
    let facts = send.clone();
    start("reader", send.clone(), move || read_chunks(article, &chunks, &send));
    start("facts", facts.clone(), move || find_facts(&waiting, choices, &facts));
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
    pub chunks: Vec<Arc<Chunk>>,
}

/// Starts to look for a pattern; whatever was looked for before is not wanted any more.
pub fn search<Tell>(errand: Errand, latest: &Latest, send: Tell)
where
    Tell: Fn(News) -> bool + Clone + Send + 'static,
{
    let latest = latest.clone();
    latest.set(errand.number);
    start("search", send.clone(), move || {
        let Errand { number, pattern, manner, chunks } = errand;
        let Some(pattern) = Pattern::new(&pattern, manner) else {
            send(News::Unfinished(number));
            return;
        };
        let tell = |hits, last| send(News::Hits(number, hits, last));
        find(&chunks, &pattern, || latest.is(number), tell);
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

fn read_chunks(article: Article, chunks: &Sender<Arc<Chunk>>, send: &impl Fn(News) -> bool) {
    let mut read = 0;
    for chunk in Chunks::new(article) {
        let chunk = match chunk {
            Ok(chunk) => chunk,
            Err(error) => {
                send(News::Failed(error.to_string()));
                return;
            }
        };
        read = chunk.span.end();
        // The screen first: facts may come a moment later.
        if !send(News::Chunk(Arc::clone(&chunk))) {
            return;
        }
        // Without a thread for the facts the article is still read to its end.
        drop(chunks.send(chunk));
    }
    send(News::Complete(read));
}

fn find_facts(chunks: &Receiver<Arc<Chunk>>, choices: Choices, send: &impl Fn(News) -> bool) {
    let mut finder = FactFinder::new(choices.language, choices.date);
    let mut document = Document::default();
    let mut all = Vec::new();
    for chunk in chunks {
        let facts = finder.find(&chunk);
        all.extend_from_slice(&facts);
        let found_to = chunk.span.end();
        document.append(chunk);
        if !send(News::Facts(facts, found_to)) {
            return;
        }
    }
    send(News::Weighed(Standing::of(&document, &all)));
}
