//! An article that is not what it was: read anew, the reader stays at the same words.

use memchr::memmem;

use crate::document::{Digest, Document, Part};
use crate::source::Span;

use super::{App, Effect, Message};

/// So many bytes tell a place in a text from others.
const WORDS: usize = 64;

impl App {
    /// The first piece is not what it seemed to be: the reader stays where they were in it.
    pub(super) fn begin_anew(&mut self, (part, digest): (Part, Digest)) -> Option<Effect> {
        let top = self.page.span().start();
        self.replace(vec![part], vec![digest]);
        self.page.return_to_byte(&self.document, top);
        None
    }

    /// The article has changed: the page shows the same words, as near as they are to where they were.
    pub(super) fn renew(&mut self, parts: Vec<Part>, digests: Vec<Digest>) -> Option<Effect> {
        let top = self.page.span().start();
        let words = self.document.texts(Span::new(top, top + WORDS));
        let top = find(&parts, words.trim(), top).unwrap_or(top);
        self.facts.forget_facts();
        (self.link, self.view) = (None, None);
        self.is_complete = false;
        self.replace(parts, digests);
        if self.page.holds_end() {
            self.page.hold_end(&self.document);
        } else {
            self.page.return_to_byte(&self.document, top);
        }
        self.message = Some(Message::Renewed);
        self.search_again()
    }

    /// Stays at the end while the text grows, until the reader moves.
    pub(super) fn follow_end(&mut self) -> Option<Effect> {
        self.trail.leave(self.page.top());
        self.view = None;
        self.page.hold_end(&self.document);
        self.say(Message::Following)
    }

    fn replace(&mut self, parts: Vec<Part>, digests: Vec<Digest>) {
        self.document = Document::judged(&self.remarks.headings);
        self.size =
            parts.last().map(|part| part.span.end()).max(self.size.filter(|_| parts.len() == 1));
        for part in parts {
            self.document.grow(part);
        }
        self.words = 0;
        self.index(digests);
        self.page.forget();
        self.outline.read_again();
    }
}

/// Where these words stand in a text, nearest to a source byte.
fn find(parts: &[Part], words: &str, near: usize) -> Option<usize> {
    let finder = memmem::Finder::new(words);
    let places = parts
        .iter()
        .filter(|_| !words.is_empty())
        .flat_map(|part| finder.find_iter(part.text.as_bytes()).map(|at| part.span.start() + at));
    places.min_by_key(|at| at.abs_diff(near))
}
