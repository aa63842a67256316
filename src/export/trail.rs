//! The headings that lead to where a text has got to.

use crate::document::{BlockKind, Chunk};

/// The headings that lead to the present place, kept while a text goes by.
///
/// It holds one heading a level, so a stream with a million sections takes no more memory than an
/// article with ten.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    levels: Vec<u8>,
    titles: Vec<String>,
    next: usize,
}

impl Trail {
    /// The headings from the title down.
    #[must_use]
    pub fn titles(&self) -> &[String] {
        &self.titles
    }

    /// Goes on to source byte `offset` of a chunk.
    pub fn advance(&mut self, chunk: &Chunk, offset: usize) {
        while let Some(block) = chunk.blocks.get(self.next).filter(|b| b.span.start() <= offset) {
            if let BlockKind::Heading(heading) = block.kind {
                let above = self.levels.partition_point(|level| *level < heading.level);
                self.levels.truncate(above);
                self.titles.truncate(above);
                self.levels.push(heading.level);
                self.titles.push(chunk.plain(&block.pieces));
            }
            self.next += 1;
        }
    }

    /// Goes past the end of a chunk.
    pub fn leave(&mut self, chunk: &Chunk) {
        self.advance(chunk, chunk.span.end());
        self.next = 0;
    }
}
