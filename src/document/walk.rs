//! Going about in a document: from a byte to its block and its text, to the next block and back.

use crate::source::{Positions, Span};

use super::{BlockId, Document, HeldText, number};

impl Document {
    /// The first block, if there is one.
    #[must_use]
    pub fn first(&self) -> Option<BlockId> {
        self.first_from(0)
    }

    /// The last block, if there is one.
    #[must_use]
    pub fn last(&self) -> Option<BlockId> {
        self.last_before(number(self.parts.len()))
    }

    /// The first block of the first chunk from this one on that has any.
    fn first_from(&self, chunk: u32) -> Option<BlockId> {
        let chunk = (chunk..number(self.parts.len())).find(|chunk| self.count(*chunk) > 0)?;
        Some(BlockId { chunk, index: 0 })
    }

    /// The last block of the last chunk before this one that has any.
    fn last_before(&self, chunk: u32) -> Option<BlockId> {
        let chunk = (0..chunk).rev().find(|chunk| self.count(*chunk) > 0)?;
        Some(BlockId { chunk, index: self.count(chunk) - 1 })
    }

    /// The block after this one.
    #[must_use]
    pub fn next(&self, id: BlockId) -> Option<BlockId> {
        let inside = BlockId { index: id.index + 1, ..id };
        if inside.index < self.count(id.chunk) {
            Some(inside)
        } else {
            self.first_from(id.chunk + 1)
        }
    }

    /// The block before this one.
    #[must_use]
    pub fn previous(&self, id: BlockId) -> Option<BlockId> {
        match id.index.checked_sub(1) {
            Some(index) => Some(BlockId { index, ..id }),
            None => self.last_before(id.chunk),
        }
    }

    /// The number of the part that holds a source byte, or of the last one that begins before it.
    pub(super) fn part_at(&self, offset: usize) -> usize {
        self.parts.partition_point(|part| part.span.start() <= offset).saturating_sub(1)
    }

    /// The block that holds a source byte, or the last one that begins before it, or the first.
    #[must_use]
    pub fn block_at(&self, offset: usize) -> Option<BlockId> {
        let at = number(self.part_at(offset));
        let chunk = self.chunk(at)?;
        let before = chunk.blocks.partition_point(|block| block.span.start() <= offset);
        match before.checked_sub(1) {
            Some(index) => Some(BlockId { chunk: at, index: number(index) }),
            None => self.last_before(at).or_else(|| self.first_from(at)),
        }
    }

    /// The line of the source that a byte stands in, from 1.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> usize {
        let mut positions = Positions::default();
        let parts = self.parts.iter().take_while(|part| part.span.start() <= offset);
        for part in parts {
            positions.pass(&part.text, part.span.start(), offset.min(part.span.end()));
        }
        positions.find("", offset, offset).line
    }

    /// The source text of a span, across parts.
    #[must_use]
    pub fn texts(&self, span: Span) -> String {
        let parts = self.parts.iter().skip(self.part_at(span.start()));
        let parts = parts.take_while(|part| part.span.start() < span.end());
        parts
            .map(|part| {
                let (start, end) = (part.span.start(), part.span.end());
                let inside = Span::new(span.start().max(start), span.end().min(end).max(start));
                part.text_of(inside)
            })
            .collect()
    }

    /// The paragraph, heading or cell that holds a source byte.
    #[must_use]
    pub fn text_at(&self, offset: usize) -> Option<HeldText> {
        let block = self.block(self.block_at(offset)?)?;
        let text = block.text_at(offset)?;
        Some(HeldText::new(block, text))
    }

    /// What a span of the source says, as it is read: on one line, without the marks of the source.
    #[must_use]
    pub fn reads(&self, span: Span) -> String {
        let text = self.text_at(span.start()).filter(|_| !span.is_empty());
        text.map(|text| text.reading().of(span)).unwrap_or_default()
    }

    /// The source text of a span, as far as it lies in one part.
    #[must_use]
    pub fn text(&self, span: Span) -> &str {
        self.parts.get(self.part_at(span.start())).map_or("", |part| part.text_of(span))
    }
}
