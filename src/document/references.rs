//! What one place of a document says of another: definitions of links, and footnotes.
//!
//! Both may stand anywhere, a megabyte from where they are needed, so they are gathered as the
//! document grows.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::source::Span;

use super::{BlockId, Chunk, FrameKind, Link, Marks};

/// What one chunk says of other places.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    definitions: Vec<(Box<str>, Box<str>)>,
    /// The first blocks of its notes' texts, by folded label.
    texts: Vec<(Box<str>, BlockId)>,
    /// Where it mentions notes, by folded label.
    marks: Vec<(Box<str>, Span)>,
}

impl Said {
    /// What the chunk with this number says.
    pub(super) fn of(number: u32, chunk: &Chunk) -> Self {
        let has_notes = chunk.links.iter().any(|link| matches!(link, Link::Note(_)));
        Self {
            definitions: chunk.definitions.clone(),
            texts: texts(number, chunk),
            marks: if has_notes { marks(chunk) } else { Vec::new() },
        }
    }

    /// Whether it says nothing of other places.
    pub(super) fn is_empty(&self) -> bool {
        self.definitions.is_empty() && self.texts.is_empty() && self.marks.is_empty()
    }
}

fn texts(number: u32, chunk: &Chunk) -> Vec<(Box<str>, BlockId)> {
    let mut texts: Vec<(Box<str>, BlockId)> = Vec::new();
    for (index, block) in (0..).zip(&chunk.blocks) {
        for frame in &block.frames {
            let FrameKind::Note(label) = &frame.kind else { continue };
            let label = fold(label);
            // The blocks of a note follow each other.
            if texts.last().is_none_or(|(last, _)| *last != label) {
                texts.push((label, BlockId { chunk: number, index }));
            }
        }
    }
    texts
}

fn marks(chunk: &Chunk) -> Vec<(Box<str>, Span)> {
    let pieces = chunk.blocks.iter().flat_map(|block| block.texts().flatten());
    let mark = |piece: &super::Piece| {
        let Link::Note(label) = chunk.links.get(piece.link?.0 as usize)? else { return None };
        Some((fold(label), piece.span))
    };
    pieces.filter(|piece| piece.marks.contains(Marks::NOTE)).filter_map(mark).collect()
}

/// The definitions and the footnotes read so far.
#[derive(Clone, Debug, Default)]
pub(super) struct References {
    definitions: HashMap<Box<str>, Box<str>>,
    /// By the hash of the folded label: labels would take most of the room. That two of a million meet
    /// in 64 bits has a chance of one in thirty million, and nobody knows with what they are hashed.
    notes: HashMap<u64, Held>,
    hasher: RandomState,
    /// How many notes the text has mentioned.
    mentioned: u32,
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

/// A note as it is kept, in less than half the room: a hostile text has a million.
#[derive(Clone, Copy, Debug)]
struct Held {
    /// 0 where the text has not mentioned it.
    number: u32,
    /// The length of its first mark and where that begins.
    length: u32,
    mark: usize,
    text: BlockId,
}

/// No block of any document.
const NOWHERE: BlockId = BlockId { chunk: u32::MAX, index: u32::MAX };

impl Default for Held {
    fn default() -> Self {
        Self { number: 0, length: 0, mark: 0, text: NOWHERE }
    }
}

impl From<Held> for Note {
    fn from(held: Held) -> Self {
        let Held { number, length, mark, text } = held;
        let is_mentioned = number > 0;
        Self {
            number: is_mentioned.then_some(number as usize),
            mark: is_mentioned.then(|| Span::new(mark, mark + length as usize)),
            text: Some(text).filter(|text| *text != NOWHERE),
        }
    }
}

impl References {
    /// Gathers what the next chunk says.
    pub(super) fn append(&mut self, said: Said) {
        for (label, address) in said.definitions {
            // The first definition of a label counts.
            self.definitions.entry(label).or_insert(address);
        }
        for (label, block) in said.texts {
            let note = self.notes.entry(self.hasher.hash_one(&*label)).or_default();
            if note.text == NOWHERE {
                note.text = block;
            }
        }
        for (label, span) in said.marks {
            let note = self.notes.entry(self.hasher.hash_one(&*label)).or_default();
            if note.number == 0 {
                self.mentioned = self.mentioned.saturating_add(1);
                note.number = self.mentioned;
                note.mark = span.start();
                note.length = u32::try_from(span.end() - span.start()).unwrap_or(u32::MAX);
            }
        }
    }

    pub(super) fn definition(&self, label: &str) -> Option<&str> {
        self.definitions.get(label).map(|address| &**address)
    }

    pub(super) fn note(&self, label: &str) -> Option<Note> {
        self.notes.get(&self.hasher.hash_one(&*fold(label))).copied().map(Note::from)
    }
}

/// Labels do not mind their case.
fn fold(label: &str) -> Box<str> {
    label.to_lowercase().into()
}
