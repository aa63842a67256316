//! Looks for a pattern in the text of an article.

use std::sync::Arc;

use crate::document::{Chunk, Prose};
use crate::source::{Case, Folded, Span};

/// The matches of a pattern in one chunk, in reading order.
///
/// Accents are folded, and case as long as the pattern has no capital; a match may cross line ends
/// and marks, and never the border of a block.
#[must_use]
pub fn find_in(chunk: &Chunk, pattern: &str) -> Vec<Span> {
    let case = Case::of(pattern);
    let pattern = Folded::new(pattern, case);
    let needle = memchr::memmem::Finder::new(pattern.text());
    let length = pattern.text().len();
    let mut hits = Vec::new();
    if length == 0 {
        return hits;
    }
    for pieces in chunk.blocks.iter().flat_map(crate::document::Block::texts) {
        let prose = Prose::unmasked(chunk, pieces);
        let folded = Folded::new(prose.text(), case);
        for at in needle.find_iter(folded.text().as_bytes()) {
            hits.push(prose.source(folded.original(Span::new(at, at + length))));
        }
    }
    hits
}

/// Looks through chunks in turn; `send` gets each chunk's matches and whether they are
/// the last, and answers whether anybody still wants them.
pub fn find(chunks: &[Arc<Chunk>], pattern: &str, send: impl Fn(Vec<Span>, bool) -> bool) {
    for chunk in chunks {
        let hits = find_in(chunk, pattern);
        if !hits.is_empty() && !send(hits, false) {
            return;
        }
    }
    send(Vec::new(), true);
}
