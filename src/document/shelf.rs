//! The chunks that were read last, at hand for whoever asks for their blocks next.

use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;

use super::{Block, Chunk};

/// How many chunks stay at hand: what the page, the panels and a walk through the text look at.
const ROOM: usize = 8;

/// The chunks that were read last, with their numbers, the latest at the end.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf(RefCell<Vec<(u32, Arc<Chunk>)>>);

impl Shelf {
    /// A chunk by its number; read where it is not at hand.
    pub(super) fn chunk(&self, number: u32, read: impl FnOnce() -> Arc<Chunk>) -> Arc<Chunk> {
        let mut chunks = self.0.borrow_mut();
        let found = chunks.iter().position(|(of, _)| *of == number);
        let chunk = found.map_or_else(read, |at| chunks.remove(at).1);
        if chunks.len() >= ROOM {
            chunks.remove(0);
        }
        chunks.push((number, Arc::clone(&chunk)));
        chunk
    }

    /// Puts a chunk away that is not what it was.
    pub(super) fn forget(&self, number: u32) {
        self.0.borrow_mut().retain(|(of, _)| *of != number);
    }
}

/// A block that is held with the chunk it stands in.
#[derive(Clone, Debug)]
pub struct HeldBlock {
    chunk: Arc<Chunk>,
    index: usize,
}

impl HeldBlock {
    /// A block of a chunk, if it has so many.
    pub(super) fn new(chunk: Arc<Chunk>, index: u32) -> Option<Self> {
        let index = usize::try_from(index).ok().filter(|index| *index < chunk.blocks.len())?;
        Some(Self { chunk, index })
    }

    /// The chunk it stands in.
    #[must_use]
    pub fn chunk(&self) -> &Chunk {
        &self.chunk
    }
}

impl Deref for HeldBlock {
    type Target = Block;

    fn deref(&self) -> &Block {
        // It was there when it was taken hold of, and nobody changes a chunk.
        &self.chunk.blocks[self.index]
    }
}
