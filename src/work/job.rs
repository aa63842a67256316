//! The threads that read an article and find its facts while it is being read.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::document::{Chunk, Language};
use crate::facts::Fact;

use super::{Article, Chunks, FactFinder};

/// What a job has to tell.
#[derive(Clone, Debug)]
pub enum News {
    /// The next piece of the article.
    Chunk(Arc<Chunk>),
    /// The facts of the next chunk, up to this source byte.
    Facts(Vec<Fact>, usize),
    /// Everything has been read, and this many bytes it was.
    Complete(usize),
    /// All facts have been found.
    FactsComplete,
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
    start("reader", move || read_chunks(article, &chunks, &send));
    start("facts", move || find_facts(&waiting, choices, &facts));
}

fn start(name: &str, work: impl FnOnce() + Send + 'static) {
    // A thread that cannot be started leaves the article as far as it is: a screen, not a panic.
    drop(thread::Builder::new().name(name.to_owned()).spawn(work));
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
        if !send(News::Chunk(Arc::clone(&chunk))) || chunks.send(chunk).is_err() {
            return;
        }
    }
    send(News::Complete(read));
}

fn find_facts(chunks: &Receiver<Arc<Chunk>>, choices: Choices, send: &impl Fn(News) -> bool) {
    let mut finder = FactFinder::new(choices.language, choices.date);
    for chunk in chunks {
        if !send(News::Facts(finder.find(&chunk), chunk.span.end())) {
            return;
        }
    }
    send(News::FactsComplete);
}
