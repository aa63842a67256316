//! Links: from one to the next, and where they lead.

use crate::document::{Block, Chunk, Document, HeldBlock, Link, Piece};
use crate::source::{Span, clean};

use super::{App, Effect, Message, Nothing};

/// How much of a footnote is shown in the status line, in characters.
const PEEK: usize = 400;

/// Where a link leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Leads {
    /// To a section of the article, or another place in it, at this source byte.
    Within(usize),
    /// To a footnote: where it stands, and what it says.
    Note(usize, String),
    /// Out of the article.
    Out(String),
    /// Nowhere, as far as the article has been read.
    Nowhere,
}

impl App {
    /// The source bytes of the current link.
    #[must_use]
    pub fn link(&self) -> Option<Span> {
        self.link
    }

    /// Where the current link leads.
    #[must_use]
    pub fn leads(&self) -> Option<Leads> {
        let (block, piece) = piece_at(&self.document, self.link?.start())?;
        let link = block.chunk().links.get(piece.link?.0 as usize)?;
        Some(leads(&self.document, link))
    }

    /// The link that shows a source byte.
    pub(super) fn link_at(&self, offset: usize) -> Option<Span> {
        piece_at(&self.document, offset).map(|(_, piece)| piece.span)
    }

    /// Makes the next link the current one, or the one before.
    pub(super) fn go_to_link(&mut self, is_next: bool) -> Option<Effect> {
        let sight = self.page.span();
        let found = match (self.link, is_next) {
            (Some(link), true) => next(&self.document, link.end()),
            (None, true) => next(&self.document, sight.start()),
            (Some(link), false) => previous(&self.document, link.start()),
            (None, false) => previous(&self.document, sight.end()),
        };
        let Some(link) = found else { return self.say(Message::Nothing(Nothing::Link)) };
        self.view = None;
        self.link = Some(link);
        self.page.look_at(&self.document, link.start());
        None
    }

    /// Follows the current link, or goes back from a footnote to where the text mentions it.
    pub(super) fn follow(&mut self) -> Option<Effect> {
        let target = match self.leads() {
            Some(Leads::Within(offset) | Leads::Note(offset, _)) => offset,
            // The address stands in the status line since the link is the current one.
            Some(Leads::Out(address)) if is_openable(&address) => {
                return Some(Effect::Open(address));
            }
            Some(Leads::Out(address)) => return Some(self.copy_address(address)),
            Some(Leads::Nowhere) => return self.say(Message::Nothing(Nothing::Link)),
            None => self.mark_of_note()?,
        };
        self.link = None;
        self.jump(target);
        None
    }

    /// What cannot be opened is put on the clipboard.
    pub(super) fn copy_address(&mut self, address: String) -> Effect {
        self.message = Some(Message::Copied(address.clone()));
        Effect::Copy(address)
    }

    /// Where the text mentions the footnote that the reader is at.
    fn mark_of_note(&self) -> Option<usize> {
        let block = self.document.block(self.document.block_at(self.page.here())?)?;
        let label = note_of(&block)?;
        Some(self.document.note(label)?.mark?.start())
    }
}

/// Whether an address may be given to a program of the desktop: a page or a letter, written without
/// blanks and controls.
fn is_openable(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let is_known = scheme.is_some_and(|scheme| matches!(&*scheme, "http" | "https" | "mailto"));
    is_known && !address.chars().any(|letter| letter.is_control() || letter.is_whitespace())
}

fn note_of(block: &Block) -> Option<&str> {
    block.frames.iter().find_map(|frame| match &frame.kind {
        crate::document::FrameKind::Note(label) => Some(&**label),
        crate::document::FrameKind::Quote
        | crate::document::FrameKind::Item(_)
        | crate::document::FrameKind::Aside(_)
        | crate::document::FrameKind::Definition => None,
    })
}

fn leads(document: &Document, link: &Link) -> Leads {
    let address = match link {
        Link::Address(address) => Some(&**address),
        Link::Reference(label) => document.definition(label),
        Link::Note(label) => return note(document, label).unwrap_or(Leads::Nowhere),
    };
    let Some(address) = address else { return Leads::Nowhere };
    let Some(name) = address.strip_prefix('#') else { return Leads::Out(clean(address).into()) };
    let section = document.outline().named(name);
    let section = section.and_then(|at| document.outline().sections().get(at));
    section.map_or(Leads::Nowhere, |section| Leads::Within(section.span.start()))
}

fn note(document: &Document, label: &str) -> Option<Leads> {
    let id = document.note(label)?.text?;
    let block = document.block(id)?;
    let said: String = block.chunk().plain(&block.pieces).chars().take(PEEK).collect();
    Some(Leads::Note(block.span.start(), clean(&said).into_owned()))
}

/// The pieces of a chunk that are links; those that show nothing are passed over.
fn links(chunk: &Chunk) -> impl DoubleEndedIterator<Item = &Piece> {
    let blocks = chunk.blocks.iter().filter(|_| !chunk.links.is_empty());
    let pieces = blocks.flat_map(|block| block.texts().flatten().collect::<Vec<_>>());
    pieces.filter(|piece| is_link(piece))
}

fn is_link(piece: &Piece) -> bool {
    piece.link.is_some() && !piece.span.is_empty()
}

/// The first link that begins at or after a source byte.
fn next(document: &Document, from: usize) -> Option<Span> {
    let chunks = (0..).zip(document.parts()).filter(|(_, part)| part.span.end() > from);
    chunks.filter(|(at, _)| document.has_links(*at)).find_map(|(at, _)| {
        let chunk = document.chunk(at)?;
        links(&chunk).map(|piece| piece.span).find(|span| span.start() >= from)
    })
}

/// The last link that ends at or before a source byte.
fn previous(document: &Document, before: usize) -> Option<Span> {
    let chunks = (0..).zip(document.parts()).filter(|(_, part)| part.span.start() < before);
    let chunks: Vec<u32> = chunks.map(|(at, _)| at).collect();
    chunks.into_iter().rev().filter(|at| document.has_links(*at)).find_map(|at| {
        let chunk = document.chunk(at)?;
        links(&chunk).rev().map(|piece| piece.span).find(|span| span.end() <= before)
    })
}

fn piece_at(document: &Document, offset: usize) -> Option<(HeldBlock, Piece)> {
    let block = document.block(document.block_at(offset)?)?;
    let mut pieces = block.texts().flatten().filter(|piece| is_link(piece));
    let piece = pieces.find(|piece| piece.span.contains(offset))?.clone();
    Some((block.clone(), piece))
}

#[cfg(test)]
mod tests {
    use super::is_openable;

    #[test]
    fn pages_and_letters_are_opened_and_nothing_else() {
        assert!(is_openable("https://example.org/a?b=c") && is_openable("MAILTO:ada@example.org"));
        let others =
            ["file:///etc/passwd", "javascript:alert(1)", "autre.md", "https://a b", "http"];
        assert_eq!(others.into_iter().find(|address| is_openable(address)), None);
    }
}
