//! What one place of a document says of another: definitions of links, and footnotes.
//!
//! Both may stand anywhere, a megabyte from where they are needed, so they are gathered as the
//! document grows.

use std::collections::HashMap;

use crate::source::Span;

use super::{BlockId, Chunk, FrameKind, Link, Marks};

/// The definitions and the footnotes read so far.
#[derive(Clone, Debug, Default)]
pub(super) struct References {
    definitions: HashMap<Box<str>, Box<str>>,
    notes: HashMap<Box<str>, Note>,
    /// How many notes the text has mentioned.
    mentioned: usize,
}

/// A footnote: where the text mentions it first, and where it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Note {
    /// Notes are counted as the text first mentions them, from 1.
    pub number: Option<usize>,
    /// Where its first mark stands in the text.
    pub mark: Option<Span>,
    /// The first block of its own text.
    pub text: Option<BlockId>,
}

impl References {
    /// Gathers what the next chunk says.
    pub(super) fn append(&mut self, number: u32, chunk: &Chunk) {
        for (label, address) in &chunk.definitions {
            // The first definition of a label counts.
            self.definitions.entry(label.clone()).or_insert_with(|| address.clone());
        }
        self.find_texts(number, chunk);
        if chunk.links.iter().any(|link| matches!(link, Link::Note(_))) {
            self.find_marks(chunk);
        }
    }

    fn find_texts(&mut self, number: u32, chunk: &Chunk) {
        for (index, block) in chunk.blocks.iter().enumerate() {
            for frame in &block.frames {
                if let FrameKind::Note(label) = &frame.kind {
                    let index = u32::try_from(index).unwrap_or(u32::MAX);
                    let note = self.notes.entry(fold(label)).or_default();
                    note.text.get_or_insert(BlockId { chunk: number, index });
                }
            }
        }
    }

    fn find_marks(&mut self, chunk: &Chunk) {
        let pieces = chunk.blocks.iter().flat_map(|block| block.texts().flatten());
        for piece in pieces.filter(|piece| piece.marks.contains(Marks::NOTE)) {
            let link = piece.link.and_then(|id| chunk.links.get(id.0 as usize));
            let Some(Link::Note(label)) = link else { continue };
            let note = self.notes.entry(fold(label)).or_default();
            if note.number.is_none() {
                self.mentioned += 1;
                note.number = Some(self.mentioned);
                note.mark = Some(piece.span);
            }
        }
    }

    pub(super) fn definition(&self, label: &str) -> Option<&str> {
        self.definitions.get(label).map(|address| &**address)
    }

    pub(super) fn note(&self, label: &str) -> Option<Note> {
        self.notes.get(&fold(label)).copied()
    }
}

/// Labels do not mind their case.
fn fold(label: &str) -> Box<str> {
    label.to_lowercase().into()
}
