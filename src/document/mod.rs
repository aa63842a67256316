//! What an article is made of, whatever format it came in.
//!
//! A [`Document`] is a list of [`Part`]s in reading order: texts that can be read alone. Appending one
//! is its only change, but for what is learnt of it later ([`Digest`]), what the reader says of its
//! headings and the landmarks at its end. A part is read into a [`Chunk`] when its blocks are wanted, and
//! let go when others are: a document takes little more room than its text.
//! A chunk is a flat list of [`Block`]s: a paragraph in a quote in a list is one
//! block with two [`Frame`]s around it, so that nothing here, nor anything that walks it, recurses
//! into what a stranger's file nests. Places are [`Span`](crate::source::Span)s of source bytes and
//! [`BlockId`]s; nothing is numbered by line.

mod block;
mod brief;
mod chunk;
mod digest;
mod judgement;
mod landmarks;
mod language;
mod metadata;
mod noted;
mod outline;
mod part;
mod passage;
mod picture;
mod prose;
mod references;
mod remarks;
mod sentence;
mod sentences;
mod shelf;
mod spot;
mod table;
mod trace;
mod walk;
pub mod words;

pub use block::{
    AsideKind, Block, BlockKind, Frame, FrameKind, Heading, Link, LinkId, Marker, Marks, Piece,
    SectionKind,
};
pub use brief::{Brief, Excerpt};
pub use chunk::Chunk;
pub use digest::Digest;
pub use judgement::{Judgement, Verdict};
pub use language::Language;
pub use metadata::Metadata;
pub use noted::Noted;
pub use outline::{Names, Outline, Section};
pub use part::{Part, Read};
pub use passage::{Passage, Sighting};
pub use prose::Prose;
pub use references::Note;
pub use remarks::{Highlight, Mark, Remarks, Said, Trace};
pub use sentence::{Around, HeldText, Reading, sentence_ends};
pub use shelf::HeldBlock;
pub use spot::Spot;
pub use table::{Align, Cell, Table};
pub use trace::Moved;

use std::sync::Arc;

use crate::source::Span;

use digest::Known;
use references::References;
use shelf::Shelf;

/// The place of a block: its chunk, and its place in that chunk. Ordered as the text is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct BlockId {
    /// The chunk, from 0.
    pub chunk: u32,
    /// The block in its chunk, from 0.
    pub index: u32,
}

/// An article, or as much of it as has been read.
///
/// It keeps the text, and what its [`Digest`]s say; blocks are read when they are asked for.
#[derive(Clone, Debug, Default)]
pub struct Document {
    parts: Vec<Part>,
    /// What is known of each part before it is read.
    known: Vec<Known>,
    shelf: Shelf,
    judgements: Vec<Judgement>,
    outline: Outline,
    metadata: Metadata,
    references: References,
    landmarks: landmarks::Trail,
    revision: usize,
}

impl Document {
    /// A document of which the reader has said this before it was read.
    #[must_use]
    pub fn judged(judgements: Vec<Judgement>) -> Self {
        Self { judgements, ..Self::default() }
    }

    /// Takes what the reader says of a heading; places stay, its chunk's sections are made anew.
    pub fn judge(&mut self, judgement: Judgement) {
        self.judgements.retain(|before| before.start != judgement.start);
        self.judgements.push(judgement);
        self.read_anew(judgement.start);
    }

    /// What was said of the heading at a source byte does not hold.
    pub fn unjudge(&mut self, start: usize) {
        self.judgements.retain(|before| before.start != start);
        self.read_anew(start);
    }

    /// Makes the sections of the chunk with a source byte anew.
    fn read_anew(&mut self, start: usize) {
        let at = self.part_at(start);
        self.shelf.forget(number(at));
        // Of one that has not been indexed, the sections come with its digest.
        if let Some(chunk) = self.chunk(number(at)).filter(|_| at < self.known.len()) {
            self.outline.replace(number(at), Section::of(number(at), &chunk));
        }
    }

    /// Adds the next piece of the text, with all that it says.
    pub fn append(&mut self, chunk: Arc<Chunk>) {
        let digest = Digest::of(number(self.parts.len()), &chunk);
        self.grow(chunk.into());
        self.index(digest);
    }

