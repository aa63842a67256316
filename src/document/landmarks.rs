//! Landmarks: what an outline lists of a text that has no headings.

use super::digest::Landmarks;
use super::{BlockId, BlockKind, Document, Section};

/// About as many bytes as a thousand words: nobody gets lost in less.
const APART: usize = 6_000;

/// More landmarks than this would be a list to get lost in.
const MOST: usize = 30;

/// How many words name a landmark.
const WORDS: usize = 7;

/// How many letters name it at most.
const LETTERS: usize = 100;

/// The landmarks of a document: what follows its breaks, where there are any, else paragraphs at
/// even spacing.
pub(super) fn find(document: &Document, trail: &Trail) -> Vec<Section> {
    let count = (document.len() / APART).min(MOST);
    if count < 2 {
        return Vec::new();
    }
    let broken = if trail.has_breaks && trail.places.len() <= MOST { &*trail.places } else { &[] };
    let blocks = if broken.len() >= 2 { broken.to_vec() } else { evenly(document, count) };
    blocks.into_iter().filter_map(|id| landmark(document, id)).collect()
}

/// The first paragraph, and those after a thematic break, gathered while the document grows.
#[derive(Clone, Debug, Default)]
pub(super) struct Trail {
    places: Vec<BlockId>,
    has_breaks: bool,
    /// Whether a paragraph has followed the last break.
    is_filled: bool,
}

impl Trail {
    pub(super) fn append(&mut self, marks: Landmarks) {
        self.fill(marks.first);
        for place in marks.after_breaks {
            (self.has_breaks, self.is_filled) = (true, false);
            self.fill(place);
        }
    }

    fn fill(&mut self, place: Option<BlockId>) {
        // One more than there may be tells that there are too many.
        if !self.is_filled && self.places.len() <= MOST {
            self.places.extend(place);
        }
        self.is_filled |= place.is_some();
    }
}

/// The paragraphs at or after so many equal parts of the text.
fn evenly(document: &Document, count: usize) -> Vec<BlockId> {
    let starts = (0..count).map(|at| document.len() / count * at);
    let mut found: Vec<BlockId> = starts.filter_map(|at| paragraph_from(document, at)).collect();
    found.dedup();
    found
}

fn paragraph_from(document: &Document, offset: usize) -> Option<BlockId> {
    let is_there = |id: &BlockId| {
        let block = document.block(*id);
        block.is_some_and(|b| b.kind == BlockKind::Paragraph && b.span.start() >= offset)
    };
    let from = document.block_at(offset).or(document.first());
    std::iter::successors(from, |id| document.next(*id)).take(200).find(is_there)
}

fn landmark(document: &Document, id: BlockId) -> Option<Section> {
    let block = document.block(id)?;
    let text = block.chunk().plain(&block.pieces);
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(WORDS).collect();
    // A word may be as long as the text.
    let name: String = first.join(" ").chars().take(LETTERS).collect();
    let name = name.trim_end_matches([',', ';', ':', '.']);
    Some(Section::landmark(format!("{name}…"), block.span.start(), id))
}
