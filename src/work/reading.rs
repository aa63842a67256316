//! Reads an article for the screen: its beginning at once, then all of its text, then what that says.

use std::io;
use std::sync::mpsc::Sender;

use crate::document::{Digest, Part};

use super::gentle::give_way;
use super::parts::PART;
use super::{Article, Begun, News, Parts};

/// How much text is told of together: less would be a screen drawn for every few lines.
pub(super) const TOGETHER: usize = 1024 * 1024;

/// Reads an article and tells of it.
pub(super) struct Reading<'a, Tell> {
    /// The parts whose facts are to be found.
    queue: Option<Sender<Part>>,
    send: &'a Tell,
    /// All that has been read.
    parts: Vec<Part>,
    /// How many of them have been told of.
    told: usize,
}

/// Nobody listens any more, or there is no more to tell.
struct Over;

impl<'a, Tell: Fn(News) -> bool> Reading<'a, Tell> {
    pub(super) fn new(queue: Sender<Part>, send: &'a Tell) -> Self {
        Self { queue: Some(queue), send, parts: Vec::new(), told: 0 }
    }

    /// Reads on behind the beginning: the text first, so that every place in it can be shown, and then
    /// what it says as a whole.
    pub(super) fn read(mut self, begun: Begun) {
        drop(self.read_all(begun));
    }

    fn read_all(&mut self, begun: Begun) -> Result<(), Over> {
        let Begun { mut parts, first, is_preview, .. } = begun;
        if let Some(first) = first {
            let first = self.or_fail(first)?;
            self.take_first(&first, &mut parts, is_preview)?;
        }
        for part in parts {
            let part = self.or_fail(part)?;
            self.parts.push(part);
            if length(self.waiting()) >= TOGETHER {
                self.tell_parts()?;
            }
        }
        self.tell_parts()?;
        // Whoever finds the facts need not wait for the end of what follows.
        self.queue = None;
        give_way();
        self.index_rest()?;
        self.tell(News::Complete(length(&self.parts)))
    }

    /// Reads an article that has changed, and tells of it in one piece.
    pub(super) fn read_again(mut self, article: Article) {
        drop(self.renew(Parts::new(article)));
    }

    fn renew(&mut self, parts: Parts) -> Result<(), Over> {
        for part in parts {
            let part = self.or_fail(part)?;
            self.parts.push(part);
        }
        let numbered = (0..).zip(&self.parts);
        let digests = numbered.map(|(number, part)| Digest::of(number, &part.read())).collect();
        self.tell(News::Renewed(self.parts.clone(), digests))?;
        self.parts.iter().for_each(|part| self.hand_on(part));
        self.queue = None;
        self.tell(News::Complete(length(&self.parts)))
    }

    /// Takes the beginning, which has been told; one that was read before more was known is read anew,
    /// and told anew where that changes it.
    fn take_first(&mut self, told: &Part, parts: &mut Parts, is_preview: bool) -> Result<(), Over> {
        self.told = 1;
        let part = if is_preview { parts.next() } else { None };
        let part = part.map_or_else(|| Ok(told.clone()), |part| self.or_fail(part))?;
        self.parts.push(part.clone());
        self.hand_on(&part);
        let chunk = part.read();
        if !is_preview || *chunk == *told.read() {
            return Ok(());
        }
        self.tell(News::Anew(Box::new((part, Digest::of(0, &chunk)))))
    }

    /// The rest cannot be read: what there is of the article is told, and why it ends.
    fn or_fail(&mut self, part: io::Result<Part>) -> Result<Part, Over> {
        part.map_err(|error| {
            drop(self.tell_parts());
            // What to do about it has no place in one line of the screen.
            let why = error.to_string();
            let why = why.lines().next().unwrap_or_default().to_owned();
            drop(self.tell(News::Failed(why)));
            Over
        })
    }

    fn tell(&self, news: News) -> Result<(), Over> {
        if (self.send)(news) { Ok(()) } else { Err(Over) }
    }

    fn waiting(&self) -> &[Part] {
        self.parts.get(self.told..).unwrap_or_default()
    }

    fn tell_parts(&mut self) -> Result<(), Over> {
        let waiting = self.waiting();
        if waiting.is_empty() {
            return Ok(());
        }
        self.tell(News::Parts(waiting.to_vec()))?;
        for part in waiting {
            self.hand_on(part);
        }
        self.told = self.parts.len();
        Ok(())
    }

    /// Without a thread for the facts the article is still read to its end.
    fn hand_on(&self, part: &Part) {
        drop(self.queue.as_ref().map(|queue| queue.send(part.clone())));
    }

    fn index_rest(&self) -> Result<(), Over> {
        let mut numbered = (0..).zip(&self.parts).skip(1).peekable();
        while numbered.peek().is_some() {
            let digests = numbered.by_ref().take(TOGETHER / PART);
            let digests = digests.map(|(number, part)| Digest::of(number, &part.read()));
            self.tell(News::Index(digests.collect()))?;
        }
        Ok(())
    }
}

/// How many source bytes parts have that follow each other.
fn length(parts: &[Part]) -> usize {
    let ends = parts.first().zip(parts.last());
    ends.map_or(0, |(first, last)| last.span.end() - first.span.start())
}
