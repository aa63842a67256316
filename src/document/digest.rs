//! What is kept of a chunk when its blocks are let go.

use super::landmarks::Places;
use super::references::Said;
use super::{Chunk, Metadata, Section};

/// What the document as a whole must know of a chunk: its headings, what it says of other places,
/// how much there is in it.
#[derive(Clone, Debug, Default)]
pub struct Digest {
    /// The chunk's number, from 0.
    pub(super) number: u32,
    pub(super) sections: Vec<Section>,
    pub(super) said: Said,
    pub(super) metadata: Metadata,
    pub(super) places: Places,
    pub(super) known: Known,
    /// How many words its text has.
    pub words: usize,
}

/// What a walk through the document asks of a chunk before it is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Known {
    pub(super) blocks: u32,
    pub(super) has_links: bool,
}

impl Digest {
    /// The digest of a document's chunk, by its number from 0.
    #[must_use]
    pub fn of(number: u32, chunk: &Chunk) -> Self {
        let blocks = u32::try_from(chunk.blocks.len()).unwrap_or(u32::MAX);
        Self {
            number,
            sections: Section::of(number, chunk),
            said: Said::of(number, chunk),
            metadata: chunk.metadata.clone(),
            places: Places::of(number, chunk),
            known: Known { blocks, has_links: !chunk.links.is_empty() },
            words: chunk.count_words(),
        }
    }
}
