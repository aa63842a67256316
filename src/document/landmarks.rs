//! Landmarks: what an outline lists of a text that has no headings.

use super::{Block, BlockId, BlockKind, Chunk, Section};

/// About as many bytes as a thousand words: nobody gets lost in less.
const APART: usize = 6_000;

/// More landmarks than this would be a list to get lost in.
const MOST: usize = 30;

/// How many words name a landmark.
const WORDS: usize = 7;

/// How many letters name it at most.
const LETTERS: usize = 100;

/// A paragraph that may be one is kept for each so many bytes.
const GRID: usize = 1_000;

/// A place that may become a landmark, named by its first words.
#[derive(Clone, PartialEq, Debug)]
struct Place {
    start: usize,
    block: BlockId,
    words: Box<str>,
}

/// The places of one chunk that may become landmarks.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    /// Its first paragraph before any thematic break.
    first: Option<Place>,
    /// For each break the first paragraph after it, in this chunk.
    after_breaks: Vec<Option<Place>>,
    /// Paragraphs, one for each [`GRID`] bytes.
    paragraphs: Vec<Place>,
}

impl Places {
    /// The places of the chunk with this number; none where it has headings.
    pub(super) fn of(number: u32, chunk: &Chunk) -> Self {
        let mut places = Self::default();
        let is_heading =
            |block: &Block| matches!(block.kind, BlockKind::Heading(heading) if heading.level > 1);
        if chunk.blocks.iter().any(is_heading) {
            return places;
        }
        for (index, block) in (0..).zip(&chunk.blocks) {
            if block.kind == BlockKind::Rule {
                places.after_breaks.push(None);
            } else if block.kind == BlockKind::Paragraph {
                places.add(
                    || Place {
                        start: block.span.start(),
                        block: BlockId { chunk: number, index },
                        words: first_words(chunk, block).into(),
                    },
                    block.span.start(),
                );
            }
        }
        places
    }

    /// Takes a paragraph where it fills a gap.
    fn add(&mut self, place: impl Fn() -> Place, start: usize) {
        let open = self.after_breaks.last_mut().unwrap_or(&mut self.first);
        if open.is_none() {
            *open = Some(place());
        }
        if self.paragraphs.last().is_none_or(|last| last.start / GRID < start / GRID) {
            self.paragraphs.push(place());
        }
    }
}

/// What a paragraph begins with.
fn first_words(chunk: &Chunk, block: &Block) -> String {
    let mut text = String::new();
    for piece in &block.pieces {
        // A word may be as long as the text.
        text.extend(chunk.shown(piece).chars().take(4 * LETTERS));
        if text.len() > 4 * LETTERS {
            break;
        }
    }
    let first: Vec<&str> = text.split_whitespace().take(WORDS).collect();
    let words: String = first.join(" ").chars().take(LETTERS).collect();
    format!("{}…", words.trim_end_matches([',', ';', ':', '.']))
}

/// The places of a document that may become landmarks, gathered while it grows.
#[derive(Clone, Debug, Default)]
pub(super) struct Trail {
    after_breaks: Vec<Place>,
    paragraphs: Vec<Place>,
    has_breaks: bool,
    /// Whether a paragraph has followed the last break.
    is_filled: bool,
}

impl Trail {
    pub(super) fn append(&mut self, places: Places) {
        self.fill(places.first);
        for place in places.after_breaks {
            (self.has_breaks, self.is_filled) = (true, false);
            self.fill(place);
        }
        self.paragraphs.extend(places.paragraphs);
    }

    fn fill(&mut self, place: Option<Place>) {
        let is_filled = place.is_some();
        // One more than there may be tells that there are too many.
        if !self.is_filled && self.after_breaks.len() <= MOST {
            self.after_breaks.extend(place);
        }
        self.is_filled |= is_filled;
    }

    /// The landmarks of a document of so many bytes: what follows its breaks, where there are any, else
    /// paragraphs at even spacing.
    pub(super) fn landmarks(&self, length: usize) -> Vec<Section> {
        let count = (length / APART).min(MOST);
        if count < 2 {
            return Vec::new();
        }
        let is_broken = self.has_breaks && (2..=MOST).contains(&self.after_breaks.len());
        let places =
            if is_broken { self.after_breaks.iter().collect() } else { self.evenly(length, count) };
        let landmark =
            |place: &Place| Section::landmark(place.words.to_string(), place.start, place.block);
        places.into_iter().map(landmark).collect()
    }

    /// The paragraphs at or after so many equal parts of the text.
    fn evenly(&self, length: usize, count: usize) -> Vec<&Place> {
        let from = |offset: usize| {
            let at = self.paragraphs.partition_point(|place| place.start < offset);
            self.paragraphs.get(at)
        };
        let mut found: Vec<&Place> =
            (0..count).filter_map(|at| from(length / count * at)).collect();
        found.dedup();
        found
    }
}