    /// Adds the next piece of the text; what it says of the whole comes later.
    pub fn grow(&mut self, part: Part) {
        self.parts.push(part);
    }

    /// Learns what the next piece that has not been indexed says.
    pub fn index(&mut self, digest: Digest) {
        let digest = self.judged_digest(&digest).unwrap_or(digest);
        self.known.push(digest.known);
        let is_titled = !self.outline.sections().is_empty();
        if !digest.said.is_empty() || (!is_titled && !digest.sections.is_empty()) {
            self.revision += 1;
        }
        self.outline.append(digest.sections);
        self.metadata.merge(&digest.metadata);
        self.references.append(digest.said);
        self.landmarks.append(digest.places);
    }

    /// The same of the piece as the reader has judged it, where something was said of it.
    fn judged_digest(&self, digest: &Digest) -> Option<Digest> {
        let span = self.parts.get(digest.number as usize).map_or_else(Span::default, |p| p.span);
        let is_judged = self.judgements.iter().any(|judgement| span.contains(judgement.start));
        let chunk = is_judged.then(|| self.chunk(digest.number)).flatten();
        chunk.map(|chunk| Digest::of(digest.number, &chunk))
    }

    /// There is no more to come: a text without headings gets landmarks in their place.
    pub fn complete(&mut self) {
        self.list_landmarks(self.len());
    }

    fn list_landmarks(&mut self, length: usize) {
        if self.outline.sections().iter().all(|section| section.heading.level <= 1) {
            self.outline.add(self.landmarks.landmarks(length));
        }
    }

    /// The pieces of the text so far, in reading order.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Rises when something is learnt that blocks read before may be shown otherwise for: where a
    /// reference leads, the number of a note, which heading is the title.
    #[must_use]
    pub fn revision(&self) -> usize {
        self.revision
    }

    /// How many source bytes have been indexed.
    #[must_use]
    pub fn indexed(&self) -> usize {
        let last = self.known.len().checked_sub(1).and_then(|last| self.parts.get(last));
        last.map_or(0, |part| part.span.end())
    }

    /// The sections found so far.
    #[must_use]
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// What the article says of itself: title, author, date, language.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// Where a reference leads, once its definition has been read; the label is folded.
    #[must_use]
    pub fn definition(&self, label: &str) -> Option<&str> {
        self.references.definition(label)
    }

    /// What is known of a footnote, by its label.
    #[must_use]
    pub fn note(&self, label: &str) -> Option<Note> {
        self.references.note(label)
    }

    /// How many source bytes have been read.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.last().map_or(0, |part| part.span.end())
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.first().is_none()
    }

    /// The chunk of this number, from 0.
    #[must_use]
    pub fn chunk(&self, number: u32) -> Option<Arc<Chunk>> {
        let part = self.parts.get(number as usize)?;
        Some(self.shelf.chunk(number, || judgement::judged(part.read(), &self.judgements)))
    }

    /// How many blocks a chunk has; read to be counted where it has not been indexed.
    fn count(&self, chunk: u32) -> u32 {
        let known = self.known.get(chunk as usize).map(|known| known.blocks);
        known.unwrap_or_else(|| self.chunk(chunk).map_or(0, |chunk| number(chunk.blocks.len())))
    }

    /// Whether a chunk may have links.
    #[must_use]
    pub fn has_links(&self, chunk: u32) -> bool {
        self.known.get(chunk as usize).is_none_or(|known| known.has_links)
    }

    /// A block by its place.
    #[must_use]
    pub fn block(&self, id: BlockId) -> Option<HeldBlock> {
        HeldBlock::new(self.chunk(id.chunk)?, id.index)
    }
}

impl Outline {
    /// The outline of a whole document of so many bytes, of which only the digests are kept.
    #[must_use]
    pub fn of(digests: Vec<Digest>, length: usize) -> Self {
        let mut document = Document::default();
        for digest in digests {
            document.index(digest);
        }
        document.list_landmarks(length);
        document.outline
    }
}

/// A count or a place as it is kept; no document has more of them.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
