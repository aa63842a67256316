//! What an article is made of, whatever format it came in.
//!
//! A [`Document`] is a list of [`Chunk`]s in reading order, and appending one is its only change, but for
//! what the reader says of its headings and the landmarks at its end.
//! A chunk owns its text and is a flat list of [`Block`]s: a paragraph in a quote in a list is one
//! block with two [`Frame`]s around it, so that nothing here, nor anything that walks it, recurses
//! into what a stranger's file nests. Places are [`Span`](crate::source::Span)s of source bytes and
//! [`BlockId`]s; nothing is numbered by line.

mod block;
mod chunk;
mod judgement;
mod landmarks;
mod language;
mod metadata;
mod outline;
mod prose;
mod references;
mod remarks;
mod sentence;

pub use block::{
    Align, AsideKind, Block, BlockKind, Cell, Frame, FrameKind, Heading, Link, LinkId, Marker,
    Marks, Piece, SectionKind, Table,
};
pub use chunk::Chunk;
pub use judgement::{Judgement, Verdict};
pub use language::Language;
pub use metadata::Metadata;
pub use outline::{Outline, Section};
pub use prose::Prose;
pub use references::Note;
pub use remarks::{Mark, Remarks};
pub use sentence::{Around, Reading};

use std::sync::Arc;

use references::References;

/// The place of a block: its chunk, and its place in that chunk. Ordered as the text is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct BlockId {
    /// The chunk, from 0.
    pub chunk: u32,
    /// The block in its chunk, from 0.
    pub index: u32,
}

/// An article, or as much of it as has been read.
#[derive(Clone, Debug, Default)]
pub struct Document {
    chunks: Vec<Arc<Chunk>>,
    outline: Outline,
    metadata: Metadata,
    references: References,
}

impl Document {
    /// Adds the next piece of the text, with what the reader has said of its headings.
    pub fn append_judged(&mut self, chunk: Arc<Chunk>, judgements: &[Judgement]) {
        self.append(judgement::judged(chunk, judgements));
    }

    /// Takes what the reader says of a heading; places stay, the outline is made anew.
    pub fn judge(&mut self, judgement: Judgement) {
        let chunks = std::mem::take(&mut self.chunks);
        self.chunks = chunks.into_iter().map(|c| judgement::judged(c, &[judgement])).collect();
        self.outline = Outline::default();
        for (number, chunk) in (0..).zip(&self.chunks) {
            self.outline.append(number, chunk);
        }
    }

    /// Adds the next piece of the text; the only change that a document knows.
    pub fn append(&mut self, chunk: Arc<Chunk>) {
        let number = u32::try_from(self.chunks.len()).unwrap_or(u32::MAX);
        self.outline.append(number, &chunk);
        self.metadata.merge(&chunk.metadata);
        self.references.append(number, &chunk);
        // A chunk without blocks (blank lines, a comment) would be a hole in every walk.
        if !chunk.blocks.is_empty() {
            self.chunks.push(chunk);
        }
    }

    /// There is no more to come: a text without headings gets landmarks in their place.
    pub fn complete(&mut self) {
        if self.outline.sections().iter().all(|section| section.heading.level <= 1) {
            let landmarks = landmarks::find(self);
            self.outline.add(landmarks);
        }
    }

    /// The pieces of the text so far, in reading order; none is without blocks.
    #[must_use]
    pub fn chunks(&self) -> &[Arc<Chunk>] {
        &self.chunks
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
        self.chunks.last().map_or(0, |chunk| chunk.span.end())
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }

    /// The first block, if there is one.
    #[must_use]
    pub fn first(&self) -> Option<BlockId> {
        (!self.chunks.is_empty()).then_some(BlockId::default())
    }

    /// The last block, if there is one.
    #[must_use]
    pub fn last(&self) -> Option<BlockId> {
        let chunk = self.chunks.len().checked_sub(1)?;
        let index = self.chunks.get(chunk)?.blocks.len().checked_sub(1)?;
        Some(BlockId { chunk: u32::try_from(chunk).ok()?, index: u32::try_from(index).ok()? })
    }

    /// The chunk that holds a block.
    #[must_use]
    pub fn chunk(&self, id: BlockId) -> Option<&Arc<Chunk>> {
        self.chunks.get(id.chunk as usize)
    }

    /// A block by its place.
    #[must_use]
    pub fn block(&self, id: BlockId) -> Option<&Block> {
        self.chunk(id)?.blocks.get(id.index as usize)
    }

    /// The block after this one.
    #[must_use]
    pub fn next(&self, id: BlockId) -> Option<BlockId> {
        let inside = BlockId { index: id.index + 1, ..id };
        let after = BlockId { chunk: id.chunk + 1, index: 0 };
        [inside, after].into_iter().find(|id| self.block(*id).is_some())
    }

    /// The block before this one.
    #[must_use]
    pub fn previous(&self, id: BlockId) -> Option<BlockId> {
        if let Some(index) = id.index.checked_sub(1) {
            return Some(BlockId { index, ..id });
        }
        let chunk = id.chunk.checked_sub(1)?;
        let index = self.chunks.get(chunk as usize)?.blocks.len().checked_sub(1)?;
        Some(BlockId { chunk, index: u32::try_from(index).ok()? })
    }

    /// The block that holds a source byte, or the last one that begins before it.
    #[must_use]
    pub fn block_at(&self, offset: usize) -> Option<BlockId> {
        let chunk = self.chunks.partition_point(|chunk| chunk.span.start() <= offset);
        let chunk = chunk.saturating_sub(1);
        let blocks = &self.chunks.get(chunk)?.blocks;
        let index = blocks.partition_point(|block| block.span.start() <= offset).saturating_sub(1);
        Some(BlockId { chunk: u32::try_from(chunk).ok()?, index: u32::try_from(index).ok()? })
    }

    /// The source text of a span, across chunks.
    #[must_use]
    pub fn texts(&self, span: crate::source::Span) -> String {
        let chunks = self.chunks.iter().filter(|chunk| chunk.span.overlaps(span));
        let inside = |chunk: &Chunk| {
            let (start, end) = (chunk.span.start(), chunk.span.end());
            crate::source::Span::new(span.start().max(start), span.end().min(end))
        };
        chunks.map(|chunk| chunk.text_of(inside(chunk))).collect()
    }

    /// The paragraph, heading or cell that holds a source byte.
    #[must_use]
    pub fn reading_at(&self, offset: usize) -> Option<Reading<'_>> {
        let id = self.block_at(offset)?;
        let ends = |pieces: &[Piece]| pieces.last().map_or(0, |piece| piece.span.end());
        let pieces = self.block(id)?.texts().find(|pieces| offset < ends(pieces))?;
        Some(Reading { chunk: self.chunk(id)?, pieces })
    }

    /// The source text of a span, as far as it lies in one chunk.
    #[must_use]
    pub fn text(&self, span: crate::source::Span) -> &str {
        self.block_at(span.start()).and_then(|id| self.chunk(id)).map_or("", |c| c.text_of(span))
    }
}
