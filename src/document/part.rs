//! A piece of the source text that is read into blocks whenever they are wanted.

use std::fmt;
use std::sync::Arc;

use crate::source::Span;

use super::{Chunk, Language};

/// Reads a text that may stand alone, whose first byte is this byte of the source.
pub type Read = dyn Fn(Arc<str>, usize) -> Chunk + Send + Sync;

/// A piece of the source text that can be read alone.
///
/// Blocks take ten times the room of the text that they were read from, so a document keeps the
/// text, and the blocks of what is looked at only.
#[derive(Clone)]
pub struct Part {
    /// The source text.
    pub text: Arc<str>,
    /// Where that text stands in the source.
    pub span: Span,
    blocks: Blocks,
}

/// Where the blocks come from.
#[derive(Clone)]
enum Blocks {
    /// They are there.
    Kept(Arc<Chunk>),
    /// They are read.
    Read(Arc<Read>),
}

impl Part {
    /// A text whose first byte is the source's byte `base`, with what reads it.
    #[must_use]
    pub fn new(text: Arc<str>, base: usize, reader: Arc<Read>) -> Self {
        let span = Span::new(base, base + text.len());
        Self { text, span, blocks: Blocks::Read(reader) }
    }

    /// The part as blocks.
    #[must_use]
    pub fn read(&self) -> Arc<Chunk> {
        match &self.blocks {
            Blocks::Kept(chunk) => Arc::clone(chunk),
            Blocks::Read(reader) => Arc::new(reader(Arc::clone(&self.text), self.span.start())),
        }
    }

    /// The source text of a span inside this part.
    #[must_use]
    pub fn text_of(&self, span: Span) -> &str {
        span.cut(&self.text, self.span.start())
    }

    /// The language its words are in.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        Language::detect(&self.text)
    }
}

impl From<Arc<Chunk>> for Part {
    fn from(chunk: Arc<Chunk>) -> Self {
        Self { text: Arc::clone(&chunk.text), span: chunk.span, blocks: Blocks::Kept(chunk) }
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part").field("span", &self.span).finish_non_exhaustive()
    }
}
