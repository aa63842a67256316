//! Landmarks: what an outline lists of a text that has no headings.

use super::{BlockId, BlockKind, Document, Section};

/// About as many bytes as a thousand words: nobody gets lost in less.
const APART: usize = 6_000;

/// More landmarks than this would be a list to get lost in.
const MOST: usize = 30;

/// How many words name a landmark.
const WORDS: usize = 7;

/// The landmarks of a document: what follows its breaks, where there are any, else paragraphs at
/// even spacing.
pub(super) fn find(document: &Document) -> Vec<Section> {
    let count = (document.len() / APART).min(MOST);
    if count < 2 {
        return Vec::new();
    }
    let broken = after_breaks(document);
    let blocks = if broken.len() >= 2 { broken } else { evenly(document, count) };
    blocks.into_iter().filter_map(|id| landmark(document, id)).collect()
}

/// The first paragraph, and those after a thematic break.
fn after_breaks(document: &Document) -> Vec<BlockId> {
    let (mut found, mut is_after, mut breaks) = (Vec::new(), true, 0);
    let mut next = document.first();
    while let Some(id) = next {
        let kind = document.block(id).map(|block| &block.kind);
        if kind == Some(&BlockKind::Rule) {
            (is_after, breaks) = (true, breaks + 1);
        } else if is_after && kind == Some(&BlockKind::Paragraph) {
            is_after = false;
            found.push(id);
        }
        next = document.next(id);
    }
    if breaks > 0 && found.len() <= MOST { found } else { Vec::new() }
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
    let text = document.chunk(id)?.plain(&block.pieces);
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(WORDS).collect();
    let name = first.join(" ");
    let name = name.trim_end_matches([',', ';', ':', '.']);
    Some(Section::landmark(format!("{name}…"), block.span.start(), id))
}
