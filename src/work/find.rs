//! Looks for a pattern in the text of an article.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::document::{Block, Chunk, Part, Prose};
use crate::source::Span;

use super::{Pattern, in_order};

/// The number of the last search that was asked for: those before it stop.
#[derive(Clone, Debug, Default)]
pub struct Latest(Arc<AtomicU64>);

impl Latest {
    /// A later search is asked for.
    pub fn set(&self, number: u64) {
        self.0.store(number, Ordering::Relaxed);
    }

    /// Whether no later search has been asked for.
    #[must_use]
    pub fn is(&self, number: u64) -> bool {
        self.0.load(Ordering::Relaxed) == number
    }
}

/// The matches of a pattern in one chunk, in reading order; `None` as soon as they are not wanted.
///
/// A match may cross line ends and marks, and never the border of a block.
fn find_in(chunk: &Chunk, pattern: &Pattern, is_wanted: &impl Fn() -> bool) -> Option<Vec<Span>> {
    let mut hits = Vec::new();
    for pieces in chunk.blocks.iter().flat_map(Block::texts) {
        if !is_wanted() {
            return None;
        }
        let prose = Prose::unmasked(chunk, pieces);
        if !pattern.sieve().lets_text_through(prose.text()) {
            continue;
        }
        let folded = pattern.folded(prose.text());
        for span in pattern.find_in(&folded) {
            // One text may be as long as an article.
            if !is_wanted() {
                return None;
            }
            hits.push(prose.source(span));
        }
    }
    Some(hits)
}

/// Looks through parts on so many threads, as long as `is_wanted`; `send` gets the matches of each
/// part in turn and whether they are the last, and answers whether anybody listens.
pub fn find(
    parts: Vec<Part>,
    pattern: Pattern,
    threads: usize,
    is_wanted: impl Fn() -> bool + Send + Sync + 'static,
    send: impl Fn(Vec<Span>, bool) -> bool,
) {
    let look = move |part: Part| {
        if !is_wanted() {
            return None;
        }
        if !pattern.sieve().lets_through(&part) {
            return Some(Vec::new());
        }
        find_in(&part.read(), &pattern, &is_wanted)
    };
    for hits in in_order(parts.into_iter(), threads, look) {
        let Some(hits) = hits else { return };
        if !hits.is_empty() && !send(hits, false) {
            return;
        }
    }
    send(Vec::new(), true);
}
