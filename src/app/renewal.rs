//! An article that is not what it was: read anew, the reader stays at the same words.

use crate::document::{Digest, Document, Part};

use super::changing::Comparison;
use super::{App, Effect, Message};

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
        let first = self.page.first().filter(|_| !self.page.begins());
        let spot = first.map(|(start, blank)| self.document.spot(start, blank));
        self.facts.forget_facts();
        self.comparison = Comparison::new(self.comparison.has_version_before());
        self.desk.harvest_mut().0.is_stale = true;
        (self.link, self.view) = (None, None);
        self.is_complete = false;
        self.replace(parts, digests);
        self.draft = None;
        self.remarks.seek();
        self.find_remarks(true);
        if self.page.holds_end() {
            self.page.hold_end(&self.document);
        } else if let Some(spot) = spot {
            let start = self.document.find(&spot, true).unwrap_or(spot.start);
            self.page.begin_with(&self.document, start, spot.blank);
        } else {
            self.page.go_to_top(&self.document);
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
        self.forget_pictures();
        self.document = Document::judged(self.remarks.judgements());
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
